use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::intake::{Heading, Meaning};
use crate::model::{SheetRef, Variable};
use crate::text::Language;
use crate::ui::hooks::{use_cell_link, use_derived, use_language, use_words};
use crate::ui::widgets::{Align, Badge, Column, DataTable, EmptyState, Row, Tone};

/// Properties of [`ColumnList`].
#[derive(PartialEq, Properties)]
pub struct ColumnListProps {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
}

/// What each header of a sheet was taken for; what was not used comes first.
#[component]
pub fn ColumnList(props: &ColumnListProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    let derived = use_derived();
    let onopen = use_cell_link();
    let reading = derived
        .reading
        .sheets
        .iter()
        .find(|reading| reading.sheet == props.sheet);
    let mut headings: Vec<Heading> = reading
        .map(|reading| reading.headings.clone())
        .unwrap_or_default();
    headings.sort_by_key(|heading| tone(&heading.meaning) == Tone::Met);
    if headings.is_empty() {
        return html! {
            <EmptyState title={words.no_columns} />
        };
    }
    let columns: Rc<[Column]> = words
        .column_heads
        .into_iter()
        .map(|head| Column::new(head, Align::Start))
        .collect();
    let n_rows = headings.len();
    let row = Callback::from(move |index: usize| {
        let heading = headings.get(index);
        let cells = heading.map(|heading| {
            let address = heading.cell.address();
            let cell = heading.cell.clone();
            let onclick = onopen.reform(move |_: MouseEvent| cell.clone());
            vec![
                html! {
                    <button
                        type="button"
                        class="problem-list__cell"
                        aria-label={(words.open_cell)(&address)}
                        {onclick}
                    >
                        { &address }
                    </button>
                },
                html! { &heading.text },
                html! { meaning(language, &heading.meaning) },
                html! { heading.unit.map(|unit| unit.symbol()).unwrap_or_default() },
                html! {
                    <Badge
                        tone={tone(&heading.meaning)}
                        label={(words.how)(&heading.meaning)}
                    />
                },
            ]
        });
        Row {
            key: index.to_string().into(),
            cells: cells.unwrap_or_default(),
            is_selected: false,
        }
    });
    html! {
        <DataTable caption={words.columns} {columns} {n_rows} {row} />
    }
}

fn name(language: Language, variable: Variable) -> &'static str {
    match language {
        Language::Zh => variable.header(),
        Language::En => variable.english(),
    }
}

fn meaning(language: Language, meaning: &Meaning) -> String {
    let names = |variables: &[Variable]| {
        let names: Vec<_> = variables.iter().map(|it| name(language, *it)).collect();
        names.join(" / ")
    };
    match meaning {
        Meaning::Variable(variable, _) => name(language, *variable).to_owned(),
        Meaning::ByLevel(variables) | Meaning::Unclear(variables) => names(variables),
        Meaning::Level | Meaning::PerPupil | Meaning::NotNeeded | Meaning::Unmapped => {
            "—".to_owned()
        }
    }
}

const fn tone(meaning: &Meaning) -> Tone {
    match meaning {
        Meaning::Variable(..) | Meaning::ByLevel(_) | Meaning::Level => Tone::Met,
        Meaning::Unclear(_) => Tone::NotMet,
        Meaning::PerPupil | Meaning::Unmapped => Tone::Near,
        Meaning::NotNeeded => Tone::Undetermined,
    }
}

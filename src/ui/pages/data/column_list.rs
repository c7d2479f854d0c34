use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::heading_choice::{FactNames, HeadingChoice, UnitChoice};
use super::loaded::use_download;
use crate::app;
use crate::intake::{Heading, Meaning, SheetReading, Why, proposals};
use crate::model::{Entity, SheetRef, Variable};
use crate::text::Language;
use crate::ui::hooks::{use_cell_link, use_derived, use_narrow, use_words, use_workspace};
use crate::ui::widgets::{
    Align, Badge, Button, Column, DataTable, EmptyState, IconName, Row, Tone,
};

/// Properties of [`ColumnList`].
#[derive(PartialEq, Properties)]
pub struct ColumnListProps {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
}

/// What each header of a sheet was taken for; what was not used, or was chosen, comes first.
#[component]
pub fn ColumnList(props: &ColumnListProps) -> Html {
    let words = use_words().data;
    let workspace = use_workspace();
    let derived = use_derived();
    let onopen = use_cell_link();
    let is_narrow = use_narrow();
    let mut sheets = derived.reading.sheets.iter();
    let reading = sheets.find(|reading| reading.sheet == props.sheet).cloned();
    let mut headings = reading
        .clone()
        .map_or_else(Vec::new, |reading| reading.headings);
    let entity = reading
        .as_ref()
        .map_or(Entity::School, SheetReading::entity);
    // What was chosen stays among what is to be chosen: a row may not leave from below the hand.
    headings.sort_by_key(|heading| match heading.meaning {
        Meaning::Variable(_, Why::Chosen) => false,
        _ => tone(&heading.meaning) == Tone::Met,
    });
    let ground = Rc::clone(workspace.ground());
    let has_recipes = !ground.recipes.is_empty();
    let onsave = use_download(words.recipes_file, move || app::recipes(&ground));
    if headings.is_empty() {
        return html! {
            <EmptyState title={words.no_columns} />
        };
    }
    let parts = move |heading: &Heading| -> [Html; 5] {
        let address = heading.cell.address();
        let cell = heading.cell.clone();
        let of_sheet = reading.as_ref();
        let rows = of_sheet.map_or((0, 0), |sheet| sheet.rows_of(heading));
        let proposals = of_sheet.map_or_else(Vec::new, |sheet| proposals(sheet, heading));
        let onclick = onopen.reform(move |_: MouseEvent| cell.clone());
        [
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
            html! { <HeadingChoice heading={heading.clone()} {rows} {entity} {proposals} /> },
            html! { <UnitChoice heading={heading.clone()} {rows} {entity} /> },
            html! { <Badge tone={tone(&heading.meaning)} label={(words.how)(&heading.meaning)} /> },
        ]
    };
    let list = if is_narrow {
        let card = |heading: &Heading| {
            let key = heading.cell.address();
            let [address, text, choice, unit, how] = parts(heading);
            html! {
                <li {key} class="column-card">
                    <div class="column-card__head">
                        { address }
                        <span class="column-card__text">{ text }</span>
                        { how }
                    </div>
                    { choice }
                    { unit }
                </li>
            }
        };
        html! {
            <ul aria-label={words.columns}>{ for headings.iter().map(card) }</ul>
        }
    } else {
        let columns: Rc<[Column]> = words
            .column_heads
            .into_iter()
            .map(|head| Column::new(head, Align::Start))
            .collect();
        let n_rows = headings.len();
        let id = {
            let addresses: Vec<AttrValue> = headings
                .iter()
                .map(|heading| heading.cell.address().into())
                .collect();
            Callback::from(move |index: usize| addresses.get(index).cloned().unwrap_or_default())
        };
        let row = Callback::from(move |index: usize| {
            let heading = headings.get(index);
            Row {
                cells: heading.map_or_else(Vec::new, |heading| parts(heading).into()),
                is_selected: false,
            }
        });
        html! {
            <DataTable caption={words.columns} {columns} {n_rows} {row} id={Some(id)} />
        }
    };
    html! {
        <div>
            <FactNames {entity} />
            <div class="problem-list__filter" hidden={!has_recipes}>
                <Button label={words.save_recipes} icon={IconName::Download} onpress={onsave} />
                <p class="text-small text-muted">{ words.save_recipes_hint }</p>
            </div>
            { list }
        </div>
    }
}

pub(super) fn name(language: Language, variable: Variable) -> &'static str {
    match language {
        Language::Zh => variable.header(),
        Language::En => variable.english(),
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

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{FileFormat, SchoolTable, school_table_bytes, school_table_csv};
use crate::bridge;
use crate::text::school_table::SchoolTableWords;
use crate::ui::hooks::{Happening, WayBack, use_toast, use_words};
use crate::ui::present::{SchoolsView, Shown, differences};
use crate::ui::widgets::{Button, ButtonKind, IconName};

/// Writes the table as a file.
type Write = fn(&SchoolTable<'_>) -> Option<Vec<u8>>;

/// Properties of [`ExportButtons`].
#[derive(PartialEq, Properties)]
pub struct ExportButtonsProps {
    /// The county.
    pub shown: Shown,
    /// What is shown of its schools.
    pub view: Rc<SchoolsView>,
}

/// Saves what is shown as a file.
#[component]
pub fn ExportButtons(props: &ExportButtonsProps) -> Html {
    let words = use_words();
    let tell = use_toast();
    let onpress = |format: FileFormat, write: Write| {
        let (shown, view, tell) = (props.shown.clone(), Rc::clone(&props.view), tell.clone());
        Callback::from(move |()| {
            let message = match save(&shown, &view, format, write) {
                Some(file) => (words.schools.exported)(&file).into(),
                None => words.data.not_written.into(),
            };
            tell.emit(Happening {
                message,
                way_back: WayBack::None,
            });
        })
    };
    let disabled = props.view.units.is_empty();
    html! {
        <div class="cluster">
            <Button
                label={words.schools.export}
                icon={IconName::Download}
                {disabled}
                onpress={onpress(FileFormat::Xlsx, |table| school_table_bytes(table).ok())}
            />
            <Button
                label={words.schools.export_csv}
                kind={ButtonKind::Quiet}
                {disabled}
                onpress={onpress(FileFormat::Csv, |table| Some(school_table_csv(table).into_bytes()))}
            />
        </div>
    }
}

/// Gives the user the file; its name, or nothing where it could not be made.
fn save(shown: &Shown, view: &SchoolsView, format: FileFormat, write: Write) -> Option<String> {
    let units = view.units.clone();
    let chosen = view.chosen.iter();
    let chosen: Vec<(&str, &str)> = chosen.map(|(name, it)| (*name, it.as_str())).collect();
    let rules = rules(shown);
    let table = SchoolTable {
        language: shown.language,
        standard: &shown.standard,
        county: shown.county(),
        assessment: shown.assessment(),
        units: &units,
        chosen: &chosen,
        rules: &rules,
    };
    let day = table.assessment.as_of.to_string().replace('-', "");
    let name = (SchoolTableWords::of(shown.language).file)(&table.county.name, &day);
    let file = name + format.ending();
    bridge::download(&file, format, &write(&table)?).ok()?;
    Some(file)
}

/// In what the rules differ from the national ones, as it stands on paper.
fn rules(shown: &Shown) -> Vec<String> {
    let words = shown.words().standard;
    let found = differences(shown.language, &shown.standard);
    if found.is_empty() {
        return Vec::new();
    }
    let has_own = found.iter().any(|it| it.own.is_some());
    let lines = found
        .iter()
        .map(|it| format!("{} · {} · {} · {}", it.what, it.here, it.national, it.why));
    let warning = has_own.then(|| words.own_warning.to_owned());
    std::iter::once(words.differs_on_paper.to_owned())
        .chain(lines)
        .chain(warning)
        .collect()
}

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{FileFormat, SchoolTable, school_table_bytes, school_table_csv};
use crate::bridge;
use crate::text::school_table::SchoolTableWords;
use crate::ui::hooks::{Happening, WayBack, use_toast, use_words};
use crate::ui::present::{SchoolsView, Shown, differences};
use crate::ui::widgets::{Button, ButtonKind, IconName};

const XLSX: &str = FileFormat::Xlsx.media_type();
const CSV: &str = "text/csv;charset=utf-8";

/// In which format the table is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Xlsx,
    Csv,
}

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
    let onpress = |format: Format| {
        let (shown, view, tell) = (props.shown.clone(), Rc::clone(&props.view), tell.clone());
        Callback::from(move |()| {
            let message = match save(&shown, &view, format) {
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
                onpress={onpress(Format::Xlsx)}
            />
            <Button
                label={words.schools.export_csv}
                kind={ButtonKind::Quiet}
                {disabled}
                onpress={onpress(Format::Csv)}
            />
        </div>
    }
}

/// Gives the user the file; its name, or nothing where it could not be made.
fn save(shown: &Shown, view: &SchoolsView, format: Format) -> Option<String> {
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
    let (file, media_type, bytes) = match format {
        Format::Xlsx => (
            format!("{name}.xlsx"),
            XLSX,
            school_table_bytes(&table).ok()?,
        ),
        Format::Csv => (
            format!("{name}.csv"),
            CSV,
            school_table_csv(&table).into_bytes(),
        ),
    };
    bridge::download(&file, media_type, &bytes).ok()?;
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

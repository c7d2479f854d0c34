//! What the page shows of diagnostics and tables, ready to show.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::AttrValue;

use crate::app::{Derived, Source};
use crate::intake::{Diagnostic, Place, Reading, Severity};
use crate::model::{CellRef, SheetRef};
use crate::text::diagnostic::Message;
use crate::text::{Language, diagnostic};
use crate::ui::hooks::DataView;
use crate::ui::widgets::Tone;

/// One thing that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// What happened.
    pub what: AttrValue,
    /// Why it matters, and what to do.
    pub advice: AttrValue,
    /// The school it is about; may be empty.
    pub school: AttrValue,
    /// The cell it is about.
    pub cell: Option<CellRef>,
}

/// Everything that was noticed about one file or sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub title: AttrValue,
    /// The sheet, if it is one.
    pub sheet: Option<Arc<SheetRef>>,
    /// The things, the gravest first.
    pub problems: Vec<Problem>,
}

/// Everything that was noticed, by file and sheet in the order of the sources.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Problems {
    /// The groups; none is empty.
    pub groups: Vec<Group>,
}

impl Problems {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.problems.len()).sum()
    }

    /// How many of a severity there are.
    pub fn count_of(&self, severity: Severity) -> usize {
        self.of_all()
            .filter(|problem| problem.severity == severity)
            .count()
    }

    /// How many of a severity there are on a sheet.
    pub fn count_on(&self, sheet: &SheetRef, severity: Severity) -> usize {
        self.groups
            .iter()
            .filter(|group| group.sheet.as_deref() == Some(sheet))
            .flat_map(|group| &group.problems)
            .filter(|problem| problem.severity == severity)
            .count()
    }

    /// The gravest problem of each cell of a sheet.
    pub fn marks(&self, sheet: &SheetRef) -> BTreeMap<(u32, u16), Problem> {
        let mut marks = BTreeMap::new();
        for problem in self.of_all() {
            if let Some(cell) = &problem.cell
                && *cell.sheet == *sheet
            {
                // The gravest comes first in its group.
                marks
                    .entry((cell.row, cell.column))
                    .or_insert_with(|| problem.clone());
            }
        }
        marks
    }

    fn of_all(&self) -> impl Iterator<Item = &Problem> {
        self.groups.iter().flat_map(|group| &group.problems)
    }
}

/// How many errors the list of problems holds.
pub fn n_errors(sources: &[Rc<Source>], reading: &Reading) -> usize {
    let has_tables = sources.iter().any(|source| !source.tables.is_empty());
    let about_files = sources.iter().flat_map(|source| &source.diagnostics);
    let about_tables = reading.diagnostics.iter().filter(|_| has_tables);
    about_files
        .chain(about_tables)
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .count()
}

/// What was noticed about files and in reading, grouped by file and sheet.
pub fn problems(sources: &[Rc<Source>], reading: &Reading, language: Language) -> Problems {
    let mut groups: Vec<Group> = Vec::new();
    let about_files = sources.iter().flat_map(|source| {
        let title = AttrValue::from(source.name.clone());
        source
            .diagnostics
            .iter()
            .map(move |diagnostic| (title.clone(), diagnostic))
    });
    // Without a single table reading says so; the sources say why already.
    let has_tables = sources.iter().any(|source| !source.tables.is_empty());
    let about_tables = reading.diagnostics.iter().filter(|_| has_tables);
    let about_tables = about_tables.map(|diagnostic| (place_name(&diagnostic.place), diagnostic));
    for (title, diagnostic) in about_files.chain(about_tables) {
        let sheet = sheet_of(&diagnostic.place);
        let problem = problem(diagnostic, language);
        // A text file is its only sheet: both have one name and make one group.
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => {
                group.sheet = group.sheet.take().or(sheet);
                group.problems.push(problem);
            }
            None => groups.push(Group {
                title,
                sheet,
                problems: vec![problem],
            }),
        }
    }
    let position = |group: &Group| {
        let is_of = |source: &Rc<Source>| group.title.starts_with(source.name.as_str());
        sources.iter().position(is_of).unwrap_or(sources.len())
    };
    groups.sort_by_key(position);
    for group in &mut groups {
        group.problems.sort_by_key(|problem| problem.severity);
    }
    Problems { groups }
}

fn problem(diagnostic: &Diagnostic, language: Language) -> Problem {
    let cell = match &diagnostic.place {
        Place::Cell(cell) => Some(cell.clone()),
        Place::File(_) | Place::Sheet(_) => None,
    };
    let message = diagnostic::message(language, diagnostic);
    let advice = Message {
        what: String::new(),
        why: message.why,
        todo: message.todo,
    };
    Problem {
        severity: diagnostic.severity(),
        what: message.what.into(),
        advice: advice.sentence().into(),
        school: diagnostic.school.clone().into(),
        cell,
    }
}

fn sheet_of(place: &Place) -> Option<Arc<SheetRef>> {
    match place {
        Place::File(_) => None,
        Place::Sheet(sheet) => Some(Arc::clone(sheet)),
        Place::Cell(cell) => Some(Arc::clone(&cell.sheet)),
    }
}

fn place_name(place: &Place) -> AttrValue {
    match place {
        Place::File(name) => name.clone().into(),
        Place::Sheet(sheet) => sheet_name(sheet),
        Place::Cell(cell) => sheet_name(&cell.sheet),
    }
}

/// A sheet with its file, where that says more.
pub fn sheet_name(sheet: &SheetRef) -> AttrValue {
    if sheet.file.is_empty() || sheet.file == sheet.sheet {
        sheet.sheet.clone().into()
    } else {
        format!("{} › {}", sheet.file, sheet.sheet).into()
    }
}

/// The sheet that the page shows: the chosen one while it is there, or else the first that is
/// recognised, or else the first.
pub fn shown_sheet(view: &DataView, derived: &Derived) -> Option<Arc<SheetRef>> {
    let mut tables = derived.tables.iter();
    let chosen = view.sheet.as_ref();
    let is_there = chosen.is_some_and(|sheet| tables.any(|table| table.sheet == *sheet));
    if is_there {
        return chosen.cloned();
    }
    let sheets = derived.reading.sheets.iter();
    let recognised = sheets.filter(|reading| reading.kind.states_facts());
    let mut recognised = recognised.map(|reading| &reading.sheet);
    let is_still_there = |sheet: &&Arc<SheetRef>| {
        let mut tables = derived.tables.iter();
        tables.any(|table| table.sheet == **sheet)
    };
    let first = derived.tables.first().map(|table| &table.sheet);
    recognised.find(is_still_there).or(first).cloned()
}

/// Why a file gave nothing at all, in the order of what was noticed.
pub fn errors_of(source: &Source, language: Language) -> Vec<String> {
    let errors = source
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error);
    errors
        .map(|diagnostic| diagnostic::message(language, diagnostic).sentence())
        .collect()
}

/// The tone of a severity.
pub const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::NotMet,
        Severity::Warning => Tone::Near,
        Severity::Note => Tone::Undetermined,
    }
}

//! What the page shows of diagnostics and tables, ready to show.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::AttrValue;

use crate::app::{Answered, Answers, Derived, Source};
use crate::intake::{Diagnostic, Finding, Place, Reading, Severity};
use crate::model::{CellRef, SheetRef};
use crate::text::{Language, diagnostic};
use crate::ui::hooks::DataView;
use crate::ui::widgets::Tone;

/// One thing that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Names it in its group, whatever comes before it.
    pub key: AttrValue,
    /// How much it matters.
    pub severity: Severity,
    /// What happened.
    pub what: AttrValue,
    /// What to do about it.
    pub advice: AttrValue,
    /// Why it matters.
    pub why: AttrValue,
    /// The school it is about; may be empty.
    pub school: AttrValue,
    /// The cell it is about.
    pub cell: Option<CellRef>,
    /// What an answer to it is kept by; errors have none.
    pub finding: Option<Finding>,
    /// The figures that an answer is given to.
    pub figures: String,
    /// Whether it is answered.
    pub reply: ReplyState,
    /// The answer, or the outdated one; may be empty.
    pub answer: AttrValue,
}

/// Whether something that was noticed is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyState {
    /// It cannot be: it is an error.
    Never,
    /// Not yet.
    Open,
    /// The answer was given to other figures.
    Outdated,
    /// It is.
    Answered,
}

impl Problem {
    /// Whether something is still to be done about it.
    pub fn is_open(&self) -> bool {
        self.reply != ReplyState::Answered
    }
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

    /// How many are open.
    pub fn count_open(&self) -> usize {
        self.of_all().filter(|problem| problem.is_open()).count()
    }

    /// How many are answered.
    pub fn count_answered(&self) -> usize {
        self.count() - self.count_open()
    }

    /// How many of a severity are open.
    pub fn count_of(&self, severity: Severity) -> usize {
        self.of_all()
            .filter(|problem| problem.severity == severity && problem.is_open())
            .count()
    }

    /// How many of a severity are open on a sheet.
    pub fn count_on(&self, sheet: &SheetRef, severity: Severity) -> usize {
        self.groups
            .iter()
            .filter(|group| group.sheet.as_deref() == Some(sheet))
            .flat_map(|group| &group.problems)
            .filter(|problem| problem.severity == severity && problem.is_open())
            .count()
    }

    /// The gravest open problem of each cell of a sheet.
    pub fn marks(&self, sheet: &SheetRef) -> BTreeMap<(u32, u16), Problem> {
        let mut marks = BTreeMap::new();
        for problem in self.of_all() {
            if let Some(cell) = &problem.cell
                && *cell.sheet == *sheet
                && problem.is_open()
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
pub fn problems(
    sources: &[Rc<Source>],
    reading: &Reading,
    answers: &Answers,
    language: Language,
) -> Problems {
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
        let problem = problem(diagnostic, answers, language);
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
        let mut seen: BTreeMap<AttrValue, usize> = BTreeMap::new();
        for problem in &mut group.problems {
            let n = seen.entry(problem.key.clone()).or_default();
            *n += 1;
            // The same again, as two rooms of one school.
            problem.key = format!("{}#{n}", problem.key).into();
        }
        // What is answered comes last.
        group
            .problems
            .sort_by_key(|problem| (!problem.is_open(), problem.severity));
    }
    Problems { groups }
}

fn problem(diagnostic: &Diagnostic, answers: &Answers, language: Language) -> Problem {
    let cell = match &diagnostic.place {
        Place::Cell(cell) => Some(cell.clone()),
        Place::File(_) | Place::Sheet(_) => None,
    };
    let message = diagnostic::message(language, diagnostic);
    let (reply, answer) = match answers.of(diagnostic) {
        Answered::Never => (ReplyState::Never, ""),
        Answered::Open => (ReplyState::Open, ""),
        Answered::Outdated(answer) => (ReplyState::Outdated, answer),
        Answered::Yes(answer) => (ReplyState::Answered, answer),
    };
    let finding = diagnostic.finding();
    let key = match &finding {
        Some(finding) => format!("{finding:?}"),
        None => format!(
            "{} {} {}",
            diagnostic.code(),
            diagnostic.school,
            message.what
        ),
    };
    Problem {
        key: key.into(),
        severity: diagnostic.severity(),
        what: message.what.into(),
        advice: message.todo.into(),
        why: message.why.into(),
        school: diagnostic.school.clone().into(),
        cell,
        finding,
        figures: diagnostic.figures(),
        reply,
        answer: answer.to_owned().into(),
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

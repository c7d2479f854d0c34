//! What the page shows of diagnostics and tables, ready to show.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::AttrValue;

use crate::app::{Answered, Answers, Derived, Source};
use crate::intake::{Diagnostic, Finding, Place, Reading, Remedy, Severity, remedies};
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
    /// Its stable code: things of one kind have the same.
    pub code: &'static str,
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
    /// What would mend it in one press.
    pub remedies: Vec<Remedy>,
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

    /// What was noticed about each cell of a sheet and is still open.
    pub fn marks(&self, sheet: &SheetRef) -> Marks {
        let mut cells: BTreeMap<(u32, u16), Vec<Problem>> = BTreeMap::new();
        for problem in self.of_all() {
            if let Some(cell) = &problem.cell
                && *cell.sheet == *sheet
                && problem.is_open()
            {
                // The gravest comes first in its group.
                let of_cell = cells.entry((cell.row, cell.column)).or_default();
                of_cell.push(problem.clone());
            }
        }
        Marks { cells }
    }

    /// The severity that is dealt with first: the gravest that some cell has.
    pub fn gravest(&self) -> Option<Severity> {
        self.stops().map(|problem| problem.severity).min()
    }

    /// The severity that the keys go to: the chosen one where a cell has it, else the gravest.
    pub fn sought(&self, chosen: Option<Severity>) -> Option<Severity> {
        let has_cell =
            |severity: &Severity| self.stops().any(|problem| problem.severity == *severity);
        chosen.filter(has_cell).or_else(|| self.gravest())
    }

    /// The first cell that the keys go to, or the last.
    pub fn first(&self, chosen: Option<Severity>, way: Way) -> Option<CellRef> {
        self.neighbour(self.sought(chosen)?, None, way)
    }

    /// The next cell, or the one before, with something of a severity: sheet by sheet in the order
    /// of the list, and row by row. After the last comes the first again.
    pub fn neighbour(
        &self,
        severity: Severity,
        from: Option<&CellRef>,
        way: Way,
    ) -> Option<CellRef> {
        let mut stops: Vec<(usize, &CellRef)> = Vec::new();
        for (index, group) in self.groups.iter().enumerate() {
            let open = group.problems.iter().filter(|it| it.is_open());
            let wanted = open.filter(|it| it.severity == severity);
            stops.extend(wanted.filter_map(|it| Some((index, it.cell.as_ref()?))));
        }
        stops.sort_unstable();
        let of_sheet = |cell: &CellRef| {
            let is_of = |group: &Group| group.sheet.as_ref() == Some(&cell.sheet);
            self.groups.iter().position(is_of)
        };
        let here = from.and_then(|cell| Some((of_sheet(cell)?, cell)));
        let found = match (way, here) {
            (Way::Next, None) => None,
            (Way::Next, Some(here)) => stops.iter().find(|stop| **stop > here),
            (Way::Previous, None) => None,
            (Way::Previous, Some(here)) => stops.iter().rfind(|stop| **stop < here),
        };
        let around = match way {
            Way::Next => stops.first(),
            Way::Previous => stops.last(),
        };
        found.or(around).map(|(_, cell)| (*cell).clone())
    }

    /// What the keys go to: what is open and has a cell.
    fn stops(&self) -> impl Iterator<Item = &Problem> {
        let all = self.of_all();
        all.filter(|problem| problem.is_open() && problem.cell.is_some())
    }

    fn of_all(&self) -> impl Iterator<Item = &Problem> {
        self.groups.iter().flat_map(|group| &group.problems)
    }
}

/// From one cell with a fault to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next.
    Next,
    /// To the one before.
    Previous,
}

/// What was noticed about the cells of one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Marks {
    cells: BTreeMap<(u32, u16), Vec<Problem>>,
}

impl Marks {
    /// Everything about a cell, the gravest first.
    pub fn at(&self, row: usize, column: usize) -> &[Problem] {
        let key = u32::try_from(row).ok().zip(u16::try_from(column).ok());
        let found = key.and_then(|key| self.cells.get(&key));
        found.map_or(&[], Vec::as_slice)
    }

    /// The cells of a row, by column, with everything about them.
    pub fn of_row(&self, row: usize) -> impl Iterator<Item = (usize, &[Problem])> {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let cells = self.cells.range((row, 0)..=(row, u16::MAX));
        cells.map(|((_, column), problems)| (usize::from(*column), problems.as_slice()))
    }

    /// The rows with an error or a warning; notes tell what was done, not what is to be done.
    pub fn faulty_rows(&self) -> impl Iterator<Item = usize> {
        let is_fault = |problem: &Problem| problem.severity != Severity::Note;
        let cells = self.cells.iter();
        let faulty = cells.filter(move |(_, problems)| problems.iter().any(is_fault));
        faulty.map(|((row, _), _)| *row as usize)
    }

    /// The cells with something of one of these codes.
    pub fn with_codes(&self, codes: &[&'static str]) -> Vec<CellRef> {
        let all = self.cells.values().flatten();
        let alike = all.filter(|problem| codes.contains(&problem.code));
        alike.filter_map(|problem| problem.cell.clone()).collect()
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
        let problem = Problem {
            remedies: remedies(reading, diagnostic),
            ..problem(diagnostic, answers, language)
        };
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

/// A few things that were noticed, the gravest first and what is answered last.
pub fn problems_told(told: &[&Diagnostic], answers: &Answers, language: Language) -> Vec<Problem> {
    let mut problems: Vec<Problem> = told
        .iter()
        .enumerate()
        .map(|(index, told)| {
            let problem = problem(told, answers, language);
            Problem {
                // The same again, as two rooms of one school.
                key: format!("{}#{index}", problem.key).into(),
                ..problem
            }
        })
        .collect();
    problems.sort_by_key(|problem| (!problem.is_open(), problem.severity));
    problems
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
        code: diagnostic.code(),
        what: message.what.into(),
        advice: message.todo.into(),
        why: message.why.into(),
        school: diagnostic.school.clone().into(),
        cell,
        finding,
        figures: diagnostic.figures(),
        remedies: Vec::new(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(name: &str) -> Arc<SheetRef> {
        Arc::new(SheetRef {
            file: String::new(),
            sheet: name.to_owned(),
        })
    }

    fn problem(severity: Severity, name: &str, at: Option<(u32, u16)>) -> Problem {
        Problem {
            key: "".into(),
            severity,
            code: "intake/example",
            what: "".into(),
            advice: "".into(),
            why: "".into(),
            school: "".into(),
            finding: None,
            figures: String::new(),
            remedies: Vec::new(),
            reply: ReplyState::Never,
            answer: "".into(),
            cell: at.map(|(row, column)| CellRef {
                sheet: sheet(name),
                row,
                column,
            }),
        }
    }

    fn group(name: &str, problems: Vec<Problem>) -> Group {
        Group {
            title: name.to_owned().into(),
            sheet: Some(sheet(name)),
            problems,
        }
    }

    /// The sheet `b` comes before `a`, as its file does.
    fn problems() -> Problems {
        use Severity::{Error, Note, Warning};
        Problems {
            groups: vec![
                group(
                    "b",
                    vec![
                        problem(Error, "b", None),
                        problem(Error, "b", Some((7, 0))),
                        problem(Error, "b", Some((2, 5))),
                        problem(Warning, "b", Some((2, 5))),
                        problem(Note, "b", Some((4, 0))),
                    ],
                ),
                group("a", vec![problem(Error, "a", Some((1, 1)))]),
            ],
        }
    }

    #[test]
    fn errors_are_gone_through_sheet_by_sheet_and_row_by_row_and_around() {
        let problems = problems();
        let mut at = None;
        let mut visited = Vec::new();
        for _ in 0..4 {
            at = problems.neighbour(Severity::Error, at.as_ref(), Way::Next);
            let cell = at.as_ref().unwrap();
            visited.push(format!("{}!{}", cell.sheet.sheet, cell.address()));
        }
        assert_eq!(visited, ["b!F3", "b!A8", "a!B2", "b!F3"]);
        let before = problems.neighbour(Severity::Error, at.as_ref(), Way::Previous);
        assert_eq!(before.unwrap().address(), "B2");
    }

    #[test]
    fn what_has_no_cell_is_not_gone_to() {
        let mut problems = problems();
        assert_eq!(problems.gravest(), Some(Severity::Error));
        for group in &mut problems.groups {
            let is_left = |it: &Problem| it.cell.is_none() || it.severity != Severity::Error;
            group.problems.retain(is_left);
        }
        assert_eq!(problems.gravest(), Some(Severity::Warning));
        assert_eq!(problems.neighbour(Severity::Error, None, Way::Next), None);
    }

    #[test]
    fn rows_with_notes_alone_are_not_faulty() {
        let marks = problems().marks(&sheet("b"));
        let rows: Vec<usize> = marks.faulty_rows().collect();
        assert_eq!(rows, [2, 7]);
        assert_eq!((marks.at(2, 5).len(), marks.at(4, 0).len()), (2, 1));
        assert_eq!(marks.of_row(2).count(), 1);
    }
}

//! From records to what a form shows; pure.

use crate::app::{CountyResult, Derived, Ground, SchoolKey, Subject, cells_of, open_needs};
use crate::intake::{ChoiceSet, Diagnostic, Kind, Place, Reading, Severity, understand};
use crate::model::{CellRef, Entity, Record, School, Topic, ValueKind, Variable};
use crate::quantity::Unit;
use crate::text::send_back::SendBackWords;
use crate::text::ui::Words;
use crate::text::{Language, diagnostic, labels, word};
use crate::ui::hooks::FormSubject;

/// The form of one school or county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormView {
    /// An id that is another one for another school.
    pub key: String,
    /// Whose form it is.
    pub title: String,
    /// Whom its facts are stated about.
    pub subject: Subject,
    /// How many facts are missing for a verdict.
    pub n_open: usize,
    /// Its facts by topic; none is empty.
    pub topics: Vec<TopicView>,
    /// Whether a fact without a cell can be filled in.
    pub is_alone: bool,
    /// The row that was filled in by hand, if all of it was.
    pub own_row: Option<CellRef>,
}

/// The facts of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicView {
    /// Its name.
    pub title: &'static str,
    /// Its facts.
    pub fields: Vec<FieldView>,
}

/// One fact on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// Which.
    pub variable: Variable,
    /// Its name.
    pub label: &'static str,
    /// The unit in which its cell states it.
    pub unit: Option<Unit>,
    /// That unit in words; empty where there is none.
    pub unit_word: &'static str,
    /// The text that counts.
    pub text: String,
    /// The cells that state it.
    pub cells: Vec<CellRef>,
    /// Where it comes from and what it was; empty where it was filled in here.
    pub origin: String,
    /// Whether a verdict waits for it.
    pub is_open: bool,
    /// What is wrong with it beside other facts, with how much it matters.
    pub messages: Vec<(Severity, String)>,
    /// What may be chosen, in the words of the tables and in those of the page; empty when anything
    /// may be written.
    pub choices: Vec<(&'static str, String)>,
    /// What is to be known about it; empty where it is plain.
    pub help: &'static str,
    /// Whether it can be filled in.
    pub can_write: bool,
}

/// The form of whom is chosen; `None` when nobody is, or nothing is known of them yet.
pub fn form(
    language: Language,
    ground: &Ground,
    derived: &Derived,
    result: Option<&CountyResult>,
    subject: &FormSubject,
) -> Option<FormView> {
    let reading = &derived.reading;
    let words = Words::of(language);
    let county = result.map(|result| &result.county);
    match subject {
        FormSubject::New => None,
        FormSubject::County => {
            let name = county.map_or("", |county| county.name.as_str());
            let empty = Record::new(Entity::County);
            let record = county.map_or(&empty, |county| &county.record);
            let sheet = Sheet {
                language,
                ground,
                reading,
                record,
                subject: Subject::County(name.to_owned()),
                open: open_needs(&derived.rules, record),
                is_alone: true,
            };
            let title = format!("{} {name}", words.form.county).trim().to_owned();
            Some(sheet.view("county".to_owned(), title, None))
        }
        FormSubject::School(cell) => {
            let county = county?;
            let school = county.schools.iter().find(|it| is_at(it, cell))?;
            let key = SchoolKey::of(reading, county, school);
            let name = match school.name() {
                "" => school.code(),
                name => name,
            };
            let own_row = school_entry(school)
                .map(|(_, cell)| cell)
                .filter(|cell| ground.is_by_hand(cell));
            let sheet = Sheet {
                language,
                ground,
                reading,
                record: &school.record,
                is_alone: key.is_some(),
                subject: Subject::School(key.unwrap_or_default()),
                open: open_needs(&derived.rules, &school.record),
            };
            let id = format!("{}/{}/{}", cell.sheet.file, cell.sheet.sheet, cell.row);
            Some(sheet.view(id, name.to_owned(), own_row))
        }
    }
}

/// A school by its name, or else by its code, and the first cell that names it.
pub fn school_entry(school: &School) -> Option<(String, CellRef)> {
    let name = match school.name() {
        "" => school.code(),
        name => name,
    };
    let naming = [Variable::SchoolName, Variable::SchoolCode].into_iter();
    let mut cells = naming.flat_map(|variable| school.record.get(variable).origin.cells());
    Some((name.to_owned(), cells.next()?.clone()))
}

/// The row of the chosen school among those of the county.
pub fn row_of(
    schools: &[(String, CellRef)],
    cell: &CellRef,
    derived: &Derived,
    county: Option<&str>,
) -> Option<usize> {
    let county = &derived.county(county)?.county;
    let school = county.schools.iter().find(|it| is_at(it, cell))?;
    let (_, first) = school_entry(school)?;
    schools.iter().position(|(_, other)| *other == first)
}

/// Whether a school states something in the row of a cell.
fn is_at(school: &School, cell: &CellRef) -> bool {
    let mut variables = Entity::School.variables();
    variables.any(|variable| {
        let origin = &school.record.get(variable).origin;
        let cells = origin.cells();
        cells
            .iter()
            .any(|it| it.row == cell.row && it.sheet == cell.sheet)
    })
}

/// What a form is made from.
struct Sheet<'a> {
    language: Language,
    ground: &'a Ground,
    reading: &'a Reading,
    record: &'a Record,
    subject: Subject,
    open: Vec<Variable>,
    is_alone: bool,
}

impl Sheet<'_> {
    fn view(self, key: String, title: String, own_row: Option<CellRef>) -> FormView {
        let names = SendBackWords::of(self.language);
        let mut topics = Vec::new();
        let mut others = Vec::new();
        for (topic, variables) in Topic::of(self.record.entity()) {
            let (asked, unasked): (Vec<Variable>, Vec<Variable>) = variables
                .iter()
                .partition(|variable| self.record.asks_for(**variable));
            let states = |variable: &Variable| self.record.states(*variable);
            others.extend(unasked.into_iter().filter(states));
            topics.push(TopicView {
                title: (names.topic)(topic),
                fields: asked.into_iter().map(|it| self.field(it)).collect(),
            });
        }
        topics.push(TopicView {
            title: Words::of(self.language).form.others,
            fields: others.into_iter().map(|it| self.field(it)).collect(),
        });
        topics.retain(|topic| !topic.fields.is_empty());
        FormView {
            key,
            title,
            n_open: self.open.len(),
            topics,
            is_alone: self.is_alone,
            own_row,
            subject: self.subject,
        }
    }

    fn field(&self, variable: Variable) -> FieldView {
        let words = Words::of(self.language).form;
        let mut cells = cells_of(self.reading, self.record, variable);
        let observed = self.record.get(variable);
        // What a list of several cells states is changed in that list.
        let is_list = observed.origin.cells().len() > 1;
        if cells.is_empty() && !is_list {
            // What was just filled in is there before it is read.
            cells.extend(self.ground.by_hand_cell(&self.subject, variable));
        }
        let first = cells.first();
        let unit = first
            .and_then(|cell| self.reading.unit_of(cell))
            .or(variable.unit());
        let help = (words.help)(variable).or((words.how)(variable.kind()));
        FieldView {
            variable,
            label: word::variable(self.language, variable),
            unit,
            unit_word: unit.map_or("", |unit| word::unit(self.language, unit)),
            text: match is_list {
                true => labels::entry(self.language, variable, &observed.entry),
                false => {
                    let text = first.map_or("", |cell| self.ground.text(cell));
                    text.trim().to_owned()
                }
            },
            origin: match is_list {
                true => (words.from_file)(&labels::origin(self.language, &observed.origin)),
                false => first.map_or_else(String::new, |cell| self.origin(cell)),
            },
            is_open: self.open.contains(&variable),
            messages: self.messages(variable, first),
            choices: choices(self.language, variable),
            help: help.unwrap_or_default(),
            can_write: !is_list && (self.is_alone || !cells.is_empty()),
            cells,
        }
    }

    /// Where the text comes from, and what it was.
    fn origin(&self, cell: &CellRef) -> String {
        if self.ground.is_by_hand(cell) {
            return String::new();
        }
        let words = Words::of(self.language).form;
        let place = (words.from_file)(&labels::cell(cell));
        let before = self.ground.original(cell).trim();
        match before == self.ground.text(cell).trim() {
            true => place,
            false => format!("{place} · {}", (words.corrected)(before)),
        }
    }

    /// What was noticed beside other facts; what is wrong with the text alone the field says.
    fn messages(&self, variable: Variable, first: Option<&CellRef>) -> Vec<(Severity, String)> {
        let own_row = |told: &Diagnostic| match (&told.place, first) {
            (Place::Cell(place), Some(cell)) => {
                place == cell || (place.sheet == cell.sheet && place.row == cell.row)
            }
            _ => false,
        };
        let is_here = |told: &&Diagnostic| {
            let is_about = matches!(told.kind, Kind::Facts(_) | Kind::Peers(_) | Kind::Years(_))
                && told.kind.variables().first() == Some(&variable);
            is_about && (own_row(told) || self.is_of_subject(told))
        };
        let told = self.reading.diagnostics.iter().filter(is_here);
        told.filter(|told| told.severity() != Severity::Note)
            .map(|told| {
                let message = diagnostic::message(self.language, told);
                (told.severity(), message.sentence())
            })
            .collect()
    }

    /// Whether something is told at the cell that names the school.
    fn is_of_subject(&self, told: &Diagnostic) -> bool {
        let name = &self.record.get(Variable::SchoolName).origin;
        match &told.place {
            Place::Cell(place) => name.cells().contains(&place),
            Place::File(_) | Place::Sheet(_) => false,
        }
    }
}

/// What may be chosen for a fact: the word of the tables, and the words of the page.
pub fn choices(language: Language, variable: Variable) -> Vec<(&'static str, String)> {
    let set = match variable.kind() {
        ValueKind::SchoolKind => ChoiceSet::SchoolKinds,
        ValueKind::Setting => ChoiceSet::Settings,
        ValueKind::Flag => ChoiceSet::YesNo,
        ValueKind::Judgement => ChoiceSet::Judgements,
        ValueKind::Grade => ChoiceSet::Grades,
        ValueKind::Organizer => ChoiceSet::Organizers,
        ValueKind::Text
        | ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year => return Vec::new(),
    };
    let shown = |text: &'static str| {
        let (entry, _) = understand(text, variable, None);
        (text, labels::entry(language, variable, &entry))
    };
    set.words().iter().copied().map(shown).collect()
}

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use super::record::{Failure, Kind, Record, Switch, Used};
use super::{SCHEMA, Saved};
use crate::app::{
    Answers, Correction, Corrections, Ground, ItemNote, ItemNotes, Role, Source, SourceId,
    SourceKind,
};
use crate::intake::{Diagnostic, Finding, Mapping, Place, RawCell, Recipe, Table};
use crate::model::SheetRef;
use crate::pace::Pace;
use crate::standard::{OwnReading, OwnRules, OwnValue, ReadingOption, Relaxations, Selection};
use crate::text::ui::LoadTrouble;

/// Why a text is no workspace that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SavedTrouble {
    /// It does not begin as one.
    NoWorkspace,
    /// It was written by a newer version.
    Newer,
    /// This line, from one, says nothing that is known, or does not belong there.
    Line(usize),
    /// Its end is missing.
    CutOff,
}

impl fmt::Display for SavedTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWorkspace => f.write_str("no workspace"),
            Self::Newer => f.write_str("written by a newer version"),
            Self::Line(line) => write!(f, "line {line} is not known"),
            Self::CutOff => f.write_str("the end is missing"),
        }
    }
}

impl std::error::Error for SavedTrouble {}

/// Reads a workspace; rests after every line.
///
/// # Errors
/// [`SavedTrouble`] at the first line that is not as [`super::write`] writes it: half a workspace is
/// never given.
pub async fn read(text: &str, pace: &dyn Pace) -> Result<Saved, SavedTrouble> {
    let mut lines = (1_usize..).zip(text.lines());
    let first = lines.next().map(|(_, line)| line).unwrap_or_default();
    match serde_json::from_str::<Record<'_>>(first) {
        Ok(Record::Schema(schema)) if schema == SCHEMA => {}
        Ok(Record::Schema(schema)) if schema.starts_with("junheng.workspace/") => {
            return Err(SavedTrouble::Newer);
        }
        _ => return Err(SavedTrouble::NoWorkspace),
    }
    let mut reader = Reader::new();
    for (number, line) in lines {
        pace.rest().await;
        let record = serde_json::from_str::<Record<'_>>(line);
        let record = record.map_err(|_| SavedTrouble::Line(number))?;
        if let Record::End(n_before) = record {
            return match n_before + 1 == number {
                true => reader.finish(pace).await.ok_or(SavedTrouble::CutOff),
                false => Err(SavedTrouble::CutOff),
            };
        }
        reader.take(record).ok_or(SavedTrouble::Line(number))?;
    }
    Err(SavedTrouble::CutOff)
}

/// A source whose tables are still coming.
struct Coming {
    id: u32,
    kind: SourceKind,
    name: String,
    given_name: String,
    role: Option<Role>,
    failure: Option<LoadTrouble>,
    notes: Vec<Diagnostic>,
    tables: Vec<Table>,
}

/// What has been read so far.
struct Reader {
    selection: Option<Selection>,
    own_rules: OwnRules,
    sources: Vec<Coming>,
    corrections: Corrections,
    answers: Answers,
    notes: ItemNotes,
    mapping: Mapping,
    recipes: Vec<Recipe>,
    shown_county: Option<String>,
}

impl Reader {
    fn new() -> Self {
        Self {
            selection: None,
            own_rules: OwnRules::default(),
            sources: Vec::new(),
            corrections: Corrections::default(),
            answers: Answers::default(),
            notes: ItemNotes::default(),
            mapping: Mapping::default(),
            recipes: Vec::new(),
            shown_county: None,
        }
    }

    /// Takes a line; `None` where it does not belong there, or names what is not known.
    fn take(&mut self, record: Record<'_>) -> Option<()> {
        match record {
            Record::Schema(_) | Record::End(_) => return None,
            Record::Selection {
                id,
                as_of,
                relaxations,
            } => {
                self.selection = Some(Selection {
                    id: id.into_owned(),
                    as_of: as_of.parse().ok()?,
                    relaxations: match relaxations {
                        Switch::On => Relaxations::On,
                        Switch::Off => Relaxations::Off,
                    },
                });
            }
            Record::OwnValue { id, value, reason } => {
                let own = OwnValue {
                    value: value.parse().ok()?,
                    reason: reason.into_owned(),
                };
                self.own_rules.set_value(&id, Some(own));
            }
            Record::OwnReading { id, option, reason } => {
                let option = ReadingOption::from_name(&option)?;
                let own = OwnReading {
                    option,
                    reason: reason.into_owned(),
                };
                self.own_rules.set_reading(&id, Some(own));
            }
            Record::Source {
                id,
                kind,
                name,
                given_name,
                role,
                failure,
            } => self.sources.push(Coming {
                id,
                kind: source_kind(kind),
                name: name.into_owned(),
                given_name: given_name.into_owned(),
                role: role.map(|role| match role {
                    Used::Assessed => Role::Assessed,
                    Used::LastYear => Role::LastYear,
                }),
                failure: failure.map(load_trouble),
                notes: Vec::new(),
                tables: Vec::new(),
            }),
            Record::Note(note) => {
                let source = self.sources.last_mut()?;
                let place = Place::File(source.name.clone());
                let note = Diagnostic::new(place, note.about_file()?);
                source.notes.push(note);
            }
            Record::Table {
                file,
                sheet,
                merges,
            } => self.sources.last_mut()?.tables.push(Table {
                sheet: Arc::new(SheetRef {
                    file: file.into_owned(),
                    sheet: sheet.into_owned(),
                }),
                rows: Vec::new(),
                merges,
            }),
            Record::Row(cells) => {
                let table = self.sources.last_mut()?.tables.last_mut()?;
                table.rows.push(Arc::new(raw(cells)));
            }
            Record::Correction { at, before, after } => {
                let correction = Correction {
                    before: before.into_owned(),
                    after: after.into_owned(),
                };
                self.corrections.put(at.cell(), Some(correction));
            }
            Record::Answer {
                rule,
                county,
                about,
                subject,
                figures,
                text,
            } => {
                let finding = Finding {
                    rule: rule.into_owned(),
                    county: county.into_owned(),
                    about: about.into_owned(),
                    subject: subject.into_owned(),
                };
                self.answers.set(finding, figures.into_owned(), &text);
            }
            Record::Beside {
                county,
                item,
                text,
                evidence,
            } => {
                let note = ItemNote {
                    text: text.into_owned(),
                    evidence: evidence.into_iter().map(Cow::into_owned).collect(),
                };
                self.notes.put(&county, &item, note);
            }
            Record::Choice { at, is } => self.mapping.set(at.cell(), Some(is.choice()?)),
            Record::Unread { at, text } => {
                self.mapping.set_unread(at.cell(), Some(text.into_owned()));
            }
            Record::Recipe { header, choices } => {
                let header = header.into_iter();
                let header = header.map(|row| row.into_iter().map(Cow::into_owned).collect());
                let choices = choices.into_iter();
                let choices: Option<Vec<_>> = choices
                    .map(|(row, column, is)| Some((row, column, is.choice()?)))
                    .collect();
                let recipe = Recipe::from_parts(header.collect(), choices?);
                self.recipes.push(recipe);
            }
            Record::Shown(county) => self.shown_county = Some(county.into_owned()),
        }
        Some(())
    }

    /// All of it together; `None` without a standard, which every workspace has.
    async fn finish(self, pace: &dyn Pace) -> Option<Saved> {
        let selection = self.selection?;
        let mut sources = Vec::with_capacity(self.sources.len());
        for coming in self.sources {
            let read = (coming.tables, coming.notes);
            let source = Source::paced(coming.name, coming.kind, read, pace).await;
            let mut source = source.given_as(coming.given_name);
            source.id = SourceId(coming.id);
            if coming.kind == SourceKind::ByHand {
                // What is filled in goes on changing; nobody asks whom it is about.
                source.stated = Rc::default();
            }
            source.role = coming.role;
            source.failure = coming.failure;
            sources.push(Rc::new(source));
        }
        Some(Saved {
            ground: Ground {
                sources,
                corrections: Rc::new(self.corrections),
                answers: Rc::new(self.answers),
                notes: Rc::new(self.notes),
                mapping: Rc::new(self.mapping),
                recipes: Rc::new(self.recipes),
                selection,
                own_rules: Rc::new(self.own_rules),
            },
            shown_county: self.shown_county,
        })
    }
}

fn raw(cells: Vec<Cow<'_, str>>) -> Vec<RawCell> {
    let cells = cells.into_iter();
    let raw = cells.map(|text| RawCell {
        text: text.into_owned(),
    });
    raw.collect()
}

const fn source_kind(kind: Kind) -> SourceKind {
    match kind {
        Kind::File => SourceKind::File,
        Kind::Pasted => SourceKind::Pasted,
        Kind::Demo => SourceKind::Demo,
        Kind::ByHand => SourceKind::ByHand,
    }
}

const fn load_trouble(failure: Failure) -> LoadTrouble {
    match failure {
        Failure::Unreadable => LoadTrouble::Unreadable,
        Failure::Crashed => LoadTrouble::Crashed,
        Failure::TimedOut => LoadTrouble::TimedOut,
    }
}

use std::borrow::Cow;

use super::file_note::FileNote;
use super::record::{Failure, Kind, Meaning, Place, Record, Switch, Used};
use super::{SCHEMA, Saved};
use crate::app::{Ground, Role, Source, SourceKind};
use crate::pace::Pace;
use crate::quantity::{Exact, to_fixed, to_plain};
use crate::standard::Relaxations;
use crate::text::ui::LoadTrouble;

/// A workspace as text; rests after every row.
pub async fn write(saved: &Saved, pace: &dyn Pace) -> String {
    let mut lines = Lines::default();
    let ground = &saved.ground;
    lines.add(&Record::Schema(SCHEMA.into()));
    rules(&mut lines, ground);
    for source in &ground.sources {
        self::source(&mut lines, source, pace).await;
    }
    for (cell, correction) in ground.corrections.iter() {
        pace.rest().await;
        lines.add(&Record::Correction {
            at: Place::of(cell),
            before: Cow::Borrowed(&correction.before),
            after: Cow::Borrowed(&correction.after),
        });
    }
    for (finding, answer) in ground.answers.iter() {
        lines.add(&Record::Answer {
            rule: Cow::Borrowed(&finding.rule),
            county: Cow::Borrowed(&finding.county),
            about: Cow::Borrowed(&finding.about),
            subject: Cow::Borrowed(&finding.subject),
            figures: Cow::Borrowed(&answer.figures),
            text: Cow::Borrowed(&answer.text),
        });
    }
    for (county, item, note) in ground.notes.iter() {
        let evidence = note.evidence.iter();
        lines.add(&Record::Beside {
            county: Cow::Borrowed(county),
            item: Cow::Borrowed(item),
            text: Cow::Borrowed(&note.text),
            evidence: evidence.map(|line| Cow::Borrowed(line.as_str())).collect(),
        });
    }
    decisions(&mut lines, ground);
    if let Some(county) = &saved.shown_county {
        lines.add(&Record::Shown(Cow::Borrowed(county)));
    }
    let n_lines = lines.n;
    lines.add(&Record::End(n_lines));
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
    n: usize,
}

impl Lines {
    fn add(&mut self, record: &Record<'_>) {
        // Records are texts and numbers only: nothing in them can fail to be written.
        let line = serde_json::to_string(record).unwrap_or_default();
        self.text.push_str(&line);
        self.text.push('\n');
        self.n += 1;
    }
}

fn rules(lines: &mut Lines, ground: &Ground) {
    let selection = &ground.selection;
    lines.add(&Record::Selection {
        id: Cow::Borrowed(&selection.id),
        as_of: selection.as_of.to_string(),
        relaxations: match selection.relaxations {
            Relaxations::On => Switch::On,
            Relaxations::Off => Switch::Off,
        },
    });
    for (id, own) in ground.own_rules.values() {
        lines.add(&Record::OwnValue {
            id: Cow::Borrowed(id),
            value: decimal(&own.value),
            reason: Cow::Borrowed(&own.reason),
        });
    }
    for (id, own) in ground.own_rules.readings() {
        lines.add(&Record::OwnReading {
            id: Cow::Borrowed(id),
            option: Cow::Borrowed(own.option.as_str()),
            reason: Cow::Borrowed(&own.reason),
        });
    }
}

/// A number that a user gave; it has no more than six decimals.
fn decimal(value: &Exact) -> String {
    to_plain(value).unwrap_or_else(|| to_fixed(value, 6))
}

async fn source(lines: &mut Lines, source: &Source, pace: &dyn Pace) {
    lines.add(&Record::Source {
        id: source.id.0,
        kind: match source.kind {
            SourceKind::File => Kind::File,
            SourceKind::Pasted => Kind::Pasted,
            SourceKind::Demo => Kind::Demo,
            SourceKind::ByHand => Kind::ByHand,
        },
        name: Cow::Borrowed(&source.name),
        given_name: Cow::Borrowed(source.given_name()),
        role: source.role.map(|role| match role {
            Role::Assessed => Used::Assessed,
            Role::LastYear => Used::LastYear,
        }),
        failure: source.failure.map(|failure| match failure {
            LoadTrouble::Unreadable => Failure::Unreadable,
            LoadTrouble::Crashed => Failure::Crashed,
            LoadTrouble::TimedOut => Failure::TimedOut,
        }),
    });
    for note in source.diagnostics.iter().filter_map(FileNote::of) {
        lines.add(&Record::Note(note));
    }
    for table in &source.tables {
        lines.add(&Record::Table {
            file: Cow::Borrowed(&table.sheet.file),
            sheet: Cow::Borrowed(&table.sheet.sheet),
            merges: table.merges.clone(),
        });
        for row in &table.rows {
            pace.rest().await;
            let cells = row.iter();
            let cells = cells.map(|cell| Cow::Borrowed(cell.text.as_str()));
            lines.add(&Record::Row(cells.collect()));
        }
    }
}

/// What was decided about headers and cells.
fn decisions(lines: &mut Lines, ground: &Ground) {
    for (cell, choice) in ground.mapping.iter() {
        lines.add(&Record::Choice {
            at: Place::of(cell),
            is: Meaning::of(choice),
        });
    }
    for (cell, text) in ground.mapping.unread() {
        lines.add(&Record::Unread {
            at: Place::of(cell),
            text: Cow::Borrowed(text),
        });
    }
    for recipe in ground.recipes.iter() {
        let header = recipe.header().iter();
        let choices = recipe.choices().iter();
        lines.add(&Record::Recipe {
            header: header
                .map(|row| {
                    row.iter()
                        .map(|text| Cow::Borrowed(text.as_str()))
                        .collect()
                })
                .collect(),
            choices: choices
                .map(|(row, column, choice)| (*row, *column, Meaning::of(*choice)))
                .collect(),
        });
    }
}

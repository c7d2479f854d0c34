mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::engine::Standing;

/// Words of the page 县级指标.
pub struct CountyWords {
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
    /// How many items there are.
    pub n_items: fn(count: usize) -> String,
    /// Which items are shown.
    pub filter: &'static str,
    /// All of them.
    pub all: &'static str,
    /// Those that keep the county from being met.
    pub unmet: &'static str,
    /// A standing as a choice; what is met holds vetoes that did not occur.
    pub choice: fn(Standing) -> &'static str,
    /// No item stands like that.
    pub nothing: &'static str,
    /// The address names an item that the standard does not have.
    pub no_item: fn(id: &str) -> String,
    /// The part whose matrix is on another page.
    pub resources: &'static str,
    /// The items of a part that stand like this, and how many there are.
    pub count: fn(standing: &str, count: usize) -> String,
    /// How a part stands.
    pub part_result: fn(standing: &str) -> String,
    /// An item that need not be stated.
    pub optional: &'static str,
    /// What that means.
    pub optional_hint: &'static str,
    /// The rule in words.
    pub clause: &'static str,
    /// How it stands, condition by condition.
    pub result: &'static str,
    /// The facts that it rests on.
    pub inputs: &'static str,
    /// No table states it.
    pub no_inputs: &'static str,
    /// The facts of schools that it rests on.
    pub school_facts: fn(count: usize) -> String,
    /// A person found it not met.
    pub found_not_met: &'static str,
    /// A veto applies.
    pub veto_applies: &'static str,
    /// More reasons than are listed; the table has them.
    pub more: fn(count: usize) -> String,
    /// Those who are checked, of an item.
    pub table: fn(item: &str) -> String,
    /// Column: school.
    pub school: &'static str,
    /// Column: subject.
    pub subject: &'static str,
    /// Column: how it stands.
    pub standing: &'static str,
    /// A subject that was not monitored.
    pub not_monitored: &'static str,
    /// Nobody is on the list.
    pub nobody: &'static str,
    /// Shows all lines.
    pub all_lines: fn(count: usize) -> String,
    /// A note and evidence.
    pub remarks: &'static str,
    /// The note.
    pub note: &'static str,
    /// What may stand in it.
    pub note_hint: &'static str,
    /// The evidence.
    pub evidence: &'static str,
    /// One piece of evidence, by its number.
    pub piece: fn(number: usize) -> String,
    /// What a piece of evidence may be.
    pub evidence_hint: &'static str,
    /// A piece of evidence more.
    pub add: &'static str,
    /// A piece of evidence goes.
    pub remove: fn(text: &str) -> String,
    /// A sign that an item has a note or evidence.
    pub has_remarks: fn(pieces: usize) -> String,
    /// The way to an item of this id.
    pub go_to: fn(item: &str) -> String,
}

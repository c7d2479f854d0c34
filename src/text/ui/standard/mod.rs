mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::standard::{Condition, DaySupport, OwnTrouble};

/// Words of the page 标准.
pub struct StandardWords {
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
    /// Which rules apply.
    pub chosen: &'static str,
    /// In how many things the rules differ from the national ones; the way to them.
    pub differs: fn(count: usize) -> String,
    /// The same, where some of them are the user's own: the verdict is a trial.
    pub differs_own: fn(count: usize) -> String,
    /// Before their list, on paper.
    pub differs_on_paper: &'static str,
    /// One difference on paper: what differs, its two values, why.
    pub on_paper: fn(what: &str, here: &str, national: &str, why: &str) -> String,
    /// On every printed page, where a value or reading is the user's own.
    pub trial_sheet: &'static str,
    /// In what the rules differ.
    pub differences: &'static str,
    /// In nothing.
    pub no_differences: &'static str,
    /// What a value that is not the national one means for the verdict.
    pub own_warning: &'static str,
    /// All values and readings of one's own go.
    pub revert_all: &'static str,
    /// What the views are.
    pub views: &'static str,
    /// The rules and their numbers.
    pub rules: &'static str,
    /// Disputed points.
    pub readings: &'static str,
    /// Documents.
    pub documents: &'static str,
    /// The seven indicators and when a school passes.
    pub resources: &'static str,
    /// Which schools are assessed, and how shared resources are divided.
    pub scope: &'static str,
    /// The coefficient of variation.
    pub cv: &'static str,
    /// Its full name.
    pub cv_text: &'static str,
    /// When a school passes as a whole.
    pub school_rule: &'static str,
    /// What that asks.
    pub school_rule_text: &'static str,
    /// Teaching points.
    pub teaching_points: &'static str,
    /// What is asked of them.
    pub teaching_points_text: &'static str,
    /// Weights, of a kind of school.
    pub weights: fn(kind: &str) -> String,
    /// What they are for.
    pub weights_text: &'static str,
    /// Itinerant teachers.
    pub itinerant: &'static str,
    /// What is asked of them.
    pub itinerant_text: &'static str,
    /// Small schools from so many pupils.
    pub itinerant_from: &'static str,
    /// To fewer than so many.
    pub itinerant_below: &'static str,
    /// How a condition is judged.
    pub judged: fn(condition: &Condition) -> &'static str,
    /// Judged so, with what.
    pub judged_with: fn(how: &str, what: &str) -> String,
    /// An item that need not be stated.
    pub optional: &'static str,
    /// The clause and what it says.
    pub clause: &'static str,
    /// A share, with its percentage.
    pub share: fn(digits: &str, percent: &str) -> String,
    /// So much of a unit for each pupil.
    pub per_pupil: fn(unit: &str) -> String,
    /// A value of the user's own, in the place of another, with its reason.
    pub own: fn(instead_of: &str, reason: &str) -> String,
    /// A mark beside a value of the user's own.
    pub own_mark: &'static str,
    /// A mark beside a value of a province.
    pub local_mark: &'static str,
    /// A value with such a mark.
    pub marked: fn(text: &str, mark: &str) -> String,
    /// Set another value, of the number of this name.
    pub edit: fn(name: &str) -> String,
    /// The same, in short.
    pub edit_short: &'static str,
    /// The value to set.
    pub value: &'static str,
    /// Why.
    pub reason: &'static str,
    /// What a reason may be.
    pub reason_hint: &'static str,
    /// A reason is missing.
    pub reason_missing: &'static str,
    /// Why a text is no value of a number that is counted in a unit, and reads like an example.
    pub trouble: fn(trouble: OwnTrouble, unit: &str, example: &str) -> String,
    /// The unit of a share.
    pub share_unit: &'static str,
    /// Since when a number holds, in short.
    pub since: fn(day: &str, support: DaySupport) -> String,
    /// What the mark of an assumed day means.
    pub assumed_days: &'static str,
    /// What a city or province, or the relaxations, have otherwise.
    pub differs_locally: &'static str,
    /// What the user has otherwise.
    pub differs_by_own: &'static str,
    /// What the user set, while no rules are in force.
    pub kept: &'static str,
    /// What becomes of it.
    pub kept_hint: &'static str,
    /// The way to the field for the day.
    pub choose_day: &'static str,
    /// Sets it.
    pub set: &'static str,
    /// Back to the rules, of this name.
    pub revert: fn(name: &str) -> String,
    /// The same, in short.
    pub revert_short: &'static str,
    /// How a point is read here.
    pub taken: &'static str,
    /// Why it is read so.
    pub because: &'static str,
    /// A document has it so.
    pub chosen_by: fn(clause: &str) -> String,
    /// Read it otherwise.
    pub read_as: &'static str,
    /// This option is the usual one.
    pub usual: fn(option: &str) -> String,
    /// What all readings with one way are.
    pub fixed_hint: &'static str,
    /// Who issued a document, when, and when it was last read against the rules here.
    pub issued: fn(issuer: &str, day: &str, checked: &str) -> String,
    /// No source names its day.
    pub no_day: &'static str,
    /// A document can be read there.
    pub read_there: &'static str,
    /// The relaxations count.
    pub relaxations: &'static str,
    /// What that means.
    pub relaxations_text: &'static str,
    /// As written in the standard.
    pub as_written: &'static str,
    /// An item has a condition more.
    pub condition_added: fn(item: &str) -> String,
    /// An item must be stated.
    pub required: fn(item: &str) -> String,
    /// The national standard leaves it open.
    pub not_required: &'static str,
    /// It must be stated here.
    pub is_required: &'static str,
    /// An item more.
    pub added: fn(item: &str) -> String,
    /// The national standard has none such.
    pub none_such: &'static str,
    /// What differs.
    pub what: &'static str,
    /// As it is applied here.
    pub here: &'static str,
    /// As the rules have it otherwise.
    pub national: &'static str,
    /// Why.
    pub why: &'static str,
}

//! The assessment document (`junheng.assessment/1`): what scripts and host pages receive.
//!
//! The domain's types know nothing of it; they are converted here by hand, every number to decimal
//! text. A published key never changes its name or meaning; new keys may be added.

mod convert;
mod item;
mod wire;

pub use convert::{AssessedCounty, assessment_document};
pub use wire::{
    ConditionEntry, CountyEntry, DiagnosticEntry, Document, ExclusionEntry, FiguresEntry,
    IndicatorEntry, ItemEntry, LackEntry, LevelEntry, LevelIndicatorEntry, Named, OffenderEntry,
    OverrideEntry, ReadingEntry, StandardEntry, UnitEntry,
};

impl Document {
    /// As indented JSON text with a line end; the same document gives the same bytes.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self)
            .expect("a document has text keys and no number that JSON cannot write");
        text.push('\n');
        text
    }
}

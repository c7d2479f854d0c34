use std::sync::Arc;

use super::part::{Outcome, Part};
use crate::model::{Absence, County, Directory, Level, Record, SchoolKind};
use crate::pace::Kept;
use crate::standard::Standard;

/// What an assessment leaves behind for the next one (中间结果), so that only what has changed is
/// worked out again. It changes no result: an assessment with it is the same as one without.
#[derive(Debug, Default)]
pub struct Workings {
    /// The rules that all of it rests on.
    standard: Option<Arc<Standard>>,
    pub(super) directory: Directory,
    /// For each row, what kind of school it is.
    pub(super) kinds: Kept<Record, Kind>,
    /// For each row with branches, its facts and theirs; all together.
    pub(super) merged: Kept<Rows, Arc<Record>>,
    /// For each part of the county, what is worked out for its rows.
    pub(super) parts: Kept<Part, Arc<Outcome>>,
}

/// The kind of a school, and the levels with pupils that it does not have.
pub(super) type Kind = (Result<SchoolKind, Absence>, Vec<Level>);

/// The facts of a school's own row and of its branches.
pub(super) type Rows = (Record, Vec<Record>);

/// The facts of a row and of its branches; `None` where there is no such row.
pub(super) fn rows(county: &County, row: usize, branches: &[usize]) -> Option<Rows> {
    let record = |row: usize| Some(county.schools.get(row)?.record.clone());
    let branches = branches.iter().filter_map(|branch| record(*branch));
    Some((record(row)?, branches.collect()))
}

impl Workings {
    /// Forgets everything if it rests on other rules.
    pub(super) fn begin(&mut self, standard: &Standard) {
        if self.standard.as_deref() != Some(standard) {
            *self = Self {
                standard: Some(Arc::new(standard.clone())),
                ..Self::default()
            };
        }
    }
}

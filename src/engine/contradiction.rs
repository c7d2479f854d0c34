//! Facts that cannot be true together leave open whatever rests on them (阻断).
//!
//! Rows are looked at one by one, before anything is added up: ten certified teachers too many at
//! one school must not make up for ten too few at another.

use super::{AssessedSchool, Lack};
use crate::model::{County, Record, Relation, Variable};

/// The contradiction in one record among what rests on `variables`.
///
/// # Errors
/// [`Lack::Contradiction`] with the first relation that does not hold.
pub(super) fn check(record: &Record, variables: &[Variable]) -> Result<(), Lack> {
    match Relation::first_broken(record, variables) {
        Some(relation) => Err(Lack::Contradiction(relation)),
        None => Ok(()),
    }
}

/// The same for every row of a school: its own, and those of its branches.
///
/// # Errors
/// As [`check`].
pub(super) fn check_rows(
    county: &County,
    school: &AssessedSchool,
    variables: &[Variable],
) -> Result<(), Lack> {
    let rows = std::iter::once(school.row).chain(school.branches.iter().copied());
    rows.filter_map(|row| county.schools.get(row))
        .try_for_each(|row| check(&row.record, variables))
}

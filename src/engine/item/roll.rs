//! What a check that runs over schools finds, school by school.

use super::{Context, Lack, Offender, Standing};
use crate::engine::ConditionResult;
use crate::quantity::{self, Exact};

/// The outcomes of a check over some of the schools. Those of several parts of a county, one after
/// the other, are those of the county: sums are exact, so that it does not matter how they are parted.
#[derive(Clone, Debug, Default)]
pub(in crate::engine) struct Roll {
    /// How many schools were looked at to find whom the check is about.
    pub n_seen: usize,
    /// How many it is about.
    n_judged: usize,
    /// What is not known about who is judged.
    pub unknown: Vec<(Option<usize>, Lack)>,
    /// What is not known about those who are.
    lacks: Vec<(Option<usize>, Lack)>,
    offenders: Vec<Offender>,
    /// The sums of a ratio.
    pub numerator: Exact,
    pub denominator: Exact,
}

impl Roll {
    /// One school was looked at.
    pub fn count(&mut self) {
        self.n_judged += 1;
    }

    /// Something about a row, or about the county, is not known.
    pub fn lack(&mut self, row: impl Into<Option<usize>>, lack: Lack) {
        self.lacks.push((row.into(), lack));
    }

    /// A check failed.
    pub fn offend(&mut self, offender: Offender) {
        self.offenders.push(offender);
    }

    /// How many were judged.
    pub const fn n_judged(&self) -> usize {
        self.n_judged
    }

    /// The parts of a county, one after the other.
    pub fn joined<'a>(parts: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let numerators: Vec<Exact> = parts.clone().map(|it| it.numerator.clone()).collect();
        let denominators: Vec<Exact> = parts.clone().map(|it| it.denominator.clone()).collect();
        let mut whole = Self {
            numerator: quantity::sum(&numerators),
            denominator: quantity::sum(&denominators),
            ..Self::default()
        };
        for part in parts {
            whole.n_seen += part.n_seen;
            whole.n_judged += part.n_judged;
            whole.unknown.extend_from_slice(&part.unknown);
            whole.lacks.extend_from_slice(&part.lacks);
            whole.offenders.extend_from_slice(&part.offenders);
        }
        whole
    }

    /// What is not known, whatever rows nobody can place.
    pub fn own_lacks(&self) -> Vec<(Option<usize>, Lack)> {
        let lacks = self.unknown.iter().chain(&self.lacks);
        lacks.cloned().collect()
    }

    /// The result where the check is about none of the schools that were looked at.
    pub fn of_nobody(mut self, context: &Context<'_>) -> ConditionResult {
        self.n_judged = self.n_seen;
        self.finish(context)
    }

    /// Everything that is not known: first the rows of which nobody knows where they belong.
    pub fn all_lacks(&self, context: &Context<'_>) -> Vec<(Option<usize>, Lack)> {
        let mut lacks = context.unplaced();
        lacks.extend_from_slice(&self.unknown);
        lacks.extend_from_slice(&self.lacks);
        lacks
    }

    /// The whole check; looking at nobody leaves it open.
    pub fn finish(self, context: &Context<'_>) -> ConditionResult {
        let mut lacks = self.all_lacks(context);
        if self.n_judged == 0 && self.offenders.is_empty() && lacks.is_empty() {
            lacks.push((None, Lack::NothingToJudge));
        }
        let standing = match (self.offenders.is_empty(), lacks.is_empty()) {
            (false, _) => Standing::NotMet,
            (true, false) => Standing::Undetermined,
            (true, true) => Standing::Met,
        };
        ConditionResult {
            standing,
            figures: None,
            offenders: self.offenders,
            lacks,
            n_judged: self.n_judged,
            is_rounding_sensitive: false,
        }
    }
}

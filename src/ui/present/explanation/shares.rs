use super::super::figure::figure_text;
use super::super::{FigureText, Shown};
use crate::engine::Figure;
use crate::quantity::{Exact, sum};
use crate::text::evidence::{UnitShare, unit_shares};
use crate::text::number;

/// What each unit adds to a coefficient of variation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharesView {
    /// One for each unit, the largest part first.
    pub rows: Vec<ShareView>,
    /// All pupils.
    pub students: String,
    /// Whether the units differ at all.
    pub has_variance: bool,
}

/// What one unit adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// Its name, which opens its value.
    pub figure: FigureText,
    /// Its pupils.
    pub students: String,
    /// Its value, as the form prints it.
    pub value: String,
    /// Its value with all its decimals.
    pub exact_value: String,
    /// Its pupils over all pupils.
    pub weight: String,
    /// Its part of the variance.
    pub share: String,
    /// Pupils and amount as exact fractions, for whoever wants to compute it again.
    pub exact: (String, String),
}

pub(super) fn shares(shown: &Shown, figure: &Figure) -> Option<SharesView> {
    let (Figure::Mean { level, indicator } | Figure::Cv { level, indicator }) = figure else {
        return None;
    };
    let mut shares = unit_shares(shown.language, &shown.context(), *level, *indicator);
    if shares.is_empty() {
        return None;
    }
    let students: Vec<Exact> = shares
        .iter()
        .map(|share| Exact::from(share.students))
        .collect();
    shares.sort_by(|a, b| b.term.cmp(&a.term));
    Some(SharesView {
        has_variance: shares.iter().any(|share| !share.share.is_zero()),
        rows: shares
            .into_iter()
            .map(|share| share_view(shown, share))
            .collect(),
        students: number::digits(&sum(&students)),
    })
}

fn share_view(shown: &Shown, share: UnitShare) -> ShareView {
    ShareView {
        figure: figure_text(shown, share.figure, &share.name),
        students: number::digits(&share.students.into()),
        value: number::fixed(&share.value, shown.standard.rounding.school_value),
        exact_value: number::digits(&share.value),
        weight: format!(
            "{}%",
            number::fixed(&(&share.weight * &Exact::from(100_i64)), 2)
        ),
        share: format!("{}%", number::fixed(&share.share_percent, 1)),
        exact: (share.students.to_string(), number::fraction(&share.amount)),
    }
}

use super::Context;
use crate::engine::{IndicatorStanding, Standing, Unit};
use crate::text::{Language, number, word};

/// The least that makes a unit pass the school rule, in a sentence; `None` where it passes or where
/// some indicator is not known.
///
/// 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%: a unit that lacks two need not mend both, and
/// one that lacks one need only bring it to the line.
pub fn least_remedy(language: Language, context: &Context<'_>, unit: &Unit) -> Option<String> {
    let standard = context.standard;
    let results = || standard.indicators.iter().zip(&unit.indicators);
    let is_known = results().all(|(_, it)| it.standing != IndicatorStanding::Undetermined);
    if unit.standing != Standing::NotMet || !is_known {
        return None;
    }
    let named = |wanted: &[IndicatorStanding]| -> Vec<&str> {
        let found = results().filter(|(_, result)| wanted.contains(&result.standing));
        found
            .map(|(rule, _)| word::pick(language, &rule.short))
            .collect()
    };
    let remedy = Remedy {
        short: named(&[IndicatorStanding::Near, IndicatorStanding::Below]),
        below: named(&[IndicatorStanding::Below]),
        near: number::percent(&standard.school_rule.near_ratio.value, 2),
    };
    let least = standard.school_rule.least_met.value.ceil().to_u64()?;
    let n_met = standard.indicators.len() - remedy.short.len();
    let n_to_mend = usize::try_from(least).ok()?.saturating_sub(n_met);
    Some(match language {
        Language::Zh => remedy.zh(n_to_mend),
        Language::En => remedy.en(n_to_mend),
    })
}

/// What a unit lacks.
struct Remedy<'a> {
    /// Short names of the indicators below their threshold.
    short: Vec<&'a str>,
    /// Those of them below the line under which nothing may fall.
    below: Vec<&'a str>,
    /// That line, as a share of the threshold.
    near: String,
}

impl Remedy<'_> {
    /// `n_to_mend` have to reach their threshold, the others only the line.
    fn zh(&self, n_to_mend: usize) -> String {
        let (near, short, below) = (&self.near, self.short.join("、"), self.below.join("、"));
        match (n_to_mend, self.short.len(), self.below.is_empty()) {
            (0, _, _) => {
                format!("最少：{below}提到标准值的 {near}，即通过综合评估；不必提到标准值。")
            }
            (n, all, _) if n >= all => format!("最少：{short}都要补足到标准值，才通过综合评估。"),
            (n, _, true) => format!(
                "最少：{short}中补足任意 {n} 项，即通过综合评估；余项已不低于标准值的 {near}。"
            ),
            (n, _, false) => format!(
                "最少：{short}中补足 {n} 项，并且余项不低于标准值的 {near}（现在{below}低于这条线），即通过综合评估。"
            ),
        }
    }

    fn en(&self, n_to_mend: usize) -> String {
        let near = &self.near;
        let (short, below) = (self.short.join(", "), self.below.join(", "));
        let are = |names: &[&str]| if names.len() == 1 { "is" } else { "are" };
        match (n_to_mend, self.short.len(), self.below.is_empty()) {
            (0, _, _) => format!(
                "At the least: bring {below} to {near} of the threshold, and the school rule is met; the \
                 threshold itself need not be reached."
            ),
            (n, all, _) if n >= all => format!(
                "At the least: all of {short} must reach the threshold for the school rule to be met."
            ),
            (n, _, true) => format!(
                "At the least: mend any {n} of {short}, and the school rule is met; the others are \
                 already at {near} of the threshold or above."
            ),
            (n, _, false) => format!(
                "At the least: mend {n} of {short} and keep the others at {near} of the threshold or \
                 above ({below} {} below it now), and the school rule is met.",
                are(&self.below)
            ),
        }
    }
}

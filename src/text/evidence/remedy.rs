use super::{Context, near_line};
use crate::engine::{IndicatorStanding, Standing, Unit, UnitIndicator, lacking};
use crate::model::SchoolKind;
use crate::quantity::{self, Exact};
use crate::standard::Indicator;
use crate::text::{Language, number, word};

/// The least that makes a unit pass the school rule, in a sentence with amounts; `None` where it does
/// not fail. Where an indicator is not known the sentence says so and promises nothing.
///
/// 每所学校至少有 6 项指标达到要求，余项不能低于要求的 85%: a unit that lacks two need not mend both, and
/// one that lacks one need only bring it to the line. Amounts are whole where people or rooms are
/// meant, so that line and threshold may ask for the same.
pub fn least_remedy(language: Language, context: &Context<'_>, unit: &Unit) -> Option<String> {
    if unit.standing != Standing::NotMet {
        return None;
    }
    let standard = context.standard;
    let results = || standard.indicators.iter().zip(&unit.indicators);
    let unknown: Vec<&str> = results()
        .filter(|(_, result)| result.standing == IndicatorStanding::Undetermined)
        .map(|(rule, _)| word::pick(language, &rule.short))
        .collect();
    if !unknown.is_empty() {
        return Some(match language {
            Language::Zh => format!("{}的数据不全，补齐后给出最少要补多少。", unknown.join("、")),
            Language::En => format!(
                "Data of {} are missing; the least remedy is told when they are there.",
                unknown.join(", ")
            ),
        });
    }
    let school = context.assessment.schools.get(unit.school);
    let kind = school.map(|school| school.kind);
    let short: Option<Vec<Gap>> = results()
        .filter(|(_, result)| result.standing != IndicatorStanding::Met)
        .map(|(rule, result)| gap(language, context, unit, (rule, result)))
        .collect();
    let short = short?;
    let least = standard.school_rule.least_met.value.ceil().to_u64()?;
    let n_met = standard.indicators.len() - short.len();
    let remedy = Remedy {
        n_to_mend: usize::try_from(least).ok()?.saturating_sub(n_met),
        near: number::percent(&standard.school_rule.near_ratio.value, 2),
        is_shared: kind.is_some_and(has_levels) && short.iter().any(|gap| gap.is_apportioned),
        short,
    };
    Some(match language {
        Language::Zh => remedy.zh(),
        Language::En => remedy.en(),
    })
}

/// Whether a school has several sections, which share rooms and equipment.
const fn has_levels(kind: SchoolKind) -> bool {
    kind.sections().len() > 1
}

/// An indicator below its threshold.
struct Gap {
    /// Its short name.
    name: String,
    /// What it lacks to the line under which nothing may fall; `None` where it is not below it.
    to_line: Option<String>,
    /// What it lacks to the threshold.
    to_threshold: String,
    is_apportioned: bool,
}

fn gap(
    language: Language,
    context: &Context<'_>,
    unit: &Unit,
    (rule, result): (&Indicator, &UnitIndicator),
) -> Option<Gap> {
    let students = Exact::from(*unit.students.as_ref().ok()?);
    let amount = result.amount.as_ref().ok()?;
    let threshold = &rule.threshold.get(unit.level).value;
    let told = |target: &Exact| -> Option<String> {
        let lack = lacking(rule, target, &students, amount)?;
        Some(counted(language, &lack, rule.resource_unit))
    };
    let is_below = result.standing == IndicatorStanding::Below;
    Some(Gap {
        name: word::pick(language, &rule.short).to_owned(),
        to_line: match is_below {
            true => Some(told(&near_line(context.standard, threshold))?),
            false => None,
        },
        to_threshold: told(threshold)?,
        is_apportioned: rule.is_apportioned,
    })
}

/// An amount with its unit, in the singular for one person or room.
fn counted(language: Language, amount: &Exact, unit: quantity::Unit) -> String {
    let digits = number::digits(amount);
    match (language, digits.as_str(), unit) {
        (Language::En, "1", quantity::Unit::Person) => "1 person".to_owned(),
        (Language::En, "1", quantity::Unit::Room) => "1 room".to_owned(),
        _ => format!("{digits} {}", word::unit(language, unit)),
    }
}

/// What a unit lacks.
struct Remedy {
    /// So many of `short` have to reach their threshold, the others only the line.
    n_to_mend: usize,
    /// The line, as a share of the threshold.
    near: String,
    /// Whether some amounts are the level's share of what the whole school needs.
    is_shared: bool,
    /// The indicators below their threshold.
    short: Vec<Gap>,
}

impl Remedy {
    fn zh(&self) -> String {
        let near = &self.near;
        let all = |join: &str, of: fn(&Gap) -> String| {
            let parts: Vec<String> = self.short.iter().map(of).collect();
            parts.join(join)
        };
        let to_threshold = |gap: &Gap| format!("{}再增 {}", gap.name, gap.to_threshold);
        let is_any_below = self.short.iter().any(|gap| gap.to_line.is_some());
        let sentence = match (self.n_to_mend, is_any_below) {
            (0, _) => {
                let to_line = self.short.iter().filter_map(|gap| {
                    let amount = gap.to_line.as_ref()?;
                    let line = match *amount == gap.to_threshold {
                        true => String::new(),
                        false => format!("（到标准值的 {near}）"),
                    };
                    Some(format!("{}再增 {amount}{line}", gap.name))
                });
                let parts: Vec<String> = to_line.collect();
                format!("最少：{}，即通过综合评估。", parts.join("、"))
            }
            (n, _) if n >= self.short.len() => format!(
                "最少：{}，到标准值才通过综合评估。",
                all("、", to_threshold)
            ),
            (1, false) => format!(
                "最少：{}，补足其中一项即通过综合评估。",
                all("，或", to_threshold)
            ),
            (n, false) => format!(
                "最少：{}，补足其中任意 {n} 项即通过综合评估。",
                all("、", to_threshold)
            ),
            (n, true) => format!(
                "最少：{n} 项补足到标准值，其余至少补到标准值的 {near}，即通过综合评估。补足／补到 {near} 各差：{}。",
                all("，", |gap| format!(
                    "{} {}／{}",
                    gap.name,
                    gap.to_threshold,
                    gap.to_line.as_deref().unwrap_or("已达到")
                ))
            ),
        };
        match self.is_shared {
            true => sentence + "共用的校舍、场馆、设备和教室为本学段的份额，全校要增的更多。",
            false => sentence,
        }
    }

    fn en(&self) -> String {
        let near = &self.near;
        let all = |join: &str, of: fn(&Gap) -> String| {
            let parts: Vec<String> = self.short.iter().map(of).collect();
            parts.join(join)
        };
        let to_threshold = |gap: &Gap| format!("{} more for {}", gap.to_threshold, gap.name);
        let is_any_below = self.short.iter().any(|gap| gap.to_line.is_some());
        let sentence = match (self.n_to_mend, is_any_below) {
            (0, _) => {
                let to_line = self.short.iter().filter_map(|gap| {
                    let amount = gap.to_line.as_ref()?;
                    let line = match *amount == gap.to_threshold {
                        true => String::new(),
                        false => format!(" (to {near} of the threshold)"),
                    };
                    Some(format!("{amount} more for {}{line}", gap.name))
                });
                let parts: Vec<String> = to_line.collect();
                format!(
                    "At the least: {} to pass the school rule.",
                    parts.join(", ")
                )
            }
            (n, _) if n >= self.short.len() => format!(
                "At the least: {}, up to the threshold, to pass the school rule.",
                all(", ", to_threshold)
            ),
            (1, false) => format!(
                "At the least: {}; one of them is enough to pass the school rule.",
                all(", or ", to_threshold)
            ),
            (n, false) => format!(
                "At the least: {}; any {n} of them are enough to pass the school rule.",
                all(", ", to_threshold)
            ),
            (n, true) => format!(
                "At the least: {n} up to the threshold, the others up to {near} of it, to pass the \
                 school rule. Lacking to the threshold / to {near}: {}.",
                all("; ", |gap| format!(
                    "{} {} / {}",
                    gap.name,
                    gap.to_threshold,
                    gap.to_line.as_deref().unwrap_or("reached")
                ))
            ),
        };
        match self.is_shared {
            true => {
                sentence
                    + " Of rooms and equipment that levels share this is the level's part; the whole \
                       school needs more."
            }
            false => sentence,
        }
    }
}

//! Where the differences of one indicator at one level come from.

use std::cmp::{Ordering, Reverse};

use super::cell::printed_value;
use super::figure::{figure_text, pixels};
use super::readings::{ReadingView, all_readings};
use super::{FigureText, Shown, marked, school_ids, value_unit};
use crate::chart::{Datum, Frame, Mark, Role, Spec};
use crate::engine::{Dispersion, Figure, GroupPart, IndicatorStanding, Standing};
use crate::model::{Holder, Level, Record, Variable};
use crate::quantity::{Exact, sum};
use crate::standard::{Indicator, IndicatorId};
use crate::text::evidence::{UnitShare, near_line, unit_shares};
use crate::text::{labels, number, word};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DispersionChoice {
    /// The level.
    pub level: Level,
    /// The indicator.
    pub indicator: IndicatorId,
}

impl DispersionChoice {
    /// As an address holds it, as in `level=primary&indicator=R1`.
    pub fn to_query(self) -> String {
        let (level, indicator) = (self.level.as_str(), self.indicator.as_str());
        format!("level={level}&indicator={indicator}")
    }

    /// What an address asks for; what it leaves open is the first.
    pub fn from_query(query: &str) -> Self {
        let value = |wanted: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(key, _)| *key == wanted);
            found.map(|(_, value)| value).unwrap_or_default()
        };
        let level = value("level");
        let level = Level::ALL.into_iter().find(|it| it.as_str() == level);
        let [first, ..] = IndicatorId::ALL;
        Self {
            level: level.unwrap_or(Level::Primary),
            indicator: IndicatorId::from_name(value("indicator")).unwrap_or(first),
        }
    }
}

/// The differences of an indicator at a level.
#[derive(Clone, Debug, PartialEq)]
pub struct DispersionView {
    /// The indicator's full name and unit.
    pub name: String,
    /// The mean.
    pub mean: FigureText,
    /// The coefficient.
    pub cv: FigureText,
    /// The limit, as it is written.
    pub limit: String,
    /// How the coefficient stands, and that in words which name it.
    pub standing: (Standing, String),
    /// Whether some units are not known.
    pub is_provisional: bool,
    /// The units on a line.
    pub strip: Spec,
    /// One for each unit, the largest part first.
    pub shares: Vec<ShareLine>,
    /// The parts of the variance by groups.
    pub groupings: Vec<Grouping>,
    /// Other readings, the official one first.
    pub readings: Vec<ReadingView>,
}

/// What one unit adds.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareLine {
    /// Index into the units.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// The school's page.
    pub school: String,
    /// Its pupils.
    pub students: String,
    /// Its value.
    pub value: FigureText,
    /// Value minus mean, with its sign.
    pub deviation: String,
    /// Its part of the variance.
    pub share: String,
    /// The same for a bar, from 0 to 100.
    pub share_at: f64,
}

/// The variance by groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// What groups the units.
    pub title: &'static str,
    /// One for each group, the largest part first.
    pub lines: Vec<GroupLine>,
    /// Within and between of all groups.
    pub totals: (String, String),
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLine {
    /// Its name.
    pub name: String,
    /// How many units.
    pub n_units: usize,
    /// Their pupils.
    pub students: String,
    /// Their mean.
    pub mean: String,
    /// In per cent of the variance.
    pub within: String,
    /// In per cent of the variance.
    pub between: String,
}

/// What there is to say; `None` when nothing is known. `width` is that of the strip, in pixels.
pub fn dispersion(shown: &Shown, choice: DispersionChoice, width: u32) -> Option<DispersionView> {
    let DispersionChoice { level, indicator } = choice;
    let mut levels = shown.assessment().levels.iter();
    let found = levels.find(|it| it.level == level)?;
    let result = found.indicators.get(indicator.index())?;
    let rule = shown.standard.indicator(indicator)?;
    let known = result.cv.dispersion();
    let spread = known.or(result.provisional.as_ref())?;
    let shares = unit_shares(shown.language, &shown.context(), level, indicator);
    let none = shown.words().overview.none;
    let rounding = &shown.standard.rounding;
    let cv = spread.cv_to_fixed(if result.is_rounding_sensitive {
        6
    } else {
        rounding.cv
    });
    let figure = |figure: Figure, text: &str| figure_text(shown, figure, text);
    let mean = number::fixed(&spread.mean(), rounding.mean);
    let variance = sum(&spread.variance_terms());
    Some(DispersionView {
        name: format!(
            "{} ({})",
            word::pick(shown.language, &rule.label),
            value_unit(shown, rule)
        ),
        mean: figure(Figure::Mean { level, indicator }, &mean),
        cv: figure(
            Figure::Cv { level, indicator },
            cv.as_deref().unwrap_or(none),
        ),
        limit: number::fixed(&result.cv_limit, 2),
        standing: (
            result.cv_standing,
            (shown.words().dispersion.cv_stands)(word::standing(
                shown.language,
                result.cv_standing,
            )),
        ),
        is_provisional: known.is_none(),
        strip: strip(shown, (rule, level), spread, &shares, f64::from(width)),
        groupings: groupings(shown, spread, &shares, &variance),
        readings: all_readings(shown, found, result, spread),
        shares: share_lines(shown, spread, indicator, shares),
    })
}

fn strip(
    shown: &Shown,
    (rule, level): (&Indicator, Level),
    spread: &Dispersion,
    shares: &[UnitShare],
    width: f64,
) -> Spec {
    let words = shown.words();
    let near = word::near_percent(&shown.standard);
    let data = shares.iter().map(|share| {
        let mut units = shown.assessment().units.get(share.unit).into_iter();
        let result = units.find_map(|unit| unit.indicator(rule.id));
        Datum {
            label: share.name.clone(),
            value: pixels(&number::fixed(&share.value, 6)),
            caption: value_text(shown, share, rule.id),
            role: match result.map(|result| result.standing) {
                Some(IndicatorStanding::Met) => Role::Good,
                Some(IndicatorStanding::Near) => Role::Fair,
                Some(IndicatorStanding::Below) => Role::Bad,
                Some(IndicatorStanding::Undetermined) | None => Role::Unsure,
            },
        }
    });
    let line = |label: String, value: &Exact, caption: String, role: Role| {
        let value = pixels(&number::fixed(value, 6));
        Mark::Rule(Datum {
            label,
            value,
            caption,
            role,
        })
    };
    let parameter = rule.threshold.get(level);
    let threshold = &parameter.value;
    let near_value = near_line(&shown.standard, threshold);
    let mean = spread.mean();
    Spec {
        title: words.dispersion.strip.to_owned(),
        description: (words.dispersion.strip_hint)(&near),
        axis: value_unit(shown, rule),
        width,
        frame: Frame::Full,
        marks: vec![
            Mark::Disc {
                data: data.collect(),
                weights: shares.iter().map(|share| share.students as f64).collect(),
            },
            line(
                (words.dispersion.near_line)(&near),
                &near_value,
                number::digits(&near_value),
                Role::Reference,
            ),
            line(
                words.explain.threshold.to_owned(),
                threshold,
                marked(words, number::digits(threshold), &[parameter]),
                Role::Reference,
            ),
            line(
                words.explain.mean.to_owned(),
                &mean,
                number::fixed(&mean, shown.standard.rounding.mean),
                Role::Centre,
            ),
        ],
    }
}

/// A unit's value as the form prints it, or in full where the form would put it on the other side.
fn value_text(shown: &Shown, share: &UnitShare, indicator: IndicatorId) -> String {
    let unit = shown.assessment().units.get(share.unit);
    match unit.and_then(|unit| unit.indicator(indicator)) {
        Some(result) => printed_value(shown, result),
        None => number::fixed(&share.value, shown.standard.rounding.school_value),
    }
}

fn share_lines(
    shown: &Shown,
    spread: &Dispersion,
    indicator: IndicatorId,
    mut shares: Vec<UnitShare>,
) -> Vec<ShareLine> {
    let ids = school_ids(shown.assessment());
    let mean = spread.mean();
    let places = shown.standard.rounding.school_value;
    shares.sort_by(|a, b| b.term.cmp(&a.term));
    let line = |share: UnitShare| {
        let units = &shown.assessment().units;
        let school = units.get(share.unit).and_then(|unit| ids.get(unit.school));
        let deviation = &share.value - &mean;
        let sign = match deviation.cmp(&Exact::ZERO) {
            Ordering::Greater => "+",
            Ordering::Less => "−",
            Ordering::Equal => "",
        };
        let value = value_text(shown, &share, indicator);
        ShareLine {
            unit: share.unit,
            name: share.name,
            school: school.cloned().unwrap_or_default(),
            students: number::digits(&share.students.into()),
            value: figure_text(shown, share.figure.clone(), &value),
            deviation: format!("{sign}{}", number::fixed(&deviation.abs(), places)),
            share: format!("{}%", number::fixed(&share.share_percent, 1)),
            share_at: pixels(&number::fixed(&share.share_percent, 6)),
        }
    };
    shares.into_iter().map(line).collect()
}

/// The name of the group that a school belongs to; `None` where it does not say.
type GroupOf = fn(&Shown, &Record) -> Option<String>;

fn groupings(
    shown: &Shown,
    spread: &Dispersion,
    shares: &[UnitShare],
    variance: &Exact,
) -> Vec<Grouping> {
    let words = shown.words().dispersion;
    let by: [(&'static str, GroupOf); 3] = [
        (words.by_setting, |shown, record| {
            let setting = record.setting().ok()?;
            Some(labels::setting(shown.language, setting).to_owned())
        }),
        (words.by_organizer, |shown, record| {
            let words = shown.words().dispersion;
            let name = match record.holder().ok()? {
                Holder::Private => words.private,
                Holder::Public => words.public,
            };
            Some(name.to_owned())
        }),
        (words.by_town, |_, record| {
            let town = record.text(Variable::Town).trim();
            (!town.is_empty()).then(|| town.to_owned())
        }),
    ];
    let assessment = shown.assessment();
    let record = |share: &UnitShare| {
        let unit = assessment.units.get(share.unit)?;
        assessment.schools.get(unit.school)?.record(shown.county())
    };
    let grouping = |(title, name): (&'static str, GroupOf)| {
        let names: Vec<Option<String>> = shares
            .iter()
            .map(|share| name(shown, record(share)?))
            .collect();
        // Where no unit says it, there is nothing to tell.
        names.iter().any(Option::is_some).then(|| Grouping {
            title,
            ..grouped(shown, spread.by_group(&names), variance)
        })
    };
    by.into_iter().filter_map(grouping).collect()
}

fn grouped(
    shown: &Shown,
    mut parts: Vec<(Option<String>, GroupPart)>,
    variance: &Exact,
) -> Grouping {
    let percent = |part: &Exact| {
        let share = part.checked_div(variance).unwrap_or(Exact::ZERO);
        format!("{}%", number::fixed(&(&share * &Exact::from(100_i64)), 1))
    };
    let total = |of: fn(&GroupPart) -> &Exact| {
        let all: Vec<Exact> = parts.iter().map(|(_, part)| of(part).clone()).collect();
        percent(&sum(&all))
    };
    let totals = (total(|part| &part.within), total(|part| &part.between));
    parts.sort_by_key(|(_, part)| Reverse(&part.within + &part.between));
    let lines = parts.into_iter().map(|(name, part)| GroupLine {
        name: name.unwrap_or_else(|| shown.words().dispersion.unstated.to_owned()),
        n_units: part.n_units,
        students: number::digits(&part.students),
        mean: number::fixed(&part.mean, shown.standard.rounding.mean),
        within: percent(&part.within),
        between: percent(&part.between),
    });
    Grouping {
        title: "",
        lines: lines.collect(),
        totals,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_what_is_looked_at() {
        for level in Level::ALL {
            for indicator in IndicatorId::ALL {
                let choice = DispersionChoice { level, indicator };
                assert_eq!(DispersionChoice::from_query(&choice.to_query()), choice);
            }
        }
        let open = DispersionChoice::from_query("level=nothing&indicator=%zz");
        assert_eq!(open, DispersionChoice::from_query(""));
    }
}

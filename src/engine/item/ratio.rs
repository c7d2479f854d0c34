//! Ratios of sums over the county, over schools, or school by school.

use super::{Context, Roll};
use crate::engine::{ConditionResult, Figures, Lack, Offender, Standing, contradiction, formula};
use crate::model::{
    Absence, Level, PRIVATE_ORGANIZER, Record, SchoolKind, Section, Setting, Variable,
};
use crate::quantity::{self, Exact};
use crate::standard::{Population, Ratio};

/// One record that enters a sum: the county's, a row's or a school's.
pub(in crate::engine) struct Member<'a> {
    /// Row in `County::schools`; `None` for the county.
    pub row: Option<usize>,
    /// Its facts.
    pub record: &'a Record,
    /// The records that they were added up from, each by itself.
    rows: Vec<&'a Record>,
    /// The sections whose facts count; `None` for all.
    sections: Option<Vec<Section>>,
}

impl Member<'_> {
    /// Whether a fact of this member counts.
    pub fn counts(&self, variable: Variable) -> bool {
        match (variable.section(), &self.sections) {
            (Some(section), Some(sections)) => sections.contains(&section),
            _ => true,
        }
    }

    /// Refuses facts of a row that cannot be true together, where the ratio rests on them.
    fn check(&self, ratio: &Ratio) -> Result<(), Lack> {
        let counted: Vec<Variable> = ratio
            .facts()
            .filter(|variable| self.counts(*variable))
            .collect();
        let mut rows = self.rows.iter();
        rows.try_for_each(|row| contradiction::check(row, &counted))
    }
}

/// A ratio over the whole population.
pub(in crate::engine) fn judge(context: &Context<'_>, ratio: &Ratio) -> ConditionResult {
    finish(context, ratio, gather(context, ratio))
}

/// The sums of a ratio over those in scope.
pub(super) fn gather(context: &Context<'_>, ratio: &Ratio) -> Roll {
    let mut roll = Roll::default();
    let (members, unknown) = population_rows(context, ratio);
    if ratio.population == Population::ZonedSchools {
        roll.n_seen = schools_in_scope(context, ratio).len();
    }
    roll.unknown = unknown;
    let mut numerator = Vec::new();
    let mut denominator = Vec::new();
    for member in &members {
        roll.count();
        if let Err(lack) = member.check(ratio) {
            roll.lack(member.row, lack);
        }
        let mut gather = |variables: &[Variable], into: &mut Vec<Exact>, is_less: Less| {
            for variable in variables
                .iter()
                .filter(|variable| member.counts(**variable))
            {
                match formula::number(member.record, *variable) {
                    Ok(number) if is_less == Less::Yes => into.push(-number.clone()),
                    Ok(number) => into.push(number.clone()),
                    Err(lack) => roll.lack(member.row, lack),
                }
            }
        };
        gather(&ratio.numerator, &mut numerator, Less::No);
        gather(&ratio.less, &mut numerator, Less::Yes);
        gather(&ratio.denominator, &mut denominator, Less::No);
        gather(&ratio.denominator_less, &mut denominator, Less::Yes);
    }
    roll.numerator = quantity::sum(&numerator);
    roll.denominator = quantity::sum(&denominator);
    roll
}

/// The ratio of the sums.
pub(super) fn finish(context: &Context<'_>, ratio: &Ratio, roll: Roll) -> ConditionResult {
    let n_judged = roll.n_judged();
    let lacks = match ratio.population {
        // The county is known, whoever its schools are.
        Population::County => roll.own_lacks(),
        Population::CompulsoryRows | Population::SchoolsInScope | Population::ZonedSchools => {
            roll.all_lacks(context)
        }
    };
    if n_judged == 0 && lacks.is_empty() && ratio.population == Population::ZonedSchools {
        // No school that the rule speaks of cannot break it; no school at all proves nothing.
        return roll.of_nobody(context);
    }
    if !lacks.is_empty() {
        return ConditionResult {
            n_judged,
            ..super::undetermined(lacks)
        };
    }
    if n_judged == 0 && ratio.population != Population::County {
        return super::undetermined(vec![(None, Lack::NothingToJudge)]);
    }
    let (numerator, denominator) = (roll.numerator, roll.denominator);
    let is_positive = !denominator.is_zero() && !denominator.is_negative();
    let Some(value) = numerator.checked_div(&denominator).filter(|_| is_positive) else {
        return super::undetermined(vec![(None, Lack::ZeroDenominator)]);
    };
    ConditionResult {
        standing: ratio
            .direction
            .is_met(&value, &ratio.threshold.value)
            .into(),
        is_rounding_sensitive: is_rounding_sensitive(context, ratio, &value),
        figures: Some(Figures {
            numerator,
            denominator,
            value,
            threshold: ratio.threshold.value.clone(),
        }),
        offenders: Vec::new(),
        lacks,
        n_judged,
    }
}

/// The same ratio for every school in scope by itself.
pub(super) fn gather_each_school(context: &Context<'_>, ratio: &Ratio) -> Roll {
    let (members, unknown) = population_rows(context, ratio);
    let mut roll = Roll::default();
    roll.unknown = unknown;
    for member in members {
        roll.count();
        let row = member.row.unwrap_or_default();
        let total = |variables: &[Variable]| {
            let numbers: Result<Vec<Exact>, Lack> = variables
                .iter()
                .map(|variable| formula::number(member.record, *variable).cloned())
                .collect();
            numbers.map(|numbers| quantity::sum(&numbers))
        };
        let value = member.check(ratio).and_then(|()| {
            let numerator = total(&ratio.numerator)?;
            let denominator = total(&ratio.denominator)?;
            numerator
                .checked_div(&denominator)
                .ok_or(Lack::ZeroDenominator)
        });
        match value {
            Err(lack) => roll.lack(row, lack),
            Ok(value) if ratio.direction.is_met(&value, &ratio.threshold.value) => {}
            Ok(found) => {
                roll.offend(Offender::School {
                    row,
                    found,
                    limit: ratio.threshold.value.clone(),
                });
            }
        }
    }
    roll
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Less {
    Yes,
    No,
}

fn is_rounding_sensitive(context: &Context<'_>, ratio: &Ratio, value: &Exact) -> bool {
    // Shares are printed as percentages, two decimals further to the left; the rest whole.
    let places = if ratio.is_share {
        context.standard.rounding.share + 2
    } else {
        0
    };
    let threshold = &ratio.threshold.value;
    let printed = value.round_to(places);
    ratio.direction.is_met(&printed, threshold) != ratio.direction.is_met(value, threshold)
}

/// The records a ratio runs over, and what keeps those of them that are placed from being known.
pub(in crate::engine) fn population_rows<'a>(
    context: &Context<'a>,
    ratio: &Ratio,
) -> (Vec<Member<'a>>, Vec<(Option<usize>, Lack)>) {
    match ratio.population {
        Population::County => {
            let record = &context.county.record;
            (
                vec![Member {
                    row: None,
                    record,
                    rows: vec![record],
                    sections: None,
                }],
                Vec::new(),
            )
        }
        Population::CompulsoryRows => (compulsory_rows(context), Vec::new()),
        Population::SchoolsInScope => (schools_in_scope(context, ratio), Vec::new()),
        Population::ZonedSchools => zoned_schools(context, ratio),
    }
}

fn compulsory_rows<'a>(context: &Context<'a>) -> Vec<Member<'a>> {
    let rows = context.scope.compulsory_rows.iter();
    rows.filter_map(|(row, kind)| {
        let record = &context.county.schools.get(*row)?.record;
        Some(Member {
            row: Some(*row),
            record,
            rows: vec![record],
            sections: Some(sections(record, *kind)),
        })
    })
    .collect()
}

/// The sections that a row has, without those that are stated to have no pupils.
fn sections(record: &Record, kind: SchoolKind) -> Vec<Section> {
    let is_empty = |section: &Section| formula::is_without_pupils(record, *section);
    kind.sections()
        .iter()
        .copied()
        .filter(|section| !is_empty(section))
        .collect()
}

fn schools_in_scope<'a>(context: &Context<'a>, ratio: &Ratio) -> Vec<Member<'a>> {
    let schools = context.scope.schools.iter().enumerate();
    schools
        .filter_map(|(index, school)| {
            let record = context.record(school)?;
            let sections = context.levels(index).map(Level::section).collect();
            let member = Member {
                row: Some(school.row),
                record,
                rows: context.rows(school),
                sections: Some(sections),
            };
            ratio
                .denominator
                .iter()
                .any(|variable| member.counts(*variable))
                .then_some(member)
        })
        .collect()
}

/// Public day schools in urban areas and towns with a unit at the ratio's level.
fn zoned_schools<'a>(
    context: &Context<'a>,
    ratio: &Ratio,
) -> (Vec<Member<'a>>, Vec<(Option<usize>, Lack)>) {
    let mut members = Vec::new();
    let mut lacks = Vec::new();
    for member in schools_in_scope(context, ratio) {
        let row = member.row;
        match is_zoned(member.record) {
            (Standing::Met, _) => members.push(member),
            (Standing::NotMet, _) => {}
            (Standing::Undetermined, unknown) => {
                lacks.extend(unknown.into_iter().map(|lack| (row, lack)));
            }
        }
    }
    (members, lacks)
}

/// Whether a school is public, not boarding and not rural, and what of that is not known.
pub(in crate::engine) fn is_zoned(record: &Record) -> (Standing, Vec<Lack>) {
    let fact = |variable: Variable, known: Result<bool, Absence>| {
        known.map_err(|absence| Lack::Fact(variable, absence))
    };
    let setting = record.setting().map(|setting| setting != Setting::Rural);
    let organizer = record.number(Variable::OrganizerCode);
    let facts = [
        fact(Variable::UrbanRural, setting),
        fact(
            Variable::OrganizerCode,
            organizer.map(|code| *code != Exact::from(PRIVATE_ORGANIZER)),
        ),
        fact(
            Variable::IsBoarding,
            record
                .flag(Variable::IsBoarding)
                .map(|is_boarding| !is_boarding),
        ),
    ];
    let standing = Standing::all(facts.iter().map(|fact| match fact {
        Ok(is_so) => Standing::from(*is_so),
        Err(_) => Standing::Undetermined,
    }));
    (
        standing,
        facts.into_iter().filter_map(Result::err).collect(),
    )
}

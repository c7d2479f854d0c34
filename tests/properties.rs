//! Laws that hold for every county.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "support/random_county.rs"]
mod random_county;

use std::sync::Arc;

use junheng::engine::{
    self, Assessment, Evidence, Figure, IndicatorStanding, Offender, Operation, Source, Standing,
    Step,
};
use junheng::model::{CellRef, County, Doubt, DoubtKind, Entry, Level, SheetRef, Variable};
use junheng::quantity::{self, Exact, root_to_fixed};
use junheng::standard::{Catalogue, IndicatorId, Relaxations, Selection, Standard};
use junheng::text::Language;
use junheng::text::evidence::{Context, contributors, unit_shares};
use random_county::{Options, Profile, county_of_seed, random_county, stated_cells, with_entry};

fn national() -> Standard {
    with_relaxations(Relaxations::Off)
}

fn with_relaxations(relaxations: Relaxations) -> Standard {
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: "2026-09-01".parse().unwrap(),
        relaxations,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

/// Every level's figures as documents print them.
fn level_figures(assessment: &Assessment) -> Vec<(Option<String>, Option<String>, Standing)> {
    let indicators = assessment.levels.iter().flat_map(|level| &level.indicators);
    indicators
        .map(|indicator| {
            let dispersion = indicator.cv.dispersion();
            (
                dispersion.map(|dispersion| dispersion.mean_to_fixed(6)),
                dispersion.and_then(|dispersion| dispersion.cv_to_fixed(6)),
                indicator.cv_standing,
            )
        })
        .collect()
}

/// The table of who adds what to a coefficient: the shares are those of the whole, whatever is shown.
#[test]
fn the_shares_of_a_coefficient_add_up_to_all_of_it() {
    let standard = national();
    let hundred: Exact = "100".parse().unwrap();
    let near: Exact = "0.05".parse().unwrap();
    let mut n_checked = 0;
    for seed in 0..200 {
        let county = county_of_seed(seed);
        let assessment = engine::assess(&standard, &county);
        let context = Context {
            standard: &standard,
            county: &county,
            assessment: &assessment,
        };
        for level in Level::ALL {
            for indicator in IndicatorId::ALL {
                let shares = unit_shares(Language::Zh, &context, level, indicator);
                let percents: Vec<Exact> =
                    shares.iter().map(|it| it.share_percent.clone()).collect();
                let all = quantity::sum(&percents);
                if all.is_zero() {
                    // Every school has the same, or nothing is known.
                    assert!(shares.iter().all(|it| it.term.is_zero()), "seed {seed}");
                    continue;
                }
                n_checked += 1;
                assert_eq!(all, hundred, "seed {seed} {level:?} {indicator:?}");
                // Those that are told alone are the largest of all of them.
                let mut largest: Vec<_> = shares.iter().collect();
                largest.sort_by(|a, b| b.share.cmp(&a.share));
                let told = contributors(Language::Zh, &context, level, indicator, 3);
                assert_eq!(told.len(), shares.len().min(3));
                for (one, other) in told.iter().zip(largest) {
                    assert_eq!((&one.name, &one.value), (&other.name, &other.value));
                    assert_eq!(one.percent, quantity::to_fixed(&other.share_percent, 1));
                }
                // As a spreadsheet writes them, with four decimals.
                let written = percents.iter().map(|it| it.round_to(4)).collect::<Vec<_>>();
                let difference = (&quantity::sum(&written) - &hundred).abs();
                assert!(difference <= near, "seed {seed} {level:?} {indicator:?}");
            }
        }
    }
    assert!(n_checked > 500, "only {n_checked} coefficients");
}

#[test]
fn the_order_of_schools_does_not_matter() {
    let standard = national();
    for seed in 0..150 {
        let county = county_of_seed(seed);
        let mut turned = county.clone();
        turned.schools.reverse();
        let (one, other) = (
            engine::assess(&standard, &county),
            engine::assess(&standard, &turned),
        );
        assert_eq!(level_figures(&one), level_figures(&other), "seed {seed}");
        assert_eq!(
            (one.verdict, &one.parts),
            (other.verdict, &other.parts),
            "seed {seed}"
        );
    }
}

#[test]
fn twice_the_rooms_everywhere_leave_the_dispersion_as_it_is() {
    let standard = national();
    let index = IndicatorId::R7.index();
    for seed in 0..150 {
        let county = county_of_seed(seed);
        let mut doubled = county.clone();
        for school in &mut doubled.schools {
            let Ok(rooms) = school.record.number(Variable::MultimediaRooms) else {
                continue;
            };
            let rooms = rooms + rooms;
            let mut fact = school.record.get(Variable::MultimediaRooms).clone();
            fact.entry = Entry::Known(junheng::model::Value::Number(rooms));
            school.record.set(Variable::MultimediaRooms, fact);
        }
        let cv = |county: &County| {
            let assessment = engine::assess(&standard, county);
            let of = |level: usize| {
                let indicator = &assessment.levels[level].indicators[index];
                indicator
                    .cv
                    .dispersion()
                    .and_then(|dispersion| dispersion.squared_cv())
            };
            (of(0), of(1))
        };
        assert_eq!(cv(&county), cv(&doubled), "seed {seed}");
    }
}

/// Facts that no rule of the national standard asks for; blanks in them change nothing.
fn is_asked_for(county: &County, school: Option<usize>, variable: Variable) -> bool {
    use Variable as V;
    let Some(row) = school else {
        return !matches!(
            variable,
            V::Year // the day of assessment has a year too
                | V::Veto7 // counts once it is known, for no national source has it
                | V::CountyCode
                | V::Population
                | V::RuralPopulation
                | V::Townships
                | V::Villages
                | V::GdpPerCapita
                | V::FiscalPerCapita
                | V::FarmerIncome
                | V::UrbanIncome
                | V::HsQuotaRural
                | V::DisabledInSpecialSchool
                | V::SurveyTotal
                | V::VisitTotal
                | V::VisitSatisfied
                | V::BaseQuotaPrimary // only where a school has fewer than 100 pupils
                | V::BaseQuotaJunior
        );
    };
    let is_optional = matches!(
        variable,
        V::OrganizerCode
            | V::UrbanRural
            | V::IsBoarding
            | V::FoundedYear
            | V::IsDenseCenter
            | V::IsCountedSchool
            | V::MigrantStudents
            | V::BuildingArea
            | V::OtherOnsiteSportsArea
            | V::OffsiteLeasedSportsArea
            | V::PrimaryGrades
            | V::JuniorGrades
            | V::PrimaryPeItinerant
            | V::PrimaryMusicItinerant
            | V::PrimaryArtItinerant
            | V::PrimaryArtsItinerant
            | V::JuniorPeItinerant
            | V::JuniorMusicItinerant
            | V::JuniorArtItinerant
            | V::JuniorArtsItinerant
            | V::PrimaryAdmitted // asked of urban and town public day schools only
            | V::PrimaryZoned
            | V::JuniorAdmitted
            | V::JuniorZoned
    );
    let kind = county.schools[row].record.school_kind();
    let has_section = variable
        .section()
        .is_none_or(|section| kind.is_ok_and(|kind| kind.sections().contains(&section)));
    !is_optional && has_section
}

#[test]
fn a_county_with_any_needed_cell_blank_is_never_met() {
    let standard = national();
    let options = Options {
        profile: Profile::Complete,
        max_schools: 4,
    };
    let mut n_met = 0;
    for seed in 0..40 {
        let county = random_county(seed, options);
        let assessment = engine::assess(&standard, &county);
        if assessment.verdict != Standing::Met {
            continue;
        }
        n_met += 1;
        let is_assessed = |row: usize| assessment.schools.iter().any(|school| school.row == row);
        for cell in stated_cells(&county) {
            let is_asked = cell.school.is_none_or(is_assessed)
                && is_asked_for(&county, cell.school, cell.variable);
            for unknown in [Entry::Missing, Entry::Unreadable("约20".into())] {
                let blanked = with_entry(county.clone(), cell, unknown);
                let verdict = engine::assess(&standard, &blanked).verdict;
                if is_asked {
                    assert_ne!(verdict, Standing::Met, "seed {seed}, {cell:?}");
                } else {
                    assert_ne!(verdict, Standing::NotMet, "seed {seed}, {cell:?}");
                }
            }
        }
    }
    assert!(n_met >= 5, "only {n_met} counties were met to begin with");
}

#[test]
fn a_county_with_a_row_that_nobody_can_name_is_never_met_and_not_met_for_it_alone() {
    let standard = national();
    let cell = CellRef {
        sheet: Arc::new(SheetRef {
            file: String::new(),
            sheet: "学校".to_owned(),
        }),
        row: 4,
        column: 0,
    };
    for seed in 0..40 {
        let options = Options {
            profile: Profile::Complete,
            max_schools: 4,
        };
        let mut county = random_county(seed, options);
        let before = engine::assess(&standard, &county).verdict;
        for kind in [
            DoubtKind::Nameless,
            DoubtKind::OtherHeader,
            DoubtKind::Repeated,
        ] {
            let cell = cell.clone();
            county.doubts = vec![Doubt { kind, cell }];
            let assessment = engine::assess(&standard, &county);
            let expected = match before {
                Standing::Met => Standing::Undetermined,
                other => other,
            };
            assert_ne!(assessment.verdict, Standing::Met, "seed {seed}");
            if expected == Standing::Undetermined {
                assert_eq!(assessment.verdict, expected, "seed {seed}");
            }
            for indicator in assessment.levels.iter().flat_map(|level| &level.indicators) {
                assert_eq!(indicator.cv_standing, Standing::Undetermined, "seed {seed}");
            }
        }
    }
}

#[test]
fn what_is_lacking_is_enough_and_one_unit_less_is_not() {
    let standard = national();
    let mut n_short = 0;
    for seed in 0..800 {
        let assessment = engine::assess(&standard, &county_of_seed(seed));
        for unit in &assessment.units {
            for (rule, result) in standard.indicators.iter().zip(&unit.indicators) {
                let (Ok(amount), Ok(students), Some(shortfall)) =
                    (&result.amount, &unit.students, &result.shortfall)
                else {
                    continue;
                };
                if result.standing == IndicatorStanding::Met {
                    assert!(shortfall.is_zero());
                    continue;
                }
                n_short += 1;
                let reaches = |amount: &Exact| {
                    let value = &(amount * &rule.scale)
                        .checked_div(&Exact::from(*students))
                        .unwrap();
                    value >= &rule.threshold.get(unit.level).value
                };
                let step = Exact::ONE
                    .checked_div(&Exact::power_of_ten(rule.shortfall_places))
                    .unwrap();
                assert!(reaches(&(amount + shortfall)), "seed {seed}");
                assert!(!reaches(&(&(amount + shortfall) - &step)), "seed {seed}");
            }
        }
    }
    assert!(n_short > 500, "only {n_short} shortfalls were seen");
}

#[test]
fn more_pupils_than_a_word_can_count_break_nothing() {
    let standard = national();
    for seed in 0..20 {
        let mut county = county_of_seed(seed);
        for school in &mut county.schools {
            for variable in [Variable::PrimaryStudents, Variable::JuniorStudents] {
                let mut fact = school.record.get(variable).clone();
                if matches!(fact.entry, Entry::Known(_)) {
                    let crowd = Exact::from(u64::MAX);
                    fact.entry = Entry::Known(junheng::model::Value::Number(crowd));
                    school.record.set(variable, fact);
                }
            }
        }
        let assessment = engine::assess(&standard, &county);
        for level in assessment.levels.iter().filter(|level| level.n_units > 1) {
            assert_eq!(level.students, None, "seed {seed}");
        }
    }
}

/// What a step says must follow from its terms alone.
fn recompute(step: &Step) -> Exact {
    let values: Vec<&Exact> = step.terms.iter().map(|term| &term.value).collect();
    let all = || {
        let terms: Vec<Exact> = values.iter().map(|value| (*value).clone()).collect();
        quantity::sum(&terms)
    };
    let over = |a: &Exact, b: &Exact| a.checked_div(b).unwrap();
    match step.operation {
        Operation::Amount
        | Operation::Sites
        | Operation::LevelStudents
        | Operation::Total
        | Operation::Numerator
        | Operation::Denominator
        | Operation::CountMet
        | Operation::OfSchool { .. } => all(),
        Operation::Stated => values[0].clone(),
        Operation::Difference => values[0] - values[1],
        Operation::Quotient | Operation::ShareOfSchool { .. } => over(values[0], values[1]),
        Operation::FundingDue { .. } => {
            let pairs = || values[1..].chunks(2);
            let due: Vec<Exact> = pairs().map(|pair| pair[0] * pair[1]).collect();
            let pupils: Vec<Exact> = pairs().map(|pair| pair[0].clone()).collect();
            over(&(values[0] * &quantity::sum(&due)), &quantity::sum(&pupils))
        }
        Operation::PerStudent | Operation::Mean => &over(values[0], values[1]) * values[2],
        Operation::Apportion => {
            let weighted: Vec<Exact> = values[1..]
                .chunks(2)
                .map(|pair| pair[0] * pair[1])
                .collect();
            over(&(values[0] * &weighted[0]), &quantity::sum(&weighted))
        }
        Operation::Shortfall { places } => {
            let needed = over(&(values[0] * values[1]), values[2]);
            (&needed - values[3]).max(Exact::ZERO).ceil_to(places)
        }
        Operation::Variance => {
            let (students, mean, scale) = (values[0], values[1], values[2]);
            let terms: Vec<Exact> = values[3..]
                .chunks(2)
                .map(|pair| {
                    let deviation = &(&over(pair[1], pair[0]) * scale) - mean;
                    over(&(pair[0] * &(&deviation * &deviation)), students)
                })
                .collect();
            quantity::sum(&terms)
        }
        Operation::SquaredCv => over(values[0], &(values[1] * values[1])),
        Operation::Cv => root_to_fixed(values[0], 6).parse().unwrap(),
        Operation::Composite => over(&all(), &Exact::from(values.len())).round_to(6),
    }
}

fn all_figures(standard: &Standard, assessment: &Assessment) -> Vec<Figure> {
    let ids = IndicatorId::ALL;
    let mut figures: Vec<Figure> = standard
        .items
        .iter()
        .map(|item| Figure::Item {
            id: item.id.clone(),
        })
        .collect();
    for unit in 0..assessment.units.len() {
        figures.push(Figure::UnitStanding { unit });
        figures.extend(ids.map(|indicator| Figure::UnitValue { unit, indicator }));
        figures.extend(ids.map(|indicator| Figure::Shortfall { unit, indicator }));
    }
    for level in &assessment.levels {
        let level = level.level;
        figures.push(Figure::Composite { level });
        figures.extend(ids.map(|indicator| Figure::Mean { level, indicator }));
        figures.extend(ids.map(|indicator| Figure::Cv { level, indicator }));
    }
    figures.extend(assessment.all_parts().map(|(part, _)| Figure::Part(part)));
    figures
}

/// The figure itself, where the assessment has one.
fn shown(assessment: &Assessment, figure: &Figure) -> Option<Exact> {
    let at = |level| {
        assessment
            .levels
            .iter()
            .find(|result| result.level == level)
    };
    match figure {
        Figure::UnitValue { unit, indicator } => assessment.units[*unit]
            .indicator(*indicator)?
            .value
            .clone()
            .ok(),
        Figure::Shortfall { unit, indicator } => assessment.units[*unit]
            .indicator(*indicator)?
            .shortfall
            .clone(),
        Figure::Mean { level, indicator } => Some(
            at(*level)?.indicators[indicator.index()]
                .cv
                .dispersion()?
                .mean(),
        ),
        Figure::Cv { level, indicator } => {
            let cv = at(*level)?.indicators[indicator.index()]
                .cv
                .dispersion()?
                .cv_to_fixed(6)?;
            cv.parse().ok()
        }
        Figure::Composite { level } => at(*level)?.composite_cv.as_ref()?.parse().ok(),
        Figure::UnitStanding { .. } | Figure::Item { .. } | Figure::Part(_) => None,
    }
}

/// The rows that break a check of an item.
fn offending_rows(assessment: &Assessment, figure: &Figure) -> Vec<usize> {
    let Figure::Item { id } = figure else {
        return Vec::new();
    };
    let items = assessment.items.iter().filter(|item| item.id == *id);
    items
        .flat_map(|item| &item.conditions)
        .flat_map(|condition| &condition.offenders)
        .filter_map(|offender| match offender {
            Offender::School { row, .. }
            | Offender::Rooms { row, .. }
            | Offender::Classes { row, .. } => Some(*row),
            Offender::Subject(_) => None,
        })
        .collect()
}

#[test]
fn every_figure_unfolds_to_steps_that_recompute_to_it() {
    let (off, on) = (national(), with_relaxations(Relaxations::On));
    let (mut n_steps, mut n_sites, mut n_checks) = (0, 0, 0);
    for seed in 0..300 {
        let standard = if seed % 2 == 0 { &off } else { &on };
        let county = county_of_seed(seed);
        let assessment = engine::assess(standard, &county);
        for figure in all_figures(standard, &assessment) {
            let evidence: Evidence =
                engine::explain(standard, &county, &assessment, &figure).unwrap();
            for step in &evidence.steps {
                assert_eq!(recompute(step), step.result, "seed {seed}, {figure:?}");
                n_steps += 1;
                n_sites += usize::from(step.operation == Operation::Sites);
            }
            // Who breaks a check is among the facts, and the worst have a step that fails.
            let rows = offending_rows(&assessment, &figure);
            let fails = |step: &&Step| {
                let held = step.held_against.as_ref();
                held.is_some_and(|(direction, limit)| !direction.is_met(&step.result, limit))
            };
            if !rows.is_empty() {
                assert!(evidence.steps.iter().any(|step| fails(&step)), "{figure:?}");
            }
            for row in rows {
                let is_row = |source: &Source| source.row == Some(row);
                assert!(evidence.sources.iter().any(is_row), "{figure:?} {row}");
                n_checks += 1;
            }
            if let Some(value) = shown(&assessment, &figure) {
                let last = evidence.steps.last().map(|step| step.result.clone());
                assert_eq!(last, Some(value), "seed {seed}, {figure:?}");
            }
        }
    }
    assert!(n_steps > 10_000, "only {n_steps} steps were seen");
    assert!(n_checks > 30, "only {n_checks} offenders were seen");
    assert!(n_sites >= 10, "only {n_sites} sums of sites were seen");
}

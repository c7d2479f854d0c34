use super::{Case, term};
use crate::engine::level::CV_PLACES;
use crate::engine::{
    CvOutcome, Dispersion, Evidence, Figure, Lack, LevelIndicator, LevelResult, Operation,
    Standing, Term, TermName,
};
use crate::model::Level;
use crate::quantity::{self, Exact};
use crate::standard::{Direction, IndicatorId};

/// Decimals of a coefficient within the mean of the seven, so that their mean has six right ones.
const FINE_PLACES: u32 = 18;

/// The mean of an indicator over a level.
pub(super) fn mean(case: &Case<'_>, level: Level, id: IndicatorId) -> Option<Evidence> {
    let result = find(case, level, id)?;
    let standing = match result.cv.dispersion() {
        Some(_) => Standing::Met,
        None => Standing::Undetermined,
    };
    let mut evidence = Evidence::empty(
        Figure::Mean {
            level,
            indicator: id,
        },
        standing,
    );
    fold_mean(case, level, id, &mut evidence);
    Some(evidence)
}

/// The coefficient of variation of an indicator over a level.
pub(super) fn cv(case: &Case<'_>, level: Level, id: IndicatorId) -> Option<Evidence> {
    let result = find(case, level, id)?;
    let figure = Figure::Cv {
        level,
        indicator: id,
    };
    let mut evidence = Evidence::empty(figure, result.cv_standing);
    let limit = case.standard.indicator(id)?.cv_limit.get(level);
    let scale = &case.standard.indicator(id)?.scale;
    fold_mean(case, level, id, &mut evidence);
    if let CvOutcome::Known(dispersion) = &result.cv {
        let mean = dispersion.mean();
        let mut terms = vec![
            term(TermName::LevelStudents, dispersion.students()),
            term(TermName::Mean, &mean),
            term(TermName::Scale, scale),
        ];
        for (unit, share) in units(case, level).zip(dispersion.shares()) {
            terms.push(term(
                TermName::UnitStudents(unit),
                &Exact::from(share.students),
            ));
            terms.push(term(TermName::UnitAmount(unit), &share.amount));
        }
        let variance = quantity::sum(&dispersion.variance_terms());
        evidence.step(Operation::Variance, terms, variance.clone());
        let terms = vec![
            term(TermName::Variance, &variance),
            term(TermName::Mean, &mean),
        ];
        let squared = variance.checked_div(&(&mean * &mean))?;
        evidence.step(Operation::SquaredCv, terms, squared.clone());
        let root: Exact = dispersion.cv_to_fixed(CV_PLACES)?.parse().ok()?;
        evidence.step(
            Operation::Cv,
            vec![term(TermName::SquaredCv, &squared)],
            root,
        );
        evidence.hold_against(Direction::AtMost, limit);
    } else {
        if matches!(result.cv, CvOutcome::ZeroTotal(_)) {
            evidence.lacks.push((None, Lack::ZeroDenominator));
        }
        evidence.threshold = Some((Direction::AtMost, limit.clone()));
        evidence.cite(&limit.citation);
    }
    Some(evidence)
}

/// The mean of a level's seven coefficients.
pub(super) fn composite(case: &Case<'_>, level: Level) -> Option<Evidence> {
    let result = find_level(case, level)?;
    let standing = match &result.composite_cv {
        Some(_) => Standing::Met,
        None => Standing::Undetermined,
    };
    let mut evidence = Evidence::empty(Figure::Composite { level }, standing);
    let terms: Option<Vec<Term>> = result
        .indicators
        .iter()
        .map(|indicator| {
            let cv = indicator
                .cv
                .dispersion()?
                .cv_to_fixed(FINE_PLACES)?
                .parse()
                .ok()?;
            Some(term(TermName::Cv(indicator.id), &cv))
        })
        .collect();
    match (&result.composite_cv, terms) {
        (Some(composite), Some(terms)) => {
            evidence.step(Operation::Composite, terms, composite.parse().ok()?);
        }
        _ => evidence.lacks.push((None, Lack::NothingToJudge)),
    }
    Some(evidence)
}

/// The steps up to the mean, or what keeps it from being known.
fn fold_mean(case: &Case<'_>, level: Level, id: IndicatorId, evidence: &mut Evidence) {
    let Some(result) = find(case, level, id) else {
        return;
    };
    match (&result.cv, case.standard.indicator(id)) {
        (CvOutcome::Known(dispersion) | CvOutcome::ZeroTotal(dispersion), Some(rule)) => {
            fold_known_mean(case, level, dispersion, &rule.scale, evidence);
        }
        (CvOutcome::NoUnits, _) => evidence.lacks.push((None, Lack::NothingToJudge)),
        _ => evidence.lacks.extend(lacks(case, level, id)),
    }
}

fn fold_known_mean(
    case: &Case<'_>,
    level: Level,
    dispersion: &Dispersion,
    scale: &Exact,
    evidence: &mut Evidence,
) {
    let shares = || units(case, level).zip(dispersion.shares());
    let students = shares()
        .map(|(unit, share)| term(TermName::UnitStudents(unit), &Exact::from(share.students)));
    let amounts = shares().map(|(unit, share)| term(TermName::UnitAmount(unit), &share.amount));
    let total = dispersion.total();
    evidence.step(
        Operation::LevelStudents,
        students.collect(),
        dispersion.students().clone(),
    );
    evidence.step(Operation::Total, amounts.collect(), total.clone());
    let terms = vec![
        term(TermName::Total, &total),
        term(TermName::LevelStudents, dispersion.students()),
        term(TermName::Scale, scale),
    ];
    evidence.step(Operation::Mean, terms, dispersion.mean());
}

/// What is not known about the level's units, and which rows may belong to it.
fn lacks(case: &Case<'_>, level: Level, id: IndicatorId) -> Vec<(Option<usize>, Lack)> {
    let units = case
        .assessment
        .units
        .iter()
        .filter(|unit| unit.level == level);
    let of_units = units.filter_map(|unit| {
        let row = case
            .assessment
            .schools
            .get(unit.school)
            .map(|school| school.row);
        let lack = unit.indicator(id)?.value.as_ref().err()?;
        Some((row, lack.clone()))
    });
    let of_rows = case
        .county
        .schools
        .iter()
        .enumerate()
        .filter_map(|(row, school)| {
            let absence = school.record.school_kind().err()?;
            Some((Some(row), Lack::SchoolKind(absence)))
        });
    of_units.chain(of_rows).collect()
}

/// The indices of the level's units; where the level is known, one for each share.
fn units(case: &Case<'_>, level: Level) -> impl Iterator<Item = usize> {
    let units = case.assessment.units.iter().enumerate();
    units
        .filter(move |(_, unit)| unit.level == level)
        .map(|(index, _)| index)
}

fn find_level<'a>(case: &Case<'a>, level: Level) -> Option<&'a LevelResult> {
    case.assessment
        .levels
        .iter()
        .find(|result| result.level == level)
}

fn find<'a>(case: &Case<'a>, level: Level, id: IndicatorId) -> Option<&'a LevelIndicator> {
    find_level(case, level)?.indicators.get(id.index())
}

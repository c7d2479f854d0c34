use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet, here, if_known, number_of, range};
use super::rules::Rules;
use super::units::{NAME as UNITS, STUDENTS, Units};
use crate::engine::{CvOutcome, Dispersion, LevelIndicator, LevelResult, Standing};
use crate::model::Level;
use crate::quantity::{Exact, sum, to_fixed};
use crate::standard::Indicator;
use crate::text::Language::Zh;
use crate::text::word;

/// The sheet's name.
const NAME: &str = "差异系数";

/// The columns of total, pupils, mean, variance, coefficient and limit.
const TOTAL: usize = 4;
const N_UNITS: usize = 2;
const PUPILS: usize = 3;
const MEAN: usize = 5;
const VARIANCE: usize = 6;
const CV: usize = 7;
const LIMIT: usize = 8;

/// Decimals of a root: more than a spreadsheet can tell apart.
const PLACES: u32 = 12;

/// Mean, variance and coefficient of each indicator at each level, over the units of the sheet before.
pub(super) fn sheet(input: &OfficialInput<'_>, units: &Units, rules: &Rules) -> AuditSheet {
    let mut rows: Vec<Vec<AuditCell>> = Vec::new();
    for level in &input.assessment.levels {
        let first = rows.len();
        for (index, (rule, result)) in input
            .standard
            .indicators
            .iter()
            .zip(&level.indicators)
            .enumerate()
        {
            let place = (rows.len(), index);
            let row = line(level, place, (rule, result), (units, rules));
            rows.push(row);
        }
        rows.push(composite(level, first, rows.len()));
    }
    let heads = [
        ("学段", 8),
        ("指标", 16),
        ("单元数", 8),
        ("学生数合计", 12),
        ("资源量合计", 16),
        ("全县平均值", 16),
        ("方差", 18),
        ("差异系数", 16),
        ("上限", 8),
        ("是否达标", 10),
    ];
    AuditSheet {
        name: NAME,
        title: "按学生数加权的平均值和差异系数".to_owned(),
        columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows,
        n_frozen: 2,
    }
}

fn line(
    level: &LevelResult,
    (row, index): (usize, usize),
    (rule, result): (&Indicator, &LevelIndicator),
    (units, rules): (&Units, &Rules),
) -> Vec<AuditCell> {
    let mut cells = names(level.level, word::pick(Zh, &rule.short), level.n_units);
    let known = match &result.cv {
        CvOutcome::Known(spread) => Some(spread),
        CvOutcome::ZeroTotal(_) | CvOutcome::Unknown | CvOutcome::NoUnits => None,
    };
    let (Some(spread), Some(rows)) = (known, units.level(level.level)) else {
        cells.resize(CV, AuditCell::Blank);
        cells.push(AuditCell::text(word::standing(Zh, result.cv_standing)));
        cells.push(AuditCell::Formula(
            number_of(&rules.cv_limit(level.level, rule.id)),
            super::Cached::Number(to_fixed(&result.cv_limit, 2)),
        ));
        cells.push(AuditCell::text(word::standing(Zh, result.cv_standing)));
        return cells;
    };
    let (amounts, values) = units.amounts_and_values(index);
    let [pupils, amounts, values] =
        [STUDENTS, amounts, values].map(|column| range(UNITS, rows, column));
    let scale = to_fixed(&rule.scale, 0);
    let [n, total, mean, variance, cv, limit] =
        [PUPILS, TOTAL, MEAN, VARIANCE, CV, LIMIT].map(|column| here(row, column));
    cells.push(AuditCell::computed(
        format!("SUM({pupils})"),
        spread.students(),
    ));
    cells.push(AuditCell::computed(
        format!("SUM({amounts})"),
        &spread.total(),
    ));
    cells.push(AuditCell::computed(
        format!("{total}/{n}*{scale}"),
        &spread.mean(),
    ));
    cells.push(AuditCell::computed(
        format!("SUMPRODUCT({pupils},({values}-{mean})^2)/{n}"),
        &of_variance(spread),
    ));
    cells.push(AuditCell::Formula(
        format!("SQRT({variance})/{mean}"),
        super::Cached::Number(spread.cv_to_fixed(PLACES).unwrap_or_default()),
    ));
    cells.push(AuditCell::computed(
        number_of(&rules.cv_limit(level.level, rule.id)),
        &result.cv_limit,
    ));
    let [met, not_met, open] = [Standing::Met, Standing::NotMet, Standing::Undetermined]
        .map(|standing| word::standing(Zh, standing));
    // A unit whose row was taken out, or whose value was cleared, would be missing without a word; a mean
    // below none gives a coefficient that is none.
    let n_units = here(row, N_UNITS);
    cells.push(AuditCell::said(
        if_known(
            [&cv, &limit],
            &format!(
                "IF(OR(COUNT({values})<>{n_units},{cv}<0),\"{open}\",\
                 IF(ROUND({cv}-{limit},9)<=0,\"{met}\",\"{not_met}\"))"
            ),
        ),
        word::standing(Zh, result.cv_standing),
    ));
    cells
}

fn of_variance(spread: &Dispersion) -> Exact {
    sum(&spread.variance_terms())
}

/// The mean of the coefficients of a level; nothing where one of them is not known.
fn composite(level: &LevelResult, first: usize, end: usize) -> Vec<AuditCell> {
    let mut cells = names(level.level, "综合（七项平均）", level.n_units);
    cells.resize(CV, AuditCell::Blank);
    let mean = level.composite_cv.as_ref().and_then(|_| mean_of(level));
    cells.push(match mean {
        Some(mean) => AuditCell::computed(
            format!("AVERAGE({}:{})", here(first, CV), here(end - 1, CV)),
            &mean,
        ),
        None => AuditCell::text(word::standing(Zh, Standing::Undetermined)),
    });
    cells
}

/// The mean of the coefficients to more decimals than the form prints.
fn mean_of(level: &LevelResult) -> Option<Exact> {
    let cvs: Option<Vec<Exact>> = level
        .indicators
        .iter()
        .map(|result| {
            let spread = result.cv.dispersion()?;
            spread.cv_to_fixed(2 * PLACES)?.parse().ok()
        })
        .collect();
    let cvs = cvs?;
    sum(&cvs).checked_div(&Exact::from(u64::try_from(cvs.len()).ok()?))
}

fn names(level: Level, what: &str, n_units: usize) -> Vec<AuditCell> {
    vec![
        AuditCell::text(word::level(Zh, level)),
        AuditCell::text(what),
        AuditCell::Number(n_units.to_string()),
    ]
}

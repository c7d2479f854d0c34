//! 表Ⅱ-1 and 表Ⅲ: how many schools reach each indicator, and how far schools differ.

use super::filler::{Filler, Parts, met};
use crate::engine::{CvOutcome, Figure, IndicatorStanding, LevelIndicator, LevelResult, Standing};
use crate::model::Level;
use crate::quantity::{Exact, to_fixed};
use crate::report::paper::{Field, Line, Paper};
use crate::text::Language::Zh;
use crate::text::word;

/// 表Ⅱ-1: L8 counts the units that pass the school rule.
pub(super) fn attainment(filler: Filler<'_>) -> Paper {
    let mut body = Vec::new();
    for level in &filler.input.assessment.levels {
        let title = format!(
            "{}（{} 个单元）",
            word::level(Zh, level.level),
            filler.n_units(level),
        );
        let counts: Vec<Option<usize>> = counts(&filler, level);
        let mut numbers = vec![
            Field::head(title).over_lines(2),
            Field::head("达标学校总数"),
        ];
        numbers.extend(
            counts
                .iter()
                .map(|n| Field::number(n.map(|n| n.to_string()), 0)),
        );
        let n_units = Exact::from(u64::try_from(level.n_units).unwrap_or(u64::MAX));
        let mut shares = vec![Field::head("达标学校比例（%）")];
        shares.extend(counts.iter().map(|n| {
            let n = n.and_then(|n| u64::try_from(n).ok()).map(Exact::from);
            let share = filler.percent(n.as_ref(), Some(&n_units));
            let reached = Standing::from(n.is_none_or(|n| n == n_units));
            Field::number(share, filler.input.standard.rounding.share).judged(reached)
        }));
        body.extend([numbers, shares]);
    }
    let parts = Parts {
        head: head(&filler, "综合评估"),
        body,
        notes: vec![
            "注：综合评估（L8）为至少 6 项指标达标且余项不低于标准值 85% 的学校数（按学段计）。"
                .to_owned(),
        ],
    };
    let title = "小学、初中资源配置基本情况";
    filler.paper("表Ⅱ-1", title, "", widths(), parts)
}

/// How many units reach each indicator, then how many pass; unknown while a unit that is not known
/// could change it, and where a level has none.
fn counts(filler: &Filler<'_>, level: &LevelResult) -> Vec<Option<usize>> {
    if !filler.has_units(level) {
        return vec![None; level.indicators.len() + 1];
    }
    let open = |what: &str| {
        let level = word::level(Zh, level.level);
        filler.gap(format!("{level}有单元的{what}待定，达标学校数空着"));
    };
    let mut counts: Vec<Option<usize>> = Vec::with_capacity(level.indicators.len() + 1);
    for result in &level.indicators {
        let is_known = result.n_undetermined == 0 && !matches!(result.cv, CvOutcome::Unknown);
        if !is_known {
            let rule = filler.input.standard.indicator(result.id);
            open(rule.map_or("", |rule| word::pick(Zh, &rule.short)));
        }
        counts.push(is_known.then_some(result.n_met));
    }
    let mut units = filler.input.assessment.units();
    let is_open =
        units.any(|unit| unit.level == level.level && unit.standing == Standing::Undetermined);
    if is_open {
        open("综合评估");
    }
    counts.push((!is_open).then_some(level.n_met));
    counts
}

/// 表Ⅲ: means with two decimals, coefficients with three.
pub(super) fn balance(filler: Filler<'_>) -> Paper {
    let mut body = Vec::new();
    let mut notes =
        vec!["注：全县平均值保留两位小数，差异系数保留三位小数；判定用未取整的数值。".to_owned()];
    for level in &filler.input.assessment.levels {
        let rounding = &filler.input.standard.rounding;
        let name = word::level(Zh, level.level);
        let has_units = filler.has_units(level);
        let mut means = vec![Field::head(name).over_lines(2), Field::head("全县平均值")];
        let mut cvs = vec![Field::head("差异系数")];
        for result in &level.indicators {
            let known = result.cv.dispersion();
            if known.is_none() && has_units {
                let rule = filler.input.standard.indicator(result.id);
                let short = rule.map_or("", |rule| word::pick(Zh, &rule.short));
                filler.gap(format!("{name}{short}有单元数据不全，平均值和差异系数空着"));
            }
            if let CvOutcome::ZeroTotal(_) = result.cv {
                let rule = filler.input.standard.indicator(result.id);
                let short = rule.map_or("", |rule| word::pick(Zh, &rule.short));
                notes.push(format!(
                    "{name}{short}全县合计为零，差异系数无法计算，按不达标处理。"
                ));
            }
            let (level, indicator) = (level.level, result.id);
            let mean = known.map(|it| it.mean_to_fixed(rounding.mean));
            means.push(Field::number(mean, rounding.mean).of(Figure::Mean { level, indicator }));
            let cv = known.and_then(|it| it.cv_to_fixed(rounding.cv));
            let cv = Field::number(cv, rounding.cv).judged(result.cv_standing);
            cvs.push(cv.of(Figure::Cv { level, indicator }));
            notes.extend(sensitive(&filler, level, result));
        }
        if level.n_units == 1 {
            // Rulebook §3.2.
            notes.push(format!(
                "{name}只有 1 个计量单元，差异系数为 0，没有比较意义。"
            ));
        }
        means.push(Field::sign("——"));
        let composite = level.composite_cv.as_ref();
        let composite = composite.and_then(|it| it.parse::<Exact>().ok());
        let composite = composite.map(|it| to_fixed(&it, rounding.cv));
        let level = level.level;
        cvs.push(Field::number(composite, rounding.cv).of(Figure::Composite { level }));
        body.extend([means, cvs]);
    }
    let parts = Parts {
        head: head(&filler, "综合"),
        body,
        notes,
    };
    filler.paper("表Ⅲ", "县域义务教育校际均衡情况", "", widths(), parts)
}

/// What the printed coefficient would make of its standing.
fn sensitive(filler: &Filler<'_>, level: Level, result: &LevelIndicator) -> Option<String> {
    let spread = result
        .cv
        .dispersion()
        .filter(|_| result.is_rounding_sensitive)?;
    let rule = filler.input.standard.indicator(result.id)?;
    Some(format!(
        "四舍五入会改变结论：{}{}差异系数为 {}，按未取整的数值{}。",
        word::level(Zh, level),
        word::pick(Zh, &rule.short),
        spread.cv_to_fixed(6)?,
        met(result.cv_standing),
    ))
}

/// Two lines: the names of the indicators, and their numbers.
fn head(filler: &Filler<'_>, last: &str) -> Vec<Line> {
    let indicators = filler.input.standard.indicators.iter();
    let mut names = vec![Field::head("").over_columns(2).over_lines(2)];
    names.extend(indicators.map(|rule| {
        let name = word::pick(Zh, &rule.label);
        Field::head(format!("{name}\n（{}）", word::pick(Zh, &rule.value_unit)))
    }));
    names.push(Field::head(last));
    let numbers = (1..=8).map(|n| Field::head(format!("L{n}"))).collect();
    vec![names, numbers]
}

fn widths() -> Vec<u16> {
    let mut widths = vec![14, 18];
    widths.extend([13; 8]);
    widths
}

/// Whether an indicator is below its threshold.
pub(super) const fn is_short(standing: IndicatorStanding) -> bool {
    match standing {
        IndicatorStanding::Near | IndicatorStanding::Below => true,
        IndicatorStanding::Met | IndicatorStanding::Undetermined => false,
    }
}

use super::reason::{Cause, Detail, Gap, Name, Reason, Scale};
use super::{N_NAMED, knows_anything, telling_places};
use crate::engine::{Assessment, Lack, Standing};
use crate::model::Level;
use crate::quantity::{Exact, grouped, to_fixed, to_plain};
use crate::standard::{Bilingual, Direction, Part, Relaxations, Standard};
use crate::text::Language::Zh;
use crate::text::evidence::base_unit;
use crate::text::{listed, number, word};

pub(super) fn sentence(
    standard: &Standard,
    assessment: &Assessment,
    not_met: &[Part],
    undetermined: &[Part],
) -> String {
    let county = match assessment.county.as_str() {
        "" => "本县",
        name => name,
    };
    let relaxed = match assessment.relaxations {
        Relaxations::Off => "",
        Relaxations::On => "（按放宽口径）",
    };
    let (trial, title) = match standard.has_own() {
        false => ("", standard.title.zh.clone()),
        true => (
            "试算：",
            format!("按自定限值或读法改过的{}", standard.title.zh),
        ),
    };
    let day = assessment.as_of;
    let parts = |parts: &[Part]| {
        let names: Vec<&str> = parts.iter().map(|part| word::part(Zh, *part)).collect();
        names.join("、")
    };
    let also = match undetermined {
        [] => String::new(),
        open => format!("；{}待定", parts(open)),
    };
    match assessment.verdict {
        Standing::Met => {
            format!("{trial}{county}达标{relaxed}：符合{title} {day} 适用的全部要求。")
        }
        Standing::NotMet => format!(
            "{trial}{county}不达标{relaxed}：{}未达到{title} {day} 适用的要求{also}。",
            parts(not_met)
        ),
        Standing::Undetermined if !knows_anything(assessment) => {
            format!("{trial}{county}待定{relaxed}：还没有可供判定的数据。")
        }
        Standing::Undetermined => format!(
            "{trial}{county}待定{relaxed}：已知部分没有不达标项，但{}缺少数据，还不能按{title} {day} 适用的要求下结论。",
            parts(undetermined)
        ),
    }
}

/// An item that the verdict leaves open.
pub(super) fn left_open(short: &Bilingual, lack: &Lack) -> String {
    let short = &short.zh;
    match lack {
        Lack::Unstated => {
            format!("另有“{short}”不在任何填报表中，仍须由教育督导机构在资格审查时判定。")
        }
        _ => format!("另有“{short}”没有填报，尚未判定。"),
    }
}

pub(super) fn reason(standard: &Standard, reason: &Reason<'_>) -> String {
    match reason {
        Reason::Item { item, details } if details.is_empty() => match item.part {
            Part::Veto => format!("一票否决 {}：{}。", item.id, item.short.zh),
            Part::Resources
            | Part::Government
            | Part::Quality
            | Part::Recognition
            | Part::Precondition => {
                format!("{} {}：判定为不达标。", item.id, item.short.zh)
            }
        },
        Reason::Item { item, details } => {
            let details = details.iter().map(|it| detail(standard, it)).collect();
            format!("{} {}：{}。", item.id, item.short.zh, some(details))
        }
        Reason::Units {
            level,
            n_units,
            failures,
        } => {
            let schools = failures
                .iter()
                .map(|failure| {
                    let gaps: Vec<String> =
                        failure.gaps.iter().map(|it| gap(standard, it)).collect();
                    format!("{}（{}）", failure.school, gaps.join("；"))
                })
                .collect();
            format!(
                "{} {n_units} 个单元中有 {} 个综合评估不达标：{}。",
                word::level(Zh, *level),
                failures.len(),
                some(schools)
            )
        }
        Reason::Dispersion {
            level,
            indicator,
            cv,
            limit,
        } => {
            let name = format!("{}{}", word::level(Zh, *level), indicator.short.zh);
            match cv {
                Some(cv) => format!("{name}的校际差异系数为 {cv}，超过 {}。", limit_text(limit)),
                None => format!("{name}全县合计为零，差异系数无法计算，按不达标处理。"),
            }
        }
        Reason::Open { cause, lacks } => {
            let what = match cause {
                Cause::Schools => {
                    return "没有学校数据：资源配置和所有按学校判定的项目待定，请先导入学校表。"
                        .to_owned();
                }
                Cause::Units { level, n_open } => {
                    format!("{} {n_open} 所学校", word::level(Zh, *level))
                }
                Cause::Dispersion { level, indicators } => {
                    let names: Vec<&str> =
                        indicators.iter().map(|it| it.short.zh.as_str()).collect();
                    format!("{}{}的差异系数", word::level(Zh, *level), names.join("、"))
                }
                Cause::Item(item) => format!("{} {}", item.id, item.short.zh),
            };
            match missing(lacks).as_str() {
                "" => format!("{what}待定。"),
                missing => format!("{what}待定：{missing}。"),
            }
        }
    }
}

pub(super) fn missing(lacks: &[(&str, &Lack)]) -> String {
    some(lacks.iter().map(lack).collect())
}

fn lack((school, lack): &(&str, &Lack)) -> String {
    format!("{school}{}", word::lack(Zh, lack))
}

pub(super) fn gap(standard: &Standard, gap: &Gap<'_>) -> String {
    let indicator = gap.indicator;
    let value = gap.value.as_deref().unwrap_or("未知");
    let lacking = gap.shortfall.map_or_else(String::new, |shortfall| {
        let amount = number::digits(shortfall);
        format!("，差 {amount} {}", indicator.resource_unit.symbol())
    });
    format!(
        "{} {value}，应达 {}，{}{lacking}",
        indicator.short.zh,
        plain(gap.threshold),
        word::indicator_standing(Zh, standard, gap.standing)
    )
}

pub(super) fn detail(standard: &Standard, detail: &Detail<'_>) -> String {
    match detail {
        Detail::Figure {
            name,
            found,
            direction,
            limit,
            scale,
            unit_of,
            is_rounding_sensitive,
        } => {
            let name = name.map_or_else(String::new, |name| match name {
                Name::Label(label) => format!("{} ", label.zh),
                Name::Fact(variable) => format!("{} ", word::variable(Zh, variable)),
            });
            let unit = match (scale, unit_of) {
                (Scale::Plain, Some(variable)) => base_unit(Zh, *variable),
                _ => String::new(),
            };
            let figure = |value: &Exact, places: u32| {
                let text = match (scale, is_rounding_sensitive) {
                    (Scale::Plain, true) => number::digits(value),
                    _ => figure(value, *scale, places),
                };
                [text, unit.clone()].join(" ").trim_end().to_owned()
            };
            let places = if *is_rounding_sensitive {
                6
            } else {
                standard.rounding.share
            };
            let limit_text = figure(limit, standard.rounding.share);
            let should = match direction {
                Direction::AtMost if limit.is_zero() => format!("应为 {limit_text}"),
                _ => format!("应 {} {limit_text}", direction.symbol()),
            };
            format!("{name}{}，{should}", figure(found, places))
        }
        Detail::School {
            school,
            found,
            direction,
            limit,
            scale,
        } => format!(
            "{school} {}（应 {} {}）",
            figure(found, *scale, telling_places(found, limit, *scale)),
            direction.symbol(),
            figure(limit, *scale, 2)
        ),
        Detail::Rooms {
            school,
            variable,
            found,
            needed,
        } => format!(
            "{school} {}合格 {found} 间，应有 {needed} 间",
            variable.header().trim_end_matches("逐间面积")
        ),
        Detail::Classes {
            school,
            level,
            n_classes,
            largest,
            limit,
        } => format!(
            "{school}有 {n_classes} 个{}班超过 {} 人，最大 {} 人",
            match level {
                Level::Primary => "小学",
                Level::Junior => "初中",
            },
            plain(limit),
            plain(largest)
        ),
        Detail::Subject(label) => format!("{}未达要求", label.zh),
        Detail::Judged(finding) => format!("“{}”为“不达标”", word::variable(Zh, *finding)),
    }
}

fn figure(value: &Exact, scale: Scale, places: u32) -> String {
    match scale {
        Scale::Percent => format!("{}%", to_fixed(&(value * &Exact::from(100_i64)), places)),
        Scale::Plain => plain(value),
        Scale::Years => format!("{} 年", plain(value)),
    }
}

fn plain(value: &Exact) -> String {
    let text = to_plain(value).unwrap_or_else(|| to_fixed(value, 2));
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() > 4 => grouped(&to_fixed(value, 2)),
        _ => grouped(&text),
    }
}

fn limit_text(limit: &Exact) -> String {
    to_fixed(limit, 2)
}

fn some(texts: Vec<String>) -> String {
    listed(texts.into_iter(), N_NAMED, "；", |n| {
        format!("；等 {n} 项")
    })
}

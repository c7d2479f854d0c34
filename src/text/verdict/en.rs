use super::reason::{Cause, Detail, Gap, Name, Reason, Scale};
use super::{N_NAMED, knows_anything, telling_places};
use crate::engine::{Assessment, Lack, Standing};
use crate::model::{Level, Variable};
use crate::quantity::{Exact, grouped, to_fixed, to_plain};
use crate::standard::{Bilingual, Part, Relaxations, Standard};
use crate::text::Language::En;
use crate::text::evidence::base_unit;
use crate::text::{labels, listed, number, word};

pub(super) fn sentence(
    standard: &Standard,
    assessment: &Assessment,
    not_met: &[Part],
    undetermined: &[Part],
) -> String {
    let county = match assessment.county.as_str() {
        "" => "The county",
        name => name,
    };
    let relaxed = match assessment.relaxations {
        Relaxations::Off => "",
        Relaxations::On => " (with relaxations)",
    };
    let (trial, title) = match standard.has_own() {
        false => ("", format!("“{}”", standard.title.en)),
        true => (
            "A trial, not a verdict: ",
            format!(
                "“{}” with limits or readings of your own",
                standard.title.en
            ),
        ),
    };
    let day = assessment.as_of;
    let parts = |parts: &[Part]| {
        let names: Vec<&str> = parts.iter().map(|part| word::part(En, *part)).collect();
        names.join(", ")
    };
    let also = match undetermined {
        [] => String::new(),
        open => format!("; undetermined: {}", parts(open)),
    };
    match assessment.verdict {
        Standing::Met => {
            format!("{trial}{county} meets the standard {title}{relaxed} as in force on {day}.")
        }
        Standing::NotMet => format!(
            "{trial}{county} does not meet the standard {title}{relaxed} as in force on {day}. Not \
             met: {}{also}.",
            parts(not_met)
        ),
        Standing::Undetermined if !knows_anything(assessment) => {
            format!("{trial}{county} cannot yet be judged{relaxed}: there is nothing to judge by.")
        }
        Standing::Undetermined => format!(
            "{trial}{county} cannot yet be judged by the standard {title}{relaxed} as in force on \
             {day}: nothing known fails, but data are missing for {}.",
            parts(undetermined)
        ),
    }
}

/// An item that the verdict leaves open.
pub(super) fn left_open(short: &Bilingual, lack: &Lack) -> String {
    let short = &short.en;
    match lack {
        Lack::Unstated => format!(
            " “{short}” stands in no table and remains to be judged by the education \
             inspectorate when it reviews the application."
        ),
        _ => format!(" “{short}” is not stated and remains to be judged."),
    }
}

pub(super) fn reason(standard: &Standard, reason: &Reason<'_>) -> String {
    match reason {
        Reason::Item { item, details } if details.is_empty() => match item.part {
            Part::Veto => format!("Veto {}: {}.", item.id, item.short.en),
            Part::Resources
            | Part::Government
            | Part::Quality
            | Part::Recognition
            | Part::Precondition => format!("{} {}: judged as not met.", item.id, item.short.en),
        },
        Reason::Item { item, details } => {
            let details = details.iter().map(|it| detail(standard, it)).collect();
            format!("{} {}: {}.", item.id, item.short.en, some(details))
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
                    format!("{} ({})", failure.school, gaps.join("; "))
                })
                .collect();
            format!(
                "{} of {} {} not pass the school rule: {}.",
                failures.len(),
                units(*n_units, *level),
                if failures.len() == 1 { "does" } else { "do" },
                some(schools)
            )
        }
        Reason::Dispersion {
            level,
            indicator,
            cv,
            limit,
        } => {
            let name = format!("{}, {}", indicator.short.en, word::level(En, *level));
            match cv {
                Some(cv) => format!(
                    "The coefficient of variation of {name} is {cv}, above {}.",
                    limit_text(limit)
                ),
                None => format!(
                    "The county has none of {name}, so its coefficient is undefined and not met."
                ),
            }
        }
        Reason::Open { cause, lacks } => {
            let what = match cause {
                Cause::Schools => {
                    return "There are no data of schools: resources and all that is judged by schools are \
                            undetermined; please import the table of schools first."
                        .to_owned();
                }
                Cause::Units { level, n_open } => units(*n_open, *level),
                Cause::Dispersion { level, indicators } => {
                    let names: Vec<&str> =
                        indicators.iter().map(|it| it.short.en.as_str()).collect();
                    format!(
                        "The {} coefficients of variation of {}",
                        word::level(En, *level),
                        names.join(", ")
                    )
                }
                Cause::Item(item) => format!("{} {}", item.id, item.short.en),
            };
            match missing(lacks).as_str() {
                "" => format!("{what}: undetermined."),
                missing => format!("{what}: undetermined; {missing}."),
            }
        }
    }
}

/// Units of a level with their number, in the singular for one.
pub(in crate::text) fn units(n: usize, level: Level) -> String {
    let level = word::level(En, level);
    match n {
        1 => format!("1 {level} unit"),
        n => format!("{n} {level} units"),
    }
}

pub(super) fn missing(lacks: &[(&str, &Lack)]) -> String {
    some(lacks.iter().map(lack).collect())
}

fn lack((school, lack): &(&str, &Lack)) -> String {
    match *school {
        "" => word::lack(En, lack),
        school => format!("{school}: {}", word::lack(En, lack)),
    }
}

pub(super) fn gap(standard: &Standard, gap: &Gap<'_>) -> String {
    let indicator = gap.indicator;
    let value = gap.value.as_deref().unwrap_or("unknown");
    let lacking = gap.shortfall.map_or_else(String::new, |shortfall| {
        format!(
            ", lacks {}",
            labels::amount(En, shortfall, indicator.resource_unit)
        )
    });
    format!(
        "{} {value} of {}, {}{lacking}",
        indicator.short.en,
        plain(gap.threshold),
        word::indicator_standing(En, standard, gap.standing)
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
                Name::Label(label) => format!("{} ", label.en),
                Name::Fact(variable) => format!("{} ", word::variable(En, variable)),
            });
            let unit = match (scale, unit_of) {
                (Scale::Plain, Some(variable)) => base_unit(En, *variable),
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
            format!(
                "{name}{}, should be {} {}",
                figure(found, places),
                direction.symbol(),
                figure(limit, standard.rounding.share)
            )
        }
        Detail::School {
            school,
            found,
            direction,
            limit,
            scale,
        } => format!(
            "{school} {} (should be {} {})",
            figure(found, *scale, telling_places(found, limit, *scale)),
            direction.symbol(),
            figure(limit, *scale, 2)
        ),
        Detail::Rooms {
            school,
            variable,
            found,
            needed,
        } => {
            let rooms = match variable {
                Variable::MusicRoomAreas => "music",
                _ => "art",
            };
            format!("{school} has {found} of the {needed} {rooms} rooms of sufficient area")
        }
        Detail::Classes {
            school,
            level,
            n_classes,
            largest,
            limit,
        } => format!(
            "{school} has {n_classes} of its {} classes above {}, the largest with {}",
            word::level(En, *level),
            plain(limit),
            plain(largest)
        ),
        Detail::Subject(label) => format!("{} does not meet it", label.en),
        Detail::Judged(finding) => format!("“{}” is not met", word::variable(En, *finding)),
    }
}

fn figure(value: &Exact, scale: Scale, places: u32) -> String {
    match scale {
        Scale::Percent => format!("{}%", to_fixed(&(value * &Exact::from(100_i64)), places)),
        Scale::Plain => plain(value),
        Scale::Years => format!("{} years", plain(value)),
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
    listed(texts.into_iter(), N_NAMED, "; ", |n| {
        format!("; {n} in all")
    })
}

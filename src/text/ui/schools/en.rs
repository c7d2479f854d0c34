use super::SchoolsWords;
use crate::quantity::Unit;
use crate::text::Language::En;
use crate::text::ui::capitalised;
use crate::text::word;

pub const EN: SchoolsWords = SchoolsWords {
    title: "Schools",
    caption: "Value, standing and shortfall of the seven indicators for every unit",
    search: "Find by name or code",
    search_example: "as in 青禾",
    level: "Level",
    kind: "School type",
    standing: "School rule",
    indicator: "Indicator below its threshold",
    all: "All",
    below: |indicator| format!("{indicator} below the threshold"),
    school: "School",
    students: "Pupils",
    rule: "School rule",
    thresholds: |primary, junior| match primary == junior {
        true => format!("≥\u{a0}{primary}"),
        false => format!("≥\u{a0}{primary}\u{a0}/ {junior}"),
    },
    shown: |n_shown, n| match n_shown == n {
        true => format!("{n} units"),
        false => format!("{n_shown} of {n} units"),
    },
    totals: "Total",
    met_of: |n_met, n| format!("{n_met}/{n} met"),
    lacking: |digits, unit| {
        let unit = match (digits, unit) {
            ("1", Unit::Person) => "person",
            ("1", Unit::Room) => "room",
            _ => word::unit(En, unit),
        };
        format!("lacks {digits} {unit}").trim_end().to_owned()
    },
    choice: capitalised,
    nothing: "No school fits",
    nothing_hint: "Change a filter, or clear all of them.",
    clear: "Clear the filters",
    back: "All schools",
    no_school: "There is no such school",
    indicator_column: "Indicator",
    standing_column: "Standing",
    value: "Value",
    threshold: "Threshold",
    near_line: |percent| format!("{percent} line"),
    shortfall: "Shortfall",
    no_shortfall: "none",
    kind_name: "School type",
    code: "School code",
    branches: "Branches counted with it",
    offences: "County items it is involved in",
};

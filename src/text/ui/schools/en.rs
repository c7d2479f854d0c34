use super::SchoolsWords;
use crate::quantity::Unit;
use crate::text::Language::En;
use crate::text::ui::capitalised;
use crate::text::word;

pub const EN: SchoolsWords = SchoolsWords {
    title: "Schools",
    caption: "Value, standing and shortfall of the seven indicators for every unit",
    search: "Find by name, code or pinyin initials",
    search_example: "Name, code or pinyin",
    sought: "Search",
    town: "Township",
    setting: "Area",
    holder: "Public or private",
    sorted: "Sorted by",
    rising: |column| format!("{column}, from low to high"),
    falling: |column| format!("{column}, from high to low"),
    export: "Export to Excel",
    export_csv: "Export as CSV",
    exported: |file| format!("Saved {file}"),
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
    nothing_hint: |chosen| {
        format!(
            "No unit fits all of these: {chosen}. Loosen one of the filters, or clear them all."
        )
    },
    pair: |name, choice| format!("{name}: {choice}"),
    further: |n_chosen| match n_chosen {
        0 => "More filters".to_owned(),
        n => format!("More filters ({n} chosen)"),
    },
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
    unknown: "—",
    kind_name: "School type",
    code: "School code",
    branches: "Branches counted with it",
    dossier: "School record",
    head: |county, standard, day| format!("{county} · {standard} · day of assessment {day}"),
    previous: |name| format!("Previous: {name}"),
    next: |name| format!("Next: {name}"),
    place: |place, n| format!("School {place} of {n}"),
    others: "Schools before and after",
    print: "Print",
    to_form: "Fill in or correct",
    to_cells: "Show in the table",
    between: ", ",
    missing: |n, names| match n {
        1 => format!("1 fact is missing for a verdict: {names}"),
        n => format!("{n} facts are missing for a verdict: {names}"),
    },
    rank_column: "Rank in county",
    rank: |place, n| format!("{place} of {n}"),
    no_rank: "not ranked",
    unranked: |n| match n {
        1 => "1 unit more is not known".to_owned(),
        n => format!("{n} units more are not known"),
    },
    rank_note: "Rank: units of the same level in this county by value, the highest first; equal values share a rank, units that are not known have none. Part of CV²: what this unit adds to the squared coefficient of variation; all units add up to 100 %.",
    part_column: "Part of CV²",
    part_provisional: "provisional",
    checks: "Checks of this school",
    check_item: "Item",
    check_figures: "Figures",
    judged_together: "judged for the county as a whole",
    no_checks: "No item checks this school by itself.",
    findings: "Checks of its data",
    no_findings: "Nothing was noticed about this school's data.",
};

use super::SchoolTableWords;

pub(super) const EN: SchoolTableWords = SchoolTableWords {
    title: |county| format!("Indicators of the schools of {county}"),
    shown: "Schools",
    exact: "Unrounded",
    head: |county, standard, day| format!("{county} · {standard} · day of assessment {day}"),
    chosen: |chosen, n_shown, n| {
        let chosen: Vec<String> = chosen
            .iter()
            .map(|(name, choice)| format!("{name}: {choice}"))
            .collect();
        match chosen.is_empty() {
            true => format!("All {n} units"),
            false => format!("{} ({n_shown} of {n} units)", chosen.join("; ")),
        }
    },
    shown_note: "Values are rounded as the official form prints them and judged unrounded, as in the sheet “Unrounded”; “—”: data are missing, nothing is judged.",
    exact_note: "Unrounded values; a number without end is written as a fraction, “—” means that data are missing.",
    columns: [
        "School", "Code", "Level", "Type", "Township", "Area", "Run by", "Pupils",
    ],
    value: |name, unit, threshold| format!("{name} ({unit}) ≥ {threshold}"),
    standing: |name| format!("{name}: standing"),
    lacking: |name, unit| match unit {
        "" => format!("{name}: shortfall"),
        unit => format!("{name}: shortfall ({unit})"),
    },
    rule: "School rule",
    total: "Total",
    met_of: |n_met, n| format!("{n_met}/{n} met"),
    file: |county, day| format!("{county}-schools-{day}"),
};

//! A small county's schools, all of whose items are met by as little as the rules allow.

use junheng::model::Variable;

/// Facts of a school by variable id.
type Facts = &'static [(&'static str, &'static str)];

/// 30 classes need ⌈30 ÷ 12⌉ = 3 rooms of each sort; 5 of 100 are 5 %.
const PRIMARY: Facts = &[
    ("school_name", "甲小学"),
    ("school_type", "小学"),
    ("urban_rural", "城区"),
    ("primary_students", "1200"),
    ("primary_classes", "30"),
    (
        "primary_class_sizes",
        "45;45;45;25;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40;40",
    ),
    ("primary_fulltime_teachers", "80"),
    ("primary_certified_teachers", "80"),
    ("primary_trained_360h", "80"),
    ("music_room_areas", "96;96;96"),
    ("art_room_areas", "90;90;90"),
    ("public_funding_prev", "100"),
    ("training_funding_prev", "5"),
    ("primary_admitted", "200"),
    ("primary_zoned", "200"),
];

/// Classes of exactly 50; 285 of 300 are zoned, 95 %; (290 − 5 + 0) ÷ (300 − 0) = 95 %.
const JUNIOR: Facts = &[
    ("school_name", "乙中学"),
    ("school_type", "初中"),
    ("urban_rural", "镇区"),
    ("junior_students", "900"),
    ("junior_classes", "18"),
    (
        "junior_class_sizes",
        "50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50",
    ),
    ("junior_fulltime_teachers", "70"),
    ("junior_certified_teachers", "70"),
    ("junior_trained_360h", "70"),
    ("music_room_areas", "96;96"),
    ("art_room_areas", "90;90"),
    ("public_funding_prev", "80"),
    ("training_funding_prev", "4"),
    ("junior_admitted", "300"),
    ("junior_zoned", "285"),
    ("junior_graduates", "290"),
    ("junior_entry_3y", "300"),
    ("junior_transfer_in", "5"),
    ("junior_transfer_out", "0"),
    ("junior_deceased", "0"),
];

/// 60 pupils are funded as 100 × 720 yuan = 7.2 (10,000 yuan), of which 5 % are 0.36.
const POINT: Facts = &[
    ("school_name", "丙教学点"),
    ("school_type", "教学点"),
    ("urban_rural", "乡村"),
    ("primary_students", "60"),
    ("primary_classes", "3"),
    ("primary_class_sizes", "20;20;20"),
    ("primary_fulltime_teachers", "5"),
    ("primary_certified_teachers", "5"),
    ("primary_trained_360h", "5"),
    ("music_room_areas", "96"),
    ("art_room_areas", "90"),
    ("public_funding_prev", "7.2"),
    ("training_funding_prev", "0.36"),
    ("primary_admitted", "10"),
    ("primary_zoned", "10"),
];

/// What all schools have in common.
const COMMON: Facts = &[
    ("county_name", "清河县"),
    ("organizer_code", "7"),
    ("is_boarding", "否"),
    ("founded_year", "1998"),
];

/// One fact of one school that is stated otherwise.
pub type Change = (&'static str, &'static str, &'static str);

/// The table with some facts changed.
pub fn with(changes: &[Change]) -> String {
    let used: Vec<Variable> = Variable::ALL
        .into_iter()
        .filter(|variable| {
            let all = [COMMON, PRIMARY, JUNIOR, POINT];
            let mut facts = all.into_iter().flatten();
            facts.any(|(id, _)| *id == variable.id())
        })
        .collect();
    let heads: Vec<String> = used.iter().map(|it| it.header_with_unit()).collect();
    let mut lines = vec![heads.join(",")];
    for school in [PRIMARY, JUNIOR, POINT] {
        let name = school[0].1;
        let cell = |variable: &Variable| {
            let id = variable.id();
            let mut changed = changes.iter();
            let changed = changed.find(|(of, fact, _)| *of == name && *fact == id);
            let mut stated = school.iter().chain(COMMON);
            let stated = stated.find(|(fact, _)| *fact == id).map(|(_, text)| *text);
            changed
                .map(|(_, _, text)| *text)
                .or(stated)
                .unwrap_or_default()
        };
        let cells: Vec<&str> = used.iter().map(cell).collect();
        lines.push(cells.join(","));
    }
    lines.join("\n") + "\n"
}

/// Whether the table knows such a fact of such a school, so that no case changes nothing.
pub fn knows((name, fact, _): &Change) -> bool {
    let mut schools = [PRIMARY, JUNIOR, POINT].into_iter();
    schools.any(|school| school[0].1 == *name && school.iter().any(|(id, _)| id == fact))
}

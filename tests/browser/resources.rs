//! R1–R7 at both levels, each brought to met, not met and undetermined by one school's figure, with
//! the reason on the page.

use std::time::Duration;

use junheng::model::Variable;
use serde_json::{Value, json};

use crate::driver::{Page, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// How an indicator stands in the matrix of the overview; null while it is not there.
const STANDING: &str =
    "const figure = document.querySelector(`.matrix [data-figure='cv-${arguments[0]}']`);
    return figure?.closest('.matrix__row').querySelector('.badge')?.innerText ?? null;";

/// The row of a school in the list of schools that do not pass.
const OFFENDER: &str = "const rows = [...document.querySelectorAll('.offenders__row')];
    return rows.find(row => row.innerText.includes(arguments[0]))?.innerText ?? null;";

/// An indicator; for each level a fact and what is stated of it; and its short name.
type Indicator = (
    &'static str,
    [(&'static str, &'static str); 2],
    &'static str,
);

/// For each indicator the fact that is changed, what each school of a level has of it so that all are
/// exactly at the threshold with 1,000 pupils (rule book, table of chapter 3), and how the lists call it.
const INDICATORS: [Indicator; 7] = [
    (
        "R1",
        [
            ("primary_teachers_bachelor", "42"),
            ("junior_teachers_bachelor", "53"),
        ],
        "高学历教师",
    ),
    (
        "R2",
        [
            ("primary_backbone_teachers", "10"),
            ("junior_backbone_teachers", "10"),
        ],
        "骨干教师",
    ),
    (
        "R3",
        [("primary_pe_teachers", "9"), ("junior_pe_teachers", "9")],
        "体艺教师",
    ),
    (
        "R4",
        [("teaching_aux_area", "4500"), ("teaching_aux_area", "5800")],
        "教辅用房",
    ),
    (
        "R5",
        [
            ("sports_ground_area", "7500"),
            ("sports_ground_area", "10200"),
        ],
        "运动场馆",
    ),
    (
        "R6",
        [
            ("teaching_equipment_value", "200"),
            ("teaching_equipment_value", "250"),
        ],
        "仪器设备",
    ),
    (
        "R7",
        [("multimedia_rooms", "23"), ("multimedia_rooms", "24")],
        "多媒体教室",
    ),
];

/// Facts that are zero at every school of a level, so that nothing is missing.
const ZEROS: [&[&str]; 2] = [
    &[
        "primary_teachers_phd",
        "primary_teachers_master",
        "primary_teachers_college",
        "primary_music_teachers",
        "primary_art_teachers",
        "primary_arts_teachers",
        "indoor_pe_area",
    ],
    &[
        "junior_teachers_phd",
        "junior_teachers_master",
        "junior_music_teachers",
        "junior_art_teachers",
        "junior_arts_teachers",
        "indoor_pe_area",
    ],
];

/// The schools of a level; the second is the one that is changed.
const SCHOOLS: [[&str; 3]; 2] = [
    ["甲小学", "乙小学", "丙小学"],
    ["甲中学", "乙中学", "丙中学"],
];

/// Another text for one fact of one school.
type Change<'a> = Option<(&'a str, &'a str, &'a str)>;

fn table(change: Change<'_>) -> String {
    let fact = |level: usize, school: &str, variable: &str| -> String {
        if let Some((of, changed, text)) = change
            && of == school
            && changed == variable
        {
            return text.to_owned();
        }
        let (kind, prefix) = [("小学", "primary"), ("初中", "junior")][level];
        let own = INDICATORS.iter().map(|(_, facts, _)| facts[level]);
        let mut own = own.filter(|(id, _)| *id == variable);
        let stated = match variable {
            "school_name" => school,
            "school_type" => kind,
            "county_name" => "清河县",
            _ if variable == format!("{prefix}_students") => "1000",
            _ if variable == format!("{prefix}_fulltime_teachers") => "80",
            _ if ZEROS[level].contains(&variable) => "0",
            _ => own.next().map_or("", |(_, text)| text),
        };
        stated.to_owned()
    };
    let used: Vec<Variable> = Variable::ALL
        .into_iter()
        .filter(|variable| {
            (0..2).any(|level| !fact(level, SCHOOLS[level][0], variable.id()).is_empty())
        })
        .collect();
    let heads: Vec<String> = used.iter().map(|it| it.header_with_unit()).collect();
    let mut lines = vec![heads.join(",")];
    for (level, schools) in SCHOOLS.iter().enumerate() {
        for school in schools {
            let cells = used
                .iter()
                .map(|variable| fact(level, school, variable.id()));
            lines.push(cells.collect::<Vec<_>>().join(","));
        }
    }
    lines.join("\n") + "\n"
}

fn drop_table(page: &Page, change: Change<'_>) {
    let text = table(change);
    let main = page.find("main");
    assert!(main.drop_file("学校表.csv", "text/csv", text.as_bytes()));
    // A table is shown where it was taken.
    page.wait_until(|page| page.url().ends_with("#/data"), A_WHILE, "the table");
    page.run("location.hash = '#/overview'", &[]);
    page.find(".matrix");
}

fn wait_for_standing(page: &Page, figure: &str, word: &str) {
    let is_so = |page: &Page| page.run(STANDING, &[json!(figure)]) == json!(word);
    page.wait_until(is_so, A_WHILE, &format!("{figure} {word}"));
}

/// The words of the panel behind a coefficient.
fn explained(page: &Page, figure: &str) -> String {
    page.find(&format!(".matrix [data-figure='cv-{figure}']"))
        .click();
    let text = page.find(".explanation").text();
    page.press(&[key::ESCAPE]);
    text
}

#[test]
fn every_resource_indicator_is_brought_to_each_standing_with_its_reason() {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    for (indicator, facts, name) in INDICATORS {
        for (level, schools) in SCHOOLS.iter().enumerate() {
            let figure = format!("{}-{indicator}", ["primary", "junior"][level]);
            let (school, (variable, _)) = (schools[1], facts[level]);
            drop_table(&page, None);
            wait_for_standing(&page, &figure, "达标");
            // Two thirds of the pupils have all of it: √(1/2) = 0.707 is above 0.50 and 0.45.
            drop_table(&page, Some((school, variable, "0")));
            wait_for_standing(&page, &figure, "不达标");
            assert!(explained(&page, &figure).contains("0.707"), "{figure}");
            let offender = page.run(OFFENDER, &[json!(school)]);
            let offender = offender.as_str().unwrap_or_default().to_owned();
            assert!(offender.contains(name), "{figure}: {offender}");
            // A blank is no zero: nobody knows, and it is said where.
            drop_table(&page, Some((school, variable, "")));
            wait_for_standing(&page, &figure, "待定");
            let why = explained(&page, &figure);
            assert!(why.contains(school), "{figure}: {why}");
        }
    }
    assert_eq!(
        page.run(
            "return document.querySelectorAll('.toast--error').length",
            &[]
        ),
        Value::from(0)
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

//! The official forms: what stands in them for a county whose figures were worked out by hand from
//! rulebook §7, and what the workbook keeps of that.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use junheng::engine;
use junheng::report::form::Content;
use junheng::report::paper::{Field, Line, Paper};
use junheng::report::{Imprint, OfficialInput, official_forms, papers_to_xlsx};
use support::{Facts, facts, with};
use zip::ZipArchive;

/// A primary school of 600 pupils: 30 ÷ 600 × 100 = 5 teachers above the required degree, 9 key
/// teachers are 1.5, 8 PE and arts teachers 1.33, (4000 − 400) ÷ 600 = 6 ㎡, 6000 ÷ 600 = 10 ㎡,
/// 1,800,000 ÷ 600 = 3000 yuan, 18 rooms are 3: all seven are met.
fn school(name: &str, changes: &[(&str, &str)]) -> Facts {
    let base = facts(&[
        ("school_type", "小学"),
        ("organizer_code", "7"),
        ("is_counted_school", "是"),
        ("primary_students", "600"),
        ("primary_grades", "6"),
        ("primary_classes", "14"),
        ("primary_fulltime_teachers", "40"),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "6"),
        ("primary_teachers_bachelor", "14"),
        ("primary_teachers_college", "10"),
        ("primary_backbone_teachers", "9"),
        ("primary_pe_teachers", "4"),
        ("primary_music_teachers", "2"),
        ("primary_art_teachers", "2"),
        ("primary_arts_teachers", "0"),
        (
            "primary_class_sizes",
            "43;43;43;43;43;43;43;43;43;43;43;43;42;42",
        ),
        ("teaching_aux_area", "4000"),
        ("indoor_pe_area", "400"),
        ("sports_ground_area", "5600"),
        ("teaching_equipment_value", "180"),
        ("multimedia_rooms", "18"),
        ("public_funding_prev", "60"),
    ]);
    with(
        &with(&base, &facts(&[("school_name", name)])),
        &facts(changes),
    )
}

/// Three primary schools: one with everything, one with 13 rooms (2.17 of 2.3), and one of 400
/// pupils with 4 key teachers (1 of 1) and 10 rooms (2.5).
fn three() -> Vec<Facts> {
    let third = [
        ("primary_students", "400"),
        ("primary_classes", "10"),
        ("primary_fulltime_teachers", "30"),
        ("primary_teachers_bachelor", "14"),
        ("primary_teachers_college", "0"),
        ("primary_backbone_teachers", "4"),
        ("primary_class_sizes", "40;40;40;40;40;40;40;40;40;40"),
        ("teaching_aux_area", "2400"),
        ("indoor_pe_area", "0"),
        ("sports_ground_area", "4000"),
        ("teaching_equipment_value", "120"),
        ("multimedia_rooms", "10"),
    ];
    vec![
        school("甲小学", &[]),
        school("乙小学", &[("multimedia_rooms", "13")]),
        school("=1+1小学", &third),
    ]
}

fn county() -> Facts {
    facts(&[
        ("name_of_county", "示例县"),
        ("population", "31.256"),
        ("townships", "12"),
        ("survey_total", "1000"),
        ("survey_valid", "980"),
        ("survey_satisfied", "900"),
    ])
}

fn forms(schools: &[Facts], remarks: &BTreeMap<String, String>) -> Vec<Paper> {
    let reading = support::read(schools, &county());
    let (standard, county) = (support::national("2026-09-01"), &reading.counties[0]);
    official_forms(&OfficialInput {
        standard: &standard,
        county,
        assessment: &engine::assess(&standard, county),
        remarks,
    })
}

fn form<'a>(forms: &'a [Paper], name: &str) -> &'a Paper {
    forms.iter().find(|form| form.name == name).unwrap()
}

/// A line as text: fields parted by bars, blank ones as `_`, dark ones with `!`.
fn told(line: &Line) -> String {
    let field = |field: &Field| {
        let dark = if field.is_dark { "!" } else { "" };
        match &field.content {
            Content::Blank => format!("_{dark}"),
            Content::Text(text) | Content::Number(text) => format!("{text}{dark}"),
        }
    };
    line.iter().map(field).collect::<Vec<_>>().join("|")
}

fn body(forms: &[Paper], name: &str) -> Vec<String> {
    form(forms, name).body.iter().map(told).collect()
}

fn no_remarks() -> BTreeMap<String, String> {
    BTreeMap::new()
}

#[test]
fn schools_have_a_line_each_with_two_decimals_and_a_remark_in_words() {
    let lines = body(&forms(&three(), &no_remarks()), "表Ⅱ-2");
    assert_eq!(
        lines,
        [
            "1|甲小学|7|600|6|14|5.00|1.50|1.33|6.00|10.00|3000.00|3.00|达标|7 项指标全部达标",
            "2|乙小学|7|600|6|14|5.00|1.50|1.33|6.00|10.00|3000.00|2.17!|达标|6 项达标：高学历教师、骨干教师、体艺教师、教辅用房、运动场馆、仪器设备；达到 85%：多媒体教室",
            "3|=1+1小学|7|400|6|10|5.00|1.00|2.00|6.00|10.00|3000.00|2.50|达标|7 项指标全部达标",
        ]
    );
}

#[test]
fn schools_that_reach_an_indicator_are_counted_with_their_share() {
    let lines = body(&forms(&three(), &no_remarks()), "表Ⅱ-1");
    assert_eq!(lines[0], "小学（3 个单元）|达标学校总数|3|3|3|3|3|3|2|3");
    let shares = "达标学校比例（%）|100.0|100.0|100.0|100.0|100.0|100.0|66.7!|100.0";
    assert_eq!(lines[1], shares);
}

/// 22 key teachers for 1,600 pupils are 1.375; the deviations are 0.125 twice with 600 of 1,600 pupils
/// and −0.375 with 400: √(0.75 · 0.015625 + 0.25 · 0.140625) ÷ 1.375 = 0.157459. The mean of the
/// rooms is 41 ÷ 1,600 × 100 = 2.5625.
#[test]
fn means_have_two_decimals_and_coefficients_three() {
    let lines = body(&forms(&three(), &no_remarks()), "表Ⅲ");
    assert!(lines[0].starts_with("小学|全县平均值|5.00|1.38|1.50|6.00|10.00|3000.00|2.56|——"));
    assert!(
        lines[1].starts_with("差异系数|0.000|0.157|"),
        "{}",
        lines[1]
    );
}

#[test]
fn the_county_stands_in_one_line_and_what_no_table_states_stays_blank() {
    let forms = forms(&three(), &no_remarks());
    let expected = "31.26|_|12|_|_|_|_|_|3|0|0|0|0|0|0|0|38|0|1600|0|_|110|_|0";
    assert_eq!(body(&forms, "表Ⅰ"), [expected]);
    let gaps = &form(&forms, "表Ⅰ").gaps;
    assert!(
        gaps.iter().any(|gap| gap.contains("农业人口数")),
        "{gaps:?}"
    );
    assert!(
        gaps.iter().any(|gap| gap.contains("教职工合计")),
        "{gaps:?}"
    );
}

#[test]
fn items_are_told_as_the_form_words_them_and_open_ones_are_not_said_to_be_met() {
    let remarks = BTreeMap::from([("G1".to_owned(), "布局规划已批复".to_owned())]);
    let forms = forms(&three(), &remarks);
    let lines = body(&forms, "表Ⅳ");
    assert_eq!(lines.len(), 15);
    assert!(lines[0].ends_with("|布局规划已批复|_"), "{}", lines[0]);
    assert!(
        lines[3].contains("超过 2000 人的小学 0 所，初中 0 所，超过 2500 人的一贯制学校 0 所。"),
        "{}",
        lines[3]
    );
    assert!(
        lines[4].contains("超过 45 人的小学班级 0 个，超过 50 人的初中班级 0 个。"),
        "{}",
        lines[4]
    );
    assert!(
        lines[6]
            .contains("公用经费为 ＿＿ 万元，特殊教育学生数为 ＿＿ 人，生均公用经费为 ＿＿ 元。|_"),
        "{}",
        lines[6]
    );
    assert_eq!(body(&forms, "表Ⅴ").len(), 9);
    assert_eq!(
        body(&forms, "表Ⅵ"),
        ["计|1000|980|900|91.8|_|_|_", "其中：家长|_|_|_|_|_|_|_"]
    );
}

#[test]
fn what_is_missing_stays_blank_in_every_form_and_is_named() {
    let mut schools = three();
    schools[0].insert("multimedia_rooms".to_owned(), String::new());
    let forms = forms(&schools, &no_remarks());
    let line = &body(&forms, "表Ⅱ-2")[0];
    assert!(
        line.contains("|3000.00|_|_|6 项达标：") && line.ends_with("；数据不全：多媒体教室"),
        "{line}"
    );
    let counts = &body(&forms, "表Ⅱ-1")[0];
    assert!(counts.ends_with("|3|3|_|_"), "{counts}");
    let means = &body(&forms, "表Ⅲ")[0];
    assert!(means.ends_with("|3000.00|_|——"), "{means}");
    for name in ["表Ⅱ-1", "表Ⅲ"] {
        let gaps = &form(&forms, name).gaps;
        assert!(
            gaps.iter().any(|gap| gap.contains("多媒体教室")),
            "{gaps:?}"
        );
    }
}

#[test]
fn what_rounding_would_change_is_said_in_the_remark() {
    // 4.196 of 4.2 is printed as 4.20.
    let changes = [
        ("primary_students", "1000"),
        ("primary_class_sizes", ""),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "41"),
        ("primary_teachers_bachelor", "0"),
        ("primary_teachers_college", "0"),
        ("primary_students", "977"),
        ("primary_fulltime_teachers", "60"),
    ];
    let line = &body(
        &forms(&[school("丙小学", &changes)], &no_remarks()),
        "表Ⅱ-2",
    )[0];
    // 41 ÷ 977 × 100 = 4.196520
    assert!(line.contains("|4.20!|"), "{line}");
    assert!(
        line.contains("四舍五入会改变结论：高学历教师为 4.196520，不是 4.20"),
        "{line}"
    );
}

fn workbook() -> Vec<u8> {
    let imprint = Imprint {
        title: "示例县".to_owned(),
        day: "2026-09-01".parse().unwrap(),
        basis: "国家标准 & 2026-09-01".to_owned(),
    };
    papers_to_xlsx(&forms(&three(), &no_remarks()), &imprint, None).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_workbook_has_a_sheet_for_each_form_and_no_formula() {
    let bytes = workbook();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names, ["表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ"]);
    for name in &names {
        assert_eq!(
            book.worksheet_formula(name).unwrap().used_cells().count(),
            0
        );
    }
    let schools = book.worksheet_range("表Ⅱ-2").unwrap();
    // Title, subtitle and two lines of heads stand above.
    assert_eq!(
        schools.get_value((6, 1)),
        Some(&Data::String("=1+1小学".to_owned()))
    );
    assert_eq!(schools.get_value((5, 12)), Some(&Data::Float(2.17)));
    assert_eq!(workbook(), bytes, "the same forms give the same bytes");
}

/// Programs do not make a row of joined fields high enough, and cut a title that does not fit its row.
#[test]
fn a_long_title_has_room() {
    let title_height = |title: String| -> f64 {
        let mut papers = forms(&three(), &no_remarks());
        papers.truncate(4);
        papers[3].title = title;
        let imprint = Imprint {
            title: "示例县".to_owned(),
            day: "2026-09-01".parse().unwrap(),
            basis: String::new(),
        };
        let bytes = papers_to_xlsx(&papers[3..], &imprint, None).unwrap();
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        let (_, row) = sheet.split_once("<row r=\"1\"").unwrap();
        let (_, height) = row.split_once(" ht=\"").unwrap();
        height.split_once('"').unwrap().0.parse().unwrap()
    };
    let letters = |n: usize| "校".repeat(n);
    assert!(title_height(letters(10)) < 40.0);
    // 16 points, twice as wide as a Latin letter: no sheet of A4 holds 100 of them in two lines.
    assert!(title_height(letters(100)) >= 3.0 * 16.0);
}

#[test]
fn a_sheet_lies_repeats_its_heads_and_says_page_and_basis() {
    let bytes = workbook();
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains(r#"orientation="landscape""#), "{sheet}");
    assert!(sheet.contains(r#"paperSize="9""#), "{sheet}");
    assert!(sheet.contains("第 &amp;P 页 / 共 &amp;N 页"), "{sheet}");
    assert!(sheet.contains("国家标准 &amp;&amp; 2026-09-01"), "{sheet}");
    assert!(sheet.contains(r#"<mergeCell ref="A1:O1"/>"#), "{sheet}");
    assert!(sheet.contains(r#"<mergeCell ref="O3:O4"/>"#), "{sheet}");
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("'表Ⅱ-2'!$3:$4"), "{book}");
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains(r#"paperSize="8""#));
}

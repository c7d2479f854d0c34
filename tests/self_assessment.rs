//! 附件4, the form that a school fills in about itself, with figures worked out by hand.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

mod support;

use std::collections::BTreeMap;

use junheng::engine::{self, Figure};
use junheng::report::form::Content;
use junheng::report::paper::{Field, Line, Paper, Turn};
use junheng::report::{OfficialInput, self_assessments};
use junheng::standard::Relaxations;
use support::{Facts, facts, with};

/// 800 and 400 pupils: 800 + 1.1 × 400 = 1240 weighted pupils share what the school has (rulebook §3.3).
fn nine_year() -> Facts {
    facts(&[
        ("school_name", "甲学校"),
        ("school_type", "九年一贯制"),
        ("is_counted_school", "是"),
        ("founded_year", "1998"),
        ("primary_students", "800"),
        ("junior_students", "400"),
        ("primary_classes", "18"),
        ("junior_classes", "9"),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "4"),
        ("primary_teachers_bachelor", "30"),
        ("primary_teachers_college", "6"),
        ("junior_teachers_phd", "0"),
        ("junior_teachers_master", "2"),
        ("junior_teachers_bachelor", "18"),
        ("primary_backbone_teachers", "8"),
        ("sports_ground_area", "9000"),
        ("indoor_pe_area", "600"),
        ("other_onsite_sports_area", "0"),
        ("offsite_leased_sports_area", "0"),
        ("teaching_aux_area", "8600"),
        ("teaching_equipment_value", "260.5"),
        ("multimedia_rooms", "24"),
        ("music_room_areas", "96;101;90"),
        ("art_room_areas", "90;90;95"),
        (
            "primary_class_sizes",
            "45;45;45;45;45;45;45;45;44;44;44;44;44;44;44;44;44;44",
        ),
        ("junior_class_sizes", "52;48;44;44;44;42;42;42;42"),
    ])
}

fn forms(schools: &[Facts]) -> Vec<Paper> {
    let reading = support::read(schools, &facts(&[("name_of_county", "示例县")]));
    let (standard, county) = (support::national("2026-09-01"), &reading.counties[0]);
    let input = OfficialInput {
        standard: &standard,
        county,
        assessment: &engine::assess(&standard, county),
        remarks: &BTreeMap::new(),
    };
    self_assessments(&input)
}

fn text(field: &Field) -> &str {
    match &field.content {
        Content::Blank => "",
        Content::Text(text) | Content::Number(text) => text,
    }
}

/// What is found, and how it stands, of the line that begins so.
fn line<'a>(paper: &'a Paper, begin: &str) -> (&'a str, &'a Field) {
    let is_it = |line: &&Line| line.iter().any(|field| text(field).starts_with(begin));
    let line = paper.body.iter().find(is_it).unwrap();
    let [.., found, stands] = line.as_slice() else {
        panic!("{begin}: {} fields", line.len());
    };
    (text(found), stands)
}

#[test]
fn a_nine_year_school_tells_its_totals_and_each_level() {
    let papers = forms(&[nine_year()]);
    let paper = &papers[0];
    assert_eq!(paper.title, "附件4　甲学校（九年一贯制）自评表");
    assert_eq!(paper.subtitle[1], "建校于 1998 年");
    assert_eq!(
        (paper.turn, paper.name.as_str()),
        (Turn::Portrait, "自评 1")
    );
    // 40 ÷ 800 × 100 = 5 ≥ 4.2, and 20 ÷ 400 × 100 = 5 < 5.3.
    let (found, stands) = line(paper, "1. 每百名学生拥有高于规定学历教师数");
    assert_eq!(
        found,
        "小学：总量 40 人，5.00 人/百生。\n初中：总量 20 人，5.00 人/百生。"
    );
    assert_eq!((text(stands), stands.is_dark), ("不达标", true));
    // Rooms without the indoor sports rooms: 8000 × 800 ÷ 1240 = 5161.29, 6.45 each; the junior part
    // is 8000 × 440 ÷ 1240 = 2838.71, 7.10 each.
    let (found, stands) = line(paper, "4. ");
    assert_eq!(
        found,
        "小学：总量 5,161.29 ㎡，6.45 ㎡/生。\n初中：总量 2,838.71 ㎡，7.10 ㎡/生。"
    );
    assert_eq!((text(stands), stands.is_dark), ("达标", false));
    let (found, _) = line(paper, "5. 生均体育");
    assert!(
        found.starts_with("体育场 9,000.00 ㎡，体育馆 600.00 ㎡，校园其他专用运动场地 0.00 ㎡")
    );
    let (found, _) = line(paper, "6. ");
    assert!(
        found.starts_with("教学仪器设备总值 260.5 万元。"),
        "{found}"
    );
}

#[test]
fn rooms_size_and_classes_are_told_and_judged_by_the_county_items() {
    let papers = forms(&[nine_year()]);
    // 27 classes need 3 rooms of each kind; one of music is below 96 ㎡.
    let (found, stands) = line(&papers[0], "1. 所有小学、初中每12个班级");
    assert_eq!(
        found,
        "班数 27 个。\n音乐专用教室 3 间，面积分别为 96、101、90、＿＿、＿＿、＿＿ ㎡。\n\
         美术专用教室 3 间，面积分别为 90、90、95、＿＿、＿＿、＿＿ ㎡。"
    );
    assert_eq!(text(stands), "不达标");
    let (found, stands) = line(&papers[0], "2. 所有小学、初中规模");
    assert_eq!(
        (found, text(stands)),
        ("小学 800 人，初中 400 人。", "达标")
    );
    let (found, stands) = line(&papers[0], "3. 小学、初中所有班级");
    assert_eq!(
        found,
        "小学：最大班额 45 人，超过 45 人的班 0 个。\n初中：最大班额 52 人，超过 50 人的班 1 个。"
    );
    assert_eq!(text(stands), "不达标");
    assert_eq!(line(&papers[0], "4. 不足100人").0, "不涉及");
}

#[test]
fn what_is_missing_stays_blank_and_is_listed() {
    let missing = with(&nine_year(), &facts(&[("junior_backbone_teachers", "")]));
    let papers = forms(&[missing]);
    let (found, stands) = line(&papers[0], "2. 每百名学生拥有县级");
    assert_eq!(
        found,
        "小学：总量 8 人，1.00 人/百生。\n初中：总量 ＿＿ 人，＿＿ 人/百生。"
    );
    assert_eq!((text(stands), stands.is_dark), ("", false));
    assert!(
        papers[0]
            .gaps
            .contains(&"初中骨干教师的数据不全".to_owned())
    );
}

/// A branch that does not state a fact leaves the sum open, also of what only a relaxation counts; a
/// small branch is funded by itself (rulebook §4.2): 60 pupils, 72,000 yuan, 1,200 each.
#[test]
fn a_branch_is_added_where_it_states_something_and_is_small_by_itself() {
    let branch = facts(&[
        ("school_name", "甲学校村小"),
        ("school_type", "小学"),
        ("is_counted_school", "否"),
        ("parent_school", "甲学校"),
        ("primary_students", "60"),
        ("sports_ground_area", "400"),
        ("public_funding_prev", "7.2"),
        ("art_room_areas", "0"),
        ("music_room_areas", "0"),
    ]);
    let papers = forms(&[nine_year(), branch]);
    assert_eq!(papers.len(), 1);
    let (found, _) = line(&papers[0], "5. 生均体育");
    let expected = "体育场 9,400.00 ㎡，体育馆 ＿＿ ㎡，校园其他专用运动场地 ＿＿ ㎡，校外周边租借体育场馆 ＿＿ ㎡。";
    assert!(found.starts_with(expected), "{found}");
    let (found, _) = line(&papers[0], "4. 不足100人");
    assert_eq!(
        found,
        "学生数 60 人，上年拨付公用经费 7.2 万元，生均 1,200.00 元。"
    );
    // A zero stands for no room (template).
    let (found, _) = line(&papers[0], "1. 所有小学、初中每12个班级");
    assert!(found.contains("音乐专用教室 3 间"), "{found}");
}

#[test]
fn only_schools_that_are_assessed_have_a_form_and_one_level_opens_its_value() {
    let special = facts(&[
        ("school_name", "乙特殊教育学校"),
        ("school_type", "特殊教育学校"),
        ("primary_students", "60"),
    ]);
    let primary = with(
        &nine_year(),
        &facts(&[
            ("school_name", "丙小学"),
            ("school_type", "小学"),
            ("junior_students", "0"),
        ]),
    );
    let papers = forms(&[special, primary]);
    assert_eq!(papers.len(), 1);
    let (_, stands) = line(&papers[0], "1. 每百名学生拥有高于");
    assert!(matches!(
        stands.figure,
        Some(Figure::UnitValue { unit: 0, .. })
    ));
}

/// 73 and 67 ㎡ suffice for the rooms of a school planned and built by 2016, and 3,000 pupils for one of nine
/// years built by 2010 (rulebook, RELAX-G3a and G4): under
/// relaxations the form says by what the school was judged.
#[test]
fn under_relaxations_the_limits_that_apply_are_named() {
    let found = |relaxations| {
        let reading = support::read(&[nine_year()], &facts(&[("name_of_county", "示例县")]));
        let standard = support::standard("cn-yzjh-2017", "2026-09-01", relaxations);
        let county = &reading.counties[0];
        let input = OfficialInput {
            standard: &standard,
            county,
            assessment: &engine::assess(&standard, county),
            remarks: &BTreeMap::new(),
        };
        let papers = self_assessments(&input);
        ["1. 所有小学", "2. 所有小学"].map(|begin| line(&papers[0], begin).0.to_owned())
    };
    let [rooms, size] = found(Relaxations::On);
    assert!(
        rooms.ends_with("按放宽口径，本校适用：音乐教室不小于 73 ㎡，美术教室不小于 67 ㎡。"),
        "{rooms}"
    );
    assert!(
        size.ends_with("按放宽口径，本校适用：规模不超过 3,000 人。"),
        "{size}"
    );
    for told in found(Relaxations::Off) {
        assert!(!told.contains("放宽"), "{told}");
    }
}

/// A value that its two decimals would bring to the threshold is told as it is: 40 ÷ 953 × 100.
#[test]
fn a_value_that_rounding_would_lift_is_told_exactly() {
    let school = facts(&[
        ("school_name", "甲小学"),
        ("school_type", "小学"),
        ("is_counted_school", "是"),
        ("primary_students", "953"),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "0"),
        ("primary_teachers_bachelor", "40"),
        ("primary_teachers_college", "0"),
    ]);
    let papers = forms(&[school]);
    let (found, stands) = line(&papers[0], "1. 每百名学生拥有高于规定学历教师数");
    assert_eq!(
        found,
        "小学：总量 40 人，4.20 人/百生。\n四舍五入会改变结论：小学高学历教师为 4.197272，不是 4.20。"
    );
    assert_eq!(text(stands), "不达标");
}

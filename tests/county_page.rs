//! What the page of county indicators shows: how items stand, what was found, how far it is from its
//! limit, who stands in the way, and the tables of everyone who was checked.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "support/random_county.rs"]
mod random_county;
mod support;

use std::collections::BTreeSet;
use std::rc::Rc;

use junheng::app::{self, CountyResult};
use junheng::engine::{
    self, CheckCell, CheckColumn, CheckTable, Checked, Lack, Offender, Standing,
};
use junheng::intake;
use junheng::model::County;
use junheng::quantity::Exact;
use junheng::standard::{Part, Relaxations, Standard};
use junheng::text::Language;
use junheng::ui::present::{
    ConditionView, ItemDetail, ItemFilter, ReasonView, Shown, county, item_detail,
};
use random_county::county_of_seed;
use support::{Facts, facts};

fn shown_under(language: Language, county: County, standard: Standard) -> Shown {
    let assessment = engine::assess(&standard, &county);
    Shown {
        language,
        standard: Rc::new(standard),
        result: Rc::new(CountyResult { county, assessment }),
    }
}

fn shown_of(schools: &[Facts], of_county: &[(&str, &str)]) -> Shown {
    let reading = support::read(schools, &facts(of_county));
    let county = reading.counties[0].clone();
    shown_under(Language::Zh, county, support::national("2026-09-01"))
}

fn demo(language: Language) -> Shown {
    let source = app::demo("demo").unwrap();
    let county = intake::read(&source.tables).counties[0].clone();
    shown_under(language, county, support::national("2026-09-01"))
}

fn detail(shown: &Shown, id: &str) -> ItemDetail {
    item_detail(shown, id, &|_| String::new()).unwrap()
}

/// What was found, limit, distance.
fn told(condition: &ConditionView) -> [&str; 3] {
    let text = &condition.text;
    [&text.found, &text.limit, &text.distance].map(String::as_str)
}

fn reasons(condition: &ConditionView) -> Vec<String> {
    let whole = |reason: &ReasonView| {
        let school = reason.school.as_ref().map_or("", |school| &school.name);
        format!("{school}{}", reason.text)
    };
    condition.reasons.iter().map(whole).collect()
}

/// The lines of a check: who, how it stands, the figures.
fn lines(detail: &ItemDetail, check: usize) -> Vec<String> {
    let lines = detail.checks[check].lines.iter();
    let text = lines.map(|line| {
        let standing = line.standing.map_or("", |(_, word)| word);
        let figures = line.cells.join(" ");
        format!("{} {} | {standing} | {figures}", line.who.name, line.remark)
    });
    text.collect()
}

fn school(name: &str, more: &[(&str, &str)]) -> Facts {
    let base = facts(&[("school_name", name), ("school_type", "小学")]);
    support::with(&base, &facts(more))
}

#[test]
fn all_items_stand_in_their_parts_with_a_count_of_each_standing() {
    let view = county(&demo(Language::Zh));
    let parts: Vec<(Part, usize)> = view
        .parts
        .iter()
        .map(|part| (part.head.part, part.rows.len()))
        .collect();
    assert_eq!(
        parts,
        [
            (Part::Government, 15),
            (Part::Quality, 9),
            (Part::Recognition, 1),
            (Part::Veto, 7),
            (Part::Precondition, 2),
        ]
    );
    assert_eq!(view.resources.standing, Standing::NotMet);
    let government = &view.parts[0];
    let counts: Vec<&str> = government
        .counts
        .iter()
        .map(|(_, it)| it.as_str())
        .collect();
    assert_eq!(counts, ["14 项达标", "1 项不达标"]);
    // Vetoes occur or do not, the part as its items; what is left open is named, and is not just met.
    let heads = view.parts.iter().map(|part| {
        let head = &part.head;
        (head.part, head.standing, head.word.as_str())
    });
    let heads: Vec<_> = heads.skip(3).collect();
    assert_eq!(
        heads,
        [
            (Part::Veto, Standing::Met, "未发生"),
            (Part::Precondition, Standing::Undetermined, "达标，1 项待定"),
        ]
    );
    assert_eq!(view.parts[3].counts[0].1, "7 项未发生");
    // 40 rows, 35 schools, 39 units, 34 requirements: each is said what it counts.
    for said in [
        "共 34 项要求",
        "读入 40 所",
        "35 所参评",
        "4 所兼有小学和初中",
        "39 个单元",
    ] {
        assert!(view.coverage.contains(said), "{said}: {}", view.coverage);
    }
    let found = |id: &str| {
        let rows = view.parts.iter().flat_map(|part| &part.rows);
        let row = rows.clone().find(|row| row.item.id == id).unwrap();
        row.found.text.clone()
    };
    // 71 of 612 rotate, 16 of them are key teachers; a limit that is kept goes without saying.
    assert_eq!(found("G11"), "11.6% · 22.5%");
    assert_eq!(found("G4"), "35 所全部达标");
    assert_eq!(found("G5"), "1 所不达标");
    assert_eq!(found("G1"), "达标");
    assert_eq!(found("V1"), "否");
    assert_eq!(found("PRE1"), "7 年");
}

#[test]
fn the_filter_shows_what_keeps_the_county_from_being_met() {
    let shown_by = |filter: ItemFilter| Standing::ALL.map(|standing| filter.shows(standing));
    assert_eq!(shown_by(ItemFilter::All), [true, true, true]);
    assert_eq!(shown_by(ItemFilter::Unmet), [false, true, true]);
    let open = ItemFilter::Only(Standing::Undetermined);
    assert_eq!(shown_by(open), [false, false, true]);
}

#[test]
fn a_share_is_told_with_its_numbers_its_limit_and_what_it_lacks() {
    // 54 of 600 are 9 %, 1 point and 6 people short of 10 %; 12 of 54 are 22.2 %.
    let of_county = [
        ("exchange_eligible", "600"),
        ("exchange_actual", "54"),
        ("exchange_backbone", "12"),
    ];
    let shown = shown_of(&[school("甲小学", &[])], &of_county);
    let item = detail(&shown, "G11");
    assert_eq!(
        told(&item.conditions[0]),
        ["54 ÷ 600 = 9.0%", "≥ 10%", "差 1 个百分点，还差 6 人"]
    );
    assert_eq!(
        told(&item.conditions[1]),
        ["12 ÷ 54 ≈ 22.2%", "≥ 20%", "高出 2.2 个百分点"]
    );
    let standings = item.conditions.iter().map(|it| it.standing);
    assert!(standings.eq([Standing::NotMet, Standing::Met]));
    assert_eq!(
        reasons(&item.conditions[0]),
        ["交流轮岗教师比例 9.0%，应 ≥ 10.0%"]
    );
    // Both limits of the item are given, each from the data of the standard.
    let limits: BTreeSet<&str> = item.parameters.iter().map(|it| it.value.as_str()).collect();
    assert_eq!(limits, BTreeSet::from(["0.1（10%）", "0.2（20%）"]));
    // The clause stands once, though each limit quotes a part of it.
    assert_eq!(item.citations.len(), 1);
    let mut facts = item.facts.iter().map(|fact| fact.id());
    assert!(facts.all(|fact| fact.starts_with("exchange_")));
}

#[test]
fn what_is_exactly_at_its_limit_and_what_is_unknown_are_told() {
    let of_county = [
        ("teacher_avg_salary", "97200"),
        ("civil_servant_avg_salary", "97200"),
    ];
    let shown = shown_of(&[school("甲小学", &[])], &of_county);
    let item = detail(&shown, "G8");
    let pay = &item.conditions[0];
    assert_eq!(pay.text.distance, "恰好达到");
    assert_eq!(pay.text.found, "97,200 元");
    assert!(
        pay.text.limit.starts_with("≥ 97,200 元 · "),
        "{}",
        pay.text.limit
    );
    let finding = &item.conditions[1];
    assert_eq!(finding.standing, Standing::Undetermined);
    assert_eq!(
        reasons(finding),
        ["县级数据 未填 人工结论 G8 按规定足额核定教师绩效工资总量"]
    );
    let unknown = detail(&shown, "S1");
    assert_eq!(told(&unknown.conditions[0]), ["—", "≥ 85%", ""]);
}

#[test]
fn an_item_that_no_table_states_has_nothing_to_fill_in() {
    let shown = shown_of(&[school("甲小学", &[])], &[]);
    let item = detail(&shown, "PRE2");
    assert!(item.facts.is_empty() && item.sources.is_empty() && !item.is_required);
    let condition = &item.conditions[0];
    assert_eq!(condition.text.found, "须人工判定，没有填报栏");
    assert!(reasons(condition).is_empty());
}

#[test]
fn rooms_are_counted_school_by_school() {
    // 13 classes need ⌈13 ÷ 12⌉ = 2 rooms of each sort; 89.9 ㎡ are too few for an art room.
    let schools = [
        school(
            "甲小学",
            &[
                ("primary_students", "500"),
                ("primary_classes", "12"),
                ("music_room_areas", "96"),
                ("art_room_areas", "90"),
            ],
        ),
        school(
            "乙小学",
            &[
                ("primary_students", "520"),
                ("primary_classes", "13"),
                ("music_room_areas", "96;120"),
                ("art_room_areas", "90;89.9"),
            ],
        ),
        school(
            "丙小学",
            &[("primary_students", "300"), ("art_room_areas", "90")],
        ),
    ];
    let item = detail(&shown_of(&schools, &[]), "G3");
    assert_eq!(
        lines(&item, 0),
        [
            "乙小学  | 不达标 | 13 2 2 1",
            "丙小学  | 待定 | — — — 1",
            "甲小学  | 达标 | 12 1 1 1",
        ]
    );
    let check = &item.checks[0];
    assert_eq!(check.n_unmet, 2);
    assert_eq!(check.lines[0].who.id.as_deref(), Some("乙小学"));
    assert_eq!(check.lines[1].lacks, ["缺“小学班级数”"]);
    let condition = &item.conditions[0];
    assert_eq!(condition.text.found, "1 所不达标，1 所待定");
    assert_eq!(
        reasons(condition),
        [
            "乙小学 美术教室合格 1 间，应有 2 间",
            "丙小学 未填 小学班级数"
        ]
    );
    assert_eq!(condition.reasons[0].school.as_ref().unwrap().name, "乙小学");
}

#[test]
fn sizes_of_schools_and_classes_are_held_against_the_limits_of_their_kind() {
    let through = [
        ("school_type", "九年一贯制"),
        ("primary_students", "1601"),
        ("junior_students", "900"),
        ("primary_class_sizes", "45;44"),
        ("junior_class_sizes", "51;50"),
    ];
    let schools = [
        school("甲小学", &[("primary_students", "2000")]),
        school("乙学校", &through),
    ];
    let shown = shown_of(&schools, &[("annexed_classes", "0")]);
    // 1,601 + 900 = 2,501 at a nine-year school, of at most 2,500.
    assert_eq!(
        lines(&detail(&shown, "G4"), 0),
        [
            "乙学校  | 不达标 | 2,501 2,500 1",
            "甲小学  | 达标 | 2,000 2,000 0"
        ]
    );
    assert_eq!(
        lines(&detail(&shown, "G5"), 0),
        [
            "乙学校 初中 | 不达标 | 2 51 50 1",
            "甲小学 小学 | 待定 | — — 45 —",
            "乙学校 小学 | 待定 | 2 45 45 0",
        ]
    );
}

#[test]
fn small_schools_are_listed_with_what_is_due_to_them() {
    // 100 × 720 = 72,000 yuan, whether there are 60 pupils or 99; with 100 a school is not small.
    let small = |name: &str, pupils: &str, funding: &str| {
        let more = [
            ("primary_students", pupils),
            ("public_funding_prev", funding),
        ];
        school(name, &more)
    };
    let point = [
        ("school_type", "教学点"),
        ("primary_students", "20"),
        ("public_funding_prev", "4.32"),
    ];
    let schools = [
        small("甲小学", "60", "7.2"),
        small("乙小学", "99", "7.1"),
        small("丙小学", "100", "1"),
        school("丁教学点", &point),
    ];
    let shown = shown_of(&schools, &[("base_quota_primary", "720")]);
    let item = detail(&shown, "G6");
    assert_eq!(
        lines(&item, 0),
        [
            "乙小学  | 不达标 | 99 72,000 71,000 1,000",
            "丁教学点  | 不达标 | 20 72,000 43,200 28,800",
            "甲小学  | 达标 | 60 72,000 72,000 0",
        ]
    );
    // A point of fewer than 50 pupils is not assessed by itself and has no page.
    assert_eq!(item.checks[0].lines[1].who.id, None);
    assert_eq!(item.checks[0].lines[0].who.id.as_deref(), Some("乙小学"));
}

#[test]
fn schools_that_lack_most_of_a_share_come_first() {
    let of = |name: &str, held: &str| {
        let more = [
            ("primary_students", "100"),
            ("primary_fulltime_teachers", "20"),
            ("primary_certified_teachers", held),
        ];
        school(name, &more)
    };
    let shown = shown_of(
        &[of("甲小学", "20"), of("乙小学", "17"), of("丙小学", "19")],
        &[],
    );
    let item = detail(&shown, "G12");
    assert_eq!(
        lines(&item, 0),
        [
            "乙小学  |  | 17 20 85% 3",
            "丙小学  |  | 19 20 95% 1",
            "甲小学  |  | 20 20 100% 0"
        ]
    );
    assert!(
        !item.checks[0].has_standings,
        "only all of them together are judged"
    );
    let condition = &item.conditions[0];
    assert_eq!(
        told(condition),
        ["56 ÷ 60 ≈ 93.3%", "≥ 100%", "差 6.7 个百分点，还差 4 人"]
    );
    // One name for one fact at both levels.
    assert_eq!(item.checks[0].columns[0], "持证专任教师数 (人)");
}

#[test]
fn a_share_that_is_not_its_limit_does_not_look_like_it() {
    // 0.3599 ÷ 7.2 is 4.998611… %.
    let more = [
        ("primary_students", "200"),
        ("public_funding_prev", "7.2"),
        ("training_funding_prev", "0.3599"),
    ];
    let item = detail(&shown_of(&[school("甲小学", &more)], &[]), "Q4");
    assert_eq!(
        lines(&item, 0),
        ["甲小学  | 不达标 | 3,599 72,000 4.998611% 1"]
    );
    assert_eq!(
        reasons(&item.conditions[0]),
        ["甲小学 4.998611%（应 ≥ 5.00%）"]
    );
}

#[test]
fn each_monitored_subject_stands_by_itself() {
    let of_county = [
        ("qm_chinese_level", "Ⅲ"),
        ("qm_chinese_diff", "0.15"),
        ("qm_math_level", "Ⅳ"),
        ("qm_math_diff", "0.1"),
        ("qm_science_level", "Ⅲ"),
        ("qm_pe_level", "未监测"),
        ("qm_arts_level", "未监测"),
        ("qm_moral_level", "未监测"),
    ];
    let item = detail(&shown_of(&[school("甲小学", &[])], &of_county), "Q9");
    assert_eq!(
        lines(&item, 0),
        [
            "语文  | 不达标 | Ⅲ 0.15",
            "科学  | 待定 | Ⅲ —",
            "数学  | 达标 | Ⅳ 0.1",
            "体育 未监测 |  | — —",
            "艺术 未监测 |  | — —",
            "德育 未监测 |  | — —",
        ]
    );
    assert_eq!(
        told(&item.conditions[0]),
        ["1 科不达标，1 科待定", "等级 ≥ Ⅲ，差异率 < 0.15", ""]
    );
    assert_eq!(item.facts.len(), 12);
}

#[test]
fn no_chinese_word_is_left_in_english() {
    let shown = demo(Language::En);
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let view = county(&shown);
    for row in view.parts.iter().flat_map(|part| &part.rows) {
        let item = detail(&shown, &row.item.id);
        let mut texts = vec![row.found.text.clone(), item.label, item.since];
        for condition in &item.conditions {
            let text = condition.text.clone();
            texts.extend([text.name, text.found, text.limit, text.distance]);
        }
        for check in &item.checks {
            texts.extend(check.columns.iter().cloned());
            texts.extend([check.caption.clone(), check.who.to_owned()]);
        }
        for text in texts {
            assert!(!is_chinese(&text), "{}: {text}", row.item.id);
        }
    }
}

/// A line of a table, where it is about this row.
fn line_of(table: &CheckTable, row: usize) -> bool {
    table.lines.iter().any(|line| match line.who {
        Checked::School(of) | Checked::Unit(of, _) => of == row,
        Checked::Subject(_) => false,
    })
}

/// The figures of an offender stand in its line.
fn check_offender(table: &CheckTable, offender: &Offender, seed: u64) {
    let who = |who: Checked| match (who, offender) {
        (Checked::School(of), Offender::School { row, .. } | Offender::Rooms { row, .. }) => {
            of == *row
        }
        (Checked::Unit(of, at), Offender::Classes { row, level, .. }) => of == *row && at == *level,
        (Checked::Subject(of), Offender::Subject(index)) => of == *index,
        _ => false,
    };
    let line = table.lines.iter().find(|line| who(line.who));
    let line = line.unwrap_or_else(|| panic!("seed {seed}: {offender:?} is on no line"));
    assert_eq!(line.standing, Some(Standing::NotMet), "seed {seed}");
    let cell = |column: &CheckColumn| {
        let at = table.columns.iter().position(|it| it == column)?;
        match line.cells[at].as_ref()? {
            CheckCell::Number(number) => Some(number.clone()),
            CheckCell::Grade(_) => None,
        }
    };
    match offender {
        Offender::School { found, limit, .. } => {
            let shown: Vec<Exact> = table.columns.iter().filter_map(&cell).collect();
            assert!(shown.contains(found), "seed {seed}: {found:?} of {shown:?}");
            let is_share = table.columns.contains(&CheckColumn::Share);
            assert!(is_share || shown.contains(limit), "seed {seed}");
        }
        Offender::Rooms {
            variable,
            found,
            needed,
            ..
        } => {
            let large = cell(&CheckColumn::LargeRooms(*variable));
            assert_eq!(large, Some(Exact::from(*found)), "seed {seed}");
            let all = cell(&CheckColumn::RoomsNeeded);
            assert_eq!(all, Some(Exact::from(*needed)), "seed {seed}");
        }
        Offender::Classes {
            n_classes, largest, ..
        } => {
            let above = cell(&CheckColumn::ClassesAbove);
            assert_eq!(above, Some(Exact::from(*n_classes)), "seed {seed}");
            let most = cell(&CheckColumn::LargestClass);
            assert_eq!(most.as_ref(), Some(largest), "seed {seed}");
        }
        Offender::Subject(_) => {}
    }
}

#[test]
fn tables_say_what_was_decided_in_every_county() {
    for seed in 0..400_u64 {
        let county = county_of_seed(seed);
        let relaxations = match seed % 3 {
            0 | 1 => Relaxations::Off,
            _ => Relaxations::On,
        };
        let standard = support::standard("cn-yzjh-2017", "2026-09-01", relaxations);
        let assessment = engine::assess(&standard, &county);
        for item in &assessment.items {
            let tables = engine::check_tables(&standard, &county, &assessment, &item.id);
            for table in &tables {
                let outcome = &item.conditions[table.condition];
                for offender in &outcome.offenders {
                    check_offender(table, offender, seed);
                }
                let rows = outcome.lacks.iter().filter_map(|(row, _)| *row);
                for row in rows {
                    assert!(line_of(table, row), "seed {seed} {}: row {row}", item.id);
                }
                let stands = |wanted| {
                    let lines = table.lines.iter();
                    lines.filter(|line| line.standing == Some(wanted)).count()
                };
                let is_sure = outcome.lacks.is_empty();
                assert!(
                    !is_sure || stands(Standing::Undetermined) == 0,
                    "seed {seed}"
                );
                let is_kept = outcome.offenders.is_empty();
                assert!(!is_kept || stands(Standing::NotMet) == 0, "seed {seed}");
                let width = table.columns.len();
                assert!(table.lines.iter().all(|line| line.cells.len() == width));
            }
        }
    }
}

#[test]
fn a_lack_of_one_level_leaves_the_other_as_it_is() {
    let through = [
        ("school_type", "九年一贯制"),
        ("primary_students", "90"),
        ("primary_classes", "2"),
        ("primary_class_sizes", "45;45"),
        ("junior_students", "50"),
    ];
    let shown = shown_of(&[school("甲学校", &through)], &[]);
    let tables = app::check_tables(&shown.standard, &shown.result, "G5");
    let standings: Vec<_> = tables[0].lines.iter().map(|line| line.standing).collect();
    assert_eq!(
        standings,
        [Some(Standing::Undetermined), Some(Standing::Met)]
    );
    assert!(matches!(tables[0].lines[0].lacks[..], [Lack::Fact(..)]));
}

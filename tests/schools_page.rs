//! The page 学校 and the record of one school: what is shown, in which order, and what is saved.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::io::Cursor;
use std::rc::Rc;

use calamine::{Data, Reader, Xlsx};
use junheng::app::{self, CountyResult, SchoolTable, search_keys};
use junheng::engine::{self, Figure, Standing};
use junheng::intake;
use junheng::model::{County, Holder, Level, Setting};
use junheng::standard::IndicatorId;
use junheng::text::Language;
use junheng::ui::present::{
    ColumnKey, Filter, Neighbours, Order, ReadingView, SchoolView, SchoolsView, Shown, TableChoice,
    explanation, neighbours, overview, school, school_ids, schools,
};
use support::{Facts, facts};

fn shown(language: Language, county: County) -> Shown {
    let standard = support::national("2026-09-01");
    let assessment = engine::assess(&standard, &county);
    Shown {
        language,
        standard: Rc::new(standard),
        result: Rc::new(CountyResult { county, assessment }),
    }
}

fn shown_of(schools: &[Facts]) -> Shown {
    let reading = support::read(schools, &facts(&[("name_of_county", "示例县")]));
    shown(Language::Zh, reading.counties[0].clone())
}

fn demo() -> Shown {
    let source = app::demo("demo").unwrap();
    shown(
        Language::Zh,
        intake::read(&source.tables).counties[0].clone(),
    )
}

/// The published worked example: five primary schools with 1,913 books, here rooms, for 302 pupils.
fn books() -> Vec<Facts> {
    let school =
        |name: &str, town: &str, setting: &str, holder: &str, [students, area]: [&str; 2]| {
            facts(&[
                ("school_name", name),
                ("school_type", "小学"),
                ("town", town),
                ("urban_rural", setting),
                ("organizer_code", holder),
                ("primary_students", students),
                ("teaching_aux_area", area),
                ("indoor_pe_area", "0"),
            ])
        };
    vec![
        school("东园小学", "东镇", "城区", "1", ["45", "279"]),
        school("长堤小学", "东镇", "镇区", "1", ["37", "137"]),
        school("西园小学", "西镇", "城区", "10", ["89", "935"]),
        school("重阳小学（A 区）", "西镇", "乡村", "1", ["76", "160"]),
        school("行知小学", "西镇", "乡村", "10", ["55", "402"]),
    ]
}

fn table(shown: &Shown, choice: &TableChoice) -> SchoolsView {
    schools(shown, &search_keys(&shown.result), choice)
}

fn by_filter(shown: &Shown, filter: Filter) -> Vec<String> {
    let choice = TableChoice {
        filter,
        ..TableChoice::default()
    };
    let view = table(shown, &choice);
    let rows = view.rows(shown);
    rows.map(|row| row.name).collect()
}

fn sorted(by: ColumnKey, order: Order) -> TableChoice {
    TableChoice {
        by,
        order,
        ..TableChoice::default()
    }
}

#[test]
fn schools_are_sorted_filtered_and_found() {
    let shown = demo();
    let by_value = ColumnKey::Indicator(IndicatorId::R2);
    let rising = table(&shown, &sorted(by_value, Order::Rising));
    let falling = table(&shown, &sorted(by_value, Order::Falling));
    assert_eq!(rising.units.first().unwrap(), falling.units.last().unwrap());
    let failed = by_filter(
        &shown,
        Filter {
            standing: Some(Standing::NotMet),
            ..Filter::default()
        },
    );
    assert_eq!(failed.len(), overview(&shown).offenders.len());
    let found = by_filter(
        &shown,
        Filter {
            search: failed[0].clone(),
            ..Filter::default()
        },
    );
    assert!(!found.is_empty() && found.iter().all(|name| *name == failed[0]));
    let checks = shown.check_index();
    for index in 0..shown.result.assessment.schools.len() {
        let id = &school_ids(&shown.result.assessment)[index];
        assert!(school(&shown, &checks, id).is_some(), "{id}");
    }
}

#[test]
fn schools_are_chosen_by_town_by_where_they_lie_and_by_who_runs_them() {
    let shown = shown_of(&books());
    let view = table(&shown, &TableChoice::default());
    assert_eq!(view.towns, ["东镇", "西镇"]);
    assert_eq!(view.settings.len(), 3);
    assert_eq!(view.holders.len(), 2);
    assert!(view.chosen.is_empty());
    let town = Filter {
        town: Some("东镇".to_owned()),
        ..Filter::default()
    };
    assert_eq!(by_filter(&shown, town.clone()), ["东园小学", "长堤小学"]);
    let urban = Filter {
        setting: Some(Setting::Urban),
        ..Filter::default()
    };
    assert_eq!(by_filter(&shown, urban), ["东园小学", "西园小学"]);
    let private = Filter {
        holder: Some(Holder::Private),
        ..Filter::default()
    };
    assert_eq!(by_filter(&shown, private), ["西园小学", "行知小学"]);
    let both = Filter {
        holder: Some(Holder::Private),
        ..town
    };
    assert!(by_filter(&shown, both.clone()).is_empty());
    let chosen = TableChoice {
        filter: both,
        by: ColumnKey::Students,
        order: Order::Falling,
    };
    let words = [
        ("乡镇", "东镇"),
        ("公办或民办", "民办"),
        ("排序", "学生数由高到低"),
    ];
    let told = chosen.in_words(&shown);
    let told: Vec<(&str, &str)> = told.iter().map(|(name, it)| (*name, it.as_str())).collect();
    assert_eq!(told, words);
}

#[test]
fn schools_are_found_by_the_sound_of_their_names() {
    let shown = shown_of(&books());
    let found = |typed: &str| {
        by_filter(
            &shown,
            Filter {
                search: typed.to_owned(),
                ..Filter::default()
            },
        )
    };
    assert_eq!(found("xyxx"), ["西园小学"]);
    assert_eq!(found("yxx"), ["东园小学", "西园小学", "重阳小学（A 区）"]);
    // 长 and 重 and 行 by either of their readings.
    assert_eq!(found("zdxx"), ["长堤小学"]);
    assert_eq!(found("cdxx"), ["长堤小学"]);
    assert_eq!(found("chongyang"), ["重阳小学（A 区）"]);
    assert_eq!(found("zyxxaq"), ["重阳小学（A 区）"]);
    assert_eq!(found("hzxx"), ["行知小学"]);
    assert_eq!(found("小学").len(), 5);
    assert!(found("zzxx").is_empty());
}

fn record(shown: &Shown, name: &str) -> SchoolView {
    school(shown, &shown.check_index(), name).unwrap()
}

/// Of R4: rank, units without one, part of the squared coefficient.
fn place_of(shown: &Shown, name: &str) -> (String, String, String) {
    let view = record(shown, name);
    let line = &view.units[0].lines[IndicatorId::R4.index()];
    let text = |figure: &Option<junheng::ui::present::FigureText>| {
        figure.as_ref().map_or(String::new(), |it| it.text.clone())
    };
    (text(&line.rank), line.unranked.clone(), text(&line.part))
}

#[test]
fn a_record_gives_place_and_part_of_each_indicator() {
    let shown = shown_of(&books());
    // Rooms for each pupil: 6.2, 3.70…, 10.50…, 2.10…, 7.30…; parts as published.
    for (name, rank, part) in [
        ("西园小学", "第 1 / 5 名", "48.1%"),
        ("行知小学", "第 2 / 5 名", "1.6%"),
        ("东园小学", "第 3 / 5 名", "0.0%"),
        ("长堤小学", "第 4 / 5 名", "8.0%"),
        ("重阳小学（A 区）", "第 5 / 5 名", "42.3%"),
    ] {
        let expected = (rank.to_owned(), String::new(), part.to_owned());
        assert_eq!(place_of(&shown, name), expected, "{name}");
    }
    let view = record(&shown, "西园小学");
    assert_eq!(
        (view.town.as_str(), view.place),
        ("西镇", vec!["城区", "民办"])
    );
}

#[test]
fn equal_values_share_a_place_and_what_is_not_known_has_none() {
    let mut schools = books();
    // 90 of 45 and 74 of 37: twice 2 for each pupil; of one school the rooms are not known.
    for (index, area) in [(0, "90"), (1, "74"), (4, "")] {
        schools[index].insert("teaching_aux_area".to_owned(), area.to_owned());
    }
    let shown = shown_of(&schools);
    let rank = |name: &str| {
        let (rank, unranked, _) = place_of(&shown, name);
        (rank, unranked)
    };
    let told = |rank: &str| (rank.to_owned(), "另有 1 个单元数据不全".to_owned());
    assert_eq!(rank("西园小学"), told("第 1 / 4 名"));
    assert_eq!(rank("重阳小学（A 区）"), told("第 2 / 4 名"));
    assert_eq!(rank("东园小学"), told("第 3 / 4 名"));
    assert_eq!(rank("长堤小学"), told("第 3 / 4 名"));
    assert_eq!(place_of(&shown, "行知小学"), Default::default());
    let view = record(&shown, "西园小学");
    assert!(view.units[0].lines[IndicatorId::R4.index()].is_part_provisional);
}

#[test]
fn a_record_leads_to_the_schools_before_and_after_in_the_order_of_the_table() {
    let shown = shown_of(&books());
    let keys = search_keys(&shown.result);
    let names = |found: Neighbours| {
        let name = |link: Option<junheng::ui::present::SchoolLink>| link.map(|link| link.name);
        (name(found.previous), name(found.next), found.place)
    };
    let own = |name: &str| Some(name.to_owned());
    let given = neighbours(&shown, &keys, &TableChoice::default(), "长堤小学").unwrap();
    assert_eq!(names(given), (own("东园小学"), own("西园小学"), (2, 5)));
    let by_students = sorted(ColumnKey::Students, Order::Falling);
    let found = neighbours(&shown, &keys, &by_students, "西园小学").unwrap();
    assert_eq!(names(found), (None, own("重阳小学（A 区）"), (1, 5)));
    let west = TableChoice::from_query("town=%E8%A5%BF%E9%95%87");
    let found = neighbours(&shown, &keys, &west, "行知小学").unwrap();
    assert_eq!(names(found), (own("重阳小学（A 区）"), None, (3, 3)));
    // One that was not chosen stands among all.
    let found = neighbours(&shown, &keys, &west, "东园小学").unwrap();
    assert_eq!(names(found), (None, own("长堤小学"), (1, 5)));
    assert!(neighbours(&shown, &keys, &west, "没有").is_none());
}

#[test]
fn a_record_shows_what_county_items_look_at_in_the_school() {
    let mut schools = books();
    // Two classes of 30 and 46 pupils: one is above 45. A size of 2,100 is above 2,000.
    for (variable, value) in [
        ("primary_students", "76"),
        ("primary_classes", "2"),
        ("primary_class_sizes", "30;46"),
    ] {
        schools[3].insert(variable.to_owned(), value.to_owned());
    }
    schools[2].insert("primary_students".to_owned(), "2100".to_owned());
    let shown = shown_of(&schools);
    let checks = |name: &str| record(&shown, name).checks;
    let of = |name: &str, item: &str| {
        let mut checks = checks(name).into_iter();
        let found = checks.find(|it| it.item == item).unwrap();
        let values = found.figures.into_iter().map(|(_, value)| value);
        (found.standing.map(|(it, _)| it), values.collect::<Vec<_>>())
    };
    // G4: pupils, the most that is allowed, the excess. G5: classes, the largest, limit, above it.
    let (standing, values) = of("西园小学", "G4");
    assert_eq!(standing, Some(Standing::NotMet));
    assert_eq!(values, ["2,100", "2,000", "100"]);
    let (standing, values) = of("重阳小学（A 区）", "G5");
    assert_eq!(standing, Some(Standing::NotMet));
    assert_eq!(values, ["2", "46", "45", "1"]);
    // Those that are not met come first, and nothing of another school is among them.
    assert_eq!(checks("重阳小学（A 区）")[0].item, "G5");
    let (standing, _) = of("东园小学", "G5");
    assert_eq!(standing, Some(Standing::Undetermined));
}

#[test]
fn what_was_noticed_about_a_school_is_found_by_its_cells() {
    let mut schools = books();
    schools[0].insert("teaching_aux_area".to_owned(), "约三百".to_owned());
    let reading = support::read(&schools, &facts(&[("name_of_county", "示例县")]));
    let county = &reading.counties[0];
    let told = app::told_about(&reading, county, &[0]);
    assert!(!told.is_empty());
    assert!(told.iter().all(|told| told.school == "东园小学"));
    let all: usize = (0..5)
        .map(|row| app::told_about(&reading, county, &[row]).len())
        .sum();
    assert_eq!(
        app::told_about(&reading, county, &[0, 1, 2, 3, 4]).len(),
        all
    );
}

fn readings(shown: &Shown, figure: Figure) -> Vec<ReadingView> {
    let evidence = app::explain(&shown.standard, &shown.result, &figure).unwrap();
    explanation(shown, &evidence, &|_| String::new()).readings
}

fn told(readings: &[ReadingView]) -> Vec<(String, Option<(Standing, bool)>)> {
    let told = readings.iter().map(|it| {
        let outcome = it
            .outcome
            .map(|outcome| (outcome.standing, outcome.differs));
        (it.value.clone(), outcome)
    });
    told.collect()
}

#[test]
fn a_coefficient_tells_why_an_old_spreadsheet_says_otherwise() {
    let figure = Figure::Cv {
        level: Level::Primary,
        indicator: IndicatorId::R4,
    };
    // As published: 0.515 by pupils; STDEVP over AVERAGE is 0.489, STDEV over AVERAGE 0.546. The
    // limit of primary schools is 0.50; of the other indicators nothing is known.
    let text = |value: &str| value.to_owned();
    assert_eq!(
        told(&readings(&shown_of(&books()), figure.clone())),
        [
            (text("0.515"), Some((Standing::NotMet, false))),
            (text("0.489"), Some((Standing::Met, true))),
            (text("0.546"), Some((Standing::NotMet, false))),
            (text("—"), None),
        ]
    );
    // Where a unit is not known nothing is said to be met by any reading.
    let mut schools = books();
    schools[4].insert("teaching_aux_area".to_owned(), String::new());
    let open = readings(&shown_of(&schools), figure);
    assert!(open.iter().all(|it| it.outcome.is_none()));
    assert!(open[0].is_official && open[0].value != "—");
}

#[test]
fn the_composite_tells_that_each_is_judged_by_itself() {
    let shown = demo();
    for level in Level::ALL {
        let readings = readings(&shown, Figure::Composite { level });
        let found = shown.result.assessment.levels.iter();
        let found = found.clone().find(|it| it.level == level).unwrap();
        let met = found.indicators.iter();
        let n_met = met.filter(|it| it.cv_standing == Standing::Met).count();
        assert_eq!(readings[0].value, format!("7 项中 {n_met} 项达标"));
        assert!(readings[0].is_official);
        // The composite that the engine gives, to fewer decimals.
        let composite: f64 = found.composite_cv.as_ref().unwrap().parse().unwrap();
        let shown: f64 = readings[1].value.parse().unwrap();
        assert!((composite - shown).abs() < 6e-4, "{composite} {shown}");
        assert_eq!(readings.len(), 4);
    }
}

/// A county whose names and towns look like formulas.
fn exported() -> (Shown, Vec<usize>) {
    let mut schools = books();
    schools[4].insert("school_name".to_owned(), "=行知小学".to_owned());
    schools[4].insert("town".to_owned(), "+西镇".to_owned());
    schools[1].insert("teaching_aux_area".to_owned(), String::new());
    let shown = shown_of(&schools);
    let by_rooms = sorted(ColumnKey::Indicator(IndicatorId::R4), Order::Falling);
    let rows: Vec<_> = table(&shown, &by_rooms).rows(&shown).collect();
    let units = rows.iter().map(|row| row.unit).collect();
    (shown, units)
}

fn form<'a>(shown: &'a Shown, units: &'a [usize]) -> SchoolTable<'a> {
    SchoolTable {
        language: shown.language,
        standard: &shown.standard,
        county: &shown.result.county,
        assessment: &shown.result.assessment,
        units,
        chosen: &[("排序", "教学用房由高到低")],
        rules: &[],
    }
}

#[test]
fn what_is_shown_is_saved_as_it_is_shown_and_once_unrounded() {
    let (shown, units) = exported();
    let bytes = app::school_table_bytes(&form(&shown, &units)).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["学校", "未取整数值"]);
    let range = workbook.worksheet_range("学校").unwrap();
    let at = |row: u32, column: u32| range.get_value((row, column)).cloned().unwrap_or_default();
    let text = |row: u32, column: u32| at(row, column).to_string();
    // The heading names county, standard and day, then what was chosen.
    assert!(text(0, 0).starts_with("示例县 · "), "{}", text(0, 0));
    assert!(text(0, 0).ends_with("评估日期 2026-09-01"));
    assert_eq!(text(1, 0), "排序：教学用房由高到低（5 个单元中的 5 个）");
    let column = (0..40)
        .find(|column| text(3, *column).contains("≥ 4.5 / 5.8"))
        .expect("R4 has a column");
    let rows: Vec<(String, Data, String)> = (4..9)
        .map(|row| (text(row, 0), at(row, column), text(row, column + 1)))
        .collect();
    // 935/89, 402/55, 279/45, 160/76 with two decimals; then the one that is not known.
    let expected = [
        ("西园小学", Data::Float(10.51), "达标"),
        ("=行知小学", Data::Float(7.31), "达标"),
        ("东园小学", Data::Float(6.2), "达标"),
        ("重阳小学（A 区）", Data::Float(2.11), "低于85%"),
    ];
    for (found, (name, value, _)) in rows.iter().zip(&expected) {
        assert_eq!((found.0.as_str(), &found.1), (*name, value));
    }
    assert_eq!(rows[0].2, rows[2].2);
    assert_ne!(rows[0].2, rows[3].2);
    assert_eq!(rows[4].0, "长堤小学");
    assert_eq!(rows[4].1, Data::String("—".to_owned()));
    assert_ne!(rows[4].2, rows[0].2, "what is not known is never met");
    // 4.5 for each of 76 pupils is 342: 182 more than the 160 that are there.
    assert_eq!(at(7, column + 2), Data::Float(182.0));
    assert_eq!(text(9, 0), "合计");
    assert_eq!(at(9, 7), Data::Float(302.0));
    assert_eq!(text(9, column + 1), "3/5 达标");

    let exact = workbook.worksheet_range("未取整数值").unwrap();
    let value = |row: u32| exact.get_value((row, 8 + 3)).cloned().unwrap_or_default();
    assert_eq!(value(4), Data::String("935/89".to_owned()));
    assert_eq!(value(6), Data::Float(6.2));
    assert_eq!(value(8), Data::String("—".to_owned()));
}

#[test]
fn the_same_table_is_saved_as_text_without_formulas() {
    let (shown, units) = exported();
    let csv = app::school_table_csv(&form(&shown, &units));
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}示例县"));
    assert!(lines[3].starts_with("学校名称,学校代码,学段"));
    assert!(lines[4].starts_with("西园小学,,小学,小学,西镇,城区,民办,89,"));
    assert!(lines[5].starts_with("'=行知小学,,小学,小学,'+西镇,乡村,民办,55,"));
    assert!(lines[6].contains(",6.20,"), "{}", lines[6]);
    // Rules that are not the national ones are said above the figures.
    let rules = ["限值与国家标准不同".to_owned(), "=生均".to_owned()];
    let csv = app::school_table_csv(&SchoolTable {
        rules: &rules,
        ..form(&shown, &units)
    });
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines[2..4], ["限值与国家标准不同", "'=生均"]);
    assert!(lines[5].starts_with("学校名称,"));
}

//! The second, plain implementation held against published figures and worked examples, before
//! the engine is held against it.

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "naive/mod.rs"]
mod naive;

use junheng::model::{
    County, Grade, Observed, Origin, Record, School, SchoolKind, Setting, Value, Variable,
};
use naive::dispersion::{cv_limit, mean, squared_cv};
use naive::number::{
    Num, decimal, mean_of_roots_to_fixed, root_to_fixed, round_up, to_fixed, to_plain, whole,
};
use naive::resource::{Mark, mark, threshold, unit_standing};
use naive::standing::Standing;
use naive::{Relaxations, assess};

use junheng::model::Level::{Junior, Primary};

fn state(record: &mut Record, variable: Variable, value: Value) {
    record.set(variable, Observed::known(value, Origin::Typed));
}

fn numbers(record: &mut Record, facts: &[(Variable, &str)]) {
    for (variable, text) in facts {
        let number = text.parse().expect("a figure of the test is a decimal");
        state(record, *variable, Value::Number(number));
    }
}

fn school(kind: SchoolKind, facts: &[(Variable, &str)]) -> School {
    let mut school = School::new();
    state(
        &mut school.record,
        Variable::SchoolType,
        Value::SchoolKind(kind),
    );
    numbers(&mut school.record, facts);
    school
}

fn county_with(school: School) -> County {
    let mut county = County::new("示例县");
    county.schools.push(school);
    county
}

fn assessed(county: &County) -> serde_json::Value {
    assess(county, 2026, Relaxations::Off)
}

fn shares(figures: &[(i64, &str)]) -> Vec<(Num, Num)> {
    figures
        .iter()
        .map(|(students, amount)| (whole(*students), decimal(amount)))
        .collect()
}

/// 县域义务教育校际均衡指标计算方法(以生均图书册数为例): five schools, 302 pupils, 1,913 books,
/// published coefficient 0.52; to six decimals 0.515257, and 0.488776 if schools were not weighted.
const BOOKS: [(i64, &str); 5] = [
    (45, "279"),
    (37, "137"),
    (89, "935"),
    (76, "160"),
    (55, "402"),
];

#[test]
fn the_published_books_of_five_schools_give_the_published_coefficient() {
    let shares = shares(&BOOKS);
    let square = squared_cv(&shares).unwrap();
    assert_eq!(to_fixed(&mean(&shares).unwrap(), 6), "6.334437");
    assert_eq!(root_to_fixed(&square, 6), "0.515257");
    assert_eq!(root_to_fixed(&square, 2), "0.52");
    assert!(square > decimal("0.50") * decimal("0.50"));
}

#[test]
fn the_composite_coefficient_of_jiujiang_2023_is_the_mean_of_seven() {
    // 芜湖市鸠江区 2023, primary: mean, standard deviation, coefficient; composite 0.367503.
    let published = [
        ("5.515273", "1.643162", "0.297929"),
        ("0.887611", "0.445392", "0.501787"),
        ("0.879277", "0.353427", "0.401952"),
        ("4.563288", "1.316139", "0.288419"),
        ("7.925946", "2.975795", "0.37545"),
        ("2496.674864", "780.914372", "0.312782"),
        ("2.784743", "1.097759", "0.394205"),
    ];
    let mut squares = Vec::new();
    for (mean, deviation, coefficient) in published {
        // The published figures are rounded to six decimals, so the last one may differ by one.
        let distance = decimal(deviation) / decimal(mean) - decimal(coefficient);
        assert!(&distance * &distance < decimal("0.000001") * decimal("0.000001"));
        squares.push(decimal(coefficient) * decimal(coefficient));
    }
    assert_eq!(mean_of_roots_to_fixed(&squares, 6), "0.367503");
    assert!(squares[1] > decimal("0.25"), "0.501787 is above 0.50");
}

#[test]
fn roots_are_rounded_correctly_whether_rational_or_not() {
    // √2 = 1.41421356237…, √3 = 1.73205080756…; their mean is 1.57313218497….
    assert_eq!(root_to_fixed(&whole(2), 6), "1.414214");
    assert_eq!(mean_of_roots_to_fixed(&[whole(2), whole(3)], 6), "1.573132");
    assert_eq!(
        mean_of_roots_to_fixed(&[whole(2), whole(3)], 10),
        "1.5731321850"
    );
    // A root that is exactly a half of the last place goes up: 0.0000005 and 1.5.
    assert_eq!(root_to_fixed(&decimal("0.00000000000025"), 6), "0.000001");
    assert_eq!(root_to_fixed(&decimal("2.25"), 0), "2");
    assert_eq!(mean_of_roots_to_fixed(&[whole(1), whole(4)], 0), "2");
    assert_eq!(root_to_fixed(&whole(0), 6), "0.000000");
    assert_eq!(to_fixed(&decimal("-0.005"), 2), "-0.01");
    assert_eq!(round_up(&decimal("0.0001"), 2), "0.01");
    assert_eq!(to_plain(&decimal("0120.50")), "120.5");
}

/// The nine-year school of the rulebook (§3.3): 800 and 400 pupils; 9,000 ㎡ of which 1,000 for
/// indoor sports, 9,600 ㎡ sports ground, 2,605,000 yuan, 32 rooms. Teachers are ample.
fn nine_year_school() -> School {
    school(
        SchoolKind::NineYear,
        &[
            (Variable::PrimaryStudents, "800"),
            (Variable::JuniorStudents, "400"),
            (Variable::TeachingAuxArea, "9000"),
            (Variable::IndoorPeArea, "1000"),
            (Variable::SportsGroundArea, "9600"),
            (Variable::TeachingEquipmentValue, "2605000"),
            (Variable::MultimediaRooms, "32"),
            (Variable::PrimaryTeachersPhd, "0"),
            (Variable::PrimaryTeachersMaster, "4"),
            (Variable::PrimaryTeachersBachelor, "30"),
            (Variable::PrimaryTeachersCollege, "10"),
            (Variable::PrimaryBackboneTeachers, "8"),
            (Variable::PrimaryPeTeachers, "4"),
            (Variable::PrimaryMusicTeachers, "2"),
            (Variable::PrimaryArtTeachers, "2"),
            (Variable::PrimaryArtsTeachers, "0"),
            (Variable::JuniorTeachersPhd, "1"),
            (Variable::JuniorTeachersMaster, "4"),
            (Variable::JuniorTeachersBachelor, "30"),
            (Variable::JuniorBackboneTeachers, "4"),
            (Variable::JuniorPeTeachers, "2"),
            (Variable::JuniorMusicTeachers, "1"),
            (Variable::JuniorArtTeachers, "1"),
            (Variable::JuniorArtsTeachers, "0"),
        ],
    )
}

#[test]
fn the_nine_year_school_of_the_rulebook_passes_below_and_fails_above() {
    let county = assessed(&county_with(nine_year_school()));
    let expected = [
        ("R4", "6.45", "7.10"),
        ("R5", "8.55", "9.40"),
        ("R6", "2100.81", "2310.89"),
        ("R7", "2.58", "2.84"),
    ];
    for (indicator, primary, junior) in expected {
        for (unit, figure) in [(0, primary), (1, junior)] {
            let value = &county["units"][unit]["indicators"][indicator]["value"];
            let value = decimal(value.as_str().unwrap());
            assert_eq!(to_fixed(&value, 2), figure, "{indicator} of unit {unit}");
        }
    }
    assert_eq!(county["units"][0]["level"], "primary");
    assert_eq!(county["units"][0]["standing"], "met");
    assert_eq!(county["units"][1]["level"], "junior");
    assert_eq!(county["units"][1]["standing"], "not_met");
    let junior = &county["units"][1]["indicators"];
    let n_met = (1..=7)
        .filter(|n| junior[format!("R{n}")]["standing"] == "met")
        .count();
    assert_eq!(n_met, 5);
    // 10.2 · 400 − 10600 · 440/1240 = 4080 − 3761.2903… = 318.7096…, rounded up to 318.71.
    assert_eq!(junior["R5"]["standing"], "near");
    assert_eq!(junior["R5"]["shortfall"], "318.71");
    assert_eq!(junior["R7"]["shortfall"], "0");
    // A single school has no dispersion.
    assert_eq!(
        county["levels"]["junior"]["indicators"]["R5"]["cv"],
        "0.000000"
    );
    assert_eq!(county["verdict"], "not_met");
}

#[test]
fn the_weights_of_a_nine_year_school_are_those_of_the_published_split() {
    // 测算均衡系数拆分公式: 166 and 210 pupils, 23,226 in all; 166 + 1.1 · 210 = 397; 58.5 each.
    let county = assessed(&county_with(school(
        SchoolKind::NineYear,
        &[
            (Variable::PrimaryStudents, "166"),
            (Variable::JuniorStudents, "210"),
            (Variable::TeachingEquipmentValue, "23226"),
        ],
    )));
    // 23226 ÷ 397 = 58.503778…, and 1.1 times that.
    let value = |unit: usize| &county["units"][unit]["indicators"]["R6"]["value"];
    assert_eq!(value(0), "58.503778");
    assert_eq!(value(1), "64.354156");
}

#[test]
fn fifteen_rooms_shared_by_434_and_205_pupils_are_not_enough() {
    // D-28: 15 ÷ (434 + 1.1 · 205) · 100 = 1500 ÷ 659.5 = 2.27445… < 2.3; ten whole rooms would be
    // 2.304. 2.3 · 434 ÷ 100 = 9.982 rooms are needed and 9.8711 are there.
    let county = assessed(&county_with(school(
        SchoolKind::NineYear,
        &[
            (Variable::PrimaryStudents, "434"),
            (Variable::JuniorStudents, "205"),
            (Variable::MultimediaRooms, "15"),
        ],
    )));
    let rooms = &county["units"][0]["indicators"]["R7"];
    assert_eq!(rooms["value"], "2.274450");
    assert_eq!(rooms["standing"], "near");
    assert_eq!(rooms["shortfall"], "1");
}

#[test]
fn the_lines_at_85_percent_are_the_published_ones() {
    // standard_val and basic_val of a published configuration, R1 … R7.
    let primary = [
        ("4.2", "3.57"),
        ("1", "0.85"),
        ("0.9", "0.765"),
        ("4.5", "3.825"),
        ("7.5", "6.375"),
        ("2000", "1700"),
        ("2.3", "1.955"),
    ];
    let junior = [
        ("5.3", "4.505"),
        ("1", "0.85"),
        ("0.9", "0.765"),
        ("5.8", "4.93"),
        ("10.2", "8.67"),
        ("2500", "2125"),
        ("2.4", "2.04"),
    ];
    let hair = decimal("0.0000001");
    for (level, lines) in [(Primary, primary), (Junior, junior)] {
        for (index, (full, least)) in lines.into_iter().enumerate() {
            let line = threshold(index, level);
            let (full, least) = (decimal(full), decimal(least));
            assert_eq!(line, full);
            assert_eq!(mark(Some(&full), &line), Mark::Met);
            assert_eq!(mark(Some(&(full - &hair)), &line), Mark::Near);
            assert_eq!(mark(Some(&least), &line), Mark::Near);
            assert_eq!(mark(Some(&(least - &hair)), &line), Mark::Below);
        }
    }
}

#[test]
fn a_school_may_miss_one_indicator_by_a_little_and_no_more() {
    use Mark::{Below, Met, Near, Undetermined};
    let standing = |marks: &[(Mark, usize)]| {
        let marks: Vec<Mark> = marks.iter().flat_map(|(m, n)| vec![*m; *n]).collect();
        assert_eq!(marks.len(), 7);
        unit_standing(&marks)
    };
    for (marks, expected) in [
        (vec![(Met, 7)], Standing::Met),
        (vec![(Met, 6), (Near, 1)], Standing::Met),
        (vec![(Met, 5), (Near, 2)], Standing::NotMet),
        (vec![(Met, 6), (Below, 1)], Standing::NotMet),
        (vec![(Met, 6), (Undetermined, 1)], Standing::Undetermined),
        (
            vec![(Met, 5), (Near, 1), (Undetermined, 1)],
            Standing::Undetermined,
        ),
        (vec![(Near, 2), (Undetermined, 5)], Standing::NotMet),
        (vec![(Below, 1), (Undetermined, 6)], Standing::NotMet),
    ] {
        assert_eq!(standing(&marks), expected, "{marks:?}");
    }
}

#[test]
fn a_coefficient_exactly_at_its_limit_meets_it() {
    // Two equal schools with 1 : 3 and with 11 : 29.
    for (level, small, large, cv) in [
        (Primary, "1", "3", "0.500000"),
        (Junior, "11", "29", "0.450000"),
    ] {
        let square = squared_cv(&shares(&[(200, small), (200, large)])).unwrap();
        let limit = decimal(cv_limit(level));
        assert_eq!(root_to_fixed(&square, 6), cv);
        assert_eq!(square, &limit * &limit);
    }
}

#[test]
fn a_coefficient_that_only_rounding_brings_to_its_limit_does_not_meet_it() {
    let primary = |students: &str, yuan: &str| {
        school(
            SchoolKind::Primary,
            &[
                (Variable::PrimaryStudents, students),
                (Variable::TeachingEquipmentValue, yuan),
            ],
        )
    };
    // (3003 − 1000) ÷ (3003 + 1000) = 2003 ÷ 4003 = 0.500374….
    let mut county = county_with(primary("100", "1000000"));
    county.schools.push(primary("100", "3003000"));
    let level = &assessed(&county)["levels"]["primary"];
    let equipment = &level["indicators"]["R6"];
    assert_eq!(equipment["mean"], "20015.000000");
    assert_eq!(equipment["cv"], "0.500375");
    assert_eq!(equipment["cv_standing"], "not_met");
    assert_eq!(equipment["rounding_sensitive"], true);
    assert_eq!(level["composite_cv"], serde_json::Value::Null);
    assert_eq!(level["students"], "200");
}

#[test]
fn retention_follows_the_published_formula() {
    // D-09: (919 − 50 + 80) ÷ (1000 − 2) = 949 ÷ 998 = 95.09 %; the other formula,
    // 919 ÷ (1000 + 50 − 2 − 80), gives 94.94 %.
    let mut county = county_with(school(
        SchoolKind::Junior,
        &[
            (Variable::JuniorStudents, "900"),
            (Variable::JuniorEntry3y, "1000"),
            (Variable::JuniorTransferIn, "50"),
            (Variable::JuniorTransferOut, "80"),
            (Variable::JuniorDeceased, "2"),
            (Variable::JuniorGraduates, "919"),
        ],
    ));
    let rate = naive::quality::retention_rate(
        &whole(919),
        &whole(50),
        &whole(80),
        &whole(1000),
        &whole(2),
    );
    assert_eq!(to_fixed(&(rate.unwrap() * whole(100)), 2), "95.09");
    assert_eq!(assessed(&county)["items"]["Q1"]["standing"], "met");
    // 918 graduates give 948 ÷ 998 = 94.99 %.
    numbers(
        &mut county.schools[0].record,
        &[(Variable::JuniorGraduates, "918")],
    );
    assert_eq!(assessed(&county)["items"]["Q1"]["standing"], "not_met");
}

#[test]
fn a_school_of_sixty_is_funded_as_if_it_had_a_hundred() {
    // §4.2: 100 · 1150 = 115,000 yuan; 60 · 1150 = 69,000 is not enough.
    for (funding, expected) in [
        ("69000", "not_met"),
        ("114999.99", "not_met"),
        ("115000", "met"),
    ] {
        let mut county = county_with(school(
            SchoolKind::Primary,
            &[
                (Variable::PrimaryStudents, "60"),
                (Variable::PublicFundingPrev, funding),
            ],
        ));
        numbers(&mut county.record, &[(Variable::BaseQuotaPrimary, "1150")]);
        let standing = &assessed(&county)["items"]["G6"]["standing"];
        assert_eq!(*standing, expected, "{funding}");
    }
}

#[test]
fn a_branch_is_counted_with_its_parent_and_a_small_point_is_left_out() {
    let named = |kind, name: &str, students| {
        let mut school = school(kind, &[(Variable::PrimaryStudents, students)]);
        state(
            &mut school.record,
            Variable::SchoolName,
            Value::Text(name.into()),
        );
        school
    };
    let mut county = county_with(named(SchoolKind::Primary, "中心小学", "300"));
    let mut branch = named(SchoolKind::Primary, "东校区", "45");
    state(
        &mut branch.record,
        Variable::IsCountedSchool,
        Value::Flag(false),
    );
    state(
        &mut branch.record,
        Variable::ParentSchool,
        Value::Text("中心小学".into()),
    );
    let mut point = branch.clone();
    state(
        &mut point.record,
        Variable::SchoolName,
        Value::Text("西教学点".into()),
    );
    let kind = Value::SchoolKind(SchoolKind::TeachingPoint);
    state(&mut point.record, Variable::SchoolType, kind);
    county
        .schools
        .extend([branch, point, named(SchoolKind::Primary, "空校", "0")]);
    let county = assessed(&county);
    assert_eq!(county["units"].as_array().unwrap().len(), 1);
    assert_eq!(county["units"][0]["students"], "345");
    assert_eq!(
        county["excluded"],
        serde_json::json!([
            { "school": "东校区", "reason": "merged" },
            { "school": "西教学点", "reason": "teaching_point_under_50" },
            { "school": "空校", "reason": "no_pupils" },
        ])
    );
}

#[test]
fn a_site_with_one_level_belongs_to_that_level_alone() {
    // P2 J7: a nine-year school of 600 + 400 pupils with 31 rooms and a primary site of 300 with 9.
    // Primary 31 · 600 ÷ 1040 + 9 = 26.884615 rooms for 900 pupils; junior 31 · 440 ÷ 1040 for 400.
    let mut county = county_with(school(
        SchoolKind::NineYear,
        &[
            (Variable::PrimaryStudents, "600"),
            (Variable::JuniorStudents, "400"),
            (Variable::MultimediaRooms, "31"),
        ],
    ));
    let head = &mut county.schools[0].record;
    state(head, Variable::SchoolName, Value::Text("枫林学校".into()));
    let mut site = school(
        SchoolKind::Primary,
        &[
            (Variable::PrimaryStudents, "300"),
            (Variable::MultimediaRooms, "9"),
        ],
    );
    let record = &mut site.record;
    state(record, Variable::IsCountedSchool, Value::Flag(false));
    state(
        record,
        Variable::ParentSchool,
        Value::Text(" 枫林学校".into()),
    );
    county.schools.push(site);
    let county = assessed(&county);
    let rooms = |unit: usize| county["units"][unit]["indicators"]["R7"]["value"].clone();
    assert_eq!((rooms(0), rooms(1)), ("2.987179".into(), "3.278846".into()));
}

#[test]
fn a_small_rural_school_counts_visiting_teachers_only_when_relaxed() {
    let mut small = school(
        SchoolKind::Primary,
        &[
            (Variable::PrimaryStudents, "50"),
            (Variable::PrimaryPeTeachers, "0"),
            (Variable::PrimaryMusicTeachers, "0"),
            (Variable::PrimaryArtTeachers, "0"),
            (Variable::PrimaryArtsTeachers, "0"),
            (Variable::PrimaryPeItinerant, "1"),
            (Variable::PrimaryMusicItinerant, "0"),
            (Variable::PrimaryArtItinerant, "0"),
            (Variable::PrimaryArtsItinerant, "0"),
        ],
    );
    state(
        &mut small.record,
        Variable::UrbanRural,
        Value::Setting(Setting::Rural),
    );
    let county = county_with(small);
    for (relaxations, value) in [
        (Relaxations::Off, "0.000000"),
        (Relaxations::On, "2.000000"),
    ] {
        let county = assess(&county, 2026, relaxations);
        assert_eq!(county["units"][0]["indicators"]["R3"]["value"], value);
    }
}

#[test]
fn a_monitored_subject_must_reach_grade_three_and_differ_by_less_than_0_15() {
    let mut county = County::new("示例县");
    let standing = |county: &County| assessed(county)["items"]["Q9"]["standing"].clone();
    for (grade, _) in naive::quality::SUBJECTS {
        let not_monitored = Observed {
            entry: junheng::model::Entry::NotApplicable,
            origin: Origin::Typed,
        };
        county.record.set(grade, not_monitored);
    }
    assert_eq!(standing(&county), "undetermined");
    state(
        &mut county.record,
        Variable::QmMathLevel,
        Value::Grade(Grade::III),
    );
    assert_eq!(standing(&county), "undetermined");
    for (difference, expected) in [("0.1499", "met"), ("0.15", "not_met")] {
        numbers(&mut county.record, &[(Variable::QmMathDiff, difference)]);
        assert_eq!(standing(&county), expected, "{difference}");
    }
}

#[test]
fn an_empty_county_is_undetermined() {
    let county = assessed(&County::new("空县"));
    assert_eq!(county["verdict"], "undetermined");
    assert_eq!(county["parts"]["resources"], "undetermined");
    assert_eq!(county["levels"]["primary"]["students"], "0");
}

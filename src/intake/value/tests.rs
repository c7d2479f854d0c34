use super::*;

/// The value, or the code of what is said instead.
fn told(text: &str, variable: Variable, declared: Option<Unit>) -> String {
    let (entry, kind) = read(text, variable, declared);
    let code = kind
        .map_or("", |kind| kind.code())
        .trim_start_matches("intake/");
    let value = match entry {
        Entry::Known(Value::Number(value)) => format!("{value:?}"),
        Entry::Known(Value::Numbers(values)) => format!("{values:?}"),
        Entry::Known(other) => format!("{other:?}"),
        Entry::Missing => "missing".into(),
        Entry::NotApplicable => "not-applicable".into(),
        Entry::Unreadable(_) => "unreadable".into(),
        Entry::CountedIn(_) => "counted-in".into(),
    };
    format!("{value} {code}").trim().to_owned()
}

#[test]
fn amounts_are_kept_in_base_units_and_the_cell_wins() {
    let worth = Variable::TeachingEquipmentValue;
    for (text, declared, expected) in [
        ("125.5", None, "1255000"),
        ("125.5", Some(Unit::Yuan), "125.5"),
        ("1,250 万元", Some(Unit::TenThousandYuan), "12500000"),
        ("1,250 万元", Some(Unit::Yuan), "12500000 unit-conflict"),
        (
            "800000元",
            Some(Unit::TenThousandYuan),
            "800000 unit-conflict",
        ),
        ("12万", None, "120000"),
        ("12㎡", None, "unreadable unit-unfit"),
        ("-1", None, "unreadable negative"),
        ("无", None, "missing none-is-not-zero"),
        ("—", None, "missing"),
        ("0", None, "0"),
        ("####", None, "unreadable hashes"),
        ("#REF!", None, "unreadable formula-error"),
        ("2026-09-01", None, "unreadable date-for-number"),
        ("不适用", None, "not-applicable"),
    ] {
        assert_eq!(told(text, worth, declared), expected, "{text} {declared:?}");
    }
    assert_eq!(told("3亩", Variable::SportsGroundArea, None), "2000");
    assert_eq!(told("12个", Variable::MultimediaRooms, None), "12");
    assert_eq!(
        told("12人", Variable::MultimediaRooms, None),
        "unreadable unit-unfit"
    );
    assert_eq!(
        told("12.5", Variable::PrimaryStudents, None),
        "unreadable not-whole"
    );
    assert_eq!(told("12.0", Variable::PrimaryStudents, None), "12");
    assert_eq!(told("12.5%", Variable::QmMathDiff, None), "0.125");
    assert_eq!(told("3.25", Variable::Population, None), "32500");
}

#[test]
fn a_pay_below_a_thousand_is_in_ten_thousands() {
    let pay = Variable::TeacherAvgSalary;
    for (text, declared, expected) in [
        ("9.72", None, "97200 pay-in-ten-thousands"),
        ("9.72", Some(Unit::Yuan), "97200 pay-in-ten-thousands"),
        ("9.72", Some(Unit::TenThousandYuan), "97200"),
        ("9.72万元", None, "97200"),
        ("999.99", None, "9999900 pay-in-ten-thousands"),
        ("1000", None, "1000"),
        ("0.05", Some(Unit::TenThousandYuan), "500"),
        ("0", None, "0"),
        ("-9", None, "unreadable negative"),
    ] {
        assert_eq!(told(text, pay, declared), expected, "{text} {declared:?}");
    }
    assert_eq!(told("9.72", Variable::BaseQuotaPrimary, None), "9.72");
}

#[test]
fn lists_are_parted_only_where_that_is_certain() {
    let rooms = Variable::MusicRoomAreas;
    for (text, expected) in [
        ("96;100.5", "[96, 100.5]"),
        ("96；100.5；", "[96, 100.5]"),
        ("96、100.5㎡", "[96, 100.5]"),
        ("96\n100.5", "[96, 100.5]"),
        ("96,73,61.5", "[96, 73, 61.5]"),
        ("96,100.5", "unreadable unreadable-list"),
        ("1,250;96", "[1250, 96]"),
        ("0", "[0]"),
        ("96", "[96]"),
        ("96;;73", "unreadable unreadable-list"),
        ("96*3", "unreadable not-a-number"),
        ("96;大", "unreadable unreadable-list"),
        ("", "missing"),
        ("无", "missing none-is-not-zero"),
        ("-", "missing"),
    ] {
        assert_eq!(told(text, rooms, None), expected, "{text}");
    }
    assert_eq!(
        told("45;44.5", Variable::PrimaryClassSizes, None),
        "unreadable not-whole"
    );
}

#[test]
fn years_lie_between_the_first_school_and_the_near_future() {
    for (text, expected) in [
        ("1839", "unreadable year-out-of-range"),
        ("1840", "1840"),
        ("2100", "2100"),
        ("2101", "unreadable year-out-of-range"),
        ("2015年", "2015"),
        ("2015-09-01", "2015 date-for-year"),
        ("1985.9", "unreadable year-out-of-range"),
        ("", "missing"),
    ] {
        assert_eq!(told(text, Variable::FoundedYear, None), expected, "{text}");
    }
}

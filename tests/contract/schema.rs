//! Every key of `junheng.assessment/1` stands where the contract puts it, with a value of the
//! promised shape. More keys may stand beside them.

use serde_json::Value;

use crate::demo;

/// What a value must look like.
enum Shape {
    /// A text, perhaps empty.
    Text,
    /// A text that is not empty.
    Filled,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A number that counts.
    Count,
    /// True or false.
    Flag,
    /// Decimal text with so many decimals.
    Decimal(usize),
    /// Decimal text that counts.
    Whole,
    /// A shortfall: `0`, or a whole number, or two decimals.
    Shortfall,
    /// `YYYY-MM-DD`.
    Day,
    /// Null, or the shape.
    Optional(Box<Shape>),
    /// A list.
    Each(Box<Shape>),
    /// An object with at least these keys.
    Object(Vec<(&'static str, Shape)>),
    /// An object with exactly these keys, all of one shape.
    Keyed(Vec<String>, Box<Shape>),
}

use Shape::*;

const STANDINGS: &[&str] = &["met", "not_met", "undetermined"];

fn numbered(prefix: &str, last: usize) -> Vec<String> {
    (1..=last).map(|n| format!("{prefix}{n}")).collect()
}

fn optional(shape: Shape) -> Shape {
    Optional(Box::new(shape))
}

fn indicators(shape: Shape) -> Shape {
    Keyed(numbered("R", 7), Box::new(shape))
}

fn standing_of(keys: Vec<String>) -> Shape {
    let standing = Object(vec![("standing", OneOf(STANDINGS))]);
    Keyed(keys, Box::new(standing))
}

fn document() -> Shape {
    Object(vec![
        ("schema", OneOf(&["junheng.assessment/1"])),
        (
            "standard",
            Object(vec![
                ("id", OneOf(&["cn-yzjh-2017"])),
                ("as_of", Day),
                ("relaxations", Flag),
                ("overrides", Each(Box::new(own_number()))),
                ("readings", Each(Box::new(own_reading()))),
            ]),
        ),
        ("counties", Each(Box::new(county()))),
    ])
}

fn own_number() -> Shape {
    let keys = ["id", "value", "instead_of", "reason"];
    Object(keys.map(|key| (key, Filled)).into())
}

fn own_reading() -> Shape {
    Object(["id", "option", "reason"].map(|key| (key, Filled)).into())
}

fn county() -> Shape {
    let parts = ["resources", "government", "quality", "recognition", "veto"];
    let items = [
        numbered("G", 15),
        numbered("Q", 9),
        numbered("S", 1),
        numbered("V", 7),
    ];
    let reasons = &[
        "special",
        "vocational",
        "not_compulsory",
        "teaching_point_under_50",
        "no_pupils",
        "merged",
    ];
    Object(vec![
        ("name", Filled),
        ("verdict", OneOf(STANDINGS)),
        (
            "parts",
            Keyed(
                parts.map(str::to_owned).to_vec(),
                Box::new(OneOf(STANDINGS)),
            ),
        ),
        (
            "levels",
            Keyed(
                vec!["primary".to_owned(), "junior".to_owned()],
                Box::new(level()),
            ),
        ),
        ("units", Each(Box::new(unit()))),
        ("items", standing_of(items.concat())),
        ("preconditions", standing_of(numbered("PRE", 2))),
        (
            "excluded",
            Each(Box::new(Object(vec![
                ("school", Filled),
                ("reason", OneOf(reasons)),
            ]))),
        ),
        (
            "diagnostics",
            Each(Box::new(Object(vec![
                ("code", Filled),
                ("severity", OneOf(&["error", "warning", "note"])),
                ("file", Text),
                ("sheet", Text),
                ("cell", Text),
                ("school", Text),
                ("message", Filled),
            ]))),
        ),
    ])
}

fn level() -> Shape {
    Object(vec![
        ("units", Count),
        ("units_met", Count),
        ("students", optional(Whole)),
        (
            "indicators",
            indicators(Object(vec![
                ("mean", optional(Decimal(6))),
                ("cv", optional(Decimal(6))),
                ("cv_limit", OneOf(&["0.50", "0.45"])),
                ("cv_standing", OneOf(STANDINGS)),
                ("units_met", Count),
                ("units_near", Count),
                ("units_below", Count),
                ("units_undetermined", Count),
                ("rounding_sensitive", Flag),
            ])),
        ),
        ("composite_cv", optional(Decimal(6))),
    ])
}

fn unit() -> Shape {
    let standings = &["met", "near", "below", "undetermined"];
    Object(vec![
        ("school", Filled),
        ("code", Text),
        ("level", OneOf(&["primary", "junior"])),
        ("students", optional(Whole)),
        (
            "indicators",
            indicators(Object(vec![
                ("value", optional(Decimal(6))),
                ("standing", OneOf(standings)),
                ("shortfall", optional(Shortfall)),
                ("rounding_sensitive", Flag),
            ])),
        ),
        ("standing", OneOf(STANDINGS)),
        ("rounding_sensitive", Flag),
    ])
}

/// Notes in `faults` every place where the value does not have the shape.
fn walk(path: &str, value: &Value, shape: &Shape, faults: &mut Vec<String>) {
    let mut check = |is_right: bool| {
        if !is_right {
            faults.push(format!("{path}: {value}"));
        }
    };
    let text = value.as_str();
    match shape {
        Text => check(text.is_some()),
        Filled => check(text.is_some_and(|text| !text.is_empty())),
        OneOf(texts) => check(text.is_some_and(|text| texts.contains(&text))),
        Count => check(value.is_u64()),
        Flag => check(value.is_boolean()),
        Decimal(places) => check(text.is_some_and(|text| decimals(text) == Some(*places))),
        Whole => check(text.is_some_and(|text| decimals(text) == Some(0))),
        Shortfall => check(text.is_some_and(|text| matches!(decimals(text), Some(0 | 2)))),
        Day => check(text.is_some_and(|text| text.parse::<junheng::model::Day>().is_ok())),
        Optional(shape) => {
            if !value.is_null() {
                walk(path, value, shape, faults);
            }
        }
        Each(shape) => {
            check(value.is_array());
            for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
                walk(&format!("{path}[{index}]"), entry, shape, faults);
            }
        }
        Object(keys) => {
            for (key, shape) in keys {
                let path = format!("{path}.{key}");
                match value.get(key) {
                    Some(entry) => walk(&path, entry, shape, faults),
                    None => faults.push(format!("{path}: missing")),
                }
            }
        }
        Keyed(keys, shape) => {
            let found: Vec<&String> = value
                .as_object()
                .into_iter()
                .flat_map(|it| it.keys())
                .collect();
            check(found == keys.iter().collect::<Vec<_>>());
            for key in keys {
                if let Some(entry) = value.get(key) {
                    walk(&format!("{path}.{key}"), entry, shape, faults);
                }
            }
        }
    }
}

/// How many decimals a plain decimal text has; `None` when it is not one.
fn decimals(text: &str) -> Option<usize> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_decimal = !whole.is_empty() && is_plain(whole) && is_plain(fraction);
    (is_decimal && !text.ends_with('.')).then_some(fraction.len())
}

#[test]
fn the_document_of_the_demo_has_every_key_of_the_contract() {
    let value: Value = serde_json::from_str(&demo::json()).unwrap();
    let mut faults = Vec::new();
    walk("", &value, &document(), &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(value["counties"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_county_of_which_nothing_is_known_has_the_same_keys_and_no_figure() {
    let empty = junheng::model::County::new("空白县");
    let text = demo::document_of(&empty, &[]);
    let value: Value = serde_json::from_str(&text).unwrap();
    let mut faults = Vec::new();
    walk("", &value, &document(), &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let county = &value["counties"][0];
    assert_eq!(county["verdict"], "undetermined");
    assert!(county["levels"]["primary"]["indicators"]["R1"]["cv"].is_null());
}

#[test]
fn the_same_county_gives_the_same_bytes() {
    assert_eq!(demo::json(), demo::json());
}

//! Laws that hold for whatever is read.

use proptest::prelude::*;

use junheng::intake::{
    Heading, Meaning, SheetKind, SourceFile, Why, read, read_clipboard, read_file,
};
use junheng::model::{Absence, Entity, Variable};
use junheng::quantity::{Written, parse_written};

/// Text with the letters that mean something to the parsers.
const TRICKY: &str = "[ \\t\\n\\r\",;|<>/&#%0-9.eE+()（）【】人元万㎡小学校名称在生数→—－无合计\u{feff}\u{200b}]{0,60}";

proptest! {
    #[test]
    fn bytes_never_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let (tables, _) = read_file(&SourceFile { name: "x.csv", bytes: &bytes });
        prop_assert!(!read(&tables).counties.is_empty());
    }

    #[test]
    fn bytes_after_a_true_mark_never_stop_the_reader(
        mark in prop_oneof![
            Just(&b"PK\x03\x04"[..]),
            Just(&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..]),
            Just(&b"<table>"[..]),
            Just(&b"\xff\xfe"[..]),
        ],
        bytes in proptest::collection::vec(any::<u8>(), 0..2000),
    ) {
        let bytes = [mark, &bytes].concat();
        let (tables, _) = read_file(&SourceFile { name: "x.xlsx", bytes: &bytes });
        prop_assert!(!read(&tables).counties.is_empty());
    }

    #[test]
    fn pasted_text_never_stops_the_reader(text in TRICKY, html in TRICKY) {
        let html = format!("<table><tr><td {html}</td>{html}");
        let (tables, _) = read_clipboard(&text, Some(&html));
        prop_assert!(!read(&tables).counties.is_empty());
        let (tables, _) = read_clipboard(&text, None);
        prop_assert!(!read(&tables).counties.is_empty());
    }

    #[test]
    fn cell_texts_never_stop_the_parser(text in TRICKY, any in ".{0,40}") {
        let _ = (parse_written(&text), parse_written(&any));
    }

    #[test]
    fn what_has_no_digit_is_never_a_number(text in "[ \\t—－–/无暂空人元a-z（）#\u{3000}]{0,12}") {
        prop_assert!(!matches!(parse_written(&text), Ok(Written::Quantity(_))), "{text}");
    }

    #[test]
    fn a_blank_never_becomes_a_number(
        cells in proptest::collection::vec(
            proptest::collection::vec(prop_oneof![
                Just(None),
                (0_u32..3000).prop_map(Some),
            ], 3),
            1..20,
        ),
        blank in prop_oneof![Just(""), Just(" "), Just("—"), Just("－－"), Just("/"), Just("无"), Just("空")],
    ) {
        let variables = [
            Variable::PrimaryStudents,
            Variable::SportsGroundArea,
            Variable::MultimediaRooms,
        ];
        let mut text = String::from("学校名称\t小学在校生数\t运动场地面积\t网络多媒体教室数\n");
        for (row, values) in cells.iter().enumerate() {
            let written = |value: &Option<u32>| value.map_or(blank.to_owned(), |n| n.to_string());
            let values: Vec<String> = values.iter().map(written).collect();
            text += &format!("青禾{row}小学\t{}\n", values.join("\t"));
        }
        let (tables, _) = read_clipboard(&text, None);
        let reading = read(&tables);
        let schools = &reading.counties[0].schools;
        prop_assert_eq!(schools.len(), cells.len());
        for (school, values) in schools.iter().zip(&cells) {
            for (variable, value) in variables.into_iter().zip(values) {
                match (school.record.number(variable), value) {
                    (Ok(number), Some(n)) => prop_assert_eq!(number.to_u64(), Some(u64::from(*n))),
                    (Err(Absence::Missing), None) => (),
                    (found, wanted) => prop_assert!(false, "{found:?} for {wanted:?}"),
                }
            }
        }
    }

    #[test]
    fn reading_twice_gives_the_same(text in TRICKY) {
        let table = format!("学校名称\t区县\t在校生数\n{text}");
        let (tables, _) = read_clipboard(&table, None);
        prop_assert_eq!(read(&tables), read(&tables));
    }
}

#[test]
fn every_header_of_the_template_means_its_own_variable() {
    let schools: Vec<Variable> = Entity::School.variables().collect();
    let county: Vec<Variable> = Entity::County.variables().collect();
    let headers: Vec<String> = schools.iter().map(|v| v.header_with_unit()).collect();
    let labels: Vec<String> = county
        .iter()
        .map(|v| v.header_with_unit() + "\t\n")
        .collect();
    for (text, wanted, kind) in [
        (headers.join("\t") + "\n", schools, SheetKind::Schools),
        (
            format!("项目\t值\n{}", labels.concat()),
            county,
            SheetKind::County,
        ),
    ] {
        let (tables, _) = read_clipboard(&text, None);
        let reading = read(&tables);
        assert_eq!(reading.sheets[0].kind, kind);
        let is_head = |heading: &&Heading| heading.text != "项目";
        let found: Vec<Meaning> = reading.sheets[0]
            .headings
            .iter()
            .filter(is_head)
            .map(|heading| heading.meaning.clone())
            .collect();
        let wanted: Vec<Meaning> = wanted
            .into_iter()
            .map(|variable| Meaning::Variable(variable, Why::Canonical))
            .collect();
        assert_eq!(found, wanted);
    }
}

//! The audit workbook: its formulas give the engine's results, worked out by hand for one school, and
//! recalculated by LibreOffice for random counties.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where its own data are wrong"
)]
#![cfg(not(target_arch = "wasm32"))]

#[cfg(feature = "office-tests")]
#[path = "support/office.rs"]
mod office;
#[path = "support/random_county.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod random_county;
mod support;

use std::collections::BTreeMap;

use junheng::engine;
use junheng::model::County;
use junheng::report::audit::{AuditCell, AuditSheet, Cached, audit_sheets};
use junheng::report::{Imprint, OfficialInput, audit_to_xlsx};
use support::facts;

fn sheets(county: &County) -> Vec<AuditSheet> {
    let standard = support::national("2026-09-01");
    let assessment = engine::assess(&standard, county);
    let input = OfficialInput {
        standard: &standard,
        county,
        assessment: &assessment,
        remarks: &BTreeMap::new(),
    };
    audit_sheets(&input, "判定依据")
}

fn written(sheets: &[AuditSheet]) -> Vec<u8> {
    let imprint = Imprint {
        title: "甲县".to_owned(),
        day: "2026-09-01".parse().unwrap(),
        basis: "判定依据".to_owned(),
    };
    audit_to_xlsx(sheets, &imprint).unwrap()
}

fn sheet<'a>(sheets: &'a [AuditSheet], name: &str) -> &'a AuditSheet {
    sheets.iter().find(|sheet| sheet.name == name).unwrap()
}

/// A nine-year school of 800 and 400 pupils: 800 + 1.1 × 400 = 1240 weighted pupils share 8000 ㎡ of
/// rooms, so that the primary part has 8000 × 800 ÷ 1240 = 5161.29… ㎡, 6.4516… each (rulebook §3.3).
fn nine_year() -> County {
    let school = facts(&[
        ("school_name", "=1+1学校"),
        ("school_type", "九年一贯制"),
        ("is_counted_school", "是"),
        ("primary_students", "800"),
        ("junior_students", "400"),
        ("primary_teachers_bachelor", "30"),
        ("primary_teachers_phd", "0"),
        ("primary_teachers_master", "0"),
        ("primary_teachers_college", "10"),
        ("teaching_aux_area", "8000"),
        ("indoor_pe_area", "0"),
        ("multimedia_rooms", "24"),
    ]);
    support::read(&[school], &facts(&[("name_of_county", "甲县")]))
        .counties
        .remove(0)
}

fn formula(cell: &AuditCell) -> (&str, &str) {
    match cell {
        AuditCell::Formula(formula, Cached::Number(text) | Cached::Word(text)) => (formula, text),
        other => panic!("no formula: {other:?}"),
    }
}

#[test]
fn a_shared_area_is_parted_by_weighted_pupils_in_sight() {
    let sheets = sheets(&nine_year());
    let shares = sheet(&sheets, "分摊");
    let rooms = shares
        .rows
        .iter()
        .find(|row| row[3] == AuditCell::Text("教辅用房".to_owned()))
        .unwrap();
    let (share, ratio) = formula(&rooms[5]);
    assert!(ratio.starts_with("0.64516129032"), "{ratio}");
    // Weights and pupils are other cells, so that whoever changes them sees what follows.
    assert_eq!(share.matches("'标准值'!").count(), 3, "{share}");
    for pupils in ["AVERAGEIF('原始数据'!D3,", "AVERAGEIF('原始数据'!E3,"] {
        assert!(share.contains(pupils), "{share}");
    }
    // Indoor sports rooms are subtracted, also while there are none.
    assert!(formula(&rooms[4]).0.contains('-'), "{:?}", rooms[4]);
    let (_, part) = formula(&rooms[6]);
    assert!(part.starts_with("5161.29032258"), "{part}");
    let values = sheet(&sheets, "单元");
    let primary = &values.rows[0];
    assert_eq!(formula(&primary[3]).1, "800");
    // 40 teachers above the required degree for 800 pupils are 5 in a hundred.
    assert_eq!(formula(&primary[4]).1, "40");
    assert_eq!(formula(&primary[11]), ("E3/D3*100", "5"));
    let (value, each) = formula(&primary[14]);
    assert_eq!(value, "H3/D3*1");
    assert!(each.starts_with("6.451612903"), "{each}");
    // What is missing stays open, and so do the unit and the level.
    assert_eq!(primary[12], AuditCell::Blank);
    assert_eq!(primary[19], AuditCell::Text("待定".to_owned()));
    let spread = sheet(&sheets, "差异系数");
    let backbone = &spread.rows[1];
    assert_eq!(backbone[7], AuditCell::Text("待定".to_owned()));
}

#[test]
fn names_are_no_formulas_and_the_same_county_gives_the_same_bytes() {
    let county = nine_year();
    let (one, other) = (written(&sheets(&county)), written(&sheets(&county)));
    assert!(one == other);
    let sheets = sheets(&county);
    let names = sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
    let mut names = names.filter(|cell| **cell == AuditCell::Text("=1+1学校".to_owned()));
    assert!(names.next().is_some());
}

/// LibreOffice computes every formula again; a result that was wrong on purpose shows that it does.
#[cfg(feature = "office-tests")]
mod recalculated {
    use std::fs;
    use std::path::PathBuf;

    use super::random_county::{Options, Profile, random_county};
    use super::{AuditCell, AuditSheet, Cached, County, nine_year, office, sheets, written};
    use calamine::{Data, Reader, Xlsx, open_workbook};

    /// LibreOffice computes all formulas of a workbook when it opens it, whatever results are in it.
    const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

    /// The workbooks as LibreOffice saves them after computing everything again.
    fn recalculated(name: &str, books: &[Vec<u8>]) -> Vec<Xlsx<std::io::BufReader<fs::File>>> {
        let folder = office::folder(name);
        fs::create_dir_all(folder.join("profile/user")).unwrap();
        fs::write(
            folder.join("profile/user/registrymodifications.xcu"),
            ALWAYS,
        )
        .unwrap();
        let files: Vec<PathBuf> = (0..books.len())
            .map(|index| folder.join(format!("{index:03}.xlsx")))
            .collect();
        for (file, bytes) in files.iter().zip(books) {
            fs::write(file, bytes).unwrap();
        }
        let made = office::convert(&folder, office::WORKBOOK, &[], &files);
        made.into_iter()
            .map(|file| open_workbook(file).unwrap())
            .collect()
    }

    /// How many formulas there are, and what LibreOffice makes otherwise of them.
    fn differences(
        sheets: &[AuditSheet],
        book: &mut Xlsx<std::io::BufReader<fs::File>>,
    ) -> (usize, Vec<String>) {
        let (mut n, mut found) = (0, Vec::new());
        for sheet in sheets {
            let range = book.worksheet_range(sheet.name).unwrap();
            for (row, cells) in (2_u32..).zip(&sheet.rows) {
                for (column, cell) in (0_u32..).zip(cells) {
                    let AuditCell::Formula(formula, cached) = cell else {
                        continue;
                    };
                    n += 1;
                    let now = range
                        .get_value((row, column))
                        .cloned()
                        .unwrap_or(Data::Empty);
                    if !is_same(cached, &now) {
                        let at = format!("{} {row}/{column}", sheet.name);
                        found.push(format!("{at}: {formula} was {cached:?}, is {now:?}"));
                    }
                }
            }
        }
        (n, found)
    }

    /// Equal to 10⁻⁹ of the number, or of one where it is smaller.
    fn is_same(cached: &Cached, now: &Data) -> bool {
        match (cached, now) {
            (Cached::Word(word), Data::String(now)) => word == now,
            (Cached::Number(decimal), Data::Float(now)) => {
                let was: f64 = decimal.parse().unwrap();
                (was - now).abs() <= 1e-9 * was.abs().max(1.0)
            }
            (Cached::Number(decimal), Data::Int(now)) => decimal.parse() == Ok(*now),
            _ => false,
        }
    }

    fn counties() -> Vec<County> {
        let options = |profile| Options {
            profile,
            max_schools: 40,
        };
        let profiles = [Profile::Complete, Profile::Troubled, Profile::OneBlank];
        (0..12_u64)
            .map(|seed| random_county(seed, options(profiles[seed as usize % 3])))
            .collect()
    }

    #[test]
    fn libreoffice_computes_what_the_engine_found_for_twelve_counties() {
        let all: Vec<Vec<AuditSheet>> = counties().iter().map(sheets).collect();
        let books: Vec<Vec<u8>> = all.iter().map(|sheets| written(sheets)).collect();
        let mut n_all = 0;
        for (index, (sheets, book)) in all
            .iter()
            .zip(&mut recalculated("counties", &books))
            .enumerate()
        {
            let (n, found) = differences(sheets, book);
            assert!(found.is_empty(), "county {index}:\n{}", found.join("\n"));
            n_all += n;
        }
        assert!(n_all > 2_000, "{n_all}");
    }

    /// What a workbook says once a fact or a number of a rule is cleared: the same as before, or that it
    /// is open, and something is open.
    #[test]
    fn a_number_that_is_cleared_leaves_open_what_rests_on_it() {
        let sheets = sheets(&small());
        let mut cleared = Vec::new();
        for (index, sheet) in sheets.iter().enumerate() {
            let first = match sheet.name {
                "原始数据" => 3,
                "标准值" => 3,
                _ => continue,
            };
            for (row, cells) in sheet.rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate().skip(first) {
                    if matches!(cell, AuditCell::Number(_)) {
                        cleared.push((index, row, column));
                    }
                }
            }
        }
        assert!(cleared.len() > 60, "{}", cleared.len());
        let books: Vec<Vec<u8>> = cleared
            .iter()
            .map(|(sheet, row, column)| {
                let mut sheets = sheets.clone();
                sheets[*sheet].rows[*row][*column] = AuditCell::Blank;
                written(&sheets)
            })
            .collect();
        for (place, mut book) in cleared.iter().zip(recalculated("cleared", &books)) {
            let at = format!("{} {}/{}", sheets[place.0].name, place.1, place.2);
            let (n_open, others) = changed_words(&sheets, &mut book);
            assert!(others.is_empty(), "{at}: {}", others.join("\n"));
            let is_whole = is_only_whole(&sheets[place.0].columns[place.2].0);
            assert!(n_open > 0 || is_whole, "{at}: nothing is open");
        }
    }

    /// Whether a fact is shown for the sake of its parts alone: without it they are what they were.
    fn is_only_whole(head: &str) -> bool {
        head.contains("专任教师数")
    }

    /// What an inspector may type into the facts, though no school can have it (data dictionary V01–V03, scope
    /// of the rulebook §2): nothing turns to a verdict.
    #[test]
    fn a_number_that_cannot_be_decides_nothing() {
        let sheets = sheets(&small());
        let at = sheets.iter().position(|it| it.name == "原始数据").unwrap();
        let facts = &sheets[at];
        let is_count = |head: &str| head.ends_with("（人）") || head.ends_with("（间）");
        let mut edits = Vec::new();
        for (row, cells) in facts.rows.iter().enumerate() {
            edits.push((row, 2, AuditCell::Text("特殊教育学校".to_owned())));
            for (column, cell) in cells.iter().enumerate().skip(3) {
                if !matches!(cell, AuditCell::Number(_)) {
                    continue;
                }
                let head = facts.columns[column].0.as_str();
                let number = |text: &str| (row, column, AuditCell::Number(text.to_owned()));
                edits.push(number("-1"));
                edits.push((row, column, AuditCell::Text("不详".to_owned())));
                if is_count(head) {
                    edits.push(number("3.5"));
                }
                let is_whole_known = (3..cells.len()).any(|other| {
                    is_whole_of(&facts.columns[other].0, head)
                        && matches!(cells[other], AuditCell::Number(_))
                });
                if is_whole_known {
                    edits.push(number("1000000"));
                }
                if head.contains("在校") && !head.contains("高中") {
                    edits.push(number("0"));
                }
            }
        }
        assert!(edits.len() > 150, "{}", edits.len());
        let books: Vec<Vec<u8>> = edits
            .iter()
            .map(|(row, column, cell)| {
                let mut sheets = sheets.clone();
                sheets[at].rows[*row][*column] = cell.clone();
                written(&sheets)
            })
            .collect();
        for ((row, column, cell), mut book) in edits.iter().zip(recalculated("impossible", &books))
        {
            let place = format!("{row} {}: {cell:?}", facts.columns[*column].0);
            let (n_open, others) = changed_words(&sheets, &mut book);
            assert!(others.is_empty(), "{place}: {}", others.join("\n"));
            let is_whole = is_only_whole(&facts.columns[*column].0);
            assert!(n_open > 0 || is_whole, "{place}: nothing is open");
        }
    }

    /// The relations that block (V01, V03), by their heads.
    fn is_whole_of(whole: &str, part: &str) -> bool {
        let teachers = ["骨干", "博士", "硕士", "本科"];
        let level = |head: &str| ["小学", "初中"].into_iter().find(|it| head.contains(it));
        let of_teachers = teachers.iter().any(|it| part.contains(it))
            && whole.contains("专任教师数")
            && level(whole) == level(part);
        let of_rooms = part.contains("室内体育") && whole.contains("教学及辅助用房");
        of_teachers || of_rooms
    }

    /// How many words turned to 待定, and those that turned to something else.
    fn changed_words(
        sheets: &[AuditSheet],
        book: &mut Xlsx<std::io::BufReader<fs::File>>,
    ) -> (usize, Vec<String>) {
        let (_, found) = differences(sheets, book);
        let words = found.into_iter().filter(|it| it.contains("Word("));
        let (open, others): (Vec<_>, Vec<_>) =
            words.partition(|it| it.contains("is String(\"待定\")"));
        (open.len(), others)
    }

    /// A county of few schools with every fact, both levels, and one that shares its rooms.
    fn small() -> County {
        let options = Options {
            profile: Profile::Complete,
            max_schools: 4,
        };
        let is_fit = |county: &County| {
            let standings = sheets(county);
            let has = |name: &str| super::sheet(&standings, name).rows[0][0] != AuditCell::Blank;
            let rows = &super::sheet(&standings, "差异系数").rows;
            let is_known = |row: &Vec<AuditCell>| matches!(row[7], AuditCell::Formula(..));
            has("分摊") && rows.len() == 16 && rows.iter().all(is_known)
        };
        (0..200)
            .map(|seed| random_county(seed, options))
            .find(is_fit)
            .unwrap()
    }

    /// Without this nobody would know whether anything was computed at all.
    #[test]
    fn a_result_that_is_wrong_is_found() {
        let mut sheets = sheets(&nine_year());
        let cells = sheets
            .iter_mut()
            .flat_map(|sheet| sheet.rows.iter_mut().flatten());
        let mut n_changed = 0;
        for cell in cells {
            if let AuditCell::Formula(_, Cached::Number(number)) = cell {
                number.push('1');
                n_changed += usize::from(!number.contains('.'));
            }
        }
        let book = &mut recalculated("wrong", &[written(&sheets)])[0];
        let (_, found) = differences(&sheets, book);
        assert!(found.len() >= n_changed && n_changed > 0, "{found:?}");
    }
}

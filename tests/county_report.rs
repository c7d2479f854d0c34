//! The county's report on itself as a text document: its forms field by field against the files that a
//! second implementation made from the rule book, its sentences against those of the assessment, its
//! sheets as LibreOffice lays them out.
#![cfg(feature = "office-tests")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "support/office.rs"]
mod office;

use std::fs;
use std::path::{Path, PathBuf};

use office::{convert, faults, folder, junheng, pages};

const COUNTIES: [&str; 7] = ["示例县", "甲县", "乙县", "丙县", "丁县", "戊县", "己县"];
const SCRIPT: &str = "tests/forms/compare_docx.py";

fn forms() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms")
}

/// Writes what a command makes of a county; `more` are further arguments.
fn run(command: &str, more: &[&str], county: &str, out: &Path) {
    let day = ["--as-of", "2026-09-01", "--out"].map(Path::new);
    let mut args = vec![Path::new(command)];
    let files = office::county(&forms(), county);
    args.extend(files.iter().map(PathBuf::as_path));
    args.extend(day);
    args.push(out);
    args.extend(more.iter().map(Path::new));
    junheng(&args);
}

#[test]
fn its_forms_are_as_the_rule_book_says() {
    let folder = folder("report-forms");
    for county in COUNTIES {
        let out = folder.join(format!("{county}.docx"));
        run("report", &[], county, &out);
        let expected = forms().join(format!("expected/{county}.tsv"));
        assert_eq!(faults(SCRIPT, &[&out, &expected]), None, "{county}");
    }
    let (one, other) = (folder.join("丁县.docx"), forms().join("expected/乙县.tsv"));
    let told = faults(SCRIPT, &[&one, &other]).unwrap();
    assert!(told.contains("表Ⅱ-2"), "{told}");
}

#[test]
fn the_same_county_gives_the_same_bytes() {
    let folder = folder("report-again");
    let [one, other] = ["one.docx", "other.docx"].map(|name| {
        let out = folder.join(name);
        run("report", &[], "乙县", &out);
        fs::read(out).unwrap()
    });
    assert!(one == other);
}

/// The verdict stands first; sheets are numbered; a form longer than a sheet has its head on each.
#[test]
fn its_sheets_have_the_verdict_numbers_and_heads() {
    let folder = folder("report-sheets");
    let files: Vec<PathBuf> = COUNTIES
        .iter()
        .map(|county| {
            let out = folder.join(format!("{county}.docx"));
            run("report", &[], county, &out);
            out
        })
        .collect();
    convert(&folder, office::PAPER, &[], &files);
    for county in COUNTIES {
        let pages = pages(&folder.join(format!("out/{county}.pdf")));
        let text = folder.join(format!("{county}.txt"));
        run("assess", &["--format", "text"], county, &text);
        let told = fs::read_to_string(&text).unwrap();
        let verdict = told.lines().next().unwrap();
        let verdict: String = verdict.chars().filter(|it| !it.is_whitespace()).collect();
        let first = pages.first().unwrap();
        assert!(first.contains(&verdict), "{county}: {verdict} in {first}");
        let n = pages.len();
        for (number, page) in (1..).zip(&pages) {
            let foot = format!("第{number}页/共{n}页");
            assert!(page.contains(&foot), "{county}: {foot} in {page}");
            assert!(page.contains("评估日期2026-09-01·数据指纹"), "{page}");
        }
        for chapter in [
            "一、基本情况",
            "二、资源配置",
            "六、一票否决",
            "八、整改措施",
        ] {
            assert!(pages.concat().contains(chapter), "{county}: {chapter}");
        }
    }
    // 60 schools do not fit a sheet; on each that has some stands the head.
    let pages = pages(&folder.join("out/丙县.pdf"));
    let with_schools: Vec<&String> = pages
        .iter()
        .filter(|page| page.contains("项指标全部达标") || page.contains("项达标："))
        .collect();
    assert!(with_schools.len() > 2, "{}", with_schools.len());
    let headless: Vec<&&String> = with_schools
        .iter()
        .filter(|page| !page.contains("该校综合") || !page.contains("L14"))
        .collect();
    assert!(headless.is_empty(), "{headless:?}");
}

/// What is not known is no zero, has its true cause, and is listed; codes of rules are no words.
#[test]
fn what_is_not_known_is_said_with_its_cause() {
    let folder = folder("report-words");
    let files: Vec<PathBuf> = COUNTIES
        .iter()
        .map(|county| {
            let out = folder.join(format!("{county}.docx"));
            run("report", &[], county, &out);
            out
        })
        .collect();
    convert(&folder, office::PAPER, &[], &files);
    let text = |county: &str| pages(&folder.join(format!("out/{county}.pdf"))).concat();
    for county in COUNTIES {
        let text = text(county);
        for code in ["PRE1", "PRE2", "（G", "（Q"] {
            assert!(!text.contains(code), "{county}: {code}");
        }
        assert!(
            text.contains("“年度监测持续较高”不在任何填报表中"),
            "{county}"
        );
    }
    let without_schools = text("戊县");
    assert!(
        without_schools.contains("没有学校数据"),
        "{without_schools}"
    );
    assert!(without_schools.contains("学校＿＿所"), "{without_schools}");
    for zero in ["学校0所", "单元0个", "在校生0人"] {
        assert!(!without_schools.contains(zero), "{zero}: {without_schools}");
    }
    let without_kind = text("乙县");
    assert!(
        without_kind.contains("缺“办学类型”，不知属于哪个学段"),
        "{without_kind}"
    );
    assert!(
        without_kind.contains("计量单元＿＿个、在校生＿＿人"),
        "{without_kind}"
    );
    // Of two conditions that are not met both are named.
    let both = text("丙县");
    assert!(
        both.contains("优质高中名额分配比例49.975012%，应≥50.0%"),
        "{both}"
    );
    assert!(
        both.contains("“人工结论G14优质高中名额向农村初中倾斜”为“不达标”"),
        "{both}"
    );
}

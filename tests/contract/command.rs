//! The command line as a process: exit codes, what goes to which stream, and `--out`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder of its own for each test, under the build folder.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn junheng(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_junheng"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_county_that_is_not_met_is_assessed_and_exits_with_zero() {
    let folder = folder("assess");
    let demo = junheng(&folder, &["demo", "--out", "demo.xlsx"]);
    assert_eq!(demo.status.code(), Some(0), "{}", stderr(&demo));
    let day = ["assess", "demo.xlsx", "--as-of", "2026-09-01"];
    let output = junheng(&folder, &day);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
    let document: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(document["standard"]["as_of"], "2026-09-01");
    assert_eq!(document["standard"]["relaxations"], false);
    assert_eq!(document["counties"][0]["verdict"], "not_met");

    let written = junheng(&folder, &[&day[..], &["--out", "result.json"]].concat());
    assert_eq!(written.status.code(), Some(0));
    assert_eq!(stdout(&written), "");
    let text = fs::read_to_string(folder.join("result.json")).unwrap();
    assert_eq!(text, stdout(&output), "the same bytes in both places");
}

#[test]
fn the_day_is_today_and_relaxations_are_off_unless_asked_for() {
    let folder = folder("options");
    junheng(&folder, &["demo", "--out", "demo.xlsx"]);
    let output = junheng(&folder, &["assess", "demo.xlsx", "--relaxations"]);
    let document: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(document["standard"]["relaxations"], true);
    let day = document["standard"]["as_of"].as_str().unwrap();
    assert!(day >= "2026-01-01", "{day}");
}

#[test]
fn the_text_is_in_the_language_asked_for() {
    let folder = folder("text");
    junheng(&folder, &["demo", "--out", "demo.xlsx"]);
    let text = ["assess", "demo.xlsx", "--format", "text"];
    let zh = stdout(&junheng(&folder, &text));
    assert!(zh.starts_with("示例县不达标："), "{zh}");
    let en = stdout(&junheng(&folder, &[&text[..], &["--lang", "en"]].concat()));
    assert!(en.starts_with("示例县 does not meet"), "{en}");
}

#[test]
fn two_runs_write_the_same_bytes() {
    let folder = folder("bytes");
    for command in ["demo", "template"] {
        junheng(&folder, &[command, "--out", "first.xlsx"]);
        junheng(&folder, &[command, "--out", "second.xlsx"]);
        let read = |name: &str| fs::read(folder.join(name)).unwrap();
        assert!(read("first.xlsx") == read("second.xlsx"), "{command}");
    }
}

#[test]
fn input_that_cannot_be_used_exits_with_two_and_says_why() {
    let folder = folder("refused");
    junheng(&folder, &["demo", "--out", "demo.xlsx"]);
    fs::write(folder.join("empty.xlsx"), b"").unwrap();
    fs::write(folder.join("broken.xlsx"), b"PK\x03\x04 but not a workbook").unwrap();
    fs::write(folder.join("letter.csv"), "您好\n此致\n").unwrap();
    fs::create_dir_all(folder.join("folder")).unwrap();
    let cases: [(&[&str], &[&str]); 9] = [
        (
            &["assess", "missing.xlsx"],
            &["missing.xlsx", "不存在", "请"],
        ),
        (&["assess", "folder"], &["folder", "目录", "请"]),
        (&["assess", "empty.xlsx"], &["empty.xlsx", "template"]),
        (&["assess", "broken.xlsx"], &["broken.xlsx", "template"]),
        (&["assess", "letter.csv"], &["letter.csv", "template"]),
        // One good file does not make up for one that cannot be read.
        (&["assess", "demo.xlsx", "broken.xlsx"], &["broken.xlsx"]),
        (
            &["assess", "demo.xlsx", "--standard", "no-such"],
            &["no-such", "cn-yzjh-2017"],
        ),
        (
            &["assess", "demo.xlsx", "--as-of", "2001-01-01"],
            &["2001-01-01", "--as-of"],
        ),
        (
            &["assess", "missing.xlsx", "--lang", "en"],
            &["missing.xlsx", "no such file", "Check"],
        ),
    ];
    for (arguments, expected) in cases {
        let output = junheng(&folder, arguments);
        let message = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
        for part in expected {
            assert!(message.contains(part), "{arguments:?}: {message}");
        }
    }
}

#[test]
fn arguments_that_cannot_be_used_exit_with_two() {
    let folder = folder("arguments");
    let cases: [&[&str]; 8] = [
        &[],
        &["assess"],
        &["assess", "a.xlsx", "--as-of", "2026-02-30"],
        &["assess", "a.xlsx", "--format", "pdf"],
        &["assess", "a.xlsx", "--no-such-option"],
        &["template"],
        &["forms", "a.xlsx"],
        &["plan", "a.xlsx"],
    ];
    for arguments in cases {
        let output = junheng(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
        assert_ne!(stderr(&output), "", "{arguments:?}");
    }
    assert_eq!(junheng(&folder, &["--help"]).status.code(), Some(0));
}

#[test]
fn a_result_that_cannot_be_written_exits_with_one() {
    let folder = folder("unwritable");
    let output = junheng(&folder, &["demo", "--out", "no/such/folder/demo.xlsx"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no/such/folder/demo.xlsx"));
}

#[test]
fn a_county_without_schools_has_no_self_assessments_and_its_forms_are_written() {
    let folder = folder("without-schools");
    fs::write(
        folder.join("county.csv"),
        "项目,值\n区县名称,甲县\n乡镇数,8\n",
    )
    .unwrap();
    let output = junheng(
        &folder,
        &["self-assessments", "county.csv", "--out", "self.xlsx"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("甲县没有参评的学校"),
        "{}",
        stderr(&output)
    );
    assert!(!folder.join("self.xlsx").exists());
    for command in ["forms", "audit", "report"] {
        let output = junheng(&folder, &[command, "county.csv", "--out", command]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{command}: {}",
            stderr(&output)
        );
    }
}

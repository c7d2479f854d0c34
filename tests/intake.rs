//! Real troubles of real tables: `tests/intake/<trouble>/` holds the input and what it plainly says.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "intake/hostile.rs"]
mod hostile;
#[path = "support/hostile_files.rs"]
#[allow(dead_code, reason = "the browser's tests use the rest of it")]
mod hostile_files;
#[path = "intake/laws.rs"]
mod laws;
#[path = "intake/mapping.rs"]
mod mapping;
#[path = "intake/messages.rs"]
mod messages;
#[path = "intake/tidying.rs"]
mod tidying;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use junheng::intake::{Diagnostic, Reading, SourceFile, Table, read, read_clipboard, read_file};
use junheng::model::{Entry, Record, Value, Variable};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// What the case is about.
    says: String,
    /// Whether a file gave nothing at all.
    #[serde(default)]
    unreadable: bool,
    /// Names of the counties in order.
    counties: Vec<String>,
    /// Names of the schools in order.
    #[serde(default)]
    schools: Vec<String>,
    /// All codes of diagnostics, each once.
    #[serde(default)]
    codes: BTreeSet<String>,
    /// How many rows only a person can settle.
    #[serde(default)]
    doubts: usize,
    #[serde(default)]
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    school: Option<String>,
    county: Option<String>,
    variable: String,
    /// As `told` writes it.
    value: String,
    cell: Option<String>,
}

/// An entry as a test writes it; numbers in base units.
fn told(entry: &Entry) -> String {
    match entry {
        Entry::Known(Value::Number(number)) => format!("{number:?}"),
        Entry::Known(Value::Numbers(numbers)) => format!("{numbers:?}"),
        Entry::Known(Value::Text(text)) => text.to_string(),
        Entry::Known(Value::Flag(flag)) => format!("{flag}"),
        Entry::Known(Value::SchoolKind(kind)) => kind.id().to_owned(),
        Entry::Known(Value::Setting(setting)) => setting.header().to_owned(),
        Entry::Known(Value::Judgement(is_met)) => format!("{is_met}"),
        Entry::Known(Value::Grade(grade)) => grade.symbol().to_owned(),
        Entry::Missing => "missing".to_owned(),
        Entry::NotApplicable => "not applicable".to_owned(),
        Entry::Unreadable(text) => format!("unreadable: {text}"),
        Entry::CountedIn(variable) => format!("counted in {}", variable.id()),
    }
}

fn variable(id: &str) -> Variable {
    Variable::from_id(id).unwrap_or_else(|| panic!("no variable {id}"))
}

/// Reads all inputs of a case: pasted ones with `.txt` and `.html`, else files in order.
fn gather(folder: &Path) -> (Vec<Table>, Vec<Diagnostic>) {
    let mut inputs: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("input")
        })
        .collect();
    inputs.sort();
    let pasted = folder.join("input.txt");
    if pasted.exists() {
        let html = fs::read_to_string(folder.join("input.html")).ok();
        return read_clipboard(&fs::read_to_string(pasted).unwrap(), html.as_deref());
    }
    assert!(!inputs.is_empty(), "{} has no input", folder.display());
    let mut all = (Vec::new(), Vec::new());
    for path in inputs {
        let bytes = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let (tables, diagnostics) = read_file(&SourceFile {
            name,
            bytes: &bytes,
        });
        all.0.extend(tables);
        all.1.extend(diagnostics);
    }
    all
}

fn record<'a>(reading: &'a Reading, fact: &Fact) -> Option<&'a Record> {
    if let Some(name) = &fact.county {
        let county = reading.counties.iter().find(|county| county.name == *name);
        return county.map(|county| &county.record);
    }
    let name = fact
        .school
        .as_deref()
        .expect("a fact is of a school or a county");
    let mut schools = reading.counties.iter().flat_map(|county| &county.schools);
    schools
        .find(|school| school.name() == name)
        .map(|school| &school.record)
}

fn check(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("expected.toml")).unwrap();
    let expected: Expected = toml::from_str(&text).unwrap();
    let (tables, mut diagnostics) = gather(folder);
    let mut faults = Vec::new();
    let mut compare = |what: &str, found: String, wanted: String| {
        if found != wanted {
            faults.push(format!(
                "{what}: {found} instead of {wanted} ({})",
                expected.says
            ));
        }
    };
    let unreadable = diagnostics.iter().any(|d| d.kind.is_unreadable_file());
    compare(
        "unreadable",
        unreadable.to_string(),
        expected.unreadable.to_string(),
    );
    let reading = read(&tables);
    diagnostics.extend(reading.diagnostics.iter().cloned());
    let names: Vec<&str> = reading.counties.iter().map(|c| c.name.as_str()).collect();
    compare(
        "counties",
        format!("{names:?}"),
        format!("{:?}", expected.counties),
    );
    let schools: Vec<&str> = reading
        .counties
        .iter()
        .flat_map(|county| county.schools.iter().map(|school| school.name()))
        .collect();
    compare(
        "schools",
        format!("{schools:?}"),
        format!("{:?}", expected.schools),
    );
    let n_doubts: usize = reading.counties.iter().map(|it| it.doubts.len()).sum();
    compare("doubts", n_doubts.to_string(), expected.doubts.to_string());
    let codes: BTreeSet<String> = diagnostics.iter().map(|d| d.code().to_owned()).collect();
    compare(
        "codes",
        format!("{codes:?}"),
        format!("{:?}", expected.codes),
    );
    for fact in &expected.fact {
        let of = format!("{:?} {:?} {}", fact.school, fact.county, fact.variable);
        let Some(record) = record(&reading, fact) else {
            compare(&of, "nothing".into(), fact.value.clone());
            continue;
        };
        let observed = record.get(variable(&fact.variable));
        compare(&of, told(&observed.entry), fact.value.clone());
        if let Some(cell) = &fact.cell {
            let cells = observed.origin.cells();
            let found = cells.first().map_or(String::new(), |cell| cell.address());
            compare(&of, found, cell.clone());
        }
    }
    let name = folder.file_name().unwrap().to_str().unwrap();
    faults
        .iter()
        .map(|fault| format!("{name}: {fault}"))
        .collect()
}

/// Codes by which a person is asked: what the table says can be understood in two ways, or not at all.
const QUESTIONS: [&str; 19] = [
    "intake/ambiguous-header",
    "intake/conflicting-values",
    "intake/county-unknown",
    "intake/doubled-column",
    "intake/duplicate-code",
    "intake/duplicate-name",
    "intake/equal-by-level",
    "intake/header-unit-unfit",
    "intake/unknown-unit",
    "intake/level-unknown",
    "intake/merged-figure",
    "intake/nameless-row",
    "intake/one-level-only",
    "intake/other-header",
    "intake/per-pupil-form",
    "intake/several-rooms",
    "intake/sheet-not-recognised",
    "intake/unclear-columns",
    "intake/unclear-room",
];

/// Prints how often the first guess is right: `cargo test --test intake every_trouble -- --nocapture`.
fn print_guesses(folders: &[PathBuf], n_wrong: usize) {
    let (mut n_refused, mut n_asked) = (0, 0);
    for folder in folders {
        let text = fs::read_to_string(folder.join("expected.toml")).unwrap();
        let expected: Expected = toml::from_str(&text).unwrap();
        if expected.unreadable {
            n_refused += 1;
        } else if QUESTIONS.iter().any(|code| expected.codes.contains(*code)) {
            n_asked += 1;
        }
    }
    let n = folders.len();
    println!("{n} cases, otherwise than their inputs plainly say: {n_wrong}");
    println!("read without a question: {}", n - n_refused - n_asked);
    println!("asked about, because the input leaves it open: {n_asked}");
    println!("refused with a reason, because there is no table in it: {n_refused}");
}

#[test]
fn every_trouble_is_read_as_its_input_plainly_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 60, "only {} cases", folders.len());
    let faults: Vec<String> = folders.iter().flat_map(|folder| check(folder)).collect();
    print_guesses(&folders, faults.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

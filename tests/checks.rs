//! Every data-quality rule speaks where it should and is silent where it should be:
//! `tests/checks/*.toml` holds a table that breaks each rule and one beside it that does not.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "support/dice.rs"]
mod dice;
#[path = "support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use dice::Dice;
use junheng::intake::{
    Diagnostic, Mapping, Reading, Rule, Severity, SourceFile, Subject, Table, read, read_beside,
    read_file, stated,
};
use junheng::pace::{Steady, at_once};
use junheng::report::demo_bytes;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Fixture>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    id: String,
    fails: Tables,
    passes: Tables,
    /// Rules that the tables break besides, because they must.
    #[serde(default)]
    besides: BTreeSet<String>,
}

/// Tables as a person would write them, in the headers of the template.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
    #[serde(default)]
    schools: String,
    #[serde(default)]
    county: String,
    /// The schools of the year before.
    #[serde(default)]
    last_year: String,
}

fn table(name: &str, text: &str) -> Vec<Table> {
    let bytes = text.trim_start().as_bytes();
    read_file(&SourceFile { name, bytes }).0
}

impl Tables {
    fn read(&self) -> Reading {
        let mut tables = Vec::new();
        for (name, text) in [("学校.csv", &self.schools), ("县级.csv", &self.county)] {
            if !text.is_empty() {
                tables.extend(table(name, text));
            }
        }
        let mut last_year = BTreeSet::new();
        if !self.last_year.is_empty() {
            let before = table("上一年.csv", &self.last_year);
            last_year.extend(before.iter().map(|table| Arc::clone(&table.sheet)));
            tables.extend(before);
        }
        let mapping = Mapping::default();
        at_once(read_beside(&tables, &last_year, &mapping, &Steady))
    }
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let of_file = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let file: File =
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        file.rule
    };
    paths.iter().flat_map(of_file).collect()
}

/// The ids of the rules that are broken, each with what was told of it.
fn broken(reading: &Reading) -> BTreeMap<&'static str, Vec<&Diagnostic>> {
    let mut broken: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in &reading.diagnostics {
        if let Some(rule) = diagnostic.rule() {
            broken.entry(rule.id()).or_default().push(diagnostic);
        }
    }
    broken
}

#[test]
fn every_rule_is_broken_by_one_table_and_kept_by_another() {
    let mut faults = Vec::new();
    for fixture in fixtures() {
        let id = fixture.id.as_str();
        let (fails, passes) = (fixture.fails.read(), fixture.passes.read());
        let (failing, passing) = (broken(&fails), broken(&passes));
        let told = failing.get(id).map_or(0, Vec::len);
        if told != 1 {
            faults.push(format!("{id}: told {told} times where it is broken"));
        }
        let is_other = |other: &&&str| **other != id && !fixture.besides.contains(**other);
        for other in failing.keys().filter(is_other) {
            faults.push(format!("{id}: its failing table breaks {other} too"));
        }
        for other in passing
            .keys()
            .filter(|other| !fixture.besides.contains(**other))
        {
            let told = passing.get(other);
            faults.push(format!("{id}: its passing table breaks {other}: {told:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let with_fixture: BTreeSet<String> = fixtures().into_iter().map(|it| it.id).collect();
    let rules: BTreeSet<String> = Rule::ALL.iter().map(|it| it.id().to_owned()).collect();
    assert_eq!(with_fixture, rules);
    assert!(rules.len() >= 40, "only {} rules", rules.len());
    // Counted without those that only say that a cell cannot be read.
    let n_others = Rule::ALL.iter().filter(|it| it.subject() != Subject::Cell);
    assert!(n_others.count() >= 40);
}

#[test]
fn a_diagnostic_is_as_grave_as_its_rule_and_only_what_is_no_error_can_be_answered() {
    for fixture in fixtures() {
        for diagnostic in fixture.fails.read().diagnostics {
            let Some(rule) = diagnostic.rule() else {
                continue;
            };
            assert_eq!(diagnostic.severity(), rule.severity(), "{}", rule.id());
            let is_error = rule.severity() == Severity::Error;
            assert_eq!(diagnostic.finding().is_none(), is_error, "{}", rule.id());
        }
    }
}

#[test]
fn two_findings_of_one_table_are_never_taken_for_one() {
    for fixture in fixtures() {
        let reading = fixture.fails.read();
        let findings: Vec<_> = reading
            .diagnostics
            .iter()
            .filter_map(Diagnostic::finding)
            .collect();
        let distinct: BTreeSet<_> = findings.iter().collect();
        assert_eq!(distinct.len(), findings.len(), "{}", fixture.id);
    }
}

fn demo() -> Vec<Table> {
    let bytes = demo_bytes().unwrap();
    read_file(&SourceFile {
        name: "示例县.xlsx",
        bytes: &bytes,
    })
    .0
}

#[test]
fn the_demo_county_raises_no_false_alarm() {
    let reading = read(&demo());
    let told: Vec<(&str, &str)> = reading
        .diagnostics
        .iter()
        .filter_map(|it| Some((it.rule()?.id(), it.school.as_str())))
        .collect();
    assert_eq!(told, []);
}

#[derive(Deserialize)]
struct Defaults {
    county: support::Facts,
    school: BTreeMap<String, support::Facts>,
}

#[test]
fn the_county_of_the_cases_raises_only_what_it_is_too_small_for() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/defaults.toml");
    let defaults: Defaults = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let named = |(kind, facts): (&String, &support::Facts)| {
        let name = support::facts(&[("school_name", kind)]);
        support::with(&name, facts)
    };
    let schools: Vec<support::Facts> = defaults.school.iter().map(named).collect();
    let reading = support::read(&schools, &defaults.county);
    let told: BTreeSet<&str> = broken(&reading).into_keys().collect();
    // 500 teachers may rotate and eight schools have 320; the teaching point has 600 pupils.
    let listed = ["eligible-above-teachers", "teaching-point-large"];
    assert_eq!(told, BTreeSet::from(listed));
}

/// The rows of the table of schools in another order; its header and the row of totals stay.
fn shuffled(table: &Table, dice: &mut Dice, n_fixed: usize) -> Table {
    let mut table = table.clone();
    let last = table.rows.len() - n_fixed;
    for row in (2..last).rev() {
        let other = 1 + dice.index(row);
        table.rows.swap(row, other);
    }
    table
}

/// What was found, without where.
fn findings(reading: &Reading) -> Vec<String> {
    let told = reading.diagnostics.iter().filter(|it| it.rule().is_some());
    let mut findings: Vec<String> = told
        .map(|it| format!("{} {} {:?}", it.county, it.school, it.kind))
        .collect();
    findings.sort();
    findings
}

#[test]
fn the_order_of_the_schools_changes_no_finding() {
    let mut dice = Dice::new(7);
    for fixture in fixtures() {
        let text = fixture.fails.schools.trim_start();
        let lines: Vec<&str> = text.lines().collect();
        // Of two rows for one school the second is the one that is told; a header stays above.
        let is_of_rows = [
            "duplicate-code",
            "duplicate-name",
            "same-name-other-code",
            "header-year",
            "shared-by-levels",
            "equal-by-level",
            "one-level-only",
            "other-header",
        ];
        if lines.len() < 3 || is_of_rows.contains(&fixture.id.as_str()) {
            continue;
        }
        let mut rows = lines[1..].to_vec();
        for row in (1..rows.len()).rev() {
            rows.swap(row, dice.index(row + 1));
        }
        let other = Tables {
            schools: format!("{}\n{}\n", lines[0], rows.join("\n")),
            county: fixture.fails.county.clone(),
            last_year: fixture.fails.last_year.clone(),
        };
        assert_eq!(
            findings(&fixture.fails.read()),
            findings(&other.read()),
            "{}",
            fixture.id
        );
    }
    let tables = demo();
    let mut other = tables.clone();
    other[0] = shuffled(&tables[0], &mut dice, 1);
    assert_eq!(findings(&read(&tables)), findings(&read(&other)));
}

#[test]
fn whatever_the_tables_say_the_checks_come_to_an_end() {
    let words = [
        "",
        "0",
        "1",
        "7",
        "8",
        "45;44",
        "0;0",
        "999999999",
        "1000000000000000000000",
        "0.5",
        "-3",
        "####",
        "无",
        "—",
        "小学",
        "教学点",
        "九年一贯制",
        "完全中学",
        "是",
        "否",
        "城区",
        "乡村",
        "2015",
        "1;2;450",
        "学校1",
    ];
    for seed in 0..12 {
        let mut dice = Dice::new(seed);
        let mut random = |base: &mut Vec<Table>| {
            for table in base {
                for row in table.rows.iter_mut().skip(1) {
                    for cell in Arc::make_mut(row) {
                        if dice.happens(40) {
                            dice.pick(&words).clone_into(&mut cell.text);
                        }
                    }
                }
            }
        };
        let (mut tables, mut before) = (demo(), demo());
        random(&mut tables);
        random(&mut before);
        let mut last_year = BTreeSet::new();
        for table in &mut before {
            let sheet = Arc::make_mut(&mut table.sheet);
            "上一年.xlsx".clone_into(&mut sheet.file);
            last_year.insert(Arc::clone(&table.sheet));
        }
        tables.extend(before);
        let mapping = Mapping::default();
        let reading = at_once(read_beside(&tables, &last_year, &mapping, &Steady));
        for diagnostic in &reading.diagnostics {
            let _ = (
                diagnostic.rule(),
                diagnostic.finding(),
                diagnostic.figures(),
            );
        }
    }
}

#[test]
fn last_years_tables_are_compared_and_never_assessed() {
    let tables = demo();
    let alone = read(&tables);
    let mut before = demo();
    let mut last_year = BTreeSet::new();
    for table in &mut before {
        "上一年.xlsx".clone_into(&mut Arc::make_mut(&mut table.sheet).file);
        last_year.insert(Arc::clone(&table.sheet));
    }
    let both: Vec<Table> = tables.iter().chain(&before).cloned().collect();
    let mapping = Mapping::default();
    let beside = at_once(read_beside(&both, &last_year, &mapping, &Steady));
    assert_eq!(beside.counties, alone.counties);
    assert_eq!(beside.sheets.len(), both.len());
    // The same figures twice: nothing has moved, and that is what is told.
    let news: BTreeSet<&str> = beside
        .diagnostics
        .iter()
        .filter_map(Diagnostic::rule)
        .filter(|rule| rule.subject() == Subject::LastYear)
        .map(Rule::id)
        .collect();
    assert_eq!(news, BTreeSet::from(["copied-figures"]));
}

#[test]
fn a_workbook_says_of_which_county_and_year_it_is() {
    let of = |tables: &[Table]| at_once(stated(tables, &Steady));
    let demo = of(&demo());
    assert_eq!(demo.years, [("示例县".to_owned(), 2026)]);
    assert!(demo.schools.len() > 10);
    let none = table("学校.csv", "学校名称,小学在校生数\n甲小学,300\n");
    let none = of(&none);
    assert_eq!(none.years, []);
    assert_eq!(none.schools, ["甲小学".to_owned()].into());
}

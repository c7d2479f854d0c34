//! How long it takes to read and to assess again after one cell was edited, beside doing all of it
//! anew: `cargo bench --bench edit`. The same in Chromium is measured by `--bench page`.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "support/large.rs"]
mod large;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use junheng::engine;
use junheng::intake::{self, Mapping, SourceFile, Table, read_again, read_file};
use junheng::pace::{Steady, at_once};
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};

const RUNS: usize = 121;
/// Doing all of it anew is measured only now and then.
const EVERY: usize = 12;
const N_COLUMNS: usize = 80;

fn main() {
    println!(
        "{:>8}  {:>12}  {:>12}  {:>12}  {:>12}",
        "schools", "read", "read again", "assess", "assess again"
    );
    for n_schools in [40, 500, 5_000] {
        let text = large::text(n_schools, N_COLUMNS);
        let bytes = text.as_bytes();
        let (mut tables, _) = read_file(&SourceFile {
            name: "schools.csv",
            bytes,
        });
        let standard = national();
        let mut times: [Vec<Duration>; 4] = Default::default();
        let mut reading = intake::Workings::default();
        let mut assessing = engine::Workings::default();
        for run in 0..RUNS {
            edit(&mut tables, run);
            let again = again(&tables, &standard, &mut reading, &mut assessing);
            // The first run has nothing to begin with.
            if run > 0 {
                times[1].push(again.0);
                times[3].push(again.1);
            }
            if run % EVERY == 0 {
                let whole = anew(&tables, &standard);
                times[0].push(whole.0);
                times[2].push(whole.1);
            }
        }
        let told: Vec<String> = times.iter_mut().map(|times| median(times)).collect();
        println!(
            "{n_schools:>8}  {:>12}  {:>12}  {:>12}  {:>12}",
            told[0], told[1], told[2], told[3]
        );
    }
}

/// Another figure for one school: its pupils, in turn with what it has.
fn edit(tables: &mut [Table], run: usize) {
    let table = &mut tables[0];
    let row = 1 + (run * 37) % (table.rows.len() - 1);
    let columns = [12, 30, 45];
    let column = columns[run % columns.len()];
    Arc::make_mut(&mut table.rows[row])[column].text = (100 + run).to_string();
}

/// How long reading and assessing take with what was worked out before.
fn again(
    tables: &[Table],
    standard: &Standard,
    reading: &mut intake::Workings,
    assessing: &mut engine::Workings,
) -> (Duration, Duration) {
    let (nothing, mapping) = (BTreeSet::new(), Mapping::default());
    let start = Instant::now();
    let found = at_once(read_again(tables, &nothing, &mapping, reading, &Steady));
    let read = start.elapsed();
    let county = &found.counties[0];
    let start = Instant::now();
    let work = engine::assess_again(standard, county, assessing, &Steady);
    let assessment = at_once(work);
    let assess = start.elapsed();
    assert_eq!(assessment.schools.is_empty(), county.schools.is_empty());
    (read, assess)
}

/// How long they take from nothing.
fn anew(tables: &[Table], standard: &Standard) -> (Duration, Duration) {
    let start = Instant::now();
    let found = intake::read(tables);
    let read = start.elapsed();
    let start = Instant::now();
    let assessment = engine::assess(standard, &found.counties[0]);
    let assess = start.elapsed();
    assert!(!assessment.schools.is_empty());
    (read, assess)
}

fn median(times: &mut [Duration]) -> String {
    times.sort();
    let median = times[times.len() / 2].as_micros();
    format!("{}.{:02} ms", median / 1_000, median % 1_000 / 10)
}

fn national() -> Standard {
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: "2026-09-01".parse().expect("a day"),
        relaxations: Relaxations::Off,
    };
    Catalogue::built_in()
        .resolve(&selection)
        .expect("in force on that day")
}

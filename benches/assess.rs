//! How long an assessment takes: `cargo bench --bench assess`.

#[path = "support/large.rs"]
mod large;

use divan::Bencher;
use junheng::engine;
use junheng::intake::{SourceFile, read, read_file};
use junheng::model::County;
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};

fn main() {
    divan::main();
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

fn county(bytes: &[u8]) -> County {
    let (tables, _) = read_file(&SourceFile {
        name: "schools.xlsx",
        bytes,
    });
    read(&tables).counties.swap_remove(0)
}

/// The whole assessment of a county that was read: units, levels, items, verdict.
#[divan::bench(args = [40, 500, 5_000])]
fn assess(bencher: Bencher, n_schools: usize) {
    let (standard, county) = (national(), county(&large::workbook(n_schools)));
    bencher.bench(|| engine::assess(&standard, &county));
}

/// From the bytes of a workbook to the verdict.
#[divan::bench(args = [40, 500, 5_000], sample_count = 10)]
fn read_and_assess(bencher: Bencher, n_schools: usize) {
    let (standard, bytes) = (national(), large::workbook(n_schools));
    bencher.bench(|| engine::assess(&standard, &county(&bytes)));
}

/// The rules of one day, from the loaded catalogue.
#[divan::bench]
fn resolve() -> Standard {
    national()
}

//! The rules for data files, over every file that comes with the program.

use junheng::model::Day;
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn resolved(id: &str, as_of: &str) -> Standard {
    let selection = Selection {
        id: id.to_owned(),
        as_of: day(as_of),
        relaxations: Relaxations::Off,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

#[test]
fn the_built_in_rules_load() {
    let standard = resolved("cn-yzjh-2017", "2026-11-01");
    assert_eq!(standard.indicators.len(), 7);
}

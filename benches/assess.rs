//! How long an assessment takes: `cargo bench --bench assess`.

#[allow(dead_code, reason = "each crate uses a part of it")]
#[path = "../tests/support/random_county.rs"]
mod random_county;

use divan::Bencher;
use junheng::engine;
use junheng::model::County;
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};
use random_county::{Options, Profile, random_county as draw};

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

/// A county with exactly so many schools, put together from smaller random ones.
fn county(n_schools: usize) -> County {
    let options = Options {
        profile: Profile::Complete,
        max_schools: 40,
    };
    let mut whole = draw(0, options);
    for seed in 1.. {
        if whole.schools.len() >= n_schools {
            break;
        }
        whole.schools.extend(draw(seed, options).schools);
    }
    whole.schools.truncate(n_schools);
    whole
}

/// The whole assessment: units, levels, items, verdict.
#[divan::bench(args = [40, 500, 5_000])]
fn assess(bencher: Bencher, n_schools: usize) {
    let (standard, county) = (national(), county(n_schools));
    bencher.bench(|| engine::assess(&standard, &county));
}

/// The rules of one day, from the loaded catalogue.
#[divan::bench]
fn resolve() -> Standard {
    national()
}

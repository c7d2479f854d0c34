//! Turns the data files into what the library carries: variables into an enum,
//! rules from TOML into JSON. A fault in a data file stops the build here.

#[path = "build/aliases.rs"]
mod aliases;
#[path = "build/rules.rs"]
mod rules;
#[path = "build/variables.rs"]
mod variables;

use std::path::Path;
use std::{env, fs};

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR for a build script");
    let out = Path::new(&out);
    let write = |name: &str, text: String| {
        fs::write(out.join(name), text).expect("OUT_DIR can be written");
    };
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", variables::SOURCE);
    println!("cargo::rerun-if-changed={}", aliases::SOURCE);
    println!("cargo::rerun-if-changed={}", rules::SOURCE);
    let facts = read(Path::new(variables::SOURCE));
    let entities = variables::entities(&facts);
    write("variables.rs", variables::generate(&facts));
    write(
        "aliases.rs",
        aliases::generate(&read(Path::new(aliases::SOURCE)), &entities),
    );
    write("rules.json", rules::to_json(Path::new(rules::SOURCE)));
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{} cannot be read: {e}", path.display()))
}

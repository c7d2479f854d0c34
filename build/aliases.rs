//! `src/intake/data/aliases.toml` → the table of other names for the variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Deserialize;

/// Where the aliases are listed.
pub const SOURCE: &str = "src/intake/data/aliases.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    level_column: Vec<String>,
    item_column: Vec<String>,
    value_column: Vec<String>,
    unit_column: Vec<String>,
    ignored: Vec<String>,
    per_pupil: Vec<String>,
    fillers: Vec<String>,
    distinguishing: Vec<String>,
    harmless: Vec<String>,
    family: Vec<Family>,
    alias: Vec<Alias>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    name: String,
    primary: Option<String>,
    junior: Option<String>,
    senior: Option<String>,
    #[serde(default)]
    contains: Vec<String>,
    texts: Vec<String>,
    #[serde(default)]
    doubtful: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Alias {
    variable: String,
    texts: Vec<String>,
    #[serde(default)]
    doubtful: Vec<String>,
}

/// Writes the Rust text of the tables. `entities` gives the entity of each variable's id.
pub fn generate(text: &str, entities: &BTreeMap<String, String>) -> String {
    let file: File = toml::from_str(text).unwrap_or_else(|e| panic!("{SOURCE}: {e}"));
    let entity = |id: &str| {
        entities
            .get(id)
            .unwrap_or_else(|| panic!("{SOURCE}: there is no variable {id}"))
    };
    let variable = |id: &String| {
        entity(id);
        format!("Variable::{}", super::variables::camel(id))
    };
    let mut taken: BTreeSet<(String, String)> = BTreeSet::new();
    let mut take = |entity: &str, text: &str| {
        assert!(
            taken.insert((entity.to_owned(), text.to_owned())),
            "{SOURCE}: `{text}` names two things of a {entity}"
        );
    };
    let mut out = String::new();
    for (name, doc, words) in [
        ("LEVEL_COLUMN", "A column of levels", &file.level_column),
        ("ITEM_COLUMN", "A column of names", &file.item_column),
        ("VALUE_COLUMN", "A column of values", &file.value_column),
        ("UNIT_COLUMN", "A column of units", &file.unit_column),
        ("IGNORED", "Columns nobody needs here", &file.ignored),
        (
            "PER_PUPIL",
            "Parts of headers of ready-made values",
            &file.per_pupil,
        ),
        ("HARMLESS", "Remarks that change nothing", &file.harmless),
        ("FILLERS", "Header rows that say nothing", &file.fillers),
        (
            "DISTINGUISHING",
            "Parts of headers that make another fact",
            &file.distinguishing,
        ),
    ] {
        let _ = writeln!(
            out,
            "/// {doc}.\npub(super) static {name}: &[&str] = &{words:?};"
        );
    }
    let _ = writeln!(
        out,
        "/// Facts kept once for each level.\npub(super) static FAMILIES: &[Family] = &["
    );
    let optional = |id: &Option<String>| match id {
        Some(id) => format!("Some({})", variable(id)),
        None => "None".to_owned(),
    };
    for family in &file.family {
        let inside = |level: fn(&Family) -> &Option<String>| {
            let parts = family.contains.iter().filter_map(|name| {
                let part = file.family.iter().find(|other| other.name == *name);
                let part = part.unwrap_or_else(|| panic!("{SOURCE}: there is no family {name}"));
                level(part).as_ref().map(&variable)
            });
            parts.collect::<Vec<_>>().join(", ")
        };
        for text in family.texts.iter().chain(&family.doubtful) {
            take("school", text);
        }
        let _ = writeln!(
            out,
            "    Family {{ primary: {}, junior: {}, senior: {}, contains: &[{}, {}], texts: &{:?}, doubtful: &{:?} }},",
            optional(&family.primary),
            optional(&family.junior),
            optional(&family.senior),
            format_args!("(Section::Primary, &[{}])", inside(|f| &f.primary)),
            format_args!("(Section::Junior, &[{}])", inside(|f| &f.junior)),
            family.texts,
            family.doubtful,
        );
    }
    let _ = writeln!(
        out,
        "];\n/// Other names of variables.\npub(super) static ALIASES: &[(Variable, &[&str], &[&str])] = &["
    );
    for alias in &file.alias {
        for text in alias.texts.iter().chain(&alias.doubtful) {
            take(entity(&alias.variable), text);
        }
        let _ = writeln!(
            out,
            "    ({}, &{:?}, &{:?}),",
            variable(&alias.variable),
            alias.texts,
            alias.doubtful
        );
    }
    out + "];\n"
}

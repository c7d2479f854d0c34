//! `src/model/data/variables.toml` → the enum `Variable` and its table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Deserialize;

/// Where the variables are listed.
pub const SOURCE: &str = "src/model/data/variables.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    variable: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    entity: String,
    header: String,
    english: String,
    kind: String,
    unit: Option<String>,
    unit_word: Option<String>,
    level: Option<String>,
    #[serde(default)]
    required: String,
    #[serde(default)]
    note: String,
    source: String,
}

/// The entity of each variable, by id.
pub fn entities(text: &str) -> BTreeMap<String, String> {
    let file: File = toml::from_str(text).unwrap_or_else(|e| panic!("{SOURCE}: {e}"));
    let of = |entry: Entry| (entry.id, entry.entity);
    file.variable.into_iter().map(of).collect()
}

/// Writes the Rust text of the enum and of its table of facts.
pub fn generate(text: &str) -> String {
    let file: File = toml::from_str(text).unwrap_or_else(|e| panic!("{SOURCE}: {e}"));
    let mut ids = BTreeSet::new();
    let mut headers = BTreeSet::new();
    let mut names = String::new();
    let mut table = String::new();
    let mut all = String::new();
    for entry in &file.variable {
        assert!(
            ids.insert(entry.id.clone()),
            "{SOURCE}: id {} stands twice",
            entry.id
        );
        let header = (entry.entity.clone(), entry.header.clone());
        assert!(
            headers.insert(header),
            "{SOURCE}: header {} stands twice",
            entry.header
        );
        let is_sourced = ["教基", "本地掌握："].map(|word| entry.source.starts_with(word));
        assert!(
            is_sourced.contains(&true),
            "{SOURCE}: {} has no source",
            entry.id
        );
        let name = camel(&entry.id);
        let doc = format!("{} ({})", entry.english, entry.header);
        let _ = writeln!(names, "    /// {doc}.\n    {name},");
        let _ = writeln!(all, "        Self::{name},");
        let optional = |prefix: &str, value: &Option<String>| match value {
            Some(value) => format!("Some({prefix}::{})", camel(value)),
            None => "None".to_owned(),
        };
        let _ = writeln!(
            table,
            "    Facts {{ id: {:?}, header: {:?}, english: {:?}, entity: Entity::{}, \
             kind: ValueKind::{}, unit: {}, unit_word: {:?}, section: {}, required: {:?}, note: {:?}, source: {:?} }},",
            entry.id,
            entry.header,
            entry.english,
            camel(&entry.entity),
            camel(&entry.kind),
            optional("Unit", &entry.unit),
            entry.unit_word,
            optional("Section", &entry.level),
            entry.required,
            entry.note,
            entry.source,
        );
    }
    let n_school = file
        .variable
        .iter()
        .filter(|e| e.entity == "school")
        .count();
    let n = file.variable.len();
    let is_sorted = file
        .variable
        .iter()
        .take(n_school)
        .all(|e| e.entity == "school");
    assert!(is_sorted, "{SOURCE}: the variables of schools come first");
    format!(
        "/// A fact that a table may state about a school or a county (变量).\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\n\
         #[repr(u8)]\n\
         pub enum Variable {{\n{names}}}\n\n\
         /// How many variables describe a school; they come first.\n\
         pub(crate) const N_SCHOOL: usize = {n_school};\n\
         /// How many variables describe a county.\n\
         pub(crate) const N_COUNTY: usize = {};\n\n\
         impl Variable {{\n    /// All variables, in the order of the canonical workbook.\n    \
         pub const ALL: [Self; {n}] = [\n{all}    ];\n}}\n\n\
         static FACTS: [Facts; {n}] = [\n{table}];\n",
        n - n_school,
    )
}

/// `teaching_aux_area` → `TeachingAuxArea`.
pub fn camel(snake: &str) -> String {
    snake
        .split('_')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_ascii_uppercase().to_string() + letters.as_str()
            })
        })
        .collect()
}

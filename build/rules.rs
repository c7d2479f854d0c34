//! `src/standard/data/**/*.toml` → one JSON text with the same content.
//!
//! Only the form is checked here: that every file parses and that no key stands in two files of
//! one standard. What the rules mean is checked where they are loaded, in `src/standard`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// The folder that holds the rules.
pub const SOURCE: &str = "src/standard/data";

/// Reads every data file and writes them as one JSON object: the documents, the national
/// standards (one file or one folder each) and the provincial variants (one file each).
pub fn to_json(folder: &Path) -> String {
    let mut documents = read_toml(&folder.join("documents.toml"));
    let mut rules = Map::new();
    rules.insert(
        "document".to_owned(),
        documents
            .remove("document")
            .unwrap_or_else(|| Value::Array(Vec::new())),
    );
    rules.insert("standard".to_owned(), entries(&folder.join("national")));
    rules.insert("variant".to_owned(), entries(&folder.join("provincial")));
    Value::Object(rules).to_string()
}

/// One TOML text as JSON; days become texts such as `2017-04-19`.
pub fn toml_to_json(name: &str, text: &str) -> Map<String, Value> {
    let table: toml::Table = text.parse().unwrap_or_else(|e| panic!("{name}: {e}"));
    table
        .into_iter()
        .map(|(key, value)| (key, to_value(value)))
        .collect()
}

/// Every file or folder of `folder` as one object.
fn entries(folder: &Path) -> Value {
    let merged = sorted(folder).into_iter().map(|path| {
        let parts = if path.is_dir() {
            sorted(&path)
        } else {
            vec![path]
        };
        Value::Object(parts.iter().fold(Map::new(), |mut whole, part| {
            for (key, value) in read_toml(part) {
                merge(&mut whole, key, value, part);
            }
            whole
        }))
    });
    Value::Array(merged.collect())
}

/// Lists of one name in several files become one list; any other key stands once.
fn merge(whole: &mut Map<String, Value>, key: String, value: Value, part: &Path) {
    match (whole.get_mut(&key), value) {
        (None, value) => {
            whole.insert(key, value);
        }
        (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
        (Some(_), _) => panic!(
            "{}: key `{key}` stands in another file of this standard",
            part.display()
        ),
    }
}

fn to_value(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(list) => Value::Array(list.into_iter().map(to_value).collect()),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, value)| (key, to_value(value)))
                .collect(),
        ),
    }
}

fn read_toml(path: &Path) -> Map<String, Value> {
    let text = fs::read_to_string(path)
        .unwrap_or_else(|e| panic!("{} cannot be read: {e}", path.display()));
    toml_to_json(&path.display().to_string(), &text)
}

/// What is in a folder, by name: the order must not hang on the file system.
fn sorted(folder: &Path) -> Vec<PathBuf> {
    let listing =
        fs::read_dir(folder).unwrap_or_else(|e| panic!("{} cannot be read: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = listing
        .map(|entry| entry.expect("a listed entry can be read").path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    paths
}

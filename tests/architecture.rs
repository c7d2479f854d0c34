//! The shape of the tree: who may name whom, how long a file may be, what may not occur.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms it may name. The same table stands in ARCHITECTURE.md.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("pace", &[]),
    ("quantity", &[]),
    ("model", &["quantity"]),
    ("standard", &["quantity", "model"]),
    ("engine", &["pace", "quantity", "model", "standard"]),
    ("intake", &["pace", "quantity", "model"]),
    (
        "text",
        &["quantity", "model", "standard", "engine", "intake"],
    ),
    ("chart", &[]),
    (
        "report",
        &["quantity", "model", "standard", "engine", "intake", "text"],
    ),
    (
        "app",
        &[
            "pace", "quantity", "model", "standard", "engine", "intake", "text", "report",
        ],
    ),
    ("bridge", &["pace", "app", "intake", "model", "text"]),
    (
        "ui",
        &[
            "quantity", "model", "standard", "engine", "intake", "text", "chart", "app", "bridge",
        ],
    ),
    (
        "cli",
        &[
            "quantity", "model", "standard", "engine", "intake", "text", "report",
        ],
    ),
];

/// Outside crates that only some places may name.
const CRATES: &[(&str, &[&str])] = &[
    ("calamine", &["intake/workbook"]),
    // The guard looks into archives before they are read; a .docx file is parts in an archive.
    ("zip", &["intake/exported", "intake/guard", "report/docx"]),
    ("encoding_rs", &["intake/encoding.rs"]),
    ("rust_xlsxwriter", &["report/xlsx"]),
    (
        "serde",
        &["standard/schema", "report/document", "app/saved", "bridge/"],
    ),
    (
        "serde_json",
        &["standard/", "report/document", "app/saved", "bridge/"],
    ),
    ("num_bigint", &["quantity/"]),
    ("num_rational", &["quantity/"]),
    ("clap", &["cli"]),
    ("pinyin", &["app/search"]),
    (
        "futures_util",
        &["ui/hooks/use_assessment", "ui/hooks/use_fingerprint"],
    ),
    ("sha2", &["intake/fingerprint"]),
    ("yew", &["ui/", "app/", "main.rs"]),
    ("web_sys", &["ui/", "bridge/", "main.rs"]),
    ("js_sys", &["ui/", "bridge/", "main.rs"]),
    ("wasm_bindgen", &["ui/", "bridge/", "main.rs"]),
];

/// A file of code this long must be split; data and generated files do not count.
const LONGEST_FILE: usize = 600;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with one of the endings, sorted.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let ending = path
                .extension()
                .and_then(|ending| ending.to_str())
                .unwrap_or_default();
            if path.is_dir() {
                open.push(path);
            } else if endings.contains(&ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}

/// The room of a source file, as in `engine` for `src/engine/item/mod.rs`.
fn room(path: &Path) -> String {
    let name = name(path);
    let inside = name.trim_start_matches("src/");
    inside
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
        .to_owned()
}

/// The text without comments and without the unit tests at the foot of the file.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let above_tests = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    let lines = above_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines
        .map(|line| format!("{}\n", line.split(" // ").next().unwrap_or_default()))
        .collect()
}

/// The words that follow `prefix` in the text.
fn words_after(text: &str, prefix: &str) -> BTreeSet<String> {
    let word = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect()
    };
    text.split(prefix)
        .skip(1)
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn rooms_name_only_the_rooms_below_them() {
    let mut faults = Vec::new();
    for path in files("src", &["rs"]) {
        let room = room(&path);
        if room == "lib" || room == "main" {
            continue;
        }
        let allowed = MAY_NAME.iter().find(|(name, _)| *name == room);
        let Some((_, allowed)) = allowed else {
            faults.push(format!(
                "{}: room `{room}` is not in the table",
                name(&path)
            ));
            continue;
        };
        for named in words_after(&code(&path), "crate::") {
            let is_room = MAY_NAME.iter().any(|(name, _)| *name == named);
            if is_room && named != room && !allowed.contains(&named.as_str()) {
                faults.push(format!("{}: `{room}` may not name `{named}`", name(&path)));
            }
        }
    }
    report(&faults);
}

#[test]
fn outside_crates_are_named_only_where_they_belong() {
    let mut faults = Vec::new();
    for path in files("src", &["rs"]) {
        let inside = name(&path).trim_start_matches("src/").to_owned();
        let code = code(&path);
        for (outside, places) in CRATES {
            let is_named = [format!("use {outside}::"), format!(" {outside}::")]
                .iter()
                .any(|needle| code.contains(needle.as_str()));
            if is_named && !places.iter().any(|place| inside.starts_with(place)) {
                faults.push(format!("{}: `{outside}` does not belong here", name(&path)));
            }
        }
    }
    report(&faults);
}

#[test]
fn no_file_is_too_long() {
    let folders = ["src", "tests", "xtask", "build", "benches"];
    let too_long = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs"]))
        .filter_map(|path| {
            let n_lines = fs::read_to_string(&path)
                .unwrap_or_default()
                .lines()
                .count();
            (n_lines > LONGEST_FILE).then(|| format!("{}: {n_lines} lines", name(&path)))
        });
    report(&too_long.collect::<Vec<_>>());
}

#[test]
fn words_for_users_stand_only_in_text_and_in_data() {
    // Words of the contract with the offices, which no translation may touch, are data in code.
    let contract = [
        "src/text/",
        "src/report/",
        "src/intake/",
        "src/model/",
        "src/quantity/unit.rs",
        "src/quantity/parse",
    ];
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut faults = Vec::new();
    for path in files("src", &["rs"]) {
        let name = name(&path);
        let is_test = name.ends_with("tests.rs");
        if is_test || contract.iter().any(|place| name.starts_with(place)) {
            continue;
        }
        for line in code(&path).lines().filter(|line| line.contains(is_chinese)) {
            faults.push(format!("{name}: {}", line.trim()));
        }
    }
    report(&faults);
}

#[test]
fn nothing_of_a_machine_or_of_the_work_stands_in_the_tree() {
    let secret = |parts: &[&str]| parts.concat();
    let forbidden = [
        secret(&["/wo", "rk/"]),
        secret(&["/ro", "ot/"]),
        secret(&["crates", ".io"]),
        secret(&["py", "pi."]),
        secret(&["npm", "js."]),
        secret(&["TO", "DO"]),
        secret(&["FIX", "ME"]),
        secret(&["#[ign", "ore]"]),
        secret(&["#[should", "_panic]"]),
    ];
    let endings = ["rs", "toml", "md", "html", "css", "js", "py", "sh"];
    let folders = [
        "src", "tests", "xtask", "build", "benches", "static", ".cargo",
    ];
    let mut faults = Vec::new();
    let top = [
        "README.md",
        "ARCHITECTURE.md",
        "Cargo.toml",
        "index.html",
        "Trunk.toml",
        ".ci/run",
    ];
    let all = folders.iter().flat_map(|folder| files(folder, &endings));
    for path in all.chain(top.iter().map(|name| root().join(name))) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        for word in forbidden.iter().filter(|word| text.contains(word.as_str())) {
            faults.push(format!("{}: contains `{word}`", name(&path)));
        }
    }
    report(&faults);
}

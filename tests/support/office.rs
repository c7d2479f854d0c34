//! Other programs that open what is written: LibreOffice, Debian's Python with openpyxl, pdftotext.
#![allow(dead_code, reason = "each test uses some of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Debian's own Python, which has openpyxl.
const PYTHON: &str = "/usr/bin/python3";

/// What LibreOffice calls a workbook.
pub const WORKBOOK: &str = "xlsx:Calc MS Excel 2007 XML";
/// What it calls sheets of paper.
pub const PAPER: &str = "pdf";

/// An empty folder of a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The tables of a county of `tests/forms`: its schools, where it has any, and its county sheet.
pub fn county(forms: &Path, county: &str) -> Vec<PathBuf> {
    let file = |kind| forms.join(format!("counties/{county}.{kind}.csv"));
    let files = ["schools", "county"].map(file).into_iter();
    files.filter(|file| file.exists()).collect()
}

/// The command line of junheng, which must succeed.
pub fn junheng(args: &[&Path]) {
    let told = Command::new(env!("CARGO_BIN_EXE_junheng"))
        .args(args)
        .output()
        .unwrap();
    succeeded(&told);
}

/// What a program wrote; it must have succeeded.
fn succeeded(told: &Output) -> String {
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = words(&told.stdout);
    assert!(told.status.success(), "{said}{}", words(&told.stderr));
    said
}

/// Lets LibreOffice open files and save them as another kind, into `folder/out`; `options` come before
/// the files. The files made, by name.
pub fn convert(folder: &Path, kind: &str, options: &[&str], files: &[PathBuf]) -> Vec<PathBuf> {
    let (profile, out) = (folder.join("profile"), folder.join("out"));
    let told = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", kind])
        .args(options)
        .arg("--outdir")
        .arg(&out)
        .args(files)
        .output()
        .expect("LibreOffice is there: `cargo xtask test` installs it");
    succeeded(&told);
    let made = fs::read_dir(&out).expect("LibreOffice made something");
    let mut made: Vec<PathBuf> = made.map(|it| it.unwrap().path()).collect();
    made.sort();
    assert_eq!(made.len(), files.len(), "{made:?}");
    made
}

/// What a script of the tests finds to be wrong, if anything.
pub fn faults(script: &str, args: &[&Path]) -> Option<String> {
    let told = Command::new(PYTHON)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(script))
        .args(args)
        .output()
        .unwrap();
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (!told.status.success()).then(|| words(&told.stdout) + &words(&told.stderr))
}

/// The text of each page, without blanks.
pub fn pages(pdf: &Path) -> Vec<String> {
    let told = Command::new("pdftotext")
        .args(["-layout"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext is there: `cargo xtask test` installs it");
    let text = succeeded(&told);
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    pages
        .map(|page| page.chars().filter(|it| !it.is_whitespace()).collect())
        .collect()
}

//! What the page gives to the printer.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::driver::Page;
use crate::large;

const A_WHILE: Duration = Duration::from_secs(30);

/// What the page would give to the printer: all of it is laid out first, as the button does.
const LAID_OUT: &str = "
    window.print = () => { window.printed = document.title; };
    document.querySelector('.report__tools .button--primary').click();";

/// The pages of a PDF file as text, as they lie.
pub fn pages(file: &Path) -> Vec<String> {
    let told = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .args([file.as_os_str(), "-".as_ref()])
        .output();
    let told = told.expect("pdftotext is there: `cargo xtask test` installs it");
    assert!(
        told.status.success(),
        "{}",
        String::from_utf8_lossy(&told.stderr)
    );
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    pages.map(str::to_owned).collect()
}

/// Without spaces and line ends, which lie between the letters of narrow columns.
pub fn dense(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// What the page prints, a text for each sheet.
pub fn printed(page: &Page, name: &str) -> Vec<String> {
    page.run(LAID_OUT, &[]);
    let is_asked = |page: &Page| page.run("return !!window.printed", &[]) == json!(true);
    page.wait_until(is_asked, A_WHILE, "the dialog for printing");
    page.run("window.printed = ''", &[]);
    let file = page.downloads().join(format!("{name}.pdf"));
    page.print_pdf(&file);
    pages(&file)
}

/// Three hundred schools whose names take several lines, with a mark at both ends.
pub fn three_hundred() -> String {
    let mut text = large::text(300, 74);
    for index in (0..300).rev() {
        let long = format!("第{index:03}校名字很长分成好几行才写得下的示例学校末{index:03}");
        text = text.replace(&format!("\t示例学校{index}\t"), &format!("\t{long}\t"));
    }
    text
}

//! Workbooks that are built to harm a reader.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A workbook of one sheet with this XML between `<sheetData>` marks, and of other parts.
pub fn workbook(rows: &str, others: usize) -> Vec<u8> {
    workbook_of(&[rows], 1, others)
}

/// A workbook whose first parts hold these rows; `n_sheets` sheets name them in turn.
pub fn workbook_of(parts: &[&str], n_sheets: usize, others: usize) -> Vec<u8> {
    workbook_with(parts, n_sheets, others, None)
}

/// As [`workbook_of`], with this XML as its shared texts.
fn workbook_with(parts: &[&str], n_sheets: usize, others: usize, shared: Option<&str>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, options)
            .expect("a zip in memory can be written");
        zip.write_all(text.as_bytes())
            .expect("a zip in memory can be written");
    };
    let office = "http://schemas.openxmlformats.org/officeDocument/2006";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheets: String = (0..n_sheets)
        .map(|n| {
            let part = n % parts.len();
            format!(
                "<sheet name=\"s{n}\" sheetId=\"{}\" r:id=\"a{part}\"/>",
                n + 1
            )
        })
        .collect();
    let targets: String = (0..parts.len())
        .map(|n| {
            format!(
                "<Relationship Id=\"a{n}\" Type=\"{office}/relationships/worksheet\" \
                 Target=\"worksheets/sheet{n}.xml\"/>"
            )
        })
        .collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    part(
        "[Content_Types].xml",
        &format!("<Types xmlns=\"{package}/content-types\"/>"),
    );
    part(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" \
             Type=\"{office}/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    part(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}/relationships\"><sheets>\
             {sheets}</sheets></workbook>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships xmlns=\"{package}/relationships\">{targets}</Relationships>"),
    );
    for (index, rows) in parts.iter().enumerate() {
        part(
            &format!("xl/worksheets/sheet{index}.xml"),
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    if let Some(shared) = shared {
        part("xl/sharedStrings.xml", shared);
    }
    for index in 0..others {
        part(&format!("xl/media/{index}.txt"), "");
    }
    zip.finish()
        .expect("a zip in memory can be finished")
        .into_inner()
}

/// The XML of a cell with a number in it.
pub fn cell(address: &str) -> String {
    format!("<c r=\"{address}\"><v>1</v></c>")
}

/// The five files that killed plain readers, each by its name: cells as far apart as can be, more
/// shared texts than there are, a part that unpacks to a hundred times its size, a million cells, and
/// millions of blank ones.
pub fn killers() -> [(&'static str, Vec<u8>); 5] {
    let corner = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        cell("A1"),
        cell("XFD1048576")
    );
    let texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                 count=\"4000000000\" uniqueCount=\"4000000000\"><si><t>a</t></si></sst>";
    let cells: String = (0..60_000)
        .map(|_| format!("<row>{}</row>", "<c><v>1</v></c>".repeat(20)))
        .collect();
    let blanks = format!("<row>{}</row>", "<c s=\"1\"/>".repeat(1_000)).repeat(5_000);
    [
        ("角落.xlsx", workbook(&corner, 0)),
        ("共享文本.xlsx", workbook_with(&[""], 1, 0, Some(texts))),
        ("膨胀.xlsx", workbook(&" ".repeat(500 << 20), 0)),
        ("百万单元格.xlsx", workbook(&cells, 0)),
        ("空白单元格.xlsx", workbook(&blanks, 0)),
    ]
}

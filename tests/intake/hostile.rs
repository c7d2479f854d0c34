//! Files too large to be kept: made here, refused with the name of the cap.

use std::io::{Cursor, Write};

use junheng::intake::{AboutFile, Cap, Kind, SourceFile, read_file};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The cap that refuses a file, if one does.
fn refused(bytes: &[u8]) -> Option<Cap> {
    let (tables, diagnostics) = read_file(&SourceFile { name: "x", bytes });
    diagnostics
        .iter()
        .find_map(|diagnostic| match &diagnostic.kind {
            Kind::File(AboutFile::OverCap { cap, .. }) => {
                assert!(tables.is_empty());
                Some(*cap)
            }
            _ => None,
        })
}

/// A workbook of one sheet with this XML between `<sheetData>` marks.
fn workbook(rows: &str, others: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let office = "http://schemas.openxmlformats.org/officeDocument/2006";
    let package = "http://schemas.openxmlformats.org/package/2006";
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
             <sheet name=\"s\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" \
             Type=\"{office}/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
    );
    part(
        "xl/worksheets/sheet1.xml",
        &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
    );
    for index in 0..others {
        part(&format!("xl/media/{index}.txt"), "");
    }
    zip.finish().unwrap().into_inner()
}

fn cell(address: &str) -> String {
    format!("<c r=\"{address}\"><v>1</v></c>")
}

#[test]
fn a_plain_workbook_of_this_make_is_read() {
    assert_eq!(
        refused(&workbook(&format!("<row r=\"1\">{}</row>", cell("A1")), 0)),
        None
    );
}

#[test]
fn every_cap_refuses_by_its_name() {
    let wide: String = (1..=400)
        .map(|row| format!("<row r=\"{row}\">{}</row>", cell(&format!("XFD{row}"))))
        .collect();
    let long = format!(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c></row>",
        "长".repeat(32_768)
    );
    let used: String = (0..4_097).map(|_| "<c><v>1</v></c>").collect();
    let used = format!("<row r=\"1\">{used}</row>");
    let beyond = format!("<row r=\"1\">{}</row>", cell("XFE1"));
    let below = format!("<row r=\"1048577\">{}</row>", cell("A1048577"));
    let large = vec![b'1'; (30 << 20) + 1];
    for (bytes, cap) in [
        (workbook(&wide, 0), Cap::Cells),
        (workbook(&long, 0), Cap::TextLength),
        (workbook(&used, 0), Cap::UsedColumns),
        (workbook(&" ".repeat(64 << 20), 0), Cap::EntryBytes),
        (workbook("", 1_000), Cap::Entries),
        (large, Cap::FileBytes),
    ] {
        assert_eq!(refused(&bytes), Some(cap));
    }
    // Addresses beyond the sheet are refused by us or by the reader, but never read.
    for rows in [beyond, below] {
        let (tables, diagnostics) = read_file(&SourceFile {
            name: "x",
            bytes: &workbook(&rows, 0),
        });
        assert!(tables.is_empty() && diagnostics.iter().any(|d| d.kind.is_unreadable_file()));
    }
}

#[test]
fn a_page_that_claims_huge_cells_is_read_within_the_caps() {
    let page = "<table><tr><td colspan=4000000000 rowspan=4000000000>a</td></tr>".repeat(3);
    assert_eq!(refused(page.as_bytes()), None);
    let row = format!("<tr>{}</tr>", "<td colspan=4096>".repeat(4));
    let page = format!("<table>{}", row.repeat(200));
    assert_eq!(refused(page.as_bytes()), Some(Cap::Cells));
}

#[test]
fn a_cut_workbook_is_damaged_and_not_half_read() {
    let whole = workbook(&format!("<row r=\"1\">{}</row>", cell("A1")), 0);
    for length in [4, 30, whole.len() / 2, whole.len() - 1] {
        let (tables, diagnostics) = read_file(&SourceFile {
            name: "x",
            bytes: &whole[..length],
        });
        assert!(tables.is_empty() && diagnostics.iter().any(|d| d.kind.is_unreadable_file()));
    }
}

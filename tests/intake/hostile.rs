//! Files too large to be kept: made here, refused with the name of the cap.

use std::io::{Cursor, Write};

use junheng::intake::{AboutFile, Cap, Kind, SourceFile, read_file};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::hostile_files::{cell, workbook, workbook_of};

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

#[test]
fn a_cell_of_nothing_but_marks_is_read_in_one_pass() {
    let marks = |n: usize| format!("<table><tr><td>{}</td></tr></table>", "&".repeat(n));
    let page = marks(30_000);
    let (tables, _) = read_file(&SourceFile {
        name: "x",
        bytes: page.as_bytes(),
    });
    assert_eq!(tables[0].text(0, 0), "&".repeat(30_000));
    for page in [
        marks(8 << 20),
        format!("<table><tr><td>{}", "长 ".repeat(2 << 20)),
        format!("<table><tr><td>{}", "<br>".repeat(1 << 20)),
    ] {
        assert_eq!(refused(page.as_bytes()), Some(Cap::TextLength));
    }
}

#[test]
fn rows_below_a_huge_cell_count_as_cells() {
    let page = format!(
        "<table><tr><td rowspan=65536 colspan=4096>a</td></tr>{}",
        "<tr><td>b".repeat(1_000)
    );
    assert_eq!(refused(page.as_bytes()), Some(Cap::Cells));
    let page = format!(
        "<table><tr>{}</tr>{}",
        "<td colspan=4096>".repeat(4),
        "<tr>".repeat(500_000)
    );
    assert_eq!(refused(page.as_bytes()), None);
}

#[test]
fn sheets_that_share_one_part_do_not_multiply_it() {
    let row = format!("<row r=\"1\">{}</row>", cell("A1"));
    assert_eq!(refused(&workbook_of(&[&row, &row], 2, 0)), None);
    assert_eq!(refused(&workbook_of(&[&row], 257, 0)), Some(Cap::Sheets));
    let blank = " ".repeat(20 << 20);
    assert_eq!(
        refused(&workbook_of(&[&blank], 200, 0)),
        Some(Cap::SheetBytes)
    );
}

/// An OpenDocument workbook of one table with these rows.
fn open_document(rows: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    part(
        "content.xml",
        &format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body>\
             <office:spreadsheet><table:table table:name=\"s\">{rows}</table:table>\
             </office:spreadsheet></office:body></office:document-content>"
        ),
    );
    zip.finish().unwrap().into_inner()
}

#[test]
fn repetitions_hidden_from_a_careless_look_are_refused() {
    let cell = |attributes: &str| {
        format!("<table:table-cell {attributes} office:value-type=\"float\" office:value=\"1\"/>")
    };
    let row = |attributes: &str| format!("<table:table-row>{}</table:table-row>", cell(attributes));
    let wide = "table:number-columns-repeated=\"16384\"";
    assert_eq!(refused(&open_document(&row(wide))), None);
    for attributes in [wide, &format!("x=\">\" {wide}"), &format!("{wide} x='>'")] {
        let rows = row(attributes).repeat(200);
        assert_eq!(refused(&open_document(&rows)), Some(Cap::Cells));
    }
    let entity = row("table:number-columns-repeated=\"&#49;6384\"");
    let (tables, diagnostics) = read_file(&SourceFile {
        name: "x",
        bytes: &open_document(&entity),
    });
    assert!(tables.is_empty() && diagnostics.iter().any(|d| d.kind.is_unreadable_file()));
}

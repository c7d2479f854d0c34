//! What every target does with its input, and how workbooks are changed.

use std::io::{Cursor, Read, Write};

use junheng::engine;
use junheng::intake::{self, SourceFile, Table};
use junheng::model::Day;
use junheng::standard::{Catalogue, Relaxations, Selection};
use junheng::text::Language;
use junheng::text::diagnostic::message;
use libfuzzer_sys::fuzzer_mutate;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Begins each part of a workbook in its open form; the rest of the line is the part's name.
const MARK: &[u8] = b"\n@@@ ";

/// Bytes by which an open form may grow in one change.
const ROOM: usize = 4_096;

/// Bytes of a part that is not changed inside.
const LARGEST: u64 = 1 << 20;

/// Lets a panic of a reader behind intake be caught where intake catches it. One of our own still
/// ends the run: nobody catches it.
pub fn let_readers_give_up() {
    std::panic::set_hook(Box::new(|_| ()));
}

/// Reads a file and goes the whole way to the verdict and its words.
pub fn take_file(name: &str, bytes: &[u8]) {
    let (tables, told) = intake::read_file(&SourceFile { name, bytes });
    say(&told);
    take_tables(&tables);
}

/// Reads a pasted range and goes the whole way to the verdict and its words.
pub fn take_clipboard(text: &str, html: Option<&str>) {
    let (tables, told) = intake::read_clipboard(text, html);
    say(&told);
    take_tables(&tables);
}

fn take_tables(tables: &[Table]) {
    // Larger tables say nothing new and cost the time of a thousand small ones.
    let n_cells: usize = tables.iter().map(|table| table.cells().count()).sum();
    if n_cells > 20_000 {
        return;
    }
    let reading = intake::read(tables);
    say(&reading.diagnostics);
    let catalogue = Catalogue::built_in();
    let Some(listing) = catalogue.listings().next() else {
        return;
    };
    let selection = Selection {
        id: listing.id.clone(),
        as_of: Day::new(2025, 6, 30).expect("a day of the calendar"),
        relaxations: Relaxations::Off,
    };
    let standard = catalogue.resolve(&selection).expect("rules of that day");
    for county in reading.counties.iter().take(3) {
        let _ = engine::assess(&standard, county);
    }
}

fn say(told: &[intake::Diagnostic]) {
    for diagnostic in told {
        for language in [Language::Zh, Language::En] {
            let _ = message(language, diagnostic);
        }
    }
}

/// Changes an archive: mostly inside its parts, now and then its own bytes.
///
/// `data` holds `size` bytes and has room for `max_size`; returns how many it holds afterwards.
pub fn changed_archive(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let open = data.get(..size).and_then(unpacked);
    if let Some(mut open) = open.filter(|_| !seed.is_multiple_of(8)) {
        let length = open.len();
        open.resize(length + ROOM, 0);
        let length = fuzzer_mutate(&mut open, length, length + ROOM);
        let archive = packed(open.get(..length).unwrap_or_default());
        if archive.len() <= max_size
            && let Some(place) = data.get_mut(..archive.len())
        {
            place.copy_from_slice(&archive);
            return archive.len();
        }
    }
    fuzzer_mutate(data, size, max_size)
}

/// The archive of the parts of an open form.
fn packed(open: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for part in parts(open) {
        let end = part.iter().position(|byte| *byte == b'\n');
        let (name, content) = part.split_at(end.unwrap_or(part.len()));
        let name = String::from_utf8_lossy(name);
        // A name that occurs twice is refused by the writer; the part is then left out.
        if archive.start_file(name, options).is_ok() {
            let _ = archive.write_all(content.get(1..).unwrap_or_default());
        }
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn parts(open: &[u8]) -> Vec<&[u8]> {
    let starts: Vec<usize> = open
        .windows(MARK.len())
        .enumerate()
        .filter(|(_, window)| *window == MARK)
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([open.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| open.get(start + MARK.len()..end))
        .collect()
}

/// All parts of an archive one after another, each after a line with its name; `None` for bytes that
/// are no archive.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut open = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        open.extend(MARK);
        open.extend(part.name().ok()?.as_bytes());
        open.push(b'\n');
        // A bomb is changed like any other bytes.
        if part.by_ref().take(LARGEST).read_to_end(&mut open).ok()? as u64 == LARGEST {
            return None;
        }
    }
    Some(open)
}

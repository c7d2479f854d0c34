//! How long a large table takes: 5,000 schools and 60 columns, as a workbook and as text.

use divan::Bencher;
use junheng::intake::{SourceFile, read, read_file};
use junheng::model::{Entity, ValueKind, Variable};
use rust_xlsxwriter::Workbook;

fn main() {
    divan::main();
}

const ROWS: u32 = 5_000;

/// The first sixty columns of the template, and a figure for each school.
fn columns() -> Vec<Variable> {
    Entity::School.variables().take(60).collect()
}

fn text(variable: Variable, row: u32) -> String {
    match variable.kind() {
        ValueKind::Text if variable == Variable::CountyName => "示例县".to_owned(),
        ValueKind::Text => format!("青禾{row}"),
        ValueKind::SchoolKind => "九年一贯制".to_owned(),
        ValueKind::Setting => "乡村".to_owned(),
        ValueKind::Flag => "是".to_owned(),
        ValueKind::Year => "2015".to_owned(),
        ValueKind::Organizer => "7".to_owned(),
        ValueKind::Counts | ValueKind::Decimals => "45;44;43".to_owned(),
        ValueKind::Count | ValueKind::Decimal => (row % 997).to_string(),
        ValueKind::Judgement | ValueKind::Grade => String::new(),
    }
}

fn csv() -> Vec<u8> {
    let line = |cells: Vec<String>| cells.join(",") + "\n";
    let mut lines = line(columns().iter().map(|v| v.header_with_unit()).collect());
    for row in 0..ROWS {
        lines += &line(columns().iter().map(|v| text(*v, row)).collect());
    }
    lines.into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, variable) in (0_u16..).zip(columns()) {
        sheet
            .write(0, column, variable.header_with_unit())
            .expect("a header fits");
        for row in 0..ROWS {
            let text = text(variable, row);
            let written = match text.parse::<u32>() {
                Ok(number) => sheet.write(row + 1, column, number),
                Err(_) => sheet.write(row + 1, column, text),
            };
            written.expect("a cell fits");
        }
    }
    book.save_to_buffer().expect("a workbook can be written")
}

fn run(bencher: Bencher, bytes: &[u8]) {
    bencher.bench(|| {
        let (tables, _) = read_file(&SourceFile { name: "x", bytes });
        let n_schools: usize = read(&tables).counties.iter().map(|c| c.schools.len()).sum();
        assert_eq!(n_schools, 5_000);
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn workbook(bencher: Bencher) {
    run(bencher, &xlsx());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn delimited(bencher: Bencher) {
    run(bencher, &csv());
}

/// Opening alone, without meaning.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn workbook_to_tables(bencher: Bencher) {
    let bytes = xlsx();
    bencher.bench(|| {
        read_file(&SourceFile {
            name: "x",
            bytes: &bytes,
        })
    });
}

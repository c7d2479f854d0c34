//! Workbooks → tables, cell by cell and never as a dense rectangle where that can be helped.
//!
//! The only place where a binary float enters: a spreadsheet's number becomes decimal text of
//! at most 15 significant digits, as the spreadsheet itself shows it.

#![allow(
    clippy::disallowed_types,
    reason = "spreadsheets store numbers as binary floats"
)]

use std::fmt::Display;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, Range, Reader, Sheet, SheetType, SheetVisible,
    Xls, Xlsb, Xlsx,
};

use super::guard::{Formulas, Merges, Workbook, within};
use super::kind::{AboutFile, Cap};
use super::{RawCell, Table};

/// The sheets of a workbook and what is worth knowing about them.
pub(super) type Sheets = (Vec<Table>, Vec<AboutFile>);

/// Reads all sheets of a workbook that the guard has let through.
///
/// # Errors
/// The one reason why nothing of the file is used.
pub(super) fn read(file: &str, bytes: &[u8], workbook: &Workbook) -> Result<Sheets, AboutFile> {
    // The readers behind us are not ours: should one panic on an unforeseen file, a native
    // program says that the file is damaged instead of ending. In the page the Worker restarts.
    let outcome = catch_unwind(AssertUnwindSafe(|| match workbook {
        Workbook::Xlsx {
            merges,
            formulas,
            largest,
            lines: _,
        } => xlsx(file, bytes, (*merges, *formulas), *largest),
        Workbook::Xlsb(bytes) => {
            let mut reader: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(damaged)?;
            let sheets = reader.sheets_metadata().to_owned();
            gather(&sheets, |sheet, budget| {
                let mut grid = Grid::new(budget);
                let mut cells = reader
                    .worksheet_cells_reader(&sheet.name)
                    .map_err(damaged)?;
                while let Some(cell) = cells.next_cell().map_err(damaged)? {
                    if let Some(text) = text_of_ref(cell.get_value()) {
                        grid.place(cell.get_position(), text)?;
                    }
                }
                Ok(table(file, &sheet.name, grid.rows, &[]))
            })
        }
        Workbook::Xls(bytes, _) => {
            let bytes = bytes.as_slice();
            let mut reader: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
            let merges = |reader: &Xls<_>, name: &str| {
                reader.merge_cells_by_sheet_name(name).unwrap_or_default()
            };
            dense(file, &mut reader, merges)
        }
        Workbook::Ods(_) => {
            let mut reader: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
            dense(file, &mut reader, |_, _| Vec::new())
        }
    }));
    outcome.unwrap_or_else(|_| Err(damaged("the reader gave up")))
}

fn damaged(error: impl Display) -> AboutFile {
    let detail = error.to_string();
    if detail.to_lowercase().contains("password") {
        return AboutFile::Encrypted;
    }
    AboutFile::Damaged { detail }
}

fn xlsx(
    file: &str,
    bytes: &[u8],
    (merges, formulas): (Merges, Formulas),
    largest: usize,
) -> Result<Sheets, AboutFile> {
    let mut reader: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = reader.sheets_metadata().to_owned();
    within(Cap::SheetBytes, sheets.len().saturating_mul(largest))?;
    gather(&sheets, |sheet, budget| {
        let mut grid = Grid::new(budget);
        let mut cells = reader
            .worksheet_cells_reader(&sheet.name)
            .map_err(damaged)?;
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            if let Some(text) = text_of_ref(cell.get_value()) {
                grid.place(cell.get_position(), text)?;
            }
        }
        drop(cells);
        if formulas == Formulas::Uncalculated {
            let mut cells = reader
                .worksheet_cells_reader(&sheet.name)
                .map_err(damaged)?;
            while let Some(cell) = cells.next_formula().map_err(damaged)? {
                let formula = cell.get_value();
                if !formula.is_empty() && grid.is_blank(cell.get_position()) {
                    grid.place(cell.get_position(), format!("={formula}"))?;
                }
            }
        }
        let rows = grid.rows;
        // Asking for merged ranges reads the sheet once more.
        let merges = match merges {
            Merges::Some => reader.merge_cells_by_sheet_name(&sheet.name),
            Merges::None => Ok(Vec::new()),
        };
        Ok(table(file, &sheet.name, rows, &merges.unwrap_or_default()))
    })
}

/// Reads a workbook whose reader knows only dense ranges; the guard has measured them.
fn dense<'a, R>(
    file: &str,
    reader: &mut R,
    merges: impl Fn(&R, &str) -> Vec<Dimensions>,
) -> Result<Sheets, AboutFile>
where
    R: Reader<Cursor<&'a [u8]>>,
    R::Error: Display,
{
    let sheets = reader.sheets_metadata().to_owned();
    gather(&sheets, |sheet, budget| {
        let range: Range<Data> = reader.worksheet_range(&sheet.name).map_err(damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut grid = Grid::new(budget);
        for (row, column, value) in range.used_cells() {
            if let Some(text) = text_of(value) {
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                let column = u32::try_from(column).unwrap_or(u32::MAX);
                let position = (
                    first_row.saturating_add(row),
                    first_column.saturating_add(column),
                );
                grid.place(position, text)?;
            }
        }
        let rows = grid.rows;
        let merged = merges(reader, &sheet.name);
        Ok(table(file, &sheet.name, rows, &merged))
    })
}

/// Reads the worksheets one by one. A damaged one is told and the others are kept; where they
/// hold nothing, the file counts as damaged.
fn gather(
    sheets: &[Sheet],
    mut read_sheet: impl FnMut(&Sheet, &mut usize) -> Result<Table, AboutFile>,
) -> Result<Sheets, AboutFile> {
    within(Cap::Sheets, sheets.len())?;
    let mut budget = 0;
    let mut tables = Vec::new();
    let mut notes = Vec::new();
    let mut damage = None;
    for sheet in sheets.iter().filter(|s| s.typ == SheetType::WorkSheet) {
        match read_sheet(sheet, &mut budget) {
            Ok(table) => tables.push(table),
            Err(AboutFile::Damaged { detail }) => {
                notes.push(AboutFile::DamagedSheet {
                    sheet: sheet.name.clone(),
                    detail: detail.clone(),
                });
                damage.get_or_insert(AboutFile::Damaged { detail });
                continue;
            }
            Err(reason) => return Err(reason),
        }
        if sheet.visible != SheetVisible::Visible {
            let sheet = sheet.name.clone();
            notes.push(AboutFile::HiddenSheet { sheet });
        }
    }
    match damage {
        Some(damage) if tables.iter().all(Table::is_blank) => Err(damage),
        _ => Ok((tables, notes)),
    }
}

fn table(file: &str, sheet: &str, rows: Vec<Vec<RawCell>>, merges: &[Dimensions]) -> Table {
    let column = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    let merges = merges
        .iter()
        .map(|m| (m.start.0, column(m.start.1), m.end.0, column(m.end.1)))
        .collect();
    Table::new(file, sheet, rows, merges)
}

/// Rows as long as they need to be. `budget` counts the places of all sheets together.
struct Grid<'a> {
    rows: Vec<Vec<RawCell>>,
    used: Vec<bool>,
    n_used: usize,
    budget: &'a mut usize,
}

impl<'a> Grid<'a> {
    fn new(budget: &'a mut usize) -> Self {
        Self {
            rows: Vec::new(),
            used: Vec::new(),
            n_used: 0,
            budget,
        }
    }

    fn is_blank(&self, (row, column): (u32, u32)) -> bool {
        let row = self.rows.get(row as usize);
        let cell = row.and_then(|cells| cells.get(column as usize));
        cell.is_none_or(|cell| cell.text.is_empty())
    }

    fn place(&mut self, (row, column): (u32, u32), text: String) -> Result<(), AboutFile> {
        if text.len() > 32_767 {
            within(Cap::TextLength, text.chars().count())?;
        }
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        within(Cap::Rows, row.saturating_add(1))?;
        within(Cap::Columns, column.saturating_add(1))?;
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return Ok(());
        };
        if cells.len() <= column {
            *self.budget += column + 1 - cells.len();
            within(Cap::Cells, *self.budget)?;
            cells.resize_with(column + 1, RawCell::default);
        }
        if let Some(cell) = cells.get_mut(column) {
            cell.text = text;
        }
        if self.used.len() <= column {
            self.used.resize(column + 1, false);
        }
        if let Some(used) = self.used.get_mut(column)
            && !*used
        {
            *used = true;
            self.n_used += 1;
            within(Cap::UsedColumns, self.n_used)?;
        }
        Ok(())
    }
}

/// As [`text_of`], without a copy of the cell where it is a text.
fn text_of_ref(value: &DataRef<'_>) -> Option<String> {
    match value {
        DataRef::SharedString(text) => Some((*text).to_owned()),
        DataRef::String(text) => Some(text.clone()),
        other => text_of(&Data::from(other.clone())),
    }
}

/// The text that a person sees in a cell; `None` for an empty one.
fn text_of(value: &Data) -> Option<String> {
    Some(match value {
        Data::Empty => return None,
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::Error(error) => error.to_string(),
    })
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        day
    } else {
        format!("{day} {time}")
    }
}

/// A spreadsheet's number as it shows it: at most 15 significant digits, shortest form.
fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return "#NUM!".to_owned();
    }
    // Most numbers are whole, and a float below 10^15 holds those exactly.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        let whole = format!("{number:.0}");
        return if whole == "-0" { "0".to_owned() } else { whole };
    }
    // `-1.20000000000000e2`: sign, 15 digits, power of ten.
    let written = format!("{number:.14e}");
    let (mantissa, exponent) = written.split_once('e').unwrap_or((written.as_str(), "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    // Where the point stands among the digits.
    let point = exponent + 1;
    let n = i32::try_from(digits.len()).unwrap_or(15);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    if !(-9..=22).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        return format!("{sign}{first}{dot}{rest}E{exponent:+}");
    }
    if point <= 0 {
        format!("{sign}0.{}{digits}", zeros(-point))
    } else if n <= point {
        format!("{sign}{digits}{}", zeros(point - n))
    } else {
        let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_the_text_that_the_spreadsheet_shows() {
        for (number, text) in [
            (0.1 + 0.2, "0.3"),
            (1250.0, "1250"),
            (0.0, "0"),
            (-0.0, "0"),
            (-12.5, "-12.5"),
            (1e22, "10000000000000000000000"),
            (1e23, "1E+23"),
            (1.5e-7, "0.00000015"),
            (1e-12, "1E-12"),
            (1_234_567.891, "1234567.891"),
            (2.675, "2.675"),
            (100.0 / 3.0, "33.3333333333333"),
            (9_007_199_254_740_993.0, "9007199254740990"),
            (4.35 * 100.0, "435"),
            (f64::NAN, "#NUM!"),
        ] {
            assert_eq!(decimal(number), text, "{number}");
        }
    }
}

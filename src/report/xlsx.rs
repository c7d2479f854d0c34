use std::fmt;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Note, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::form::{Access, Cell, Column, Content, Form, Look, Mark, Row, Sheet};

/// Why a form could not be written as a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError(
    /// What the writer said.
    pub String,
);

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the workbook could not be written: {}", self.0)
    }
}

impl std::error::Error for WriteError {}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// Writes a form as an .xlsx file; the same form gives the same bytes.
///
/// # Errors
/// [`WriteError`] when the form does not fit a spreadsheet: too many rows, a sheet name that is
/// not allowed, a list of choices that is too long, a text beyond 32,767 letters.
pub fn to_xlsx(form: &Form) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(form.day.year(), form.day.month(), form.day.day())?;
    let properties = DocProperties::new()
        .set_title(&form.title)
        .set_author("junheng")
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    for sheet in &form.sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), WriteError> {
    worksheet.set_name(&sheet.name)?;
    let n_lines = sheet.heading.len();
    let top = u32::try_from(n_lines).map_err(|_| WriteError(format!("{n_lines} lines")))?;
    worksheet.set_freeze_panes(top + 1, sheet.frozen_columns)?;
    lay_out(worksheet, top, sheet)?;
    for (row, line) in (0..).zip(&sheet.heading) {
        let format = match row {
            0 => Format::new().set_bold(),
            _ => Format::new(),
        };
        worksheet.write_string_with_format(row, 0, line, &format)?;
    }
    match sheet.access {
        Access::Open => {}
        Access::HeadersLocked => {
            let n_columns = sheet.columns.len();
            let first =
                u16::try_from(n_columns).map_err(|_| WriteError(format!("{n_columns} columns")))?;
            // A row can be taken out only where none of its cells is locked.
            let open = Format::new().set_unlocked();
            worksheet.set_column_range_format(first, LAST_COLUMN, &open)?;
            worksheet.protect_with_options(&room_to_fill());
        }
        Access::Locked => {
            worksheet.protect_with_options(&room_to_read());
        }
        Access::Hidden => {
            worksheet.set_hidden(true).protect();
        }
    }
    for (index, column) in (0..).zip(&sheet.columns) {
        write_column(worksheet, top, index, column, sheet)?;
    }
    for (row_index, row) in (top + 1..).zip(&sheet.rows) {
        if let Some(height) = wrapped_height(row, &sheet.columns) {
            worksheet.set_row_height(row_index, height)?;
        }
        for ((column_index, cell), column) in (0..).zip(row).zip(&sheet.columns) {
            write_cell(
                worksheet,
                (row_index, column_index),
                cell,
                column,
                sheet.access,
            )?;
        }
    }
    Ok(())
}

/// How the sheet lies on paper: numbered pages with the headers and the fixed columns on each of them,
/// as wide as one page where that stays readable.
fn lay_out(worksheet: &mut Worksheet, top: u32, sheet: &Sheet) -> Result<(), WriteError> {
    worksheet
        .set_landscape()
        .set_paper_size(PAPER_A4)
        .set_print_gridlines(true)
        .set_footer("&L&8&A&R&8第 &P 页 / 共 &N 页");
    worksheet.set_repeat_rows(top, top)?;
    let width: u32 = sheet.columns.iter().map(|it| u32::from(it.width)).sum();
    if width <= READABLE {
        worksheet.set_print_fit_to_pages(1, 0);
    } else if let Some(last) = sheet.frozen_columns.checked_sub(1) {
        worksheet.set_repeat_columns(0, last)?;
    }
    // Programs that open the file need not make the headers' row high enough.
    let shown = sheet.columns.iter().filter(|column| !column.is_hidden);
    let heights = shown.map(|column| height(&column.header, u32::from(column.width)));
    worksheet.set_row_height(top, heights.max().unwrap_or(LINE_HEIGHT))?;
    Ok(())
}

/// How high a row with broken lines is; `None` where no line is broken.
fn wrapped_height(row: &Row, columns: &[Column]) -> Option<u32> {
    let wrapped = row.iter().zip(columns).filter(|(cell, column)| {
        let look = cell.look.unwrap_or(column.look);
        look == Look::Wrapped
    });
    let heights = wrapped.map(|(cell, column)| match &cell.content {
        Content::Text(text) => height(text, u32::from(column.width)),
        Content::Blank | Content::Number(_) => LINE_HEIGHT,
    });
    heights.max()
}

/// So many letters beside each other can still be read on a lying sheet of A4.
const READABLE: u32 = 220;

/// What stays possible on a locked sheet: columns and rows can be made wide enough to read.
fn room_to_read() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    }
}

/// What stays possible where only the headers are locked: rows and columns can be put in, taken out,
/// sorted and filtered, and cells may look otherwise.
fn room_to_fill() -> ProtectionOptions {
    ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_columns: true,
        insert_rows: true,
        insert_links: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        edit_objects: true,
        ..ProtectionOptions::default()
    }
}

/// The last column of a sheet, XFD.
const LAST_COLUMN: u16 = 16_383;

/// The number that the file format has for A4.
pub(super) const PAPER_A4: u8 = 9;

/// The number that the file format has for A3.
pub(super) const PAPER_A3: u8 = 8;

/// Points of a line of text.
pub(super) const LINE_HEIGHT: u32 = 15;

/// How high a text is in a column as wide as so many Latin letters, in points: a program that opens
/// the file need not make rows with joined fields high enough.
pub(super) fn height(text: &str, width: u32) -> u32 {
    // A little is left at both sides, and no line is broken in the middle of a figure.
    let width = width.saturating_sub(2).max(2);
    let n_lines: u32 = text
        .split('\n')
        .map(|line| {
            let letters = line
                .chars()
                .map(|letter| if letter.is_ascii() { 1 } else { 2 });
            letters.sum::<u32>().div_ceil(width).max(1)
        })
        .sum();
    n_lines * LINE_HEIGHT + 3
}

fn write_column(
    worksheet: &mut Worksheet,
    top: u32,
    index: u16,
    column: &Column,
    sheet: &Sheet,
) -> Result<(), WriteError> {
    let open_rows = sheet.open_rows;
    let mut header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00E8_EEF7));
    if column.is_required {
        header = header.set_background_color(Color::RGB(0x00C9_D9F0));
    }
    worksheet.set_column_width(index, column.width)?;
    let below = match sheet.access {
        Access::HeadersLocked => look_format(column.look).set_unlocked(),
        Access::Open | Access::Locked | Access::Hidden => look_format(column.look),
    };
    worksheet.set_column_format(index, &below)?;
    worksheet.write_string_with_format(top, index, &column.header, &header)?;
    if column.is_hidden {
        worksheet.set_column_hidden(index)?;
    }
    if !column.remark.is_empty() {
        worksheet.insert_note(top, index, &note(&column.remark))?;
    }
    if !column.choices.is_empty() && open_rows > 0 {
        let choices = choices(&column.choices)?;
        worksheet.add_data_validation(top + 1, index, top + open_rows, index, &choices)?;
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    of: &Column,
    access: Access,
) -> Result<(), WriteError> {
    let is_open = match access {
        Access::HeadersLocked => !of.is_fixed,
        Access::Open | Access::Locked | Access::Hidden => cell.is_open,
    };
    let format = cell_format(cell, of.look);
    let format = match is_open {
        true => format.set_unlocked(),
        false => format,
    };
    match &cell.content {
        Content::Blank if cell.mark == Mark::None && !cell.is_open => {}
        Content::Blank => {
            worksheet.write_blank(row, column, &format)?;
        }
        Content::Text(text) => {
            worksheet.write_string_with_format(row, column, text, &format)?;
        }
        Content::Number(decimal) => write_number(worksheet, row, column, decimal, &format)?,
    }
    if !cell.remark.is_empty() {
        worksheet.insert_note(row, column, &note(&cell.remark))?;
    }
    if !cell.choices.is_empty() {
        worksheet.add_data_validation(row, column, row, column, &choices(&cell.choices)?)?;
    }
    if cell.is_count {
        let count =
            DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0));
        worksheet.add_data_validation(row, column, row, column, &count)?;
    }
    Ok(())
}

/// How a cell looks: as its column unless it says otherwise, coloured by its mark.
fn cell_format(cell: &Cell, look: Look) -> Format {
    let mut format = look_format(cell.look.unwrap_or(look));
    let colour = match cell.mark {
        Mark::None => None,
        Mark::Wrong => Some(0x00F8_CBC6),
        Mark::Missing => Some(0x00FF_EFB0),
        Mark::Odd => Some(0x00DD_E8F8),
        Mark::Sample => Some(0x00EE_EEEE),
    };
    if let Some(colour) = colour {
        format = format
            .set_background_color(Color::RGB(colour))
            .set_border(FormatBorder::Thin);
    }
    format
}

fn write_number(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    decimal: &str,
    format: &Format,
) -> Result<(), WriteError> {
    match decimal_number(decimal) {
        Some(number) => {
            worksheet.write_number_with_format(row, column, number, format)?;
        }
        None => {
            worksheet.write_string_with_format(row, column, decimal, format)?;
        }
    }
    Ok(())
}

/// The one place where a number leaves exact arithmetic, as the file format asks; `None` for a decimal
/// that would lose digits there and so stays a text.
#[expect(
    clippy::disallowed_types,
    reason = "the file format stores numbers as binary floats"
)]
pub(super) fn decimal_number(decimal: &str) -> Option<f64> {
    let n_digits = decimal.bytes().filter(u8::is_ascii_digit).count();
    let number = decimal.parse::<f64>().ok()?;
    (n_digits <= 15 && number.is_finite()).then_some(number)
}

fn look_format(look: Look) -> Format {
    match look {
        Look::Text => Format::new().set_num_format("@"),
        Look::Wrapped => Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_num_format("@"),
        Look::Number => Format::new().set_align(FormatAlign::Right),
        Look::Fixed(places) => {
            let decimals = "0".repeat(places as usize);
            let point = if decimals.is_empty() { "" } else { "." };
            Format::new()
                .set_align(FormatAlign::Right)
                .set_num_format(format!("#,##0{point}{decimals}"))
        }
    }
}

/// A remark in a box that is as high as its lines need.
fn note(text: &str) -> Note {
    let lines = text
        .lines()
        .map(|line| line.chars().count() / NOTE_LETTERS + 1);
    let n_lines = u32::try_from(lines.sum::<usize>()).unwrap_or(u32::MAX);
    Note::new(text)
        .add_author_prefix(false)
        .set_width(NOTE_WIDTH)
        .set_height(n_lines.saturating_mul(NOTE_LINE).saturating_add(NOTE_LINE))
}

/// The box of a remark in pixels: how wide it is, how many Chinese letters a line of it takes, and how
/// high a line is.
const NOTE_WIDTH: u32 = 280;
const NOTE_LETTERS: usize = 18;
const NOTE_LINE: u32 = 20;

fn choices(choices: &[String]) -> Result<DataValidation, WriteError> {
    Ok(DataValidation::new().allow_list_strings(choices)?)
}

//! The audit workbook as a file: formulas with their results, heads that stay, sheets ready to print.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet};

use super::audit::{AuditCell, AuditSheet, Cached};
use super::xlsx::{LINE_HEIGHT, PAPER_A3, PAPER_A4, WriteError, decimal_number, height};
use super::xlsx_paper::{Imprint, footer, properties};

/// The ground of heads, and of what is computed.
const HEAD: Color = Color::RGB(0x00E8_EEF7);
const COMPUTED: Color = Color::RGB(0x00F4_F8EE);
/// The rows of title and heads.
const N_HEAD: u32 = 2;

/// So many columns are read on A4; more need A3.
const N_ON_A4: usize = 12;

/// How the cells look.
struct Formats {
    title: Format,
    head: Format,
    text: Format,
    number: Format,
    computed: Format,
    word: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = || {
            Format::new()
                .set_font_name("宋体")
                .set_font_size(10)
                .set_align(FormatAlign::VerticalCenter)
        };
        let lined = || plain().set_border(FormatBorder::Thin);
        let number = || lined().set_align(FormatAlign::Right);
        Self {
            title: plain().set_font_size(14).set_bold(),
            head: lined()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_background_color(HEAD),
            text: lined().set_text_wrap().set_num_format("@"),
            number: number(),
            computed: number().set_background_color(COMPUTED),
            word: lined()
                .set_align(FormatAlign::Center)
                .set_background_color(COMPUTED),
        }
    }
}

/// Writes the sheets as one workbook; the same sheets give the same bytes.
///
/// # Errors
/// [`WriteError`] when a sheet does not fit a spreadsheet.
pub fn audit_to_xlsx(sheets: &[AuditSheet], imprint: &Imprint) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(imprint)?);
    let formats = Formats::new();
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet, &formats, imprint)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(
    worksheet: &mut Worksheet,
    sheet: &AuditSheet,
    formats: &Formats,
    imprint: &Imprint,
) -> Result<(), WriteError> {
    worksheet.set_name(sheet.name)?;
    worksheet.write_string_with_format(0, 0, &sheet.title, &formats.title)?;
    worksheet.set_row_height(0, 24)?;
    for (column, (head, width)) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(column, *width)?;
        worksheet.write_string_with_format(1, column, head, &formats.head)?;
    }
    worksheet.set_freeze_panes(N_HEAD, sheet.n_frozen)?;
    worksheet.set_repeat_rows(1, 1)?;
    // Programs that open the file need not make rows with broken lines high enough.
    let heads = sheet.columns.iter();
    let heads = heads.map(|(head, width)| height(head, u32::from(*width)));
    worksheet.set_row_height(1, heads.max().unwrap_or(LINE_HEIGHT))?;
    for (row, cells) in (N_HEAD..).zip(&sheet.rows) {
        let texts = cells.iter().zip(&sheet.columns);
        let texts = texts.filter_map(|(cell, (_, width))| match cell {
            AuditCell::Text(text) => Some(height(text, u32::from(*width))),
            AuditCell::Blank | AuditCell::Number(_) | AuditCell::Formula(..) => None,
        });
        worksheet.set_row_height(row, texts.max().unwrap_or(LINE_HEIGHT))?;
        for (column, cell) in (0..).zip(cells) {
            write_cell(worksheet, (row, column), cell, formats)?;
        }
    }
    let paper = match sheet.columns.len() {
        ..=N_ON_A4 => PAPER_A4,
        _ => PAPER_A3,
    };
    worksheet
        .set_landscape()
        .set_paper_size(paper)
        .set_print_fit_to_pages(1, 0)
        .set_footer(footer(imprint));
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &AuditCell,
    formats: &Formats,
) -> Result<(), WriteError> {
    match cell {
        AuditCell::Blank => worksheet.write_blank(row, column, &formats.text)?,
        AuditCell::Text(text) => {
            worksheet.write_string_with_format(row, column, text, &formats.text)?
        }
        AuditCell::Number(decimal) => match decimal_number(decimal) {
            Some(number) => {
                worksheet.write_number_with_format(row, column, number, &formats.number)?
            }
            None => worksheet.write_string_with_format(row, column, decimal, &formats.text)?,
        },
        AuditCell::Formula(formula, cached) => {
            let (result, format) = match cached {
                Cached::Number(decimal) => (decimal, &formats.computed),
                Cached::Word(word) => (word, &formats.word),
            };
            let formula = Formula::new(formula).set_result(result);
            worksheet.write_formula_with_format(row, column, formula, format)?
        }
    };
    Ok(())
}

//! Forms on paper as sheets of a workbook, ready to print.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::form::Content;
use super::paper::{Field, FieldRole, Line, Paper, PaperSize, Turn, placed};
use super::xlsx::{LINE_HEIGHT, PAPER_A3, PAPER_A4, WriteError, decimal_number, height};
use crate::model::Day;

/// What stands on every sheet of paper, and among the properties of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// The title of the file.
    pub title: String,
    /// The day of the assessment.
    pub day: Day,
    /// By what it was judged: standard, day, fingerprint of the data.
    pub basis: String,
}

/// A text that a workbook carries on a sheet that is not shown.
#[derive(Clone, Copy, Debug)]
pub struct Carried<'a> {
    /// The name of the sheet.
    pub name: &'a str,
    /// Its cells, from above to below, each at most 32,767 characters.
    pub cells: &'a [String],
}

/// The font that official papers are set in.
const FONT: &str = "宋体";
/// The rows of title and subtitle.
const N_TITLE_ROWS: u32 = 2;
/// Grey that stays dark on any printer.
const DARK: Color = Color::RGB(0x00BF_BFBF);
/// The grey of heads.
const HEAD: Color = Color::RGB(0x00F2_F2F2);

/// Writes forms as one workbook, a sheet for each, and what it carries behind them; the same forms give
/// the same bytes.
///
/// # Errors
/// [`WriteError`] when a form does not fit a spreadsheet.
pub fn papers_to_xlsx(
    papers: &[Paper],
    imprint: &Imprint,
    carried: Option<&Carried<'_>>,
) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(imprint)?);
    let mut names = BTreeSet::new();
    for paper in papers {
        let sheet = workbook.add_worksheet();
        sheet.set_name(free_name(&mut names, &paper.name))?;
        write(sheet, paper, imprint)?;
    }
    if let Some(carried) = carried {
        let sheet = workbook.add_worksheet();
        sheet.set_name(carried.name)?.set_hidden(true);
        for (row, cell) in (0..).zip(carried.cells) {
            sheet.write_string(row, 0, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// What the file says of itself; it reads no clock.
pub(super) fn properties(imprint: &Imprint) -> Result<DocProperties, WriteError> {
    let day = imprint.day;
    let created = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
    Ok(DocProperties::new()
        .set_title(&imprint.title)
        .set_author("junheng")
        .set_creation_datetime(&created))
}

/// So many letters of a title stand at the foot, which holds 255.
const N_FOOT: usize = 40;

/// The foot of every sheet of paper: which sheet of which county, by what it was judged, and its number.
pub(super) fn footer(imprint: &Imprint) -> String {
    let title: String = imprint.title.chars().take(N_FOOT).collect();
    format!(
        "&L&8&A · {} · {}&R&8第 &P 页 / 共 &N 页",
        title.replace('&', "&&"),
        imprint.basis.replace('&', "&&")
    )
}

fn write(sheet: &mut Worksheet, paper: &Paper, imprint: &Imprint) -> Result<(), WriteError> {
    for (column, width) in (0..).zip(&paper.widths) {
        sheet.set_column_width(column, *width)?;
    }
    let n_columns = u16::try_from(paper.widths.len()).map_err(|_| too_large(paper))?;
    let last = n_columns.saturating_sub(1);
    across(sheet, 0, (0, last), &paper.title, &title_format())?;
    let width: u32 = paper.widths.iter().map(|width| u32::from(*width)).sum();
    sheet.set_row_height(0, title_height(&paper.title, width))?;
    let [left, right] = &paper.subtitle;
    let half = last / 2;
    across(sheet, 1, (0, half), left, &plain_format())?;
    let right_format = plain_format().set_align(FormatAlign::Right);
    across(sheet, 1, (half + 1, last), right, &right_format)?;
    let n_head = n_lines(&paper.head, paper)?;
    let first_of_body = N_TITLE_ROWS + n_head;
    lines(sheet, N_TITLE_ROWS, &paper.head, paper)?;
    lines(sheet, first_of_body, &paper.body, paper)?;
    let mut row = first_of_body + n_lines(&paper.body, paper)?;
    for note in &paper.notes {
        across(sheet, row, (0, last), note, &plain_format())?;
        sheet.set_row_height(row, height(note, width))?;
        row += 1;
    }
    sheet.set_freeze_panes(first_of_body, 0)?;
    sheet.set_repeat_rows(N_TITLE_ROWS, first_of_body.saturating_sub(1))?;
    sheet.set_print_area(0, 0, row.saturating_sub(1), last)?;
    match paper.turn {
        Turn::Landscape => sheet.set_landscape(),
        Turn::Portrait => sheet.set_portrait(),
    };
    sheet
        .set_paper_size(match paper.size {
            PaperSize::A4 => PAPER_A4,
            PaperSize::A3 => PAPER_A3,
        })
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_footer(footer(imprint));
    Ok(())
}

/// So many letters a sheet's name may have.
const N_LETTERS: usize = 31;

/// A name that a sheet may have: no sign that the format keeps for itself, not too long, and no name that
/// another sheet has, whether in small letters or large.
fn free_name(taken: &mut BTreeSet<String>, name: &str) -> String {
    let allowed = |sign: char| match sign {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => '＿',
        sign if sign.is_control() => '＿',
        sign => sign,
    };
    let signs: Vec<char> = name.chars().map(allowed).collect();
    let with_end = |end: &str| -> String {
        let room = N_LETTERS - end.chars().count();
        signs
            .iter()
            .take(room)
            .chain(&end.chars().collect::<Vec<_>>())
            .collect()
    };
    let mut found = with_end("");
    let mut number = 2;
    while !taken.insert(found.to_lowercase()) {
        found = with_end(&format!("~{number}"));
        number += 1;
    }
    found
}

fn too_large(paper: &Paper) -> WriteError {
    WriteError(format!("{} is too large", paper.name))
}

fn n_lines(lines: &[Line], paper: &Paper) -> Result<u32, WriteError> {
    u32::try_from(lines.len()).map_err(|_| too_large(paper))
}

/// A text over columns of one row.
fn across(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), WriteError> {
    match first < last {
        true => sheet.merge_range(row, first, row, last, text, format)?,
        false => sheet.write_string_with_format(row, first, text, format)?,
    };
    Ok(())
}

fn lines(sheet: &mut Worksheet, top: u32, lines: &[Line], paper: &Paper) -> Result<(), WriteError> {
    let mut heights = vec![LINE_HEIGHT; lines.len()];
    for (line, column, field) in placed(lines) {
        let format = field_format(field);
        let (row, last_column) = (top + line, column + field.columns.saturating_sub(1));
        let last_row = row + field.lines.saturating_sub(1);
        if (last_row, last_column) != (row, column) {
            sheet.merge_range(row, column, last_row, last_column, "", &format)?;
        }
        match &field.content {
            Content::Blank => {
                sheet.write_blank(row, column, &format)?;
            }
            Content::Text(text) => {
                sheet.write_string_with_format(row, column, text, &format)?;
            }
            Content::Number(decimal) => match decimal_number(decimal) {
                Some(number) => {
                    sheet.write_number_with_format(row, column, number, &format)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, decimal, &format)?;
                }
            },
        }
        if let (Content::Text(text), 1) = (&field.content, field.lines) {
            let columns = usize::from(column)..=usize::from(last_column);
            let widths = paper.widths.get(columns).unwrap_or_default();
            let width = widths.iter().map(|width| u32::from(*width)).sum();
            if let Some(highest) = heights.get_mut(line as usize) {
                *highest = height(text, width).max(*highest);
            }
        }
    }
    for (row, height) in (top..).zip(heights) {
        sheet.set_row_height(row, height)?;
    }
    Ok(())
}

fn plain_format() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(10)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// The size of a title, and of the letters that widths of columns are counted in.
const TITLE_SIZE: u32 = 16;
const LETTER_SIZE: u32 = 11;

/// How high a title is: one with a long name of a school takes several lines.
fn title_height(title: &str, width: u32) -> u32 {
    let lines = height(title, width * LETTER_SIZE / TITLE_SIZE);
    (lines * TITLE_SIZE / LETTER_SIZE).max(2 * LINE_HEIGHT)
}

fn title_format() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(TITLE_SIZE)
        .set_text_wrap()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
}

fn field_format(field: &Field) -> Format {
    let format = Format::new()
        .set_font_name(FONT)
        .set_font_size(10)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    let format = match field.role {
        FieldRole::Head => format
            .set_align(FormatAlign::Center)
            .set_background_color(HEAD),
        FieldRole::Sign => format.set_align(FormatAlign::Center),
        FieldRole::Words => format.set_align(FormatAlign::Left).set_num_format("@"),
        FieldRole::Number(places) => {
            let decimals = match places {
                0 => String::new(),
                places => format!(".{}", "0".repeat(places as usize)),
            };
            // A number that is too wide becomes smaller rather than signs for “too wide”.
            format
                .set_align(FormatAlign::Right)
                .unset_text_wrap()
                .set_shrink()
                .set_num_format(format!("#,##0{decimals}"))
        }
    };
    match field.is_dark {
        true => format.set_bold().set_background_color(DARK),
        false => format,
    }
}

//! A form as a table: joined fields, a head that is repeated on every sheet, lines that are not torn.

use super::body::line_width;
use super::xml::{paragraph, run};
use crate::quantity::grouped;
use crate::report::form::Content;
use crate::report::paper::{Field, FieldRole, Line, Paper, Turn, placed};

/// Grey that stays dark on any printer.
const DARK: &str = "BFBFBF";
/// The grey of heads.
const HEAD: &str = "F2F2F2";
/// Left and right inside a field, in twentieths of a point.
const INSIDE: u32 = 45;
/// The smallest letters of figures and of words, which may be broken into lines, and the largest, in
/// half points.
const SIZES: [u32; 3] = [13, 18, 21];
/// So many lines, heads included, and fewer are never parted.
const SHORT: usize = 10;
/// A form of more columns than this lies.
const N_UPRIGHT: usize = 8;

/// How the sheet lies that a form comes on in a document: only a wide one needs a sheet that lies.
pub(super) fn turn(paper: &Paper) -> Turn {
    match paper.turn {
        Turn::Landscape if paper.widths.len() > N_UPRIGHT => Turn::Landscape,
        Turn::Landscape | Turn::Portrait => Turn::Portrait,
    }
}

/// A field, or a part of one, in one row.
struct Cell<'a> {
    column: u16,
    columns: u16,
    field: Option<&'a Field>,
    /// How the format says that a field reaches over lines.
    merge: &'static str,
}

/// The form with what stands above and below it.
pub(super) fn write(paper: &Paper) -> String {
    let widths = widths(paper);
    let size = letters(paper);
    let small = format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    let mut text = paragraph("FormTitle", "", &run("", &paper.title));
    let [left, right] = &paper.subtitle;
    if !left.is_empty() || !right.is_empty() {
        let end = line_width(turn(paper));
        let tabs = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{end}\"/></w:tabs>");
        let tab = match right.is_empty() {
            true => "",
            false => "<w:r><w:tab/></w:r>",
        };
        let runs = [run("", left), tab.to_owned(), run("", right)].concat();
        text.push_str(&paragraph("FormLine", &tabs, &runs));
    }
    text.push_str(&opening(&widths));
    let heads = rows(&paper.head, widths.len());
    let lines = rows(&paper.body, widths.len());
    // A short table stands on one sheet: each of its lines but the last stays with the next.
    let n_lines = heads.len() + lines.len();
    let n_kept = match n_lines <= SHORT {
        true => n_lines.saturating_sub(1),
        false => 0,
    };
    let heads = heads.iter().map(|row| (row, "<w:tblHeader/>"));
    let all = heads.chain(lines.iter().map(|row| (row, "")));
    for (index, (row, repeated)) in all.enumerate() {
        let kept = if index < n_kept { "<w:keepNext/>" } else { "" };
        text.push_str(&line(row, &widths, [kept, &small], repeated));
    }
    text.push_str("</w:tbl>");
    // Two tables with nothing between them would be one.
    let notes = match paper.notes.as_slice() {
        [] => &[String::new()],
        notes => notes,
    };
    for note in notes {
        text.push_str(&paragraph("FormNote", "", &run("", note)));
    }
    text
}

fn opening(widths: &[u32]) -> String {
    let border = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
    };
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border);
    let columns: String = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>\
         <w:tblBorders>{}</w:tblBorders><w:tblLayout w:type=\"fixed\"/>\
         <w:tblCellMar><w:left w:w=\"{INSIDE}\" w:type=\"dxa\"/>\
         <w:right w:w=\"{INSIDE}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>",
        widths.iter().sum::<u32>(),
        borders.concat(),
    )
}

/// The columns across the whole line, in the proportions of the form.
fn widths(paper: &Paper) -> Vec<u32> {
    let line = line_width(turn(paper));
    let all: u32 = paper.widths.iter().map(|width| u32::from(*width)).sum();
    let part = |width: &u16| (u32::from(*width) * line).checked_div(all).unwrap_or(0);
    paper.widths.iter().map(part).collect()
}

/// Letters of which as many fit into the columns as the form says: a Latin letter is half as wide as
/// it is high.
fn letters(paper: &Paper) -> u32 {
    let all: u32 = paper.widths.iter().map(|width| u32::from(*width)).sum();
    let n_columns = u32::try_from(paper.widths.len()).unwrap_or(0);
    let line = line_width(turn(paper)).saturating_sub(2 * INSIDE * n_columns);
    let [smallest, of_words, largest] = SIZES;
    let smallest = match turn(paper) {
        Turn::Landscape => smallest,
        Turn::Portrait => of_words,
    };
    // Twentieths of a point a letter; twice that is the size, and a half point is ten of them.
    let size = (line * 2).checked_div(all * 10).unwrap_or(largest);
    size.clamp(smallest, largest)
}

/// The rows of some lines: in each the fields that begin there and those that go on, and an empty
/// field where the form has none.
fn rows(lines: &[Line], n_columns: usize) -> Vec<Vec<Cell<'_>>> {
    let mut rows: Vec<Vec<Cell<'_>>> = lines.iter().map(|_| Vec::new()).collect();
    for (line, column, field) in placed(lines) {
        for at in line..line.saturating_add(field.lines.max(1)) {
            let Some(row) = rows.get_mut(at as usize) else {
                break;
            };
            row.push(Cell {
                column,
                columns: field.columns,
                field: (at == line).then_some(field),
                merge: match (field.lines, at == line) {
                    (0 | 1, _) => "",
                    (_, true) => "<w:vMerge w:val=\"restart\"/>",
                    (_, false) => "<w:vMerge/>",
                },
            });
        }
    }
    let end = u16::try_from(n_columns).unwrap_or(u16::MAX);
    for row in &mut rows {
        row.sort_by_key(|cell| cell.column);
        let mut free = 0_u16;
        let mut empty = Vec::new();
        for cell in row.iter() {
            empty.extend((free..cell.column).map(blank));
            free = cell.column + cell.columns;
        }
        empty.extend((free..end).map(blank));
        row.append(&mut empty);
        row.sort_by_key(|cell| cell.column);
    }
    rows
}

const fn blank<'a>(column: u16) -> Cell<'a> {
    Cell {
        column,
        columns: 1,
        field: None,
        merge: "",
    }
}

/// A line. `looks` are whether it stays with the next one, and the size of its letters.
fn line(cells: &[Cell<'_>], widths: &[u32], looks: [&str; 2], repeated: &str) -> String {
    let cells: String = cells.iter().map(|it| cell(it, widths, looks)).collect();
    format!("<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>")
}

fn cell(cell: &Cell<'_>, widths: &[u32], [kept, small]: [&str; 2]) -> String {
    let columns = usize::from(cell.column)..usize::from(cell.column + cell.columns);
    let width: u32 = widths.get(columns).unwrap_or_default().iter().sum();
    let span = match cell.columns {
        0 | 1 => String::new(),
        n => format!("<w:gridSpan w:val=\"{n}\"/>"),
    };
    let role = cell.field.map(|field| field.role);
    let is_dark = cell.field.is_some_and(|field| field.is_dark);
    let fill = match (is_dark, role) {
        (true, _) => Some(DARK),
        (false, Some(FieldRole::Head)) => Some(HEAD),
        (false, _) => None,
    };
    let shade = fill.map_or_else(String::new, |fill| {
        format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>")
    });
    let side = match role {
        Some(FieldRole::Words) | None => "left",
        Some(FieldRole::Head | FieldRole::Sign) => "center",
        Some(FieldRole::Number(_)) => "right",
    };
    let bold = if is_dark { "<w:b/>" } else { "" };
    let text = match cell.field.map(|field| &field.content) {
        None | Some(Content::Blank) => String::new(),
        Some(Content::Text(text)) => text.clone(),
        Some(Content::Number(decimal)) => grouped(decimal),
    };
    let runs = match text.is_empty() {
        true => String::new(),
        false => run(&[bold, small].concat(), &text),
    };
    let properties = format!("{kept}<w:jc w:val=\"{side}\"/><w:rPr>{small}</w:rPr>");
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{}{shade}\
         <w:vAlign w:val=\"center\"/></w:tcPr>{}</w:tc>",
        cell.merge,
        paragraph("FormField", &properties, &runs)
    )
}

use super::file::{from_delimited, from_html};
use super::kind::AboutFile;
use super::{Diagnostic, Place, Row, Table, html};

/// Reads what was pasted: `text/html` when it has a table, because it keeps merged cells and
/// line ends, and else the plain text.
///
/// # Examples
/// ```
/// use junheng::intake::read_clipboard;
/// let (tables, _) = read_clipboard("学校名称\t小学在校生数\n\"甲\n小学\"\t120", None);
/// assert_eq!(tables[0].text(1, 0), "甲\n小学");
/// ```
pub fn read_clipboard(text: &str, html: Option<&str>) -> (Vec<Table>, Vec<Diagnostic>) {
    let place = || Place::File(String::new());
    let mut notes = Vec::new();
    let outcome = match html.filter(|html| html::has_table(html)) {
        Some(html) => from_html(html, ""),
        None => {
            let separator = text.contains('\t').then_some('\t');
            from_delimited(text, separator, "", &mut notes).map(|table| vec![table])
        }
    };
    let tables = match outcome {
        Ok(tables) => tables,
        Err(reason) => return (Vec::new(), vec![Diagnostic::new(place(), reason)]),
    };
    if tables.iter().all(Table::is_blank) {
        notes = vec![AboutFile::Empty];
    }
    let diagnostics = notes
        .into_iter()
        .map(|note| Diagnostic::new(place(), note))
        .collect();
    (tables, diagnostics)
}

/// The cells of a range that is pasted into a table; none when there is no text, or more than a
/// table may hold. Spreadsheet programs put tabs between cells, so that a comma belongs to its cell.
///
/// # Examples
/// ```
/// use junheng::intake::read_copied;
/// let rows = read_copied("1,200\n45;44\n", None);
/// assert_eq!((rows[0][0].text.as_str(), rows[1].len()), ("1,200", 1));
/// ```
pub fn read_copied(text: &str, html: Option<&str>) -> Vec<Row> {
    let table = match html.filter(|html| html::has_table(html)) {
        Some(html) => from_html(html, "").map(|tables| tables.into_iter().next()),
        None => from_delimited(text, Some('\t'), "", &mut Vec::new()).map(Some),
    };
    table
        .ok()
        .flatten()
        .map(|table| table.rows)
        .unwrap_or_default()
}

//! Rows and columns that a workbook does not show. Its reader gives them like all others, and the user
//! has to know that.

use super::find;
use crate::intake::ole::u16_at;

/// Whether a sheet of Office Open XML hides a column, or a row with cells.
pub(super) fn in_sheet(xml: &[u8]) -> bool {
    let hides = |name: &[u8]| {
        let mut rest = xml;
        while let Some(at) = find(rest, name) {
            rest = rest.get(at + name.len()..).unwrap_or_default();
            let end = find(rest, b">").unwrap_or(rest.len());
            let mark = rest.get(..end).unwrap_or_default();
            let is_hidden = [&b" hidden=\"1\""[..], b" hidden=\"true\""]
                .iter()
                .any(|word| find(mark, word).is_some());
            // An empty row closes itself; a column always does.
            if is_hidden && (name == b"<col" || !mark.ends_with(b"/")) {
                return true;
            }
        }
        false
    };
    hides(b"<row") || hides(b"<col")
}

/// Whether a record of an old workbook says that a row with cells, or a column, is hidden.
pub(super) fn is_hidden(code: u16, data: &[u8]) -> bool {
    match code {
        // ROW: first and last column, and a mark of zero height.
        0x0208 => {
            let cells = (u16_at(data, 2), u16_at(data, 4));
            let has_cells = matches!(cells, (Some(first), Some(last)) if first < last);
            has_cells && u16_at(data, 12).is_some_and(|marks| marks & 0x20 != 0)
        }
        // COLINFO.
        0x007d => u16_at(data, 8).is_some_and(|marks| marks & 1 != 0),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_row_counts_when_it_has_cells() {
        let sheet = |inner: &str| format!("<worksheet>{inner}</worksheet>").into_bytes();
        assert!(in_sheet(&sheet(
            "<row r=\"2\" hidden=\"1\"><c r=\"A2\"/></row>"
        )));
        assert!(in_sheet(&sheet(
            "<col min=\"3\" max=\"3\" hidden=\"true\"/>"
        )));
        assert!(!in_sheet(&sheet("<row r=\"2\" hidden=\"1\"/>")));
        assert!(!in_sheet(&sheet("<row r=\"2\" hidden=\"0\"><c/></row>")));
        assert!(!in_sheet(&sheet(
            "<row r=\"2\"><c t=\"inlineStr\"><is><t> hidden=\"1\"</t></is></c></row>"
        )));
    }
}

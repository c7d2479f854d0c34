//! What keys do on a cell.

/// Rows that a page is.
const PAGE: usize = 12;

/// A cell: row and column.
pub type At = (usize, usize);

/// Where `key` leads from a cell in a table of `size` rows and columns; `None` when it leads nowhere.
pub fn moved(key: &str, has_control: bool, (row, column): At, size: At) -> Option<At> {
    let (last_row, last_column) = (size.0.saturating_sub(1), size.1.saturating_sub(1));
    let (row, column) = match (key, has_control) {
        ("ArrowUp", false) => (row.saturating_sub(1), column),
        ("ArrowDown", false) => (row + 1, column),
        ("ArrowLeft", false) => (row, column.saturating_sub(1)),
        ("ArrowRight", false) => (row, column + 1),
        ("ArrowUp", true) => (0, column),
        ("ArrowDown", true) => (last_row, column),
        ("ArrowLeft", true) | ("Home", false) => (row, 0),
        ("ArrowRight", true) | ("End", false) => (row, last_column),
        ("PageUp", _) => (row.saturating_sub(PAGE), column),
        ("PageDown", _) => (row + PAGE, column),
        ("Home", true) => (0, 0),
        ("End", true) => (last_row, last_column),
        _ => return None,
    };
    Some((row.min(last_row), column.min(last_column)))
}

/// The text that a key begins a cell with: a printed character alone.
pub fn typed(key: &str, has_control: bool) -> Option<String> {
    let is_single = key.chars().count() == 1;
    (is_single && !has_control).then(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_stay_on_the_sheet() {
        let size = (3, 4);
        assert_eq!(moved("ArrowUp", false, (0, 0), size), Some((0, 0)));
        assert_eq!(moved("ArrowDown", false, (2, 1), size), Some((2, 1)));
        assert_eq!(moved("End", true, (0, 0), size), Some((2, 3)));
        assert_eq!(moved("PageDown", false, (0, 2), size), Some((2, 2)));
        assert_eq!(moved("a", false, (0, 0), size), None);
    }

    #[test]
    fn only_characters_begin_a_cell() {
        assert_eq!(typed("5", false).as_deref(), Some("5"));
        assert_eq!(typed("v", true), None);
        assert_eq!(typed("Escape", false), None);
    }
}

//! What keys do on a cell.

/// Rows that a page is.
const PAGE: usize = 12;

/// A cell: row and column.
pub type At = (usize, usize);

/// What is held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing, or Shift.
    Nothing,
    /// Ctrl, Cmd or Alt.
    Control,
}

/// Where `key` leads from a cell in a table of `size` rows and columns; `None` when it leads nowhere.
pub fn moved(key: &str, held: Held, (row, column): At, size: At) -> Option<At> {
    let (last_row, last_column) = (size.0.saturating_sub(1), size.1.saturating_sub(1));
    let (row, column) = match (key, held) {
        ("ArrowUp", Held::Nothing) => (row.saturating_sub(1), column),
        ("ArrowDown", Held::Nothing) => (row + 1, column),
        ("ArrowLeft", Held::Nothing) => (row, column.saturating_sub(1)),
        ("ArrowRight", Held::Nothing) => (row, column + 1),
        ("ArrowUp", Held::Control) => (0, column),
        ("ArrowDown", Held::Control) => (last_row, column),
        ("ArrowLeft", Held::Control) | ("Home", Held::Nothing) => (row, 0),
        ("ArrowRight", Held::Control) | ("End", Held::Nothing) => (row, last_column),
        ("PageUp", _) => (row.saturating_sub(PAGE), column),
        ("PageDown", _) => (row + PAGE, column),
        ("Home", Held::Control) => (0, 0),
        ("End", Held::Control) => (last_row, last_column),
        _ => return None,
    };
    Some((row.min(last_row), column.min(last_column)))
}

/// The text that a key begins a cell with: a printed character alone.
pub fn typed(key: &str, held: Held) -> Option<String> {
    let is_single = key.chars().count() == 1;
    (is_single && held == Held::Nothing).then(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_stay_on_the_sheet() {
        let size = (3, 4);
        assert_eq!(moved("ArrowUp", Held::Nothing, (0, 0), size), Some((0, 0)));
        assert_eq!(
            moved("ArrowDown", Held::Nothing, (2, 1), size),
            Some((2, 1))
        );
        assert_eq!(moved("End", Held::Control, (0, 0), size), Some((2, 3)));
        assert_eq!(moved("PageDown", Held::Nothing, (0, 2), size), Some((2, 2)));
        assert_eq!(moved("a", Held::Nothing, (0, 0), size), None);
    }

    #[test]
    fn only_characters_begin_a_cell() {
        assert_eq!(typed("5", Held::Nothing).as_deref(), Some("5"));
        assert_eq!(typed("v", Held::Control), None);
        assert_eq!(typed("Escape", Held::Nothing), None);
    }
}

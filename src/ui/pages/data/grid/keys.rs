//! What keys do on a cell.

use web_sys::KeyboardEvent;

/// Rows that a page is.
const PAGE: usize = 12;

/// A cell: row and column.
pub type At = (usize, usize);

/// What is held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Shift.
    Shift,
    /// Ctrl, Cmd or Alt.
    Control,
    /// One of them and Shift.
    Both,
}

impl Held {
    /// What is held during an event.
    pub fn during(event: &KeyboardEvent) -> Self {
        let has_control = event.ctrl_key() || event.meta_key() || event.alt_key();
        match (has_control, event.shift_key()) {
            (false, false) => Self::Nothing,
            (false, true) => Self::Shift,
            (true, false) => Self::Control,
            (true, true) => Self::Both,
        }
    }

    const fn has_control(self) -> bool {
        matches!(self, Self::Control | Self::Both)
    }

    /// Whether Shift is among them.
    pub const fn has_shift(self) -> bool {
        matches!(self, Self::Shift | Self::Both)
    }
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// To move, or with Shift to select up to there.
    Go(At),
    /// To edit the active cell.
    Edit,
    /// To begin the active cell anew with this text.
    Type(String),
    /// To select everything.
    SelectAll,
    /// To select the rows of the selection.
    SelectRows,
    /// To select the columns of the selection.
    SelectColumns,
    /// To select nothing but the active cell.
    SelectOne,
    /// Something that the sheet does with what is selected.
    Do(Deal),
}

/// What is done with the selected cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deal {
    /// They become empty.
    Empty,
    /// They get the texts of the file back.
    PutBack,
    /// The first row is repeated.
    FillDown,
    /// The first column is repeated.
    FillRight,
    /// Cells that said the same get the same new text.
    ChangeAll,
    /// The mark goes to the next cell that said the same.
    NextAlike,
    /// The list shows what it says about the cell.
    ToList,
}

/// What a key asks for at a cell, in a table of `size` rows and columns; `None` when it is not ours.
pub fn command(key: &str, held: Held, from: At, size: At) -> Option<Command> {
    if let Some(at) = moved(key, held, from, size) {
        return Some(Command::Go(at));
    }
    Some(match (key, held) {
        ("Enter", Held::Nothing) | ("F2", Held::Nothing) => Command::Edit,
        ("Enter", Held::Both) => Command::Do(Deal::ChangeAll),
        ("Delete" | "Backspace", Held::Nothing) => Command::Do(Deal::Empty),
        ("Backspace", Held::Control) => Command::Do(Deal::PutBack),
        ("d" | "D", Held::Control) => Command::Do(Deal::FillDown),
        ("r" | "R", Held::Control) => Command::Do(Deal::FillRight),
        ("F8", Held::Control) => Command::Do(Deal::NextAlike),
        ("F9", Held::Nothing) => Command::Do(Deal::ToList),
        ("a" | "A", Held::Control) => Command::SelectAll,
        (" ", Held::Shift) => Command::SelectRows,
        (" ", Held::Control) => Command::SelectColumns,
        ("Escape", Held::Nothing) => Command::SelectOne,
        _ => Command::Type(typed(key, held)?),
    })
}

/// Where `key` leads from a cell in a table of `size` rows and columns; `None` when it leads nowhere.
pub fn moved(key: &str, held: Held, (row, column): At, size: At) -> Option<At> {
    let (last_row, last_column) = (size.0.saturating_sub(1), size.1.saturating_sub(1));
    let (row, column) = match (key, held.has_control()) {
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
fn typed(key: &str, held: Held) -> Option<String> {
    let is_single = key.chars().count() == 1;
    (is_single && !held.has_control()).then(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: At = (3, 4);

    fn asked(key: &str, held: Held) -> Option<Command> {
        command(key, held, (0, 0), SIZE)
    }

    #[test]
    fn moves_stay_on_the_sheet() {
        let moved = |key, held, from| moved(key, held, from, SIZE);
        assert_eq!(moved("ArrowUp", Held::Nothing, (0, 0)), Some((0, 0)));
        assert_eq!(moved("ArrowDown", Held::Shift, (2, 1)), Some((2, 1)));
        assert_eq!(moved("End", Held::Control, (0, 0)), Some((2, 3)));
        assert_eq!(moved("Home", Held::Both, (2, 3)), Some((0, 0)));
        assert_eq!(moved("PageDown", Held::Nothing, (0, 2)), Some((2, 2)));
        assert_eq!(moved("a", Held::Nothing, (0, 0)), None);
    }

    #[test]
    fn only_characters_begin_a_cell() {
        let five = Command::Type("5".to_owned());
        assert_eq!(asked("5", Held::Nothing), Some(five));
        let question = Command::Type("?".to_owned());
        assert_eq!(asked("?", Held::Shift), Some(question));
        assert_eq!(asked("v", Held::Control), None);
        assert_eq!(asked("z", Held::Control), None);
        assert_eq!(asked("Tab", Held::Nothing), None);
        assert_eq!(asked("F8", Held::Nothing), None);
    }

    #[test]
    fn keys_of_other_programs_do_here_what_they_do_there() {
        let done = |key, held| match asked(key, held) {
            Some(Command::Do(deal)) => Some(deal),
            _ => None,
        };
        assert_eq!(done("Delete", Held::Nothing), Some(Deal::Empty));
        assert_eq!(done("d", Held::Control), Some(Deal::FillDown));
        assert_eq!(done("R", Held::Control), Some(Deal::FillRight));
        assert_eq!(asked("a", Held::Control), Some(Command::SelectAll));
        assert_eq!(asked(" ", Held::Shift), Some(Command::SelectRows));
        assert_eq!(asked("F2", Held::Nothing), Some(Command::Edit));
    }
}

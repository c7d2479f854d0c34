use std::sync::Arc;

/// A sheet of a file that the user gave.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetRef {
    /// Name of the file, or empty for pasted text.
    pub file: String,
    /// Name of the sheet; for a text file the file's name again.
    pub sheet: String,
}

/// A cell; row and column count from zero.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellRef {
    /// The sheet it is on.
    pub sheet: Arc<SheetRef>,
    /// Row, from zero.
    pub row: u32,
    /// Column, from zero.
    pub column: u16,
}

impl CellRef {
    /// The cell of a sheet; beyond the last row or column that can be named, the last.
    pub fn at(sheet: &Arc<SheetRef>, row: usize, column: usize) -> Self {
        Self {
            sheet: Arc::clone(sheet),
            row: u32::try_from(row).unwrap_or(u32::MAX),
            column: u16::try_from(column).unwrap_or(u16::MAX),
        }
    }

    /// The address as spreadsheets write it.
    ///
    /// ```
    /// use junheng::model::{CellRef, SheetRef};
    /// let sheet = SheetRef { file: String::new(), sheet: "学校".into() }.into();
    /// assert_eq!(CellRef { sheet, row: 11, column: 27 }.address(), "AB12");
    /// ```
    pub fn address(&self) -> String {
        format!("{}{}", column_letters(self.column), self.row + 1)
    }
}

/// A column, from zero, as spreadsheets write it: 27 is AB.
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Origin {
    /// Nobody stated it.
    #[default]
    Unstated,
    /// Read from a cell.
    Cell(CellRef),
    /// Typed on the page.
    Typed,
    /// Added up from the facts of several rows, as for branches counted with their parent.
    Sum(Arc<[Origin]>),
}

impl Origin {
    /// Every cell it rests on.
    pub fn cells(&self) -> Vec<&CellRef> {
        match self {
            Self::Unstated | Self::Typed => Vec::new(),
            Self::Cell(cell) => vec![cell],
            Self::Sum(parts) => parts.iter().flat_map(Self::cells).collect(),
        }
    }
}

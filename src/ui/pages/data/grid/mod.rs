//! A sheet, cell by cell: as the file has it, with what was noticed and what was changed.

mod cell_line;
mod editor;
mod grid_row;
mod key_list;
mod keys;
mod layout;
mod offer;
mod pointer;
mod sheet_grid;
mod sheet_view;
mod sideways;
mod span;
mod tools;

pub use key_list::KeyList;
pub use sheet_view::SheetView;

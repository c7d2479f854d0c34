//! A sheet, cell by cell: as the file has it, with what was noticed and what was changed.

mod editor;
mod keys;
mod layout;
mod sheet_grid;
mod sheet_view;

pub use sheet_view::SheetView;

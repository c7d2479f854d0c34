use super::CountyResult;
use crate::engine::{self, CheckTable, Evidence, Figure};
use crate::intake::Table;
use crate::model::CellRef;
use crate::standard::Standard;

/// Unfolds a figure to the facts and rules it rests on; `None` when there is no such figure.
pub fn explain(standard: &Standard, result: &CountyResult, figure: &Figure) -> Option<Evidence> {
    engine::explain(standard, &result.county, &result.assessment, figure)
}

/// The checks of a county item that run over schools or subjects.
pub fn check_tables(standard: &Standard, result: &CountyResult, item: &str) -> Vec<CheckTable> {
    engine::check_tables(standard, &result.county, &result.assessment, item)
}

/// The text of a cell as it counts, corrections included; empty when there is no such cell.
pub fn cell_text(tables: &[Table], cell: &CellRef) -> String {
    let table = tables.iter().find(|table| table.sheet == cell.sheet);
    table.map_or(String::new(), |table| {
        table
            .text(cell.row as usize, usize::from(cell.column))
            .to_owned()
    })
}

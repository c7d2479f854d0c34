use super::form::{Access, Cell, Column, Form, Sheet};
use super::template::day_of_issue;
use super::xlsx::{WriteError, to_xlsx};
use crate::intake::Recipe;
use crate::model::Variable;
use crate::text::Language;
use crate::text::template as words;

/// What was decided about headers (列对照方案) as an .xlsx file that intake takes for that.
///
/// # Errors
/// [`WriteError`] when there are more decisions than rows of a sheet.
pub fn recipes_bytes(recipes: &[Recipe]) -> Result<Vec<u8>, WriteError> {
    let mut rows = Recipe::rows(recipes, Variable::header).into_iter();
    let heads = rows.next().unwrap_or_default();
    let columns = heads.map(|header| Column {
        header,
        width: 20,
        ..Column::default()
    });
    to_xlsx(&Form {
        title: words::recipes(Language::Zh).to_owned(),
        day: day_of_issue(),
        sheets: vec![Sheet {
            name: words::recipes(Language::Zh).to_owned(),
            columns: columns.into(),
            rows: rows.map(|row| row.map(Cell::text).into()).collect(),
            heading: Vec::new(),
            frozen_columns: 0,
            open_rows: 0,
            access: Access::Open,
        }],
    })
}

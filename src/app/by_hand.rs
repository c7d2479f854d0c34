//! The table that is filled in by hand: canonical headers, one row for each school, and a sheet of
//! the county. It is the user's own, so that what is written there is no correction.

use std::rc::Rc;
use std::sync::Arc;

use super::correction::write;
use super::{Ground, SchoolKey, Source, SourceId, SourceKind, Subject};
use crate::intake::{RawCell, Table};
use crate::model::{CellRef, Entity, SheetRef, Variable};
use crate::report::{COUNTY_SHEET, SCHOOL_SHEET};
use crate::text::Language;
use crate::text::template;

use Variable as V;

/// The row of labels and values of the county, below its head: one for each fact.
const FIRST_ROW: usize = 1;

impl Ground {
    /// The source that is filled in by hand, once there is one.
    pub fn by_hand(&self) -> Option<&Rc<Source>> {
        let mut sources = self.sources.iter();
        sources.find(|source| source.kind == SourceKind::ByHand)
    }

    /// Whether a cell is in the table that is filled in by hand.
    pub fn is_by_hand(&self, cell: &CellRef) -> bool {
        let source = self.by_hand();
        source.is_some_and(|source| source.tables.iter().any(|table| table.sheet == cell.sheet))
    }

    /// The cell of a fact in the table that is filled in by hand, if there is a row for it.
    pub fn by_hand_cell(&self, subject: &Subject, variable: Variable) -> Option<CellRef> {
        let tables = &self.by_hand()?.tables;
        let table = tables.iter().find(|table| is_about(table, subject))?;
        match subject {
            Subject::School(key) => {
                let row = row_of(table, key)?;
                Some(table.cell_ref(row, position(variable)))
            }
            Subject::County(name) => {
                let column = column_of(table, name)?;
                Some(table.cell_ref(FIRST_ROW + position(variable), column))
            }
        }
    }

    /// Writes into a cell of the table that is filled in by hand.
    pub(super) fn write_by_hand(&mut self, cell: &CellRef, text: &str) {
        for source in &mut self.sources {
            let is_there = source.tables.iter().any(|table| table.sheet == cell.sheet);
            if source.kind != SourceKind::ByHand || !is_there {
                continue;
            }
            let tables = &mut Rc::make_mut(source).tables;
            for table in tables.iter_mut().filter(|table| table.sheet == cell.sheet) {
                write(table, cell.row as usize, usize::from(cell.column), text);
            }
        }
    }

    /// The cell of a fact in the table that is filled in by hand; source, sheet and row are made
    /// where they are missing. `id` is for the source.
    pub(super) fn by_hand_place(
        &mut self,
        id: SourceId,
        subject: &Subject,
        variable: Variable,
    ) -> CellRef {
        if let Some(cell) = self.by_hand_cell(subject, variable) {
            return cell;
        }
        if self.by_hand().is_none() {
            let name = template::BY_HAND;
            let mut source = Source::new(name, SourceKind::ByHand, (Vec::new(), Vec::new()));
            source.id = id;
            self.sources.push(Rc::new(source));
        }
        let mut cell = CellRef {
            sheet: sheet(subject),
            row: 0,
            column: 0,
        };
        for source in &mut self.sources {
            if source.kind != SourceKind::ByHand {
                continue;
            }
            let tables = &mut Rc::make_mut(source).tables;
            if !tables.iter().any(|table| is_about(table, subject)) {
                tables.push(empty(subject));
            }
            for table in tables.iter_mut().filter(|table| is_about(table, subject)) {
                cell = match subject {
                    Subject::School(key) => added_school(table, key, variable),
                    Subject::County(name) => added_county(table, name, variable),
                };
            }
        }
        cell
    }
}

/// The sheet that holds facts about such a subject.
fn sheet(subject: &Subject) -> Arc<SheetRef> {
    let sheet = match subject {
        Subject::School(_) => SCHOOL_SHEET,
        Subject::County(_) => COUNTY_SHEET,
    };
    Arc::new(SheetRef {
        file: template::BY_HAND.to_owned(),
        sheet: sheet.to_owned(),
    })
}

fn is_about(table: &Table, subject: &Subject) -> bool {
    *table.sheet == *sheet(subject)
}

/// The place of a variable among those of its entity.
fn position(variable: Variable) -> usize {
    let mut all = variable.entity().variables();
    all.position(|other| other == variable).unwrap_or_default()
}

/// A sheet with its headers or labels, and nobody on it.
fn empty(subject: &Subject) -> Table {
    let cell = |text: String| RawCell { text };
    let rows = match subject {
        Subject::School(_) => {
            let headers = Entity::School.variables();
            vec![headers.map(|it| cell(it.header_with_unit())).collect()]
        }
        Subject::County(_) => {
            let item = template::item(Language::Zh);
            let labels = Entity::County.variables();
            let labels = labels.map(|it| vec![cell(it.header_with_unit())]);
            std::iter::once(vec![cell(item.to_owned())])
                .chain(labels)
                .collect()
        }
    };
    Table {
        sheet: sheet(subject),
        rows: rows.into_iter().map(Arc::new).collect(),
        merges: Vec::new(),
    }
}

/// The row of a school.
fn row_of(table: &Table, key: &SchoolKey) -> Option<usize> {
    let text = |row, variable| table.text(row, position(variable));
    (FIRST_ROW..table.rows.len()).find(|row| {
        let county = text(*row, V::CountyName);
        key.is(text(*row, V::SchoolCode), text(*row, V::SchoolName), county)
    })
}

fn added_school(table: &mut Table, key: &SchoolKey, variable: Variable) -> CellRef {
    let row = table.rows.len();
    for (variable, text) in [
        (V::SchoolCode, &key.code),
        (V::SchoolName, &key.name),
        (V::CountyName, &key.county),
    ] {
        write(table, row, position(variable), text);
    }
    table.cell_ref(row, position(variable))
}

/// The column of a county; one without a name in its cell is the only one there is.
fn column_of(table: &Table, name: &str) -> Option<usize> {
    let named = FIRST_ROW + position(V::NameOfCounty);
    (1..table.n_columns()).find(|column| table.text(named, *column) == name)
}

fn added_county(table: &mut Table, name: &str, variable: Variable) -> CellRef {
    let column = table.n_columns();
    let head = template::value(Language::Zh);
    write(table, 0, column, head);
    write(table, FIRST_ROW + position(V::NameOfCounty), column, name);
    table.cell_ref(FIRST_ROW + position(variable), column)
}

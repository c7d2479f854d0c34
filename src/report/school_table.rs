//! The table of schools as it is shown, for a spreadsheet: the same units in the same order, with the
//! figures as they are printed, and once more unrounded.

use super::csv::to_csv;
use super::form::{Access, Cell, Column, Form, Look, Row, Sheet};
use super::xlsx::{WriteError, to_xlsx};
use crate::engine::{Assessment, IndicatorStanding, Standing, Unit, UnitIndicator};
use crate::model::{County, Level, Variable};
use crate::quantity::{Exact, to_fixed, to_plain};
use crate::standard::{Indicator, Standard};
use crate::text::school_table::SchoolTableWords;
use crate::text::{Language, labels, number, word};

/// Where nothing is known.
const UNKNOWN: &str = "—";

/// A decimal with more digits than this would lose some as a number of a spreadsheet.
const MOST_DIGITS: usize = 15;

/// What is shown of the schools of a county.
#[derive(Clone, Debug)]
pub struct SchoolTable<'a> {
    /// The language of heads and words.
    pub language: Language,
    /// The rules.
    pub standard: &'a Standard,
    /// The county.
    pub county: &'a County,
    /// How it stands.
    pub assessment: &'a Assessment,
    /// The units that are shown, in their order, as indices into those of the assessment.
    pub units: &'a [usize],
    /// What was chosen, name and choice; empty when all are shown as they were given.
    pub chosen: &'a [(&'a str, &'a str)],
    /// In what the rules differ from the national ones, a line each; empty where they do not.
    pub rules: &'a [String],
}

/// The table as an .xlsx file: a sheet as it is shown, and one with the values unrounded.
///
/// # Errors
/// [`WriteError`] when the county outgrows a spreadsheet.
pub fn school_table_bytes(table: &SchoolTable<'_>) -> Result<Vec<u8>, WriteError> {
    to_xlsx(&school_table_form(table))
}

/// The table as it is shown, as the text of a .csv file.
pub fn school_table_csv(table: &SchoolTable<'_>) -> String {
    to_csv(&shown_sheet(table))
}

/// The table as a workbook.
pub fn school_table_form(table: &SchoolTable<'_>) -> Form {
    let words = SchoolTableWords::of(table.language);
    Form {
        title: (words.title)(&table.county.name),
        day: table.assessment.as_of,
        sheets: vec![shown_sheet(table), exact_sheet(table)],
    }
}

impl<'a> SchoolTable<'a> {
    fn chosen_units(&self) -> impl Iterator<Item = &'a Unit> {
        let units = self.units.iter();
        units.filter_map(|index| self.assessment.unit(*index))
    }

    /// The lines above both sheets.
    fn heading(&self, note: &str) -> Vec<String> {
        let words = SchoolTableWords::of(self.language);
        let standard = word::pick(self.language, &self.standard.title);
        let day = self.assessment.as_of.to_string();
        let n = self.assessment.units.len();
        let mut lines = vec![
            (words.head)(&self.county.name, standard, &day),
            (words.chosen)(self.chosen, self.units.len(), n),
        ];
        lines.extend_from_slice(self.rules);
        lines.push(note.to_owned());
        lines
    }

    /// The columns that tell a unit from others, and its pupils.
    fn first_columns(&self) -> Vec<Column> {
        let widths = [26, 14, 8, 14, 12, 10, 12, 10];
        let columns = SchoolTableWords::of(self.language).columns;
        let columns = columns.into_iter().zip(widths).enumerate();
        columns
            .map(|(index, (header, width))| {
                let look = match index {
                    7 => Look::Fixed(0),
                    _ => Look::Text,
                };
                column(header.to_owned(), width, look)
            })
            .collect()
    }

    fn first_cells(&self, unit: &Unit) -> Row {
        let school = self.assessment.schools.get(unit.school);
        let record = school.and_then(|school| school.record(self.county));
        let kind = school.map_or("", |it| labels::school_kind(self.language, it.kind));
        let setting = record.and_then(|record| record.setting().ok());
        let holder = record.and_then(|record| record.holder().ok());
        vec![
            Cell::text(&unit.name),
            Cell::text(&unit.code),
            Cell::text(word::level(self.language, unit.level)),
            Cell::text(kind),
            Cell::text(record.map_or("", |record| record.text(Variable::Town).trim())),
            Cell::text(setting.map_or("", |it| labels::setting(self.language, it))),
            Cell::text(holder.map_or("", |it| labels::holder(self.language, it))),
            match &unit.students {
                Ok(students) => Cell::number(students.to_string()),
                Err(_) => Cell::text(UNKNOWN),
            },
        ]
    }
}

fn column(header: String, width: u16, look: Look) -> Column {
    Column {
        header,
        width,
        look,
        ..Column::default()
    }
}

/// The thresholds of both levels, or the one that they share.
fn threshold(rule: &Indicator) -> String {
    let of = |level: Level| number::digits(&rule.threshold.get(level).value);
    let (primary, junior) = (of(Level::Primary), of(Level::Junior));
    match primary == junior {
        true => primary,
        false => format!("{primary} / {junior}"),
    }
}

fn sheet(name: &str, heading: Vec<String>, columns: Vec<Column>, rows: Vec<Row>) -> Sheet {
    Sheet {
        name: name.to_owned(),
        heading,
        columns,
        rows,
        frozen_columns: 1,
        open_rows: 0,
        access: Access::Open,
    }
}

/// The figures as they are printed: a value, how it stands, what is lacking.
fn shown_sheet(table: &SchoolTable<'_>) -> Sheet {
    let words = SchoolTableWords::of(table.language);
    let rounding = &table.standard.rounding;
    let mut columns = table.first_columns();
    for rule in &table.standard.indicators {
        let name = word::pick(table.language, &rule.short);
        let unit = word::pick(table.language, &rule.value_unit);
        let value = (words.value)(name, unit, &threshold(rule));
        columns.push(column(value, 13, Look::Fixed(rounding.school_value)));
        columns.push(column((words.standing)(name), 11, Look::Text));
        let unit = word::unit(table.language, rule.resource_unit);
        columns.push(column((words.lacking)(name, unit), 11, Look::Number));
    }
    columns.push(column(words.rule.to_owned(), 11, Look::Text));
    let rows = table.chosen_units().map(|unit| {
        let mut row = table.first_cells(unit);
        for result in &unit.indicators {
            row.extend(shown_cells(table, result));
        }
        row.push(Cell::text(word::standing(table.language, unit.standing)));
        row
    });
    let rows = rows.chain([totals(table)]).collect();
    let heading = table.heading(words.shown_note);
    sheet(words.shown, heading, columns, rows)
}

fn shown_cells(table: &SchoolTable<'_>, result: &UnitIndicator) -> [Cell; 3] {
    let value = match &result.value {
        // Where the printed value would stand otherwise it is written out.
        Ok(value) if result.is_rounding_sensitive => Cell {
            look: Some(Look::Number),
            ..unrounded(value)
        },
        Ok(value) => Cell::number(to_fixed(value, table.standard.rounding.school_value)),
        Err(_) => Cell::text(UNKNOWN),
    };
    let word = word::indicator_standing(table.language, table.standard, result.standing);
    let lacking = match &result.shortfall {
        Some(shortfall) => unrounded(shortfall),
        None => Cell::text(UNKNOWN),
    };
    [value, Cell::text(word), lacking]
}

/// The line of totals: pupils where all are known, and how many reach each threshold.
fn totals(table: &SchoolTable<'_>) -> Row {
    let words = SchoolTableWords::of(table.language);
    let n = table.chosen_units().count();
    let met_of = |n_met: usize| Cell::text((words.met_of)(n_met, n));
    let students = table.chosen_units().try_fold(0_u64, |sum, unit| {
        let students = unit.students.as_ref().ok()?;
        sum.checked_add(*students)
    });
    let mut row = vec![Cell::text(words.total)];
    row.extend(std::iter::repeat_n(Cell::blank(), 6));
    row.push(students.map_or_else(Cell::blank, |n| Cell::number(n.to_string())));
    for rule in &table.standard.indicators {
        let is_met = |unit: &&Unit| {
            let result = unit.indicator(rule.id);
            result.is_some_and(|result| result.standing == IndicatorStanding::Met)
        };
        let n_met = table.chosen_units().filter(is_met).count();
        row.extend([Cell::blank(), met_of(n_met), Cell::blank()]);
    }
    let passed = table.chosen_units();
    let passed = passed.filter(|unit| unit.standing == Standing::Met);
    row.push(met_of(passed.count()));
    row
}

/// The values unrounded.
fn exact_sheet(table: &SchoolTable<'_>) -> Sheet {
    let words = SchoolTableWords::of(table.language);
    let mut columns = table.first_columns();
    for rule in &table.standard.indicators {
        let name = word::pick(table.language, &rule.short);
        let unit = word::pick(table.language, &rule.value_unit);
        let value = (words.value)(name, unit, &threshold(rule));
        columns.push(column(value, 20, Look::Number));
    }
    let rows = table.chosen_units().map(|unit| {
        let values = unit.indicators.iter().map(|result| match &result.value {
            Ok(value) => unrounded(value),
            Err(_) => Cell::text(UNKNOWN),
        });
        table.first_cells(unit).into_iter().chain(values).collect()
    });
    let rows = rows.collect();
    sheet(words.exact, table.heading(words.exact_note), columns, rows)
}

/// A number with all its digits, or as a fraction where they have no end or are too many.
fn unrounded(value: &Exact) -> Cell {
    let plain = to_plain(value).filter(|text| {
        let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
        n_digits <= MOST_DIGITS
    });
    match plain {
        Some(decimal) => Cell::number(decimal),
        None => Cell::text(number::fraction(value)),
    }
}

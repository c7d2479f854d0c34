use super::form::{Cell, Form, Mark, Row};
use super::template::{county, day_of_issue, explanation, schools};
use super::xlsx::{WriteError, to_xlsx};
use crate::model::{Entity, ValueKind, Variable};
use crate::quantity::Exact;
use crate::text::Language;
use crate::text::template as words;

/// One line for each school of the invented county, below a line with the ids of the variables.
///
/// Some cells are written as offices write them: a unit beside the number, thousands separators,
/// full-width digits, a blank, a row of totals.
const SCHOOLS: &str = include_str!("data/demo_schools.tsv");
/// One line for each fact about the invented county.
const COUNTY: &str = include_str!("data/demo_county.tsv");

/// The workbook of an invented county (示例县) as an .xlsx file.
///
/// # Errors
/// As [`super::template_bytes`].
pub fn demo_bytes() -> Result<Vec<u8>, WriteError> {
    to_xlsx(&demo_form())
}

/// The workbook of an invented county with 40 schools of every kind.
///
/// It is not met by a little: one coefficient of variation, four units and one class stand in the
/// way. The figures are worked out by hand in `tests/contract.rs`.
pub fn demo_form() -> Form {
    Form {
        title: words::demo_title(Language::Zh).to_owned(),
        day: day_of_issue(),
        sheets: vec![
            schools(school_rows()),
            county(|variable| cell(variable, county_text(variable))),
            explanation(),
        ],
    }
}

fn school_rows() -> Vec<Row> {
    let mut lines = SCHOOLS.lines();
    let ids: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
    lines
        .map(|line| {
            let texts: Vec<&str> = line.split('\t').collect();
            let cell_of = |variable: Variable| {
                let column = ids.iter().position(|id| *id == variable.id());
                let text = column.and_then(|column| texts.get(column));
                cell(variable, text.copied().unwrap_or(""))
            };
            Entity::School.variables().map(cell_of).collect()
        })
        .collect()
}

/// The school of the demo that the template shows as a sample: it has both levels.
const SAMPLE: &str = "枫林九年一贯制学校";

/// The row that shows how a school is filled in; its name says so, and intake leaves it out.
pub(super) fn sample_row() -> Row {
    let variables = Entity::School.variables();
    let cells = variables.map(|variable| Cell {
        mark: Mark::Sample,
        ..match variable {
            Variable::SchoolName => Cell::text(words::sample_name(Language::Zh, SAMPLE)),
            _ => cell(variable, sample(variable)),
        }
    });
    cells.collect()
}

/// What the invented sample school, or county, states; empty where it has nothing to state.
pub(super) fn sample(variable: Variable) -> &'static str {
    if variable.entity() == Entity::County {
        return county_text(variable);
    }
    let mut lines = SCHOOLS.lines();
    let mut ids = lines.next().unwrap_or("").split('\t');
    let line = lines.find(|line| line.split('\t').any(|text| text == SAMPLE));
    let column = ids.position(|id| id == variable.id());
    line.zip(column)
        .and_then(|(line, column)| line.split('\t').nth(column))
        .unwrap_or("")
}

fn county_text(variable: Variable) -> &'static str {
    let lines = COUNTY.lines().filter_map(|line| line.split_once('\t'));
    lines
        .filter(|(id, _)| *id == variable.id())
        .map(|(_, text)| text)
        .next()
        .unwrap_or("")
}

/// A number where the variable is one and the text is a plain decimal; a text otherwise.
fn cell(variable: Variable, text: &str) -> Cell {
    let is_number = match variable.kind() {
        ValueKind::Count | ValueKind::Decimal | ValueKind::Year | ValueKind::Organizer => {
            text.parse::<Exact>().is_ok()
        }
        ValueKind::Text
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Judgement
        | ValueKind::Grade => false,
    };
    if is_number {
        Cell::number(text)
    } else {
        Cell::text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_read() {
        let mut lines = SCHOOLS.lines();
        let ids: Vec<&str> = lines.next().unwrap().split('\t').collect();
        assert!(
            ids.iter().all(|id| Variable::from_id(id).is_some()),
            "{ids:?}"
        );
        assert!(lines.all(|line| line.split('\t').count() == ids.len()));
        for line in COUNTY.lines() {
            let (id, _) = line.split_once('\t').unwrap();
            assert!(Variable::from_id(id).is_some(), "{id}");
        }
    }
}

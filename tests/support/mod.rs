//! What several tests share: building a county from plain facts, and reading its document.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::collections::BTreeMap;

use junheng::engine::{self, Assessment};
use junheng::intake::{self, RawCell, Reading, Table};
use junheng::model::{County, Entity, Variable};
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};

/// Facts by variable id, as a person would type them into the canonical workbook.
pub type Facts = BTreeMap<String, String>;

/// The national standard on a day.
pub fn national(as_of: &str) -> Standard {
    standard("cn-yzjh-2017", as_of, Relaxations::Off)
}

/// A standard on a day.
pub fn standard(id: &str, as_of: &str, relaxations: Relaxations) -> Standard {
    let selection = Selection {
        id: id.to_owned(),
        as_of: as_of.parse().unwrap(),
        relaxations,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

/// The canonical workbook with these schools and county facts, read as a user's would be.
pub fn read(schools: &[Facts], county: &Facts) -> Reading {
    intake::read(&tables(schools, county))
}

/// The two sheets of the canonical workbook.
pub fn tables(schools: &[Facts], county: &Facts) -> Vec<Table> {
    let mut rows = vec![];
    let variables: Vec<Variable> = Entity::School.variables().collect();
    rows.push(
        variables
            .iter()
            .map(|variable| variable.header_with_unit())
            .collect(),
    );
    for school in schools {
        let cell = |variable: &Variable| school.get(variable.id()).cloned().unwrap_or_default();
        rows.push(variables.iter().map(cell).collect());
    }
    let mut county_rows = vec![vec!["项目".to_owned(), "值".to_owned()]];
    for variable in Entity::County.variables() {
        let value = county.get(variable.id()).cloned().unwrap_or_default();
        county_rows.push(vec![variable.header_with_unit(), value]);
    }
    vec![table("学校", rows), table("县级", county_rows)]
}

/// A sheet from texts.
pub fn table(sheet: &str, rows: Vec<Vec<String>>) -> Table {
    let row = |cells: Vec<String>| cells.into_iter().map(|text| RawCell { text }).collect();
    let rows = rows.into_iter().map(row).collect();
    Table::new("test.xlsx", sheet, rows, Vec::new())
}

/// The only county of a reading, with its assessment.
pub fn assess_only(standard: &Standard, reading: &Reading) -> (County, Assessment) {
    assert_eq!(reading.counties.len(), 1, "one county is meant");
    let county = reading.counties[0].clone();
    let assessment = engine::assess(standard, &county);
    (county, assessment)
}

/// Facts from pairs.
pub fn facts(pairs: &[(&str, &str)]) -> Facts {
    pairs
        .iter()
        .map(|(id, value)| ((*id).to_owned(), (*value).to_owned()))
        .collect()
}

/// `base` with `changes` on top.
pub fn with(base: &Facts, changes: &Facts) -> Facts {
    let mut whole = base.clone();
    whole.extend(
        changes
            .iter()
            .map(|(id, value)| (id.clone(), value.clone())),
    );
    whole
}

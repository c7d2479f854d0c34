//! Whom tables are about, before they are interpreted together with others.

use std::collections::BTreeSet;

use super::alias::Names;
use super::county_sheet::{self, CountyColumn};
use super::mapping::Mapping;
use super::words::key;
use super::{Table, header, rows};
use crate::model::{Entry, Value, Variable};
use crate::pace::Pace;

/// Whom tables are about.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Stated {
    /// The counties that county sheets name, each with the year that it states; an empty name where
    /// there is none.
    pub years: Vec<(String, u16)>,
    /// The names and codes of the schools that tables of schools state, as they are compared.
    pub schools: BTreeSet<String>,
}

/// Says whom tables are about.
pub async fn stated(tables: &[Table], pace: &dyn Pace) -> Stated {
    let mut stated = Stated::default();
    let mapping = Mapping::default();
    let with = (Names::shared(), &mapping);
    for table in tables {
        let mut workings = header::Workings::default();
        let header = header::find(table, with, &mut workings, pace).await;
        if let Some(header) = header {
            let naming = [Variable::SchoolName, Variable::SchoolCode].into_iter();
            let columns = naming.filter_map(|variable| rows::column_of(&header, variable));
            for column in columns {
                for row in header.data..table.rows.len() {
                    pace.rest().await;
                    let name = key(table.text(row, column));
                    if !name.is_empty() {
                        stated.schools.insert(name);
                    }
                }
            }
        }
        // A longer table is one of schools, and looking for a county in each row of it takes long.
        if table.rows.len() > county_sheet::LONGEST {
            continue;
        }
        for mut block in county_sheet::find(table, Names::shared(), &mapping, pace).await {
            pace.rest().await;
            let counties = county_sheet::counties(table, &mut block, &mapping);
            stated.years.extend(counties.into_iter().filter_map(year));
        }
    }
    stated
}

/// The name of a county with the year that its column states.
fn year(column: CountyColumn) -> Option<(String, u16)> {
    let mut facts = column.facts.into_iter();
    let (_, observed) = facts.find(|(variable, _)| *variable == Variable::Year)?;
    let Entry::Known(Value::Number(year)) = observed.entry else {
        return None;
    };
    let year = year.to_u64().and_then(|year| u16::try_from(year).ok())?;
    Some((column.name, year))
}

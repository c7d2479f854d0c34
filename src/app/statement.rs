use crate::intake::{AboutFacts, Kind, Place, Reading, code_key, name_key};
use crate::model::{CellRef, County, Record, School, Variable};

/// Whom a fact is stated about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A county, by name; empty where no table names it.
    County(String),
    /// A school.
    School(SchoolKey),
}

/// What tells a school from all others, as a table would.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SchoolKey {
    /// Its code; may be empty.
    pub code: String,
    /// Its name; may be empty where there is a code.
    pub name: String,
    /// The name of its county as its own row has it; may be empty.
    pub county: String,
}

/// A fact in the words of a person, and the cells that it belongs into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Whom it is about.
    pub subject: Subject,
    /// The fact.
    pub variable: Variable,
    /// The cells that state it now; without any it goes into the table that is filled in by hand.
    pub cells: Vec<CellRef>,
    /// The text.
    pub text: String,
}

impl SchoolKey {
    /// The key of a school, if no other school of any county answers to it: a fact that is stated
    /// under a key of several schools would become a school of its own.
    pub fn of(reading: &Reading, county: &County, school: &School) -> Option<Self> {
        let code = code_key(school.code());
        let name = name_key(school.name());
        let counties = &reading.counties;
        let all = || counties.iter().flat_map(|other| &other.schools);
        let is_only_code =
            !code.is_empty() && all().filter(|it| code_key(it.code()) == code).count() == 1;
        let is_only_name = !name.is_empty()
            && (counties.len() == 1 || !county.name.is_empty())
            && all().filter(|it| name_key(it.name()) == name).count() == 1;
        (is_only_code || is_only_name).then(|| Self {
            code: if is_only_code {
                school.code().to_owned()
            } else {
                String::new()
            },
            name: school.name().to_owned(),
            county: school.record.text(Variable::CountyName).to_owned(),
        })
    }

    /// Whether a row with this code, name and county is about the same school.
    pub(super) fn is(&self, code: &str, name: &str, county: &str) -> bool {
        let is_same = |a: &str, b: &str| !b.is_empty() && name_key(a) == name_key(b);
        let is_near = county.is_empty()
            || self.county.is_empty()
            || name_key(county) == name_key(&self.county);
        let is_open = code.is_empty() || self.code.is_empty();
        is_near && (is_same(&self.code, code) || is_open && is_same(&self.name, name))
    }
}

/// The cells that state a fact: where it was read, and where another table contradicts it in the
/// same unit.
pub fn cells_of(reading: &Reading, record: &Record, variable: Variable) -> Vec<CellRef> {
    let own = record.get(variable).origin.cells();
    let [cell] = own.as_slice() else {
        return Vec::new();
    };
    let unit = |cell: &CellRef| reading.unit_of(cell).or(variable.unit());
    let contradicting = reading
        .diagnostics
        .iter()
        .filter_map(|told| match &told.kind {
            Kind::Facts(AboutFacts::ConflictingValues {
                variable: other,
                first: Some(first),
                ..
            }) if *other == variable && first == *cell => match &told.place {
                Place::Cell(place) if unit(place) == unit(cell) => Some(place.clone()),
                Place::Cell(_) | Place::File(_) | Place::Sheet(_) => None,
            },
            _ => None,
        });
    std::iter::once((*cell).clone())
        .chain(contradicting)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: &str, name: &str) -> SchoolKey {
        SchoolKey {
            code: code.to_owned(),
            name: name.to_owned(),
            county: "示例县".to_owned(),
        }
    }

    #[test]
    fn a_school_is_the_same_by_code_or_else_by_name() {
        assert!(key("9", "甲小学").is("9", "乙小学", ""));
        assert!(key("9", "甲小学").is("", "甲 小学", "示例县"));
        assert!(!key("9", "甲小学").is("8", "甲小学", "示例县"));
        assert!(!key("", "甲小学").is("", "甲小学", "清河县"));
        assert!(!key("", "").is("", "", ""));
    }
}

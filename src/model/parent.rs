use std::collections::{BTreeMap, BTreeSet};

use super::{County, Record, School, Variable};
use crate::quantity;

/// What a row says about the school that it is counted with (所属本部).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parent {
    /// Nothing.
    Unnamed,
    /// A code or a name that no other school of the county has.
    Unknown,
    /// A code or a name that several other schools have; people must say which one is meant.
    Several,
    /// One school, by its row in `County::schools`.
    Row(usize),
}

/// The schools of a county by code and by name, for finding the parents of its branches.
///
/// Codes and names are compared without regard to width, case and spaces, and only as a whole: a
/// name that is a part of another one is another name.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    schools: Vec<Record>,
    by_code: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// What a directory rests on.
const ENTRIES: [Variable; 4] = [
    Variable::SchoolCode,
    Variable::SchoolName,
    Variable::ParentSchool,
    Variable::IsCountedSchool,
];

impl Directory {
    /// The directory of a county.
    pub fn new(county: &County) -> Self {
        let schools = county.schools.iter();
        let schools: Vec<Record> = schools.map(|school| school.record.clone()).collect();
        let (mut by_code, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        // Only what some branch names is ever looked up, and most counties have few branches.
        let named = schools
            .iter()
            .map(|it| key(it.text(Variable::ParentSchool)));
        let named: BTreeSet<String> = named.filter(|named| !named.is_empty()).collect();
        if !named.is_empty() {
            for (row, school) in schools.iter().enumerate() {
                for (variable, index) in [
                    (Variable::SchoolCode, &mut by_code),
                    (Variable::SchoolName, &mut by_name),
                ] {
                    let own = key(school.text(variable));
                    if named.contains(&own) {
                        let rows: &mut Vec<usize> = index.entry(own).or_default();
                        rows.push(row);
                    }
                }
            }
        }
        Self {
            schools,
            by_code,
            by_name,
        }
    }

    /// Makes it the directory of a county, at no cost where the county has the same schools, called
    /// the same, as before.
    pub fn renew(&mut self, county: &County) {
        let is_same = |(before, school): (&Record, &School)| {
            let now = &school.record;
            before == now || ENTRIES.iter().all(|it| before.get(*it) == now.get(*it))
        };
        let both = self.schools.iter().zip(&county.schools);
        if self.schools.len() != county.schools.len() || !both.into_iter().all(is_same) {
            *self = Self::new(county);
        }
    }

    /// The parent of a row: the other school with the code that it names, else with the name.
    ///
    /// Where several bear it, the one that is counted as a school is meant; branches may well bear
    /// the name of their parent.
    pub fn parent_of(&self, row: usize) -> Parent {
        let named = self
            .schools
            .get(row)
            .map_or("", |school| school.text(Variable::ParentSchool));
        let wanted = key(named);
        if wanted.is_empty() {
            return Parent::Unnamed;
        }
        let others = |rows: Option<&Vec<usize>>| -> Vec<usize> {
            let rows = rows.into_iter().flatten().copied();
            rows.filter(|other| *other != row).collect()
        };
        let by_code = others(self.by_code.get(&wanted));
        let found = match by_code.as_slice() {
            [] => others(self.by_name.get(&wanted)),
            _ => by_code,
        };
        let counted: Vec<usize> = found
            .iter()
            .copied()
            .filter(|other| self.is_counted(*other))
            .collect();
        match (found.as_slice(), counted.as_slice()) {
            ([], _) => Parent::Unknown,
            ([only], _) | (_, [only]) => Parent::Row(*only),
            _ => Parent::Several,
        }
    }

    /// Whether a row is a school of its own; one that says nothing is.
    fn is_counted(&self, row: usize) -> bool {
        let school = self.schools.get(row);
        school.is_some_and(|school| school.flag(Variable::IsCountedSchool) != Ok(false))
    }
}

/// The form in which codes and names are compared; marks that refer to a note are no part of them.
fn key(text: &str) -> String {
    let narrow = quantity::narrowed(text).to_lowercase();
    let kept = narrow.chars().filter_map(|letter| match letter {
        '【' | '〔' | '[' => Some('('),
        '】' | '〕' | ']' => Some(')'),
        '#' | '*' | '★' | '☆' | '▲' | '△' | '※' | '"' | '\'' | '“' | '”' | '‘' | '’' => {
            None
        }
        _ if letter.is_whitespace() => None,
        _ => Some(letter),
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Observed, Origin, Value};

    fn school(name: &str, code: &str) -> School {
        let mut school = School::new();
        for (variable, text) in [(Variable::SchoolName, name), (Variable::SchoolCode, code)] {
            let value = Value::Text(text.into());
            let observed = Observed::known(value, Origin::Typed);
            school.record.set(variable, observed);
        }
        school
    }

    fn branch(name: &str, parent: &str) -> School {
        let mut school = school(name, "");
        let parent = Observed::known(Value::Text(parent.into()), Origin::Typed);
        school.record.set(Variable::ParentSchool, parent);
        let is_counted = Observed::known(Value::Flag(false), Origin::Typed);
        school.record.set(Variable::IsCountedSchool, is_counted);
        school
    }

    fn parent_of_first(schools: Vec<School>) -> Parent {
        let mut county = County::new("");
        county.schools = schools;
        Directory::new(&county).parent_of(0)
    }

    #[test]
    fn a_parent_is_found_by_code_then_by_name_in_any_width() {
        let branch = |parent| branch("East", parent);
        let parent = || school("Maple (Town) School", "21A");
        for named in [
            "21a",
            "２１Ａ",
            "maple（town）school",
            " “Maple” [Town] School*",
        ] {
            let found = parent_of_first(vec![branch(named), parent()]);
            assert_eq!(found, Parent::Row(1), "{named}");
        }
        let found = parent_of_first(vec![branch("Maple"), parent()]);
        assert_eq!(found, Parent::Unknown);
        let found = parent_of_first(vec![branch(" "), parent()]);
        assert_eq!(found, Parent::Unnamed);
        // A code goes before a name.
        let found = parent_of_first(vec![branch("21a"), school("21A", ""), parent()]);
        assert_eq!(found, Parent::Row(2));
    }

    #[test]
    fn a_renewed_directory_is_a_new_one() {
        let mut county = County::new("");
        let mut directory = Directory::default();
        let schools = [
            vec![branch("East", "Maple"), school("Maple", "")],
            // Another fact of a school changes nothing, a name or a row more does.
            vec![branch("East", "Maple"), school("Maples", "")],
            vec![branch("East", "Maples"), school("Maples", "")],
            vec![
                branch("East", "Maples"),
                school("Maples", ""),
                school("Maples", ""),
            ],
        ];
        let expected = [
            Parent::Row(1),
            Parent::Unknown,
            Parent::Row(1),
            Parent::Several,
        ];
        for (schools, expected) in schools.into_iter().zip(expected) {
            county.schools = schools;
            directory.renew(&county);
            assert_eq!(directory.parent_of(0), expected);
            assert_eq!(Directory::new(&county).parent_of(0), expected);
        }
    }

    #[test]
    fn of_namesakes_the_counted_one_is_meant_and_two_counted_ones_are_nobody() {
        let counted = || school("Maple", "");
        let branch = || branch("Maple", "Maple");
        let found = parent_of_first(vec![branch(), branch(), counted()]);
        assert_eq!(found, Parent::Row(2));
        let found = parent_of_first(vec![branch(), counted(), counted()]);
        assert_eq!(found, Parent::Several);
        let found = parent_of_first(vec![branch(), branch(), branch()]);
        assert_eq!(found, Parent::Several);
        let found = parent_of_first(vec![branch(), branch()]);
        assert_eq!(found, Parent::Row(1));
        let found = parent_of_first(vec![branch()]);
        assert_eq!(found, Parent::Unknown);
    }
}

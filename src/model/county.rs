use super::{CellRef, Entity, Record, School};

/// A county (县、市、区) with its schools: what one assessment is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    /// Its name, or an empty text when no table says.
    pub name: String,
    /// What was stated about the county as a whole.
    pub record: Record,
    /// Its schools, in the order in which they were read.
    pub schools: Vec<School>,
    /// Rows that only a person can settle. While there is one, nobody knows all schools.
    pub doubts: Vec<Doubt>,
}

/// A row of a table of schools that only a person can settle.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Doubt {
    /// What is doubtful.
    pub kind: DoubtKind,
    /// The row's telling cell.
    pub cell: CellRef,
}

/// Why a row has to be settled by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DoubtKind {
    /// It states figures, but neither name nor code: they may be a school's.
    Nameless,
    /// It is below another header than the table is read by, so that its schools were not read.
    OtherHeader,
    /// It names a school that the same table has named before: one school twice, or two schools.
    Repeated,
}

impl County {
    /// A county without schools.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            record: Record::new(Entity::County),
            schools: Vec::new(),
            doubts: Vec::new(),
        }
    }
}

use super::{Entity, Record, School};

/// A county (县、市、区) with its schools: what one assessment is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    /// Its name, or an empty text when no table says.
    pub name: String,
    /// What was stated about the county as a whole.
    pub record: Record,
    /// Its schools, in the order in which they were read.
    pub schools: Vec<School>,
}

impl County {
    /// A county without schools.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            record: Record::new(Entity::County),
            schools: Vec::new(),
        }
    }
}

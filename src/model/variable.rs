use super::Section;
use crate::quantity::Unit;

include!(concat!(env!("OUT_DIR"), "/variables.rs"));

/// What a variable is stated about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entity {
    /// A school: one row of the sheet 学校.
    School,
    /// A county: one column of the sheet 县级.
    County,
}

/// What kind of value a variable takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueKind {
    /// Free text.
    Text,
    /// A whole number that is not negative.
    Count,
    /// A number that is not negative.
    Decimal,
    /// A list of whole numbers.
    Counts,
    /// A list of numbers.
    Decimals,
    /// A calendar year.
    Year,
    /// Yes or no (是、否).
    Flag,
    /// A kind of school (办学类型).
    SchoolKind,
    /// Urban, town or rural (城乡类型).
    Setting,
    /// Who runs the school, 1 to 10 (举办者类型代码).
    Organizer,
    /// A judged finding (达标、不达标).
    Judgement,
    /// A grade of the national quality monitoring (Ⅰ–Ⅳ、未监测).
    Grade,
}

/// One line of `data/variables.toml`.
struct Facts {
    id: &'static str,
    header: &'static str,
    english: &'static str,
    entity: Entity,
    kind: ValueKind,
    unit: Option<Unit>,
    unit_word: Option<&'static str>,
    section: Option<Section>,
    required: &'static str,
    note: &'static str,
    source: &'static str,
}

impl Variable {
    /// The variable with this id, as data files name it.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variable| variable.id() == id)
    }

    /// Its stable id, as in `primary_students`.
    pub fn id(self) -> &'static str {
        self.facts().id
    }

    /// Its header in the canonical workbook, without the unit.
    pub fn header(self) -> &'static str {
        self.facts().header
    }

    /// Its name in English.
    pub fn english(self) -> &'static str {
        self.facts().english
    }

    /// What it is stated about.
    pub fn entity(self) -> Entity {
        self.facts().entity
    }

    /// The kind of value it takes.
    pub fn kind(self) -> ValueKind {
        self.facts().kind
    }

    /// The unit that the canonical workbook writes it in; values are kept in the base unit.
    pub fn unit(self) -> Option<Unit> {
        self.facts().unit
    }

    /// The part of a through-train school it belongs to; `None` when the whole school shares it.
    pub fn section(self) -> Option<Section> {
        self.facts().section
    }

    /// When the template asks for it, in the template's words; empty when it does not say.
    pub fn required(self) -> &'static str {
        self.facts().required
    }

    /// The template's note on it; may be empty.
    pub fn note(self) -> &'static str {
        self.facts().note
    }

    /// Where the figure stands in the annual statistics, or by whom it is kept where no table of them
    /// states it, in the template's words (统计报表取数位置).
    pub fn source(self) -> &'static str {
        self.facts().source
    }

    /// The header as the canonical workbook prints it, with the unit in brackets.
    pub fn header_with_unit(self) -> String {
        match self.unit() {
            Some(unit) => {
                let word = self.facts().unit_word.unwrap_or(unit.symbol());
                format!("{}({word})", self.header())
            }
            None => self.header().to_owned(),
        }
    }

    /// Its place among the variables of its entity.
    pub(super) fn slot(self) -> usize {
        let index = self as usize;
        if index < N_SCHOOL {
            index
        } else {
            index - N_SCHOOL
        }
    }

    fn facts(self) -> &'static Facts {
        // The table is generated beside the enum, one line a variant.
        FACTS.get(self as usize).unwrap_or(&FACTS[0])
    }
}

impl Entity {
    /// How many variables describe it.
    pub(super) const fn n_variables(self) -> usize {
        match self {
            Self::School => N_SCHOOL,
            Self::County => N_COUNTY,
        }
    }

    /// Its variables in the order of the canonical workbook.
    pub fn variables(self) -> impl Iterator<Item = Variable> {
        Variable::ALL
            .into_iter()
            .filter(move |variable| variable.entity() == self)
    }
}

//! `explain`: unfolds any figure of an assessment to the facts and rules it rests on.
//!
//! Nothing here decides; the steps are computed again from the facts, and tests compare them with
//! what was decided.

mod check;
mod check_index;
mod item;
mod level;
mod table;
mod unit;

pub use check_index::{CheckIndex, IndexedLine};
pub use table::{CheckCell, CheckColumn, CheckLine, CheckTable, Checked, check_tables};

use super::{Assessment, Evidence, Figure, Operation, Source, Standing, Step, Term, TermName};
use crate::model::{County, Variable};
use crate::quantity::Exact;
use crate::standard::{Citation, Direction, Parameter, Standard};

/// Explains a figure; `None` when the assessment has no such figure.
///
/// `standard`, `county` and `assessment` belong together.
pub fn explain(
    standard: &Standard,
    county: &County,
    assessment: &Assessment,
    figure: &Figure,
) -> Option<Evidence> {
    let case = Case {
        standard,
        county,
        assessment,
    };
    match figure {
        Figure::UnitValue { unit, indicator } => unit::value(&case, *unit, *indicator),
        Figure::Shortfall { unit, indicator } => unit::shortfall(&case, *unit, *indicator),
        Figure::UnitStanding { unit } => unit::standing(&case, *unit),
        Figure::Mean { level, indicator } => level::mean(&case, *level, *indicator),
        Figure::Cv { level, indicator } => level::cv(&case, *level, *indicator),
        Figure::Composite { level } => level::composite(&case, *level),
        Figure::Item { id } => item::explain(&case, id),
        Figure::Part(part) => {
            let (_, standing) = assessment.all_parts().find(|(name, _)| name == part)?;
            Some(Evidence::empty(figure.clone(), standing))
        }
    }
}

/// What belongs together.
struct Case<'a> {
    standard: &'a Standard,
    county: &'a County,
    assessment: &'a Assessment,
}

impl Case<'_> {
    /// What each of the rows states about the variable; `None` stands for the county.
    fn sources(&self, rows: &[usize], variable: Variable) -> Vec<Source> {
        let source = |row: &usize| {
            let fact = self.county.schools.get(*row)?.record.get(variable);
            let (entry, origin) = (fact.entry.clone(), fact.origin.clone());
            Some(Source {
                row: Some(*row),
                variable,
                entry,
                origin,
            })
        };
        rows.iter().filter_map(source).collect()
    }

    fn county_source(&self, variable: Variable) -> Source {
        let fact = self.county.record.get(variable);
        Source {
            row: None,
            variable,
            entry: fact.entry.clone(),
            origin: fact.origin.clone(),
        }
    }
}

impl Evidence {
    fn empty(figure: Figure, standing: Standing) -> Self {
        Self {
            figure,
            steps: Vec::new(),
            standing,
            threshold: None,
            parameters: Vec::new(),
            citations: Vec::new(),
            sources: Vec::new(),
            lacks: Vec::new(),
        }
    }

    /// Holds the last step against a parameter, which is also cited.
    fn hold_against(&mut self, direction: Direction, parameter: &Parameter) {
        if let Some(step) = self.steps.last_mut() {
            step.held_against = Some((direction, parameter.value.clone()));
        }
        self.set_threshold(direction, parameter);
    }

    /// What the figure is held against; of several conditions, the earlier ones are kept beside.
    fn set_threshold(&mut self, direction: Direction, parameter: &Parameter) {
        let before = self.threshold.replace((direction, parameter.clone()));
        self.parameters.extend(before.map(|(_, before)| before));
        self.cite(&parameter.citation);
    }

    /// A number fixed by a rule entered.
    fn use_parameter(&mut self, parameter: &Parameter) {
        self.parameters.push(parameter.clone());
        self.cite(&parameter.citation);
    }

    fn cite(&mut self, citation: &Citation) {
        if !self.citations.contains(citation) {
            self.citations.push(citation.clone());
        }
    }

    fn step(&mut self, operation: Operation, terms: Vec<Term>, result: Exact) {
        self.steps.push(Step {
            operation,
            terms,
            result,
            held_against: None,
        });
    }
}

fn term(name: TermName, value: &Exact) -> Term {
    Term {
        name,
        value: value.clone(),
    }
}

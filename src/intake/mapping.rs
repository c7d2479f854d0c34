use std::collections::BTreeMap;

use super::Table;
use super::header::DEEPEST;
use crate::model::{CellRef, SheetRef, Variable};
use crate::quantity::Unit;

/// What a person decided about a header or a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// It is this fact, in this unit where one was chosen too.
    Variable(Variable, Option<Unit>),
    /// It is nothing that is needed.
    NotNeeded,
}

/// What a person decided about headers and labels, each named by its cell; of a header with several
/// rows by its lowest. A decision goes before everything that is found by itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Mapping(BTreeMap<CellRef, Choice>);

impl Mapping {
    /// The decision about a cell.
    pub fn get(&self, cell: &CellRef) -> Option<Choice> {
        self.0.get(cell).copied()
    }

    /// Decides about a cell; `None` leaves it to itself again.
    pub fn set(&mut self, cell: CellRef, choice: Option<Choice>) {
        match choice {
            Some(choice) => self.0.insert(cell, choice),
            None => self.0.remove(&cell),
        };
    }

    /// All decisions about a sheet, in the order of its cells.
    pub fn of<'a>(&'a self, sheet: &'a SheetRef) -> impl Iterator<Item = (&'a CellRef, Choice)> {
        self.0
            .iter()
            .filter(move |(cell, _)| *cell.sheet == *sheet)
            .map(|(cell, choice)| (cell, *choice))
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What was decided about one layout of a table, to be taken again for the next table of that layout.
///
/// A layout is the texts of the header's rows; years in them count as any year, so that the same
/// form is known next year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The texts of the header's rows.
    header: Vec<Vec<String>>,
    /// Row from the first of the header, column, and the decision.
    choices: Vec<(usize, u16, Choice)>,
}

impl Recipe {
    /// What was decided about a table whose header stands in the rows `first..=last`; nothing where
    /// nothing was decided.
    pub fn of(table: &Table, (first, last): (usize, usize), mapping: &Mapping) -> Option<Self> {
        let choices: Vec<(usize, u16, Choice)> = mapping
            .of(&table.sheet)
            .filter_map(|(cell, choice)| {
                let row = (cell.row as usize).checked_sub(first)?;
                Some((row, cell.column, choice))
            })
            .collect();
        (!choices.is_empty()).then(|| Self {
            header: (first..=last).map(|row| layout(table, row)).collect(),
            choices,
        })
    }

    /// Whether both are about the same layout.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        self.header == other.header
    }

    /// Takes the decisions for a table of this layout; one that was made there already stays.
    /// Returns whether it is of this layout.
    pub fn apply(&self, table: &Table, mapping: &mut Mapping) -> bool {
        let is_here = |first: &usize| {
            let mut rows = self.header.iter().zip(*first..);
            rows.all(|(texts, row)| *texts == layout(table, row))
        };
        let Some(first) = (0..table.rows.len().min(DEEPEST)).find(is_here) else {
            return false;
        };
        for (row, column, choice) in &self.choices {
            let cell = table.cell_ref(first + row, usize::from(*column));
            mapping.0.entry(cell).or_insert(*choice);
        }
        true
    }
}

/// The texts of a row without white space, and with `#` for each digit of a year.
fn layout(table: &Table, row: usize) -> Vec<String> {
    let n_cells = table.row(row).len();
    let mut texts: Vec<String> = (0..n_cells)
        .map(|column| without_years(table.text(row, column)))
        .collect();
    while texts.last().is_some_and(String::is_empty) {
        texts.pop();
    }
    texts
}

fn without_years(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut kept = String::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let n_digits = letters
            .iter()
            .skip(at)
            .take_while(|c| c.is_ascii_digit())
            .count();
        if n_digits == 4 {
            kept.push_str("####");
            at += 4;
        } else if n_digits > 0 {
            kept.extend(letters.iter().skip(at).take(n_digits));
            at += n_digits;
        } else {
            kept.push(*letter);
            at += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::RawCell;

    fn table(file: &str, rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| RawCell {
            text: (*text).to_owned(),
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table::new(file, "学校", rows.collect(), Vec::new())
    }

    #[test]
    fn a_decision_is_taken_again_for_the_same_form_of_the_next_year() {
        let this = table(
            "a.xlsx",
            &[&["2025年 学校", "2025年骨干", ""], &["甲", "3"]],
        );
        let next = table(
            "b.xlsx",
            &[&["示例县"], &["2026年学校", "2026年骨干"], &["乙", "4"]],
        );
        let choice = Choice::Variable(Variable::PrimaryBackboneTeachers, None);
        let mut mapping = Mapping::default();
        mapping.set(this.cell_ref(0, 1), Some(choice));
        let recipe = Recipe::of(&this, (0, 0), &mapping).unwrap();
        assert!(recipe.apply(&next, &mut mapping));
        assert_eq!(mapping.get(&next.cell_ref(1, 1)), Some(choice));
    }

    #[test]
    fn another_form_is_left_alone_and_so_is_a_decision_made_there() {
        let this = table("a.xlsx", &[&["学校", "骨干"], &["甲", "3"]]);
        let mut mapping = Mapping::default();
        mapping.set(this.cell_ref(0, 1), Some(Choice::NotNeeded));
        let recipe = Recipe::of(&this, (0, 0), &mapping).unwrap();
        let other = table("b.xlsx", &[&["学校", "骨干教师"], &["甲", "3"]]);
        assert!(!recipe.apply(&other, &mut mapping));
        assert_eq!(mapping.get(&other.cell_ref(0, 1)), None);

        let same = table("c.xlsx", &[&["学校", "骨干"], &["甲", "3"]]);
        let own = Choice::Variable(Variable::JuniorBackboneTeachers, None);
        mapping.set(same.cell_ref(0, 1), Some(own));
        assert!(recipe.apply(&same, &mut mapping));
        assert_eq!(mapping.get(&same.cell_ref(0, 1)), Some(own));
    }

    #[test]
    fn a_table_about_which_nothing_was_decided_has_no_recipe() {
        let this = table("a.xlsx", &[&["学校"]]);
        assert_eq!(Recipe::of(&this, (0, 0), &Mapping::default()), None);
    }
}

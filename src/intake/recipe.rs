use super::Table;
use super::header::DEEPEST;
use super::mapping::{Choice, Mapping};
use crate::model::Variable;
use crate::quantity::{Unit, unit_named};

/// The first cell of a table of recipes.
const MARK: &str = "junheng.recipes/1";
/// A row with a text of the header.
const HEADER: &str = "header";
/// A row with a decision.
const CHOICE: &str = "choice";
/// The decision that a column is not needed.
const NOT_NEEDED: &str = "-";

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

    /// A recipe from its parts, as [`Recipe::header`] and [`Recipe::choices`] give them.
    pub const fn from_parts(header: Vec<Vec<String>>, choices: Vec<(usize, u16, Choice)>) -> Self {
        Self { header, choices }
    }

    /// The texts of the header's rows.
    pub fn header(&self) -> &[Vec<String>] {
        &self.header
    }

    /// Row from the first of the header, column, and the decision.
    pub fn choices(&self) -> &[(usize, u16, Choice)] {
        &self.choices
    }

    /// Recipes as rows of a table that [`Recipe::all_in`] reads again, whatever program has saved it
    /// meanwhile. `shown` names a fact for people; that column is not read.
    pub fn rows(recipes: &[Self], shown: impl Fn(Variable) -> &'static str) -> Vec<[String; 7]> {
        let mut rows =
            vec![[MARK, "kind", "row", "column", "content", "unit", "name"].map(String::from)];
        for (number, recipe) in (1_usize..).zip(recipes) {
            let mut add = |kind: &str, row: usize, column: usize, content: [&str; 3]| {
                let [content, unit, name] = content.map(str::to_owned);
                let [number, row, column] = [number, row, column].map(|n| n.to_string());
                rows.push([number, kind.to_owned(), row, column, content, unit, name]);
            };
            for (row, texts) in recipe.header.iter().enumerate() {
                for (column, text) in texts.iter().enumerate() {
                    add(HEADER, row, column, [text, "", ""]);
                }
            }
            for (row, column, choice) in &recipe.choices {
                let content = match choice {
                    Choice::Variable(variable, unit) => {
                        let unit = unit.map_or("", Unit::symbol);
                        [variable.id(), unit, shown(*variable)]
                    }
                    Choice::NotNeeded => [NOT_NEEDED, "", ""],
                };
                add(CHOICE, *row, usize::from(*column), content);
            }
        }
        rows
    }

    /// The recipes that a table holds; `None` when it is no table of recipes. Rows that cannot be
    /// understood are left out, and with them nothing but their own decision.
    pub fn all_in(table: &Table) -> Option<Vec<Self>> {
        if table.text(0, 0) != MARK {
            return None;
        }
        let mut recipes: Vec<(&str, Self)> = Vec::new();
        for row in 1..table.rows.len() {
            let text = |column| table.text(row, column);
            let number = |column| text(column).parse::<u16>().ok();
            let (Some(at_row), Some(at_column)) = (number(2), number(3)) else {
                continue;
            };
            if usize::from(at_row) >= DEEPEST {
                continue;
            }
            if recipes.last().is_none_or(|(name, _)| *name != text(0)) {
                let (header, choices) = (Vec::new(), Vec::new());
                recipes.push((text(0), Self { header, choices }));
            }
            let Some((_, recipe)) = recipes.last_mut() else {
                continue;
            };
            match text(1) {
                HEADER => recipe.set_header(at_row.into(), at_column.into(), text(4)),
                CHOICE => {
                    let choice = match text(4) {
                        NOT_NEEDED => Some(Choice::NotNeeded),
                        id => Variable::from_id(id)
                            .map(|variable| Choice::Variable(variable, unit_named(text(5)))),
                    };
                    let choice = choice.map(|choice| (at_row.into(), at_column, choice));
                    recipe.choices.extend(choice);
                }
                _ => (),
            }
        }
        let whole = recipes.into_iter().map(|(_, recipe)| recipe);
        Some(whole.filter(|recipe| !recipe.choices.is_empty()).collect())
    }

    fn set_header(&mut self, row: usize, column: usize, text: &str) {
        if self.header.len() <= row {
            self.header.resize(row + 1, Vec::new());
        }
        if let Some(texts) = self.header.get_mut(row) {
            if texts.len() <= column {
                texts.resize(column + 1, String::new());
            }
            if let Some(place) = texts.get_mut(column) {
                text.clone_into(place);
            }
        }
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
            mapping.add(cell, *choice);
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

    #[test]
    fn recipes_are_read_back_from_their_table() {
        let this = table(
            "a.xlsx",
            &[
                &["2025年学校", "", "骨干", "仪器"],
                &["", "", "小学", ""],
                &["甲", "", "3", "4"],
            ],
        );
        let mut mapping = Mapping::default();
        let backbone = Choice::Variable(Variable::PrimaryBackboneTeachers, None);
        let worth = Variable::TeachingEquipmentValue;
        let worth = Choice::Variable(worth, Some(Unit::TenThousandYuan));
        mapping.set(this.cell_ref(1, 2), Some(backbone));
        mapping.set(this.cell_ref(0, 3), Some(worth));
        let first = Recipe::of(&this, (0, 1), &mapping).unwrap();
        let other = table("b.xlsx", &[&["校", "备用"], &["甲", "3"]]);
        mapping.set(other.cell_ref(0, 1), Some(Choice::NotNeeded));
        let second = Recipe::of(&other, (0, 0), &mapping).unwrap();
        let recipes = vec![first, second];
        let rows = Recipe::rows(&recipes, Variable::header);
        let rows: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(Recipe::all_in(&table("c.xlsx", &rows)), Some(recipes));
        assert_eq!(Recipe::all_in(&this), None);
    }
}

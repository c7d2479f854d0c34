use std::rc::Rc;

use super::correction::raw_text;
use super::{Correction, Corrections, Source, SourceKind};
use crate::intake::{Mapping, Recipe, Table};
use crate::model::{CellRef, SheetRef};
use crate::standard::Selection;

/// What the user gave: the only state that is saved, and what undo goes back through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Files, pasted ranges and the demo, in the order in which they came.
    pub sources: Vec<Rc<Source>>,
    /// Cells that the user changed.
    pub corrections: Rc<Corrections>,
    /// What the user decided about headers and labels.
    pub mapping: Rc<Mapping>,
    /// Those decisions by layout, for the next table of the same layout.
    pub recipes: Rc<Vec<Recipe>>,
    /// The chosen standard, day and relaxations.
    pub selection: Selection,
}

impl Ground {
    /// The tables of all sources, uncorrected.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sources.iter().flat_map(|source| &source.tables)
    }

    /// The uncorrected table of a sheet.
    pub fn table(&self, sheet: &SheetRef) -> Option<&Table> {
        self.tables().find(|table| *table.sheet == *sheet)
    }

    /// The text of a cell as its file has it; empty where there is no such cell.
    pub fn original(&self, cell: &CellRef) -> &str {
        self.table(&cell.sheet)
            .map_or("", |table| raw_text(table, cell))
    }

    /// The text of a cell as it counts.
    pub fn text(&self, cell: &CellRef) -> &str {
        let original = self.original(cell);
        match self.corrections.get(cell) {
            Some(correction) if correction.before == original => &correction.after,
            _ => original,
        }
    }

    /// Whether a correction counts: its table is there, and still says what was corrected. One that
    /// does not is kept all the same, and counts again when the table comes back.
    pub fn holds(&self, cell: &CellRef, correction: &Correction) -> bool {
        self.table(&cell.sheet).is_some() && self.original(cell) == correction.before
    }

    /// How many corrections do not count at present.
    pub fn n_idle(&self) -> usize {
        let all = self.corrections.iter();
        all.filter(|(cell, correction)| !self.holds(cell, correction))
            .count()
    }

    /// Whether the page has work that is nowhere else: corrections, or pasted tables.
    pub fn has_own_work(&self) -> bool {
        let is_pasted = |source: &Rc<Source>| source.kind == SourceKind::Pasted;
        !self.corrections.is_empty() || self.sources.iter().any(is_pasted)
    }

    /// Keeps a recipe in the place of the one about the same layout.
    pub(super) fn keep_recipe(&mut self, recipe: Recipe) {
        let recipes = Rc::make_mut(&mut self.recipes);
        recipes.retain(|other| !other.is_about_the_same(&recipe));
        recipes.push(recipe);
    }

    /// Takes what recipes decide for the tables of a source, where nobody has decided.
    pub(super) fn apply_recipes(&mut self, source: &Source, recipes: &[Recipe]) {
        if recipes.is_empty() {
            return;
        }
        let mapping = Rc::make_mut(&mut self.mapping);
        for table in &source.tables {
            for recipe in recipes {
                recipe.apply(table, mapping);
            }
        }
    }

    /// Whether no table is there.
    pub fn is_empty(&self) -> bool {
        self.tables().next().is_none()
    }
}

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::correction::raw_text;
use super::{Answers, Correction, Corrections, ItemNotes, Role, Source, SourceKind};
use crate::intake::{Mapping, Recipe, Table};
use crate::model::{CellRef, SheetRef};
use crate::standard::{OwnRules, Selection};

/// What the user gave: the only state that is saved, and what undo goes back through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Files, pasted ranges and the demo, in the order in which they came.
    pub sources: Vec<Rc<Source>>,
    /// Cells that the user changed.
    pub corrections: Rc<Corrections>,
    /// What the user says about what was noticed.
    pub answers: Rc<Answers>,
    /// What the user keeps beside county items.
    pub notes: Rc<ItemNotes>,
    /// What the user decided about headers and labels.
    pub mapping: Rc<Mapping>,
    /// Those decisions by layout, for the next table of the same layout.
    pub recipes: Rc<Vec<Recipe>>,
    /// The chosen standard, day and relaxations.
    pub selection: Selection,
    /// What the user sets in place of the rules.
    pub own_rules: Rc<OwnRules>,
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

    /// What a source is used for: what the user decided, or else last year's where every county in
    /// it is dated one year before the newest of the same county in another source.
    pub fn role_of(&self, source: &Source) -> Role {
        if let Some(role) = source.role {
            return role;
        }
        let is_before = |(county, year): &(String, u16)| {
            let others = self.sources.iter().filter(|other| other.id != source.id);
            let dated = others.flat_map(|other| &other.stated.years);
            let same = dated.filter(|(other, _)| other.trim() == county.trim());
            same.map(|(_, year)| *year).max() == year.checked_add(1)
        };
        let years = &source.stated.years;
        if !years.is_empty() && years.iter().all(is_before) {
            Role::LastYear
        } else {
            Role::Assessed
        }
    }

    /// The sheets of the sources that are only compared.
    pub fn last_year(&self) -> BTreeSet<Arc<SheetRef>> {
        let compared = self.sources.iter();
        let compared = compared.filter(|source| self.role_of(source) == Role::LastYear);
        let tables = compared.flat_map(|source| &source.tables);
        tables.map(|table| Arc::clone(&table.sheet)).collect()
    }

    /// Whether the page has work that is nowhere else: corrections, answers, notes, rules of the
    /// user's own, pasted tables, or what was filled in by hand.
    pub fn has_own_work(&self) -> bool {
        let is_own = |source: &Rc<Source>| match source.kind {
            SourceKind::Pasted | SourceKind::ByHand => true,
            SourceKind::File | SourceKind::Demo => false,
        };
        !self.corrections.is_empty()
            || !self.answers.is_empty()
            || !self.notes.is_empty()
            || !self.own_rules.is_empty()
            || self.sources.iter().any(is_own)
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

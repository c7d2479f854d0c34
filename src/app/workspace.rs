use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::Reducible;

use super::history::{Direction, History};
use super::{
    Action, Answers, Correction, Corrections, Ground, ItemNotes, NoteEdit, Role, Saved, Source,
    SourceId, SourceKind, Statement,
};
use crate::intake::{Choice, Finding, Recipe};
use crate::model::{CellRef, Variable};
use crate::standard::{OwnReading, OwnRules, OwnValue, Selection};
use crate::text::ui::Deed;

/// The user's work: the ground state, the steps that led to it, and the county that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    ground: Rc<Ground>,
    history: History,
    shown_county: Option<String>,
    n_sources: u32,
    /// The ground state that a file of the user's has, as far as is known.
    saved: Option<Rc<Ground>>,
}

impl Workspace {
    /// An empty workspace under a chosen standard.
    pub fn new(selection: Selection) -> Self {
        Self {
            ground: Rc::new(Ground {
                sources: Vec::new(),
                corrections: Rc::default(),
                answers: Rc::default(),
                notes: Rc::default(),
                mapping: Rc::default(),
                recipes: Rc::default(),
                selection,
                own_rules: Rc::default(),
            }),
            history: History::default(),
            shown_county: None,
            n_sources: 0,
            saved: None,
        }
    }

    /// What the user gave.
    pub const fn ground(&self) -> &Rc<Ground> {
        &self.ground
    }

    /// The county that was chosen to be looked at, if one was.
    pub fn shown_county(&self) -> Option<&str> {
        self.shown_county.as_deref()
    }

    /// What undoing would take back; `None` when there is no step to undo.
    pub fn to_undo(&self) -> Option<&Deed> {
        self.history.last()
    }

    /// How many corrections do not count, if the last step, by which sources came, made some of them so.
    pub fn n_newly_idle(&self) -> usize {
        let is_load = matches!(self.to_undo(), Some(Deed::Load(_)));
        let before = self.history.before_last().filter(|_| is_load);
        let n_idle = self.ground.n_idle();
        match before {
            Some(before) if n_idle > before.n_idle() => n_idle,
            _ => 0,
        }
    }

    /// What redoing would do again; `None` when there is no step to do again.
    pub fn to_redo(&self) -> Option<&Deed> {
        self.history.next()
    }

    /// How many sources were ever added: the number of the newest.
    pub const fn n_sources(&self) -> u32 {
        self.n_sources
    }

    /// Takes a step to `ground`; nothing that changes nothing is a step.
    fn step(&mut self, deed: Deed, ground: Ground) {
        if ground == *self.ground {
            return;
        }
        let before = std::mem::replace(&mut self.ground, Rc::new(ground));
        self.history.changed(deed, before);
    }

    /// Sets or removes corrections in one step, and tells what was done from the first cell that
    /// changed and how many did.
    fn step_cells(
        &mut self,
        deed: impl FnOnce(CellRef, usize) -> Deed,
        cells: impl Iterator<Item = (CellRef, Option<Correction>)>,
    ) {
        let mut corrections = Corrections::clone(&self.ground.corrections);
        let mut before = Vec::new();
        for (cell, correction) in cells {
            if corrections.get(&cell) != correction.as_ref() {
                let was = corrections.put(cell.clone(), correction);
                before.push((cell, was));
            }
        }
        let Some((first, _)) = before.first() else {
            return;
        };
        let deed = deed(first.clone(), before.len());
        self.ground = Rc::new(Ground {
            corrections: Rc::new(corrections),
            ..Ground::clone(&self.ground)
        });
        self.history.changed_cells(deed, before);
    }

    fn load(&mut self, sources: Vec<Source>) {
        let deed = Deed::Load(sources.iter().map(|source| source.name.clone()).collect());
        let mut ground = Ground::clone(&self.ground);
        let tables = sources.iter().flat_map(|source| &source.tables);
        let given: Vec<Recipe> = tables.filter_map(Recipe::all_in).flatten().collect();
        for recipe in &given {
            ground.keep_recipe(recipe.clone());
        }
        let n_before = self.n_sources;
        for mut source in sources {
            self.n_sources += 1;
            source.id = SourceId(self.n_sources);
            let namesake = ground.sources.iter().position(|old| {
                let is_again = || match old.id.0 > n_before {
                    // Schools send files of one name; of those given together none is a newer one.
                    true => source.has_same_cells(old),
                    false => source.shares_subjects(old),
                };
                source.is_named_like(old) && is_again()
            });
            let is_taken = |name: &str| {
                let mut files = ground.sources.iter();
                files.any(|old| old.kind == SourceKind::File && old.name == name)
            };
            if namesake.is_none() && source.kind == SourceKind::File && is_taken(&source.name) {
                let name = free_name(&source.name, is_taken);
                source = source.renamed(&name);
            }
            if let Some(old) = namesake.and_then(|at| ground.sources.get(at)) {
                source = source.renamed(&old.name);
            }
            ground.apply_recipes(&source, &Rc::clone(&ground.recipes));
            match namesake.and_then(|at| ground.sources.get_mut(at)) {
                Some(old) => {
                    // The same file again is used for the same.
                    source.role = old.role;
                    *old = Rc::new(source);
                }
                None => ground.sources.push(Rc::new(source)),
            }
        }
        // Recipes that came in a file are for the tables that are there already, too.
        for source in ground.sources.clone() {
            ground.apply_recipes(&source, &given);
        }
        self.step(deed, ground);
    }

    /// Begins with what was kept; nothing came before it.
    fn open(&mut self, saved: Saved) {
        let newest = saved.ground.sources.iter().map(|source| source.id.0).max();
        let ground = Rc::new(saved.ground);
        *self = Self {
            n_sources: newest.unwrap_or_default(),
            shown_county: saved.shown_county,
            saved: Some(Rc::clone(&ground)),
            ground,
            ..Self::new(Selection::clone(&self.ground.selection))
        };
    }

    fn restore(&mut self, name: String, saved: Saved) {
        let newest = saved.ground.sources.iter().map(|source| source.id.0).max();
        self.n_sources = self.n_sources.max(newest.unwrap_or_default());
        self.shown_county = saved.shown_county;
        self.step(Deed::Restore(name), saved.ground);
        self.saved = Some(Rc::clone(&self.ground));
    }

    /// Whether the last step put a saved workspace in the place of other data.
    pub fn has_replaced_work(&self) -> bool {
        let is_restored = matches!(self.history.last(), Some(Deed::Restore(_)));
        let before = self.history.before_last();
        is_restored && before.is_some_and(|ground| !ground.is_empty())
    }

    /// Whether there is work of the user's own that no file has yet.
    pub fn is_unsaved(&self) -> bool {
        let saved = self.saved.as_ref();
        self.ground.has_own_work() && !saved.is_some_and(|saved| Rc::ptr_eq(saved, &self.ground))
    }

    /// This workspace as it is saved.
    pub fn saved(&self) -> Saved {
        Saved {
            ground: Ground::clone(&self.ground),
            shown_county: self.shown_county.clone(),
        }
    }

    fn remove(&mut self, id: SourceId) {
        let mut ground = Ground::clone(&self.ground);
        let removed = ground.sources.iter().position(|source| source.id == id);
        if let Some(removed) = removed.map(|position| ground.sources.remove(position)) {
            self.step(Deed::Remove(removed.name.clone()), ground);
        }
    }

    fn correct(&mut self, cells: Vec<(CellRef, String)>) {
        let is_by_hand = |(cell, _): &(CellRef, String)| self.ground.is_by_hand(cell);
        if cells.iter().any(is_by_hand) {
            let Some((first, _)) = cells.first() else {
                return;
            };
            let deed = Deed::Correct(first.clone(), cells.len());
            let mut ground = Ground::clone(&self.ground);
            for (cell, after) in cells {
                put(&mut ground, cell, after);
            }
            return self.step(deed, ground);
        }
        // Of a cell that is named twice only the last text counts.
        let mut wanted: BTreeMap<CellRef, Option<Correction>> = BTreeMap::new();
        let ground = Rc::clone(&self.ground);
        for (cell, after) in cells {
            if ground.table(&cell.sheet).is_some() {
                let correction = correction(&ground, &cell, after);
                wanted.insert(cell, correction);
            }
        }
        self.step_cells(Deed::Correct, wanted.into_iter());
    }

    fn revert(&mut self, cells: Vec<CellRef>) {
        self.step_cells(Deed::Revert, cells.into_iter().map(|cell| (cell, None)));
    }

    fn revert_all(&mut self) {
        let all = Rc::clone(&self.ground.corrections);
        self.revert(all.iter().map(|(cell, _)| cell.clone()).collect());
    }

    fn state(&mut self, statements: Vec<Statement>) {
        let deed = Deed::State(statements.len());
        let mut ground = Ground::clone(&self.ground);
        for statement in statements {
            let Statement {
                subject,
                variable,
                mut cells,
                text,
            } = statement;
            cells.retain(|cell| ground.table(&cell.sheet).is_some());
            // Where a school is filled in beside its file, both must go on having one name.
            let beside = match is_key(variable) {
                true => ground.by_hand_cell(&subject, variable),
                false => None,
            };
            cells.extend(beside);
            if cells.is_empty() {
                cells.extend(ground.by_hand_cell(&subject, variable));
            }
            // Nothing is said by a blank where nobody has said anything yet.
            if cells.is_empty() && !text.is_empty() {
                let id = SourceId(self.n_sources + 1);
                cells.push(ground.by_hand_place(id, &subject, variable));
            }
            for cell in cells {
                put(&mut ground, cell, text.clone());
            }
        }
        let newest = ground.sources.iter().map(|source| source.id.0).max();
        self.n_sources = self.n_sources.max(newest.unwrap_or_default());
        self.step(deed, ground);
    }

    fn choose(&mut self, cell: CellRef, choice: Option<Choice>, header: (usize, usize)) {
        let mut ground = Ground::clone(&self.ground);
        let deed = Deed::Choose(ground.text(&cell).to_owned());
        let sheet = Arc::clone(&cell.sheet);
        Rc::make_mut(&mut ground.mapping).set(cell, choice);
        let table = ground.table(&sheet);
        let recipe = table.and_then(|table| Recipe::of(table, header, &ground.mapping));
        if let Some(recipe) = recipe {
            ground.keep_recipe(recipe);
        }
        self.step(deed, ground);
    }

    fn unread(&mut self, cells: Vec<(CellRef, Option<String>)>) {
        let Some((first, _)) = cells.first() else {
            return;
        };
        let deed = Deed::Unread(first.clone(), cells.len());
        let mut ground = Ground::clone(&self.ground);
        let mapping = Rc::make_mut(&mut ground.mapping);
        for (cell, text) in cells {
            mapping.set_unread(cell, text);
        }
        self.step(deed, ground);
    }

    fn answer(&mut self, finding: Finding, figures: String, text: &str) {
        let mut ground = Ground::clone(&self.ground);
        let answers: &mut Answers = Rc::make_mut(&mut ground.answers);
        answers.set(finding, figures, text);
        self.step(Deed::Answer, ground);
    }

    fn note(&mut self, county: &str, item: String, edit: NoteEdit) {
        let mut ground = Ground::clone(&self.ground);
        let notes: &mut ItemNotes = Rc::make_mut(&mut ground.notes);
        notes.edit(county, &item, edit);
        self.step(Deed::Note(item), ground);
    }

    fn use_as(&mut self, id: SourceId, role: Role) {
        let mut ground = Ground::clone(&self.ground);
        let mut sources = ground.sources.iter_mut();
        if let Some(source) = sources.find(|source| source.id == id) {
            Rc::make_mut(source).role = Some(role);
            let deed = Deed::UseAs(source.name.clone());
            self.step(deed, ground);
        }
    }

    fn set_rule(&mut self, parameter: &str, value: Option<OwnValue>) {
        let mut ground = Ground::clone(&self.ground);
        let own: &mut OwnRules = Rc::make_mut(&mut ground.own_rules);
        own.set_value(parameter, value);
        self.step(Deed::SetRule, ground);
    }

    fn take_reading(&mut self, reading: &str, taken: Option<OwnReading>) {
        let mut ground = Ground::clone(&self.ground);
        let own: &mut OwnRules = Rc::make_mut(&mut ground.own_rules);
        own.set_reading(reading, taken);
        self.step(Deed::SetRule, ground);
    }

    fn travel(&mut self, direction: Direction) {
        self.history.travel(direction, &mut self.ground);
    }
}

/// Gives a cell another text: by a correction, or in place where it was filled in by hand.
fn put(ground: &mut Ground, cell: CellRef, text: String) {
    if ground.is_by_hand(&cell) {
        ground.write_by_hand(&cell, &text);
    } else if ground.table(&cell.sheet).is_some() {
        let correction = correction(ground, &cell, text);
        Rc::make_mut(&mut ground.corrections).put(cell, correction);
    }
}

/// Whether a fact tells a school, or a county, from others.
const fn is_key(variable: Variable) -> bool {
    matches!(
        variable,
        Variable::SchoolCode | Variable::SchoolName | Variable::CountyName | Variable::NameOfCounty
    )
}

/// The correction that gives a cell this text; none where its file says the same.
fn correction(ground: &Ground, cell: &CellRef, after: String) -> Option<Correction> {
    let before = ground.original(cell);
    (before != after).then(|| Correction {
        before: before.to_owned(),
        after,
    })
}

/// A name with a number before its ending, as `表 (2).xlsx`, that is not taken.
fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let mut numbered = (2_u32..).map(|number| format!("{stem} ({number}){ending}"));
    let free = numbered.find(|name| !is_taken(name));
    free.unwrap_or_else(|| name.to_owned())
}

impl Reducible for Workspace {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match action {
            Action::Load(sources) => next.load(sources),
            Action::Restore(name, saved) => next.restore(name, *saved),
            Action::Open(saved) => next.open(*saved),
            Action::Saved(ground) => next.saved = Some(ground),
            Action::Remove(id) => next.remove(id),
            Action::Correct(cells) => next.correct(cells),
            Action::State(statements) => next.state(statements),
            Action::Revert(cells) => next.revert(cells),
            Action::RevertAll => next.revert_all(),
            Action::Choose {
                cell,
                choice,
                header,
            } => next.choose(cell, choice, header),
            Action::Answer {
                finding,
                figures,
                text,
            } => next.answer(finding, figures, &text),
            Action::Note { county, item, edit } => next.note(&county, item, edit),
            Action::UseAs(id, role) => next.use_as(id, role),
            Action::Unread(cells) => next.unread(cells),
            Action::Select(selection) => {
                let ground = Ground {
                    selection,
                    ..Ground::clone(&next.ground)
                };
                next.step(Deed::Select, ground);
            }
            Action::SetRule { parameter, value } => next.set_rule(&parameter, value),
            Action::TakeReading { reading, own } => next.take_reading(&reading, own),
            Action::ShowCounty(name) => next.shown_county = Some(name),
            Action::Undo => next.travel(Direction::Back),
            Action::Redo => next.travel(Direction::Forward),
        }
        // The same pointer tells the page that nothing is to be rendered again.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
#[path = "workspace_tests.rs"]
mod tests;

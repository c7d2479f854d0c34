//! The steps that led to the ground state, and those that were taken back.

use std::rc::Rc;

use super::{Correction, Corrections, Ground};
use crate::model::CellRef;
use crate::text::ui::Deed;

/// How many steps can be undone.
const N_STEPS: usize = 10_000;

/// How many changed cells the steps may hold together: some hundred megabytes at the very worst.
/// The newest step can always be undone.
const N_CELLS: usize = 2_000_000;

/// A cell and the correction that it had on the other side of a step.
pub(super) type CellBefore = (CellRef, Option<Correction>);

/// What is needed to get to the other side of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    /// All of the ground state; its parts are shared with the state after.
    Whole(Rc<Ground>),
    /// Some cells, each once.
    Cells(Vec<CellBefore>),
}

/// One step and what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    deed: Deed,
    change: Change,
}

impl Step {
    fn n_cells(&self) -> usize {
        match &self.change {
            Change::Whole(_) => 1,
            Change::Cells(cells) => cells.len(),
        }
    }

    /// Goes to the other side of the step, and gives the step that leads back.
    fn cross(&self, ground: &mut Rc<Ground>) -> Self {
        let change = match &self.change {
            Change::Whole(other) => Change::Whole(std::mem::replace(ground, Rc::clone(other))),
            Change::Cells(cells) => {
                let mut corrections = Corrections::clone(&ground.corrections);
                let before = cells.iter().map(|(cell, correction)| {
                    let before = corrections.put(cell.clone(), correction.clone());
                    (cell.clone(), before)
                });
                let before = before.collect();
                *ground = Rc::new(Ground {
                    corrections: Rc::new(corrections),
                    ..Ground::clone(ground)
                });
                Change::Cells(before)
            }
        };
        Self {
            deed: self.deed.clone(),
            change,
        }
    }
}

/// The steps before and after the ground state as it is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct History {
    past: Vec<Rc<Step>>,
    future: Vec<Rc<Step>>,
    n_cells: usize,
}

/// Through the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    Forward,
}

impl History {
    /// What undoing would take back.
    pub fn last(&self) -> Option<&Deed> {
        self.past.last().map(|step| &step.deed)
    }

    /// The ground state before the last step, if that changed more than cells.
    pub fn before_last(&self) -> Option<&Ground> {
        match &self.past.last()?.change {
            Change::Whole(before) => Some(before),
            Change::Cells(_) => None,
        }
    }

    /// What redoing would do again.
    pub fn next(&self) -> Option<&Deed> {
        self.future.last().map(|step| &step.deed)
    }

    /// A step was taken that changed more than cells; `before` is how it was.
    pub fn changed(&mut self, deed: Deed, before: Rc<Ground>) {
        self.push(Step {
            deed,
            change: Change::Whole(before),
        });
    }

    /// A step was taken that changed some cells; `before` is how they were, each once.
    pub fn changed_cells(&mut self, deed: Deed, before: Vec<CellBefore>) {
        self.push(Step {
            deed,
            change: Change::Cells(before),
        });
    }

    fn push(&mut self, step: Step) {
        self.n_cells += step.n_cells();
        self.past.push(Rc::new(step));
        self.future.clear();
        let mut n_forgotten = 0;
        while self.past.len() > n_forgotten + 1
            && (self.past.len() - n_forgotten > N_STEPS || self.n_cells > N_CELLS)
        {
            let forgotten = self.past.get(n_forgotten);
            self.n_cells -= forgotten.map_or(0, |step| step.n_cells());
            n_forgotten += 1;
        }
        self.past.drain(..n_forgotten);
    }

    /// Goes one step through time; where there is none, nothing happens.
    pub fn travel(&mut self, direction: Direction, ground: &mut Rc<Ground>) {
        match direction {
            Direction::Back => {
                if let Some(step) = self.past.pop() {
                    self.n_cells -= step.n_cells();
                    self.future.push(Rc::new(step.cross(ground)));
                }
            }
            Direction::Forward => {
                if let Some(step) = self.future.pop() {
                    self.n_cells += step.n_cells();
                    self.past.push(Rc::new(step.cross(ground)));
                }
            }
        }
    }
}

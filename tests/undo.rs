//! Undo and redo over random work: every state comes back as it was, to the last byte.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "support/any_action.rs"]
mod any_action;

use std::rc::Rc;

use any_action::{any_action, beginning, cell};
use junheng::app::{self, Action, Ground};
use proptest::prelude::*;
use yew::Reducible;

/// All that the user gave and all that counts, as bytes.
fn written(ground: &Ground) -> String {
    format!("{ground:?}\n{:?}", app::corrected(ground))
}

proptest! {
    #[test]
    fn undo_leads_back_through_every_state_and_redo_forward_again(
        actions in prop::collection::vec(any_action(), 0..40),
    ) {
        let mut workspace = beginning();
        let mut states = vec![Rc::clone(workspace.ground())];
        for action in actions {
            workspace = workspace.reduce(action);
            // What changed nothing is no step.
            if **workspace.ground() != **states.last().unwrap() {
                states.push(Rc::clone(workspace.ground()));
            }
        }
        let bytes: Vec<String> = states.iter().map(|ground| written(ground)).collect();
        for (state, bytes) in states.iter().zip(&bytes).rev().skip(1) {
            workspace = workspace.reduce(Action::Undo);
            prop_assert_eq!(workspace.ground(), state);
            prop_assert_eq!(&written(workspace.ground()), bytes);
        }
        for (state, bytes) in states.iter().zip(&bytes).skip(1) {
            prop_assert!(workspace.to_redo().is_some());
            workspace = workspace.reduce(Action::Redo);
            prop_assert_eq!(workspace.ground(), state);
            prop_assert_eq!(&written(workspace.ground()), bytes);
        }
        prop_assert!(workspace.to_redo().is_none());
    }

    /// Journeys in the middle of the work change nothing but where one stands.
    #[test]
    fn there_and_back_is_as_if_one_had_stayed(
        actions in prop::collection::vec(any_action(), 1..15),
        n_back in 1..15_usize,
    ) {
        let workspace = actions.into_iter().fold(beginning(), |it, action| it.reduce(action));
        let before = written(workspace.ground());
        let mut n_steps = 0;
        let mut traveller = Rc::clone(&workspace);
        while n_steps < n_back && traveller.to_undo().is_some() {
            traveller = traveller.reduce(Action::Undo);
            n_steps += 1;
        }
        for _ in 0..n_steps {
            traveller = traveller.reduce(Action::Redo);
        }
        prop_assert_eq!(written(traveller.ground()), before);
        prop_assert_eq!(traveller.to_undo(), workspace.to_undo());
    }
}

#[test]
fn three_thousand_corrections_can_all_be_undone() {
    let mut workspace = beginning();
    let before = written(workspace.ground());
    for n in 0..3_000 {
        let text = format!("new {n}");
        workspace = workspace.reduce(Action::Correct(vec![(cell(0, n % 4, 1), text)]));
    }
    for _ in 0..3_000 {
        workspace = workspace.reduce(Action::Undo);
    }
    assert_eq!(written(workspace.ground()), before);
}

use yew::prelude::*;

use crate::bridge::Timer;

/// Only what takes longer than this is shown, in milliseconds.
const PATIENCE: i32 = 300;

/// Whether something has been going on for so long that it should be shown.
#[hook]
pub fn use_patience(is_going_on: bool) -> bool {
    let is_long = use_state_eq(|| false);
    use_effect_with(is_going_on, {
        let is_long = is_long.clone();
        move |is_going_on| {
            let timer = is_going_on.then(|| {
                let is_long = is_long.clone();
                Timer::new(PATIENCE, move || is_long.set(true))
            });
            if !is_going_on {
                is_long.set(false);
            }
            move || drop(timer)
        }
    });
    is_going_on && *is_long
}

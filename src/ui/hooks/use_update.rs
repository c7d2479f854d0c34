use yew::prelude::*;

use crate::bridge::{Update, keep_page};

/// Has the page kept for when there is no network; a newer page once there is one.
#[hook]
pub fn use_update() -> UseStateHandle<Option<Update>> {
    let update = use_state_eq(|| None);
    let set = update.setter();
    use_effect_with((), move |()| keep_page(move |newer| set.set(Some(newer))));
    update
}

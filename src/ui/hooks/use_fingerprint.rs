use std::rc::Rc;

use futures_util::future::{AbortHandle, Abortable};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{use_derived, use_workspace};
use crate::bridge::Breath;
use crate::intake;

/// The fingerprint of the data, in groups of digits; `None` until it is known, which takes a moment
/// with much data.
#[hook]
pub fn use_fingerprint() -> Option<AttrValue> {
    let (derived, workspace) = (use_derived(), use_workspace());
    let ground = workspace.ground();
    let found = use_state_eq(|| None);
    let rests_on = (
        Rc::clone(&derived.tables),
        Rc::clone(&ground.mapping),
        ground.sources.clone(),
    );
    let setter = found.setter();
    let ground = Rc::clone(ground);
    use_effect_with(rests_on, move |(tables, mapping, _)| {
        let (tables, mapping) = (Rc::clone(tables), Rc::clone(mapping));
        let (handle, registration) = AbortHandle::new_pair();
        setter.set(None);
        let work = async move {
            let pace = Breath::new();
            pace.pause().await;
            let last_year = ground.last_year();
            let found = intake::fingerprint(&tables, &last_year, &mapping, &pace).await;
            setter.set(Some(found));
        };
        spawn_local(async {
            let _ = Abortable::new(work, registration).await;
        });
        move || handle.abort()
    });
    (*found).clone().map(AttrValue::from)
}

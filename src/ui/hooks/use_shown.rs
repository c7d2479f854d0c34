use std::rc::Rc;

use yew::prelude::*;

use super::{use_county, use_derived, use_language};
use crate::ui::present::Shown;

/// What is shown, and in which language; `None` without data or rules.
#[hook]
pub fn use_shown() -> Option<Shown> {
    let language = use_language();
    let result = use_county();
    let derived = use_derived();
    let standard = Rc::clone(derived.rules.as_ref().ok()?);
    Some(Shown {
        language,
        standard,
        result: result?,
    })
}

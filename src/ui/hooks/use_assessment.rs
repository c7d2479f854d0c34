use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Derived, Ground};
use crate::intake;

/// What follows from the ground state. The one place where it is computed; every step only when
/// what it rests on has changed.
#[hook]
pub fn use_assessment(ground: &Rc<Ground>) -> Rc<Derived> {
    let rests_on = (ground.sources.clone(), Rc::clone(&ground.corrections));
    let tables = {
        let ground = Rc::clone(ground);
        use_memo(rests_on.clone(), move |_| app::corrected(&ground))
    };
    let reading = {
        let tables = Rc::clone(&tables);
        use_memo(rests_on, move |_| intake::read(&tables))
    };
    let rules = use_memo(ground.selection.clone(), app::resolve);
    let counties = {
        let key = (Rc::clone(&reading), Rc::clone(&rules));
        use_memo(key, |(reading, rules)| app::assess(rules, reading))
    };
    let key = (tables, reading, rules, counties);
    use_memo(key, |(tables, reading, rules, counties)| Derived {
        tables: Rc::clone(tables),
        reading: Rc::clone(reading),
        rules: app::Rules::clone(rules),
        counties: Rc::clone(counties),
    })
}

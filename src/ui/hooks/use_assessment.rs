use std::cell::RefCell;
use std::collections::BTreeSet;
use std::mem;
use std::rc::Rc;
use std::sync::Arc;

use futures_util::future::{AbortHandle, Abortable};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::{self, CountyResult, Derived, Ground, Rules, Workings};
use crate::bridge::{Breath, Measure};
use crate::intake::{self, Mapping, Reading, Table};
use crate::model::SheetRef;

/// What was found last, and from what.
#[derive(Clone, PartialEq)]
struct Found {
    tables: Rc<Vec<Table>>,
    last_year: Rc<BTreeSet<Arc<SheetRef>>>,
    mapping: Rc<Mapping>,
    reading: Rc<Reading>,
    rules: Rc<Rules>,
    counties: Rc<[Rc<CountyResult>]>,
}

/// Workings while something is worked out; they go back when it is done, or ended by a newer change.
struct Lent {
    own: Workings,
    home: Rc<RefCell<Workings>>,
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.home.replace(mem::take(&mut self.own));
    }
}

/// Everything that follows from the ground state. Only what a change touches is computed again,
/// and never in one go: until it is there, what was found before is still shown, marked as such.
#[hook]
pub fn use_assessment(ground: &Rc<Ground>) -> Rc<Derived> {
    let tables = {
        let rests_on = (ground.sources.clone(), Rc::clone(&ground.corrections));
        let ground = Rc::clone(ground);
        use_memo(rests_on, move |_| app::corrected(&ground))
    };
    let last_year = {
        let ground = Rc::clone(ground);
        use_memo(ground.sources.clone(), move |_| ground.last_year())
    };
    let chosen = (ground.selection.clone(), Rc::clone(&ground.own_rules));
    let rules = use_memo(chosen, |(selection, own)| app::resolve(selection, own));
    let found = use_state(|| {
        let reading = Rc::new(intake::read(&tables));
        Found {
            counties: app::assess(&rules, &reading),
            tables: Rc::clone(&tables),
            last_year: Rc::clone(&last_year),
            mapping: Rc::clone(&ground.mapping),
            rules: Rc::clone(&rules),
            reading,
        }
    });
    let home = use_mut_ref(Workings::default);
    let shown = (*found).clone();
    let mapping = Rc::clone(&ground.mapping);
    // By content, as the effect below compares: a source without tables changes nothing.
    let is_read =
        shown.tables == tables && shown.last_year == last_year && shown.mapping == mapping;
    let is_settled = is_read && shown.rules == rules;
    use_effect_with(
        (Rc::clone(&tables), last_year, mapping, Rc::clone(&rules)),
        move |wanted| {
            let (tables, last_year, mapping, rules) = wanted.clone();
            let (handle, registration) = AbortHandle::new_pair();
            let work = async move {
                // The change itself is drawn first.
                let pace = Breath::new();
                pace.pause().await;
                let measure = Measure::begin("assessment");
                let own = home.take();
                let mut lent = Lent { own, home };
                let workings = &mut lent.own;
                let reading = if is_read {
                    Rc::clone(&found.reading)
                } else {
                    let work = workings.read(&tables, &last_year, &mapping, &pace);
                    Rc::new(work.await)
                };
                pace.pause().await;
                let counties = workings.assess(&rules, &reading, &pace).await;
                drop(lent);
                measure.end();
                // What follows draws the page: a step of its own.
                pace.pause().await;
                found.set(Found {
                    tables,
                    last_year,
                    mapping,
                    reading,
                    rules,
                    counties,
                });
            };
            if !is_settled {
                // A newer change ends this one.
                spawn_local(async {
                    let _ = Abortable::new(work, registration).await;
                });
            }
            move || handle.abort()
        },
    );
    let key = (tables, shown, is_settled);
    use_memo(key, |(tables, found, is_settled)| Derived {
        tables: Rc::clone(tables),
        reading: Rc::clone(&found.reading),
        rules: Rules::clone(&found.rules),
        counties: Rc::clone(&found.counties),
        is_settled: *is_settled,
    })
}

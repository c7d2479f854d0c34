use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Action, Change, Conflict, Merge};
use crate::intake::Returned;
use crate::text::word;
use crate::ui::hooks::{
    Happening, WayBack, use_derived, use_dispatch, use_language, use_toast, use_words,
    use_workspace,
};
use crate::ui::widgets::{Button, ButtonKind, Dialog, Notice, NoticeKind};

/// So many changes are listed; what is beyond is counted all the same.
const LISTED: usize = 200;

/// Properties of [`ReturnedDialog`].
#[derive(PartialEq, Properties)]
pub struct ReturnedDialogProps {
    /// What came back.
    pub returned: Rc<Vec<Returned>>,
    /// It was decided what to do with it.
    pub ondecided: Callback<()>,
}

/// Workbooks that came back corrected: what they would change, before they do.
#[component]
pub fn ReturnedDialog(props: &ReturnedDialogProps) -> Html {
    let all_words = use_words();
    let words = all_words.exchange;
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let tell = use_toast();
    // Conflicts in which what came back is taken.
    let taken = use_state_eq(BTreeSet::<usize>::new);
    let merge = {
        let key = (
            Rc::clone(workspace.ground()),
            Rc::clone(&derived),
            Rc::clone(&props.returned),
        );
        use_memo(key, |(ground, derived, returned)| {
            let is_settled = derived.is_settled;
            is_settled.then(|| app::merge(ground, &derived.reading, returned))
        })
    };
    let body = match &*merge {
        // Tables that came with them are still being read.
        None => html! {
            <p role="status">{ all_words.data.judging }</p>
        },
        Some(merge) => {
            let toggle = {
                let taken = taken.clone();
                Callback::from(move |index: usize| {
                    let mut next = (*taken).clone();
                    if !next.remove(&index) {
                        next.insert(index);
                    }
                    taken.set(next);
                })
            };
            let conflicts = merge.conflicts.iter().enumerate();
            let chosen: Vec<Change> = conflicts
                .filter(|(index, _)| taken.contains(index))
                .map(|(_, conflict)| conflict.change.clone())
                .chain(merge.changes.iter().cloned())
                .collect();
            let onapply = apply(
                chosen.clone(),
                dispatch,
                tell,
                words.applied,
                &props.ondecided,
            );
            html! {
                <div class="stack">
                    <Summary merge={merge.clone()} />
                    <Conflicts merge={merge.clone()} taken={(*taken).clone()} ontoggle={toggle} />
                    <Unmatched merge={merge.clone()} />
                    <div class="cluster">
                        <span hidden={chosen.is_empty()}>
                            <Button
                                label={(words.apply)(chosen.len())}
                                kind={ButtonKind::Primary}
                                onpress={onapply}
                            />
                        </span>
                        <Button
                            label={if chosen.is_empty() { all_words.shell.close } else { words.leave }}
                            onpress={props.ondecided.clone()}
                        />
                    </div>
                </div>
            }
        }
    };
    html! {
        <Dialog
            title={words.came_back}
            close={all_words.shell.close}
            onclose={props.ondecided.clone()}
        >
            { body }
        </Dialog>
    }
}

/// Takes changes over in one step, and tells so.
fn apply(
    chosen: Vec<Change>,
    dispatch: Callback<Action>,
    tell: Callback<Happening>,
    applied: fn(usize, usize) -> String,
    ondecided: &Callback<()>,
) -> Callback<()> {
    let ondecided = ondecided.clone();
    Callback::from(move |()| {
        let schools: BTreeSet<&String> = chosen.iter().map(|change| &change.school).collect();
        let message = applied(chosen.len(), schools.len());
        let statements = chosen.iter().map(|change| change.statement.clone());
        dispatch.emit(Action::State(statements.collect()));
        ondecided.emit(());
        tell.emit(Happening {
            message: message.into(),
            way_back: WayBack::Undo,
        });
    })
}

/// Properties of the parts of [`ReturnedDialog`].
#[derive(PartialEq, Properties)]
struct PartProps {
    /// What came back would do.
    merge: Merge,
}

/// How much would change, and what.
#[component]
fn Summary(props: &PartProps) -> Html {
    let all_words = use_words();
    let words = all_words.exchange;
    let language = use_language();
    let merge = &props.merge;
    let shown = |text: &str| shown(text, all_words.data.blank);
    let [school, fact, before, after] = words.change_heads;
    let is_untouched = merge.is_empty() && merge.n_known == 0;
    html! {
        <div class="stack stack--tight">
            <p>
                { if is_untouched {
                    words.untouched.to_owned()
                } else {
                    (words.summary)(merge.changes.len(), merge.n_schools())
                } }
            </p>
            <p class="text-muted" hidden={merge.n_known == 0}>{ (words.known)(merge.n_known) }</p>
            <div class="change-list" hidden={merge.changes.is_empty()}>
                <table class="change-list__table">
                    <thead>
                        <tr>
                            { for words.change_heads.into_iter().map(|head| html! {
                                <th key={head} scope="col" class="change-list__cell">{ head }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for merge.changes.iter().take(LISTED).enumerate().map(|(index, change)| html! {
                            <tr key={index}>
                                <td class="change-list__cell" data-head={school}>{ &change.school }</td>
                                <td class="change-list__cell" data-head={fact}>
                                    { word::variable(language, change.statement.variable) }
                                </td>
                                <td class="change-list__cell" data-head={before}>
                                    <del>{ shown(&change.before) }</del>
                                </td>
                                <td class="change-list__cell" data-head={after}>
                                    <ins>{ shown(&change.statement.text) }</ins>
                                </td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

/// Properties of [`Conflicts`].
#[derive(PartialEq, Properties)]
struct ConflictsProps {
    /// What came back would do.
    merge: Merge,
    /// Conflicts in which what came back is taken.
    taken: BTreeSet<usize>,
    /// One of them is to be decided the other way.
    ontoggle: Callback<usize>,
}

/// What was changed both here and there: a person decides.
#[component]
fn Conflicts(props: &ConflictsProps) -> Html {
    let all_words = use_words();
    let words = all_words.exchange;
    let language = use_language();
    let row = |(index, Conflict { change, sent }): (usize, &Conflict)| {
        let item = word::variable(language, change.statement.variable);
        let onchange = props.ontoggle.reform(move |_: Event| index);
        let texts = [sent, &change.before, &change.statement.text];
        let [take, school, fact, heads @ ..] = words.conflict_heads;
        html! {
            <tr key={index}>
                <td class="change-list__cell" data-head={take}>
                    <input
                        type="checkbox"
                        class="field__box"
                        aria-label={(words.take)(&change.school, item)}
                        checked={props.taken.contains(&index)}
                        {onchange}
                    />
                </td>
                <td class="change-list__cell" data-head={school}>{ &change.school }</td>
                <td class="change-list__cell" data-head={fact}>{ item }</td>
                { for texts.into_iter().zip(heads).map(|(text, head)| html! {
                    <td key={head} class="change-list__cell" data-head={head}>
                        { shown(text, all_words.data.blank) }
                    </td>
                }) }
            </tr>
        }
    };
    html! {
        <div class="stack stack--tight" hidden={props.merge.conflicts.is_empty()}>
            <Notice kind={NoticeKind::Warning} title={words.conflicts}>
                <p>{ words.conflicts_text }</p>
            </Notice>
            <div class="change-list">
                <table class="change-list__table">
                    <thead>
                        <tr>
                            { for words.conflict_heads.into_iter().map(|head| html! {
                                <th key={head} scope="col" class="change-list__cell">{ head }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>{ for props.merge.conflicts.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

/// What belongs to nobody here.
#[component]
fn Unmatched(props: &PartProps) -> Html {
    let words = use_words().exchange;
    let unmatched = &props.merge.unmatched;
    html! {
        <div hidden={unmatched.is_empty()}>
            <Notice kind={NoticeKind::Warning} title={words.unmatched}>
                <ul>
                    { for unmatched.iter().enumerate().map(|(index, it)| html! {
                        <li key={index}>
                            { (words.unmatched_of)(&it.file, &it.school, it.n_cells) }
                            <p class="text-small">{ (words.reason)(&it.reason) }</p>
                        </li>
                    }) }
                </ul>
            </Notice>
        </div>
    }
}

/// A text, or the word for none.
fn shown(text: &str, blank: &'static str) -> String {
    if text.is_empty() { blank } else { text }.to_owned()
}

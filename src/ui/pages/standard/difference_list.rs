use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::ui::hooks::{use_dispatch, use_words};
use crate::ui::present::{DifferenceView, OwnTarget, StandardView};
use crate::ui::widgets::{Button, ButtonKind, Card, CardEdge, IconName, Notice, NoticeKind};

/// Properties of [`DifferenceList`].
#[derive(PartialEq, Properties)]
pub struct DifferenceListProps {
    /// Everything on the page.
    pub view: Rc<StandardView>,
}

/// In what the rules differ from the national standard; what the user set can be taken back.
#[component]
pub fn DifferenceList(props: &DifferenceListProps) -> Html {
    let words = use_words().standard;
    let dispatch = use_dispatch();
    let found = &props.view.differences;
    let targets: Vec<OwnTarget> = found.iter().filter_map(|it| it.own.clone()).collect();
    let has_own = !targets.is_empty();
    let onrevert_all = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            for target in &targets {
                dispatch.emit(reverting(target));
            }
        })
    };
    let line = |it: &DifferenceView| {
        let revert = it.own.clone().map(|target| {
            html! {
                <Button
                    label={words.revert_short}
                    hint={(words.revert)(&it.what)}
                    icon={IconName::Undo}
                    kind={ButtonKind::Quiet}
                    onpress={dispatch.reform(move |()| reverting(&target))}
                />
            }
        });
        html! {
            <li key={it.what.clone()} class="rule-change">
                <p class="rule-change__what">{ &it.what }</p>
                <p class="rule-change__here">
                    <span class="text-muted">{ words.here }{ " " }</span>
                    <strong>{ &it.here }</strong>
                </p>
                <p class="rule-change__national">
                    <span class="text-muted">{ words.national }{ " " }</span>
                    { &it.national }
                </p>
                <p class="rule-change__why">{ &it.why }</p>
                <div class="rule-change__tools">{ for revert }</div>
            </li>
        }
    };
    let actions = html! {
        <>
            { for has_own.then(|| html! {
                <Button
                    label={words.revert_all}
                    icon={IconName::Undo}
                    onpress={onrevert_all}
                />
            }) }
        </>
    };
    html! {
        <Card title={words.differences} edge={CardEdge::Flush} {actions}>
            <div class="rule-changes__notice" hidden={!has_own}>
                { for has_own.then(|| html! {
                    <Notice kind={NoticeKind::Warning} title={words.own_warning} />
                }) }
            </div>
            <p class="rule-changes__none" hidden={!found.is_empty()}>{ words.no_differences }</p>
            { group(words.differs_locally, found.iter().filter(|it| it.own.is_none()).map(line)) }
            { group(words.differs_by_own, found.iter().filter(|it| it.own.is_some()).map(line)) }
        </Card>
    }
}

/// Differences of one origin below their heading; nothing where there are none.
fn group(title: &str, lines: impl Iterator<Item = Html>) -> Html {
    let lines: Vec<Html> = lines.collect();
    html! {
        <section hidden={lines.is_empty()}>
            <h3 class="rule-changes__title">{ title }</h3>
            <ul>{ for lines }</ul>
        </section>
    }
}

/// The action that takes back what the user set.
pub(super) fn reverting(target: &OwnTarget) -> Action {
    match target {
        OwnTarget::Number(id) => Action::SetRule {
            parameter: id.clone(),
            value: None,
        },
        OwnTarget::Reading(id) => Action::TakeReading {
            reading: id.clone(),
            own: None,
        },
    }
}

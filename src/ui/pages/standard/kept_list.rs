use yew::prelude::*;

use super::difference_list::reverting;
use crate::ui::hooks::{use_dispatch, use_language, use_words, use_workspace};
use crate::ui::present::{KeptView, kept};
use crate::ui::widgets::{Button, ButtonKind, Card, CardEdge, IconName};

/// What the user set in place of the rules, while there are none in force; each can be taken back.
#[component]
pub fn KeptList() -> Html {
    let words = use_words().standard;
    let dispatch = use_dispatch();
    let found = kept(use_language(), &use_workspace().ground().own_rules);
    if found.is_empty() {
        return html! {
            <div hidden=true />
        };
    }
    let line = |it: KeptView| {
        let target = it.target;
        html! {
            <li key={it.what.clone()} class="rule-change">
                <p class="rule-change__what">{ &it.what }</p>
                <p class="rule-change__here"><strong>{ &it.value }</strong></p>
                <p class="rule-change__why">{ &it.reason }</p>
                <div class="rule-change__tools">
                    <Button
                        label={words.revert_short}
                        hint={(words.revert)(&it.what)}
                        icon={IconName::Undo}
                        kind={ButtonKind::Quiet}
                        onpress={dispatch.reform(move |()| reverting(&target))}
                    />
                </div>
            </li>
        }
    };
    html! {
        <Card title={words.kept} edge={CardEdge::Flush}>
            <p class="rule-changes__none">{ words.kept_hint }</p>
            <ul class="rule-changes--kept">{ for found.into_iter().map(line) }</ul>
        </Card>
    }
}

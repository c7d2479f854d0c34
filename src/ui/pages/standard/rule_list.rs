use std::rc::Rc;

use yew::prelude::*;

use super::NumberRow;
use crate::text::ui::StandardWords;
use crate::ui::explain::citation_list;
use crate::ui::hooks::use_words;
use crate::ui::present::{RuleView, StandardView};
use crate::ui::widgets::{Card, CardEdge};

/// Properties of [`RuleList`].
#[derive(PartialEq, Properties)]
pub struct RuleListProps {
    /// Everything on the page.
    pub view: Rc<StandardView>,
}

/// The rules, section by section, each with its numbers.
#[component]
pub fn RuleList(props: &RuleListProps) -> Html {
    let words = use_words().standard;
    html! {
        <div class="stack">
            <p class="text-muted text-small">{ words.assumed_days }</p>
            { for props.view.sections.iter().map(|section| html! {
                <Card key={section.title} title={section.title} edge={CardEdge::Flush}>
                    <ul>{ for section.rules.iter().map(|it| rule(words, it)) }</ul>
                </Card>
            }) }
        </div>
    }
}

fn rule(words: &StandardWords, rule: &RuleView) -> Html {
    html! {
        <li key={rule.id.clone()} class="rule" data-rule={rule.id.clone()}>
            <div class="rule__words">
                <h3 class="rule__name">
                    <span class="rule__code" hidden={rule.code.is_empty()}>{ &rule.code }</span>
                    <span>{ &rule.name }</span>
                    <span class="rule__mark" hidden={!rule.is_optional}>{ words.optional }</span>
                </h3>
                <p class="rule__text">{ &rule.text }</p>
                <ul class="rule__judged" hidden={rule.judged.is_empty()}>
                    { for rule.judged.iter().map(|how| html! { <li key={how.clone()}>{ how }</li> }) }
                </ul>
                { for rule.clause.clone().map(|clause| html! {
                    <details class="rule__clause">
                        <summary>{ words.clause }</summary>
                        { citation_list(&[clause]) }
                    </details>
                }) }
            </div>
            <ul class="rule__numbers" hidden={rule.numbers.is_empty()}>
                { for rule.numbers.iter().map(|number| html! {
                    <NumberRow key={number.id.clone()} number={number.clone()} />
                }) }
            </ul>
        </li>
    }
}

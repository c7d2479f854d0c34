use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::{use_derived, use_language, use_words};
use crate::ui::present::{DifferenceView, differences};
use crate::ui::router::Route;
use crate::ui::widgets::{Icon, IconName};

/// That the rules differ from the national standard, and the way to how; on paper in full. Nothing
/// where they do not.
#[component]
pub fn RuleDifferences() -> Html {
    let words = use_words().standard;
    let language = use_language();
    let derived = use_derived();
    let found = use_memo((derived.rules.clone(), language), |(rules, language)| {
        let standard = rules.as_ref().ok();
        standard.map_or_else(Vec::new, |standard| differences(*language, standard))
    });
    if found.is_empty() {
        return html! {};
    }
    let marked = |it: &DifferenceView| match it.own {
        Some(_) => (words.marked)(&it.what, words.own_mark),
        None => it.what.clone(),
    };
    let has_own = found.iter().any(|it| it.own.is_some());
    let own = has_own.then_some("rule-differences__link--own");
    let (icon, told) = match has_own {
        true => (IconName::Warning, words.differs_own),
        false => (IconName::Info, words.differs),
    };
    html! {
        <div class="rule-differences">
            <a class={classes!("rule-differences__link", own)} href={Route::Standard.to_hash()}>
                <Icon name={icon} />
                <span>{ told(found.len()) }</span>
            </a>
            <div class="rule-differences__paper">
                <p>{ words.differs_on_paper }</p>
                <ul>
                    { for Rc::clone(&found).iter().map(|it| html! {
                        <li key={it.what.clone()}>
                            { (words.on_paper)(&marked(it), &it.here, &it.national, &it.why) }
                        </li>
                    }) }
                </ul>
                <p hidden={!has_own}>{ words.own_warning }</p>
                <style>{ for has_own.then(|| sheet_mark(words.trial_sheet)) }</style>
            </div>
        </div>
    }
}

/// A line at the head of every printed page. The margins of a page belong to no element, so the words
/// must be part of a style.
fn sheet_mark(words: &str) -> String {
    let words = words.replace(['\\', '"'], "");
    let font = "font: 9pt sans-serif; white-space: nowrap";
    format!("@page {{ @top-center {{ content: \"{words}\"; {font} }} }}")
}

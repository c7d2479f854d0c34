use std::rc::Rc;

use yew::prelude::*;

use super::{DifferenceList, DocumentList, KeptList, ReadingList, RuleList};
use crate::standard::Standard;
use crate::ui::hooks::{use_derived, use_language, use_words, use_workspace};
use crate::ui::pages::form::focus_on;
use crate::ui::present::{StandardView, not_in_force, standard};
use crate::ui::shell::{StandardFields, day_id};
use crate::ui::widgets::{Button, Card, CardEdge, Notice, NoticeKind, Segment, Segmented};

/// Begins the ids of the fields that choose the rules.
const FIELDS: &str = "rules";

/// What the page shows below what differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Tab {
    #[default]
    Rules,
    Readings,
    Documents,
}

/// The tabs, in the order of their buttons.
const TABS: [Tab; 3] = [Tab::Rules, Tab::Readings, Tab::Documents];

/// The page 标准.
#[component]
pub fn StandardPage() -> Html {
    let all_words = use_words();
    let words = all_words.standard;
    let derived = use_derived();
    let language = use_language();
    let workspace = use_workspace();
    let to_day = Callback::from(|()| focus_on(&day_id(FIELDS)));
    let content = match &derived.rules {
        Ok(rules) => html! { <Rules rules={Rc::clone(rules)} /> },
        Err(_) => html! {
            <>
                <Notice kind={NoticeKind::Warning} title={all_words.shell.not_in_force}>
                    <div class="stack stack--tight">
                        <p>{ not_in_force(language, &workspace.ground().selection.id) }</p>
                        <div><Button label={words.choose_day} onpress={to_day} /></div>
                    </div>
                </Notice>
                <KeptList />
            </>
        },
    };
    html! {
        <div class="stack">
            <h1>{ words.title }</h1>
            <p class="text-muted">{ words.text }</p>
            <div class="split">
                <Card title={words.chosen}><StandardFields prefix={FIELDS} /></Card>
                <div class="stack">{ content }</div>
            </div>
        </div>
    }
}

/// Properties of [`Rules`].
#[derive(PartialEq, Properties)]
struct RulesProps {
    /// The rules in force.
    rules: Rc<Standard>,
}

/// The page while there are rules.
#[component]
fn Rules(props: &RulesProps) -> Html {
    let words = use_words().standard;
    let language = use_language();
    let tab = use_state_eq(Tab::default);
    let view = use_memo((Rc::clone(&props.rules), language), |(rules, language)| {
        standard(*language, rules)
    });
    let segments = use_memo(language, |_| -> Rc<[Segment]> {
        Rc::new([
            Segment::new(words.rules),
            Segment::new(words.readings),
            Segment::new(words.documents),
        ])
    });
    let onselect = {
        let tab = tab.clone();
        Callback::from(move |index: usize| {
            tab.set(TABS.get(index).copied().unwrap_or_default());
        })
    };
    html! {
        <>
            <DifferenceList view={Rc::clone(&view)} />
            <div>
                <Segmented
                    label={words.views}
                    segments={Rc::clone(&*segments)}
                    selected={TABS.iter().position(|it| it == &*tab).unwrap_or(0)}
                    {onselect}
                />
            </div>
            { tab_of(*tab, &view, words.readings, words.documents) }
        </>
    }
}

fn tab_of(
    tab: Tab,
    view: &Rc<StandardView>,
    readings: &'static str,
    documents: &'static str,
) -> Html {
    match tab {
        Tab::Rules => html! { <RuleList view={Rc::clone(view)} /> },
        Tab::Readings => html! {
            <Card title={readings} edge={CardEdge::Flush}>
                <ReadingList view={Rc::clone(view)} />
            </Card>
        },
        Tab::Documents => html! {
            <Card title={documents} edge={CardEdge::Flush}>
                <DocumentList view={Rc::clone(view)} />
            </Card>
        },
    }
}

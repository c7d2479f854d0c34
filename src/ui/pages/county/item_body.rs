use std::rc::Rc;

use yew::prelude::*;

use super::{CheckTable, ConditionList, Remarks};
use crate::app::{self, ItemNote, Subject};
use crate::engine::Figure;
use crate::model::{CellRef, Variable};
use crate::text::ui::CountyWords;
use crate::ui::explain::{SourceList, citation_list, parameter_list};
use crate::ui::hooks::{use_cell_link, use_derived};
use crate::ui::pages::form::{FactField, FieldView, FormView, control_id, focus_on, use_stating};
use crate::ui::present::{ItemDetail, Shown, item_detail};

/// Properties of [`ItemBody`].
#[derive(PartialEq, Properties)]
pub struct ItemBodyProps {
    /// What is shown.
    pub shown: Shown,
    /// The item.
    pub id: String,
    /// The county's own facts, as a form has them.
    pub facts: Rc<Option<FormView>>,
    /// What is kept beside the item.
    pub note: ItemNote,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// Everything about one county item.
#[component]
pub fn ItemBody(props: &ItemBodyProps) -> Html {
    let words = props.shown.words().county;
    let derived = use_derived();
    let oncell = use_cell_link();
    let detail = {
        let tables = Rc::clone(&derived.tables);
        let key = (props.shown.clone(), props.id.clone());
        use_memo(key, move |(shown, id)| {
            let text = |cell: &CellRef| app::cell_text(&tables, cell);
            item_detail(shown, id, &text)
        })
    };
    let county = Subject::County(props.shown.county().name.clone());
    let subject = props.facts.as_ref().as_ref().map(|form| &form.subject);
    let onstate = use_stating(subject.unwrap_or(&county));
    let Some(detail) = &*detail else {
        return html! {};
    };
    let fields = fields(&props.facts, detail);
    let prefix = format!("{}-", props.id);
    let onnext = {
        let order: Vec<Variable> = fields.iter().map(|field| field.variable).collect();
        let prefix = prefix.clone();
        Callback::from(move |variable: Variable| {
            let at = order.iter().position(|it| *it == variable);
            if let Some(next) = at.and_then(|at| order.get(at + 1)) {
                focus_on(&format!("{prefix}{}", control_id(*next)));
            }
        })
    };
    let inputs = html! {
        <div class="stack">
            <div class="entry-form__fields" hidden={fields.is_empty()}>
                { for fields.iter().map(|field| html! {
                    <FactField
                        key={field.variable.id()}
                        field={field.clone()}
                        prefix={prefix.clone()}
                        onstate={onstate.clone()}
                        onnext={onnext.clone()}
                    />
                }) }
            </div>
            <p class="text-muted" hidden={!detail.facts.is_empty() || !detail.sources.is_empty()}>
                { words.no_inputs }
            </p>
            { for (!detail.sources.is_empty()).then(|| html! {
                <details>
                    <summary>{ (words.school_facts)(detail.sources.len()) }</summary>
                    <SourceList sources={detail.sources.clone()} {oncell} />
                </details>
            }) }
        </div>
    };
    html! {
        <div class="item-body">
            <div class="item-body__main">
                { section(words.result, html! {
                    <ConditionList
                        conditions={detail.conditions.clone()}
                        has_table={!detail.checks.is_empty()}
                    />
                }) }
                { section(words.inputs, inputs) }
                { for detail.checks.iter().map(|check| section(&check.caption, html! {
                    <CheckTable check={check.clone()} />
                })) }
            </div>
            <div class="item-body__side">
                { clause(words, detail) }
                { section(words.remarks, html! {
                    <Remarks
                        county={props.shown.county().name.clone()}
                        item={props.id.clone()}
                        note={props.note.clone()}
                    />
                }) }
            </div>
        </div>
    }
}

/// The facts of the county that an item rests on, as a form has them.
fn fields(facts: &Option<FormView>, detail: &ItemDetail) -> Vec<FieldView> {
    let all = || {
        let topics = facts.iter().flat_map(|form| &form.topics);
        topics.flat_map(|topic| &topic.fields)
    };
    let find = |variable: &Variable| all().find(|field| field.variable == *variable).cloned();
    detail.facts.iter().filter_map(find).collect()
}

fn clause(words: &'static CountyWords, detail: &ItemDetail) -> Html {
    section(
        words.clause,
        html! {
            <div class="stack stack--tight">
                <p>{ &detail.label }</p>
                <p class="text-muted text-small">{ &detail.since }</p>
                <p class="text-muted text-small" hidden={detail.is_required}>
                    { words.optional_hint }
                </p>
                { citation_list(&detail.citations) }
                { parameter_list(&detail.parameters) }
            </div>
        },
    )
}

fn section(title: &str, content: Html) -> Html {
    html! {
        <section class="item-body__section">
            <h4 class="item-body__title">{ title }</h4>
            { content }
        </section>
    }
}

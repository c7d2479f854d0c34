use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::fact_field::{control_id, focus_on};
use super::present::{FieldView, FormView};
use super::{FactField, use_stating};
use crate::app::Action;
use crate::model::{CellRef, Entity, Variable};
use crate::ui::hooks::{
    FormSubject, Happening, WayBack, use_dispatch, use_form, use_toast, use_words,
};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, Card, IconName, Notice, NoticeKind};

/// Properties of [`Fields`].
#[derive(PartialEq, Properties)]
pub struct FieldsProps {
    /// The form.
    pub view: FormView,
}

/// All facts of one school or county, topic by topic.
#[component]
pub fn Fields(props: &FieldsProps) -> Html {
    let words = use_words().form;
    let view = &props.view;
    let top = use_node_ref();
    {
        // The first thing that is missing, where something is.
        let first = first_blank(view);
        let top = top.clone();
        use_effect_with((), move |()| match first {
            Some(variable) => focus_on(&control_id(variable)),
            None => {
                if let Some(element) = top.cast::<HtmlElement>() {
                    let _ = element.focus();
                }
            }
        });
    }
    let onstate = use_stating(&view.subject);
    let order: Rc<[Variable]> = view
        .topics
        .iter()
        .flat_map(|topic| &topic.fields)
        .filter(|field| field.can_write)
        .map(|field| field.variable)
        .collect();
    let onnext = {
        let order = Rc::clone(&order);
        Callback::from(move |variable: Variable| {
            let at = order.iter().position(|it| *it == variable);
            if let Some(next) = at.and_then(|at| order.get(at + 1)) {
                focus_on(&control_id(*next));
            }
        })
    };
    let field = |field: &FieldView| {
        html! {
            <FactField
                key={field.variable.id()}
                field={field.clone()}
                onstate={onstate.clone()}
                onnext={onnext.clone()}
            />
        }
    };
    html! {
        <div class="stack">
            <div class="cluster cluster--between">
                <h2 tabindex="-1" ref={top}>{ &view.title }</h2>
                <div class="cluster">
                    <span class="entry-form__state" role="status">
                        { (words.n_open)(view.n_open) }
                    </span>
                    <a class="button button--quiet" href={Route::Schools.to_hash()}>
                        <span>{ words.to_schools }</span>
                    </a>
                    <span>
                        { for view.own_row.clone().map(|row| html! {
                            <Remove {row} name={view.title.clone()} />
                        }) }
                    </span>
                </div>
            </div>
            <div hidden={view.is_alone}>
                <Notice kind={NoticeKind::Warning} title={words.not_alone_title}>
                    <p>{ words.not_alone_text }</p>
                </Notice>
            </div>
            <div class="stack">
                { for view.topics.iter().map(|topic| html! {
                    <Card key={topic.title} title={topic.title}>
                        <div class="entry-form__fields">{ for topic.fields.iter().map(field) }</div>
                    </Card>
                }) }
            </div>
        </div>
    }
}

/// The first fact that is blank and missing for a verdict, or else the first blank one.
fn first_blank(view: &FormView) -> Option<Variable> {
    let fields = || view.topics.iter().flat_map(|topic| &topic.fields);
    let is_blank = |field: &&FieldView| field.can_write && field.text.is_empty();
    let missing = fields().filter(is_blank).find(|field| field.is_open);
    missing.map(|field| field.variable)
}

/// Properties of [`Remove`].
#[derive(PartialEq, Properties)]
struct RemoveProps {
    /// A cell of its row.
    row: CellRef,
    /// Its name.
    name: String,
}

/// Removes a school that was filled in by hand.
#[component]
fn Remove(props: &RemoveProps) -> Html {
    let words = use_words().form;
    let dispatch = use_dispatch();
    let tell = use_toast();
    let context = use_form();
    let onpress = {
        let (row, name) = (props.row.clone(), props.name.clone());
        Callback::from(move |()| {
            let cells = (0_u16..).zip(Entity::School.variables());
            let blank = cells.map(|(column, _)| {
                let cell = CellRef {
                    column,
                    ..row.clone()
                };
                (cell, String::new())
            });
            dispatch.emit(Action::Correct(blank.collect()));
            context.choose.emit(FormSubject::New);
            tell.emit(Happening {
                message: (words.removed)(&name).into(),
                way_back: WayBack::Undo,
            });
        })
    };
    html! {
        <Button label={words.remove} icon={IconName::Bin} kind={ButtonKind::Quiet} {onpress} />
    }
}

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::present::choices;
use crate::app::{Action, SchoolKey, Statement, Subject, Workspace};
use crate::intake::name_key;
use crate::model::Variable;
use crate::text::word;
use crate::ui::hooks::{
    FormSubject, use_derived, use_dispatch, use_form, use_language, use_words, use_workspace,
};
use crate::ui::widgets::{Button, ButtonKind, Card, Field};

/// Asks what a new school is, before everything else.
#[component]
pub fn NewSchool() -> Html {
    let words = use_words().form;
    let language = use_language();
    let workspace = use_workspace();
    let derived = use_derived();
    let dispatch = use_dispatch();
    let context = use_form();
    let kind = use_node_ref();
    let name = use_node_ref();
    let code = use_node_ref();
    let county = use_state_eq(|| None::<String>);
    let error = use_state_eq(|| None::<(Variable, String)>);
    let shown = derived.county(workspace.shown_county());
    let county_name = shown.map_or_else(String::new, |result| result.county.name.clone());
    let county_name = (*county).clone().unwrap_or(county_name);
    let oncounty = Callback::from(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        county.set(input.map(|input| input.value()));
    });
    let kinds = choices(language, Variable::SchoolType);
    let add = {
        let (kind, name, code) = (kind.clone(), name.clone(), code.clone());
        let county = county_name.trim().to_owned();
        let (derived, workspace, error) = (Rc::clone(&derived), workspace.clone(), error.clone());
        let kinds = kinds.clone();
        Callback::from(move |()| {
            let select = kind.cast::<HtmlSelectElement>();
            let index = select.and_then(|it| usize::try_from(it.selected_index()).ok());
            let chosen = index.and_then(|index| kinds.get(index.checked_sub(1)?));
            let Some((kind, _)) = chosen else {
                error.set(Some((Variable::SchoolType, words.kind_needed.to_owned())));
                return;
            };
            let key = SchoolKey {
                code: text_of(&code),
                name: text_of(&name),
                county: county.clone(),
            };
            if key.name.is_empty() {
                error.set(Some((Variable::SchoolName, words.name_needed.to_owned())));
                return;
            }
            let counties = &derived.reading.counties;
            let mut schools = counties.iter().flat_map(|county| &county.schools);
            let is_same = |a: &str, b: &str| !b.is_empty() && name_key(a) == name_key(b);
            let there = schools.find(|school| {
                is_same(school.name(), &key.name) || is_same(school.code(), &key.code)
            });
            if let Some(school) = there {
                let told = (words.is_there)(school.name());
                error.set(Some((Variable::SchoolName, told)));
                return;
            }
            let subject = Subject::School(key);
            let action = Action::State(vec![Statement {
                subject: subject.clone(),
                variable: Variable::SchoolType,
                cells: Vec::new(),
                text: (*kind).to_owned(),
            }]);
            let after = Rc::new(Workspace::clone(&workspace)).reduce(action.clone());
            let cell = after.ground().by_hand_cell(&subject, Variable::SchoolName);
            dispatch.emit(action);
            if let Some(cell) = cell {
                context.choose.emit(FormSubject::School(cell));
            }
        })
    };
    let onsubmit = {
        let add = add.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            add.emit(());
        })
    };
    let told = |variable: Variable| {
        let told = (*error).clone().filter(|(about, _)| *about == variable);
        told.map(|(_, message)| AttrValue::from(message))
    };
    let label = |variable| word::variable(language, variable);
    let help = |variable| (words.help)(variable).map(AttrValue::from);
    html! {
        <Card title={words.new_school}>
            <form class="stack" {onsubmit}>
                <p class="text-muted">{ words.new_school_text }</p>
                <div class="entry-form__fields">
                    <Field
                        control="new-school-type"
                        label={label(Variable::SchoolType)}
                        error={told(Variable::SchoolType)}
                    >
                        <select id="new-school-type" class="field__control" ref={kind}>
                            <option selected=true>{ words.nobody }</option>
                            { for kinds.iter().map(|(word, shown)| html! {
                                <option key={*word}>{ shown }</option>
                            }) }
                        </select>
                    </Field>
                    <Field
                        control="new-school-name"
                        label={label(Variable::SchoolName)}
                        error={told(Variable::SchoolName)}
                    >
                        <input
                            id="new-school-name"
                            class="field__control"
                            autocomplete="off"
                            ref={name}
                        />
                    </Field>
                    <Field
                        control="new-school-code"
                        label={label(Variable::SchoolCode)}
                        hint={help(Variable::SchoolCode)}
                    >
                        <input
                            id="new-school-code"
                            class="field__control"
                            autocomplete="off"
                            ref={code}
                        />
                    </Field>
                    <Field control="new-school-county" label={label(Variable::CountyName)}>
                        <input
                            id="new-school-county"
                            class="field__control"
                            autocomplete="off"
                            value={county_name}
                            oninput={oncounty}
                        />
                    </Field>
                </div>
                <div class="cluster">
                    <Button label={words.go_on} kind={ButtonKind::Primary} onpress={add} />
                    <button type="submit" hidden=true />
                </div>
            </form>
        </Card>
    }
}

/// What stands in a control for text.
fn text_of(node: &NodeRef) -> String {
    let input = node.cast::<HtmlInputElement>();
    input.map_or_else(String::new, |input| input.value().trim().to_owned())
}

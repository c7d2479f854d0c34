use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::model::CellRef;
use crate::ui::hooks::{FormSubject, use_form, use_words};
use crate::ui::widgets::{Button, IconName};

/// Properties of [`ChoiceBar`].
#[derive(PartialEq, Properties)]
pub struct ChoiceBarProps {
    /// Schools by name, with the first cell of each.
    pub schools: Rc<Vec<(String, CellRef)>>,
    /// The chosen school, if one is.
    pub now: Option<usize>,
    /// To the school before (`true`) or after.
    pub onstep: Callback<bool>,
}

/// Chooses whom facts are filled in for.
#[component]
pub fn ChoiceBar(props: &ChoiceBarProps) -> Html {
    let words = use_words().form;
    let context = use_form();
    let is_county = context.subject == FormSubject::County;
    let onchange = {
        let (schools, choose) = (Rc::clone(&props.schools), context.choose.clone());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let index = select.and_then(|it| usize::try_from(it.selected_index()).ok());
            // Nobody and the county stand before the schools.
            let subject = match index {
                None | Some(0) => FormSubject::New,
                Some(1) => FormSubject::County,
                Some(index) => match schools.get(index - 2) {
                    Some((_, cell)) => FormSubject::School(cell.clone()),
                    None => FormSubject::New,
                },
            };
            choose.emit(subject);
        })
    };
    let last = props.schools.len().checked_sub(1);
    let onadd = context.choose.reform(|()| FormSubject::New);
    html! {
        <div class="entry-form__bar">
            <select class="entry-form__choice" aria-label={words.choose} {onchange}>
                <option selected={!is_county && props.now.is_none()}>{ words.nobody }</option>
                <option selected={is_county}>{ words.county }</option>
                { for props.schools.iter().enumerate().map(|(index, (name, _))| html! {
                    <option key={index} selected={props.now == Some(index)}>{ name }</option>
                }) }
            </select>
            <Button
                label={words.previous}
                icon={IconName::Up}
                disabled={props.now.is_none() || props.now == Some(0)}
                onpress={props.onstep.reform(|()| true)}
            />
            <Button
                label={words.next}
                icon={IconName::Down}
                disabled={last.is_none() || props.now == last}
                onpress={props.onstep.reform(|()| false)}
            />
            <Button
                label={words.add}
                icon={IconName::School}
                disabled={context.subject == FormSubject::New}
                onpress={onadd}
            />
        </div>
    }
}

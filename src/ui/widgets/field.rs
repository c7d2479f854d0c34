use yew::prelude::*;

/// Properties of [`Field`].
#[derive(PartialEq, Properties)]
pub struct FieldProps {
    /// The control's `id`, which the label points to.
    pub control: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// More about it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The control: give it the class `field__control`.
    pub children: Html,
}

/// A labelled control.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    html! {
        <div class="field">
            <label class="field__label" for={props.control.clone()}>{ &props.label }</label>
            <div>{ props.children.clone() }</div>
            <div class="field__hint" hidden={props.hint.is_none()}>
                { props.hint.clone().unwrap_or_default() }
            </div>
            <div class="field__error" role="alert" hidden={props.error.is_none()}>
                { props.error.clone().unwrap_or_default() }
            </div>
        </div>
    }
}

use yew::prelude::*;

/// Properties of [`KeyValue`].
#[derive(PartialEq, Properties)]
pub struct KeyValueProps {
    /// Names and what they are, in order.
    pub pairs: Vec<(AttrValue, Html)>,
}

/// Names and what they are.
#[component]
pub fn KeyValue(props: &KeyValueProps) -> Html {
    html! {
        <dl class="key-value">
            { for props.pairs.iter().map(|(key, value)| html! {
                <>
                    <dt class="key-value__key">{ key }</dt>
                    <dd class="key-value__value">{ value.clone() }</dd>
                </>
            }) }
        </dl>
    }
}

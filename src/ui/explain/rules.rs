use yew::prelude::*;

use crate::ui::present::{CitationView, ParameterView};

/// The numbers fixed by rules, each with its day and its place.
pub fn parameter_list(parameters: &[ParameterView]) -> Html {
    html! {
        <ul class="explanation__list">
            { for parameters.iter().enumerate().map(|(index, parameter)| html! {
                <li key={index} class="explanation__bullet">
                    <span class="explanation__strong">
                        { format!("{} {}", parameter.name, parameter.value) }
                    </span>
                    { format!(" · {} · {}", parameter.since, parameter.clause) }
                    { for parameter.replaces.iter().map(|replaced| html! {
                        <span class="explanation__provisional">{ replaced }</span>
                    }) }
                </li>
            }) }
        </ul>
    }
}

/// Where rules are written, and what they say.
pub fn citation_list(citations: &[CitationView]) -> Html {
    html! {
        <ul class="explanation__list">
            { for citations.iter().enumerate().map(|(index, citation)| html! {
                <li key={index} class="explanation__bullet">
                    <p class="explanation__strong">
                        { format!("{} · {}", citation.document, citation.locator) }
                    </p>
                    <blockquote class="explanation__quote" hidden={citation.quote.is_empty()}>
                        { &citation.quote }
                    </blockquote>
                    <p class="text-muted text-small">{ citation.support }</p>
                </li>
            }) }
        </ul>
    }
}

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::model::Level;
use crate::standard::IndicatorId;
use crate::text::word;
use crate::ui::present::{DispersionChoice, Shown};
use crate::ui::widgets::{Segment, Segmented};

/// Properties of [`Controls`].
#[derive(PartialEq, Properties)]
pub struct ControlsProps {
    /// What is shown.
    pub shown: Shown,
    /// What is chosen.
    pub choice: DispersionChoice,
    /// Something else is chosen.
    pub onchange: Callback<DispersionChoice>,
}

/// The level and the indicator that are looked at.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let (shown, choice) = (&props.shown, props.choice);
    let words = shown.words().dispersion;
    let levels = Level::ALL.map(|level| Segment::new(word::level(shown.language, level)));
    let onlevel = props.onchange.reform(move |index: usize| DispersionChoice {
        level: Level::ALL.get(index).copied().unwrap_or(choice.level),
        ..choice
    });
    let onindicator = props.onchange.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        DispersionChoice {
            indicator: IndicatorId::from_name(&select.value()).unwrap_or(choice.indicator),
            ..choice
        }
    });
    let selected = Level::ALL.iter().position(|it| *it == choice.level);
    html! {
        <div class="cluster">
            <Segmented
                label={words.level}
                segments={std::rc::Rc::from(levels)}
                selected={selected.unwrap_or_default()}
                onselect={onlevel}
            />
            <select
                class="field__control filters__select"
                aria-label={words.indicator}
                onchange={onindicator}
            >
                { for shown.standard.indicators.iter().map(|rule| html! {
                    <option
                        key={rule.id.as_str()}
                        value={rule.id.as_str()}
                        selected={rule.id == choice.indicator}
                    >
                        { word::pick(shown.language, &rule.label) }
                    </option>
                }) }
            </select>
        </div>
    }
}

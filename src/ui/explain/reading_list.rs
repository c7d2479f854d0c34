use yew::prelude::*;

use super::standing_badge;
use crate::text::ui::DispersionWords;
use crate::ui::present::ReadingView;

/// What other formulas make of the same figures, the official one first.
pub fn reading_list(words: &DispersionWords, readings: &[ReadingView]) -> Html {
    html! {
        <div>
            <p class="text-muted text-small">{ words.readings_hint }</p>
            <ul class="reading-list">
                { for readings.iter().map(|reading| reading_item(words, reading)) }
            </ul>
        </div>
    }
}

fn reading_item(words: &DispersionWords, reading: &ReadingView) -> Html {
    let official = reading
        .is_official
        .then_some("reading-list__item--official");
    html! {
        <li key={reading.name} class={classes!("reading-list__item", official)}>
            <span class="reading-list__name">{ reading.name }</span>
            <strong class="reading-list__value">{ &reading.value }</strong>
            { reading_outcome(words, reading) }
            <span class="reading-list__how">{ &reading.how }</span>
        </li>
    }
}

/// On which side of the limit a reading lies, and whether the official one says so too; nothing
/// where nothing is held against it.
pub fn reading_outcome(words: &DispersionWords, reading: &ReadingView) -> Html {
    let outcome = reading.outcome.map(|outcome| {
        let (text, modifier) = match (reading.is_official, outcome.differs) {
            (true, _) => ("", None),
            (false, true) => (words.differs, Some("reading-list__remark--differs")),
            (false, false) => (words.agrees, None),
        };
        html! {
            <>
                { standing_badge(outcome.standing, outcome.word) }
                <span class={classes!("reading-list__remark", modifier)}>{ text }</span>
            </>
        }
    });
    html! {
        <span class="reading-list__outcome">{ for outcome }</span>
    }
}

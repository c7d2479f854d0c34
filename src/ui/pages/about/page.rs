use yew::prelude::*;

use super::OneFile;
use crate::bridge::one_file;
use crate::ui::hooks::use_words;
use crate::ui::widgets::{Card, KeyValue};

/// The page 关于.
#[component]
pub fn AboutPage() -> Html {
    let words = use_words().about;
    let pairs = vec![
        (words.version.into(), env!("CARGO_PKG_VERSION").into()),
        (words.license.into(), words.licenses.into()),
    ];
    html! {
        <div class="about">
            <h1>{ words.title }</h1>
            <p>{ words.lead }</p>
            <KeyValue {pairs} />
            <Card title={words.privacy}>
                <ul class="about__list">
                    { for words.promises.iter().map(|promise| html! { <li>{ *promise }</li> }) }
                    { for one_file::is_here().then(|| html! { <li>{ words.promise_of_file }</li> }) }
                </ul>
            </Card>
            <OneFile />
        </div>
    }
}

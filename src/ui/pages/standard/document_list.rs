use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;
use crate::ui::present::StandardView;

/// Properties of [`DocumentList`].
#[derive(PartialEq, Properties)]
pub struct DocumentListProps {
    /// Everything on the page.
    pub view: Rc<StandardView>,
}

/// The documents that are cited.
#[component]
pub fn DocumentList(props: &DocumentListProps) -> Html {
    let words = use_words().standard;
    html! {
        <ul>
            { for props.view.documents.iter().map(|document| html! {
                <li key={document.id.clone()} class="rule">
                    <div class="rule__words">
                        <h3 class="rule__name">
                            <span class="rule__code">{ &document.id }</span>
                            <span>{ &document.title }</span>
                        </h3>
                        <p class="rule__text">{ &document.issued }</p>
                        <p class="rule__text" hidden={document.note.is_empty()}>{ &document.note }</p>
                    </div>
                    <div class="rule__numbers">
                        <p>{ document.support }</p>
                        { for (!document.url.is_empty()).then(|| html! {
                            <a
                                href={document.url.clone()}
                                target="_blank"
                                rel="noreferrer noopener"
                            >
                                { words.read_there }
                            </a>
                        }) }
                    </div>
                </li>
            }) }
        </ul>
    }
}

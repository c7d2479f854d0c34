use yew::platform::spawn_local;
use yew::prelude::*;

use crate::bridge::{Breath, one_file};
use crate::intake::sha256;
use crate::ui::hooks::{SaveAs, use_saver, use_toast, use_words, use_workspace};
use crate::ui::widgets::{Button, ButtonKind, Card, IconName};

/// The page of one file: this one, or where to get it; nothing where it was not published beside the page.
#[component]
pub(super) fn OneFile() -> Html {
    let words = use_words();
    let workspace = use_workspace();
    let tell = use_toast();
    let save = use_saver(SaveAs::OneFile, tell);
    let own = use_own_fingerprint();
    let is_here = one_file::is_here();
    let fingerprint = match is_here {
        true => (*own).clone(),
        false => one_file::published(),
    };
    if !is_here && fingerprint.is_none() {
        return html! {};
    }
    let [what, how] = match is_here {
        true => [words.about.one_file_here, words.about.fingerprint_here],
        false => [words.about.one_file_offer, words.about.fingerprint_offer],
    };
    html! {
        <Card title={words.about.one_file}>
            <div class="about__part">
            <p>{ what }</p>
            if is_here {
                <Button
                    label={words.shell.save_copy}
                    icon={IconName::Download}
                    kind={ButtonKind::Primary}
                    disabled={workspace.ground().is_empty()}
                    onpress={save}
                />
            } else {
                <a class="button button--primary" href={one_file::NAME} download={one_file::NAME}>
                    { words.about.one_file_get }
                </a>
            }
            <p class="about__fingerprint">
                <span>{ words.about.fingerprint }</span>
                <code>{ fingerprint.unwrap_or_default() }</code>
            </p>
            <p>{ how }</p>
            </div>
        </Card>
    }
}

/// The fingerprint of this file without data, once it is worked out.
#[hook]
fn use_own_fingerprint() -> UseStateHandle<Option<String>> {
    let own = use_state_eq(|| None);
    let set = own.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            Breath::new().pause().await;
            set.set(one_file::copy("").map(|bytes| sha256(&bytes)));
        });
    });
    own
}

use yew::prelude::*;

use super::ACCEPTED;
use crate::ui::hooks::{use_giving, use_tour, use_words};
use crate::ui::pages::data::loaded::use_template;
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind, ButtonSize, FileButton, FileDrop, Icon, IconName};

/// The page before there are data: one place to drop, one button to try.
#[component]
pub fn Welcome() -> Html {
    let words = use_words();
    let giving = use_giving();
    let ontemplate = use_template();
    let ontour = {
        let (ondemo, go) = (giving.ondemo.clone(), use_tour().go);
        Callback::from(move |()| {
            ondemo.emit(());
            go.emit(Some(0));
        })
    };
    html! {
        <div class="welcome">
            <h1 class="welcome__title">{ words.data.welcome }</h1>
            <p class="welcome__text">{ words.data.welcome_text }</p>
            <FileDrop
                title={words.data.drop_title}
                hint={words.data.drop_hint}
                hover={giving.hover}
            >
                <div class="cluster cluster--center">
                    <FileButton
                        label={words.data.choose}
                        accept={ACCEPTED}
                        kind={ButtonKind::Primary}
                        size={ButtonSize::Large}
                        onfiles={giving.onfiles.clone()}
                    />
                    <Button
                        label={words.data.demo}
                        icon={IconName::Flask}
                        size={ButtonSize::Large}
                        onpress={giving.ondemo.clone()}
                    />
                </div>
            </FileDrop>
            <p class="welcome__by-hand">
                <Button
                    label={words.tour.with_demo}
                    icon={IconName::Book}
                    onpress={ontour}
                />
                <a class="button" href={Route::Form.to_hash()}>
                    <Icon name={IconName::Pencil} />
                    <span>{ words.form.from_welcome }</span>
                </a>
            </p>
            <div class="welcome__foot">
                <p class="welcome__promise">
                    <Icon name={IconName::Lock} />
                    <span>{ words.shell.local }</span>
                </p>
                <Button
                    label={words.data.template}
                    icon={IconName::Download}
                    kind={ButtonKind::Quiet}
                    onpress={ontemplate}
                />
            </div>
        </div>
    }
}

use yew::prelude::*;

use super::Navigation;
use crate::text::Language;
use crate::ui::hooks::{Settings, SettingsContext, Theme, TypeSize, use_words};
use crate::ui::router::Route;
use crate::ui::widgets::{Ground, Icon, IconButton, IconName, LanguageSwitch};

/// Properties of [`AppHeader`].
#[derive(PartialEq, Properties)]
pub struct AppHeaderProps {
    /// Settings, and a way to change them.
    pub context: SettingsContext,
}

/// The band at the top: the product's name, the pages, language, colours, size of the type.
#[component]
pub fn AppHeader(props: &AppHeaderProps) -> Html {
    let about = use_words().about.title;
    let words = use_words().shell;
    let settings = props.context.settings;
    let change = |changed: Settings| props.context.change.reform(move |()| changed);
    let (next_theme, theme_icon, theme_label) = match settings.theme {
        Theme::System => (Theme::Light, IconName::System, words.theme_system),
        Theme::Light => (Theme::Dark, IconName::Sun, words.theme_light),
        Theme::Dark => (Theme::System, IconName::Moon, words.theme_dark),
    };
    let (other_size, is_large) = match settings.type_size {
        TypeSize::Normal => (TypeSize::Large, false),
        TypeSize::Large => (TypeSize::Normal, true),
    };
    let onlanguage = props
        .context
        .change
        .reform(move |language: Language| Settings {
            language,
            ..settings
        });
    html! {
        <header class="app-header">
            <a class="app-header__brand" href="#/data">
                <svg class="app-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    <path d="M4 9h24v14H4z" />
                    <path d="M10 9v5M16 9v8M22 9v5" />
                </svg>
                <span class="app-header__name">{ words.product }</span>
                <span class="app-header__tagline">{ words.tagline }</span>
            </a>
            <Navigation />
            <div class="app-header__settings">
                <LanguageSwitch language={settings.language} onselect={onlanguage} />
                <IconButton
                    icon={theme_icon}
                    label={theme_label}
                    ground={Ground::Band}
                    onpress={change(Settings { theme: next_theme, ..settings })}
                />
                <IconButton
                    icon={IconName::TypeSize}
                    label={words.large_type}
                    ground={Ground::Band}
                    pressed={Some(is_large)}
                    onpress={change(Settings { type_size: other_size, ..settings })}
                />
                <a
                    class="icon-button icon-button--band"
                    href={Route::About.to_hash()}
                    aria-label={about}
                    title={about}
                >
                    <Icon name={IconName::Info} />
                </a>
            </div>
        </header>
    }
}

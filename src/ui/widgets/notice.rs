use yew::prelude::*;

use super::{Icon, IconName};

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// To know.
    #[default]
    Info,
    /// Probably not what was meant.
    Warning,
    /// Something did not work.
    Error,
}

/// Properties of [`Notice`].
#[derive(PartialEq, Properties)]
pub struct NoticeProps {
    /// How much it matters.
    #[prop_or_default]
    pub kind: NoticeKind,
    /// What happened, in a few words.
    pub title: AttrValue,
    /// Why it matters, what to do; buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Something to know, in place; an error is spoken at once.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let (modifier, name, role) = match props.kind {
        NoticeKind::Info => ("notice--info", IconName::Info, "note"),
        NoticeKind::Warning => ("notice--warning", IconName::Warning, "note"),
        NoticeKind::Error => ("notice--error", IconName::Error, "alert"),
    };
    html! {
        <div class={classes!("notice", modifier)} {role}>
            <Icon {name} />
            <div class="notice__body">
                <p class="notice__title">{ &props.title }</p>
                <div>{ props.children.clone() }</div>
            </div>
        </div>
    }
}

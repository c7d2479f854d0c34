use yew::prelude::*;

/// Whether files hover over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Hover {
    /// Nothing hovers.
    #[default]
    Away,
    /// Files hover; letting go gives them to the page.
    Over,
}

/// How much room the place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Room {
    /// It is what the page is for.
    #[default]
    Full,
    /// It is beside something else.
    Compact,
}

/// Properties of [`FileDrop`].
#[derive(PartialEq, Properties)]
pub struct FileDropProps {
    /// What to do.
    pub title: AttrValue,
    /// Which files.
    pub hint: AttrValue,
    /// Whether files hover.
    pub hover: Hover,
    /// How much room it takes.
    #[prop_or_default]
    pub room: Room,
    /// Other ways: buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Where files are dropped; the whole page takes them (`use_file_drop`), this says so.
#[component]
pub fn FileDrop(props: &FileDropProps) -> Html {
    let over = (props.hover == Hover::Over).then_some("file-drop--over");
    let compact = (props.room == Room::Compact).then_some("file-drop--compact");
    html! {
        <div class={classes!("file-drop", over, compact)}>
            <p class="file-drop__title">{ &props.title }</p>
            <div>{ props.children.clone() }</div>
            <p class="file-drop__hint">{ &props.hint }</p>
        </div>
    }
}

use yew::prelude::*;

use super::Tone;

/// The signs of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IconName {
    /// Arrow to the right: go there.
    ArrowRight,
    /// An open book: the rules.
    Book,
    /// Sheets on a clipboard: paste.
    Clipboard,
    /// A cross: close, dismiss.
    Close,
    /// Cross-hairs: show in place.
    Locate,
    /// Pointing down: open a list, or sorted from high to low.
    Down,
    /// Arrow into a tray: download.
    Download,
    /// A sheet of paper: a file.
    File,
    /// A magnifying glass: search.
    Search,
    /// A ring with an i: to know.
    Info,
    /// A padlock: the data stay here.
    Lock,
    /// A crescent: dark colours.
    Moon,
    /// A pencil: edit, corrected.
    Pencil,
    /// A flask: the demo county.
    Flask,
    /// Columns that grow: overview.
    Chart,
    /// Lines with ticks before them: items that are judged one by one.
    Checklist,
    /// A house with a flag: schools.
    School,
    /// An arrow that turns forward: redo.
    Redo,
    /// A grid: a table.
    Table,
    /// A sun: light colours.
    Sun,
    /// A half-filled disc: colours of the system.
    System,
    /// A large and a small A: type size.
    TypeSize,
    /// A bin: remove.
    Bin,
    /// An arrow that turns back: undo.
    Undo,
    /// Pointing up: close a list, or sorted from low to high.
    Up,
    /// Arrow out of a tray: give files.
    Upload,
    /// A globe: language.
    Globe,
    /// Sliders: the standard that is applied.
    Sliders,
    /// An exclamation mark in a triangle.
    Warning,
    /// A cross in an octagon.
    Error,
    /// A tick in a disc.
    Success,
    /// A question mark in a ring.
    Unknown,
}

impl IconName {
    /// The sign for a standing.
    pub const fn of(tone: Tone) -> Self {
        match tone {
            Tone::Met => Self::Success,
            Tone::Near => Self::Warning,
            Tone::NotMet => Self::Error,
            Tone::Undetermined => Self::Unknown,
        }
    }

    /// The sign as a part of what is drawn, for rows by the hundred, where a component for each is too
    /// dear; hidden from screen readers: words stand beside it.
    pub fn drawn(self) -> Html {
        let (shape, strokes) = self.paths();
        let sign = (!shape.is_empty() && self != Self::System).then_some("icon__sign");
        html! {
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <path class="icon__shape" d={shape} />
                <path class={classes!(sign)} d={strokes} />
            </svg>
        }
    }

    /// Filled shape and strokes, on a field of 20 × 20.
    const fn paths(self) -> (&'static str, &'static str) {
        match self {
            Self::ArrowRight => ("", "M4 10h12M11 5l5 5-5 5"),
            Self::Book => (
                "",
                "M10 5.5C8.5 4 6 3.500 3 3.500v12c3 0 5.500.5 7 2 1.500-1.500 4-2 7-2v-12c-3 0-5.500.5-7 2zM10 5.500v12",
            ),
            Self::Clipboard => ("", "M7 4H5v13h10V4h-2M7 2.5h6v3H7zM7.5 9.5h5M7.5 13h5"),
            Self::Close => ("", "M5 5l10 10M15 5L5 15"),
            Self::Locate => (
                "",
                "M10 2v4M10 14v4M2 10h4M14 10h4M13 10a3 3 0 1 1-6 0a3 3 0 0 1 6 0z",
            ),
            Self::Down => ("", "M5 7.5l5 5 5-5"),
            Self::Download => ("", "M10 3v9M6 8.5l4 4 4-4M3.5 13v3.5h13V13"),
            Self::File => ("", "M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15"),
            Self::Search => (
                "",
                "M13.5 8.5a5 5 0 1 1-10 0a5 5 0 0 1 10 0zM12.2 12.2L17 17",
            ),
            Self::Info => (
                "",
                "M17.5 10a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0zM10 9v5M10 6.2v.1",
            ),
            Self::Lock => ("", "M4.5 9h11v8h-11zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"),
            Self::Moon => ("", "M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z"),
            Self::Pencil => ("", "M3.5 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2z"),
            Self::Flask => (
                "",
                "M7.5 2.5h5M8.5 2.5v5.3L3.8 16a1 1 0 0 0 .9 1.5h10.6a1 1 0 0 0 .9-1.5l-4.7-8.2V2.5M6.2 12h7.6",
            ),
            Self::Chart => ("", "M3 17.5h14M5.5 17V11M10 17V4M14.5 17V8"),
            Self::Checklist => (
                "",
                "M2.5 5l1.500 1.500L6.500 4M2.5 10l1.500 1.500L6.500 9M2.5 15l1.500 1.500L6.500 14M9.500 5.500h8M9.500 10.500h8M9.500 15.500h8",
            ),
            Self::School => (
                "",
                "M2.5 17.5h15M4.5 17.5V9L10 5.5 15.5 9v8.5M8.3 17.5v-4h3.4v4M10 5.5v-3h3v1.6h-3",
            ),
            Self::Redo => ("", "M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4M13 4l3.5 3.5L13 11"),
            Self::Table => ("", "M2.5 4h15v12h-15zM2.5 8h15M2.5 12h15M7.5 4v12"),
            Self::Sun => (
                "",
                "M13.2 10a3.2 3.2 0 1 1-6.4 0a3.2 3.2 0 0 1 6.4 0zM10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4",
            ),
            Self::System => (
                "M10 3.3a6.7 6.7 0 0 1 0 13.4z",
                "M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z",
            ),
            Self::TypeSize => (
                "",
                "M1.8 16L6.5 4h1l4.7 12M3.6 12h6.8M12.5 16l2.7-7h.6l2.7 7M13.4 13.8h4.2",
            ),
            Self::Bin => (
                "",
                "M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 12h8.4l.8-12M8.4 9v5M11.6 9v5",
            ),
            Self::Undo => ("", "M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8M7 4L3.5 7.5 7 11"),
            Self::Up => ("", "M5 12.5l5-5 5 5"),
            Self::Upload => ("", "M10 13V3.5M6 7.5l4-4 4 4M3.5 13v3.5h13V13"),
            Self::Globe => (
                "",
                "M17.5 10a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0zM2.5 10h15M10 2.5c2.2 2 3.2 4.6 3.2 7.500s-1 5.5-3.2 7.500c-2.2-2-3.2-4.6-3.2-7.500s1-5.5 3.2-7.500z",
            ),
            Self::Sliders => (
                "",
                "M3 6h7M14 6h3M3 14h3M10 14h7M14 6a2 2 0 1 1-4 0a2 2 0 0 1 4 0zM10 14a2 2 0 1 1-4 0a2 2 0 0 1 4 0z",
            ),
            Self::Warning => (
                "M10 1.800a1.2 1.2 0 0 1 1.050.6l7.7 13.800a1.2 1.2 0 0 1-1.050 1.800H2.300a1.2 1.2 0 0 1-1.050-1.800L8.950 2.400A1.2 1.2 0 0 1 10 1.800z",
                "M10 7.200v4.600M10 14.700v.1",
            ),
            Self::Error => (
                "M6.6 1.500h6.800l5.1 5.100v6.800l-5.1 5.100H6.600l-5.1-5.100V6.600z",
                "M7 7l6 6M13 7l-6 6",
            ),
            Self::Success => (
                "M18.5 10a8.5 8.5 0 1 1-17 0a8.5 8.5 0 0 1 17 0z",
                "M6 10.300l2.8 2.800L14.2 7.4",
            ),
            Self::Unknown => (
                "",
                "M17.7 10a7.7 7.7 0 1 1-15.4 0a7.7 7.7 0 0 1 15.4 0zM7.7 8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.8-1.1 1.700M10 14.200v.1",
            ),
        }
    }
}

/// Properties of [`Icon`].
#[derive(PartialEq, Properties)]
pub struct IconProps {
    /// Which sign.
    pub name: IconName,
}

/// A sign, hidden from screen readers: words stand beside it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    props.name.drawn()
}

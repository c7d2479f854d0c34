//! Presentational components: they know their props and nothing else.
//!
//! | Widget | For |
//! | --- | --- |
//! | [`AlertLink`] | something that is wrong, and the way to it |
//! | [`Badge`] | how something stands: `Tone` (from [`Standing`] or [`IndicatorStanding`]) + words |
//! | [`Button`], [`IconButton`], [`FileButton`] | controls; `onpress: Callback<()>` |
//! | [`Card`] | a titled section; `edge={CardEdge::Flush}` around tables |
//! | [`DataTable`] | rows and columns, sticky head, windowed above 300 rows; `row: Callback<usize, Row>` |
//! | [`Segmented`] | one of a few: views, filters |
//! | [`Dialog`] | a modal window; render it only while it is open |
//! | [`SidePanel`] | an explanation beside the page; render it only while it is open |
//! | [`Popover`] | a button with a panel below it |
//! | [`Notice`] | something to know, in place |
//! | [`Toast`] | what just happened, with a way back |
//! | [`Field`] | a labelled control |
//! | [`KeyValue`] | names and what they are |
//! | [`ProgressBar`] | how far a task is |
//! | [`EmptyState`] | nothing to show, and what to do |
//! | [`FileDrop`] | where files are dropped |
//! | [`Icon`], [`VisuallyHidden`], [`LanguageSwitch`] | signs, spoken words, the other language |
//!
//! Layout between them: classes `stack`, `stack--tight`, `stack--loose`, `cluster`,
//! `cluster--between`, `split`, `halves`, `text-muted`, `text-small`, `figure`, `scroll-x` of
//! `static/css/3-layout.css`. A widget's look is the file of the same name in
//! `static/css/components/`, listed in `index.html`.
//!
//! [`Standing`]: crate::engine::Standing
//! [`IndicatorStanding`]: crate::engine::IndicatorStanding

mod alert_link;
mod badge;
mod button;
mod card;
mod data_table;
mod dialog;
mod empty_state;
mod field;
mod file_button;
mod file_drop;
mod icon;
mod icon_button;
mod key_value;
mod language_switch;
mod notice;
mod popover;
mod progress_bar;
mod segmented;
mod side_panel;
mod toast;
mod tone;
mod visually_hidden;

pub use alert_link::{AlertLink, AlertLinkProps};
pub use badge::{Badge, BadgeProps, BadgeSize};
pub use button::{Button, ButtonKind, ButtonProps, ButtonSize, button_modifier};
pub use card::{Card, CardEdge, CardProps};
pub use data_table::{
    Align, Column, DataTable, DataTableProps, LastColumn, Row, Sort, TableHeight,
};
pub use dialog::{Dialog, DialogProps};
pub use empty_state::{EmptyState, EmptyStateProps};
pub use field::{Field, FieldProps};
pub use file_button::{FileButton, FileButtonProps};
pub use file_drop::{FileDrop, FileDropProps, Hover, Room};
pub use icon::{Icon, IconName, IconProps};
pub use icon_button::{Ground, IconButton, IconButtonProps, IconButtonSize};
pub use key_value::{KeyValue, KeyValueProps};
pub use language_switch::{LanguageSwitch, LanguageSwitchProps};
pub use notice::{Notice, NoticeKind, NoticeProps};
pub use popover::{Popover, PopoverProps};
pub use progress_bar::{Extent, ProgressBar, ProgressBarProps};
pub use segmented::{Segment, Segmented, SegmentedProps};
pub use side_panel::{SidePanel, SidePanelProps};
pub use toast::{Toast, ToastProps};
pub use tone::Tone;
pub use visually_hidden::{VisuallyHidden, VisuallyHiddenProps};

//! What components share: contexts, listeners, windows of long tables, the derived state.
//!
//! Pages use [`use_words`], [`use_language`], [`use_county`] (county and assessment to look at),
//! [`use_derived`] (tables, reading, rules, all counties), [`use_workspace`] and [`use_dispatch`]
//! (change it by an `app::Action`), and
//! [`use_route`]. [`use_cell_link`] goes to a cell of a table, [`use_toast`] tells what just happened.

mod contexts;
mod row_heights;
mod use_assessment;
mod use_exporter;
mod use_file_drop;
mod use_fingerprint;
mod use_hash;
mod use_kept_work;
mod use_listener;
mod use_loader;
mod use_narrow;
mod use_paste;
mod use_patience;
mod use_saver;
mod use_settings;
mod use_shown;
mod use_travel;
mod use_update;
mod use_window;

pub use contexts::{
    DataTab, DataView, DataViewContext, FormContext, FormSubject, GivingContext, Happening,
    RouteContext, RowFilter, Settings, SettingsContext, Theme, ToastContext, TourContext, TypeSize,
    WayBack, WorkspaceContext, use_cell_link, use_county, use_data_view, use_derived, use_dispatch,
    use_exporter, use_form, use_giving, use_language, use_route, use_toast, use_tour, use_words,
    use_workspace,
};
pub use use_assessment::use_assessment;
pub use use_exporter::{Exporter, use_exporting};
pub use use_file_drop::use_file_drop;
pub use use_fingerprint::use_fingerprint;
pub use use_hash::use_hash;
pub use use_kept_work::use_kept_work;
pub use use_listener::{EventSource, use_listener};
pub use use_loader::{Loader, Progress, use_loader};
pub use use_narrow::use_narrow;
pub use use_paste::{Pasted, is_typing, pasted, use_paste};
pub use use_patience::use_patience;
pub use use_saver::{SaveAs, use_saver};
pub use use_settings::use_settings;
pub use use_shown::use_shown;
pub use use_travel::{Travel, use_travel};
pub use use_update::use_update;
pub use use_window::{WINDOW_FROM, Window, use_window};

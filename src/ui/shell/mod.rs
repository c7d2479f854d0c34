//! What frames every page: the band with name and pages, the bar with county and standard.

mod app_header;
mod context_bar;
mod frame;
mod navigation;
mod rule_differences;
mod standard_chooser;
mod standard_fields;
mod tour;
mod use_taking;

pub use app_header::AppHeader;
pub use context_bar::ContextBar;
pub use frame::Frame;
pub use navigation::{Navigation, page_name};
pub use rule_differences::RuleDifferences;
pub use standard_chooser::StandardChooser;
pub use standard_fields::{StandardFields, day_id};
pub use tour::Tour;

//! What frames every page: the band with name and pages, the bar with county and standard.

mod app_header;
mod context_bar;
mod navigation;
mod standard_chooser;

pub use app_header::AppHeader;
pub use context_bar::ContextBar;
pub use navigation::Navigation;
pub use standard_chooser::StandardChooser;

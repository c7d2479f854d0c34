//! 学校: every unit with its seven indicators; one school by itself.

mod filters;
mod heat;
mod page;
mod school;
mod unit_cards;
mod unit_table;

pub use filters::{Filters, FiltersProps};
pub use heat::heat;
pub use page::{SchoolsPage, SchoolsPageProps};
pub use school::{SchoolPage, SchoolPageProps};
pub use unit_cards::{UnitCards, UnitCardsProps};
pub use unit_table::{UnitTable, UnitTableProps};

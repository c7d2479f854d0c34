//! 学校: every unit with its seven indicators; one school by itself.

mod dossier;
mod export_buttons;
mod filters;
mod heat;
mod page;
mod school;
mod school_checks;
mod school_findings;
mod unit_cards;
mod unit_lines;
mod unit_table;

pub use dossier::{Dossier, DossierProps};
pub use export_buttons::{ExportButtons, ExportButtonsProps};
pub use filters::{Filters, FiltersProps};
pub use heat::heat;
pub use page::{SchoolsPage, SchoolsPageProps};
pub use school::{SchoolPage, SchoolPageProps};
pub use school_checks::{SchoolChecks, SchoolChecksProps};
pub use school_findings::{SchoolFindings, SchoolFindingsProps};
pub use unit_cards::{UnitCards, UnitCardsProps};
pub use unit_lines::{UnitLines, UnitLinesProps};
pub use unit_table::{UnitTable, UnitTableProps};

//! The explanation of a figure: a panel beside the page, opened by any figure.

mod explanation;
mod figure_button;
mod reading_list;
mod rules;
mod shares_table;
mod source_list;
mod standing_badge;
mod use_explanation;

pub use explanation::{Explanation, ExplanationProps};
pub use figure_button::{FigureButton, FigureButtonProps, Fit, Manner, Says, figure_button};
pub use reading_list::{reading_list, reading_outcome};
pub use rules::{citation_list, parameter_list};
pub use shares_table::{SharesTable, SharesTableProps};
pub use source_list::{SourceList, SourceListProps};
pub use standing_badge::{indicator_badge, standing_badge};
pub use use_explanation::{Explaining, use_explanation};

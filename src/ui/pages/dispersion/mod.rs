//! The page 校际差异: where the differences of one indicator come from.

mod controls;
mod groups;
mod page;
mod readings;
mod shares;

use controls::Controls;
use groups::GroupTable;
pub use page::{DispersionPage, DispersionPageProps};
use readings::ReadingTable;
use shares::ShareTable;

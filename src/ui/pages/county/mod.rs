//! 县级指标: every item beside the seven indicators, with its clause, its facts, which can be filled in
//! here, its result and whoever stands in the way, and a note with evidence.

mod check_table;
mod condition_list;
mod draft_text;
mod item_body;
mod item_entry;
mod page;
mod remarks;

pub use check_table::{CheckTable, CheckTableProps};
pub use condition_list::{ConditionList, ConditionListProps};
pub use draft_text::{DraftText, DraftTextProps, Lines};
pub use item_body::{ItemBody, ItemBodyProps};
pub use item_entry::{ItemEntry, ItemEntryProps};
pub use page::{CountyPage, CountyPageProps};
pub use remarks::{Remarks, RemarksProps};

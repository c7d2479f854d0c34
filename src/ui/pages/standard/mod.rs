//! 标准: the rules in force with clause, source, day and evidence; what differs from the national
//! standard; limits and readings of the user's own, each with a reason.

mod difference_list;
mod document_list;
mod kept_list;
mod number_row;
mod own_form;
mod page;
mod reading_list;
mod rule_list;

pub use difference_list::{DifferenceList, DifferenceListProps};
pub use document_list::{DocumentList, DocumentListProps};
pub use kept_list::KeptList;
pub use number_row::{NumberRow, NumberRowProps};
pub use own_form::{OwnForm, OwnFormProps};
pub use page::StandardPage;
pub use reading_list::{ReadingList, ReadingListProps};
pub use rule_list::{RuleList, RuleListProps};

//! 报表: the forms to hand in, the brief and the schools' files, on screen, on paper and as workbooks.

mod brief_sheet;
mod dossiers;
mod gap_list;
mod page;
mod paper_list;
mod paper_sheet;
mod save_buttons;
mod self_assessments;
mod slices;

pub use brief_sheet::{BriefSheet, BriefSheetProps};
pub use dossiers::{Dossiers, DossiersProps};
pub use gap_list::{GapList, GapListProps};
pub use page::{ReportPage, ReportPageProps};
pub use paper_list::{PaperList, PaperListProps};
pub use paper_sheet::{PaperSheet, PaperSheetProps, Reach};
pub use save_buttons::{SaveButtons, SaveButtonsProps};
pub use self_assessments::{SelfAssessments, SelfAssessmentsProps};
pub use slices::{Slices, SlicesProps};

//! What the user takes away: the assessment as a document and as plain text, and workbooks.
//!
//! The room arranges figures that the engine has made; it computes no indicator. Workbooks are
//! first values of [`form`], then bytes; the same input always gives the same bytes.

#![deny(
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_types
)]

pub mod audit;
pub mod document;
pub mod form;
pub mod manuscript;
pub mod paper;

mod county_report;
mod csv;
mod demo;
mod docx;
mod official;
mod recipes;
mod school_table;
mod send_back;
mod template;
mod terminal;
mod xlsx;
mod xlsx_audit;
mod xlsx_paper;

pub use county_report::county_report;
pub use csv::paper_csv;
pub use demo::{demo_bytes, demo_form};
pub use document::{AssessedCounty, assessment_document};
pub use docx::to_docx;
pub use official::{OfficialInput, SelfAssessor, official_forms, self_assessments};
pub use recipes::recipes_bytes;
pub use school_table::{SchoolTable, school_table_bytes, school_table_csv, school_table_form};
pub use send_back::{Fault, SendBack, Shape, faults, send_back_bytes, send_back_form, told_about};
pub use template::{
    COUNTY as COUNTY_SHEET, SCHOOLS as SCHOOL_SHEET, template_bytes, template_form,
};
pub use terminal::terminal_text;
pub use xlsx::{WriteError, to_xlsx};
pub use xlsx_audit::audit_to_xlsx;
pub use xlsx_paper::{Carried, Imprint, papers_to_xlsx};

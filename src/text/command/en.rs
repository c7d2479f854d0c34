use super::{Refusal, Trouble};
use crate::standard::ResolveError;

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::CannotOpen { file, trouble: it } => format!(
            "The file {file} cannot be opened: {}. Check its path and name, and close the program \
             that uses it.",
            trouble(it)
        ),
        Refusal::NoTable { file, reasons } => format!(
            "The file {file} cannot be read: {}. Give an .xlsx, .xls, .ods, .csv or .tsv file; \
             `junheng template --out template.xlsx` writes a blank one.",
            listed(reasons, "it holds no table")
        ),
        Refusal::NoData { files, reasons } => format!(
            "No school and no county figure was found in {}: {}. Compare sheets and headers with \
             the blank workbook (junheng template --out template.xlsx).",
            files.join(", "),
            listed(reasons, "no header was recognised")
        ),
        Refusal::NoStandard { error, known } => match error {
            ResolveError::UnknownId(id) => format!(
                "There is no standard with the id {id}. Choose with --standard: {}.",
                known.join(", ")
            ),
            ResolveError::NotInForce { parameter, day } => format!(
                "No standard is in force on {day} ({parameter}). Give a day on which it is with \
                 --as-of, as in 2026-09-01."
            ),
        },
        Refusal::CannotWrite { file, trouble: it } => format!(
            "{} cannot be written: {}. Choose another place, or close the program that has it \
             open.",
            if file.is_empty() {
                "The standard output"
            } else {
                file
            },
            trouble(it)
        ),
        Refusal::NoWorkbook(reason) => format!("The workbook cannot be made: {reason}."),
        Refusal::NoSchools(county) => {
            format!(
                "{county} has no school that is assessed, so there is nothing to write. Please give the table of schools too."
            )
        }
    }
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotFound => "there is no such file or folder".to_owned(),
        Trouble::NotAllowed => "permission is denied".to_owned(),
        Trouble::Folder => "it is a folder, not a file".to_owned(),
        Trouble::Other(text) => text.clone(),
    }
}

fn listed(reasons: &[String], otherwise: &str) -> String {
    if reasons.is_empty() {
        otherwise.to_owned()
    } else {
        let reasons: Vec<&str> = reasons.iter().map(|it| it.trim_end_matches('.')).collect();
        reasons.join("; ")
    }
}

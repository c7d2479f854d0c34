use super::{Links, SchoolLink};
use crate::engine::{CheckLine, CheckTable, Checked, Standing};
use crate::standard::{Condition, Item};
use crate::text::{condition, word};
use crate::ui::present::Shown;

/// A check that runs over schools or subjects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckView {
    /// What it checks.
    pub caption: String,
    /// What the first column names.
    pub who: &'static str,
    /// What the figures are called.
    pub columns: Vec<String>,
    /// One for each who was judged.
    pub lines: Vec<CheckLineView>,
    /// How many of them, from the first, are not met or open.
    pub n_unmet: usize,
    /// Whether any line stands somehow by itself.
    pub has_standings: bool,
}

/// One line of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLineView {
    /// An id among the lines.
    pub key: String,
    /// Who.
    pub who: SchoolLink,
    /// The level or the subject's state; may be empty.
    pub remark: String,
    /// The figures.
    pub cells: Vec<String>,
    /// How it stands, if it is judged by itself.
    pub standing: Option<(Standing, &'static str)>,
    /// What is not known.
    pub lacks: Vec<String>,
}

pub(super) fn check(
    shown: &Shown,
    links: &Links<'_>,
    rule: &Item,
    table: &CheckTable,
) -> CheckView {
    let words = shown.words().county;
    let language = shown.language;
    let condition = rule.conditions.get(table.condition);
    let short = word::pick(language, &rule.short);
    let name = match condition {
        Some(Condition::Ratio(ratio) | Condition::EachSchool(ratio)) => {
            word::pick(language, &ratio.label)
        }
        _ => short,
    };
    let columns = table.columns.iter().filter_map(|column| {
        let condition = condition?;
        Some(condition::column(language, condition, column))
    });
    let is_about_subjects = matches!(condition, Some(Condition::Monitoring(_)));
    let lines = table.lines.iter();
    let is_unmet = |line: &&CheckLine| match line.standing {
        Some(Standing::NotMet | Standing::Undetermined) => true,
        Some(Standing::Met) | None => false,
    };
    CheckView {
        caption: (words.table)(name),
        who: match is_about_subjects {
            true => words.subject,
            false => words.school,
        },
        columns: columns.collect(),
        n_unmet: lines.clone().filter(is_unmet).count(),
        has_standings: lines.clone().any(|line| line.standing.is_some()),
        lines: lines
            .filter_map(|it| Some(line(shown, links, condition?, table, it)))
            .collect(),
    }
}

pub(super) fn line(
    shown: &Shown,
    links: &Links<'_>,
    condition: &Condition,
    table: &CheckTable,
    line: &CheckLine,
) -> CheckLineView {
    let words = shown.words();
    let language = shown.language;
    let subject = |index: usize| SchoolLink {
        name: condition
            .subject_label(index)
            .map_or_else(String::new, |label| word::pick(language, label).to_owned()),
        id: None,
    };
    let (who, remark) = match line.who {
        Checked::School(row) => (links.of(row), ""),
        Checked::Unit(row, level) => (links.of(row), word::level(language, level)),
        Checked::Subject(index) if line.standing.is_none() => {
            (subject(index), words.county.not_monitored)
        }
        Checked::Subject(index) => (subject(index), ""),
    };
    let cells = table.columns.iter().zip(&line.cells);
    CheckLineView {
        key: format!("{:?}", line.who),
        who,
        remark: remark.to_owned(),
        cells: cells
            .map(|(column, cell)| match cell {
                Some(cell) => condition::cell(language, &shown.standard, condition, column, cell),
                None => words.overview.none.to_owned(),
            })
            .collect(),
        standing: line
            .standing
            .map(|standing| (standing, word::standing(language, standing))),
        lacks: line
            .lacks
            .iter()
            .map(|lack| word::lack(language, lack))
            .collect(),
    }
}

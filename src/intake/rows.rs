//! Which rows of a table are schools, and which are totals, remarks or the header once more.

use super::Table;
use super::alias::Resolved;
use super::header::{Header, is_row_of_numbers};
use super::kind::RowKind;
use super::words::key;
use crate::model::Variable;

/// What a row below the header is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Nothing in it.
    Blank,
    /// A school.
    School,
    /// No school; left out and told.
    LeftOut(RowKind, String),
    /// Figures without a name.
    Nameless,
}

/// Totals of everything, and totals of a part.
const TOTALS: [&str; 14] = [
    "合计",
    "总计",
    "小计",
    "计",
    "累计",
    "共计",
    "全县",
    "全区",
    "全市",
    "全县合计",
    "全区合计",
    "全市合计",
    "县合计",
    "区合计",
];
const AVERAGES: [&str; 5] = ["平均", "平均值", "均值", "全县平均", "平均数"];
const REMARKS: [&str; 16] = [
    "注",
    "注:",
    "备注",
    "说明",
    "填表说明",
    "填表人",
    "填报人",
    "审核人",
    "负责人",
    "单位负责人",
    "填表日期",
    "填报日期",
    "填报单位",
    "制表",
    "联系电话",
    "复核",
];

/// The column of the first variable found, if any.
pub(super) fn column_of(header: &Header, wanted: Variable) -> Option<usize> {
    let is_wanted = |resolved: &Resolved| matches!(resolved, Resolved::One(variable, ..) if *variable == wanted);
    let column = header.columns.iter().find(|c| is_wanted(&c.resolved));
    column.map(|column| column.index)
}

/// What a row is.
pub(super) fn classify(table: &Table, header: &Header, row: usize) -> Row {
    let n_cells = table.row(row).len();
    let first = (0..n_cells)
        .map(|column| table.text(row, column))
        .find(|text| !text.is_empty());
    let Some(first) = first else {
        return Row::Blank;
    };
    let at = |variable| column_of(header, variable).map_or("", |column| table.text(row, column));
    let (name, code) = (at(Variable::SchoolName), at(Variable::SchoolCode));
    let left_out = |kind, text: &str| Row::LeftOut(kind, text.chars().take(40).collect());
    for text in [name, first, code] {
        let word = key(text);
        let word = word.trim_matches(['(', ')', '-', '、']);
        if is_total(word) && (text == name || name.is_empty()) {
            return left_out(RowKind::Total, text);
        }
        if AVERAGES.contains(&word) {
            return left_out(RowKind::Average, text);
        }
    }
    if is_remark(first) && (name.is_empty() || is_remark(name)) {
        return left_out(RowKind::Remark, first);
    }
    if repeats_header(table, header, row) {
        return left_out(RowKind::RepeatedHeader, first);
    }
    if is_row_of_numbers(table, row) && name.chars().all(|c| c.is_ascii_digit()) && code.is_empty()
    {
        return left_out(RowKind::ColumnNumbers, first);
    }
    if !name.is_empty() || !code.is_empty() {
        return Row::School;
    }
    let has_figures = header.columns.iter().any(|column| {
        let is_fact = matches!(column.resolved, Resolved::One(..) | Resolved::Levelless(_));
        is_fact
            && table
                .text(row, column.index)
                .chars()
                .any(|c| c.is_numeric())
    });
    if has_figures {
        Row::Nameless
    } else {
        left_out(RowKind::Remark, first)
    }
}

/// Whether a word heads a row of totals.
pub(super) fn is_total(word: &str) -> bool {
    TOTALS.contains(&word)
        || ["合计", "小计", "总计"]
            .iter()
            .any(|end| word.ends_with(end))
        || ["合计", "小计", "总计"].iter().any(|start| {
            // `合计(12所)`: what follows counts the schools.
            word.strip_prefix(start)
                .is_some_and(|rest| rest.starts_with(['(', ':']))
        })
}

/// Whether a text is a remark about the table.
pub(super) fn is_remark(text: &str) -> bool {
    let word = key(text);
    REMARKS.iter().any(|remark| {
        let remark = remark.trim_end_matches(':');
        word == remark
            || word
                .strip_prefix(remark)
                .is_some_and(|rest| rest.starts_with([':', '1', '.', '(', '、']))
    })
}

/// Whether at least two columns of the row say again what their header says, and no more say
/// anything else.
fn repeats_header(table: &Table, header: &Header, row: usize) -> bool {
    // The header once more has the header of the names once more; this runs for every row.
    let naming = column_of(header, Variable::SchoolName)
        .or_else(|| column_of(header, Variable::SchoolCode))
        .unwrap_or(0);
    let name = table.text(row, naming);
    if !(header.rows.0..=header.rows.1).any(|above| table.text(above, naming) == name) {
        return false;
    }
    let (mut n_same, mut n_other) = (0, 0);
    for column in &header.columns {
        let text = table.text(row, column.index);
        if text.is_empty() {
            continue;
        }
        let is_same =
            (header.rows.0..=header.rows.1).any(|above| table.text(above, column.index) == text);
        if is_same {
            n_same += 1;
        } else {
            n_other += 1;
        }
    }
    n_same >= 2 && n_same > n_other
}

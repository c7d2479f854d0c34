//! Which rows of a table are schools, and which are totals, remarks or the header once more.

use super::Table;
use super::alias::Resolved;
use super::header::{Header, is_row_of_numbers};
use super::kind::RowKind;
use super::words::{key, remark, without_brackets};
use super::{choices, heading_row};
use crate::model::Variable;
use crate::quantity::narrowed;

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
const TOTALS: [&str; 23] = [
    "汇总",
    "总数",
    "总和",
    "合计数",
    "总计数",
    "total",
    "sum",
    "全县小学",
    "全县初中",
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
const AVERAGES: [&str; 9] = [
    "平均",
    "平均值",
    "均值",
    "平均数",
    "校均",
    "生均",
    "小学均值",
    "初中均值",
    "average",
];
const EXAMPLES: [&str; 5] = ["示例", "填报示例", "填写示例", "样例", "例"];
const STATISTICS: [&str; 22] = [
    "最大值",
    "最大",
    "最高",
    "最高值",
    "最小值",
    "最小",
    "最低",
    "最低值",
    "中位数",
    "国家标准",
    "国家标准值",
    "省标准",
    "省定标准",
    "标准",
    "标准值",
    "标准要求",
    "达标值",
    "标准差",
    "差异系数",
    "达标率",
    "达标校数",
    "极差",
];
/// Of which schools totals, averages and statistics are.
const WHOLES: [&str; 10] = [
    "全县", "全区", "全市", "本县", "本区", "本市", "县级", "县域", "县", "区",
];
const REMARKS: [&str; 27] = [
    "制表日期",
    "制表人",
    "制表单位",
    "报送人",
    "报送单位",
    "经办人",
    "盖章",
    "校长签字",
    "签字",
    "数据来源",
    "本表",
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
        let is_naming = text == name || name.is_empty();
        // 合计 may stand where the number of the row does, with the number of schools as the name.
        let is_beside = TOTALS.contains(&word) && (is_digits(name) || counts_schools(&key(name)));
        if (is_total(word) || is_part(text)) && is_naming || is_beside {
            return left_out(RowKind::Total, text);
        }
        let bare = WHOLES.iter().find_map(|whole| word.strip_prefix(whole));
        let is_in =
            |list: &[&str]| list.contains(&word) || bare.is_some_and(|it| list.contains(&it));
        if is_in(&AVERAGES) {
            return left_out(RowKind::Average, text);
        }
        if is_in(&STATISTICS) && is_naming {
            return left_out(RowKind::Statistic, text);
        }
        if is_in(&EXAMPLES) && is_naming {
            return left_out(RowKind::Example, text);
        }
    }
    if is_remark(first) && (name.is_empty() || is_remark(name)) {
        return left_out(RowKind::Remark, first);
    }
    if is_example(name) && is_invented(table, header, row, code) {
        return left_out(RowKind::Example, name);
    }
    if repeats_title(table, header, row) {
        return left_out(RowKind::RepeatedHeader, first);
    }
    if let Some(heading) = heading_row::of_group(table, row) {
        return left_out(RowKind::GroupHeading, heading);
    }
    if is_sentence(table, row) {
        return left_out(RowKind::Remark, first);
    }
    // No name has one letter only.
    let is_mark = |text: &str| text.chars().count() <= 1 || is_digits(text);
    if is_row_of_numbers(table, row) && is_mark(name) && is_mark(code) {
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

/// `其中：公办` below a total; a branch named so below its school is none.
fn is_part(text: &str) -> bool {
    let narrow = narrowed(text);
    let part = narrow.trim().strip_prefix("其中:").map(key);
    part.is_some_and(|part| {
        heading_row::is_group(&part)
            || choices::setting(&part).is_some()
            || choices::school_kind(&part).is_some()
    })
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// Whether nothing stands in the row but a title from above the header, as on each printed page.
fn repeats_title(table: &Table, header: &Header, row: usize) -> bool {
    let alone = |row: usize| {
        let cells = 0..table.row(row).len();
        let texts = cells.map(|column| table.text(row, column));
        let mut texts = texts.filter(|text| !text.is_empty());
        texts.next().filter(|_| texts.next().is_none())
    };
    alone(row).is_some_and(|text| (0..header.rows.0).any(|above| alone(above) == Some(text)))
}

/// The header once more, as printed pages have it.
pub(super) fn repeated_header(table: &Table, row: usize) -> Row {
    let cells = 0..table.row(row).len();
    let mut texts = cells.map(|column| table.text(row, column));
    let first = texts.find(|text| !text.is_empty()).unwrap_or_default();
    Row::LeftOut(RowKind::RepeatedHeader, first.chars().take(40).collect())
}

/// Whether a word heads a row of totals.
pub(super) fn is_total(word: &str) -> bool {
    TOTALS.contains(&word)
        || ["合计", "小计", "总计", "合计数", "总和", "汇总"]
            .iter()
            .any(|end| word.ends_with(end))
        || counts_schools(word)
        || ["合计", "小计", "总计"].iter().any(|start| {
            // `合计(12所)`: what follows counts the schools.
            word.strip_prefix(start)
                .is_some_and(|rest| rest.starts_with(['(', ':']))
        })
}

/// `共1所`, `小学(2所)`: how many schools there are.
fn counts_schools(word: &str) -> bool {
    let inner = remark(word);
    let stem = without_brackets(word);
    let is_count = |text: &str| {
        let text = text.trim_start_matches('共');
        let number = text.strip_suffix("所学校").or(text.strip_suffix('所'));
        number.is_some_and(|number| !number.is_empty() && is_digits(number))
    };
    is_count(word) || is_count(inner) && (stem.is_empty() || heading_row::is_group(&stem))
}

/// The only text of a row that is a sentence, a note with a colon or the title of a table.
fn is_sentence(table: &Table, row: usize) -> bool {
    let cells = 0..table.row(row).len();
    let texts = cells.map(|column| table.text(row, column));
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    match texts.as_slice() {
        [text] => {
            text.contains([':', '：', '。', '；'])
                || text.ends_with("情况表")
                || text.ends_with("统计表")
                || text.ends_with("汇总表")
        }
        _ => false,
    }
}

/// An example of how to fill the table in.
fn is_example(name: &str) -> bool {
    let word = key(name);
    ["(示例)", "(样例)", "(例)", "示例:", "样例:", "例:", "如:"]
        .iter()
        .any(|start| word.starts_with(start))
}

/// Whether a row that is called an example is one, not a school of that name: it stands above all others,
/// has no code, or that of no province (GB/T 2260 ends with 82).
fn is_invented(table: &Table, header: &Header, row: usize, code: &str) -> bool {
    const OF_NO_PROVINCE: &str = "99";
    let name_of = |row: usize| {
        let column = column_of(header, Variable::SchoolName);
        column.map_or("", |column| table.text(row, column))
    };
    let mut above = (header.rows.1 + 1..row).map(name_of);
    code.is_empty()
        || code.starts_with(OF_NO_PROVINCE)
        || above.all(|name| name.is_empty() || is_example(name))
}

/// Whether a text is a remark about the table.
pub(super) fn is_remark(text: &str) -> bool {
    let word = key(text);
    let word = word.trim_matches(['(', ')']);
    REMARKS.iter().any(|remark| {
        let remark = remark.trim_end_matches(':');
        word == remark
            || remark == "本表" && word.starts_with(remark)
            || word
                .strip_prefix(remark)
                .is_some_and(|rest| rest.starts_with([':', '1', '.', '(', '、']))
    })
}

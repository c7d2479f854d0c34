//! Reports that were exported and come back: they hold results, which nothing may be judged by.

use super::Table;

/// The titles of the official forms; a form of several counties has the county behind it.
const FORMS: [&str; 7] = [
    "表Ⅰ　义务教育优质均衡发展县（市、区）基本情况",
    "表Ⅱ-1　小学、初中资源配置基本情况",
    "表Ⅱ-2　小学、初中资源配置基本情况（分学校）",
    "表Ⅲ　县域义务教育校际均衡情况",
    "表Ⅳ　政府保障程度",
    "表Ⅴ　教育质量",
    "表Ⅵ　社会认可度调查情况",
];

/// How the title of a school's self-assessment begins and ends.
const SELF_ASSESSMENT: [&str; 2] = ["附件4　", "自评表"];

/// The title of the first sheet of an audit workbook: none of its sheets is data.
const AUDIT: &str = "优质均衡验算工作簿";

/// The tables that are no reports. What else a workbook of forms carries stays.
pub(super) fn without_reports(mut tables: Vec<Table>) -> Vec<Table> {
    if tables.iter().any(|table| title(table) == AUDIT) {
        return Vec::new();
    }
    tables.retain(|table| {
        let title = title(table);
        let [begin, end] = SELF_ASSESSMENT;
        let is_self_assessment = title.starts_with(begin) && title.ends_with(end);
        !is_self_assessment && !FORMS.contains(&title)
    });
    tables
}

/// The first cell.
fn title(table: &Table) -> &str {
    table.row(0).first().map_or("", |cell| cell.text.trim())
}

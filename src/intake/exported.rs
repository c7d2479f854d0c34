//! Reports that were exported and come back: they hold results, which nothing may be judged by.

use std::io::{Cursor, Read};

use zip::ZipArchive;

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

/// How the title of every sheet of an audit workbook begins: none of them is data.
const AUDIT: &str = "优质均衡验算工作簿";

/// The tables that are no reports. What else a workbook of forms carries stays.
pub(super) fn without_reports(mut tables: Vec<Table>) -> Vec<Table> {
    if tables.iter().any(|table| title(table).starts_with(AUDIT)) {
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

/// The part of a text document that says who made it, and what it says of ours.
const PROPERTIES: &str = "docProps/core.xml";
const CREATOR: &[u8] = b"<dc:creator>junheng</dc:creator>";

/// So much of it is looked at.
const N_BYTES: u64 = 1 << 16;

/// Whether a text document is the county's report on itself.
pub(super) fn is_own_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let Ok(part) = archive.by_name(PROPERTIES) else {
        return false;
    };
    let mut bytes = Vec::new();
    let read = part.take(N_BYTES).read_to_end(&mut bytes);
    read.is_ok() && bytes.windows(CREATOR.len()).any(|it| it == CREATOR)
}

/// The first cell.
fn title(table: &Table) -> &str {
    table.row(0).first().map_or("", |cell| cell.text.trim())
}

use crate::model::ValueKind;

pub(super) const TITLE: &str = "Data for high-quality balanced compulsory education in a county";
pub(super) const DEMO_TITLE: &str = "Data of an invented county";
pub(super) const RECIPES: &str = "Choices about columns";
pub(super) const ITEM: &str = "Item";
pub(super) const VALUE: &str = "Value";

pub(super) const INTRODUCTION: [&str; 11] = [
    "How to fill in this workbook",
    "The sheet 学校 takes one row for each school; a through-train school or complete secondary \
     school is one row, with separate columns for its primary and junior parts.",
    "The sheet 县级 is filled in the column 值; add one column to the right for each further county.",
    "Write 0 for none and leave unknown cells blank. A blank is not a zero: what is missing stays \
     undetermined and is never counted as met.",
    "Use the unit in the header's brackets; where another unit must be used, write it behind the \
     number, as in 1250.5万元.",
    "Separate the areas of rooms and the sizes of classes by semicolons, as in 96;100.5; write 0 \
     where there is no room.",
    "A dark header is needed for every school; the remark on each other header says when it is.",
    "Please keep headers and sheet names; columns of your own may be added and will be skipped \
     with a note.",
    "Headers and names of items on the sheets 学校 and 县级 are locked without a password: where they \
     must be changed, take off the protection of the sheet. All other cells can be filled in, pasted \
     into and sorted, and rows can be inserted.",
    "The column “Sample” is how an invented school and county fill the workbook in. It is never read; \
     what is blank there that school need not state.",
    "The column “Where it stands in the annual statistics” names the table; 本地掌握 means that no such \
     table states it and that it is kept locally.",
];

pub(super) const EXPLANATION_HEADERS: [&str; 7] = [
    "Field",
    "How to write it",
    "When needed",
    "Sample (invented, never read)",
    "Remark",
    "Where it stands in the annual statistics",
    "English name",
];

pub(super) const fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text => "text",
        ValueKind::Count => "whole number, not negative",
        ValueKind::Decimal => "number, not negative, decimals allowed",
        ValueKind::Counts => "whole numbers separated by semicolons",
        ValueKind::Decimals => "numbers separated by semicolons",
        ValueKind::Year => "year in four digits, as in 2016",
        ValueKind::Flag => "是 (yes) or 否 (no)",
        ValueKind::SchoolKind => "school type, chosen from the list",
        ValueKind::Setting => "城区 (urban), 镇区 (town) or 乡村 (rural)",
        ValueKind::Organizer => {
            "code from 1 to 10: central education authority 1, other central body 2, provincial \
             education authority 3, other provincial body 4, prefecture education authority 5, \
             other prefecture body 6, county education authority 7, other county body 8, local \
             enterprise 9, private 10"
        }
        ValueKind::Judgement => "达标 (met) or 不达标 (not met), judged by an inspector",
        ValueKind::Grade => "Ⅰ, Ⅱ, Ⅲ or Ⅳ; 未监测 where not monitored",
    }
}

pub(super) fn sample_name(school: &str) -> String {
    format!("示例：{school} (an invented example, left out)")
}

pub(super) fn field(sheet: &str, header: &str) -> String {
    format!("Sheet {sheet}: {header}")
}

pub(super) fn remark(kind: &str, required: &str, note: &str, source: &str) -> String {
    let mut text = format!("How: {kind}.");
    if !required.is_empty() {
        text.push_str(&format!("\nNeeded: {required}."));
    }
    if !note.is_empty() {
        text.push_str(&format!("\nRemark: {note}."));
    }
    text.push_str(&format!("\nSource: {source}."));
    text
}

//! The words of the blank workbook.

mod en;
mod zh;

use super::Language;
use crate::model::{ValueKind, Variable};

/// What a flag may say, as intake reads it; the workbook is Chinese whatever the interface.
pub const FLAGS: [&str; 2] = ["是", "否"];
/// What a judged finding may say, as intake reads it.
pub const JUDGEMENTS: [&str; 2] = ["达标", "不达标"];
/// What the grade of a subject says that was not monitored, as intake reads it.
pub const NOT_MONITORED: &str = "未监测";

/// What the workbook that is filled in on the page is called, as a file among others.
pub const BY_HAND: &str = "手工填报";

/// The sheet, not shown, on which a workbook carries the workspace.
pub const CARRIED: &str = "均衡尺工作区";

/// The workbook's title.
pub const fn title(language: Language) -> &'static str {
    match language {
        Language::Zh => zh::TITLE,
        Language::En => en::TITLE,
    }
}

/// The title of the invented county's workbook.
pub const fn demo_title(language: Language) -> &'static str {
    match language {
        Language::Zh => zh::DEMO_TITLE,
        Language::En => en::DEMO_TITLE,
    }
}

/// The title of a workbook with what was decided about headers, and the name of its sheet.
pub const fn recipes(language: Language) -> &'static str {
    match language {
        Language::Zh => zh::RECIPES,
        Language::En => en::RECIPES,
    }
}

/// The name of the school that shows how a row is filled in; it begins as examples begin for intake.
pub fn sample_name(language: Language, school: &str) -> String {
    match language {
        Language::Zh => zh::sample_name(school),
        Language::En => en::sample_name(school),
    }
}

/// Header of the column that names the county's facts.
pub const fn item(language: Language) -> &'static str {
    match language {
        Language::Zh => zh::ITEM,
        Language::En => en::ITEM,
    }
}

/// Header of the column with the county's values.
pub const fn value(language: Language) -> &'static str {
    match language {
        Language::Zh => zh::VALUE,
        Language::En => en::VALUE,
    }
}

/// How to fill the workbook in, line by line.
pub const fn introduction(language: Language) -> &'static [&'static str] {
    match language {
        Language::Zh => &zh::INTRODUCTION,
        Language::En => &en::INTRODUCTION,
    }
}

/// A field with the sheet it stands on.
pub fn field(language: Language, sheet: &str, header: &str) -> String {
    match language {
        Language::Zh => zh::field(sheet, header),
        Language::En => en::field(sheet, header),
    }
}

/// Headers of the sheet that explains the fields: field, kind, when, sample, remark, source, English
/// name.
pub const fn explanation_headers(language: Language) -> [&'static str; 7] {
    match language {
        Language::Zh => zh::EXPLANATION_HEADERS,
        Language::En => en::EXPLANATION_HEADERS,
    }
}

/// How a kind of value is written into a cell.
pub const fn kind(language: Language, kind: ValueKind) -> &'static str {
    match language {
        Language::Zh => zh::kind(kind),
        Language::En => en::kind(kind),
    }
}

/// The remark on a field's header: how to write it, when it is needed, the data file's note, and where
/// the figure comes from.
pub fn remark(language: Language, variable: Variable) -> String {
    let (kind, required, note, source) = (
        kind(language, variable.kind()),
        variable.required(),
        variable.note(),
        variable.source(),
    );
    match language {
        Language::Zh => zh::remark(kind, required, note, source),
        Language::En => en::remark(kind, required, note, source),
    }
}

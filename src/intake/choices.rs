//! Words that people choose from → values. Only the whole word counts, and a kind of school is
//! never guessed from a name.

use super::words::{key, without_brackets};
use crate::model::{Entry, Grade, SchoolKind, Setting, Value};
use crate::quantity::Exact;

/// A reform school (专门学校) is none of these: it may or may not teach compulsory education.
const SCHOOL_KINDS: [(&str, SchoolKind); 57] = {
    use SchoolKind::{
        CompleteSecondary, Junior, NineYear, Outside, Primary, Special, TeachingPoint, TwelveYear,
        Vocational,
    };
    [
        ("小学", Primary),
        ("完全小学", Primary),
        ("完小", Primary),
        ("普通小学", Primary),
        ("中心小学", Primary),
        ("中心校", Primary),
        ("村小", Primary),
        ("村完小", Primary),
        ("小学学校", Primary),
        ("教学点", TeachingPoint),
        ("小学教学点", TeachingPoint),
        ("初中", Junior),
        ("初级中学", Junior),
        ("普通初中", Junior),
        ("独立初中", Junior),
        ("初中学校", Junior),
        ("九年一贯制", NineYear),
        ("九年一贯制学校", NineYear),
        ("九年一贯", NineYear),
        ("九年制", NineYear),
        ("九年制学校", NineYear),
        ("9年一贯制", NineYear),
        ("9年一贯制学校", NineYear),
        ("十二年一贯制", TwelveYear),
        ("十二年一贯制学校", TwelveYear),
        ("12年一贯制", TwelveYear),
        ("12年一贯制学校", TwelveYear),
        ("完全中学", CompleteSecondary),
        ("完中", CompleteSecondary),
        ("特殊教育学校", Special),
        ("特殊教育", Special),
        ("特教学校", Special),
        ("特教", Special),
        ("盲人学校", Special),
        ("聋人学校", Special),
        ("培智学校", Special),
        ("职业学校", Vocational),
        ("中等职业学校", Vocational),
        ("中职", Vocational),
        ("中职学校", Vocational),
        ("职业高中", Vocational),
        ("职业高中学校", Vocational),
        ("职业中学", Vocational),
        ("职高", Vocational),
        ("技工学校", Vocational),
        ("中等专业学校", Vocational),
        ("高级中学", Outside),
        ("普通高中", Outside),
        ("高中", Outside),
        ("独立高中", Outside),
        ("普通高级中学", Outside),
        ("高中学校", Outside),
        ("幼儿园", Outside),
        ("独立设置幼儿园", Outside),
        ("附设幼儿班", Outside),
        ("幼儿班", Outside),
        ("学前班", Outside),
    ]
};

/// The words of the statistics bureau and its codes for urban and rural places.
const SETTINGS: [(&str, Setting); 24] = [
    ("城区", Setting::Urban),
    ("城市", Setting::Urban),
    ("主城区", Setting::Urban),
    ("城乡结合区", Setting::Urban),
    ("111", Setting::Urban),
    ("112", Setting::Urban),
    ("urban", Setting::Urban),
    ("镇区", Setting::Town),
    ("县镇", Setting::Town),
    ("镇中心区", Setting::Town),
    ("镇乡结合区", Setting::Town),
    ("特殊区域", Setting::Town),
    ("121", Setting::Town),
    ("122", Setting::Town),
    ("123", Setting::Town),
    ("town", Setting::Town),
    ("乡村", Setting::Rural),
    ("农村", Setting::Rural),
    ("乡中心区", Setting::Rural),
    ("村庄", Setting::Rural),
    ("村庄区", Setting::Rural),
    ("210", Setting::Rural),
    ("220", Setting::Rural),
    ("rural", Setting::Rural),
];

/// The note to form 表Ⅱ-2, in the order of its codes.
const ORGANIZERS: [&str; 10] = [
    "中央教育部门",
    "中央其他部门",
    "省级教育部门",
    "省级其他部门",
    "地级教育部门",
    "地级其他部门",
    "县级教育部门",
    "县级其他部门",
    "地方企业",
    "民办",
];

const YES: [&str; 12] = [
    "是", "√", "✓", "✔", "有", "存在", "1", "y", "yes", "true", "对", "☑",
];
const NO: [&str; 14] = [
    "否",
    "×",
    "✗",
    "✘",
    "x",
    "无",
    "没有",
    "不存在",
    "0",
    "n",
    "no",
    "false",
    "非",
    "不是",
];
const MET: [&str; 8] = ["达标", "已达标", "合格", "符合", "是", "√", "✓", "1"];
const NOT_MET: [&str; 9] = [
    "不达标",
    "未达标",
    "不合格",
    "不符合",
    "否",
    "×",
    "✗",
    "0",
    "没达标",
];
const GRADES: [(&str, Grade); 20] = [
    ("ⅰ", Grade::I),
    ("i", Grade::I),
    ("1", Grade::I),
    ("一", Grade::I),
    ("l", Grade::I),
    ("ⅱ", Grade::II),
    ("ii", Grade::II),
    ("2", Grade::II),
    ("二", Grade::II),
    ("ll", Grade::II),
    ("ⅲ", Grade::III),
    ("iii", Grade::III),
    ("3", Grade::III),
    ("三", Grade::III),
    ("lll", Grade::III),
    ("ⅳ", Grade::IV),
    ("iv", Grade::IV),
    ("4", Grade::IV),
    ("四", Grade::IV),
    ("lv", Grade::IV),
];

fn found<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    let entry = table.iter().find(|(name, _)| *name == word);
    entry.map(|(_, value)| *value)
}

/// The kind of school that a word names; a code before it and a remark in brackets are no part of it.
pub(super) fn school_kind(text: &str) -> Option<SchoolKind> {
    let word = key(text);
    if let Some(kind) = SchoolKind::from_id(&word) {
        return Some(kind);
    }
    let bare = without_brackets(&word);
    // Codes of the statistics tables have three digits or more; `9年一贯制` has one.
    let after_code = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let word = if bare.len() - after_code.len() >= 3 {
        after_code.trim_start_matches(['-', '_', '.'])
    } else {
        bare.as_str()
    };
    found(&SCHOOL_KINDS, word)
}

/// Urban, town or rural.
pub(super) fn setting(text: &str) -> Option<Setting> {
    let word = without_brackets(&key(text));
    let code = word.split_once('-').map_or(word.as_str(), |(code, _)| code);
    found(&SETTINGS, &word).or_else(|| found(&SETTINGS, code))
}

/// The code of who runs the school, from the code or its words.
pub(super) fn organizer(text: &str) -> Option<Exact> {
    let word = key(text);
    let code = (1_u32..).zip(ORGANIZERS).find(|(code, name)| {
        word == *name
            || word == code.to_string()
            || word == format!("{name}{code}")
            || word == format!("{code}{name}")
            || word == format!("{code}-{name}")
    });
    code.map(|(code, _)| Exact::from(code))
}

/// Yes or no.
pub(super) fn flag(text: &str) -> Option<bool> {
    let word = key(text);
    if YES.contains(&word.as_str()) {
        Some(true)
    } else {
        NO.contains(&word.as_str()).then_some(false)
    }
}

/// Met or not met.
pub(super) fn judgement(text: &str) -> Option<bool> {
    let word = key(text);
    if MET.contains(&word.as_str()) {
        Some(true)
    } else {
        NOT_MET.contains(&word.as_str()).then_some(false)
    }
}

/// A grade; a subject that was not monitored has none and needs none.
pub(super) fn grade(text: &str) -> Option<Entry> {
    let word = key(text);
    if ["未监测", "没有监测", "未参加监测", "未参测"].contains(&word.as_str()) {
        return Some(Entry::NotApplicable);
    }
    let word = word.trim_end_matches(['级', '等']);
    found(&GRADES, word).map(|grade| Entry::Known(Value::Grade(grade)))
}

/// Whether a word is the usual one for a value of a choice: the first of its list.
pub(super) fn is_usual(word: &str, value: &Value) -> bool {
    fn first<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
        let entry = table.iter().find(|(_, it)| it == value);
        entry.map_or("", |(name, _)| name)
    }
    let usual = match value {
        Value::SchoolKind(kind) => first(&SCHOOL_KINDS, kind),
        Value::Setting(setting) => first(&SETTINGS, setting),
        Value::Flag(true) => YES[0],
        Value::Flag(false) => NO[0],
        Value::Judgement(true) => MET[0],
        Value::Judgement(false) => NOT_MET[0],
        Value::Grade(grade) => first(&GRADES, grade),
        Value::Number(_) | Value::Numbers(_) | Value::Text(_) => return true,
    };
    key(word) == usual
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_school_are_read_from_real_words() {
        for (text, expected) in [
            ("小学", Some(SchoolKind::Primary)),
            (" 完全小学 ", Some(SchoolKind::Primary)),
            ("211-小学", Some(SchoolKind::Primary)),
            ("211小学", Some(SchoolKind::Primary)),
            ("初级中学（初中）", Some(SchoolKind::Junior)),
            ("九年一贯制学校", Some(SchoolKind::NineYear)),
            ("12年一贯制", Some(SchoolKind::TwelveYear)),
            ("nine_year", Some(SchoolKind::NineYear)),
            ("高级中学", Some(SchoolKind::Outside)),
            ("幼儿园", Some(SchoolKind::Outside)),
            ("outside", None),
            ("专门学校", None),
            ("中学", None),
            ("红星小学", None),
            ("一贯制", None),
        ] {
            assert_eq!(school_kind(text), expected, "{text}");
        }
    }

    #[test]
    fn settings_organisers_flags_and_grades_are_read() {
        assert_eq!(setting("镇乡结合区"), Some(Setting::Town));
        assert_eq!(setting("111-主城区"), Some(Setting::Urban));
        assert_eq!(setting("城镇"), None);
        assert_eq!(organizer("民办"), Some(Exact::from(10_u32)));
        assert_eq!(organizer("７"), Some(Exact::from(7_u32)));
        assert_eq!(organizer("11"), None);
        assert_eq!(flag("√"), Some(true));
        assert_eq!(flag("Ｎ"), Some(false));
        assert_eq!(flag("也许"), None);
        assert_eq!(judgement("未达标"), Some(false));
        for text in ["Ⅲ", "III", "3", "三级", "Ⅲ级", "ⅲ"] {
            assert_eq!(
                grade(text),
                Some(Entry::Known(Value::Grade(Grade::III))),
                "{text}"
            );
        }
        assert_eq!(grade("未监测"), Some(Entry::NotApplicable));
        assert_eq!(grade("5"), None);
    }
}

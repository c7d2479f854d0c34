//! What the columns beside the labels of a county sheet hold, by their headers.

use super::super::alias::{IGNORED, ITEM_COLUMN, VALUE_COLUMN};
use super::super::words::{key, without_brackets};

/// What a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// The values.
    Values,
    /// What was concluded; the values where there is no other column of them.
    Conclusions,
    /// The name of a county.
    County,
    /// Nothing that is needed.
    NotNeeded,
    /// A part of the county, or one of several answers; never the values.
    Part,
    /// Something else.
    Other,
}

/// What columns of values are called beside the names in the table of aliases.
const VALUES: [&str; 29] = [
    "实际",
    "实际值",
    "实际数",
    "实际完成",
    "实际完成值",
    "完成值",
    "完成数",
    "完成情况",
    "自评值",
    "填报数",
    "填报数据",
    "本年值",
    "本年度",
    "本年数据",
    "当年值",
    "当年数",
    "达到值",
    "现状值",
    "现状",
    "监测值",
    "数据值",
    "数额",
    "数量",
    "全县",
    "全区",
    "全市",
    "本县",
    "本区",
    "本市",
];
const CONCLUSIONS: [&str; 8] = [
    "结论",
    "自评结果",
    "自评结论",
    "评估结果",
    "评估结论",
    "自查结果",
    "监测结果",
    "填报结果",
];
/// Words of headers that nobody needs.
const NOT_NEEDED: [&str; 18] = [
    "目标",
    "标准",
    "要求",
    "得分",
    "分值",
    "满分",
    "权重",
    "增长",
    "增幅",
    "上年",
    "去年",
    "上一年",
    "计划",
    "差距",
    "责任",
    "来源",
    "佐证",
    "依据",
];
const PARTS: [&str; 17] = [
    "小学",
    "初中",
    "高中",
    "城镇",
    "城区",
    "镇区",
    "城市",
    "农村",
    "乡村",
    "是",
    "否",
    "有",
    "无",
    "存在",
    "不存在",
    "达标",
    "不达标",
];
/// How names of counties end.
const COUNTIES: [&str; 8] = ["县", "区", "市", "旗", "州", "盟", "管委会", "自治县"];
/// Words that end so and name no county.
const NO_COUNTIES: [&str; 10] = [
    "校区", "学区", "片区", "地区", "郊区", "山区", "市区", "县区", "辖区", "社区",
];

/// What a header says; `named` are the counties that the sheet names.
pub(super) fn head(text: &str, named: &[&str]) -> Head {
    let whole = key(text);
    let bare = without_brackets(&whole);
    let is_in = |words: &[&str]| {
        let mut words = words.iter().map(|word| key(word));
        words.any(|word| word == whole || word == bare)
    };
    if named.iter().any(|name| key(name) == whole) {
        return Head::County;
    }
    if whole.is_empty() || is_in(VALUE_COLUMN) || is_in(ITEM_COLUMN) || is_in(&VALUES) {
        return Head::Values;
    }
    if is_in(&CONCLUSIONS) {
        return Head::Conclusions;
    }
    if is_in(&PARTS) {
        return Head::Part;
    }
    if is_in(IGNORED) || NOT_NEEDED.iter().any(|word| whole.contains(word)) {
        return Head::NotNeeded;
    }
    let ends = |ends: &[&str]| ends.iter().any(|end| bare.ends_with(end));
    if bare.chars().count() >= 2 && ends(&COUNTIES) && !ends(&NO_COUNTIES) {
        return Head::County;
    }
    Head::Other
}

/// A column beside the labels.
#[derive(Clone, Debug)]
pub(super) struct Beside<'a> {
    /// Its index.
    pub line: usize,
    /// Its header.
    pub text: &'a str,
    /// What that says.
    pub head: Head,
    /// The county that a row of the sheet names in it; may be empty.
    pub county: &'a str,
}

/// The columns that hold the values, or the headers of those that nobody can tell apart.
pub(super) fn chosen(columns: &[Beside<'_>]) -> Result<Vec<usize>, Vec<String>> {
    let of = |wanted: &[Head]| -> Vec<&Beside<'_>> {
        let columns = columns.iter();
        columns
            .filter(|column| wanted.contains(&column.head))
            .collect()
    };
    let lines = |columns: &[&Beside<'_>]| Ok(columns.iter().map(|column| column.line).collect());
    if !of(&[Head::County]).is_empty() {
        return lines(&of(&[Head::County, Head::Values]));
    }
    for head in [Head::Values, Head::Conclusions] {
        let found = of(&[head]);
        if !found.is_empty() {
            return lines(&found);
        }
    }
    let rest = of(&[Head::Part, Head::Other]);
    let is_apart = |(index, column): (usize, &&Beside<'_>)| {
        let mut before = rest.iter().take(index);
        !column.county.is_empty() && before.all(|other| key(other.county) != key(column.county))
    };
    if rest.iter().enumerate().all(is_apart) && !rest.is_empty() {
        return lines(&rest);
    }
    match rest.as_slice() {
        [only] if only.head == Head::Other => Ok(vec![only.line]),
        [] => {
            let unneeded = of(&[Head::NotNeeded]);
            let is_remark = |column: &&Beside<'_>| IGNORED.contains(&column.text);
            if unneeded.iter().all(is_remark) {
                return Ok(Vec::new());
            }
            let texts = unneeded.iter().map(|column| column.text.to_owned());
            Err(texts.collect())
        }
        _ => Err(rest.iter().map(|column| column.text.to_owned()).collect()),
    }
}

//! The units that headers name.

use super::words::remark;
use crate::quantity::{Unit, narrowed, unit_named};

/// No name of a unit has more letters.
pub(super) const LONGEST_UNIT: usize = 8;

/// A header text without its unit, and the unit: in brackets, on a line of its own, after a slash.
pub(super) fn split_unit(text: &str) -> (String, Option<Unit>) {
    let text = text.trim();
    let bare = |text: &str| {
        let narrow = narrowed(text);
        let inner = narrow
            .trim()
            .trim_matches(['(', ')', '[', ']', '【', '】', '〔', '〕', ' ']);
        let inner = inner.strip_prefix("单位").unwrap_or(inner);
        unit_named(inner.trim_start_matches([':', ' ']))
    };
    if let Some((words, line)) = text.rsplit_once('\n')
        && let Some(unit) = bare(line)
    {
        return (words.to_owned(), Some(unit));
    }
    let narrow = narrowed(text);
    let opens = ['(', '[', '【', '〔', '{', '〈', '《'];
    let closes = [')', ']', '】', '〕', '}', '〉', '》'];
    let mut from = 0;
    while let Some(open) = narrow.get(from..).and_then(|rest| rest.find(opens)) {
        let open = from + open;
        let Some(close) = narrow.get(open..).and_then(|rest| rest.find(closes)) else {
            break;
        };
        let close = open + close;
        let inner = narrow.get(open..close).unwrap_or_default();
        let after = narrow.get(close..).unwrap_or_default();
        let after = after.trim_start_matches(closes);
        let before = narrow.get(..open).unwrap_or_default();
        if let Some(unit) = bare(inner) {
            return (format!("{before}{after}"), Some(unit));
        }
        if let Some((unit, rest)) = unit_among(inner) {
            return (format!("{before}({rest}){after}"), Some(unit));
        }
        from = close;
    }
    for sign in ['/', ',', ':'] {
        if let Some((words, tail)) = narrow.rsplit_once(sign)
            && !words.trim().is_empty()
            && words.matches(opens).count() <= words.matches(closes).count()
            && let Some(unit) = bare(tail)
        {
            return (words.to_owned(), Some(unit));
        }
    }
    match bare(&narrow) {
        Some(unit) => (String::new(), Some(unit)),
        None => (text.to_owned(), None),
    }
}

/// The one unit among the words of a remark, as in 万元，账面原值, also per person or year as 元/人, and
/// the other words; `None` where there are several or none.
fn unit_among(remark: &str) -> Option<(Unit, String)> {
    let remark = remark.trim_start_matches(['(', '[', '【', '〔', '{', '〈', '《']);
    let mut units = Vec::new();
    let mut rest = Vec::new();
    for part in remark.split([',', '、', ';']) {
        let part = part.trim();
        let named = part.strip_prefix("单位").unwrap_or(part);
        let named = named.trim_start_matches([':', ' ']);
        let per = named.strip_suffix("/人").or(named.strip_suffix("/年"));
        match unit_named(per.unwrap_or(named)) {
            Some(unit) => units.push(unit),
            None => rest.push(part),
        }
    }
    match units.as_slice() {
        [unit] => Some((*unit, rest.join(","))),
        _ => None,
    }
}

/// A unit in the brackets of a header that nobody here knows, as 百平方米: what stands in the column
/// cannot be converted.
pub(super) fn unknown_unit(shown: &str) -> Option<String> {
    let narrow = narrowed(shown);
    let inner = remark(&narrow).trim();
    let unit = inner.strip_prefix("单位").unwrap_or(inner);
    let unit = unit.trim_start_matches([':', ' ']);
    is_unknown_unit(unit).then(|| unit.to_owned())
}

/// The unit that a cell of a column of units names, also per person or year as 元/人; nothing where it
/// says nothing of a unit.
///
/// # Errors
/// A unit that is not known.
pub(super) fn unit_in(text: &str) -> Result<Option<Unit>, String> {
    let (words, unit) = split_unit(text);
    if words.is_empty() {
        return Ok(unit);
    }
    let narrow = narrowed(text);
    let before = narrow.split('/').next().unwrap_or_default();
    match unit_named(before) {
        Some(unit) => Ok(Some(unit)),
        None if is_unknown_unit(before) => Err(text.to_owned()),
        None => Ok(None),
    }
}

/// Whether a text looks like a unit and is none that is known.
fn is_unknown_unit(text: &str) -> bool {
    const ENDS: [&str; 9] = ["元", "米", "㎡", "m2", "m²", "亩", "顷", "人", "间"];
    let text = narrowed(text).trim().to_lowercase();
    let n_letters = text.chars().count();
    (2..=LONGEST_UNIT).contains(&n_letters)
        && unit_named(&text).is_none()
        && ENDS.iter().any(|end| text.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_found_wherever_a_header_has_it() {
        for (text, words, unit) in [
            (
                "教学仪器设备值(万元)",
                "教学仪器设备值",
                Some(Unit::TenThousandYuan),
            ),
            (
                "教学仪器设备值（单位：元）",
                "教学仪器设备值",
                Some(Unit::Yuan),
            ),
            (
                "教学仪器设备值【万元】",
                "教学仪器设备值",
                Some(Unit::TenThousandYuan),
            ),
            (
                "教学仪器设备值\n万元",
                "教学仪器设备值",
                Some(Unit::TenThousandYuan),
            ),
            ("运动场地面积/㎡", "运动场地面积", Some(Unit::SquareMetre)),
            ("骨干教师(小学)(人)", "骨干教师(小学)", Some(Unit::Person)),
            ("（万元）", "", Some(Unit::TenThousandYuan)),
            ("骨干教师（小学）", "骨干教师（小学）", None),
        ] {
            assert_eq!(split_unit(text), (words.to_owned(), unit), "{text}");
        }
    }
}

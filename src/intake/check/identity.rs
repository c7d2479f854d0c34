//! Who is who: codes that are not like the others, names that may be one name, names that say
//! another kind of school. Names are never merged; they only raise a question.

use std::collections::BTreeMap;

use super::spread::FEWEST;
use super::{Checks, V, name_of};
use crate::intake::Diagnostic;
use crate::intake::kind::{AboutFacts, CodeDoubt};
use crate::intake::words::key;
use crate::model::{County, Observed, Record, School, SchoolKind};
use crate::pace::Pace;

use SchoolKind as K;

/// Digits of a county code (GB/T 2260).
const COUNTY_DIGITS: usize = 6;

/// What a name that ends so says about the kind of school, and the kinds that contradict it.
const ENDINGS: [(&str, SchoolKind, &[SchoolKind]); 6] = [
    (
        "教学点",
        K::TeachingPoint,
        &[
            K::Primary,
            K::Junior,
            K::NineYear,
            K::TwelveYear,
            K::CompleteSecondary,
        ],
    ),
    (
        "小学",
        K::Primary,
        &[K::Junior, K::CompleteSecondary, K::Special, K::Vocational],
    ),
    (
        "初级中学",
        K::Junior,
        &[K::Primary, K::TeachingPoint, K::Special, K::Vocational],
    ),
    (
        "九年一贯制学校",
        K::NineYear,
        &[
            K::Primary,
            K::TeachingPoint,
            K::Junior,
            K::CompleteSecondary,
        ],
    ),
    (
        "完全中学",
        K::CompleteSecondary,
        &[K::Primary, K::TeachingPoint, K::Junior, K::NineYear],
    ),
    (
        "特殊教育学校",
        K::Special,
        &[K::Primary, K::TeachingPoint, K::Junior, K::NineYear],
    ),
];

/// What checking names leaves behind for the next time.
#[derive(Debug, Default)]
pub(super) struct Workings(Option<Called>);

/// What a county and its schools are called, and what was told of it.
#[derive(Debug)]
struct Called {
    county: String,
    code: Observed,
    schools: Vec<Record>,
    told: Vec<Diagnostic>,
}

/// What is looked at of a school.
const ENTRIES: [V; 3] = [V::SchoolName, V::SchoolCode, V::SchoolType];

impl Called {
    /// Whether they are still called so.
    fn is_of(&self, county: &County) -> bool {
        let is_same_school = |(before, school): (&Record, &School)| {
            let now = &school.record;
            before == now || ENTRIES.iter().all(|it| before.get(*it) == now.get(*it))
        };
        self.county == county.name
            && self.code == *county.record.get(V::CountyCode)
            && self.schools.len() == county.schools.len()
            && self.schools.iter().zip(&county.schools).all(is_same_school)
    }
}

/// Checks the names and the codes of a county's schools, unless they are those of before.
pub(super) async fn names_and_codes(
    county: &County,
    workings: &mut Workings,
    told: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) {
    if let Some(called) = workings.0.as_ref().filter(|called| called.is_of(county)) {
        told.extend(called.told.iter().cloned());
        return;
    }
    let mut found = Vec::new();
    check(county, &mut found, pace).await;
    told.extend(found.iter().cloned());
    let schools = county.schools.iter().map(|school| school.record.clone());
    workings.0 = Some(Called {
        county: county.name.clone(),
        code: county.record.get(V::CountyCode).clone(),
        schools: schools.collect(),
        told: found,
    });
}

async fn check(county: &County, told: &mut Vec<Diagnostic>, pace: &dyn Pace) {
    let county_code = key(county.record.text(V::CountyCode));
    let is_code = is_digits(&county_code) && county_code.len() == COUNTY_DIGITS;
    if !county_code.is_empty() && !is_code {
        let mut checks = Checks::of_county(county);
        let code = county.record.text(V::CountyCode).to_owned();
        let doubt = CodeDoubt::CountyCode;
        checks.tell(V::CountyCode, AboutFacts::CodeOdd { code, doubt });
        told.append(&mut checks.told);
    }
    let usual = usual_length(county);
    let prefix = Some(county_code.as_str()).filter(|code| is_code && is_usual(county, code));
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (row, school) in county.schools.iter().enumerate() {
        if row.is_multiple_of(super::SCHOOLS_AT_ONCE) {
            pace.rest().await;
        }
        let mut checks = Checks::of_school(county, school);
        checks.code(usual, prefix);
        checks.kind_in_name();
        told.append(&mut checks.told);
        let simple = simple_name(school.name(), &county.name);
        if !simple.is_empty() {
            by_name.entry(simple).or_default().push(row);
        }
    }
    for rows in by_name.values().filter(|rows| rows.len() > 1) {
        alike(county, rows, told);
    }
    for (simple, rows) in &by_name {
        let (Some(row), Some(other)) = (rows.first(), without_place(simple, &by_name)) else {
            continue;
        };
        alike(county, &[*row, other], told);
    }
}

/// The length of at least three quarters of all codes.
fn usual_length(county: &County) -> Option<usize> {
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    let codes = county.schools.iter().map(|school| key(school.code()));
    for code in codes.filter(|code| !code.is_empty()) {
        *lengths.entry(code.chars().count()).or_default() += 1;
    }
    let n: usize = lengths.values().sum();
    let (length, most) = lengths.into_iter().max_by_key(|(_, n)| *n)?;
    (n >= FEWEST && 4 * most >= 3 * n).then_some(length)
}

/// Whether at least three quarters of all codes begin with the county's.
fn is_usual(county: &County, prefix: &str) -> bool {
    let codes = county.schools.iter().map(|school| key(school.code()));
    let codes: Vec<String> = codes.filter(|code| !code.is_empty()).collect();
    let n = codes.iter().filter(|code| code.starts_with(prefix)).count();
    codes.len() >= FEWEST && 4 * n >= 3 * codes.len()
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}

impl Checks<'_> {
    fn code(&mut self, usual: Option<usize>, prefix: Option<&str>) {
        let code = self.record.text(V::SchoolCode).to_owned();
        let plain = key(&code);
        if plain.is_empty() {
            return;
        }
        let doubt = match (usual, prefix) {
            (Some(usual), _) if plain.chars().count() != usual => CodeDoubt::Length { usual },
            (_, Some(county)) if !plain.starts_with(county) => CodeDoubt::Prefix {
                county: county.to_owned(),
            },
            _ => return,
        };
        self.tell(V::SchoolCode, AboutFacts::CodeOdd { code, doubt });
    }

    fn kind_in_name(&mut self) {
        let Ok(kind) = self.record.school_kind() else {
            return;
        };
        let name = key(self.record.text(V::SchoolName));
        let said = ENDINGS.iter().find(|(ending, ..)| name.ends_with(ending));
        if let Some((_, named, against)) = said
            && against.contains(&kind)
        {
            let named = *named;
            self.tell(V::SchoolType, AboutFacts::KindAgainstName { kind, named });
        }
    }
}

/// Tells of each row after the first that its name is like the first one's, where they differ.
fn alike(county: &County, rows: &[usize], told: &mut Vec<Diagnostic>) {
    let schools = rows.iter().filter_map(|row| county.schools.get(*row));
    let mut schools: Vec<_> = schools.collect();
    // Whatever the order of the rows, the same name is asked about.
    schools.sort_by_key(|school| (school.name().to_owned(), school.code().to_owned()));
    let Some((first, others)) = schools.split_first() else {
        return;
    };
    for school in others {
        if key(school.name()) != key(first.name()) {
            let mut checks = Checks::of_school(county, school);
            let kind = AboutFacts::NameAlike {
                name: school.name().to_owned(),
                other: name_of(first).to_owned(),
            };
            checks.tell(V::SchoolName, kind);
            told.append(&mut checks.told);
        }
    }
}

/// A school with the same name but for a county, a city or a district before it, as 示例县青禾小学,
/// where no table says what the county is called.
fn without_place(simple: &str, by_name: &BTreeMap<String, Vec<usize>>) -> Option<usize> {
    let ends = simple.match_indices(['县', '区', '市', '旗']);
    ends.filter_map(|(at, end)| simple.split_at_checked(at + end.len()))
        .filter(|(place, rest)| place.chars().count() > 2 && rest.chars().count() >= 4)
        .find_map(|(_, rest)| by_name.get(rest)?.first().copied())
}

/// A name without what is written now and then: the county before it, 校 behind it, and a figure
/// where a numeral stands. The place and the number of a school stay.
fn simple_name(name: &str, county: &str) -> String {
    let name = key(name);
    let county = key(county);
    let short = county.trim_end_matches(['县', '区', '市', '旗']);
    let rest = name
        .strip_prefix(county.as_str())
        .or_else(|| name.strip_prefix(short))
        .filter(|rest| rest.chars().count() >= 4)
        .unwrap_or(&name);
    let rest = rest.trim_start_matches(['县', '区', '市']);
    let rest = match rest.strip_suffix('校') {
        Some(before) if before.ends_with(['小', '中']) || before.ends_with("小学") => before,
        _ => rest,
    };
    let numerals = [
        ('1', '一'),
        ('2', '二'),
        ('3', '三'),
        ('4', '四'),
        ('5', '五'),
        ('6', '六'),
        ('7', '七'),
        ('8', '八'),
        ('9', '九'),
    ];
    let numeral = |letter: char| {
        let found = numerals.iter().find(|(digit, _)| *digit == letter);
        found.map_or(letter, |(_, numeral)| *numeral)
    };
    let simple: String = rest.chars().map(numeral).collect();
    simple
        .replace("初级中学", "初中")
        .replace("完全小学", "小学")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_only_where_they_may_be_one() {
        let same = |a: &str, b: &str| simple_name(a, "示例县") == simple_name(b, "示例县");
        assert!(same("示例县实验小学", "实验小学"));
        assert!(same("城关镇中心小学校", "城关镇中心小学"));
        assert!(same("第1小学", "第一小学"));
        assert!(same("城关初级中学", "城关初中"));
        assert!(!same("第一小学", "第二小学"));
        assert!(!same("城东小学", "城东中学"));
        assert!(!same("城关镇中心小学", "城北镇中心小学"));
        assert!(!same("实验小学(东校区)", "实验小学(西校区)"));
        // The county's own name is not taken away where nothing would be left.
        assert!(!same("示例小学", "小学"));
    }
}

//! Whole columns: in another unit than the header says, the same everywhere, of another year.

use std::collections::BTreeMap;

use super::spread::FEWEST;
use super::{Checks, V};
use crate::intake::kind::{AboutPeers, AboutSheet};
use crate::intake::{Diagnostic, Meaning, Place, SheetKind, SheetReading};
use crate::model::{County, School, ValueKind, Variable};
use crate::pace::Pace;
use crate::quantity::Exact;

/// Equipment per pupil in yuan.
pub(super) const EQUIPMENT: (i64, i64) = (100, 50_000);
/// Public expenses per pupil in yuan; those of the smallest schools are high.
pub(super) const FUNDING: (i64, i64) = (100, 100_000);

/// What is measured per pupil, and within which bounds most schools lie whatever the county.
const PER_STUDENT: [(Variable, (i64, i64)); 4] = [
    (V::TeachingEquipmentValue, EQUIPMENT),
    (V::PublicFundingPrev, FUNDING),
    // In 万㎡ they are below a hundredth, in 亩 below a tenth as a rule.
    (V::TeachingAuxArea, (1, 200)),
    (V::SportsGroundArea, (1, 300)),
];

/// Facts in which no two schools are alike by rule.
const VARIED: [Variable; 9] = [
    V::PrimaryStudents,
    V::JuniorStudents,
    V::PrimaryFulltimeTeachers,
    V::JuniorFulltimeTeachers,
    V::TeachingAuxArea,
    V::BuildingArea,
    V::SportsGroundArea,
    V::TeachingEquipmentValue,
    V::PublicFundingPrev,
];

/// What was found about a column as a whole.
pub(super) struct Column {
    /// What it states.
    pub variable: Variable,
    /// Whether most schools are so far off that only its unit can be wrong.
    pub is_off: bool,
}

/// Checks the columns of a county.
pub(super) async fn check(
    county: &County,
    told: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) -> Vec<Column> {
    let mut columns = Vec::new();
    for (variable, range) in PER_STUDENT {
        pace.rest().await;
        let is_off = unit(county, variable, range, told);
        columns.push(Column { variable, is_off });
    }
    for variable in VARIED {
        pace.rest().await;
        sameness(county, variable, told);
    }
    columns
}

/// Whether most schools lie on the same side beyond the bounds; told once, at the first of them.
fn unit(
    county: &County,
    variable: Variable,
    (least, most): (i64, i64),
    told: &mut Vec<Diagnostic>,
) -> bool {
    let mut ratios: Vec<(Exact, &School)> = Vec::new();
    for school in &county.schools {
        let students = Checks::of_school(county, school).students();
        if let (Ok(amount), Some(students)) = (school.record.number(variable), students)
            && !amount.is_zero()
            && let Some(ratio) = amount.checked_div(&students)
        {
            ratios.push((ratio, school));
        }
    }
    let (least, most) = (Exact::from(least), Exact::from(most));
    let below = ratios.iter().filter(|(ratio, _)| *ratio < least).count();
    let above = ratios.iter().filter(|(ratio, _)| most < *ratio).count();
    let n = below.max(above);
    let of = ratios.len();
    if n < 3 || 2 * n <= of {
        return false;
    }
    let is_far = |ratio: &Exact| match below == n {
        true => *ratio < least,
        false => most < *ratio,
    };
    let first = ratios.iter().find(|(ratio, _)| is_far(ratio));
    let first = first.map(|(_, school)| *school);
    let mut sorted: Vec<&Exact> = ratios.iter().map(|(ratio, _)| ratio).collect();
    sorted.sort_unstable();
    if let (Some(school), Some(median)) = (first, sorted.get(of / 2)) {
        let kind = AboutPeers::ColumnUnit {
            variable,
            is_too_small: below == n,
            median: (*median).clone(),
            n,
            of,
        };
        tell_of_column(county, school, variable, kind, told);
    }
    true
}

/// One figure for all schools, or the same measured figure for many.
fn sameness(county: &County, variable: Variable, told: &mut Vec<Diagnostic>) {
    let mut stated: BTreeMap<&Exact, (usize, &School)> = BTreeMap::new();
    let mut of = 0;
    for school in &county.schools {
        if let Ok(value) = school.record.number(variable)
            && !value.is_zero()
        {
            of += 1;
            stated.entry(value).or_insert((0, school)).0 += 1;
        }
    }
    if of < FEWEST {
        return;
    }
    // Of equals the smallest, so that the order of the schools does not matter.
    let most = stated.iter().rev().max_by_key(|(_, (n, _))| *n);
    let Some((value, (n, school))) = most else {
        return;
    };
    let (value, n) = ((*value).clone(), *n);
    let kind = if n == of {
        AboutPeers::ConstantColumn { variable, value, n }
    } else if variable.kind() == ValueKind::Decimal && n >= 5 && 4 * n >= of {
        AboutPeers::RepeatedFigure {
            variable,
            value,
            n,
            of,
        }
    } else {
        return;
    };
    tell_of_column(county, school, variable, kind, told);
}

/// Points at a school's cell, but speaks of the column: no school is named.
fn tell_of_column(
    county: &County,
    school: &School,
    variable: Variable,
    kind: AboutPeers,
    told: &mut Vec<Diagnostic>,
) {
    let mut checks = Checks::of_school(county, school);
    checks.school = "";
    checks.tell(variable, kind);
    told.append(&mut checks.told);
}

/// Headers that name another year than the figures below must be of (V15): the year of the county
/// sheet or the one before, because a school year has two; for last year's money that one before.
pub(in crate::intake) fn header_years(
    sheets: &[SheetReading],
    counties: &[County],
) -> Vec<Diagnostic> {
    let mut years = counties.iter().filter_map(year);
    let Some(year) = years.next().filter(|first| years.all(|it| it == *first)) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    let of_schools = sheets.iter().filter(|it| it.kind == SheetKind::Schools);
    for heading in of_schools.flat_map(|sheet| &sheet.headings) {
        let Meaning::Variable(variable, _) = heading.meaning else {
            continue;
        };
        let before = year.saturating_sub(1);
        let (first, last) = match variable {
            V::PublicFundingPrev | V::TrainingFundingPrev => (before, before),
            _ if is_of_years_before(variable) => continue,
            _ => (before, year),
        };
        let named = years_in(&heading.text);
        let is_fitting = |named: &u16| (first..=last).contains(named);
        if let Some(found) = named.first().filter(|_| !named.iter().any(is_fitting))
            && variable.kind() != ValueKind::Year
        {
            let kind = AboutSheet::HeaderYear {
                header: heading.text.clone(),
                found: *found,
                expected: last,
            };
            let place = Place::Cell(heading.cell.clone());
            told.push(Diagnostic::new(place, kind));
        }
    }
    told
}

/// Whether a fact is of years before: last year's money, and the pupils who came three years ago with
/// what became of them.
pub(in crate::intake) const fn is_of_years_before(variable: V) -> bool {
    matches!(
        variable,
        V::PublicFundingPrev
            | V::TrainingFundingPrev
            | V::JuniorGraduates
            | V::JuniorEntry3y
            | V::JuniorTransferIn
            | V::JuniorTransferOut
            | V::JuniorDeceased
    )
}

/// The year of a county's tables.
pub(super) fn year(county: &County) -> Option<u16> {
    let year = county.record.number(V::Year).ok()?;
    year.to_u64().and_then(|year| u16::try_from(year).ok())
}

/// The years that a header names: four digits by themselves, from 1990 to 2100.
pub(in crate::intake) fn years_in(text: &str) -> Vec<u16> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let years = numbers.filter(|digits| digits.len() == 4);
    let years = years.filter_map(|digits| digits.parse().ok());
    years.filter(|year| (1990..=2100).contains(year)).collect()
}

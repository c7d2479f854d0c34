//! Whole columns: in another unit than the header says, the same everywhere, of another year.

use std::cmp::{Ordering, Reverse};

use super::spread::FEWEST;
use super::{Checks, V};
use crate::intake::kind::{AboutPeers, AboutSheet};
use crate::intake::{Diagnostic, Meaning, Place, SheetKind, SheetReading};
use crate::model::{County, Record, School, ValueKind, Variable};
use crate::pace::{Kept, Pace};
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// What it states.
    pub variable: Variable,
    /// Whether most schools are so far off that only its unit can be wrong.
    pub is_off: bool,
}

/// For each fact that is measured per pupil, on which side of its bounds a school lies: before,
/// within or behind them; `None` where it has no such figure.
type Sides = [Option<Ordering>; PER_STUDENT.len()];

/// What checking columns leaves behind for the next time.
#[derive(Debug, Default)]
pub(super) struct Workings {
    schools: Kept<Record, OfSchool>,
}

/// What columns are checked for at one school.
#[derive(Debug)]
struct OfSchool {
    sides: Sides,
    /// Its figures that vary by rule, without zeros.
    varied: [Option<Exact>; VARIED.len()],
}

/// Checks the columns of a county.
pub(super) async fn check(
    county: &County,
    workings: &mut Workings,
    told: &mut Vec<Diagnostic>,
    pace: &dyn Pace,
) -> Vec<Column> {
    for (row, school) in county.schools.iter().enumerate() {
        if row.is_multiple_of(super::SCHOOLS_AT_ONCE) {
            pace.rest().await;
        }
        let of_school = |record: &Record| {
            let checks = Checks::of_school(county, school);
            let side = |(variable, range)| Some(side(&per_student(&checks, variable)?, range));
            let figure = |variable| record.number(variable).ok().filter(|it| !it.is_zero());
            OfSchool {
                sides: PER_STUDENT.map(side),
                varied: VARIED.map(|variable| figure(variable).cloned()),
            }
        };
        let record = school.record.clone();
        workings.schools.at(row, record, of_school);
    }
    workings.schools.forget_from(county.schools.len());
    let mut columns = Vec::new();
    for (index, (variable, _)) in PER_STUDENT.into_iter().enumerate() {
        let schools = workings.schools.answers();
        let sides = schools.map(|it| it.sides.get(index).copied().flatten());
        let is_off = unit(county, variable, &sides.collect::<Vec<_>>(), told);
        columns.push(Column { variable, is_off });
    }
    for (index, variable) in VARIED.into_iter().enumerate() {
        pace.rest().await;
        let schools = workings.schools.answers().zip(&county.schools);
        let stated = schools.filter_map(|(it, school)| {
            let figure = it.varied.get(index)?.as_ref()?;
            Some((figure, school))
        });
        sameness(county, variable, &stated.collect::<Vec<_>>(), told);
    }
    columns
}

fn per_student(checks: &Checks<'_>, variable: Variable) -> Option<Exact> {
    let amount = checks.number(variable).filter(|amount| !amount.is_zero())?;
    amount.checked_div(&checks.students()?)
}

fn side(ratio: &Exact, (least, most): (i64, i64)) -> Ordering {
    if *ratio < Exact::from(least) {
        Ordering::Less
    } else if Exact::from(most) < *ratio {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// Whether most schools lie on the same side beyond the bounds; told once, at the first of them.
fn unit(
    county: &County,
    variable: Variable,
    sides: &[Option<Ordering>],
    told: &mut Vec<Diagnostic>,
) -> bool {
    let count = |wanted| sides.iter().filter(|side| **side == Some(wanted)).count();
    let (below, above) = (count(Ordering::Less), count(Ordering::Greater));
    let n = below.max(above);
    let of = sides.iter().flatten().count();
    if n < 3 || 2 * n <= of {
        return false;
    }
    let far = match below == n {
        true => Ordering::Less,
        false => Ordering::Greater,
    };
    let first = sides.iter().position(|side| *side == Some(far));
    let first = first.and_then(|row| county.schools.get(row));
    let ratio = |school| per_student(&Checks::of_school(county, school), variable);
    let mut sorted: Vec<Exact> = county.schools.iter().filter_map(ratio).collect();
    sorted.sort_unstable();
    if let (Some(school), Some(median)) = (first, sorted.get(of / 2)) {
        let kind = AboutPeers::ColumnUnit {
            variable,
            is_too_small: below == n,
            median: median.clone(),
            n,
            of,
        };
        tell_of_column(county, school, variable, kind, told);
    }
    true
}

/// One figure for all schools, or the same measured figure for many.
fn sameness(
    county: &County,
    variable: Variable,
    figures: &[(&Exact, &School)],
    told: &mut Vec<Diagnostic>,
) {
    let of = figures.len();
    if of < FEWEST {
        return;
    }
    let count = |value: &Exact| figures.iter().filter(|(it, _)| *it == value).count();
    let counted = frequent(figures).into_iter().map(|it| (count(it), it));
    // Of equals the smallest, so that the order of the schools does not matter.
    let most = counted.max_by_key(|(n, value)| (*n, Reverse(*value)));
    let Some((n, value)) = most else {
        return;
    };
    let Some((_, school)) = figures.iter().find(|(it, _)| *it == value) else {
        return;
    };
    let value = value.clone();
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

/// More figures than this cannot each be at a fifth of the schools.
const N_FREQUENT: usize = 4;

/// Every figure that more than a fifth of the schools have, and maybe others: each further figure
/// takes one from the counts of all others (Misra and Gries, Finding Repeated Elements, 1982).
fn frequent<'a>(figures: &[(&'a Exact, &School)]) -> Vec<&'a Exact> {
    let mut counts: Vec<(&Exact, usize)> = Vec::with_capacity(N_FREQUENT);
    for (figure, _) in figures {
        match counts.iter().position(|(it, _)| it == figure) {
            Some(place) => counts[place].1 += 1,
            None if counts.len() < N_FREQUENT => counts.push((figure, 1)),
            None => {
                counts.iter_mut().for_each(|(_, n)| *n -= 1);
                counts.retain(|(_, n)| *n > 0);
            }
        }
    }
    counts.into_iter().map(|(figure, _)| figure).collect()
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

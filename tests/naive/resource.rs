//! The seven indicators of resources (§3) of one unit.

use junheng::model::{Level, SchoolKind, Setting, Variable};
use num_traits::Zero;

use super::Relaxations;
use super::number::{Num, decimal, round_up, total, total_if_known, whole};
use super::school::{Amount, Whole, of, students};
use super::scope::Unit;
use super::standing::Standing;

/// Thresholds of R1 … R7 (§3): primary, junior.
const THRESHOLDS: [(&str, &str); 7] = [
    ("4.2", "5.3"),
    ("1", "1"),
    ("0.9", "0.9"),
    ("4.5", "5.8"),
    ("7.5", "10.2"),
    ("2000", "2500"),
    ("2.3", "2.4"),
];

/// Their ids.
pub const INDICATORS: [&str; 7] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"];

/// How one unit stands in one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// At the threshold or above.
    Met,
    /// Below it, but at 85 % of it or above.
    Near,
    /// Below 85 % of it.
    Below,
    /// Not known.
    Undetermined,
}

impl Mark {
    /// As the document writes it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Near => "near",
            Self::Below => "below",
            Self::Undetermined => "undetermined",
        }
    }
}

/// The threshold of indicator R1 … R7, counted from zero.
pub fn threshold(indicator: usize, level: Level) -> Num {
    let (primary, junior) = THRESHOLDS[indicator];
    decimal(match level {
        Level::Primary => primary,
        Level::Junior => junior,
    })
}

/// Per how many pupils: teachers and rooms per hundred, area and money per one.
pub fn per(indicator: usize) -> Num {
    match INDICATORS[indicator] {
        "R4" | "R5" | "R6" => whole(1),
        _ => whole(100),
    }
}

/// How a value stands.
pub fn mark(value: Option<&Num>, threshold: &Num) -> Mark {
    match value {
        None => Mark::Undetermined,
        Some(value) if value >= threshold => Mark::Met,
        Some(value) if *value >= threshold * decimal("0.85") => Mark::Near,
        Some(_) => Mark::Below,
    }
}

/// The rule of §3.1: at least six indicators met, the rest not below 85 %.
pub fn unit_standing(marks: &[Mark]) -> Standing {
    let count = |wanted: Mark| marks.iter().filter(|mark| **mark == wanted).count();
    let below = count(Mark::Below);
    let short = below + count(Mark::Near);
    if below > 0 || short > 1 {
        Standing::NotMet
    } else if count(Mark::Undetermined) > 0 {
        Standing::Undetermined
    } else {
        Standing::Met
    }
}

/// What is missing to the threshold, as text; nothing when that is not known.
pub fn shortfall(indicator: usize, level: Level, pupils: &Num, amount: &Num) -> String {
    let lacking = threshold(indicator, level) * pupils / per(indicator) - amount;
    if lacking <= Num::zero() {
        return "0".to_owned();
    }
    match INDICATORS[indicator] {
        "R4" | "R5" | "R6" => round_up(&lacking, 2),
        _ => round_up(&lacking, 0),
    }
}

/// The amount of the resource that belongs to the unit.
pub fn amount(unit: &Unit<'_>, indicator: usize, relaxations: Relaxations) -> Option<Num> {
    unit.students.as_ref()?;
    let (school, level) = (&unit.school, unit.level);
    match INDICATORS[indicator] {
        "R1" => teachers_above_required(school, level),
        "R2" => {
            let backbone = of(
                level,
                Variable::PrimaryBackboneTeachers,
                Variable::JuniorBackboneTeachers,
            );
            let number = school.number(backbone);
            number.filter(|_| school.is_sound(&[backbone]))
        }
        "R3" => teachers_of_sports_and_arts(unit, relaxations),
        "R4" => {
            let indoor = school.number(Variable::IndoorPeArea)?;
            let used = [Variable::TeachingAuxArea, Variable::IndoorPeArea];
            if !school.is_sound(&used) {
                return None;
            }
            Some(school.number(Variable::TeachingAuxArea)? - indoor)
        }
        "R5" => sports_area(school, relaxations),
        "R6" => school.number(Variable::TeachingEquipmentValue),
        _ => school.number(Variable::MultimediaRooms),
    }
    .and_then(|amount| match INDICATORS[indicator] {
        "R1" | "R2" | "R3" => Some(amount),
        _ => Some(amount * share(school, level)?),
    })
}

/// Primary: college and above; junior: bachelor and above (R1).
fn teachers_above_required(school: &Whole<'_>, level: Level) -> Option<Num> {
    let degrees: &[Variable] = match level {
        Level::Primary => &[
            Variable::PrimaryTeachersPhd,
            Variable::PrimaryTeachersMaster,
            Variable::PrimaryTeachersBachelor,
            Variable::PrimaryTeachersCollege,
        ],
        Level::Junior => &[
            Variable::JuniorTeachersPhd,
            Variable::JuniorTeachersMaster,
            Variable::JuniorTeachersBachelor,
        ],
    };
    let numbers: Vec<Option<Num>> = degrees.iter().map(|v| school.number(*v)).collect();
    total_if_known(&numbers).filter(|_| school.is_sound(degrees))
}

/// PE, music, art and arts teachers (R3), with RELAX-R3 those who also teach elsewhere.
fn teachers_of_sports_and_arts(unit: &Unit<'_>, relaxations: Relaxations) -> Option<Num> {
    let (school, level) = (&unit.school, unit.level);
    let mut subjects = vec![
        of(
            level,
            Variable::PrimaryPeTeachers,
            Variable::JuniorPeTeachers,
        ),
        of(
            level,
            Variable::PrimaryMusicTeachers,
            Variable::JuniorMusicTeachers,
        ),
        of(
            level,
            Variable::PrimaryArtTeachers,
            Variable::JuniorArtTeachers,
        ),
        of(
            level,
            Variable::PrimaryArtsTeachers,
            Variable::JuniorArtsTeachers,
        ),
    ];
    let is_small = unit
        .students
        .as_ref()
        .is_some_and(|students| whole(50) <= *students && *students < whole(100));
    let is_rural = school.setting() == Some(Setting::Rural);
    if relaxations == Relaxations::On && is_rural && is_small {
        subjects.extend([
            of(
                level,
                Variable::PrimaryPeItinerant,
                Variable::JuniorPeItinerant,
            ),
            of(
                level,
                Variable::PrimaryMusicItinerant,
                Variable::JuniorMusicItinerant,
            ),
            of(
                level,
                Variable::PrimaryArtItinerant,
                Variable::JuniorArtItinerant,
            ),
            of(
                level,
                Variable::PrimaryArtsItinerant,
                Variable::JuniorArtsItinerant,
            ),
        ]);
    }
    let mut teachers = Num::zero();
    for subject in subjects {
        match school.amount(subject) {
            Amount::Known(number) => teachers += number,
            Amount::Inside => {}
            Amount::Unknown => return None,
        }
    }
    Some(teachers)
}

/// Sports ground and indoor sports area (R5), with RELAX-R5 the other places.
fn sports_area(school: &Whole<'_>, relaxations: Relaxations) -> Option<Num> {
    let mut places = vec![Variable::SportsGroundArea, Variable::IndoorPeArea];
    let is_dense = school.flag(Variable::IsDenseCenter) == Some(true);
    if relaxations == Relaxations::On && is_dense {
        places.push(Variable::OtherOnsiteSportsArea);
        places.push(Variable::OffsiteLeasedSportsArea);
    }
    let areas: Vec<Option<Num>> = places.into_iter().map(|v| school.number(v)).collect();
    total_if_known(&areas)
        .filter(|_| school.is_sound(&[Variable::SportsGroundArea, Variable::IndoorPeArea]))
}

/// The part of what a school shares that belongs to one level (§3.3, 拆分).
fn share(school: &Whole<'_>, level: Level) -> Option<Num> {
    let weighted = |variable: Variable, weight: &str| {
        school
            .number(variable)
            .map(|pupils| pupils * decimal(weight))
    };
    let primary = Variable::PrimaryStudents;
    let junior = Variable::JuniorStudents;
    let senior = Variable::SeniorStudents;
    let weights: Vec<(Variable, &str)> = match school.kind {
        SchoolKind::NineYear => vec![(primary, "1"), (junior, "1.1")],
        SchoolKind::CompleteSecondary => vec![(junior, "1"), (senior, "1.2")],
        SchoolKind::TwelveYear => vec![(primary, "1"), (junior, "1.1"), (senior, "1.32")],
        SchoolKind::Primary
        | SchoolKind::TeachingPoint
        | SchoolKind::Junior
        | SchoolKind::Special
        | SchoolKind::Vocational => return Some(whole(1)),
    };
    let mut parts = Vec::new();
    let mut own = None;
    for (variable, weight) in weights {
        let part = weighted(variable, weight)?;
        if variable == students(level) {
            own = Some(part.clone());
        }
        parts.push(part);
    }
    super::number::quotient(&own?, &total(&parts))
}

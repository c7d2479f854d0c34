//! The seven indicators of resources (§3) of one unit.

use junheng::model::{Level, SchoolKind, Setting, Variable};
use num_traits::Zero;

use super::Relaxations;
use super::number::{Num, decimal, round_up, total, total_if_known, whole};
use super::school::{Amount, Whole, compulsory_levels, of, students};
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
    if school.contradicts_itself() {
        // Until the kind is corrected nobody knows how the levels share (§2, 附设班).
        return None;
    }
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
        _ => shared_amount(school, level, indicator, relaxations),
    }
}

/// The four resources that levels share (§3.3). A school with several sites is divided site by
/// site: one with a single level is all of that level (§2, P2 J7).
fn shared_amount(
    school: &Whole<'_>,
    level: Level,
    indicator: usize,
    relaxations: Relaxations,
) -> Option<Num> {
    // The whole school stands in a dense centre or does not.
    let relaxations = match school.flag(Variable::IsDenseCenter) {
        Some(true) => relaxations,
        Some(false) | None => Relaxations::Off,
    };
    let used: &[Variable] = match INDICATORS[indicator] {
        "R4" => &[Variable::TeachingAuxArea, Variable::IndoorPeArea],
        "R5" => &[Variable::SportsGroundArea, Variable::IndoorPeArea],
        _ => &[],
    };
    if !school.is_sound(used) {
        return None;
    }
    if !is_divided(school.kind) {
        return held(school, indicator, relaxations);
    }
    let mut amounts = Vec::new();
    for site in school.sites() {
        if compulsory_levels(site.kind).contains(&level) {
            let held = held(&site, indicator, relaxations)?;
            amounts.push(divided(&site, level, held));
        }
    }
    total_if_known(&amounts)
}

/// What a school or a site holds; less than nothing is a contradiction.
fn held(school: &Whole<'_>, indicator: usize, relaxations: Relaxations) -> Option<Num> {
    let held = match INDICATORS[indicator] {
        "R4" => {
            let indoor = school.number(Variable::IndoorPeArea)?;
            school.number(Variable::TeachingAuxArea)? - indoor
        }
        "R5" => sports_area(school, relaxations)?,
        "R6" => school.number(Variable::TeachingEquipmentValue)?,
        _ => school.number(Variable::MultimediaRooms)?,
    };
    (held >= Num::zero()).then_some(held)
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
    let subjects = [
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
    // 50 ≤ 在校生 < 100 的农村小规模学校: all pupils of the school.
    let is_small = school
        .all_students()
        .is_some_and(|students| whole(50) <= students && students < whole(100));
    let is_rural = school.setting() == Some(Setting::Rural);
    let mut visiting = Num::zero();
    if relaxations == Relaxations::On && is_rural && is_small {
        for subject in [
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
        ] {
            visiting += school.claimed(subject)?;
        }
    }
    let mut teachers = visiting;
    for subject in subjects {
        match school.amount(subject) {
            Amount::Known(number) => teachers += number,
            Amount::Inside => {}
            Amount::Unknown => return None,
        }
    }
    Some(teachers)
}

/// Sports ground and indoor sports area (R5), with RELAX-R5 the other places that are claimed.
fn sports_area(school: &Whole<'_>, relaxations: Relaxations) -> Option<Num> {
    let mut area = school.number(Variable::SportsGroundArea)?;
    area += school.number(Variable::IndoorPeArea)?;
    if relaxations == Relaxations::On {
        area += school.claimed(Variable::OtherOnsiteSportsArea)?;
        area += school.claimed(Variable::OffsiteLeasedSportsArea)?;
    }
    Some(area)
}

/// Whether the levels of a kind share what it holds.
fn is_divided(kind: SchoolKind) -> bool {
    matches!(
        kind,
        SchoolKind::NineYear | SchoolKind::TwelveYear | SchoolKind::CompleteSecondary
    )
}

/// The part of what one site holds that belongs to a level (§3.3, 拆分).
fn divided(site: &Whole<'_>, level: Level, held: Num) -> Option<Num> {
    let weighted = |variable: Variable, weight: &str| {
        site.pupils(variable).map(|pupils| pupils * decimal(weight))
    };
    let primary = Variable::PrimaryStudents;
    let junior = Variable::JuniorStudents;
    let senior = Variable::SeniorStudents;
    let weights: Vec<(Variable, &str)> = match site.kind {
        SchoolKind::NineYear => vec![(primary, "1"), (junior, "1.1")],
        SchoolKind::CompleteSecondary => vec![(junior, "1"), (senior, "1.2")],
        SchoolKind::TwelveYear => vec![(primary, "1"), (junior, "1.1"), (senior, "1.32")],
        SchoolKind::Primary
        | SchoolKind::TeachingPoint
        | SchoolKind::Junior
        | SchoolKind::Special
        | SchoolKind::Vocational
        | SchoolKind::Outside => return Some(held),
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
    let share = super::number::quotient(&own?, &total(&parts));
    match share {
        Some(share) => Some(held * share),
        // A site without pupils: what it holds belongs to nobody, unless it holds nothing.
        None => held.is_zero().then(Num::zero),
    }
}

//! The fifteen items of government support (§4).

use junheng::model::{Level, Record, School, SchoolKind, Setting, Variable};
use num_traits::Zero;

use super::Relaxations;
use super::contradiction::is_sound;
use super::number::{Num, decimal, from_exact, quotient, total, total_if_known, whole};
use super::rooms;
use super::school::{Whole, alone, of, row_number, stray_levels};
use super::scope::Scope;
use super::standing::{Standing, all, when};

/// What the items are judged on.
pub struct Case<'a> {
    /// The facts of the county.
    pub record: &'a Record,
    /// Its rows, sorted.
    pub scope: &'a Scope<'a>,
    /// The year of the day of assessment.
    pub year: u16,
    /// Whether the relaxed readings are in force.
    pub relaxations: Relaxations,
}

impl Case<'_> {
    /// A number that the county states.
    pub fn number(&self, variable: Variable) -> Option<Num> {
        self.record.number(variable).ok().map(from_exact)
    }

    /// A finding that the county states.
    pub fn finding(&self, variable: Variable) -> Standing {
        when(self.record.judgement(variable).ok())
    }

    /// Whether `part ÷ base` is at least `line`; not known without both or with a zero base.
    pub fn at_least(&self, part: Option<Num>, base: Option<Num>, line: &str) -> Standing {
        let ratio = part.and_then(|part| quotient(&part, &base?));
        when(ratio.map(|ratio| ratio >= decimal(line)))
    }

    /// The same for two facts of the county, if they do not contradict others.
    pub fn ratio(&self, part: Variable, base: Variable, line: &str) -> Standing {
        if !is_sound(self.record, &[part, base]) {
            return Standing::Undetermined;
        }
        self.at_least(self.number(part), self.number(base), line)
    }

    /// Every school must; one without a readable kind might not.
    pub fn every<T>(&self, things: &[T], judge: impl Fn(&T) -> Standing) -> Standing {
        if things.is_empty() {
            // No school at all gives nothing to judge by.
            return Standing::Undetermined;
        }
        all(things.iter().map(judge)).and(self.kinds())
    }

    /// Not known as soon as one row has no readable kind, or pupils that its kind does not have.
    fn kinds(&self) -> Standing {
        if self.scope.kindless.is_empty() && self.scope.contradictory.is_empty() {
            Standing::Met
        } else {
            Standing::Undetermined
        }
    }

    /// A ratio of sums over schools is not known when one row has no readable kind.
    pub fn of_sums(&self, standing: Standing) -> Standing {
        match self.kinds() {
            Standing::Met => standing,
            Standing::NotMet | Standing::Undetermined => Standing::Undetermined,
        }
    }
}

/// The standings of G1 … G15.
pub fn items(case: &Case<'_>) -> Vec<Standing> {
    vec![
        case.finding(Variable::FindingG1),
        case.finding(Variable::FindingG2),
        case.every(&case.scope.schools, |school| {
            rooms::standing(school, case.relaxations)
        }),
        sizes(case),
        case.every(&case.scope.schools, class_sizes),
        case.every(&case.scope.rows, |(row, kind)| {
            small_school(case, row, *kind)
        }),
        special_education(case),
        salaries(case),
        teachers(
            case,
            Variable::PrimaryTrained360h,
            Variable::JuniorTrained360h,
        ),
        case.finding(Variable::FindingG10),
        case.ratio(Variable::ExchangeActual, Variable::ExchangeEligible, "0.10")
            .and(case.ratio(Variable::ExchangeBackbone, Variable::ExchangeActual, "0.20")),
        teachers(
            case,
            Variable::PrimaryCertifiedTeachers,
            Variable::JuniorCertifiedTeachers,
        ),
        zoned(case, Level::Primary, "1").and(zoned(case, Level::Junior, "0.95")),
        case.ratio(Variable::HsQuotaAllocated, Variable::HsQuotaTotal, "0.50")
            .and(case.finding(Variable::FindingG14)),
        migrants(case),
    ]
}

/// G4: no school is too large, and no vocational school keeps compulsory classes.
fn sizes(case: &Case<'_>) -> Standing {
    let annexed = case.number(Variable::AnnexedClasses);
    case.every(&case.scope.schools, |school| {
        if school.contradicts_itself() {
            return Standing::Undetermined;
        }
        let limit = size_limit(school, case.relaxations);
        when(school.compulsory_students().map(|n| n <= whole(limit)))
    })
    .and(when(annexed.map(|n| n.is_zero())))
}

fn size_limit(school: &Whole<'_>, relaxations: Relaxations) -> i64 {
    let is_relaxed = relaxations == Relaxations::On && {
        let is_old = school
            .own_number(Variable::FoundedYear)
            .is_some_and(|year| year <= whole(2010));
        let migrants = school.number(Variable::MigrantStudents);
        let share = migrants.and_then(|migrants| quotient(&migrants, &school.all_students()?));
        is_old || share.is_some_and(|share| share > decimal("0.50"))
    };
    match school.kind {
        SchoolKind::TwelveYear => 2500,
        SchoolKind::NineYear if is_relaxed => 3000,
        SchoolKind::NineYear => 2500,
        _ if is_relaxed => 2400,
        _ => 2000,
    }
}

/// G5: no primary class above 45, no junior class above 50; all classes must be listed to know.
fn class_sizes(school: &Whole<'_>) -> Standing {
    all(school.levels().into_iter().map(|level| {
        let limit = whole(match level {
            Level::Primary => 45,
            Level::Junior => 50,
        });
        let sizes = school.list(rooms::class_sizes(level)).unwrap_or_default();
        if sizes.iter().any(|size| *size > limit) {
            Standing::NotMet
        } else if rooms::lists_every_class(school, level) {
            Standing::Met
        } else {
            Standing::Undetermined
        }
    }))
}

/// G6: a school with fewer than 100 pupils is funded as if it had 100 (§4.2).
fn small_school(case: &Case<'_>, row: &School, kind: SchoolKind) -> Standing {
    let school = alone(row, kind);
    if !stray_levels(row, kind).is_empty() {
        return Standing::Undetermined;
    }
    let Some(pupils) = school.compulsory_students() else {
        return Standing::Undetermined;
    };
    if pupils.is_zero() || pupils >= whole(100) {
        return Standing::Met;
    }
    let quotas: Vec<Option<Num>> = school
        .levels()
        .into_iter()
        .map(|level| {
            let quota = of(level, Variable::BaseQuotaPrimary, Variable::BaseQuotaJunior);
            Some(school.students(level)? * case.number(quota)?)
        })
        .collect();
    let due = total_if_known(&quotas).map(|sum| whole(100) * sum / pupils);
    let funding = row_number(row, Variable::PublicFundingPrev);
    when(funding.and_then(|funding| Some(funding >= due?)))
}

/// G7: funds per pupil of special education; 7000 yuan from 2025 (D-23).
fn special_education(case: &Case<'_>) -> Standing {
    let line = if case.year < 2025 { "6000" } else { "7000" };
    case.ratio(Variable::SpedFundingTotal, Variable::SpedStudents, line)
}

/// G8: teachers earn no less than civil servants, and the finding on their performance pay.
fn salaries(case: &Case<'_>) -> Standing {
    let teachers = case.number(Variable::TeacherAvgSalary);
    let servants = case.number(Variable::CivilServantAvgSalary);
    when(teachers.and_then(|teachers| Some(teachers >= servants?)))
        .and(case.finding(Variable::FindingG8))
}

/// G9, G12: a part of the full-time teachers of all rows that must be all of them.
fn teachers(case: &Case<'_>, primary: Variable, junior: Variable) -> Standing {
    let mut parts = Vec::new();
    let mut bases = Vec::new();
    for (row, kind) in &case.scope.rows {
        for level in alone(row, *kind).levels() {
            let base = of(
                level,
                Variable::PrimaryFulltimeTeachers,
                Variable::JuniorFulltimeTeachers,
            );
            let part = of(level, primary, junior);
            if !is_sound(&row.record, &[part, base]) {
                return Standing::Undetermined;
            }
            parts.push(row_number(row, part));
            bases.push(row_number(row, base));
        }
    }
    case.of_sums(case.at_least(total_if_known(&parts), total_if_known(&bases), "1"))
}

/// G13: new pupils by zone in public day schools of cities and towns.
fn zoned(case: &Case<'_>, level: Level, line: &str) -> Standing {
    let units = case.scope.units.iter().filter(|unit| unit.level == level);
    let mut parts = Vec::new();
    let mut bases = Vec::new();
    if units.clone().next().is_none() {
        return Standing::Undetermined;
    }
    for unit in units {
        let school = &unit.school;
        let setting = school.setting().map(|setting| setting != Setting::Rural);
        let public = school
            .own_number(Variable::OrganizerCode)
            .map(|code| code != whole(10));
        let day = school.flag(Variable::IsBoarding).map(|boards| !boards);
        match all([when(setting), when(public), when(day)]) {
            Standing::NotMet => {}
            Standing::Undetermined => return Standing::Undetermined,
            Standing::Met => {
                let (zoned, admitted) = (
                    of(level, Variable::PrimaryZoned, Variable::JuniorZoned),
                    of(level, Variable::PrimaryAdmitted, Variable::JuniorAdmitted),
                );
                if !school.is_sound(&[zoned, admitted]) {
                    return Standing::Undetermined;
                }
                parts.push(school.number(zoned));
                bases.push(school.number(admitted));
            }
        }
    }
    if parts.is_empty() {
        return case.of_sums(Standing::Met);
    }
    case.of_sums(case.at_least(total_if_known(&parts), total_if_known(&bases), line))
}

/// G15: migrant children in public schools or in places that are paid for.
fn migrants(case: &Case<'_>) -> Standing {
    let public = case.number(Variable::MigrantPublic);
    let purchased = case.number(Variable::MigrantPurchased);
    let placed = public.and_then(|public| Some(total(&[public, purchased?])));
    let used = [
        Variable::MigrantPublic,
        Variable::MigrantPurchased,
        Variable::MigrantEligible,
    ];
    let placed = placed.filter(|_| is_sound(case.record, &used));
    case.at_least(placed, case.number(Variable::MigrantEligible), "0.85")
        .and(case.finding(Variable::FindingG15))
}

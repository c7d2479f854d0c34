//! What may be wrong with a county as a whole, or just at the edge of what is right.

use junheng::model::{County, Entry, Grade, Level, SchoolKind, Value, Variable};

use super::dice::Dice;
use super::random_school::{
    complete_school, count, hundredths, levels, of, put, state, stated, students,
};
use super::school_troubles::counted_in;
use super::unknown;

/// Ratios of county facts: part, base, and the line in percent of the base.
const RATIOS: [(Variable, Variable, i64); 7] = [
    (Variable::ExchangeActual, Variable::ExchangeEligible, 10),
    (Variable::ExchangeBackbone, Variable::ExchangeActual, 20),
    (Variable::HsQuotaAllocated, Variable::HsQuotaTotal, 50),
    (Variable::MigrantPublic, Variable::MigrantEligible, 85),
    (Variable::DisabledEnrolled, Variable::DisabledChildren, 95),
    (Variable::SurveySatisfied, Variable::SurveyValid, 85),
    (Variable::SpedFundingTotal, Variable::SpedStudents, 700_000),
];

const SUBJECTS: [(Variable, Variable); 6] = [
    (Variable::QmChineseLevel, Variable::QmChineseDiff),
    (Variable::QmMathLevel, Variable::QmMathDiff),
    (Variable::QmScienceLevel, Variable::QmScienceDiff),
    (Variable::QmPeLevel, Variable::QmPeDiff),
    (Variable::QmArtsLevel, Variable::QmArtsDiff),
    (Variable::QmMoralLevel, Variable::QmMoralDiff),
];

/// Troubles the county as a whole.
pub fn some_trouble(county: &mut County, dice: &mut Dice) {
    match dice.index(12) {
        0..3 => ratio_at_edge(county, dice),
        3 => yes_or_no(county, dice),
        4 => monitoring(county, dice),
        5 => other_facts(county, dice),
        6 => nothing_anywhere(county, dice),
        7 => blank(county, dice),
        8 => exact_dispersion(county, dice),
        9 => sums_at_edge(county, dice),
        10 => counted_in_everywhere(county, dice),
        _ => county.schools.truncate(dice.index(4)),
    }
}

fn ratio_at_edge(county: &mut County, dice: &mut Dice) {
    let (part, base, percent) = dice.pick(&RATIOS);
    let whole = dice.pick(&[0, 100, 200, 1_000]);
    let off = dice.pick(&[-1, 0, 0, 1]);
    count(&mut county.record, base, whole);
    count(
        &mut county.record,
        part,
        (whole * percent / 100 + off).max(0),
    );
    if part == Variable::MigrantPublic {
        count(
            &mut county.record,
            Variable::MigrantPurchased,
            dice.pick(&[0, 0, 1]),
        );
    }
    // The places of rural schools are among those allocated, and visits among the answers.
    if part == Variable::HsQuotaAllocated && dice.happens(80) {
        let allocated = stated(&county.record, part);
        count(&mut county.record, Variable::HsQuotaRural, allocated / 2);
    }
    if dice.happens(15) {
        contradiction(county, dice);
    }
    if part == Variable::SpedFundingTotal && dice.happens(50) {
        count(&mut county.record, part, whole * 6_000 + off);
    }
}

/// A part of a county ratio that is larger than its whole, or just as large.
fn contradiction(county: &mut County, dice: &mut Dice) {
    let (part, whole) = dice.pick(&[
        (Variable::SurveySatisfied, Variable::SurveyValid),
        (Variable::SurveyValid, Variable::SurveyTotal),
        (Variable::VisitSatisfied, Variable::VisitTotal),
        (Variable::DisabledEnrolled, Variable::DisabledChildren),
        (
            Variable::DisabledInSpecialSchool,
            Variable::DisabledEnrolled,
        ),
        (Variable::HsQuotaAllocated, Variable::HsQuotaTotal),
        (Variable::HsQuotaRural, Variable::HsQuotaAllocated),
        (Variable::ExchangeBackbone, Variable::ExchangeActual),
        (Variable::ExchangeActual, Variable::ExchangeEligible),
        (Variable::MigrantPublic, Variable::MigrantEligible),
        (Variable::MigrantPurchased, Variable::MigrantEligible),
    ]);
    let n = stated(&county.record, whole) + dice.pick(&[0, 1, 40]);
    count(&mut county.record, part, n);
}

fn yes_or_no(county: &mut County, dice: &mut Dice) {
    let findings = [
        Variable::FindingG1,
        Variable::FindingG2,
        Variable::FindingG8,
        Variable::FindingG10,
        Variable::FindingG14,
        Variable::FindingG15,
        Variable::FindingQ3,
        Variable::FindingQ5,
        Variable::FindingQ6,
        Variable::FindingQ7,
        Variable::FindingQ8,
    ];
    let vetoes = [
        Variable::Veto1,
        Variable::Veto2,
        Variable::Veto3,
        Variable::Veto4,
        Variable::Veto5,
        Variable::Veto6,
        Variable::Veto7,
    ];
    if dice.happens(50) {
        state(&mut county.record, dice.pick(&vetoes), Value::Flag(true));
    } else {
        state(
            &mut county.record,
            dice.pick(&findings),
            Value::Judgement(false),
        );
    }
}

fn monitoring(county: &mut County, dice: &mut Dice) {
    let record = &mut county.record;
    if dice.happens(20) {
        for (grade, _) in SUBJECTS {
            put(record, grade, Entry::NotApplicable);
        }
        return;
    }
    let (grade, difference) = dice.pick(&SUBJECTS);
    match dice.index(5) {
        0 => put(record, grade, Entry::NotApplicable),
        1 => put(record, grade, Entry::Missing),
        _ => {
            let reached = dice.pick(&[Grade::II, Grade::III, Grade::IV]);
            state(record, grade, Value::Grade(reached));
        }
    }
    match dice.index(4) {
        0 => put(record, difference, Entry::Missing),
        _ => hundredths(record, difference, dice.pick(&[14, 15, 16])),
    }
}

fn other_facts(county: &mut County, dice: &mut Dice) {
    let record = &mut county.record;
    match dice.index(5) {
        0 => count(record, Variable::AnnexedClasses, dice.pick(&[0, 1])),
        1 => count(
            record,
            Variable::TeacherAvgSalary,
            dice.pick(&[97_999, 98_000, 98_001]),
        ),
        2 => count(record, Variable::Year, dice.pick(&[2024, 2025, 2026])),
        3 => {
            let year = dice.pick(&[2021, 2022, 2023, 2024]);
            count(record, Variable::BasicBalanceCertYear, year);
            if dice.happens(50) {
                put(record, Variable::Year, Entry::Missing);
            }
        }
        _ => {
            let quota = dice.pick(&[Variable::BaseQuotaPrimary, Variable::BaseQuotaJunior]);
            hundredths(
                record,
                quota,
                dice.pick(&[65_000, 85_000, 115_055, 130_000]),
            );
        }
    }
}

/// A resource that no school has: the coefficient is undefined.
fn nothing_anywhere(county: &mut County, dice: &mut Dice) {
    let resources: [&[Variable]; 4] = [
        &[
            Variable::PrimaryBackboneTeachers,
            Variable::JuniorBackboneTeachers,
        ],
        &[Variable::TeachingEquipmentValue],
        &[Variable::MultimediaRooms],
        &[Variable::SportsGroundArea, Variable::IndoorPeArea],
    ];
    let variables = dice.pick(&resources);
    for school in &mut county.schools {
        for variable in variables {
            if matches!(school.record.get(*variable).entry, Entry::Known(_)) {
                count(&mut school.record, *variable, 0);
            }
        }
    }
}

fn blank(county: &mut County, dice: &mut Dice) {
    let mut cells = super::stated_cells(county);
    cells.retain(|cell| cell.school.is_none());
    if !cells.is_empty() {
        let (cell, entry) = (dice.pick(&cells), unknown(dice));
        *county = super::with_entry(county.clone(), cell, entry);
    }
}

/// One junior school stands for all: retention and admission by zone at 95 %, or beside.
fn sums_at_edge(county: &mut County, dice: &mut Dice) {
    let facts = [
        (Variable::JuniorEntry3y, 1_002),
        (Variable::JuniorDeceased, 2),
        (Variable::JuniorTransferIn, 50),
        (Variable::JuniorTransferOut, 80),
        (Variable::JuniorGraduates, dice.pick(&[919, 920, 921])),
        (Variable::JuniorAdmitted, 1_000),
        (Variable::JuniorZoned, dice.pick(&[949, 950, 951])),
    ];
    let mut is_first = true;
    for school in &mut county.schools {
        if !matches!(school.record.get(facts[0].0).entry, Entry::Known(_)) {
            continue;
        }
        for (variable, n) in facts {
            count(&mut school.record, variable, if is_first { n } else { 0 });
        }
        is_first = false;
    }
}

/// A table whose column of arts teachers contains those of music and art.
fn counted_in_everywhere(county: &mut County, dice: &mut Dice) {
    for school in &mut county.schools {
        let kind = school.record.school_kind().unwrap_or(SchoolKind::Special);
        for level in levels(kind) {
            counted_in(school, dice, *level);
        }
    }
}

/// Pairs of equally large schools whose amounts are 1 : 3 or 11 : 29, or almost: then S ÷ X̄ is
/// (3 − 1) ÷ (3 + 1) = 0.50 or (29 − 11) ÷ (29 + 11) = 0.45, exactly or almost.
pub fn exact_dispersion(county: &mut County, dice: &mut Dice) {
    let level = dice.pick(&Level::ALL);
    let kind = match level {
        Level::Primary => SchoolKind::Primary,
        Level::Junior => SchoolKind::Junior,
    };
    county.schools.retain(|school| {
        let is_other = |other| school.record.school_kind() == Ok(other);
        match level {
            Level::Primary => is_other(SchoolKind::Junior),
            Level::Junior => is_other(SchoolKind::Primary),
        }
    });
    let n_pairs = dice.between(1, 2);
    // In money, the larger amount may be a little off; in teachers and rooms it is exact.
    let resource = dice.pick(&[
        of(
            level,
            Variable::PrimaryBackboneTeachers,
            Variable::JuniorBackboneTeachers,
        ),
        Variable::MultimediaRooms,
        Variable::TeachingEquipmentValue,
        Variable::TeachingEquipmentValue,
    ]);
    let off = match resource {
        Variable::TeachingEquipmentValue => dice.pick(&[0, -1, 1, 2_000, 200_000, 2_000_000]),
        _ => 0,
    };
    let (small, large) = match level {
        Level::Primary => (1, 3),
        Level::Junior => (11, 29),
    };
    let template = complete_school(dice, 900, kind);
    let pupils = stated(&template.record, students(level));
    let unit = match resource {
        // 11 parts are already more than the threshold of any level.
        Variable::TeachingEquipmentValue => 100 * 2_500 * pupils,
        _ => 100 * (pupils / 20 + 1),
    };
    for index in 0..2 * n_pairs {
        let number = 900 + usize::try_from(index).expect("a place is small");
        let mut school = template.clone();
        let record = &mut school.record;
        super::random_school::text(record, Variable::SchoolName, &format!("第{number}学校"));
        super::random_school::text(record, Variable::SchoolCode, &format!("{number}"));
        let amount = if index % 2 == 0 {
            small * unit
        } else {
            large * unit + off
        };
        hundredths(record, resource, amount);
        if resource != Variable::TeachingEquipmentValue && resource != Variable::MultimediaRooms {
            super::random_school::enough_teachers(record, level, (amount + 99) / 100);
        }
        county.schools.push(school);
    }
}

//! Random counties from a seed: complete ones that meet everything, the same with one fact
//! taken away, and troubled ones.

#[path = "branch_troubles.rs"]
mod branch_troubles;
#[path = "county_troubles.rs"]
mod county_troubles;
#[path = "dice.rs"]
pub mod dice;
#[path = "random_school.rs"]
mod random_school;
#[path = "relaxation_troubles.rs"]
mod relaxation_troubles;
#[path = "resource_edges.rs"]
mod resource_edges;
#[path = "school_troubles.rs"]
mod school_troubles;

use junheng::model::{
    County, Entity, Entry, Grade, Observed, Origin, Record, SchoolKind, Value, ValueKind, Variable,
};

use dice::Dice;
use random_school::{complete_school, count, hundredths, put, state, text};

/// What kind of county is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Nothing is missing and everything is met, or almost: dispersion may still be too wide.
    Complete,
    /// The same, but one stated fact is taken away.
    OneBlank,
    /// The same, but several things are wrong, at an edge, or missing.
    Troubled,
}

/// How a county is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What kind of county.
    pub profile: Profile,
    /// At most so many schools before trouble adds some.
    pub max_schools: i64,
}

/// One fact of a county or of one of its schools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The school, counted from zero; the county itself without one.
    pub school: Option<usize>,
    /// The fact.
    pub variable: Variable,
}

/// The county of a seed, of a profile that the seed chooses.
pub fn county_of_seed(seed: u64) -> County {
    let profile = match seed % 8 {
        0 => Profile::Complete,
        1 => Profile::OneBlank,
        _ => Profile::Troubled,
    };
    let max_schools = [2, 3, 4, 6, 12][usize::try_from(seed / 8 % 5).expect("it is below five")];
    random_county(
        seed,
        Options {
            profile,
            max_schools,
        },
    )
}

/// The county of a seed.
pub fn random_county(seed: u64, options: Options) -> County {
    let mut dice = Dice::new(seed);
    let mut county = complete_county(&mut dice, options.max_schools);
    match options.profile {
        Profile::Complete => {}
        Profile::OneBlank => {
            let cells = stated_cells(&county);
            let cell = dice.pick(&cells);
            let entry = unknown(&mut dice);
            county = with_entry(county, cell, entry);
        }
        Profile::Troubled => {
            if dice.happens(10) {
                county_troubles::exact_dispersion(&mut county, &mut dice);
            }
            let most = dice.pick(&[1, 2, 3, 6, 15]);
            for _ in 0..dice.between(1, most) {
                if dice.happens(70) {
                    school_troubles::some_trouble(&mut county, &mut dice);
                } else {
                    county_troubles::some_trouble(&mut county, &mut dice);
                }
            }
        }
    }
    county
}

/// Every fact that is stated as a value; names and codes stay.
pub fn stated_cells(county: &County) -> Vec<Cell> {
    let records = county
        .schools
        .iter()
        .enumerate()
        .map(|(index, school)| (Some(index), &school.record))
        .chain([(None, &county.record)]);
    let mut cells = Vec::new();
    for (school, record) in records {
        for variable in record.entity().variables() {
            let is_known = matches!(record.get(variable).entry, Entry::Known(_));
            if is_known && variable.kind() != ValueKind::Text {
                cells.push(Cell { school, variable });
            }
        }
    }
    cells
}

/// The county with one fact replaced.
pub fn with_entry(mut county: County, cell: Cell, entry: Entry) -> County {
    let record = match cell.school {
        None => &mut county.record,
        Some(index) => &mut county.schools[index].record,
    };
    put(record, cell.variable, entry);
    county
}

/// One of the ways not to know.
pub fn unknown(dice: &mut Dice) -> Entry {
    match dice.index(4) {
        0 => Entry::NotApplicable,
        1 => Entry::Unreadable("约20?".into()),
        _ => Entry::Missing,
    }
}

fn complete_county(dice: &mut Dice, max_schools: i64) -> County {
    let mut county = County::new("示例县");
    let mut kinds = vec![SchoolKind::Primary, SchoolKind::Junior];
    for _ in 2..dice.between(2, max_schools.max(2)) {
        kinds.push(dice.pick(&[
            SchoolKind::Primary,
            SchoolKind::Primary,
            SchoolKind::Junior,
            SchoolKind::TeachingPoint,
            SchoolKind::NineYear,
            SchoolKind::NineYear,
            SchoolKind::TwelveYear,
            SchoolKind::CompleteSecondary,
            SchoolKind::Special,
            SchoolKind::Vocational,
            SchoolKind::Outside,
        ]));
    }
    if dice.happens(5) {
        kinds.remove(dice.index(2));
    }
    for (index, kind) in kinds.into_iter().enumerate() {
        county.schools.push(complete_school(dice, index + 1, kind));
    }
    complete_facts(&mut county.record);
    county
}

/// Everything that a county is asked for, met exactly or by a little.
fn complete_facts(record: &mut Record) {
    text(record, Variable::NameOfCounty, "示例县");
    let counts = [
        (Variable::Year, 2026),
        (Variable::BasicBalanceCertYear, 2015),
        (Variable::BaseQuotaPrimary, 1_150),
        (Variable::BaseQuotaJunior, 1_350),
        (Variable::SpedFundingTotal, 700_000),
        (Variable::SpedStudents, 100),
        (Variable::TeacherAvgSalary, 98_000),
        (Variable::CivilServantAvgSalary, 98_000),
        (Variable::ExchangeEligible, 500),
        (Variable::ExchangeActual, 50),
        (Variable::ExchangeBackbone, 10),
        (Variable::HsQuotaTotal, 1_000),
        (Variable::HsQuotaAllocated, 500),
        (Variable::HsQuotaRural, 300),
        (Variable::MigrantEligible, 200),
        (Variable::MigrantPublic, 150),
        (Variable::MigrantPurchased, 20),
        (Variable::DisabledChildren, 40),
        (Variable::DisabledEnrolled, 38),
        (Variable::DisabledInSpecialSchool, 12),
        (Variable::SurveyTotal, 1_200),
        (Variable::SurveyValid, 1_000),
        (Variable::SurveySatisfied, 850),
        (Variable::VisitTotal, 50),
        (Variable::VisitSatisfied, 40),
        (Variable::AnnexedClasses, 0),
    ];
    for (variable, n) in counts {
        count(record, variable, n);
    }
    for variable in Entity::County.variables() {
        match variable.kind() {
            ValueKind::Judgement => state(record, variable, Value::Judgement(true)),
            ValueKind::Flag => state(record, variable, Value::Flag(false)),
            ValueKind::Grade => state(record, variable, Value::Grade(Grade::III)),
            ValueKind::Decimal if variable.unit().is_none() => hundredths(record, variable, 14),
            _ => {}
        }
    }
    for (grade, difference) in [
        (Variable::QmPeLevel, Variable::QmPeDiff),
        (Variable::QmMoralLevel, Variable::QmMoralDiff),
    ] {
        put(record, grade, Entry::NotApplicable);
        record.set(
            difference,
            Observed {
                entry: Entry::Missing,
                origin: Origin::Unstated,
            },
        );
    }
}

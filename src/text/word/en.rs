use crate::engine::{ExclusionReason, IndicatorStanding, Lack, Standing};
use crate::model::{Absence, DoubtKind, Level, Relation, Section, Variable};
use crate::quantity::Unit;
use crate::standard::Part;

pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "met",
        Standing::NotMet => "not met",
        Standing::Undetermined => "undetermined",
    }
}

pub(super) const fn veto(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "did not occur",
        Standing::NotMet => "occurred",
        Standing::Undetermined => "undetermined",
    }
}

pub(super) fn but_open(word: &str, n_open: usize) -> String {
    format!("{word}, {n_open} undetermined")
}

pub(super) fn indicator_standing(near: &str, standing: IndicatorStanding) -> String {
    match standing {
        IndicatorStanding::Met => "met".to_owned(),
        IndicatorStanding::Near => format!("not met, but at least {near} %"),
        IndicatorStanding::Below => format!("below {near} %"),
        IndicatorStanding::Undetermined => "undetermined".to_owned(),
    }
}

pub(super) const fn part(part: Part) -> &'static str {
    match part {
        Part::Resources => "Resources",
        Part::Government => "Government support",
        Part::Quality => "Quality of education",
        Part::Recognition => "Public recognition",
        Part::Veto => "Vetoes",
        Part::Precondition => "Preconditions",
    }
}

pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::Primary => "primary",
        Level::Junior => "junior",
    }
}

pub(super) fn exclusion(from: &str, reason: ExclusionReason) -> String {
    match reason {
        ExclusionReason::Special => "special school, not assessed".to_owned(),
        ExclusionReason::Vocational => "vocational school, not assessed".to_owned(),
        ExclusionReason::NotCompulsory => {
            "no level of compulsory education, not assessed".to_owned()
        }
        ExclusionReason::TeachingPointUnder50 => {
            format!("teaching point with fewer than {from} pupils, not assessed")
        }
        ExclusionReason::NoPupils => "no pupils, not assessed".to_owned(),
        ExclusionReason::Merged => "not counted as a school, added to its parent".to_owned(),
    }
}

pub(super) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "people",
        Unit::TenThousandPeople => "10,000 people",
        Unit::Room => "rooms",
        Unit::Piece => "",
        Unit::SquareMetre => "m²",
        Unit::TenThousandSquareMetres => "10,000 m²",
        Unit::Hectare => "hectares",
        Unit::Mu => "mu",
        Unit::Yuan => "yuan",
        Unit::HundredYuan => "100 yuan",
        Unit::ThousandYuan => "1,000 yuan",
        Unit::TenThousandYuan => "10,000 yuan",
        Unit::MillionYuan => "1,000,000 yuan",
        Unit::HundredMillionYuan => "100,000,000 yuan",
        Unit::Percent => "%",
        Unit::Year => "",
    }
}

pub(super) fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Fact(variable, absence) => because(variable.english(), *absence),
        Lack::SectionStudents(section, absence) => {
            let name = match section {
                Section::Primary => "Pupils of the primary part",
                Section::Junior => "Pupils of the junior part",
                Section::Senior => "Pupils of the senior part",
            };
            because(name, *absence)
        }
        Lack::NegativeArea => "indoor sports rooms are larger than all teaching rooms".to_owned(),
        Lack::Contradiction(relation) => contradiction(relation),
        Lack::ClassCount(level) => format!(
            "the list of {} class sizes has another number of classes than stated",
            self::level(*level)
        ),
        Lack::ClassPupils(level) => format!(
            "the {} class sizes do not add up to the pupils stated",
            self::level(*level)
        ),
        Lack::ClassesWithoutPupils(level) => format!(
            "the {} level has classes, yet 0 pupils",
            self::level(*level)
        ),
        Lack::ZeroDenominator => "the denominator is zero".to_owned(),
        Lack::NothingToJudge => "there is nothing to judge by".to_owned(),
        Lack::SchoolKind(absence) => because("School type", *absence),
        Lack::Doubt(DoubtKind::Nameless) => {
            "a row of school figures has neither name nor code".to_owned()
        }
        Lack::Doubt(DoubtKind::OtherHeader) => {
            "rows of schools below another header were not read".to_owned()
        }
        Lack::Doubt(DoubtKind::Repeated) => "a school is twice in one table".to_owned(),
        Lack::UnexpectedSection(section) => {
            let section = match section {
                Section::Primary => "primary",
                Section::Junior => "junior",
                Section::Senior => "senior",
            };
            format!("it has {section} pupils, but its type has no {section} part")
        }
        Lack::Unstated => "no table has it; to be judged by people".to_owned(),
    }
}

/// Which facts cannot be true together.
fn contradiction(relation: &Relation) -> String {
    let names = |variables: &[Variable]| {
        let names: Vec<&str> = variables.iter().map(|it| it.english()).collect();
        names.join(" + ")
    };
    let (parts, wholes) = (names(relation.parts), names(relation.wholes));
    format!("the facts contradict each other: “{parts}” exceeds “{wholes}”")
}

fn because(name: &str, absence: Absence) -> String {
    match absence {
        Absence::Missing => format!("“{name}” is missing"),
        Absence::NotApplicable => format!("“{name}” is stated not to apply"),
        Absence::Unreadable => format!("“{name}” cannot be read"),
    }
}

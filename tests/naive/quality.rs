//! The nine items of quality (§5), recognition (§6), the vetoes (§1.2) and the precondition (§1.1).

use junheng::model::{Entry, Grade, Level, Variable};
use num_traits::Zero;

use super::government::Case;
use super::number::{Num, decimal, total_if_known, whole};
use super::school::Whole;
use super::standing::{Standing, all, when};

/// The subjects of the monitoring, each with its grade and its difference rate.
pub const SUBJECTS: [(Variable, Variable); 6] = [
    (Variable::QmChineseLevel, Variable::QmChineseDiff),
    (Variable::QmMathLevel, Variable::QmMathDiff),
    (Variable::QmScienceLevel, Variable::QmScienceDiff),
    (Variable::QmPeLevel, Variable::QmPeDiff),
    (Variable::QmArtsLevel, Variable::QmArtsDiff),
    (Variable::QmMoralLevel, Variable::QmMoralDiff),
];

const VETOES: [Variable; 7] = [
    Variable::Veto1,
    Variable::Veto2,
    Variable::Veto3,
    Variable::Veto4,
    Variable::Veto5,
    Variable::Veto6,
    Variable::Veto7,
];

/// The standings of Q1 … Q9.
pub fn items(case: &Case<'_>) -> Vec<Standing> {
    vec![
        retention(case),
        case.ratio(
            Variable::DisabledEnrolled,
            Variable::DisabledChildren,
            "0.95",
        ),
        case.finding(Variable::FindingQ3),
        case.every(&case.scope.schools, training_funds),
        case.finding(Variable::FindingQ5),
        case.finding(Variable::FindingQ6),
        case.finding(Variable::FindingQ7),
        case.finding(Variable::FindingQ8),
        monitoring(case),
    ]
}

/// S1: satisfied among the valid answers.
pub fn recognition(case: &Case<'_>) -> Standing {
    case.ratio(Variable::SurveySatisfied, Variable::SurveyValid, "0.85")
}

/// The standings of V1 … V7: none may be the case.
pub fn vetoes(case: &Case<'_>) -> Vec<Standing> {
    let standing = |veto: &Variable| when(case.record.flag(*veto).ok().map(|is_so| !is_so));
    VETOES.iter().map(standing).collect()
}

/// The vetoes together. The seventh has no national source (§1.2): it fails a county when it is
/// stated to apply, and holds nothing up while nobody states it.
pub fn veto_part(vetoes: &[Standing]) -> Standing {
    let (seventh, others) = vetoes.split_last().expect("there are seven vetoes");
    let all_others = all(others.iter().copied());
    match seventh {
        Standing::Undetermined => all_others,
        known => all_others.and(*known),
    }
}

/// PRE1: basic balance was certified at least three years before.
pub fn precondition(case: &Case<'_>) -> Standing {
    let year = match case.record.get(Variable::Year).entry {
        Entry::Missing => Some(whole(i64::from(case.year))),
        _ => case.number(Variable::Year),
    };
    let certified = case.number(Variable::BasicBalanceCertYear);
    when(certified.and_then(|certified| Some(year? - certified >= whole(3))))
}

/// Q1: (graduates − moved in + moved out) ÷ (entered three years ago − deceased).
pub fn retention_rate(
    graduates: &Num,
    moved_in: &Num,
    moved_out: &Num,
    entered: &Num,
    deceased: &Num,
) -> Option<Num> {
    let base = entered - deceased;
    (base > Num::zero()).then(|| (graduates - moved_in + moved_out) / base)
}

fn retention(case: &Case<'_>) -> Standing {
    let has_junior = |school: &&Whole<'_>| school.levels().contains(&Level::Junior);
    let schools: Vec<&Whole<'_>> = case.scope.schools.iter().filter(has_junior).collect();
    let sum = |variable: Variable| {
        let numbers: Vec<Option<Num>> = schools.iter().map(|s| s.number(variable)).collect();
        total_if_known(&numbers)
    };
    let rate = || {
        retention_rate(
            &sum(Variable::JuniorGraduates)?,
            &sum(Variable::JuniorTransferIn)?,
            &sum(Variable::JuniorTransferOut)?,
            &sum(Variable::JuniorEntry3y)?,
            &sum(Variable::JuniorDeceased)?,
        )
    };
    case.of_sums(when(rate().map(|rate| rate >= decimal("0.95"))))
}

/// Q4: at least 5 % of the running budget for the training of teachers.
fn training_funds(school: &Whole<'_>) -> Standing {
    let training = school.number(Variable::TrainingFundingPrev);
    let budget = school
        .number(Variable::PublicFundingPrev)
        .filter(|budget| !budget.is_zero())
        .filter(|_| school.is_sound(&[Variable::TrainingFundingPrev, Variable::PublicFundingPrev]));
    when(training.and_then(|training| Some(training >= decimal("0.05") * budget?)))
}

/// Q9: every subject that was monitored is at grade Ⅲ or better and differs by less than 0.15.
fn monitoring(case: &Case<'_>) -> Standing {
    let monitored: Vec<Standing> = SUBJECTS
        .iter()
        .filter(|(grade, _)| case.record.get(*grade).entry != Entry::NotApplicable)
        .map(|(grade, difference)| {
            let grade = case.record.grade(*grade).ok();
            let difference = case.number(*difference);
            when(grade.map(|grade| grade >= Grade::III))
                .and(when(difference.map(|rate| rate < decimal("0.15"))))
        })
        .collect();
    if monitored.is_empty() {
        return Standing::Undetermined;
    }
    all(monitored)
}

//! Q9: 国家义务教育质量监测中相关科目学业水平达到 Ⅲ 级以上，且校际差异率低于 0.15。

use super::undetermined;
use crate::engine::{ConditionResult, Lack, Offender, Standing};
use crate::model::{Entry, Record};
use crate::quantity::Exact;
use crate::standard::{Direction, MonitoringRule, Subject};

/// Every subject that was monitored; one that was not is passed over, a blank is not (D-14).
pub(super) fn judge(record: &Record, rule: &MonitoringRule) -> ConditionResult {
    let mut standings = Vec::new();
    let mut lacks = Vec::new();
    let mut offenders = Vec::new();
    for (index, subject) in rule.subjects.iter().enumerate() {
        if record.get(subject.grade).entry == Entry::NotApplicable {
            continue;
        }
        let (standing, unknown) = judge_subject(record, rule, subject);
        if standing == Standing::NotMet {
            offenders.push(Offender::Subject(index));
        }
        lacks.extend(unknown.into_iter().map(|lack| (None, lack)));
        standings.push(standing);
    }
    if standings.is_empty() {
        return undetermined(vec![(None, Lack::NothingToJudge)]);
    }
    ConditionResult {
        n_judged: standings.len(),
        standing: Standing::all(standings),
        figures: None,
        offenders,
        lacks,
        is_rounding_sensitive: false,
    }
}

fn judge_subject(
    record: &Record,
    rule: &MonitoringRule,
    subject: &Subject,
) -> (Standing, Vec<Lack>) {
    let grade = record
        .grade(subject.grade)
        .map(|grade| Exact::from(grade.number()) >= rule.least_grade.value)
        .map_err(|absence| Lack::Fact(subject.grade, absence));
    let difference = record
        .number(subject.difference)
        .map(|found| Direction::Below.is_met(found, &rule.difference_below.value))
        .map_err(|absence| Lack::Fact(subject.difference, absence));
    let standing = Standing::all([&grade, &difference].map(|fact| match fact {
        Ok(is_met) => Standing::from(*is_met),
        Err(_) => Standing::Undetermined,
    }));
    (
        standing,
        [grade.err(), difference.err()]
            .into_iter()
            .flatten()
            .collect(),
    )
}

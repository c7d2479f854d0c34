//! G5: 小学、初中所有班级学生数分别不超过 45 人、50 人。

use super::{Context, Roll};
use crate::engine::{Lack, Offender, formula};
use crate::model::{Level, Record, Variable, listed_classes};
use crate::quantity::{self, Exact};
use crate::standard::ClassSizeRule;

/// Every class of every unit. One class above the limit decides; without any, the list must be
/// the whole of the school's classes before they are all known to be small enough.
pub(super) fn gather(context: &Context<'_>, rule: &ClassSizeRule) -> Roll {
    let mut roll = Roll::default();
    for unit in &context.scope.units {
        let Some(school) = context.scope.schools.get(unit.school) else {
            continue;
        };
        let Some(record) = context.record(school) else {
            continue;
        };
        roll.count();
        let limit = &rule.limit.get(unit.level).value;
        let sizes = record.numbers(sizes(unit.level)).unwrap_or_default();
        let large: Vec<_> = sizes.iter().filter(|size| *size > limit).collect();
        if let Some(largest) = large.iter().max() {
            roll.offend(Offender::Classes {
                row: school.row,
                level: unit.level,
                n_classes: large.len(),
                largest: (**largest).clone(),
                limit: limit.clone(),
            });
        } else if let Err(lack) = whole_list(record, unit.level) {
            roll.lack(school.row, lack);
        }
    }
    roll
}

/// The size of every class of a level: as many as there are classes, and together all its pupils.
///
/// # Errors
/// [`Lack::Fact`] for what is not stated; [`Lack::ClassCount`] and [`Lack::ClassPupils`] when the
/// list is not that of all classes (V04).
pub(super) fn whole_list(record: &Record, level: Level) -> Result<&[Exact], Lack> {
    let variable = sizes(level);
    let sizes = record
        .numbers(variable)
        .map_err(|absence| Lack::Fact(variable, absence))?;
    let n_classes = formula::number(record, classes(level))?;
    if *n_classes != Exact::from(listed_classes(sizes)) {
        return Err(Lack::ClassCount(level));
    }
    if *formula::number(record, level.section().students())? != quantity::sum(sizes) {
        return Err(Lack::ClassPupils(level));
    }
    Ok(sizes)
}

/// The variable with the pupils of each class.
pub(in crate::engine) const fn sizes(level: Level) -> Variable {
    match level {
        Level::Primary => Variable::PrimaryClassSizes,
        Level::Junior => Variable::JuniorClassSizes,
    }
}

/// The variable with the number of classes.
pub(in crate::engine) const fn classes(level: Level) -> Variable {
    match level {
        Level::Primary => Variable::PrimaryClasses,
        Level::Junior => Variable::JuniorClasses,
    }
}

//! G5: 小学、初中所有班级学生数分别不超过 45 人、50 人。

use super::{Context, Roll};
use crate::engine::{ConditionResult, Lack, Offender};
use crate::model::{Level, Variable};
use crate::standard::ClassSizeRule;

/// Every class of every unit.
pub(super) fn judge(context: &Context<'_>, rule: &ClassSizeRule) -> ConditionResult {
    let mut roll = Roll::new(context.unplaced());
    for unit in &context.scope.units {
        let Some(school) = context.scope.schools.get(unit.school) else {
            continue;
        };
        let Some(record) = context.record(school) else {
            continue;
        };
        roll.count();
        let variable = sizes(unit.level);
        let limit = &rule.limit.get(unit.level).value;
        match record.numbers(variable) {
            Err(absence) => roll.lack(school.row, Lack::Fact(variable, absence)),
            Ok(sizes) => {
                let large: Vec<_> = sizes.iter().filter(|size| *size > limit).collect();
                if let Some(largest) = large.iter().max() {
                    roll.offend(Offender::Classes {
                        row: school.row,
                        level: unit.level,
                        n_classes: large.len(),
                        largest: (**largest).clone(),
                        limit: limit.clone(),
                    });
                }
            }
        }
    }
    roll.finish()
}

/// The variable with the pupils of each class.
pub(in crate::engine) const fn sizes(level: Level) -> Variable {
    match level {
        Level::Primary => Variable::PrimaryClassSizes,
        Level::Junior => Variable::JuniorClassSizes,
    }
}

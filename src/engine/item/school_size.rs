//! G4: 小学、初中不超过 2000 人，九年、十二年一贯制学校义务教育阶段不超过 2500 人。

use super::{Context, Roll};
use crate::engine::{Lack, Offender, formula, scope};
use crate::model::{Record, SchoolKind, Section, Variable};
use crate::quantity::{self, Exact};
use crate::standard::{Relaxations, SchoolSizeRule};

/// Every school in scope; a complete secondary school counts its juniors only (D-25).
pub(super) fn gather(context: &Context<'_>, rule: &SchoolSizeRule) -> Roll {
    let mut roll = Roll::default();
    for school in &context.scope.schools {
        let Some(record) = context.record(school) else {
            continue;
        };
        roll.count();
        if let Some(section) = school.unexpected {
            // Which limit holds depends on the kind. A level of compulsory education that the kind
            // lacks is on the roll from the beginning.
            if section == Section::Senior {
                roll.lack(school.row, Lack::UnexpectedSection(section));
            }
            continue;
        }
        match compulsory_pupils(record, school.kind) {
            Err(lack) => roll.lack(school.row, lack),
            Ok(found) => {
                let limit = limit(context, rule, record, school.kind);
                if found > limit {
                    roll.offend(Offender::School {
                        row: school.row,
                        found,
                        limit,
                    });
                }
            }
        }
    }
    roll
}

/// Pupils of compulsory education at a school of this kind.
///
/// # Errors
/// The lack of any level's pupils.
pub(in crate::engine) fn compulsory_pupils(
    record: &Record,
    kind: SchoolKind,
) -> Result<Exact, Lack> {
    let pupils: Result<Vec<Exact>, Lack> = kind
        .levels()
        .map(|level| scope::students(record, level).map(Exact::from))
        .collect();
    Ok(quantity::sum(&pupils?))
}

/// The limit that holds for a school of this kind.
pub(in crate::engine) fn limit(
    context: &Context<'_>,
    rule: &SchoolSizeRule,
    record: &Record,
    kind: SchoolKind,
) -> Exact {
    let is_relaxed = context.standard.relaxations == Relaxations::On
        && (is_old(rule, record) || has_many_migrants(rule, record, kind));
    let parameter = match (kind, is_relaxed) {
        // The text relaxes nine-year schools only; how that is read stands in the rule (D-12).
        (SchoolKind::TwelveYear, false) => &rule.twelve_year,
        (SchoolKind::TwelveYear, true) => &rule.relaxed_twelve_year,
        (SchoolKind::NineYear, false) => &rule.nine_year,
        (SchoolKind::NineYear, true) => &rule.relaxed_nine_year,
        (_, false) => &rule.single,
        (_, true) => &rule.relaxed_single,
    };
    parameter.value.clone()
}

fn is_old(rule: &SchoolSizeRule, record: &Record) -> bool {
    record
        .number(Variable::FoundedYear)
        .is_ok_and(|year| *year <= rule.built_until.value)
}

/// Migrant children are those of the whole school, so they are held against all of its pupils.
fn has_many_migrants(rule: &SchoolSizeRule, record: &Record, kind: SchoolKind) -> bool {
    let migrants = record.number(Variable::MigrantStudents);
    let pupils = formula::all_students(record, kind);
    match (migrants, pupils) {
        (Ok(migrants), Ok(pupils)) => *migrants > &rule.migrants_above.value * &pupils,
        (Err(_), _) | (_, Err(_)) => false,
    }
}

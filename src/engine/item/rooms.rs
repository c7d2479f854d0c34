//! G3: 每 12 个班级配备音乐、美术专用教室 1 间以上。

use super::{Context, Roll, class_size};
use crate::engine::{AssessedSchool, Lack, Offender, formula};
use crate::model::{Absence, Level, Record, Setting, Variable, listed_classes};
use crate::quantity::{self, Exact};
use crate::standard::{Relaxations, RoomRule};

/// Every school in scope needs ⌈classes ÷ 12⌉ music rooms and as many art rooms, each by itself
/// (D-10): rooms of one sort never stand in for the other.
pub(super) fn gather(context: &Context<'_>, rule: &RoomRule) -> Roll {
    let mut roll = Roll::default();
    for (index, school) in context.scope.schools.iter().enumerate() {
        let Some(record) = context.record(school) else {
            continue;
        };
        let levels: Vec<Level> = context.levels(index).collect();
        roll.count();
        let needed = match rooms_needed(rule, record, &levels) {
            Ok(needed) => needed,
            Err(lack) => {
                roll.lack(school.row, lack);
                continue;
            }
        };
        let (music, art) = least_areas(context, rule, record, &levels);
        check(
            &mut roll,
            school,
            record,
            Variable::MusicRoomAreas,
            &music,
            needed,
        );
        check(
            &mut roll,
            school,
            record,
            Variable::ArtRoomAreas,
            &art,
            needed,
        );
    }
    roll
}

fn check(
    roll: &mut Roll,
    school: &AssessedSchool,
    record: &Record,
    variable: Variable,
    least: &Exact,
    needed: usize,
) {
    let row = school.row;
    match record.numbers(variable) {
        Err(absence) => roll.lack(row, Lack::Fact(variable, absence)),
        Ok(areas) => {
            let found = areas.iter().filter(|area| *area >= least).count();
            if found < needed {
                roll.offend(Offender::Rooms {
                    row,
                    variable,
                    found,
                    needed,
                });
            }
        }
    }
}

/// Rooms of each sort that the school's classes of compulsory education need; at least one.
///
/// # Errors
/// The first number of classes that is not known.
pub(in crate::engine) fn rooms_needed(
    rule: &RoomRule,
    record: &Record,
    levels: &[Level],
) -> Result<usize, Lack> {
    let classes: Result<Vec<Exact>, Lack> = levels
        .iter()
        .map(|level| n_classes(record, *level).cloned())
        .collect();
    let rooms = quantity::sum(&classes?).checked_div(&rule.classes_per_room.value);
    let rooms = rooms.ok_or(Lack::ZeroDenominator)?.ceil().max(Exact::ONE);
    // More rooms than anyone can count: the number of classes is no such number.
    let stated = match levels.contains(&Level::Primary) {
        true => Variable::PrimaryClasses,
        false => Variable::JuniorClasses,
    };
    rooms
        .to_u64()
        .and_then(|rooms| u32::try_from(rooms).ok())
        .and_then(|rooms| usize::try_from(rooms).ok())
        .ok_or(Lack::Fact(stated, Absence::Unreadable))
}

/// The classes of a level, unless they are listed one by one and the list says otherwise (V04).
fn n_classes(record: &Record, level: Level) -> Result<&Exact, Lack> {
    let stated = formula::number(record, class_size::classes(level))?;
    let listed = record.numbers(class_size::sizes(level));
    if listed.is_ok_and(|sizes| *stated != Exact::from(listed_classes(sizes))) {
        return Err(Lack::ClassCount(level));
    }
    Ok(stated)
}

/// The least areas for this school; where two relaxations apply, the lower.
pub(in crate::engine) fn least_areas(
    context: &Context<'_>,
    rule: &RoomRule,
    record: &Record,
    levels: &[Level],
) -> (Exact, Exact) {
    let mut music = rule.areas.music.value.clone();
    let mut art = rule.areas.art.value.clone();
    if context.standard.relaxations == Relaxations::Off {
        return (music, art);
    }
    let founded = record.number(Variable::FoundedYear);
    if founded.is_ok_and(|year| *year <= rule.built_until.value) {
        music = music.min(rule.built_until_areas.music.value.clone());
        art = art.min(rule.built_until_areas.art.value.clone());
    }
    if has_small_classes(rule, record, levels) {
        // Rooms are shared by the levels, so the higher of their limits holds.
        let areas = levels
            .iter()
            .map(|level| &rule.small_class_area.get(*level).value);
        if let Some(area) = areas.max() {
            music = music.min(area.clone());
            art = art.min(area.clone());
        }
    }
    (music, art)
}

/// 最大班额 can only be known from the whole list of classes.
fn has_small_classes(rule: &RoomRule, record: &Record, levels: &[Level]) -> bool {
    record.setting() == Ok(Setting::Rural)
        && levels.iter().all(|level| {
            class_size::whole_list(record, *level).is_ok_and(|sizes| {
                sizes
                    .iter()
                    .all(|size| *size < rule.largest_class_below.value)
            })
        })
}

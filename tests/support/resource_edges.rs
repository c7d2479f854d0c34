//! Resources exactly at the threshold of an indicator, at 85 % of it, or beside.

use junheng::model::{Level, School, SchoolKind, Variable};

use super::dice::Dice;
use super::random_school::{count, enough_teachers, hundredths, of, stated, students};

/// A resource exactly at its threshold or at 85 % of it, or one hundredth off.
pub fn resource_at_edge(school: &mut School, dice: &mut Dice, kind: SchoolKind, level: Level) {
    let record = &mut school.record;
    let indicator = dice.index(7);
    // Thresholds in hundredths per pupil or per hundred pupils.
    let line = match level {
        Level::Primary => [420, 100, 90, 450, 750, 200_000, 230],
        Level::Junior => [530, 100, 90, 580, 1_020, 250_000, 240],
    }[indicator];
    let percent = dice.pick(&[100, 100, 85]);
    let off = dice.pick(&[0, 0, -1, 1]);
    if matches!(indicator, 0..3 | 6) {
        // With 20,000 pupils the threshold and its 85 % are whole teachers and rooms.
        let pupils = if percent == 100 && dice.happens(50) {
            1_000
        } else {
            20_000
        };
        count(record, students(level), pupils);
        let amount = line * percent * (pupils / 1_000) / 1_000 + off;
        let zero: &[Variable] = match (indicator, level) {
            (0, Level::Primary) => &[
                Variable::PrimaryTeachersPhd,
                Variable::PrimaryTeachersMaster,
                Variable::PrimaryTeachersCollege,
            ],
            (0, Level::Junior) => &[Variable::JuniorTeachersPhd, Variable::JuniorTeachersMaster],
            (2, Level::Primary) => &[
                Variable::PrimaryMusicTeachers,
                Variable::PrimaryArtTeachers,
                Variable::PrimaryArtsTeachers,
            ],
            (2, Level::Junior) => &[
                Variable::JuniorMusicTeachers,
                Variable::JuniorArtTeachers,
                Variable::JuniorArtsTeachers,
            ],
            _ => &[],
        };
        for variable in zero {
            count(record, *variable, 0);
        }
        let variable = match indicator {
            0 => of(
                level,
                Variable::PrimaryTeachersBachelor,
                Variable::JuniorTeachersBachelor,
            ),
            1 => of(
                level,
                Variable::PrimaryBackboneTeachers,
                Variable::JuniorBackboneTeachers,
            ),
            2 => of(
                level,
                Variable::PrimaryPeTeachers,
                Variable::JuniorPeTeachers,
            ),
            _ => Variable::MultimediaRooms,
        };
        count(record, variable, amount);
        if matches!(indicator, 0 | 1) {
            enough_teachers(record, level, amount);
        }
        return;
    }
    // Σ weight · pupils ÷ own weight, in hundredths; 1.1 and 1.32 divide out with 11 | primary.
    let junior = stated(record, Variable::JuniorStudents);
    let senior = stated(record, Variable::SeniorStudents);
    let mut primary = stated(record, Variable::PrimaryStudents);
    let pupils = match (kind, level) {
        (SchoolKind::NineYear | SchoolKind::TwelveYear, Level::Primary) => {
            100 * primary + 110 * junior + 132 * senior
        }
        (SchoolKind::NineYear | SchoolKind::TwelveYear, Level::Junior) => {
            primary = primary / 11 * 11;
            count(record, Variable::PrimaryStudents, primary);
            primary / 11 * 1_000 + 100 * junior + 120 * senior
        }
        (SchoolKind::CompleteSecondary, _) => 100 * junior + 120 * senior,
        _ => 100 * stated(record, students(level)),
    };
    // line · percent ÷ 100 · pupils ÷ 100: in hundredths, then ten-thousandths stay exact below.
    let amount = line * percent * (pupils / 100) / 100 + line * percent * (pupils % 100) / 10_000;
    match indicator {
        3 => {
            let indoor = dice.pick(&[0, 12_300]);
            hundredths(record, Variable::IndoorPeArea, indoor);
            hundredths(record, Variable::TeachingAuxArea, amount + indoor + off);
        }
        4 => {
            hundredths(record, Variable::IndoorPeArea, 0);
            hundredths(record, Variable::SportsGroundArea, amount + off);
        }
        _ => hundredths(record, Variable::TeachingEquipmentValue, amount + off),
    }
}

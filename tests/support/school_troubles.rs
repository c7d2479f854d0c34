//! What may be wrong with schools, or just at the edge of what is right.

use junheng::model::{County, Entry, Level, School, SchoolKind, Setting, Value, Variable};

use super::dice::Dice;
use super::random_school::{
    complete_school, count, hundredths, levels, list, of, put, state, stated, students, text,
};
use super::{
    branch_troubles, relaxation_troubles, resource_edges, stated_cells, unknown, with_entry,
};

/// Troubles one of the schools.
pub fn some_trouble(county: &mut County, dice: &mut Dice) {
    let number = county.schools.len() + 1;
    match dice.index(22) {
        0 | 1 => return branch_troubles::insert_branch(county, dice, number),
        2 => {
            let kind = any_kind(dice);
            let school = complete_school(dice, number, kind);
            let place = dice.index(county.schools.len() + 1);
            return county.schools.insert(place, school);
        }
        3 => {
            let mut point = complete_school(dice, number, SchoolKind::TeachingPoint);
            let pupils = dice.pick(&[0, 1, 49, 50, 99, 100]);
            count(&mut point.record, Variable::PrimaryStudents, pupils);
            return county.schools.push(point);
        }
        4 | 5 => {
            let mut cells = stated_cells(county);
            cells.retain(|cell| cell.school.is_some());
            if !cells.is_empty() {
                let (cell, entry) = (dice.pick(&cells), unknown(dice));
                *county = with_entry(county.clone(), cell, entry);
            }
            return;
        }
        _ => {}
    }
    if county.schools.is_empty() {
        return;
    }
    let index = dice.index(county.schools.len());
    let school = &mut county.schools[index];
    let kind = school.record.school_kind().unwrap_or(SchoolKind::Primary);
    let level = match levels(kind) {
        [] => Level::Primary,
        kept => dice.pick(kept),
    };
    match dice.index(20) {
        0..3 => resource_edges::resource_at_edge(school, dice, kind, level),
        3 => pupils_at_edge(school, dice, level),
        4 => classes_at_edge(school, dice, level),
        5 => rooms_at_edge(school, dice),
        6 => counted_in(school, dice, level),
        7 => kind_unknown(school, dice),
        8 => circumstances(school, dice),
        9 => relaxation_troubles::relaxed(school, dice, level),
        10 => net_area(school, dice),
        11 => funds(school, dice, level),
        12 => teachers(school, dice, level),
        13 => zoned_and_retained(school, dice, level),
        14 => pupils_unknown(school, dice, level),
        15 => contradiction(school, dice, level),
        16 => whole_class_list(school, dice, level),
        17 | 18 => relaxation_troubles::small_and_rural(school, dice, kind),
        _ => stray(school, dice),
    }
}

/// Any kind, also those that the template does not offer.
pub fn any_kind(dice: &mut Dice) -> SchoolKind {
    match dice.index(9) {
        8 => SchoolKind::Outside,
        _ => dice.pick(&SchoolKind::ALL),
    }
}

fn pupils_at_edge(school: &mut School, dice: &mut Dice, level: Level) {
    let pupils = dice.pick(&[
        0, 0, 1, 45, 49, 50, 51, 99, 100, 101, 1_999, 2_000, 2_001, 2_400, 2_401, 2_500, 2_501,
        3_000,
    ]);
    count(&mut school.record, students(level), pupils);
    if dice.happens(25) {
        let other = of(level, Variable::JuniorStudents, Variable::PrimaryStudents);
        count(
            &mut school.record,
            other,
            dice.pick(&[0, 30, 2_500 - pupils.min(2_500)]),
        );
    }
    if dice.happens(25) {
        count(
            &mut school.record,
            Variable::SeniorStudents,
            dice.pick(&[0, 1]),
        );
    }
}

fn pupils_unknown(school: &mut School, dice: &mut Dice, level: Level) {
    let variable = dice.pick(&[students(level), students(level), Variable::SeniorStudents]);
    let entry = unknown(dice);
    put(&mut school.record, variable, entry);
}

fn classes_at_edge(school: &mut School, dice: &mut Dice, level: Level) {
    let classes = of(level, Variable::PrimaryClasses, Variable::JuniorClasses);
    count(
        &mut school.record,
        classes,
        dice.pick(&[0, 1, 11, 12, 13, 24, 25]),
    );
    let sizes = of(
        level,
        Variable::PrimaryClassSizes,
        Variable::JuniorClassSizes,
    );
    let mut largest = vec![dice.pick(&[2_900, 3_000, 4_500, 4_600, 5_000, 5_100])];
    largest.extend(vec![2_800; dice.index(3)]);
    list(&mut school.record, sizes, &largest);
}

/// A list of classes that agrees with the number of classes and of pupils, or almost.
fn whole_class_list(school: &mut School, dice: &mut Dice, level: Level) {
    let record = &mut school.record;
    let mut sizes = vec![dice.pick(&[28, 29, 30, 45, 46, 50, 51])];
    sizes.extend(vec![dice.pick(&[20, 25]); dice.index(3)]);
    let n_classes = i64::try_from(sizes.len()).expect("the list is short");
    count(
        record,
        of(level, Variable::PrimaryClasses, Variable::JuniorClasses),
        n_classes + dice.pick(&[0, 0, 0, 1]),
    );
    let pupils: i64 = sizes.iter().sum();
    count(
        record,
        students(level),
        pupils + dice.pick(&[0, 0, 0, 1, -1]),
    );
    if dice.happens(15) {
        sizes.push(0);
    }
    if dice.happens(60) {
        state(record, Variable::UrbanRural, Value::Setting(Setting::Rural));
    }
    let sizes: Vec<i64> = sizes.iter().map(|size| size * 100).collect();
    let variable = of(
        level,
        Variable::PrimaryClassSizes,
        Variable::JuniorClassSizes,
    );
    list(record, variable, &sizes);
}

/// A part of the teachers, rooms, pupils or funds that is larger than its whole.
fn contradiction(school: &mut School, dice: &mut Dice, level: Level) {
    let teachers = of(
        level,
        Variable::PrimaryFulltimeTeachers,
        Variable::JuniorFulltimeTeachers,
    );
    let (part, whole) = dice.pick(&[
        (
            of(
                level,
                Variable::PrimaryTeachersBachelor,
                Variable::JuniorTeachersBachelor,
            ),
            teachers,
        ),
        (
            of(
                level,
                Variable::PrimaryBackboneTeachers,
                Variable::JuniorBackboneTeachers,
            ),
            teachers,
        ),
        (
            of(
                level,
                Variable::PrimaryCertifiedTeachers,
                Variable::JuniorCertifiedTeachers,
            ),
            teachers,
        ),
        (
            of(
                level,
                Variable::PrimaryTrained360h,
                Variable::JuniorTrained360h,
            ),
            teachers,
        ),
        (
            of(level, Variable::PrimaryZoned, Variable::JuniorZoned),
            of(level, Variable::PrimaryAdmitted, Variable::JuniorAdmitted),
        ),
        (Variable::TrainingFundingPrev, Variable::PublicFundingPrev),
        (Variable::IndoorPeArea, Variable::TeachingAuxArea),
    ]);
    let n = stated(&school.record, whole) + dice.pick(&[0, 1, 40]);
    count(&mut school.record, part, n);
}

fn rooms_at_edge(school: &mut School, dice: &mut Dice) {
    for variable in [Variable::MusicRoomAreas, Variable::ArtRoomAreas] {
        let mut areas = Vec::new();
        for _ in 0..dice.index(5) {
            areas.push(dice.pick(&[
                9_600, 9_599, 9_000, 8_999, 7_300, 7_299, 6_700, 6_699, 6_100, 6_099, 5_400, 5_399,
                0,
            ]));
        }
        list(&mut school.record, variable, &areas);
    }
}

/// Music and art teachers that stand inside the arts teachers.
pub fn counted_in(school: &mut School, dice: &mut Dice, level: Level) {
    let arts = of(
        level,
        Variable::PrimaryArtsTeachers,
        Variable::JuniorArtsTeachers,
    );
    let music = of(
        level,
        Variable::PrimaryMusicTeachers,
        Variable::JuniorMusicTeachers,
    );
    let art = of(
        level,
        Variable::PrimaryArtTeachers,
        Variable::JuniorArtTeachers,
    );
    let both = stated(&school.record, music) + stated(&school.record, art);
    count(&mut school.record, arts, both);
    put(&mut school.record, music, Entry::CountedIn(arts));
    if dice.happens(70) {
        put(&mut school.record, art, Entry::CountedIn(arts));
    }
}

fn kind_unknown(school: &mut School, dice: &mut Dice) {
    let entry = unknown(dice);
    put(&mut school.record, Variable::SchoolType, entry);
    for level in Level::ALL {
        if dice.happens(40) {
            count(&mut school.record, students(level), 0);
        }
    }
}

fn circumstances(school: &mut School, dice: &mut Dice) {
    let record = &mut school.record;
    let setting = dice.pick(&Setting::ALL);
    state(record, Variable::UrbanRural, Value::Setting(setting));
    count(record, Variable::OrganizerCode, dice.pick(&[7, 9, 10]));
    let boards = dice.happens(30);
    state(record, Variable::IsBoarding, Value::Flag(boards));
    let some = [
        Variable::UrbanRural,
        Variable::OrganizerCode,
        Variable::IsBoarding,
    ];
    if dice.happens(40) {
        let (variable, entry) = (dice.pick(&some), unknown(dice));
        put(record, variable, entry);
    }
}

fn net_area(school: &mut School, dice: &mut Dice) {
    let indoor = dice.pick(&[0, 50_000, 50_001, 49_999]);
    hundredths(&mut school.record, Variable::TeachingAuxArea, 50_000);
    hundredths(&mut school.record, Variable::IndoorPeArea, indoor);
}

/// Running funds of a small school at 100 pupils' worth, and training at 5 %.
fn funds(school: &mut School, dice: &mut Dice, level: Level) {
    let record = &mut school.record;
    let off = dice.pick(&[0, 0, -1, 1]);
    if dice.happens(50) {
        count(record, students(level), dice.pick(&[1, 60, 99, 100]));
        let line = dice.pick(&[11_500_000, 13_500_000, 12_500_000, 6_900_000]);
        hundredths(record, Variable::PublicFundingPrev, line + off);
    } else {
        let funding = dice.pick(&[0, 100_000, 115_000]);
        count(record, Variable::PublicFundingPrev, funding);
        hundredths(
            record,
            Variable::TrainingFundingPrev,
            (funding * 5 + off).max(0),
        );
    }
}

/// Certificates and training, one short or all without any.
fn teachers(school: &mut School, dice: &mut Dice, level: Level) {
    let record = &mut school.record;
    let all = of(
        level,
        Variable::PrimaryFulltimeTeachers,
        Variable::JuniorFulltimeTeachers,
    );
    let part = match dice.index(2) {
        0 => of(
            level,
            Variable::PrimaryCertifiedTeachers,
            Variable::JuniorCertifiedTeachers,
        ),
        _ => of(
            level,
            Variable::PrimaryTrained360h,
            Variable::JuniorTrained360h,
        ),
    };
    let n = stated(record, all);
    count(record, part, (n + dice.pick(&[-1, 0, 1])).max(0));
    if dice.happens(10) {
        count(record, all, 0);
    }
}

fn zoned_and_retained(school: &mut School, dice: &mut Dice, level: Level) {
    let record = &mut school.record;
    let admitted = of(level, Variable::PrimaryAdmitted, Variable::JuniorAdmitted);
    let zoned = of(level, Variable::PrimaryZoned, Variable::JuniorZoned);
    count(record, admitted, dice.pick(&[0, 100, 100]));
    count(record, zoned, dice.pick(&[94, 95, 96, 99, 100]));
    if level == Level::Junior {
        let entered = dice.pick(&[0, 2, 1_002, 1_002]);
        count(record, Variable::JuniorEntry3y, entered);
        count(record, Variable::JuniorDeceased, 2);
        count(record, Variable::JuniorTransferIn, 50);
        count(record, Variable::JuniorTransferOut, 80);
        count(
            record,
            Variable::JuniorGraduates,
            dice.pick(&[919, 920, 921]),
        );
    }
}

/// Facts that do not belong to the kind, and names that are not unique.
fn stray(school: &mut School, dice: &mut Dice) {
    let record = &mut school.record;
    match dice.index(6) {
        5 => count(record, Variable::SeniorStudents, dice.pick(&[0, 40])),
        0 => count(record, Variable::JuniorStudents, dice.pick(&[0, 80])),
        1 => count(record, Variable::PrimaryStudents, dice.pick(&[0, 80])),
        2 => put(record, Variable::SchoolCode, Entry::Missing),
        3 => text(record, Variable::SchoolName, "第1学校"),
        _ => put(record, Variable::IsCountedSchool, Entry::Missing),
    }
}

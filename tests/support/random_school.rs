//! A school of which every fact is stated and which meets what is asked of it.

use junheng::model::{
    Entry, Level, Observed, Origin, Record, School, SchoolKind, Setting, Value, Variable,
};
use junheng::quantity::Exact;

use super::dice::Dice;

/// Sets a fact as if it had been typed.
pub fn put(record: &mut Record, variable: Variable, entry: Entry) {
    let origin = Origin::Typed;
    record.set(variable, Observed { entry, origin });
}

/// States a known value.
pub fn state(record: &mut Record, variable: Variable, value: Value) {
    put(record, variable, Entry::Known(value));
}

/// States a whole number.
pub fn count(record: &mut Record, variable: Variable, n: i64) {
    state(record, variable, Value::Number(Exact::from(n)));
}

/// States a number given in hundredths.
pub fn hundredths(record: &mut Record, variable: Variable, n: i64) {
    state(record, variable, Value::Number(of_hundredths(n)));
}

/// States a list of numbers given in hundredths.
pub fn list(record: &mut Record, variable: Variable, hundredths: &[i64]) {
    let numbers: Vec<Exact> = hundredths.iter().map(|n| of_hundredths(*n)).collect();
    state(record, variable, Value::Numbers(numbers.into()));
}

/// States a text.
pub fn text(record: &mut Record, variable: Variable, words: &str) {
    state(record, variable, Value::Text(words.into()));
}

/// A stated whole number, or zero.
pub fn stated(record: &Record, variable: Variable) -> i64 {
    let number = record.number(variable).ok().and_then(Exact::to_u64);
    number.and_then(|n| i64::try_from(n).ok()).unwrap_or(0)
}

fn of_hundredths(n: i64) -> Exact {
    Exact::ratio(n, 100).expect("a hundred is not zero")
}

/// The levels that a kind of school has by its name.
pub fn levels(kind: SchoolKind) -> &'static [Level] {
    match kind {
        SchoolKind::Primary | SchoolKind::TeachingPoint => &[Level::Primary],
        SchoolKind::Junior | SchoolKind::CompleteSecondary => &[Level::Junior],
        SchoolKind::NineYear | SchoolKind::TwelveYear => &Level::ALL,
        SchoolKind::Special | SchoolKind::Vocational | SchoolKind::Outside => &[],
    }
}

/// The variable of a level.
pub fn of(level: Level, primary: Variable, junior: Variable) -> Variable {
    match level {
        Level::Primary => primary,
        Level::Junior => junior,
    }
}

/// 在校生数。
pub fn students(level: Level) -> Variable {
    of(level, Variable::PrimaryStudents, Variable::JuniorStudents)
}

/// A school of this kind that lacks nothing.
pub fn complete_school(dice: &mut Dice, number: usize, kind: SchoolKind) -> School {
    let mut school = School::new();
    let record = &mut school.record;
    text(record, Variable::SchoolName, &format!("第{number}学校"));
    text(
        record,
        Variable::SchoolCode,
        &format!("{}", 2_100_000_000 + number),
    );
    state(record, Variable::SchoolType, Value::SchoolKind(kind));
    count(
        record,
        Variable::OrganizerCode,
        dice.pick(&[7, 7, 7, 5, 10]),
    );
    let setting = dice.pick(&Setting::ALL);
    state(record, Variable::UrbanRural, Value::Setting(setting));
    let flags = [
        (Variable::IsBoarding, 20),
        (Variable::IsDenseCenter, 10),
        (Variable::IsCountedSchool, 100),
    ];
    for (flag, percent) in flags {
        let answer = dice.happens(percent);
        state(record, flag, Value::Flag(answer));
    }
    let founded = dice.pick(&[1990, 2009, 2010, 2011, 2015, 2016, 2017, 2020]);
    count(record, Variable::FoundedYear, founded);
    for level in levels(kind) {
        part(record, dice, kind, *level);
    }
    let has_senior = matches!(kind, SchoolKind::CompleteSecondary | SchoolKind::TwelveYear);
    if has_senior {
        count(
            record,
            Variable::SeniorStudents,
            dice.pick(&[0, 100, 330, 900]),
        );
    }
    shared(record, dice, kind);
    rooms(record, dice);
    funds(record, dice);
    school
}

/// Pupils, classes, teachers and admissions of one level.
fn part(record: &mut Record, dice: &mut Dice, kind: SchoolKind, level: Level) {
    let pupils = match kind {
        SchoolKind::TeachingPoint => dice.pick(&[50, 51, 60, 99, 100, 120]),
        SchoolKind::NineYear | SchoolKind::TwelveYear => dice.pick(&[110, 220, 400, 803, 1250]),
        _ => dice.pick(&[60, 99, 100, 200, 317, 500, 800, 1200, 1999, 2000]),
    };
    count(record, students(level), pupils);
    let largest = of_level(level, 45, 50);
    let size = dice.pick(&[25, 29, 30, 40, largest, largest]);
    let n_classes = (pupils + size - 1) / size;
    let mut sizes = vec![size * 100; usize::try_from(n_classes - 1).expect("a class is left")];
    sizes.push((pupils - size * (n_classes - 1)) * 100);
    count(
        record,
        of(level, Variable::PrimaryClasses, Variable::JuniorClasses),
        n_classes,
    );
    list(
        record,
        of(
            level,
            Variable::PrimaryClassSizes,
            Variable::JuniorClassSizes,
        ),
        &sizes,
    );
    count(
        record,
        of(level, Variable::PrimaryGrades, Variable::JuniorGrades),
        of_level(level, 6, 3),
    );
    teachers(record, dice, level, pupils);
    let admitted = pupils / of_level(level, 6, 3) + 1;
    count(
        record,
        of(level, Variable::PrimaryAdmitted, Variable::JuniorAdmitted),
        admitted,
    );
    let zoned = of_level(level, admitted, (admitted * 95 + 99) / 100);
    count(
        record,
        of(level, Variable::PrimaryZoned, Variable::JuniorZoned),
        zoned,
    );
    if level == Level::Junior {
        let entered = admitted + 10;
        let (came, left, died) = (dice.between(0, 9), dice.between(0, 9), dice.between(0, 2));
        count(record, Variable::JuniorEntry3y, entered);
        count(record, Variable::JuniorTransferIn, came);
        count(record, Variable::JuniorTransferOut, left);
        count(record, Variable::JuniorDeceased, died);
        count(
            record,
            Variable::JuniorGraduates,
            entered - died + came - left,
        );
    }
}

fn teachers(record: &mut Record, dice: &mut Dice, level: Level, pupils: i64) {
    // Thresholds in tenths per hundred pupils, raised by some percent, rounded up.
    let mut enough = |tenths: i64| {
        let percent = dice.pick(&[100, 100, 105, 120, 140]);
        (tenths * pupils * percent + 99_999) / 100_000
    };
    let degrees = enough(of_level(level, 42, 53));
    let backbone = enough(10);
    let arts = enough(9);
    let (masters, colleges) = (degrees / 10, of_level(level, degrees / 5, 0));
    let all = degrees + 2;
    let subject = arts / 4;
    let facts: [(Variable, Variable, i64); 13] = [
        (
            Variable::PrimaryFulltimeTeachers,
            Variable::JuniorFulltimeTeachers,
            all,
        ),
        (
            Variable::PrimaryCertifiedTeachers,
            Variable::JuniorCertifiedTeachers,
            all,
        ),
        (
            Variable::PrimaryTrained360h,
            Variable::JuniorTrained360h,
            all,
        ),
        (Variable::PrimaryTeachersPhd, Variable::JuniorTeachersPhd, 0),
        (
            Variable::PrimaryTeachersMaster,
            Variable::JuniorTeachersMaster,
            masters,
        ),
        (
            Variable::PrimaryTeachersBachelor,
            Variable::JuniorTeachersBachelor,
            degrees - masters - colleges,
        ),
        (
            Variable::PrimaryBackboneTeachers,
            Variable::JuniorBackboneTeachers,
            backbone,
        ),
        (
            Variable::PrimaryMusicTeachers,
            Variable::JuniorMusicTeachers,
            subject,
        ),
        (
            Variable::PrimaryArtTeachers,
            Variable::JuniorArtTeachers,
            subject,
        ),
        (
            Variable::PrimaryArtsTeachers,
            Variable::JuniorArtsTeachers,
            0,
        ),
        (
            Variable::PrimaryPeTeachers,
            Variable::JuniorPeTeachers,
            arts - 2 * subject,
        ),
        (Variable::PrimaryPeItinerant, Variable::JuniorPeItinerant, 1),
        (
            Variable::PrimaryMusicItinerant,
            Variable::JuniorMusicItinerant,
            0,
        ),
    ];
    for (primary, junior, n) in facts {
        count(record, of(level, primary, junior), n);
    }
    for (primary, junior) in [
        (Variable::PrimaryArtItinerant, Variable::JuniorArtItinerant),
        (
            Variable::PrimaryArtsItinerant,
            Variable::JuniorArtsItinerant,
        ),
    ] {
        count(record, of(level, primary, junior), dice.between(0, 1));
    }
    if level == Level::Primary {
        count(record, Variable::PrimaryTeachersCollege, colleges);
    }
}

/// At least so many full-time teachers, all certified and trained.
pub fn enough_teachers(record: &mut Record, level: Level, least: i64) {
    let all = of(
        level,
        Variable::PrimaryFulltimeTeachers,
        Variable::JuniorFulltimeTeachers,
    );
    if stated(record, all) < least {
        for variable in [
            all,
            of(
                level,
                Variable::PrimaryCertifiedTeachers,
                Variable::JuniorCertifiedTeachers,
            ),
            of(
                level,
                Variable::PrimaryTrained360h,
                Variable::JuniorTrained360h,
            ),
        ] {
            count(record, variable, least);
        }
    }
}

/// Area, money and rooms that all levels of a school share.
fn shared(record: &mut Record, dice: &mut Dice, kind: SchoolKind) {
    let primary = stated(record, Variable::PrimaryStudents);
    let junior = stated(record, Variable::JuniorStudents);
    let senior = stated(record, Variable::SeniorStudents);
    // Pupils in hundredths, each level by the weight with which it shares.
    let weight = match kind {
        SchoolKind::CompleteSecondary => 100 * junior + 120 * senior,
        SchoolKind::NineYear | SchoolKind::TwelveYear => {
            100 * primary + 110 * junior + 132 * senior
        }
        _ => 100 * (primary + junior),
    };
    let mut raised = |amount: i64| amount * dice.pick(&[100, 101, 110, 125, 140]) / 100;
    let indoor = weight / 2;
    hundredths(record, Variable::IndoorPeArea, indoor);
    hundredths(
        record,
        Variable::TeachingAuxArea,
        raised(weight * 6) + indoor,
    );
    hundredths(record, Variable::BuildingArea, weight * 12);
    hundredths(
        record,
        Variable::SportsGroundArea,
        raised(weight * 10) + indoor,
    );
    hundredths(record, Variable::OtherOnsiteSportsArea, 12_345);
    hundredths(record, Variable::OffsiteLeasedSportsArea, 0);
    hundredths(
        record,
        Variable::TeachingEquipmentValue,
        raised(weight * 2600),
    );
    count(
        record,
        Variable::MultimediaRooms,
        raised(weight * 3) / 10_000 + 1,
    );
    count(record, Variable::MigrantStudents, (primary + junior) / 10);
}

/// Music and art rooms.
fn rooms(record: &mut Record, dice: &mut Dice) {
    let classes =
        stated(record, Variable::PrimaryClasses) + stated(record, Variable::JuniorClasses);
    let needed = usize::try_from((classes + 11) / 12).expect("classes are not negative");
    for (variable, least) in [
        (Variable::MusicRoomAreas, 9_600),
        (Variable::ArtRoomAreas, 9_000),
    ] {
        let mut areas = Vec::new();
        for _ in 0..needed {
            areas.push(least + dice.pick(&[0, 0, 450, 2_400]));
        }
        if dice.happens(20) {
            areas.push(5_400);
        }
        list(record, variable, &areas);
    }
}

/// Money for running the school and for training its teachers.
fn funds(record: &mut Record, dice: &mut Dice) {
    let pupils =
        stated(record, Variable::PrimaryStudents) + stated(record, Variable::JuniorStudents);
    let funding = pupils.max(100) * 1_350;
    count(record, Variable::PublicFundingPrev, funding);
    let percent = dice.pick(&[500, 500, 510, 800]);
    hundredths(
        record,
        Variable::TrainingFundingPrev,
        funding * percent / 100,
    );
}

fn of_level<T>(level: Level, primary: T, junior: T) -> T {
    match level {
        Level::Primary => primary,
        Level::Junior => junior,
    }
}

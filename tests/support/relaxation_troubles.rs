//! What the relaxed readings depend on, claimed or not.

use junheng::model::{Level, School, SchoolKind, Section, Setting, Value, Variable};

use super::dice::Dice;
use super::random_school::{count, levels, list, of, put, state, stated, students};
use super::unknown;

/// The facts on which the relaxed readings depend.
pub fn relaxed(school: &mut School, dice: &mut Dice, level: Level) {
    let record = &mut school.record;
    let founded = dice.pick(&[2010, 2011, 2016, 2017]);
    count(record, Variable::FoundedYear, founded);
    let is_dense = dice.happens(60);
    state(record, Variable::IsDenseCenter, Value::Flag(is_dense));
    if dice.happens(50) {
        let entry = unknown(dice);
        put(record, Variable::OffsiteLeasedSportsArea, entry);
    }
    let pupils: i64 = levels(record.school_kind().unwrap_or(SchoolKind::Primary))
        .iter()
        .map(|level| stated(record, students(*level)))
        .sum();
    let seniors = match dice.happens(50) {
        true => stated(record, Variable::SeniorStudents),
        false => 0,
    };
    count(
        record,
        Variable::MigrantStudents,
        (pupils + seniors) / 2 + dice.pick(&[0, 0, 1]),
    );
    if dice.happens(60) {
        state(record, Variable::UrbanRural, Value::Setting(Setting::Rural));
        count(record, students(level), dice.pick(&[49, 50, 75, 99, 100]));
        let sizes = of(
            level,
            Variable::PrimaryClassSizes,
            Variable::JuniorClassSizes,
        );
        list(record, sizes, &[dice.pick(&[2_900, 3_000]), 2_000]);
        let pe = of(
            level,
            Variable::PrimaryPeTeachers,
            Variable::JuniorPeTeachers,
        );
        count(record, pe, 0);
    }
    let conditional = [
        Variable::FoundedYear,
        Variable::IsDenseCenter,
        Variable::MigrantStudents,
        Variable::OtherOnsiteSportsArea,
        of(
            level,
            Variable::PrimaryArtItinerant,
            Variable::JuniorArtItinerant,
        ),
        of(
            level,
            Variable::PrimaryClassSizes,
            Variable::JuniorClassSizes,
        ),
    ];
    if dice.happens(40) {
        let (variable, entry) = (dice.pick(&conditional), unknown(dice));
        put(record, variable, entry);
    }
}

/// A rural school with 50 to 99 pupils in all its parts together, or almost.
pub fn small_and_rural(school: &mut School, dice: &mut Dice, kind: SchoolKind) {
    let record = &mut school.record;
    state(record, Variable::UrbanRural, Value::Setting(Setting::Rural));
    let all = dice.pick(&[49, 50, 75, 99, 100]);
    let mut left = all;
    if kind.sections().contains(&Section::Senior) && dice.happens(70) {
        let seniors = dice.between(0, all / 2);
        count(record, Variable::SeniorStudents, seniors);
        left = all - seniors;
    }
    let kept = levels(kind);
    for (index, level) in kept.iter().enumerate() {
        let pupils = match index + 1 == kept.len() {
            true => left,
            false => dice.between(0, left),
        };
        left -= pupils;
        count(record, students(*level), pupils);
        let pe = of(
            *level,
            Variable::PrimaryPeTeachers,
            Variable::JuniorPeTeachers,
        );
        count(record, pe, 0);
    }
    if dice.happens(30) {
        let claims = [
            Variable::PrimaryPeItinerant,
            Variable::JuniorPeItinerant,
            Variable::JuniorArtsItinerant,
        ];
        let (claim, entry) = (dice.pick(&claims), unknown(dice));
        put(record, claim, entry);
    }
}

//! Branches that are counted with a parent, or should be.

use junheng::model::{County, Entry, SchoolKind, Value, Variable};

use super::dice::Dice;
use super::random_school::{
    complete_school, count, hundredths, levels, put, state, students, text,
};
use super::school_troubles::any_kind;

/// A code or name as people retype it: in full width, with spaces.
fn retyped(dice: &mut Dice, text: &str) -> String {
    let wide = |letter: char| match letter {
        '0'..='9' => char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    match dice.index(6) {
        0 => text.chars().map(wide).collect(),
        1 => format!(" {text}\u{3000}"),
        _ => text.to_owned(),
    }
}

/// A branch counted with its parent, or not: by code, by name, in a chain, in a circle, in vain.
pub fn insert_branch(county: &mut County, dice: &mut Dice, number: usize) {
    let kind = match dice.index(10) {
        0 => SchoolKind::TeachingPoint,
        1 => any_kind(dice),
        2 => SchoolKind::NineYear,
        3 => SchoolKind::Junior,
        _ => SchoolKind::Primary,
    };
    let mut branch = complete_school(dice, number, kind);
    let record = &mut branch.record;
    state(record, Variable::IsCountedSchool, Value::Flag(false));
    if dice.happens(15) {
        // A site that opens only next year.
        for level in levels(kind) {
            count(record, students(*level), 0);
        }
        if dice.happens(50) {
            hundredths(record, Variable::TeachingAuxArea, 0);
            hundredths(record, Variable::IndoorPeArea, 0);
        }
    }
    if dice.happens(20) {
        let claim = dice.pick(&[
            Variable::OffsiteLeasedSportsArea,
            Variable::PrimaryPeItinerant,
        ]);
        put(record, claim, Entry::Missing);
    }
    let places = |is_wanted: &dyn Fn(SchoolKind) -> bool| -> Vec<usize> {
        let kinds = county
            .schools
            .iter()
            .map(|school| school.record.school_kind());
        let places = kinds.enumerate();
        let wanted = places.filter(|(_, found)| found.is_ok_and(is_wanted));
        wanted.map(|(index, _)| index).collect()
    };
    let large = places(&|kind| levels(kind).len() > 1);
    let points = places(&|kind| kind == SchoolKind::TeachingPoint);
    let parent = match county.schools.len() {
        0 => None,
        _ if !large.is_empty() && dice.happens(50) => Some(dice.pick(&large)),
        _ if !points.is_empty() && dice.happens(20) => Some(dice.pick(&points)),
        n => Some(dice.index(n)),
    };
    let (code, name) = parent.map_or((String::new(), String::new()), |index| {
        let school = &county.schools[index];
        (school.code().to_owned(), school.name().to_owned())
    });
    let (named_code, named) = (retyped(dice, &code), retyped(dice, &name));
    match dice.index(12) {
        0 => text(record, Variable::ParentSchool, "没有的学校"),
        1 => put(record, Variable::ParentSchool, Entry::Missing),
        2 => {
            let own = branch.name().to_owned();
            text(&mut branch.record, Variable::ParentSchool, &own);
        }
        3 => {
            // A circle of two.
            text(record, Variable::ParentSchool, &code);
            let own = branch.code().to_owned();
            if let Some(index) = parent {
                let record = &mut county.schools[index].record;
                state(record, Variable::IsCountedSchool, Value::Flag(false));
                text(record, Variable::ParentSchool, &own);
            }
        }
        4..8 => text(record, Variable::ParentSchool, &named),
        _ => text(record, Variable::ParentSchool, &named_code),
    }
    if dice.happens(10) {
        put(&mut branch.record, Variable::SchoolType, Entry::Missing);
    }
    if dice.happens(10) {
        text(&mut branch.record, Variable::SchoolName, &name);
    }
    if dice.happens(10) && !county.schools.is_empty() {
        // A namesake of the parent, and the branch names the parent.
        let other = dice.index(county.schools.len());
        text(
            &mut county.schools[other].record,
            Variable::SchoolName,
            &name,
        );
        text(&mut branch.record, Variable::ParentSchool, &name);
    }
    let place = dice.index(county.schools.len() + 1);
    county.schools.insert(place, branch);
}

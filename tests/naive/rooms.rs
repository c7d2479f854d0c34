//! Music and art rooms (G3, §4.3) and their relaxed sizes (§4.1).

use junheng::model::{Level, Setting, Variable};

use super::Relaxations;
use super::number::{Num, total, total_if_known, whole};
use super::school::{Whole, of};
use super::standing::{Standing, when};

/// The list of class sizes of a level.
pub fn class_sizes(level: Level) -> Variable {
    of(
        level,
        Variable::PrimaryClassSizes,
        Variable::JuniorClassSizes,
    )
}

fn n_classes(school: &Whole<'_>, level: Level) -> Option<Num> {
    school.number(of(level, Variable::PrimaryClasses, Variable::JuniorClasses))
}

/// Classes that are listed with pupils.
fn n_listed(school: &Whole<'_>, level: Level) -> Option<Num> {
    let sizes = school.list(class_sizes(level))?;
    let n = sizes.iter().filter(|size| **size > whole(0)).count();
    Some(whole(i64::try_from(n).expect("a school has few classes")))
}

/// Whether the list of classes is that of all classes and of all pupils of the level.
pub fn lists_every_class(school: &Whole<'_>, level: Level) -> bool {
    let Some(sizes) = school.list(class_sizes(level)) else {
        return false;
    };
    let n_listed = n_listed(school, level);
    n_listed.is_some()
        && n_listed == n_classes(school, level)
        && Some(total(&sizes)) == school.students(level)
}

/// One music room and one art room for every twelve classes, each large enough.
pub fn standing(school: &Whole<'_>, relaxations: Relaxations) -> Standing {
    let classes: Vec<Option<Num>> = school
        .levels()
        .into_iter()
        .map(|level| {
            let stated = n_classes(school, level)?;
            // V04: as many classes in the list, if there is one.
            let listed = n_listed(school, level).unwrap_or_else(|| stated.clone());
            (listed == stated).then_some(stated)
        })
        .collect();
    let needed = total_if_known(&classes).map(|classes| (classes / whole(12)).ceil().max(whole(1)));
    let (music, art) = smallest(school, relaxations);
    let enough = |variable: Variable, area: i64| {
        let rooms = school.list(variable)?;
        let n_good = rooms.iter().filter(|room| **room >= whole(area)).count();
        let n_good = i64::try_from(n_good).expect("a school has few rooms");
        Some(whole(n_good) >= needed.clone()?)
    };
    when(enough(Variable::MusicRoomAreas, music)).and(when(enough(Variable::ArtRoomAreas, art)))
}

/// The least area of a music room and of an art room.
fn smallest(school: &Whole<'_>, relaxations: Relaxations) -> (i64, i64) {
    let (mut music, mut art) = (96, 90);
    if relaxations == Relaxations::Off {
        return (music, art);
    }
    let founded = school.own_number(Variable::FoundedYear);
    if founded.is_some_and(|year| year <= whole(2016)) {
        (music, art) = (73, 67);
    }
    if has_small_rural_classes(school) {
        let least = if school.levels().contains(&Level::Junior) {
            61
        } else {
            54
        };
        (music, art) = (least.min(music), least.min(art));
    }
    (music, art)
}

/// 最大班额不足 30 人的农村小规模学校: every class must be stated to know the largest.
fn has_small_rural_classes(school: &Whole<'_>) -> bool {
    let mut sizes = Vec::new();
    for level in school.levels() {
        if !lists_every_class(school, level) {
            return false;
        }
        match school.list(class_sizes(level)) {
            Some(list) => sizes.extend(list),
            None => return false,
        }
    }
    let largest = sizes.into_iter().max();
    school.setting() == Some(Setting::Rural) && largest.is_some_and(|size| size < whole(30))
}

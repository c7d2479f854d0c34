//! What a header that nobody knows may mean: facts with a similar name, for a person to choose from.
//! Nothing is ever taken for a fact because its name is similar.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::alias::{DISTINGUISHING, Names};
use super::words::{key, without_brackets, without_level};
use crate::model::{Entity, Variable};

/// So many facts are named at most.
const MOST: usize = 3;

/// In thousandths, how much of two names is the same at least.
const LEAST: usize = 500;

/// The facts of an entity whose names share most pairs of letters with a header, the likeliest
/// first; the header's rows are joined by arrows. None for a name that shares less than half of its
/// pairs, or that only one of both tells apart by a word such as 校外.
///
/// # Examples
/// ```
/// use junheng::intake::likely;
/// use junheng::model::{Entity, Variable};
/// assert_eq!(likely("体育场地面积", Entity::School)[0], Variable::SportsGroundArea);
/// assert!(likely("食堂", Entity::School).is_empty());
/// ```
pub fn likely(header: &str, entity: Entity) -> Vec<Variable> {
    let parts: Vec<String> = header
        .split('→')
        .map(|part| without_brackets(&key(part)))
        .filter(|part| !part.is_empty())
        .collect();
    // Facts of a level are named without it, and the level is compared by itself.
    let (section, bare) = without_level(&parts).unwrap_or_default();
    let whole = parts.concat();
    let asked = [
        pairs(&whole),
        pairs(&bare.concat()),
        pairs(parts.last().map_or("", String::as_str)),
        pairs(bare.last().map_or("", String::as_str)),
    ];
    let mut found: Vec<(usize, Variable)> = Vec::new();
    for known in known(entity) {
        let likeness = asked
            .iter()
            .map(|asked| likeness(asked, &known.pairs))
            .max();
        let Some(likeness) = likeness.filter(|likeness| *likeness >= LEAST) else {
            continue;
        };
        let is_apart = |word: &&str| whole.contains(*word) != known.name.contains(*word);
        if DISTINGUISHING.iter().any(is_apart) {
            continue;
        }
        for variable in &known.variables {
            if section.is_some() && variable.section().is_some_and(|it| Some(it) != section) {
                continue;
            }
            match found.iter_mut().find(|(_, it)| it == variable) {
                Some((before, _)) => *before = (*before).max(likeness),
                None => found.push((likeness, *variable)),
            }
        }
    }
    // Stable: of equals the first in the order of names.
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    found.truncate(MOST);
    found.into_iter().map(|(_, variable)| variable).collect()
}

/// A name of facts.
struct Known {
    name: String,
    pairs: BTreeSet<(char, char)>,
    variables: Vec<Variable>,
}

/// All names of facts of an entity; made once.
fn known(entity: Entity) -> &'static [Known] {
    static KNOWN: [OnceLock<Vec<Known>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [schools, counties] = &KNOWN;
    let of_entity = match entity {
        Entity::School => schools,
        Entity::County => counties,
    };
    of_entity.get_or_init(|| {
        let names = Names::shared().all(entity);
        let known = names.map(|(name, variables)| {
            let name = without_brackets(&name);
            let pairs = pairs(&name);
            Known {
                name,
                pairs,
                variables,
            }
        });
        known.collect()
    })
}

/// The pairs of neighbouring letters of a text.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

/// How much of two sets of pairs is the same, in thousandths: Dice's coefficient.
fn likeness(a: &BTreeSet<(char, char)>, b: &BTreeSet<(char, char)>) -> usize {
    let n_both = a.intersection(b).count();
    (2_000 * n_both)
        .checked_div(a.len() + b.len())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_in_the_header_leaves_the_facts_of_that_level() {
        let found = likely("小学→专职任课教师数", Entity::School);
        assert_eq!(found.first(), Some(&Variable::PrimaryFulltimeTeachers));
        assert!(
            !found.contains(&Variable::JuniorFulltimeTeachers),
            "{found:?}"
        );
    }

    #[test]
    fn a_word_that_makes_another_fact_keeps_it_from_being_named() {
        assert!(!likely("上年在校生数量", Entity::School).contains(&Variable::PrimaryStudents));
        assert!(
            !likely("校外租用体育场地面积", Entity::School).contains(&Variable::SportsGroundArea)
        );
    }

    #[test]
    fn nothing_is_like_a_text_of_one_letter() {
        assert!(likely("数", Entity::School).is_empty());
        assert!(likely("", Entity::County).is_empty());
    }
}

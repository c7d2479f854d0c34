mod check;
mod detail;
mod filter;
mod school_check;

pub use check::{CheckLineView, CheckView};
pub use detail::{ConditionView, ItemDetail, ReasonView, item_detail};
pub use filter::ItemFilter;
pub use school_check::{SchoolCheck, school_checks};

use super::figure::figure_text;
use super::overview::{coverage, resources_cause};
use super::{FigureText, ItemGroup, ItemView, Shown, item_groups, school_ids};
use crate::engine::{ConditionResult, Figure, Standing};
use crate::standard::{Condition, Part};
use crate::text::{condition, verdict, word};

/// Everything on the page 县级指标, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountyView {
    /// The part whose matrix is on the overview.
    pub resources: PartHead,
    /// How many items there are, and what schools and units the counts below are of.
    pub coverage: String,
    /// The other parts with their items.
    pub parts: Vec<PartItems>,
}

/// One part and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartHead {
    /// Which.
    pub part: Part,
    /// How it looks: met is only what leaves nothing open.
    pub standing: Standing,
    /// How it stands, in a word, with what it leaves open.
    pub word: String,
    /// Its name.
    pub name: &'static str,
    /// Why, in a few words, which open it.
    pub figure: FigureText,
}

/// One part with its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartItems {
    /// The part.
    pub head: PartHead,
    /// How many items stand how; standings that no item has are left out.
    pub counts: Vec<(Standing, String)>,
    /// Its items in the order of the standard.
    pub rows: Vec<ItemRow>,
}

/// One item in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// The item.
    pub item: ItemView,
    /// What was found, which opens it.
    pub found: FigureText,
}

/// A school, and the way to its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolLink {
    /// Its name.
    pub name: String,
    /// Its page; a school that is not assessed by itself may have none.
    pub id: Option<String>,
}

/// Everything on the page 县级指标 before an item is opened.
pub fn county(shown: &Shown) -> CountyView {
    let assessment = shown.assessment();
    let resources = assessment
        .all_parts()
        .find(|(part, _)| *part == Part::Resources);
    let standing = resources.map_or(Standing::Undetermined, |(_, standing)| standing);
    let groups = item_groups(shown);
    let n_items = groups.iter().map(|group| group.items.len()).sum();
    CountyView {
        resources: head(shown, Part::Resources, standing, &resources_cause(shown)),
        coverage: (shown.words().county.n_items)(n_items) + &coverage(shown),
        parts: groups.into_iter().map(|group| part(shown, group)).collect(),
    }
}

fn head(shown: &Shown, part: Part, standing: Standing, text: &str) -> PartHead {
    PartHead {
        part,
        standing,
        word: verdict::part_standing(shown.language, &shown.standard, shown.assessment(), part),
        name: word::part(shown.language, part),
        figure: figure_text(shown, Figure::Part(part), text),
    }
}

fn part(shown: &Shown, group: ItemGroup) -> PartItems {
    let words = shown.words().county;
    let count = |standing: Standing| {
        let items = group.items.iter();
        let n = items.filter(|item| item.standing == standing).count();
        let word = word::item_standing(shown.language, group.part, standing);
        (n > 0).then(|| (standing, (words.count)(word, n)))
    };
    let result = (words.part_result)(&group.word);
    PartItems {
        head: head(shown, group.part, group.sign(), &result),
        counts: Standing::ALL.into_iter().filter_map(count).collect(),
        rows: group
            .items
            .into_iter()
            .map(|item| ItemRow {
                found: figure_text(
                    shown,
                    Figure::Item {
                        id: item.id.clone(),
                    },
                    &found(shown, &item.id),
                ),
                item,
            })
            .collect(),
    }
}

/// What was found about an item, in as few words as there are: the figures of its conditions, or
/// what a person stated where there are none.
pub(super) fn found(shown: &Shown, id: &str) -> String {
    let none = shown.words().overview.none;
    let result = shown.assessment().items.iter().find(|item| item.id == id);
    let (Some(rule), Some(result)) = (shown.standard.item(id), result) else {
        return none.to_owned();
    };
    let (context, language) = (shown.context(), shown.language);
    let conditions = || rule.conditions.iter().zip(&result.conditions);
    let brief = |(it, outcome): (&Condition, &ConditionResult)| {
        condition::condition(language, &context, rule, it, outcome).brief
    };
    let measured = || conditions().filter(|(it, _)| condition::is_measured(it));
    // A limit that is kept beside something larger goes without saying.
    let is_said = |(it, outcome): &(&Condition, &ConditionResult)| {
        !matches!(it, Condition::Limit { .. }) || outcome.standing != Standing::Met
    };
    let mut briefs: Vec<String> = measured().filter(is_said).map(brief).collect();
    if briefs.is_empty() {
        briefs = measured().map(brief).collect();
    }
    if briefs.is_empty() {
        briefs = conditions().map(brief).collect();
    }
    match briefs.iter().all(|brief| brief == none) {
        true => none.to_owned(),
        false => briefs.join(" · "),
    }
}

/// Links to schools, by row.
struct Links<'a> {
    shown: &'a Shown,
    ids: Vec<String>,
}

impl<'a> Links<'a> {
    fn new(shown: &'a Shown) -> Self {
        Self {
            shown,
            ids: school_ids(shown.assessment()),
        }
    }

    /// The school in a row; a branch leads to the school that it is counted with.
    fn of(&self, row: usize) -> SchoolLink {
        let school = self.shown.county().schools.get(row);
        let name = school.map_or("", |school| match school.name() {
            "" => school.code(),
            name => name,
        });
        let mut schools = self.shown.assessment().schools.iter();
        let index = schools.position(|school| school.rows().any(|of| of == row));
        SchoolLink {
            name: name.to_owned(),
            id: index.and_then(|index| self.ids.get(index)).cloned(),
        }
    }
}

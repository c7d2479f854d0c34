use super::figure::figure_text;
use super::{FigureText, Shown};
use crate::engine::{Figure, ItemResult, Standing};
use crate::standard::{Item, Part};
use crate::text::verdict::{self, Reason};
use crate::text::{labels, word};

/// The items of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemGroup {
    /// Which part.
    pub part: Part,
    /// Its name.
    pub name: &'static str,
    /// How it stands.
    pub standing: Standing,
    /// In the words of its items, with those that the verdict leaves open.
    pub word: String,
    /// How many stand how; opens the part.
    pub summary: FigureText,
    /// Its items in the order of the standard.
    pub items: Vec<ItemView>,
}

/// One county item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemView {
    /// As in `G3`.
    pub id: String,
    /// Its short name.
    pub short: String,
    /// What it asks.
    pub label: String,
    /// How it stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// What breaks it or is missing; may be empty.
    pub details: Vec<String>,
    /// Whether an open standing keeps the county from being met.
    pub is_required: bool,
    /// Whether the printed figure would stand otherwise.
    pub is_rounding_sensitive: bool,
    /// Its short name, which opens it.
    pub figure: FigureText,
}

impl ItemGroup {
    /// The names of the items that are not met.
    pub fn names_not_met(&self) -> Vec<&str> {
        let failed = self
            .items
            .iter()
            .filter(|item| item.standing == Standing::NotMet);
        failed.map(|item| item.short.as_str()).collect()
    }

    /// How many items count: all but those that are open and need not be stated.
    pub fn n_counted(&self) -> usize {
        self.items.len() - self.left_open().count()
    }

    /// The items that are open and need not be stated.
    pub fn left_open(&self) -> impl Iterator<Item = &ItemView> {
        let open = |item: &&ItemView| item.standing == Standing::Undetermined && !item.is_required;
        self.items.iter().filter(open)
    }

    /// How the part looks: met is only what leaves nothing open.
    pub fn sign(&self) -> Standing {
        match (self.standing, self.left_open().count()) {
            (Standing::Met, 1..) => Standing::Undetermined,
            (standing, _) => standing,
        }
    }

    /// How many items are open and matter.
    pub fn n_open(&self) -> usize {
        let open = |item: &&ItemView| item.standing == Standing::Undetermined && item.is_required;
        self.items.iter().filter(open).count()
    }
}

/// The county items, part by part; parts without items are left out.
pub fn item_groups(shown: &Shown) -> Vec<ItemGroup> {
    let parts = shown.assessment().all_parts();
    let reasons = verdict::reason_facts(&shown.standard, shown.county(), shown.assessment());
    parts
        .filter_map(|(part, standing)| group(shown, part, standing, &reasons))
        .collect()
}

fn group(
    shown: &Shown,
    part: Part,
    standing: Standing,
    reasons: &[Reason<'_>],
) -> Option<ItemGroup> {
    let results = shown
        .assessment()
        .items
        .iter()
        .filter(|result| result.part == part);
    let items: Vec<ItemView> = results
        .filter_map(|result| {
            Some(item(
                shown,
                shown.standard.item(&result.id)?,
                result,
                reasons,
            ))
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let count = |wanted| items.iter().filter(|item| item.standing == wanted).count();
    let words = shown.words().overview;
    let told = Standing::ALL.into_iter().filter_map(|standing| {
        let n = count(standing);
        let word = word::item_standing(shown.language, part, standing);
        (n > 0).then(|| (words.n_items)(n, word))
    });
    let summary = told.collect::<Vec<_>>().join(words.between);
    Some(ItemGroup {
        part,
        name: word::part(shown.language, part),
        standing,
        word: verdict::part_standing(shown.language, &shown.standard, shown.assessment(), part),
        summary: figure_text(shown, Figure::Part(part), &summary),
        items,
    })
}

fn item(shown: &Shown, rule: &Item, result: &ItemResult, reasons: &[Reason<'_>]) -> ItemView {
    let short = word::pick(shown.language, &rule.short);
    ItemView {
        id: rule.id.clone(),
        short: short.to_owned(),
        label: word::pick(shown.language, &rule.label).to_owned(),
        standing: result.standing,
        word: word::item_standing(shown.language, rule.part, result.standing),
        details: details(shown, result, reasons),
        is_required: rule.is_required,
        is_rounding_sensitive: result.conditions.iter().any(|it| it.is_rounding_sensitive),
        figure: figure_text(
            shown,
            Figure::Item {
                id: rule.id.clone(),
            },
            short,
        ),
    }
}

/// What breaks an item, or what is missing for it.
fn details(shown: &Shown, result: &ItemResult, reasons: &[Reason<'_>]) -> Vec<String> {
    match result.standing {
        Standing::Met => Vec::new(),
        Standing::NotMet => reasons
            .iter()
            .filter_map(|reason| match reason {
                Reason::Item { item, details } if item.id == result.id => Some(details),
                _ => None,
            })
            .flatten()
            .map(|detail| verdict::detail(shown.language, &shown.standard, detail))
            .collect(),
        Standing::Undetermined => result
            .conditions
            .iter()
            .flat_map(|condition| &condition.lacks)
            .map(|(row, lack)| labels::lack(shown.language, shown.county(), *row, lack))
            .collect(),
    }
}

use crate::engine::Standing;
use crate::model::{Holder, Level, SchoolKind, Setting};
use crate::standard::IndicatorId;
use crate::text::{labels, word};
use crate::ui::present::Shown;
use crate::ui::router::{decoded, encoded};

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ColumnKey {
    /// As the tables give them.
    #[default]
    Given,
    /// The school's name.
    School,
    /// The pupils.
    Students,
    /// An indicator's value.
    Indicator(IndicatorId),
    /// The outcome of the school rule, the worst first.
    Standing,
}

impl ColumnKey {
    /// Its id in addresses; empty for the order of the tables.
    fn id(self) -> &'static str {
        match self {
            Self::Given => "",
            Self::School => "school",
            Self::Students => "students",
            Self::Indicator(id) => id.as_str(),
            Self::Standing => "standing",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        match id {
            "school" => Some(Self::School),
            "students" => Some(Self::Students),
            "standing" => Some(Self::Standing),
            id => IndicatorId::from_name(id).map(Self::Indicator),
        }
    }
}

/// From low to high, or from high to low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// From low to high.
    #[default]
    Rising,
    /// From high to low.
    Falling,
}

/// Which units are shown; `None` lets all pass.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// At this level.
    pub level: Option<Level>,
    /// Of this kind.
    pub kind: Option<SchoolKind>,
    /// With this outcome of the school rule.
    pub standing: Option<Standing>,
    /// Below the threshold of this indicator, or unknown.
    pub indicator: Option<IndicatorId>,
    /// In this town.
    pub town: Option<String>,
    /// Where it lies.
    pub setting: Option<Setting>,
    /// Who runs it.
    pub holder: Option<Holder>,
    /// With this in the name or code, or with these sounds in the name.
    pub search: String,
}

impl Filter {
    /// How many of the choices beside level, outcome and search are taken.
    pub fn n_further(&self) -> usize {
        [
            self.kind.is_some(),
            self.indicator.is_some(),
            self.town.is_some(),
            self.setting.is_some(),
            self.holder.is_some(),
        ]
        .into_iter()
        .filter(|is_taken| *is_taken)
        .count()
    }

    /// The filter as an address holds it, as in `level=primary&below=R2`; texts are encoded.
    pub fn to_query(&self) -> String {
        let id = |id: &'static str| id.to_owned();
        let search = (!self.search.is_empty()).then(|| encoded(&self.search));
        let pairs = [
            ("level", self.level.map(Level::as_str).map(id)),
            ("standing", self.standing.map(Standing::as_str).map(id)),
            ("below", self.indicator.map(IndicatorId::as_str).map(id)),
            ("kind", self.kind.map(SchoolKind::id).map(id)),
            ("town", self.town.as_deref().map(encoded)),
            ("area", self.setting.map(Setting::id).map(id)),
            ("holder", self.holder.map(Holder::id).map(id)),
            ("search", search),
        ];
        let pairs = pairs
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value?)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The filter that an address holds; what it says beyond that lets all pass.
    pub fn from_query(query: &str) -> Self {
        let value = |wanted| value(query, wanted);
        let level = |id: &str| Level::ALL.into_iter().find(|it| it.as_str() == id);
        let standing = |id: &str| Standing::ALL.into_iter().find(|it| it.as_str() == id);
        Self {
            level: value("level").and_then(level),
            standing: value("standing").and_then(standing),
            indicator: value("below").and_then(IndicatorId::from_name),
            kind: value("kind").and_then(SchoolKind::from_id),
            town: value("town").and_then(decoded),
            setting: value("area").and_then(Setting::from_id),
            holder: value("holder").and_then(Holder::from_id),
            search: value("search").and_then(decoded).unwrap_or_default(),
        }
    }
}

/// The value of a key in an address.
fn value<'a>(query: &'a str, wanted: &str) -> Option<&'a str> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(key, _)| *key == wanted)
        .map(|(_, value)| value)
}

/// Which units the table shows, and in which order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TableChoice {
    /// Which.
    pub filter: Filter,
    /// What they are sorted by.
    pub by: ColumnKey,
    /// In which order.
    pub order: Order,
}

impl TableChoice {
    /// The choice as an address holds it: the filter, then `sort=R1&order=falling`.
    pub fn to_query(&self) -> String {
        let filter = self.filter.to_query();
        let sort = match (self.by, self.order) {
            (ColumnKey::Given, _) => String::new(),
            (by, Order::Rising) => format!("sort={}", by.id()),
            (by, Order::Falling) => format!("sort={}&order=falling", by.id()),
        };
        let parts = [filter, sort].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("&")
    }

    /// The choice that an address holds.
    pub fn from_query(query: &str) -> Self {
        let by = value(query, "sort").and_then(ColumnKey::from_id);
        let order = match value(query, "order") {
            Some("falling") if by.is_some() => Order::Falling,
            _ => Order::Rising,
        };
        Self {
            filter: Filter::from_query(query),
            by: by.unwrap_or_default(),
            order,
        }
    }

    /// The filters in words, name and choice, then the order; empty when nothing is chosen.
    pub fn in_words(&self, shown: &Shown) -> Vec<(&'static str, String)> {
        let words = shown.words().schools;
        let language = shown.language;
        let filter = &self.filter;
        let short = |id: IndicatorId| {
            let rule = shown.standard.indicator(id);
            rule.map_or("", |rule| word::pick(language, &rule.short))
        };
        let choice = |word: &str| (words.choice)(word);
        let search = filter.search.trim();
        let pairs = [
            (
                words.sought,
                (!search.is_empty()).then(|| search.to_owned()),
            ),
            (words.town, filter.town.clone()),
            (
                words.setting,
                filter
                    .setting
                    .map(|it| choice(labels::setting(language, it))),
            ),
            (
                words.holder,
                filter.holder.map(|it| choice(labels::holder(language, it))),
            ),
            (
                words.kind,
                filter
                    .kind
                    .map(|it| choice(labels::school_kind(language, it))),
            ),
            (
                words.level,
                filter.level.map(|it| choice(word::level(language, it))),
            ),
            (
                words.standing,
                filter
                    .standing
                    .map(|it| choice(word::standing(language, it))),
            ),
            (
                words.indicator,
                filter.indicator.map(|id| short(id).to_owned()),
            ),
            (
                words.sorted,
                match self.by {
                    ColumnKey::Given => None,
                    ColumnKey::School => Some(words.school.to_owned()),
                    ColumnKey::Students => Some(words.students.to_owned()),
                    ColumnKey::Indicator(id) => Some(short(id).to_owned()),
                    ColumnKey::Standing => Some(words.rule.to_owned()),
                }
                .map(|column| match self.order {
                    Order::Rising => (words.rising)(&column),
                    Order::Falling => (words.falling)(&column),
                }),
            ),
        ];
        let chosen = pairs
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        chosen.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_address() {
        let filter = Filter {
            level: Some(Level::Junior),
            standing: Some(Standing::NotMet),
            indicator: Some(IndicatorId::R3),
            ..Filter::default()
        };
        assert_eq!(filter.to_query(), "level=junior&standing=not_met&below=R3");
        assert_eq!(Filter::from_query(&filter.to_query()), filter);
        assert_eq!(Filter::from_query("level=nothing&x"), Filter::default());
        assert_eq!(Filter::default().to_query(), "");
    }

    /// Every choice of every kind beside texts that an address could break on.
    #[test]
    fn every_choice_survives_its_address() {
        let texts = [
            "",
            "青禾镇",
            "a&b=c",
            "50% ?/#+",
            " 空 格 ",
            "é'\"<>",
            "%E4",
        ];
        let mut columns = vec![
            ColumnKey::Given,
            ColumnKey::School,
            ColumnKey::Students,
            ColumnKey::Standing,
        ];
        columns.extend(IndicatorId::ALL.map(ColumnKey::Indicator));
        for n in 0..1_000_usize {
            let at = |step: usize, length: usize| (n / step + n * step) % length;
            let by = columns[at(7, columns.len())];
            let order = match (by, n % 2) {
                (ColumnKey::Given, _) | (_, 0) => Order::Rising,
                _ => Order::Falling,
            };
            let choice = TableChoice {
                filter: Filter {
                    level: Level::ALL.get(at(3, 3)).copied(),
                    kind: SchoolKind::ALL.get(at(5, 9)).copied(),
                    standing: Standing::ALL.get(at(2, 4)).copied(),
                    indicator: IndicatorId::ALL.get(at(11, 8)).copied(),
                    town: texts.get(at(13, 8)).map(|town| (*town).to_owned()),
                    setting: Setting::ALL.get(at(17, 4)).copied(),
                    holder: Holder::ALL.get(at(19, 3)).copied(),
                    search: texts[at(23, texts.len())].to_owned(),
                },
                by,
                order,
            };
            let query = choice.to_query();
            assert_eq!(TableChoice::from_query(&query), choice, "{query}");
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "=&_%".contains(c);
            assert!(query.chars().all(is_plain), "{query}");
        }
    }
}

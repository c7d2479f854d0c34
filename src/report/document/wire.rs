use serde::ser::{Serialize, SerializeMap, Serializer};

/// Entries under their names, in the order in which they were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(
    /// The names and what stands under them.
    pub Vec<(String, T)>,
);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, entry) in &self.0 {
            map.serialize_entry(name, entry)?;
        }
        map.end()
    }
}

/// `junheng.assessment/1`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Document {
    /// Name and version of this shape.
    pub schema: &'static str,
    /// The rules that were applied.
    pub standard: StandardEntry,
    /// One entry for each county.
    pub counties: Vec<CountyEntry>,
}

/// The rules that were applied.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct StandardEntry {
    /// As in `cn-yzjh-2017`.
    pub id: String,
    /// The day whose rules they are, `YYYY-MM-DD`.
    pub as_of: String,
    /// Whether the relaxations counted.
    pub relaxations: bool,
    /// Numbers that a user set in place of the rules.
    pub overrides: Vec<OverrideEntry>,
    /// Disputed points that a user reads otherwise.
    pub readings: Vec<ReadingEntry>,
}

/// A number that a user set in the place of a rule's.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct OverrideEntry {
    /// The parameter, as in `R1.threshold.primary`.
    pub id: String,
    /// The number, a decimal or a fraction.
    pub value: String,
    /// What the rules say.
    pub instead_of: String,
    /// Why, in the user's words.
    pub reason: String,
}

/// A disputed point that a user reads otherwise.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ReadingEntry {
    /// As in `D-15`.
    pub id: String,
    /// The option that is taken.
    pub option: &'static str,
    /// Why, in the user's words.
    pub reason: String,
}

/// One county.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct CountyEntry {
    /// Its name; may be empty.
    pub name: String,
    /// `met`, `not_met` or `undetermined`.
    pub verdict: &'static str,
    /// The five parts: `resources`, `government`, `quality`, `recognition`, `veto`.
    pub parts: Named<&'static str>,
    /// `PRE1`, `PRE2`: what must hold before a county may apply; they count for the verdict, but
    /// are no part of it.
    pub preconditions: Named<ItemEntry>,
    /// `primary`, `junior`.
    pub levels: Named<LevelEntry>,
    /// Every school at every level in scope.
    pub units: Vec<UnitEntry>,
    /// `G1`–`G15`, `Q1`–`Q9`, `S1`, `V1`–`V7`.
    pub items: Named<ItemEntry>,
    /// Rows that are not assessed.
    pub excluded: Vec<ExclusionEntry>,
    /// The codes of what the engine noticed without changing a figure.
    pub notices: Vec<&'static str>,
    /// Everything there is to say about the data.
    pub diagnostics: Vec<DiagnosticEntry>,
}

/// One level.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LevelEntry {
    /// Units in scope.
    pub units: usize,
    /// Units that pass the school rule.
    pub units_met: usize,
    /// Pupils.
    pub students: Option<String>,
    /// `R1` … `R7`.
    pub indicators: Named<LevelIndicatorEntry>,
    /// The mean of the seven coefficients, 6 decimals.
    pub composite_cv: Option<String>,
}

/// One indicator over a level.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LevelIndicatorEntry {
    /// What each unit is held against.
    pub threshold: String,
    /// The total over all pupils, 6 decimals.
    pub mean: Option<String>,
    /// The coefficient of variation, 6 decimals.
    pub cv: Option<String>,
    /// The highest coefficient that is still balanced.
    pub cv_limit: String,
    /// The coefficient against its limit.
    pub cv_standing: &'static str,
    /// Whether the county has none of the resource, so that there is no coefficient.
    pub cv_undefined: bool,
    /// Units at or above the threshold.
    pub units_met: usize,
    /// Units below it, but at least at 85 %.
    pub units_near: usize,
    /// Units below 85 %.
    pub units_below: usize,
    /// Units that are not known.
    pub units_undetermined: usize,
    /// Whether the coefficient as the form prints it would stand otherwise.
    pub rounding_sensitive: bool,
}

/// One school at one level.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct UnitEntry {
    /// The school's name.
    pub school: String,
    /// Its code; may be empty.
    pub code: String,
    /// `primary` or `junior`.
    pub level: &'static str,
    /// Pupils at that level.
    pub students: Option<String>,
    /// `R1` … `R7`.
    pub indicators: Named<IndicatorEntry>,
    /// The school rule's outcome.
    pub standing: &'static str,
    /// Whether a value as the form prints it would stand otherwise.
    pub rounding_sensitive: bool,
}

/// One indicator of one unit.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct IndicatorEntry {
    /// 6 decimals.
    pub value: Option<String>,
    /// `met`, `near`, `below` or `undetermined`.
    pub standing: &'static str,
    /// What is lacking to the threshold, in the resource's unit.
    pub shortfall: Option<String>,
    /// Whether the value as the form prints it would stand otherwise.
    pub rounding_sensitive: bool,
}

/// One county item.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ItemEntry {
    /// All conditions together.
    pub standing: &'static str,
    /// One for each condition of the rule.
    pub conditions: Vec<ConditionEntry>,
}

/// One condition of an item.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ConditionEntry {
    /// How it stands.
    pub standing: &'static str,
    /// The county-wide figures, where it has some.
    pub figures: Option<FiguresEntry>,
    /// Who does not meet it.
    pub offenders: Vec<OffenderEntry>,
    /// What is not known.
    pub lacks: Vec<LackEntry>,
    /// How many schools or subjects it was applied to.
    pub judged: usize,
    /// Whether the figure as the form prints it would stand otherwise.
    pub rounding_sensitive: bool,
}

/// A ratio, or a figure against another.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FiguresEntry {
    /// Above the line.
    pub numerator: String,
    /// Below the line; `1` for a plain figure.
    pub denominator: String,
    /// The quotient, 6 decimals.
    pub value: String,
    /// What it is held against.
    pub threshold: String,
}

/// Someone who does not meet a condition.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OffenderEntry {
    /// A school with a figure that breaks its limit.
    School {
        /// The school.
        school: String,
        /// What it has.
        found: String,
        /// What it would need, or may have at most.
        limit: String,
    },
    /// Rooms that are missing.
    Rooms {
        /// The school.
        school: String,
        /// The id of the fact that lists them.
        variable: &'static str,
        /// Rooms that are large enough.
        found: usize,
        /// Rooms needed.
        needed: usize,
    },
    /// Classes that are too large.
    Classes {
        /// The school.
        school: String,
        /// `primary` or `junior`.
        level: &'static str,
        /// How many.
        classes: usize,
        /// The largest.
        largest: String,
        /// The limit.
        limit: String,
    },
    /// A subject of the quality monitoring.
    Subject {
        /// Its name.
        subject: String,
    },
}

/// Something that is not known.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LackEntry {
    /// For which school; `null` for the county.
    pub school: Option<String>,
    /// In words.
    pub message: String,
}

/// A row that is not assessed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ExclusionEntry {
    /// The school's name.
    pub school: String,
    /// `special`, `vocational`, `not_compulsory`, `teaching_point_under_50`, `no_pupils` or `merged`.
    pub reason: &'static str,
}

/// One thing to tell about one place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct DiagnosticEntry {
    /// Stable code; never reused.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The file; may be empty.
    pub file: String,
    /// The sheet; may be empty.
    pub sheet: String,
    /// The cell, as in `F12`; may be empty.
    pub cell: String,
    /// The school it is about; may be empty.
    pub school: String,
    /// In words: what, why it matters, what to do.
    pub message: String,
}

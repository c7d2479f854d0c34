mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

/// Words of the page 校际差异.
pub struct DispersionWords {
    /// The heading.
    pub title: &'static str,
    /// The choice of a level.
    pub level: &'static str,
    /// The choice of an indicator.
    pub indicator: &'static str,
    /// Leads there from an indicator of the overview.
    pub lead: fn(indicator: &str) -> String,
    /// How the coefficient stands.
    pub cv_stands: fn(word: &str) -> String,
    /// Heading of the strip.
    pub strip: &'static str,
    /// How the strip is read.
    pub strip_hint: fn(near: &str) -> String,
    /// The share of the threshold that one indicator may fall to, on the strip.
    pub near_line: fn(near: &str) -> String,
    /// Not every unit is known.
    pub provisional: &'static str,
    /// Nothing is known.
    pub nothing: &'static str,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// Heading of the table of units.
    pub shares: &'static str,
    /// What it shows.
    pub shares_hint: &'static str,
    /// Column: value minus mean.
    pub deviation: &'static str,
    /// Heading of the groups.
    pub groups: &'static str,
    /// What they show.
    pub groups_hint: &'static str,
    /// Groups by 城乡类型.
    pub by_setting: &'static str,
    /// Groups by 乡镇.
    pub by_town: &'static str,
    /// Groups by public and private.
    pub by_organizer: &'static str,
    /// A public school.
    pub public: &'static str,
    /// A private school.
    pub private: &'static str,
    /// A school that does not say.
    pub unstated: &'static str,
    /// Column: group.
    pub group: &'static str,
    /// Column: units.
    pub n_units: &'static str,
    /// Column: differences inside the group.
    pub within: &'static str,
    /// Column: distance of the group from the mean.
    pub between: &'static str,
    /// Heading of the other readings.
    pub readings: &'static str,
    /// Why they are there.
    pub readings_hint: &'static str,
    /// The official coefficient.
    pub official: &'static str,
    /// How it is computed.
    pub official_how: &'static str,
    /// Every school counted once.
    pub unweighted: &'static str,
    /// How it is computed.
    pub unweighted_how: &'static str,
    /// The same as a sample.
    pub sample: &'static str,
    /// How it is computed.
    pub sample_how: &'static str,
    /// The mean of the seven coefficients.
    pub composite: &'static str,
    /// How it is computed.
    pub composite_how: &'static str,
    /// Each of the seven by itself.
    pub each: &'static str,
    /// How they are judged.
    pub each_how: &'static str,
    /// How many of them keep to the limit.
    pub n_kept: fn(n_kept: usize, n: usize) -> String,
    /// The mean of the seven unweighted coefficients.
    pub composite_unweighted: &'static str,
    /// The mean of the seven sample coefficients.
    pub composite_sample: &'static str,
    /// A reading that says the same as the official one.
    pub agrees: &'static str,
    /// A reading that says otherwise.
    pub differs: &'static str,
    /// Mean of the values, every school counted once.
    pub plain_mean: &'static str,
    /// How it is computed.
    pub plain_mean_how: fn(weighted: &str) -> String,
    /// The Gini coefficient.
    pub gini: &'static str,
    /// How it is computed.
    pub gini_how: &'static str,
    /// The highest value over the lowest.
    pub ratio: &'static str,
    /// How it is computed.
    pub ratio_how: fn(highest: &str, lowest: &str) -> String,
    /// The highest is above nothing.
    pub no_ratio: &'static str,
    /// Column: what is measured.
    pub measure: &'static str,
    /// Column: how it is computed.
    pub how: &'static str,
}

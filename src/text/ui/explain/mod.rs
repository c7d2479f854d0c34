mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::standard::{DaySupport, Quote, Support};

/// Words of the explanation of a figure.
pub struct ExplainWords {
    /// What closing is called.
    pub close: &'static str,
    /// Back to the figure before.
    pub back: &'static str,
    /// Prints the explanation.
    pub print: &'static str,
    /// What a figure's button does.
    pub open: fn(figure: &str) -> String,
    /// The result.
    pub result: &'static str,
    /// The formula.
    pub formula: &'static str,
    /// The steps.
    pub steps: &'static str,
    /// What is not known.
    pub lacks: &'static str,
    /// What it consists of.
    pub parts: &'static str,
    /// Who stands in the way.
    pub offenders: &'static str,
    /// What each unit adds.
    pub shares: &'static str,
    /// What the table of shares shows.
    pub shares_caption: &'static str,
    /// Column: unit.
    pub unit: &'static str,
    /// Column: pupils.
    pub students: &'static str,
    /// Column: value.
    pub value: &'static str,
    /// Column: weight.
    pub weight: &'static str,
    /// Column: share of the variance.
    pub share: &'static str,
    /// The line of totals.
    pub totals: &'static str,
    /// The strip of schools.
    pub strip: fn(indicator: &str) -> String,
    /// What there is to see in the strip, from the least share in percent.
    pub strip_hint: fn(near: &str) -> String,
    /// The threshold in a chart.
    pub threshold: &'static str,
    /// The mean in a chart.
    pub mean: &'static str,
    /// The limit in a chart.
    pub limit: &'static str,
    /// The chart of the seven coefficients.
    pub cvs: fn(level: &str) -> String,
    /// What there is to see in it.
    pub cvs_hint: &'static str,
    /// The table beside a chart.
    pub chart_table: &'static str,
    /// What reads the chart with the keyboard.
    pub chart_keys: &'static str,
    /// The numbers fixed by rules.
    pub parameters: &'static str,
    /// What a parameter is, from its id.
    pub parameter: fn(id: &str) -> String,
    /// In force since, and whether a source states the day.
    pub since: fn(day: &str, support: DaySupport) -> String,
    /// A quote, with whose words it gives.
    pub quote: fn(quote: &Quote) -> String,
    /// It replaces a national value.
    pub replaces: fn(value: &str) -> String,
    /// Where the rules are written.
    pub citations: &'static str,
    /// How well a document is supported.
    pub support: fn(support: Support) -> &'static str,
    /// The facts it rests on.
    pub sources: &'static str,
    /// Column: fact.
    pub fact: &'static str,
    /// Column: as stated.
    pub stated: &'static str,
    /// Column: where.
    pub place: &'static str,
    /// The text of the cell.
    pub cell_text: &'static str,
    /// The county instead of a school.
    pub county: &'static str,
    /// How it was divided.
    pub apportionment: &'static str,
    /// What dividing means.
    pub apportionment_hint: &'static str,
    /// The title of the note on rounding.
    pub rounding: &'static str,
    /// Judged unrounded, printed with so many decimals.
    pub rounding_note: fn(printed: &str) -> String,
    /// And the printed form would stand otherwise.
    pub rounding_sensitive: &'static str,
    /// Only the known units.
    pub provisional: &'static str,
}

use super::ExplainWords;
use crate::standard::{DaySupport, Support, Wording};

pub const EN: ExplainWords = ExplainWords {
    close: "Close",
    back: "Back to the figure before",
    print: "Print",
    open: |figure| format!("{figure}: how it is computed"),
    result: "Result",
    formula: "Formula",
    steps: "Step by step",
    lacks: "What is not known",
    parts: "What it consists of",
    offenders: "Schools or items that do not meet it",
    shares: "What each unit adds",
    shares_caption: "Pupils, value, weight and share of the variance for each unit",
    unit: "Unit",
    students: "Pupils",
    value: "Value",
    weight: "Weight",
    share: "Of variance",
    totals: "Total",
    strip: |indicator| format!("{indicator}: where the units are"),
    strip_hint: |near| {
        format!(
            "Each mark is a unit: a disc is met, a diamond at least {near} %, a triangle below \
             {near} %; the lines are the threshold and the county mean."
        )
    },
    threshold: "threshold",
    mean: "mean",
    limit: "limit",
    cvs: |level| format!("The seven coefficients, {level}"),
    cvs_hint: "Each bar is the coefficient of an indicator; the line is the limit.",
    chart_table: "The chart's figures",
    chart_keys: "read one by one with the arrow keys",
    parameters: "Numbers fixed by rules",
    parameter,
    since: |day, support| match support {
        DaySupport::Stated => format!("in force since {day}"),
        DaySupport::Assumed => format!("assumed in force since {day} (no source gives the day)"),
    },
    quote: |quote| match quote.wording {
        Wording::Verbatim => format!("As written: {}", quote.words),
        Wording::Paraphrase => format!("In substance: {}", quote.words),
    },
    replaces: |value| format!("replaces the national {value}"),
    citations: "Where it is written",
    support: |support| match support {
        Support::Several => "several sources agree",
        Support::Single => "a single source",
        Support::Unverified => "not yet verified",
    },
    sources: "Where the facts stand",
    fact: "Fact",
    stated: "Read as",
    place: "Place",
    cell_text: "Cell text",
    county: "County data",
    apportionment: "Division between levels",
    apportionment_hint: "Rooms, grounds and equipment that the levels of a through-train school share \
                         are divided by weighted pupils; the parts are never rounded.",
    rounding: "Rounding",
    rounding_note: |printed| format!("Judged unrounded; the form prints {printed}."),
    rounding_sensitive: "Rounding would change the verdict: the printed figure would stand otherwise.",
    provisional: "Provisional: over the known units only; decides nothing.",
};

fn parameter(id: &str) -> String {
    let begins = |begin: &str| id.starts_with(begin);
    let name = if id.contains("threshold") && begins("R") {
        "Threshold"
    } else if begins("cv_limit") || id.contains("cv_limit") {
        "Limit of the coefficient"
    } else if begins("school_rule.near_ratio") {
        "Least share of the threshold"
    } else if begins("school_rule.least_met") {
        "Least number of indicators met"
    } else if begins("apportionment") {
        "Weight of a pupil"
    } else if begins("itinerant.from") {
        "Schools whose itinerant teachers count: pupils, not fewer than"
    } else if begins("itinerant.below") {
        "Schools whose itinerant teachers count: pupils, fewer than"
    } else if begins("scope") {
        "Pupils from which a teaching point counts"
    } else {
        of_item(id)
    };
    let section = match id.rsplit('.').next() {
        Some("primary") => "primary",
        Some("junior") => "junior",
        Some("senior") => "senior",
        _ => return name.to_owned(),
    };
    format!("{name}, {section}")
}

/// A number of a county item, from its id without the item and the level.
fn of_item(id: &str) -> &'static str {
    match id.split('.').nth(1).unwrap_or_default() {
        "classes_per_room" => "Classes to one room",
        "music_area" => "Area of a music room",
        "art_area" => "Area of an art room",
        "built_until_music_area" => "Area of a music room, schools built early",
        "built_until_art_area" => "Area of an art room, schools built early",
        "built_until" => "Built no later than",
        "largest_class_below" => "Largest class of a small school, below",
        "small_class_area" => "Area of a room, small schools",
        "single" => "Largest school",
        "nine_year" => "Largest nine-year school",
        "twelve_year" => "Largest twelve-year school",
        "migrants_above" => "Share of migrant pupils, above",
        "relaxed_single" => "Largest school, relaxed",
        "relaxed_nine_year" => "Largest nine-year school, relaxed",
        "annexed_classes" => "Most annexed classes",
        "limit" => "Largest class",
        "below" => "Pupils of a small school, below",
        "count_as" => "Pupils to fund at least",
        "base_quota" => "Base quota of public expenses per pupil",
        "rotated" => "Share of eligible teachers who rotate",
        "backbone" => "Share of key teachers among them",
        "least_grade" => "Lowest grade of achievement",
        "difference_below" => "Difference between schools, below",
        "years" => "Years since basic balance was recognised",
        _ => "Limit of the rule",
    }
}

use super::DispersionWords;

pub const EN: DispersionWords = DispersionWords {
    title: "Differences between schools",
    level: "Level",
    indicator: "Indicator",
    lead: |indicator| format!("{indicator}: where the differences come from"),
    strip: "Where the units are",
    strip_hint: |near| {
        format!(
            "Each mark is a unit, its area by its pupils: a disc meets the threshold, a diamond is at least at {near} % of it, a triangle below; the lines are the threshold, {near} % of it and the county's mean."
        )
    },
    near_line: |near| format!("{near} % line"),
    provisional: "Some units are not known: what follows is over the known ones only and decides nothing.",
    nothing: "Nothing to compare yet",
    nothing_hint: "No unit of this level has a value of this indicator. Please complete the data first.",
    shares: "Which schools make the difference",
    shares_hint: "Share of the variance = pupils ÷ all pupils × (value − mean)² ÷ variance; all units add up to 100 %.",
    deviation: "From the mean",
    groups: "Within groups or between them",
    groups_hint: "Between = the group's pupils ÷ all pupils × (group's mean − county's mean)²; within = the variance of the group's units around its own mean, by pupils; both in per cent of the county's variance, and together 100 %.",
    by_setting: "Urban, town, rural",
    by_town: "Townships",
    by_organizer: "Public and private",
    public: "Public",
    private: "Private",
    unstated: "Not stated",
    group: "Group",
    n_units: "Units",
    within: "Within",
    between: "Between",
    readings: "Why an old spreadsheet says otherwise",
    readings_hint: "Only the first line decides; the others are what old spreadsheets often compute, and other measures of inequality.",
    official: "Coefficient of variation (official)",
    official_how: "Weighted by pupils: √(Σ pupils ÷ all pupils × (value − mean)²) ÷ mean, with mean = total ÷ all pupils",
    unweighted: "Unweighted coefficient",
    unweighted_how: "Every unit once: STDEVP(values) ÷ AVERAGE(values)",
    sample: "Unweighted sample coefficient",
    sample_how: "Divided by n − 1: STDEV(values) ÷ AVERAGE(values)",
    composite: "Mean of the seven (composite)",
    composite_how: "Plain mean of the seven coefficients; each is judged by itself, their mean is not",
    plain_mean: "Plain mean of the units' values",
    plain_mean_how: |weighted| {
        format!("AVERAGE(values); the official mean is total ÷ all pupils = {weighted}")
    },
    gini: "Gini coefficient (by pupils)",
    gini_how: "Σᵢ Σⱼ pupilsᵢ × pupilsⱼ × |valueᵢ − valueⱼ| ÷ (2 × all pupils² × mean)",
    ratio: "Highest over lowest",
    ratio_how: |highest, lowest| format!("{highest} ÷ {lowest}"),
    no_ratio: "—",
    measure: "Measure",
    how: "How it is computed",
};

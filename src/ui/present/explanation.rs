use super::overview::{figure_text, pixels};
use super::{FigureText, Shown};
use crate::chart::{Datum, Frame, Mark, Role, Spec};
use crate::engine::{
    Evidence, Figure, IndicatorStanding, Operation, Source, Standing, UnitIndicator,
};
use crate::model::{CellRef, Level, School};
use crate::standard::{Citation, IndicatorId, Parameter, Part};
use crate::text::evidence::{
    Line, UnitShare, cv_formula, lines, sentence, title, unit_shares, unit_values,
};
use crate::text::{labels, number, word};

/// The width for which charts of the explanation are laid out.
const CHART_WIDTH: f64 = 420.0;

/// Everything the explanation of a figure shows, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplanationView {
    /// Which figure.
    pub figure: Figure,
    /// What it is called.
    pub title: String,
    /// What it is; empty when it has no number.
    pub result: String,
    /// How it stands; `None` where nothing is held against it.
    pub standing: Option<(Standing, Option<IndicatorStanding>, &'static str)>,
    /// What it says.
    pub sentence: String,
    /// What is not known.
    pub lacks: Vec<String>,
    /// The whole formula, names and numbers.
    pub formula: Option<Line>,
    /// The steps.
    pub steps: Vec<Line>,
    /// How it is divided between levels, if it is.
    pub is_apportioned: bool,
    /// What it consists of.
    pub parts: Vec<PartView>,
    /// Who stands in the way.
    pub offenders: Vec<String>,
    /// A picture of it.
    pub chart: Option<Spec>,
    /// What each unit adds.
    pub shares: Option<SharesView>,
    /// Whether it is over the known units only.
    pub is_provisional: bool,
    /// What the form prints, and whether that would stand otherwise.
    pub rounding: Option<(String, bool)>,
    /// The numbers fixed by rules.
    pub parameters: Vec<ParameterView>,
    /// Where the rules are written.
    pub citations: Vec<CitationView>,
    /// The facts it rests on.
    pub sources: Vec<SourceView>,
}

/// A figure that another one consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Its name, which opens it.
    pub figure: FigureText,
    /// What it is.
    pub value: String,
    /// How it stands.
    pub standing: Standing,
    /// For an indicator of a unit, how it stands more closely.
    pub indicator: Option<IndicatorStanding>,
    /// In words.
    pub word: &'static str,
}

/// What each unit adds to a coefficient of variation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharesView {
    /// One for each unit, the largest part first.
    pub rows: Vec<ShareView>,
    /// All pupils.
    pub students: String,
    /// Whether the units differ at all.
    pub has_variance: bool,
}

/// What one unit adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// Its name, which opens its value.
    pub figure: FigureText,
    /// Its pupils.
    pub students: String,
    /// Its value.
    pub value: String,
    /// Its pupils over all pupils.
    pub weight: String,
    /// Its part of the variance.
    pub share: String,
    /// Pupils and amount as exact fractions, for whoever wants to compute it again.
    pub exact: (String, String),
}

/// A number fixed by a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterView {
    /// What it is.
    pub name: &'static str,
    /// What it is, in numbers.
    pub value: String,
    /// Since when.
    pub since: String,
    /// What it replaces.
    pub replaces: Option<String>,
    /// Document and place.
    pub clause: String,
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationView {
    /// Title and number of the document.
    pub document: String,
    /// The place in it.
    pub locator: String,
    /// The words of the rule.
    pub quote: String,
    /// How well it is supported.
    pub support: &'static str,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// The school, or the county.
    pub who: String,
    /// What it states.
    pub fact: &'static str,
    /// What was read.
    pub value: String,
    /// The cells, each with its place in words and its text.
    pub cells: Vec<(CellRef, String, String)>,
    /// Where it came from, when it is no cell.
    pub elsewhere: String,
}

/// Everything the explanation of a figure shows; `cell_text` finds the text of a cell.
pub fn explanation(
    shown: &Shown,
    evidence: &Evidence,
    cell_text: &dyn Fn(&CellRef) -> String,
) -> ExplanationView {
    let context = shown.context();
    let steps = lines(shown.language, &context, evidence);
    let result = result(shown, evidence, &steps);
    ExplanationView {
        title: title(shown.language, &context, &evidence.figure),
        standing: standing(shown, evidence),
        sentence: sentence(shown.language, &context, evidence),
        lacks: lacks(shown, evidence),
        formula: cv_formula(shown.language, &context, evidence),
        is_apportioned: evidence
            .steps
            .iter()
            .any(|step| step.operation == Operation::Apportion),
        parts: parts(shown, &evidence.figure),
        offenders: offenders(shown, &evidence.figure),
        chart: chart(shown, &evidence.figure),
        shares: shares(shown, &evidence.figure),
        is_provisional: is_provisional(shown, &evidence.figure),
        rounding: rounding(shown, &evidence.figure),
        parameters: parameters(shown, evidence),
        citations: evidence
            .citations
            .iter()
            .map(|it| citation(shown, it))
            .collect(),
        sources: evidence
            .sources
            .iter()
            .map(|it| source(shown, it, cell_text))
            .collect(),
        figure: evidence.figure.clone(),
        result,
        steps,
    }
}

fn result(shown: &Shown, evidence: &Evidence, steps: &[Line]) -> String {
    match &evidence.figure {
        Figure::Item { .. } if steps.len() != 3 => String::new(),
        Figure::Part(_) => String::new(),
        Figure::UnitStanding { .. } => {
            let none = shown.words().overview.none;
            steps
                .last()
                .map_or(none.to_owned(), |line| format!("{}/7", line.result))
        }
        _ => steps
            .last()
            .map_or(String::new(), |line| match line.relation {
                "≈" => format!("≈ {}", line.result),
                _ => line.result.clone(),
            }),
    }
}

fn standing(
    shown: &Shown,
    evidence: &Evidence,
) -> Option<(Standing, Option<IndicatorStanding>, &'static str)> {
    let language = shown.language;
    match &evidence.figure {
        Figure::Mean { .. } | Figure::Composite { .. } => None,
        Figure::UnitValue { unit, indicator } | Figure::Shortfall { unit, indicator } => {
            let result = unit_result(shown, *unit, *indicator)?;
            let word = word::indicator_standing(language, result.standing);
            Some((evidence.standing, Some(result.standing), word))
        }
        Figure::UnitStanding { .. } | Figure::Cv { .. } | Figure::Item { .. } | Figure::Part(_) => {
            Some((
                evidence.standing,
                None,
                word::standing(language, evidence.standing),
            ))
        }
    }
}

fn lacks(shown: &Shown, evidence: &Evidence) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for (row, lack) in &evidence.lacks {
        let text = labels::lack(shown.language, shown.county(), *row, lack);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn unit_result(shown: &Shown, unit: usize, id: IndicatorId) -> Option<&UnitIndicator> {
    shown.assessment().units.get(unit)?.indicator(id)
}

/// The figures that a figure is put together from.
fn parts(shown: &Shown, figure: &Figure) -> Vec<PartView> {
    match figure {
        Figure::UnitStanding { unit } => unit_parts(shown, *unit),
        Figure::Composite { level } => level_parts(shown, *level),
        Figure::Part(Part::Resources) => {
            let mut parts: Vec<PartView> = Level::ALL
                .into_iter()
                .flat_map(|level| level_parts(shown, level))
                .collect();
            parts.extend(failed_units(shown));
            parts
        }
        Figure::Part(part) => super::item_groups(shown)
            .into_iter()
            .filter(|group| group.part == *part)
            .flat_map(|group| group.items)
            .map(|item| PartView {
                figure: FigureText {
                    text: format!("{} {}", item.id, item.short),
                    ..item.figure
                },
                value: item.details.first().cloned().unwrap_or_default(),
                standing: item.standing,
                indicator: None,
                word: item.word,
            })
            .collect(),
        Figure::UnitValue { .. }
        | Figure::Shortfall { .. }
        | Figure::Mean { .. }
        | Figure::Cv { .. }
        | Figure::Item { .. } => Vec::new(),
    }
}

fn unit_parts(shown: &Shown, unit: usize) -> Vec<PartView> {
    let Some(found) = shown.assessment().units.get(unit) else {
        return Vec::new();
    };
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    results
        .map(|(rule, result)| {
            let name = word::pick(shown.language, &rule.label);
            let value = super::schools::printed_value(shown, result);
            PartView {
                figure: figure_text(
                    shown,
                    Figure::UnitValue {
                        unit,
                        indicator: rule.id,
                    },
                    name,
                ),
                value: format!("{value} {}", word::pick(shown.language, &rule.value_unit)),
                standing: match result.standing {
                    IndicatorStanding::Met => Standing::Met,
                    IndicatorStanding::Near | IndicatorStanding::Below => Standing::NotMet,
                    IndicatorStanding::Undetermined => Standing::Undetermined,
                },
                indicator: Some(result.standing),
                word: word::indicator_standing(shown.language, result.standing),
            }
        })
        .collect()
}

fn level_parts(shown: &Shown, level: Level) -> Vec<PartView> {
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level);
    let Some(found) = found else {
        return Vec::new();
    };
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    results
        .map(|(rule, result)| {
            let figure = Figure::Cv {
                level,
                indicator: rule.id,
            };
            let name = title(shown.language, &shown.context(), &figure);
            let cv = result.cv.dispersion().and_then(|it| it.cv_to_fixed(6));
            PartView {
                figure: figure_text(shown, figure, &name),
                value: cv.unwrap_or_else(|| shown.words().overview.none.to_owned()),
                standing: result.cv_standing,
                indicator: None,
                word: word::standing(shown.language, result.cv_standing),
            }
        })
        .collect()
}

fn failed_units(shown: &Shown) -> Vec<PartView> {
    let units = shown.assessment().units.iter().enumerate();
    units
        .filter(|(_, unit)| unit.standing != Standing::Met)
        .map(|(index, unit)| {
            let figure = Figure::UnitStanding { unit: index };
            let name = title(shown.language, &shown.context(), &figure);
            PartView {
                figure: figure_text(shown, figure, &name),
                value: String::new(),
                standing: unit.standing,
                indicator: None,
                word: word::standing(shown.language, unit.standing),
            }
        })
        .collect()
}

fn offenders(shown: &Shown, figure: &Figure) -> Vec<String> {
    let Figure::Item { id } = figure else {
        return Vec::new();
    };
    let groups = super::item_groups(shown);
    let mut items = groups.into_iter().flat_map(|group| group.items);
    let item = items.find(|item| item.id == *id && item.standing == Standing::NotMet);
    item.map(|item| item.details).unwrap_or_default()
}

fn level_and_indicator(shown: &Shown, figure: &Figure) -> Option<(Level, IndicatorId)> {
    match figure {
        Figure::Mean { level, indicator } | Figure::Cv { level, indicator } => {
            Some((*level, *indicator))
        }
        Figure::UnitValue { unit, indicator } | Figure::Shortfall { unit, indicator } => {
            Some((shown.assessment().units.get(*unit)?.level, *indicator))
        }
        Figure::UnitStanding { .. }
        | Figure::Composite { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => None,
    }
}

fn shares(shown: &Shown, figure: &Figure) -> Option<SharesView> {
    let (Figure::Mean { level, indicator } | Figure::Cv { level, indicator }) = figure else {
        return None;
    };
    let mut shares = unit_shares(shown.language, &shown.context(), *level, *indicator);
    if shares.is_empty() {
        return None;
    }
    let students: u64 = shares.iter().map(|share| share.students).sum();
    shares.sort_by(|a, b| b.term.cmp(&a.term));
    Some(SharesView {
        has_variance: shares.iter().any(|share| !share.share.is_zero()),
        rows: shares
            .into_iter()
            .map(|share| share_view(shown, share))
            .collect(),
        students: number::digits(&students.into()),
    })
}

fn share_view(shown: &Shown, share: UnitShare) -> ShareView {
    ShareView {
        figure: figure_text(shown, share.figure, &share.name),
        students: number::digits(&share.students.into()),
        value: number::digits(&share.value),
        weight: number::percent(&share.weight, 2),
        share: format!("{}%", number::fixed(&share.share_percent, 1)),
        exact: (share.students.to_string(), number::fraction(&share.amount)),
    }
}

fn is_provisional(shown: &Shown, figure: &Figure) -> bool {
    let (Figure::Mean { level, indicator } | Figure::Cv { level, indicator }) = figure else {
        return false;
    };
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == *level);
    found
        .and_then(|it| it.indicators.get(indicator.index()))
        .is_some_and(|it| it.cv.dispersion().is_none() && it.provisional.is_some())
}

/// What the form prints of a figure.
fn rounding(shown: &Shown, figure: &Figure) -> Option<(String, bool)> {
    let rounding = &shown.standard.rounding;
    match figure {
        Figure::UnitValue { unit, indicator } => {
            let result = unit_result(shown, *unit, *indicator)?;
            let value = result.value.as_ref().ok()?;
            let printed = number::fixed(value, rounding.school_value);
            Some((printed, result.is_rounding_sensitive))
        }
        Figure::Mean { level, indicator } | Figure::Cv { level, indicator } => {
            let found = shown
                .assessment()
                .levels
                .iter()
                .find(|it| it.level == *level)?;
            let result = found.indicators.get(indicator.index())?;
            let dispersion = result.cv.dispersion()?;
            match figure {
                Figure::Mean { .. } => {
                    Some((number::fixed(&dispersion.mean(), rounding.mean), false))
                }
                _ => Some((
                    dispersion.cv_to_fixed(rounding.cv)?,
                    result.is_rounding_sensitive,
                )),
            }
        }
        Figure::Shortfall { .. }
        | Figure::UnitStanding { .. }
        | Figure::Composite { .. }
        | Figure::Item { .. }
        | Figure::Part(_) => None,
    }
}

fn parameters(shown: &Shown, evidence: &Evidence) -> Vec<ParameterView> {
    let threshold = evidence.threshold.as_ref().map(|(_, parameter)| parameter);
    let mut seen: Vec<&Parameter> = Vec::new();
    for parameter in threshold.into_iter().chain(&evidence.parameters) {
        if !seen.contains(&parameter) {
            seen.push(parameter);
        }
    }
    seen.into_iter().map(|it| parameter(shown, it)).collect()
}

fn parameter(shown: &Shown, parameter: &Parameter) -> ParameterView {
    let words = shown.words().explain;
    let citation = &parameter.citation;
    ParameterView {
        name: (words.parameter)(&parameter.id),
        value: number::digits(&parameter.value),
        since: (words.since)(&parameter.effective_from.to_string()),
        replaces: parameter
            .replaces
            .as_ref()
            .map(|it| (words.replaces)(&number::digits(it))),
        clause: format!("{} · {}", citation.document.title, citation.locator),
    }
}

fn citation(shown: &Shown, citation: &Citation) -> CitationView {
    let document = &citation.document;
    CitationView {
        document: match document.number.as_str() {
            "" => document.title.clone(),
            number => format!("{}（{number}）", document.title),
        },
        locator: citation.locator.clone(),
        quote: citation.quote.clone(),
        support: (shown.words().explain.support)(document.evidence),
    }
}

fn source(shown: &Shown, source: &Source, cell_text: &dyn Fn(&CellRef) -> String) -> SourceView {
    let school = source.row.and_then(|row| shown.county().schools.get(row));
    let cells = source.origin.cells();
    let elsewhere = match cells.is_empty() {
        true => labels::origin(shown.language, &source.origin),
        false => String::new(),
    };
    SourceView {
        who: match school.map(School::name) {
            Some(name) => name.to_owned(),
            None => shown.words().explain.county.to_owned(),
        },
        fact: word::variable(shown.language, source.variable),
        value: labels::entry(shown.language, source.variable, &source.entry),
        cells: cells
            .into_iter()
            .map(|cell| (cell.clone(), labels::cell(cell), cell_text(cell)))
            .collect(),
        elsewhere,
    }
}

/// Where the units of a level are, with threshold and mean; or the coefficients with their limit.
fn chart(shown: &Shown, figure: &Figure) -> Option<Spec> {
    match figure {
        Figure::Composite { level } => cv_bars(shown, *level),
        _ => {
            let (level, indicator) = level_and_indicator(shown, figure)?;
            strip(shown, level, indicator)
        }
    }
}

fn strip(shown: &Shown, level: Level, id: IndicatorId) -> Option<Spec> {
    let words = shown.words().explain;
    let rule = shown.standard.indicator(id)?;
    let values = unit_values(shown.language, &shown.context(), level, id);
    let dots: Vec<Datum> = values
        .iter()
        .map(|share| {
            let standing = unit_result(shown, share.unit, id).map(|result| result.standing);
            Datum {
                label: share.name.clone(),
                value: pixels(&number::fixed(&share.value, 6)),
                caption: number::fixed(&share.value, shown.standard.rounding.school_value),
                role: match standing {
                    Some(IndicatorStanding::Met) => Role::Good,
                    Some(IndicatorStanding::Near) => Role::Fair,
                    Some(IndicatorStanding::Below) => Role::Bad,
                    Some(IndicatorStanding::Undetermined) | None => Role::Unsure,
                },
            }
        })
        .collect();
    if dots.is_empty() {
        return None;
    }
    let threshold = &rule.threshold.get(level).value;
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level)?;
    let result = found.indicators.get(id.index())?;
    let mean = result
        .cv
        .dispersion()
        .or(result.provisional.as_ref())
        .map(|it| it.mean());
    let mut marks = vec![
        Mark::Dot(dots),
        Mark::Rule(Datum {
            label: words.threshold.to_owned(),
            value: pixels(&number::fixed(threshold, 6)),
            caption: number::digits(threshold),
            role: Role::Reference,
        }),
    ];
    marks.extend(mean.map(|mean| {
        Mark::Rule(Datum {
            label: words.mean.to_owned(),
            value: pixels(&number::fixed(&mean, 6)),
            caption: number::fixed(&mean, shown.standard.rounding.mean),
            role: Role::Centre,
        })
    }));
    Some(Spec {
        title: (words.strip)(word::pick(shown.language, &rule.short)),
        description: words.strip_hint.to_owned(),
        axis: word::pick(shown.language, &rule.value_unit).to_owned(),
        width: CHART_WIDTH,
        frame: Frame::Full,
        marks,
    })
}

fn cv_bars(shown: &Shown, level: Level) -> Option<Spec> {
    let words = shown.words().explain;
    let found = shown
        .assessment()
        .levels
        .iter()
        .find(|it| it.level == level)?;
    let results = shown.standard.indicators.iter().zip(&found.indicators);
    let bars: Vec<Datum> = results
        .filter_map(|(rule, result)| {
            let dispersion = result.cv.dispersion()?;
            Some(Datum {
                label: word::pick(shown.language, &rule.short).to_owned(),
                value: pixels(&dispersion.cv_to_fixed(6)?),
                caption: dispersion.cv_to_fixed(shown.standard.rounding.cv)?,
                role: match result.cv_standing {
                    Standing::Met => Role::Good,
                    Standing::NotMet => Role::Bad,
                    Standing::Undetermined => Role::Unsure,
                },
            })
        })
        .collect();
    let limit = &found.indicators.first()?.cv_limit;
    let limit = Datum {
        label: words.limit.to_owned(),
        value: pixels(&number::fixed(limit, 6)),
        caption: number::fixed(limit, 2),
        role: Role::Reference,
    };
    Some(Spec {
        title: (words.cvs)(word::level(shown.language, level)),
        description: words.cvs_hint.to_owned(),
        axis: shown.words().overview.cv.to_owned(),
        width: CHART_WIDTH,
        frame: Frame::Full,
        marks: vec![Mark::Bar(bars), Mark::Rule(limit)],
    })
}

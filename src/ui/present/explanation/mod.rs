mod parts;
mod picture;
mod rules;
mod shares;

pub use parts::PartView;
pub use rules::{CitationView, ParameterView, SourceView};
pub(super) use rules::{citation, clause, parameter_digits, replaced};
pub use shares::{ShareView, SharesView};

use super::readings::{ReadingView, readings_of};
use super::{ItemGroup, Shown, item_groups};
use crate::app;
use crate::chart::Spec;
use crate::engine::{
    Evidence, Figure, IndicatorStanding, Operation, Source, Standing, UnitIndicator,
};
use crate::model::CellRef;
use crate::standard::{Citation, IndicatorId};
use crate::text::evidence::{Line, cv_formula, lines, sentence, title};
use crate::text::{labels, number, verdict, word};
use parts::parts;
use picture::chart;
use rules::{parameters, source};
use shares::shares;

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
    pub standing: Option<(Standing, Option<IndicatorStanding>, String)>,
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
    /// What other formulas make of the same figures; empty where there are none.
    pub readings: Vec<ReadingView>,
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

/// Everything the explanation of a figure shows; `cell_text` finds the text of a cell.
pub fn explanation(
    shown: &Shown,
    evidence: &Evidence,
    cell_text: &dyn Fn(&CellRef) -> String,
) -> ExplanationView {
    let context = shown.context();
    let (citations, facts) = grounds(shown, evidence);
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
        readings: readings_of(shown, &evidence.figure),
        shares: shares(shown, &evidence.figure),
        is_provisional: is_provisional(shown, &evidence.figure),
        rounding: rounding(shown, &evidence.figure),
        parameters: parameters(shown, evidence),
        citations: citations
            .iter()
            .map(|it| citation(shown.words(), it))
            .collect(),
        sources: facts
            .iter()
            .map(|it| source(shown, it, cell_text))
            .collect(),
        figure: evidence.figure.clone(),
        result,
        steps,
    }
}

/// The clauses and the facts that a figure rests on. Those of a mean or a coefficient are also
/// those of the values that it is made of.
fn grounds(shown: &Shown, evidence: &Evidence) -> (Vec<Citation>, Vec<Source>) {
    let (mut citations, mut facts) = (evidence.citations.clone(), evidence.sources.clone());
    let (Figure::Mean { level, indicator } | Figure::Cv { level, indicator }) = &evidence.figure
    else {
        return (citations, facts);
    };
    let units = shown.assessment().units.iter().enumerate();
    for (unit, _) in units.filter(|(_, unit)| unit.level == *level) {
        let figure = Figure::UnitValue {
            unit,
            indicator: *indicator,
        };
        let Some(value) = app::explain(&shown.standard, &shown.result, &figure) else {
            continue;
        };
        for citation in value.citations {
            if !citations.contains(&citation) {
                citations.push(citation);
            }
        }
        facts.extend(value.sources);
    }
    (citations, facts)
}

fn result(shown: &Shown, evidence: &Evidence, steps: &[Line]) -> String {
    match &evidence.figure {
        Figure::Item { .. } if !is_county_ratio(evidence) => String::new(),
        Figure::Part(_) => String::new(),
        Figure::UnitStanding { .. } => {
            let none = shown.words().overview.none;
            steps.last().map_or(none.to_owned(), |line| {
                format!("{}/{}", line.result, shown.standard.indicators.len())
            })
        }
        _ => steps
            .last()
            .map_or(String::new(), |line| match line.relation {
                "≈" => format!("≈ {}", line.result),
                _ => line.result.clone(),
            }),
    }
}

/// Whether an item has one figure for the county: numerator, denominator and quotient.
fn is_county_ratio(evidence: &Evidence) -> bool {
    let quotients = evidence.steps.iter();
    let quotients = quotients.filter(|step| step.operation == Operation::Quotient);
    evidence.steps.len() == 3 && quotients.count() == 1
}

fn standing(
    shown: &Shown,
    evidence: &Evidence,
) -> Option<(Standing, Option<IndicatorStanding>, String)> {
    let language = shown.language;
    match &evidence.figure {
        Figure::Mean { .. } | Figure::Composite { .. } => None,
        Figure::UnitValue { unit, indicator } | Figure::Shortfall { unit, indicator } => {
            let result = unit_result(shown, *unit, *indicator)?;
            let word = word::indicator_standing(language, &shown.standard, result.standing);
            Some((evidence.standing, Some(result.standing), word))
        }
        Figure::Part(part) => {
            let groups = item_groups(shown);
            let group = groups.iter().find(|group| group.part == *part);
            let sign = group.map_or(evidence.standing, ItemGroup::sign);
            let word = verdict::part_standing(language, &shown.standard, shown.assessment(), *part);
            Some((sign, None, word))
        }
        Figure::Item { id } => {
            let part = shown.standard.item(id).map(|item| item.part);
            let word = part.map_or(word::standing(language, evidence.standing), |part| {
                word::item_standing(language, part, evidence.standing)
            });
            Some((evidence.standing, None, word.to_owned()))
        }
        Figure::UnitStanding { .. } | Figure::Cv { .. } => Some((
            evidence.standing,
            None,
            word::standing(language, evidence.standing).to_owned(),
        )),
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

pub(super) fn unit_result(shown: &Shown, unit: usize, id: IndicatorId) -> Option<&UnitIndicator> {
    shown.assessment().units.get(unit)?.indicator(id)
}

fn offenders(shown: &Shown, figure: &Figure) -> Vec<String> {
    let Figure::Item { id } = figure else {
        return Vec::new();
    };
    let groups = item_groups(shown);
    let mut items = groups.into_iter().flat_map(|group| group.items);
    let item = items.find(|item| item.id == *id && item.standing == Standing::NotMet);
    item.map(|item| item.details).unwrap_or_default()
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

use super::{FigureText, ItemGroup, Shown, item_groups, school_id};
use crate::engine::{
    Assessment, CvOutcome, Figure, IndicatorStanding, Lack, LevelIndicator, LevelResult, Standing,
    Unit,
};
use crate::intake::Severity;
use crate::model::Level;
use crate::standard::{Indicator, Part, Relaxations};
use crate::text::evidence::{title, unit_name};
use crate::text::{labels, notice, number, verdict, word};

/// So many reasons are shown at once.
const N_REASONS: usize = 3;
/// So many things to do are listed.
const N_TODO: usize = 60;

/// Everything on the page 总览, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    /// The verdict and its reasons.
    pub answer: Answer,
    /// The parts of the verdict.
    pub parts: Vec<PartCard>,
    /// One matrix for each level.
    pub levels: Vec<LevelMatrix>,
    /// Units that are not met, the farthest first.
    pub offenders: Vec<OffenderView>,
    /// The county items.
    pub items: Vec<ItemGroup>,
    /// What is missing for a full verdict.
    pub todo: Vec<TodoView>,
    /// How many more things are missing than listed.
    pub n_more_todo: usize,
    /// Names and reasons of schools that are not assessed.
    pub excluded: Vec<(String, String)>,
    /// Things to know.
    pub notices: Vec<String>,
    /// What it was judged by.
    pub basis: Basis,
}

/// The verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How the county stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// In a sentence.
    pub sentence: String,
    /// The weightiest reasons, in a few words.
    pub reasons: Vec<String>,
    /// All reasons, with their figures.
    pub all_reasons: Vec<String>,
}

/// One part of the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartCard {
    /// Which.
    pub part: Part,
    /// How it stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// Why, in one line.
    pub cause: String,
    /// Its name, which opens it.
    pub figure: FigureText,
}

/// One level of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelMatrix {
    /// Which.
    pub level: Level,
    /// Its name, units and pupils.
    pub summary: String,
    /// The limit of its coefficients, where all are the same.
    pub limit: String,
    /// One for each indicator.
    pub rows: Vec<MatrixRow>,
    /// The mean of the seven coefficients.
    pub composite: Option<FigureText>,
}

/// One indicator at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Its short name.
    pub name: String,
    /// Its full name and unit.
    pub full_name: String,
    /// Its unit.
    pub unit: String,
    /// The mean.
    pub mean: FigureText,
    /// The coefficient.
    pub cv: FigureText,
    /// The coefficient's place on its scale; `None` when there is none.
    pub cv_at: Option<f64>,
    /// The limit, as it is written.
    pub limit: String,
    /// The limit's place on the scale.
    pub limit_at: f64,
    /// How the coefficient stands.
    pub standing: Standing,
    /// In a word.
    pub word: &'static str,
    /// Units that reach the threshold, of all: `10/12`.
    pub units_met: String,
    /// How the units stand together.
    pub units_standing: Standing,
    /// Whether the figures are over the known units only.
    pub is_provisional: bool,
    /// Whether the printed coefficient would stand otherwise.
    pub is_rounding_sensitive: bool,
}

/// A unit that does not pass the school rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffenderView {
    /// The school's name, which opens the rule's outcome.
    pub figure: FigureText,
    /// The school's page.
    pub school: String,
    /// The level.
    pub level: &'static str,
    /// Its indicators below the threshold.
    pub gaps: Vec<OffenderGap>,
}

/// An indicator below its threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffenderGap {
    /// Its short name.
    pub name: String,
    /// Near or below.
    pub standing: IndicatorStanding,
    /// In words.
    pub word: &'static str,
    /// The value.
    pub value: FigureText,
    /// What is lacking.
    pub shortfall: Option<FigureText>,
}

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoView {
    /// What.
    pub text: String,
    /// The school's page, if it is about one.
    pub school: Option<String>,
}

/// What it was judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The standard's title.
    pub standard: String,
    /// The day.
    pub as_of: String,
    /// Whether relaxations count.
    pub relaxations: &'static str,
}

/// Everything on the page 总览.
pub fn overview(shown: &Shown) -> OverviewView {
    let words = shown.words().overview;
    let assessment = shown.assessment();
    let items = item_groups(shown);
    let mut todo = todo(shown);
    let n_more_todo = todo.len().saturating_sub(N_TODO);
    todo.truncate(N_TODO);
    OverviewView {
        answer: answer(shown),
        parts: parts(shown, &items),
        levels: assessment
            .levels
            .iter()
            .map(|level| matrix(shown, level))
            .collect(),
        offenders: offenders(shown),
        todo,
        n_more_todo,
        excluded: assessment
            .excluded
            .iter()
            .map(|it| {
                (
                    it.name.clone(),
                    word::exclusion(shown.language, it.reason).to_owned(),
                )
            })
            .collect(),
        notices: assessment
            .notices
            .iter()
            .filter(|it| notice::severity(it) != Severity::Error)
            .map(|it| notice::message(shown.language, shown.county(), it))
            .collect(),
        basis: Basis {
            standard: word::pick(shown.language, &shown.standard.title).to_owned(),
            as_of: assessment.as_of.to_string(),
            relaxations: match assessment.relaxations {
                Relaxations::On => words.relaxations_on,
                Relaxations::Off => words.relaxations_off,
            },
        },
        items,
    }
}

fn answer(shown: &Shown) -> Answer {
    let assessment = shown.assessment();
    let words = shown.words().overview;
    let facts = verdict::reason_facts(&shown.standard, shown.county(), assessment);
    let full: Vec<String> = facts
        .iter()
        .map(|reason| verdict::reason(shown.language, &shown.standard, reason))
        .collect();
    let short = facts
        .iter()
        .zip(&full)
        .map(|(reason, full)| (words.short_reason)(reason).unwrap_or_else(|| full.clone()))
        .take(N_REASONS);
    Answer {
        standing: assessment.verdict,
        word: word::standing(shown.language, assessment.verdict),
        sentence: verdict::sentence(shown.language, &shown.standard, assessment),
        reasons: short.collect(),
        all_reasons: full,
    }
}

fn parts(shown: &Shown, items: &[ItemGroup]) -> Vec<PartCard> {
    let assessment = shown.assessment();
    let words = shown.words().overview;
    let verdict = assessment
        .parts
        .iter()
        .map(|(part, standing)| (*part, *standing));
    let precondition = items
        .iter()
        .find(|group| group.part == Part::Precondition)
        .map(|group| (Part::Precondition, group.standing));
    verdict
        .chain(precondition)
        .map(|(part, standing)| {
            let group = items.iter().find(|group| group.part == part);
            let cause = match (part, group) {
                (Part::Resources, _) => {
                    let (units, cvs, open) = resource_counts(assessment);
                    (words.resources_cause)(units, cvs, open)
                }
                (Part::Veto, Some(group)) => {
                    (words.veto_cause)(&group.names_not_met(), group.n_open(), group.items.len())
                }
                (_, Some(group)) => {
                    (words.items_cause)(&group.names_not_met(), group.n_open(), group.n_counted())
                }
                (_, None) => String::new(),
            };
            PartCard {
                part,
                standing,
                word: word::standing(shown.language, standing),
                cause,
                figure: figure_text(shown, Figure::Part(part), word::part(shown.language, part)),
            }
        })
        .collect()
}

/// Units not met, coefficients above their limit, units undetermined.
fn resource_counts(assessment: &Assessment) -> (usize, usize, usize) {
    let count = |wanted| {
        assessment
            .units
            .iter()
            .filter(|unit| unit.standing == wanted)
            .count()
    };
    let cvs = assessment.levels.iter().flat_map(|level| &level.indicators);
    let n_cvs = cvs.filter(|it| it.cv_standing == Standing::NotMet).count();
    (
        count(Standing::NotMet),
        n_cvs,
        count(Standing::Undetermined),
    )
}

fn matrix(shown: &Shown, level: &LevelResult) -> LevelMatrix {
    let words = shown.words().overview;
    let students = level
        .students
        .map(|n| number::digits(&n.into()))
        .unwrap_or_default();
    let name = word::level(shown.language, level.level);
    let limits: Vec<String> = level
        .indicators
        .iter()
        .map(|it| number::fixed(&it.cv_limit, 2))
        .collect();
    let limit = match limits.split_first() {
        Some((first, rest)) if rest.iter().all(|it| it == first) => (words.limit)(first),
        _ => String::new(),
    };
    LevelMatrix {
        level: level.level,
        summary: (words.level)(name, level.n_units, level.n_met, &students),
        limit,
        rows: level
            .indicators
            .iter()
            .zip(&shown.standard.indicators)
            .map(|(result, rule)| matrix_row(shown, level, result, rule))
            .collect(),
        composite: level.composite_cv.as_ref().and_then(|composite| {
            let printed = number::fixed(&composite.parse().ok()?, shown.standard.rounding.cv);
            Some(figure_text(
                shown,
                Figure::Composite { level: level.level },
                &printed,
            ))
        }),
    }
}

fn matrix_row(
    shown: &Shown,
    level: &LevelResult,
    result: &LevelIndicator,
    rule: &Indicator,
) -> MatrixRow {
    let none = shown.words().overview.none;
    let rounding = &shown.standard.rounding;
    let known = match &result.cv {
        CvOutcome::Known(dispersion) | CvOutcome::ZeroTotal(dispersion) => Some(dispersion),
        CvOutcome::Unknown | CvOutcome::NoUnits => None,
    };
    let dispersion = known.or(result.provisional.as_ref());
    // Three decimals would hide what decided, so such a figure is written out.
    let places = if result.is_rounding_sensitive {
        6
    } else {
        rounding.cv
    };
    let cv = dispersion.and_then(|it| it.cv_to_fixed(places));
    let mean = dispersion.map(|it| number::fixed(&it.mean(), rounding.mean));
    let level_id = level.level;
    let units_standing = if result.n_near + result.n_below > 0 {
        Standing::NotMet
    } else if result.n_undetermined > 0 {
        Standing::Undetermined
    } else {
        Standing::Met
    };
    let name = word::pick(shown.language, &rule.short).to_owned();
    MatrixRow {
        full_name: word::pick(shown.language, &rule.label).to_owned(),
        unit: word::pick(shown.language, &rule.value_unit).to_owned(),
        mean: figure_text(
            shown,
            Figure::Mean {
                level: level_id,
                indicator: rule.id,
            },
            mean.as_deref().unwrap_or(none),
        ),
        cv: figure_text(
            shown,
            Figure::Cv {
                level: level_id,
                indicator: rule.id,
            },
            cv.as_deref().unwrap_or(none),
        ),
        cv_at: dispersion
            .and_then(|it| it.cv_to_fixed(6))
            .map(|cv| pixels(&cv)),
        limit: number::fixed(&result.cv_limit, 2),
        limit_at: pixels(&number::fixed(&result.cv_limit, 6)),
        standing: result.cv_standing,
        word: word::standing(shown.language, result.cv_standing),
        units_met: format!("{}/{}", result.n_met, level.n_units),
        units_standing,
        is_provisional: known.is_none() && dispersion.is_some(),
        is_rounding_sensitive: result.is_rounding_sensitive,
        name,
    }
}

fn offenders(shown: &Shown) -> Vec<OffenderView> {
    let units = shown.assessment().units.iter().enumerate();
    let mut failed: Vec<(usize, &Unit)> = units
        .filter(|(_, unit)| unit.standing == Standing::NotMet)
        .collect();
    let far = |unit: &Unit| {
        let count = |wanted| {
            unit.indicators
                .iter()
                .filter(|result| result.standing == wanted)
                .count()
        };
        (
            count(IndicatorStanding::Below),
            count(IndicatorStanding::Near),
        )
    };
    failed.sort_by_key(|(_, unit)| std::cmp::Reverse(far(unit)));
    failed
        .into_iter()
        .map(|(index, unit)| offender(shown, index, unit))
        .collect()
}

fn offender(shown: &Shown, index: usize, unit: &Unit) -> OffenderView {
    let name = unit_name(shown.language, &shown.context(), index);
    let results = shown.standard.indicators.iter().zip(&unit.indicators);
    let short = results.filter(|(_, result)| match result.standing {
        IndicatorStanding::Near | IndicatorStanding::Below => true,
        IndicatorStanding::Met | IndicatorStanding::Undetermined => false,
    });
    OffenderView {
        figure: figure_text(shown, Figure::UnitStanding { unit: index }, &name),
        school: school_id(shown.assessment(), unit.school),
        level: word::level(shown.language, unit.level),
        gaps: short
            .map(|(rule, result)| OffenderGap {
                name: word::pick(shown.language, &rule.short).to_owned(),
                standing: result.standing,
                word: word::indicator_standing(shown.language, result.standing),
                value: figure_text(
                    shown,
                    Figure::UnitValue {
                        unit: index,
                        indicator: rule.id,
                    },
                    &super::schools::printed_value(shown, result),
                ),
                shortfall: super::schools::shortfall(shown, index, rule, result),
            })
            .collect(),
    }
}

/// Everything that is not known: first what keeps units open, then what keeps items open.
fn todo(shown: &Shown) -> Vec<TodoView> {
    let assessment = shown.assessment();
    let mut todo: Vec<TodoView> = Vec::new();
    let mut push = |row: Option<usize>, lack: &Lack, school: Option<String>| {
        let text = labels::lack(shown.language, shown.county(), row, lack);
        if todo.iter().all(|it| it.text != text) {
            todo.push(TodoView { text, school });
        }
    };
    for (row, school) in shown.county().schools.iter().enumerate() {
        if let Err(absence) = school.record.school_kind() {
            push(Some(row), &Lack::SchoolKind(absence), None);
        }
    }
    for unit in &assessment.units {
        let row = assessment.schools.get(unit.school).map(|school| school.row);
        for result in &unit.indicators {
            if let Err(lack) = &result.value {
                push(row, lack, Some(school_id(assessment, unit.school)));
            }
        }
    }
    for result in assessment
        .items
        .iter()
        .filter(|it| it.standing == Standing::Undetermined)
    {
        let Some(item) = shown
            .standard
            .item(&result.id)
            .filter(|item| item.is_required)
        else {
            continue;
        };
        for (row, lack) in result.conditions.iter().flat_map(|it| &it.lacks) {
            match (row, lack) {
                (None, Lack::Unstated | Lack::NothingToJudge) => {
                    let short = word::pick(shown.language, &item.short);
                    let why = word::lack(shown.language, lack);
                    todo_item(&mut todo, format!("{} {short}：{why}", item.id));
                }
                _ => {
                    let text = labels::lack(shown.language, shown.county(), *row, lack);
                    todo_item(&mut todo, text);
                }
            }
        }
    }
    todo
}

fn todo_item(todo: &mut Vec<TodoView>, text: String) {
    if todo.iter().all(|it| it.text != text) {
        todo.push(TodoView { text, school: None });
    }
}

/// A figure with what it says and what it is called.
pub(super) fn figure_text(shown: &Shown, figure: Figure, text: &str) -> FigureText {
    FigureText {
        name: title(shown.language, &shown.context(), &figure),
        text: text.to_owned(),
        figure,
    }
}

/// Decimal text as a place on a scale: for pixels only.
pub(super) fn pixels(decimal: &str) -> f64 {
    decimal.replace(',', "").parse().unwrap_or(0.0)
}

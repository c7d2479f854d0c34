use super::item;
use super::wire::{
    CountyEntry, DiagnosticEntry, Document, ExclusionEntry, IndicatorEntry, LevelEntry,
    LevelIndicatorEntry, Named, OverrideEntry, ReadingEntry, StandardEntry, UnitEntry,
};
use crate::engine::{
    Assessment, CvOutcome, LevelIndicator, LevelResult, Notice, Unit, UnitIndicator,
};
use crate::intake::{Diagnostic, Place, Severity};
use crate::model::{CellRef, County, Level, Origin};
use crate::quantity::{Exact, to_fixed, to_plain};
use crate::standard::{Indicator, Parameter, Part, Reading, Relaxations, Standard};
use crate::text::{Language, diagnostic, notice};

/// Name and version of the document's shape.
const SCHEMA: &str = "junheng.assessment/1";
/// Decimals of values, means and coefficients.
const PLACES: u32 = 6;

/// A county with what was found out about it.
#[derive(Clone, Copy, Debug)]
pub struct AssessedCounty<'a> {
    /// The county as it was read.
    pub county: &'a County,
    /// Its assessment.
    pub assessment: &'a Assessment,
    /// What intake had to say; what is about other counties is left out.
    pub diagnostics: &'a [Diagnostic],
}

/// The document of some counties that were assessed under one standard; messages in `language`.
pub fn assessment_document(
    language: Language,
    standard: &Standard,
    counties: &[AssessedCounty<'_>],
) -> Document {
    let county = |assessed: &AssessedCounty<'_>| county_entry(language, standard, assessed);
    Document {
        schema: SCHEMA,
        standard: StandardEntry {
            id: standard.id.clone(),
            as_of: standard.as_of.to_string(),
            relaxations: standard.relaxations == Relaxations::On,
            overrides: overrides(standard),
            readings: readings(standard),
        },
        counties: counties.iter().map(county).collect(),
    }
}

fn overrides(standard: &Standard) -> Vec<OverrideEntry> {
    let parameters = standard.parameters().into_iter();
    let entry = |it: Parameter| {
        let own = it.own?;
        Some(OverrideEntry {
            id: it.id,
            value: decimal(&it.value),
            instead_of: decimal(&own.instead_of),
            reason: own.reason,
        })
    };
    parameters.filter_map(entry).collect()
}

fn readings(standard: &Standard) -> Vec<ReadingEntry> {
    let entry = |it: &Reading| {
        Some(ReadingEntry {
            id: it.id.clone(),
            option: it.option?.as_str(),
            reason: it.own_reason.clone()?,
        })
    };
    standard.readings.iter().filter_map(entry).collect()
}

fn county_entry(
    language: Language,
    standard: &Standard,
    assessed: &AssessedCounty<'_>,
) -> CountyEntry {
    let AssessedCounty {
        county,
        assessment,
        diagnostics,
    } = *assessed;
    let items = |is_wanted: fn(Part) -> bool| {
        let results = assessment.items.iter().filter(|it| is_wanted(it.part));
        let entries = results.map(|it| {
            let entry = item::entry(language, standard, county, it);
            (it.id.clone(), entry)
        });
        Named(entries.collect())
    };
    let parts = assessment.parts.iter();
    let levels = assessment.levels.iter();
    let concerns = |it: &&Diagnostic| it.county.is_empty() || it.county == county.name;
    let read = diagnostics.iter().filter(concerns);
    let noticed = assessment.notices.iter();
    CountyEntry {
        name: county.name.clone(),
        verdict: assessment.verdict.as_str(),
        parts: Named(
            parts
                .map(|(part, standing)| (part.as_str().to_owned(), standing.as_str()))
                .collect(),
        ),
        preconditions: items(|part| part == Part::Precondition),
        levels: Named(
            levels
                .map(|level| {
                    (
                        level.level.as_str().to_owned(),
                        level_entry(standard, level),
                    )
                })
                .collect(),
        ),
        units: assessment
            .units
            .iter()
            .map(|unit| unit_entry(standard, unit))
            .collect(),
        items: items(|part| part != Part::Precondition),
        excluded: assessment
            .excluded
            .iter()
            .map(|exclusion| ExclusionEntry {
                school: exclusion.name.clone(),
                reason: exclusion.reason.as_str(),
            })
            .collect(),
        notices: assessment.notices.iter().map(notice::code).collect(),
        diagnostics: read
            .map(|it| read_entry(language, it))
            .chain(noticed.map(|it| noticed_entry(language, standard, county, it)))
            .collect(),
    }
}

fn level_entry(standard: &Standard, level: &LevelResult) -> LevelEntry {
    let indicators = level.indicators.iter().filter_map(|result| {
        let indicator = standard.indicator(result.id)?;
        let entry = level_indicator_entry(indicator, level.level, result);
        Some((result.id.as_str().to_owned(), entry))
    });
    LevelEntry {
        units: level.n_units,
        units_met: level.n_met,
        students: level.students.map(|students| students.to_string()),
        indicators: Named(indicators.collect()),
        composite_cv: level.composite_cv.clone(),
    }
}

fn level_indicator_entry(
    indicator: &Indicator,
    level: Level,
    result: &LevelIndicator,
) -> LevelIndicatorEntry {
    let dispersion = result.cv.dispersion();
    LevelIndicatorEntry {
        threshold: decimal(&indicator.threshold.get(level).value),
        mean: dispersion.map(|it| it.mean_to_fixed(PLACES)),
        cv: dispersion.and_then(|it| it.cv_to_fixed(PLACES)),
        cv_limit: at_least_two_decimals(&result.cv_limit),
        cv_standing: result.cv_standing.as_str(),
        cv_undefined: match result.cv {
            CvOutcome::ZeroTotal(_) => true,
            CvOutcome::Known(_) | CvOutcome::Unknown | CvOutcome::NoUnits => false,
        },
        units_met: result.n_met,
        units_near: result.n_near,
        units_below: result.n_below,
        units_undetermined: result.n_undetermined,
        rounding_sensitive: result.is_rounding_sensitive,
    }
}

fn unit_entry(standard: &Standard, unit: &Unit) -> UnitEntry {
    let indicators = standard.indicators.iter().zip(&unit.indicators);
    UnitEntry {
        school: unit.name.clone(),
        code: unit.code.clone(),
        level: unit.level.as_str(),
        students: unit.students.as_ref().ok().map(u64::to_string),
        indicators: Named(
            indicators
                .map(|(indicator, result)| {
                    let name = indicator.id.as_str().to_owned();
                    (name, indicator_entry(indicator, result))
                })
                .collect(),
        ),
        standing: unit.standing.as_str(),
        rounding_sensitive: unit.indicators.iter().any(|it| it.is_rounding_sensitive),
    }
}

fn indicator_entry(indicator: &Indicator, result: &UnitIndicator) -> IndicatorEntry {
    let value = result.value.as_ref().ok();
    let shortfall = result.shortfall.as_ref();
    IndicatorEntry {
        value: value.map(|value| to_fixed(value, PLACES)),
        standing: result.standing.as_str(),
        shortfall: shortfall.map(|shortfall| {
            if shortfall.is_zero() {
                "0".to_owned()
            } else {
                to_fixed(shortfall, indicator.shortfall_places)
            }
        }),
        rounding_sensitive: result.is_rounding_sensitive,
    }
}

/// The shortest exact decimal, or six decimals where there is none.
pub(super) fn decimal(value: &Exact) -> String {
    to_plain(value).unwrap_or_else(|| to_fixed(value, PLACES))
}

/// A limit as it is written: `0.50`, not `0.5`.
fn at_least_two_decimals(value: &Exact) -> String {
    let plain = decimal(value);
    match plain.split_once('.') {
        Some((_, fraction)) if fraction.len() >= 2 => plain,
        _ => to_fixed(value, 2),
    }
}

const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn read_entry(language: Language, diagnostic: &Diagnostic) -> DiagnosticEntry {
    let (file, sheet, cell) = match &diagnostic.place {
        Place::File(file) => (file.clone(), String::new(), String::new()),
        Place::Sheet(sheet) => (sheet.file.clone(), sheet.sheet.clone(), String::new()),
        Place::Cell(cell) => place_of(cell),
    };
    DiagnosticEntry {
        code: diagnostic.code(),
        severity: severity_key(diagnostic.severity()),
        file,
        sheet,
        cell,
        school: diagnostic.school.clone(),
        message: diagnostic::message(language, diagnostic).sentence(),
    }
}

fn noticed_entry(
    language: Language,
    standard: &Standard,
    county: &County,
    noticed: &Notice,
) -> DiagnosticEntry {
    let cells = notice::origin(noticed).map_or_else(Vec::new, Origin::cells);
    let (file, sheet, cell) = cells.first().map(|cell| place_of(cell)).unwrap_or_default();
    DiagnosticEntry {
        code: notice::code(noticed),
        severity: severity_key(notice::severity(noticed)),
        file,
        sheet,
        cell,
        school: notice::school(county, noticed).to_owned(),
        message: notice::message(language, standard, county, noticed),
    }
}

fn place_of(cell: &CellRef) -> (String, String, String) {
    (
        cell.sheet.file.clone(),
        cell.sheet.sheet.clone(),
        cell.address(),
    )
}

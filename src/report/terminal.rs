use super::document::AssessedCounty;
use crate::engine::{Assessment, LevelIndicator, LevelResult, Standing, Unit};
use crate::intake::{Diagnostic, Severity};
use crate::quantity::{grouped, to_fixed};
use crate::standard::Standard;
use crate::text::terminal;
use crate::text::verdict::{self, Cause, Reason};
use crate::text::{Language, diagnostic, notice, word};

/// The assessment of one county as plain text for a terminal: the verdict, its reasons, the parts,
/// the indicators of both levels, then every school and item that stands in the way.
pub fn terminal_text(
    language: Language,
    standard: &Standard,
    assessed: &AssessedCounty<'_>,
) -> String {
    let AssessedCounty {
        county, assessment, ..
    } = *assessed;
    let labels = terminal::labels(language);
    let mut text = verdict::sentence(language, standard, assessment) + "\n";
    let reasons = verdict::reasons(language, standard, county, assessment);
    let numbered = (1..)
        .zip(&reasons)
        .map(|(n, reason)| format!("{n}. {reason}"));
    push_section(&mut text, labels.reasons, numbered.collect());
    push_section(
        &mut text,
        labels.parts,
        table(&parts(language, standard, assessment), Align::Left),
    );
    for level in &assessment.levels {
        push_level(&mut text, language, standard, level);
    }
    push_section(
        &mut text,
        labels.failing_units,
        failing_units(language, standard, assessment),
    );
    push_section(
        &mut text,
        labels.open_items,
        open_items(language, standard, assessed),
    );
    let excluded = assessment.excluded.iter().map(|exclusion| {
        let reason = word::exclusion(language, standard, exclusion.reason);
        vec![exclusion.name.clone(), reason]
    });
    push_section(
        &mut text,
        labels.excluded,
        table(&excluded.collect::<Vec<_>>(), Align::Left),
    );
    push_section(
        &mut text,
        labels.diagnostics,
        diagnostics(language, standard, assessed),
    );
    text
}

/// A heading with lines below it; nothing at all without lines.
fn push_section(text: &mut String, heading: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    text.push_str(&format!("\n{heading}\n"));
    for line in lines {
        text.push_str(&format!("  {line}\n"));
    }
}

fn parts(language: Language, standard: &Standard, assessment: &Assessment) -> Vec<Vec<String>> {
    assessment
        .all_parts()
        .map(|(part, _)| {
            vec![
                word::part(language, part).to_owned(),
                verdict::part_standing(language, standard, assessment, part),
            ]
        })
        .collect()
}

fn push_level(text: &mut String, language: Language, standard: &Standard, level: &LevelResult) {
    let labels = terminal::labels(language);
    let students = level
        .students
        .map(|students| grouped(&students.to_string()));
    let heading = terminal::level(
        language,
        level.level,
        level.n_units,
        level.n_met,
        students.as_deref(),
    );
    let mut rows = vec![(labels.indicator_heads)(&word::near_percent(standard)).to_vec()];
    let indicators = level.indicators.iter();
    rows.extend(indicators.filter_map(|result| indicator_row(language, standard, level, result)));
    let mut lines = table(&rows, Align::Right);
    if let Some(cv) = &level.composite_cv {
        lines.push(format!("{} {cv}", labels.composite_cv));
    }
    push_section(text, &heading, lines);
}

fn indicator_row(
    language: Language,
    standard: &Standard,
    level: &LevelResult,
    result: &LevelIndicator,
) -> Option<Vec<String>> {
    let labels = terminal::labels(language);
    let indicator = standard.indicator(result.id)?;
    let dispersion = result.cv.dispersion();
    let known = |figure: Option<String>| figure.unwrap_or_else(|| labels.unknown.to_owned());
    let mut row = vec![
        format!(
            "{} {}",
            result.id.as_str(),
            word::pick(language, &indicator.short)
        ),
        to_fixed(
            &indicator.threshold.get(level.level).value,
            standard.rounding.mean,
        ),
        known(dispersion.map(|it| it.mean_to_fixed(standard.rounding.mean))),
        known(dispersion.and_then(|it| it.cv_to_fixed(standard.rounding.cv))),
        to_fixed(&result.cv_limit, 2),
        word::standing(language, result.cv_standing).to_owned(),
        result.n_met.to_string(),
        result.n_near.to_string(),
        result.n_below.to_string(),
        result.n_undetermined.to_string(),
    ];
    if result.is_rounding_sensitive {
        row.push(labels.rounding_sensitive.to_owned());
    }
    Some(row)
}

fn failing_units(language: Language, standard: &Standard, assessment: &Assessment) -> Vec<String> {
    let units = assessment.units.iter();
    units
        .filter(|unit| unit.standing != Standing::Met)
        .flat_map(|unit| unit_lines(language, standard, unit))
        .collect()
}

/// The unit, then each of its indicators below the threshold.
fn unit_lines(language: Language, standard: &Standard, unit: &Unit) -> Vec<String> {
    let heading = format!(
        "{} [{}] {}",
        unit.name,
        word::level(language, unit.level),
        word::standing(language, unit.standing)
    );
    let gaps = verdict::gaps(standard, unit);
    let gaps = gaps
        .iter()
        .map(|gap| format!("    {}", verdict::gap(language, standard, gap)));
    std::iter::once(heading).chain(gaps).collect()
}

/// Every item that is not met, then every one that is not known, those that decide nothing left out.
fn open_items(
    language: Language,
    standard: &Standard,
    assessed: &AssessedCounty<'_>,
) -> Vec<String> {
    let facts = verdict::reason_facts(standard, assessed.county, assessed.assessment);
    let items = facts.iter().filter(|reason| match reason {
        Reason::Item { .. } => true,
        Reason::Open { cause, .. } => match cause {
            Cause::Item(_) | Cause::Schools => true,
            Cause::Units { .. } | Cause::Dispersion { .. } => false,
        },
        Reason::Units { .. } | Reason::Dispersion { .. } => false,
    });
    items
        .map(|reason| verdict::reason(language, standard, reason))
        .collect()
}

/// The counts, then errors and warnings one by one; notes are only counted.
fn diagnostics(
    language: Language,
    standard: &Standard,
    assessed: &AssessedCounty<'_>,
) -> Vec<String> {
    let county = assessed.county;
    let concerns = |it: &&Diagnostic| it.county.is_empty() || it.county == county.name;
    let read = assessed.diagnostics.iter().filter(concerns);
    let read = read.map(|it| (it.severity(), diagnostic::message(language, it).sentence()));
    let noticed = assessed.assessment.notices.iter();
    let noticed = noticed.map(|it| {
        (
            notice::severity(it),
            notice::message(language, standard, county, it),
        )
    });
    let all: Vec<(Severity, String)> = read.chain(noticed).collect();
    let count = |wanted: Severity| {
        all.iter()
            .filter(|(severity, _)| *severity == wanted)
            .count()
    };
    let counts = terminal::diagnostics(
        language,
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note),
    );
    let told = all
        .iter()
        .filter(|(severity, _)| *severity != Severity::Note);
    let told = told.map(|(severity, message)| {
        format!("[{}] {message}", terminal::severity(language, *severity))
    });
    std::iter::once(counts).chain(told).collect()
}

/// On which side the cells of a table stand, those of the first column excepted: they stand left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Align {
    Left,
    Right,
}

/// Rows with their columns under one another; a row may be shorter than the others.
fn table(rows: &[Vec<String>], align: Align) -> Vec<String> {
    let n_columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..n_columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| width(cell)).max().unwrap_or(0)
        })
        .collect();
    rows.iter()
        .map(|row| {
            let cells = row.iter().zip(&widths).enumerate();
            let line: String = cells
                .map(|(column, (cell, width_of_column))| {
                    let space = " ".repeat(width_of_column - width(cell));
                    match (column, align) {
                        (0, _) => format!("{cell}{space}"),
                        (_, Align::Left) => format!("  {cell}{space}"),
                        (_, Align::Right) => format!("  {space}{cell}"),
                    }
                })
                .collect();
            line.trim_end().to_owned()
        })
        .collect()
}

/// How many columns of a terminal a text takes: two for a Chinese character or full-width sign.
fn width(text: &str) -> usize {
    let letters = text.chars();
    letters
        .map(|letter| match letter {
            '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 2,
            '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' => 2,
            '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFD}' => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_one_another_whatever_the_script() {
        let rows = [
            vec!["骨干教师".to_owned(), "1.00".to_owned()],
            vec!["R2".to_owned(), "0.503".to_owned(), "—".to_owned()],
        ];
        assert_eq!(
            table(&rows, Align::Right),
            ["骨干教师   1.00", "R2        0.503  —"]
        );
    }
}

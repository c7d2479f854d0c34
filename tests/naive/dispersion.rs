//! The student-weighted coefficient of variation by its definition (§3.2), and the levels.

use junheng::model::Level;
use num_traits::Zero;
use serde_json::{Map, Value, json};

use super::number::{
    Num, decimal, mean_of_roots_to_fixed, quotient, root_to_fixed, to_fixed, to_plain, total,
    total_if_known,
};
use super::resource::{INDICATORS, Mark, per};
use super::standing::{Standing, all, when};

/// Pupils *Pᵢ* and amount *xᵢ* of one school.
pub type Share = (Num, Num);

/// X̄ = Σxᵢ ÷ P_N.
pub fn mean(shares: &[Share]) -> Option<Num> {
    let pupils = total(shares.iter().map(|(students, _)| students));
    quotient(&total(shares.iter().map(|(_, amount)| amount)), &pupils)
}

/// (S ÷ X̄)², S² = Σ (Pᵢ/P_N)(Xᵢ − X̄)²; nothing when X̄ is zero.
pub fn squared_cv(shares: &[Share]) -> Option<Num> {
    let pupils = total(shares.iter().map(|(students, _)| students));
    let mean = mean(shares)?;
    if mean.is_zero() {
        return None;
    }
    let mut weighted = Num::zero();
    for (students, amount) in shares {
        let distance = amount / students - &mean;
        weighted += students * (&distance * &distance);
    }
    let variance = weighted / pupils;
    Some(variance / (&mean * &mean))
}

/// The limit (§3.2).
pub fn cv_limit(level: Level) -> &'static str {
    match level {
        Level::Primary => "0.50",
        Level::Junior => "0.45",
    }
}

/// One unit, assessed.
pub struct Assessed {
    /// Its level.
    pub level: Level,
    /// Its pupils.
    pub students: Option<Num>,
    /// The amounts of R1 … R7.
    pub amounts: Vec<Option<Num>>,
    /// How it stands in each.
    pub marks: Vec<Mark>,
    /// How it stands as a whole.
    pub standing: Standing,
}

/// Whether every pupil of the level is in a unit we know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// All are.
    Full,
    /// A school without a readable kind may have more.
    Partial,
}

/// One element of `levels`, and the standing of its seven coefficients.
pub fn level(level: Level, units: &[Assessed], coverage: Coverage) -> (Value, Standing) {
    let units: Vec<&Assessed> = units.iter().filter(|unit| unit.level == level).collect();
    let mut indicators = Map::new();
    let mut squares = Vec::new();
    let mut standings = Vec::new();
    for (index, id) in INDICATORS.iter().enumerate() {
        let mut shares = Vec::new();
        for unit in &units {
            if let (Some(students), Some(amount)) = (&unit.students, &unit.amounts[index]) {
                shares.push((students.clone(), amount.clone()));
            }
        }
        let is_complete =
            coverage == Coverage::Full && !units.is_empty() && shares.len() == units.len();
        let mean = if is_complete { mean(&shares) } else { None };
        let square = if is_complete {
            squared_cv(&shares)
        } else {
            None
        };
        let limit = decimal(cv_limit(level));
        let standing = match (&mean, &square) {
            (None, _) => Standing::Undetermined,
            (Some(_), None) => Standing::NotMet,
            (Some(_), Some(square)) => when(Some(*square <= &limit * &limit)),
        };
        let is_sensitive = square.as_ref().is_some_and(|square| {
            let rounded = decimal(&root_to_fixed(square, 3));
            when(Some(rounded <= limit)) != standing
        });
        let count = |wanted: Mark| units.iter().filter(|u| u.marks[index] == wanted).count();
        let entry = json!({
            "mean": mean.map(|mean| to_fixed(&(mean * per(index)), 6)),
            "cv": square.as_ref().map(|square| root_to_fixed(square, 6)),
            "cv_limit": cv_limit(level),
            "cv_standing": standing.text(),
            "units_met": count(Mark::Met),
            "units_near": count(Mark::Near),
            "units_below": count(Mark::Below),
            "units_undetermined": count(Mark::Undetermined),
            "rounding_sensitive": is_sensitive,
        });
        indicators.insert((*id).to_owned(), entry);
        squares.push(square);
        standings.push(standing);
    }
    let students: Vec<Option<Num>> = units.iter().map(|unit| unit.students.clone()).collect();
    let known: Option<Vec<Num>> = squares.into_iter().collect();
    let is_met = |unit: &&&Assessed| unit.standing == Standing::Met;
    let value = json!({
        "units": units.len(),
        "units_met": units.iter().filter(is_met).count(),
        "students": total_if_known(&students).map(|students| to_plain(&students)),
        "indicators": indicators,
        "composite_cv": known.map(|squares| mean_of_roots_to_fixed(&squares, 6)),
    });
    (value, all(standings))
}

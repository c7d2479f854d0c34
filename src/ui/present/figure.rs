use super::Shown;
use crate::engine::Figure;
use crate::text::evidence::title;

/// A figure that can be opened, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureText {
    /// Which figure.
    pub figure: Figure,
    /// What it says.
    pub text: String,
    /// What it is called, for those who do not see where it stands.
    pub name: String,
}

/// A name of a figure for attributes, as in `cv-primary-R1`; it changes when the figure does.
pub fn figure_id(figure: &Figure) -> String {
    match figure {
        Figure::UnitValue { unit, indicator } => format!("value-{unit}-{}", indicator.as_str()),
        Figure::Shortfall { unit, indicator } => {
            format!("shortfall-{unit}-{}", indicator.as_str())
        }
        Figure::UnitStanding { unit } => format!("unit-{unit}"),
        Figure::Mean { level, indicator } => {
            format!("mean-{}-{}", level.as_str(), indicator.as_str())
        }
        Figure::Cv { level, indicator } => {
            format!("cv-{}-{}", level.as_str(), indicator.as_str())
        }
        Figure::Composite { level } => format!("composite-{}", level.as_str()),
        Figure::Item { id } => format!("item-{id}"),
        Figure::Part(part) => format!("part-{}", part.as_str()),
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

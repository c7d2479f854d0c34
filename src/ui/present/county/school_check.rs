use super::Links;
use super::check::line;
use crate::engine::{CheckIndex, Figure, Standing};
use crate::standard::Condition;
use crate::text::{condition, word};
use crate::ui::present::figure::figure_text;
use crate::ui::present::{FigureText, Shown};

/// What a county item looks at in one school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolCheck {
    /// An id among the checks of the school.
    pub key: String,
    /// The item's id.
    pub item: String,
    /// Its short name, which opens it.
    pub figure: FigureText,
    /// What is looked at, the level or the branch; may be empty.
    pub remark: String,
    /// The figures, each with its name.
    pub figures: Vec<(String, String)>,
    /// How it stands; `None` where it is judged for the county as a whole.
    pub standing: Option<(Standing, &'static str)>,
    /// What is not known.
    pub lacks: Vec<String>,
}

/// The checks of county items that look at a school, by its rows: its own and those of its branches.
/// First those that it does not meet, then the open ones. `index` is of the county that is shown.
pub fn school_checks(shown: &Shown, index: &CheckIndex, rows: &[usize]) -> Vec<SchoolCheck> {
    let links = Links::new(shown);
    let mut checks = Vec::new();
    for found in index.lines(rows.iter().copied()) {
        let Some(rule) = shown.standard.item(found.item) else {
            continue;
        };
        let Some(condition) = rule.conditions.get(found.table.condition) else {
            continue;
        };
        let short = word::pick(shown.language, &rule.short);
        let columns = found.table.columns.iter();
        let columns = columns.map(|column| condition::column(shown.language, condition, column));
        let part = match condition {
            Condition::Ratio(ratio) | Condition::EachSchool(ratio) => {
                word::pick(shown.language, &ratio.label)
            }
            _ => "",
        };
        let part = if part == short { "" } else { part };
        let view = line(shown, &links, condition, found.table, found.line);
        let branch = match rows.first() == Some(&found.row) {
            true => "",
            false => view.who.name.as_str(),
        };
        let remarks = [part, view.remark.as_str(), branch];
        let remarks = remarks.into_iter().filter(|remark| !remark.is_empty());
        checks.push(SchoolCheck {
            key: format!("{} {} {}", rule.id, found.table.condition, view.key),
            item: rule.id.clone(),
            figure: figure_text(
                shown,
                Figure::Item {
                    id: rule.id.clone(),
                },
                short,
            ),
            remark: remarks.collect::<Vec<_>>().join(" · "),
            figures: columns.zip(view.cells).collect(),
            standing: view.standing,
            lacks: view.lacks,
        });
    }
    checks.sort_by_key(|check| match check.standing {
        Some((Standing::NotMet, _)) => 0,
        Some((Standing::Undetermined, _)) => 1,
        Some((Standing::Met, _)) => 2,
        None => 3,
    });
    checks
}

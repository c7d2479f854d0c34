use super::super::official::OfficialInput;
use super::book::{AuditCell, AuditSheet, here};
use crate::text::Language::Zh;
use crate::text::condition::condition;
use crate::text::evidence::Context;
use crate::text::word;

/// The columns of what is above and below the line.
const ABOVE: usize = 5;
const BELOW: usize = 6;

/// The county items, a line for each condition.
pub(super) fn sheet(input: &OfficialInput<'_>) -> AuditSheet {
    let context = Context {
        standard: input.standard,
        county: input.county,
        assessment: input.assessment,
    };
    let mut rows: Vec<Vec<AuditCell>> = Vec::new();
    for result in &input.assessment.items {
        let Some(item) = input.standard.item(&result.id) else {
            continue;
        };
        for (rule, outcome) in item.conditions.iter().zip(&result.conditions) {
            let text = condition(Zh, &context, item, rule, outcome);
            let mut cells = vec![
                AuditCell::text(item.id.clone()),
                AuditCell::text(word::part(Zh, item.part)),
                AuditCell::text(word::pick(Zh, &item.label)),
                AuditCell::text([text.name, text.limit].join(" ").trim().to_owned()),
                AuditCell::text(text.found),
            ];
            match &outcome.figures {
                Some(figures) => cells.extend([
                    AuditCell::number(&figures.numerator),
                    AuditCell::number(&figures.denominator),
                    AuditCell::computed(
                        format!("{}/{}", here(rows.len(), ABOVE), here(rows.len(), BELOW)),
                        &figures.value,
                    ),
                    AuditCell::number(&figures.threshold),
                ]),
                None => cells.extend([const { AuditCell::Blank }; 4]),
            }
            cells.push(AuditCell::text(word::item_standing(
                Zh,
                item.part,
                outcome.standing,
            )));
            cells.push(AuditCell::text(word::item_standing(
                Zh,
                item.part,
                result.standing,
            )));
            rows.push(cells);
        }
    }
    let heads = [
        ("编号", 7),
        ("部分", 14),
        ("项目", 50),
        ("要求", 30),
        ("数值或结论", 40),
        ("分子", 14),
        ("分母", 14),
        ("比值", 12),
        ("限值", 12),
        ("该条", 10),
        ("该项", 10),
    ];
    AuditSheet {
        name: "县级项目",
        title: "县级各项".to_owned(),
        columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows,
        n_frozen: 2,
    }
}

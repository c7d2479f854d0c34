//! 表Ⅵ: the survey of public recognition.

use super::filler::{Filler, Parts};
use crate::engine::Standing;
use crate::model::Variable as V;
use crate::quantity::to_fixed;
use crate::report::paper::{Field, Line, Paper};
use crate::standard::Part;

const HEADS: [&str; 7] = [
    "问卷总数\n（份）",
    "回收有效问卷数\n（份）",
    "其中：满意问卷数\n（份）",
    "问卷调查综合满意度\n（%）",
    "实地走访人数\n（人）",
    "其中：满意人数\n（人）",
    "实地走访满意度\n（%）",
];

pub(super) fn form(filler: Filler<'_>) -> Paper {
    let number = |variable: V| filler.county(variable);
    let valid = number(V::SurveyValid);
    let satisfied = number(V::SurveySatisfied);
    let visited = number(V::VisitTotal);
    let pleased = number(V::VisitSatisfied);
    let count = |value| Field::number(value, 0);
    let places = filler.input.standard.rounding.share;
    let share = |value| Field::number(value, places);
    // The questionnaires decide, and the visits where that reading is taken (D-15).
    let mut standings = standings(&filler).into_iter();
    let mut next = || standings.next().unwrap_or(Standing::Undetermined);
    let (survey, visits) = (next(), next());
    let whole = |value: &Option<crate::quantity::Exact>| value.as_ref().map(|it| to_fixed(it, 0));
    let all = vec![
        Field::head("计"),
        count(whole(&number(V::SurveyTotal))),
        count(whole(&valid)),
        count(whole(&satisfied)),
        share(filler.percent(satisfied.as_ref(), valid.as_ref())).judged(survey),
        count(whole(&visited)),
        count(whole(&pleased)),
        share(filler.percent(pleased.as_ref(), visited.as_ref())).judged(visits),
    ];
    let mut parents = vec![Field::head("其中：家长")];
    parents.extend(HEADS.iter().enumerate().map(|(index, _)| match index {
        3 | 6 => share(None),
        _ => count(None),
    }));
    filler.gap("“其中：家长”没有填报栏，须自行填写".to_owned());
    let mut names = vec![Field::head("").over_lines(2)];
    names.extend(HEADS.map(Field::head));
    let numbers: Line = (1..=7).map(|n| Field::head(format!("L{n}"))).collect();
    let mut notes = vec!["注：满意度保留一位小数，判定用未取整的数值。".to_owned()];
    notes.extend(filler.sensitive(Part::Recognition));
    let parts = Parts {
        head: vec![names, numbers],
        body: vec![all, parents],
        notes,
    };
    let mut widths = vec![14];
    widths.extend([15; 7]);
    filler.paper("表Ⅵ", "社会认可度调查情况", "", widths, parts)
}

/// How the conditions of the part's item stand, in the order of the standard.
fn standings(filler: &Filler<'_>) -> Vec<Standing> {
    let items = filler.input.assessment.items.iter();
    let items = items.filter(|item| item.part == Part::Recognition);
    let conditions = items.flat_map(|item| &item.conditions);
    conditions.map(|condition| condition.standing).collect()
}

use super::super::{Shown, school_id};
use crate::engine::{Lack, Standing};
use crate::text::{labels, word};

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoView {
    /// What.
    pub text: String,
    /// The school's page, if it is about one.
    pub school: Option<String>,
}

/// Everything that is not known: first what keeps units open, then what keeps items open.
pub(super) fn todo(shown: &Shown) -> Vec<TodoView> {
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

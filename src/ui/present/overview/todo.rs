use std::collections::BTreeSet;

use super::super::Shown;
use crate::engine::{Lack, Standing};
use crate::text::{labels, word};

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoView {
    /// What.
    pub text: String,
    /// The page on which it is shown, if there is one.
    pub place: Option<TodoPlace>,
}

/// Where something that is missing is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TodoPlace {
    /// The page of the school with this id.
    School(String),
    /// The county item with this id.
    Item(String),
}

/// What is to be done, each thing once.
#[derive(Default)]
struct Todo {
    list: Vec<TodoView>,
    told: BTreeSet<String>,
}

impl Todo {
    fn push(&mut self, text: String, place: Option<TodoPlace>) {
        if self.told.insert(text.clone()) {
            self.list.push(TodoView { text, place });
        }
    }
}

/// Everything that is not known: first what keeps units open, then what keeps items open.
pub(super) fn todo(shown: &Shown, ids: &[String]) -> Vec<TodoView> {
    let assessment = shown.assessment();
    let mut todo = Todo::default();
    let told =
        |row: Option<usize>, lack: &Lack| labels::lack(shown.language, shown.county(), row, lack);
    for (row, school) in shown.county().schools.iter().enumerate() {
        if let Err(absence) = school.record.school_kind() {
            todo.push(told(Some(row), &Lack::SchoolKind(absence)), None);
        }
    }
    for unit in &assessment.units {
        let row = assessment.schools.get(unit.school).map(|school| school.row);
        for result in &unit.indicators {
            if let Err(lack) = &result.value {
                let school = ids.get(unit.school).cloned();
                todo.push(told(row, lack), school.map(TodoPlace::School));
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
            let text = match (row, lack) {
                (None, Lack::Unstated | Lack::NothingToJudge) => {
                    let short = word::pick(shown.language, &item.short);
                    let why = word::lack(shown.language, lack);
                    format!("{} {short}：{why}", item.id)
                }
                _ => told(*row, lack),
            };
            todo.push(text, Some(TodoPlace::Item(item.id.clone())));
        }
    }
    todo.list
}

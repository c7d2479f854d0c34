//! 表Ⅴ: the nine items of the quality of education.

use super::filler::{Filler, Parts, fill, whole};
use super::government::{head, notes};
use crate::model::{Absence, Section, Variable as V};
use crate::quantity::{Exact, to_plain};
use crate::report::paper::Paper;
use crate::standard::{Condition, MonitoringRule, Part};
use crate::text::Language::Zh;
use crate::text::word;

pub(super) fn form(filler: Filler<'_>) -> Paper {
    let items: Vec<&str> = filler.items(Part::Quality).collect();
    let lines = (1..).zip(items);
    let body = lines
        .map(|(number, id)| filler.line(number, id, found(&filler, id)))
        .collect();
    let parts = Parts {
        head: head(),
        body,
        notes: notes(&filler, Part::Quality),
    };
    filler.paper("表Ⅴ", "教育质量", "", vec![6, 44, 66, 10], parts)
}

fn found(filler: &Filler<'_>, id: &str) -> String {
    let text = |value: &Option<Exact>| value.as_ref().map(whole);
    match id {
        "Q1" => retention(filler),
        "Q2" => {
            let all = filler.county(V::DisabledChildren);
            let enrolled = filler.county(V::DisabledEnrolled);
            let special = filler.county(V::DisabledInSpecialSchool);
            fill(
                "残疾儿童少年 {} 人，入学 {} 人，入学率 {}%。其中在特殊教育学校就读 {} 人，占比 {}%。",
                &[
                    text(&all),
                    text(&enrolled),
                    filler.percent(enrolled.as_ref(), all.as_ref()),
                    text(&special),
                    filler.percent(special.as_ref(), enrolled.as_ref()),
                ],
            )
        }
        "Q9" => monitoring(filler),
        _ => String::new(),
    }
}

/// The five numbers of the form, and the share that they make by the reading that is taken (D-09).
fn retention(filler: &Filler<'_>) -> String {
    let number = |variable: V| filler.of_section(variable, Section::Junior);
    let numbers = [
        V::JuniorGraduates,
        V::JuniorEntry3y,
        V::JuniorTransferIn,
        V::JuniorDeceased,
        V::JuniorTransferOut,
    ]
    .map(number);
    let mut items = filler.input.assessment.items.iter();
    let result = items.find(|item| item.id == "Q1");
    let figures = result.and_then(|item| item.conditions.iter().find_map(|it| it.figures.as_ref()));
    let mut figures_of_form: Vec<Option<String>> =
        numbers.iter().map(|it| it.as_ref().map(whole)).collect();
    figures_of_form.push(filler.percent(
        figures.map(|it| &it.numerator),
        figures.map(|it| &it.denominator),
    ));
    fill(
        "毕业班学生数 {} 人，三年前该年级入学学生数 {} 人，三年转入 {} 人，死亡 {} 人，转出 {} 人，巩固率 {}%。",
        &figures_of_form,
    )
}

fn monitoring(filler: &Filler<'_>) -> String {
    let item = filler.input.standard.item("Q9");
    let mut conditions = item.into_iter().flat_map(|item| &item.conditions);
    let rule: Option<&MonitoringRule> = conditions.find_map(|it| match it {
        Condition::Monitoring(rule) => Some(&**rule),
        _ => None,
    });
    let record = &filler.input.county.record;
    let subjects = rule.into_iter().flat_map(|rule| &rule.subjects);
    let told: Vec<String> = subjects
        .map(|subject| {
            let name = word::pick(Zh, &subject.label);
            match record.grade(subject.grade) {
                Err(Absence::NotApplicable) => format!("{name}未监测"),
                found => {
                    if found.is_err() {
                        filler.gap(format!("县级数据缺“{}”", word::variable(Zh, subject.grade)));
                    }
                    let grade = found.ok().map(|grade| grade.symbol().to_owned());
                    let difference = filler.county(subject.difference);
                    let difference = difference.and_then(|it| to_plain(&it));
                    fill(
                        &format!("{name} {{}} 级、校际差异率 {{}}"),
                        &[grade, difference],
                    )
                }
            }
        })
        .collect();
    match told.as_slice() {
        [] => String::new(),
        told => format!("{}。", told.join("；")),
    }
}

//! The form on which facts are filled in by hand: what each kind of school is asked for, and what
//! stands beside a text.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::rc::Rc;

use junheng::app::{self, Action, Derived, SchoolKey, Source, SourceKind, Statement, Subject};
use junheng::intake::{self, SourceFile};
use junheng::model::{SchoolKind, Variable};
use junheng::text::Language;
use junheng::ui::hooks::FormSubject;
use junheng::ui::pages::form::{FactField, FactFieldProps, FieldView, FormView, form};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{Callback, LocalServerRenderer, Reducible};

use Variable as V;

/// A workspace natively.
struct Desk(Rc<app::Workspace>);

impl Desk {
    fn empty() -> Self {
        let day = "2026-09-01".parse().unwrap();
        Self(Rc::new(app::Workspace::new(app::first_selection(day))))
    }

    fn of_csv(text: &str) -> Self {
        let mut desk = Self::empty();
        let read = intake::read_file(&SourceFile {
            name: "a.csv",
            bytes: text.as_bytes(),
        });
        desk.act(Action::Load(vec![Source::new(
            "a.csv",
            SourceKind::File,
            read,
        )]));
        desk
    }

    fn act(&mut self, action: Action) {
        self.0 = Rc::clone(&self.0).reduce(action);
    }

    fn derived(&self) -> Derived {
        let tables = app::corrected(self.0.ground());
        let reading = intake::read(&tables);
        let rules = app::resolve(&self.0.ground().selection, &self.0.ground().own_rules);
        let counties = app::assess(&rules, &reading);
        Derived {
            tables: Rc::new(tables),
            reading: Rc::new(reading),
            rules,
            counties,
            is_settled: true,
        }
    }

    /// The form of a school by its name, or of the county.
    fn form(&self, school: Option<&str>) -> FormView {
        let derived = self.derived();
        let result = derived.county(None).cloned();
        let subject = match school {
            None => FormSubject::County,
            Some(name) => {
                let schools = &result.as_ref().unwrap().county.schools;
                let school = schools.iter().find(|it| it.name() == name).unwrap();
                let origin = &school.record.get(V::SchoolName).origin;
                FormSubject::School((*origin.cells().first().unwrap()).clone())
            }
        };
        let ground = self.0.ground();
        form(Language::Zh, ground, &derived, result.as_deref(), &subject).unwrap()
    }

    /// Fills a field in as the page does.
    fn fill(&mut self, school: Option<&str>, variable: Variable, text: &str) {
        let view = self.form(school);
        let field = field(&view, variable).unwrap();
        self.act(Action::State(vec![Statement {
            subject: view.subject.clone(),
            variable,
            cells: field.cells.clone(),
            text: text.to_owned(),
        }]));
    }

    fn begin(&mut self, name: &str, kind: &str) {
        self.act(Action::State(vec![Statement {
            subject: Subject::School(SchoolKey {
                code: String::new(),
                name: name.to_owned(),
                county: "示例县".to_owned(),
            }),
            variable: V::SchoolType,
            cells: Vec::new(),
            text: kind.to_owned(),
        }]));
    }
}

fn field(view: &FormView, variable: Variable) -> Option<&FieldView> {
    let mut fields = view.topics.iter().flat_map(|topic| &topic.fields);
    fields.find(|field| field.variable == variable)
}

fn render(field: FieldView) -> String {
    let props = FactFieldProps {
        field,
        prefix: "".into(),
        onstate: Callback::noop(),
        onnext: Callback::noop(),
    };
    let runtime = Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<FactField>::with_props(props).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}

#[test]
fn each_kind_of_school_is_asked_for_its_own_levels() {
    for (kind, primary, junior, senior, rooms) in [
        (SchoolKind::Primary, true, false, false, true),
        (SchoolKind::TeachingPoint, true, false, false, true),
        (SchoolKind::Junior, false, true, false, true),
        (SchoolKind::NineYear, true, true, false, true),
        (SchoolKind::TwelveYear, true, true, true, true),
        (SchoolKind::CompleteSecondary, false, true, true, true),
        (SchoolKind::Special, false, false, false, false),
        (SchoolKind::Vocational, false, false, false, false),
    ] {
        let mut desk = Desk::empty();
        desk.begin("青禾", kind.header());
        let view = desk.form(Some("青禾"));
        let has = |variable| field(&view, variable).is_some();
        assert_eq!(has(V::PrimaryStudents), primary, "{kind:?}");
        assert_eq!(has(V::PrimaryTeachersCollege), primary, "{kind:?}");
        assert_eq!(has(V::JuniorStudents), junior, "{kind:?}");
        assert_eq!(has(V::JuniorGraduates), junior, "{kind:?}");
        assert_eq!(has(V::SeniorStudents), senior, "{kind:?}");
        // What the levels share is asked for once.
        assert_eq!(has(V::MultimediaRooms), rooms, "{kind:?}");
        assert!(has(V::SchoolName), "{kind:?}");
    }
}

#[test]
fn what_is_missing_is_counted_down_while_a_school_is_filled_in() {
    let mut desk = Desk::empty();
    desk.begin("青禾", "小学");
    let n_open = desk.form(Some("青禾")).n_open;
    assert!(n_open > 10);
    desk.fill(Some("青禾"), V::PrimaryStudents, "1200");
    let view = desk.form(Some("青禾"));
    // With a hundred pupils or more the funding of small schools is not asked for.
    let students = field(&view, V::PrimaryStudents).unwrap();
    assert!(!students.is_open);
    assert_eq!(students.text, "1200");
    assert!(view.n_open < n_open);
    desk.fill(Some("青禾"), V::PrimaryStudents, "约一千");
    assert!(
        field(&desk.form(Some("青禾")), V::PrimaryStudents)
            .unwrap()
            .is_open
    );
    desk.act(Action::Undo);
    desk.act(Action::Undo);
    assert_eq!(desk.form(Some("青禾")).n_open, n_open);
    assert!(desk.0.ground().has_own_work());
}

#[test]
fn a_school_of_a_file_shows_its_cell_and_its_unit_and_is_changed_by_a_correction() {
    let text =
        "学校名称,区县,办学类型,教学仪器设备值(元),初中在校生数\n甲小学,清河县,小学,1250000,3\n";
    let mut desk = Desk::of_csv(text);
    let view = desk.form(Some("甲小学"));
    let worth = field(&view, V::TeachingEquipmentValue).unwrap();
    assert_eq!((worth.unit_word, worth.text.as_str()), ("元", "1250000"));
    assert!(worth.origin.contains("a.csv D2"), "{}", worth.origin);
    // What a primary school does not have, but this one states, is not hidden.
    let last = view.topics.last().unwrap();
    assert_eq!(last.fields[0].variable, V::JuniorStudents);
    desk.fill(Some("甲小学"), V::TeachingEquipmentValue, "126万元");
    let view = desk.form(Some("甲小学"));
    let worth = field(&view, V::TeachingEquipmentValue).unwrap();
    assert!(
        worth.origin.contains("已更正，原为“1250000”"),
        "{}",
        worth.origin
    );
    assert!(render(worth.clone()).contains("= 1,260,000 元"));
    assert_eq!(desk.0.ground().corrections.len(), 1);
    // A fact without a column is filled in beside the file, for the same school.
    desk.fill(Some("甲小学"), V::TeachingAuxArea, "2400");
    let derived = desk.derived();
    assert_eq!(derived.counties[0].county.schools.len(), 1);
    assert_eq!(desk.0.ground().corrections.len(), 1);
}

#[test]
fn a_new_name_is_the_name_of_the_file_and_of_what_was_filled_in_beside_it() {
    let mut desk = Desk::of_csv("学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,小学,90\n");
    desk.fill(Some("甲小学"), V::TeachingAuxArea, "2400");
    desk.fill(Some("甲小学"), V::SchoolName, "乙小学");
    let derived = desk.derived();
    let schools = &derived.counties[0].county.schools;
    assert_eq!(schools.len(), 1);
    assert!(schools[0].record.number(V::TeachingAuxArea).is_ok());
}

#[test]
fn of_two_schools_that_cannot_be_told_apart_only_cells_can_be_filled_in() {
    let text =
        "学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,小学,90\n甲小学,清河县,小学,80\n";
    let view = Desk::of_csv(text).form(Some("甲小学"));
    assert!(!view.is_alone);
    assert!(field(&view, V::PrimaryStudents).unwrap().can_write);
    let area = field(&view, V::TeachingAuxArea).unwrap();
    assert!(!area.can_write);
    assert!(render(area.clone()).contains("disabled"));
}

#[test]
fn the_county_has_a_form_too() {
    let mut desk = Desk::of_csv("学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,小学,90\n");
    desk.fill(None, V::TeacherAvgSalary, "98000");
    desk.fill(None, V::Veto1, "否");
    let view = desk.form(None);
    assert_eq!(field(&view, V::TeacherAvgSalary).unwrap().text, "98000");
    let derived = desk.derived();
    let [result] = &*derived.counties else {
        panic!("one county");
    };
    assert_eq!(result.county.record.flag(V::Veto1), Ok(false));
    assert_eq!(result.county.schools.len(), 1);
}

#[test]
fn a_field_speaks_of_what_is_wrong_with_its_text() {
    let mut desk = Desk::empty();
    desk.begin("青禾", "小学");
    desk.fill(Some("青禾"), V::PrimaryStudents, "九百");
    desk.fill(Some("青禾"), V::PrimaryFulltimeTeachers, "10");
    desk.fill(Some("青禾"), V::PrimaryCertifiedTeachers, "11");
    let view = desk.form(Some("青禾"));
    let students = render(field(&view, V::PrimaryStudents).unwrap().clone());
    assert!(students.contains("aria-invalid=\"true\""), "{students}");
    assert!(students.contains("应是数字"), "{students}");
    // What contradicts other facts is said where it is likeliest.
    let certified = field(&view, V::PrimaryCertifiedTeachers).unwrap();
    assert_eq!(certified.messages.len(), 1);
    let kind = render(field(&view, V::SchoolType).unwrap().clone());
    assert!(
        kind.contains("<select") && kind.contains("十二年一贯制"),
        "{kind}"
    );
}

#[test]
fn another_word_of_a_table_stays_a_choice() {
    let view = Desk::of_csv("学校名称,区县,办学类型,小学在校生数\n甲小学,清河县,村小,90\n")
        .form(Some("甲小学"));
    let kind = render(field(&view, V::SchoolType).unwrap().clone());
    assert!(
        kind.contains("<option selected>村小</option>") || kind.contains(">村小<"),
        "{kind}"
    );
}

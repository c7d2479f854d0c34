use super::*;
use crate::model::{Observed, School, SchoolKind, Value};

fn codes(kind: SchoolKind, facts: &[(Variable, i64)]) -> Vec<&'static str> {
    let mut school = School::new();
    let known = |value| Observed::known(value, Origin::Typed);
    school
        .record
        .set(V::SchoolType, known(Value::SchoolKind(kind)));
    for (variable, n) in facts {
        let value = Value::Number(Exact::from(*n));
        school.record.set(*variable, known(value));
    }
    let mut place = County::new("示例县");
    place.schools.push(school);
    let mut workings = Workings::default();
    crate::pace::at_once(county(&place, &mut workings, &crate::pace::Steady))
        .iter()
        .map(Diagnostic::code)
        .collect()
}

#[test]
fn contradictions_are_told_and_equalities_are_not() {
    use SchoolKind::{CompleteSecondary, NineYear, Primary};
    let exceeds = "intake/part-exceeds-whole";
    let degrees = |bachelor| {
        codes(
            Primary,
            &[
                (V::PrimaryFulltimeTeachers, 20),
                (V::PrimaryTeachersMaster, 5),
                (V::PrimaryTeachersBachelor, bachelor),
            ],
        )
    };
    assert_eq!(degrees(15), Vec::<&str>::new());
    assert_eq!(degrees(16), [exceeds]);
    let areas = |indoor| {
        codes(
            Primary,
            &[(V::IndoorPeArea, indoor), (V::TeachingAuxArea, 900)],
        )
    };
    assert_eq!(areas(900), Vec::<&str>::new());
    assert_eq!(areas(901), [exceeds]);
    let arts = |arts| {
        codes(
            Primary,
            &[
                (V::PrimaryMusicTeachers, 2),
                (V::PrimaryArtTeachers, 1),
                (V::PrimaryArtsTeachers, arts),
            ],
        )
    };
    assert_eq!(arts(3), ["intake/arts-counted-twice"]);
    assert_eq!(arts(4), Vec::<&str>::new());
    let worth = |yuan| {
        codes(
            Primary,
            &[(V::PrimaryStudents, 100), (V::TeachingEquipmentValue, yuan)],
        )
    };
    assert_eq!(worth(10_000), Vec::<&str>::new());
    assert_eq!(worth(9_999), ["intake/implausible"]);
    assert_eq!(worth(5_000_001), ["intake/implausible"]);
    assert_eq!(
        codes(NineYear, &[(V::PrimaryStudents, 100)]),
        ["intake/section-missing"]
    );
    assert_eq!(
        codes(
            CompleteSecondary,
            &[
                (V::JuniorStudents, 1),
                (V::SeniorStudents, 1),
                (V::PrimaryStudents, 1)
            ]
        ),
        ["intake/section-unexpected"]
    );
}

use super::*;

fn school(path: &str) -> Resolved {
    let parts: Vec<String> = path.split('→').map(key).collect();
    Names::new().school(&parts)
}

fn variable(path: &str) -> Option<&'static str> {
    match school(path) {
        Resolved::One(variable, ..) => Some(variable.id()),
        _ => None,
    }
}

#[test]
fn no_name_means_two_things() {
    let names = Names::new();
    for (index, entity) in [(&names.school, "school"), (&names.county, "county")] {
        for patterns in index.values() {
            for (i, a) in patterns.iter().enumerate() {
                for b in patterns.iter().skip(i + 1) {
                    let clash = a.parts == b.parts && !is_same(&a.target, &b.target);
                    assert!(
                        !clash,
                        "{entity}: {:?} {:?} {:?}",
                        a.parts, a.target, b.target
                    );
                }
            }
        }
    }
}

#[test]
fn headers_of_every_style_are_understood() {
    for (path, id) in [
        ("小学在校生数", "primary_students"),
        ("primary_students", "primary_students"),
        ("在校生数→小学", "primary_students"),
        ("小学→在校生数", "primary_students"),
        ("小学部→学生数→合计", "primary_students"),
        ("初 中\n学生人数", "junior_students"),
        (
            "初中→专任教师→#按学历分→硕士研究生毕业",
            "junior_teachers_master",
        ),
        ("小学专任教师→其中→音乐", "primary_music_teachers"),
        (
            "专任教师→#按授课课程分→艺术→计→初中",
            "junior_arts_teachers",
        ),
        ("县级以上骨干教师(小学)", "primary_backbone_teachers"),
        ("本学年校舍建筑面积→教学及辅助用房→计", "teaching_aux_area"),
        (
            "本学年校舍建筑面积→教学及辅助用房→室内体育用房",
            "indoor_pe_area",
        ),
        (
            "占地面积及其他办学条件→占地面积(平方米)→其中→运动场地面积",
            "sports_ground_area",
        ),
        (
            "固定资产总值→教学仪器设备资产值",
            "teaching_equipment_value",
        ),
        ("【1】学校名称", "school_name"),
        ("三、学校类型", "school_type"),
        ("网络多媒体教室（间）", "multimedia_rooms"),
        ("学校（机构）标识码", "school_code"),
        ("★小学在校生数：", "primary_students"),
    ] {
        assert_eq!(variable(path), Some(id), "{path}");
    }
}

#[test]
fn a_name_that_may_mean_a_wider_fact_is_asked_about() {
    use Variable as V;
    for (path, candidates) in [
        ("小学骨干教师数", vec![V::PrimaryBackboneTeachers]),
        ("初中→骨干教师", vec![V::JuniorBackboneTeachers]),
        (
            "骨干教师人数",
            vec![V::PrimaryBackboneTeachers, V::JuniorBackboneTeachers],
        ),
        ("多媒体教室（间）", vec![V::MultimediaRooms]),
        ("多媒体教室数", vec![V::MultimediaRooms]),
    ] {
        assert_eq!(school(path), Resolved::Ambiguous(candidates), "{path}");
    }
    let id = "primary_backbone_teachers";
    assert_eq!(variable("小学→县级以上→骨干教师"), Some(id));
    // New pupils of the zone are not all pupils who live in it.
    assert_eq!(
        school("家庭住址在划片范围内的在校学生人数"),
        Resolved::Unknown
    );
}

#[test]
fn headers_that_mean_something_else_are_left_alone() {
    for path in [
        "上年→小学→在校生数",
        "小学→在校生数→其中:女",
        "在校生数(女)→小学",
        "音乐",
        "小学→寄宿生→在校生数",
        "学校名",
        "合计",
    ] {
        assert_eq!(variable(path), None, "{path}");
    }
    assert_eq!(school("生均教学及辅助用房面积"), Resolved::PerPupil);
    assert!(matches!(school("在校生数"), Resolved::Levelless(_)));
    assert_eq!(school("学段"), Resolved::Level);
    assert_eq!(school("高中→班级数"), Resolved::Ignored);
}

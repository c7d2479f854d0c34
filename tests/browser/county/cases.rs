//! Every item of the rule book beside R1–R7, brought to each standing that its rule allows.

use super::table::Change;

/// How an item is brought to a standing, and what the page says then.
pub struct Case {
    /// As in `G3`.
    pub item: &'static str,
    /// As the page marks it.
    pub standing: &'static str,
    /// Facts of schools that the table states otherwise.
    pub table: &'static [Change],
    /// Facts that are typed into the page, by variable id; a choice in the words of the page.
    pub typed: &'static [(&'static str, &'static str)],
    /// What the item names as the reason.
    pub reason: &'static str,
}

const MET: &str = "met";
const NOT_MET: &str = "not_met";
const OPEN: &str = "undetermined";

const fn typed(
    item: &'static str,
    standing: &'static str,
    typed: &'static [(&'static str, &'static str)],
    reason: &'static str,
) -> Case {
    Case {
        item,
        standing,
        table: &[],
        typed,
        reason,
    }
}

const fn given(
    item: &'static str,
    standing: &'static str,
    table: &'static [Change],
    reason: &'static str,
) -> Case {
    Case {
        item,
        standing,
        table,
        typed: &[],
        reason,
    }
}

/// A finding of people: blank, met, not met.
macro_rules! finding {
    ($item:literal, $variable:literal, $header:literal) => {
        [
            typed($item, OPEN, &[], concat!("县级数据 未填 ", $header)),
            typed($item, MET, &[($variable, "达标")], $header),
            typed($item, NOT_MET, &[($variable, "不达标")], "人工判定为不达标"),
        ]
    };
}

/// A veto: blank, no, yes.
macro_rules! veto {
    ($item:literal, $variable:literal, $header:literal) => {
        [
            typed($item, OPEN, &[], concat!("县级数据 未填 ", $header)),
            typed($item, MET, &[($variable, "否")], $header),
            typed($item, NOT_MET, &[($variable, "是")], "一票否决"),
        ]
    };
}

/// Items whose facts are the county's own; none is stated at first. What was typed stays.
pub fn of_county() -> Vec<Case> {
    let mut cases = Vec::new();
    cases.extend(finding!("G1", "finding_g1", "人工结论 G1 规划布局合理"));
    cases.extend(finding!("G2", "finding_g2", "人工结论 G2 城乡四统一"));
    // 70 (10,000 yuan) ÷ 100 = 7,000 yuan, the limit since 2025.
    cases.push(typed(
        "G7",
        OPEN,
        &[("sped_students", "100")],
        "县级数据 未填 特殊教育",
    ));
    cases.push(typed(
        "G7",
        MET,
        &[("sped_funding_total", "70")],
        "700,000 ÷ 100 = 7,000 元",
    ));
    cases.push(typed(
        "G7",
        NOT_MET,
        &[("sped_funding_total", "69.99")],
        "差 1 元，还差 100 元",
    ));
    cases.push(typed(
        "G8",
        OPEN,
        &[
            ("teacher_avg_salary", "97200"),
            ("civil_servant_avg_salary", "97200"),
        ],
        "县级数据 未填 人工结论 G8",
    ));
    cases.push(typed("G8", MET, &[("finding_g8", "达标")], "恰好达到"));
    cases.push(typed(
        "G8",
        NOT_MET,
        &[("teacher_avg_salary", "97199")],
        "差 1 元",
    ));
    cases.extend(finding!(
        "G10",
        "finding_g10",
        "人工结论 G10 统筹分配编制和岗位"
    ));
    // 60 of 600 are 10 %, 12 of 60 are 20 %; 59 of 600 are less, and 1 short.
    cases.push(typed(
        "G11",
        OPEN,
        &[("exchange_eligible", "600"), ("exchange_actual", "60")],
        "县级数据 未填",
    ));
    cases.push(typed(
        "G11",
        MET,
        &[("exchange_backbone", "12")],
        "12 ÷ 60 = 20.0%",
    ));
    cases.push(typed(
        "G11",
        NOT_MET,
        &[("exchange_backbone", "11")],
        "其中骨干教师比例 18.3%",
    ));
    cases.push(typed(
        "G11",
        NOT_MET,
        &[("exchange_backbone", "12"), ("exchange_actual", "59")],
        "还差 1 人",
    ));
    cases.push(typed(
        "G14",
        OPEN,
        &[("hs_quota_total", "1000"), ("hs_quota_allocated", "500")],
        "县级数据 未填 人工结论 G14",
    ));
    cases.push(typed(
        "G14",
        MET,
        &[("finding_g14", "达标")],
        "500 ÷ 1,000 = 50.0%",
    ));
    cases.push(typed(
        "G14",
        NOT_MET,
        &[("hs_quota_allocated", "499")],
        "优质高中名额分配比例 49.9%",
    ));
    // (80 + 5) ÷ 100 = 85 %.
    cases.push(typed(
        "G15",
        OPEN,
        &[
            ("migrant_eligible", "100"),
            ("migrant_public", "80"),
            ("migrant_purchased", "5"),
        ],
        "县级数据 未填 人工结论 G15",
    ));
    cases.push(typed(
        "G15",
        MET,
        &[("finding_g15", "达标")],
        "85 ÷ 100 = 85.0%",
    ));
    cases.push(typed(
        "G15",
        NOT_MET,
        &[("migrant_purchased", "4")],
        "随迁子女就读比例 84.0%",
    ));
    cases.push(typed(
        "Q2",
        OPEN,
        &[("disabled_children", "100")],
        "县级数据 未填 残疾儿童",
    ));
    cases.push(typed(
        "Q2",
        MET,
        &[("disabled_enrolled", "95")],
        "95 ÷ 100 = 95.0%",
    ));
    cases.push(typed(
        "Q2",
        NOT_MET,
        &[("disabled_enrolled", "94")],
        "还差 1 人",
    ));
    cases.extend(finding!("Q3", "finding_q3", "人工结论 Q3 学校章程与信息化"));
    cases.extend(finding!(
        "Q5",
        "finding_q5",
        "人工结论 Q5 信息化教学与设备利用率"
    ));
    cases.extend(finding!(
        "Q6",
        "finding_q6",
        "人工结论 Q6 德育与校园文化良好以上"
    ));
    cases.extend(finding!("Q7", "finding_q7", "人工结论 Q7 课程开齐开足"));
    cases.extend(finding!("Q8", "finding_q8", "人工结论 Q8 无过重课业负担"));
    // A subject that was not monitored is passed over, a blank one is not; 0.15 is not below 0.15.
    cases.push(typed(
        "Q9",
        OPEN,
        &[("qm_chinese_level", "Ⅲ")],
        "未填 质量监测语文校际差异率",
    ));
    cases.push(typed(
        "Q9",
        MET,
        &[
            ("qm_chinese_diff", "0.149"),
            ("qm_math_level", "Ⅳ"),
            ("qm_math_diff", "0.1"),
            ("qm_science_level", "不适用"),
            ("qm_pe_level", "不适用"),
            ("qm_arts_level", "不适用"),
            ("qm_moral_level", "不适用"),
        ],
        "2 科全部达标",
    ));
    cases.push(typed(
        "Q9",
        NOT_MET,
        &[("qm_chinese_diff", "0.15")],
        "语文未达要求",
    ));
    cases.push(typed(
        "Q9",
        NOT_MET,
        &[("qm_chinese_diff", "0.149"), ("qm_math_level", "Ⅱ")],
        "数学未达要求",
    ));
    cases.push(typed(
        "S1",
        OPEN,
        &[("survey_valid", "1000")],
        "县级数据 未填",
    ));
    cases.push(typed(
        "S1",
        MET,
        &[("survey_satisfied", "850")],
        "850 ÷ 1,000 = 85.0%",
    ));
    cases.push(typed(
        "S1",
        NOT_MET,
        &[("survey_satisfied", "849")],
        "问卷综合满意度 84.9%",
    ));
    cases.extend(veto!("V1", "veto_1", "否决 1 存在以考试方式招生"));
    cases.extend(veto!("V2", "veto_2", "否决 2 存在违规择校行为"));
    cases.extend(veto!("V3", "veto_3", "否决 3 存在重点学校或重点班"));
    cases.extend(veto!(
        "V4",
        "veto_4",
        "否决 4 存在有编不补或长期聘用编外教师"
    ));
    cases.extend(veto!(
        "V5",
        "veto_5",
        "否决 5 存在重大安全责任事故或严重违纪违规事件"
    ));
    cases.extend(veto!("V6", "veto_6", "否决 6 有弄虚作假行为"));
    cases.extend(veto!(
        "V7",
        "veto_7",
        "否决 7 规范治理校外培训机构及减负不力"
    ));
    cases.push(typed(
        "PRE1",
        OPEN,
        &[("year", "2026")],
        "县级数据 未填 基本均衡认定年份",
    ));
    cases.push(typed(
        "PRE1",
        MET,
        &[("basic_balance_cert_year", "2023")],
        "3 年",
    ));
    cases.push(typed(
        "PRE1",
        NOT_MET,
        &[("basic_balance_cert_year", "2024")],
        "差 1 年",
    ));
    // No table states it: people judge it, and it can only be open.
    cases.push(typed("PRE2", OPEN, &[], "须人工判定"));
    cases
}

/// Items that are computed from schools; the county's facts that they need are typed before.
pub const TYPED_BEFORE: [(&str, &[(&str, &str)]); 2] = [
    ("G4", &[("annexed_classes", "0")]),
    (
        "G6",
        &[("base_quota_primary", "720"), ("base_quota_junior", "940")],
    ),
];

/// Items that are computed from schools, by changes of the table.
pub fn of_schools() -> Vec<Case> {
    vec![
        given("G3", MET, &[], "3 所全部达标"),
        given("G4", MET, &[], "3 所全部达标"),
        given("G5", MET, &[], "3 个单元全部达标"),
        given("G6", MET, &[], "72,000"),
        given("G9", MET, &[], "155 ÷ 155 = 100.0%"),
        given("G12", MET, &[], "155 ÷ 155 = 100.0%"),
        given("G13", MET, &[], "285 ÷ 300 = 95.0%"),
        given("Q1", MET, &[], "285 ÷ 300 = 95.0%"),
        given("Q4", MET, &[], "3 所全部达标"),
        // One room is a little too small, and rooms of one sort do not stand in for the other.
        given(
            "G3",
            NOT_MET,
            &[
                ("甲小学", "music_room_areas", "96;96;95.99"),
                ("甲小学", "art_room_areas", "90;90;90;90"),
            ],
            "甲小学 音乐教室合格 2 间，应有 3 间",
        ),
        given(
            "G3",
            OPEN,
            &[("甲小学", "music_room_areas", "")],
            "甲小学 未填 音乐教室逐间面积",
        ),
        given(
            "G4",
            MET,
            &[("甲小学", "primary_students", "2000")],
            "3 所全部达标",
        ),
        given(
            "G4",
            NOT_MET,
            &[("甲小学", "primary_students", "2001")],
            "甲小学 2,001（应 ≤ 2,000）",
        ),
        given(
            "G4",
            OPEN,
            &[("甲小学", "primary_students", "")],
            "甲小学 未填 小学在校生数",
        ),
        given(
            "G5",
            NOT_MET,
            &[("丙教学点", "primary_class_sizes", "46;7;7")],
            "丙教学点有 1 个小学班超过 45 人，最大 46 人",
        ),
        given(
            "G5",
            OPEN,
            &[("乙中学", "junior_class_sizes", "")],
            "乙中学 未填 初中各班人数",
        ),
        // A list that is not that of all pupils proves nothing.
        given(
            "G5",
            OPEN,
            &[("丙教学点", "primary_class_sizes", "20;20;19")],
            "班额表的人数之和与在校生数不符",
        ),
        given(
            "G6",
            NOT_MET,
            &[("丙教学点", "public_funding_prev", "7.19")],
            "丙教学点 71,900（应 ≥ 72,000）",
        ),
        given(
            "G6",
            OPEN,
            &[("丙教学点", "public_funding_prev", "")],
            "丙教学点 未填 上年公用经费预算",
        ),
        given(
            "G9",
            NOT_MET,
            &[("甲小学", "primary_trained_360h", "79")],
            "还差 1 人",
        ),
        given(
            "G9",
            OPEN,
            &[("乙中学", "junior_trained_360h", "")],
            "乙中学 未填 初中满360学时教师数",
        ),
        given(
            "G12",
            NOT_MET,
            &[("丙教学点", "primary_certified_teachers", "4")],
            "还差 1 人",
        ),
        given(
            "G12",
            OPEN,
            &[("甲小学", "primary_certified_teachers", "")],
            "甲小学 未填 小学持证专任教师数",
        ),
        given(
            "G13",
            NOT_MET,
            &[("甲小学", "primary_zoned", "199")],
            "小学就近划片入学比例 99.5%",
        ),
        given(
            "G13",
            NOT_MET,
            &[("乙中学", "junior_zoned", "284")],
            "初中就近划片入学比例 94.7%",
        ),
        given(
            "G13",
            OPEN,
            &[("乙中学", "junior_zoned", "")],
            "乙中学 未填 初中划片入学人数",
        ),
        // (289 − 5 + 0) ÷ 300 = 94.7 %.
        given(
            "Q1",
            NOT_MET,
            &[("乙中学", "junior_graduates", "289")],
            "284 ÷ 300 ≈ 94.7%",
        ),
        given(
            "Q1",
            OPEN,
            &[("乙中学", "junior_graduates", "")],
            "乙中学 未填 初中毕业生数",
        ),
        given(
            "Q4",
            NOT_MET,
            &[("丙教学点", "training_funding_prev", "0.3599")],
            "丙教学点 4.998611%（应 ≥ 5.00%）",
        ),
        given(
            "Q4",
            OPEN,
            &[("甲小学", "training_funding_prev", "")],
            "甲小学 未填 上年教师培训经费",
        ),
    ]
}

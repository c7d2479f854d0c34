//! A school with several sites, each divided by itself.

use expect_test::expect;
use junheng::standard::IndicatorId;
use junheng::text::Language;

use super::support::{self, facts};
use super::{check, shown, small_county, value};

#[test]
fn the_sites_of_a_school_are_added_up_in_the_open() {
    // 枫林学校 with a primary site of 200 pupils and 6 rooms: 32 × 800 ÷ 1,240 + 6 for 1,000 pupils.
    let mut schools = small_county();
    schools.push(facts(&[
        ("school_name", "枫林东校区"),
        ("school_type", "小学"),
        ("is_counted_school", "否"),
        ("parent_school", "枫林学校"),
        ("primary_students", "200"),
        ("multimedia_rooms", "6"),
    ]));
    let reading = support::read(&schools, &facts(&[("name_of_county", "示例县")]));
    let county = reading.counties[0].clone();
    let shown_in = |language| shown(language, county.clone());
    check(
        &shown_in(Language::Zh),
        &value(1, IndicatorId::R7),
        expect![[r#"
            枫林学校（小学部） · 每百名学生拥有网络多媒体教室数
            ≈ 2.664516 间/百生
            现有 2.664516 间/百生，达到小学标准值 2.3。
            学校资源总量：网络多媒体教室数
              网络多媒体教室数 32 = 32 间
            本学段分得：资源量 × 小学权重 × 小学学生数 ÷ (小学权重 × 小学学生数 + 初中权重 × 初中学生数)
              32 × 1 × 800 ÷ (1 × 800 + 1.1 × 400) ≈ 20.645161 间
            学校资源总量：网络多媒体教室数
              网络多媒体教室数 6 = 6 间
            各校区合计：枫林学校 + 枫林东校区
              (枫林学校 20.645161 + 枫林东校区 6) ≈ 26.645161 间
            学校值：资源量 ÷ 小学学生数 × 100
              26.645161 ÷ 1,000 × 100 ≈ 2.664516 间/百生 ≥ 2.3 达标
        "#]],
    );
    check(
        &shown_in(Language::En),
        &value(2, IndicatorId::R7),
        expect![[r#"
            枫林学校 (junior part) · Networked multimedia classrooms
            ≈ 2.838710 per 100 pupils
            2.838710 per 100 pupils reaches the junior threshold of 2.4.
            What the school has：Networked multimedia classrooms
              Networked multimedia classrooms 32 = 32 rooms
            The level's part of it：resource × junior weight × junior pupils ÷ (junior weight × junior pupils + primary weight × primary pupils)
              32 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800) ≈ 11.354839 rooms
            Value：resource ÷ junior pupils × 100
              11.354839 ÷ 400 × 100 ≈ 2.838710 per 100 pupils ≥ 2.4 met
        "#]],
    );
}

//! The skeleton of the county's report on itself (县级自评报告): what the figures say is written, with
//! the official forms in their places; what only people can say is asked for.

mod measures;
mod problems;

use super::manuscript::{Block, Manuscript, Span};
use super::official::{OfficialInput, knows_schools, official_forms};
use super::paper::{Field, Paper, PaperSize, ROOM, Turn};
use crate::engine::{ItemResult, LevelResult, Standing};
use crate::quantity::grouped;
use crate::standard::{Part, Standard};
use crate::text::Language::Zh;
use crate::text::{verdict, word};
use problems::Problems;

/// The report; `basis` says by what the county was judged.
pub fn county_report(input: &OfficialInput<'_>, basis: &str) -> Manuscript {
    let county = match input.county.name.as_str() {
        "" => "＿＿＿＿县（市、区）",
        name => name,
    };
    let mut forms = official_forms(input).into_iter();
    let mut forms =
        move |n: usize| -> Vec<Block> { forms.by_ref().take(n).map(Block::Form).collect() };
    let problems = Problems::new(input);
    let mut blocks = vec![
        Block::said(verdict::sentence(Zh, input.standard, input.assessment)),
        Block::Chapter("一、基本情况".to_owned()),
        Block::said(pupils(input) + &excluded(input)),
        Block::asked("自然、经济和教育概况，申报和自评的经过"),
        Block::said(items(input, Part::Precondition)),
    ];
    let basics = forms(1);
    let mut gaps = gaps(&basics);
    blocks.extend(basics);
    blocks.push(Block::Chapter("二、资源配置".to_owned()));
    let levels = input.assessment.levels.iter();
    blocks.extend(levels.map(|it| Block::said(level(input, it))));
    blocks.push(Block::asked("做法和成效"));
    for (chapter, part, n_forms) in [
        ("", Part::Resources, 3),
        ("三、政府保障程度", Part::Government, 1),
        ("四、教育质量", Part::Quality, 1),
        ("五、社会认可度", Part::Recognition, 1),
    ] {
        if !chapter.is_empty() {
            blocks.push(Block::Chapter(chapter.to_owned()));
            blocks.push(Block::said(items(input, part)));
            blocks.push(Block::asked("做法和成效"));
        }
        let found = forms(n_forms);
        gaps.extend(self::gaps(&found));
        blocks.extend(found);
    }
    blocks.push(Block::Chapter("六、一票否决".to_owned()));
    blocks.push(Block::said(items(input, Part::Veto)));
    blocks.push(Block::Form(vetoes(input, county)));
    blocks.push(Block::Chapter("七、存在的问题".to_owned()));
    blocks.extend(problems.told(gaps));
    blocks.push(Block::Chapter("八、整改措施".to_owned()));
    blocks.extend(measures::told(&problems, county));
    blocks.push(Block::Paragraph(vec![
        Span::Asked("单位（盖章）".to_owned()),
        Span::Said("　　".to_owned()),
        Span::Asked("日期".to_owned()),
    ]));
    Manuscript {
        title: format!("{county}义务教育优质均衡发展县级自评报告"),
        subtitle: vec![basis.to_owned()],
        blocks,
    }
}

/// What the forms had to leave blank, a line each.
fn gaps(forms: &[Block]) -> Vec<String> {
    let papers = forms.iter().filter_map(|block| match block {
        Block::Form(paper) => Some(paper),
        _ => None,
    });
    papers
        .filter(|paper| !paper.gaps.is_empty())
        .map(|paper| format!("{}：{}。", paper.name, paper.gaps.join("；")))
        .collect()
}

/// How many units and pupils each level has; room where it is not known which schools there are.
fn pupils(input: &OfficialInput<'_>) -> String {
    let is_known = knows_schools(input);
    let number = |n: Option<String>| match n.filter(|_| is_known) {
        Some(n) => grouped(&n),
        None => ROOM.to_owned(),
    };
    let levels = input.assessment.levels.iter().map(|level| {
        format!(
            "{}计量单元 {} 个、在校生 {} 人",
            word::level(Zh, level.level),
            number(Some(level.n_units.to_string())),
            number(level.students.map(|n| n.to_string())),
        )
    });
    let levels: Vec<String> = levels.collect();
    format!(
        "纳入资源配置评估的学校 {} 所：{}（一贯制学校的小学部、初中部和完全中学的初中部各为一个计量单元）。",
        number(Some(input.assessment.schools.len().to_string())),
        levels.join("，")
    )
}

/// The schools that are not assessed, and why.
fn excluded(input: &OfficialInput<'_>) -> String {
    let excluded = &input.assessment.excluded;
    let told = excluded.iter().map(|exclusion| {
        let reason = word::exclusion(Zh, input.standard, exclusion.reason);
        format!("{}（{reason}）", exclusion.name)
    });
    match excluded.len() {
        0 => String::new(),
        n => format!("不计入的 {n} 所：{}。", told.collect::<Vec<_>>().join("、")),
    }
}

/// How the units and the coefficients of a level stand.
fn level(input: &OfficialInput<'_>, level: &LevelResult) -> String {
    let units = || {
        let units = input.assessment.units();
        units.filter(|unit| unit.level == level.level)
    };
    let indicators = level.indicators.iter();
    let name = word::level(Zh, level.level);
    if level.n_units == 0 {
        return match input.county.schools.is_empty() {
            true => format!("{name}：没有学校数据，综合评估和校际差异系数待定。"),
            false => format!("{name}：没有计量单元。"),
        };
    }
    let known = match knows_schools(input) {
        true => "",
        false => "已知的 ",
    };
    format!(
        "{name}：{known}{} 个计量单元的综合评估，{}；{} 项指标的校际差异系数，{}。",
        level.n_units,
        counted(units().map(|unit| unit.standing), "个"),
        level.indicators.len(),
        counted(indicators.map(|it| it.cv_standing), "项"),
    )
}

/// How many stand in which way.
fn counted(standings: impl Iterator<Item = Standing>, measure: &str) -> String {
    let standings: Vec<Standing> = standings.collect();
    let told = [Standing::Met, Standing::NotMet, Standing::Undetermined].map(|wanted| {
        let n = standings.iter().filter(|it| **it == wanted).count();
        format!("{} {n} {measure}", word::standing(Zh, wanted))
    });
    told.join("，")
}

/// How the items of a part stand, with those named that are not met or open.
fn items(input: &OfficialInput<'_>, part: Part) -> String {
    let of_part = || {
        let items = input.assessment.items.iter();
        items.filter(move |item| item.part == part && item.counts(input.standard))
    };
    let names = |items: &mut dyn Iterator<Item = &ItemResult>| -> Vec<String> {
        items.map(|item| name(input.standard, &item.id)).collect()
    };
    let named = |wanted: Standing| -> String {
        let names = names(&mut of_part().filter(|item| item.standing == wanted));
        match names.as_slice() {
            [] => String::new(),
            names => format!(
                "{}的：{}。",
                word::item_standing(Zh, part, wanted),
                names.join("、")
            ),
        }
    };
    let told = [Standing::Met, Standing::NotMet, Standing::Undetermined].map(|wanted| {
        let n = of_part().filter(|it| it.standing == wanted).count();
        format!("{} {n} 项", word::item_standing(Zh, part, wanted))
    });
    let items = input.assessment.items.iter();
    let mut uncounted = items.filter(|item| item.part == part && !item.counts(input.standard));
    let uncounted = match names(&mut uncounted).as_slice() {
        [] => String::new(),
        names => format!("另有{}待定，不计入结论。", names.join("、")),
    };
    format!(
        "{}共 {} 项：{}。{}{}{uncounted}",
        word::part(Zh, part),
        of_part().count(),
        told.join("，"),
        named(Standing::NotMet),
        named(Standing::Undetermined)
    )
}

/// An item as readers of the report know it: by the line of its form, where it has one.
fn name(standard: &Standard, id: &str) -> String {
    let Some(item) = standard.item(id) else {
        return id.to_owned();
    };
    let short = word::pick(Zh, &item.short);
    let form = match item.part {
        Part::Government => "表Ⅳ",
        Part::Quality => "表Ⅴ",
        Part::Precondition | Part::Resources | Part::Recognition | Part::Veto => {
            return format!("“{short}”");
        }
    };
    let mut of_part = standard
        .items
        .iter()
        .filter(|other| other.part == item.part);
    let number = of_part
        .position(|other| other.id == id)
        .map_or(0, |at| at + 1);
    format!("{form}第 {number} 项“{short}”")
}

/// The vetoes, one by one.
fn vetoes(input: &OfficialInput<'_>, county: &str) -> Paper {
    let items = input.assessment.items.iter();
    let items = items.filter(|item| item.part == Part::Veto);
    let body = (1..).zip(items).map(|(number, item)| {
        let rule = input.standard.item(&item.id);
        let label = rule.map_or("", |rule| word::pick(Zh, &rule.label));
        let remark = input.remarks.get(&item.id).map_or("", String::as_str);
        let standing = word::item_standing(Zh, Part::Veto, item.standing);
        vec![
            Field::sign(number.to_string()),
            Field::words(label),
            Field::sign(standing).judged(item.standing),
            Field::words(remark),
        ]
    });
    Paper {
        name: "一票否决".to_owned(),
        title: "一票否决事项".to_owned(),
        subtitle: [county.to_owned(), String::new()],
        widths: vec![6, 48, 10, 24],
        head: vec![["序号", "事项", "结论", "说明"].map(Field::head).into()],
        body: body.collect(),
        notes: vec!["注：有一项存在，全县即不达标；待定的须查明后填写。".to_owned()],
        size: PaperSize::A4,
        turn: Turn::Portrait,
        gaps: Vec::new(),
    }
}

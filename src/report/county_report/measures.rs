//! What is to be done about each problem, by whom and until when: the problems stand there, the rest is
//! for people to write.

use super::problems::Problems;
use crate::report::manuscript::Block;
use crate::report::paper::{Field, Paper, PaperSize, Turn};

/// The chapter.
pub(super) fn told(problems: &Problems, county: &str) -> Vec<Block> {
    let lines = (1..).zip(problems.not_met());
    let body: Vec<_> = lines
        .map(|(number, problem)| {
            vec![
                Field::sign(number.to_string()),
                Field::words(problem),
                Field::words("〔措施〕"),
                Field::words("〔责任单位、责任人〕"),
                Field::words("〔时限〕"),
            ]
        })
        .collect();
    let mut blocks = vec![Block::asked("整改的总体安排：经费、编制、用地和建设计划")];
    let open = match problems.open.is_empty() {
        true => "",
        false => "待定的见第七部分（四），补齐数据后再判定是否需要整改。",
    };
    if body.is_empty() {
        blocks.push(Block::said(format!("已知的数据中没有不达标的。{open}")));
        return blocks;
    }
    let head = ["序号", "问题", "整改措施", "责任单位、责任人", "完成时限"];
    blocks.push(Block::Form(Paper {
        name: "整改措施".to_owned(),
        title: "整改措施表".to_owned(),
        subtitle: [county.to_owned(), String::new()],
        widths: vec![6, 52, 36, 18, 12],
        head: vec![head.map(Field::head).into()],
        body,
        notes: match open.is_empty() {
            true => Vec::new(),
            false => vec![format!("注：{open}")],
        },
        size: PaperSize::A4,
        turn: Turn::Landscape,
        gaps: Vec::new(),
    }));
    blocks
}

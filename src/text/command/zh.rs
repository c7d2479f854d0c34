use super::{Refusal, Trouble};
use crate::standard::ResolveError;

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::CannotOpen { file, trouble: it } => format!(
            "无法打开文件 {file}：{}。请检查路径和文件名，并关闭正在使用它的程序。",
            trouble(it)
        ),
        Refusal::NoTable { file, reasons } => format!(
            "无法读取文件 {file}：{}。请提供 .xlsx、.xls、.ods、.csv 或 .tsv 文件；空白模板用 junheng template --out template.xlsx 生成。",
            listed(reasons, "其中没有可读的表格")
        ),
        Refusal::NoData { files, reasons } => format!(
            "在 {} 中没有找到学校或县级数据：{}。请对照空白模板核对工作表和表头（junheng template --out template.xlsx）。",
            files.join("、"),
            listed(reasons, "没有认出任何表头")
        ),
        Refusal::NoStandard { error, known } => match error {
            ResolveError::UnknownId(id) => format!(
                "没有编号为 {id} 的标准。请用 --standard 选择：{}。",
                known.join("、")
            ),
            ResolveError::NotInForce { parameter, day } => format!(
                "{day} 没有生效的标准（{parameter}）。请用 --as-of 指定标准生效期内的日期，如 2026-09-01。"
            ),
        },
        Refusal::CannotWrite { file, trouble: it } => format!(
            "无法写入 {}：{}。请换一个位置，或关闭正在打开它的程序。",
            if file.is_empty() {
                "标准输出"
            } else {
                file
            },
            trouble(it)
        ),
        Refusal::NoWorkbook(reason) => format!("无法生成工作簿：{reason}。"),
        Refusal::NoSchools(county) => {
            format!("{county}没有参评的学校，没有自评表可写。请一并给出学校表。")
        }
    }
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotFound => "文件或目录不存在".to_owned(),
        Trouble::NotAllowed => "没有权限".to_owned(),
        Trouble::Folder => "这是一个目录，不是文件".to_owned(),
        Trouble::Other(text) => text.clone(),
    }
}

fn listed(reasons: &[String], otherwise: &str) -> String {
    if reasons.is_empty() {
        otherwise.to_owned()
    } else {
        let reasons: Vec<&str> = reasons.iter().map(|it| it.trim_end_matches('。')).collect();
        reasons.join("；")
    }
}

use super::{Deed, StepWords};
use crate::text::listed::listed;

pub const ZH: StepWords = StepWords {
    undone: |deed| format!("已撤销：{}", told(deed)),
    redone: |deed| format!("已重做：{}", told(deed)),
    nothing_to_undo: "没有可撤销的操作",
    nothing_to_redo: "没有可重做的操作",
};

fn told(deed: &Deed) -> String {
    match deed {
        Deed::Load(names) => {
            let names = listed(names.iter().cloned(), 2, "、", |n| format!("等 {n} 份"));
            format!("读入 {names}")
        }
        Deed::Restore(name) => format!("恢复 {name} 中的工作区"),
        Deed::Remove(name) => format!("移除 {name}"),
        Deed::Correct(cell, 1) => format!("更正 {}", cell.address()),
        Deed::Correct(cell, n) => format!("更正 {} 等 {n} 个单元格", cell.address()),
        Deed::Revert(cell, 1) => format!("还原 {}", cell.address()),
        Deed::Revert(cell, n) => format!("还原 {} 等 {n} 个单元格", cell.address()),
        Deed::Choose(header) => format!("指定“{header}”的含义"),
        Deed::Unread(cell, 1) => format!("{} 是否采用", cell.address()),
        Deed::Unread(cell, n) => format!("{} 等 {n} 个单元格是否采用", cell.address()),
        Deed::State(n) => format!("填写 {n} 项数据"),
        Deed::Answer => "对问题的说明".to_owned(),
        Deed::Note(item) => format!("{item} 的备注与佐证材料"),
        Deed::UseAs(name) => format!("{name} 的用途"),
        Deed::Select => "更改标准设置".to_owned(),
        Deed::SetRule => "自定限值或读法".to_owned(),
    }
}

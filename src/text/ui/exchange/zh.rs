use super::{ExchangeWords, NoMatch};

pub const ZH: ExchangeWords = ExchangeWords {
    send: "退回学校修改",
    send_text: "生成一份工作簿，标出错误和缺数的单元格，发给学校改好后再拖回这里：只有改动过的单元格会被采用。",
    no_faults: "没有需要退回的错误和缺数。",
    shape: "形式",
    sheets: "每校一张表",
    list: "一张问题清单",
    schools: "学校",
    n_cells: |count| format!("{count} 格"),
    all: "全选",
    none: "全不选",
    download: |schools| format!("下载（{schools} 所学校）"),
    downloaded: |file| format!("已生成 {file}"),
    came_back: "收到退回修改的文件",
    summary: |cells, schools| format!("将改动 {schools} 所学校的 {cells} 格，其余不变。"),
    known: |count| format!("另有 {count} 格与现有数据相同，不必再改。"),
    untouched: "文件里没有改动过的单元格。",
    change_heads: ["学校", "项目", "现在", "改为"],
    conflicts: "发出之后这里也改过",
    conflicts_text: "两边的内容都列出，勾选的采用退回的，不勾选的保留现在的。",
    conflict_heads: ["采用", "学校", "项目", "发出时", "现在", "退回的"],
    take: |school, item| format!("{school} {item}：采用退回的"),
    unmatched: "没有对上的",
    unmatched_of: |file, school, cells| format!("{file}：{school}，{cells} 格"),
    reason: |reason| match reason {
        NoMatch::County(name) if name.is_empty() => {
            "这里没有发出时的数据表，请先放入原来的数据表，再放入这份文件。".to_owned()
        }
        NoMatch::County(name) => {
            format!("这是“{name}”的文件，这里没有该县数据；请先放入该县的数据表。")
        }
        NoMatch::School => "现在的数据里没有这所学校；请核对学校代码和名称。".to_owned(),
        NoMatch::Several => "有几所学校的代码或名称与它相同；请先改正重复的代码。".to_owned(),
        NoMatch::NoPlace => "这所学校与别的学校分不清，无处可填；请先改正名称或代码。".to_owned(),
    },
    apply: |cells| format!("采用 {cells} 处改动"),
    leave: "不采用",
    applied: |cells, schools| format!("已采用 {schools} 所学校的 {cells} 处改动"),
};

use super::{DataWords, LoadTrouble};
use crate::intake::{Meaning, Severity, SheetKind, Tidied, Why};
use crate::text::{Language, word};

pub const ZH: DataWords = DataWords {
    welcome: "这个县达到优质均衡标准了吗？",
    welcome_text: "放入学校数据表，立即得到结论、原因和每所学校的差额。",
    drop_title: "把学校数据表拖到这里",
    drop_hint: "支持 .xlsx .xlsb .xls .et .ods .csv .tsv，可一次放多个；也可在 WPS、Excel 里复制，再到这里按 Ctrl+V 粘贴。",
    choose: "选择文件",
    add: "添加文件",
    add_hint: "也可直接拖入文件，或按 Ctrl+V 粘贴表格。",
    demo: "用示例县试一试（直接看结果）",
    template: "下载空白模板",
    template_file: "均衡尺_空白模板.xlsx",
    demo_name: "示例县",
    pasted_name: |number| format!("粘贴 {number}"),
    files_read: |read, unknown, failed| {
        let unknown = match unknown {
            0 => String::new(),
            n => format!("，{n} 份没有认出表格"),
        };
        let failed = match failed {
            0 => String::new(),
            n => format!("，{n} 份没有读出"),
        };
        format!("已读入 {read} 份数据{unknown}{failed}")
    },
    nothing_recognised: "没有认出学校表或县级表，这份数据未采用；可在“列的含义”里指定各列",
    no_table_pasted: "剪贴板里没有表格",
    nothing_read: "没有读到表格，原因见左侧列表",
    restored: |file| format!("已恢复 {file} 中的工作区：数据、更正、说明和设置"),
    reports: |files| {
        format!(
            "{} 是导出的报表，不是原始数据，没有读取。请导入原来的数据表；要接着以前的工作，请用“全部申报表 Excel”导出的原文件或 .junheng 文件",
            files.join("、")
        )
    },
    replaced: "。原来打开的数据已被换下，按“撤销”可以找回",
    only_carried: "。报表里直接改的数字不采用，请在“数据”页更正",
    not_written: "工作簿没有生成，请换一个浏览器再试。",
    judging: "正在判读表格并重新评估",
    reading: |name, number, total| format!("正在读取 {name}（{number}/{total}）"),
    trouble: |trouble| match trouble {
        LoadTrouble::Unreadable => {
            "浏览器打不开它：可能是文件夹，或已被移动、占用。请关闭占用它的程序后重新选择。"
        }
        LoadTrouble::Crashed => {
            "读取这个文件时出错，页面和其他数据未受影响。请用 WPS 或 Excel 另存为 .xlsx 后再试。"
        }
        LoadTrouble::TimedOut => "读取超过 20 秒，已停止。请删去无关的工作表后再试。",
    },
    to_overview: "查看总览",
    no_verdict_title: "还不能下结论",
    no_verdict_text: "读到的表里没有学校表或县级表。请看下面的问题，或换一张表。",
    schools_read: |count| format!("读到 {count} 所学校"),
    errors_left: |count| format!("有 {count} 处数据错误未处理"),
    sources: "数据来源",
    remove: |name| format!("移除 {name}"),
    removed: |name| format!("已移除 {name}"),
    sheet_kind: |kind| match kind {
        SheetKind::Schools => "学校表",
        SheetKind::Classes => "班级名单",
        SheetKind::Rooms => "教室清单",
        SheetKind::Facts => "指标清单",
        SheetKind::County => "县级表",
        SheetKind::PerPupilForm => "生均值表（未用）",
        SheetKind::Explanation => "填表说明（不读取）",
        SheetKind::Recipes => "列对照方案",
        SheetKind::Unrecognised => "未识别（未用）",
        SheetKind::Empty => "空表",
    },
    sheet_size: |rows, columns| format!("{rows} 行 × {columns} 列"),
    views: "查看",
    problems: "问题",
    cells: "表格",
    columns: "列的含义",
    corrections: "更正",
    filter: "按轻重筛选",
    all: "全部",
    severity_of_one: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Note => "提示",
    },
    severity: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Note => "提示",
    },
    no_problems: "没有发现问题",
    why: "为什么",
    reply: "填写说明",
    reply_label: |what| format!("对这一条的说明：{what}"),
    reply_hint: "写明原因或依据，按 Enter 保存",
    keep: "保存",
    leave: "取消",
    edit_reply: "修改说明",
    replied: "已说明",
    reply_outdated: "数据已变，原说明",
    confirm_reply: "仍然适用",
    last_year: "上一年的表（只用来核对）",
    show_more: |count| format!("再显示 {count} 条"),
    open_cell: |address| format!("打开单元格 {address}"),
    grid: |sheet| format!("工作表 {sheet}"),
    grid_hint: "方向键移动，Enter 或 F2 编辑，Ctrl+Z 撤销，F8 到下一处错误，F1 看全部按键。原文件不会被改动。",
    edit_cell: |address| format!("编辑 {address}"),
    was: |text| format!("原为：{text}"),
    blank: "（空）",
    column_heads: ["位置", "表头", "对应项目", "单位", "识别"],
    meaning_of: |header| format!("“{header}”对应的项目"),
    choose_meaning: "输入几个字，从列表中选",
    not_needed: "（不采用）",
    meaning_unknown: "没有这个项目，请从列表中选一个；清空则恢复自动识别。",
    unit_of: |header| format!("“{header}”的单位"),
    unit_unsaid: "未注明",
    how: |meaning| match meaning {
        Meaning::Variable(_, Why::Canonical | Why::Id) => "与模板一致",
        Meaning::Variable(_, Why::Synonym) => "同义表头",
        Meaning::Variable(_, Why::Path) => "多行表头",
        Meaning::Variable(_, Why::Chosen) => "人工指定",
        Meaning::ByLevel(_) => "按学段分行",
        Meaning::Level => "学段列",
        Meaning::PerPupil => "生均值，未用",
        Meaning::NotNeeded => "不需要",
        Meaning::Unclear(_) => "不明确，未用",
        Meaning::Unmapped => "未识别，未用",
    },
    correction_idle: |now| format!("暂不采用：表中现在是“{now}”"),
    corrections_idle: |count| format!("；有 {count} 处更正与新表不符，暂不采用，见“更正”"),
    take_for: |fact| format!("当作“{fact}”"),
    read_column_in: |unit| format!("整列改按{}读", word::unit(Language::Zh, unit)),
    tidying: "整理",
    tidying_text: "下面的单元格，原文与读出的数值写法不同。数值按原文换算，没有四舍五入；觉得读得不对，可以不采用，再改成确定的写法。",
    no_tidying: "所有单元格都按原文读取，没有换算。",
    tidied_how: |how| match how {
        Tidied::Nothing => "按没有填写处理（不是 0）".to_owned(),
        Tidied::NotApplicable => "按不适用处理".to_owned(),
        Tidied::Digits => "去掉全角、空格和千分位".to_owned(),
        Tidied::Unit => "按单元格里的单位换算".to_owned(),
        Tidied::Percent => "百分数".to_owned(),
        Tidied::ColumnUnit(unit) => {
            format!("按这一列的单位“{}”换算", word::unit(Language::Zh, unit))
        }
        Tidied::TemplateUnit(unit) => {
            let unit = word::unit(Language::Zh, unit);
            format!("没有写单位，按模板的单位“{unit}”换算")
        }
        Tidied::Day => "日期取年份".to_owned(),
        Tidied::List => "拆成逐项的数".to_owned(),
        Tidied::Word => "同义的选项".to_owned(),
    },
    n_cells: |count| format!("{count} 处"),
    tidied_heads: ["位置", "学校", "原文", "读作"],
    leave_unread: "不采用",
    left_unread: |count| format!("{count} 处不再采用，已列入待处理。"),
    unread: |count| format!("按您的决定，{count} 处没有采用。"),
    read_again: "恢复采用",
    save_recipes: "保存列对照方案",
    save_recipes_hint: "您对各列含义的选择已记住，明年同样的表不用再选。保存成文件，可以带到别的电脑：在那里把文件拖进页面即可。",
    recipes_file: "列对照方案.xlsx",
    correction_heads: ["位置", "原值", "改为", "操作"],
    revert: "还原",
    revert_all: "全部还原",
    no_corrections: "还没有更正",
    no_corrections_text: "在“表格”里改动的单元格会列在这里，可逐个还原。",
    no_columns: "这张表没有识别出表头",
};

use super::{DataWords, LoadTrouble};
use crate::intake::{Meaning, Severity, SheetKind, Why};

pub const ZH: DataWords = DataWords {
    welcome: "这个县达到优质均衡标准了吗？",
    welcome_text: "放入学校数据表，立即得到结论、原因和每所学校的差额。",
    drop_title: "把学校数据表拖到这里",
    drop_hint: "支持 .xlsx .xls .ods .csv .tsv，可一次放多个；也可在 WPS、Excel 里复制，再到这里按 Ctrl+V 粘贴。",
    choose: "选择文件",
    add: "添加文件",
    add_hint: "也可直接拖入文件，或按 Ctrl+V 粘贴表格。",
    demo: "用示例县试一试",
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
        SheetKind::County => "县级表",
        SheetKind::PerPupilForm => "生均值表（未用）",
        SheetKind::Explanation => "填表说明（不读取）",
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
    show_more: |count| format!("再显示 {count} 条"),
    open_cell: |address| format!("打开单元格 {address}"),
    grid: |sheet| format!("工作表 {sheet}"),
    grid_hint: "方向键移动，Enter 或 F2 编辑，Esc 取消，Ctrl+Z 撤销。原文件不会被改动。",
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
    correction_heads: ["位置", "原值", "改为", "操作"],
    revert: "还原",
    revert_all: "全部还原",
    no_corrections: "还没有更正",
    no_corrections_text: "在“表格”里改动的单元格会列在这里，可逐个还原。",
    no_columns: "这张表没有识别出表头",
};

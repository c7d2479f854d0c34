use super::GridWords;
use crate::intake::Severity;

pub const ZH: GridWords = GridWords {
    tools: "表格工具",
    next_fault: |severity| match severity {
        Severity::Error => "下一处错误（F8）",
        Severity::Warning => "下一处警告（F8）",
        Severity::Note => "下一处提示（F8）",
    },
    previous_fault: |severity| match severity {
        Severity::Error => "上一处错误（Shift+F8）",
        Severity::Warning => "上一处警告（Shift+F8）",
        Severity::Note => "上一处提示（Shift+F8）",
    },
    no_faults: "没有需要处理的单元格了",
    only_faulty: "只看有问题的行",
    n_shown: |shown, all| format!("显示 {shown} 行，共 {all} 行"),
    put_back: "恢复原文（Ctrl+Backspace）",
    to_list: "在列表中查看（F9）",
    size: |rows, columns| format!("已选 {rows} 行 × {columns} 列"),
    sum: |count, sum| format!("{count} 个数字，合计 {sum}"),
    same_in_column: |count, text| format!("本列另有 {count} 格原文也是“{text}”"),
    same_in_sheet: |count| format!("本表共有 {count} 格有同样的问题"),
    change_all: |text| format!("都改成“{text}”（Ctrl+Shift+Enter）"),
    change_all_in_sheet: |count| format!("本表 {count} 格都改"),
    next_alike: "下一个同样的（Ctrl+F8）",
    changed_all: |count| format!("已改 {count} 格"),
    copied: |count| format!("已复制 {count} 格"),
    nothing_pasted: "剪贴板里没有可粘贴的文字，或超出了表格的上限",
    too_few_rows: |copied, shown| {
        format!(
            "没有粘贴：复制了 {copied} 行，从这里起只显示 {shown} 行。请先取消“只看有问题的行”，再粘贴。"
        )
    },
    fill_handle: "拖动以填充",
    select_column: |letters| format!("选中 {letters} 列"),
    select_row: |number| format!("选中第 {number} 行"),
    select_all: "选中整张表",
    edit: "编辑",
    keys: "键盘",
    keys_title: "键盘操作",
    key_list: &[
        ("F8 / Shift+F8", "下一处、上一处错误；没有错误时到警告"),
        ("Ctrl+F8", "下一个原文相同的单元格"),
        ("F9", "从单元格回到问题列表"),
        (
            "方向键、PageUp、PageDown、Home、End",
            "移动；加 Ctrl 到表的边缘",
        ),
        ("Shift+方向键", "选中一片单元格"),
        ("Ctrl+A、Shift+空格、Ctrl+空格", "选中整张表、整行、整列"),
        ("Enter 或 F2", "编辑；直接输入则替换原文"),
        ("Enter / Tab / Esc", "编辑时：确定并下移、确定并右移、放弃"),
        ("Ctrl+Enter", "编辑时：选中的单元格都填成输入的文字"),
        ("Ctrl+Shift+Enter", "本列原文相同的都照样改"),
        ("Delete", "清空选中的单元格"),
        ("Ctrl+Backspace", "恢复文件里的原文"),
        ("Ctrl+C、Ctrl+X、Ctrl+V", "复制、剪切、粘贴"),
        ("Ctrl+D、Ctrl+R", "向下、向右填充"),
        ("Ctrl+Z、Ctrl+Y", "撤销、重做"),
        ("Tab", "离开表格，到下一个控件"),
        ("F1 或 ?", "打开这张表（在表格里用 F1）"),
    ],
};

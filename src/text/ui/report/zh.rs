use super::{ReportWords, Side};

pub const ZH: ReportWords = ReportWords {
    title: "报表",
    list: "要交的和要看的",
    brief: "结论简报",
    brief_hint: "一页 A4，给分管领导",
    all_forms: "全部申报表",
    all_forms_hint: |on_a3| match on_a3 {
        [] => "表Ⅰ 至 表Ⅵ，依次打印".to_owned(),
        names => format!("表Ⅰ 至 表Ⅵ，依次打印；{} 用 A3 纸", names.join("、")),
    },
    on_a3: "A3 横向",
    no_paper: |path| format!("没有“{path}”这张报表，先显示结论简报"),
    dossiers: "全部一校一档",
    dossiers_hint: |n| match n {
        0 => "还没有学校数据".to_owned(),
        n => format!("{n} 所学校，每校另起一页"),
    },
    self_assessments: "学校自评表（附件4）",
    save_self: "全部自评表 Excel",
    save_report: "县级自评报告 Word",
    save_report_hint: "各章节、结论、问题清单和申报表已排好，〔 〕处由人填写；可用 WPS、Word 打开。",
    report_file: "县级自评报告",
    self_file: "学校自评表",
    has_gaps: "有空着的地方",
    gaps: |n| match n {
        1 => "有空着的地方".to_owned(),
        n => format!("有空着的地方，原因 {n} 条"),
    },
    gaps_hint: "没有数据的地方留空，不填 0。补齐数据后自动填上；标明“没有填报栏”的须打印后手填。",
    print: "打印 / 存为 PDF",
    print_hint: "在打印窗口选择“另存为 PDF”就得到 PDF 文件。",
    save_xlsx: "本表 Excel",
    save_all: "全部申报表 Excel",
    save_all_hint: "“全部申报表 Excel”的一张隐藏工作表带着全部数据、更正和设置：以后把它拖回本页就能接着做；对外报送可用“本表 Excel”或 PDF。",
    save_audit: "验算工作簿",
    save_audit_hint: "原始数据、分摊、各校数值、差异系数都是可重算的公式，每个数注明出处。",
    audit_file: "验算工作簿",
    saving: "正在生成文件",
    save_csv: "本表 CSV",
    all_forms_file: "申报表",
    saved: |file| format!("已导出 {file}"),
    file: |county, paper, day| format!("{county}_{paper}_{day}"),
    unnamed: "未命名县",
    cut: |n_shown, n| {
        format!("这里显示前 {n_shown} 行，共 {n} 行；按“打印”或“显示全部”即全部排出。")
    },
    cut_schools: |n_shown, n| {
        format!("这里显示前 {n_shown} 所，共 {n} 所；按“打印”或“显示全部”即全部排出。")
    },
    laying_out: |done, n| format!("正在排版：{done} / {n} 所"),
    no_schools: "没有学校数据。导入学校表后，这里一校一份。",
    cancelled: "已取消，没有生成文件",
    show_all: "显示全部",
    dark: "不达标",
    brief_title: |county| format!("{county}义务教育优质均衡发展 结论简报"),
    parts: "各部分",
    causes: "主要原因和最少要做的",
    cause: "原因",
    action: "具体情况和最少要做的",
    n_brief_lines: 20,
    judge_again: "整改后重新判定，并在县级数据中更正结论。",
    no_cause: "没有不达标或待定的项目。",
    more_causes: |n| format!("另有 {n} 条原因，见“总览”。"),
    more_units: |n| format!("另有 {n} 个单元，见“总览”。"),
    contributor: |name, value, side, share| {
        let side = match side {
            Side::Below => "低于平均",
            Side::Above => "高于平均",
        };
        format!("{name}（{value}，{side}，占 {share}%）")
    },
    complete: |missing| match missing {
        "" => "先补齐缺少的数据，再判定。".to_owned(),
        missing => format!("先补齐数据，再判定（{missing}）。"),
    },
    disperse: |contributors| {
        format!("差异主要来自{contributors}。先补低于平均的学校，或从高的学校调剂。")
    },
    totals: "缺口合计",
    totals_hint: |near| {
        format!(
            "各单元分别补到标准值的合计。一个单元可以有 1 项只到标准值的 {near}%，所以实际最少的投入会更小。"
        )
    },
    total: |amount, n_units| format!("{amount}\n{n_units} 个单元"),
    total_open: |n_units| format!("{n_units} 个待定"),
    no_units: "——",
    no_lack: "无",
    signatures: "填报人：　　　　　　　　　　审核人：　　　　　　　　　　日期：　　　　年　　月　　日",
    between: "、",
};

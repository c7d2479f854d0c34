use super::DataWords;

pub const ZH: DataWords = DataWords {
    drop_title: "把学校数据表拖到这里",
    drop_hint: "支持 .xlsx .xls .ods .csv .tsv，可一次放多个；也可在 WPS、Excel 里复制后按 Ctrl+V 粘贴。",
    choose: "选择文件",
    add: "添加文件",
    demo: "用示例县试一试",
    template: "下载空白模板",
    demo_name: "示例县",
    pasted_name: |number| format!("粘贴 {number}"),
};

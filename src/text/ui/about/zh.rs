use super::AboutWords;

pub const ZH: AboutWords = AboutWords {
    title: "关于",
    lead: "均衡尺按国家标准测算县域义务教育优质均衡：结论、卡在哪所学校哪项指标、差多少，都能一步步核对。",
    version: "版本",
    license: "许可",
    licenses: "MIT 或 Apache-2.0",
    privacy: "数据在哪里",
    promises: &[
        "全部计算都在这个页面里完成，没有服务器参与；表格、更正和结论不会发送到任何地方。",
        "工作区由您保存为文件；关闭页面前如有未保存的修改，会先提醒。",
        "地址栏里只有语言、配色和正在看的页面，没有数据。",
    ],
    promise_of_file: "这个文件还自带安全策略（CSP），浏览器据此禁止它连接任何网络。",
    one_file: "单文件版",
    one_file_offer: "一个文件就是整个程序：存到电脑或 U 盘，没有网络也能双击打开，还能连同数据另存成一份。",
    one_file_get: "下载 junheng.html",
    one_file_here: "您打开的就是单文件版：没有网络也能用，也可以连同数据另存成一份，发给别人双击即可打开。",
    fingerprint: "SHA-256",
    fingerprint_offer: "下载后可以核对：Windows 用 certutil -hashfile junheng.html SHA256，其他系统用 sha256sum junheng.html，与此相同即未被改动。",
    fingerprint_here: "由本页从自身算出（不含您的数据），与发布处公布的相同，即程序未被改动。",
};

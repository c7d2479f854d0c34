"""Makes the inputs of tests/intake/*/ again. Names of schools and counties are invented.

Needs openpyxl, XlsxWriter, xlwt, odfpy and msoffcrypto-tool, and LibreOffice on the PATH; the expectations beside the
inputs, and inputs that are plain text, are written by hand.
"""

import datetime
import io
import pathlib
import re
import struct
import subprocess
import tempfile
import zipfile
import zlib

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

HERE = pathlib.Path(__file__).parent


def put(trouble, name, content):
    folder = HERE / trouble
    folder.mkdir(exist_ok=True)
    if isinstance(content, str):
        content = content.encode("utf-8")
    (folder / name).write_bytes(content)


def xlsx(sheets, merges=(), adjust=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    for merge in merges:
        book.worksheets[0].merge_cells(merge)
    if adjust:
        adjust(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(sheets):
    """A workbook as Excel writes it, with shared texts."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    for title, rows in sheets.items():
        sheet = book.add_worksheet(title)
        for index, row in enumerate(rows):
            sheet.write_row(index, 0, row)
    book.close()
    return stream.getvalue()


def rezip(data, change):
    """Rewrites the parts of a workbook; `change` gives the new content of a part."""
    source = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return stream.getvalue()


PLAIN = "学校名称,区县,办学类型,小学在校生数\n青禾小学,示例县,小学,120\n云杉小学,示例县,小学,240\n"

put("gb18030-csv", "input.csv", PLAIN.encode("gb18030"))
put("utf16-csv", "input.csv", PLAIN.encode("utf-16"))
put("gbk-that-is-valid-utf8", "input.csv", "学校,学段\n学校,小学\n".encode("gbk"))
put("full-width-digits", "input.csv", "学校名称,办学类型,小学在校生数,运动场地面积\n青禾小学,小学,１２０,\"１，２５０．５\"\n")
put("unit-in-cell", "input.csv", "学校名称,教学仪器设备值(元),运动场地面积,网络多媒体教室数\n"
    "青禾小学,\"1,250 万元\",3亩,12间\n云杉小学,800000,2000平方米,10个\n松涛小学,5间,60㎡,8\n")
put("percent", "input.csv", "项目,值\n区县名称,示例县\n质量监测数学校际差异率,12.5%\n质量监测语文校际差异率,0.08\n")
put("dash-and-wu", "input.csv", "学校名称,小学在校生数,小学博士学历教师数,音乐教室逐间面积,美术教室逐间面积\n"
    "青禾小学,—,无,－－,暂无\n云杉小学,0,/,0,\n松涛小学,,0,96；73,61.5\n")
put("hashes", "input.csv", "学校名称,小学在校生数,运动场地面积\n青禾小学,####,########\n云杉小学,240,100\n")
put("quoted-newline", "input.csv", "\"学校\n名称\",\"小学在校生数\n(人)\",\"音乐教室逐间面积\"\n"
    "\"青禾\"\"实验\"\"小学\",\"1,200\",\"96\n73\"\n")
put("level-per-row", "input.csv", "学校代码,学校名称,办学类型,学段,在校生数,班级数,专任教师数,各班人数,运动场地面积\n"
    "3100000001,青禾学校,九年一贯制,小学,90,2,10,45;45,5000\n"
    "3100000001,青禾学校,九年一贯制,初中,40,1,8,40,5000\n"
    "3100000002,云杉小学,小学,小学,45,1,4,45,900\n")
put("title-rows-above", "input.csv", "示例县2026年义务教育学校基本情况表,,,\n填报单位：示例县教育局,,单位：人、万元,\n,,,\n"
    "序号,学校名称,小学在校生数,教学仪器设备值\n甲,乙,1,2\n1,青禾小学,120,30\n2,云杉小学,240,50.5\n")
put("totals-row", "input.csv", "学校名称,小学在校生数,小学班级数,运动场地面积\n青禾小学,120,3,1000\n云杉小学,240,6,2000.5\n合计,360,10,3000.5\n"
    "注：数据来自年初报表。,,,\n")
put("subtotals", "input.csv", "乡镇,学校名称,小学在校生数\n东镇,青禾小学,120\n东镇,云杉小学,240\n东镇,小计,360\n西镇,松涛小学,80\n西镇,小计,80\n,总计,440\n")
put("repeated-header", "input.csv", "学校名称,区县,小学在校生数\n青禾小学,示例县,120\n学校名称,区县,小学在校生数\n云杉小学,示例县,240\n")
put("duplicate-code", "input.csv", "学校代码,学校名称,小学在校生数\n3100000001,青禾小学,120\n3100000001,云杉小学,240\n")
put("same-school-in-two-files", "input-1.csv", "学校代码,学校名称,区县,小学在校生数\n3100000001,青禾小学,示例县,120\n3100000002,云杉小学,示例县,240\n")
put("same-school-in-two-files", "input-2.csv", "学校名称,小学班级数,小学在校生数\n云杉小学,6,250\n青禾小学,3,\n")
put("through-train-level-less", "input.csv", "学校名称,学校类型,在校生数,班级数,运动场地面积\n青禾学校,九年一贯制学校,900,20,5000\n云杉小学,小学,240,6,2000\n松涛中学,初级中学,300,6,3000\n")
put("unsupported-kind", "input.csv", "学校名称,办学类型,小学在校生数\n青禾中学,高级中学,0\n云杉小学,小学,240\n松涛学校,一贯制,300\n白桦学校,专门学校,60\n")
put("per-pupil-form", "input.csv", "序号,学校名称,举办者类型,在校生数,年级数,班级数,每百名学生拥有高于规定学历教师数,每百名学生拥有县级以上骨干教师数,"
    "每百名学生拥有体育、艺术(美术、音乐)专任教师数,生均教学及辅助用房面积,生均体育运动场馆面积,生均教学仪器设备值,每百名学生拥有网络多媒体教室数,综合评估是否达标\n"
    "1,青禾小学,7,120,6,6,4.20,1.00,0.90,4.50,7.50,2000.00,2.30,是\n")
put("conflicting-columns", "input.csv", "学校名称,小学在校生数,小学学生数,小学班级数(间),上年小学在校生数\n青禾小学,120,121,3,118\n")
put("empty-file", "input.csv", b"")
put("pdf-renamed-xlsx", "input.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n")
put("html-as-xls", "input.xls",
    ("<html><head><meta charset='gbk'></head><body><table border=1><tr><th>学校名称</th><th>小学在校生数</th></tr>"
     "<tr><td>青禾小学</td><td>120</td></tr></table></body></html>").encode("gbk"))
put("pasted-html-merged", "input.html", "<html><body><!--StartFragment--><table>"
    "<tr><td rowspan=2>学校名称</td><td colspan=2>在校生数</td><td rowspan=2>教学仪器设备值<br>（万元）</td></tr>"
    "<tr><td>小学</td><td>初中</td></tr>"
    "<tr><td>青禾学校</td><td style='mso-number-format:\"\\@\"'>1,200</td><td>600</td><td>310.5</td></tr>"
    "</table><!--EndFragment--></body></html>")
put("pasted-html-merged", "input.txt", "学校名称\t在校生数\t\t教学仪器设备值（万元）\n\t小学\t初中\t\n青禾学校\t1,200\t600\t310.5\n")
put("pasted-text", "input.txt", "学校名称\t小学在校生数\t音乐教室逐间面积\n\"青禾\n小学\"\t120\t96;73\n云杉小学\t\t\n")

put("canonical-xlsx", "input.xlsx", written({
    "学校": [["学校代码", "学校名称", "区县", "办学类型", "城乡类型", "小学在校生数(人)", "教学仪器设备值(万元)", "音乐教室逐间面积(㎡)", "规划建成年份(年)", "是否寄宿制"],
           ["3100000001", "青禾小学", "示例县", "小学", "城区", 120, 30.25, "96;100.5", 2015, "否"],
           ["3100000002", "云杉教学点", "示例县", "教学点", "乡村", 60, 0.1 + 0.2, "0", None, "是"]],
    "县级": [["项目", "值"], ["区县名称", "示例县"], ["人口总数(万人)", 35.2], ["年人均国内生产总值(元)", 65000],
           ["质量监测语文等级", "Ⅲ"], ["质量监测数学等级", "未监测"], ["人工结论 G1 规划布局合理", "达标"], ["否决 1 存在以考试方式招生", "否"], ["否决 2 存在违规择校行为", None]],
}))

TWO_ROWS = [["学校名称", "办学类型", "在校生数", None, "专任教师", None, "校舍建筑面积"],
            [None, None, "小学", "初中", "小学", "初中", None],
            ["青禾学校", "九年一贯制", 600, 300, 40, 30, 8000]]
put("wps-two-row-header", "input.xlsx", xlsx({"Sheet1": TWO_ROWS}))
put("merged-two-row-header", "input.xlsx", xlsx({"Sheet1": TWO_ROWS}, merges=["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"]))
put(
    "figure-merged-over-schools",
    "input.xlsx",
    xlsx(
        {
            "Sheet1": [
                ["学校名称", "办学类型", "在校生数", "运动场地面积", "室内体育用房面积", "教学仪器设备值(万元)"],
                ["青禾小学", "小学", 120, 900, 0, 30],
                ["云杉小学", "小学", 240, 1800, 0],
                ["松涛小学", "小学", 200, None, 0, 50],
            ]
        },
        merges=["D3:D4", "F2:F3"],
    ),
)
put("arts-total-column", "input.xlsx", xlsx({"教基4155": [
    ["学校（机构）名称", "学校类型", "专任教师", None, None, None, None, None, None],
    [None, None, "合计", "#按学历分", None, "#按授课课程分", None, None, None],
    [None, None, None, "硕士研究生毕业", "本科毕业", "体育与健康", "艺术", None, None],
    [None, None, None, None, None, None, "计", "音乐", "美术"],
    ["青禾小学", "小学", 30, 2, 25, 3, 4, 2, 2],
]}))
put("county-sheet-two-counties", "input.xlsx", xlsx({
    "县级": [["项目", "单位", "甲县", "乙县", "备注"], ["人口总数", "万人", 35.2, 20, ""], ["乡镇数", "个", 12, "—", "含街道"],
           ["特殊教育学校公用经费", "元", 1200000, 800000, ""]],
    "学校": [["学校名称", "区县", "小学在校生数"], ["青禾小学", "甲县", 120], ["云杉小学", "乙县", 240]],
}))
put("county-sheet-transposed", "input.csv", "区县名称,人口总数(万人),乡镇数,评估年度\n甲县,35.2,12,2026\n乙县,20,8,2026\n")


def dates(book):
    import datetime
    sheet = book.worksheets[0]
    sheet["B2"] = datetime.date(2026, 9, 1)
    sheet["C2"] = datetime.date(2015, 9, 1)


put("date-in-number", "input.xlsx", xlsx({"学校": [["学校名称", "小学在校生数", "规划建成年份"], ["青禾小学", None, None]]}, adjust=dates))


def formulas(book):
    sheet = book.worksheets[0]
    sheet["B2"] = "#DIV/0!"
    sheet["B2"].data_type = "e"
    sheet["C2"] = "#REF!"
    sheet["C2"].data_type = "e"


put("formula-error", "input.xlsx", xlsx({"学校": [["学校名称", "小学在校生数", "运动场地面积"], ["青禾小学", None, None]]}, adjust=formulas))


def corner(book):
    book.worksheets[0]["XFD1048576"] = 1


put("far-corner-cell", "input.xlsx", xlsx({"学校": [["学校名称", "小学在校生数"], ["青禾小学", 120]]}, adjust=corner))


def hide(book):
    book.worksheets[1].sheet_state = "hidden"


put("hidden-sheet", "input.xlsx", xlsx({"说明": [["填表说明"], ["一校一行"]], "学校": [["学校名称", "小学在校生数"], ["青禾小学", 120]]}, adjust=hide))

put(
    "sheets-named-after-levels",
    "input.xlsx",
    xlsx({
        "小学": [["学校名称", "办学类型", "在校生数", "班级数"], ["青禾小学", "小学", 120, 6], ["云杉学校", "九年一贯制学校", 300, 8]],
        "初中": [["学校名称", "办学类型", "在校生数", "班级数"], ["云杉学校", "九年一贯制学校", 200, 5]],
    }),
)


def bomb(name, content):
    if name == "xl/sharedStrings.xml":
        changed = re.sub(rb'uniqueCount="\d+"', b'uniqueCount="4000000000"', content)
        assert changed != content
        return changed
    return content


def cut(name, content):
    return content[: len(content) // 2] if name == "xl/worksheets/sheet2.xml" else content


put("one-damaged-sheet", "input.xlsx", rezip(written({
    "小学": [["学校名称", "小学在校生数"], ["青禾小学", 120]],
    "初中": [["学校名称", "初中在校生数"], ["松涛中学", 300]],
}), cut))
put("shared-strings-bomb", "input.xlsx", rezip(written({"学校": [["学校名称", "小学班级数"], ["青禾小学", "3班"]]}), bomb))


def pad(name, content):
    if name == "xl/styles.xml":
        # 70 MB of white space inside one part, some 70 KB in the file.
        return content.replace(b"</styleSheet>", b" " * (70 << 20) + b"</styleSheet>")
    return content


put("zip-inflate-bomb", "input.xlsx", rezip(xlsx({"学校": [["学校名称", "小学在校生数"], ["青禾小学", 120]]}), pad))

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("学校")
for r, row in enumerate([["学校名称", "区县", "小学在校生数", "教学仪器设备值(万元)"], ["青禾小学", "示例县", 120, 30.25], ["云杉小学", "示例县", "2,400", "—"]]):
    for c, value in enumerate(row):
        sheet.write(r, c, value)
stream = io.BytesIO()
book.save(stream)
put("xls", "input.xls", stream.getvalue())

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("学校")
sheet.write(0, 0, "学校名称")
for column in range(0, 256, 15):
    sheet.write(65535, column, 1)
stream = io.BytesIO()
book.save(stream)
put("xls-far-corner", "input.xls", stream.getvalue())


def ods(rows, repeat=None):
    document = OpenDocumentSpreadsheet()
    table = Table(name="学校")
    for row in rows:
        line = TableRow()
        for value in row:
            if value is None:
                cell = TableCell()
            elif isinstance(value, str):
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            else:
                cell = TableCell(valuetype="float", value=value)
                cell.addElement(P(text=str(value)))
            line.addElement(cell)
        table.addElement(line)
    if repeat:
        table.addElement(TableRow(numberrowsrepeated=repeat[0]))
        line = TableRow()
        line.addElement(TableCell(numbercolumnsrepeated=repeat[1]))
        cell = TableCell(valuetype="float", value=1)
        line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


put("ods", "input.ods", ods([["学校名称", "小学在校生数", "运动场地面积"], ["青禾小学", 120, 1250.5], ["云杉小学", None, "1,000㎡"]]))
put("ods-repeated-bomb", "input.ods", ods([["学校名称", "小学在校生数"], ["青禾小学", 120]], repeat=(1_000_000, 16_000)))

stream = io.BytesIO()
with zipfile.ZipFile(stream, "w") as archive:
    archive.writestr("[Content_Types].xml", "<Types/>")
    archive.writestr("word/document.xml", "<w:document/>")
put("docx", "input.docx", stream.getvalue())


put("county-sheet-without-heads", "input.csv", "示例县基本情况,,,\n区县名称,示例县,,\n人口总数,35.2,万人,常住口径\n乡镇数,12,个,含街道\n特殊教育学校公用经费,1200000,元,\n")
put("total-beside-levels", "input.csv", "学校名称,办学类型,在校生数,小学在校生数,初中在校生数\n青禾学校,九年一贯制,900,600,300\n")
put("units-in-second-row", "input.csv", "学校名称,教学仪器设备值,运动场地面积\n,元,亩\n青禾小学,300000,3\n")
put("branch-without-parent", "input.csv", "学校名称,是否计校数,所属本部,小学在校生数\n青禾小学,是,,120\n青禾小学东校区,否,青禾小学,60\n云杉小学西校区,否,云杉小学,40\n松涛校区,否,,30\n")
put("branch-with-two-parents", "input.csv", "学校名称,学校代码,是否计校数,所属本部,小学在校生数\n中心小学,1,是,,120\n中心小学,2,是,,90\n中心小学东校区,3,否,中心小学,60\n青禾(镇)小学,21A,是,,80\n青禾小学西校区,4,否,青禾（镇） 小学,40\n青禾小学南校区,5,否,２１ａ,30\n")
put("section-unexpected", "input.csv", "学校名称,办学类型,小学在校生数,初中在校生数,高中在校生数\n青禾小学,小学,300,80,\n松涛中学,高级中学,,60,900\n枫林中学,普通高中,,,700\n云杉学校,特殊教育学校,40,20,\n")
put("number-too-large", "input.csv", "学校名称,小学在校生数,教学及辅助用房面积,小学各班人数\n青禾小学,120,4000,40;80\n云杉小学,1000000001,9999999999999999999,40;99999999999999999999\n")
put("same-name-in-two-counties", "input.csv", "学校名称,区县,小学在校生数\n中心小学,甲县,120\n中心小学,乙县,240\n")
put("name-twice", "input.csv", "学校名称,小学在校生数\n青禾小学,120\n青禾小学,120\n")
put("nameless-row", "input.csv", "学校代码,学校名称,区县,小学在校生数,小学班级数\n3100000001,青禾小学,示例县,120,6\n,,示例县,240,6\n3100000003,松涛小学,示例县,60,6\n")
put("sum-without-a-name", "input.csv", "学校代码,学校名称,小学在校生数,小学班级数\n3100000001,青禾小学,120,6\n3100000002,云杉小学,240,8\n,,360,14\n")
put("county-item-twice", "input.csv", "项目,值\n区县名称,示例县\n否决 3 存在重点学校或重点班,否\n人口总数(万人),35.2\n乡镇数,12\n填报说明一,见附件\n否决 3 存在重点学校或重点班,是\n乡镇数,12\n")
put("class-list-mixed-signs", "input.csv", "学校名称,小学各班人数\n青禾小学,\"42，42、41\"\n")
put("postgraduates-and-arts-in-one", "input.csv", "学校名称,办学类型,在校生数,专任教师学历,,,\"体育、艺术教师数\"\n,,,研究生,本科,专科,\n青禾小学,小学,120,1,5,3,2\n")

secret = io.BytesIO()
msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(xlsx({"学校": [["学校名称"], ["青禾小学"]]}))).encrypt("secret", secret)
put("encrypted-workbook", "input.xlsx", secret.getvalue())


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


put("picture", "input.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def libreoffice(book, kind, *filters):
    """The workbook as LibreOffice writes it in another format."""
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        (here / "base.xlsx").write_bytes(book)
        into = ":".join((kind, *filters))
        command = ["soffice", "--headless", "--convert-to", into, "base.xlsx", "--outdir", "out"]
        subprocess.run(command, cwd=here, check=True, capture_output=True)
        return (here / "out" / f"base.{kind}").read_bytes()


def calculated(book):
    sheet = book.worksheets[0]
    sheet["C4"].number_format = "#,##0"
    sheet["E4"].number_format = "0.0"


county = xlsx(
    {"学校": [
        ["示例县义务教育学校基本情况表"],
        ["学校名称", "办学类型", "在校生数", None, "教学仪器设备值（万元）", "建校时间", "专任教师数"],
        [None, None, "小学", "初中", None, None, "小学"],
        ["青禾小学", "小学", 1250, None, 30.25, 2001, "=60+2"],
        ["云杉学校", "九年一贯制学校", 800, 400, 45.5, datetime.date(2010, 9, 1), 41],
        ["合计", None, "=SUM(C4:C5)", "=SUM(D4:D5)", "=SUM(E4:E5)", None, "=SUM(G4:G5)"],
    ]},
    merges=["A1:G1", "C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3"],
    adjust=calculated,
)
put("formula-without-result", "input.xlsx", county)
put("libreoffice-ods", "input.ods", libreoffice(county, "ods"))
put("libreoffice-xls", "input.xls", libreoffice(county, "xls"))
put("libreoffice-xlsx", "input.xlsx", libreoffice(county, "xlsx"))
gb18030 = ("Text - txt - csv (StarCalc)", "44,34,85,1")
put("libreoffice-csv-gb18030", "input.csv", libreoffice(county, "csv", *gb18030))


class Records:
    """A binary workbook, record by record; LibreOffice reads it too."""

    def __init__(self):
        self.texts = []

    @staticmethod
    def record(number, body=b""):
        out = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
        length = len(body)
        while True:
            low, length = length & 0x7F, length >> 7
            out += bytes([low | (0x80 if length else 0)])
            if not length:
                return out + body

    @staticmethod
    def wide(text):
        letters = text.encode("utf-16-le")
        return struct.pack("<I", len(letters) // 2) + letters

    def cell(self, column, value):
        record, wide, head = self.record, self.wide, struct.pack("<II", column, 0)
        if isinstance(value, str):
            if value not in self.texts:
                self.texts.append(value)
            return record(7, head + struct.pack("<I", self.texts.index(value)))
        if isinstance(value, int):
            return record(2, head + struct.pack("<I", value << 2 | 2))
        if isinstance(value, float):
            return record(5, head + struct.pack("<d", value))
        kind, text = value
        if kind == "rich":
            return record(0x3E, head + b"\x01" + wide(text) + struct.pack("<IHH", 1, 0, 0))
        if kind == "plain":
            return record(6, head + wide(text))
        formula = b"\x1c\x07"
        return record(0x0B, head + b"\x07" + struct.pack("<HI", 0, len(formula)) + formula + struct.pack("<I", 0))

    def sheet(self, rows):
        record, width = self.record, max(map(len, rows))
        out = record(0x81) + record(0x94, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)) + record(0x91)
        for index, row in enumerate(rows):
            out += record(0, struct.pack("<IIHBBBIII", index, 0, 300, 0, 0, 0, 1, 0, len(row) - 1))
            out += b"".join(self.cell(column, value) for column, value in enumerate(row))
        return out + record(0x92) + record(0x82)

    def book(self, name, rows):
        record, wide, sheet = self.record, self.wide, self.sheet(rows)
        count = struct.pack("<I", 1)
        look = struct.pack("<HHHHBBBBH", 0, 0, 0, 0, 0, 0, 0, 0, 0)
        font = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 0, 0, 0) + b"\x07\x01\0\0\0\0\0\xff\0" + wide("Calibri")
        styles = record(0x116) + record(0x263, count) + record(0x2B, font) + record(0x264)
        styles += record(0x25B, count) + record(0x2D, bytes(68)) + record(0x25C)
        styles += record(0x265, count) + record(0x2E, bytes(51)) + record(0x266)
        styles += record(0x272, count) + record(0x2F, b"\xff\xff" + look) + record(0x273)
        styles += record(0x269, count) + record(0x2F, b"\0\0" + look) + record(0x26A) + record(0x117)
        main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"

        def links(*targets):
            links = "".join(
                f'<Relationship Id="rId{n}" Type="{main}/{kind}" Target="{target}"/>'
                for n, (kind, target) in enumerate(targets, 1)
            )
            return f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'

        kinds = {"worksheets/sheet1": "worksheet", "sharedStrings": "sharedStrings", "styles": "styles"}
        types = "".join(
            f'<Override PartName="/xl/{part}.bin" ContentType="application/vnd.ms-excel.{kind}"/>'
            for part, kind in {**kinds, "workbook": "sheet.binary.macroEnabled.main"}.items()
        )
        default = f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        texts = b"".join(record(0x13, b"\0" + wide(text)) for text in self.texts)
        n_texts = struct.pack("<II", len(self.texts), len(self.texts))
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">{default}{types}</Types>',
            "_rels/.rels": links(("officeDocument", "xl/workbook.bin")),
            "xl/_rels/workbook.bin.rels": links(*((kind, f"{part}.bin") for part, kind in kinds.items())),
            "xl/workbook.bin": record(0x83) + record(0x99, struct.pack("<II", 0, 0) + wide("")) + record(0x8F)
            + record(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide(name)) + record(0x90) + record(0x84),
            "xl/worksheets/sheet1.bin": sheet,
            "xl/sharedStrings.bin": record(0x9F, n_texts) + texts + record(0xA0),
            "xl/styles.bin": styles,
        }
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), content)
        return stream.getvalue()


put("xlsb", "input.xlsb", Records().book("学校", [
    ["学校名称", "办学类型", "小学在校生数", "教学仪器设备值（万元）", "运动场地面积"],
    [("rich", "青禾小学"), "小学", 1250, 30.25, 6000],
    [("plain", "白桦小学"), "小学", 480, 12.5, ("failed", "")],
]))

def hide_lines(book):
    sheet = book.worksheets[0]
    sheet.row_dimensions[3].hidden = True


put("hidden-row", "input.xlsx", xlsx(
    {"学校": [["学校名称", "小学在校生数"], ["青禾小学", 120], ["云杉小学", 240]]}, adjust=hide_lines,
))

# A list as offices keep it: the name of the school and the grade in merged cells.
put("class-list-with-merged-names", "input.xlsx", xlsx({
    "班额": [["学校名称", "年级", "班级", "人数", "班主任"],
           ["青禾小学", "一年级", "1班", 26, "甲"], [None, None, "2班", 25, "乙"], [None, "二年级", "1班", 30, "丙"],
           ["云杉小学", "一年级", "1班", 41, "丁"], [None, None, "2班", 40, "戊"]],
}, merges=["A2:A4", "B2:B3", "A5:A6", "B5:B6"]))

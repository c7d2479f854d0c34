use super::names;
use crate::intake::{AboutFile, AboutSheet, Cap, Foreign, RowKind};
use crate::text::diagnostic::{Message, in_unit, quoted, shown};

/// 打开文件时的问题。
pub(in crate::text::diagnostic) fn file(kind: &AboutFile) -> Message {
    match kind {
        AboutFile::Empty => Message::new(
            "文件或粘贴的内容是空的。",
            "没有可读取的数据。",
            "请确认选对了文件，或重新复制表格后粘贴。",
        ),
        AboutFile::OverCap { cap, found } => Message::new(
            format!("{}为 {found}，超过上限 {}。", cap_name(*cap), cap.limit()),
            "县级学校表远小于这个上限，为保证页面不被拖垮，文件没有读取。",
            "请删去多余的工作表、空白格式和图片后另存，再导入。",
        ),
        AboutFile::Unsupported { found } => Message::new(
            format!("这是{}，不是可以读取的表格。", foreign(*found)),
            "只能读取 xlsx、xls、ods、csv、tsv 和带表格的网页。",
            "请在原软件中把表格另存为 xlsx 或 csv，再导入；也可以复制表格后粘贴。",
        ),
        AboutFile::Encrypted => Message::new(
            "文件有密码保护。",
            "没有密码就读不到内容。",
            "请在表格软件中去掉打开密码，另存后再导入。",
        ),
        AboutFile::Damaged { .. } => Message::new(
            "文件不完整或已损坏。",
            "读取到一半就无法继续，没有采用其中任何数据。",
            "请用表格软件打开并另存为 xlsx，再导入。",
        ),
        AboutFile::DamagedSheet { sheet, detail } => Message::new(
            format!(
                "工作表“{}”不完整或已损坏（{}）。",
                quoted(sheet),
                quoted(detail)
            ),
            "这张工作表没有采用任何数据，其他工作表照常读取。",
            "如果它有需要的数据，请用表格软件打开并另存为 xlsx，再导入。",
        ),
        AboutFile::ExtensionDiffers { extension, found } => Message::new(
            format!("文件名以 .{} 结尾，内容却是 {found}。", quoted(extension)),
            "已按内容读取。",
            "如果选错了文件，请重新选择。",
        ),
        AboutFile::HtmlTable => Message::new(
            "这是存成表格文件名的网页。",
            "已读取其中的表格，网页不会记录数字格式等信息。",
            "请核对数字；如有不符，请从原系统导出 xlsx。",
        ),
        AboutFile::EncodingGuessed { encoding } => Message::new(
            format!("文件没有标明编码，按 {} 读取。", encoding.name()),
            "编码不对时中文会变成乱码。",
            "请看一眼学校名称是否正常；如有乱码，请另存为带 BOM 的 UTF-8 或 xlsx。",
        ),
        AboutFile::EncodingLossy { encoding } => Message::new(
            format!("按 {} 读取时，有些字节不是文字。", encoding.name()),
            "这些地方的内容已经丢失。",
            "请从原软件重新导出，或另存为 xlsx。",
        ),
        AboutFile::UnclosedQuote => Message::new(
            "有一个单元格以引号开始，却没有结束的引号。",
            "引号已按普通文字处理，分行可能与原表不同。",
            "请检查该处的引号，或另存为 xlsx 后再导入。",
        ),
        AboutFile::HiddenSheet { sheet } => Message::new(
            format!("工作表“{}”是隐藏的。", quoted(sheet)),
            "隐藏的工作表也会照常读取。",
            "如果不该使用它，请在表格软件中删除后再导入。",
        ),
        AboutFile::HiddenLines => Message::new(
            "工作簿里有隐藏的或被筛选掉的行、列。",
            "它们也照常读取，隐藏行里的学校同样算在内。",
            "不该计算的学校，请在表格软件中删除该行后再导入。",
        ),
        AboutFile::Report => Message::new(
            "这是导出的报表（申报表、学校自评表、县级自评报告或验算工作簿），不是学校或县级数据。",
            "没有读取：表中是结果，不是原始数据，直接在表中改的数字也不采用。",
            "请导入原来的数据表；要接着以前的工作，请用“全部申报表 Excel”导出的原文件或 .junheng 文件。",
        ),
        AboutFile::WorkspaceChanged => Message::new(
            "文件中的均衡尺工作区不完整，或已被其他软件改动，不能恢复。",
            "其中的数据、更正、说明和设置没有恢复。",
            "请用导出后没有另存过的原文件，或导入原来的数据表。",
        ),
        AboutFile::WorkspaceNewer => Message::new(
            "文件带有较新版本均衡尺的工作区，本版本不能恢复。",
            "其中的数据、更正、说明和设置没有恢复。",
            "请用较新的版本打开。",
        ),
        AboutFile::NoCells => Message::new(
            "文件里的工作表都是空的。",
            "没有可读取的数据。",
            "请确认选对了文件。",
        ),
    }
}

const fn cap_name(cap: Cap) -> &'static str {
    match cap {
        Cap::FileBytes => "文件大小（字节）",
        Cap::Entries => "压缩包内的文件数",
        Cap::EntryBytes => "单个部件解压后的大小（字节）",
        Cap::TotalBytes => "解压后的总大小（字节）",
        Cap::Cells => "单元格数（含中间的空格子）",
        Cap::Rows => "行号",
        Cap::Columns => "列号",
        Cap::UsedColumns => "有内容的列数",
        Cap::TextLength => "单个单元格的字数",
        Cap::SharedTexts => "声明的共享文本数",
        Cap::Sheets => "工作表张数",
        Cap::SheetBytes => "工作表总大小（每张按最大的一张计，字节）",
        Cap::RepeatedBytes => "单元格总大小（重复的逐个计，字节）",
    }
}

const fn foreign(found: Foreign) -> &'static str {
    match found {
        Foreign::Pdf => " PDF 文件",
        Foreign::Picture => "图片或影音文件",
        Foreign::Word => "文字文档",
        Foreign::Slides => "演示文稿",
        Foreign::XmlSpreadsheet => " XML 2003 表格",
        Foreign::WebArchive => "网页存档（MHT）",
        Foreign::WebPage => "没有表格的网页",
        Foreign::Archive => "压缩包",
        Foreign::OtherOffice => "其他类型的办公文档",
        Foreign::Program => "程序文件",
        Foreign::Unknown => "无法识别的文件",
    }
}

/// 理解工作表时的问题。
pub(in crate::text::diagnostic) fn sheet(kind: &AboutSheet) -> Message {
    match kind {
        AboutSheet::NoTables => Message::new(
            "没有找到学校表或县级表。",
            "没有数据就不能评估。",
            "请导入一校一行的表，表头含“学校名称”；也可以下载模板填写。",
        ),
        AboutSheet::NoSchools => Message::new(
            "没有读到任何学校。",
            "资源配置和校际均衡都按学校计算。",
            "请导入一校一行的学校表。",
        ),
        AboutSheet::NotRecognised => Message::new(
            "这张工作表不像学校表，也不像县级表，没有读取。",
            "没有“学校名称”和需要的数据列在一起的表头，也没有县级项目。",
            "如果它有需要的数据，请在“列的含义”中选择各列是什么，或把表头改成模板的名称。",
        ),
        AboutSheet::PerPupilForm => Message::new(
            "这是表Ⅱ-2 一类的生均值表。",
            "生均值已四舍五入到两位小数，不能用来判定达标和计算差异系数。",
            "请提供各校的总量：学生数、教师数、面积、设备值、教室间数（可用模板）。",
        ),
        AboutSheet::PerPupilColumn { header } => Message::new(
            format!("“{}”列是现成的生均值，没有采用。", quoted(header)),
            "判定只用总量和学生数计算，避免四舍五入改变结论。",
            "请提供对应的总量列。",
        ),
        AboutSheet::UnmappedColumn { header } => Message::new(
            format!("不认识“{}”，没有采用。", quoted(header)),
            "如果它是需要的指标，对应数据就会缺失。",
            "如果需要它，请在“列的含义”中选择它是什么，或把表头改成模板的名称；不需要则不必处理。",
        ),
        AboutSheet::AmbiguousHeader { header, candidates } => Message::new(
            format!(
                "“{}”可能是：{}，没有采用。",
                quoted(header),
                names(candidates)
            ),
            "猜错会影响结论。",
            "请在“列的含义”中选择它是什么，或改用模板的表头。",
        ),
        AboutSheet::DoubledColumn {
            header,
            variable,
            first,
        } => Message::new(
            format!(
                "“{}”与 {} 列都表示“{}”。",
                quoted(header),
                first.address(),
                variable.header()
            ),
            "只采用了前一列。",
            "请删去其中一列，或改正表头。",
        ),
        AboutSheet::HeaderUnitUnfit {
            header,
            variable,
            unit,
        } => Message::new(
            format!(
                "“{}”的单位是{}，与“{}”不符，没有采用。",
                quoted(header),
                unit.symbol(),
                variable.header()
            ),
            "单位不符，说明这一列可能是别的数据。",
            "请核对表头的名称和单位。",
        ),
        AboutSheet::YearsMixed { year, newest } => Message::new(
            format!("这张表写的是 {year} 年，另有表写的是 {newest} 年。"),
            "不同年份的数据混在一起，生均值和结论都会失真。",
            "如果这是上一年的表，请在数据来源处勾选“上一年的表”或移除；确认是同一年数据的，请填写说明。",
        ),
        AboutSheet::UnknownUnit { header, unit } => Message::new(
            format!(
                "不认识“{}”的单位“{}”，没有采用。",
                quoted(header),
                quoted(unit)
            ),
            "不知道单位就无法换算，差一个单位结论就可能相反。",
            "请换算成元、万元、㎡、亩等单位，并改正表头的单位。",
        ),
        AboutSheet::LevellessFigure { headers, kind } => Message::new(
            format!(
                "{}的{}没有分学段，没有采用。",
                kind.map_or("这所学校", |kind| kind.header()),
                quoted(&headers.join("、"))
            ),
            "小学、初中分别评估，不能猜测如何拆分。",
            "请分列填写小学、初中（和高中）的数，或增加“学段”列、每校每学段一行。",
        ),
        AboutSheet::UnclearRoom { room, candidates } => Message::new(
            format!(
                "“{}”是否计入“{}”，从名称看不出来，没有采用。",
                quoted(room),
                names(candidates)
            ),
            "少算或多算一间都会改变结论，所以这所学校的这一项按读不出处理。",
            "请把教室类型写成“音乐教室”或“美术教室”；不是的，请写成“其他”。",
        ),
        AboutSheet::SeveralRooms { room, count } => Message::new(
            format!(
                "“{}”这一行写的间数是 {}，面积没有采用。",
                quoted(room),
                quoted(count)
            ),
            "每间面积分别判定，几间合写的面积看不出每间多大。",
            "请每间教室写一行，各写各的面积。",
        ),
        AboutSheet::RoomNotInUse { room, remark } => Message::new(
            format!("“{}”注明“{}”，仍按一间计入。", quoted(room), quoted(remark)),
            "没有投入使用的教室不应计入。",
            "请核对；没有投入使用的，请删去这一行。",
        ),
        AboutSheet::UnclearColumns { headers } => Message::new(
            format!(
                "看不出{}中哪一列是全县的数，都没有采用。",
                quoted(&headers.join("、"))
            ),
            "猜错会影响结论。",
            "请只留全县的数一列，表头写“本年”；有多个区县的，表头写区县名称。",
        ),
        AboutSheet::RowLeftOut { row, text } => Message::new(
            format!("“{}”是{}，没有当作学校。", quoted(text), row_kind(*row)),
            "合计、说明等行不参加计算，合计行用来核对。",
            "如果这是一所学校，请改正学校名称。",
        ),
        AboutSheet::NamelessRow => Message::new(
            "这一行有数字，却没有学校名称和代码，没有采用。",
            "不知道数据属于哪所学校，改好前全县结论为待定。",
            "请补上学校名称；合并的名称单元格请拆开填满。",
        ),
        AboutSheet::OtherHeader => Message::new(
            "从这一行起是另一种表头：列的次序、名称或单位与前面的表头不同，下面的行没有采用。",
            "按前面的表头读会把数据放错列；下面的学校还没有计入，改好前全县结论为待定。",
            "请让各段的列与第一个表头一致，或把这一段放到另一张工作表。",
        ),
        AboutSheet::TotalMismatch {
            header,
            unit,
            stated,
            summed,
            difference,
        } => Message::new(
            format!(
                "“{}”的合计为 {}，各校相加为 {}，相差 {}。",
                quoted(header),
                in_unit(stated, *unit),
                in_unit(summed, *unit),
                in_unit(difference, *unit)
            ),
            "可能漏了学校，或有一格填错。",
            "请核对这一列和合计行。",
        ),
        AboutSheet::TotalContainsParts { header, parts } => Message::new(
            format!(
                "“{}”是合计，已包含{}，不再相加。",
                quoted(header),
                parts
                    .iter()
                    .map(|it| it.header())
                    .collect::<Vec<_>>()
                    .join("、")
            ),
            "重复相加会高估教师数。",
            "如果该列不含这些，请在“列的含义”里为它另选项目。",
        ),
        AboutSheet::WholeDiffers {
            header,
            parts,
            stated,
            summed,
        } => Message::new(
            format!(
                "“{}”为 {}，{}相加却是 {}。",
                quoted(header),
                shown(stated),
                names(parts),
                shown(summed)
            ),
            "各项指标用分学段的数，合计列只用来核对；两处不一致，至少一个有误。",
            "请核对合计列和分学段的列。",
        ),
        AboutSheet::HeaderYear {
            header,
            found,
            expected,
        } => Message::new(
            format!(
                "“{}”写的是 {found} 年，按评估年度应为 {expected} 年。",
                quoted(header)
            ),
            "学生数与经费的年度对不上，生均经费就会算错。",
            "请核对这一列是哪一年的数，以及县级表的评估年度。",
        ),
        AboutSheet::SharedByLevels { variable, n } => Message::new(
            format!(
                "“{}”在 {n} 所学校的各学段行里都相同，按全校的数只计一次。",
                variable.header()
            ),
            "如果它是按学段分开填的，就应当相加，现在会少算。",
            "请核对；是全校的数的，请只填在一行，或填写说明；是分学段的，请填各学段相加的全校数。",
        ),
        AboutSheet::CountyUnknown => Message::new(
            "有多个区县，这里却没有写区县名称。",
            "不知道数据属于哪个区县，已单独列出。",
            "请补上区县名称。",
        ),
        AboutSheet::CountyWithoutSchools { name } => Message::new(
            format!("“{}”有县级数据，却没有学校。", quoted(name)),
            "两处的区县名称可能写法不同。",
            "请让县级表和学校表的区县名称完全一致。",
        ),
    }
}

const fn row_kind(row: RowKind) -> &'static str {
    match row {
        RowKind::Total => "合计行",
        RowKind::Average => "平均行",
        RowKind::Remark => "说明行",
        RowKind::RepeatedHeader => "重复的表头",
        RowKind::ColumnNumbers => "列号行",
        RowKind::GroupHeading => "分组标题",
        RowKind::Statistic => "统计行",
        RowKind::Example => "填写示例",
    }
}

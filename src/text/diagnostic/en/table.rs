use super::{names, school_kind};
use crate::intake::{AboutFile, AboutSheet, Cap, Foreign, RowKind};
use crate::text::diagnostic::{Message, in_unit, quoted, shown};

/// While a file was opened.
pub(in crate::text::diagnostic) fn file(kind: &AboutFile) -> Message {
    match kind {
        AboutFile::Empty => Message::new(
            "The file or the pasted text is empty.",
            "There is nothing to read.",
            "Please check that it is the right file, or copy the table again.",
        ),
        AboutFile::OverCap { cap, found } => Message::new(
            format!(
                "{}: {found}, above the limit of {}.",
                cap_name(*cap),
                cap.limit()
            ),
            "No county's table comes near the limit, so the file was not read, to keep the page alive.",
            "Please remove spare sheets, blank formatting and pictures, save, and import again.",
        ),
        AboutFile::Unsupported { found } => Message::new(
            format!("This is {}, not a table that can be read.", foreign(*found)),
            "Only xlsx, xls, ods, csv, tsv and web pages with tables can be read.",
            "Please save the table as xlsx or csv and import that, or copy and paste it.",
        ),
        AboutFile::Encrypted => Message::new(
            "The file is protected by a password.",
            "Its content cannot be read without it.",
            "Please remove the password, save, and import again.",
        ),
        AboutFile::Damaged { detail } => Message::new(
            format!("The file is incomplete or damaged ({}).", quoted(detail)),
            "Reading stopped half way and nothing of it was used.",
            "Please open it in a spreadsheet program, save it as xlsx, and import that.",
        ),
        AboutFile::DamagedSheet { sheet, detail } => Message::new(
            format!(
                "The sheet “{}” is incomplete or damaged ({}).",
                quoted(sheet),
                quoted(detail)
            ),
            "Nothing of this sheet was used; the other sheets were read.",
            "If it holds data that is needed, please open it in a spreadsheet program, save it as xlsx, and import that.",
        ),
        AboutFile::ExtensionDiffers { extension, found } => Message::new(
            format!(
                "The name ends in .{}, the content is {found}.",
                quoted(extension)
            ),
            "The content was believed.",
            "If it is the wrong file, please choose another.",
        ),
        AboutFile::HtmlTable => Message::new(
            "This is a web page saved under the name of a workbook.",
            "Its tables were read; a web page does not keep number formats.",
            "Please check the figures; if they differ, export xlsx from the original system.",
        ),
        AboutFile::EncodingGuessed { encoding } => Message::new(
            format!(
                "The file does not name its encoding; it was read as {}.",
                encoding.name()
            ),
            "With the wrong encoding Chinese turns into nonsense.",
            "Please look at the names of the schools; if they are wrong, save as UTF-8 with BOM or as xlsx.",
        ),
        AboutFile::EncodingLossy { encoding } => Message::new(
            format!("Some bytes make no letter in {}.", encoding.name()),
            "What stood there is lost.",
            "Please export again, or save as xlsx.",
        ),
        AboutFile::UnclosedQuote => Message::new(
            "A cell begins with a quotation mark that is never closed.",
            "The mark was taken as a letter; rows may be broken differently than in the original.",
            "Please check the mark, or save as xlsx and import that.",
        ),
        AboutFile::HiddenSheet { sheet } => Message::new(
            format!("The sheet “{}” is hidden.", quoted(sheet)),
            "Hidden sheets are read like the others.",
            "If it should not be used, please delete it and import again.",
        ),
        AboutFile::HiddenLines => Message::new(
            "The workbook has rows or columns that are hidden or filtered out.",
            "They are read like the others, and schools in hidden rows count.",
            "If a school should not count, please delete its row and import again.",
        ),
        AboutFile::Report => Message::new(
            "This is an exported report (forms, self-assessments, the county’s report or an audit workbook), not data of schools or of a county.",
            "It was not read: it holds results, and numbers changed in its cells are not taken either.",
            "Please import the original tables; to go on with earlier work, use the file that “All forms, Excel” saved, or a .junheng file.",
        ),
        AboutFile::WorkspaceChanged => Message::new(
            "The file carries a workspace that another program has changed: it cannot be brought back.",
            "Its data, corrections, answers and settings are not there.",
            "Please use the file as it was exported, or import the original tables.",
        ),
        AboutFile::WorkspaceNewer => Message::new(
            "The file carries a workspace of a newer version: it cannot be brought back here.",
            "Its data, corrections, answers and settings are not there.",
            "Please open it with the newer version.",
        ),
        AboutFile::NoCells => Message::new(
            "All sheets of the file are empty.",
            "There is nothing to read.",
            "Please check that it is the right file.",
        ),
    }
}

const fn cap_name(cap: Cap) -> &'static str {
    match cap {
        Cap::FileBytes => "Bytes of the file",
        Cap::Entries => "Parts of the archive",
        Cap::EntryBytes => "Bytes of one part when unpacked",
        Cap::TotalBytes => "Bytes of all parts when unpacked",
        Cap::Cells => "Cells, with the empty ones between",
        Cap::Rows => "Row number",
        Cap::Columns => "Column number",
        Cap::UsedColumns => "Columns with content",
        Cap::TextLength => "Letters in one cell",
        Cap::SharedTexts => "Shared texts declared",
        Cap::Sheets => "Sheets",
        Cap::SheetBytes => "Bytes of all sheets, each counted as the largest",
        Cap::RepeatedBytes => "Bytes of all cells, repeated ones counted each time",
    }
}

const fn foreign(found: Foreign) -> &'static str {
    match found {
        Foreign::Pdf => "a PDF",
        Foreign::Picture => "a picture or a recording",
        Foreign::Word => "a text document",
        Foreign::Slides => "a presentation",
        Foreign::XmlSpreadsheet => "an XML 2003 spreadsheet",
        Foreign::WebArchive => "a web archive (MHT)",
        Foreign::WebPage => "a web page without a table",
        Foreign::Archive => "an archive",
        Foreign::OtherOffice => "another kind of office document",
        Foreign::Program => "a program",
        Foreign::Unknown => "a file of an unknown kind",
    }
}

/// While a sheet was understood.
pub(in crate::text::diagnostic) fn sheet(kind: &AboutSheet) -> Message {
    match kind {
        AboutSheet::NoTables => Message::new(
            "No table of schools or of a county was found.",
            "Without data there is nothing to assess.",
            "Please import a table with one row per school and a header 学校名称, or fill in the template.",
        ),
        AboutSheet::NoSchools => Message::new(
            "No school was read.",
            "Resources and balance are computed by school.",
            "Please import a table with one row per school.",
        ),
        AboutSheet::NotRecognised => Message::new(
            "This sheet looks like neither a table of schools nor one of a county; it was not read.",
            "No header has a school's name together with facts that are needed, and there are no names of county facts.",
            "If it holds data that is needed, please choose what its columns are under “Columns”, or use the template's headers.",
        ),
        AboutSheet::PerPupilForm => Message::new(
            "This is a table of values per pupil, as form 表Ⅱ-2.",
            "Such values are rounded to two decimals and must not decide anything.",
            "Please give each school's amounts: pupils, teachers, areas, equipment, classrooms (the template has them).",
        ),
        AboutSheet::PerPupilColumn { header } => Message::new(
            format!(
                "“{}” holds ready-made values per pupil and was not used.",
                quoted(header)
            ),
            "Only amounts and pupils decide, so that rounding changes nothing.",
            "Please give the column of amounts.",
        ),
        AboutSheet::UnmappedColumn { header } => Message::new(
            format!("“{}” is not known and was not used.", quoted(header)),
            "If it is a fact that is needed, that fact is now missing.",
            "If it is needed, choose what it is under “Columns”, or use the template's header; else leave it.",
        ),
        AboutSheet::AmbiguousHeader { header, candidates } => Message::new(
            format!(
                "“{}” may be {} and was not used.",
                quoted(header),
                names(candidates)
            ),
            "A wrong guess would change the outcome.",
            "Please choose what it is under “Columns”, or use the template's header.",
        ),
        AboutSheet::DoubledColumn {
            header,
            variable,
            first,
        } => Message::new(
            format!(
                "“{}” and the column at {} both state “{}”.",
                quoted(header),
                first.address(),
                variable.english()
            ),
            "Only the first was used.",
            "Please delete one of them or correct its header.",
        ),
        AboutSheet::HeaderUnitUnfit {
            header,
            variable,
            unit,
        } => Message::new(
            format!(
                "“{}” is in {}, which does not suit “{}”; it was not used.",
                quoted(header),
                unit.symbol(),
                variable.english()
            ),
            "The column may state something else.",
            "Please check the header's name and unit.",
        ),
        AboutSheet::YearsMixed { year, newest } => Message::new(
            format!("This table says that it is of {year}, and another of {newest}."),
            "Figures of different years give values per pupil, and an outcome, that are true of neither.",
            "If it is last year's, please tick “last year's table” at the source or remove it; if all are of one year, please explain.",
        ),
        AboutSheet::UnknownUnit { header, unit } => Message::new(
            format!(
                "The unit “{}” of “{}” is not known; it was not used.",
                quoted(unit),
                quoted(header)
            ),
            "Without its unit a figure cannot be converted, and a unit decides the outcome.",
            "Please convert it to yuan, 10,000 yuan, m² or mu, and correct the unit in the header.",
        ),
        AboutSheet::LevellessFigure { headers, kind } => Message::new(
            format!(
                "{} at this {} is not divided by level and was not used.",
                quoted(&headers.join(", ")),
                kind.map_or("school", school_kind)
            ),
            "Primary and junior are assessed apart, and how to divide cannot be guessed.",
            "Please give primary, junior (and senior) figures in columns of their own, or one row per school and level.",
        ),
        AboutSheet::UnclearRoom { room, candidates } => Message::new(
            format!(
                "The name “{}” does not say whether it belongs to {}; it was not used.",
                quoted(room),
                names(candidates)
            ),
            "One room more or less can change the result, so this fact of the school counts as unreadable.",
            "Please write 音乐教室 or 美术教室 as the type of the room, or 其他 if it is neither.",
        ),
        AboutSheet::SeveralRooms { room, count } => Message::new(
            format!(
                "The row “{}” states {} as the number of rooms; its area was not used.",
                quoted(room),
                quoted(count)
            ),
            "Each room is judged by its own area, which the area of several does not tell.",
            "Please give each room a row with its own area.",
        ),
        AboutSheet::RoomNotInUse { room, remark } => Message::new(
            format!(
                "“{}” is marked “{}” and was counted all the same.",
                quoted(room),
                quoted(remark)
            ),
            "A room that is not in use should not count.",
            "Please check; if it is not in use, delete the row.",
        ),
        AboutSheet::UnclearColumns { headers } => Message::new(
            format!(
                "Nobody can tell which of {} holds the county's values; none was used.",
                quoted(&headers.join(", "))
            ),
            "A wrong guess would change the result.",
            "Please keep one column of the county's values headed 本年; with several counties, head each with its name.",
        ),
        AboutSheet::RowLeftOut { row, text } => Message::new(
            format!("“{}” is {}, not a school.", quoted(text), row_kind(*row)),
            "Such rows are not counted; totals are used to check.",
            "If it is a school, please correct its name.",
        ),
        AboutSheet::NamelessRow => Message::new(
            "This row has figures, but neither name nor code of a school; it was not used.",
            "Nobody can tell whose they are; until then the county cannot be judged.",
            "Please add the name; fill merged name cells in.",
        ),
        AboutSheet::OtherHeader => Message::new(
            "Another header begins here, with columns in another order, of other names or in other units; the rows below it were not used.",
            "By the first header their figures would be taken for other facts; their schools are not counted yet, and until then the county cannot be judged.",
            "Please give all parts the columns of the first header, or put this part on a sheet of its own.",
        ),
        AboutSheet::TotalMismatch {
            header,
            unit,
            stated,
            summed,
            difference,
        } => Message::new(
            format!(
                "The total of “{}” is {}; the schools add up to {}; the difference is {}.",
                quoted(header),
                in_unit(stated, *unit),
                in_unit(summed, *unit),
                in_unit(difference, *unit)
            ),
            "A school may be missing, or a cell is wrong.",
            "Please check this column and its total.",
        ),
        AboutSheet::TotalContainsParts { header, parts } => Message::new(
            format!(
                "“{}” is a total; it already contains {}, which were not added again.",
                quoted(header),
                parts
                    .iter()
                    .map(|it| it.english())
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
            "Adding them twice would overstate the teachers.",
            "If it does not contain them, please choose another meaning for it under Columns.",
        ),
        AboutSheet::WholeDiffers {
            header,
            parts,
            stated,
            summed,
        } => Message::new(
            format!(
                "“{}” is {}, but {} add up to {}.",
                quoted(header),
                shown(stated),
                names(parts),
                shown(summed)
            ),
            "The figures of the levels are used and the other only compared; at least one is wrong.",
            "Please check the total and the columns of the levels.",
        ),
        AboutSheet::HeaderYear {
            header,
            found,
            expected,
        } => Message::new(
            format!(
                "“{}” is of {found}; by the year of the county sheet it should be of {expected}.",
                quoted(header)
            ),
            "Money and pupils of different years give wrong figures per pupil.",
            "Please check the year of this column and of the county sheet.",
        ),
        AboutSheet::SharedByLevels { variable, n } => Message::new(
            format!(
                "“{}” is the same in all level rows of {n} school(s); it was taken once, as the whole school's.",
                variable.english()
            ),
            "If it is stated by level, the figures must be added, and too little is counted now.",
            "Please check; if it is the whole school's, keep it in one row or say so; if it is by level, state the sum.",
        ),
        AboutSheet::CountyUnknown => Message::new(
            "There are several counties, and this place names none.",
            "Nobody can tell whose data it is; it is shown by itself.",
            "Please add the county's name.",
        ),
        AboutSheet::CountyWithoutSchools { name } => Message::new(
            format!("“{}” has county data but no schools.", quoted(name)),
            "The two tables may write its name differently.",
            "Please write the county's name the same way in both.",
        ),
    }
}

const fn row_kind(row: RowKind) -> &'static str {
    match row {
        RowKind::Total => "a row of totals",
        RowKind::Average => "a row of averages",
        RowKind::Remark => "a remark",
        RowKind::RepeatedHeader => "the header once more",
        RowKind::ColumnNumbers => "a row of column numbers",
        RowKind::GroupHeading => "the heading of a group",
        RowKind::Statistic => "a row of statistics",
        RowKind::Example => "an example of how to fill the table in",
    }
}

use super::demo;
use super::form::{Access, Cell, Column, Form, Look, Row, Sheet};
use super::xlsx::{WriteError, to_xlsx};
use crate::model::{Day, Entity, Grade, SchoolKind, Setting, ValueKind, Variable};
use crate::text::Language;
use crate::text::template as words;

/// Sheet with one row for each school.
pub const SCHOOLS: &str = "学校";
/// Sheet with one row for each fact about the county.
pub const COUNTY: &str = "县级";
/// Sheet that explains every field.
pub const EXPLANATION: &str = "说明";

/// Rows of the sheet of schools that offer their choices; more may be filled in without them.
const OPEN_ROWS: u32 = 1000;

/// The blank workbook (空白模板) as an .xlsx file.
///
/// # Errors
/// [`WriteError`], which cannot happen unless the variables outgrow a spreadsheet.
pub fn template_bytes() -> Result<Vec<u8>, WriteError> {
    to_xlsx(&template_form())
}

/// The blank workbook, with one row that shows how a school is filled in: intake leaves that row out
/// and reads the others without any mapping.
pub fn template_form() -> Form {
    Form {
        title: words::title(Language::Zh).to_owned(),
        day: day_of_issue(),
        sheets: vec![
            schools(vec![demo::sample_row()]),
            county(|_| Cell::blank()),
            explanation(),
        ],
    }
}

/// The day that the template's and the demo's properties state.
pub(super) fn day_of_issue() -> Day {
    // 1 September 2026, when the school year of the demo begins: 20,697 days after 1970-01-01.
    Day::from_days_since_1970(20_697)
}

/// The sheet of schools with the given rows.
pub(super) fn schools(rows: Vec<Row>) -> Sheet {
    Sheet {
        name: SCHOOLS.to_owned(),
        columns: Entity::School.variables().map(school_column).collect(),
        open_rows: OPEN_ROWS,
        rows,
        heading: Vec::new(),
        frozen_columns: 2,
        access: Access::HeadersLocked,
    }
}

fn school_column(variable: Variable) -> Column {
    let header = variable.header_with_unit();
    Column {
        width: column_width(variable, &header),
        header,
        remark: words::remark(Language::Zh, variable),
        look: look(variable),
        choices: choices(variable),
        is_required: variable.required() == REQUIRED,
        is_hidden: false,
        is_fixed: false,
    }
}

/// How the data file marks a field that every school must state.
const REQUIRED: &str = "是";

/// The header breaks into two lines; names and lists need more room than figures.
fn column_width(variable: Variable, header: &str) -> u16 {
    let half = u16::try_from(header.chars().count()).unwrap_or(u16::MAX);
    let least = match variable.kind() {
        ValueKind::Text if variable == Variable::SchoolName => 28,
        ValueKind::Text | ValueKind::SchoolKind => 14,
        ValueKind::Counts | ValueKind::Decimals => 20,
        ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::Setting
        | ValueKind::Organizer
        | ValueKind::Judgement
        | ValueKind::Grade => 9,
    };
    least.max(half + 2)
}

/// The sheet of county facts; `cell` gives the value of each.
pub(super) fn county(cell: impl Fn(Variable) -> Cell) -> Sheet {
    let row = |variable: Variable| {
        let name = Cell {
            remark: words::remark(Language::Zh, variable),
            ..Cell::text(variable.header_with_unit())
        };
        let value = Cell {
            choices: choices(variable),
            ..cell(variable)
        };
        vec![name, value]
    };
    Sheet {
        name: COUNTY.to_owned(),
        columns: vec![
            Column {
                is_fixed: true,
                ..plain_column(words::item(Language::Zh), 48, Look::Text)
            },
            plain_column(words::value(Language::Zh), 24, Look::Number),
        ],
        rows: Entity::County.variables().map(row).collect(),
        heading: Vec::new(),
        frozen_columns: 1,
        open_rows: 0,
        access: Access::HeadersLocked,
    }
}

/// The sheet that explains every field, with an invented school and county as a sample; none of its
/// cells is a header and the sample stands upright, so that it is never taken for data.
pub(super) fn explanation() -> Sheet {
    let introduction = words::introduction(Language::Zh)
        .iter()
        .map(|line| vec![Cell::text(*line)]);
    let fields = Variable::ALL.into_iter().map(|variable| {
        let sheet = match variable.entity() {
            Entity::School => SCHOOLS,
            Entity::County => COUNTY,
        };
        vec![
            Cell::text(words::field(
                Language::Zh,
                sheet,
                &variable.header_with_unit(),
            )),
            Cell::text(words::kind(Language::Zh, variable.kind())),
            Cell::text(variable.required()),
            Cell::text(demo::sample(variable)),
            Cell::text(variable.note()),
            Cell::text(variable.source()),
            Cell::text(variable.english()),
        ]
    });
    Sheet {
        name: EXPLANATION.to_owned(),
        columns: words::explanation_headers(Language::Zh)
            .into_iter()
            .zip([40, 26, 14, 24, 32, 40, 34])
            .map(|(header, width)| plain_column(header, width, Look::Wrapped))
            .collect(),
        rows: fields
            .chain(std::iter::once(Row::new()))
            .chain(introduction)
            .collect(),
        heading: Vec::new(),
        frozen_columns: 1,
        open_rows: 0,
        access: Access::Open,
    }
}

pub(super) fn plain_column(header: &str, width: u16, look: Look) -> Column {
    Column {
        header: header.to_owned(),
        width,
        look,
        ..Column::default()
    }
}

/// How the cells of a variable look; digits of a code stay a text.
pub(super) fn look(variable: Variable) -> Look {
    match variable.kind() {
        ValueKind::Text | ValueKind::Counts | ValueKind::Decimals => Look::Text,
        ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Organizer
        | ValueKind::Judgement
        | ValueKind::Grade => Look::Number,
    }
}

/// What may be chosen for a variable, in the words that intake reads.
pub(super) fn choices(variable: Variable) -> Vec<String> {
    match variable.kind() {
        ValueKind::SchoolKind => to_choices(SchoolKind::ALL.map(SchoolKind::header)),
        ValueKind::Setting => to_choices(Setting::ALL.map(Setting::header)),
        ValueKind::Flag => to_choices(words::FLAGS),
        ValueKind::Judgement => to_choices(words::JUDGEMENTS),
        ValueKind::Grade => to_choices(
            [Grade::I, Grade::II, Grade::III, Grade::IV]
                .map(Grade::symbol)
                .into_iter()
                .chain([words::NOT_MONITORED]),
        ),
        ValueKind::Organizer => (1..=10).map(|code| code.to_string()).collect(),
        ValueKind::Text
        | ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year => Vec::new(),
    }
}

fn to_choices<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

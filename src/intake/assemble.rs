use std::collections::BTreeSet;
use std::sync::Arc;

use super::alias::{IGNORED, ITEM_COLUMN, Names, Resolved, Why};
use super::county_sheet::{self, CountySheet, Direction};
use super::header::{self, Header};
use super::kind::AboutSheet;
use super::lists::{self, ListKind};
use super::mapping::Mapping;
use super::merge::{self, Gathered};
use super::merged;
use super::words::level;
use super::workings::{SheetWorkings, Workings};
use super::{Diagnostic, Place, Recipe, Table, check, reader, returned};
use crate::model::{CellRef, County, SheetRef, Variable};
use crate::pace::{self, Pace, Steady};
use crate::quantity::Unit;

/// What tables mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The counties in the order in which they were named; never empty.
    pub counties: Vec<County>,
    /// What was noticed, in the order of reading.
    pub diagnostics: Vec<Diagnostic>,
    /// How each sheet was understood.
    pub sheets: Vec<SheetReading>,
}

/// How a sheet was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetReading {
    /// The sheet.
    pub sheet: Arc<SheetRef>,
    /// What it was taken for.
    pub kind: SheetKind,
    /// Whether it is of the year before, and only compared.
    pub is_last_year: bool,
    /// First and last row of its header, from zero.
    pub header_rows: Option<(u32, u32)>,
    /// Its headers or labels, in the order of the sheet.
    pub headings: Vec<Heading>,
}

impl SheetReading {
    /// A sheet of which nothing is used.
    fn unread(table: &Table, kind: SheetKind) -> Self {
        Self {
            sheet: Arc::clone(&table.sheet),
            kind,
            is_last_year: false,
            header_rows: None,
            headings: Vec::new(),
        }
    }
}

impl Reading {
    /// The unit that a cell's column, or its label, names; `None` where it names none.
    pub fn unit_of(&self, cell: &CellRef) -> Option<Unit> {
        let sheet = self.sheets.iter().find(|read| read.sheet == cell.sheet)?;
        let is_head = |heading: &&Heading| {
            let is_above = heading.cell.column == cell.column;
            let is_beside = sheet.kind == SheetKind::County && heading.cell.row == cell.row;
            let has_meaning =
                matches!(heading.meaning, Meaning::Variable(..) | Meaning::ByLevel(_));
            has_meaning && (is_above || is_beside)
        };
        sheet.headings.iter().find(is_head)?.unit
    }
}

/// What a sheet was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SheetKind {
    /// A table of schools, one row each, or one for each school and level.
    Schools,
    /// A list of classes with their pupils.
    Classes,
    /// A list of rooms with their areas.
    Rooms,
    /// A list of facts, one row for each fact of a school.
    Facts,
    /// Facts of a county, or of several.
    County,
    /// The official form with values per pupil.
    PerPupilForm,
    /// The template's own sheet that explains the fields.
    Explanation,
    /// Decisions about headers, saved for the next table of the same layout.
    Recipes,
    /// Nothing that is needed.
    Unrecognised,
    /// Nothing at all.
    Empty,
}

impl SheetKind {
    /// Whether facts are read from such a sheet.
    pub const fn states_facts(self) -> bool {
        match self {
            Self::Schools | Self::Classes | Self::Rooms | Self::Facts | Self::County => true,
            Self::PerPupilForm
            | Self::Explanation
            | Self::Recipes
            | Self::Unrecognised
            | Self::Empty => false,
        }
    }
}

/// A header or a label and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its cell; of a header with several rows the lowest.
    pub cell: CellRef,
    /// Its text, several rows joined by an arrow.
    pub text: String,
    /// The unit that it names.
    pub unit: Option<Unit>,
    /// What it means.
    pub meaning: Meaning,
}

/// What a header means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A fact, and why it was taken for it.
    Variable(Variable, Why),
    /// One fact for each level; the row says which.
    ByLevel(Vec<Variable>),
    /// The level of the row.
    Level,
    /// A ready-made value per pupil, which is not used.
    PerPupil,
    /// Known not to be needed.
    NotNeeded,
    /// Several facts, or one that another column states already; not used.
    Unclear(Vec<Variable>),
    /// Unknown; not used.
    Unmapped,
}

/// Says what tables mean: counties, their schools and facts, with a diagnostic for every doubt.
///
/// Never fails: without a single table it gives one empty county and says so.
///
/// # Examples
/// ```
/// use junheng::intake::{SourceFile, read, read_file};
/// use junheng::model::Variable;
/// let bytes = "学校名称,区县,小学在校生数\n甲小学,示例县,\"1,200\"\n".as_bytes();
/// let (tables, _) = read_file(&SourceFile { name: "表.csv", bytes });
/// let county = &read(&tables).counties[0];
/// let students = county.schools[0].record.number(Variable::PrimaryStudents);
/// assert_eq!((county.name.as_str(), students.unwrap().to_u64()), ("示例县", Some(1200)));
/// ```
pub fn read(tables: &[Table]) -> Reading {
    pace::at_once(read_paced(tables, &Mapping::default(), &Steady))
}

/// As [`read`], with what a person decided about headers, and rests in between.
pub async fn read_paced(tables: &[Table], mapping: &Mapping, pace: &dyn Pace) -> Reading {
    read_beside(tables, &BTreeSet::new(), mapping, pace).await
}

/// As [`read_paced`], where some of the tables are those of the year before: they say how they were
/// understood and are compared with the others, but nothing of them is in the counties.
pub async fn read_beside(
    tables: &[Table],
    last_year: &BTreeSet<Arc<SheetRef>>,
    mapping: &Mapping,
    pace: &dyn Pace,
) -> Reading {
    let mut workings = Workings::default();
    read_again(tables, last_year, mapping, &mut workings, pace).await
}

/// As [`read_beside`], with the workings of the reading before: what has not changed since then is
/// not worked out again. The result is the same whatever they are.
pub async fn read_again(
    tables: &[Table],
    last_year: &BTreeSet<Arc<SheetRef>>,
    mapping: &Mapping,
    workings: &mut Workings,
    pace: &dyn Pace,
) -> Reading {
    workings.begin(tables, mapping);
    let names = Names::shared();
    let (mut gathered, mut before) = (Gathered::default(), Gathered::default());
    let mut diagnostics = Vec::new();
    let mut sheets = Vec::new();
    let mut sheets_before = Vec::new();
    // What is wrong in last year's tables is not for this year to mend.
    let mut unheard = Vec::new();
    let is_before = |table: &&Table| last_year.contains(&table.sheet);
    let sent = returned::files(tables);
    for (place, table) in tables.iter().enumerate() {
        let Some(workings) = workings.of(place, table) else {
            continue;
        };
        let using = Using {
            names,
            mapping,
            workings,
            pace,
        };
        if sent.contains(&table.sheet.file) {
            // A workbook that was sent out to be corrected states no school of its own.
            sheets.push(SheetReading::unread(table, SheetKind::Explanation));
        } else if is_before(&table) {
            let reading = sheet(table, using, &mut before, &mut unheard);
            sheets_before.push(SheetReading {
                is_last_year: true,
                ..reading.await
            });
        } else {
            let reading = sheet(table, using, &mut gathered, &mut diagnostics);
            sheets.push(reading.await);
        }
    }
    let (mut counties, told) = merge::counties(gathered, &mut workings.merging, pace).await;
    diagnostics.extend(told);
    let mut current = tables.iter().filter(|table| !is_before(table));
    let place = match current.next().or(tables.first()) {
        Some(table) => Place::Sheet(Arc::clone(&table.sheet)),
        None => Place::File(String::new()),
    };
    let has_schools = counties.iter().any(|county| !county.schools.is_empty());
    if !sheets.iter().any(is_recognised) {
        diagnostics.push(Diagnostic::new(place, AboutSheet::NoTables));
    } else if !has_schools {
        diagnostics.push(Diagnostic::new(place, AboutSheet::NoSchools));
    }
    if counties.is_empty() {
        counties.push(County::new(""));
    }
    diagnostics.extend(check::header_years(&sheets, &counties));
    diagnostics.extend(mixed_years(tables, &sheets));
    let checking = &mut workings.checking;
    checking.resize_with(counties.len(), check::Workings::default);
    for (county, workings) in counties.iter().zip(checking) {
        diagnostics.extend(check::county(county, workings, pace).await);
    }
    if !last_year.is_empty() {
        let (before, _) = merge::counties(before, &mut workings.merging_before, pace).await;
        diagnostics.extend(check::years(&counties, &before, pace).await);
    }
    sheets.extend(sheets_before);
    Reading {
        counties,
        diagnostics,
        sheets,
    }
}

/// Tables of schools whose file, name or title names an earlier year than that of another one. What
/// schools had is of one year; what a county spent may be of the year before.
fn mixed_years(tables: &[Table], sheets: &[SheetReading]) -> Vec<Diagnostic> {
    let named = |sheet: &SheetReading| -> Option<u16> {
        let (first, _) = sheet.header_rows?;
        let table = tables.iter().find(|table| table.sheet == sheet.sheet)?;
        let above = table
            .rows
            .iter()
            .take(first as usize)
            .flat_map(|row| row.iter());
        let texts = above.map(|cell| cell.text.as_str());
        let names = [table.sheet.file.as_str(), table.sheet.sheet.as_str()];
        let years = texts.chain(names).flat_map(check::years_in);
        years.max()
    };
    let of_schools = sheets.iter().filter(|sheet| {
        let kinds = [SheetKind::Schools, SheetKind::Classes, SheetKind::Rooms];
        kinds.contains(&sheet.kind)
    });
    let named: Vec<(&SheetReading, u16)> = of_schools
        .filter_map(|sheet| Some((sheet, named(sheet)?)))
        .collect();
    let newest = named
        .iter()
        .map(|(_, year)| *year)
        .max()
        .unwrap_or_default();
    let older = named.into_iter().filter(|(_, year)| *year < newest);
    let tell = |(sheet, year): (&SheetReading, u16)| {
        let place = Place::Sheet(Arc::clone(&sheet.sheet));
        Diagnostic::new(place, AboutSheet::YearsMixed { year, newest })
    };
    older.map(tell).collect()
}

/// Whether the sheet is one that we know, even if nobody has filled it in yet.
fn is_recognised(sheet: &SheetReading) -> bool {
    sheet.kind.states_facts() || sheet.kind == SheetKind::PerPupilForm
}

/// Names of sheets that explain a table and hold no facts, whatever stands in them.
const EXPLANATIONS: [&str; 3] = ["说明", "填表说明", "填报说明"];

/// What a sheet is read with.
struct Using<'a> {
    names: &'a Names,
    mapping: &'a Mapping,
    workings: &'a mut SheetWorkings,
    pace: &'a dyn Pace,
}

/// Decides what a sheet is, and reads it as that.
async fn sheet(
    table: &Table,
    using: Using<'_>,
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
) -> SheetReading {
    let Using {
        names,
        mapping,
        workings,
        pace,
    } = using;
    let mut reading = SheetReading::unread(table, SheetKind::Unrecognised);
    let mut tell = |kind: AboutSheet| {
        let place = Place::Sheet(Arc::clone(&table.sheet));
        diagnostics.push(Diagnostic::new(place, kind));
    };
    if table.is_blank() {
        reading.kind = SheetKind::Empty;
        return reading;
    }
    if EXPLANATIONS.contains(&table.sheet.sheet.trim()) {
        reading.kind = SheetKind::Explanation;
        return reading;
    }
    if Recipe::all_in(table).is_some() {
        reading.kind = SheetKind::Recipes;
        return reading;
    }
    if let Some(list) = lists::find(table, names) {
        reading.kind = match list.kind {
            ListKind::Classes => SheetKind::Classes,
            ListKind::Rooms => SheetKind::Rooms,
            ListKind::Facts => SheetKind::Facts,
        };
        let row = u32::try_from(list.header).unwrap_or(u32::MAX);
        reading.header_rows = Some((row, row));
        lists::schools(table, &list, names, mapping, gathered, diagnostics);
        return reading;
    }
    let mut schools = header::find(table, (names, mapping), &mut workings.header, pace).await;
    if let (Some(header), Some(section)) = (&mut schools, level(&table.sheet.sheet)) {
        header.take_level(section);
    }
    pace.rest().await;
    let county = county_sheet::find(table, names, mapping, pace).await;
    pace.rest().await;
    // A header of schools scores up to four for each column.
    let n_columns = schools
        .as_ref()
        .map_or(0, |header| header.score.div_ceil(4));
    match (schools, county) {
        (Some(header), _) if is_per_pupil_form(&header) => {
            reading.kind = SheetKind::PerPupilForm;
            describe(table, &header, &mut reading);
            tell(AboutSheet::PerPupilForm);
        }
        (_, mut blocks) if county_sheet::score(&blocks) > n_columns => {
            reading.kind = SheetKind::County;
            for sheet in &mut blocks {
                let counties = county_sheet::counties(table, sheet, mapping);
                gathered.counties.extend(counties);
                diagnostics.append(&mut sheet.told);
                describe_labels(table, sheet, &mut reading);
                for label in sheet.labels.iter().filter(|label| label.meaning.is_none()) {
                    tell_label(table, sheet, label.at, &label.shown, diagnostics);
                }
            }
        }
        (Some(mut header), _) => {
            reading.kind = SheetKind::Schools;
            describe(table, &header, &mut reading);
            reader::settle_columns(table, &mut header, diagnostics);
            // Second columns were found while settling; the page shows them as unclear.
            reading.headings.clear();
            describe(table, &header, &mut reading);
            let table = merged::filled_down(table, &header);
            let with = (&header, mapping);
            let rows = &mut workings.rows;
            reader::schools(&table, with, gathered, diagnostics, rows, pace).await;
        }
        (None, _) => {
            propose(table, &mut reading);
            tell(AboutSheet::NotRecognised);
        }
    }
    reading
}

/// For a sheet that nobody understands: the row with the most texts, so that a person can say what
/// they mean.
fn propose(table: &Table, reading: &mut SheetReading) {
    let texts = |row: usize| {
        let cells = 0..table.row(row).len();
        cells.filter(move |column| !table.text(row, *column).is_empty())
    };
    let rows = 0..table.rows.len().min(header::DEEPEST);
    // Of equals the first.
    let Some(row) = rows.rev().max_by_key(|row| texts(*row).count()) else {
        return;
    };
    for column in texts(row) {
        reading.headings.push(Heading {
            cell: table.cell_ref(row, column),
            text: table.text(row, column).to_owned(),
            unit: None,
            meaning: Meaning::Unmapped,
        });
    }
}

/// Form 表Ⅱ-2: values per pupil in most columns, and none of the amounts behind them.
fn is_per_pupil_form(header: &Header) -> bool {
    let n_ready = header
        .columns
        .iter()
        .filter(|column| column.resolved == Resolved::PerPupil)
        .count();
    let has_amounts = header.columns.iter().any(|column| {
        let amounts = [
            Variable::TeachingAuxArea,
            Variable::SportsGroundArea,
            Variable::TeachingEquipmentValue,
            Variable::MultimediaRooms,
        ];
        matches!(column.resolved, Resolved::One(variable, ..) if amounts.contains(&variable))
    });
    n_ready >= 4 && !has_amounts
}

fn describe(table: &Table, header: &Header, reading: &mut SheetReading) {
    let row = |row| u32::try_from(row).unwrap_or(u32::MAX);
    reading.header_rows = Some((row(header.rows.0), row(header.rows.1)));
    for column in &header.columns {
        let meaning = match &column.resolved {
            Resolved::One(variable, why, _) => Meaning::Variable(*variable, *why),
            Resolved::Levelless(family) => {
                let levels = [family.primary, family.junior, family.senior];
                Meaning::ByLevel(levels.into_iter().flatten().collect())
            }
            Resolved::Level => Meaning::Level,
            Resolved::PerPupil => Meaning::PerPupil,
            Resolved::Ignored | Resolved::Whole(_) => Meaning::NotNeeded,
            Resolved::Ambiguous(candidates) => Meaning::Unclear(candidates.clone()),
            Resolved::Unknown => Meaning::Unmapped,
        };
        reading.headings.push(Heading {
            cell: table.cell_ref(column.row, column.index),
            text: column.shown.clone(),
            unit: column.unit,
            meaning,
        });
    }
}

fn describe_labels(table: &Table, sheet: &CountySheet, reading: &mut SheetReading) {
    for label in &sheet.labels {
        let meaning = match label.meaning {
            Some((variable, why)) => Meaning::Variable(variable, why),
            None => Meaning::Unmapped,
        };
        reading.headings.push(Heading {
            cell: table.cell_ref(label.at.0, label.at.1),
            text: label.shown.clone(),
            unit: label.unit,
            meaning,
        });
    }
}

/// A label that means nothing is told when it has a value beside it.
fn tell_label(
    table: &Table,
    sheet: &CountySheet,
    (row, column): (usize, usize),
    shown: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let value = match sheet.direction {
        Direction::Down => table.text(row, column + 1),
        Direction::Along => table.text(row + 1, column),
    };
    let is_known = ITEM_COLUMN.contains(&shown) || IGNORED.contains(&shown);
    if !value.is_empty() && !is_known {
        let place = Place::Cell(table.cell_ref(row, column));
        let header = shown.to_owned();
        diagnostics.push(Diagnostic::new(
            place,
            AboutSheet::UnmappedColumn { header },
        ));
    }
}

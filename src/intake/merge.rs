//! Rows of several tables → schools in counties. The same school in two tables is one school;
//! one name or code twice in one table is two, and told.

mod register;
mod state;

use std::sync::Arc;

use super::county_sheet::CountyColumn;
use super::kind::AboutSheet;
use super::level_rows::LevelRows;
use super::reader::SchoolRow;
use super::words::key;
use super::{Diagnostic, Place};
use crate::model::{CellRef, County, Doubt, DoubtKind, Entry, Observed, Record, School, Variable};
use crate::pace::{Kept, Pace};

use self::register::{Named, Placed, Register};
use self::state::{Stated, state_all, written};

/// Everything that the tables state, before it is sorted into counties.
#[derive(Default)]
pub(super) struct Gathered {
    /// Rows of schools, table by table.
    pub schools: Vec<Arc<SchoolRow>>,
    /// Counties of county sheets, sheet by sheet.
    pub counties: Vec<CountyColumn>,
    /// Rows with figures that nobody can name, with the county that they name, if any.
    pub nameless: Vec<(String, CellRef)>,
    /// Headers whose rows were not read.
    pub other_headers: Vec<CellRef>,
}

/// What putting tables together leaves behind for the next time.
#[derive(Debug, Default)]
pub(super) struct Workings {
    named: Named,
    register: Register,
    /// For each row, the record before it and the row; the record with it.
    stated: Kept<(Record, Arc<SchoolRow>), Stated>,
}

impl Workings {
    /// Finds where the rows belong, unless they name the same as before.
    fn register(&mut self, gathered: &mut Gathered) {
        let columns = gathered.counties.iter();
        let named = Named {
            rows: std::mem::take(&mut gathered.schools),
            columns: columns
                .map(|column| (column.name.clone(), column.place.clone()))
                .collect(),
        };
        if !named.is_same(&self.named) || self.register.counties.is_empty() {
            self.register = Register::new(&named);
        }
        self.named = named;
    }
}

struct Builder<'a> {
    register: &'a Register,
    counties: Vec<County>,
    /// Figures of whole schools in the rows of their levels.
    level_rows: LevelRows,
    /// Facts that are stated differently in two places.
    conflicts: Vec<Conflict>,
    diagnostics: Vec<Diagnostic>,
}

/// A fact that is stated differently in two places: nobody knows which is right.
struct Conflict {
    county: usize,
    /// The school in the county, or the county itself.
    school: Option<usize>,
    variable: Variable,
    /// Both statements.
    text: String,
}

/// Rows stated between two rests.
const ROWS_AT_ONCE: usize = 64;

/// Sorts schools and county facts into counties, in the order in which they were read.
pub(super) async fn counties(
    mut gathered: Gathered,
    workings: &mut Workings,
    pace: &dyn Pace,
) -> (Vec<County>, Vec<Diagnostic>) {
    workings.register(&mut gathered);
    pace.rest().await;
    let register = &workings.register;
    let mut builder = Builder::new(register);
    for (column, (county, told)) in gathered.counties.into_iter().zip(&register.columns) {
        builder.diagnostics.extend(told.clone());
        builder.county_column(*county, column);
    }
    for (place, placed) in register.placed.iter().enumerate() {
        if place.is_multiple_of(ROWS_AT_ONCE) {
            pace.rest().await;
        }
        if let Some(row) = workings.named.rows.get(placed.row) {
            builder.school_row(place, placed, row, &mut workings.stated);
        }
    }
    workings.stated.forget_from(register.placed.len());
    pace.rest().await;
    builder.settle_level_rows();
    builder.settle_conflicts();
    pace.rest().await;
    for (county, cell) in &gathered.nameless {
        builder.doubt(county, DoubtKind::Nameless, cell);
    }
    for cell in &gathered.other_headers {
        builder.doubt("", DoubtKind::OtherHeader, cell);
    }
    for county in &builder.counties {
        if county.schools.is_empty() && builder.counties.len() > 1 {
            let cells = county.record.get(Variable::NameOfCounty).origin.cells();
            let place = match cells.first() {
                Some(cell) => Place::Cell((*cell).clone()),
                None => Place::File(String::new()),
            };
            let name = county.name.clone();
            let mut diagnostic = Diagnostic::new(
                place,
                AboutSheet::CountyWithoutSchools { name: name.clone() },
            );
            diagnostic.county = name;
            builder.diagnostics.push(diagnostic);
        }
    }
    (builder.counties, builder.diagnostics)
}

impl<'a> Builder<'a> {
    /// The counties with schools of which nothing is known yet.
    fn new(register: &'a Register) -> Self {
        let blank = School::new();
        let counties = register.counties.iter().map(|(name, n_schools)| {
            let mut county = County::new(name);
            county.schools = vec![blank.clone(); *n_schools];
            county
        });
        Self {
            register,
            counties: counties.collect(),
            level_rows: LevelRows::default(),
            conflicts: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    fn county_column(&mut self, index: usize, column: CountyColumn) {
        self.diagnostics.extend(column.diagnostics);
        let Some(county) = self.counties.get_mut(index) else {
            return;
        };
        let stated = state_all(county.record.clone(), &column.facts);
        county.record = stated.record;
        let name = county.name.clone();
        self.tell(&stated.told, "", &name);
        self.remember(index, None, &stated.conflicts);
    }

    fn school_row(
        &mut self,
        place: usize,
        placed: &Placed,
        row: &Arc<SchoolRow>,
        kept: &mut Kept<(Record, Arc<SchoolRow>), Stated>,
    ) {
        let (in_county, in_schools) = placed.at;
        let Some(county) = self.counties.get_mut(in_county) else {
            return;
        };
        let Some(school) = county.schools.get_mut(in_schools) else {
            return;
        };
        if row.level.is_some() {
            self.level_rows.take(placed.at, &school.record, row);
        }
        let question = (school.record.clone(), Arc::clone(row));
        let stated = kept.at(place, question, |(record, row)| {
            state_all(record.clone(), &row.facts)
        });
        school.record = stated.record.clone();
        let is_silent = row.diagnostics.is_empty()
            && placed.told.is_empty()
            && placed.unknown.is_none()
            && stated.told.is_empty()
            && stated.conflicts.is_empty()
            && !placed.is_repeated;
        if is_silent {
            return;
        }
        let county_name = county.name.clone();
        let school_name = match school.name() {
            "" => school.code().to_owned(),
            name => name.to_owned(),
        };
        self.diagnostics.extend(placed.unknown.clone());
        self.tell(&row.diagnostics, &school_name, &county_name);
        self.tell(&placed.told, &school_name, &county_name);
        self.tell(&stated.told, &school_name, &county_name);
        self.remember(in_county, Some(in_schools), &stated.conflicts);
        if placed.is_repeated {
            self.doubt(&county_name, DoubtKind::Repeated, &row.place);
        }
    }

    /// A row that only a person can settle; of a county that nobody names it may be any.
    fn doubt(&mut self, county: &str, kind: DoubtKind, cell: &CellRef) {
        let named = self.register.county_named(county);
        for (index, county) in self.counties.iter_mut().enumerate() {
            if named.is_none_or(|named| named == index) {
                let cell = cell.clone();
                county.doubts.push(Doubt { kind, cell });
            }
        }
    }

    fn remember(&mut self, county: usize, school: Option<usize>, conflicts: &[(Variable, String)]) {
        let conflicts = conflicts.iter().map(|(variable, text)| Conflict {
            county,
            school,
            variable: *variable,
            text: text.clone(),
        });
        self.conflicts.extend(conflicts);
    }

    /// A figure that may be the whole or a part is not taken.
    fn settle_level_rows(&mut self) {
        let (doubtful, told) = std::mem::take(&mut self.level_rows).settle();
        self.diagnostics.extend(told);
        for it in doubtful {
            let value = written(&it.entry);
            let text = it.text(&value);
            let (in_county, in_schools) = it.school;
            let county = self.counties.get(in_county);
            let school = county.and_then(|county| county.schools.get(in_schools));
            let name = school.map_or("", |school| match school.name() {
                "" => school.code(),
                name => name,
            });
            let name = name.to_owned();
            let county = county.map_or_else(String::new, |county| county.name.clone());
            self.tell(&[it.told(value)], &name, &county);
            self.remember(in_county, Some(in_schools), &[(it.variable, text)]);
        }
    }

    /// Of two statements none is taken.
    fn settle_conflicts(&mut self) {
        for conflict in std::mem::take(&mut self.conflicts) {
            let Some(county) = self.counties.get_mut(conflict.county) else {
                continue;
            };
            let record = match conflict.school {
                None => &mut county.record,
                Some(school) => match county.schools.get_mut(school) {
                    Some(school) => &mut school.record,
                    None => continue,
                },
            };
            let origin = record.get(conflict.variable).origin.clone();
            let entry = Entry::Unreadable(conflict.text.into());
            record.set(conflict.variable, Observed { entry, origin });
        }
    }

    fn tell(&mut self, told: &[Diagnostic], school: &str, county: &str) {
        for diagnostic in told {
            let mut diagnostic = diagnostic.clone();
            school.clone_into(&mut diagnostic.school);
            county.clone_into(&mut diagnostic.county);
            self.diagnostics.push(diagnostic);
        }
    }
}

/// The form in which codes are compared, as [`key`]; empty where the text says that there is none.
pub fn code_key(code: &str) -> String {
    match code {
        "-" | "—" | "/" | "无" => String::new(),
        _ => key(code),
    }
}

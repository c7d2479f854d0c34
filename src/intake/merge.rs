//! Rows of several tables → schools in counties. The same school in two tables is one school;
//! one name or code twice in one table is two, and told.

use std::collections::BTreeMap;

use super::county_sheet::CountyColumn;
use super::kind::{AboutFacts, AboutSheet};
use super::level_rows::LevelRows;
use super::reader::{SchoolRow, is_same_table};
use super::words::key;
use super::{Diagnostic, Place};
use crate::model::{
    CellRef, County, Doubt, DoubtKind, Entry, Observed, Origin, Record, School, Section, Value,
    Variable,
};
use crate::pace::Pace;
use crate::quantity::to_plain;

/// Everything that the tables state, before it is sorted into counties.
#[derive(Default)]
pub(super) struct Gathered {
    /// Rows of schools, table by table.
    pub schools: Vec<SchoolRow>,
    /// Counties of county sheets, sheet by sheet.
    pub counties: Vec<CountyColumn>,
    /// Rows with figures that nobody can name, with the county that they name, if any.
    pub nameless: Vec<(String, CellRef)>,
    /// Headers whose rows were not read.
    pub other_headers: Vec<CellRef>,
}

/// Where a school is: county and place in it.
type At = (usize, usize);

#[derive(Default)]
struct Builder {
    counties: Vec<County>,
    by_county: BTreeMap<String, usize>,
    by_code: BTreeMap<String, At>,
    by_name: BTreeMap<String, Vec<At>>,
    /// For each school, the rows that it was read from: the naming cell and the level.
    rows: BTreeMap<At, Vec<(CellRef, Option<Section>)>>,
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

/// Sorts schools and county facts into counties, in the order in which they were read.
pub(super) async fn counties(
    gathered: Gathered,
    pace: &dyn Pace,
) -> (Vec<County>, Vec<Diagnostic>) {
    let mut builder = Builder::default();
    for row in &gathered.schools {
        builder.named(&row.county);
    }
    for column in &gathered.counties {
        builder.named(&column.name);
    }
    for column in gathered.counties {
        builder.county_column(column);
    }
    // Rows with a county first: a row without one may belong to a school read from another table.
    let is_single = builder.counties.len() <= 1;
    let (sure, open): (Vec<SchoolRow>, Vec<SchoolRow>) = gathered
        .schools
        .into_iter()
        .partition(|row| is_single || !row.county.is_empty());
    for row in sure.into_iter().chain(open) {
        pace.rest().await;
        builder.school_row(row);
    }
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

impl Builder {
    /// The county of a name; made when it is new. A blank name makes none.
    fn named(&mut self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        let next = self.counties.len();
        let index = *self.by_county.entry(key(name)).or_insert(next);
        if index == next {
            self.counties.push(County::new(name));
        }
        Some(index)
    }

    /// The county of a name, or the only one, or the one without a name.
    fn county(&mut self, name: &str, place: &CellRef) -> usize {
        if let Some(index) = self.named(name) {
            return index;
        }
        match self.counties.len() {
            0 => {
                self.counties.push(County::new(""));
                0
            }
            1 => 0,
            _ => {
                let unnamed = self.counties.iter().position(|c| c.name.is_empty());
                unnamed.unwrap_or_else(|| {
                    self.counties.push(County::new(""));
                    let place = Place::Cell(place.clone());
                    let kind = AboutSheet::CountyUnknown;
                    self.diagnostics.push(Diagnostic::new(place, kind));
                    self.counties.len() - 1
                })
            }
        }
    }

    fn county_column(&mut self, column: CountyColumn) {
        let index = self.county(&column.name, &column.place);
        self.diagnostics.extend(column.diagnostics);
        let Some(county) = self.counties.get_mut(index) else {
            return;
        };
        let name = county.name.clone();
        let (told, conflicts) = state_all(&mut county.record, column.facts);
        self.tell(told, "", &name);
        self.remember(index, None, conflicts);
    }

    fn school_row(&mut self, row: SchoolRow) {
        let found = self.find(&row);
        let code = code_key(&row.code);
        let mut told: Vec<Diagnostic> = Vec::new();
        let mut say = |kind: AboutFacts| {
            told.push(Diagnostic::new(Place::Cell(row.place.clone()), kind));
        };
        let at = match found {
            Some(at) if !self.is_repeated(at, &row) => at,
            Some(_) => {
                // One table has it twice: both are kept, and somebody must look.
                say(if code.is_empty() || !self.by_code.contains_key(&code) {
                    AboutFacts::DuplicateName {
                        name: row.name.clone(),
                    }
                } else {
                    AboutFacts::DuplicateCode {
                        code: row.code.clone(),
                    }
                });
                let at = self.added(&row);
                let name = self.counties.get(at.0).map(|county| county.name.clone());
                self.doubt(&name.unwrap_or_default(), DoubtKind::Repeated, &row.place);
                at
            }
            None => {
                if let Some(other) = self.namesake(&row) {
                    say(AboutFacts::SameNameOtherCode {
                        name: row.name.clone(),
                        code: other,
                    });
                }
                self.added(&row)
            }
        };
        self.rows
            .entry(at)
            .or_default()
            .push((row.place.clone(), row.level));
        if !code.is_empty() {
            self.by_code.entry(code).or_insert(at);
        }
        let Some(county) = self.counties.get_mut(at.0) else {
            return;
        };
        let county_name = county.name.clone();
        let Some(school) = county.schools.get_mut(at.1) else {
            return;
        };
        if row.level.is_some() {
            self.level_rows.take(at, &school.record, &row);
        }
        let (stated_twice, conflicts) = state_all(&mut school.record, row.facts);
        let school_name = match school.name() {
            "" => school.code().to_owned(),
            name => name.to_owned(),
        };
        for mut diagnostic in row.diagnostics.into_iter().chain(told) {
            diagnostic.school.clone_from(&school_name);
            diagnostic.county.clone_from(&county_name);
            self.diagnostics.push(diagnostic);
        }
        self.tell(stated_twice, &school_name, &county_name);
        self.remember(at.0, Some(at.1), conflicts);
    }

    /// A row that only a person can settle; of a county that nobody names it may be any.
    fn doubt(&mut self, county: &str, kind: DoubtKind, cell: &CellRef) {
        let named = self.by_county.get(&key(county)).copied();
        for (index, county) in self.counties.iter_mut().enumerate() {
            if named.is_none_or(|named| named == index) {
                let cell = cell.clone();
                county.doubts.push(Doubt { kind, cell });
            }
        }
    }

    fn remember(
        &mut self,
        county: usize,
        school: Option<usize>,
        conflicts: Vec<(Variable, String)>,
    ) {
        self.conflicts
            .extend(conflicts.into_iter().map(|(variable, text)| Conflict {
                county,
                school,
                variable,
                text,
            }));
    }

    /// A figure that may be the whole or a part is not taken.
    fn settle_level_rows(&mut self) {
        let (doubtful, told) = std::mem::take(&mut self.level_rows).settle();
        self.diagnostics.extend(told);
        for it in doubtful {
            let value = written(&it.entry);
            let text = it.text(&value);
            let school = self.school(it.school);
            let name = school.map_or("", |school| match school.name() {
                "" => school.code(),
                name => name,
            });
            let name = name.to_owned();
            let county = self.counties.get(it.school.0);
            let county = county.map_or_else(String::new, |county| county.name.clone());
            self.tell(vec![it.told(value)], &name, &county);
            let (county, school) = it.school;
            self.remember(county, Some(school), vec![(it.variable, text)]);
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

    fn tell(&mut self, told: Vec<Diagnostic>, school: &str, county: &str) {
        for mut diagnostic in told {
            school.clone_into(&mut diagnostic.school);
            county.clone_into(&mut diagnostic.county);
            self.diagnostics.push(diagnostic);
        }
    }

    /// The school that a row is about: by code, or by name where the codes do not contradict.
    fn find(&self, row: &SchoolRow) -> Option<At> {
        let code = code_key(&row.code);
        if !code.is_empty()
            && let Some(at) = self.by_code.get(&code)
        {
            return Some(*at);
        }
        let name = key(&row.name);
        if name.is_empty() {
            return None;
        }
        let mut fitting = self.by_name.get(&name)?.iter().filter(|at| {
            self.school(**at).is_some_and(|school| {
                (code.is_empty() || school.code().is_empty()) && self.is_in(**at, &row.county)
            })
        });
        match (fitting.next(), fitting.next()) {
            (Some(at), None) => Some(*at),
            // Of several in the table itself, the first stands for the repetition.
            (Some(at), Some(_)) if self.is_repeated(*at, row) => Some(*at),
            _ => None,
        }
    }

    fn is_in(&self, at: At, county: &str) -> bool {
        let name = self.counties.get(at.0).map_or("", |c| c.name.as_str());
        county.is_empty() || name.is_empty() || key(county) == key(name)
    }

    fn school(&self, at: At) -> Option<&School> {
        self.counties.get(at.0)?.schools.get(at.1)
    }

    /// Whether the row's own table has stated this school before, at the same level.
    fn is_repeated(&self, at: At, row: &SchoolRow) -> bool {
        self.rows.get(&at).is_some_and(|rows| {
            rows.iter().any(|(place, level)| {
                let is_other_level = level.is_some() && row.level.is_some() && *level != row.level;
                is_same_table(place, &row.place) && !is_other_level
            })
        })
    }

    /// The code of a school with the row's name and another code, in the same county.
    fn namesake(&self, row: &SchoolRow) -> Option<String> {
        let code = code_key(&row.code);
        let same_name = self.by_name.get(&key(&row.name))?;
        same_name.iter().find_map(|at| {
            let school = self.school(*at)?;
            let other = school.code();
            let is_other = !code.is_empty() && !other.is_empty() && code_key(other) != code;
            (is_other && self.is_in(*at, &row.county)).then(|| other.to_owned())
        })
    }

    fn added(&mut self, row: &SchoolRow) -> At {
        let county = self.county(&row.county, &row.place);
        let Some(schools) = self.counties.get_mut(county).map(|c| &mut c.schools) else {
            return (county, 0);
        };
        schools.push(School::new());
        let at = (county, schools.len() - 1);
        let name = key(&row.name);
        if !name.is_empty() {
            self.by_name.entry(name).or_default().push(at);
        }
        at
    }
}

/// The form in which codes are compared, as [`key`]; empty where the text says that there is none.
pub fn code_key(code: &str) -> String {
    match code {
        "-" | "—" | "/" | "无" => String::new(),
        _ => key(code),
    }
}

/// States facts in a record that may have some already. Another value than the one before is told,
/// and given back with both; names and other words stay as they were first stated. What is stated to
/// be missing says nothing.
fn state_all(
    record: &mut Record,
    facts: Vec<(Variable, Observed)>,
) -> (Vec<Diagnostic>, Vec<(Variable, String)>) {
    let (mut told, mut conflicts) = (Vec::new(), Vec::new());
    for (variable, observed) in facts {
        let kept = record.get(variable);
        match (&kept.entry, &observed.entry) {
            (Entry::Missing, Entry::Missing) if kept.origin != Origin::Unstated => (),
            (Entry::Missing, _) => record.set(variable, observed),
            // What can be read is better than what cannot; a total that contains it, better still.
            (Entry::Unreadable(_), Entry::Known(_)) | (Entry::Known(_), Entry::CountedIn(_)) => {
                record.set(variable, observed);
            }
            (_, Entry::Missing | Entry::CountedIn(_) | Entry::Unreadable(_))
            | (Entry::CountedIn(_), _) => (),
            (first, second) if is_same(first, second) => (),
            (first, second) => {
                let cells = observed.origin.cells();
                let place = match cells.first() {
                    Some(cell) => Place::Cell((*cell).clone()),
                    None => Place::File(String::new()),
                };
                let kind = AboutFacts::ConflictingValues {
                    variable,
                    kept: written(first),
                    left_out: written(second),
                    first: kept.origin.cells().first().map(|cell| (*cell).clone()),
                };
                if !matches!(first, Entry::Known(Value::Text(_))) {
                    let both = format!("{} | {}", written(first), written(second));
                    conflicts.push((variable, both));
                }
                told.push(Diagnostic::new(place, kind));
            }
        }
    }
    (told, conflicts)
}

fn is_same(first: &Entry, second: &Entry) -> bool {
    match (first, second) {
        (Entry::Known(Value::Text(a)), Entry::Known(Value::Text(b))) => key(a) == key(b),
        _ => first == second,
    }
}

/// A value as a person would write it, in the base unit.
fn written(entry: &Entry) -> String {
    let number = |n| to_plain(n).unwrap_or_else(|| format!("{n:?}"));
    match entry {
        Entry::Known(value) => match value {
            Value::Number(n) => number(n),
            Value::Numbers(list) => list.iter().map(number).collect::<Vec<_>>().join(";"),
            Value::Text(text) => text.to_string(),
            Value::Flag(true) => "是".to_owned(),
            Value::Flag(false) => "否".to_owned(),
            Value::SchoolKind(kind) => kind.header().to_owned(),
            Value::Setting(setting) => setting.header().to_owned(),
            Value::Judgement(true) => "达标".to_owned(),
            Value::Judgement(false) => "不达标".to_owned(),
            Value::Grade(grade) => grade.symbol().to_owned(),
        },
        Entry::Unreadable(text) => text.to_string(),
        Entry::NotApplicable => "不适用".to_owned(),
        Entry::Missing | Entry::CountedIn(_) => String::new(),
    }
}

mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

/// Why an edited cell of a workbook that came back belongs to nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoMatch {
    /// Its county is not here.
    County(String),
    /// No school of the county has its code or its name.
    School,
    /// Several have.
    Several,
    /// No cell states the fact, and the school cannot be told from others.
    NoPlace,
}

/// Words for workbooks that go back to schools, and come back.
pub struct ExchangeWords {
    /// Sends back.
    pub send: &'static str,
    /// What that does.
    pub send_text: &'static str,
    /// Nothing is wrong or missing.
    pub no_faults: &'static str,
    /// The choice of the shape.
    pub shape: &'static str,
    /// One sheet for each school.
    pub sheets: &'static str,
    /// One list of all faults.
    pub list: &'static str,
    /// The list of schools.
    pub schools: &'static str,
    /// How many cells of a school are asked for.
    pub n_cells: fn(count: usize) -> String,
    /// Chooses all.
    pub all: &'static str,
    /// Chooses none.
    pub none: &'static str,
    /// Downloads for so many schools.
    pub download: fn(schools: usize) -> String,
    /// It was downloaded.
    pub downloaded: fn(file: &str) -> String,
    /// What stands above what came back.
    pub came_back: &'static str,
    /// So many changes of so many schools.
    pub summary: fn(cells: usize, schools: usize) -> String,
    /// So many were merged before.
    pub known: fn(count: usize) -> String,
    /// Nothing was edited.
    pub untouched: &'static str,
    /// Heads of the list of changes: school, item, before, after.
    pub change_heads: [&'static str; 4],
    /// What was changed both here and there.
    pub conflicts: &'static str,
    /// What to do about it.
    pub conflicts_text: &'static str,
    /// Heads of that list: take it, school, item, sent, here, came back.
    pub conflict_heads: [&'static str; 6],
    /// Takes what came back instead of what is here.
    pub take: fn(school: &str, item: &str) -> String,
    /// What belongs to nobody.
    pub unmatched: &'static str,
    /// Cells of a school in a file that belong to nobody.
    pub unmatched_of: fn(file: &str, school: &str, cells: usize) -> String,
    /// Why.
    pub reason: fn(&NoMatch) -> String,
    /// Takes so many over.
    pub apply: fn(cells: usize) -> String,
    /// Leaves everything as it is.
    pub leave: &'static str,
    /// They were taken over.
    pub applied: fn(cells: usize, schools: usize) -> String,
}

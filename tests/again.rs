//! A reading and an assessment that use what was worked out before are the same as those that begin
//! from nothing, whatever is edited, and in whatever order.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(dead_code, reason = "each test crate asks for a part of it")]
#[path = "support/dice.rs"]
mod dice;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dice::Dice;
use junheng::app;
use junheng::engine;
use junheng::intake::{
    self, Choice, Mapping, RawCell, SourceFile, Table, read_again, read_beside, read_file,
};
use junheng::model::{SheetRef, Variable};
use junheng::pace::{Steady, at_once};
use junheng::standard::{Catalogue, Relaxations, Selection, Standard};

fn standard(relaxations: Relaxations) -> Standard {
    let selection = Selection {
        id: "cn-yzjh-2017".to_owned(),
        as_of: "2026-09-01".parse().unwrap(),
        relaxations,
    };
    Catalogue::built_in().resolve(&selection).unwrap()
}

/// Texts that change what a cell, its row or its column is.
const TEXTS: [&str; 24] = [
    "",
    "0",
    "1",
    "7",
    "45",
    "120",
    "3000",
    "-5",
    "1.5",
    "12万",
    "45;44;43",
    "abc",
    "合计",
    "小计",
    "学校名称",
    "小学",
    "初中",
    "九年一贯制",
    "教学点",
    "是",
    "否",
    "无",
    "示例县",
    "青禾小学",
];

/// What a user has before him, and what the last reading left behind.
struct Desk {
    tables: Vec<Table>,
    last_year: BTreeSet<Arc<SheetRef>>,
    mapping: Mapping,
    reading: intake::Workings,
    assessing: engine::Workings,
}

impl Desk {
    fn new(tables: Vec<Table>) -> Self {
        Self {
            tables,
            last_year: BTreeSet::new(),
            mapping: Mapping::default(),
            reading: intake::Workings::default(),
            assessing: engine::Workings::default(),
        }
    }

    /// Changes something, and says what.
    fn edit(&mut self, dice: &mut Dice) -> String {
        let n_tables = self.tables.len();
        let Some(table) = self.tables.get_mut(dice.index(n_tables.max(1))) else {
            return "nothing".to_owned();
        };
        let n_rows = table.rows.len();
        let row = dice.index(n_rows.max(1));
        match dice.index(20) {
            0 if n_rows > 0 => {
                table.rows.remove(row);
                format!("without row {row}")
            }
            1 if n_rows > 0 => {
                let copy = table.rows[row].clone();
                table.rows.insert(row, copy);
                format!("row {row} twice")
            }
            2 => {
                let sheet = Arc::clone(&table.sheet);
                if !self.last_year.remove(&sheet) {
                    self.last_year.insert(sheet);
                }
                "the other year".to_owned()
            }
            3 => {
                let variables = Variable::ALL;
                let variable = dice.pick(&variables);
                let cell = table.cell_ref(row, dice.index(table.n_columns().max(1)));
                let said = format!("{} means {variable:?}", cell.address());
                self.mapping
                    .set(cell, Some(Choice::Variable(variable, None)));
                said
            }
            _ if n_rows > 0 => {
                let cells = Arc::make_mut(&mut table.rows[row]);
                let column = dice.index(cells.len().max(1) + 1);
                if cells.len() <= column {
                    cells.resize_with(column + 1, RawCell::default);
                }
                cells[column].text = TEXTS[dice.index(TEXTS.len())].to_owned();
                format!("{row},{column} is {:?}", cells[column].text)
            }
            _ => "nothing".to_owned(),
        }
    }

    /// Holds what is worked out with what was there before against what begins from nothing.
    fn check(&mut self, standard: &Standard, what: &str) {
        let (tables, last_year, mapping) = (&self.tables, &self.last_year, &self.mapping);
        let fresh = at_once(read_beside(tables, last_year, mapping, &Steady));
        let workings = &mut self.reading;
        let again = at_once(read_again(tables, last_year, mapping, workings, &Steady));
        assert_eq!(again.counties, fresh.counties, "{what}");
        assert_eq!(again.diagnostics, fresh.diagnostics, "{what}");
        assert_eq!(again, fresh, "{what}");
        let county = &fresh.counties[0];
        let workings = &mut self.assessing;
        let again = at_once(engine::assess_again(standard, county, workings, &Steady));
        assert_eq!(again, engine::assess(standard, county), "{what}");
    }
}

/// The files of every case of the corpus, folder by folder.
fn corpus() -> Vec<(String, Vec<Table>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let tables = |folder: PathBuf| {
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it != "toml"))
            .collect();
        files.sort();
        let read = |file: &PathBuf| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(file).unwrap();
            let (name, bytes) = (name.as_str(), bytes.as_slice());
            read_file(&SourceFile { name, bytes }).0
        };
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (name, files.iter().flat_map(read).collect())
    };
    folders.into_iter().map(tables).collect()
}

#[test]
fn every_case_of_the_corpus_is_read_the_same_after_each_of_many_edits() {
    let standard = standard(Relaxations::Off);
    let mut n_desks = 0;
    for (seed, (name, tables)) in (0..).zip(corpus()) {
        let n_cells: usize = tables.iter().map(|table| table.cells().count()).sum();
        if tables.is_empty() || n_cells > 20_000 {
            continue;
        }
        n_desks += 1;
        let mut dice = Dice::new(seed);
        let mut desk = Desk::new(tables);
        desk.check(&standard, &name);
        for _ in 0..12 {
            let what = desk.edit(&mut dice);
            desk.check(&standard, &format!("{name}: {what}"));
        }
    }
    assert!(n_desks > 100, "only {n_desks} cases have tables");
}

#[test]
fn the_demo_is_assessed_the_same_after_each_of_many_edits() {
    for seed in 0..6 {
        let standard = standard(match seed % 2 {
            0 => Relaxations::Off,
            _ => Relaxations::On,
        });
        let mut dice = Dice::new(1_000 + seed);
        let mut desk = Desk::new(app::demo("示例").unwrap().tables);
        for _ in 0..25 {
            let what = desk.edit(&mut dice);
            desk.check(&standard, &format!("seed {seed}: {what}"));
        }
    }
}

#[test]
fn other_rules_are_not_answered_by_those_before() {
    let county = intake::read(&app::demo("示例").unwrap().tables)
        .counties
        .swap_remove(0);
    let mut workings = engine::Workings::default();
    for relaxations in [Relaxations::Off, Relaxations::On, Relaxations::Off] {
        let standard = standard(relaxations);
        let again = at_once(engine::assess_again(
            &standard,
            &county,
            &mut workings,
            &Steady,
        ));
        assert_eq!(again, engine::assess(&standard, &county));
    }
}

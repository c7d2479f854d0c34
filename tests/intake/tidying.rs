//! Every cell whose text is not its value is listed, and can be left unread.

use junheng::intake::{Mapping, SourceFile, Table, Tidied, read_file, read_paced, tidied};
use junheng::model::{Absence, Variable};
use junheng::pace::{Steady, at_once};
use junheng::quantity::Unit;

const TEXT: &str = "学校名称,办学类型,小学在校生数,小学专任教师数,教学仪器设备值,规划建成年份,小学各班人数,是否寄宿制,室内体育用房面积\n\
青禾小学,村小,１２０,—,\"1,250 元\",2001年,40、40,√,3亩\n\
白桦小学,小学,1200,80,25,2001,40;40,是,500\n";

fn tables() -> Vec<Table> {
    let bytes = TEXT.as_bytes();
    read_file(&SourceFile {
        name: "表.csv",
        bytes,
    })
    .0
}

#[test]
fn what_reads_otherwise_than_it_is_written_is_listed_with_both() {
    let tables = tables();
    let reading = at_once(read_paced(&tables, &Mapping::default(), &Steady));
    let found: Vec<(Variable, Tidied, Vec<String>)> = tidied(&tables, &reading)
        .into_iter()
        .map(|column| {
            let cells = column.cells.iter();
            let addresses = cells.map(|cell| format!("{} {}", cell.cell.address(), cell.before));
            (column.variable, column.how, addresses.collect())
        })
        .collect();
    // The header names no unit.
    let wan = Tidied::TemplateUnit(Unit::TenThousandYuan);
    for (variable, how, cell) in [
        (Variable::SchoolType, Tidied::Word, "B2 村小"),
        (Variable::PrimaryStudents, Tidied::Digits, "C2 １２０"),
        (Variable::PrimaryFulltimeTeachers, Tidied::Nothing, "D2 —"),
        (
            Variable::TeachingEquipmentValue,
            Tidied::Unit,
            "E2 1,250 元",
        ),
        (Variable::TeachingEquipmentValue, wan, "E3 25"),
        (Variable::FoundedYear, Tidied::Unit, "F2 2001年"),
        (Variable::PrimaryClassSizes, Tidied::List, "G2 40、40"),
        (Variable::IsBoarding, Tidied::Word, "H2 √"),
        (Variable::IndoorPeArea, Tidied::Unit, "I2 3亩"),
    ] {
        let wanted = (variable, how, vec![cell.to_owned()]);
        assert!(
            found.contains(&wanted),
            "{wanted:?} is not among {found:#?}"
        );
    }
    assert_eq!(found.len(), 9, "{found:#?}");
}

#[test]
fn a_cell_left_unread_states_nothing_until_its_text_changes() {
    let mut tables = tables();
    let cell = tables[0].cell_ref(1, 2);
    let mut mapping = Mapping::default();
    mapping.set_unread(cell.clone(), Some("１２０".to_owned()));
    let students = |tables: &[Table], mapping: &Mapping| {
        let reading = at_once(read_paced(tables, mapping, &Steady));
        let record = &reading.counties[0].schools[0].record;
        let students = record.number(Variable::PrimaryStudents);
        let codes: Vec<&str> = reading.diagnostics.iter().map(|it| it.code()).collect();
        (
            students.map(|number| number.to_u64()),
            codes.contains(&"intake/unread"),
        )
    };
    assert_eq!(
        students(&tables, &mapping),
        (Err(Absence::Unreadable), true)
    );
    mapping.set_unread(cell, None);
    assert_eq!(students(&tables, &mapping), (Ok(Some(120)), false));
    mapping.set_unread(tables[0].cell_ref(1, 2), Some("１２０".to_owned()));
    let row = std::sync::Arc::make_mut(&mut tables[0].rows[1]);
    row[2].text = "130".to_owned();
    assert_eq!(students(&tables, &mapping), (Ok(Some(130)), false));
}

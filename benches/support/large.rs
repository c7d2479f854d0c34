//! The demo county, repeated until it has as many schools as wanted.

use junheng::model::{Entity, Variable};
use junheng::report::form::{Cell, Content, Form};
use junheng::report::{demo_form, to_xlsx};

/// A canonical workbook with so many schools of the demo's kinds.
#[allow(dead_code, reason = "each benchmark asks for a part of it")]
pub fn workbook(n_schools: usize) -> Vec<u8> {
    to_xlsx(&form(n_schools)).expect("a workbook can be written")
}

/// The same schools as text with so many columns; some of the last are not known to any rule.
#[allow(dead_code, reason = "each benchmark asks for a part of it")]
pub fn text(n_schools: usize, n_columns: usize) -> String {
    let form = form(n_schools);
    let sheet = form.sheets.first().expect("the schools come first");
    let mut names: Vec<String> = Entity::School
        .variables()
        .map(|variable| variable.header_with_unit())
        .collect();
    names.resize_with(n_columns, || "备注".to_owned());
    let mut lines = vec![names.join("\t")];
    for row in &sheet.rows {
        let mut cells: Vec<String> = row.iter().map(written).collect();
        cells.resize(n_columns, "0".to_owned());
        lines.push(cells.join("\t"));
    }
    lines.join("\n") + "\n"
}

fn written(cell: &Cell) -> String {
    match &cell.content {
        Content::Blank => String::new(),
        Content::Text(text) | Content::Number(text) => text.clone(),
    }
}

fn form(n_schools: usize) -> Form {
    let mut form = demo_form();
    let column = |wanted| {
        Entity::School
            .variables()
            .position(|variable| variable == wanted)
    };
    let name = column(Variable::SchoolName).expect("a school has a name");
    let code = column(Variable::SchoolCode).expect("a school has a code");
    if let Some(sheet) = form.sheets.first_mut() {
        // The last row of the demo is its total; the rest are schools.
        let schools = sheet.rows.split_off(0);
        let n_rows = schools.len() - 1;
        sheet.rows = (0..n_schools)
            .map(|index| {
                let mut row = schools[index % n_rows].clone();
                row[name] = Cell::text(format!("示例学校{index}"));
                row[code] = Cell::text(format!("{:010}", 3_000_000_000_u64 + index as u64));
                row
            })
            .collect();
    }
    form
}

//! The demo county, repeated until it has as many schools as wanted.

use junheng::model::{Entity, Variable};
use junheng::report::form::Cell;
use junheng::report::{demo_form, to_xlsx};

/// A canonical workbook with so many schools of the demo's kinds.
pub fn workbook(n_schools: usize) -> Vec<u8> {
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
    to_xlsx(&form).expect("a workbook can be written")
}

//! Headers as tables really have them, labelled by hand: what intake accepts without asking must be
//! right. `tests/headers/labelled.csv` says where each comes from and what it means: a variable,
//! several for one figure of each level, `-` for nothing that is needed, `?` for what must be asked.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use junheng::intake::{Heading, Meaning, SheetKind, SourceFile, read, read_file};
use junheng::model::Variable;

/// A header and what a person says that it means.
struct Labelled {
    place: String,
    header: String,
    means: String,
}

fn labelled() -> Vec<Labelled> {
    let mut reader = csv::Reader::from_path("tests/headers/labelled.csv").unwrap();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        Labelled {
            place: row[0].to_owned(),
            header: row[1].to_owned(),
            means: row[2].to_owned(),
        }
    });
    rows.collect()
}

/// A quoted cell of a CSV file.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// What intake takes a header for, in a small table around it.
fn taken(labelled: &Labelled) -> Option<Heading> {
    let parts: Vec<&str> = labelled.header.split('→').collect();
    let text = if labelled.place == "county" {
        format!(
            "项目,值\n义务教育教师年平均工资收入,80000\n有效问卷数,500\n{},5\n",
            quoted(&labelled.header)
        )
    } else {
        // Two columns beside it, so that the rows are plainly a header of schools.
        let is_name = matches!(labelled.means.as_str(), "school_name" | "school_code");
        let names = if is_name {
            ["小学班级数", "初中班级数"]
        } else {
            ["学校代码", "学校名称"]
        };
        let rows = parts.iter().enumerate().map(|(row, part)| {
            let [a, b] = if row == 0 { names } else { ["", ""] };
            format!("{a},{b},{}\n", quoted(part))
        });
        let rows: String = rows.collect();
        let more = match is_name {
            true => rows.replace('\n', ",学校代码x\n"),
            false => rows,
        };
        format!("{more}101,甲校,5\n102,乙校,6\n")
    };
    let bytes = text.as_bytes();
    let (tables, _) = read_file(&SourceFile {
        name: "表.csv",
        bytes,
    });
    let reading = read(&tables);
    let sheet = reading.sheets.into_iter().next().unwrap();
    let is_it = |heading: &Heading| match labelled.place.as_str() {
        "county" => heading.cell.row == 3,
        _ => heading.cell.column == 2,
    };
    match sheet.kind {
        SheetKind::Schools | SheetKind::County => sheet.headings.into_iter().find(is_it),
        _ => None,
    }
}

/// What intake accepts of a header without asking; `None` when it asks or leaves it aside.
fn accepted(heading: &Heading) -> Option<String> {
    let ids = |variables: &[Variable]| {
        let ids: Vec<&str> = variables.iter().map(|variable| variable.id()).collect();
        ids.join("|")
    };
    match &heading.meaning {
        Meaning::Variable(variable, _) => Some(ids(&[*variable])),
        Meaning::ByLevel(variables) => Some(ids(variables)),
        Meaning::Level => Some("level".to_owned()),
        Meaning::PerPupil | Meaning::NotNeeded | Meaning::Unclear(_) | Meaning::Unmapped => None,
    }
}

#[test]
fn what_is_accepted_without_asking_is_right() {
    let labelled = labelled();
    assert!(labelled.len() >= 200, "{} headers", labelled.len());
    let (mut n_accepted, mut n_wanted, mut n_found) = (0, 0, 0);
    let (mut wrong, mut asked) = (Vec::new(), Vec::new());
    for one in &labelled {
        let found = taken(one).as_ref().and_then(accepted);
        let is_fact = !matches!(one.means.as_str(), "-" | "?");
        n_wanted += usize::from(is_fact);
        match found {
            Some(found) if found == one.means => {
                n_accepted += 1;
                n_found += 1;
            }
            Some(found) => {
                n_accepted += 1;
                wrong.push(format!("{}: {} taken for {found}", one.header, one.means));
            }
            None if is_fact => asked.push(format!("{} ({})", one.header, one.means)),
            None => (),
        }
    }
    println!("{} labelled headers", labelled.len());
    println!(
        "accepted without asking: {n_accepted}, wrong among them: {}",
        wrong.len()
    );
    println!("facts found without asking: {n_found} of {n_wanted}");
    println!("wrong:\n  {}", wrong.join("\n  "));
    println!("left to a person:\n  {}", asked.join("\n  "));
    // At least 98 of 100 that are accepted must be right.
    assert!(wrong.len() * 50 <= n_accepted, "\n{}", wrong.join("\n"));
    // And nearly all facts are found; what is not, is asked.
    assert!(n_found * 100 >= n_wanted * 95, "\n{}", asked.join("\n"));
}

#[test]
fn a_label_of_two_characters_is_never_taken_for_its_likeness() {
    let characters: Vec<char> = "学校班级教师面积体育音乐美术经费年度城乡数生名额段"
        .chars()
        .collect();
    for a in &characters {
        for b in &characters {
            let header = format!("{a}{b}");
            let one = Labelled {
                place: "school".to_owned(),
                header: header.clone(),
                means: "-".to_owned(),
            };
            let Some(found) = taken(&one).as_ref().and_then(accepted) else {
                continue;
            };
            // What is accepted must be a name as it stands: a change of one letter is not.
            let is_name = NAMES_OF_TWO.contains(&header.as_str());
            assert!(is_name, "{header} taken for {found}");
        }
    }
}

/// Names of two characters that mean a fact by themselves.
const NAMES_OF_TWO: [&str; 9] = [
    "学校", "校名", "学生", "生数", "班级", "班数", "班额", "城乡", "学段",
];

//! Short sentences about one school: what is not known, where a value came from, what state a
//! fact is in.

mod en;
mod zh;

use super::number;
use super::{Language, word};
use crate::engine::Lack;
use crate::model::{
    CellRef, County, Entry, Holder, Origin, School, SchoolKind, Setting, Value, Variable,
};
use crate::quantity::{Exact, Unit};

/// What is not known and for whom, as in 青禾小学 未填 室内体育用房面积; `None` stands for the county.
pub fn lack(language: Language, county: &County, row: Option<usize>, lack: &Lack) -> String {
    let name = row
        .and_then(|row| county.schools.get(row))
        .map_or("", School::name);
    match language {
        Language::Zh => zh::lack(name, lack),
        Language::En => en::lack(name, lack),
    }
}

/// A kind of school.
pub const fn school_kind(language: Language, kind: SchoolKind) -> &'static str {
    match language {
        Language::Zh => kind.header(),
        Language::En => en::school_kind(kind),
    }
}

/// Where a school lies.
pub const fn setting(language: Language, setting: Setting) -> &'static str {
    match language {
        Language::Zh => setting.header(),
        Language::En => en::setting(setting),
    }
}

/// Who runs a school.
pub const fn holder(language: Language, holder: Holder) -> &'static str {
    match language {
        Language::Zh => zh::holder(holder),
        Language::En => en::holder(holder),
    }
}

/// What is known of a fact, with its unit.
pub fn entry(language: Language, variable: Variable, entry: &Entry) -> String {
    match entry {
        Entry::Known(value) => known(language, variable, value),
        Entry::Missing => own(language, zh::MISSING, en::MISSING).to_owned(),
        Entry::NotApplicable => own(language, zh::NOT_APPLICABLE, en::NOT_APPLICABLE).to_owned(),
        Entry::Unreadable(text) => match language {
            Language::Zh => zh::unreadable(text),
            Language::En => en::unreadable(text),
        },
        Entry::CountedIn(other) => match language {
            Language::Zh => zh::counted_in(*other),
            Language::En => en::counted_in(*other),
        },
    }
}

/// An amount of a resource with its unit; in English one person or room is in the singular.
pub fn amount(language: Language, amount: &Exact, unit: Unit) -> String {
    let digits = number::digits(amount);
    match (language, digits.as_str(), unit) {
        (Language::En, "1", Unit::Person) => return "1 person".to_owned(),
        (Language::En, "1", Unit::Room) => return "1 room".to_owned(),
        _ => {}
    }
    match word::unit(language, unit) {
        "" => digits,
        unit => format!("{digits} {unit}"),
    }
}

/// Where a value came from; a cell is given with file and sheet.
pub fn origin(language: Language, origin: &Origin) -> String {
    match origin {
        Origin::Unstated => own(language, zh::UNSTATED, en::UNSTATED).to_owned(),
        Origin::Typed => own(language, zh::TYPED, en::TYPED).to_owned(),
        Origin::Cell(_) | Origin::Sum(_) => {
            let cells: Vec<String> = origin.cells().into_iter().map(cell).collect();
            cells.join("; ")
        }
    }
}

/// A cell: file, sheet, address.
pub fn cell(cell: &CellRef) -> String {
    let sheet = &cell.sheet;
    let place = match (sheet.file.as_str(), sheet.sheet.as_str()) {
        ("", sheet) => sheet.to_owned(),
        (file, sheet) if file == sheet => file.to_owned(),
        (file, sheet) => format!("{file} / {sheet}"),
    };
    format!("{place} {}", cell.address())
}

fn known(language: Language, variable: Variable, value: &Value) -> String {
    let with_unit = |digits: String| {
        let unit = super::evidence::base_unit(language, variable);
        if unit.is_empty() {
            digits
        } else {
            format!("{digits} {unit}")
        }
    };
    match value {
        Value::Number(number) if variable.unit() == Some(crate::quantity::Unit::Year) => {
            number::digits(number).replace(',', "")
        }
        Value::Number(number) => with_unit(number::digits(number)),
        Value::Numbers(numbers) => {
            let digits: Vec<String> = numbers.iter().map(number::digits).collect();
            with_unit(digits.join(", "))
        }
        Value::Text(text) => text.to_string(),
        Value::Flag(true) => own(language, zh::YES, en::YES).to_owned(),
        Value::Flag(false) => own(language, zh::NO, en::NO).to_owned(),
        Value::SchoolKind(kind) => school_kind(language, *kind).to_owned(),
        Value::Setting(setting) => match language {
            Language::Zh => setting.header(),
            Language::En => en::setting(*setting),
        }
        .to_owned(),
        Value::Judgement(is_met) => word::standing(language, (*is_met).into()).to_owned(),
        Value::Grade(grade) => grade.symbol().to_owned(),
    }
}

const fn own(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Absence, Observed, SheetRef};

    fn county() -> County {
        let mut county = County::new("示例县");
        let mut school = School::new();
        let name = Value::Text("青禾小学".into());
        school
            .record
            .set(Variable::SchoolName, Observed::known(name, Origin::Typed));
        county.schools.push(school);
        county
    }

    #[test]
    fn what_is_missing_names_the_school_and_the_fact() {
        let missing = Lack::Fact(Variable::IndoorPeArea, Absence::Missing);
        let zh = lack(Language::Zh, &county(), Some(0), &missing);
        assert_eq!(zh, "青禾小学 未填 室内体育用房面积");
        let en = lack(Language::En, &county(), Some(0), &missing);
        assert_eq!(en, "青禾小学: Indoor PE rooms, floor area is missing");
        let county_fact = Lack::Fact(Variable::Year, Absence::Unreadable);
        assert_eq!(
            lack(Language::Zh, &county(), None, &county_fact),
            "县级数据 无法识别 评估年度"
        );
    }

    #[test]
    fn a_value_is_shown_in_its_base_unit_with_its_cell() {
        let value = Entry::Known(Value::Number("12500000".parse().unwrap()));
        let text = entry(Language::Zh, Variable::TeachingEquipmentValue, &value);
        assert_eq!(text, "12,500,000 元");
        let sheet = SheetRef {
            file: "学校.xlsx".into(),
            sheet: "学校".into(),
        }
        .into();
        let cell = Origin::Cell(CellRef {
            sheet,
            row: 11,
            column: 5,
        });
        assert_eq!(origin(Language::Zh, &cell), "学校.xlsx / 学校 F12");
    }
}

use super::section;
use crate::intake::{CodeDoubt, Mismatch, Oddity};
use crate::quantity::Exact;
use crate::text::diagnostic::{Message, quoted, shown, year};

const CHECK: &str = "Please check; if it is right, please explain.";
const CHECK_UNIT: &str =
    "Please check the unit and the decimal point; if it is right, please explain.";

/// A figure far from what is usual.
pub(super) fn odd(oddity: Oddity, figure: &Exact) -> Message {
    let value = shown(figure);
    let far = |what: String| format!("{what} {value}, far from what is usual.");
    match oddity {
        Oddity::EquipmentPerStudent => Message::new(
            far("Equipment per pupil in yuan is".to_owned()),
            "Usually the unit or the decimal point is wrong, and so is equipment per pupil with its coefficient.",
            CHECK_UNIT,
        ),
        Oddity::FundingPerStudent => Message::new(
            far("Last year's public expenses per pupil in yuan are".to_owned()),
            "Usually the unit or the decimal point is wrong, and so is the finding on public expenses.",
            CHECK_UNIT,
        ),
        Oddity::Students(level) => Message::new(
            far(format!("The number of {} pupils is", section(level))),
            "Hardly any school is so large; everything per pupil becomes too small.",
            CHECK,
        ),
        Oddity::TeachingPoint => Message::new(
            format!("This teaching point has {value} primary pupils, many more than usual."),
            "Teaching points and primary schools are assessed under different conditions.",
            "Please check whether it is a primary school; if it is a teaching point, please explain.",
        ),
        Oddity::Grades(level) => Message::new(
            format!(
                "{value} years are stated at the {} level, which has fewer.",
                section(level)
            ),
            "The number goes into the forms; it may stand in the column of classes.",
            "Please check the columns of years and of classes.",
        ),
        Oddity::ClassSize(level) => Message::new(
            far(format!("The mean {} class size is", section(level))),
            "Pupils or classes are wrong, and so may be the finding on class sizes.",
            CHECK,
        ),
        Oddity::OneClass(level) => Message::new(
            format!(
                "One {} class has {value} pupils; no class is so large.",
                section(level)
            ),
            "Class sizes are judged one by one; two of them may have run together.",
            "Please list the class sizes one by one with semicolons.",
        ),
        Oddity::StudentsPerTeacher(level) => Message::new(
            far(format!(
                "The {} pupils for each full-time teacher are",
                section(level)
            )),
            "Pupils or teachers are wrong, and so are the indicators of teachers.",
            CHECK,
        ),
        Oddity::TrainingShare => Message::new(
            format!("Training takes {value}% of public expenses, which is rare."),
            "It may contain other money, which makes the share of training expenses too large.",
            "Please check what both amounts contain; if they are right, please explain.",
        ),
        Oddity::MultimediaPerClass => Message::new(
            format!("There are {value} multimedia rooms for each class, which is rare."),
            "Devices may have been counted instead of rooms.",
            "Please count rooms; if it is right, please explain.",
        ),
        Oddity::RoomArea(variable) => Message::new(
            far(format!("One of “{}”, in ㎡, is", variable.english())),
            "Rooms are judged one by one; several may have been added up, or the decimal point lost.",
            "Please list the areas room by room with semicolons.",
        ),
        Oddity::YuanPerHead(variable) => Message::new(
            far(format!("“{}” in yuan is", variable.english())),
            "It is in yuan; probably it was entered in 万元.",
            CHECK_UNIT,
        ),
        Oddity::BaseQuota(variable) => Message::new(
            far(format!("“{}” in yuan is", variable.english())),
            "The quota is in yuan per pupil and year; a slip makes the finding on public expenses wrong.",
            CHECK_UNIT,
        ),
        Oddity::SpecialPerStudent => Message::new(
            far("Special education per pupil in yuan is".to_owned()),
            "Usually the unit or the number of pupils is wrong, and so is the finding on special education.",
            CHECK_UNIT,
        ),
        Oddity::DifferenceRate(variable) => Message::new(
            format!(
                "“{}” should be from 0 to 1 (0.12 for 12%) and is {value}.",
                variable.english()
            ),
            "As a percentage it is a hundred times too large.",
            "Please enter a fraction.",
        ),
        Oddity::PopulationShare => Message::new(
            format!("All pupils together are {value}% of the population, which is rare."),
            "The population is in 万人; its unit may be wrong, or schools may be missing.",
            "Please check the population and whether all schools are there; if so, please explain.",
        ),
        Oddity::CertificationYear => Message::new(
            format!(
                "Basic balance was certified in {}, before the first certification of 2012 or after the year of the tables.",
                year(figure)
            ),
            "The precondition counts the years since then.",
            "Please enter the year of the certificate.",
        ),
    }
}

/// Two facts that do not go together.
pub(super) fn mismatch(mismatch: Mismatch, first: &Exact, second: &Exact) -> Message {
    let (a, b) = (shown(first), shown(second));
    match mismatch {
        Mismatch::StudentsWithoutClasses(level) => Message::new(
            format!("There are {a} {} pupils and no class.", section(level)),
            "Without the number of classes their sizes cannot be checked.",
            "Please enter the number of classes.",
        ),
        Mismatch::ClassesWithoutStudents(level) => Message::new(
            format!("There are {a} {} classes and no pupil.", section(level)),
            "A level without pupils is not assessed.",
            "Please enter the pupils; if there are none, enter 0 classes.",
        ),
        Mismatch::StudentsWithoutTeachers(level) => Message::new(
            format!(
                "There are {a} {} pupils and no full-time teacher.",
                section(level)
            ),
            "All indicators of teachers are computed with none.",
            "Please enter the teachers; those of several levels are entered by the level they teach.",
        ),
        Mismatch::TeachersWithoutStudents(level) => Message::new(
            format!("There are {a} {} teachers and no pupil.", section(level)),
            "A level without pupils is not assessed, and its teachers do not count.",
            "Please check the pupils, or enter the teachers at the level they teach.",
        ),
        Mismatch::EmptySection(level) => Message::new(
            format!(
                "The kind of school has a {} level, but no pupil there ({b} in all).",
                section(level)
            ),
            "The kind of school decides how rooms, grounds and equipment are shared.",
            "Please check the kind of school; if the level is empty for now, please explain.",
        ),
        Mismatch::FewerClassesThanGrades(level) => Message::new(
            format!(
                "There are {b} {} years and only {a} classes.",
                section(level)
            ),
            "Except for combined classes each year has one; two columns may be swapped.",
            "Please check; if there are combined classes, please explain.",
        ),
        Mismatch::RoomsAboveClasses(variable) => Message::new(
            format!("“{}” lists {a} rooms for {b} classes.", variable.english()),
            "Ordinary classrooms may be among them, which makes the finding on such rooms wrong.",
            "Please list only rooms for the subject; if it is right, please explain.",
        ),
        Mismatch::BranchLarger => Message::new(
            format!("The branch has {a} pupils, more than the {b} of its parent school."),
            "A branch is counted with its parent; the two may be swapped.",
            "Please check which row is the parent; if it is right, please explain.",
        ),
        Mismatch::FoundedLate => Message::new(
            format!(
                "It was founded in {}, after the year {} of the tables.",
                year(first),
                year(second)
            ),
            "Relaxations of size and rooms depend on that year.",
            "Please check the years.",
        ),
        Mismatch::IncomesSwapped => Message::new(
            format!("A farmer's income, {a} yuan, is above that of a townsman, {b} yuan."),
            "The two are probably swapped; both go into the forms.",
            CHECK,
        ),
        Mismatch::FiscalAboveGdp => Message::new(
            format!("Revenue per head, {a} yuan, is above the product per head, {b} yuan."),
            "Revenue is a part of the product; they are swapped or in different units.",
            "Please check units and places of both.",
        ),
        Mismatch::QuotaOrder => Message::new(
            format!("The primary base quota, {a} yuan, is above the junior one, {b} yuan."),
            "The junior quota is usually higher; swapped, the finding on public expenses is wrong.",
            CHECK,
        ),
        Mismatch::FewerVillages => Message::new(
            format!("There are {a} townships and only {b} villages."),
            "A township usually has several villages; the two may be swapped.",
            "Please check; in a city district please explain.",
        ),
        Mismatch::PayUnits => Message::new(
            format!(
                "Teachers earn {a} yuan and civil servants {b} yuan, more than ten times apart."
            ),
            "Both need the same unit, or the finding on teachers' pay is wrong.",
            "Please check that both are in yuan.",
        ),
        Mismatch::EligibleAboveTeachers => Message::new(
            format!("{a} teachers are eligible for rotation, more than the {b} of all schools."),
            "The share of rotated teachers is measured by those eligible.",
            "Please check the county sheet, and whether a school is missing.",
        ),
        Mismatch::MigrantsAboveSchools => Message::new(
            format!(
                "The county sheet has {a} migrant children in schools, the schools together {b}."
            ),
            "If they are counted differently, the share of migrant children is wrong.",
            "Please check the migrant children of both tables.",
        ),
    }
}

/// A code unlike others of its kind.
pub(super) fn code(code: &str, doubt: &CodeDoubt) -> Message {
    let code = quoted(code);
    match doubt {
        CodeDoubt::CountyCode => Message::new(
            format!("The county code “{code}” is not of six digits."),
            "It is held against the codes of schools and goes into the forms.",
            "Please enter the six digits of the county code.",
        ),
        CodeDoubt::Length { usual } => Message::new(
            format!(
                "The school code “{code}” is not as long as the others, which mostly have {usual} digits."
            ),
            "With half a code the school cannot be found again in other tables.",
            "Please check the code; spreadsheets drop zeros at the front.",
        ),
        CodeDoubt::Prefix { county } => Message::new(
            format!(
                "The school code “{code}” does not begin with {}, as most others do.",
                quoted(county)
            ),
            "It may be a school of another county, which makes the verdict wrong.",
            "Please check whether it belongs to this county; if it does, please explain.",
        ),
    }
}

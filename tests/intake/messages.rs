//! Every diagnostic of the corpus has words in both languages, and every code is told once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, mem};

use junheng::intake::{
    AboutCell, AboutFacts, AboutFile, AboutSheet, Cap, ChoiceSet, Diagnostic, Encoding, Foreign,
    Kind, Oddity, Place, RowKind,
};
use junheng::model::{SchoolKind, Section, Variable};
use junheng::quantity::{Exact, ParseQuantityError, Unit};
use junheng::text::Language;
use junheng::text::diagnostic::message;

/// One of each kind.
fn all() -> Vec<Kind> {
    let text = || "12x".to_owned();
    let variable = Variable::PrimaryStudents;
    let kind = SchoolKind::NineYear;
    let section = Section::Junior;
    let one = || Exact::ONE;
    let file = [
        AboutFile::Empty,
        AboutFile::OverCap {
            cap: Cap::Cells,
            found: 3,
        },
        AboutFile::Unsupported {
            found: Foreign::Pdf,
        },
        AboutFile::Encrypted,
        AboutFile::Damaged { detail: text() },
        AboutFile::DamagedSheet {
            sheet: text(),
            detail: text(),
        },
        AboutFile::ExtensionDiffers {
            extension: text(),
            found: "xls",
        },
        AboutFile::HtmlTable,
        AboutFile::EncodingGuessed {
            encoding: Encoding::Gb18030,
        },
        AboutFile::EncodingLossy {
            encoding: Encoding::Utf8,
        },
        AboutFile::UnclosedQuote,
        AboutFile::HiddenSheet { sheet: text() },
        AboutFile::NoCells,
    ];
    let cell_ref = || {
        let sheet = junheng::model::SheetRef {
            file: text(),
            sheet: text(),
        };
        junheng::model::CellRef {
            sheet: sheet.into(),
            row: 0,
            column: 0,
        }
    };
    let sheet = [
        AboutSheet::NoTables,
        AboutSheet::NoSchools,
        AboutSheet::NotRecognised,
        AboutSheet::PerPupilForm,
        AboutSheet::PerPupilColumn { header: text() },
        AboutSheet::UnmappedColumn { header: text() },
        AboutSheet::AmbiguousHeader {
            header: text(),
            candidates: vec![variable],
        },
        AboutSheet::DoubledColumn {
            header: text(),
            variable,
            first: cell_ref(),
        },
        AboutSheet::HeaderUnitUnfit {
            header: text(),
            variable,
            unit: Unit::Room,
        },
        AboutSheet::LevellessFigure {
            headers: vec![text()],
            kind: Some(kind),
        },
        AboutSheet::RowLeftOut {
            row: RowKind::Total,
            text: text(),
        },
        AboutSheet::NamelessRow,
        AboutSheet::TotalMismatch {
            header: text(),
            unit: Some(Unit::TenThousandYuan),
            stated: one(),
            summed: one(),
            difference: one(),
        },
        AboutSheet::TotalContainsParts {
            header: text(),
            parts: vec![variable],
        },
        AboutSheet::CountyUnknown,
        AboutSheet::CountyWithoutSchools { name: text() },
    ];
    let cell = [
        AboutCell::Unread {
            variable,
            text: text(),
        },
        AboutCell::Hashes { variable },
        AboutCell::Uncalculated {
            variable,
            text: text(),
        },
        AboutCell::FormulaError {
            variable,
            mark: text(),
        },
        AboutCell::DateForNumber {
            variable,
            text: text(),
        },
        AboutCell::DateForYear {
            variable,
            text: text(),
            year: 2015,
        },
        AboutCell::NotANumber {
            variable,
            text: text(),
            reason: ParseQuantityError::NotANumber(text()),
        },
        AboutCell::NotWhole {
            variable,
            text: text(),
        },
        AboutCell::Negative {
            variable,
            text: text(),
        },
        AboutCell::TooLarge {
            variable,
            text: text(),
        },
        AboutCell::YearOutOfRange {
            variable,
            text: text(),
        },
        AboutCell::UnitConflict {
            variable,
            text: text(),
            header: Unit::Yuan,
            cell: Unit::TenThousandYuan,
        },
        AboutCell::UnitUnfit {
            variable,
            text: text(),
            unit: Unit::Mu,
        },
        AboutCell::UnreadableList {
            variable,
            text: text(),
            part: text(),
        },
        AboutCell::UnknownChoice {
            variable,
            text: text(),
            expected: ChoiceSet::YesNo,
        },
        AboutCell::SaidNone { variable },
    ];
    let facts = [
        AboutFacts::ConflictingValues {
            variable,
            kept: text(),
            left_out: text(),
            first: Some(cell_ref()),
        },
        AboutFacts::DuplicateCode { code: text() },
        AboutFacts::DuplicateName { name: text() },
        AboutFacts::SameNameOtherCode {
            name: text(),
            code: text(),
        },
        AboutFacts::PartExceedsWhole {
            parts: vec![variable],
            wholes: vec![variable],
            part: one(),
            whole: one(),
        },
        AboutFacts::RatioAboveOne {
            part: variable,
            whole: variable,
        },
        AboutFacts::ArtsCountedTwice {
            section,
            teachers: one(),
        },
        AboutFacts::ClassCountDiffers {
            section,
            listed: 2,
            stated: one(),
        },
        AboutFacts::ClassSizesDiffer {
            section,
            summed: one(),
            stated: one(),
        },
        AboutFacts::SectionMissing { kind, section },
        AboutFacts::SectionUnexpected {
            kind,
            section,
            students: one(),
        },
        AboutFacts::ParentMissing,
        AboutFacts::ParentUnknown { parent: text() },
        AboutFacts::ParentAmbiguous { parent: text() },
        AboutFacts::Implausible {
            oddity: Oddity::EquipmentPerStudent,
            value: one(),
        },
    ];
    let mut kinds: Vec<Kind> = file.map(Kind::from).to_vec();
    kinds.extend(sheet.map(Kind::from));
    kinds.extend(cell.map(Kind::from));
    kinds.extend(facts.map(Kind::from));
    kinds
}

#[test]
fn every_code_is_used_once_and_has_words_in_both_languages() {
    let mut codes: BTreeMap<&str, mem::Discriminant<Kind>> = BTreeMap::new();
    for kind in all() {
        let code = kind.code();
        assert!(code.starts_with("intake/"), "{code}");
        assert!(
            codes.insert(code, mem::discriminant(&kind)).is_none(),
            "{code} twice"
        );
        let diagnostic = Diagnostic::new(Place::File(String::new()), kind);
        for language in [Language::Zh, Language::En] {
            let words = message(language, &diagnostic);
            for part in [&words.what, &words.why, &words.todo] {
                let end = if language == Language::Zh { '。' } else { '.' };
                assert!(part.ends_with(end) && part.len() > 5, "{code}: {part}");
                assert!(!part.contains(['!', '！']), "{code}: {part}");
            }
            assert!(words.sentence().contains(&words.todo), "{code}");
        }
    }
}

#[test]
fn the_list_above_has_every_code_of_the_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/intake/kind");
    let mut written = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let codes = source.split('"').filter(|text| text.starts_with("intake/"));
        written.extend(codes.map(str::to_owned));
    }
    let listed: BTreeSet<String> = all().iter().map(|kind| kind.code().to_owned()).collect();
    assert_eq!(written, listed);
}

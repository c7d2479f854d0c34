//! Every diagnostic of the corpus has words in both languages, and every code is told once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, mem};

use junheng::intake::{
    AboutCell, AboutFacts, AboutFile, AboutPeers, AboutSheet, AboutYears, Cap, ChoiceSet,
    CodeDoubt, Diagnostic, Encoding, Foreign, Kind, Mismatch, Oddity, PeerRatio, Place, RowKind,
};
use junheng::model::{SchoolKind, Section, Variable};
use junheng::quantity::{Exact, ParseQuantityError, Unit};
use junheng::text::Language;
use junheng::text::diagnostic::message;

/// What has several kinds of words under one code.
fn variants() -> Vec<Kind> {
    let one = || Exact::ONE;
    let mut kinds: Vec<Kind> = Vec::new();
    let section = Section::Junior;
    let variable = Variable::MusicRoomAreas;
    for oddity in [
        Oddity::EquipmentPerStudent,
        Oddity::Students(section),
        Oddity::TeachingPoint,
        Oddity::Grades(section),
        Oddity::ClassSize(section),
        Oddity::OneClass(section),
        Oddity::StudentsPerTeacher(section),
        Oddity::FundingPerStudent,
        Oddity::TrainingShare,
        Oddity::MultimediaPerClass,
        Oddity::RoomArea(variable),
        Oddity::YuanPerHead(variable),
        Oddity::BaseQuota(variable),
        Oddity::SpecialPerStudent,
        Oddity::DifferenceRate(variable),
        Oddity::PopulationShare,
        Oddity::CertificationYear,
    ] {
        let value = one();
        kinds.push(AboutFacts::Implausible { oddity, value }.into());
    }
    for mismatch in [
        Mismatch::StudentsWithoutClasses(section),
        Mismatch::ClassesWithoutStudents(section),
        Mismatch::StudentsWithoutTeachers(section),
        Mismatch::TeachersWithoutStudents(section),
        Mismatch::EmptySection(section),
        Mismatch::FewerClassesThanGrades(section),
        Mismatch::RoomsAboveClasses(variable),
        Mismatch::BranchLarger,
        Mismatch::FoundedLate,
        Mismatch::IncomesSwapped,
        Mismatch::FiscalAboveGdp,
        Mismatch::QuotaOrder,
        Mismatch::FewerVillages,
        Mismatch::PayUnits,
        Mismatch::EligibleAboveTeachers,
        Mismatch::MigrantsAboveSchools,
    ] {
        let (first, second) = (one(), one());
        kinds.push(
            AboutFacts::Mismatched {
                mismatch,
                first,
                second,
            }
            .into(),
        );
    }
    for ratio in [
        PeerRatio::StudentsPerTeacher(section),
        PeerRatio::ClassSize(section),
        PeerRatio::Degrees(section),
        PeerRatio::Backbone(section),
        PeerRatio::TeachingArea,
        PeerRatio::SportsArea,
        PeerRatio::Equipment,
        PeerRatio::Multimedia,
        PeerRatio::Funding,
    ] {
        let (value, median, n) = (one(), one(), 9);
        kinds.push(
            AboutPeers::Outlier {
                ratio,
                value,
                median,
                n,
            }
            .into(),
        );
    }
    for doubt in [
        CodeDoubt::Length { usual: 10 },
        CodeDoubt::Prefix {
            county: "331234".to_owned(),
        },
    ] {
        let code = "3310000001".to_owned();
        kinds.push(AboutFacts::CodeOdd { code, doubt }.into());
    }
    kinds
}

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
        AboutFile::HiddenLines,
        AboutFile::NoCells,
        AboutFile::Report,
        AboutFile::WorkspaceChanged,
        AboutFile::WorkspaceNewer,
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
        AboutSheet::YearsMixed {
            year: 2024,
            newest: 2025,
        },
        AboutSheet::UnknownUnit {
            header: text(),
            unit: text(),
        },
        AboutSheet::LevellessFigure {
            headers: vec![text()],
            kind: Some(kind),
        },
        AboutSheet::UnclearRoom {
            room: text(),
            candidates: vec![variable],
        },
        AboutSheet::SeveralRooms {
            room: text(),
            count: text(),
        },
        AboutSheet::RoomNotInUse {
            room: text(),
            remark: text(),
        },
        AboutSheet::UnclearColumns {
            headers: vec![text()],
        },
        AboutSheet::RowLeftOut {
            row: RowKind::Total,
            text: text(),
        },
        AboutSheet::NamelessRow,
        AboutSheet::OtherHeader,
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
        AboutSheet::WholeDiffers {
            header: text(),
            parts: vec![variable],
            stated: one(),
            summed: one(),
        },
        AboutSheet::HeaderYear {
            header: text(),
            found: 2023,
            expected: 2025,
        },
        AboutSheet::SharedByLevels { variable, n: 3 },
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
        AboutCell::PayInTenThousands {
            variable,
            text: text(),
        },
        AboutCell::UnitUnfit {
            variable,
            text: text(),
            unit: Unit::Mu,
        },
        AboutCell::MergedFigure {
            variable,
            text: text(),
            range: text(),
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
        AboutFacts::EqualByLevel {
            variable,
            value: text(),
            first: cell_ref(),
        },
        AboutFacts::OneLevelOnly {
            variable,
            value: text(),
            first: cell_ref(),
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
        AboutFacts::Mismatched {
            mismatch: Mismatch::QuotaOrder,
            first: one(),
            second: one(),
        },
        AboutFacts::NotCounted {
            variable,
            value: one(),
        },
        AboutFacts::CodeOdd {
            code: text(),
            doubt: CodeDoubt::CountyCode,
        },
        AboutFacts::KindAgainstName {
            kind,
            named: SchoolKind::Primary,
        },
        AboutFacts::NameAlike {
            name: text(),
            other: text(),
        },
    ];
    let peers = [
        AboutPeers::Outlier {
            ratio: PeerRatio::Equipment,
            value: one(),
            median: one(),
            n: 9,
        },
        AboutPeers::ConstantColumn {
            variable,
            value: one(),
            n: 9,
        },
        AboutPeers::RepeatedFigure {
            variable,
            value: one(),
            n: 5,
            of: 9,
        },
        AboutPeers::ColumnUnit {
            variable,
            is_too_small: true,
            median: one(),
            n: 5,
            of: 9,
        },
    ];
    let years = [
        AboutYears::Jumped {
            variable,
            before: one(),
            now: one(),
        },
        AboutYears::SchoolGone { name: text() },
        AboutYears::SchoolNew,
        AboutYears::KindChanged {
            before: kind,
            now: kind,
        },
        AboutYears::FoundedChanged {
            before: one(),
            now: one(),
        },
        AboutYears::CodeChanged {
            before: text(),
            now: text(),
        },
        AboutYears::CopiedFigures {
            variable,
            n: 5,
            of: 9,
        },
        AboutYears::Unused { name: text() },
    ];
    let mut kinds: Vec<Kind> = file.map(Kind::from).to_vec();
    kinds.extend(sheet.map(Kind::from));
    kinds.extend(cell.map(Kind::from));
    kinds.extend(facts.map(Kind::from));
    kinds.extend(peers.map(Kind::from));
    kinds.extend(years.map(Kind::from));
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
        has_words(kind);
    }
    let mut sentences = BTreeSet::new();
    for kind in variants() {
        let sentence = has_words(kind);
        assert!(sentences.insert(sentence.clone()), "twice: {sentence}");
    }
}

/// Looks at the words of a kind in both languages; gives the Chinese ones.
fn has_words(kind: Kind) -> String {
    let code = kind.code();
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
    message(Language::Zh, &diagnostic).sentence()
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

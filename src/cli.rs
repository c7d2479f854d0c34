//! The command line of native builds: arguments, files and exit codes; no logic of its own.
//!
//! Results go to the standard output or to `--out`, words for people to the standard error. Exit
//! code 0 says that the county was assessed, whatever the verdict; 2 that the input or an argument
//! could not be used; 1 that the result could not be written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::engine::{self, Assessment};
use crate::intake::{self, Diagnostic, Reading, Severity, SourceFile, Table};
use crate::model::{County, Day, Entity};
use crate::report::paper::Paper;
use crate::report::{self, AssessedCounty, Imprint, OfficialInput, WriteError};
use crate::standard::{Catalogue, Relaxations, Selection, Standard};
use crate::text::command::{Refusal, Trouble};
use crate::text::{Language, command, diagnostic, verdict};

/// 均衡尺: does a county meet the national standard for balanced compulsory education?
#[derive(Debug, Parser)]
#[command(name = "junheng", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Assess the counties in some tables (评估)
    Assess(Assess),
    /// Write the official forms 表Ⅰ to 表Ⅵ, filled in (申报表)
    Forms(Forms),
    /// Write the form that every school fills in about itself (附件4 学校自评表)
    SelfAssessments(Forms),
    /// Write the workbook with which an inspector computes a county again (验算工作簿)
    Audit(Forms),
    /// Write the skeleton of the county's report on itself, with the forms in it, as .docx (县级自评报告)
    Report(Forms),
    /// Write the blank workbook (空白模板)
    Template(Workbook),
    /// Write the workbook of an invented county (示例县)
    Demo(Workbook),
}

/// What is judged, and by what.
#[derive(Debug, Args)]
struct Judged {
    /// Workbooks or text tables: .xlsx, .xls, .ods, .csv, .tsv
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Id of the standard or of a province's variant
    #[arg(long, value_name = "ID", default_value = "cn-yzjh-2017")]
    standard: String,
    /// Day whose rules apply, as in 2026-09-01; today in China (UTC+8) if not given
    #[arg(long, value_name = "DATE")]
    as_of: Option<Day>,
    /// Count the three-year relaxations (放宽口径)
    #[arg(long)]
    relaxations: bool,
    /// Language of messages and text
    #[arg(long, value_enum, default_value_t = Tongue::Zh)]
    lang: Tongue,
}

#[derive(Debug, Args)]
struct Assess {
    #[command(flatten)]
    judged: Judged,
    /// What the result looks like
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// File for the result instead of the standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Forms {
    #[command(flatten)]
    judged: Judged,
    /// The file to write; where there are several counties and each has a file of its own, its name
    /// comes before the ending
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Debug, Args)]
struct Workbook {
    /// The .xlsx file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Language of messages
    #[arg(long, value_enum, default_value_t = Tongue::Zh)]
    lang: Tongue,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// The assessment document, junheng.assessment/1
    Json,
    /// A report for a terminal
    Text,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    /// 简体中文
    Zh,
    /// English
    En,
}

impl Tongue {
    const fn language(self) -> Language {
        match self {
            Self::Zh => Language::Zh,
            Self::En => Language::En,
        }
    }
}

/// Reads the arguments of the process and does what they ask.
pub fn run() -> ExitCode {
    // Arguments that cannot be used end the process here, with a message and exit code 2.
    let arguments = Arguments::parse();
    let (language, outcome) = match &arguments.command {
        Command::Assess(asked) => (asked.judged.lang.language(), assess(asked)),
        Command::Forms(asked) => (asked.judged.lang.language(), forms(asked)),
        Command::SelfAssessments(asked) => (asked.judged.lang.language(), self_assessments(asked)),
        Command::Audit(asked) => (asked.judged.lang.language(), audit(asked)),
        Command::Report(asked) => (asked.judged.lang.language(), county_report(asked)),
        Command::Template(asked) => (
            asked.lang.language(),
            workbook(asked, report::template_bytes()),
        ),
        Command::Demo(asked) => (asked.lang.language(), workbook(asked, report::demo_bytes())),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            tell(&command::refusal(language, &refusal));
            ExitCode::from(exit_code(&refusal))
        }
    }
}

const fn exit_code(refusal: &Refusal) -> u8 {
    match refusal {
        Refusal::CannotOpen { .. }
        | Refusal::NoTable { .. }
        | Refusal::NoData { .. }
        | Refusal::NoSchools(_)
        | Refusal::NoStandard { .. } => 2,
        Refusal::CannotWrite { .. } | Refusal::NoWorkbook(_) => 1,
    }
}

fn workbook(asked: &Workbook, bytes: Result<Vec<u8>, WriteError>) -> Result<(), Refusal> {
    write(Some(&asked.out), &bytes?)
}

impl From<WriteError> for Refusal {
    fn from(error: WriteError) -> Self {
        Self::NoWorkbook(error.0)
    }
}

/// Tables that were read, and what was judged by them.
struct Judgement {
    standard: Standard,
    tables: Vec<Table>,
    counties: Vec<(County, Assessment)>,
    diagnostics: Vec<Diagnostic>,
    /// Beside which items something was written: on the command line, none.
    remarks: BTreeMap<String, String>,
}

impl Judgement {
    /// What the papers of each county are filled from, and what stands at their foot.
    fn inputs(&self) -> impl Iterator<Item = (OfficialInput<'_>, Imprint)> {
        let fingerprint = intake::plain_fingerprint(&self.tables);
        self.counties.iter().map(move |(county, assessment)| {
            let input = OfficialInput {
                standard: &self.standard,
                county,
                assessment,
                remarks: &self.remarks,
            };
            let imprint = Imprint {
                title: county.name.clone(),
                day: assessment.as_of,
                basis: verdict::basis(Language::Zh, &self.standard, assessment, &fingerprint),
            };
            (input, imprint)
        })
    }
}

fn judge(asked: &Judged) -> Result<Judgement, Refusal> {
    let standard = standard(asked)?;
    let (tables, reading, diagnostics) = read(&asked.files, asked.lang.language())?;
    let counties = reading.counties.into_iter().map(|county| {
        let assessment = engine::assess(&standard, &county);
        (county, assessment)
    });
    Ok(Judgement {
        counties: counties.collect(),
        standard,
        tables,
        diagnostics,
        remarks: BTreeMap::new(),
    })
}

fn assess(asked: &Assess) -> Result<(), Refusal> {
    let language = asked.judged.lang.language();
    let judged = judge(&asked.judged)?;
    let counties: Vec<AssessedCounty<'_>> = judged
        .counties
        .iter()
        .map(|(county, assessment)| AssessedCounty {
            county,
            assessment,
            diagnostics: &judged.diagnostics,
        })
        .collect();
    let standard = &judged.standard;
    let text = match asked.format {
        Format::Json => report::assessment_document(language, standard, &counties).to_json(),
        Format::Text => {
            let texts = counties
                .iter()
                .map(|county| report::terminal_text(language, standard, county));
            texts.collect::<Vec<_>>().join("\n")
        }
    };
    write(asked.out.as_deref(), text.as_bytes())
}

/// The forms of each county as one workbook; what had to stay blank is told.
fn forms(asked: &Forms) -> Result<(), Refusal> {
    let judged = judge(&asked.judged)?;
    let mut papers: Vec<Paper> = Vec::new();
    let is_alone = judged.counties.len() == 1;
    for (input, _) in judged.inputs() {
        let county = &input.county.name;
        let mut of_county = report::official_forms(&input);
        for paper in &mut of_county {
            for gap in &paper.gaps {
                tell(&format!("{county} {}：{gap}", paper.name));
            }
            if !is_alone {
                paper.name = format!("{} {county}", paper.name);
            }
        }
        papers.append(&mut of_county);
    }
    let imprints = judged.inputs().map(|(_, imprint)| imprint);
    let whole = imprints.reduce(|whole, other| Imprint {
        title: format!("{}、{}", whole.title, other.title),
        ..whole
    });
    let Some(whole) = whole else {
        return Ok(());
    };
    let bytes = report::papers_to_xlsx(&papers, &whole, None)?;
    write(Some(&asked.out), &bytes)
}

/// Each county with all its formulas.
fn audit(asked: &Forms) -> Result<(), Refusal> {
    of_each_county(asked, |input, imprint| {
        let sheets = report::audit::audit_sheets(input, &imprint.basis);
        Ok(report::audit_to_xlsx(&sheets, imprint)?)
    })
}

/// The form of each school.
fn self_assessments(asked: &Forms) -> Result<(), Refusal> {
    of_each_county(asked, |input, imprint| {
        let papers = report::self_assessments(input);
        if papers.is_empty() {
            return Err(Refusal::NoSchools(input.county.name.clone()));
        }
        Ok(report::papers_to_xlsx(&papers, imprint, None)?)
    })
}

/// Each county's report on itself.
fn county_report(asked: &Forms) -> Result<(), Refusal> {
    of_each_county(asked, |input, imprint| {
        let report = report::county_report(input, &imprint.basis);
        Ok(report::to_docx(&report, imprint)?)
    })
}

/// Writes a file about each county.
fn of_each_county(
    asked: &Forms,
    make: impl Fn(&OfficialInput<'_>, &Imprint) -> Result<Vec<u8>, Refusal>,
) -> Result<(), Refusal> {
    let judged = judge(&asked.judged)?;
    for (input, imprint) in judged.inputs() {
        let bytes = make(&input, &imprint)?;
        match judged.counties.as_slice() {
            [_] => write(Some(&asked.out), &bytes)?,
            _ => write(Some(&named_after(&asked.out, &input.county.name)), &bytes)?,
        }
    }
    Ok(())
}

/// `out/audit.xlsx` of 示例县 is `out/audit_示例县.xlsx`; what a file system does not take as a letter of
/// a name becomes a hyphen.
fn named_after(file: &Path, county: &str) -> PathBuf {
    let is_taken = |letter: char| letter.is_alphanumeric() || " ()（）·_-".contains(letter);
    let county: String = county
        .chars()
        .map(|letter| if is_taken(letter) { letter } else { '-' })
        .collect();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem}_{county}");
    if let Some(ending) = file.extension() {
        name.push('.');
        name.push_str(&ending.to_string_lossy());
    }
    file.with_file_name(name)
}

fn standard(asked: &Judged) -> Result<Standard, Refusal> {
    let catalogue = Catalogue::built_in();
    let selection = Selection {
        id: asked.standard.clone(),
        as_of: asked.as_of.unwrap_or_else(today),
        relaxations: if asked.relaxations {
            Relaxations::On
        } else {
            Relaxations::Off
        },
    };
    catalogue
        .resolve(&selection)
        .map_err(|error| Refusal::NoStandard {
            error,
            known: catalogue.listings().map(|it| it.id.clone()).collect(),
        })
}

/// Today in China, which has one time zone (UTC+8): the same day as on the page.
#[expect(
    clippy::disallowed_methods,
    reason = "the day of assessment is an argument everywhere else"
)]
fn today() -> Day {
    let now = SystemTime::now();
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let days = (seconds + 8 * 60 * 60) / (24 * 60 * 60);
    Day::from_days_since_1970(u32::try_from(days).unwrap_or(u32::MAX))
}

/// All files as one reading. A file that holds no table ends the work: a verdict on the rest would
/// be a verdict on missing data.
fn read(
    files: &[PathBuf],
    language: Language,
) -> Result<(Vec<Table>, Reading, Vec<Diagnostic>), Refusal> {
    let mut tables = Vec::new();
    let mut diagnostics = Vec::new();
    for path in files {
        let file = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| Refusal::CannotOpen {
            file: file.clone(),
            trouble: trouble(&error),
        })?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        let source = SourceFile {
            name: &name.to_string_lossy(),
            bytes: &bytes,
        };
        let (found, said) = intake::read_file(&source);
        if found.is_empty() {
            return Err(Refusal::NoTable {
                file,
                reasons: messages(language, &said),
            });
        }
        tables.extend(found);
        diagnostics.extend(said);
    }
    let mut reading = intake::read(&tables);
    diagnostics.append(&mut reading.diagnostics);
    if reading.counties.iter().all(is_empty) {
        // Notes tell how the rest was read; here there is no rest.
        diagnostics.retain(|it| it.kind.severity() != Severity::Note);
        return Err(Refusal::NoData {
            files: files.iter().map(|it| it.display().to_string()).collect(),
            reasons: messages(language, &diagnostics),
        });
    }
    Ok((tables, reading, diagnostics))
}

/// Whether nothing at all is stated about a county.
fn is_empty(county: &County) -> bool {
    let mut facts = Entity::County.variables();
    county.schools.is_empty() && facts.all(|fact| county.record.value(fact).is_err())
}

fn messages(language: Language, diagnostics: &[Diagnostic]) -> Vec<String> {
    let messages = diagnostics.iter();
    messages
        .map(|it| diagnostic::message(language, it).sentence())
        .collect()
}

/// Writes a result to a file, or to the standard output; a reader that has gone away wants no more.
fn write(out: Option<&Path>, bytes: &[u8]) -> Result<(), Refusal> {
    let written = match out {
        Some(path) => fs::write(path, bytes),
        None => match io::stdout().write_all(bytes) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        },
    };
    written.map_err(|error| Refusal::CannotWrite {
        file: out.map_or_else(String::new, |path| path.display().to_string()),
        trouble: trouble(&error),
    })
}

fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::NotFound => Trouble::NotFound,
        io::ErrorKind::PermissionDenied => Trouble::NotAllowed,
        io::ErrorKind::IsADirectory => Trouble::Folder,
        _ => Trouble::Other(error.to_string()),
    }
}

/// Says something to the person at the terminal; nobody may be there to hear it.
fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

use std::rc::Rc;

use crate::app::Paper;
use crate::text::ui::ReportWords;

/// Which paper is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperChoice {
    /// The one-page brief.
    Brief,
    /// One official form, by its number: 2-1.
    Form(String),
    /// All official forms.
    Forms,
    /// The form that every school fills in about itself.
    SelfAssessments,
    /// The files of all schools.
    Dossiers,
}

/// How a paper is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayingPace {
    /// All at once.
    AtOnce,
    /// Some schools after the other.
    InSlices,
}

impl PaperChoice {
    /// The paper that an address names: the brief where that is empty, none where there is no such paper.
    pub fn from_path(path: &str, papers: &[Rc<Paper>]) -> Option<Self> {
        Some(match path {
            "" => Self::Brief,
            "forms" => Self::Forms,
            "self" => Self::SelfAssessments,
            "schools" => Self::Dossiers,
            path if papers.iter().any(|paper| form_path(paper) == path) => {
                Self::Form(path.to_owned())
            }
            _ => return None,
        })
    }

    /// Its part of the address; empty for the brief.
    pub fn to_path(&self) -> String {
        match self {
            Self::Brief => String::new(),
            Self::Form(path) => path.clone(),
            Self::Forms => "forms".to_owned(),
            Self::SelfAssessments => "self".to_owned(),
            Self::Dossiers => "schools".to_owned(),
        }
    }

    /// What a file of it is called, beside county and day.
    pub fn name(&self, words: &ReportWords, papers: &[Rc<Paper>]) -> String {
        match self {
            Self::Brief => words.brief.to_owned(),
            Self::Form(_) => {
                let papers = self.papers(papers);
                papers
                    .first()
                    .map_or_else(String::new, |paper| paper.name.clone())
            }
            Self::Forms => words.all_forms_file.to_owned(),
            Self::SelfAssessments => words.self_file.to_owned(),
            Self::Dossiers => words.dossiers.to_owned(),
        }
    }

    /// Whether it is long, and laid out school by school.
    pub const fn pace(&self) -> LayingPace {
        match self {
            Self::SelfAssessments | Self::Dossiers => LayingPace::InSlices,
            Self::Brief | Self::Form(_) | Self::Forms => LayingPace::AtOnce,
        }
    }

    /// One of the forms.
    pub fn form(paper: &Paper) -> Self {
        Self::Form(form_path(paper))
    }

    /// Those of the papers that it shows.
    pub fn papers<'a>(&self, papers: &'a [Rc<Paper>]) -> Vec<&'a Rc<Paper>> {
        let shown = |paper: &&Rc<Paper>| match self {
            Self::Forms => true,
            Self::Form(path) => form_path(paper) == *path,
            Self::Brief | Self::SelfAssessments | Self::Dossiers => false,
        };
        papers.iter().filter(shown).collect()
    }
}

/// A form's number in letters that every keyboard has: 表Ⅱ-1 is 2-1.
fn form_path(paper: &Paper) -> String {
    const NUMERALS: [(char, char); 6] = [
        ('Ⅰ', '1'),
        ('Ⅱ', '2'),
        ('Ⅲ', '3'),
        ('Ⅳ', '4'),
        ('Ⅴ', '5'),
        ('Ⅵ', '6'),
    ];
    let digit = |sign: char| {
        let mut known = NUMERALS.iter();
        let known = known.find(|(numeral, _)| *numeral == sign);
        known.map_or(sign, |(_, digit)| *digit)
    };
    paper.name.chars().skip(1).map(digit).collect()
}

use crate::engine::Assessment;
use crate::standard::{Relaxations, Standard};
use crate::text::{Language, word};

/// So many digits of a fingerprint tell two states of the data apart on paper.
const FINGERPRINT: usize = 16;

/// By what a county was judged, as it stands at the foot of every sheet of paper: the standard, the
/// day, whether relaxations or rules of one's own counted, and the fingerprint of the data where it is
/// given.
pub fn basis(
    language: Language,
    standard: &Standard,
    assessment: &Assessment,
    fingerprint: &str,
) -> String {
    let day = assessment.as_of;
    let words = match language {
        Language::Zh => [
            format!("评估日期 {day}"),
            "按放宽口径（须附三年建设规划）".to_owned(),
            "试算：含自定限值或读法".to_owned(),
            "数据指纹".to_owned(),
        ],
        Language::En => [
            format!("assessed as of {day}"),
            "with relaxations (a three-year plan is due)".to_owned(),
            "a trial: with limits or readings of one's own".to_owned(),
            "fingerprint of the data".to_owned(),
        ],
    };
    let [day, relaxed, own, print] = words;
    let mut parts = vec![word::pick(language, &standard.title).to_owned(), day];
    if assessment.relaxations == Relaxations::On {
        parts.push(relaxed);
    }
    if standard.has_own() {
        parts.push(own);
    }
    if let Some(short) = fingerprint.get(..FINGERPRINT) {
        parts.push(format!("{print} {short}"));
    }
    parts.join(" · ")
}

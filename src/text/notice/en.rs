use crate::engine::{Lack, Notice};
use crate::quantity::{Exact, to_fixed};
use crate::standard::Standard;
use crate::text::Language;
use crate::text::{number, word};

pub(super) fn message(standard: &Standard, school: &str, notice: &Notice) -> String {
    match notice {
        Notice::Unplaced { .. } => format!(
            "The type of {school} is not known, so it belongs to no level and the county stays \
             undetermined. Fill in 办学类型, as in 小学 or 九年一贯制."
        ),
        Notice::ParentUnknown { .. } => format!(
            "{school} is not counted as a school, but no parent that it could join is in the table, so it \
             was assessed by itself. Write the name of a school of the table into 所属本部, as in \
             青禾镇中心小学."
        ),
        Notice::ParentAmbiguous { .. } => format!(
            "{school} is not counted as a school, but several schools may be its parent, so it was \
             assessed by itself. Write the parent's school code into 所属本部."
        ),
        Notice::ParentIsTeachingPoint { .. } => format!(
            "{school} is not counted as a school, but the parent it names is a teaching point, which \
             cannot be one, so it was assessed by itself. Write the school to which the teaching \
             point belongs into 所属本部."
        ),
        Notice::YearDiffers {
            stated, applied, ..
        } => format!(
            "The county states {stated} as the year assessed, but the rules are those of the day of \
             assessment, in {applied}. Check 评估年度, or choose another day.",
            stated = to_fixed(stated, 0)
        ),
        Notice::BranchOfOtherLevels { .. } => format!(
            "{school} is not counted as a school, but it has a level that its parent lacks, so it \
             was assessed by itself and none of its pupils are lost. Check the type of both schools."
        ),
        Notice::UncountedTeachingPoint { .. } => format!(
            "{school} is a teaching point and not counted as a school; it was judged as a \
             teaching point and not added to a parent. Correct its type if it should be added."
        ),
        Notice::ItinerantsIgnored { .. } => format!(
            "The itinerant teachers stated for {school} were not counted: they count only while \
             relaxations are on, at rural schools with at least {} and fewer than {} pupils. \
             Nothing to do.",
            number::digits(&standard.itinerant_from.value),
            number::digits(&standard.itinerant_below.value)
        ),
        Notice::SingleUnit { level } => format!(
            "There is only one {} school, so its coefficient of variation is zero and says \
             nothing. Nothing to do.",
            word::level(Language::En, *level)
        ),
        Notice::RetentionFormulasDisagree { used, other } => format!(
            "The three-year junior retention rate is {} % by the formula used and {} % by the \
             other one, on either side of the threshold. Check the numbers of transfers and \
             deaths; where your province uses the other formula, its result holds.",
            percent(used),
            percent(other)
        ),
        Notice::LeftOpen { item, short, lack } => {
            let what = match lack {
                Lack::Unstated => {
                    "The education inspectorate judges it when it reviews the application."
                }
                _ => "If there is a finding, state it among the county data.",
            };
            let why = word::lack(Language::En, lack);
            format!(
                "{item} {} is not judged yet ({why}) and does not count for the verdict. {what}",
                short.en
            )
        }
        Notice::RelaxationsOn => "The verdict counts the relaxations, so a three-year plan must \
             be handed in. Assess again without them if your province does not allow them."
            .to_owned(),
    }
}

fn percent(share: &Exact) -> String {
    to_fixed(&(share * &Exact::from(100_i64)), 2)
}

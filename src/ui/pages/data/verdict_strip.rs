use yew::prelude::*;

use crate::text::{verdict, word};
use crate::ui::hooks::{use_county, use_derived, use_language, use_words, use_workspace};
use crate::ui::present::not_in_force;
use crate::ui::router::Route;
use crate::ui::widgets::{AlertLink, Badge, BadgeSize, Icon, IconName, Notice, NoticeKind, Tone};

/// Properties of [`VerdictStrip`].
#[derive(PartialEq, Properties)]
pub struct VerdictStripProps {
    /// Errors in the data.
    pub n_errors: usize,
    /// The errors are to be listed.
    pub onerrors: Callback<()>,
}

/// The verdict in one line, what it could rest on wrongly, and the way to what it rests on.
#[component]
pub fn VerdictStrip(props: &VerdictStripProps) -> Html {
    let words = use_words();
    let language = use_language();
    let derived = use_derived();
    let workspace = use_workspace();
    let (Some(result), Ok(standard)) = (use_county(), &derived.rules) else {
        let title = match derived.rules {
            Ok(_) => words.data.no_verdict_title,
            Err(_) => words.shell.not_in_force,
        };
        return html! {
            <Notice kind={NoticeKind::Warning} {title}>
                <p>
                    { match derived.rules {
                        Ok(_) => words.data.no_verdict_text.to_owned(),
                        Err(_) => not_in_force(language, &workspace.ground().selection.id),
                    } }
                </p>
            </Notice>
        };
    };
    let assessment = &result.assessment;
    html! {
        <section class="verdict-strip" aria-live="polite">
            <Badge
                tone={Tone::from(assessment.verdict)}
                label={word::standing(language, assessment.verdict)}
                size={BadgeSize::Large}
            />
            <div class="verdict-strip__words">
                <p class="verdict-strip__sentence">
                    { verdict::sentence(language, standard, assessment) }
                </p>
                <p class="verdict-strip__facts">
                    { (words.data.schools_read)(result.county.schools.len()) }
                </p>
            </div>
            <span hidden={props.n_errors == 0}>
                { for (props.n_errors > 0).then(|| html! {
                    <AlertLink
                        label={(words.data.errors_left)(props.n_errors)}
                        href={Route::Data.to_hash()}
                        onpress={props.onerrors.clone()}
                    />
                }) }
            </span>
            <a class="button button--primary" href={Route::Overview.to_hash()}>
                <span>{ words.data.to_overview }</span>
                <Icon name={IconName::ArrowRight} />
            </a>
        </section>
    }
}

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Export, FileFormat, Paper};
use crate::bridge;
use crate::ui::hooks::{Happening, WayBack, use_exporter, use_toast};
use crate::ui::present::{PaperChoice, Shown, file_name};
use crate::ui::widgets::{Button, ButtonKind, Extent, IconName, ProgressBar};

/// Properties of [`SaveButtons`].
#[derive(PartialEq, Properties)]
pub struct SaveButtonsProps {
    /// The county.
    pub shown: Shown,
    /// What is shown.
    pub choice: PaperChoice,
    /// The paper that is shown, if it is one form.
    pub paper: Option<Rc<Paper>>,
}

/// Saves the forms as files.
#[component]
pub fn SaveButtons(props: &SaveButtonsProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().report;
    let exporter = use_exporter();
    let button = |label: &'static str, hint: Option<&'static str>, what: Export, paper: &str| {
        let file = file_name(shown, paper);
        let export = exporter.export.clone();
        let onpress = Callback::from(move |()| export.emit((what.clone(), file.clone())));
        let disabled = exporter.is_busy;
        html! { <Button {label} icon={IconName::Download} hint={hint.map(AttrValue::Static)} {disabled} {onpress} /> }
    };
    let one = props.paper.as_ref().map(|paper| {
        let what = Export::Form(paper.name.clone());
        html! {
            <>
                { button(words.save_xlsx, None, what, &paper.name) }
                <TextButton shown={shown.clone()} paper={Rc::clone(paper)} />
            </>
        }
    });
    let has_own_button =
        props.choice == PaperChoice::SelfAssessments && !shown.assessment().schools.is_empty();
    let of_schools = has_own_button.then(|| {
        button(
            words.save_self,
            None,
            Export::SelfAssessments,
            words.self_file,
        )
    });
    let progress = exporter.progress.map(|(done, total)| {
        html! {
            <>
                <ProgressBar label={words.saving} extent={Extent::Parts { done, total }} />
                <Button
                    label={shown.words().shell.cancel}
                    kind={ButtonKind::Quiet}
                    onpress={exporter.cancel.clone()}
                />
            </>
        }
    });
    html! {
        <>
            { for one }
            { for of_schools }
            { button(words.save_all, None, Export::Forms, words.all_forms_file) }
            { button(words.save_report, Some(words.save_report_hint), Export::Report, words.report_file) }
            { button(words.save_audit, Some(words.save_audit_hint), Export::Audit, words.audit_file) }
            <span class="cluster" role="status">{ for progress }</span>
        </>
    }
}

/// Properties of [`TextButton`].
#[derive(PartialEq, Properties)]
struct TextButtonProps {
    /// The county.
    shown: Shown,
    /// The form.
    paper: Rc<Paper>,
}

/// Saves a form as text.
#[component]
fn TextButton(props: &TextButtonProps) -> Html {
    let words = props.shown.words();
    let tell = use_toast();
    let onpress = {
        let (shown, paper) = (props.shown.clone(), Rc::clone(&props.paper));
        Callback::from(move |()| {
            let file = file_name(&shown, &paper.name) + FileFormat::Csv.ending();
            let bytes = app::paper_csv(&paper).into_bytes();
            let message = match bridge::download(&file, FileFormat::Csv, &bytes) {
                Ok(()) => (words.report.saved)(&file).into(),
                Err(_) => words.data.not_written.into(),
            };
            tell.emit(Happening {
                message,
                way_back: WayBack::None,
            });
        })
    };
    html! { <Button label={words.report.save_csv} {onpress} /> }
}

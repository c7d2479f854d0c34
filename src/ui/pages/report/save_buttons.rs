use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Export, Paper};
use crate::bridge;
use crate::ui::hooks::{Happening, WayBack, use_exporter, use_toast};
use crate::ui::present::{PaperChoice, Shown, file_name};
use crate::ui::widgets::{Button, ButtonKind, Extent, IconName, ProgressBar};

const CSV: &str = "text/csv;charset=utf-8";

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
    let save = |what: Export, paper: &str| {
        let file = file_name(shown, paper);
        let export = exporter.export.clone();
        Callback::from(move |()| export.emit((what.clone(), file.clone())))
    };
    let disabled = exporter.is_busy;
    let one = props.paper.as_ref().map(|paper| {
        html! {
            <>
                <Button
                    label={words.save_xlsx}
                    icon={IconName::Download}
                    {disabled}
                    onpress={save(Export::Form(paper.name.clone()), &paper.name)}
                />
                <TextButton shown={shown.clone()} paper={Rc::clone(paper)} />
            </>
        }
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
            { for (props.choice == PaperChoice::SelfAssessments).then(|| html! {
                <Button
                    label={words.save_self}
                    icon={IconName::Download}
                    {disabled}
                    onpress={save(Export::SelfAssessments, words.self_file)}
                />
            }) }
            <Button
                label={words.save_all}
                icon={IconName::Download}
                hint={words.save_all_hint}
                {disabled}
                onpress={save(Export::Forms, words.all_forms_file)}
            />
            <Button
                label={words.save_report}
                icon={IconName::Download}
                hint={words.save_report_hint}
                {disabled}
                onpress={save(Export::Report, words.report_file)}
            />
            <Button
                label={words.save_audit}
                icon={IconName::Download}
                hint={words.save_audit_hint}
                {disabled}
                onpress={save(Export::Audit, words.audit_file)}
            />
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
            let file = format!("{}.csv", file_name(&shown, &paper.name));
            let bytes = app::paper_csv(&paper).into_bytes();
            let message = match bridge::download(&file, CSV, &bytes) {
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

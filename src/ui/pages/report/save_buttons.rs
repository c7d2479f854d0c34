use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Imprint, Paper};
use crate::bridge;
use crate::ui::hooks::{Happening, WayBack, use_toast};
use crate::ui::present::{PaperChoice, Shown, file_name};
use crate::ui::widgets::{Button, IconName};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

/// Properties of [`SaveButtons`].
#[derive(Clone, PartialEq, Properties)]
pub struct SaveButtonsProps {
    /// The county.
    pub shown: Shown,
    /// The forms.
    pub papers: Rc<Vec<Rc<Paper>>>,
    /// What stands at their foot.
    pub imprint: Rc<Imprint>,
    /// The paper that is shown.
    pub choice: PaperChoice,
}

/// Saves the forms as files.
#[component]
pub fn SaveButtons(props: &SaveButtonsProps) -> Html {
    let all_words = props.shown.words();
    let words = all_words.report;
    let tell = use_toast();
    let save = |write: fn(&SaveButtonsProps) -> Option<File>| {
        let (tell, props) = (tell.clone(), props.clone());
        Callback::from(move |()| {
            let file = write(&props);
            let saved = file.and_then(|file| {
                bridge::download(&file.name, file.media_type, &file.bytes).ok()?;
                Some(file.name)
            });
            let message = match saved {
                Some(name) => (words.saved)(&name).into(),
                None => all_words.data.not_written.into(),
            };
            tell.emit(Happening {
                message,
                way_back: WayBack::None,
            });
        })
    };
    let is_form = matches!(props.choice, PaperChoice::Form(_));
    html! {
        <>
            { for is_form.then(|| html! {
                <>
                    <Button
                        label={words.save_xlsx}
                        icon={IconName::Download}
                        onpress={save(one_workbook)}
                    />
                    <Button label={words.save_csv} onpress={save(one_text)} />
                </>
            }) }
            <Button
                label={words.save_all}
                icon={IconName::Download}
                onpress={save(all_workbook)}
            />
        </>
    }
}

/// A file to give to the user.
struct File {
    name: String,
    media_type: &'static str,
    bytes: Vec<u8>,
}

fn all_workbook(props: &SaveButtonsProps) -> Option<File> {
    let papers: Vec<Paper> = props
        .papers
        .iter()
        .map(|paper| Paper::clone(paper))
        .collect();
    let name = props.shown.words().report.all_forms_file;
    Some(File {
        name: format!("{}.xlsx", file_name(&props.shown, name)),
        media_type: XLSX,
        bytes: app::papers_to_xlsx(&papers, &props.imprint).ok()?,
    })
}

fn one_workbook(props: &SaveButtonsProps) -> Option<File> {
    let paper = chosen(props)?;
    Some(File {
        name: format!("{}.xlsx", file_name(&props.shown, &paper.name)),
        media_type: XLSX,
        bytes: app::papers_to_xlsx(std::slice::from_ref(&*paper), &props.imprint).ok()?,
    })
}

fn one_text(props: &SaveButtonsProps) -> Option<File> {
    let paper = chosen(props)?;
    Some(File {
        name: format!("{}.csv", file_name(&props.shown, &paper.name)),
        media_type: CSV,
        bytes: app::paper_csv(&paper).into_bytes(),
    })
}

fn chosen(props: &SaveButtonsProps) -> Option<Rc<Paper>> {
    let shown = props.choice.papers(&props.papers);
    shown.first().map(|paper| Rc::clone(paper))
}

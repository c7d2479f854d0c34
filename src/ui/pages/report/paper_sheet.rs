use std::rc::Rc;

use yew::prelude::*;

use crate::app::{FieldRole, Imprint, Line, Paper, PaperSize, Turn};
use crate::engine::Figure;
use crate::ui::explain::{Manner, figure_button};
use crate::ui::present::{FieldView, Shown, column_shares, paper_line};
use crate::ui::widgets::{Button, ButtonKind};

/// So many lines of a paper are laid out at first.
const N_LINES: usize = 300;

/// How much of a long paper is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reach {
    /// Its first lines.
    #[default]
    Beginning,
    /// All of it.
    Whole,
}

/// Properties of [`PaperSheet`].
#[derive(PartialEq, Properties)]
pub struct PaperSheetProps {
    /// The county.
    pub shown: Shown,
    /// The form.
    pub paper: Rc<Paper>,
    /// What stands at its foot.
    pub imprint: Rc<Imprint>,
    /// How much is laid out.
    pub reach: Reach,
    /// All of it is wanted.
    pub onwhole: Callback<()>,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// A form as it lies on paper.
#[component]
pub fn PaperSheet(props: &PaperSheetProps) -> Html {
    let paper = &props.paper;
    let words = props.shown.words().report;
    let n_shown = match props.reach {
        Reach::Beginning => paper.body.len().min(N_LINES),
        Reach::Whole => paper.body.len(),
    };
    let is_cut = n_shown < paper.body.len();
    let lines = |lines: &[Line]| -> Html {
        let line = |(index, line): (usize, &Line)| {
            let fields = paper_line(&props.shown, line);
            html! {
                <tr key={index}>{ for fields.iter().map(|it| field(props, it)) }</tr>
            }
        };
        lines.iter().enumerate().map(line).collect()
    };
    let [left, right] = &paper.subtitle;
    let sheet = match (paper.size, paper.turn) {
        (PaperSize::A3, _) => "paper--a3",
        (PaperSize::A4, Turn::Landscape) => "paper--landscape",
        (PaperSize::A4, Turn::Portrait) => "paper--portrait",
    };
    let n_columns = paper.widths.len();
    let foot = [&paper.name, left, &props.imprint.basis].map(String::as_str);
    let foot = foot.join(" · ");
    html! {
        <section class={classes!("paper", sheet)} aria-label={paper.title.clone()} lang="zh-CN">
            <h2 class="paper__title">{ &paper.title }</h2>
            <p class="paper__subtitle"><span>{ left }</span><span>{ right }</span></p>
            <div class="paper__scroll" role="region" aria-label={paper.name.clone()} tabindex="0">
                <table class="paper__table">
                    <colgroup>
                        { for column_shares(paper).into_iter().map(|style| html! { <col {style} /> }) }
                    </colgroup>
                    <thead>{ lines(&paper.head) }</thead>
                    <tbody>{ lines(paper.body.get(..n_shown).unwrap_or_default()) }</tbody>
                    <tbody>{ for paper.notes.iter().enumerate().map(|(index, note)| html! {
                        // Rows of the table: on the next sheet of paper its head stands above them.
                        <tr key={index}>
                            <td class="paper__note" colspan={n_columns.to_string()}>{ note }</td>
                        </tr>
                    }) }</tbody>
                    <tfoot class="paper__foot">
                        <tr><td colspan={n_columns.to_string()}>{ foot }</td></tr>
                    </tfoot>
                </table>
            </div>
            <div class="paper__cut cluster" hidden={!is_cut}>
                <p>{ (words.cut)(n_shown, paper.body.len()) }</p>
                <Button
                    label={words.show_all}
                    kind={ButtonKind::Quiet}
                    onpress={props.onwhole.clone()}
                />
            </div>
        </section>
    }
}

fn field(props: &PaperSheetProps, field: &FieldView) -> Html {
    let words = props.shown.words();
    let role = match field.role {
        FieldRole::Head => "paper__field--head",
        FieldRole::Sign => "paper__field--sign",
        FieldRole::Words => "paper__field--words",
        FieldRole::Number(_) => "paper__field--number",
    };
    let dark = field.is_dark.then_some("paper__field--dark");
    let class = classes!("paper__field", role, dark);
    let columns = (field.columns > 1).then(|| field.columns.to_string());
    let lines = (field.lines > 1).then(|| field.lines.to_string());
    let content = match &field.figure {
        Some(figure) => {
            let manner = Manner {
                word: if field.is_dark { words.report.dark } else { "" },
                ..Manner::default()
            };
            figure_button(figure, manner, words.explain.open, &props.onopen)
        }
        None => html! { &field.text },
    };
    match field.role {
        FieldRole::Head => html! {
            <th {class} colspan={columns} rowspan={lines}>{ content }</th>
        },
        FieldRole::Sign | FieldRole::Words | FieldRole::Number(_) => html! {
            <td {class} colspan={columns} rowspan={lines}>{ content }</td>
        },
    }
}

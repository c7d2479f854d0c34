use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::super::present::{Marks, Problem, tone};
use super::span::Span;
use crate::app::{self, ShownRows};
use crate::intake::{Meaning, Table};
use crate::text::number;
use crate::ui::hooks::{use_derived, use_words, use_workspace};
use crate::ui::widgets::{Badge, Button, ButtonKind, IconName};

/// Properties of [`CellLine`].
#[derive(PartialEq, Properties)]
pub struct CellLineProps {
    /// All tables, corrected.
    pub tables: Rc<Vec<Table>>,
    /// Which of them.
    pub index: usize,
    /// Which of its rows are shown.
    pub shown: ShownRows,
    /// What is selected.
    pub span: Span,
    /// What was noticed about its cells.
    pub marks: Rc<Marks>,
    /// The text of the file is to be put back.
    pub onputback: Callback<()>,
    /// The list is to show what it says about the cell.
    pub onlist: Callback<()>,
}

/// Everything about the active cell: address, column, text, what the file says, all that is wrong
/// with it; and of a range its size and sum.
#[component]
pub fn CellLine(props: &CellLineProps) -> Html {
    let all_words = use_words();
    let (words, tool_words) = (all_words.data, all_words.grid);
    let workspace = use_workspace();
    let derived = use_derived();
    let Some(table) = props.tables.get(props.index) else {
        return html! {
            <div hidden=true />
        };
    };
    let (row, column) = props.span.active;
    let cell = table.cell_ref(row, column);
    let ground = workspace.ground();
    let correction = ground.corrections.get(&cell);
    let correction = correction.filter(|correction| ground.holds(&cell, correction));
    let was = correction.map(|correction| {
        let before = match correction.before.as_str() {
            "" => words.blank,
            before => before,
        };
        (words.was)(before)
    });
    let heading = derived
        .reading
        .sheets
        .iter()
        .find(|reading| reading.sheet == table.sheet)
        .and_then(|reading| {
            reading.headings.iter().find(|heading| {
                heading.cell.column == cell.column && heading.cell.row <= cell.row
                    || heading.cell == cell
            })
        });
    let meaning = heading.map(|heading| match &heading.meaning {
        Meaning::Unmapped | Meaning::NotNeeded | Meaning::PerPupil | Meaning::Unclear(_) => {
            format!("{}（{}）", heading.text, (words.how)(&heading.meaning))
        }
        Meaning::Variable(..) | Meaning::ByLevel(_) | Meaning::Level => heading.text.clone(),
    });
    let size = (!props.span.is_single()).then(|| {
        let area = props.span.area(&Arc::clone(&table.sheet), &props.shown);
        let summary = app::summary(&area, table);
        let size = (tool_words.size)(summary.n_rows, summary.n_columns);
        let sum = summary
            .numbers
            .map(|(count, sum)| (tool_words.sum)(count, &number::digits(&sum)));
        [Some(size), sum]
    });
    let problems = props.marks.at(row, column);
    html! {
        <div class="sheet-view__about">
            <div class="sheet-view__line" aria-live="polite">
                <span class="sheet-view__address">{ cell.address() }</span>
                <span class="sheet-view__meaning">{ meaning.unwrap_or_default() }</span>
                <span class="sheet-view__text">{ ground.text(&cell) }</span>
                <span class="sheet-view__was">{ was.clone().unwrap_or_default() }</span>
                { for size.into_iter().flatten().flatten().map(|told| html! {
                    <span class="sheet-view__size">{ told }</span>
                }) }
                { for problems.iter().enumerate().map(|(index, problem)| {
                    item(index, problem, words.severity_of_one)
                }) }
            </div>
            <div class="sheet-view__ways">
                { for was.map(|_| html! {
                    <Button
                        label={tool_words.put_back}
                        icon={IconName::Undo}
                        kind={ButtonKind::Quiet}
                        onpress={props.onputback.clone()}
                    />
                }) }
                { for (!problems.is_empty()).then(|| html! {
                    <Button
                        label={tool_words.to_list}
                        icon={IconName::Locate}
                        kind={ButtonKind::Quiet}
                        onpress={props.onlist.clone()}
                    />
                }) }
            </div>
        </div>
    }
}

fn item(
    index: usize,
    problem: &Problem,
    severity: fn(crate::intake::Severity) -> &'static str,
) -> Html {
    html! {
        <span key={index} class="sheet-view__problem">
            <Badge tone={tone(problem.severity)} label={severity(problem.severity)} />
            <span>{ &problem.what }{ " " }{ &problem.why }{ " " }{ &problem.advice }</span>
        </span>
    }
}

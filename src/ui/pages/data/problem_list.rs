use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::present::{Group, Problem, Problems, tone};
use crate::intake::Severity;
use crate::model::CellRef;
use crate::ui::hooks::{DataView, use_cell_link, use_data_view, use_language, use_words};
use crate::ui::widgets::{
    Badge, Button, ButtonKind, EmptyState, Icon, IconName, Segment, Segmented,
};

/// So many problems of one sheet are shown at first, and more on demand.
const STEP: usize = 40;

/// The filters, after “all”.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Properties of [`ProblemList`].
#[derive(PartialEq, Properties)]
pub struct ProblemListProps {
    /// What was noticed.
    pub problems: Rc<Problems>,
    /// The cell whose item takes the focus.
    pub target: Option<CellRef>,
}

/// What was noticed, by sheet, each with a link to its cell.
#[component]
pub fn ProblemList(props: &ProblemListProps) -> Html {
    let words = use_words().data;
    let language = use_language();
    let context = use_data_view();
    let onopen = use_cell_link();
    let problems = &props.problems;
    let segments = use_memo((Rc::clone(problems), language), |(problems, _)| {
        let counted = SEVERITIES.map(|severity| {
            Segment::counted((words.severity)(severity), problems.count_of(severity))
        });
        let all = Segment::counted(words.all, problems.count());
        [all].into_iter().chain(counted).collect::<Rc<[Segment]>>()
    });
    if problems.count() == 0 {
        return html! {
            <EmptyState title={words.no_problems} />
        };
    }
    // Where the errors are gone, a list of them alone would hide the rest.
    let chosen = context.view.severity;
    let wanted = chosen.filter(|severity| problems.count_of(*severity) > 0);
    let position = wanted.and_then(|wanted| SEVERITIES.iter().position(|it| *it == wanted));
    let onselect = Callback::from(move |index: usize| {
        context.show.emit(DataView {
            severity: SEVERITIES.get(index.wrapping_sub(1)).copied(),
            ..context.view.clone()
        });
    });
    html! {
        <div class="problem-list">
            <div class="problem-list__filter">
                <Segmented
                    label={words.filter}
                    segments={Rc::clone(&*segments)}
                    selected={position.map_or(0, |at| at + 1)}
                    {onselect}
                />
            </div>
            <div>
                { for problems.groups.iter().enumerate().map(|(index, group)| html! {
                    <ProblemGroup
                        key={format!("{}/{}", group.title, group.sheet.is_some())}
                        problems={Rc::clone(problems)}
                        {index}
                        {wanted}
                        target={props.target.clone()}
                        onopen={onopen.clone()}
                    />
                }) }
            </div>
        </div>
    }
}

/// Properties of [`ProblemGroup`].
#[derive(PartialEq, Properties)]
struct ProblemGroupProps {
    problems: Rc<Problems>,
    index: usize,
    wanted: Option<Severity>,
    target: Option<CellRef>,
    onopen: Callback<CellRef>,
}

/// The problems of one file or sheet.
#[component]
fn ProblemGroup(props: &ProblemGroupProps) -> Html {
    let words = use_words().data;
    let n_shown = use_state_eq(|| STEP);
    let target = use_node_ref();
    use_effect_with(props.target.clone(), {
        let target = target.clone();
        move |_| {
            if let Some(item) = target.cast::<HtmlElement>() {
                let _ = item.focus();
            }
        }
    });
    let Some(Group {
        title, problems, ..
    }) = props.problems.groups.get(props.index)
    else {
        return html! {
            <div hidden=true />
        };
    };
    let wanted: Vec<&Problem> = problems
        .iter()
        .filter(|problem| props.wanted.is_none_or(|wanted| wanted == problem.severity))
        .collect();
    let is_target = |problem: &&Problem| problem.cell.is_some() && problem.cell == props.target;
    let position = wanted.iter().position(is_target);
    let n_listed = position.map_or(*n_shown, |position| (*n_shown).max(position + 1));
    let n_more = wanted.len().saturating_sub(n_listed).min(STEP);
    let onmore = {
        let n_shown = n_shown.clone();
        Callback::from(move |()| n_shown.set(n_listed + STEP))
    };
    html! {
        <section class="problem-list__group" hidden={wanted.is_empty()}>
            <h3 class="problem-list__title">{ title }</h3>
            <ul>
                { for wanted.iter().take(n_listed).enumerate().map(|(index, problem)| {
                    let node = if position == Some(index) { target.clone() } else { NodeRef::default() };
                    item((index, node), problem, words.severity_of_one, words.open_cell, &props.onopen)
                }) }
            </ul>
            <div class="problem-list__more" hidden={n_more == 0}>
                <Button
                    label={(words.show_more)(n_more)}
                    kind={ButtonKind::Quiet}
                    onpress={onmore}
                />
            </div>
        </section>
    }
}

fn item(
    (index, node): (usize, NodeRef),
    problem: &Problem,
    severity: fn(Severity) -> &'static str,
    open_cell: fn(&str) -> String,
    onopen: &Callback<CellRef>,
) -> Html {
    let link = problem.cell.clone().map(|cell| {
        let address = cell.address();
        let label = open_cell(&address);
        let onclick = onopen.reform(move |_: MouseEvent| cell.clone());
        html! {
            <button type="button" class="problem-list__cell" ref={node} aria-label={label} {onclick}>
                <Icon name={IconName::Locate} />
                <span>{ address }</span>
            </button>
        }
    });
    html! {
        <li class="problem-list__item" key={index}>
            <Badge tone={tone(problem.severity)} label={severity(problem.severity)} />
            <div class="problem-list__words">
                <p class="problem-list__what">
                    <span class="problem-list__school">{ &problem.school }</span>
                    <span>{ &problem.what }</span>
                </p>
                <p class="problem-list__advice">{ &problem.advice }</p>
            </div>
            <div>{ for link }</div>
        </li>
    }
}

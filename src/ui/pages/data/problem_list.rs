use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::column_list::name;
use super::present::{Group, Problem, Problems, tone};
use super::reply::Reply;
use crate::app::Action;
use crate::bridge::Timer;
use crate::intake::{RemedyKind, Severity};
use crate::model::CellRef;
use crate::text::Language;
use crate::text::ui::Words;
use crate::ui::hooks::{
    DataView, EventSource, use_cell_link, use_data_view, use_dispatch, use_language, use_listener,
    use_words,
};
use crate::ui::widgets::{
    Badge, Button, ButtonKind, EmptyState, Icon, IconName, Segment, Segmented,
};

/// So many problems of one sheet are shown, step by step: the verdict is drawn alone, then about
/// what fits a screen, then the rest of these. More come on demand.
const STEPS: [usize; 3] = [0, 6, STEP];

/// So many more are shown on demand.
const STEP: usize = 40;

/// After so many milliseconds, when a step is on the screen, the next is drawn.
const MOMENT: i32 = 40;

/// The filters, after “all”.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Which problems are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// All of them.
    All,
    /// The open ones of a severity.
    Open(Severity),
    /// The answered ones.
    Answered,
}

impl Wanted {
    fn holds(self, problem: &Problem) -> bool {
        match self {
            Self::All => true,
            Self::Open(severity) => problem.is_open() && problem.severity == severity,
            Self::Answered => !problem.is_open(),
        }
    }
}

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
    let is_answered_wanted = use_state_eq(|| false);
    let is_printing = use_state_eq(|| false);
    let on_paper = |is_printing: &UseStateHandle<bool>, printed: bool| {
        let is_printing = is_printing.clone();
        Callback::from(move |_: Event| is_printing.set(printed))
    };
    use_listener(
        EventSource::Window,
        "beforeprint",
        on_paper(&is_printing, true),
    );
    use_listener(
        EventSource::Window,
        "afterprint",
        on_paper(&is_printing, false),
    );
    let segments = use_memo((Rc::clone(problems), language), |(problems, _)| {
        let counted = SEVERITIES.map(|severity| {
            Segment::counted((words.severity)(severity), problems.count_of(severity))
        });
        let all = Segment::counted(words.all, problems.count());
        let answered = Segment::counted(words.replied, problems.count_answered());
        let segments = [all].into_iter().chain(counted).chain([answered]);
        segments.collect::<Rc<[Segment]>>()
    });
    if problems.count() == 0 {
        return html! {
            <EmptyState title={words.no_problems} />
        };
    }
    // Where the errors are gone, a list of them alone would hide the rest.
    let chosen = context.view.severity;
    let wanted = chosen.filter(|severity| problems.count_of(*severity) > 0);
    let is_answered = *is_answered_wanted && problems.count_answered() > 0;
    let position = wanted.and_then(|wanted| SEVERITIES.iter().position(|it| *it == wanted));
    let selected = match (is_answered, position) {
        (true, _) => SEVERITIES.len() + 1,
        (false, position) => position.map_or(0, |at| at + 1),
    };
    let wanted = match (*is_printing, is_answered, wanted) {
        // On paper everything is listed, with its answer.
        (true, ..) | (false, false, None) => Wanted::All,
        (false, true, _) => Wanted::Answered,
        (false, false, Some(severity)) => Wanted::Open(severity),
    };
    let onselect = Callback::from(move |index: usize| {
        is_answered_wanted.set(index > SEVERITIES.len());
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
                    {selected}
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
                        is_whole={*is_printing}
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
    wanted: Wanted,
    target: Option<CellRef>,
    /// Whether all are listed at once.
    is_whole: bool,
    onopen: Callback<CellRef>,
}

/// The problems of one file or sheet.
#[component]
fn ProblemGroup(props: &ProblemGroupProps) -> Html {
    let words = use_words();
    let language = use_language();
    let dispatch = use_dispatch();
    let n_shown = use_state_eq(|| STEPS[0]);
    let target = use_node_ref();
    use_effect_with(*n_shown, {
        let n_shown = n_shown.clone();
        move |shown| {
            let next = STEPS.into_iter().find(|step| step > shown);
            let timer = next.map(|next| Timer::new(MOMENT, move || n_shown.set(next)));
            || drop(timer)
        }
    });
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
        .filter(|problem| props.wanted.holds(problem))
        .collect();
    let is_target = |problem: &&Problem| problem.cell.is_some() && problem.cell == props.target;
    let position = wanted.iter().position(is_target);
    let n_listed = if props.is_whole {
        wanted.len()
    } else {
        position.map_or(*n_shown, |position| (*n_shown).max(position + 1))
    };
    // While it is still being drawn, there is nothing to ask for.
    let n_more = match *n_shown < STEP {
        true => 0,
        false => wanted.len().saturating_sub(n_listed).min(STEP),
    };
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
                    item(node, problem, (words, language), &props.onopen, &dispatch)
                }) }
            </ul>
            <div class="problem-list__more" hidden={n_more == 0}>
                <Button
                    label={(words.data.show_more)(n_more)}
                    kind={ButtonKind::Quiet}
                    onpress={onmore}
                />
            </div>
        </section>
    }
}

/// One thing that was noticed, with what to do about it.
pub(super) fn item(
    node: NodeRef,
    problem: &Problem,
    (words, language): (&Words, Language),
    onopen: &Callback<CellRef>,
    dispatch: &Callback<Action>,
) -> Html {
    let words = words.data;
    let link = problem.cell.clone().map(|cell| {
        let address = cell.address();
        let label = (words.open_cell)(&address);
        let onclick = onopen.reform(move |_: MouseEvent| cell.clone());
        html! {
            <button type="button" class="problem-list__cell" ref={node} aria-label={label} {onclick}>
                <Icon name={IconName::Locate} />
                <span>{ address }</span>
            </button>
        }
    });
    let remedies = problem.remedies.iter().cloned().map(|remedy| {
        let label = match remedy.kind {
            RemedyKind::Unit(unit) => (words.read_column_in)(unit),
            RemedyKind::Meaning(variable) => (words.take_for)(name(language, variable)),
        };
        let onpress = dispatch.reform(move |()| Action::Choose {
            cell: remedy.cell.clone(),
            choice: Some(remedy.choice),
            header: remedy.header,
        });
        html! { <Button {label} {onpress} /> }
    });
    let onanswer = match &problem.finding {
        Some(finding) => {
            let (finding, figures) = (finding.clone(), problem.figures.clone());
            dispatch.reform(move |text: String| Action::Answer {
                finding: finding.clone(),
                figures: figures.clone(),
                text,
            })
        }
        None => Callback::noop(),
    };
    html! {
        <li class="problem-list__item" key={problem.key.to_string()}>
            <Badge
                tone={tone(problem.severity)}
                label={(words.severity_of_one)(problem.severity)}
            />
            <div class="problem-list__words">
                <p class="problem-list__what">
                    <span class="problem-list__school">{ &problem.school }</span>
                    { " " }
                    <span>{ &problem.what }</span>
                </p>
                <p class="problem-list__advice">{ &problem.advice }</p>
                <details class="problem-list__why">
                    <summary>{ words.why }</summary>
                    <p>{ &problem.why }</p>
                </details>
                <div class="problem-list__remedy" hidden={problem.remedies.is_empty()}>
                    { for remedies }
                </div>
                <Reply
                    what={problem.what.clone()}
                    state={problem.reply}
                    answer={problem.answer.clone()}
                    {onanswer}
                />
            </div>
            <div>{ for link }</div>
        </li>
    }
}

use yew::prelude::*;

use crate::ui::explain::standing_badge;
use crate::ui::hooks::use_words;
use crate::ui::present::{CheckLineView, CheckView};
use crate::ui::router::Route;
use crate::ui::widgets::{Button, ButtonKind};

/// So many lines are shown at once beside those that are not met or open.
const N_SHOWN: usize = 10;

/// Properties of [`CheckTable`].
#[derive(PartialEq, Properties)]
pub struct CheckTableProps {
    /// The check.
    pub check: CheckView,
}

/// A check that runs over schools or subjects: first those who do not meet it, with what they lack.
#[component]
pub fn CheckTable(props: &CheckTableProps) -> Html {
    let words = use_words().county;
    let is_whole = use_state_eq(|| false);
    let check = &props.check;
    if check.lines.is_empty() {
        return html! {
            <p class="text-muted">{ words.nobody }</p>
        };
    }
    // What moves sideways must be within reach of keys, if by no link in it then by itself.
    let has_no_link = check.lines.iter().all(|line| line.who.id.is_none());
    let n_lines = check.lines.len();
    let n_shown = match *is_whole {
        true => n_lines,
        false => check.n_unmet.max(N_SHOWN),
    };
    let onpress = {
        let is_whole = is_whole.clone();
        Callback::from(move |()| is_whole.set(true))
    };
    html! {
        <div class="stack stack--tight">
            <div
                class="scroll-x"
                role="group"
                aria-label={check.caption.clone()}
                tabindex={has_no_link.then_some("0")}
            >
                <table class="check-table">
                    <caption class="visually-hidden">{ &check.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="check-table__who">{ check.who }</th>
                            { for check.has_standings.then(|| html! {
                                <th scope="col" class="check-table__standing">{ words.standing }</th>
                            }) }
                            { for check.columns.iter().map(|column| html! {
                                <th key={column.clone()} scope="col" class="check-table__figure">
                                    { column }
                                </th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for check.lines.iter().take(n_shown).map(|it| line(check, it)) }
                    </tbody>
                </table>
            </div>
            <div hidden={n_shown >= n_lines}>
                <Button label={(words.all_lines)(n_lines)} kind={ButtonKind::Quiet} {onpress} />
            </div>
        </div>
    }
}

fn line(check: &CheckView, line: &CheckLineView) -> Html {
    let who = match &line.who.id {
        Some(id) => html! {
            <a href={Route::School(id.clone().into()).to_hash()}>{ &line.who.name }</a>
        },
        None => html! { <span>{ &line.who.name }</span> },
    };
    let standing = line
        .standing
        .map(|(standing, word)| standing_badge(standing, word));
    html! {
        <tr key={line.key.clone()}>
            <th scope="row" class="check-table__who">
                { who }{ " " }
                <span class="check-table__remark">{ &line.remark }</span>
                <ul class="check-table__lacks" hidden={line.lacks.is_empty()}>
                    { for line.lacks.iter().map(|lack| html! { <li key={lack.clone()}>{ lack }</li> }) }
                </ul>
            </th>
            { for check.has_standings.then(|| html! {
                <td class="check-table__standing">{ for standing }</td>
            }) }
            { for line.cells.iter().map(|cell| html! {
                <td class="check-table__figure">{ cell }</td>
            }) }
        </tr>
    }
}

use std::ops::Range;

use yew::prelude::*;

use super::Reach;
use crate::bridge::Timer;
use crate::ui::hooks::use_words;
use crate::ui::widgets::{Button, ButtonKind, Extent, ProgressBar};

/// So many schools are laid out at a time, the first of them at once.
const SLICE: usize = 12;

/// Properties of [`Slices`].
#[derive(PartialEq, Properties)]
pub struct SlicesProps {
    /// How many schools there are.
    pub n: usize,
    /// Lays out those of a range.
    pub slice: Callback<Range<usize>, Html>,
    /// How much is laid out.
    pub reach: Reach,
    /// All of it is wanted.
    pub onwhole: Callback<()>,
    /// All of it is wanted no longer.
    pub oncancel: Callback<()>,
    /// All of it is laid out.
    pub onlaid: Callback<()>,
}

/// A paper of many schools: the first are laid out at once, all only when they are wanted, a slice after
/// the other, so that the page goes on meanwhile.
#[component]
pub fn Slices(props: &SlicesProps) -> Html {
    let words = use_words();
    let n = props.n;
    let n_laid = use_state_eq(|| SLICE);
    use_effect_with((props.reach, *n_laid, n), {
        let (n_laid, onlaid) = (n_laid.setter(), props.onlaid.clone());
        move |(reach, laid, n)| {
            let laid = *laid;
            let timer = match reach {
                Reach::Beginning => {
                    n_laid.set(SLICE);
                    None
                }
                Reach::Whole if laid < *n => Some(Timer::new(0, move || n_laid.set(laid + SLICE))),
                Reach::Whole => {
                    onlaid.emit(());
                    None
                }
            };
            move || drop(timer)
        }
    });
    let done = (*n_laid).min(n);
    let rest = match props.reach {
        _ if done == n => Html::default(),
        Reach::Beginning => html! {
            <div class="paper__cut cluster">
                <p>{ (words.report.cut_schools)(done, n) }</p>
                <Button
                    label={words.report.show_all}
                    kind={ButtonKind::Quiet}
                    onpress={props.onwhole.clone()}
                />
            </div>
        },
        Reach::Whole => html! {
            <div class="paper__cut paper__cut--laying cluster" role="status">
                <ProgressBar
                    label={(words.report.laying_out)(done, n)}
                    extent={Extent::Parts { done, total: n }}
                />
                <Button
                    label={words.shell.cancel}
                    kind={ButtonKind::Quiet}
                    onpress={props.oncancel.clone()}
                />
            </div>
        },
    };
    // A list of its own: among children without a key, all would be made anew when one is added.
    let slices: Html = (0..done)
        .step_by(SLICE)
        .map(|start| {
            let range = start..(start + SLICE).min(n);
            html! { <Slice key={start} {range} slice={props.slice.clone()} /> }
        })
        .collect();
    html! {
        <>
            { for (n == 0).then(|| html! { <p>{ words.report.no_schools }</p> }) }
            { rest }
            { slices }
        </>
    }
}

/// Properties of [`Slice`].
#[derive(PartialEq, Properties)]
struct SliceProps {
    /// Which schools.
    range: Range<usize>,
    /// Lays them out.
    slice: Callback<Range<usize>, Html>,
}

/// Some schools: left alone while further ones are laid out.
#[component]
fn Slice(props: &SliceProps) -> Html {
    props.slice.emit(props.range.clone())
}

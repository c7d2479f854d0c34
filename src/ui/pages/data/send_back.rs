use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::{self, Fault, FileFormat, SendBack, Shape};
use crate::bridge;
use crate::text::send_back::SendBackWords;
use crate::ui::hooks::{
    Happening, WayBack, use_county, use_derived, use_language, use_toast, use_words, use_workspace,
};
use crate::ui::widgets::{Button, ButtonKind, Dialog, EmptyState, IconName, Segment, Segmented};

/// The shapes, in the order of their buttons.
const SHAPES: [Shape; 2] = [Shape::Sheets, Shape::List];

/// A button that opens the window in which faults are sent back to schools.
#[component]
pub fn SendBackButton() -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    let set = |value: bool| {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(value))
    };
    let onclose = set(false);
    html! {
        <div>
            <Button label={words.exchange.send} icon={IconName::Download} onpress={set(true)} />
            <div>{ for is_open.then(|| html! {
                <Dialog
                    title={words.exchange.send}
                    close={words.shell.close}
                    onclose={onclose.clone()}
                >
                    <Choosing {onclose} />
                </Dialog>
            }) }</div>
        </div>
    }
}

/// Properties of [`Choosing`].
#[derive(PartialEq, Properties)]
struct ChoosingProps {
    /// The workbook was made.
    onclose: Callback<()>,
}

/// Which schools, and in which shape.
#[component]
fn Choosing(props: &ChoosingProps) -> Html {
    let words = use_words().exchange;
    let data_words = use_words().data;
    let language = use_language();
    let derived = use_derived();
    let result = use_county();
    let tell = use_toast();
    let shape = use_state_eq(Shape::default);
    // What was left out; all others go.
    let left_out = use_state_eq(BTreeSet::<usize>::new);
    let key = (
        Rc::clone(use_workspace().ground()),
        Rc::clone(&derived),
        result.clone(),
        language,
    );
    let faults = use_memo(key, |(ground, derived, result, language)| {
        let county = result.as_ref().map(|result| &result.county);
        county.map_or_else(Vec::new, |county| {
            app::faults(*language, ground, derived, county)
        })
    });
    let faulty: Vec<usize> = of_faulty(&faults).collect();
    let Some(result) = result.filter(|_| !faulty.is_empty()) else {
        return html! {
            <EmptyState title={words.no_faults} />
        };
    };
    let chosen: Vec<usize> = faulty
        .iter()
        .copied()
        .filter(|row| !left_out.contains(row))
        .collect();
    let segments: Rc<[Segment]> = Rc::new([Segment::new(words.sheets), Segment::new(words.list)]);
    let selected = SHAPES.iter().position(|it| *it == *shape).unwrap_or(0);
    let onselect = {
        let shape = shape.clone();
        Callback::from(move |index: usize| {
            shape.set(SHAPES.get(index).copied().unwrap_or_default());
        })
    };
    let set = |next: BTreeSet<usize>| {
        let left_out = left_out.clone();
        Callback::from(move |()| left_out.set(next.clone()))
    };
    let toggle = {
        let left_out = left_out.clone();
        Callback::from(move |row: usize| {
            let mut next = (*left_out).clone();
            if !next.remove(&row) {
                next.insert(row);
            }
            left_out.set(next);
        })
    };
    let ondownload = {
        let (result, derived, faults) = (Rc::clone(&result), Rc::clone(&derived), faults.clone());
        let (chosen, shape, onclose) = (chosen.clone(), *shape, props.onclose.clone());
        Callback::from(move |()| {
            let day = bridge::today();
            let what = SendBack {
                county: &result.county,
                tables: &derived.tables,
                reading: &derived.reading,
                faults: &faults,
                rows: &chosen,
                shape,
                day,
                language,
            };
            let digits = day.to_string().replace('-', "");
            let name = (SendBackWords::of(language).file)(&result.county.name, &digits);
            let file = format!("{name}.xlsx");
            let given = app::send_back_bytes(&what)
                .ok()
                .and_then(|bytes| bridge::download(&file, FileFormat::Xlsx, &bytes).ok());
            tell.emit(Happening {
                message: match given {
                    Some(()) => (words.downloaded)(&file).into(),
                    None => data_words.not_written.into(),
                },
                way_back: WayBack::None,
            });
            onclose.emit(());
        })
    };
    html! {
        <div class="stack">
            <p class="text-muted">{ words.send_text }</p>
            <Segmented label={words.shape} {segments} {selected} {onselect} />
            <div class="cluster cluster--between">
                <h3>{ words.schools }</h3>
                <div class="cluster">
                    <Button
                        label={words.all}
                        kind={ButtonKind::Quiet}
                        onpress={set(BTreeSet::new())}
                    />
                    <Button
                        label={words.none}
                        kind={ButtonKind::Quiet}
                        onpress={set(faulty.iter().copied().collect())}
                    />
                </div>
            </div>
            <ul class="check-list">
                { for faulty.iter().map(|row| {
                    let row = *row;
                    let school = result.county.schools.get(row);
                    let name = school.map_or("", |school| match school.name() {
                        "" => school.code(),
                        name => name,
                    });
                    let n_faults = faults.get(row).map_or(0, Vec::len);
                    let onchange = toggle.reform(move |_: Event| row);
                    html! {
                        <li key={row}>
                            <label class="check-list__item">
                                <input
                                    type="checkbox"
                                    class="field__box"
                                    checked={!left_out.contains(&row)}
                                    {onchange}
                                />
                                <span>{ name.to_owned() }</span>
                                <span class="check-list__count">{ (words.n_cells)(n_faults) }</span>
                            </label>
                        </li>
                    }
                }) }
            </ul>
            <div class="cluster">
                <Button
                    label={(words.download)(chosen.len())}
                    icon={IconName::Download}
                    kind={ButtonKind::Primary}
                    disabled={chosen.is_empty()}
                    onpress={ondownload}
                />
            </div>
        </div>
    }
}

/// The rows of schools with a fault.
fn of_faulty(faults: &[Vec<Fault>]) -> impl Iterator<Item = usize> {
    let rows = faults.iter().enumerate();
    rows.filter(|(_, found)| !found.is_empty())
        .map(|(row, _)| row)
}

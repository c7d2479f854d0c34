use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::item_entry::toggle_id;
use super::{ItemBody, ItemEntry};
use crate::app::ItemNote;
use crate::engine::Figure;
use crate::ui::explain::{FigureButton, standing_badge, use_explanation};
use crate::ui::hooks::{FormSubject, use_derived, use_shown, use_workspace};
use crate::ui::pages::form::{FormView, focus_on, form};
use crate::ui::pages::overview::NoData;
use crate::ui::present::{CountyView, ItemFilter, ItemRow, PartHead, PartItems, Shown, county};
use crate::ui::router::Route;
use crate::ui::widgets::{Card, CardEdge, Notice, Segment, Segmented};

/// Properties of [`CountyPage`].
#[derive(PartialEq, Properties)]
pub struct CountyPageProps {
    /// The item at which the page opens; empty for none. Another one is another page.
    pub item: AttrValue,
}

/// The page 县级指标.
#[component]
pub fn CountyPage(props: &CountyPageProps) -> Html {
    match use_shown() {
        Some(shown) => {
            let key = shown.county().name.clone();
            html! { <County {key} {shown} item={props.item.clone()} /> }
        }
        None => html! { <NoData /> },
    }
}

/// Properties of [`County`].
#[derive(PartialEq, Properties)]
struct CountyProps {
    /// What is shown.
    shown: Shown,
    /// The item at which the page opens.
    item: AttrValue,
}

/// The page while there is a county.
#[component]
fn County(props: &CountyProps) -> Html {
    let shown = &props.shown;
    let words = shown.words().county;
    let view = use_memo(shown.clone(), county);
    let workspace = use_workspace();
    let derived = use_derived();
    let explaining = use_explanation(shown);
    let filter = use_state_eq(ItemFilter::default);
    let open = {
        let item = props.item.clone();
        use_state_eq(|| BTreeSet::from([item.to_string()]))
    };
    let heading = use_node_ref();
    let is_there = has_item(&view, &props.item);
    {
        let heading = heading.clone();
        use_effect_with(props.item.clone(), move |item| {
            match (is_there, item.is_empty()) {
                (true, _) => show_item(item),
                // Nothing of that name: the page from its top.
                (false, false) => {
                    if let Some(heading) = heading.cast::<HtmlElement>() {
                        let _ = heading.focus();
                    }
                }
                (false, true) => {}
            }
        });
    }
    let facts = {
        let key = (Rc::clone(workspace.ground()), derived, shown.clone());
        use_memo(key, |(ground, derived, shown)| {
            let result = Some(&*shown.result);
            let subject = FormSubject::County;
            form(shown.language, ground, derived, result, &subject)
        })
    };
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |id: String| {
            let mut next = (*open).clone();
            if !next.remove(&id) {
                next.insert(id);
            }
            open.set(next);
        })
    };
    let onfilter = {
        let filter = filter.clone();
        Callback::from(move |choice: usize| {
            filter.set(ItemFilter::ALL.get(choice).copied().unwrap_or_default());
        })
    };
    let list = List {
        shown,
        facts: &facts,
        open: &open,
        filter: *filter,
        ontoggle,
        onopen: explaining.onopen.clone(),
    };
    let note = |id: &str| {
        let notes = &workspace.ground().notes;
        notes.of(&shown.county().name, id).cloned()
    };
    let covered = explaining.is_open.then_some("explained__page--covered");
    let rows = view.parts.iter().flat_map(|part| &part.rows);
    let n_shown = rows.filter(|row| list.shows(row)).count();
    html! {
        <div class="explained">
            <div class={classes!("explained__page", "stack", covered)}>
                <h1 tabindex="-1" ref={heading}>{ words.title }</h1>
                { for (!is_there && !props.item.is_empty()).then(|| html! {
                    <Notice title={(words.no_item)(&props.item)} />
                }) }
                <p class="text-muted">{ words.text }</p>
                <p class="text-muted text-small">{ &view.coverage }</p>
                <div>
                    <Segmented
                        label={words.filter}
                        segments={segments(shown, &view)}
                        selected={ItemFilter::ALL.iter().position(|it| it == &*filter).unwrap_or(0)}
                        onselect={onfilter}
                    />
                </div>
                <div class="stack">
                    { resources(shown, &view.resources, &explaining.onopen) }
                    { for view.parts.iter().map(|part| list.part(part, &note)) }
                </div>
                <p role="status" hidden={n_shown > 0}>{ words.nothing }</p>
            </div>
            <div class="explained__side" hidden={!explaining.is_open}>{ explaining.panel }</div>
        </div>
    }
}

/// What the rows of the page are made from.
struct List<'a> {
    shown: &'a Shown,
    facts: &'a Rc<Option<FormView>>,
    open: &'a BTreeSet<String>,
    filter: ItemFilter,
    ontoggle: Callback<String>,
    onopen: Callback<Figure>,
}

impl List<'_> {
    /// Whether a row is shown; one that is open stays, though what was filled in changed how it stands.
    fn shows(&self, row: &ItemRow) -> bool {
        self.filter.shows(row.item.standing) || self.open.contains(&row.item.id)
    }

    fn part(&self, part: &PartItems, note: &dyn Fn(&str) -> Option<ItemNote>) -> Html {
        let rows: Vec<&ItemRow> = part.rows.iter().filter(|row| self.shows(row)).collect();
        if rows.is_empty() {
            return html! {};
        }
        let counts = part.counts.iter();
        let actions = html! {
            <>
                { for counts.map(|(standing, text)| standing_badge(*standing, text.clone())) }
                <FigureButton figure={part.head.figure.clone()} onopen={self.onopen.clone()} />
            </>
        };
        html! {
            <Card
                key={part.head.part.as_str()}
                title={part.head.name}
                edge={CardEdge::Flush}
                {actions}
            >
                <ul>
                    { for rows.into_iter().map(|row| self.row(row, note(&row.item.id))) }
                </ul>
            </Card>
        }
    }

    fn row(&self, row: &ItemRow, note: Option<ItemNote>) -> Html {
        let id = row.item.id.clone();
        let is_open = self.open.contains(&id);
        html! {
            <ItemEntry
                key={id.clone()}
                row={row.clone()}
                {is_open}
                note={note.clone()}
                ontoggle={self.ontoggle.clone()}
                onopen={self.onopen.clone()}
            >
                { for is_open.then(|| html! {
                    <ItemBody
                        shown={self.shown.clone()}
                        id={id.clone()}
                        facts={Rc::clone(self.facts)}
                        note={note.unwrap_or_default()}
                        onopen={self.onopen.clone()}
                    />
                }) }
            </ItemEntry>
        }
    }
}

/// The part that has a page of its own.
fn resources(shown: &Shown, head: &PartHead, onopen: &Callback<Figure>) -> Html {
    html! {
        <Card title={head.name} actions={standing_badge(head.standing, head.word.clone())}>
            <div class="cluster">
                <FigureButton figure={head.figure.clone()} onopen={onopen.clone()} />
                <a href={Route::Overview.to_hash()}>{ shown.words().county.resources }</a>
            </div>
        </Card>
    }
}

/// The choices of the filter, each with how many items it shows.
fn segments(shown: &Shown, view: &CountyView) -> Rc<[Segment]> {
    let words = shown.words().county;
    let rows = || view.parts.iter().flat_map(|part| &part.rows);
    let label = |filter: ItemFilter| match filter {
        ItemFilter::All => words.all.to_owned(),
        ItemFilter::Unmet => words.unmet.to_owned(),
        ItemFilter::Only(standing) => (words.choice)(standing).to_owned(),
    };
    let choices = ItemFilter::ALL.into_iter();
    choices
        .map(|filter| {
            let n = rows().filter(|row| filter.shows(row.item.standing)).count();
            Segment::counted(label(filter), n)
        })
        .collect()
}

fn has_item(view: &CountyView, id: &str) -> bool {
    let mut rows = view.parts.iter().flat_map(|part| &part.rows);
    rows.any(|row| row.item.id == id)
}

/// Brings an item to the top of the window, with the focus on it.
fn show_item(id: &str) {
    let toggle = toggle_id(id);
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&toggle));
    focus_on(&toggle);
    if let Some(element) = found {
        element.scroll_into_view();
    }
}

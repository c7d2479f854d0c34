use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::ACCEPTED;
use super::loaded::use_template;
use super::present::{self, Problems, tone};
use super::send_back::SendBackButton;
use crate::app::{Action, Role, Source, SourceKind};
use crate::intake::{Reading, Severity, SheetReading, Table};
use crate::model::SheetRef;
use crate::ui::hooks::{
    DataTab, DataView, Happening, WayBack, use_data_view, use_derived, use_dispatch, use_giving,
    use_language, use_toast, use_words, use_workspace,
};
use crate::ui::router::Route;
use crate::ui::widgets::{
    Button, ButtonKind, Card, CardEdge, FileButton, FileDrop, Icon, IconButton, IconButtonSize,
    IconName, Room,
};

/// Properties of [`SourceList`].
#[derive(PartialEq, Properties)]
pub struct SourceListProps {
    /// What was noticed.
    pub problems: Rc<Problems>,
    /// The sheet that is shown.
    pub sheet: Option<Arc<SheetRef>>,
}

/// Files and their sheets, what each was taken for, and ways to give more.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    let all_words = use_words();
    let words = all_words.data;
    let workspace = use_workspace();
    let derived = use_derived();
    let giving = use_giving();
    let ontemplate = use_template();
    html! {
        <div class="stack">
            <Card title={words.sources} edge={CardEdge::Flush}>
                <ul class="source-list">
                    { for workspace.ground().sources.iter().map(|source| html! {
                        <SourceItem
                            key={source.id.0}
                            source={Rc::clone(source)}
                            role={workspace.ground().role_of(source)}
                            is_only={workspace.ground().sources.len() == 1}
                            reading={Rc::clone(&derived.reading)}
                            problems={Rc::clone(&props.problems)}
                            sheet={props.sheet.clone()}
                        />
                    }) }
                </ul>
            </Card>
            <FileDrop title={words.add} hint={words.add_hint} hover={giving.hover} room={Room::Compact}>
                <div class="cluster cluster--center">
                    <FileButton
                        label={words.choose}
                        accept={ACCEPTED}
                        onfiles={giving.onfiles.clone()}
                    />
                    <Button
                        label={words.template}
                        icon={IconName::Download}
                        kind={ButtonKind::Quiet}
                        onpress={ontemplate}
                    />
                </div>
            </FileDrop>
            <div class="cluster">
                <a class="button" href={Route::Form.to_hash()}>
                    <Icon name={IconName::Pencil} />
                    <span>{ all_words.form.title }</span>
                </a>
                <SendBackButton />
            </div>
        </div>
    }
}

/// Properties of [`SourceItem`].
#[derive(PartialEq, Properties)]
struct SourceItemProps {
    source: Rc<Source>,
    role: Role,
    is_only: bool,
    reading: Rc<Reading>,
    problems: Rc<Problems>,
    sheet: Option<Arc<SheetRef>>,
}

/// One file with its sheets.
#[component]
fn SourceItem(props: &SourceItemProps) -> Html {
    let all_words = use_words();
    let words = all_words.data;
    let dispatch = use_dispatch();
    let tell = use_toast();
    let language = use_language();
    let source = &props.source;
    let name = match source.kind {
        SourceKind::ByHand => all_words.form.title.to_owned(),
        SourceKind::File | SourceKind::Pasted | SourceKind::Demo => source.name.clone(),
    };
    let is_last_year = props.role == Role::LastYear;
    let onrole = {
        let (id, dispatch) = (source.id, dispatch.clone());
        Callback::from(move |_: Event| {
            let role = match is_last_year {
                true => Role::Assessed,
                false => Role::LastYear,
            };
            dispatch.emit(Action::UseAs(id, role));
        })
    };
    let onremove = {
        let (id, name) = (source.id, name.clone());
        Callback::from(move |()| {
            dispatch.emit(Action::Remove(id));
            tell.emit(Happening {
                message: (words.removed)(&name).into(),
                way_back: WayBack::Undo,
            });
        })
    };
    let icon = match source.kind {
        SourceKind::File => IconName::File,
        SourceKind::Pasted => IconName::Clipboard,
        SourceKind::Demo => IconName::Flask,
        SourceKind::ByHand => IconName::Pencil,
    };
    html! {
        <li class="source-list__source">
            <div class="source-list__head">
                <Icon name={icon} />
                <span class="source-list__name">{ name.clone() }</span>
                <IconButton
                    icon={IconName::Bin}
                    label={(words.remove)(&name)}
                    size={IconButtonSize::Small}
                    onpress={onremove}
                />
            </div>
            <label
                class="source-list__role"
                hidden={source.tables.is_empty() || (props.is_only && !is_last_year)}
            >
                <input
                    class="field__box"
                    type="checkbox"
                    checked={is_last_year}
                    onchange={onrole}
                />
                <span>{ words.last_year }</span>
            </label>
            <div>
                { for source.failure.map(|trouble| html! {
                    <p class="source-list__trouble">{ (words.trouble)(trouble) }</p>
                }) }
            </div>
            <div>
                { for present::errors_of(source, language).into_iter().map(|error| html! {
                    <p class="source-list__trouble">{ error }</p>
                }) }
            </div>
            <ul>
                { for source.tables.iter().map(|table| {
                    let reading = props.reading.sheets.iter().find(|read| read.sheet == table.sheet);
                    html! {
                        <SheetItem
                            key={table.sheet.sheet.clone()}
                            sheet={Arc::clone(&table.sheet)}
                            size={size(table)}
                            reading={reading.cloned()}
                            problems={Rc::clone(&props.problems)}
                            is_shown={props.sheet.as_ref() == Some(&table.sheet)}
                        />
                    }
                }) }
            </ul>
        </li>
    }
}

fn size(table: &Table) -> (usize, usize) {
    (table.rows.len(), table.n_columns())
}

/// Properties of [`SheetItem`].
#[derive(PartialEq, Properties)]
struct SheetItemProps {
    sheet: Arc<SheetRef>,
    size: (usize, usize),
    reading: Option<SheetReading>,
    problems: Rc<Problems>,
    is_shown: bool,
}

/// One sheet: what it was taken for, how large it is, what is wrong with it.
#[component]
fn SheetItem(props: &SheetItemProps) -> Html {
    let words = use_words().data;
    let context = use_data_view();
    let onclick = {
        let sheet = Arc::clone(&props.sheet);
        Callback::from(move |_: MouseEvent| {
            let tab = match context.view.tab {
                DataTab::Columns => DataTab::Columns,
                DataTab::Cells | DataTab::Problems | DataTab::Tidying | DataTab::Corrections => {
                    DataTab::Cells
                }
            };
            context.show.emit(DataView {
                tab,
                sheet: Some(Arc::clone(&sheet)),
                cell: None,
                severity: context.view.severity,
                rows: context.view.rows,
            });
        })
    };
    let kind = props
        .reading
        .as_ref()
        .map(|reading| (words.sheet_kind)(reading.kind));
    let (n_rows, n_columns) = props.size;
    let shown = props.is_shown.then_some("source-list__sheet--shown");
    html! {
        <li>
            <button
                type="button"
                class={classes!("source-list__sheet", shown)}
                aria-pressed={props.is_shown.to_string()}
                {onclick}
            >
                <span class="source-list__what">
                    <span class="source-list__title">{ &props.sheet.sheet }</span>
                    <span class="source-list__facts">
                        { kind.unwrap_or_default() }{ " · " }{ (words.sheet_size)(n_rows, n_columns) }
                    </span>
                </span>
                <span class="source-list__counts">
                    { for [Severity::Error, Severity::Warning].into_iter().map(|severity| {
                        count(severity, props.problems.count_on(&props.sheet, severity), (words.severity)(severity))
                    }) }
                </span>
            </button>
        </li>
    }
}

fn count(severity: Severity, count: usize, name: &'static str) -> Html {
    let class = match severity {
        Severity::Error => "source-list__count--error",
        Severity::Warning | Severity::Note => "source-list__count--warning",
    };
    html! {
        <span class={classes!("source-list__count", class)} hidden={count == 0} title={name}>
            <Icon name={IconName::of(tone(severity))} />
            <span class="visually-hidden">{ name }</span>
            <span>{ count }</span>
        </span>
    }
}

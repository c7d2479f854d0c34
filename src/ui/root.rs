use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{
    DataView, DataViewContext, FormContext, FormSubject, RouteContext, SettingsContext,
    WorkspaceContext, use_assessment, use_hash, use_kept_work, use_settings,
};
use super::shell::Frame;
use crate::app::{Derived, Workspace, first_selection};
use crate::bridge::{self, Work};

/// The program: holds the workspace, derives what follows from it, and gives both to the pages.
#[component]
pub fn Root() -> Html {
    let settings = use_settings();
    let route = use_hash();
    let workspace = use_reducer(|| Workspace::new(first_selection(bridge::today())));
    use_kept_work(&workspace, &route);
    let derived = use_assessment(workspace.ground());
    {
        let shown = derived.county(workspace.shown_county());
        let county = shown.map_or_else(String::new, |result| result.county.name.clone());
        let key = (
            Rc::clone(workspace.ground()),
            county,
            settings.settings.language,
        );
        let workspace = workspace.clone();
        use_effect_with(key, move |(ground, county, language)| {
            bridge::keep(Work {
                language: *language,
                county: county.clone(),
                saved: (!ground.is_empty()).then(|| workspace.saved()),
            });
        });
    }
    let view = use_state_eq(DataView::default);
    let view = {
        let show = {
            let view = view.clone();
            use_callback((), move |next: DataView, ()| view.set(next))
        };
        DataViewContext {
            view: (*view).clone(),
            show,
        }
    };
    let subject = use_state_eq(FormSubject::default);
    let form = {
        let choose = {
            let subject = subject.clone();
            use_callback((), move |next: FormSubject, ()| subject.set(next))
        };
        FormContext {
            subject: (*subject).clone(),
            choose,
        }
    };
    html! {
        <ContextProvider<SettingsContext> context={settings}>
            <ContextProvider<RouteContext> context={route}>
                <ContextProvider<WorkspaceContext> context={workspace}>
                    <ContextProvider<Rc<Derived>> context={derived}>
                        <ContextProvider<DataViewContext> context={view}>
                            <ContextProvider<FormContext> context={form}>
                                <Frame />
                            </ContextProvider<FormContext>>
                        </ContextProvider<DataViewContext>>
                    </ContextProvider<Rc<Derived>>>
                </ContextProvider<WorkspaceContext>>
            </ContextProvider<RouteContext>>
        </ContextProvider<SettingsContext>>
    }
}

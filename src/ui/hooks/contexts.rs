use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, CountyResult, Derived, Workspace};
use crate::text::Language;
use crate::text::ui::Words;
use crate::ui::router::Route;

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has them.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Size of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TypeSize {
    /// For dense tables.
    #[default]
    Normal,
    /// 长辈版.
    Large,
}

/// How the page looks and speaks; kept in memory and in the address only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The size of the type.
    pub type_size: TypeSize,
}

/// Settings, and a way to change them.
#[derive(Clone, PartialEq)]
pub struct SettingsContext {
    /// As they are.
    pub settings: Settings,
    /// Changes them.
    pub change: Callback<Settings>,
}

/// The page that is shown, and a way to another.
#[derive(Clone, PartialEq)]
pub struct RouteContext {
    /// The page that is shown.
    pub route: Route,
    /// Goes to another.
    pub go: Callback<Route>,
}

/// The workspace; dispatch an [`Action`] to change it.
pub type WorkspaceContext = UseReducerHandle<Workspace>;

/// The language of the interface; Chinese where there is no provider, as in tests.
#[hook]
pub fn use_language() -> Language {
    use_context::<SettingsContext>().map_or(Language::Zh, |context| context.settings.language)
}

/// The words of the interface in the current language.
#[hook]
pub fn use_words() -> &'static Words {
    Words::of(use_language())
}

/// The workspace.
#[hook]
pub fn use_workspace() -> WorkspaceContext {
    use_context().expect("every page is below the provider in root.rs")
}

/// Sends actions to the workspace.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    let dispatcher = use_workspace().dispatcher();
    use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
}

/// What follows from the workspace.
#[hook]
pub fn use_derived() -> Rc<Derived> {
    use_context().expect("every page is below the provider in root.rs")
}

/// The county to look at, with its assessment; `None` without data or rules.
#[hook]
pub fn use_county() -> Option<Rc<CountyResult>> {
    let workspace = use_workspace();
    let derived = use_derived();
    derived.county(workspace.shown_county()).cloned()
}

/// The page that is shown, and a way to another.
#[hook]
pub fn use_route() -> RouteContext {
    use_context().expect("every page is below the provider in root.rs")
}

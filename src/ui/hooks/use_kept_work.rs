use yew::platform::spawn_local;
use yew::prelude::*;

use super::{RouteContext, WorkspaceContext};
use crate::app::{self, Action, Source, SourceKind};
use crate::bridge::{Breath, one_file};
use crate::intake::SourceFile;
use crate::ui::router::Route;

/// Opens the work that was saved inside the page of one file, once. What cannot be brought back is told as
/// of any file.
#[hook]
pub fn use_kept_work(workspace: &WorkspaceContext, route: &RouteContext) {
    let (dispatcher, route) = (workspace.dispatcher(), route.clone());
    use_effect_with((), move |()| {
        let Some(work) = one_file::work() else {
            return;
        };
        spawn_local(async move {
            let pace = Breath::new();
            let file = SourceFile {
                name: one_file::NAME,
                bytes: work.as_bytes(),
            };
            let read = app::read_file(&file);
            let source = Source::paced(one_file::NAME.to_owned(), SourceKind::File, read, &pace);
            let (workspaces, others) = app::unpacked(vec![source.await], &pace).await;
            let is_whole = others.is_empty();
            for (_, saved) in workspaces {
                dispatcher.dispatch(Action::Open(Box::new(saved)));
            }
            if is_whole {
                if route.route == Route::Data {
                    route.replace.emit(Route::Overview);
                }
            } else {
                dispatcher.dispatch(Action::Load(others));
            }
        });
    });
}

//! Every route at every size: nothing scrolls sideways; and, on demand, pictures of it.
//!
//! With `JUNHENG_SHOTS` naming a folder, as `cargo xtask screenshots` does, each view is
//! also saved there as a PNG file.

use std::env;
use std::path::{Path, PathBuf};

use crate::driver::{Medium, Page, Scheme, Viewport};
use crate::server::Site;

/// A route and the name of its pictures.
const ROUTES: [(&str, &str); 1] = [("", "start")];

/// The screens that count: an office computer first.
const VIEWPORTS: [(&str, Viewport); 3] = [
    ("office", Viewport::computer(1366, 768)),
    ("wide", Viewport::computer(1920, 1080)),
    ("phone", Viewport::phone(390, 844)),
];

/// Codes of the page's languages.
const LANGUAGES: [&str; 2] = ["zh", "en"];

/// A route as one reader sees it.
#[derive(Clone, Copy, Debug)]
struct View {
    /// As in `#/data`.
    route: &'static str,
    viewport: Viewport,
    scheme: Scheme,
    /// Code of the page's language.
    lang: &'static str,
}

/// Shows a view, checks that it fits, and saves its picture when `path` says where.
#[track_caller]
fn shoot(page: &Page, site: &Site, view: View, path: Option<&Path>) {
    page.set_viewport(view.viewport);
    page.set_media(view.scheme, Medium::Screen);
    // From an empty page, because a change of the hash alone would not load anything.
    page.goto("about:blank");
    page.goto(&site.route(&format!("?lang={}{}", view.lang, view.route)));
    page.find("h1");
    assert!(
        !page.overflows_sideways(),
        "the page scrolls sideways: {view:?}"
    );
    if let Some(path) = path {
        page.screenshot(path);
    }
}

#[test]
fn shots_of_every_route_fit_every_screen() {
    let folder = env::var_os("JUNHENG_SHOTS").map(PathBuf::from);
    let site = Site::serve();
    let page = Page::open(&site.url());
    for (route, name) in ROUTES {
        for (screen, viewport) in VIEWPORTS {
            for scheme in [Scheme::Light, Scheme::Dark] {
                for lang in LANGUAGES {
                    let file = format!("{name}-{screen}-{}-{lang}.png", scheme.name());
                    let path = folder.as_ref().map(|folder| folder.join(file));
                    shoot(
                        &page,
                        &site,
                        View {
                            route,
                            viewport,
                            scheme,
                            lang,
                        },
                        path.as_deref(),
                    );
                }
            }
        }
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

//! The built page, delivered on a free port for one test.

use std::env;
use std::path::{Path, PathBuf};
use std::thread;

use xtask::server::Server;

/// A folder that is served for as long as the tests run.
pub struct Site {
    url: String,
}

impl Site {
    /// Serves the built page: the folder in `JUNHENG_DIST`, else `dist/`.
    pub fn serve() -> Self {
        Self::serve_folder(&dist())
    }

    /// Serves any folder, such as that of a portal that embeds the page; each has its own origin.
    pub fn serve_folder(folder: &Path) -> Self {
        let server = Server::bind(folder, "127.0.0.1", 0)
            .unwrap_or_else(|error| panic!("could not serve {}: {error}", folder.display()));
        let url = server.url();
        thread::spawn(move || server.run());
        Self { url }
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The address of a route in the page, as in `#/data`.
    pub fn route(&self, route: &str) -> String {
        format!("{}{route}", self.url)
    }
}

/// The folder with the built page.
pub fn dist() -> PathBuf {
    let folder = env::var_os("JUNHENG_DIST").map_or_else(xtask::places::dist, PathBuf::from);
    let is_built = folder.join("index.html").is_file();
    assert!(
        is_built,
        "there is no page in {}; `cargo xtask build` makes it",
        folder.display()
    );
    folder
}

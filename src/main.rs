//! Entry: the page in a browser, the command line elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    junheng::cli::run()
}

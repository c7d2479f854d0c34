//! Entry: the page in a browser, the command line elsewhere.

/// The same module runs the page and its worker; only a page has a window.
#[cfg(target_arch = "wasm32")]
fn main() {
    if web_sys::window().is_some() {
        yew::set_custom_panic_hook(Box::new(junheng::bridge::crashed));
        yew::Renderer::<junheng::ui::Root>::new().render();
    } else {
        junheng::bridge::serve();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    junheng::cli::run()
}

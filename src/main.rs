//! Entry: the page in a browser, the command line elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<Page>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    junheng::cli::run()
}

/// The page.
#[cfg(target_arch = "wasm32")]
#[yew::component]
fn Page() -> yew::Html {
    yew::html! {
        <main>
            <h1>{ "均衡尺" }</h1>
        </main>
    }
}

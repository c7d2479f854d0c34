/// Opens the browser's dialog for printing what is shown, which offers `name` for the file; where it may not,
/// nothing happens.
pub fn print(name: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let document = window.document();
    // Browsers name the file after the page.
    let title = document.as_ref().map(|document| document.title());
    if let Some(document) = &document {
        document.set_title(name);
    }
    let _ = window.print();
    if let (Some(document), Some(title)) = (document, title) {
        document.set_title(&title);
    }
}

/// Opens the browser's dialog for printing what is shown; where it may not, nothing happens.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

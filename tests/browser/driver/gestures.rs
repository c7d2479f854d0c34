//! What hands do: keys, pasting, dropping files.

use serde_json::{Value, json};

use super::base64;
use super::element::Element;
use super::page::Page;

/// Keys that have no character of their own, as WebDriver writes them.
#[allow(
    dead_code,
    reason = "a keyboard is whole, whichever keys the tests press today"
)]
pub mod key {
    /// The key that deletes to the left.
    pub const BACKSPACE: char = '\u{E003}';
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Shift.
    pub const SHIFT: char = '\u{E008}';
    /// Ctrl.
    pub const CONTROL: char = '\u{E009}';
    /// Alt.
    pub const ALT: char = '\u{E00A}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// Page up.
    pub const PAGE_UP: char = '\u{E00E}';
    /// Page down.
    pub const PAGE_DOWN: char = '\u{E00F}';
    /// End.
    pub const END: char = '\u{E010}';
    /// Home.
    pub const HOME: char = '\u{E011}';
    /// Arrow to the left.
    pub const LEFT: char = '\u{E012}';
    /// Arrow up.
    pub const UP: char = '\u{E013}';
    /// Arrow to the right.
    pub const RIGHT: char = '\u{E014}';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
    /// Delete.
    pub const DELETE: char = '\u{E017}';
    /// F1.
    pub const F1: char = '\u{E031}';
    /// F8.
    pub const F8: char = '\u{E038}';
    /// F9.
    pub const F9: char = '\u{E039}';
}

impl Page {
    /// Presses keys together and lets them go in the opposite order, as in Ctrl+V.
    #[track_caller]
    pub fn press(&self, chord: &[char]) {
        let down = chord
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = chord
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", json!({ "actions": [keyboard] }), "press keys");
    }
}

impl Element<'_> {
    /// Pastes a text, and the same as HTML when a spreadsheet would; gives whether the page took it.
    #[track_caller]
    pub fn paste(&self, text: &str, html: Option<&str>) -> bool {
        const SCRIPT: &str = "const [target, text, html] = arguments;
            const data = new DataTransfer();
            data.setData('text/plain', text);
            if (html !== null) data.setData('text/html', html);
            return !target.dispatchEvent(new ClipboardEvent('paste',
                { clipboardData: data, bubbles: true, cancelable: true, composed: true }));";
        self.page
            .run(SCRIPT, &[self.reference(), json!(text), json!(html)])
            == json!(true)
    }

    /// Drags a file over it and drops it there; gives whether the page took it.
    #[track_caller]
    pub fn drop_file(&self, name: &str, media_type: &str, bytes: &[u8]) -> bool {
        // The file is made in a task of its own, so that whoever watches the page after the drop does
        // not count the time that this takes.
        const MAKE: &str = "const [name, type, text] = arguments;
            const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
            window.fileToDrop = new File([bytes], name, { type });";
        const DROP: &str = "const [target] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(window.fileToDrop);
            delete window.fileToDrop;
            const init = { dataTransfer, bubbles: true, cancelable: true, composed: true };
            target.dispatchEvent(new DragEvent('dragenter', init));
            target.dispatchEvent(new DragEvent('dragover', init));
            return !target.dispatchEvent(new DragEvent('drop', init));";
        let file = [json!(name), json!(media_type), json!(base64::encode(bytes))];
        self.page.run(MAKE, &file);
        self.page.run(DROP, &[self.reference()]) == json!(true)
    }
}

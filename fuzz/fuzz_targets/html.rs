//! What is pasted: a table of a web page, and the same letters as plain text.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let text = String::from_utf8_lossy(input);
    junheng_fuzz::take_clipboard(&text, Some(&text));
    junheng_fuzz::take_clipboard(&text, None);
});

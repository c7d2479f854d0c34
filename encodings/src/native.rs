use std::cell::RefCell;

use real::{Decoder, DecoderResult, Encoding};

/// What a decoder does with bytes that make no letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strictness {
    Refuse,
    Replace,
}

/// A decoder of one encoding by tables of letters.
pub(crate) struct Tables {
    decoder: RefCell<Decoder>,
    encoding: &'static Encoding,
    strictness: Strictness,
}

impl Tables {
    /// A decoder that refuses bytes which make no letter.
    pub(crate) fn strict(name: &str) -> Option<Self> {
        Self::with(name, Strictness::Refuse)
    }

    /// A decoder that writes U+FFFD for bytes which make no letter.
    pub(crate) fn lenient(name: &str) -> Option<Self> {
        Self::with(name, Strictness::Replace)
    }

    /// The name of the encoding that a label stands for.
    pub(crate) fn name_of(label: &str) -> Option<String> {
        Some(Encoding::for_label(label.as_bytes())?.name().to_owned())
    }

    /// The whole text; `None` when bytes were refused.
    pub(crate) fn all(&self, bytes: &[u8]) -> Option<String> {
        let text = self.decode(bytes, true);
        *self.decoder.borrow_mut() = self.encoding.new_decoder_without_bom_handling();
        text
    }

    /// The text of a piece and of what was kept of the piece before; `None` when bytes were refused.
    pub(crate) fn piece(&self, bytes: &[u8]) -> Option<String> {
        self.decode(bytes, false)
    }

    fn decode(&self, bytes: &[u8], is_last: bool) -> Option<String> {
        let mut decoder = self.decoder.borrow_mut();
        // Two bytes or more give three at most, one gives three at most; and a letter begun before.
        let mut text = String::with_capacity(bytes.len() * 3 + 16);
        if self.strictness == Strictness::Replace {
            let _ = decoder.decode_to_string(bytes, &mut text, is_last);
            return Some(text);
        }
        let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, is_last);
        (result == DecoderResult::InputEmpty).then_some(text)
    }

    fn with(name: &str, strictness: Strictness) -> Option<Self> {
        let encoding = Encoding::for_label(name.as_bytes())?;
        Some(Self {
            decoder: RefCell::new(encoding.new_decoder_without_bom_handling()),
            encoding,
            strictness,
        })
    }
}

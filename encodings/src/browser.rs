use js_sys::Uint8Array;
use web_sys::{TextDecodeOptions, TextDecoder, TextDecoderOptions};

/// The browser's decoder of one encoding.
pub(crate) struct Tables(TextDecoder);

impl Tables {
    /// A decoder that refuses bytes which make no letter.
    pub(crate) fn strict(name: &str) -> Option<Self> {
        let options = Self::options();
        options.set_fatal(true);
        Self::with(name, &options)
    }

    /// A decoder that writes U+FFFD for bytes which make no letter.
    pub(crate) fn lenient(name: &str) -> Option<Self> {
        Self::with(name, &Self::options())
    }

    /// The name, in small letters, of the encoding that a label stands for.
    pub(crate) fn name_of(label: &str) -> Option<String> {
        Some(TextDecoder::new_with_label(label).ok()?.encoding())
    }

    /// The whole text; `None` when bytes were refused.
    pub(crate) fn all(&self, bytes: &[u8]) -> Option<String> {
        // From a copy: a view of memory must not be kept while the browser makes objects.
        self.0
            .decode_with_buffer_source(&Uint8Array::from(bytes))
            .ok()
    }

    /// The text of a piece and of what was kept of the piece before; `None` when bytes were refused.
    pub(crate) fn piece(&self, bytes: &[u8]) -> Option<String> {
        let options = TextDecodeOptions::new();
        options.set_stream(true);
        let bytes = Uint8Array::from(bytes);
        self.0
            .decode_with_buffer_source_and_options(&bytes, &options)
            .ok()
    }

    fn options() -> TextDecoderOptions {
        let options = TextDecoderOptions::new();
        js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into()).ok();
        options
    }

    fn with(name: &str, options: &TextDecoderOptions) -> Option<Self> {
        TextDecoder::new_with_label_and_options(name, options)
            .ok()
            .map(Self)
    }
}

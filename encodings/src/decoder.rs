use crate::encoding::{Encoding, UTF_8};
use crate::tables::Tables;
use crate::utf8::{End, Utf8};

/// Why a call of a decoder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// Everything was taken.
    InputEmpty,
    /// There is no room for the next letter.
    OutputFull,
    /// Bytes made no letter: how many, and how many good ones were taken after them.
    Malformed(u8, u8),
}

/// Decodes text that comes in pieces.
pub struct Decoder {
    encoding: &'static Encoding,
    state: State,
}

enum State {
    Utf8(Utf8),
    /// Tables take whole pieces; letters for which there was no room wait.
    Tables {
        tables: Option<Tables>,
        waiting: String,
    },
}

impl Decoder {
    pub(crate) fn new(encoding: &'static Encoding) -> Self {
        let state = if encoding == UTF_8 {
            State::Utf8(Utf8::default())
        } else {
            State::Tables {
                tables: Tables::strict(encoding.name()),
                waiting: String::new(),
            }
        };
        Self { encoding, state }
    }

    /// What it decodes.
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// Room that is enough for the text of so many bytes; `None` where no memory could be.
    pub fn max_utf8_buffer_length_without_replacement(&self, bytes: usize) -> Option<usize> {
        // Three bytes for any byte or pair; and one letter that was begun before.
        bytes.checked_mul(3)?.checked_add(4)
    }

    /// Decodes into the room that a text has left; says why it ended and how many bytes were taken.
    pub fn decode_to_string_without_replacement(
        &mut self,
        input: &[u8],
        output: &mut String,
        is_last: bool,
    ) -> (DecoderResult, usize) {
        let mut room = vec![0; output.capacity() - output.len()];
        let (result, read, written) =
            self.decode_to_utf8_without_replacement(input, &mut room, is_last);
        let text = room.get(..written).unwrap_or_default();
        output.push_str(&String::from_utf8_lossy(text));
        (result, read)
    }

    /// Decodes; says why it ended, how many bytes were taken, and how many written.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        input: &[u8],
        output: &mut [u8],
        is_last: bool,
    ) -> (DecoderResult, usize, usize) {
        match &mut self.state {
            State::Utf8(utf8) => {
                let step = utf8.step(input, output, is_last);
                let result = match step.end {
                    End::InputEmpty => DecoderResult::InputEmpty,
                    End::OutputFull => DecoderResult::OutputFull,
                    End::Malformed => DecoderResult::Malformed(1, 0),
                };
                (result, step.read, step.written)
            }
            State::Tables { tables, waiting } => {
                let mut read = 0;
                if waiting.is_empty() {
                    let text = tables.as_ref().and_then(|tables| {
                        if is_last {
                            tables.all(input)
                        } else {
                            tables.piece(input)
                        }
                    });
                    let Some(text) = text else {
                        return (DecoderResult::Malformed(1, 0), input.len(), 0);
                    };
                    read = input.len();
                    *waiting = text;
                }
                let written = waiting.floor_char_boundary(output.len());
                if let (Some(from), Some(to)) =
                    (waiting.as_bytes().get(..written), output.get_mut(..written))
                {
                    to.copy_from_slice(from);
                }
                waiting.drain(..written);
                let result = if waiting.is_empty() && read == input.len() {
                    DecoderResult::InputEmpty
                } else {
                    DecoderResult::OutputFull
                };
                (result, read, written)
            }
        }
    }
}

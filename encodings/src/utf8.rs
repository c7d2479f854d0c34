//! UTF-8 that comes in pieces.

/// What one call gave: how many bytes were taken and written, and why it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub read: usize,
    pub written: usize,
    pub end: End,
}

/// Why a call ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// Everything was taken.
    InputEmpty,
    /// There is no room for the next letter.
    OutputFull,
    /// Bytes made no letter.
    Malformed,
}

/// The first bytes of a letter whose others have not come yet.
#[derive(Default)]
pub(crate) struct Utf8 {
    begun: Vec<u8>,
}

/// The longest letter, in bytes.
const LONGEST: usize = 4;

impl Utf8 {
    /// Takes what it can of `input`; `is_last` says that nothing follows.
    pub(crate) fn step(&mut self, input: &[u8], output: &mut [u8], is_last: bool) -> Step {
        let mut step = Step {
            read: 0,
            written: 0,
            end: End::InputEmpty,
        };
        if let Some(end) = self.finish_letter(input, output, &mut step) {
            step.end = end;
            return step;
        }
        let rest = input.get(step.read..).unwrap_or_default();
        let room = output.len() - step.written;
        let window = rest.get(..room).unwrap_or(rest);
        let (valid, end) = match std::str::from_utf8(window) {
            Ok(_) => (window.len(), End::InputEmpty),
            Err(error) if error.error_len().is_some() => (error.valid_up_to(), End::Malformed),
            Err(error) => (error.valid_up_to(), End::InputEmpty),
        };
        if let (Some(from), Some(to)) = (
            window.get(..valid),
            output.get_mut(step.written..step.written + valid),
        ) {
            to.copy_from_slice(from);
        }
        step.read += valid;
        step.written += valid;
        if end == End::Malformed {
            step.end = end;
            return step;
        }
        if window.len() < rest.len() {
            step.end = End::OutputFull;
            return step;
        }
        let begun = window.get(valid..).unwrap_or_default();
        self.begun.extend_from_slice(begun);
        step.read += begun.len();
        if is_last && !self.begun.is_empty() {
            step.end = End::Malformed;
        }
        step
    }

    /// Puts a begun letter together; the end of the call where it cannot go on.
    fn finish_letter(&mut self, input: &[u8], output: &mut [u8], step: &mut Step) -> Option<End> {
        if self.begun.is_empty() {
            return None;
        }
        if output.len() < LONGEST {
            return Some(End::OutputFull);
        }
        for byte in input {
            self.begun.push(*byte);
            step.read += 1;
            match std::str::from_utf8(&self.begun) {
                Ok(letter) => {
                    let room = output.get_mut(..letter.len())?;
                    room.copy_from_slice(letter.as_bytes());
                    step.written = letter.len();
                    self.begun.clear();
                    return None;
                }
                Err(error) if error.error_len().is_some() => return Some(End::Malformed),
                Err(_) => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes in pieces of `piece` bytes into rooms of `room` bytes.
    fn decode(bytes: &[u8], piece: usize, room: usize) -> Result<String, Vec<u8>> {
        let mut decoder = Utf8::default();
        let (mut text, mut output) = (Vec::new(), vec![0; room]);
        let mut pieces = bytes.chunks(piece).peekable();
        while let Some(mut rest) = pieces.next() {
            let is_last = pieces.peek().is_none();
            loop {
                let step = decoder.step(rest, &mut output, is_last);
                text.extend_from_slice(&output[..step.written]);
                rest = &rest[step.read..];
                match step.end {
                    End::InputEmpty => break,
                    End::OutputFull => {}
                    End::Malformed => return Err(text),
                }
            }
            assert!(rest.is_empty());
        }
        Ok(String::from_utf8(text).expect("only whole letters are written"))
    }

    #[test]
    fn pieces_and_rooms_of_any_size_give_the_same_text() {
        let text = "a学é𠀀,b校\u{10ffff}\n".repeat(3);
        for piece in 1..9 {
            for room in 4..12 {
                assert_eq!(
                    decode(text.as_bytes(), piece, room).as_deref(),
                    Ok(text.as_str())
                );
            }
        }
    }

    #[test]
    fn bytes_that_make_no_letter_end_it_after_what_came_before() {
        for faulty in [&b"\xffb"[..], b"\xe5\xad", b"\xe5\xadb", b"\xed\xa0\x80b"] {
            let bytes = ["学".as_bytes(), faulty].concat();
            for piece in 1..5 {
                assert_eq!(decode(&bytes, piece, 8), Err("学".as_bytes().to_vec()));
            }
        }
    }
}

//! Bytes of a text file → letters. A byte-order mark is believed, then strict UTF-8, then
//! GB18030; the choice is told, so that a person can check it.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::kind::Encoding;

/// The text of a file, and how it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// As what the bytes were read.
    pub encoding: Encoding,
    /// Who says so.
    pub evidence: Evidence,
    /// Whether every byte made a letter.
    pub fidelity: Fidelity,
}

/// Why an encoding was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// A byte-order mark, or nothing but ASCII.
    Certain,
    /// The bytes look like it.
    Likely,
}

/// Whether anything was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fidelity {
    /// Nothing.
    Whole,
    /// Some bytes made no letter.
    Lossy,
}

/// Decodes the bytes of a text file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => decoded(text.to_owned(), Encoding::Utf8, Evidence::Certain),
            Err(_) => Decoded {
                text: String::from_utf8_lossy(rest).into_owned(),
                encoding: Encoding::Utf8,
                evidence: Evidence::Certain,
                fidelity: Fidelity::Lossy,
            },
        },
        [0xff, 0xfe, rest @ ..] => with(rest, Encoding::Utf16Le, Evidence::Certain),
        [0xfe, 0xff, rest @ ..] => with(rest, Encoding::Utf16Be, Evidence::Certain),
        _ if bytes.contains(&0) => with(bytes, byte_order(bytes), Evidence::Likely),
        _ => without_mark(bytes),
    }
}

fn decoded(text: String, encoding: Encoding, evidence: Evidence) -> Decoded {
    Decoded {
        text,
        encoding,
        evidence,
        fidelity: Fidelity::Whole,
    }
}

fn with(bytes: &[u8], encoding: Encoding, evidence: Evidence) -> Decoded {
    let table = match encoding {
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
        Encoding::Utf8 => encoding_rs::UTF_8,
    };
    let (text, is_lossy) = table.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        encoding,
        evidence,
        fidelity: if is_lossy {
            Fidelity::Lossy
        } else {
            Fidelity::Whole
        },
    }
}

/// Text with zero bytes is UTF-16; commas, digits and line ends show on which side the zeros stand.
fn byte_order(bytes: &[u8]) -> Encoding {
    let zeros = |offset: usize| {
        bytes
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    if zeros(1) >= zeros(0) {
        Encoding::Utf16Le
    } else {
        Encoding::Utf16Be
    }
}

/// Some pairs of GBK bytes are also valid UTF-8: 学校 is `D1 A7 D0 A3`, which UTF-8 reads as
/// two Cyrillic-looking letters. A table with such letters and not one Chinese character is GBK.
fn without_mark(bytes: &[u8]) -> Decoded {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => decoded(text.to_owned(), Encoding::Utf8, Evidence::Certain),
        Ok(text) => {
            let has_odd_letters = text.chars().any(|c| ('\u{80}'..='\u{7ff}').contains(&c));
            let gbk = with(bytes, Encoding::Gb18030, Evidence::Likely);
            if has_odd_letters
                && !text.chars().any(is_chinese)
                && gbk.fidelity == Fidelity::Whole
                && gbk.text.chars().any(is_chinese)
            {
                gbk
            } else {
                decoded(text.to_owned(), Encoding::Utf8, Evidence::Likely)
            }
        }
        Err(_) => with(bytes, Encoding::Gb18030, Evidence::Likely),
    }
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_two_words_are_read_in_every_encoding() {
        let text = "学校,值\n甲,1\n";
        let utf16 =
            |swap: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(swap).collect::<Vec<u8>>();
        let gbk = b"\xd1\xa7\xd0\xa3,\xd6\xb5\n\xbc\xd7,1\n".to_vec();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (gbk, Encoding::Gb18030),
            (utf16(u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(u16::to_be_bytes), Encoding::Utf16Be),
            (
                [&[0xff, 0xfe], utf16(u16::to_le_bytes).as_slice()].concat(),
                Encoding::Utf16Le,
            ),
            (
                [&[0xfe, 0xff], utf16(u16::to_be_bytes).as_slice()].concat(),
                Encoding::Utf16Be,
            ),
            (
                [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(),
                Encoding::Utf8,
            ),
        ] {
            let found = decode(&bytes);
            assert_eq!((found.text.as_str(), found.encoding), (text, encoding));
            assert_eq!(found.fidelity, Fidelity::Whole);
        }
    }

    #[test]
    fn bytes_of_no_encoding_are_told() {
        assert_eq!(decode(&[b'a', 0xff, 0xff, 0xff]).fidelity, Fidelity::Lossy);
    }
}

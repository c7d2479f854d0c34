//! Bytes as letters. The file is UTF-16, which a mark at its beginning says whatever a server says, and
//! two bytes are one letter. Letters that a reader of HTML would change or that are none are written as two:
//! three hundredths more, where base64 is a third.

/// Stands before a letter that is written otherwise.
const ESCAPE: u16 = 0xe000;

/// How far the first letters are moved: end of text, carriage return, the beginning of a tag.
const MOVED: u16 = 0x100;

/// The bit that makes a letter of half a letter.
const TURNED: u16 = 0x8000;

/// The letters that stand for these bytes; an odd last byte gets a zero.
pub fn from_bytes(bytes: &[u8]) -> Vec<u16> {
    let mut letters = Vec::with_capacity(bytes.len() / 2 + bytes.len() / 50);
    for pair in bytes.chunks(2) {
        let high = pair.get(1).copied().unwrap_or_default();
        let letter = u16::from_le_bytes([pair.first().copied().unwrap_or_default(), high]);
        match letter {
            0 | 0x0d | 0x3c => letters.extend([ESCAPE, letter + MOVED]),
            0xd800..=0xdfff | ESCAPE => letters.extend([ESCAPE, letter ^ TURNED]),
            letter => letters.push(letter),
        }
    }
    letters
}

/// The bytes of a file with this text.
pub fn file(text: &[u16]) -> Vec<u8> {
    let letters = std::iter::once(&0xfeff).chain(text);
    letters.flat_map(|letter| letter.to_le_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page does it (`boot.js`).
    fn to_bytes(letters: &[u16]) -> Vec<u8> {
        let mut letters = letters.iter().copied();
        let mut bytes = Vec::new();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                ESCAPE => match letters.next().expect("another follows") {
                    turned @ 0x5800.. => turned ^ TURNED,
                    moved => moved - MOVED,
                },
                letter => letter,
            };
            bytes.extend(letter.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn every_pair_of_bytes_comes_back_as_letters_that_html_keeps() {
        let bytes: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
        let letters = from_bytes(&bytes);
        assert_eq!(to_bytes(&letters), bytes);
        for letter in letters {
            assert!(!matches!(letter, 0 | 0x0d | 0x3c | 0xd800..=0xdfff));
        }
        assert_eq!(from_bytes(&[1, 2, 3]), [0x0201, 0x0003]);
    }
}

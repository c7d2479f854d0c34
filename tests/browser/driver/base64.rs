//! Base64, in which pictures leave the browser and files enter it.

/// The 64 digits.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text for `bytes`, padded with `=`.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| {
            bits << 8 | usize::from(group.get(at).copied().unwrap_or_default())
        });
        for digit in 0..4 {
            // Two bytes need three digits, one byte needs two.
            let is_used = digit <= group.len();
            let value = bits >> (18 - 6 * digit) & 63;
            text.push(if is_used {
                char::from(DIGITS[value])
            } else {
                '='
            });
        }
    }
    text
}

/// The bytes of a text, when it consists of digits and padding only.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut bits = 0_usize;
    let mut width = 0;
    for byte in text.trim_end_matches('=').bytes() {
        bits = bits << 6 | value_of(byte)?;
        width += 6;
        if width >= 8 {
            width -= 8;
            bytes.push(u8::try_from(bits >> width & 255).ok()?);
            bits &= (1 << width) - 1;
        }
    }
    Some(bytes)
}

/// The value of one digit.
fn value_of(digit: u8) -> Option<usize> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(usize::from(value))
}

#[test]
fn base64_follows_the_examples_of_rfc_4648() {
    let examples = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foobar", "Zm9vYmFy"),
    ];
    for (plain, coded) in examples {
        assert_eq!(encode(plain.as_bytes()), coded);
        assert_eq!(decode(coded).as_deref(), Some(plain.as_bytes()));
    }
    assert_eq!(decode("Zm9*"), None);
}

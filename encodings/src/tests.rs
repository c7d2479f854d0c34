use super::*;

/// 学校 (D1 A7 D0 A3), 𠀀 (95 32 82 36), € in GBK's own place (80).
const CHINESE: &[u8] = b"\xd1\xa7\xd0\xa3,\x95\x32\x82\x36,\x80\n";

/// Decodes in pieces of `piece` bytes into rooms of `room` bytes.
fn in_pieces(
    encoding: &'static Encoding,
    bytes: &[u8],
    piece: usize,
    room: usize,
) -> Option<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut text, mut output) = (Vec::new(), vec![0; room]);
    for rest in bytes.chunks(piece).map(Some).chain([None]) {
        let is_last = rest.is_none();
        let mut rest = rest.unwrap_or_default();
        loop {
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(rest, &mut output, is_last);
            text.extend_from_slice(&output[..written]);
            rest = &rest[read..];
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return None,
            }
        }
        assert!(rest.is_empty());
    }
    Some(String::from_utf8(text).expect("only whole letters are written"))
}

#[test]
fn each_encoding_is_found_by_its_own_name() {
    for name in [
        "gb18030",
        "GBK",
        "Big5",
        "Shift_JIS",
        "UTF-8",
        "UTF-16LE",
        "windows-1252",
    ] {
        assert_eq!(
            Encoding::for_label(name.as_bytes()).map(Encoding::name),
            Some(name)
        );
    }
    assert_eq!(Encoding::for_label(b"GB2312"), Some(GBK));
    assert_eq!(Encoding::for_label(b"no-such-thing"), None);
    assert_eq!(Encoding::for_label(b"\xff"), None);
}

#[test]
fn chinese_letters_of_two_and_four_bytes_are_read_whole_and_in_pieces() {
    let text = "学校,𠀀,€\n";
    assert_eq!(
        GB18030.decode_without_bom_handling(CHINESE),
        (text.into(), false)
    );
    for piece in 1..7 {
        for room in 4..9 {
            assert_eq!(
                in_pieces(GB18030, CHINESE, piece, room).as_deref(),
                Some(text)
            );
        }
    }
}

#[test]
fn bytes_that_make_no_letter_are_told_and_the_rest_is_kept() {
    let (text, had_errors) = GB18030.decode_without_bom_handling(b"a\xff\xff\xd1\xa7");
    assert!(had_errors);
    assert!(
        text.starts_with("a\u{fffd}") && text.ends_with('学'),
        "{text}"
    );
    assert_eq!(in_pieces(GB18030, b"a\xff\xff", 2, 8), None);
    // A letter that is begun and never ended.
    assert!(GB18030.decode_without_bom_handling(b"a\xd1").1);
}

#[test]
fn what_is_strict_refuses() {
    let strict = |encoding: &'static Encoding, bytes| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes)
    };
    assert_eq!(strict(GB18030, b"\xd1\xa7"), Some("学".into()));
    assert_eq!(strict(GB18030, b"\xd1\xff"), None);
    assert_eq!(strict(UTF_8, "学".as_bytes()), Some("学".into()));
    assert_eq!(strict(UTF_8, b"\xd1\xa7\xff"), None);
}

#[test]
fn a_byte_order_mark_is_believed() {
    assert_eq!(GBK.decode(b"\xef\xbb\xbfa"), ("a".into(), UTF_8, false));
    assert_eq!(GBK.decode(b"\xff\xfea\0"), ("a".into(), UTF_16LE, false));
    assert_eq!(GBK.decode(b"\xfe\xff\0a"), ("a".into(), UTF_16BE, false));
    assert_eq!(GBK.decode(b"\xd1\xa7"), ("学".into(), GBK, false));
}

#[test]
fn halves_of_utf16_are_told() {
    assert_eq!(
        UTF_16LE.decode_without_bom_handling(b"a\0b"),
        ("a\u{fffd}".into(), true)
    );
    assert_eq!(
        UTF_16BE.decode_without_bom_handling(b"\xd8\x00\0a"),
        ("\u{fffd}a".into(), true)
    );
    assert_eq!(
        in_pieces(UTF_16LE, b"a\0\x66\x5b", 1, 4).as_deref(),
        Some("a学")
    );
}

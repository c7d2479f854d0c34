use std::borrow::Cow;

use crate::decoder::Decoder;
use crate::tables::Tables;

/// An encoding of the standard.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    name: &'static str,
}

/// Defines the encodings, each as a value and as a reference to it.
macro_rules! encodings {
    ($($init:ident $reference:ident $name:literal;)*) => {
        $(
            #[doc = concat!("The encoding ", $name, ".")]
            pub static $init: Encoding = Encoding { name: $name };
            #[doc = concat!("The encoding ", $name, ".")]
            pub static $reference: &Encoding = &$init;
        )*

        /// All of them.
        static ALL: &[&Encoding] = &[$(&$init),*];
    };
}

encodings! {
    BIG5_INIT BIG5 "Big5";
    EUC_JP_INIT EUC_JP "EUC-JP";
    EUC_KR_INIT EUC_KR "EUC-KR";
    GB18030_INIT GB18030 "gb18030";
    GBK_INIT GBK "GBK";
    IBM866_INIT IBM866 "IBM866";
    ISO_2022_JP_INIT ISO_2022_JP "ISO-2022-JP";
    ISO_8859_10_INIT ISO_8859_10 "ISO-8859-10";
    ISO_8859_13_INIT ISO_8859_13 "ISO-8859-13";
    ISO_8859_14_INIT ISO_8859_14 "ISO-8859-14";
    ISO_8859_15_INIT ISO_8859_15 "ISO-8859-15";
    ISO_8859_16_INIT ISO_8859_16 "ISO-8859-16";
    ISO_8859_2_INIT ISO_8859_2 "ISO-8859-2";
    ISO_8859_3_INIT ISO_8859_3 "ISO-8859-3";
    ISO_8859_4_INIT ISO_8859_4 "ISO-8859-4";
    ISO_8859_5_INIT ISO_8859_5 "ISO-8859-5";
    ISO_8859_6_INIT ISO_8859_6 "ISO-8859-6";
    ISO_8859_7_INIT ISO_8859_7 "ISO-8859-7";
    ISO_8859_8_INIT ISO_8859_8 "ISO-8859-8";
    ISO_8859_8_I_INIT ISO_8859_8_I "ISO-8859-8-I";
    KOI8_R_INIT KOI8_R "KOI8-R";
    KOI8_U_INIT KOI8_U "KOI8-U";
    MACINTOSH_INIT MACINTOSH "macintosh";
    REPLACEMENT_INIT REPLACEMENT "replacement";
    SHIFT_JIS_INIT SHIFT_JIS "Shift_JIS";
    UTF_16BE_INIT UTF_16BE "UTF-16BE";
    UTF_16LE_INIT UTF_16LE "UTF-16LE";
    UTF_8_INIT UTF_8 "UTF-8";
    WINDOWS_1250_INIT WINDOWS_1250 "windows-1250";
    WINDOWS_1251_INIT WINDOWS_1251 "windows-1251";
    WINDOWS_1252_INIT WINDOWS_1252 "windows-1252";
    WINDOWS_1253_INIT WINDOWS_1253 "windows-1253";
    WINDOWS_1254_INIT WINDOWS_1254 "windows-1254";
    WINDOWS_1255_INIT WINDOWS_1255 "windows-1255";
    WINDOWS_1256_INIT WINDOWS_1256 "windows-1256";
    WINDOWS_1257_INIT WINDOWS_1257 "windows-1257";
    WINDOWS_1258_INIT WINDOWS_1258 "windows-1258";
    WINDOWS_874_INIT WINDOWS_874 "windows-874";
    X_MAC_CYRILLIC_INIT X_MAC_CYRILLIC "x-mac-cyrillic";
    X_USER_DEFINED_INIT X_USER_DEFINED "x-user-defined";
}

impl Encoding {
    /// The name in the standard.
    pub const fn name(&'static self) -> &'static str {
        self.name
    }

    /// The encoding that a label such as `gb2312` stands for; `None` when the standard has none.
    pub fn for_label(label: &[u8]) -> Option<&'static Self> {
        let label = std::str::from_utf8(label).ok()?;
        let name = Tables::name_of(label)?;
        let is_it = |it: &&&Self| it.name.eq_ignore_ascii_case(&name);
        ALL.iter().find(is_it).copied()
    }

    /// The encoding that a byte-order mark names, and how long the mark is.
    pub fn for_bom(bytes: &[u8]) -> Option<(&'static Self, usize)> {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Some((UTF_8, 3)),
            [0xff, 0xfe, ..] => Some((UTF_16LE, 2)),
            [0xfe, 0xff, ..] => Some((UTF_16BE, 2)),
            _ => None,
        }
    }

    /// The text of these bytes, the encoding that was used, and whether some made no letter. A
    /// byte-order mark is believed rather than this encoding.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Self, bool) {
        let (encoding, mark) = Self::for_bom(bytes).unwrap_or((self, 0));
        let rest = bytes.get(mark..).unwrap_or_default();
        let (text, had_errors) = encoding.decode_without_bom_handling(rest);
        (text, encoding, had_errors)
    }

    /// The text of these bytes, and whether some made no letter; U+FFFD stands for those.
    pub fn decode_without_bom_handling<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        if self == UTF_8 {
            let text = String::from_utf8_lossy(bytes);
            let had_errors = matches!(text, Cow::Owned(_));
            return (text, had_errors);
        }
        if self == UTF_16LE || self == UTF_16BE {
            let (text, had_errors) = self.utf16(bytes);
            return (text.into(), had_errors);
        }
        match self.strict(bytes) {
            Some(text) => (text.into(), false),
            None => {
                let text = Tables::lenient(self.name).and_then(|tables| tables.all(bytes));
                (text.unwrap_or_else(|| "\u{fffd}".to_owned()).into(), true)
            }
        }
    }

    /// The text of these bytes; `None` when some make no letter.
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        if self == UTF_8 {
            return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
        }
        self.strict(bytes).map(Cow::Owned)
    }

    /// The text of these bytes by the tables; `None` when some make no letter.
    fn strict(&self, bytes: &[u8]) -> Option<String> {
        Tables::strict(self.name)?.all(bytes)
    }

    /// A decoder of text that comes in pieces; a byte-order mark is a letter to it.
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder::new(self)
    }

    /// UTF-16 is decoded here: old workbooks ask for it a cell at a time.
    fn utf16(&self, bytes: &[u8]) -> (String, bool) {
        let pairs = bytes.chunks_exact(2);
        let is_odd = !pairs.remainder().is_empty();
        let unit = |pair: &[u8]| match pair {
            [first, second] if self == UTF_16LE => u16::from_le_bytes([*first, *second]),
            [first, second] => u16::from_be_bytes([*first, *second]),
            _ => 0,
        };
        let mut had_errors = is_odd;
        let mut text: String = char::decode_utf16(pairs.map(unit))
            .map(|letter| {
                letter.unwrap_or_else(|_| {
                    had_errors = true;
                    char::REPLACEMENT_CHARACTER
                })
            })
            .collect();
        if is_odd {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        (text, had_errors)
    }
}

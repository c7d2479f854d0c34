/// The text with full-width letters, digits and signs as ASCII, the many dashes as `-`, the
/// many spaces as one of two, and without invisible characters.
///
/// ```
/// assert_eq!(junheng::quantity::narrowed("１，２５０（人）％"), "1,250(人)%");
/// ```
pub fn narrowed(text: &str) -> String {
    text.chars().filter_map(narrow).collect()
}

fn narrow(letter: char) -> Option<char> {
    Some(match letter {
        // The full-width forms stand in the order of ASCII from `!` on.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter) - 0xff01 + 0x21).unwrap_or(letter)
        }
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2500}'
        | '\u{2501}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{30fc}' => '-',
        '\u{ffe5}' => '¥',
        '\u{2215}' | '\u{2044}' => '/',
        '\u{2236}' => ':',
        '\u{66b}' => '.',
        '\u{fe50}' => ',',
        '\u{fe54}' => ';',
        '\u{3000}' | '\t' | '\r' | '\n' => ' ',
        // Spaces that some exports put between groups of three digits.
        '\u{a0}' | '\u{2007}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => '\u{a0}',
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' => {
            return None;
        }
        _ => letter,
    })
}

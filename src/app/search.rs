//! Finding a school by what is typed: by its name or code, or by how its name sounds.

use pinyin::ToPinyinMulti;

use super::CountyResult;

/// So many letters are compared with sounds; a longer text is no name.
const MOST_LETTERS: usize = 60;

/// What a unit is found by. Made once for all units, not at each key press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchKey {
    name: String,
    code: String,
    sounds: Vec<Vec<String>>,
}

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    text: String,
    letters: Option<String>,
}

/// The keys of all units of an assessment, in their order.
pub fn search_keys(result: &CountyResult) -> Vec<SearchKey> {
    let units = result.assessment.units.iter();
    units
        .map(|unit| SearchKey::new(&unit.name, &unit.code))
        .collect()
}

impl Sought {
    /// Takes a text as it was typed; blanks around it and the case of letters do not matter.
    pub fn new(typed: &str) -> Self {
        let text = typed.trim().to_lowercase();
        // An input method parts syllables by blanks or apostrophes while they are typed.
        let letters: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\'' && *c != '’')
            .collect();
        let is_sound = letters.len() <= MOST_LETTERS
            && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && letters.bytes().any(|byte| byte.is_ascii_lowercase());
        Self {
            text,
            letters: is_sound.then_some(letters),
        }
    }
}

impl SearchKey {
    /// The key of a school with this name and code.
    pub fn new(name: &str, code: &str) -> Self {
        Self {
            name: name.to_lowercase(),
            code: code.to_lowercase(),
            sounds: name.chars().filter_map(sounds).collect(),
        }
    }

    /// Whether the school is one of those that are looked for: the text stands in its name or code,
    /// or its letters are the sounds of a part of the name, each syllable whole or by its first
    /// letter, as `xyxx` or `xiyuanxx` for 西园小学. A character with several readings answers to each.
    ///
    /// ```
    /// use junheng::app::{SearchKey, Sought};
    /// let key = SearchKey::new("西园小学（东校区）", "9901000020");
    /// for typed in ["西园", "1000020", "xyxx", "xiyuan", "XYXX dxq", " yxx "] {
    ///     assert!(key.answers(&Sought::new(typed)), "{typed}");
    /// }
    /// assert!(!key.answers(&Sought::new("xxyx")));
    /// ```
    pub fn answers(&self, sought: &Sought) -> bool {
        self.name.contains(&sought.text)
            || self.code.contains(&sought.text)
            || sought
                .letters
                .as_deref()
                .is_some_and(|letters| self.sounds_like(letters))
    }

    fn sounds_like(&self, letters: &str) -> bool {
        (0..self.sounds.len()).any(|first| begins_with(self.sounds.iter().skip(first), letters))
    }
}

/// Whether the letters are those of the sounds from the first on. Of the letters that are taken so
/// far, each number that can be reached is a bit.
fn begins_with<'a>(sounds: impl Iterator<Item = &'a Vec<String>>, letters: &str) -> bool {
    let mut reached = 1_u64;
    for readings in sounds {
        let mut next = 0_u64;
        for taken in (0..letters.len()).filter(|taken| reached >> taken & 1 == 1) {
            let rest = letters.get(taken..).unwrap_or_default();
            for reading in readings {
                // The last syllable need not be typed to its end.
                if reading.starts_with(rest) {
                    return true;
                }
                if rest.starts_with(reading.as_str()) {
                    next |= 1 << (taken + reading.len());
                }
                if rest.as_bytes().first() == reading.as_bytes().first() {
                    next |= 1 << (taken + 1);
                }
            }
        }
        reached = next;
        if reached == 0 {
            return false;
        }
    }
    false
}

/// The readings of a character without tones; a letter or digit is its own. `None` for signs, which
/// nobody types.
fn sounds(character: char) -> Option<Vec<String>> {
    let Some(readings) = character.to_pinyin_multi() else {
        let is_letter = character.is_ascii_alphanumeric();
        return is_letter.then(|| vec![character.to_ascii_lowercase().to_string()]);
    };
    let mut found: Vec<String> = Vec::new();
    let mut add = |reading: String| {
        if !found.contains(&reading) {
            found.push(reading);
        }
    };
    for reading in readings {
        let plain = reading.plain();
        match plain.contains('ü') {
            true => {
                // Keyboards without ü type it as v; passports write u.
                add(plain.replace('ü', "v"));
                add(plain.replace('ü', "u"));
            }
            false => add(plain.to_owned()),
        }
    }
    found.retain(|reading| reading.is_ascii() && !reading.is_empty());
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, found_by: &[&str], not_by: &[&str]) {
        let key = SearchKey::new(name, "");
        for typed in found_by {
            assert!(key.answers(&Sought::new(typed)), "{name} by {typed}");
        }
        for typed in not_by {
            assert!(!key.answers(&Sought::new(typed)), "{name} not by {typed}");
        }
    }

    #[test]
    fn a_character_with_several_readings_answers_to_each() {
        check(
            "长堤村小学",
            &["cdcxx", "zdcxx", "changdi", "zhangdi"],
            &["ddcxx"],
        );
        check("重阳小学", &["cyxx", "zyxx", "chongyang"], &["yyxx"]);
        check(
            "行知学校",
            &["xzxx", "hzxx", "xingzhi", "hangzhi"],
            &["zzxx"],
        );
    }

    #[test]
    fn signs_are_passed_over_and_letters_and_digits_are_themselves() {
        check(
            "第2小学（A 校区）",
            &["d2xx", "2xxa", "xxaxq", "di2xiaoxue"],
            &["dexx", "d2xxb"],
        );
        check("(新)城北小学", &["xcbxx", "xinchengbei"], &["xbxx"]);
    }

    #[test]
    fn syllables_are_typed_whole_or_by_their_first_letter_and_the_last_one_in_part() {
        check(
            "西园小学",
            &[
                "x",
                "xy",
                "xyxx",
                "xiyuanxiaoxue",
                "xiyxx",
                "xyuanx",
                "xiyua",
                "yxx",
                "xi'yuan xx",
            ],
            &["xyyx", "yxxx", "xiyuanr", "xyxxx"],
        );
        check("绿洲小学", &["lvzhou", "luzhou", "lzxx"], &["lyxx"]);
    }

    #[test]
    fn what_is_no_sound_is_looked_for_as_it_is() {
        let key = SearchKey::new("青禾小学", "9901000006");
        assert!(key.answers(&Sought::new("")));
        assert!(key.answers(&Sought::new("0006")));
        assert!(!key.answers(&Sought::new("0007")));
        assert!(!key.answers(&Sought::new("青禾xx")));
        assert!(!key.answers(&Sought::new(&"x".repeat(200))));
    }
}

//! What the rooms of a list are: a room for music or art, another one, or one that only a person
//! can tell.

use super::super::words::{key, without_brackets};
use crate::model::Variable;

/// What one row of a list of rooms says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// A room for music or art.
    Of(Variable),
    /// A room that nobody counts.
    Other,
    /// A room that may be one of these.
    Unclear(Vec<Variable>),
}

const MUSIC: [&str; 13] = [
    "音乐教室",
    "音乐室",
    "音乐课室",
    "音乐专用教室",
    "音乐专用室",
    "音乐专业教室",
    "音乐功能教室",
    "音乐功能室",
    "音乐",
    "唱游教室",
    "唱游室",
    "音乐唱游教室",
    "音乐(唱游)教室",
];
const ART: [&str; 12] = [
    "美术教室",
    "美术室",
    "美术课室",
    "美术专用教室",
    "美术专用室",
    "美术专业教室",
    "美术功能教室",
    "美术功能室",
    "美术",
    "书画教室",
    "书画室",
    "美术书画教室",
];
/// Rooms beside one for lessons.
const SIDE: [&str; 6] = ["器材", "准备", "储", "办公", "更衣", "仓"];
/// What such a name has only when the lessons are in it too.
const LESSONS: [&str; 4] = ["教室", "课室", "音乐室", "美术室"];
/// Words in front of a room that leave it what it is.
const BEFORE: [&str; 19] = [
    "小学部",
    "小学",
    "初中部",
    "初中",
    "低年级",
    "高年级",
    "教学楼",
    "综合楼",
    "实验楼",
    "艺术楼",
    "楼",
    "层",
    "普通",
    "标准",
    "大",
    "小",
    "多媒体",
    "数字化",
    "智慧",
];

/// What the names in a row say together: its type, its own name.
pub(super) fn room(texts: &[&str]) -> Room {
    let mut named = Vec::new();
    let mut unclear = Vec::new();
    for text in texts {
        match one(text) {
            Name::Of(variable) if named.contains(&variable) => (),
            Name::Of(variable) => named.push(variable),
            Name::Side => return Room::Other,
            Name::Other => (),
            Name::Unclear(candidates, has_side) => {
                if has_side {
                    return Room::Unclear(candidates);
                }
                unclear.extend(candidates);
            }
        }
    }
    match named.as_slice() {
        [variable] if unclear.iter().all(|it| it == variable) => Room::Of(*variable),
        [] if unclear.is_empty() => Room::Other,
        _ => {
            named.extend(unclear);
            named.sort_unstable();
            named.dedup();
            Room::Unclear(named)
        }
    }
}

/// What one name says.
enum Name {
    Of(Variable),
    Side,
    Other,
    /// What it may be, and whether it names a side room too.
    Unclear(Vec<Variable>, bool),
}

fn one(text: &str) -> Name {
    let word = key(text);
    let has = |part: &str| word.contains(part);
    let of = [
        (Variable::MusicRoomAreas, has("音乐") || has("唱游")),
        (Variable::ArtRoomAreas, has("美术") || has("书画")),
    ];
    let candidates: Vec<Variable> = of
        .into_iter()
        .filter_map(|(variable, is_named)| is_named.then_some(variable))
        .collect();
    if candidates.is_empty() {
        return Name::Other;
    }
    let has_side = SIDE.iter().any(|part| has(part));
    if has_side && !LESSONS.iter().any(|part| has(part)) {
        return Name::Side;
    }
    let bare = plain(&word);
    if !has_side && MUSIC.contains(&bare.as_str()) {
        return Name::Of(Variable::MusicRoomAreas);
    }
    if !has_side && ART.contains(&bare.as_str()) {
        return Name::Of(Variable::ArtRoomAreas);
    }
    // A hall for 书画 or a corner for 唱游 is none by its name.
    if !has("音乐") && !has("美术") {
        return Name::Other;
    }
    Name::Unclear(candidates, has_side)
}

/// A name without its number and without where it is.
fn plain(word: &str) -> String {
    let is_number = |letter: char| {
        letter.is_ascii_alphanumeric() || "一二三四五六七八九十第号-_.、/".contains(letter)
    };
    let inner = super::super::words::remark(word);
    let is_place = |letter: char| is_number(letter) || "东西南北中楼层区栋座室间".contains(letter);
    let kept = if inner.chars().all(is_place) {
        without_brackets(word)
    } else {
        word.to_owned()
    };
    let kept: String = kept.chars().filter(|letter| !is_number(*letter)).collect();
    let mut rest = kept.as_str();
    while let Some(after) = BEFORE.iter().find_map(|before| rest.strip_prefix(before)) {
        rest = after;
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_what_its_names_say() {
        let music = || Room::Of(Variable::MusicRoomAreas);
        let art = || Room::Of(Variable::ArtRoomAreas);
        let both = vec![Variable::MusicRoomAreas, Variable::ArtRoomAreas];
        for (texts, expected) in [
            (&["音乐教室"][..], music()),
            (&["音乐教室2"], music()),
            (&["音乐教室（一）"], music()),
            (&["第二音乐教室"], music()),
            (&["综合楼301音乐室"], music()),
            (&["音乐教室", "音1"], music()),
            (&["专用教室", "美术1"], art()),
            (&["音乐教室", "音乐多功能厅"], music()),
            (&["书画教室"], art()),
            (&["音乐器材室"], Room::Other),
            (&["音乐教室", "音乐器材室"], Room::Other),
            (&["美术准备室"], Room::Other),
            (&["科学实验室"], Room::Other),
            (&["音乐厅"], Room::Unclear(vec![Variable::MusicRoomAreas])),
            (
                &["音乐教室(含准备室)"],
                Room::Unclear(vec![Variable::MusicRoomAreas]),
            ),
            (&["音乐美术教室"], Room::Unclear(both)),
        ] {
            assert_eq!(room(texts), expected, "{texts:?}");
        }
    }
}

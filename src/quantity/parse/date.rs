/// Whether a text is a day or a time; inside, the year when it names one.
pub(super) fn date(narrow: &str) -> Option<Option<u16>> {
    let text = narrow.replace('T', " ");
    let (day, time) = text.split_once(' ').unwrap_or((text.as_str(), ""));
    let is_time = |text: &str| {
        text.contains(':')
            && text
                .split([':', '.'])
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if is_time(&text) {
        return Some(None);
    }
    if !(time.is_empty() || is_time(time.trim().trim_end_matches('Z'))) {
        return None;
    }
    let has_words = day.contains('月');
    let marked = day.replace(['年', '月'], "-");
    let marked = if has_words {
        marked.trim_end_matches(['日', '号']).trim_end_matches('-')
    } else {
        day
    };
    let separator = ['-', '/', '.'].into_iter().find(|c| marked.contains(*c))?;
    let parts: Vec<&str> = marked.split(separator).collect();
    let number = |part: &&str, most: u16| {
        let is_plain = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let number = is_plain.then(|| part.parse::<u16>().ok()).flatten()?;
        (1..=most).contains(&number).then_some(number)
    };
    let year = |part: &&str| number(part, 2999).filter(|_| part.len() == 4);
    match parts.as_slice() {
        [y, m, d] if number(m, 12).is_some() && number(d, 31).is_some() && year(y).is_some() => {
            Some(year(y))
        }
        [m, d, y] if number(m, 12).is_some() && number(d, 31).is_some() && year(y).is_some() => {
            Some(year(y))
        }
        [y, m] if separator != '.' && year(y).is_some() && number(m, 12).is_some() => Some(year(y)),
        [m, d] if has_words && number(m, 12).is_some() && number(d, 31).is_some() => Some(None),
        _ => None,
    }
}

/// The first `most` of some texts, and how many there are in all where that is more.
pub(super) fn listed(
    texts: impl ExactSizeIterator<Item = String>,
    most: usize,
    separator: &str,
    in_all: impl FnOnce(usize) -> String,
) -> String {
    let n = texts.len();
    let named: Vec<String> = texts.take(most).collect();
    let more = if n > most { in_all(n) } else { String::new() };
    named.join(separator) + &more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted() {
        let list = |n: usize| {
            let texts = (0..n).map(|n| (n + 1).to_string());
            listed(texts, 2, ", ", |n| format!(" ({n} in all)"))
        };
        assert_eq!([0, 1, 2, 3].map(list), ["", "1", "1, 2", "1, 2 (3 in all)"]);
    }
}

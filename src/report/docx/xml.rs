//! Texts of users as XML.

/// A text inside an element or an attribute; letters that XML cannot carry are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A run of text with its properties; lines are broken where the text breaks them.
pub(super) fn run(properties: &str, text: &str) -> String {
    let mut run = String::from("<w:r>");
    if !properties.is_empty() {
        run.push_str("<w:rPr>");
        run.push_str(properties);
        run.push_str("</w:rPr>");
    }
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run.push_str("<w:br/>");
        }
        run.push_str("<w:t xml:space=\"preserve\">");
        run.push_str(&escaped(line));
        run.push_str("</w:t>");
    }
    run.push_str("</w:r>");
    run
}

/// A paragraph of a style.
pub(super) fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_keeps_for_itself_is_escaped_and_what_it_cannot_carry_left_out() {
        let text = "<甲> & \"乙\"\u{0}\u{b}\u{1f}\u{fffe}";
        assert_eq!(escaped(text), "&lt;甲&gt; &amp; &quot;乙&quot;");
        assert_eq!(
            run("", "一\n二"),
            "<w:r><w:t xml:space=\"preserve\">一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t></w:r>"
        );
    }
}

//! Which scripts a page may run, by their hashes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The texts of the scripts that stand in a page.
pub fn inline_scripts(html: &str) -> Vec<&str> {
    let begins = html.match_indices("<script");
    let scripts = begins.filter_map(|(at, _)| {
        let (tag, rest) = html.get(at..)?.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        (!tag.contains(" src=")).then_some(text)
    });
    scripts.collect()
}

/// The sources of a policy for these scripts, each with a space behind it.
pub fn hashes(scripts: &[&str]) -> String {
    let hash = |script: &&str| STANDARD.encode(Sha256::digest(script.as_bytes()));
    let sources = scripts
        .iter()
        .map(|script| format!("'sha256-{}' ", hash(script)));
    sources.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_a_page_are_found_and_hashed() {
        let html =
            "<script src=\"a.js\"></script><script type=\"module\">b</script><script>c</script>";
        assert_eq!(inline_scripts(html), ["b", "c"]);
        // The example of the specification (CSP3, 6.7.2.11 and its hashes of scripts).
        assert_eq!(
            hashes(&["alert('Hello, world.');"]),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' "
        );
    }
}

use std::error::Error;
use std::fs;
use std::path::Path;

/// The built page, as Trunk wrote it.
pub struct Built {
    /// `index.html`.
    pub index: String,
    /// All styles, in the order of the page.
    pub styles: String,
    /// The script that stands between the browser and the module.
    pub glue: String,
    /// The module.
    pub module: Vec<u8>,
    /// The icon, an SVG.
    pub icon: String,
}

impl Built {
    /// Reads the page in a folder.
    pub fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let index = fs::read_to_string(folder.join("index.html"))?;
        let read = |name: &str| {
            let name = name.trim_start_matches("./");
            fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))
        };
        let mut styles = String::new();
        for link in elements(&index, "<link rel=\"stylesheet\"") {
            styles += &read(attribute(link, "href")?)?;
        }
        let glue = elements(&index, "<link rel=\"modulepreload\"");
        let glue = attribute(glue.first().ok_or("index.html names no script")?, "href")?;
        let module = elements(&index, "<link rel=\"preload\"");
        let module = attribute(module.first().ok_or("index.html names no module")?, "href")?;
        let icon = elements(&index, "<link rel=\"icon\"");
        let icon = attribute(icon.first().ok_or("index.html names no icon")?, "href")?;
        let module = fs::read(folder.join(module.trim_start_matches("./")))?;
        let (glue, icon) = (read(glue)?, read(icon)?);
        if styles.is_empty() {
            return Err("index.html names no styles".into());
        }
        if glue.lines().any(|line| line.starts_with("import ")) {
            return Err("the script loads another one, which a single file cannot hold".into());
        }
        Ok(Self {
            index,
            styles,
            glue,
            module,
            icon,
        })
    }

    /// What stands between two marks of `index.html`.
    pub fn between(&self, begin: &str, end: &str) -> Result<&str, Box<dyn Error>> {
        let missing = || format!("index.html has no {begin} … {end}");
        let (_, rest) = self.index.split_once(begin).ok_or_else(missing)?;
        let (inner, _) = rest.split_once(end).ok_or_else(missing)?;
        Ok(inner)
    }
}

/// The tags that begin so.
fn elements<'a>(html: &'a str, begin: &str) -> Vec<&'a str> {
    let tags = html.match_indices(begin);
    let tags = tags.filter_map(|(at, _)| html.get(at..)?.split_once('>'));
    tags.map(|(tag, _)| tag).collect()
}

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Result<&'a str, Box<dyn Error>> {
    let value = tag.split_once(&format!(" {name}=\""));
    let value = value.and_then(|(_, rest)| rest.split_once('"'));
    let (value, _) = value.ok_or_else(|| format!("{tag} has no {name}"))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found() {
        let html =
            "<link rel=\"icon\" href=\"a.svg\"><link rel=\"stylesheet\" href=\"b.css\" /><p>";
        let tags = elements(html, "<link rel=\"stylesheet\"");
        assert_eq!(tags.len(), 1);
        assert_eq!(attribute(tags[0], "href").expect("it has one"), "b.css");
        assert!(attribute(tags[0], "src").is_err());
    }
}

//! Hash routes, so that pages work from a file, under any path and inside a frame. An address holds
//! what is looked at, never data.

use yew::AttrValue;

/// A page of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/data`: give and check tables.
    Data,
    /// `#/form`: fill facts in by hand.
    Form,
    /// `#/overview`: the verdict and its reasons.
    Overview,
    /// `#/dispersion?<choice>`: where the differences between schools come from; the choice is the
    /// page's own business.
    Dispersion(AttrValue),
    /// `#/county`: the county items.
    County,
    /// `#/county/<id>`: the county items, opened at one; the id is the page's own business.
    Item(AttrValue),
    /// `#/schools`: all schools.
    Schools,
    /// `#/schools?<filter>`: some of them; the filter is the page's own business.
    SomeSchools(AttrValue),
    /// `#/schools/<id>`: one school; the id is the page's own business.
    School(AttrValue),
    /// `#/schools/<id>?<filter>`: one school, come to from some of them.
    SchoolAmong(AttrValue, AttrValue),
    /// `#/report`: the brief.
    Report,
    /// `#/report/<paper>`: one of the papers; which is the page's own business.
    Paper(AttrValue),
    /// `#/standard`: the rules.
    Standard,
    /// `#/about`: what the program is, and its page of one file.
    About,
    /// An address that names no page.
    Unknown,
}

impl Route {
    /// The pages of the navigation, in order.
    pub const NAVIGATION: [Self; 6] = [
        Self::Data,
        Self::Overview,
        Self::County,
        Self::Schools,
        Self::Report,
        Self::Standard,
    ];

    /// The page that an address's hash names; none at all is the first page.
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path.split_once('/') {
            None => match path {
                "" | "data" => Self::Data,
                "form" => Self::Form,
                "overview" => Self::Overview,
                "county" => Self::County,
                "schools" => Self::Schools,
                "report" => Self::Report,
                "standard" => Self::Standard,
                "about" => Self::About,
                "dispersion" => Self::Dispersion(AttrValue::default()),
                _ => match path.split_once('?') {
                    Some(("schools", filter)) => Self::SomeSchools(filter.to_owned().into()),
                    Some(("dispersion", choice)) => Self::Dispersion(choice.to_owned().into()),
                    _ => Self::Unknown,
                },
            },
            Some(("schools", rest)) => {
                let (id, filter) = rest.split_once('?').unwrap_or((rest, ""));
                match (decoded(id), filter) {
                    (Some(id), "") => Self::School(id.into()),
                    (Some(id), filter) => Self::SchoolAmong(id.into(), filter.to_owned().into()),
                    (None, _) => Self::Unknown,
                }
            }
            Some(("county", id)) => match decoded(id) {
                Some(id) => Self::Item(id.into()),
                None => Self::Unknown,
            },
            Some(("report", paper)) => match decoded(paper) {
                Some(paper) => Self::Paper(paper.into()),
                None => Self::Unknown,
            },
            Some(_) => Self::Unknown,
        }
    }

    /// The hash that leads to the page.
    pub fn to_hash(&self) -> String {
        match self {
            Self::Data | Self::Unknown => "#/data".to_owned(),
            Self::Form => "#/form".to_owned(),
            Self::Overview => "#/overview".to_owned(),
            Self::Dispersion(choice) => format!("#/dispersion?{choice}"),
            Self::County => "#/county".to_owned(),
            Self::Item(id) => format!("#/county/{}", encoded(id)),
            Self::Schools => "#/schools".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::Paper(paper) => format!("#/report/{}", encoded(paper)),
            Self::Standard => "#/standard".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::SomeSchools(filter) => format!("#/schools?{filter}"),
            Self::School(id) => format!("#/schools/{}", encoded(id)),
            Self::SchoolAmong(id, filter) => format!("#/schools/{}?{filter}", encoded(id)),
        }
    }

    /// The page of one school, with the way back to those among which it was found.
    pub fn school_among(id: &str, filter: &str) -> Self {
        let id = AttrValue::from(id.to_owned());
        match filter {
            "" => Self::School(id),
            filter => Self::SchoolAmong(id, filter.to_owned().into()),
        }
    }

    /// All schools, or those that a filter leaves.
    pub fn schools_by(filter: &str) -> Self {
        match filter {
            "" => Self::Schools,
            filter => Self::SomeSchools(filter.to_owned().into()),
        }
    }

    /// The route without what a page chooses by itself: from one to another of these the page stays.
    pub fn page(&self) -> Self {
        match self {
            Self::SomeSchools(_) => Self::Schools,
            Self::SchoolAmong(id, _) => Self::School(id.clone()),
            Self::Paper(_) => Self::Report,
            other => other.clone(),
        }
    }

    /// Whether the navigation marks `self` while `current` is shown.
    pub fn contains(&self, current: &Self) -> bool {
        self == current
            || matches!(
                (self, current),
                (
                    Self::Schools,
                    Self::School(_) | Self::SchoolAmong(..) | Self::SomeSchools(_)
                ) | (Self::Data, Self::Form)
                    | (Self::Overview, Self::Dispersion(_))
                    | (Self::County, Self::Item(_))
                    | (Self::Report, Self::Paper(_))
            )
    }
}

/// Percent-encodes everything but letters and digits of ASCII.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Decodes percent signs; `None` when they are wrong.
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let school = Route::School("第一 小学/南校区#%".into());
        let dispersion = Route::Dispersion("level=primary&indicator=R1".into());
        let some = Route::SomeSchools("level=primary&below=R2".into());
        for route in Route::NAVIGATION.into_iter().chain([
            school,
            some,
            Route::school_among("第一 小学/南校区#%?", "town=%E4%B8%9C"),
            dispersion,
            Route::Form,
            Route::Item("G15".into()),
            Route::Paper("2-2".into()),
        ]) {
            assert_eq!(Route::from_hash(&route.to_hash()), route);
        }
    }

    #[test]
    fn addresses_that_name_no_page_are_harmless() {
        for hash in [
            "#/nothing",
            "#/schools/%",
            "#/county/%",
            "#/report/%",
            "#/nothing?level=primary",
            "#/schools/%zz",
            "#/schools/%ff",
            "#/a/b",
        ] {
            assert_eq!(Route::from_hash(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::from_hash(""), Route::Data);
    }
}

mod en;
mod zh;

pub use en::EN;
pub use zh::ZH;

/// Words of the page 关于.
pub struct AboutWords {
    /// Its title.
    pub title: &'static str,
    /// What the program is, in one sentence.
    pub lead: &'static str,
    /// The number of the version.
    pub version: &'static str,
    /// Under which licence it is given.
    pub license: &'static str,
    /// The licence itself.
    pub licenses: &'static str,
    /// Where data are.
    pub privacy: &'static str,
    /// What is promised about data, a sentence each.
    pub promises: &'static [&'static str],
    /// What else a page of one file keeps to.
    pub promise_of_file: &'static str,
    /// The page as one file.
    pub one_file: &'static str,
    /// What the file is for, where it can be fetched.
    pub one_file_offer: &'static str,
    /// Fetches it.
    pub one_file_get: &'static str,
    /// What the file is, on the page that is one.
    pub one_file_here: &'static str,
    /// The name of its fingerprint.
    pub fingerprint: &'static str,
    /// How to compare the fingerprint, where the file can be fetched.
    pub fingerprint_offer: &'static str,
    /// The same on the page that is one.
    pub fingerprint_here: &'static str,
}

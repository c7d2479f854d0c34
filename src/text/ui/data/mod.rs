mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

/// Words of the page 数据.
pub struct DataWords {
    /// What to do first.
    pub drop_title: &'static str,
    /// Which files; that Ctrl+V works too.
    pub drop_hint: &'static str,
    /// Choose files.
    pub choose: &'static str,
    /// Choose more files, where there are some already.
    pub add: &'static str,
    /// Load the demo county.
    pub demo: &'static str,
    /// Download the blank template.
    pub template: &'static str,
    /// The demo's name among the sources.
    pub demo_name: &'static str,
    /// A pasted range's name among the sources.
    pub pasted_name: fn(number: u32) -> String,
}

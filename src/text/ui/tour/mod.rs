mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

/// So many places are shown.
pub const N_STOPS: usize = 6;

/// Words of the guided tour (使用引导).
pub struct TourWords {
    /// Its name, and the button that begins it.
    pub title: &'static str,
    /// The same before there are data: with the demo county.
    pub with_demo: &'static str,
    /// Where it is, of all.
    pub place: fn(number: usize, all: usize) -> String,
    /// The places in their order: what is seen, and what can be done there.
    pub stops: [(&'static str, &'static str); N_STOPS],
    /// To the place before.
    pub back: &'static str,
    /// To the next.
    pub next: &'static str,
    /// After the last.
    pub done: &'static str,
    /// Not now.
    pub close: &'static str,
}

use crate::engine::Standing;

/// Which items are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ItemFilter {
    /// All of them.
    #[default]
    All,
    /// Those that are not met or open.
    Unmet,
    /// Those that stand like this.
    Only(Standing),
}

impl ItemFilter {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Unmet,
        Self::Only(Standing::NotMet),
        Self::Only(Standing::Undetermined),
        Self::Only(Standing::Met),
    ];

    /// Whether an item that stands like this is shown.
    pub fn shows(self, standing: Standing) -> bool {
        match self {
            Self::All => true,
            Self::Unmet => standing != Standing::Met,
            Self::Only(only) => standing == only,
        }
    }
}

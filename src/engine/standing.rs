/// How a unit, item, part or county stands (达标情况).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// 达标。
    Met,
    /// 不达标。
    NotMet,
    /// 待定: something needed is not known.
    Undetermined,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotMet, Self::Undetermined];

    /// All must be met: one that is not decides, one that is unknown leaves it open.
    ///
    /// Nothing at all to meet is met.
    pub fn all(standings: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::Met;
        for standing in standings {
            match standing {
                Self::NotMet => return Self::NotMet,
                Self::Undetermined => whole = Self::Undetermined,
                Self::Met => {}
            }
        }
        whole
    }

    /// As documents write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Undetermined => "undetermined",
        }
    }
}

/// A decided condition: `Met` or `NotMet`.
impl From<bool> for Standing {
    fn from(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::NotMet }
    }
}

/// How one indicator of one unit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndicatorStanding {
    /// At or above the threshold.
    Met,
    /// Below the threshold, but at least 85 % of it.
    Near,
    /// Below 85 % of the threshold.
    Below,
    /// Not known.
    Undetermined,
}

impl IndicatorStanding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Met, Self::Near, Self::Below, Self::Undetermined];

    /// As documents write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Near => "near",
            Self::Below => "below",
            Self::Undetermined => "undetermined",
        }
    }
}

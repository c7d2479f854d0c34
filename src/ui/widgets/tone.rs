use crate::engine::{IndicatorStanding, Standing};

/// How something stands, as a colour and a shape; the words are given beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Green, a tick in a disc.
    Met,
    /// Amber, a triangle.
    Near,
    /// Red, a cross in an octagon.
    NotMet,
    /// Grey, a question mark in a ring.
    Undetermined,
}

impl From<Standing> for Tone {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Met => Self::Met,
            Standing::NotMet => Self::NotMet,
            Standing::Undetermined => Self::Undetermined,
        }
    }
}

impl From<IndicatorStanding> for Tone {
    fn from(standing: IndicatorStanding) -> Self {
        match standing {
            IndicatorStanding::Met => Self::Met,
            IndicatorStanding::Near => Self::Near,
            IndicatorStanding::Below => Self::NotMet,
            IndicatorStanding::Undetermined => Self::Undetermined,
        }
    }
}

//! Met, not met, or not to be said; and what follows from several of them.

use serde_json::{Value, json};

/// How something stands against what is asked of it (达标情况).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// 达标。
    Met,
    /// 不达标。
    NotMet,
    /// 待定: something that decides it is unknown.
    Undetermined,
}

use Standing::{Met, NotMet, Undetermined};

impl Standing {
    /// As the assessment document writes it.
    pub fn text(self) -> &'static str {
        match self {
            Met => "met",
            NotMet => "not_met",
            Undetermined => "undetermined",
        }
    }

    /// Both must be met.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (NotMet, _) | (_, NotMet) => NotMet,
            (Undetermined, _) | (_, Undetermined) => Undetermined,
            (Met, Met) => Met,
        }
    }

    /// As an item of the document.
    pub fn to_item(self) -> Value {
        json!({ "standing": self.text() })
    }
}

/// All must be met; none at all leaves nothing that is not.
pub fn all(standings: impl IntoIterator<Item = Standing>) -> Standing {
    standings.into_iter().fold(Met, Standing::and)
}

/// Met when the answer is known and yes.
pub fn when(answer: Option<bool>) -> Standing {
    match answer {
        Some(true) => Met,
        Some(false) => NotMet,
        None => Undetermined,
    }
}

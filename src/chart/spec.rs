/// What a mark stands for; colours are decided where it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A value on the right side of its threshold.
    Good,
    /// A value on the wrong side, but within tolerance.
    Fair,
    /// A value on the wrong side.
    Bad,
    /// A value of which nobody can say.
    Unsure,
    /// The threshold itself.
    Reference,
    /// The middle of the values.
    Centre,
}

impl Role {
    /// Its name in class names and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Bad => "bad",
            Self::Unsure => "unsure",
            Self::Reference => "reference",
            Self::Centre => "centre",
        }
    }
}

/// A labelled value.
#[derive(Clone, Debug, PartialEq)]
pub struct Datum {
    /// What it is called: on the axis of bars, spoken for dots.
    pub label: String,
    /// Position on the value scale.
    pub value: f64,
    /// The value as it is written, which is not computed from the position.
    pub caption: String,
    /// What it stands for.
    pub role: Role,
}

/// One layer of a chart, in data space.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// One bar per label, from zero.
    Bar(Vec<Datum>),
    /// One dot per label on a common line; dots that would overlap are stacked.
    Dot(Vec<Datum>),
    /// One disc per label on a common line, its area by a weight; none over another.
    Disc {
        /// The discs.
        data: Vec<Datum>,
        /// Their weights, one for each, not negative.
        weights: Vec<f64>,
    },
    /// A line across the plot at one value, as a threshold is.
    Rule(Datum),
}

/// What stands around the marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Frame {
    /// Labels, captions and an axis.
    Full,
    /// Marks alone on a scale from zero, to stand in a line of a table.
    Bare {
        /// The right end of the scale, so that all lines of a table share one.
        end: f64,
    },
}

/// A chart in data space.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// What it shows.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// What the value scale measures.
    pub axis: String,
    /// Width in pixels.
    pub width: f64,
    /// What stands around the marks.
    pub frame: Frame,
    /// The layers, drawn in order.
    pub marks: Vec<Mark>,
}

impl Spec {
    /// Every value of every layer.
    pub fn data(&self) -> impl Iterator<Item = &Datum> {
        self.marks.iter().flat_map(|mark| match mark {
            Mark::Bar(data) | Mark::Dot(data) | Mark::Disc { data, .. } => data.as_slice(),
            Mark::Rule(datum) => std::slice::from_ref(datum),
        })
    }
}

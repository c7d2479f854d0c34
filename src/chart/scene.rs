use super::Role;

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

impl Anchor {
    /// As SVG writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One thing to draw, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A bar.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// What it stands for.
        role: Role,
    },
    /// A closed outline: what dots are drawn as.
    Path {
        /// SVG path data.
        d: String,
        /// What it stands for.
        role: Role,
    },
    /// An upright line that stands for a value.
    Line {
        /// Where.
        x: f64,
        /// Upper end.
        top: f64,
        /// Lower end.
        bottom: f64,
        /// What it stands for.
        role: Role,
    },
    /// A line of the axis; stands for nothing.
    Axis {
        /// One end.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
    },
    /// A text.
    Text {
        /// Where it is held.
        x: f64,
        /// Its base line.
        y: f64,
        /// How it is held.
        anchor: Anchor,
        /// What it says.
        text: String,
    },
}

/// A mark that can be reached by keyboard and spoken.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What is spoken.
    pub label: String,
    /// What is drawn.
    pub shape: Shape,
}

/// A chart in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What it shows.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// What stands behind the marks and beside them: axes and texts.
    pub scenery: Vec<Shape>,
    /// The marks.
    pub targets: Vec<Target>,
}

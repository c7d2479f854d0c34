use web_sys::{Performance, window};

/// How long something takes on the page, from its beginning to [`Measure::end`]: a measure of the
/// browser's own timeline, where its developer tools and the benchmark find it. Only the last of a
/// name is kept.
#[derive(Debug)]
pub struct Measure {
    name: &'static str,
    timeline: Option<Performance>,
}

impl Measure {
    /// Begins.
    pub fn begin(name: &'static str) -> Self {
        let timeline = window().and_then(|window| window.performance());
        if let Some(timeline) = &timeline {
            timeline.clear_marks_with_mark_name(name);
            timeline.clear_measures_with_measure_name(name);
            let _ = timeline.mark(name);
        }
        Self { name, timeline }
    }

    /// Ends.
    pub fn end(self) {
        if let Some(timeline) = self.timeline {
            let _ = timeline.measure_with_start_mark(self.name, self.name);
        }
    }
}

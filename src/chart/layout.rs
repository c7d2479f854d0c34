use super::{Anchor, Datum, Frame, Mark, Role, Scale, Scene, Shape, Spec, Target, swarm};

/// Height of one bar with its gap.
const ROW: f64 = 26.0;
/// Height of a bar.
const BAR: f64 = 14.0;
/// Height of a line of text above or below the plot.
const TEXT: f64 = 18.0;
/// Radius of a dot.
const DOT: f64 = 5.0;
/// Size of the text.
const FONT: f64 = 13.0;
/// Height of a bare chart.
const BARE: f64 = 16.0;

/// Places every mark of a chart; the same spec always gives the same scene.
pub fn layout(spec: &Spec) -> Scene {
    match spec.frame {
        Frame::Bare { end } => bare(spec, end),
        Frame::Full => full(spec),
    }
}

/// Bars and rules alone, on a scale from zero.
fn bare(spec: &Spec, end: f64) -> Scene {
    let highest = spec.data().map(|datum| datum.value).fold(end, f64::max);
    let scale = Scale::new((0.0, highest), (0.0, spec.width));
    let mut targets = Vec::new();
    for mark in &spec.marks {
        match mark {
            Mark::Bar(data) => {
                targets.extend(data.iter().map(|datum| bar(&scale, datum, 3.0, BARE - 6.0)))
            }
            Mark::Dot(data) | Mark::Disc { data, .. } => {
                targets.extend(data.iter().map(|datum| dot(&scale, datum, BARE / 2.0, DOT)));
            }
            Mark::Rule(datum) => targets.push(rule(&scale, datum, 0.0, BARE)),
        }
    }
    Scene {
        title: spec.title.clone(),
        description: spec.description.clone(),
        width: spec.width,
        height: BARE,
        scenery: Vec::new(),
        targets,
    }
}

fn full(spec: &Spec) -> Scene {
    let bars: Vec<&Datum> = spec.marks.iter().filter_map(bars_of).flatten().collect();
    let dots: Vec<&Datum> = spec.marks.iter().filter_map(dots_of).flatten().collect();
    let rules: Vec<&Datum> = spec.marks.iter().filter_map(rule_of).collect();
    let discs = spec.marks.iter().filter_map(discs_of);
    let label_width = widest(bars.iter().map(|datum| datum.label.as_str()));
    let caption_width = widest(bars.iter().map(|datum| datum.caption.as_str()));
    let has_discs = discs.clone().next().is_some();
    let edge = if has_discs { 16.0 } else { 2.0 * DOT };
    let left = if bars.is_empty() {
        edge
    } else {
        label_width + 8.0
    };
    let right = spec.width
        - if bars.is_empty() {
            edge
        } else {
            caption_width + 8.0
        };
    let scale = Scale::new(domain(spec), (left, right.max(left + 40.0)));

    let mut scenery = Vec::new();
    let mut targets = Vec::new();
    let top = rule_captions(&rules, &scale, spec.width, &mut scenery);
    let mut bottom = top;
    for (row, datum) in bars.iter().enumerate() {
        let y = top + ROW * row as f64;
        let base = y + ROW / 2.0 + FONT * 0.35;
        scenery.push(text(left - 8.0, base, Anchor::End, &datum.label));
        scenery.push(text(
            scale.at(datum.value) + 6.0,
            base,
            Anchor::Start,
            &datum.caption,
        ));
        targets.push(bar(&scale, datum, y + (ROW - BAR) / 2.0, BAR));
        bottom = y + ROW;
    }
    if !dots.is_empty() {
        let lanes = stack(&dots, &scale);
        let n_lanes = lanes.iter().max().map_or(1, |lane| lane + 1);
        let height = (2.0 * DOT + 1.0) * n_lanes as f64 + DOT;
        for (datum, lane) in dots.iter().zip(lanes) {
            let y = bottom + height - DOT - (2.0 * DOT + 1.0) * lane as f64;
            targets.push(dot(&scale, datum, y, DOT));
        }
        bottom += height + 2.0;
    }
    for (data, weights) in discs {
        let xs: Vec<f64> = data.iter().map(|datum| scale.at(datum.value)).collect();
        let placed = swarm::place(&xs, weights, spec.width);
        let edges = placed.iter().map(|disc| disc.y.abs() + disc.r);
        let half = edges.fold(0.0, f64::max) + 4.0;
        for (datum, disc) in data.iter().zip(placed) {
            targets.push(dot(&scale, datum, bottom + half + disc.y, disc.r));
        }
        bottom += 2.0 * half;
    }
    for datum in &rules {
        targets.push(rule(&scale, datum, top - 4.0, bottom));
    }
    axis(
        spec,
        &scale,
        (left, right.max(left + 40.0)),
        bottom,
        &mut scenery,
    );
    Scene {
        title: spec.title.clone(),
        description: spec.description.clone(),
        width: spec.width,
        height: bottom + 2.0 * TEXT + 4.0,
        scenery,
        targets,
    }
}

fn bars_of(mark: &Mark) -> Option<&Vec<Datum>> {
    match mark {
        Mark::Bar(data) => Some(data),
        Mark::Dot(_) | Mark::Disc { .. } | Mark::Rule(_) => None,
    }
}

fn dots_of(mark: &Mark) -> Option<&Vec<Datum>> {
    match mark {
        Mark::Dot(data) => Some(data),
        Mark::Bar(_) | Mark::Disc { .. } | Mark::Rule(_) => None,
    }
}

fn discs_of(mark: &Mark) -> Option<(&Vec<Datum>, &[f64])> {
    match mark {
        Mark::Disc { data, weights } => Some((data, weights)),
        Mark::Bar(_) | Mark::Dot(_) | Mark::Rule(_) => None,
    }
}

fn rule_of(mark: &Mark) -> Option<&Datum> {
    match mark {
        Mark::Rule(datum) => Some(datum),
        Mark::Bar(_) | Mark::Dot(_) | Mark::Disc { .. } => None,
    }
}

/// Bars start at zero; dots only need the room they take.
fn domain(spec: &Spec) -> (f64, f64) {
    let is_free = !spec.marks.iter().any(|mark| matches!(mark, Mark::Bar(_)));
    let lowest = spec
        .data()
        .map(|datum| datum.value)
        .fold(f64::INFINITY, f64::min);
    let highest = spec.data().map(|datum| datum.value).fold(0.0, f64::max);
    if !is_free || !lowest.is_finite() {
        return (0.0, highest);
    }
    let margin = (highest - lowest) * 0.04;
    ((lowest - margin).max(0.0), highest + margin)
}

/// The captions of the rules, each on its own line if they would touch; returns where the plot
/// begins.
fn rule_captions(rules: &[&Datum], scale: &Scale, width: f64, scenery: &mut Vec<Shape>) -> f64 {
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for datum in rules {
        let words = format!("{} {}", datum.label, datum.caption);
        let half = text_width(&words) / 2.0;
        let x = scale
            .at(datum.value)
            .clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
        let span = (x - half - 6.0, x + half + 6.0);
        let is_free = |line: &Vec<(f64, f64)>| {
            line.iter()
                .all(|(start, end)| span.1 <= *start || *end <= span.0)
        };
        let line = lines.iter().position(is_free).unwrap_or_else(|| {
            lines.push(Vec::new());
            lines.len() - 1
        });
        if let Some(spans) = lines.get_mut(line) {
            spans.push(span);
        }
        scenery.push(text(x, TEXT * line as f64 + FONT, Anchor::Middle, &words));
    }
    TEXT * lines.len() as f64 + 8.0
}

fn axis(spec: &Spec, scale: &Scale, span: (f64, f64), y: f64, scenery: &mut Vec<Shape>) {
    scenery.push(Shape::Axis {
        from: (span.0, y),
        to: (span.1, y),
    });
    for (value, words) in scale.ticks(4) {
        let x = scale.at(value);
        scenery.push(Shape::Axis {
            from: (x, y),
            to: (x, y + 4.0),
        });
        let half = text_width(&words) / 2.0;
        let x = x.min(spec.width - half).max(half);
        scenery.push(text(x, y + TEXT, Anchor::Middle, &words));
    }
    let middle = (span.0 + span.1) / 2.0;
    scenery.push(text(middle, y + 2.0 * TEXT, Anchor::Middle, &spec.axis));
}

/// For each dot the lowest lane in which it touches no earlier one.
fn stack(dots: &[&Datum], scale: &Scale) -> Vec<usize> {
    let mut order: Vec<usize> = (0..dots.len()).collect();
    let x = |index: &usize| dots.get(*index).map_or(0.0, |datum| scale.at(datum.value));
    order.sort_by(|a, b| x(a).total_cmp(&x(b)));
    let mut ends: Vec<f64> = Vec::new();
    let mut lanes = vec![0; dots.len()];
    for index in order {
        let at = x(&index);
        let lane = ends.iter().position(|end| *end <= at).unwrap_or_else(|| {
            ends.push(0.0);
            ends.len() - 1
        });
        if let (Some(end), Some(place)) = (ends.get_mut(lane), lanes.get_mut(index)) {
            *end = at + 2.0 * DOT + 1.0;
            *place = lane;
        }
    }
    lanes
}

fn bar(scale: &Scale, datum: &Datum, y: f64, height: f64) -> Target {
    let x = scale.at(0.0);
    let width = (scale.at(datum.value) - x).max(1.0);
    spoken(
        datum,
        Shape::Rect {
            x,
            y,
            width,
            height,
            role: datum.role,
        },
    )
}

fn rule(scale: &Scale, datum: &Datum, top: f64, bottom: f64) -> Target {
    spoken(
        datum,
        Shape::Line {
            x: scale.at(datum.value),
            top,
            bottom,
            role: datum.role,
        },
    )
}

/// A dot whose shape alone tells its role: disc, diamond, triangle, ring.
fn dot(scale: &Scale, datum: &Datum, y: f64, r: f64) -> Target {
    let x = scale.at(datum.value);
    let d = match datum.role {
        Role::Good | Role::Unsure | Role::Reference | Role::Centre => format!(
            "M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z",
            pixel(x - r),
            pixel(y),
            r = pixel(r),
            d = pixel(2.0 * r),
        ),
        Role::Fair => format!(
            "M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z",
            pixel(x),
            pixel(y - r),
            r = pixel(r)
        ),
        Role::Bad => {
            format!(
                "M{} {}h{d}l-{r} {d}z",
                pixel(x - r),
                pixel(y - r),
                r = pixel(r),
                d = pixel(2.0 * r)
            )
        }
    };
    spoken(
        datum,
        Shape::Path {
            d,
            role: datum.role,
        },
    )
}

fn spoken(datum: &Datum, shape: Shape) -> Target {
    Target {
        label: format!("{} {}", datum.label, datum.caption),
        shape,
    }
}

fn text(x: f64, y: f64, anchor: Anchor, text: &str) -> Shape {
    Shape::Text {
        x,
        y,
        anchor,
        text: text.to_owned(),
    }
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(text_width).fold(0.0, f64::max)
}

/// A generous guess: a wide character takes the font's size, a narrow one six tenths of it.
fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|c| if c.is_ascii() { FONT * 0.6 } else { FONT })
        .sum()
}

/// At most two decimals: enough for any screen, and the same text everywhere.
pub(super) fn pixel(value: f64) -> String {
    let fixed = format!("{value:.2}");
    let short = fixed.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

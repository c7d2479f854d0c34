use super::layout::pixel;
use super::{Role, Scene, Shape};

/// Writes a scene as a file of its own: colours are fixed, because custom properties do not travel.
pub fn to_svg(scene: &Scene) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" \
         height=\"{h}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>{}</title>\n<desc>{}</desc>\n",
        escaped(&scene.title),
        escaped(&scene.description),
        w = pixel(scene.width),
        h = pixel(scene.height),
    );
    for shape in &scene.scenery {
        svg.push_str(&element(shape));
        svg.push('\n');
    }
    for target in &scene.targets {
        svg.push_str("<g><title>");
        svg.push_str(&escaped(&target.label));
        svg.push_str("</title>");
        svg.push_str(&element(&target.shape));
        svg.push_str("</g>\n");
    }
    svg.push_str("</svg>\n");
    svg
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            role,
        } => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            pixel(*x),
            pixel(*y),
            pixel(*width),
            pixel(*height),
            colour(*role)
        ),
        Shape::Path {
            d,
            role: Role::Unsure,
        } => {
            format!(
                "<path d=\"{d}\" fill=\"none\" stroke=\"{}\"/>",
                colour(Role::Unsure)
            )
        }
        Shape::Path { d, role } => format!("<path d=\"{d}\" fill=\"{}\"/>", colour(*role)),
        Shape::Line {
            x,
            top,
            bottom,
            role,
        } => format!(
            "<path d=\"M{} {}V{}\" stroke=\"{}\" stroke-width=\"2\"{}/>",
            pixel(*x),
            pixel(*top),
            pixel(*bottom),
            colour(*role),
            if *role == Role::Centre {
                " stroke-dasharray=\"4 3\""
            } else {
                ""
            }
        ),
        Shape::Axis { from, to } => format!(
            "<path d=\"M{} {}L{} {}\" stroke=\"#6b7280\"/>",
            pixel(from.0),
            pixel(from.1),
            pixel(to.0),
            pixel(to.1)
        ),
        Shape::Text { x, y, anchor, text } => format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" fill=\"#1b1f24\">{}</text>",
            pixel(*x),
            pixel(*y),
            anchor.as_str(),
            escaped(text)
        ),
    }
}

/// Of different lightness, so that a grey copy still tells them apart.
const fn colour(role: Role) -> &'static str {
    match role {
        Role::Good => "#4a7ab5",
        Role::Fair => "#b7791f",
        Role::Bad => "#8f1d14",
        Role::Unsure => "#6b7280",
        Role::Reference => "#111111",
        Role::Centre => "#444444",
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::chart::{Datum, Frame, Mark, Spec, layout};

    fn datum(label: &str, value: f64, caption: &str, role: Role) -> Datum {
        Datum {
            label: label.to_owned(),
            value,
            caption: caption.to_owned(),
            role,
        }
    }

    fn check(frame: Frame, width: f64, marks: Vec<Mark>, expected: Expect) {
        let spec = Spec {
            title: "Title <1>".to_owned(),
            description: "What there is to see".to_owned(),
            axis: "books per pupil".to_owned(),
            width,
            frame,
            marks,
        };
        expected.assert_eq(&to_svg(&layout(&spec)));
    }

    #[test]
    fn bars_carry_their_label_their_caption_and_the_limit() {
        check(
            Frame::Full,
            300.0,
            vec![
                Mark::Bar(vec![
                    datum("Books", 0.515257, "0.515", Role::Bad),
                    datum("Desks", 0.25, "0.250", Role::Good),
                ]),
                Mark::Rule(datum("limit", 0.5, "0.50", Role::Reference)),
            ],
            expect![[r##"
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 118" width="300" height="118" role="img" font-family="sans-serif" font-size="13">
                <title>Title &lt;1></title>
                <desc>What there is to see</desc>
                <text x="246.9" y="13" text-anchor="middle" fill="#1b1f24">limit 0.50</text>
                <text x="39" y="43.55" text-anchor="end" fill="#1b1f24">Books</text>
                <text x="259" y="43.55" text-anchor="start" fill="#1b1f24">0.515</text>
                <text x="39" y="69.55" text-anchor="end" fill="#1b1f24">Desks</text>
                <text x="152.95" y="69.55" text-anchor="start" fill="#1b1f24">0.250</text>
                <path d="M47 78L253 78" stroke="#6b7280"/>
                <path d="M47 78L47 82" stroke="#6b7280"/>
                <text x="47" y="96" text-anchor="middle" fill="#1b1f24">0</text>
                <path d="M126.96 78L126.96 82" stroke="#6b7280"/>
                <text x="126.96" y="96" text-anchor="middle" fill="#1b1f24">0.2</text>
                <path d="M206.92 78L206.92 82" stroke="#6b7280"/>
                <text x="206.92" y="96" text-anchor="middle" fill="#1b1f24">0.4</text>
                <text x="150" y="114" text-anchor="middle" fill="#1b1f24">books per pupil</text>
                <g><title>Books 0.515</title><rect x="47" y="32" width="206" height="14" fill="#8f1d14"/></g>
                <g><title>Desks 0.250</title><rect x="47" y="58" width="99.95" height="14" fill="#4a7ab5"/></g>
                <g><title>limit 0.50</title><path d="M246.9 22V78" stroke="#111111" stroke-width="2"/></g>
                </svg>
            "##]],
        );
    }

    #[test]
    fn dots_that_would_overlap_are_stacked_and_shaped_by_role() {
        check(
            Frame::Full,
            300.0,
            vec![
                Mark::Dot(vec![
                    datum("A", 6.2, "6.2", Role::Good),
                    datum("B", 6.2, "6.2", Role::Fair),
                    datum("C", 2.1, "2.1", Role::Bad),
                    datum("D", 10.5, "10.5", Role::Unsure),
                ]),
                Mark::Rule(datum("threshold", 5.0, "5", Role::Reference)),
                Mark::Rule(datum("mean", 5.1, "5.1", Role::Centre)),
            ],
            expect![[r##"
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 113" width="300" height="113" role="img" font-family="sans-serif" font-size="13">
                <title>Title &lt;1></title>
                <desc>What there is to see</desc>
                <text x="109.88" y="13" text-anchor="middle" fill="#1b1f24">threshold 5</text>
                <text x="112.96" y="31" text-anchor="middle" fill="#1b1f24">mean 5.1</text>
                <path d="M10 73L290 73" stroke="#6b7280"/>
                <path d="M109.88 73L109.88 77" stroke="#6b7280"/>
                <text x="109.88" y="91" text-anchor="middle" fill="#1b1f24">5</text>
                <path d="M264.2 73L264.2 77" stroke="#6b7280"/>
                <text x="264.2" y="91" text-anchor="middle" fill="#1b1f24">10</text>
                <text x="150" y="109" text-anchor="middle" fill="#1b1f24">books per pupil</text>
                <g><title>A 6.2</title><path d="M141.91 66a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" fill="#4a7ab5"/></g>
                <g><title>B 6.2</title><path d="M146.91 50l5 5l-5 5l-5 -5z" fill="#b7791f"/></g>
                <g><title>C 2.1</title><path d="M15.37 61h10l-5 10z" fill="#8f1d14"/></g>
                <g><title>D 10.5</title><path d="M274.63 66a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" fill="none" stroke="#6b7280"/></g>
                <g><title>threshold 5</title><path d="M109.88 40V73" stroke="#111111" stroke-width="2"/></g>
                <g><title>mean 5.1</title><path d="M112.96 40V73" stroke="#444444" stroke-width="2" stroke-dasharray="4 3"/></g>
                </svg>
            "##]],
        );
    }

    #[test]
    fn a_bare_chart_is_marks_alone() {
        check(
            Frame::Bare { end: 0.6 },
            120.0,
            vec![
                Mark::Bar(vec![datum("CV", 0.25, "0.25", Role::Good)]),
                Mark::Rule(datum("limit", 0.5, "0.5", Role::Reference)),
            ],
            expect![[r##"
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 16" width="120" height="16" role="img" font-family="sans-serif" font-size="13">
                <title>Title &lt;1></title>
                <desc>What there is to see</desc>
                <g><title>CV 0.25</title><rect x="0" y="3" width="50" height="10" fill="#4a7ab5"/></g>
                <g><title>limit 0.5</title><path d="M100 0V16" stroke="#111111" stroke-width="2"/></g>
                </svg>
            "##]],
        );
    }

    #[test]
    fn a_chart_without_marks_is_still_a_picture() {
        check(
            Frame::Full,
            100.0,
            Vec::new(),
            expect![[r##"
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 48" width="100" height="48" role="img" font-family="sans-serif" font-size="13">
                <title>Title &lt;1></title>
                <desc>What there is to see</desc>
                <path d="M10 8L90 8" stroke="#6b7280"/>
                <path d="M10 8L10 12" stroke="#6b7280"/>
                <text x="10" y="26" text-anchor="middle" fill="#1b1f24">0</text>
                <path d="M50 8L50 12" stroke="#6b7280"/>
                <text x="50" y="26" text-anchor="middle" fill="#1b1f24">0.5</text>
                <path d="M90 8L90 12" stroke="#6b7280"/>
                <text x="88.3" y="26" text-anchor="middle" fill="#1b1f24">1.0</text>
                <text x="50" y="44" text-anchor="middle" fill="#1b1f24">books per pupil</text>
                </svg>
            "##]],
        );
    }
}

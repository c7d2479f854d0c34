//! Discs on a common line, each with an area by its weight, none over another.

/// The largest radius.
const LARGEST: f64 = 15.0;
/// The smallest: still to be seen, and told apart by its shape.
const SMALLEST: f64 = 3.0;
/// Room between two discs.
const GAP: f64 = 1.0;
/// Height that the discs together would fill if they stood evenly.
const FILL: f64 = 36.0;
/// Above this many, discs get one size and may overlap: there is no room for anything else.
const MANY: usize = 1_000;
/// Half the height of a strip of that many.
const SPREAD: f64 = 60.0;

/// A placed disc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Disc {
    /// Its middle from the common line, downwards.
    pub y: f64,
    /// Its radius.
    pub r: f64,
}

/// Places discs at `xs` with areas by `weights` on a strip of this width; both have one entry for each.
pub(super) fn place(xs: &[f64], weights: &[f64], width: f64) -> Vec<Disc> {
    if xs.len() > MANY {
        return (0..xs.len()).map(scattered).collect();
    }
    let radii = radii(weights, width);
    let r = |index: usize| radii.get(index).copied().unwrap_or(SMALLEST);
    let x = |index: usize| xs.get(index).copied().unwrap_or(0.0);
    let mut discs = vec![Disc { y: 0.0, r: 0.0 }; xs.len()];
    let mut order: Vec<usize> = (0..xs.len()).collect();
    // Large ones first, so that they stand near the line; then from left to right.
    order.sort_by(|a, b| r(*b).total_cmp(&r(*a)).then(x(*a).total_cmp(&x(*b))));
    let mut placed: Vec<usize> = Vec::new();
    for index in order {
        let own = r(index);
        let near: Vec<(f64, f64, f64)> = placed
            .iter()
            .filter_map(|other| {
                let disc = discs.get(*other)?;
                let reach = own + disc.r + GAP;
                let dx = x(index) - x(*other);
                (dx.abs() < reach).then_some((dx, disc.y, reach))
            })
            .collect();
        let touching = near.iter().flat_map(|(dx, y, reach)| {
            let dy = (reach * reach - dx * dx).max(0.0).sqrt();
            [y - dy, y + dy]
        });
        let is_free = |y: &f64| {
            near.iter().all(|(dx, other, reach)| {
                let dy = y - other;
                dx * dx + dy * dy >= reach * reach - 1e-6
            })
        };
        let candidates = std::iter::once(0.0).chain(touching).filter(is_free);
        let y = candidates.min_by(|a, b| a.abs().total_cmp(&b.abs()));
        if let Some(disc) = discs.get_mut(index) {
            *disc = Disc {
                y: y.unwrap_or(0.0),
                r: own,
            };
        }
        placed.push(index);
    }
    discs
}

/// Radii whose squares are as the weights, within what can be seen.
fn radii(weights: &[f64], width: f64) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    let heaviest = weights.iter().copied().fold(0.0, f64::max);
    if total <= 0.0 {
        return vec![SMALLEST; weights.len()];
    }
    let filling = (width * FILL * heaviest / total / std::f64::consts::PI).sqrt();
    let largest = filling.clamp(SMALLEST, LARGEST);
    let radius = |weight: &f64| (largest * (weight / heaviest).sqrt()).max(SMALLEST);
    weights.iter().map(radius).collect()
}

/// A place for one of very many: even, and always the same.
fn scattered(index: usize) -> Disc {
    const GOLDEN: f64 = 0.618_033_988_749_895;
    let turn = (index as f64 * GOLDEN).fract();
    Disc {
        y: (turn * 2.0 - 1.0) * SPREAD,
        r: 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn discs_do_not_overlap_and_areas_are_as_weights() {
        let n = 300;
        let xs: Vec<f64> = (0..n).map(|i| 200.0 + f64::from(i * 37 % 101)).collect();
        let weights: Vec<f64> = (0..n).map(|i| f64::from(50 + i * 61 % 997)).collect();
        let discs = place(&xs, &weights, 800.0);
        for (i, a) in discs.iter().enumerate() {
            for (j, b) in discs.iter().enumerate().skip(i + 1) {
                let (dx, dy) = (xs[i] - xs[j], a.y - b.y);
                assert!((dx * dx + dy * dy).sqrt() >= a.r + b.r - 1e-6, "{i} {j}");
            }
        }
        let few = place(&[10.0, 400.0], &[100.0, 400.0], 800.0);
        assert!((few[1].r / few[0].r - 2.0).abs() < 1e-9);
        assert_eq!((few[0].y, few[1].y), (0.0, 0.0));
    }

    #[test]
    fn thousands_take_a_bounded_strip() {
        let xs = vec![5.0; 5_000];
        let discs = place(&xs, &vec![1.0; 5_000], 800.0);
        assert!(discs.iter().all(|disc| disc.y.abs() <= SPREAD));
        assert_eq!(place(&[], &[], 800.0), []);
        assert_eq!(place(&[1.0], &[0.0], 800.0)[0].r, SMALLEST);
    }
}

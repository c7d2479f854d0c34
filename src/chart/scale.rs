/// A linear scale: values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// Maps `domain` onto `range`; a domain without width gets one.
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let (low, high) = domain;
        let high = if high > low { high } else { low + 1.0 };
        Self {
            domain: (low, high),
            range,
        }
    }

    /// The pixel of a value.
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let (start, end) = self.range;
        start + (value - low) / (high - low) * (end - start)
    }

    /// About `n` round values inside the domain, with as many decimals as they need.
    ///
    /// ```
    /// let scale = junheng::chart::Scale::new((0.0, 0.62), (0.0, 100.0));
    /// let texts: Vec<String> = scale.ticks(4).into_iter().map(|(_, text)| text).collect();
    /// assert_eq!(texts, ["0", "0.2", "0.4", "0.6"]);
    /// ```
    pub fn ticks(&self, n: u32) -> Vec<(f64, String)> {
        let (low, high) = self.domain;
        let rough = (high - low) / f64::from(n.max(1));
        let magnitude = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * magnitude)
            .find(|step| *step >= rough * 0.999)
            .unwrap_or(magnitude * 10.0);
        // A step of 0.2 needs one decimal, one of 0.05 two.
        let places = (-step.log10().floor()).max(0.0);
        let mut ticks = Vec::new();
        let mut k = (low / step - 1e-9).ceil();
        while k * step <= high + step * 1e-9 && ticks.len() < 50 {
            let value = k * step;
            let fixed = format!("{value:.*}", places as usize);
            let text = match fixed.trim_start_matches(['-', '0', '.']) {
                "" => "0".to_owned(),
                _ => fixed,
            };
            ticks.push((value, text));
            k += 1.0;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_without_width_still_maps() {
        let scale = Scale::new((3.0, 3.0), (0.0, 10.0));
        assert_eq!(scale.at(3.0), 0.0);
        assert!(!scale.ticks(4).is_empty());
    }

    #[test]
    fn ticks_are_round_for_large_and_small_domains() {
        let texts = |domain| -> Vec<String> {
            Scale::new(domain, (0.0, 1.0))
                .ticks(4)
                .into_iter()
                .map(|(_, text)| text)
                .collect()
        };
        assert_eq!(texts((0.0, 5200.0)), ["0", "2000", "4000"]);
        assert_eq!(texts((1.9, 2.7)), ["2.0", "2.2", "2.4", "2.6"]);
    }
}

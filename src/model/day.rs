use std::fmt;
use std::str::FromStr;

/// A calendar day. The day of assessment is always an argument: only the edges read a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseDayError(
    /// The text as it was given.
    pub String,
);

impl fmt::Display for ParseDayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a day; write it as 2026-09-01", self.0)
    }
}

impl std::error::Error for ParseDayError {}

impl Day {
    /// A day of the Gregorian calendar, or `None` when there is no such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let n_days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        if day == 0 || day > n_days {
            None
        } else {
            Some(Self { year, month, day })
        }
    }

    /// The day that begins `days` days after 1970-01-01 (UTC).
    pub fn from_days_since_1970(days: u32) -> Self {
        let mut rest = days;
        let mut year: u16 = 1970;
        loop {
            let length = if Self::new(year, 2, 29).is_some() {
                366
            } else {
                365
            };
            if rest < length {
                break;
            }
            rest -= length;
            year = year.saturating_add(1);
        }
        let mut day = Self {
            year,
            month: 1,
            day: 1,
        };
        for _ in 0..rest {
            day = day.next();
        }
        day
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    fn next(self) -> Self {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .unwrap_or(Self {
                year: self.year.saturating_add(1),
                month: 1,
                day: 1,
            })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = ParseDayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || ParseDayError(text.to_owned());
        let mut parts = text.split('-').map(|part| {
            let is_plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| part.parse::<u16>().ok()).flatten()
        });
        let mut part = || parts.next().flatten().ok_or_else(refused);
        let (year, month, day) = (part()?, part()?, part()?);
        if parts.next().is_some() {
            return Err(refused());
        }
        let small = |n: u16| u8::try_from(n).map_err(|_| refused());
        Self::new(year, small(month)?, small(day)?).ok_or_else(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_written_and_ordered() {
        let day: Day = "2026-09-01".parse().unwrap();
        assert_eq!(day.to_string(), "2026-09-01");
        assert!(day < "2026-10-01".parse().unwrap());
        for text in [
            "2026-02-29",
            "2026-9",
            "2026-09-01-1",
            "",
            "2026-13-01",
            "+2026-01-01",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_since_1970_agree_with_the_calendar() {
        // 2024-02-29 is 19,782 days after 1970-01-01; 2026-11-22 is 20,779.
        assert_eq!(Day::from_days_since_1970(19_782).to_string(), "2024-02-29");
        assert_eq!(Day::from_days_since_1970(20_779).to_string(), "2026-11-22");
        assert_eq!(Day::from_days_since_1970(0).to_string(), "1970-01-01");
    }
}

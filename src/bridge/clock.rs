use crate::model::Day;

/// Today in China, which has one time zone (UTC+8), wherever the browser is: the same day as on
/// the command line. Nothing of the page reads the clock but this and [`time`].
///
/// Natively, where components are rendered for tests, it is always 2026-09-01.
pub fn today() -> Day {
    date_in_china()
        .and_then(|(year, month, day)| Day::new(year, month, day))
        .unwrap_or_else(|| Day::from_days_since_1970(20_697))
}

/// The time of the day in China, hours and minutes as in 0931: for the names of files that are saved
/// several times a day. Natively always 0000.
pub fn time() -> String {
    let (hours, minutes) = time_in_china();
    format!("{hours:02}{minutes:02}")
}

#[cfg(target_arch = "wasm32")]
fn time_in_china() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    ((now.get_utc_hours() + 8) % 24, now.get_utc_minutes())
}

#[cfg(not(target_arch = "wasm32"))]
const fn time_in_china() -> (u32, u32) {
    (0, 0)
}

#[cfg(target_arch = "wasm32")]
fn date_in_china() -> Option<(u16, u8, u8)> {
    let there = js_sys::Date::new_0();
    // Hours beyond midnight carry over into the next day.
    there.set_utc_hours(there.get_utc_hours() + 8);
    Some((
        u16::try_from(there.get_utc_full_year()).ok()?,
        u8::try_from(there.get_utc_month() + 1).ok()?,
        u8::try_from(there.get_utc_date()).ok()?,
    ))
}

#[cfg(not(target_arch = "wasm32"))]
const fn date_in_china() -> Option<(u16, u8, u8)> {
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn natively_it_is_always_the_same_day() {
        assert_eq!(super::today().to_string(), "2026-09-01");
    }
}

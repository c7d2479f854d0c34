use crate::model::Day;

/// Today where the user is. The only place of the page that reads the clock.
///
/// Natively, where components are rendered for tests, it is always 2026-09-01.
pub fn today() -> Day {
    local_date()
        .and_then(|(year, month, day)| Day::new(year, month, day))
        .unwrap_or_else(|| Day::from_days_since_1970(20_697))
}

#[cfg(target_arch = "wasm32")]
fn local_date() -> Option<(u16, u8, u8)> {
    let now = js_sys::Date::new_0();
    Some((
        u16::try_from(now.get_full_year()).ok()?,
        u8::try_from(now.get_month() + 1).ok()?,
        u8::try_from(now.get_date()).ok()?,
    ))
}

#[cfg(not(target_arch = "wasm32"))]
const fn local_date() -> Option<(u16, u8, u8)> {
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn natively_it_is_always_the_same_day() {
        assert_eq!(super::today().to_string(), "2026-09-01");
    }
}

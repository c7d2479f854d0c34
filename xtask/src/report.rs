//! What a person sees at the terminal while a command runs.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Announces a step, runs it, and says how long it took.
///
/// # Errors
///
/// The step's own failure, unchanged.
pub fn step(heading: &str, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    println!("\n== {heading}");
    let start = Instant::now();
    work()?;
    println!("   done in {}", in_words(start.elapsed()));
    Ok(())
}

/// A duration as a person says it: `0.4 s`, `42 s`, `2 min 5 s`.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match (seconds / 60, seconds) {
        (0, 0..10) => format!("{seconds}.{} s", duration.subsec_millis() / 100),
        (0, _) => format!("{seconds} s"),
        (minutes, _) => format!("{minutes} min {} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_words() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_millis(42_900)), "42 s");
        assert_eq!(in_words(Duration::from_secs(125)), "2 min 5 s");
    }
}

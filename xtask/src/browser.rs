//! The browser programs that the tests drive.

use std::path::PathBuf;

use crate::places;

/// Names under which systems install Chromium, in the order they are tried.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The program that speaks WebDriver for Chromium.
const CHROMEDRIVER: &str = "chromedriver";

/// Chromium's program file, when it is installed.
pub fn chromium() -> Option<PathBuf> {
    CHROMIUM.iter().find_map(|name| places::find_program(name))
}

/// ChromeDriver's program file, when it is installed.
pub fn chromedriver() -> Option<PathBuf> {
    places::find_program(CHROMEDRIVER)
}

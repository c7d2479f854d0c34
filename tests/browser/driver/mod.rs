//! A small WebDriver client of our own, for Chromium.
//!
//! It blocks, needs nothing but the standard library and `serde_json`, and above all it
//! never leaves a browser behind: not after a failed test, and not after a killed one.
//!
//! ```text
//! let site = Site::serve();
//! let page = Page::open(&site.url());
//! page.find("input[type=file]").upload(&[Path::new("county.xlsx")]);
//! page.find_with_text("button", "测算").click();
//! assert_eq!(page.find(".verdict").text(), "达标");
//! assert_eq!(page.console_errors(), [""; 0]);
//! ```

mod base64;
mod element;
mod emulation;
mod gestures;
mod logs;
mod page;
mod picture;
mod process;
mod session;
mod wire;

pub use emulation::{Medium, Network, Scheme, Viewport};
pub use gestures::key;
pub use page::{PATIENCE, Page};

#[cfg(test)]
mod tests;

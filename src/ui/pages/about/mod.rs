//! The page 关于: what the program is, where data are, and how to check the page of one file.

mod one_file;
mod page;

use one_file::OneFile;
pub use page::AboutPage;

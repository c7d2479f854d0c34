mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::model::Day;

/// Words of the shell, and words that all pages share.
pub struct ShellWords {
    /// The product's name.
    pub product: &'static str,
    /// What it is, in a few words.
    pub tagline: &'static str,
    /// The page's title in the browser, from the name of the page.
    pub page_title: fn(page: &str) -> String,
    /// The first link of the page.
    pub skip: &'static str,
    /// What the bar with county and standard is called.
    pub context: &'static str,
    /// What the navigation is called.
    pub navigation: &'static str,
    /// The page 数据.
    pub data: &'static str,
    /// The page 总览.
    pub overview: &'static str,
    /// The page 学校.
    pub schools: &'static str,
    /// Saves the work as a file.
    pub save: &'static str,
    /// There is work that no file has yet.
    pub unsaved: &'static str,
    /// What the file is called, without its ending.
    pub workspace_file: fn(county: &str, day: &str, time: &str) -> String,
    /// The work is in this file.
    pub workspace_saved: fn(file: &str) -> String,
    /// A newer page is there: shows it.
    pub update: &'static str,
    /// Why it is not shown now, and when it will be.
    pub update_later: &'static str,
    /// Saves the page of one file with the work in it.
    pub save_copy: &'static str,
    /// What such a file is called, without its ending.
    pub copy_file: fn(county: &str, day: &str, time: &str) -> String,
    /// It was saved as this file.
    pub copy_saved: fn(file: &str) -> String,
    /// The program failed.
    pub crashed: &'static str,
    /// The program failed while there was nothing to save.
    pub crashed_empty: &'static str,
    /// The program failed, but the work is saved.
    pub crashed_saved: &'static str,
    /// Where it is, and what to do with it.
    pub crashed_file: fn(file: &str) -> String,
    /// Saves it once more.
    pub crashed_download: &'static str,
    /// Opens the page anew.
    pub crashed_again: &'static str,
    /// Before what the program says of its failure.
    pub crashed_detail: &'static str,
    /// The label of the county picker.
    pub county: &'static str,
    /// Instead of a county's name, when no table says it.
    pub unnamed_county: &'static str,
    /// Nothing was loaded yet.
    pub no_county: &'static str,
    /// The label of the chooser of the standard.
    pub standard: &'static str,
    /// The title of its panel.
    pub standard_panel: &'static str,
    /// The label of the list of standards.
    pub standard_list: &'static str,
    /// The label of the day of assessment.
    pub as_of: &'static str,
    /// What the day is for.
    pub as_of_hint: &'static str,
    /// As in 截至 2026-09-01.
    pub as_of_short: fn(day: &str) -> String,
    /// The day cannot be read.
    pub as_of_error: &'static str,
    /// The switch of the relaxations.
    pub relaxations: &'static str,
    /// What the relaxations are.
    pub relaxations_hint: &'static str,
    /// The relaxations count.
    pub relaxations_on: &'static str,
    /// The relaxations do not count.
    pub relaxations_off: &'static str,
    /// The standard is not in force on that day.
    pub not_in_force: &'static str,
    /// What to do then; its first day in words, if it has one.
    pub not_in_force_text: fn(first: Option<&str>) -> String,
    /// A day in words.
    pub day: fn(day: Day) -> String,
    /// Undo the last change.
    pub undo: &'static str,
    /// Undo, beside what just happened.
    pub undo_short: &'static str,
    /// Do it again.
    pub redo: &'static str,
    /// Colours as the system has them.
    pub theme_system: &'static str,
    /// Dark colours.
    pub theme_dark: &'static str,
    /// Light colours.
    pub theme_light: &'static str,
    /// Large type.
    pub large_type: &'static str,
    /// Close.
    pub close: &'static str,
    /// Cancel.
    pub cancel: &'static str,
    /// There are no data yet.
    pub no_data_title: &'static str,
    /// What to do then.
    pub no_data_text: &'static str,
    /// The link to the page 数据.
    pub go_to_data: &'static str,
    /// The address names no page.
    pub no_page_title: &'static str,
    /// Data stay on this machine.
    pub local: &'static str,
}

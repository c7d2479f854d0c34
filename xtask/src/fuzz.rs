//! `cargo xtask fuzz`: hostile input for intake, made from the corpus of `tests/intake`.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::places;
use crate::setup;
use crate::task::Task;

/// What to feed, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fuzzing {
    /// One target; all when none is named.
    pub target: Option<String>,
    /// How long each target runs.
    pub minutes: u32,
}

impl Default for Fuzzing {
    fn default() -> Self {
        Self {
            target: None,
            minutes: 30,
        }
    }
}

/// A target in `fuzz/fuzz_targets`.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Endings of the inputs in `tests/intake` that it begins with.
    seeds: &'static [&'static str],
}

/// All targets.
pub const TARGETS: [Target; 5] = [
    Target {
        name: "xlsx",
        seeds: &["xlsx", "xlsb"],
    },
    Target {
        name: "ods",
        seeds: &["ods"],
    },
    Target {
        name: "xls",
        seeds: &["xls"],
    },
    Target {
        name: "csv",
        seeds: &["csv"],
    },
    Target {
        name: "html",
        seeds: &["html", "txt"],
    },
];

/// The longest input, in bytes.
const LARGEST_INPUT: u32 = 262_144;
/// Seconds after which one input counts as a hang, on however busy a machine.
const HANG: u32 = 60;
/// Megabytes above which one input counts as a bomb.
const MEMORY: u32 = 2_048;

/// Runs one target or all of them.
///
/// # Errors
///
/// When the tool cannot be installed, or an input crashes, hangs or takes too much memory; the
/// input is then kept in `fuzz/artifacts`.
pub fn run(fuzzing: &Fuzzing) -> Result<(), Failure> {
    setup::for_fuzzing()?;
    let folder = places::workspace().join("fuzz");
    for target in &TARGETS {
        if fuzzing
            .target
            .as_ref()
            .is_some_and(|name| name != target.name)
        {
            continue;
        }
        let n_seeds = sow(target, &folder.join("corpus").join(target.name)).map_err(|error| {
            Failure::new(
                format!(
                    "the seeds of `{}` could not be copied: {error}",
                    target.name
                ),
                "check that the folder `fuzz` can be written",
            )
        })?;
        println!(
            "{}: {n_seeds} seeds, {} minutes",
            target.name, fuzzing.minutes
        );
        // Without a sanitizer: the code is safe Rust, and so the stable compiler is enough.
        Task::from_line("cargo fuzz run --release --sanitizer none")
            .args([target.name, "--"])
            .args([
                format!("-max_total_time={}", fuzzing.minutes.saturating_mul(60)),
                format!("-max_len={LARGEST_INPUT}"),
                format!("-timeout={HANG}"),
                format!("-rss_limit_mb={MEMORY}"),
                "-print_final_stats=1".to_owned(),
            ])
            .in_folder(&folder)
            .run()?;
    }
    Ok(())
}

/// Copies the inputs of `tests/intake` with the target's endings; says how many they are.
fn sow(target: &Target, corpus: &Path) -> std::io::Result<usize> {
    fs::create_dir_all(corpus)?;
    let mut n_seeds = 0;
    for case in fs::read_dir(places::workspace().join("tests/intake"))? {
        let case = case?.path();
        if !case.is_dir() {
            continue;
        }
        for input in fs::read_dir(&case)? {
            let input = input?.path();
            let part = |part: Option<&std::ffi::OsStr>| {
                part.and_then(|part| part.to_str())
                    .unwrap_or_default()
                    .to_owned()
            };
            let ending = part(input.extension());
            if target.seeds.contains(&ending.as_str()) {
                let name = format!("{}-{}", part(case.file_name()), part(input.file_name()));
                fs::copy(&input, corpus.join(name))?;
                n_seeds += 1;
            }
        }
    }
    Ok(n_seeds)
}

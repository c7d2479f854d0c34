//! System packages: a browser, its driver, a font with Chinese characters, programs that read what is
//! printed and saved, and pip.

use std::path::Path;

use crate::browser;
use crate::failure::Failure;
use crate::places;
use crate::report;
use crate::task::Task;

/// A system package and the question whether it is needed.
struct Package {
    /// Its name in Debian.
    name: &'static str,
    /// Whether what it brings is there already, from wherever.
    is_present: fn() -> bool,
}

/// What fetches packages of Python.
const PIP: Package = Package {
    name: "python3-pip",
    is_present: || {
        Task::from_line("python3 -m pip --version")
            .answer()
            .is_some()
    },
};

/// Everything that the tests need: the browser's, and other readers of paper and workbooks.
const PACKAGES: [Package; 7] = [
    Package {
        name: "chromium",
        is_present: || browser::chromium().is_some(),
    },
    Package {
        name: "chromium-driver",
        is_present: || browser::chromedriver().is_some(),
    },
    Package {
        name: "fonts-noto-cjk",
        is_present: has_chinese_font,
    },
    Package {
        name: "poppler-utils",
        is_present: || places::find_program("pdftotext").is_some(),
    },
    Package {
        name: "python3-openpyxl",
        is_present: || {
            let asked = Task::new("/usr/bin/python3").args(["-c", "import openpyxl"]);
            asked.answer().is_some()
        },
    },
    Package {
        name: "libreoffice-calc-nogui",
        is_present: || office_has("libsclo.so"),
    },
    Package {
        name: "libreoffice-writer-nogui",
        is_present: || office_has("libswlo.so"),
    },
];

/// Whether LibreOffice is there with the part that this library brings.
fn office_has(library: &str) -> bool {
    let office = places::find_program("soffice").and_then(|link| link.canonicalize().ok());
    let folder = office.as_deref().and_then(Path::parent);
    folder.is_some_and(|folder| folder.join(library).exists())
}

/// Installs what is missing of the browser, its driver, a Chinese font and the other readers.
///
/// # Errors
///
/// When there is no `apt-get`, no right to use it, or it fails; the failure names the packages.
pub fn install_browser() -> Result<(), Failure> {
    install(&PACKAGES)
}

/// Installs Python's package tool unless it answers.
///
/// # Errors
///
/// As [`install_browser`].
pub fn install_pip() -> Result<(), Failure> {
    install(&[PIP])
}

/// Installs what is missing of some packages.
fn install(packages: &[Package]) -> Result<(), Failure> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|package| !(package.is_present)())
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(apt) = Apt::find() else {
        return Err(by_hand(
            &missing,
            "this cannot be done here: there is no apt-get, or no right to use it",
        ));
    };
    let heading = format!(
        "Setting up {}, for the tests; usually half a minute to 3 minutes",
        missing.join(", ")
    );
    report::step(&heading, || apt.install(&missing))?;

    let absent: Vec<&str> = packages
        .iter()
        .filter(|package| missing.contains(&package.name) && !(package.is_present)())
        .map(|package| package.name)
        .collect();
    if absent.is_empty() {
        Ok(())
    } else {
        Err(by_hand(&absent, "apt-get did not bring it"))
    }
}

/// The failure that leaves the installation to a person.
fn by_hand(packages: &[&str], why: &str) -> Failure {
    Failure::new(
        format!(
            "{} must be installed for the tests; {why}",
            packages.join(", ")
        ),
        format!(
            "as an administrator: `apt-get update && apt-get install -y {}`; on other systems install \
             Chromium, ChromeDriver of the same version, a font with Chinese characters, Poppler, LibreOffice Calc \
             and Writer, and Python with pip and openpyxl",
            packages.join(" ")
        ),
    )
}

/// How `apt-get` can be used on this machine.
struct Apt {
    /// Words before `apt-get`: none, or `sudo -n`.
    prefix: &'static [&'static str],
}

impl Apt {
    /// The way to use `apt-get`, when there is one.
    fn find() -> Option<Self> {
        places::find_program("apt-get")?;
        let user = Task::from_line("id -u").answer()?;
        if user.trim() == "0" {
            return Some(Self { prefix: &[] });
        }
        Task::from_line("sudo -n true").answer()?;
        Some(Self {
            prefix: &["sudo", "-n"],
        })
    }

    /// Installs packages, with fresh package lists when there are none or they are too old.
    fn install(&self, packages: &[&str]) -> Result<(), Failure> {
        let install = || {
            let words = ["install", "-y", "--no-install-recommends"];
            self.call(&words.iter().chain(packages).copied().collect::<Vec<_>>())
                .run()
        };
        if has_package_lists() && install().is_ok() {
            return Ok(());
        }
        self.call(&["update"]).run()?;
        install().map_err(|failure| by_hand(packages, &failure.to_string()))
    }

    /// One call of `apt-get` that never asks a question.
    fn call(&self, words: &[&str]) -> Task {
        let line = [
            self.prefix,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
            words,
        ]
        .concat();
        let (program, args) = line
            .split_first()
            .map_or(("apt-get", &[][..]), |(p, args)| (*p, args));
        Task::new(program).args(args)
    }
}

/// Whether `apt-get update` has ever run here.
fn has_package_lists() -> bool {
    Path::new("/var/lib/apt/lists")
        .read_dir()
        .is_ok_and(|files| {
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().contains("_Packages"))
        })
}

/// Whether some installed font has Chinese characters.
fn has_chinese_font() -> bool {
    if Task::from_line("fc-list :lang=zh-cn family")
        .answer()
        .is_some_and(|list| !list.trim().is_empty())
    {
        return true;
    }
    // Without fontconfig's own program the package manager is asked.
    Task::from_line("dpkg-query -W -f=${Status} fonts-noto-cjk")
        .answer()
        .is_some_and(|status| status.ends_with(" installed"))
}

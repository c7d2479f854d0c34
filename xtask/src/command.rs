//! What was typed after `cargo xtask`.

use crate::failure::Failure;
use crate::fuzz::{self, Fuzzing};
use crate::serve::Address;

/// The short help, shown without arguments.
pub const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--host H]   set up what is missing, build the page, serve it (127.0.0.1:8080)
  build                         set up what is missing, build the page into dist/
  test                          set up what is missing, run every check, in a browser too
  screenshots                   take the pictures in docs/screenshots/
  fuzz [target] [--minutes N]   feed intake hostile input (30 minutes for each target)
  setup                         only set up what is missing";

/// One command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Show the usage.
    Help,
    /// Install what any other command would install.
    Setup,
    /// Build the page into `dist/`.
    Build,
    /// Build the page and serve it.
    Serve(Address),
    /// Run every check.
    Test,
    /// Take the pictures of the documentation.
    Screenshots,
    /// Feed intake hostile input.
    Fuzz(Fuzzing),
}

impl Command {
    /// Reads the arguments that follow `cargo xtask`.
    ///
    /// # Errors
    ///
    /// For an unknown command or option, an option without its value, and a port that
    /// is not a number from 0 to 65535.
    pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Self, Failure> {
        let mut args = args.into_iter();
        let name = args.next().unwrap_or_default();
        let command = match name.as_str() {
            "" | "help" | "-h" | "--help" => Self::Help,
            "setup" => Self::Setup,
            "build" => Self::Build,
            "serve" => return address(args).map(Self::Serve),
            "test" => Self::Test,
            "screenshots" => Self::Screenshots,
            "fuzz" => return fuzzing(args).map(Self::Fuzz),
            _ => return Err(misread(&format!("there is no command `{name}`"))),
        };
        match args.next() {
            None => Ok(command),
            Some(extra) => Err(misread(&format!("`{name}` takes no argument `{extra}`"))),
        }
    }
}

/// Reads the options of `serve`.
fn address(mut args: impl Iterator<Item = String>) -> Result<Address, Failure> {
    let mut address = Address::default();
    while let Some(arg) = args.next() {
        let (option, joined) = match arg.split_once('=') {
            Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
            None => (arg, None),
        };
        let value = || {
            joined
                .or_else(|| args.next())
                .ok_or_else(|| misread(&format!("`{option}` needs a value")))
        };
        match option.as_str() {
            "--port" | "-p" => {
                let text = value()?;
                address.port = text
                    .parse()
                    .map_err(|_| misread(&format!("`{text}` is not a port from 0 to 65535")))?;
            }
            "--host" => address.host = value()?,
            _ => return Err(misread(&format!("`serve` has no option `{option}`"))),
        }
    }
    Ok(address)
}

/// Reads the target and the options of `fuzz`.
fn fuzzing(mut args: impl Iterator<Item = String>) -> Result<Fuzzing, Failure> {
    let mut fuzzing = Fuzzing::default();
    while let Some(arg) = args.next() {
        if arg == "--minutes" {
            let text = args.next().unwrap_or_default();
            fuzzing.minutes = text
                .parse()
                .map_err(|_| misread(&format!("`{text}` is not a number of minutes")))?;
        } else if fuzz::TARGETS.iter().any(|target| target.name == arg) {
            fuzzing.target = Some(arg);
        } else {
            return Err(misread(&format!("there is nothing to fuzz called `{arg}`")));
        }
    }
    Ok(fuzzing)
}

/// The failure for arguments that cannot be understood.
fn misread(what: &str) -> Failure {
    Failure::new(
        what,
        "run `cargo xtask` to see the commands and their options",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, Failure> {
        Command::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn no_arguments_ask_for_help() {
        assert_eq!(parse(""), Ok(Command::Help));
    }

    #[test]
    fn serve_takes_a_port_and_a_host() {
        let expected = Address {
            host: "0.0.0.0".to_owned(),
            port: 9000,
        };
        assert_eq!(
            parse("serve --port 9000 --host 0.0.0.0"),
            Ok(Command::Serve(expected.clone()))
        );
        assert_eq!(
            parse("serve --port=9000 --host=0.0.0.0"),
            Ok(Command::Serve(expected))
        );
        assert_eq!(parse("serve"), Ok(Command::Serve(Address::default())));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (line, named) in [
            ("sevre", "`sevre`"),
            ("build --fast", "`--fast`"),
            ("serve --prot 1", "`--prot`"),
            ("serve --port", "`--port` needs a value"),
            ("serve --port 65536", "`65536`"),
            ("fuzz pdf", "`pdf`"),
            ("fuzz xls --minutes", "minutes"),
        ] {
            let failure = parse(line).unwrap_err().to_string();
            assert!(failure.contains(named), "{line}: {failure}");
        }
    }
}

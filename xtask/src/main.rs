//! Entry of `cargo xtask`: reads the command, runs it, and says what went wrong.

use std::env;
use std::process::ExitCode;

use xtask::command::{Command, USAGE};
use xtask::failure::Failure;
use xtask::{checks, fuzz, page, screenshots, serve, setup};

fn main() -> ExitCode {
    match Command::parse(env::args().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command to its end.
fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Command::Setup => setup::for_tests(),
        Command::Build => page::build(),
        Command::Serve(address) => serve::serve(&address),
        Command::Test => checks::run_all(),
        Command::Screenshots => screenshots::take(),
        Command::Fuzz(fuzzing) => fuzz::run(&fuzzing),
    }
}

//! The desk without a window: every query and the plain commands, for a terminal or a script.
//!
//! Architecture invariant: it has no rules of its own; each command asks the desk and tells its
//! answer.

mod arguments;
mod bench;
mod clock;
mod command;
mod outcome;
mod passphrase;
mod session;
mod slip;
mod stretch;
mod tell;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    closeby_desk::memory::keep_out_of_dumps();
    let asked = match arguments::Arguments::try_parse() {
        Ok(asked) => asked,
        Err(slip) if slip::is_help(&slip) => slip.exit(),
        Err(slip) => return outcome::report(&slip::told(&slip), slip::wants_json()),
    };
    let json = asked.json;
    match command::run(asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => outcome::report(&problem, json),
    }
}

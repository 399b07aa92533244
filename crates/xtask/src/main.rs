//! Every chore by one name, the same here and in CI.

mod chore;
mod command;
mod count;
mod log;
mod node;
mod page;
mod place;
mod say;
mod system;
mod taking_over;
mod tool;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--sample] [--headless]   opens Closeby's window (and sets everything up first)
cargo xtask test                          runs every check and test
cargo xtask check                         only the quick ones: layout, lints, types
cargo xtask fmt                           lays the code out
cargo xtask bless                         writes generated files and snapshots anew
cargo xtask bench                         measures the release build against its limits
cargo xtask package                       makes a .deb and an .rpm
cargo xtask shots                         takes a picture of every screen in the real window";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Err(fault) = taking_over::take_over() {
        say::failure(format!("The cache for builds cannot be written: {fault}."));
        return ExitCode::FAILURE;
    }
    let outcome = match words.as_slice() {
        ["run"] => chore::run::window(&[]),
        ["run", "--sample"] => chore::run::window(&["--sample"]),
        ["run", "--headless"]
        | ["run", "--sample", "--headless"]
        | ["run", "--headless", "--sample"] => chore::run::headless(),
        ["test"] => chore::test::everything(),
        ["check"] => chore::check::quick(),
        ["fmt"] => chore::check::lay_out(),
        ["bless"] => chore::bless::anew(),
        ["bench"] => chore::bench::measure(),
        ["package"] => chore::package::bundle(),
        ["shots"] => chore::shots::take(),
        _ => {
            say::line(USAGE);
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say::failure(&fault);
            ExitCode::FAILURE
        }
    }
}

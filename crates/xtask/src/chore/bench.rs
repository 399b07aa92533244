//! Measures the release build against its limits.

use crate::say::{self, Fault};
use crate::{command, place, tool};

/// Builds the command line for release and lets it measure itself.
pub fn measure() -> Result<(), Fault> {
    tool::step(
        "Building the command line for release",
        command::cargo(&["build", "--release", "-p", "closeby-cli"]),
    )?;
    let status = std::process::Command::new(place::built("release", "closeby"))
        .args(["bench", "all"])
        .status()
        .map_err(|fault| format!("The measuring could not be started: {fault}"))?;
    say::line(format!("Load of this machine: {}", load()));
    if status.success() { Ok(()) } else { Err("A limit was not met; see above.".to_owned()) }
}

fn load() -> String {
    std::fs::read_to_string("/proc/loadavg")
        .map_or("not known".to_owned(), |load| load.trim().to_owned())
}

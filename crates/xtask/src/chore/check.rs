//! The quick checks: layout, lints and types.

use std::process::Command;

use crate::count::Count;
use crate::say::{self, Fault};
use crate::{command, page, system, tool};

/// Checks layout, lints and types of everything.
pub fn quick() -> Result<(), Fault> {
    system::ready_to_run()?;
    page::packages()?;
    let mut count = Count::default();
    for (what, command) in checks() {
        count += one(what, command)?;
    }
    say::line(count);
    if count.failed == 0 {
        Ok(())
    } else {
        Err("Not everything is in order; see above.".to_owned())
    }
}

/// Lays out all the code.
pub fn lay_out() -> Result<(), Fault> {
    tool::step("Laying out the code", command::cargo(&["fmt", "--all"])).map(drop)
}

/// Returns every check that is one yes or no.
pub fn checks() -> Vec<(&'static str, Command)> {
    let clippy = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    vec![
        ("Checking the layout of the code", command::cargo(&["fmt", "--all", "--check"])),
        ("Checking the rules of the house for the page", command::npm(&["run", "lint"])),
        ("Checking the types of the page", command::npm(&["run", "check"])),
        ("Checking the code for known mistakes", command::cargo(&clippy)),
    ]
}

/// Makes one check and counts it.
pub fn one(what: &str, command: Command) -> Result<Count, Fault> {
    let ended = tool::attempt(what, command)?;
    if ended.well {
        return Ok(Count::ONE_PASSED);
    }
    tool::show_end(&ended);
    Ok(Count::ONE_FAILED)
}

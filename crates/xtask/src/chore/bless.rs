//! Writes generated files anew, after somebody has looked at why they changed.

use crate::say::{self, Fault};
use crate::{command, tool};

/// Writes the page's types and the snapshots of what people see.
pub fn anew() -> Result<(), Fault> {
    let mut snapshots =
        command::cargo(&["test", "--workspace", "--exclude", "closeby-desktop", "--no-fail-fast"]);
    snapshots.env("INSTA_UPDATE", "always").env("CLOSEBY_BLESS", "1");
    tool::step("Writing the page's types and the snapshots", snapshots)?;
    say::line("Look at `git diff` before you keep it.");
    Ok(())
}

//! Fetches what the page is made of and builds it, only when something changed.

use std::fs;
use std::path::Path;

use crate::say::{self, Fault};
use crate::{command, node, place, tool};

/// Installs the page's packages when its lock file is newer than they are.
pub fn packages() -> Result<(), Fault> {
    node::ready()?;
    let lock = fs::read(place::page().join("package-lock.json"))
        .map_err(|fault| format!("ui/package-lock.json: {fault}"))?;
    let stamp = place::page().join("node_modules").join(".installed-from");
    if fs::read(&stamp).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    tool::step(
        "Fetching the page's packages",
        command::npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
    )?;
    fs::write(&stamp, lock).map_err(|fault| format!("{}: {fault}", stamp.display()))
}

/// Builds the page the window shows.
pub fn build() -> Result<(), Fault> {
    packages()?;
    tool::step("Building the page", command::npm(&["run", "build"]))?;
    let page = place::page().join("dist").join("index.html");
    if !is_real(&page) {
        return Err(format!("The page was built, but {} is not there.", page.display()));
    }
    say::line("  the page is in ui/dist");
    Ok(())
}

fn is_real(page: &Path) -> bool {
    fs::read_to_string(page).is_ok_and(|text| text.contains("<script"))
}

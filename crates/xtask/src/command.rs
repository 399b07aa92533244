//! The commands the chores are made of.

use std::process::Command;

use crate::place;

/// Returns cargo at the top of the clone, building into the cache.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root()).env("CARGO_TARGET_DIR", place::target()).args(arguments);
    unset_our_own(&mut command);
    command
}

/// Returns npm in the page's folder.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(place::page()).args(arguments).env("CARGO_TARGET_DIR", place::target());
    command
}

/// What `cargo run` set for this program would make the inner cargo think everything changed.
fn unset_our_own(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
}

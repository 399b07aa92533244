//! Makes packages that a laptop can install.

use std::process::Command;

use crate::say::{self, Fault};
use crate::{page, place, system, tool};

/// The release of the bundler; its npm package is a finished program.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// Makes a .deb and an .rpm from the release build.
pub fn bundle() -> Result<(), Fault> {
    if !cfg!(target_os = "linux") {
        return Err("Packages are made on Linux so far: a .deb and an .rpm.".to_owned());
    }
    system::ready_to_run()?;
    page::packages()?;
    let mut bundler = Command::new("npx");
    bundler
        .current_dir(place::root().join("src-tauri"))
        .env("CARGO_TARGET_DIR", place::target())
        .args(["--yes", BUNDLER, "build", "--bundles", "deb,rpm", "--ci"]);
    tool::step("Building for release and packing (this takes a while)", bundler)?;
    say::line(format!(
        "The packages are in {}",
        place::target().join("release").join("bundle").display()
    ));
    Ok(())
}

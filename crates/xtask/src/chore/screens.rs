//! What the tests of the real window need: the window itself, a driver, and a folder for pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::say::Fault;
use crate::{command, place, tool};

/// What the names of all tests in the real window end with. They take turns, one after the other.
pub const TESTS: &str = "in_the_window";

const DRIVER: &str = "2.1.0";

/// Returns tauri-driver, built into the cache the first time.
pub fn driver() -> Result<PathBuf, Fault> {
    let driver =
        place::tools().join("bin").join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX));
    if !driver.is_file() {
        let mut install =
            command::cargo(&["install", "tauri-driver", "--version", DRIVER, "--locked", "--root"]);
        install.arg(place::tools()).env("CARGO_TARGET_DIR", place::tools().join("build"));
        tool::step("Building the driver that presses the keys", install)?;
    }
    Ok(driver)
}

/// Tells a test run where the window of this profile, the driver and the picture folder are.
pub fn prepare(tests: &mut Command, profile: &str) -> Result<(), Fault> {
    let window = place::built(profile, "closeby-desktop");
    if !window.is_file() {
        return Err(format!("The window was not built: {} is not there.", window.display()));
    }
    let shots = place::shots();
    empty(&shots)?;
    tests
        .env("CLOSEBY_BIN", window)
        .env("CLOSEBY_DRIVER", driver()?)
        .env("CLOSEBY_SHOTS", shots)
        .env("TZ", "Europe/London");
    Ok(())
}

/// Makes a folder with nothing of an earlier run in it.
fn empty(folder: &Path) -> Result<(), Fault> {
    let fault = |fault: std::io::Error| format!("{}: {fault}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(fault)?;
    }
    fs::create_dir_all(folder).map_err(fault)
}

/// Builds the window and runs the screen tests of this name, leaving their pictures.
///
/// The whole workspace is named, and a test of the window's own beside the screens, so that cargo
/// builds exactly what `cargo xtask test` builds and neither has to do it twice.
pub fn visit(what: &str, test: &str) -> Result<(), Fault> {
    let build = ["test", "--workspace", "--no-run", "--test", "screens", "--test", "one_door"];
    tool::step("Building the window and those who drive it", command::cargo(&build))?;
    let mut tests = command::cargo(&[
        "test",
        "--workspace",
        "--test",
        "screens",
        test,
        "--",
        "--show-output",
        "--test-threads=1",
    ]);
    prepare(&mut tests, "debug")?;
    let said = tool::step(what, tests)?;
    if crate::count::of_cargo(&said).passed == 0 {
        return Err(format!("{what}: it could not be done here."));
    }
    Ok(())
}

//! Opens the window, or the same window where nobody sees it.

use crate::chore::screens;
use crate::say::{self, Fault};
use crate::{command, page, place, system, tool};

/// Sets everything up and opens the window.
pub fn window(arguments: &[&str]) -> Result<(), Fault> {
    if !there_is_a_screen() {
        return Err("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). \
            To see the same window work without one: cargo xtask run --headless"
            .to_owned());
    }
    system::ready_to_run()?;
    page::build()?;
    tool::step("Building Closeby", command::cargo(&["build", "--workspace", "--bins"]))?;
    say::line("Opening the window; close it to come back here.");
    let status = std::process::Command::new(place::built("debug", "closeby-desktop"))
        .args(arguments)
        .status()
        .map_err(|fault| format!("The window could not be started: {fault}"))?;
    if status.success() { Ok(()) } else { Err(format!("The window ended with {status}.")) }
}

/// Runs the window on the sample day without a screen, and says where what it left is.
pub fn headless() -> Result<(), Fault> {
    system::ready_to_test()?;
    screens::driver()?;
    page::build()?;
    screens::visit(
        "Opening the sample day, logging one entry by keyboard, printing the handover",
        "afternoon",
    )?;
    say::line(format!("The pictures and the printed handover are in {}", place::shots().display()));
    for name in left_behind() {
        say::line(format!("  {name}"));
    }
    Ok(())
}

fn left_behind() -> Vec<String> {
    let files = std::fs::read_dir(place::shots()).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn there_is_a_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

//! Measures the release build against its limits.

use std::path::Path;
use std::process::Command;

use crate::chore::screens;
use crate::say::{self, Fault};
use crate::{command, page, place, system, tool};

/// Builds everything for release, lets the command line measure itself, then goes to the window.
pub fn measure() -> Result<(), Fault> {
    system::ready_to_test()?;
    page::build()?;
    let programs = ["--bin", "closeby", "--bin", "closeby-desktop"];
    let build = [["build", "--release", "--workspace"].as_slice(), programs.as_slice()].concat();
    tool::step("Building for release", command::cargo(&build))?;
    let bars = Command::new(place::built("release", "closeby"))
        .args(["bench", "all"])
        .status()
        .map_err(|fault| format!("The measuring could not be started: {fault}"))?;
    say::line(format!("Load of this machine: {}", load()));
    window()?;
    say::line(format!("Load of this machine: {}", load()));
    if bars.success() { Ok(()) } else { Err("A limit was not met; see above.".to_owned()) }
}

/// What a person waits for in the window, on a day of ten thousand entries.
fn window() -> Result<(), Fault> {
    let room = std::env::temp_dir().join(format!("closeby-figures-{}", std::process::id()));
    std::fs::create_dir(&room).map_err(|fault| format!("{}: {fault}", room.display()))?;
    let measured = window_in(&room);
    // What is left of a made-up day harms nobody.
    let _ = std::fs::remove_dir_all(&room);
    measured
}

fn window_in(room: &Path) -> Result<(), Fault> {
    let mut day = Command::new(place::built("release", "closeby"));
    day.args(["bench", "day", "--folder"]).arg(room);
    tool::step("Making a day of ten thousand entries", day)?;
    let figures = ["test", "--workspace", "--test", "screens", "figures"];
    let shown = ["--", "--ignored", "--show-output"];
    let mut tests = command::cargo(&[figures.as_slice(), shown.as_slice()].concat());
    screens::prepare(&mut tests, "release")?;
    tests.env("CLOSEBY_FIGURES_DAY", room.join("w.closeby"));
    let said = tool::step("Measuring in the window", tests)?;
    for figure in said.lines().filter(|line| line.starts_with("figure: ")) {
        say::line(figure);
    }
    Ok(())
}

fn load() -> String {
    std::fs::read_to_string("/proc/loadavg")
        .map_or("not known".to_owned(), |load| load.trim().to_owned())
}

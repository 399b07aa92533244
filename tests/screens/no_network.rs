//! The window where there is no network at all: it shows the sample day and asks for none.

use std::collections::HashSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::driver::{end, seat};
use crate::window::{NOBODY_SAID, Told, place, skipped};

const WIDE: usize = 1440;
const HIGH: usize = 900;
/// Longer than the sample day takes to be laid out and drawn on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long it is watched after its first picture: the map, the board and the strip come in.
const WATCHED: Duration = Duration::from_secs(12);
/// More colours than the empty window has: letters, bands and a map are drawn.
const DRAWN: usize = 200;

#[test]
fn no_network_in_the_window() {
    let Some(place) = place() else {
        return skipped("no_network", NOBODY_SAID);
    };
    if !can_be_alone() {
        return skipped("no_network", "an empty network namespace and strace are needed");
    }
    let calls = watch(&place.window).unwrap_or_else(|fault| panic!("no_network: {fault}"));
    assert!(calls.contains("AF_UNIX"), "nothing was written down, so nothing was watched");
    let asked: Vec<&str> = calls.lines().filter(|line| line.contains("AF_INET")).collect();
    assert!(asked.is_empty(), "the window asked for a network: {asked:#?}");
}

fn can_be_alone() -> bool {
    let quiet = |program: &str, arguments: &[&str]| {
        let mut ran = Command::new(program);
        ran.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        ran.status().is_ok_and(|status| status.success())
    };
    quiet("unshare", &["--map-root-user", "--net", "true"]) && quiet("strace", &["-V"])
}

/// Opens the sample day without a network and returns every network call of all its processes.
fn watch(program: &str) -> Told<String> {
    let folder = tempfile::tempdir()?;
    let display = Display::open_seen(&format!("{WIDE}x{HIGH}"), folder.path())?;
    let calls = folder.path().join("calls");
    let mut window = start(program, &display, folder.path(), &calls)?;
    let drawn = wait_until_drawn(&display);
    std::thread::sleep(if drawn.is_ok() { WATCHED } else { Duration::ZERO });
    let alive = window.try_wait()?.is_none();
    end(&mut window);
    drawn?;
    if !alive {
        return Err("the window closed by itself".into());
    }
    Ok(std::fs::read_to_string(calls)?)
}

fn start(program: &str, display: &Display, folder: &Path, calls: &Path) -> Told<Child> {
    let mut window = Command::new("unshare");
    window
        .args(["--map-root-user", "--net", "strace", "-f", "-e", "trace=network", "-o"])
        .arg(calls)
        .args(["dbus-run-session", "--", program, "--sample"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    seat(&mut window, display, folder)?;
    window.spawn().map_err(|fault| format!("unshare could not be started: {fault}").into())
}

fn wait_until_drawn(display: &Display) -> Told<()> {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        let picture = display.picture()?;
        // A head with a table of colours comes first; the points are the end of it.
        let points = picture.len().checked_sub(WIDE * HIGH * 4).and_then(|at| picture.get(at..));
        let colours: HashSet<&[u8]> = points.unwrap_or_default().chunks_exact(4).collect();
        if colours.len() > DRAWN {
            return Ok(());
        }
        std::thread::sleep(Duration::from_secs(1));
    }
    Err("the window drew nothing".into())
}

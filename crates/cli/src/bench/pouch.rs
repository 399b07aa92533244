//! PouchDB doing the same, when the driver of the peers and Node are here.
//!
//! `CLOSEBY_PEERS` names the folder of the drivers, `../shared/peers` when nobody says; `PEERS_NODE`
//! the one with its packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use closeby_desk::bench::{Laptop, Workload};
use closeby_desk::problem::Answer;
use serde_json::Value;

use super::bar::Bar;
use super::{no_room, sync};

/// A whole day to an empty laptop beside PouchDB's replication; nothing when it is not here.
pub fn bar(home: &Laptop, folder: &Path, day: &Workload) -> Answer<Option<Bar>> {
    let Some(driver) = driver() else { return Ok(None) };
    let input = folder.join("pouch-input");
    std::fs::create_dir_all(&input).map_err(|_| no_room())?;
    let mut lines = Vec::new();
    day.each_line(|line| lines.extend_from_slice(line));
    std::fs::write(input.join("entries.jsonl"), lines).map_err(|_| no_room())?;
    let work = folder.join("pouch");
    if phase(&driver, &input, &work, "load", "load_s").is_none() {
        return Ok(None);
    }
    let Some(theirs) = phase(&driver, &input, &work, "repl", "repl_full_s") else {
        return Ok(None);
    };
    let ours = sync::copy(home, folder, "beside-pouch")?;
    let note = format!("with every read table, as it is shown, after {:.0} ms", ours.told);
    let pairs = vec![(ours.lasts, theirs * 1e3)];
    Ok(Some(Bar { note: Some(note), ..Bar::new("the same beside PouchDB", 0.5, pairs) }))
}

fn driver() -> Option<PathBuf> {
    let named = std::env::var_os("CLOSEBY_PEERS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from("../shared/peers"));
    Some(folder.join("pouch.mjs")).filter(|driver| driver.is_file())
}

/// Runs a phase of the driver and returns one of the figures that it prints.
fn phase(driver: &Path, input: &Path, work: &Path, phase: &str, figure: &str) -> Option<f64> {
    let ran = Command::new("node").arg(driver).args([input, work]).arg(phase).output().ok()?;
    let said = String::from_utf8(ran.stdout).ok()?;
    let figures = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut ours = figures.filter(|one| one.get("k").and_then(Value::as_str) == Some(figure));
    ours.next()?.get("v")?.as_f64()
}

//! Many laptops round one, all in one process: how long until all of them have everything.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use closeby_desk::bench::{
    Laptop, Vault, Workload, guest, kitchen, records, tell_who_belongs, writes,
};
use closeby_desk::problem::{Answer, Code, Problem};
use serde::{Deserialize, Serialize};

use super::bar::Bar;
use super::resident::{held_now, most_held};
use super::sync::caught_up;
use crate::tell::{Tell, tell};

/// How many laptops, when nobody says.
pub const LAPTOPS: usize = 50;
/// Whoever is not done after this is stuck.
const PATIENCE: Duration = Duration::from_secs(600);
/// More lines than any laptop writes here.
const APART: usize = 10_000;
const LOOK: Duration = Duration::from_millis(20);
/// How long it takes somebody to write the next line.
const PAUSE: Duration = Duration::from_millis(200);

/// What one load took.
#[derive(Serialize, Deserialize)]
struct Load {
    name: String,
    seconds: f64,
    limit: f64,
    cpu: f64,
    records: u64,
}

/// All loads.
#[derive(Serialize, Deserialize)]
struct Loads {
    loads: Vec<Load>,
    rests_at_mib: f64,
    most_mib: f64,
}

impl Tell for Loads {
    fn in_words(&self) -> String {
        let line = |one: &Load| format!("{}: {:.2} s, {:.1} CPU s", one.name, one.seconds, one.cpu);
        self.loads.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// Each load beside the time it may take.
pub fn bars(laptops: usize, folder: &Path) -> Answer<Vec<Bar>> {
    let program = std::env::current_exe().map_err(|_| unknown())?;
    let child = Command::new(program)
        .args(["--json", "bench", "star", "--n", &laptops.to_string(), "--folder"])
        .arg(folder)
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|_| unknown())?;
    let loads: Loads = serde_json::from_slice(&child.stdout).map_err(|_| unknown())?;
    let Loads { rests_at_mib, most_mib, .. } = loads;
    let bar = |load: Load| {
        let Load { name, seconds, limit, cpu, records } = load;
        let each = cpu * 1e6 / (records * laptops as u64) as f64;
        let note = format!(
            "{records} records to each of {laptops} laptops, {cpu:.1} CPU s in one process, {each:.0} µs a record; {most_mib:.0} MiB at most, {rests_at_mib:.0} before"
        );
        Bar { unit: "s", note: Some(note), ..Bar::new(name, 1.0, vec![(seconds, limit)]) }
    };
    Ok(loads.loads.into_iter().map(bar).collect())
}

/// The process that is looked at.
pub fn child(folder: &str, laptops: usize, json: bool) -> Answer<()> {
    let day = Workload::of(100);
    let mut star = Star::make(Path::new(folder), laptops, day)?;
    let rests_at_mib = held_now()?;
    let loads = vec![
        star.writes_awake("4 lines each, all at once", (4, Duration::ZERO), 2.0)?,
        star.writes_awake("20 lines each, one every 0.2 s", (20, PAUSE), 2.0)?,
        star.comes_back("all come back with 20 lines each", 20, 10.0)?,
        star.comes_back("all come back with 200 lines each", 200, 10.0)?,
    ];
    tell(&Loads { loads, rests_at_mib, most_mib: most_held()? }, json)
}

/// One laptop in the middle, and the others.
struct Star {
    middle: Arc<Vault>,
    others: Vec<Arc<Vault>>,
    awake: Vec<Laptop>,
    day: Workload,
    written: usize,
}

impl Star {
    fn make(folder: &Path, laptops: usize, day: Workload) -> Answer<Self> {
        let middle = Arc::new(kitchen(folder, &day)?);
        let others: Answer<Vec<_>> = (1..laptops)
            .map(|number| Ok(Arc::new(guest(folder, &format!("laptop-{number}"), &middle)?)))
            .collect();
        let others = others?;
        for other in &others {
            tell_who_belongs(&middle, other)?;
        }
        let mut star = Self { middle, others, awake: Vec::new(), day, written: 0 };
        star.wakes()?;
        star.all_have(records(&star.middle))?;
        Ok(star)
    }

    fn wakes(&mut self) -> Answer<()> {
        let middle = Laptop::awake(Arc::clone(&self.middle), &[])?;
        let dial = middle.addresses();
        self.awake = vec![middle];
        for other in &self.others {
            self.awake.push(Laptop::awake(Arc::clone(other), &dial)?);
        }
        Ok(())
    }

    fn vaults(&self) -> impl Iterator<Item = &Arc<Vault>> {
        [&self.middle].into_iter().chain(&self.others)
    }

    /// Waits until every laptop has so many records.
    fn all_have(&self, many: u64) -> Answer<()> {
        let began = Instant::now();
        while self.vaults().any(|vault| records(vault) < many) {
            caught_up(began.elapsed() < PATIENCE)?;
            std::thread::sleep(LOOK);
        }
        Ok(())
    }

    /// Every laptop writes so many lines.
    fn everybody_writes(&mut self, many: usize) -> Answer<()> {
        for (number, vault) in self.vaults().enumerate() {
            // No two laptops write the same line.
            writes(vault, &self.day, number * APART + self.written, many)?;
        }
        self.written += many;
        Ok(())
    }

    fn writes_awake(
        &mut self,
        name: &str,
        (many, pause): (usize, Duration),
        limit: f64,
    ) -> Answer<Load> {
        let (before, cpu) = (records(&self.middle), cpu_seconds()?);
        let new = (many * self.awake.len()) as u64;
        for turn in 0..many {
            let next = Instant::now() + pause;
            self.everybody_writes(1)?;
            self.awake.iter().for_each(Laptop::wrote);
            if turn + 1 < many {
                std::thread::sleep(next.saturating_duration_since(Instant::now()));
            }
        }
        self.took(name, (before, new), cpu, limit)
    }

    fn comes_back(&mut self, name: &str, many: usize, limit: f64) -> Answer<Load> {
        self.awake.clear();
        let before = records(&self.middle);
        let new = (many * (self.others.len() + 1)) as u64;
        self.everybody_writes(many)?;
        let cpu = cpu_seconds()?;
        let began = Instant::now();
        self.wakes()?;
        let load = self.took(name, (before, new), cpu, limit)?;
        Ok(Load { seconds: began.elapsed().as_secs_f64(), ..load })
    }

    /// Waits until everybody has everything, from the last line written.
    fn took(&self, name: &str, (before, new): (u64, u64), cpu: f64, limit: f64) -> Answer<Load> {
        let began = Instant::now();
        self.all_have(before + new)?;
        let seconds = began.elapsed().as_secs_f64();
        let cpu = cpu_seconds()? - cpu;
        Ok(Load { name: name.to_owned(), seconds, limit, cpu, records: new })
    }
}

/// Returns how long this process has kept the processors busy.
fn cpu_seconds() -> Answer<f64> {
    const TICKS: f64 = 100.0;
    let all = std::fs::read_to_string("/proc/self/stat").map_err(|_| unknown())?;
    let (_, fields) = all.rsplit_once(')').ok_or_else(unknown)?;
    // The name may hold anything, so they are counted from its end: user time, then system time.
    let times =
        fields.split_whitespace().skip(11).take(2).filter_map(|one| one.parse::<f64>().ok());
    Ok(times.sum::<f64>() / TICKS)
}

fn unknown() -> Problem {
    Problem::new(
        Code::CannotRead,
        "How many laptops keep in step could not be measured. No day of yours was touched.",
        "Measure on Linux, on a disk with room.",
    )
}

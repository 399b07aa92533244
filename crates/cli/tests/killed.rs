//! A run of lines killed in the middle loses none that was acknowledged.
//!
//! A call spends nearly all of its time on the passphrase, so the usual run is short; the whole
//! one is `CLOSEBY_LOG_CALLS=200 cargo test -p closeby-cli --test killed`. `CLOSEBY_SEED` repeats a
//! run with the same moments.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use street::Street;

fn named(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Numbers that look random and can be had again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) % most
    }
}

/// Runs a call, killed after a while or not at all; returns whether it said that it stored.
fn call(mut command: Command, killed_after: Option<Duration>) -> bool {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    if let Some(while_) = killed_after {
        std::thread::sleep(while_);
        child.kill().unwrap();
    }
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    child.wait().unwrap();
    out.contains(" stored ")
}

#[test]
fn no_acknowledged_line_is_lost() {
    let calls = named("CLOSEBY_LOG_CALLS").unwrap_or(24);
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap();
    let seed = named("CLOSEBY_SEED").unwrap_or(u64::from(now.subsec_nanos()));
    println!("CLOSEBY_SEED={seed} CLOSEBY_LOG_CALLS={calls}");
    let mut dice = Dice(seed);
    let street = Street::sample();
    let mut usual = Duration::from_secs(1);
    let (mut acknowledged, mut killed) = (Vec::new(), 0);
    for turn in 0..calls {
        let words = format!("marker{turn:03} said at the corner");
        // The first is left alone, to learn how long one takes; then a third is cut off somewhere
        // between the beginning of its work and a little after its end.
        let cut = (turn > 0 && dice.below(3) == 0)
            .then(|| usual * u32::try_from(30 + dice.below(85)).unwrap() / 100);
        let started = Instant::now();
        let stored = call(street.command(&["log", "sample", &words]), cut);
        if cut.is_none() {
            assert!(stored, "{words} was left alone and not stored");
            usual = started.elapsed();
        }
        killed += u32::from(cut.is_some());
        acknowledged.extend(stored.then_some(words));
    }
    println!("{killed} of {calls} killed, {} acknowledged", acknowledged.len());
    let lines = street.run(&["timeline", "sample", "--json"]).json();
    let texts: Vec<&str> =
        lines.as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap()).collect();
    for words in &acknowledged {
        let there = texts.iter().filter(|text| *text == words).count();
        assert_eq!(there, 1, "{words} was acknowledged and is there {there} times");
    }
    assert_eq!(street.run(&["verify", "sample"]).code, 0);
}

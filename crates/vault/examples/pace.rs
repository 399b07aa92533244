//! How fast the vault is beside bare SQLCipher, on a day of W (see the design folder's workload).
//!
//! `cargo run --release -p closeby-vault --example pace -- W_FOLDER`, where W_FOLDER holds the files that
//! `workload.py` wrote. Everything is a ratio within one run; each pair is taken turn by turn.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measuring tool for developers, never shipped"
)]

#[path = "pace/bare.rs"]
mod bare;
#[path = "pace/workload.rs"]
mod workload;

use std::path::Path;
use std::time::Instant;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::Passphrase;
use closeby_vault::{Filter, Vault};

const PAIRS: usize = 200;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder with workload W");
    let day = workload::read(Path::new(&folder));
    let room = tempfile::tempdir_in(std::env::args().nth(2).unwrap_or(".".into())).unwrap();
    let passphrase = Passphrase::typed("lantern otter gravel piano".to_owned());
    let path = room.path().join("w.closeby");
    let vault = Vault::create(&path, &passphrase, None).unwrap();
    let bare = bare::create(&room.path().join("bare.db"));

    let began = Instant::now();
    day.fill(&vault);
    println!("entries {}  load {:.2} s", day.entries.len(), began.elapsed().as_secs_f64());
    let began = Instant::now();
    bare::fill(&bare, &day);
    println!("bare load {:.2} s", began.elapsed().as_secs_f64());

    append(&vault, &bare, &day);
    search(&vault, &bare);
    boards(&vault, &day);
    verify(&vault);
    vault.close().unwrap();
    drop(bare);
    open(&path, &room.path().join("bare.db"), &passphrase);
    for name in ["w.closeby/vault.db", "bare.db"] {
        let bytes = std::fs::metadata(room.path().join(name)).unwrap().len();
        println!("{name} {:.1} MB", bytes as f64 / 1e6);
    }
    println!("peak resident {} MB (Argon2's 64 MB included)", peak_mb());
}

fn append(vault: &Vault, bare: &rusqlite::Connection, day: &workload::W) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..PAIRS {
        let statement = day.another(turn);
        let us = || vault.record(std::slice::from_ref(&statement)).unwrap().len();
        let them = || bare::append(bare, day, turn);
        if turn % 2 == 0 {
            ours.push(ms(us));
            theirs.push(ms(them));
        } else {
            theirs.push(ms(them));
            ours.push(ms(us));
        }
    }
    report("append", &mut ours, &mut theirs);
    let (from, began) = (PAIRS, cpu_ms());
    for turn in from..from + 500 {
        vault.record(std::slice::from_ref(&day.another(turn))).unwrap();
    }
    let (ours, began) = (cpu_ms() - began, cpu_ms());
    for turn in from..from + 500 {
        bare::append(bare, day, turn);
    }
    let theirs = cpu_ms() - began;
    println!("append, processor only: {:.0} us to {:.0} us", ours * 2.0, theirs * 2.0);
}

/// Returns the processor time of this thread, which other work on the machine does not change.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

fn search(vault: &Vault, bare: &rusqlite::Connection) {
    let queries = [
        ("common word", "van ", "van"),
        ("two words", "water toilet ", "water AND toilet"),
        ("phrase", "\"side gate unlocked\"", "\"side gate unlocked\""),
        ("beginning", "soli", "soli*"),
    ];
    for (name, typed, matching) in queries {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..51 {
            ours.push(ms(|| vault.search(typed, 50).unwrap().len()));
            theirs.push(ms(|| bare::search(bare, matching)));
        }
        let hits = (vault.search(typed, 50).unwrap().len(), bare::search(bare, matching));
        report(&format!("search {name} {hits:?}"), &mut ours, &mut theirs);
    }
}

fn boards(vault: &Vault, day: &workload::W) {
    let now = day.at(1.0);
    for mode in [Mode::Known, Mode::Happened] {
        for share in [0.05, 0.3, 0.6, 0.9] {
            let then = day.at(share);
            let (mut at_then, mut at_now) = (Vec::new(), Vec::new());
            for _ in 0..21 {
                at_then.push(ms(|| vault.board(then, mode).unwrap().lines.len()));
                at_now.push(ms(|| vault.board(now, mode).unwrap().lines.len()));
            }
            report(&format!("board at {share} / now, {mode:?}"), &mut at_then, &mut at_now);
        }
        let mut strip: Vec<f64> = (0..21)
            .map(|n| ms(|| vault.strip(day.at(f64::from(n) / 21.0), mode).unwrap().minutes.len()))
            .collect();
        println!("strip {mode:?} p50 {:.3} ms", median(&mut strip));
    }
    let all = Filter::default();
    let mut page: Vec<f64> = (0..51)
        .map(|_| ms(|| vault.timeline(now, Mode::Known, &all, None, 100).unwrap().len()))
        .collect();
    println!("timeline page of 100 p50 {:.3} ms", median(&mut page));
    let mut claims: Vec<f64> = (0..21)
        .map(|_| ms(|| vault.unchecked_claims(now, Mode::Known, 1_200_000, 20).unwrap().0.len()))
        .collect();
    println!("unchecked claims p50 {:.3} ms", median(&mut claims));
    let mut later: Vec<f64> = (0..21)
        .map(|n| ms(|| vault.written_later(day.at(f64::from(n) / 21.0)).unwrap() as usize))
        .collect();
    println!("written later p50 {:.3} ms", median(&mut later));
}

fn verify(vault: &Vault) {
    let mut records = 0;
    let took = ms(|| {
        let report = vault.verify().unwrap();
        assert!(report.is_sound());
        records = report.records;
        1
    });
    println!(
        "verify {records} records in {:.0} ms, {:.0} a second",
        took,
        records as f64 / took * 1e3
    );
}

fn open(path: &Path, bare: &Path, passphrase: &Passphrase) {
    let (mut ours, mut theirs, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..5 {
        let (mut board, mut opened) = (0.0, Vec::new());
        let whole = ms(|| {
            let vault = Vault::open(path, passphrase).unwrap();
            board = ms(|| vault.board(Moment::NEVER, Mode::Known).unwrap().lines.len());
            opened.push(vault);
            1
        });
        opened.pop().unwrap().close().unwrap();
        let slots = std::fs::read(path.join("keys")).unwrap();
        let key = ms(|| {
            let slots = closeby_seal::SlotFile::from_bytes(&slots).unwrap();
            slots.open(passphrase).unwrap().expose().len()
        });
        keys.push(key);
        ours.push(whole - key);
        theirs.push(ms(|| bare::first_screen(&bare::open(bare))));
        println!(
            "  open and first board {whole:.1} ms, of it keys about {key:.1}, board {board:.2}"
        );
    }
    println!("keys p50 {:.0} ms", median(&mut keys));
    let least = |times: &[f64]| times.iter().copied().fold(f64::INFINITY, f64::min);
    report("open to first board, without the keys", &mut ours, &mut theirs);
    println!("  the least of each: {:.2} ms to {:.2} ms", least(&ours), least(&theirs));
}

fn ms(job: impl FnOnce() -> usize) -> f64 {
    let began = Instant::now();
    std::hint::black_box(job());
    began.elapsed().as_secs_f64() * 1e3
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn report(what: &str, ours: &mut [f64], theirs: &mut [f64]) {
    let mut ratios: Vec<f64> = ours.iter().zip(theirs.iter()).map(|(a, b)| a / b).collect();
    let (a, b) = (median(ours), median(theirs));
    let p99 = |times: &[f64]| times[(times.len() * 99 / 100).min(times.len() - 1)];
    println!(
        "{what}: {a:.3} ms to {b:.3} ms, of medians {:.2}, of pairs {:.2}, p99 {:.2} to {:.2}",
        a / b,
        median(&mut ratios),
        p99(ours),
        p99(theirs)
    );
}

fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}

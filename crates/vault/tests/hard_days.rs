//! Power cuts, full disks and disks that lie: what was acknowledged is there afterwards.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod scene;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::Passphrase;
use closeby_vault::{Numbered, Vault, VaultError};
use scene::sees;

const FOLDER: &str = "CLOSEBY_TEST_FOLDER";
const LINES: &str = "CLOSEBY_TEST_LINES";

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

fn new_vault(room: &Path) -> PathBuf {
    let path = room.join("day.closeby");
    Vault::create(&path, &passphrase(), None).unwrap().close().unwrap();
    path
}

/// The desk that the tests below cut the power of: logs lines and says which are stored.
#[test]
#[ignore = "started by the other tests"]
fn a_desk_that_logs() {
    let Some(path) = std::env::var_os(FOLDER) else { return };
    let lines: u32 = std::env::var(LINES).unwrap().parse().unwrap();
    let vault = Vault::open(Path::new(&path), &passphrase()).unwrap();
    let first = vault.next_number(Numbered::Entry).unwrap();
    for number in first..first + lines {
        match vault.record(&[sees(number, "14:01", "a line that must not be lost")]) {
            Ok(_) => println!("stored {number}"),
            Err(error) => {
                println!("refused {error:?}");
                let again = vault.record(&[sees(number + 1, "14:02", "another")]);
                println!("{}", if again.is_ok() { "went on" } else { "stood still" });
                return;
            }
        }
        std::io::stdout().flush().unwrap();
    }
}

fn desk(path: &Path, lines: u32, before: &[&str]) -> Child {
    let this = std::env::current_exe().unwrap();
    let this = this.to_str().unwrap();
    let words = before.iter().copied().chain([
        this,
        "--exact",
        "a_desk_that_logs",
        "--ignored",
        "--nocapture",
    ]);
    let words: Vec<&str> = words.collect();
    Command::new(words[0])
        .args(&words[1..])
        .env(FOLDER, path)
        .env(LINES, lines.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a desk said before it ended.
#[derive(Default)]
struct Said {
    stored: Vec<u32>,
    refused: Option<String>,
    stood_still: bool,
}

fn listen(child: &mut Child, mut each: impl FnMut(&Said, &mut Child)) -> Said {
    let mut said = Said::default();
    let out = child.stdout.take().unwrap();
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        // The first line follows the test's name without a break.
        let words: Vec<&str> = line.split_whitespace().rev().take(2).collect();
        match words.as_slice() {
            [number, "stored"] => said.stored.push(number.parse().unwrap()),
            [why, "refused"] => said.refused = Some((*why).to_owned()),
            ["still", "stood"] => said.stood_still = true,
            _ => {}
        }
        each(&said, child);
    }
    child.wait().unwrap();
    said
}

/// Opens the vault as after a power cut and looks for every line that was acknowledged.
fn check(path: &Path, stored: &[u32]) -> u32 {
    let vault = Vault::open(path, &passphrase()).unwrap();
    for number in stored {
        assert!(vault.line_by_number(*number).unwrap().is_some(), "line {number} is lost");
    }
    let entries = vault.board(Moment::NEVER, Mode::Known).unwrap().tally.entries;
    let report = vault.verify().unwrap();
    assert!(report.is_sound());
    assert_eq!(report.records, u64::from(entries));
    assert_eq!(vault.verify_pages().unwrap(), Vec::<String>::new());
    assert_eq!(vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
    vault.close().unwrap();
    entries
}

#[test]
fn a_power_cut_loses_nothing_that_was_stored() {
    let room = tempfile::tempdir().unwrap();
    let path = new_vault(room.path());
    let mut stored = Vec::new();
    for cycle in 0..20_usize {
        let mut child = desk(&path, 100_000, &[]);
        let said = listen(&mut child, |said, child| {
            if said.stored.len() == 1 {
                // Anywhere within the next few lines, not only between two of them.
                std::thread::sleep(Duration::from_micros(700 * cycle as u64));
                child.kill().unwrap();
            }
        });
        assert!(!said.stored.is_empty());
        stored.extend(said.stored);
    }
    assert!(check(&path, &stored) as usize >= stored.len());
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_grow_is_refused_in_words() {
    let room = tempfile::tempdir().unwrap();
    let path = new_vault(room.path());
    let script = "trap '' XFSZ; ulimit -f 1200; exec \"$@\"";
    let said = listen(&mut desk(&path, 100_000, &["sh", "-c", script, "sh"]), |_, _| {});
    assert_eq!(said.refused.as_deref(), Some("CannotWrite"));
    assert!(said.stood_still, "after a failed write nothing more may be taken");
    assert!(!said.stored.is_empty());
    check(&path, &said.stored);
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_does_not_confirm_is_not_believed() {
    let traces = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    if !traces.is_ok_and(|status| status.success()) {
        println!("skipped: a_disk_that_does_not_confirm_is_not_believed needs strace");
        return;
    }
    let room = tempfile::tempdir().unwrap();
    let path = new_vault(room.path());
    let mut stored = Vec::new();
    let mut refused = 0;
    for when in [1, 2, 3, 5, 8, 40] {
        let inject = format!("inject=fsync,fdatasync:error=EIO:when={when}");
        let strace = [
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            &inject,
        ];
        let said = listen(&mut desk(&path, 60, &strace), |_, _| {});
        if said.refused.is_some() {
            assert!(said.stood_still, "after fsync {when} failed it went on");
            refused += 1;
        }
        stored.extend(said.stored);
    }
    assert!(refused > 0, "no failure was ever noticed");
    check(&path, &stored);
}

/// A small disk of its own, unmounted at the end.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn of(megabytes: u32) -> Option<Self> {
        let room = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(room.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(room))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_still_takes_the_line_just_typed() {
    let Some(disk) = SmallDisk::of(14) else {
        println!("skipped: a_full_disk_still_takes_the_line_just_typed may not mount a small disk");
        return;
    };
    let path = new_vault(disk.0.path());
    let vault = Vault::open(&path, &passphrase()).unwrap();
    assert!(vault.has_reserve());
    let mut stored = Vec::new();
    let mut without_reserve = 0;
    let long = "a long line ".repeat(400);
    let refused = loop {
        let number = stored.len() as u32 + 1;
        match vault.record(&[sees(number, "14:01", &long)]) {
            Ok(_) => stored.push(number),
            Err(error) => break error,
        }
        without_reserve += u32::from(!vault.has_reserve());
    };
    assert!(matches!(refused, VaultError::DiskFull), "{refused:?}");
    assert!(without_reserve > 0, "the reserve was never used");
    // Full is not broken: with room again, it goes on.
    let number = stored.len() as u32 + 1;
    assert!(matches!(vault.record(&[sees(number, "14:02", &long)]), Err(VaultError::DiskFull)));
    drop(vault);
    let grown = Command::new("mount").args(["-o", "remount,size=64m"]).arg(disk.0.path()).status();
    assert!(grown.unwrap().success());
    assert_eq!(check(&path, &stored) as usize, stored.len());
}

//! Laptops that are awake, each its own process, by the command line alone.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use street::{Street, write};

/// A test that waits longer than this for a line has failed.
const PATIENCE: Duration = Duration::from_secs(120);

/// A command that stays: its lines, and what is typed in.
struct Running {
    child: Child,
    typed: ChildStdin,
    lines: Receiver<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    fn start(street: &Street, arguments: &[&str]) -> Self {
        let mut command = street.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().unwrap();
        let (said, lines) = channel();
        let out = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            out.lines().map_while(Result::ok).try_for_each(|l| said.send(l))
        });
        Self { typed: child.stdin.take().unwrap(), child, lines }
    }

    /// Waits for a line with these words and returns it.
    fn says(&self, words: &str) -> String {
        let mut said = Vec::new();
        loop {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else { panic!("only {said:?}") };
            if line.contains(words) {
                return line;
            }
            said.push(line);
        }
    }

    fn types(&mut self, words: &str) {
        writeln!(self.typed, "{words}").unwrap();
    }

    fn ends_well(mut self) {
        assert!(self.child.wait().unwrap().success());
    }

    /// Where it can be reached.
    fn address(&self) -> String {
        let line = self.says("can be reached at");
        line.trim_end_matches('.').rsplit(' ').next().unwrap().to_owned()
    }
}

const HERE: [&str; 2] = ["--listen", "127.0.0.1:0"];

/// Invites a laptop into the kitchen's team and lets it in, both awake.
fn let_in(street: &Street, name: &str, role: &str) {
    let invite = [&["sync", "invite", "kitchen", "--role", role][..], &HERE].concat();
    let mut kitchen = Running::start(street, &invite);
    let ticket = kitchen.says("closeby1");
    let join = [&["sync", "join", name, "--ticket", &ticket, "--name", name][..], &HERE].concat();
    let joiner = Running::start(street, &join);
    let theirs = joiner.says("six digits");
    let digits = theirs.rsplit(' ').next().unwrap();
    assert!(kitchen.says("has knocked").contains(digits), "both screens show the same");
    kitchen.types("000000");
    kitchen.says("not the digits");
    kitchen.types(digits);
    joiner.says("This laptop was let in");
    kitchen.says("was let in");
    joiner.ends_well();
    kitchen.ends_well();
}

#[test]
fn a_laptop_joins_over_the_wire_and_both_show_one_record() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "a van by the kerb"]).code, 0);
    let_in(&street, "hall", "write");
    assert_eq!(street.run(&["log", "hall", "two officers at the door"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "neighbours come"]).code, 0);
    let kitchen = Running::start(&street, &[&["sync", "serve", "kitchen"][..], &HERE].concat());
    let at = kitchen.address();
    let once = street.run(&["sync", "serve", "hall", "--dial", &at, "--once"]);
    assert_eq!(once.code, 0, "{}", once.err);
    drop(kitchen);
    let timeline = |day: &str| street.run(&["timeline", day]).out;
    assert!(timeline("kitchen").contains("two officers at the door"));
    assert_eq!(timeline("kitchen"), timeline("hall"));
    assert_eq!(street.run(&["verify", "hall"]).code, 0);
}

#[test]
fn a_hub_carries_between_laptops_that_are_never_awake_together() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    // Whoever is let in later hears of everybody who was let in before.
    let_in(&street, "cellar", "relay");
    let_in(&street, "hall", "write");
    assert_eq!(street.run(&["log", "kitchen", "a van by the kerb"]).code, 0);
    let refused = street.run(&["hub", "hall"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("holds the team’s key"), "{}", refused.err);
    let cellar = Running::start(&street, &[&["hub", "cellar"][..], &HERE].concat());
    let at = cellar.address();
    for laptop in ["kitchen", "hall"] {
        let once = street.run(&["sync", "serve", laptop, "--dial", &at, "--once"]);
        assert_eq!(once.code, 0, "{laptop}: {}", once.err);
    }
    assert!(street.run(&["timeline", "hall"]).out.contains("a van by the kerb"));
    drop(cellar);
    assert!(!street.run(&["timeline", "cellar"]).out.contains("van"));
}

#[test]
fn a_hub_that_was_told_to_carries_files_as_well() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let_in(&street, "cellar", "relay");
    let_in(&street, "hall", "write");
    write(&street.path("close.bin"), &vec![7; 1_500_000]);
    assert_eq!(street.run(&["attach", "kitchen", "close.bin"]).code, 0);
    let hub = [&["hub", "cellar", "--carry-files", "50"][..], &HERE].concat();
    let cellar = Running::start(&street, &hub);
    let at = cellar.address();
    let kitchen = Running::start(&street, &["sync", "serve", "kitchen", "--dial", &at]);
    // The hub asks for the files once it knows of the record; the hall asks until it has them.
    let hall = ["--json", "sync", "files", "hall", "--dial", &at];
    let fetched = || {
        let told = street.run(&hall);
        assert_eq!(told.code, 0, "{}", told.err);
        let objects = serde_json::Deserializer::from_str(&told.out).into_iter();
        let last: serde_json::Value = objects.last().unwrap().unwrap();
        last["missing"].as_u64().unwrap()
    };
    let began = std::time::Instant::now();
    while fetched() > 0 {
        assert!(began.elapsed() < PATIENCE, "the hub never had the file");
    }
    drop(kitchen);
    assert!(street.run(&["sync", "files", "hall"]).out.contains("is whole"));
    assert_eq!(street.run(&["verify", "hall"]).code, 0);
}

#[test]
fn a_mailbox_says_what_it_costs_before_it_is_turned_on() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let url = "s3+https://s3.example/street";
    let cost = street.run(&["sync", "mailbox", "kitchen", "--url", url]);
    assert_eq!(cost.code, 0);
    assert!(cost.out.contains("requests") && cost.out.contains("--yes"), "{}", cost.out);
    let none = street.run(&["sync", "mailbox", "kitchen"]);
    assert_eq!(none.code, 4, "{}", none.err);
    let nobody = street.run(&["sync", "mailbox", "kitchen", "--url", url, "--yes"]);
    assert_eq!(nobody.code, 2, "a secret is never an argument: {}", nobody.err);
    let mut open =
        street.command(&["sync", "mailbox", "kitchen", "--url", "http://example.org/x", "--yes"]);
    open.env("CLOSEBY_MAILBOX_NAME", "rosa").env("CLOSEBY_MAILBOX_SECRET", "sesame");
    let refused = street::Told::of(open.output().unwrap());
    assert_eq!(refused.code, 4);
    assert!(refused.err.contains("https") && !refused.err.contains("sesame"), "{}", refused.err);
}

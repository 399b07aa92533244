//! Commands that stay, and laptops let in by them.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::street::Street;

/// A test that waits longer than this for a line has failed.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// A command that stays: its lines, and what is typed in.
pub struct Running {
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
    pub fn start(street: &Street, arguments: &[&str]) -> Self {
        Self::by(street.command(arguments))
    }

    pub fn by(mut command: Command) -> Self {
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
    pub fn says(&self, words: &str) -> String {
        let mut said = Vec::new();
        loop {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else { panic!("only {said:?}") };
            if line.contains(words) {
                return line;
            }
            said.push(line);
        }
    }

    pub fn types(&mut self, words: &str) {
        writeln!(self.typed, "{words}").unwrap();
    }

    pub fn ends_well(mut self) {
        assert!(self.child.wait().unwrap().success());
    }

    /// Where it can be reached.
    pub fn address(&self) -> String {
        let line = self.says("can be reached at");
        line.trim_end_matches('.').rsplit(' ').next().unwrap().to_owned()
    }
}

pub const HERE: [&str; 2] = ["--listen", "127.0.0.1:0"];

/// Invites a laptop into the kitchen's team and lets it in, both awake.
pub fn let_in(street: &Street, name: &str, role: &str) {
    let invite = [&["sync", "invite", "kitchen", "--role", role][..], &HERE].concat();
    let mut kitchen = Running::start(street, &invite);
    let ticket = kitchen.says("closeby1");
    let join = [&["sync", "join", name, "--ticket", &ticket, "--name", name][..], &HERE].concat();
    let joiner = Running::start(street, &join);
    let theirs = joiner.says("six digits");
    let digits = theirs.rsplit(' ').next().unwrap();
    assert!(!kitchen.says("has knocked").contains(digits), "they are read from the other screen");
    kitchen.types("000000");
    kitchen.says("not the digits");
    kitchen.types(digits);
    joiner.says("This laptop was let in");
    assert!(kitchen.says("was let in").contains(digits), "both screens had the same");
    joiner.ends_well();
    kitchen.ends_well();
}

//! Laptops as real processes, each in a network of its own, with links that lose, are slow and are
//! cut. Everything that goes over them is kept and looked through.
//!
//! It needs root, `ip`, `tc`, `nft` and Python (which has a raw socket); without them it is skipped.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod running;
mod street;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use running::{Running, let_in};
use street::Street;

/// Words that stand in lines of the log and in no datagram.
const CANARY: &str = "zitronenfalter";
/// Keeps every datagram of every interface in a file.
const KEEPER: &str = "
import socket, sys
line = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))
line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
kept = open(sys.argv[1], 'wb', buffering=0)
print('keeps', flush=True)
while True:
    kept.write(line.recv(65535))
";

/// What the links of a turn are like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Lossy,
    Slow,
    CutAndLossy,
}

/// The networks: one in the middle, and one for each other laptop, with a link between.
struct Networks {
    name: String,
    others: usize,
}

impl Drop for Networks {
    fn drop(&mut self) {
        for number in 0..=self.others {
            does(&["ip", "netns", "del", &self.network(number)]);
        }
    }
}

/// Runs a command; tells whether it went well.
fn does(words: &[&str]) -> bool {
    let command = Command::new(words[0]).args(&words[1..]).stderr(Stdio::null()).status();
    command.is_ok_and(|status| status.success())
}

impl Networks {
    /// Makes them; `None` where that is not possible.
    fn make(others: usize) -> Option<Self> {
        let networks = Self { name: format!("closeby{}", std::process::id()), others };
        let middle = networks.network(0);
        let mut went = does(&["ip", "netns", "add", &middle]);
        for number in 1..=others {
            let (there, link) = (networks.network(number), format!("v{number}"));
            let near = format!("10.77.{number}.1/24");
            let far = format!("10.77.{number}.2/24");
            for words in [
                &["ip", "netns", "add", &there][..],
                &[
                    "ip", "-n", &middle, "link", "add", &link, "type", "veth", "peer", "name",
                    "e0", "netns", &there,
                ],
                &["ip", "-n", &middle, "addr", "add", &near, "dev", &link],
                &["ip", "-n", &there, "addr", "add", &far, "dev", "e0"],
                &["ip", "-n", &middle, "link", "set", &link, "up"],
                &["ip", "-n", &there, "link", "set", "e0", "up"],
                &["ip", "-n", &there, "link", "set", "lo", "up"],
            ] {
                went &= does(words);
            }
        }
        went.then_some(networks)
    }

    /// The name of a network; the middle is number 0.
    fn network(&self, number: usize) -> String {
        format!("{}-{number}", self.name)
    }

    /// Thirty of a hundred datagrams are lost, each way.
    fn loses(&self, number: usize) -> bool {
        let rules = "table inet lossy {
            chain in { type filter hook input priority 0; numgen random mod 100 < 30 drop; }
            chain out { type filter hook output priority 0; numgen random mod 100 < 30 drop; }
        }";
        does(&["ip", "netns", "exec", &self.network(number), "nft", rules])
    }

    /// 256 kbit a second, each way.
    fn is_slow(&self, number: usize) -> bool {
        let link = format!("v{number}");
        let limit = ["root", "tbf", "rate", "256kbit", "burst", "8kb", "latency", "400ms"];
        [(self.network(0), link.as_str()), (self.network(number), "e0")].iter().all(|(at, link)| {
            does(&[&["tc", "-n", at, "qdisc", "add", "dev", link][..], &limit].concat())
        })
    }

    /// Takes every link down, or up again.
    fn cut(&self, down: bool) {
        for number in 1..=self.others {
            let state = if down { "down" } else { "up" };
            let link = format!("v{number}");
            assert!(does(&["ip", "-n", &self.network(0), "link", "set", &link, state]));
        }
    }

    /// The same command in one of the networks.
    fn inside(&self, number: usize, command: &Command) -> Command {
        let mut inside = Command::new("ip");
        inside.args(["netns", "exec", &self.network(number)]);
        inside.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => inside.env(name, value),
                None => inside.env_remove(name),
            };
        }
        inside.current_dir(command.get_current_dir().unwrap()).stdin(Stdio::null());
        inside
    }
}

/// Somebody in the middle who keeps every datagram.
struct Keeper(Child);

impl Keeper {
    fn begin(networks: &Networks, file: &Path) -> Option<Self> {
        let mut python = Command::new("ip");
        python.args(["netns", "exec", &networks.network(0), "python3", "-c", KEEPER]).arg(file);
        let mut child = python.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut said = String::new();
        BufReader::new(child.stdout.take()?).read_line(&mut said).ok()?;
        let keeper = Self(child);
        said.starts_with("keeps").then_some(keeper)
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn day(number: usize) -> String {
    if number == 0 { "kitchen".to_owned() } else { format!("laptop-{number}") }
}

/// Everybody calls the kitchen until both have everything.
fn everybody_calls(street: &Street, networks: &Networks, cut: bool) {
    let calling: Vec<Running> = (1..=networks.others)
        .map(|number| {
            let (day, at) = (day(number), format!("10.77.{number}.1:4433"));
            let call = street.command(&["sync", "serve", &day, "--dial", &at, "--once"]);
            Running::by(networks.inside(number, &call))
        })
        .collect();
    if cut {
        for laptop in &calling {
            laptop.says("is connected");
        }
        networks.cut(true);
        std::thread::sleep(Duration::from_secs(2));
        networks.cut(false);
    }
    calling.into_iter().for_each(Running::ends_well);
}

/// One turn: all of them write, the links are as they are, and in the end all show the same.
fn turn(street: &Street, others: usize, links: Links) -> bool {
    let Some(networks) = Networks::make(others) else { return false };
    let as_meant = (1..=others).all(|number| match links {
        Links::Lossy | Links::CutAndLossy => networks.loses(number),
        Links::Slow => networks.is_slow(number),
    });
    let kept = street.path("datagrams");
    let Some(keeper) = Keeper::begin(&networks, &kept).filter(|_| as_meant) else { return false };
    for number in 0..=others {
        let line = format!("{CANARY} at the side gate, seen by {number} of {others}");
        assert_eq!(street.run(&["log", &day(number), &line]).code, 0);
    }
    let serve = street.command(&["sync", "serve", "kitchen", "--listen", "0.0.0.0:4433"]);
    let kitchen = Running::by(networks.inside(0, &serve));
    kitchen.says("can be reached at");
    everybody_calls(street, &networks, links == Links::CutAndLossy);
    // What came last from one still has to go to the others.
    everybody_calls(street, &networks, false);
    drop((kitchen, keeper));
    let shown = street.run(&["timeline", "kitchen"]).out;
    assert!(shown.contains(&format!("seen by {others} of {others}")), "{shown}");
    for number in 0..=others {
        assert_eq!(street.run(&["timeline", &day(number)]).out, shown);
        assert_eq!(street.run(&["verify", &day(number)]).code, 0);
    }
    let kept = std::fs::read(&kept).unwrap();
    assert!(kept.len() > 10_000, "{} bytes went over the links", kept.len());
    for words in [CANARY, "side gate", "kitchen", "laptop-1", "Linnet"] {
        let found = kept.windows(words.len()).filter(|part| *part == words.as_bytes()).count();
        assert_eq!(found, 0, "{words}");
    }
    println!(
        "{} laptops show the same; {} bytes looked through, none of ours",
        others + 1,
        kept.len()
    );
    true
}

#[test]
fn in_networks_that_lose_are_slow_and_are_cut_real_laptops_show_the_same_and_nothing_is_read() {
    if Networks::make(1).is_none() {
        println!("skipped: namespaces of the network need root and ip");
        return;
    }
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    for number in 1..=4 {
        let_in(&street, &day(number), "write");
    }
    for (others, links) in [(1, Links::Lossy), (2, Links::Slow), (4, Links::CutAndLossy)] {
        if !turn(&street, others, links) {
            println!("skipped: tc, nft and Python with a raw socket are needed");
            return;
        }
    }
}

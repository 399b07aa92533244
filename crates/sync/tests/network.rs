//! Networks as they are: lossy, cut for a while, through a relay, found by mDNS, several laptops.
//! And whoever listens on the way reads nothing.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

#[path = "line/street.rs"]
mod bad_street;
mod line;
mod room;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::UdpSocket;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use bad_street::BadStreet;
use closeby_seal::Role;
use closeby_sync::{News, Ways};
use closeby_vault::Vault;
use line::{Laptop, the_same, until, ways};
use room::{Room, at, lacking, sees, texts};

/// Members who know each other, the founder first.
fn team(room: &Room, many: usize) -> Vec<Vault> {
    let founder = room.founder();
    let mut all: Vec<Vault> = Vec::new();
    for number in 1..many {
        all.push(room.member(&founder, &format!("laptop-{number}"), Role::Write));
    }
    for member in &all {
        member.receive(&lacking(&founder, member), at(1)).unwrap();
    }
    all.insert(0, founder);
    all
}

/// Waits until a laptop shows so many lines.
fn has(laptop: &Laptop, lines: usize) {
    until("every line is there", || texts(&laptop.vault).len() == lines);
}

/// A laptop that speaks IPv6 only, so that it reaches the others by the street or not at all.
fn beyond(vault: Vault, street: &BadStreet) -> Laptop {
    let listen = vec!["[::1]:0".parse().unwrap()];
    Laptop::by(Arc::new(vault), Ways { listen, dial: vec![street.at], ..ways() })
}

#[test]
fn nothing_that_goes_over_the_network_can_be_read_by_others() {
    let room = Room::new();
    let mut team = team(&room, 2).into_iter();
    let kitchen = Laptop::on(team.next().unwrap());
    let street = BadStreet::to(kitchen.at()[0], 0);
    let office = beyond(team.next().unwrap(), &street);
    office.connected();
    for number in 1..=20 {
        kitchen.says(sees(number, at(i64::from(number)), "CANARY at the side gate"));
        office.says(sees(100 + number, at(i64::from(number)), "CANARY at the front"));
    }
    has(&kitchen, 40);
    has(&office, 40);
    the_same(&kitchen.vault, &office.vault);
    assert!(street.bytes() > 20_000);
    for canary in ["CANARY", "side gate", "Kitchen table", "laptop-1", "Rosa Lind", "Linnet"] {
        assert_eq!(street.carried(canary.as_bytes()), 0, "{canary}");
    }
    // Not even the records as they are sealed: a listener cannot tell them apart.
    let sealed = kitchen.vault.records_after(
        closeby_vault::Height { seq: 0, ..kitchen.vault.heights()[0] },
        1,
        usize::MAX,
    );
    assert_eq!(street.carried(&sealed.unwrap()[0].to_bytes()[8..40]), 0);
    assert_eq!(street.carried(kitchen.vault.space().as_bytes()), 0);
}

/// A long log costs little more on the way than it has bytes; nobody sends anything twice.
#[test]
fn what_goes_over_the_network_is_little_more_than_the_records() {
    let room = Room::new();
    let mut team = team(&room, 2).into_iter();
    let (kitchen, office) = (team.next().unwrap(), team.next().unwrap());
    let said: Vec<_> = (1..=2000).map(|number| sees(number, at(6), "a line of the log")).collect();
    kitchen.record(&said).unwrap();
    let sealed: usize = lacking(&kitchen, &office).iter().map(|one| one.to_bytes().len()).sum();
    let kitchen = Laptop::on(kitchen);
    let street = BadStreet::to(kitchen.at()[0], 0);
    let office = beyond(office, &street);
    the_same(&kitchen.vault, &office.vault);
    println!("{} bytes for {sealed} bytes of records", street.bytes());
    assert!(street.bytes() * 2 < sealed * 3, "{} for {sealed}", street.bytes());
}

#[test]
fn with_thirty_of_a_hundred_datagrams_lost_everything_arrives() {
    let room = Room::new();
    let mut team = team(&room, 2).into_iter();
    let kitchen = Laptop::on(team.next().unwrap());
    let street = BadStreet::to(kitchen.at()[0], 30);
    let office = beyond(team.next().unwrap(), &street);
    for number in 1..=150 {
        kitchen.says(sees(number, at(i64::from(number)), "a line of the log"));
        office.says(sees(1000 + number, at(i64::from(number)), "a line of the office"));
    }
    the_same(&kitchen.vault, &office.vault);
    let (passed, lost) = street.counted();
    assert!(lost * 100 > (passed + lost) * 15, "{lost} of {} were lost", passed + lost);
}

#[test]
fn a_street_that_is_cut_for_a_while_loses_nothing() {
    let room = Room::new();
    let mut team = team(&room, 2).into_iter();
    let kitchen = Laptop::on(team.next().unwrap());
    let street = BadStreet::to(kitchen.at()[0], 0);
    let office = beyond(team.next().unwrap(), &street);
    office.connected();
    street.cut(true);
    kitchen.says(sees(1, at(2), "while it is cut"));
    office.says(sees(2, at(3), "while it is cut too"));
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(texts(&kitchen.vault).len(), 1);
    street.cut(false);
    has(&kitchen, 2);
    has(&office, 2);
    the_same(&kitchen.vault, &office.vault);
}

/// The same things written on two, three and five laptops that each know only one other address.
#[test]
fn in_a_chain_of_laptops_everybody_gets_everything() {
    for many in [2, 3, 5] {
        let room = Room::new();
        let mut laptops: Vec<Laptop> = Vec::new();
        for vault in team(&room, many) {
            let last = laptops.last().map(Laptop::at).unwrap_or_default();
            laptops.push(Laptop::calling(vault, &last));
        }
        for turn in 0..30u32 {
            let who = turn as usize % many;
            laptops[who].says(sees(turn + 1, at(i64::from(turn) + 2), "somebody came by"));
        }
        for laptop in &laptops {
            has(laptop, 30);
        }
        for laptop in &laptops[1..] {
            the_same(&laptops[0].vault, &laptop.vault);
        }
    }
}

#[test]
fn many_laptops_round_one_all_show_the_same() {
    // CLOSEBY_LAPTOPS asks for more; making their vaults takes most of this.
    let many = std::env::var("CLOSEBY_LAPTOPS").ok().and_then(|many| many.parse().ok());
    let room = Room::new();
    let mut team = team(&room, many.unwrap_or(8)).into_iter();
    let kitchen = Laptop::on(team.next().unwrap());
    let others: Vec<Laptop> = team.map(|vault| Laptop::calling(vault, &kitchen.at())).collect();
    for (number, laptop) in others.iter().enumerate() {
        laptop.says(sees(u32::try_from(number).unwrap() + 1, at(3), "from every laptop"));
    }
    let began = std::time::Instant::now();
    for laptop in others.iter().chain([&kitchen]) {
        has(laptop, others.len());
    }
    for laptop in &others {
        the_same(&kitchen.vault, &laptop.vault);
    }
    println!(
        "{} laptops, compared {:.1} s after they wrote",
        others.len() + 1,
        began.elapsed().as_secs_f64()
    );
    // All of them come back, the one in the middle elsewhere, each with a line of its own.
    let vaults: Vec<Arc<Vault>> = (others.into_iter().chain([kitchen]))
        .map(|Laptop { vault, wire, .. }| {
            wire.close();
            vault
        })
        .collect();
    let lines = vaults.len();
    for (number, vault) in vaults.iter().enumerate() {
        let number = u32::try_from(number).unwrap() + 1001;
        vault.record(&[sees(number, at(5), "while they were apart")]).unwrap();
    }
    let mut vaults = vaults.into_iter().rev();
    let kitchen = Laptop::by(vaults.next().unwrap(), ways());
    let others: Vec<Laptop> =
        vaults.map(|vault| Laptop::by(vault, Ways { dial: kitchen.at(), ..ways() })).collect();
    for laptop in others.iter().chain([&kitchen]) {
        has(laptop, others.len() + lines);
    }
    let dropped = kitchen.news.try_iter().filter(|news| matches!(news, News::Gone { .. })).count();
    assert_eq!(dropped, 0, "no line was taken up twice and hung up");
}

/// Whose address it is that somebody typed has to be guessed; a large team must not call there all at
/// once, of which nearly every call would be in vain.
#[test]
fn where_nobody_answers_nobody_else_is_called() {
    let room = Room::new();
    let office = team(&room, 12).pop().unwrap();
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    silent.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let _office = Laptop::calling(office, &[silent.local_addr().unwrap()]);
    let (mut calls, mut datagram) = (BTreeSet::new(), [0; 2048]);
    until("somebody called", || silent.peek(&mut [0; 2048]).is_ok());
    let began = std::time::Instant::now();
    while began.elapsed() < Duration::from_secs(2) {
        if let Ok(len) = silent.recv(&mut datagram) {
            // Each call has a name of its own, which stands in its first datagrams.
            let name = datagram[..len].get(6..6 + usize::from(datagram[5]));
            calls.insert(name.unwrap().to_vec());
        }
    }
    assert_eq!(calls.len(), 1);
}

/// The relay: stays until it is killed.
#[test]
#[ignore = "started by the other test"]
fn a_relay_that_stays() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(async {
        use iroh_relay::server::{RelayConfig, Server, ServerConfig};
        let mut config = ServerConfig::default();
        config.relay = Some(RelayConfig::new(([127, 0, 0, 1], 0)));
        let server = Server::spawn(config).await.unwrap();
        println!("relay http://{}", server.http_addr().unwrap());
        std::io::stdout().flush().unwrap();
        std::future::pending::<()>().await;
    });
}

/// A process that is killed at the end.
struct Relay(Child, String);

impl Relay {
    fn start() -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_relay_that_stays", "--ignored", "--nocapture"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let at = said
            .map_while(Result::ok)
            .find_map(|line| line.split_once("relay http").map(|(_, rest)| format!("http{rest}")));
        Self(child, at.unwrap())
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The team's own relay: a server not ours in a process of its own, and the only thing both
/// laptops reach.
#[test]
fn laptops_that_cannot_reach_each_other_meet_at_the_teams_own_relay() {
    let server = Relay::start();
    let relay = server.1.clone();
    let room = Room::new();
    let team: Vec<Laptop> = (team(&room, 2).into_iter())
        .map(|vault| {
            let ways = Ways { relay: Some(relay.clone()), ..ways() };
            Laptop::by(Arc::new(vault), ways)
        })
        .collect();
    team[0].says(sees(1, at(2), "by way of the relay"));
    has(&team[1], 1);
    the_same(&team[0].vault, &team[1].vault);
}

#[test]
fn laptops_in_one_network_find_each_other_when_that_is_allowed() {
    let room = Room::new();
    let laptops: Vec<Laptop> = (team(&room, 2).into_iter())
        .map(|vault| {
            // Multicast needs a network that has it: every address of this machine.
            let ways = Ways { listen: Vec::new(), lan: true, ..ways() };
            Laptop::by(Arc::new(vault), ways)
        })
        .collect();
    let met =
        laptops[0].wait_for(Duration::from_secs(20), |news| matches!(news, News::Connected { .. }));
    if !met {
        println!("skipped: this machine's network carries no multicast");
        return;
    }
    laptops[0].says(sees(1, at(2), "found by mDNS"));
    until("it is there", || texts(&laptops[1].vault).len() == 1);
}

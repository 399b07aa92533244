//! A laptop with its wire open, and what it told so far.
#![allow(dead_code, reason = "each test tells another part of the afternoon")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use closeby_seal::Role;
use closeby_sync::{News, Ticket, Ways, Wire, begin_to_join};
use closeby_vault::Vault;

use crate::room::{Room, assert_same, at, board, passphrase};

/// A test that waits longer than this for something has failed.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Laptop {
    pub vault: Arc<Vault>,
    pub wire: Wire,
    pub news: Receiver<News>,
}

/// The wire of a laptop that is only reached from this machine.
pub fn ways() -> Ways {
    Ways {
        listen: vec!["127.0.0.1:0".parse().unwrap()],
        heal_within: Duration::from_millis(50),
        ..Ways::default()
    }
}

impl Laptop {
    pub fn on(vault: Vault) -> Self {
        Self::by(Arc::new(vault), ways())
    }

    pub fn calling(vault: Vault, at: &[SocketAddr]) -> Self {
        Self::by(Arc::new(vault), Ways { dial: at.to_vec(), ..ways() })
    }

    /// The hall, which has a ticket and calls to be let in.
    pub fn knocking(room: &Room, ticket: Ticket, to: &Self) -> Self {
        let hall = Vault::join(&room.path("hall"), &passphrase(), None, &ticket.names).unwrap();
        begin_to_join(&hall, ticket, "Hall", at(2)).unwrap();
        Self::calling(hall, &to.at())
    }

    pub fn by(vault: Arc<Vault>, ways: Ways) -> Self {
        let (tell, news) = channel();
        let wire = Wire::open(&vault, ways, move |one| {
            let _ = tell.send(one);
        });
        Self { vault, wire: wire.unwrap(), news }
    }

    pub fn at(&self) -> Vec<SocketAddr> {
        let local = |one: &SocketAddr| one.ip().is_loopback();
        self.wire.addresses().into_iter().filter(local).collect()
    }

    /// Waits until it tells something like this.
    pub fn hears<T>(&self, wanted: impl Fn(&News) -> Option<T>) -> T {
        let began = Instant::now();
        let mut heard = Vec::new();
        loop {
            match self.news.recv_timeout(PATIENCE.saturating_sub(began.elapsed())) {
                Ok(news) => match wanted(&news) {
                    Some(found) => return found,
                    None => heard.push(news),
                },
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("it told only {heard:?}")
                }
            }
        }
    }

    /// Waits a while; tells whether it was told.
    pub fn wait_for(&self, most: Duration, wanted: impl Fn(&News) -> bool) -> bool {
        let began = Instant::now();
        while let Ok(news) = self.news.recv_timeout(most.saturating_sub(began.elapsed())) {
            if wanted(&news) {
                return true;
            }
        }
        false
    }

    pub fn hears_that(&self, wanted: impl Fn(&News) -> bool) {
        self.hears(|news| wanted(news).then_some(()));
    }

    /// Waits for the six digits that it shows to be compared.
    pub fn shows_digits(&self) -> String {
        self.hears(|news| match news {
            News::Compare { digits, .. } => Some(digits.clone()),
            _ => None,
        })
    }

    pub fn connected(&self) {
        self.hears_that(|news| matches!(news, News::Connected { .. }));
    }

    pub fn says(&self, said: closeby_domain::Statement) {
        self.vault.record(&[said]).unwrap();
        self.wire.wrote();
    }
}

/// The kitchen, where the day was begun, with its wire open, and the vault of an office that belongs.
pub fn kitchen_and_member(room: &Room) -> (Laptop, Vault) {
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    (Laptop::on(founder), member)
}

/// The same, and the office calls.
pub fn kitchen_and_office(room: &Room) -> (Laptop, Laptop) {
    let (kitchen, member) = kitchen_and_member(room);
    let office = Laptop::calling(member, &kitchen.at());
    (kitchen, office)
}

/// Waits until something is so.
pub fn until(what: &str, so: impl Fn() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < PATIENCE, "it never came to this: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Waits until two laptops hold the same records and have looked at all of them, then compares all
/// they show.
pub fn the_same(one: &Vault, other: &Vault) {
    until("both hold the same", || one.head().unwrap() == other.head().unwrap());
    until("both show the same", || board(one) == board(other));
    assert_same(one, other);
}

//! A laptop with its wire open, and what it told so far.
#![allow(dead_code, reason = "each test tells another part of the afternoon")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use closeby_sync::{News, Ways, Wire};
use closeby_vault::Vault;

use crate::room::{assert_same, board};

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

    pub fn connected(&self) {
        self.hears_that(|news| matches!(news, News::Connected { .. }));
    }

    pub fn says(&self, said: closeby_domain::Statement) {
        self.vault.record(&[said]).unwrap();
        self.wire.wrote();
    }
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

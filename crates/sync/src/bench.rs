//! A laptop with its wire open, for the bars of `closeby bench`. Only with the feature `bench`.
//!
//! It times nothing and prints nothing.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use closeby_vault::Vault;

use crate::{News, Ways, Wire, WireError};

/// Whoever waits longer than this for something waits in vain.
const PATIENCE: Duration = Duration::from_secs(300);

/// A laptop that is awake, reached from this machine only.
pub struct Laptop {
    /// Its vault.
    pub vault: Arc<Vault>,
    wire: Wire,
    news: Receiver<News>,
}

impl Laptop {
    /// Opens its wire; it calls there.
    pub fn awake(vault: Arc<Vault>, dial: &[SocketAddr]) -> Result<Self, WireError> {
        let (tell, news) = channel();
        let listen = vec![SocketAddr::from(([127, 0, 0, 1], 0))];
        let ways = Ways { listen, dial: dial.to_vec(), ..Ways::default() };
        let wire = Wire::open(&vault, ways, move |one| {
            // Nobody listens any more once it goes to sleep.
            let _ = tell.send(one);
        })?;
        Ok(Self { vault, wire, news })
    }

    /// Returns where it listens.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.wire.addresses()
    }

    /// Says that something was written in its vault.
    pub fn wrote(&self) {
        self.wire.wrote();
    }

    /// Waits until everything is here that somebody had; `false` when it never came to this.
    pub fn catches_up(&self) -> bool {
        self.waits(|news| matches!(news, News::CaughtUp { .. }))
    }

    /// Waits until so many records came in; `false` when they never did.
    pub fn gets(&self, mut records: usize) -> bool {
        self.waits(|news| {
            if let News::Came { taken, .. } = news {
                records = records.saturating_sub(*taken);
            }
            records == 0
        })
    }

    /// Waits until somebody is connected; `false` when nobody ever is.
    pub fn is_connected(&self) -> bool {
        self.waits(|news| matches!(news, News::Connected { .. }))
    }

    /// Returns how many bytes went out and came in.
    pub fn traffic(&self) -> (u64, u64) {
        self.wire.traffic()
    }

    /// Closes its wire and returns its vault.
    pub fn sleeps(self) -> Arc<Vault> {
        let Self { vault, wire, .. } = self;
        wire.close();
        vault
    }

    fn waits(&self, mut so: impl FnMut(&News) -> bool) -> bool {
        let began = Instant::now();
        while let Ok(news) = self.news.recv_timeout(PATIENCE.saturating_sub(began.elapsed())) {
            if so(&news) {
                return true;
            }
        }
        false
    }
}

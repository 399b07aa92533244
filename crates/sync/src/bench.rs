//! A laptop with its wire open, for the bars of `closeby bench`. Only with the feature `bench`.
//!
//! It times nothing and prints nothing.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use closeby_vault::Vault;

use crate::{News, Peer, Ways, Wire, WireError};

/// Whoever waits longer than this for something waits in vain.
const PATIENCE: Duration = Duration::from_secs(300);
/// How often a laptop is asked how the others stand.
const LOOK: Duration = Duration::from_millis(20);

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

    /// Waits until another laptop said of everything here that it lasts there; `false` when it never did.
    pub fn hands_over_to(&self, other: &Vault) -> bool {
        let (began, device) = (Instant::now(), other.device());
        let has_all =
            |peer: &Peer| peer.device == device && peer.connected && peer.lacking_there == 0;
        while began.elapsed() < PATIENCE {
            if self.wire.peers().iter().any(has_all) {
                return true;
            }
            // It is told when it is so; it may have been so before.
            let _ = self.news.recv_timeout(LOOK);
        }
        false
    }

    /// Forgets what it was told so far.
    pub fn forgets_the_news(&self) {
        while self.news.try_recv().is_ok() {}
    }

    /// Waits until so many records went out; `false` when they never did.
    pub fn sends(&self, mut records: usize) -> bool {
        self.waits(|news| {
            if let News::Sent { records: sent, .. } = news {
                records = records.saturating_sub(*sent);
            }
            records == 0
        })
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

    /// Returns how many laptops are connected.
    pub fn connected(&self) -> usize {
        self.wire.peers().iter().filter(|peer| peer.connected).count()
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

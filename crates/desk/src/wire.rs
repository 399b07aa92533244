//! The wire of the open day: on while somebody wants it, and what it has told.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use closeby_sync::{News, Peer, Ways, Wire};
use closeby_vault::Vault;

use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_sync::sync_view;
use crate::view::sync::{DialAsk, DigitsAsk, SyncView, WireAsk, WireView};
use crate::view::welcome::SyncMark;
use crate::view::{Done, View};
use crate::wire_words::wire_words;
use crate::words::say;

/// Whether the wire is to be open while the day is; a setting of the vault.
const ON: &str = "sync.wire";
/// Whether laptops in the same network may find each other.
const LAN: &str = "sync.lan";
/// So much of what happened is kept for the screen.
const SAYS: usize = 6;

/// A wire that runs, and what it has told since.
pub struct OpenWire {
    wire: Wire,
    told: Arc<Mutex<Told>>,
}

/// What the wire has told.
#[derive(Default)]
struct Told {
    /// How often something came in.
    came: u32,
    knocked: Option<String>,
    says: VecDeque<String>,
}

impl OpenWire {
    fn open(vault: &Arc<Vault>, lan: bool) -> Answer<Self> {
        let told = Arc::new(Mutex::new(Told::default()));
        let tells = Arc::clone(&told);
        let ways = Ways { lan, ..Ways::default() };
        let wire = Wire::open(vault, ways, move |news| hold(&tells).hear(news))?;
        Ok(Self { wire, told })
    }

    /// Says that something was written here.
    pub fn wrote(&self) {
        self.wire.wrote();
    }

    /// Returns how often something came in since it was opened.
    pub fn came(&self) -> u32 {
        hold(&self.told).came
    }

    /// Returns where this laptop can be reached.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.wire.addresses()
    }

    /// Returns how the laptops stand that are connected now.
    pub fn awake(&self) -> Vec<Peer> {
        let mut peers = self.wire.peers();
        peers.retain(|peer| peer.connected);
        peers
    }
}

fn hold(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Told {
    fn hear(&mut self, news: News) {
        match &news {
            News::Came { .. } | News::LetIn { .. } => self.came = self.came.wrapping_add(1),
            News::Knocked { name, .. } => self.knocked = Some(name.clone()),
            _ => {}
        }
        if matches!(news, News::LetIn { .. } | News::WrongDigits { burnt: true }) {
            self.knocked = None;
        }
        if let Some(words) = in_words(&news) {
            self.says.push_front(words);
            self.says.truncate(SAYS);
        }
    }
}

/// Says what happened, where somebody at the screen should know it. The digits of whoever knocks
/// are not said: they are read from the other screen.
fn in_words(news: &News) -> Option<String> {
    match news {
        News::Listens(_) | News::Sent { .. } | News::CaughtUp { .. } | News::Knocked { .. } => None,
        other => wire_words(other),
    }
}

/// Opens or closes the wire of the open day, now and whenever the day is opened.
pub fn set_wire(desk: &Desk, ask: WireAsk) -> Answer<Done<SyncView>> {
    desk.with_open(|open| {
        if open.vault.roll().is_none() {
            return Err(Problem::new(Code::Refused, say!("wire-alone"), say!("wire-alone-try")));
        }
        open.wire = None;
        for (name, on) in [(ON, ask.on), (LAN, ask.lan)] {
            open.vault.set_setting(name, if on { "on" } else { "off" })?;
        }
        if desk.exchanges() {
            open.open_wire()?;
        }
        Ok(done(sync_view(open)?, &[View::Sync, View::Session]))
    })
}

/// Tries an address where another laptop of the team listens.
pub fn dial_laptop(desk: &Desk, ask: DialAsk) -> Answer<SyncView> {
    desk.with_open(|open| {
        let address = ask.address.trim().parse().map_err(|_| {
            Problem::new(Code::BadInput, say!("wire-no-address"), say!("wire-no-address-try"))
        })?;
        wire_of(open)?.wire.dial(address);
        sync_view(open)
    })
}

/// Types the six digits of the laptop that knocks.
pub fn let_in(desk: &Desk, ask: DigitsAsk) -> Answer<SyncView> {
    desk.with_open(|open| {
        wire_of(open)?.wire.let_in(ask.digits.trim());
        sync_view(open)
    })
}

fn wire_of(open: &OpenDesk) -> Answer<&OpenWire> {
    let off = || Problem::new(Code::Refused, say!("wire-off"), say!("wire-off-try"));
    open.wire.as_ref().ok_or_else(off)
}

impl OpenDesk {
    /// Opens the wire when this day wants it.
    pub(crate) fn open_wire(&mut self) -> Answer<()> {
        let wanted = self.vault.roll().is_some() && self.switch(ON)?;
        self.wire = match wanted {
            true => Some(OpenWire::open(&self.vault, self.switch(LAN)?)?),
            false => None,
        };
        Ok(())
    }

    /// Returns how the day stands with other laptops, in a glance.
    pub(crate) fn sync_mark(&self) -> Answer<Option<SyncMark>> {
        if self.vault.roll().is_none() {
            return Ok(None);
        }
        let awake = self.wire.as_ref().map(OpenWire::awake).unwrap_or_default();
        let heard = awake.iter().filter_map(|peer| peer.heard).max();
        let carried = self.vault.exchanges()?.first().map(|exchange| exchange.at);
        Ok(Some(SyncMark {
            came: self.wire.as_ref().map_or(0, OpenWire::came),
            awake: awake.into_iter().map(|peer| peer.name).collect(),
            last: heard.max(carried).map(Into::into),
            knocked: self.wire.as_ref().and_then(|wire| hold(&wire.told).knocked.clone()),
        }))
    }

    /// Returns how the wire stands.
    pub(crate) fn wire_view(&self) -> Answer<WireView> {
        let mut view =
            WireView { on: self.switch(ON)?, lan: self.switch(LAN)?, ..WireView::default() };
        if let Some(OpenWire { wire, told }) = &self.wire {
            let told = hold(told);
            view.addresses = wire.addresses().iter().map(ToString::to_string).collect();
            view.knocked = told.knocked.clone();
            view.says = told.says.iter().cloned().collect();
        }
        Ok(view)
    }

    fn switch(&self, name: &str) -> Answer<bool> {
        Ok(self.vault.setting(name)?.as_deref() == Some("on"))
    }
}

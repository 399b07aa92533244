//! The wire of the open day: on while somebody wants it.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use closeby_seal::Roll;
use closeby_sync::{
    Address, FilesStanding, Invited, News, Peer, Spoken, Visit, Wanted, Ways, Wire,
};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk, done};
use crate::keep_mailbox::visit_now;
use crate::problem::{Answer, Code, Problem};
use crate::see_sync::sync_view;
use crate::told::{Heard, Told};
use crate::view::sync::{DialAsk, DigitsAsk, LetInView, SyncView, WireAsk, WireView};
use crate::view::welcome::SyncMark;
use crate::view::{Done, View};
use crate::words::say;

/// Whether the wire is to be open while the day is; a setting of the vault.
const ON: &str = "sync.wire";
/// Whether laptops in the same network may find each other.
const LAN: &str = "sync.lan";
/// Where this laptop listens; any free port when it is empty.
const AT: &str = "sync.at";

/// The port that any free one came to be. It is asked for again, so that whoever knows it finds
/// this laptop after a lock.
const LAST: &str = "sync.port";

/// What runs while a day is open that is shared: the wire, visits to the mailbox, or both.
pub struct OpenWire {
    wire: Wire,
    told: Told,
}

impl OpenWire {
    /// Opens it.
    pub fn open(vault: &Arc<Vault>, ways: Ways) -> Answer<Self> {
        let told = Told::default();
        let tells = told.clone();
        let wire = Wire::open(vault, ways, move |news| tells.hear(&news))?;
        Ok(Self { wire, told })
    }

    /// Says that something was written here.
    pub fn wrote(&self) {
        self.wire.wrote();
    }

    /// Says that a laptop was taken off here.
    pub fn took_off(&self) {
        self.wire.took_off();
    }

    /// Visits the mailbox now instead of when its time comes.
    pub fn visit_mailbox(&self) {
        self.wire.visit_mailbox();
    }

    /// Takes over what a visit to the mailbox came to that somebody made by hand.
    pub fn visited(&self, visit: &Visit) {
        if let Some(Invited::LetIn { name, digits }) = &visit.invited {
            self.told.hear(&News::LetIn { name: name.clone(), digits: digits.clone() });
        }
        self.told.hear(&News::Mailbox(Ok(visit.exchanged.clone().unwrap_or_default())));
        self.wire.wrote();
    }

    /// Returns what it has told since it was opened.
    pub fn heard(&self) -> Heard {
        self.told.heard()
    }

    /// Makes four words for the invitation that is open, and has them heard; returns them, and where.
    /// Nothing when this laptop has no socket on which to hear them.
    pub fn speak(&self, vault: &Vault) -> Answer<Option<(Spoken, Vec<SocketAddr>)>> {
        let spoken = closeby_sync::speak(vault, Clock::Laptop.now())?;
        let at = self.wire.hear_words();
        Ok((!at.is_empty()).then_some((spoken, at)))
    }

    /// Returns where this laptop can be reached.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.wire.addresses()
    }

    /// Fetches the parts of files that are not here.
    pub fn fetch(&self, wanted: Wanted) {
        self.wire.fetch(wanted);
    }

    /// Returns how far that has come.
    pub fn files(&self) -> FilesStanding {
        self.wire.files()
    }

    /// Returns how the laptops stand that are connected now.
    pub fn awake(&self) -> Vec<Peer> {
        let mut peers = self.wire.peers();
        peers.retain(|peer| peer.connected);
        peers
    }
}

/// Has the wire of a vault open whenever its day is.
pub(crate) fn want(vault: &Vault) -> Answer<()> {
    Ok(vault.set_setting(ON, "on")?)
}

/// Opens or closes the wire of the open day, now and whenever the day is opened.
pub fn set_wire(desk: &Desk, ask: WireAsk) -> Answer<Done<SyncView>> {
    desk.with_open(|open| {
        if open.vault.roll().is_none() {
            return Err(Problem::new(Code::Refused, say!("wire-alone"), say!("wire-alone-try")));
        }
        let at = ask.at.trim();
        if !at.is_empty() && at.parse::<SocketAddr>().is_err() {
            return Err(no_address());
        }
        for (name, on) in [(ON, ask.on), (LAN, ask.lan)] {
            open.vault.set_setting(name, if on { "on" } else { "off" })?;
        }
        open.vault.set_setting(AT, at)?;
        open.open_wire_again(desk)?;
        Ok(done(sync_view(open)?, &[View::Sync, View::Session]))
    })
}

/// Tries an address where another laptop of the team listens.
pub fn dial_laptop(desk: &Desk, ask: DialAsk) -> Answer<SyncView> {
    desk.with_open(|open| {
        let address = ask.address.trim().parse().map_err(|_| no_address())?;
        if !open.switch(ON)? {
            return Err(off());
        }
        wire_of(open)?.wire.dial(address);
        sync_view(open)
    })
}

/// Types the six digits of the laptop that knocks.
pub fn let_in(desk: &Desk, ask: DigitsAsk) -> Answer<SyncView> {
    let at_mailbox = desk.with_open(|open| {
        let wire = wire_of(open)?;
        let there = wire.heard().there;
        if !there {
            wire.wire.let_in(ask.digits.trim());
        }
        Ok(there)
    })?;
    if at_mailbox {
        visit_now(desk, ask)?;
    }
    desk.with_open(sync_view)
}

/// Returns every address of this laptop at a port; without IPv6 where there is none.
fn everywhere(port: u16) -> [Vec<SocketAddr>; 2] {
    let (four, six) = ((Ipv4Addr::UNSPECIFIED, port).into(), (Ipv6Addr::UNSPECIFIED, port).into());
    [vec![four, six], vec![four]]
}

pub(crate) fn no_address() -> Problem {
    Problem::new(Code::BadInput, say!("wire-no-address"), say!("wire-no-address-try"))
}

fn off() -> Problem {
    Problem::new(Code::Refused, say!("wire-off"), say!("wire-off-try"))
}

fn wire_of(open: &OpenDesk) -> Answer<&OpenWire> {
    open.wire.as_ref().ok_or_else(off)
}

impl OpenDesk {
    /// Has the wire open, now and whenever the day is, so that an invited laptop reaches this one.
    pub(crate) fn reachable(&mut self, desk: &Desk) -> Answer<()> {
        if self.switch(ON)? {
            return Ok(());
        }
        want(&self.vault)?;
        self.open_wire_again(desk)
    }

    /// Closes what is open and opens what the day wants now, where days exchange at all.
    pub(crate) fn open_wire_again(&mut self, desk: &Desk) -> Answer<()> {
        self.wire = None;
        if desk.exchanges() { self.open_wire() } else { Ok(()) }
    }

    /// Opens what this day wants open: the wire, visits to its mailbox, or neither.
    pub(crate) fn open_wire(&mut self) -> Answer<()> {
        self.wire = self.ways()?.map(|ways| self.open_where_it_was(ways)).transpose()?;
        Ok(())
    }

    /// Opens it at the port it had the last time; where that is taken, at any.
    fn open_where_it_was(&self, ways: Ways) -> Answer<OpenWire> {
        if !ways.wire || !ways.listen.is_empty() {
            return OpenWire::open(&self.vault, ways);
        }
        let last = self.vault.setting(LAST)?.and_then(|port| port.parse::<u16>().ok());
        let again = last
            .into_iter()
            .flat_map(everywhere)
            .find_map(|listen| OpenWire::open(&self.vault, Ways { listen, ..ways.clone() }).ok());
        let open = again.map_or_else(|| OpenWire::open(&self.vault, ways), Ok)?;
        let port = open.addresses().iter().find(|one| one.is_ipv4()).map(SocketAddr::port);
        if let Some(port) = port.filter(|port| last != Some(*port)) {
            self.vault.set_setting(LAST, &port.to_string())?;
        }
        Ok(open)
    }

    /// Returns how this day is exchanged while it is open; nothing when it is not.
    fn ways(&self) -> Answer<Option<Ways>> {
        let (wire, mailbox) = (self.switch(ON)?, Address::kept(&self.vault)?.is_some());
        if self.vault.roll().is_none() || !(wire || mailbox) {
            return Ok(None);
        }
        let listen = self.vault.setting(AT)?.and_then(|at| at.parse().ok());
        Ok(Some(Ways {
            wire,
            lan: wire && self.switch(LAN)?,
            listen: listen.into_iter().collect(),
            mailbox_every: self.mailbox_pace()?.filter(|_| mailbox),
            ..Ways::default()
        }))
    }

    /// Returns how the day stands with other laptops, in a glance.
    pub(crate) fn sync_mark(&self) -> Answer<Option<SyncMark>> {
        if self.vault.roll().is_none() {
            return Ok(None);
        }
        let awake = self.wire.as_ref().map(OpenWire::awake).unwrap_or_default();
        let told = self.wire.as_ref().map(OpenWire::heard).unwrap_or_default();
        let heard = awake.iter().filter_map(|peer| peer.heard).max();
        let carried = self.vault.exchanges()?.first().map(|exchange| exchange.at);
        Ok(Some(SyncMark {
            came: told.came,
            awake: awake.iter().map(|peer| self.laptop_name(peer)).collect(),
            last: heard.max(carried).map(Into::into),
            knocked: told.knocked,
        }))
    }

    /// Returns what a laptop is called. One that was there before the roll came said no name.
    fn laptop_name(&self, peer: &Peer) -> String {
        let standing = self.vault.standing(peer.device);
        standing.map_or_else(|| peer.name.clone(), |standing| standing.member.name)
    }

    /// Returns how the wire stands.
    pub(crate) fn wire_view(&self) -> Answer<WireView> {
        let mut view = WireView {
            on: self.switch(ON)?,
            lan: self.switch(LAN)?,
            at: self.vault.setting(AT)?.unwrap_or_default(),
            ..WireView::default()
        };
        if let Some(open) = &self.wire {
            let heard = open.heard();
            view.addresses = open.addresses().iter().map(ToString::to_string).collect();
            view.knocked = heard.knocked;
            let words_at = open.wire.words_heard_at();
            view.words_at = words_at.iter().map(ToString::to_string).collect();
            let let_in = heard.let_in.filter(|(name, _)| self.somebody_is_called(name));
            view.let_in = let_in.map(|(name, digits)| LetInView { name, digits });
            view.says = heard.says.into();
        }
        Ok(view)
    }

    /// Tells whether a laptop of this name belongs to the team.
    fn somebody_is_called(&self, name: &str) -> bool {
        let roll = self.vault.roll();
        let is_there =
            |roll: &Roll| roll.everybody().iter().any(|one| one.belongs && one.member.name == name);
        roll.as_ref().is_some_and(is_there)
    }

    /// Tells whether laptops in the same network may find this one.
    pub(crate) fn is_found_nearby(&self) -> Answer<bool> {
        self.switch(LAN)
    }

    fn switch(&self, name: &str) -> Answer<bool> {
        Ok(self.vault.setting(name)?.as_deref() == Some("on"))
    }
}

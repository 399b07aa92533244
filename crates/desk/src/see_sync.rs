//! The state of sync: laptops, last exchanges, what waits and what is missing.

use std::collections::BTreeMap;
use std::path::Path;

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Passphrase, Roll};
use closeby_sync::Peer;
use closeby_vault::{Exchange, Held, Vault};

use crate::desk::{Desk, OpenDesk};
use crate::fetch_files::{lacking_words, not_left_words};
use crate::go_on_alone::ask_first;
use crate::problem::Answer;
use crate::view::Nothing;
use crate::view::sync::{AwakeView, ExchangeView, LaptopView, May, SyncView};
use crate::wire::OpenWire;
use crate::wire_words::capital;
use crate::words::say;

/// The state of sync.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SyncState {
    /// Whether it was ever turned on.
    pub on: bool,
    /// Whether this laptop has asked to join and was not let in yet.
    pub knocked: bool,
    /// The laptops of the team, the longest-standing first.
    pub laptops: Vec<Laptop>,
    /// The last exchanges, newest first.
    pub exchanges: Vec<Exchange>,
    /// What waits, is missing or does not fit, a sentence each.
    pub waits: Vec<String>,
}

/// A laptop of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laptop {
    /// What it is called.
    pub name: String,
    /// Its key, 16 hexadecimal digits.
    pub key: String,
    /// What it may do.
    pub may: May,
    /// Whether it has a seat among the legal team.
    pub with_cases: bool,
    /// Whether it is this one.
    pub this: bool,
    /// Whether it was taken off.
    pub removed: bool,
    /// When anything of it last came in.
    pub heard: Option<Moment>,
}

/// Looks at the state of sync in a vault that lies on no desk.
pub fn see_sync(path: &Path, passphrase: String) -> Answer<SyncState> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    let mut state = state_of(&vault)?;
    state.knocked = closeby_sync::joining_by(&vault)?.is_some();
    // A window says this above every screen, and has cards of their own for the others.
    if let Some(first) = ask_first(&vault) {
        state.waits.insert(0, format!("{} {}", first.says, first.try_this));
    }
    state.waits.extend(lacking_words(&vault)?);
    let apart = vault.all_apart()?.len() as u64;
    if apart > 0 {
        state.waits.push(say!("sync-apart", count = apart));
    }
    Ok(state)
}

/// Returns the state of sync of the open day.
pub fn sync(desk: &Desk, _: Nothing) -> Answer<SyncView> {
    desk.with_open(sync_view)
}

/// Returns the state of sync as the screen shows it.
pub(crate) fn sync_view(open: &mut OpenDesk) -> Answer<SyncView> {
    let state = state_of(&open.vault)?;
    let awake = open.wire.as_ref().map(OpenWire::awake).unwrap_or_default();
    let manages = open
        .vault
        .roll()
        .is_none_or(|roll| roll.managers().any(|manager| manager == open.vault.device()));
    Ok(SyncView {
        on: state.on,
        manages,
        laptops: state.laptops.into_iter().map(|laptop| laptop_view(laptop, &awake)).collect(),
        exchanges: state.exchanges.into_iter().map(exchange_view).collect(),
        waits: state.waits,
        apart: count(open.standing_apart()?.len() as u64),
        held: open.held_views()?,
        wire: open.wire_view()?,
        mailbox: open.mailbox_view()?,
    })
}

fn laptop_view(laptop: Laptop, awake: &[Peer]) -> LaptopView {
    let peer = awake.iter().find(|peer| peer.device.to_string().starts_with(&laptop.key));
    LaptopView {
        name: laptop.name,
        key: laptop.key,
        may: laptop.may,
        with_cases: laptop.with_cases,
        this: laptop.this,
        removed: laptop.removed,
        heard: laptop.heard.map(Into::into),
        awake: peer.map(|peer| AwakeView {
            lacking_here: count(peer.lacking_here),
            lacking_there: count(peer.lacking_there),
            ahead: i32::try_from(peer.ahead).unwrap_or(i32::MAX),
        }),
    }
}

fn exchange_view(one: Exchange) -> ExchangeView {
    let (sent, received) = (count(one.sent), count(one.received));
    ExchangeView { at: one.at.into(), carrier: one.carrier, sent, received }
}

fn count(records: u64) -> u32 {
    u32::try_from(records).unwrap_or(u32::MAX)
}

fn state_of(vault: &Vault) -> Answer<SyncState> {
    let Some(roll) = vault.roll() else { return Ok(SyncState::default()) };
    let mut heard: BTreeMap<AuthorKey, Moment> = BTreeMap::new();
    for (device, at) in vault.heard()? {
        let last = heard.entry(device).or_insert(at);
        *last = at.max(*last);
    }
    let legal = vault.names().legal;
    let laptops = roll.everybody().iter().map(|one| {
        let device = one.member.device;
        let met = closeby_sync::last_met(vault, device)?;
        Ok(Laptop {
            name: one.member.name.clone(),
            key: device.to_string().chars().take(16).collect(),
            may: one.member.role.into(),
            with_cases: one.member.seat(legal).is_some(),
            this: device == vault.device(),
            removed: !one.belongs,
            heard: heard.get(&device).copied().max(met),
        })
    });
    Ok(SyncState {
        on: true,
        knocked: false,
        laptops: laptops.collect::<Answer<_>>()?,
        exchanges: vault.exchanges()?.into_iter().map(with_a_name).collect(),
        waits: waits(vault, &roll)?,
    })
}

/// The laptop that let this one in has no name here until it has said who belongs.
fn with_a_name(one: Exchange) -> Exchange {
    match one.carrier.as_str() {
        "" => Exchange { carrier: capital(&say!("wire-the-inviter")), ..one },
        _ => one,
    }
}

fn waits(vault: &Vault, roll: &Roll) -> Answer<Vec<String>> {
    let waits = vault.waits()?;
    let mut says: Vec<String> = waits.held.iter().map(|(why, count)| held(*why, *count)).collect();
    for (device, count) in waits.missing_of {
        let name = name_of(roll, |key| key.tag() == device);
        says.push(say!("sync-missing", count = count, name = name));
    }
    if waits.unreadable > 0 {
        says.push(say!("sync-unreadable", count = waits.unreadable as u64));
    }
    for fork in vault.forks()? {
        let name = name_of(roll, |key| *key == fork.author);
        says.push(say!("sync-fork", name = name, seq = fork.seq));
    }
    says.extend(not_left_words(vault)?);
    Ok(says)
}

fn held(why: Held, count: u64) -> String {
    match why {
        Held::FromTheFuture => say!("sync-held-future", count = count),
        Held::AfterRemoval => say!("sync-held-removed", count = count),
        Held::NotAllowed => say!("sync-held-not-allowed", count = count),
        Held::NeedsNewer => say!("sync-held-newer", count = count),
        Held::KeyMissing => say!("sync-held-key", count = count),
        Held::Emptied => say!("sync-held-emptied", count = count),
    }
}

pub(crate) fn name_of(roll: &Roll, is_it: impl Fn(&AuthorKey) -> bool) -> String {
    let one = roll.everybody().iter().find(|one| is_it(&one.member.device));
    one.map_or_else(|| "?".to_owned(), |one| one.member.name.clone())
}

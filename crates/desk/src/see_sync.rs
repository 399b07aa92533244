//! The state of sync: laptops, last exchanges, what waits and what is missing.

use std::collections::BTreeMap;
use std::path::Path;

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Passphrase, Role, Roll};
use closeby_vault::{Exchange, Held, Vault};

use crate::problem::Answer;
use crate::words::say;

/// The state of sync.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SyncState {
    /// Whether it was ever turned on.
    pub on: bool,
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
    /// What it may do: relay, read, write, manage.
    pub role: &'static str,
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
    state_of(&vault)
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
        Laptop {
            name: one.member.name.clone(),
            key: device.to_string().chars().take(16).collect(),
            role: role(one.member.role),
            with_cases: one.member.seat(legal).is_some(),
            this: device == vault.device(),
            removed: !one.belongs,
            heard: heard.get(&device).copied(),
        }
    });
    Ok(SyncState {
        on: true,
        laptops: laptops.collect(),
        exchanges: vault.exchanges()?,
        waits: waits(vault, &roll)?,
    })
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Relay => "relay",
        Role::Read => "read",
        Role::Write => "write",
        Role::Manage => "manage",
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

fn name_of(roll: &Roll, is_it: impl Fn(&AuthorKey) -> bool) -> String {
    let one = roll.everybody().iter().find(|one| is_it(&one.member.device));
    one.map_or_else(|| "?".to_owned(), |one| one.member.name.clone())
}

//! Who is at an address that somebody typed: one laptop of the team is called there after the other,
//! until somebody answers.
//!
//! A line is opened to a key, so it has to be guessed whose. If everybody was called there at once,
//! a team of fifty round one laptop would make 2,400 calls before anything is said.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use closeby_seal::{AuthorKey, Role};
use closeby_vault::Vault;
use iroh::{Endpoint, TransportAddr};
use tokio::task::JoinSet;

use super::dial::{
    Answer, FIRST_WAIT, LONGEST_WAIT, addresses_of, call, jittered, reached_at, talk_for_long,
    to_call,
};
use super::room::Room;
use super::socket::TALK;

/// Looks for somebody at every address that was typed, and that is typed from now on.
pub(super) async fn everywhere(room: &Arc<Room>, endpoint: &Endpoint) {
    let mut looking = BTreeMap::new();
    let mut all = JoinSet::new();
    loop {
        let typed = room.hurry.notified();
        for address in room.typed() {
            looking.entry(address).or_insert_with(|| {
                all.spawn(look_again(Arc::clone(room), endpoint.clone(), address))
            });
        }
        typed.await;
    }
}

async fn look_again(room: Arc<Room>, endpoint: Endpoint, address: SocketAddr) {
    let mut wait = FIRST_WAIT;
    loop {
        if look(&room, &endpoint, address).await.is_none() {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(jittered(wait)) => wait = (wait * 2).min(LONGEST_WAIT),
            () = room.hurry.notified() => wait = FIRST_WAIT,
        }
    }
}

/// Calls there until somebody answers; `None` once the vault is gone.
async fn look(room: &Arc<Room>, endpoint: &Endpoint, address: SocketAddr) -> Option<()> {
    for device in room.with_vault(likely_first).await? {
        if room.is_anybody_at(address) {
            break;
        }
        if room.is_connected(device) {
            continue;
        }
        match call(endpoint, device, vec![TransportAddr::Ip(address)], TALK).await {
            Answer::By(connection) => {
                let there = reached_at(&connection) == Some(address);
                let room = Arc::clone(room);
                tokio::spawn(async move { talk_for_long(&room, device, connection).await });
                if there {
                    break;
                }
            }
            Answer::Other => {}
            // Where nobody is, nobody else is either.
            Answer::Nobody => break,
        }
    }
    Some(())
}

/// Returns whom to expect at an address that people hand round: whoever carries or manages first.
/// Whoever was reached before is called anyway, there too.
fn likely_first(vault: &Vault) -> Vec<AuthorKey> {
    let mut all: Vec<AuthorKey> = to_call(vault).into_iter().collect();
    all.retain(|device| addresses_of(vault, *device).is_empty());
    all.sort_by_key(|device| match vault.standing(*device).map(|one| one.member.role) {
        Some(Role::Relay) | None => 0,
        Some(Role::Manage) => 1,
        Some(_) => 2,
    });
    all
}

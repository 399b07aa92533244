//! Calling: every laptop of the team that can be reached and is not connected, again and again.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use closeby_seal::AuthorKey;
use closeby_vault::{Vault, VaultError};
use iroh::endpoint::Connection;
use iroh::{Endpoint, EndpointAddr, EndpointId, RelayUrl, TransportAddr};
use tokio::task::JoinHandle;

use super::answer::inviter;
use super::room::Room;
use super::socket::TALK;
use super::{knock, talk};

/// How long a call may ring.
const RINGS: Duration = Duration::from_secs(12);
/// How long to wait before calling again: at first, and at most.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// A line that held this long is called again as if it was the first time.
const HELD: Duration = Duration::from_secs(30);
/// Where the vault keeps at which addresses others were reached.
const KEPT: &str = "sync.addresses";

/// Calls everybody, and whoever joins the team meanwhile.
pub(super) async fn everybody(room: &Arc<Room>, endpoint: &Endpoint) {
    if knock::until_let_in(room, endpoint).await.is_none() {
        return;
    }
    let mut changes = room.team_changes();
    let mut callers = Callers::default();
    loop {
        let Some(others) = room.with_vault(to_call).await else { return };
        callers.0.retain(|device, caller| {
            let belongs = others.contains(device);
            if !belongs {
                caller.abort();
            }
            belongs
        });
        for device in others {
            callers.0.entry(device).or_insert_with(|| {
                tokio::spawn(call_again(Arc::clone(room), endpoint.clone(), device))
            });
        }
        if changes.changed().await.is_err() {
            return;
        }
    }
}

/// Returns whom to call: the team, or for a start whoever let this laptop in.
fn to_call(vault: &Vault) -> BTreeSet<AuthorKey> {
    vault.others().into_iter().chain(inviter(vault)).collect()
}

/// The task that calls each laptop; all of them end with it.
#[derive(Default)]
struct Callers(BTreeMap<AuthorKey, JoinHandle<()>>);

impl Drop for Callers {
    fn drop(&mut self) {
        self.0.values().for_each(JoinHandle::abort);
    }
}

async fn call_again(room: Arc<Room>, endpoint: Endpoint, device: AuthorKey) {
    let mut wait = FIRST_WAIT;
    loop {
        if !room.is_connected(device)
            && let Some(connection) = call(&room, &endpoint, device, TALK).await
        {
            let began = tokio::time::Instant::now();
            remember(&room, device, &connection).await;
            talk::begin(&room, connection).await;
            if began.elapsed() > HELD {
                wait = FIRST_WAIT;
            }
        }
        tokio::select! {
            () = tokio::time::sleep(jittered(wait)) => wait = (wait * 2).min(LONGEST_WAIT),
            () = room.hurry.notified() => wait = FIRST_WAIT,
        }
    }
}

/// Calls once; `None` when nobody answers, or there is no way to call.
pub(super) async fn call(
    room: &Room,
    endpoint: &Endpoint,
    device: AuthorKey,
    about: &[u8],
) -> Option<Connection> {
    let mut ways: Vec<TransportAddr> = room.typed().into_iter().map(TransportAddr::Ip).collect();
    let kept = room.with_vault(move |vault| addresses_of(vault, device)).await?;
    ways.extend(kept.into_iter().map(TransportAddr::Ip));
    let relay = room.ways.relay.as_ref().and_then(|relay| relay.parse::<RelayUrl>().ok());
    ways.extend(relay.map(TransportAddr::Relay));
    if ways.is_empty() && !room.ways.lan {
        return None;
    }
    let id = EndpointId::from_bytes(device.as_bytes()).ok()?;
    let address = EndpointAddr::from_parts(id, ways);
    tokio::time::timeout(RINGS, endpoint.connect(address, about)).await.ok()?.ok()
}

/// Keeps where somebody was reached, so that they are found after a restart.
async fn remember(room: &Room, device: AuthorKey, connection: &Connection) {
    let reached = connection.paths().iter().find_map(|path| match path.remote_addr() {
        TransportAddr::Ip(address) => Some(*address),
        _ => None,
    });
    let Some(reached) = reached else { return };
    room.try_vault(move |vault| keep(vault, device, &[reached])).await;
}

/// Keeps where somebody can be reached.
pub(super) fn keep(
    vault: &Vault,
    device: AuthorKey,
    addresses: &[SocketAddr],
) -> Result<(), VaultError> {
    let kept = vault.setting(KEPT)?.unwrap_or_default();
    let own = format!("{device} ");
    let listed: Vec<String> = addresses.iter().map(SocketAddr::to_string).collect();
    let line = format!("{own}{}", listed.join(" "));
    let others = kept.lines().filter(|line| !line.starts_with(&own)).map(str::to_owned);
    let lines: Vec<String> = others.chain([line]).collect();
    let lines = lines.join("\n");
    if lines == kept { Ok(()) } else { vault.set_setting(KEPT, &lines) }
}

fn addresses_of(vault: &Vault, device: AuthorKey) -> Vec<SocketAddr> {
    let kept = vault.setting(KEPT).ok().flatten().unwrap_or_default();
    let own = format!("{device} ");
    let line = kept.lines().find_map(|line| line.strip_prefix(&own));
    line.into_iter().flat_map(str::split_whitespace).filter_map(|one| one.parse().ok()).collect()
}

/// Waits a little more or less, so that laptops that lost each other do not call in step.
fn jittered(wait: Duration) -> Duration {
    wait.mul_f64(0.75 + 0.5 * fraction())
}

/// Returns a random number from 0 to 1.
pub(super) fn fraction() -> f64 {
    let mut bytes = [0; 2];
    // Without randomness everybody waits equally long, which only costs a second call.
    let _ = getrandom::fill(&mut bytes);
    f64::from(u16::from_be_bytes(bytes)) / f64::from(u16::MAX)
}

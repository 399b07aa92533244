//! Calling: every laptop of the team of which an address is known and that is not connected, again
//! and again. Who is at an address that somebody typed is found out elsewhere.

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
use super::{guess, knock, line};

/// How long a call may ring.
const RINGS: Duration = Duration::from_secs(12);
/// How long to wait before calling again: at first, and at most.
pub(super) const FIRST_WAIT: Duration = Duration::from_millis(500);
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// A line that held this long is called again as if it was the first time.
const HELD: Duration = Duration::from_secs(30);
/// Where the vault keeps at which addresses others were reached.
const KEPT: &str = "sync.addresses";

/// Calls everybody, and whoever joins the team meanwhile.
pub(super) async fn everybody(room: &Arc<Room>, endpoint: &Endpoint) {
    if knock::until_let_in(room, endpoint).await.is_some() {
        tokio::join!(the_team(room, endpoint), guess::everywhere(room, endpoint));
    }
}

async fn the_team(room: &Arc<Room>, endpoint: &Endpoint) {
    let mut changes = room.team_changes();
    let mut callers = Callers::default();
    loop {
        let look = |vault: &Vault| (to_call(vault), is_taken_off(vault));
        let Some((others, taken_off)) = room.with_vault(look).await else { return };
        if taken_off {
            room.tell_taken_off();
        }
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
pub(super) fn to_call(vault: &Vault) -> BTreeSet<AuthorKey> {
    vault.others().into_iter().chain(inviter(vault)).collect()
}

/// Tells whether the roll says that this laptop was taken off.
fn is_taken_off(vault: &Vault) -> bool {
    vault.standing(vault.device()).is_some_and(|own| own.removed.is_some())
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
        if room.is_connected(device) {
            room.until_gone(device).await;
            wait = FIRST_WAIT;
        } else if let Some(ways) = ways_to(&room, device).await
            && let Answer::By(connection) = call(&endpoint, device, ways, TALK).await
            && talk_for_long(&room, device, connection).await
        {
            wait = FIRST_WAIT;
        }
        tokio::select! {
            () = tokio::time::sleep(jittered(wait)) => wait = (wait * 2).min(LONGEST_WAIT),
            () = room.hurry.notified() => wait = FIRST_WAIT,
        }
    }
}

/// Talks until the line is gone; tells whether it held.
pub(super) async fn talk_for_long(
    room: &Arc<Room>,
    device: AuthorKey,
    connection: Connection,
) -> bool {
    let began = tokio::time::Instant::now();
    remember(room, device, &connection).await;
    line::begin(room, connection).await;
    began.elapsed() > HELD
}

/// Returns the ways to somebody that are known; `None` when there is none.
pub(super) async fn ways_to(room: &Room, device: AuthorKey) -> Option<Vec<TransportAddr>> {
    let mut kept = room.with_vault(move |vault| addresses_of(vault, device)).await?;
    if !kept.is_empty() {
        // They may have moved to where somebody typed. Two calls to one laptop at a time would each
        // be taken for the newer by another side, and both be hung up.
        kept.extend(room.typed().into_iter().filter(|typed| !room.is_anybody_at(*typed)));
    }
    let relay = room.ways.relay.as_ref().and_then(|relay| relay.parse::<RelayUrl>().ok());
    let kept = kept.into_iter().map(TransportAddr::Ip);
    let ways: Vec<_> = kept.chain(relay.map(TransportAddr::Relay)).collect();
    (room.ways.lan || !ways.is_empty()).then_some(ways)
}

/// What came of a call.
pub(super) enum Answer {
    /// Whoever was called answered.
    By(Connection),
    /// Somebody answered, or the call could not be made; it rang at nobody's for nothing.
    Other,
    /// Nobody answered for as long as a call may ring.
    Nobody,
}

/// Calls somebody once.
pub(super) async fn call(
    endpoint: &Endpoint,
    device: AuthorKey,
    ways: Vec<TransportAddr>,
    about: &[u8],
) -> Answer {
    let Ok(id) = EndpointId::from_bytes(device.as_bytes()) else { return Answer::Other };
    let address = EndpointAddr::from_parts(id, ways);
    match tokio::time::timeout(RINGS, endpoint.connect(address, about)).await {
        Ok(Ok(connection)) => Answer::By(connection),
        Ok(Err(_)) => Answer::Other,
        Err(_) => Answer::Nobody,
    }
}

/// Keeps where somebody was reached, so that they are found after a restart.
async fn remember(room: &Room, device: AuthorKey, connection: &Connection) {
    let Some(reached) = reached_at(connection) else { return };
    room.try_vault(move |vault| keep(vault, device, &[reached])).await;
}

/// Keeps from where somebody called, beside where they were reached before: should this laptop come
/// back elsewhere, it is the one that has to call.
pub(super) async fn remember_caller(room: &Room, device: AuthorKey, connection: &Connection) {
    /// Where somebody was longer ago is of no use.
    const MOST: usize = 3;
    let Some(from) = reached_at(connection) else { return };
    room.try_vault(move |vault| {
        let mut known = addresses_of(vault, device);
        known.retain(|address| *address != from);
        known.insert(0, from);
        known.truncate(MOST);
        keep(vault, device, &known)
    })
    .await;
}

/// Returns where the other side of a line is.
pub(super) fn reached_at(connection: &Connection) -> Option<SocketAddr> {
    connection.paths().iter().find_map(|path| match path.remote_addr() {
        TransportAddr::Ip(address) => Some(*address),
        _ => None,
    })
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

pub(super) fn addresses_of(vault: &Vault, device: AuthorKey) -> Vec<SocketAddr> {
    let kept = vault.setting(KEPT).ok().flatten().unwrap_or_default();
    let own = format!("{device} ");
    let line = kept.lines().find_map(|line| line.strip_prefix(&own));
    line.into_iter().flat_map(str::split_whitespace).filter_map(|one| one.parse().ok()).collect()
}

/// Waits a little more or less, so that laptops that lost each other do not call in step.
pub(super) fn jittered(wait: Duration) -> Duration {
    wait.mul_f64(0.75 + 0.5 * fraction())
}

/// Returns a random number from 0 to 1.
pub(super) fn fraction() -> f64 {
    let mut bytes = [0; 2];
    // Without randomness everybody waits equally long, which only costs a second call.
    let _ = getrandom::fill(&mut bytes);
    f64::from(u16::from_be_bytes(bytes)) / f64::from(u16::MAX)
}

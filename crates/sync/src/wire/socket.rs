//! The thread of a wire: its socket, with our own settings only, and the tasks that use it.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use closeby_seal::SecretBytes;
use iroh::endpoint::{PortmapperConfig, QuicTransportConfig, VarInt, presets};
use iroh::{Endpoint, RelayMode, RelayUrl, SecretKey};
use iroh_mdns_address_lookup::MdnsAddressLookup;
use tokio::runtime::Builder;
use tokio::sync::mpsc::UnboundedReceiver;

use super::intake::{self, Arrivals};
use super::room::Room;
use super::{News, Order, Ways, WireError, answer, dial, heal, letting_in, meeting, visits};
use crate::Wanted;

/// What a talk between members is called.
pub(super) const TALK: &[u8] = b"closeby/talk/1";
/// What a joining is called.
pub(super) const JOIN: &[u8] = b"closeby/join/1";

/// What saying four words is called.
pub(crate) const WORDS: &[u8] = b"closeby/words/1";
/// By which name laptops in one network find where words are heard.
pub(crate) const WORDS_NEARBY: &str = "closeby-words";

/// How long a line may be silent before it counts as gone.
const SILENCE: Duration = Duration::from_secs(20);
const KEEP_ALIVE: Duration = Duration::from_secs(5);
/// How much may be under way on one line.
const WINDOW: u32 = 1024 * 1024;
/// How many streams the other side may open: one to talk, and a few for files.
const MOST_STREAMS: u32 = 4;
/// How long closing waits for the others to hear of it.
const FAREWELL: Duration = Duration::from_secs(2);

/// Runs a wire until it is closed.
pub(super) fn run(
    room: Arc<Room>,
    secret: &SecretBytes<32>,
    (orders, arrivals): (UnboundedReceiver<Order>, Arrivals),
    addresses: &Mutex<Vec<SocketAddr>>,
    bound: &mpsc::Sender<Result<(), WireError>>,
) {
    let Ok(runtime) = Builder::new_current_thread().enable_all().build() else {
        let _ = bound.send(Err(WireError::NoThread));
        return;
    };
    runtime.block_on(async {
        let endpoint = match open(&room.ways, secret).await {
            Ok(endpoint) => endpoint,
            Err(error) => {
                let _ = bound.send(Err(error));
                return;
            }
        };
        if let Some(endpoint) = &endpoint {
            let reached = reached_at(endpoint);
            *addresses.lock().unwrap_or_else(PoisonError::into_inner) = reached.clone();
            room.tell(News::Listens(reached));
        }
        let _ = bound.send(Ok(()));
        work(&room, endpoint.as_ref(), (orders, arrivals)).await;
        if let Some(endpoint) = endpoint {
            // Whoever does not hear of it notices by our silence.
            let _ = tokio::time::timeout(FAREWELL, endpoint.close()).await;
            // What was exchanged is noted as each line ends.
            let _ = tokio::time::timeout(FAREWELL, room.until_all_are_gone()).await;
        }
    });
    // A look into the vault that is under way ends by itself.
    runtime.shutdown_timeout(FAREWELL);
}

async fn work(
    room: &Arc<Room>,
    endpoint: Option<&Endpoint>,
    (orders, arrivals): (UnboundedReceiver<Order>, Arrivals),
) {
    if room.ways.all_files {
        room.fetch(Wanted::All);
    }
    let online = async {
        match endpoint {
            Some(endpoint) => {
                tokio::join!(
                    answer::calls(room, endpoint),
                    dial::everybody(room, endpoint),
                    meeting::while_there_are_words(room)
                );
            }
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = obey(room, orders) => {}
        () = room.over.notified() => {}
        () = online => {}
        () = intake::keep(room, arrivals) => {}
        () = heal::now_and_then(room) => {}
        () = visits::now_and_then(room) => {}
    }
}

async fn obey(room: &Arc<Room>, mut orders: UnboundedReceiver<Order>) {
    while let Some(order) = orders.recv().await {
        match order {
            Order::TookOff => {
                room.nobody_has_all();
                room.something_new();
                tokio::spawn(hang_up_once_told(Arc::clone(room)));
            }
            Order::Dial(address) => room.type_address(address),
            Order::Digits(digits) => letting_in::typed(room, digits).await,
            Order::Speak(say) => match room.ways.wire {
                true => room.meeting.open(say),
                false => drop(say),
            },
            Order::Visit => room.visit.notify_one(),
            Order::Fetch(wanted) => room.fetch(wanted),
            Order::Close => return,
        }
    }
}

/// Hangs up on whoever was taken off once they have heard of it: what they write on is refused there
/// too. Not later than in two seconds; lines written meanwhile are sealed under a key they never get.
async fn hang_up_once_told(room: Arc<Room>) {
    const PATIENCE: Duration = Duration::from_secs(2);
    // Whoever is slower is hung up on all the same.
    let _ = tokio::time::timeout(PATIENCE, room.until_everybody_has_all()).await;
    room.team_changed();
}

/// Opens the socket: found by this laptop's key, published nowhere.
async fn open(ways: &Ways, secret: &SecretBytes<32>) -> Result<Option<Endpoint>, WireError> {
    if !ways.wire {
        return Ok(None);
    }
    let transport = QuicTransportConfig::builder()
        .max_idle_timeout(Some(SILENCE.try_into().map_err(|_| WireError::NoThread)?))
        .keep_alive_interval(KEEP_ALIVE)
        .stream_receive_window(VarInt::from_u32(WINDOW))
        .receive_window(VarInt::from_u32(WINDOW))
        .send_window(u64::from(WINDOW))
        .max_concurrent_bidi_streams(VarInt::from_u32(MOST_STREAMS))
        .max_concurrent_uni_streams(VarInt::from_u32(0))
        .build();
    // Anything but the minimal preset would publish addresses at a vendor's server.
    let mut builder = Endpoint::builder(presets::Minimal)
        .secret_key(SecretKey::from_bytes(secret.expose()))
        .alpns(vec![TALK.to_vec(), JOIN.to_vec()])
        .portmapper_config(PortmapperConfig::Disabled)
        .transport_config(transport);
    if let Some(relay) = &ways.relay {
        let relay: RelayUrl = relay.parse().map_err(|_| WireError::NoRelay)?;
        builder = builder.relay_mode(RelayMode::custom([relay]));
    }
    if ways.lan {
        let lookup = MdnsAddressLookup::builder().service_name("closeby");
        builder = builder.address_lookup(lookup);
    }
    if !ways.listen.is_empty() {
        builder = builder.clear_ip_transports();
        for address in &ways.listen {
            builder = builder.bind_addr(*address).map_err(|_| WireError::CannotListen)?;
        }
    }
    builder.bind().await.map(Some).map_err(|_| WireError::CannotListen)
}

/// Opens a socket of our own settings for whoever has only words, beside the wire's.
pub(crate) async fn aside(secret: SecretKey, listen: &[IpAddr]) -> Option<Endpoint> {
    let mut builder = Endpoint::builder(presets::Minimal)
        .secret_key(secret)
        .alpns(vec![WORDS.to_vec()])
        .portmapper_config(PortmapperConfig::Disabled);
    if !listen.is_empty() {
        builder = builder.clear_ip_transports();
        for ip in listen {
            builder = builder.bind_addr(SocketAddr::new(*ip, 0)).ok()?;
        }
    }
    builder.bind().await.ok()
}

/// Returns where this laptop can be reached: not at "anywhere", which nobody can dial.
pub(super) fn reached_at(endpoint: &Endpoint) -> Vec<SocketAddr> {
    let somewhere = |ip: IpAddr| !ip.is_unspecified();
    let bound = endpoint.bound_sockets().into_iter().filter(|one| somewhere(one.ip()));
    let known = endpoint.addr().ip_addrs().copied().collect::<Vec<_>>();
    let all: BTreeSet<SocketAddr> = bound.chain(known).collect();
    all.into_iter().collect()
}

//! Saying four words: whoever has them fetches the invitation from the laptop that made them.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Side};
use futures_util::StreamExt;
use iroh::endpoint::{Connection, ConnectionError};
use iroh::{Endpoint, EndpointAddr, SecretKey, TransportAddr};
use iroh_mdns_address_lookup::{DiscoveryEvent, MdnsAddressLookup};
use tokio::runtime::Builder;

use super::kept::{proof, ticket};
use super::{Spoken, SpokenError, meeting_key};
use crate::Ticket;
use crate::join::unpadded;
use crate::wire::answer::WRONG_WORDS;
use crate::wire::frame::{Frame, SHORT, hear, say};
use crate::wire::socket::{WORDS, WORDS_NEARBY, aside};

/// How long a call may ring.
const RINGS: Duration = Duration::from_secs(8);
/// How long the network is listened to for laptops that invite by words.
const LISTENS: Duration = Duration::from_secs(10);

/// Where a laptop that invites by words may be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Near {
    /// At this address, as it was read out.
    pub at: Option<SocketAddr>,
    /// Anywhere in the same network, which is asked aloud.
    pub lan: bool,
}

/// Fetches the invitation for which these words stand. Waits for the network; sockets are open only
/// meanwhile.
pub fn ticket_by_words(spoken: Spoken, near: Near, now: Moment) -> Result<Ticket, SpokenError> {
    // Whoever asks may be on a thread that must not wait for another runtime.
    let asks = std::thread::Builder::new().name("closeby-words".to_owned());
    let asks = asks.spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build();
        runtime.map_err(|_| SpokenError::NoSocket)?.block_on(search(&spoken, near))
    });
    let letters = asks.map_err(|_| SpokenError::NoSocket)?.join();
    let letters = letters.map_err(|_| SpokenError::NoSocket)??;
    let ticket = Ticket::from_words(&letters)?;
    ticket.still_good(now)?;
    Ok(ticket)
}

type Letters = zeroize::Zeroizing<String>;

async fn search(spoken: &Spoken, near: Near) -> Result<Letters, SpokenError> {
    let endpoint = aside(SecretKey::generate(), &[]).await.ok_or(SpokenError::NoSocket)?;
    let mut found = match near.at {
        Some(at) => say_at(&endpoint, spoken, [at].into()).await,
        None => Err(SpokenError::NobodyThere),
    };
    if near.lan && matches!(found, Err(SpokenError::NobodyThere)) {
        found = nearby(&endpoint, spoken).await;
    }
    endpoint.close().await;
    found
}

/// Says them to whoever hears words in this network, one after the other.
async fn nearby(endpoint: &Endpoint, spoken: &Spoken) -> Result<Letters, SpokenError> {
    let lookup = MdnsAddressLookup::builder().service_name(WORDS_NEARBY).advertise(false);
    let lookup = lookup.build(endpoint.id()).map_err(|_| SpokenError::NoSocket)?;
    let mut events = lookup.subscribe().await;
    let mut tried = BTreeSet::new();
    let mut worst = SpokenError::NobodyThere;
    let until = tokio::time::Instant::now() + LISTENS;
    while let Ok(Some(event)) = tokio::time::timeout_at(until, events.next()).await {
        let DiscoveryEvent::Discovered { endpoint_info, .. } = event else { continue };
        let at: BTreeSet<SocketAddr> = endpoint_info.ip_addrs().copied().collect();
        if at.is_empty() || !tried.insert(endpoint_info.endpoint_id) {
            continue;
        }
        match say_at(endpoint, spoken, at).await {
            Ok(letters) => return Ok(letters),
            Err(SpokenError::NobodyThere) => {}
            Err(other) => worst = other,
        }
    }
    Err(worst)
}

async fn say_at(
    endpoint: &Endpoint,
    spoken: &Spoken,
    at: BTreeSet<SocketAddr>,
) -> Result<Letters, SpokenError> {
    let address = EndpointAddr::from_parts(meeting_key(), at.into_iter().map(TransportAddr::Ip));
    let call = tokio::time::timeout(RINGS, endpoint.connect(address, WORDS)).await;
    let Ok(Ok(line)) = call else { return Err(SpokenError::NobodyThere) };
    let said = tokio::time::timeout(RINGS, talk(&line, spoken, endpoint)).await;
    let said = said.map_err(|_| SpokenError::NobodyThere).flatten();
    line.close(0u32.into(), b"");
    said
}

async fn talk(line: &Connection, spoken: &Spoken, own: &Endpoint) -> Result<Letters, SpokenError> {
    let ended = |_| why(line);
    let (mut out, mut back) = line.open_bi().await.map_err(|_| SpokenError::NobodyThere)?;
    let handshake = spoken.handshake(Side::Joiner, AuthorKey::from_bytes(*own.id().as_bytes()))?;
    say(&mut out, &Frame::Box(handshake.message().to_vec())).await.map_err(ended)?;
    let theirs = a_box(hear(&mut back, SHORT).await.map_err(ended)?)?;
    let agreed = handshake.finish(&theirs).ok_or(SpokenError::NotTheWords)?;
    say(&mut out, &Frame::Box(proof(&agreed)?)).await.map_err(ended)?;
    let sealed = a_box(hear(&mut back, SHORT).await.map_err(ended)?)?;
    let letters = unpadded(&sealed).and_then(|sealed| ticket(&agreed, sealed));
    letters.ok_or(SpokenError::NotTheWords)
}

fn a_box(frame: Frame) -> Result<Vec<u8>, SpokenError> {
    match frame {
        Frame::Box(bytes) => Ok(bytes),
        _ => Err(SpokenError::NotTheWords),
    }
}

/// Why whoever answered hung up.
fn why(line: &Connection) -> SpokenError {
    match line.close_reason() {
        Some(ConnectionError::ApplicationClosed(why)) if why.error_code == WRONG_WORDS.into() => {
            SpokenError::NotTheWords
        }
        Some(ConnectionError::ApplicationClosed(_)) => SpokenError::NoneOpen,
        _ => SpokenError::NobodyThere,
    }
}

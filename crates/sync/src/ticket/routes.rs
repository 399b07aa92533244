//! The ways to reach whoever invites, as a ticket writes them down.

use std::net::{IpAddr, SocketAddr};

use zeroize::Zeroizing;

/// More addresses than this would only make the ticket longer.
const MOST_ADDRESSES: usize = 4;
const LONGEST: usize = 200;

const V4: u8 = 4;
const V6: u8 = 6;
const RELAY: u8 = b'r';
const MAILBOX: u8 = b'm';

/// How to reach whoever invites. It tells no name and no secret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Routes {
    /// Where they listen.
    pub addresses: Vec<SocketAddr>,
    /// The team's own relay.
    pub relay: Option<String>,
    /// The mailbox, without name and secret.
    pub mailbox: Option<String>,
}

impl Routes {
    /// Writes them after everything else.
    pub(super) fn write(&self, out: &mut Zeroizing<Vec<u8>>) {
        for address in self.addresses.iter().take(MOST_ADDRESSES) {
            match address.ip() {
                IpAddr::V4(ip) => {
                    out.push(V4);
                    out.extend_from_slice(&ip.octets());
                }
                IpAddr::V6(ip) => {
                    out.push(V6);
                    out.extend_from_slice(&ip.octets());
                }
            }
            out.extend_from_slice(&address.port().to_be_bytes());
        }
        for (tag, words) in [(RELAY, &self.relay), (MAILBOX, &self.mailbox)] {
            let Some(words) = words.as_ref().filter(|words| words.len() <= LONGEST) else {
                continue;
            };
            out.push(tag);
            out.push(u8::try_from(words.len()).unwrap_or(u8::MAX));
            out.extend_from_slice(words.as_bytes());
        }
    }

    /// Reads them; `None` when they are not whole.
    pub(super) fn read(mut rest: &[u8]) -> Option<Self> {
        let mut routes = Self::default();
        while let Some((tag, after)) = rest.split_first() {
            rest = match *tag {
                V4 => {
                    let (ip, after) = after.split_first_chunk::<4>()?;
                    routes.push(IpAddr::from(*ip), after)?
                }
                V6 => {
                    let (ip, after) = after.split_first_chunk::<16>()?;
                    routes.push(IpAddr::from(*ip), after)?
                }
                RELAY => words(after, &mut routes.relay)?,
                MAILBOX => words(after, &mut routes.mailbox)?,
                _ => return None,
            };
        }
        Some(routes)
    }

    fn push<'a>(&mut self, ip: IpAddr, rest: &'a [u8]) -> Option<&'a [u8]> {
        let (port, rest) = rest.split_first_chunk()?;
        self.addresses.push(SocketAddr::new(ip, u16::from_be_bytes(*port)));
        Some(rest)
    }
}

fn words<'a>(rest: &'a [u8], into: &mut Option<String>) -> Option<&'a [u8]> {
    let (len, rest) = rest.split_first()?;
    let (words, rest) = rest.split_at_checked(usize::from(*len))?;
    *into = Some(std::str::from_utf8(words).ok()?.to_owned());
    Some(rest)
}

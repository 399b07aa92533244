//! What is said on the wire: a length, a kind, and what belongs to it. Bounded on every side.

use closeby_domain::attachment::Digest;
use closeby_seal::{AudienceAlias, AuthorKey, Envelope, SpaceId};
use closeby_vault::Height;
use iroh::endpoint::{RecvStream, SendStream};
use tokio::sync::Semaphore;

/// The longest frame: a batch of records, or one that is larger than a batch.
pub(super) const LONGEST: usize = 1_310_720;
/// The longest one that anybody may send before they are known.
pub(crate) const SHORT: usize = 64 * 1024;
/// More chains than any team could have.
const MOST_CHAINS: usize = 4096;
/// How many pieces of files are named at a time.
pub(super) const MOST_NAMES: usize = 1024;
const HEIGHT: usize = 32 + 16 + 8;
const FORMAT: u8 = 1;

/// Long frames that may be in memory at the same time, whoever sends them.
static ROOM: Semaphore = Semaphore::const_new(8);

const HELLO: u8 = 1;
const HEIGHTS: u8 = 2;
const RECORDS: u8 = 3;
const BOX: u8 = 4;
const TOOK: u8 = 5;
const WANT: u8 = 6;
const PIECE: u8 = 7;
const NOT_HERE: u8 = 8;
const WHICH: u8 = 9;
const NAMES: u8 = 10;

/// One thing that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Frame {
    /// Which day, what the clock says, and how far every chain has come.
    Hello { space: SpaceId, now: i64, heights: Vec<Height> },
    /// How far every chain has come.
    Heights(Vec<Height>),
    /// Records.
    Records(Vec<Envelope>),
    /// How far the chains have come of which records were just taken in.
    Took(Vec<Height>),
    /// A box of a joining; which one it is follows from who says it.
    Box(Vec<u8>),
    /// Pieces of files, by their names; each is answered in this order.
    Want(Vec<Digest>),
    /// A piece that was asked for.
    Piece(Vec<u8>),
    /// A piece that was asked for is not here.
    NotHere(Digest),
    /// Which pieces are there, after the first so many? Only whoever carries is told.
    Which { after: u64 },
    /// Pieces that are here; fewer than [`MOST_NAMES`] when there are no more.
    Names(Vec<Digest>),
}

/// Why nothing more is read from somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The line is gone.
    Gone,
    /// They said more than fits, or something that nobody says.
    Nonsense,
}

impl Frame {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let (kind, body) = match self {
            Self::Hello { space, now, heights } => {
                let mut body = vec![FORMAT];
                body.extend_from_slice(space.as_bytes());
                body.extend_from_slice(&now.to_be_bytes());
                write_heights(heights, &mut body);
                (HELLO, body)
            }
            Self::Heights(heights) | Self::Took(heights) => {
                let mut body = Vec::new();
                write_heights(heights, &mut body);
                (if matches!(self, Self::Took(_)) { TOOK } else { HEIGHTS }, body)
            }
            Self::Records(records) => {
                let mut body = Vec::new();
                for record in records {
                    let bytes = record.to_bytes();
                    body.extend_from_slice(&length(&bytes));
                    body.extend_from_slice(&bytes);
                }
                (RECORDS, body)
            }
            Self::Box(bytes) => (BOX, bytes.clone()),
            Self::Want(names) => (WANT, write_names(names)),
            Self::Names(names) => (NAMES, write_names(names)),
            Self::Piece(bytes) => (PIECE, bytes.clone()),
            Self::NotHere(name) => (NOT_HERE, name.0.to_vec()),
            Self::Which { after } => (WHICH, after.to_be_bytes().to_vec()),
        };
        let mut out = Vec::with_capacity(5 + body.len());
        out.extend_from_slice(&length(&body));
        out.push(kind);
        out.extend_from_slice(&body);
        out
    }

    fn from_bytes(kind: u8, body: &[u8]) -> Option<Self> {
        match kind {
            HELLO => {
                let ([FORMAT], body) = body.split_first_chunk()? else { return None };
                let (space, body) = body.split_first_chunk()?;
                let (now, body) = body.split_first_chunk()?;
                Some(Self::Hello {
                    space: SpaceId::from_bytes(*space),
                    now: i64::from_be_bytes(*now),
                    heights: read_heights(body)?,
                })
            }
            HEIGHTS => read_heights(body).map(Self::Heights),
            TOOK => read_heights(body).map(Self::Took),
            RECORDS => read_records(body).map(Self::Records),
            BOX => Some(Self::Box(body.to_vec())),
            WANT => read_names(body).map(Self::Want),
            NAMES => read_names(body).map(Self::Names),
            PIECE => Some(Self::Piece(body.to_vec())),
            NOT_HERE => body.try_into().ok().map(|name| Self::NotHere(Digest(name))),
            WHICH => body.try_into().ok().map(|at| Self::Which { after: u64::from_be_bytes(at) }),
            _ => None,
        }
    }
}

fn length(bytes: &[u8]) -> [u8; 4] {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes()
}

fn write_heights(heights: &[Height], out: &mut Vec<u8>) {
    for height in heights.iter().take(MOST_CHAINS) {
        out.extend_from_slice(height.author.as_bytes());
        out.extend_from_slice(height.audience.as_bytes());
        out.extend_from_slice(&height.seq.to_be_bytes());
    }
}

fn read_heights(body: &[u8]) -> Option<Vec<Height>> {
    if !body.len().is_multiple_of(HEIGHT) || body.len() / HEIGHT > MOST_CHAINS {
        return None;
    }
    let one = |bytes: &[u8]| {
        let (author, rest) = bytes.split_first_chunk()?;
        let (audience, seq) = rest.split_first_chunk()?;
        Some(Height {
            author: AuthorKey::from_bytes(*author),
            audience: AudienceAlias::from_bytes(*audience),
            seq: u64::from_be_bytes(seq.try_into().ok()?),
        })
    };
    body.chunks_exact(HEIGHT).map(one).collect()
}

fn write_names(names: &[Digest]) -> Vec<u8> {
    names.iter().take(MOST_NAMES).flat_map(|name| name.0).collect()
}

fn read_names(body: &[u8]) -> Option<Vec<Digest>> {
    let (names, rest) = body.as_chunks::<32>();
    let bounded = rest.is_empty() && names.len() <= MOST_NAMES;
    bounded.then(|| names.iter().copied().map(Digest).collect())
}

/// Whatever is not even a record is nonsense; whatever does not hold is left to the vault.
fn read_records(mut body: &[u8]) -> Option<Vec<Envelope>> {
    let mut records = Vec::new();
    while !body.is_empty() {
        let (len, rest) = body.split_first_chunk()?;
        let (bytes, rest) = rest.split_at_checked(u32::from_be_bytes(*len) as usize)?;
        records.push(Envelope::from_bytes(bytes).ok()?);
        body = rest;
    }
    Some(records)
}

/// Says something; waits while the other side takes nothing in.
pub(crate) async fn say(stream: &mut SendStream, frame: &Frame) -> Result<usize, Cut> {
    let bytes = frame.to_bytes();
    stream.write_all(&bytes).await.map_err(|_| Cut::Gone)?;
    Ok(bytes.len())
}

/// Hears the next thing, if it is not longer than this.
pub(crate) async fn hear(stream: &mut RecvStream, longest: usize) -> Result<Frame, Cut> {
    let mut head = [0; 5];
    stream.read_exact(&mut head).await.map_err(|_| Cut::Gone)?;
    let [a, b, c, d, kind] = head;
    let len = u32::from_be_bytes([a, b, c, d]) as usize;
    if len > longest {
        return Err(Cut::Nonsense);
    }
    let _room = match len > SHORT {
        true => Some(ROOM.acquire().await.map_err(|_| Cut::Gone)?),
        false => None,
    };
    let mut body = vec![0; len];
    stream.read_exact(&mut body).await.map_err(|_| Cut::Gone)?;
    Frame::from_bytes(kind, &body).ok_or(Cut::Nonsense)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn again(frame: &Frame) -> Option<Frame> {
        let bytes = frame.to_bytes();
        let (head, body) = bytes.split_at(5);
        assert_eq!(u32::from_be_bytes(head[..4].try_into().unwrap()) as usize, body.len());
        Frame::from_bytes(head[4], body)
    }

    #[test]
    fn what_is_said_is_heard() {
        let height = Height {
            author: AuthorKey::from_bytes([1; 32]),
            audience: AudienceAlias::from_bytes([2; 16]),
            seq: 7,
        };
        for frame in [
            Frame::Hello { space: SpaceId::from_bytes([3; 16]), now: -5, heights: vec![height] },
            Frame::Heights(vec![height; 3]),
            Frame::Took(vec![height]),
            Frame::Records(Vec::new()),
            Frame::Box(vec![9; 40]),
            Frame::Want(vec![Digest([4; 32]); 2]),
            Frame::Piece(vec![5; 99]),
            Frame::NotHere(Digest([6; 32])),
            Frame::Which { after: 7 },
            Frame::Names(Vec::new()),
        ] {
            assert_eq!(again(&frame).unwrap(), frame);
        }
    }

    #[test]
    fn more_chains_than_any_team_has_are_nonsense() {
        assert!(read_heights(&vec![0; HEIGHT * MOST_CHAINS]).is_some());
        assert!(read_heights(&vec![0; HEIGHT * (MOST_CHAINS + 1)]).is_none());
        assert!(read_heights(&[0; HEIGHT - 1]).is_none());
        assert!(read_names(&vec![0; 32 * MOST_NAMES]).is_some());
        assert!(read_names(&vec![0; 32 * (MOST_NAMES + 1)]).is_none());
        assert!(read_names(&[0; 31]).is_none());
    }

    proptest! {
        #[test]
        fn any_bytes_are_heard_or_refused(kind: u8, body: Vec<u8>) {
            let heard = Frame::from_bytes(kind, &body);
            prop_assert!(heard.is_none() || (HELLO..=NAMES).contains(&kind));
        }
    }
}

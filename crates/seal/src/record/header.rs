//! The signed part of a record that anybody can read: who, where in the chain, when, how large.

use crate::cbor::{NotCbor, Reader, Writer};
use crate::{AudienceAlias, AuthorKey, EpochId, Hlc, RecordId, SpaceId};

/// The record format that this crate writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// How many other records one header may mention.
pub const MOST_SEEN: usize = 256;

const FIELDS: usize = 11;
/// The fields that exist before the body is sealed, and so can be authenticated with it.
const FIELDS_BEFORE_BODY: usize = 9;

/// The newest record of somebody else that the author had seen when writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen {
    /// The first eight bytes of the other author's key.
    pub author: [u8; 8],
    /// The number of the record seen.
    pub seq: u64,
    /// The first eight bytes of its id.
    pub id: [u8; 8],
}

impl Seen {
    /// Mentions a record by its author, number and id.
    pub fn record(author: &AuthorKey, seq: u64, id: &RecordId) -> Self {
        Self { author: author.tag(), seq, id: id.tag() }
    }
}

/// A record's header. Nothing in it is secret, and all of it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The day it belongs to.
    pub space: SpaceId,
    /// Who may read the body.
    pub audience: AudienceAlias,
    /// The device that wrote it.
    pub author: AuthorKey,
    /// Its number among this author's records for this audience, from 1.
    pub seq: u64,
    /// The record before it in that chain; `None` exactly for number 1.
    pub prev: Option<RecordId>,
    /// What the author had seen of others; sorted, nothing twice.
    pub seen: Vec<Seen>,
    /// When it was written.
    pub hlc: Hlc,
    /// The key the body is sealed under.
    pub epoch: EpochId,
    /// How many bytes the sealed body has.
    pub body_len: u32,
    /// The BLAKE3 hash of the sealed body.
    pub body_hash: [u8; 32],
}

/// Why bytes are no header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotHeader {
    Malformed,
    TooNew(u64),
}

impl From<NotCbor> for NotHeader {
    fn from(_: NotCbor) -> Self {
        Self::Malformed
    }
}

impl Header {
    /// Writes all fields: what is hashed into the id and signed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.up_to_epoch(FIELDS);
        out.uint(9).uint(u64::from(self.body_len));
        out.uint(10).bytes(&self.body_hash);
        out.finish()
    }

    /// Writes the fields that a body is bound to; length and hash can only follow from it.
    pub(crate) fn bound_to_body(&self) -> Vec<u8> {
        self.up_to_epoch(FIELDS_BEFORE_BODY).finish()
    }

    fn up_to_epoch(&self, fields: usize) -> Writer {
        let mut out = Writer::with_room(256 + self.seen.len() * 28);
        out.map(fields);
        out.uint(0).uint(u64::from(FORMAT));
        out.uint(1).bytes(self.space.as_bytes());
        out.uint(2).bytes(self.audience.as_bytes());
        out.uint(3).bytes(self.author.as_bytes());
        out.uint(4).uint(self.seq);
        match &self.prev {
            Some(id) => out.uint(5).bytes(id.as_bytes()),
            None => out.uint(5).null(),
        };
        out.uint(6).array(self.seen.len());
        for seen in &self.seen {
            out.array(3).bytes(&seen.author).uint(seen.seq).bytes(&seen.id);
        }
        out.uint(7).uint(self.hlc.to_bits());
        out.uint(8).bytes(self.epoch.as_bytes());
        out
    }

    /// Reads a header and refuses every spelling but the one that [`Header::to_bytes`] writes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, NotHeader> {
        let mut read = Reader::new(bytes);
        let fields = read.map()?;
        key(&mut read, 0)?;
        match read.uint()? {
            version if version == u64::from(FORMAT) => {}
            version if version > u64::from(FORMAT) => return Err(NotHeader::TooNew(version)),
            _ => return Err(NotHeader::Malformed),
        }
        if fields != FIELDS as u64 {
            return Err(NotHeader::Malformed);
        }
        let header = Self {
            space: SpaceId::from_bytes(field(&mut read, 1)?),
            audience: AudienceAlias::from_bytes(field(&mut read, 2)?),
            author: AuthorKey::from_bytes(field(&mut read, 3)?),
            seq: number(&mut read, 4)?,
            prev: prev(&mut read)?,
            seen: seen(&mut read)?,
            hlc: Hlc::from_bits(number(&mut read, 7)?),
            epoch: EpochId::from_bytes(field(&mut read, 8)?),
            body_len: u32::try_from(number(&mut read, 9)?).map_err(|_| NotCbor)?,
            body_hash: field(&mut read, 10)?,
        };
        read.end()?;
        header.is_well_formed().then_some(header).ok_or(NotHeader::Malformed)
    }

    fn is_well_formed(&self) -> bool {
        let starts = self.seq == 1;
        self.seq > 0
            && starts == self.prev.is_none()
            && self.seen.iter().zip(self.seen.iter().skip(1)).all(|(one, next)| one < next)
    }
}

fn key(read: &mut Reader<'_>, expected: u64) -> Result<(), NotCbor> {
    (read.uint()? == expected).then_some(()).ok_or(NotCbor)
}

fn field<const N: usize>(read: &mut Reader<'_>, name: u64) -> Result<[u8; N], NotCbor> {
    key(read, name)?;
    read.fixed()
}

fn number(read: &mut Reader<'_>, name: u64) -> Result<u64, NotCbor> {
    key(read, name)?;
    read.uint()
}

fn prev(read: &mut Reader<'_>) -> Result<Option<RecordId>, NotCbor> {
    key(read, 5)?;
    if read.null() {
        return Ok(None);
    }
    read.fixed().map(RecordId::from_bytes).map(Some)
}

fn seen(read: &mut Reader<'_>) -> Result<Vec<Seen>, NotCbor> {
    key(read, 6)?;
    let len = usize::try_from(read.array()?).map_err(|_| NotCbor)?;
    if len > MOST_SEEN {
        return Err(NotCbor);
    }
    (0..len).map(|_| one_seen(read)).collect()
}

fn one_seen(read: &mut Reader<'_>) -> Result<Seen, NotCbor> {
    if read.array()? != 3 {
        return Err(NotCbor);
    }
    Ok(Seen { author: read.fixed()?, seq: read.uint()?, id: read.fixed()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_seen() -> impl Strategy<Value = Seen> {
        any::<([u8; 8], u64, [u8; 8])>().prop_map(|(author, seq, id)| Seen { author, seq, id })
    }

    prop_compose! {
        fn any_header()(
            names: ([u8; 16], [u8; 16], [u8; 32], [u8; 16]),
            seq in 1u64..,
            prev: [u8; 32],
            seen in proptest::collection::btree_set(any_seen(), 0..6),
            hlc: u64,
            body: (u32, [u8; 32]),
        ) -> Header {
            Header {
                space: SpaceId::from_bytes(names.0),
                audience: AudienceAlias::from_bytes(names.1),
                author: AuthorKey::from_bytes(names.2),
                seq,
                prev: (seq > 1).then_some(RecordId::from_bytes(prev)),
                seen: seen.into_iter().collect(),
                hlc: Hlc::from_bits(hlc),
                epoch: EpochId::from_bytes(names.3),
                body_len: body.0,
                body_hash: body.1,
            }
        }
    }

    fn header(seq: u64, prev: Option<[u8; 32]>, seen: &[u64]) -> Header {
        Header {
            space: SpaceId::from_bytes([1; 16]),
            audience: AudienceAlias::from_bytes([2; 16]),
            author: AuthorKey::from_bytes([3; 32]),
            seq,
            prev: prev.map(RecordId::from_bytes),
            seen: seen.iter().map(|&seq| Seen { author: [4; 8], seq, id: [5; 8] }).collect(),
            hlc: Hlc::at(1),
            epoch: EpochId::from_bytes([6; 16]),
            body_len: 0,
            body_hash: [7; 32],
        }
    }

    #[test]
    fn what_no_honest_writer_writes_is_refused() {
        let reads = |header: Header| Header::from_bytes(&header.to_bytes()).is_ok();
        assert!(reads(header(1, None, &[1, 2])));
        assert!(reads(header(2, Some([8; 32]), &[])));
        assert!(!reads(header(0, None, &[])), "numbers start at one");
        assert!(!reads(header(1, Some([8; 32]), &[])), "nothing comes before the first");
        assert!(!reads(header(2, None, &[])), "the second follows the first");
        assert!(!reads(header(1, None, &[2, 1])), "mentions are sorted");
        assert!(!reads(header(1, None, &[1, 1])), "and not repeated");
    }

    proptest! {
        #[test]
        fn a_header_comes_back(header in any_header()) {
            prop_assert_eq!(Header::from_bytes(&header.to_bytes()), Ok(header));
        }

        #[test]
        fn what_is_read_is_spelled_in_one_way_only(mut bytes in any_header().prop_map(|h| h.to_bytes()), at: prop::sample::Index, with: u8) {
            let at = at.index(bytes.len());
            bytes[at] = with;
            if let Ok(header) = Header::from_bytes(&bytes) {
                prop_assert_eq!(header.to_bytes(), bytes);
            }
        }

        #[test]
        fn random_bytes_are_refused_without_a_panic(bytes: Vec<u8>) {
            prop_assert!(Header::from_bytes(&bytes).is_err());
        }

        #[test]
        fn a_header_cut_short_or_run_on_is_refused(header in any_header(), cut: prop::sample::Index, more: u8) {
            let mut bytes = header.to_bytes();
            prop_assert!(Header::from_bytes(&bytes[..cut.index(bytes.len())]).is_err());
            bytes.push(more);
            prop_assert!(Header::from_bytes(&bytes).is_err());
        }

        #[test]
        fn a_header_from_the_future_is_named(mut bytes in any_header().prop_map(|h| h.to_bytes())) {
            bytes[2] = 2;
            prop_assert_eq!(Header::from_bytes(&bytes), Err(NotHeader::TooNew(2)));
        }
    }
}

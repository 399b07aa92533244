//! Proof that an author wrote two records under one number.

use crate::cbor::{Reader, Writer};
use crate::sign::{Claim, first_forged};
use crate::{AuthorKey, Envelope, Header, RecordId, Rigour, Unreadable};

/// Two signed headers that no honest device would both have written.
///
/// It needs no key and no text to convince anybody, and only the author can have made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForkProof {
    first: Signed,
    second: Signed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Signed {
    header: Header,
    bytes: Vec<u8>,
    signature: [u8; 64],
}

impl ForkProof {
    /// Holds two records against each other; `None` when they prove nothing.
    pub fn between(one: &Envelope, other: &Envelope) -> Option<Self> {
        Self::of(Signed::from_envelope(one)?, Signed::from_envelope(other)?)
    }

    /// Reads a proof and checks it again.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut read = Reader::new(bytes);
        if read.array()? != 4 {
            return Err(Unreadable::Malformed);
        }
        let first = Signed::read(&mut read)?;
        let second = Signed::read(&mut read)?;
        read.end()?;
        Self::of(first, second).ok_or(Unreadable::Malformed)
    }

    /// Writes the proof to be kept or shown to others.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.array(4);
        for signed in [&self.first, &self.second] {
            out.bytes(&signed.bytes).bytes(&signed.signature);
        }
        out.finish()
    }

    /// Returns who wrote both.
    pub fn author(&self) -> AuthorKey {
        self.first.header.author
    }

    /// Returns the number that both carry.
    pub fn seq(&self) -> u64 {
        self.first.header.seq
    }

    /// Returns the ids of the two records.
    pub fn ids(&self) -> (RecordId, RecordId) {
        (RecordId::of(&self.first.bytes), RecordId::of(&self.second.bytes))
    }

    fn of(first: Signed, second: Signed) -> Option<Self> {
        let (one, other) = (&first.header, &second.header);
        let same_place = (one.space, one.audience, one.author, one.seq)
            == (other.space, other.audience, other.author, other.seq);
        let proves = same_place && one != other;
        let genuine = first_forged(&[first.claim(), second.claim()], Rigour::Strict).is_none();
        (proves && genuine).then_some(Self { first, second })
    }
}

impl Signed {
    fn from_envelope(envelope: &Envelope) -> Option<Self> {
        let parts = envelope.parts();
        Some(Self {
            header: envelope.header().clone(),
            bytes: parts.header.to_vec(),
            signature: parts.signature.try_into().ok()?,
        })
    }

    fn read(read: &mut Reader<'_>) -> Result<Self, Unreadable> {
        let bytes = read.bytes()?;
        let signature = read.fixed()?;
        Ok(Self { header: Header::from_bytes(bytes)?, bytes: bytes.to_vec(), signature })
    }

    fn claim(&self) -> Claim<'_> {
        Claim { author: self.header.author, header: &self.bytes, signature: &self.signature }
    }
}

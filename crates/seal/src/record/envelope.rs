//! A record as it rests and travels: header, signature, sealed body.

use crate::cbor::{NotCbor, Reader, Writer};
use crate::chain::fault::What;
use crate::record::header::NotHeader;
use crate::{FORMAT, Header, LONGEST_PLAINTEXT, MOST_SEEN, RecordId, Rigour, sign};

/// Header fields of fixed size come to less than this.
const LONGEST_HEADER: usize = 512 + MOST_SEEN * 32;
const LONGEST_BODY: usize = LONGEST_PLAINTEXT + 1 + 24 + 16;

/// Why bytes are not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Cut short, altered or never one.
    #[error("These bytes are not a record; nothing was taken from them")]
    Malformed,
    /// Larger than any record is written.
    #[error("This is larger than any record can be; nothing was taken from it")]
    TooLarge,
    /// Written by a later version.
    #[error(
        "This record needs a newer Closeby (it is format {found}; this one reads up to {FORMAT})"
    )]
    TooNew {
        /// The format that it names.
        found: u64,
    },
}

impl From<NotCbor> for Unreadable {
    fn from(_: NotCbor) -> Self {
        Self::Malformed
    }
}

impl From<NotHeader> for Unreadable {
    fn from(why: NotHeader) -> Self {
        match why {
            NotHeader::Malformed => Self::Malformed,
            NotHeader::TooNew(found) => Self::TooNew { found },
        }
    }
}

/// A record's three parts as bytes kept elsewhere, not looked at yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The header as it was signed.
    pub header: &'a [u8],
    /// The signature over it.
    pub signature: &'a [u8],
    /// The sealed body.
    pub body: &'a [u8],
}

/// A record. Its header is well formed; whether it is genuine, [`Envelope::check`] tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    id: RecordId,
    header: Header,
    header_bytes: Vec<u8>,
    signature: [u8; 64],
    body: Vec<u8>,
}

impl Envelope {
    /// Puts together what was just sealed and signed.
    pub(crate) fn new(header: Header, sign: impl FnOnce(&[u8]) -> [u8; 64], body: Vec<u8>) -> Self {
        let header_bytes = header.to_bytes();
        let signature = sign(&header_bytes);
        Self { id: RecordId::of(&header_bytes), header, header_bytes, signature, body }
    }

    /// Reads the single run of bytes in which a record travels.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut read = Reader::new(bytes);
        if read.array()? != 3 {
            return Err(Unreadable::Malformed);
        }
        let parts = Parts { header: read.bytes()?, signature: read.bytes()?, body: read.bytes()? };
        read.end()?;
        Self::from_parts(parts)
    }

    /// Reads the three parts of a record that were kept apart.
    pub fn from_parts(parts: Parts<'_>) -> Result<Self, Unreadable> {
        let (header, signature) = read_parts(parts)?;
        Ok(Self {
            id: RecordId::of(parts.header),
            header,
            header_bytes: parts.header.to_vec(),
            signature: *signature,
            body: parts.body.to_vec(),
        })
    }

    /// Writes the record as one run of bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::with_room(self.header_bytes.len() + self.body.len() + 80);
        out.array(3).bytes(&self.header_bytes).bytes(&self.signature).bytes(&self.body);
        out.finish()
    }

    /// Returns about how many bytes that is.
    pub fn size(&self) -> usize {
        self.header_bytes.len() + self.body.len() + 80
    }

    /// Returns the three parts to be kept apart.
    pub fn parts(&self) -> Parts<'_> {
        Parts { header: &self.header_bytes, signature: &self.signature, body: &self.body }
    }

    /// Returns the record's name.
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Returns what stands in the header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Returns the sealed body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Checks signature and body of many records, strictly and on all cores; says it of each.
    ///
    /// A body that is not there is no fault: a text may have been removed on purpose. Whoever
    /// takes such a record in must say so.
    pub fn check_each(records: &[&Self]) -> Vec<Result<(), What>> {
        let claims: Vec<_> = records.iter().map(|record| record.claim()).collect();
        let hold = sign::which_hold(&claims);
        let judge = |(record, holds): (&&Self, bool)| match holds {
            false => Err(What::Forged),
            true if record.is_emptied() || body_fits(&record.header, &record.body) => Ok(()),
            true => Err(What::Altered),
        };
        records.iter().zip(hold).map(judge).collect()
    }

    /// Checks signature and body, with no key and without its neighbours in the chain.
    ///
    /// Always strict: this is the check that decides whether a record is taken in.
    pub fn check(&self) -> Result<(), What> {
        match sign::first_forged(&[self.claim()], Rigour::Strict) {
            Some(_) => Err(What::Forged),
            None if !body_fits(&self.header, &self.body) => Err(What::Altered),
            None => Ok(()),
        }
    }

    /// Tells whether its body is there and is the one that its header names. Whether its author
    /// wrote either, only [`Envelope::check`] tells.
    pub fn is_whole(&self) -> bool {
        body_fits(&self.header, &self.body)
    }

    /// Tells whether its text is not there.
    pub fn is_emptied(&self) -> bool {
        self.body.is_empty() && self.header.body_len > 0
    }

    fn claim(&self) -> sign::Claim<'_> {
        sign::Claim {
            author: self.header.author,
            header: &self.header_bytes,
            signature: &self.signature,
        }
    }
}

/// Reads header and signature without copying the bytes.
pub(crate) fn read_parts(parts: Parts<'_>) -> Result<(Header, &[u8; 64]), Unreadable> {
    if parts.header.len() > LONGEST_HEADER || parts.body.len() > LONGEST_BODY {
        return Err(Unreadable::TooLarge);
    }
    let signature = parts.signature.try_into().map_err(|_| Unreadable::Malformed)?;
    Ok((Header::from_bytes(parts.header)?, signature))
}

/// Tells whether this is the body that the header was signed for.
pub(crate) fn body_fits(header: &Header, body: &[u8]) -> bool {
    usize::try_from(header.body_len) == Ok(body.len())
        && blake3::hash(body).as_bytes() == &header.body_hash
}

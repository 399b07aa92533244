//! Unpacks the blobs of an `.osm.pbf` file, one at a time.

use super::gather::Gather;
use super::wire::{Garbled, Value, Wire};
use super::{Watch, block, broken_read};
use crate::error::MapError;
use std::io::Read;

/// The format allows no larger blob header than this.
const LARGEST_HEADER: u32 = 64 * 1024;
/// The format allows no larger blob than this, packed or unpacked.
const LARGEST_BLOB: u64 = 32 * 1024 * 1024;
/// Honest map blobs unpack to three or four times their size; a bomb to a thousand times.
const SWELL: u64 = 24;

/// Reads all blobs in turn.
pub(super) fn read(
    bytes: impl Read,
    gather: &mut Gather,
    watch: &mut Watch<'_>,
) -> Result<(), MapError> {
    let mut blobs = Blobs { bytes, at: 0 };
    let mut budget = watch.size.saturating_mul(SWELL).saturating_add(LARGEST_BLOB);
    let (mut packed, mut plain) = (Vec::new(), Vec::new());
    while let Some(kind) = blobs.next(&mut packed)? {
        let at = blobs.at;
        let damaged = |what| move |_: Garbled| MapError::Damaged { at, what };
        let blob = Blob::read(&packed).map_err(damaged("a block is garbled"))?;
        match kind {
            BlobKind::Header => {
                blob.unpack(&mut plain, at)?;
                block::check_header(&plain).map_err(damaged("its header is garbled"))??;
            }
            BlobKind::Elements => {
                blob.unpack(&mut plain, at)?;
                budget = budget.checked_sub(plain.len() as u64).ok_or(MapError::TooLarge {
                    limit: watch.size.saturating_mul(SWELL),
                    what: "bytes once unpacked",
                })?;
                block::read(&plain, gather)
                    .map_err(|wrong| wrong.at(at, "a block of places is garbled"))?;
            }
            BlobKind::Other => {}
        }
        watch.tell(at, gather.elements())?;
    }
    Ok(())
}

enum BlobKind {
    Header,
    Elements,
    Other,
}

struct Blobs<R> {
    bytes: R,
    at: u64,
}

impl<R: Read> Blobs<R> {
    /// Reads the next blob, still packed, into `packed`; `None` at the end of the file.
    fn next(&mut self, packed: &mut Vec<u8>) -> Result<Option<BlobKind>, MapError> {
        self.fill(packed, 4)?;
        let length = match packed.as_slice() {
            [] => return Ok(None),
            &[a, b, c, d] => u32::from_be_bytes([a, b, c, d]),
            _ => return Err(MapError::Truncated { at: self.at }),
        };
        if length > LARGEST_HEADER {
            return Err(self.damaged("a block header is too long"));
        }
        self.fill_whole(packed, u64::from(length))?;
        let header = blob_header(packed).map_err(|Garbled| self.damaged("a header is garbled"));
        let (kind, size) = header?;
        if size > LARGEST_BLOB {
            return Err(self.damaged("a block is too long"));
        }
        self.fill_whole(packed, size)?;
        Ok(Some(kind))
    }

    fn fill_whole(&mut self, into: &mut Vec<u8>, length: u64) -> Result<(), MapError> {
        self.fill(into, length)?;
        let whole = into.len() as u64 == length;
        if whole { Ok(()) } else { Err(MapError::Truncated { at: self.at }) }
    }

    /// Reads up to `length` bytes; memory grows with what is really there, not with the claim.
    fn fill(&mut self, into: &mut Vec<u8>, length: u64) -> Result<(), MapError> {
        into.clear();
        let mut part = self.bytes.by_ref().take(length);
        part.read_to_end(into).map_err(|err| broken_read(&err, self.at))?;
        self.at += into.len() as u64;
        Ok(())
    }

    fn damaged(&self, what: &'static str) -> MapError {
        MapError::Damaged { at: self.at, what }
    }
}

fn blob_header(bytes: &[u8]) -> Result<(BlobKind, u64), Garbled> {
    let mut wire = Wire(bytes);
    let (mut kind, mut size) = (BlobKind::Other, None);
    while let Some(field) = wire.field()? {
        match field {
            (1, Value::Bytes(b"OSMHeader")) => kind = BlobKind::Header,
            (1, Value::Bytes(b"OSMData")) => kind = BlobKind::Elements,
            (3, Value::Number(number)) => size = Some(number),
            _ => {}
        }
    }
    Ok((kind, size.ok_or(Garbled)?))
}

/// A blob as it stands in the file.
enum Blob<'a> {
    Plain(&'a [u8]),
    Zlib(&'a [u8]),
    Lz4 { packed: &'a [u8], size: u64 },
    Packed(&'static str),
    Empty,
}

impl<'a> Blob<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Garbled> {
        let mut wire = Wire(bytes);
        let (mut blob, mut plain_size) = (Self::Empty, 0);
        while let Some(field) = wire.field()? {
            match field {
                (1, Value::Bytes(plain)) => blob = Self::Plain(plain),
                (2, Value::Number(number)) => plain_size = number,
                (3, Value::Bytes(packed)) => blob = Self::Zlib(packed),
                (4, Value::Bytes(_)) => blob = Self::Packed("LZMA"),
                (5, Value::Bytes(_)) => blob = Self::Packed("bzip2"),
                (6, Value::Bytes(packed)) => blob = Self::Lz4 { packed, size: 0 },
                (7, Value::Bytes(_)) => blob = Self::Packed("Zstandard"),
                _ => {}
            }
        }
        // The size may stand before or after the bytes it describes.
        Ok(match blob {
            Self::Lz4 { packed, .. } => Self::Lz4 { packed, size: plain_size },
            other => other,
        })
    }

    /// Unpacks into `plain`, never past what the format allows.
    fn unpack(&self, plain: &mut Vec<u8>, at: u64) -> Result<(), MapError> {
        let damaged = |what| MapError::Damaged { at, what };
        plain.clear();
        match self {
            Self::Plain(bytes) => plain.extend_from_slice(bytes),
            Self::Zlib(bytes) => {
                let mut reader = flate2::read::ZlibDecoder::new(*bytes).take(LARGEST_BLOB + 1);
                reader.read_to_end(plain).map_err(|_| damaged("a block does not unpack"))?;
            }
            Self::Lz4 { packed, size } => unpack_lz4(packed, *size, plain)
                .ok_or_else(|| damaged("a block does not unpack"))?,
            Self::Packed(method) => return Err(MapError::Packed { method }),
            Self::Empty => return Err(damaged("a block is empty")),
        }
        let fits = plain.len() as u64 <= LARGEST_BLOB;
        if fits { Ok(()) } else { Err(damaged("a block unpacks to more than is allowed")) }
    }
}

fn unpack_lz4(packed: &[u8], size: u64, plain: &mut Vec<u8>) -> Option<()> {
    // LZ4 cannot grow more than 255 times, so the claimed size is checked before it is believed.
    let believable = size <= LARGEST_BLOB && size <= (packed.len() as u64).saturating_mul(255);
    let size = usize::try_from(size).ok().filter(|_| believable)?;
    plain.resize(size, 0);
    let written = lz4_flex::block::decompress_into(packed, plain).ok()?;
    (written == size).then_some(())
}

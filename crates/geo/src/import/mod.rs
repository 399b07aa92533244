//! Reads an OpenStreetMap extract, `.osm.pbf` or `.osm`, into a town.
//!
//! The bytes decide what the file is, never its name.

mod block;
mod classify;
mod element;
mod gather;
mod outline;
mod pbf;
mod tags;
mod wire;
mod xml;

use crate::error::MapError;
use crate::town::Town;
use crate::town::counts::Counts;
use gather::Gather;
use std::io::{BufRead, ErrorKind};
use std::ops::ControlFlow;

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub bytes: u64,
    /// Bytes there are, as the caller said.
    pub of: u64,
    /// Points, ways and groups read so far.
    pub elements: u64,
}

/// What came out of a map file.
#[derive(Debug, Clone)]
pub struct MapImport {
    /// The town to keep.
    pub town: Town,
    /// What was in the file.
    pub counts: Counts,
}

/// Reads a map file of `size` bytes.
///
/// `on_progress` is called every few thousand elements; answering `Break` stops the import and
/// gives [`MapError::Cancelled`]. Memory is bounded by what a file of that size can honestly
/// hold, and by twenty million points.
pub fn import(
    mut bytes: impl BufRead,
    size: u64,
    mut on_progress: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<MapImport, MapError> {
    let mut gather = Gather::for_size(size);
    let mut watch = Watch { size, last: 0, on_progress: &mut on_progress };
    watch.tell(0, 0)?;
    match recognise(&mut bytes)? {
        Format::Pbf => pbf::read(bytes, &mut gather, &mut watch)?,
        Format::Xml => xml::read(bytes, &mut gather, &mut watch)?,
    }
    watch.tell(size, gather.elements())?;
    let town = gather.finish()?;
    Ok(MapImport { counts: town.counts, town })
}

enum Format {
    Pbf,
    Xml,
}

/// Looks at the first bytes without taking them.
fn recognise(bytes: &mut impl BufRead) -> Result<Format, MapError> {
    let head = bytes.fill_buf().map_err(|err| unreadable(&err))?;
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match head {
        [] => Err(MapError::Empty),
        [0x1f, 0x8b, ..] => Err(MapError::Packed { method: "gzip" }),
        [b'B', b'Z', b'h', ..] => Err(MapError::Packed { method: "bzip2" }),
        [b'P', b'K', 3 | 5, ..] => Err(MapError::Packed { method: "zip" }),
        [0xfd, b'7', b'z', b'X', b'Z', ..] => Err(MapError::Packed { method: "xz" }),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Err(MapError::Packed { method: "zstd" }),
        [0, 0, _, _, 0x0a, 9, rest @ ..] if rest.starts_with(b"OSMHeader") => Ok(Format::Pbf),
        _ if text.starts_with(b"<") => Ok(Format::Xml),
        _ if text.is_empty() => Err(MapError::Empty),
        _ if b"\0\0\0".starts_with(head) => Err(MapError::Truncated { at: head.len() as u64 }),
        _ => Err(MapError::NotOsm),
    }
}

/// Turns a failure of the reader into words; running out of bytes is a file cut short.
fn broken_read(err: &std::io::Error, at: u64) -> MapError {
    match err.kind() {
        ErrorKind::UnexpectedEof => MapError::Truncated { at },
        _ => unreadable(err),
    }
}

fn unreadable(err: &std::io::Error) -> MapError {
    MapError::Unreadable { kind: err.kind() }
}

/// Tells the caller how far reading is, and hears whether to go on.
struct Watch<'a> {
    size: u64,
    last: u64,
    on_progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl Watch<'_> {
    fn tell(&mut self, bytes: u64, elements: u64) -> Result<(), MapError> {
        self.last = elements;
        match (self.on_progress)(Progress { bytes, of: self.size, elements }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(MapError::Cancelled),
        }
    }

    /// Tells only now and then, so that the callback may be slow.
    fn tell_sometimes(&mut self, bytes: u64, elements: u64) -> Result<(), MapError> {
        if elements < self.last + 4096 { Ok(()) } else { self.tell(bytes, elements) }
    }
}

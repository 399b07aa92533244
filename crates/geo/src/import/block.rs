//! Reads one unpacked block of an `.osm.pbf` file: its words, points, ways and groups.

use super::element::{Element, Member};
use super::gather::Gather;
use super::tags::Tags;
use super::wire::{Garbled, Value, Wire};
use crate::error::MapError;

/// What a plain extract may ask its reader to know.
const KNOWN: &[&[u8]] = &[b"OsmSchema-V0.6", b"DenseNodes"];

/// Why a block was refused.
pub(super) enum Wrong {
    Garbled,
    Refused(MapError),
}

impl Wrong {
    /// Puts the place and the words to it.
    pub fn at(self, at: u64, what: &'static str) -> MapError {
        match self {
            Self::Garbled => MapError::Damaged { at, what },
            Self::Refused(err) => err,
        }
    }
}

impl From<Garbled> for Wrong {
    fn from(_: Garbled) -> Self {
        Self::Garbled
    }
}

impl From<MapError> for Wrong {
    fn from(err: MapError) -> Self {
        Self::Refused(err)
    }
}

/// Refuses a file that insists on features a plain extract does not have, such as history.
pub(super) fn check_header(bytes: &[u8]) -> Result<Result<(), MapError>, Garbled> {
    let mut wire = Wire(bytes);
    while let Some(field) = wire.field()? {
        if let (4, Value::Bytes(feature)) = field
            && !KNOWN.contains(&feature)
        {
            let feature = super::tags::clean(&String::from_utf8_lossy(feature));
            return Ok(Err(MapError::Unsupported { feature }));
        }
    }
    Ok(Ok(()))
}

/// Reads a block of elements.
pub(super) fn read(bytes: &[u8], gather: &mut Gather) -> Result<(), Wrong> {
    let mut wire = Wire(bytes);
    let mut block = Block { words: Vec::new(), grain: 100, lat_offset: 0, lon_offset: 0 };
    let mut groups = Vec::new();
    // The grain may stand after the groups, so all of the block is looked at first.
    while let Some(field) = wire.field()? {
        match field {
            (1, Value::Bytes(table)) => block.words = words(table)?,
            (2, Value::Bytes(group)) => groups.push(group),
            (17, Value::Number(grain)) => block.grain = grain as i64,
            (19, Value::Number(offset)) => block.lat_offset = offset as i64,
            (20, Value::Number(offset)) => block.lon_offset = offset as i64,
            _ => {}
        }
    }
    let mut reader = Reader { block: &block, gather, tags: Tags::default(), ids: Vec::new() };
    groups.into_iter().try_for_each(|group| reader.group(group))
}

fn words(table: &[u8]) -> Result<Vec<&[u8]>, Garbled> {
    let mut wire = Wire(table);
    let mut words = Vec::new();
    while let Some(field) = wire.field()? {
        if let (1, Value::Bytes(word)) = field {
            words.push(word);
        }
    }
    Ok(words)
}

struct Block<'a> {
    words: Vec<&'a [u8]>,
    grain: i64,
    lat_offset: i64,
    lon_offset: i64,
}

impl Block<'_> {
    fn add(&self, tags: &mut Tags, key: u64, value: u64) {
        let word = |at: u64| usize::try_from(at).ok().and_then(|at| self.words.get(at));
        if let (Some(key), Some(value)) = (word(key), word(value))
            && let Ok(key) = std::str::from_utf8(key)
        {
            tags.add(key, &String::from_utf8_lossy(value));
        }
    }

    /// Ten-millionths of a degree; far off the globe rather than overflowing.
    fn grains(&self, offset: i64, steps: i64) -> i64 {
        let nano = i128::from(offset) + i128::from(self.grain) * i128::from(steps);
        i64::try_from(nano / 100).unwrap_or(i64::MAX)
    }
}

struct Reader<'a> {
    block: &'a Block<'a>,
    gather: &'a mut Gather,
    tags: Tags,
    ids: Vec<i64>,
}

impl Reader<'_> {
    fn group(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        let mut wire = Wire(bytes);
        while let Some(field) = wire.field()? {
            match field {
                (1, Value::Bytes(node)) => self.node(node)?,
                (2, Value::Bytes(dense)) => self.dense(dense)?,
                (3, Value::Bytes(way)) => self.way(way)?,
                (4, Value::Bytes(relation)) => self.relation(relation)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn node(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        let mut wire = Wire(bytes);
        let (mut id, mut lat, mut lon) = (0, 0, 0);
        let mut pairs = Pairs::default();
        while let Some(field) = wire.field()? {
            match field {
                (1, Value::Number(number)) => id = unfold(number),
                (8, Value::Number(number)) => lat = unfold(number),
                (9, Value::Number(number)) => lon = unfold(number),
                other => pairs.take(other),
            }
        }
        self.take_pairs(pairs)?;
        self.place(id, lon, lat)
    }

    fn dense(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        let mut wire = Wire(bytes);
        let (mut ids, mut lats, mut lons, mut words) = (Wire(&[]), Wire(&[]), Wire(&[]), Wire(&[]));
        while let Some(field) = wire.field()? {
            match field {
                (1, Value::Bytes(packed)) => ids = Wire(packed),
                (8, Value::Bytes(packed)) => lats = Wire(packed),
                (9, Value::Bytes(packed)) => lons = Wire(packed),
                (10, Value::Bytes(packed)) => words = Wire(packed),
                _ => {}
            }
        }
        let (mut id, mut lat, mut lon) = (0i64, 0i64, 0i64);
        while !ids.is_empty() {
            id = id.wrapping_add(ids.signed()?);
            lat = lat.wrapping_add(lats.signed()?);
            lon = lon.wrapping_add(lons.signed()?);
            self.dense_tags(&mut words)?;
            self.place(id, lon, lat)?;
        }
        Ok(())
    }

    /// Key and value numbers alternate; a zero ends the point's list.
    fn dense_tags(&mut self, words: &mut Wire<'_>) -> Result<(), Garbled> {
        self.tags.clear();
        while !words.is_empty() {
            let key = words.number()?;
            if key == 0 {
                break;
            }
            let value = words.number()?;
            self.block.add(&mut self.tags, key, value);
        }
        Ok(())
    }

    fn place(&mut self, id: i64, lon: i64, lat: i64) -> Result<(), Wrong> {
        let lon = self.block.grains(self.block.lon_offset, lon);
        let lat = self.block.grains(self.block.lat_offset, lat);
        Ok(self.gather.take(Element::Node { id, lon, lat, tags: &self.tags })?)
    }

    fn way(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        let mut wire = Wire(bytes);
        let mut id = 0;
        let mut pairs = Pairs::default();
        self.ids.clear();
        while let Some(field) = wire.field()? {
            match field {
                (1, Value::Number(number)) => id = number as i64,
                (8, Value::Bytes(packed)) => add_steps(&mut self.ids, packed)?,
                other => pairs.take(other),
            }
        }
        self.take_pairs(pairs)?;
        Ok(self.gather.take(Element::Way { id, nodes: &self.ids, tags: &self.tags })?)
    }

    fn relation(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        let mut wire = Wire(bytes);
        let mut pairs = Pairs::default();
        let (mut roles, mut kinds) = (Wire(&[]), Wire(&[]));
        self.ids.clear();
        while let Some(field) = wire.field()? {
            match field {
                (8, Value::Bytes(packed)) => roles = Wire(packed),
                (9, Value::Bytes(packed)) => add_steps(&mut self.ids, packed)?,
                (10, Value::Bytes(packed)) => kinds = Wire(packed),
                other => pairs.take(other),
            }
        }
        self.take_pairs(pairs)?;
        let mut members = Vec::new();
        for &way in &self.ids {
            let (role, kind) = (roles.number()?, kinds.number()?);
            let word = usize::try_from(role).ok().and_then(|at| self.block.words.get(at));
            if kind == 1 {
                members.push(Member { way, inner: word == Some(&b"inner".as_slice()) });
            }
        }
        Ok(self.gather.take(Element::Relation { members: &members, tags: &self.tags })?)
    }

    fn take_pairs(&mut self, pairs: Pairs<'_>) -> Result<(), Garbled> {
        self.tags.clear();
        let (mut keys, mut values) = (Wire(pairs.keys), Wire(pairs.values));
        while !keys.is_empty() {
            self.block.add(&mut self.tags, keys.number()?, values.number()?);
        }
        Ok(())
    }
}

/// The packed key and value numbers of one element.
#[derive(Default)]
struct Pairs<'a> {
    keys: &'a [u8],
    values: &'a [u8],
}

impl<'a> Pairs<'a> {
    fn take(&mut self, field: (u64, Value<'a>)) {
        match field {
            (2, Value::Bytes(packed)) => self.keys = packed,
            (3, Value::Bytes(packed)) => self.values = packed,
            _ => {}
        }
    }
}

fn unfold(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

fn add_steps(ids: &mut Vec<i64>, packed: &[u8]) -> Result<(), Garbled> {
    let mut wire = Wire(packed);
    let mut id = 0i64;
    while !wire.is_empty() {
        id = id.wrapping_add(wire.signed()?);
        ids.push(id);
    }
    Ok(())
}

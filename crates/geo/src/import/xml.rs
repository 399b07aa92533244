//! Reads `.osm` XML as a stream. Editors' names in it are stepped over, never read.

use super::element::{Element, Member};
use super::gather::Gather;
use super::tags::{Tags, clean};
use super::{Watch, broken_read};
use crate::error::MapError;
use crate::spot::GRAIN;
use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// Reads the whole document.
pub(super) fn read(
    bytes: impl BufRead,
    gather: &mut Gather,
    watch: &mut Watch<'_>,
) -> Result<(), MapError> {
    let mut reader = Reader::from_reader(bytes);
    let mut buffer = Vec::new();
    let mut parser = Parser::default();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let at = reader.buffer_position();
        match event.map_err(|err| broken_xml(&err, at))? {
            Event::Start(tag) => parser.open(&tag, gather)?,
            Event::Empty(tag) => {
                parser.open(&tag, gather)?;
                parser.close(tag.name().as_ref(), gather)?;
            }
            Event::End(tag) => parser.close(tag.name().as_ref(), gather)?,
            Event::Eof => break,
            _ => {}
        }
        watch.tell_sometimes(at, gather.elements())?;
    }
    match parser.root {
        Root::Closed => Ok(()),
        Root::Open => Err(MapError::Truncated { at: reader.buffer_position() }),
        Root::Awaited => Err(MapError::NotOsm),
    }
}

fn broken_xml(err: &Error, at: u64) -> MapError {
    match err {
        Error::Io(err) => broken_read(err, at),
        Error::Syntax(_) => MapError::Truncated { at },
        _ => MapError::Damaged { at, what: "its tags do not match" },
    }
}

#[derive(Default, PartialEq)]
enum Root {
    #[default]
    Awaited,
    Open,
    Closed,
}

enum Open {
    Node { id: i64, lon: f64, lat: f64 },
    Way { id: i64 },
    Relation,
}

#[derive(Default)]
struct Parser {
    root: Root,
    open: Option<Open>,
    /// Deleted or unsaved objects are in some files; they are not on the ground.
    gone: bool,
    tags: Tags,
    nodes: Vec<i64>,
    members: Vec<Member>,
}

impl Parser {
    fn open(&mut self, tag: &BytesStart<'_>, gather: &mut Gather) -> Result<(), MapError> {
        match (tag.name().as_ref(), &self.root) {
            (b"osm", Root::Awaited) => {
                self.root = Root::Open;
                if let Some(credit) = text(tag, "attribution") {
                    gather.credit(&clean(&credit));
                }
            }
            (_, Root::Awaited) => return Err(MapError::NotOsm),
            (b"node", _) => {
                let degrees = |key| number::<f64>(tag, key).unwrap_or(f64::NAN);
                let id = number(tag, "id").unwrap_or(0);
                self.begin(tag, Open::Node { id, lon: degrees("lon"), lat: degrees("lat") });
            }
            (b"way", _) => self.begin(tag, Open::Way { id: number(tag, "id").unwrap_or(0) }),
            (b"relation", _) => self.begin(tag, Open::Relation),
            (b"tag", _) => {
                if let (Some(key), Some(value)) = (text(tag, "k"), text(tag, "v")) {
                    self.tags.add(&key, &value);
                }
            }
            (b"nd", _) => self.nodes.extend(number::<i64>(tag, "ref")),
            (b"member", _) if text(tag, "type").as_deref() == Some("way") => {
                let inner = text(tag, "role").as_deref() == Some("inner");
                self.members.extend(number(tag, "ref").map(|way| Member { way, inner }));
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, tag: &BytesStart<'_>, open: Open) {
        self.open = Some(open);
        self.gone = text(tag, "visible").as_deref() == Some("false")
            || text(tag, "action").as_deref() == Some("delete");
        self.tags.clear();
        self.nodes.clear();
        self.members.clear();
    }

    fn close(&mut self, name: &[u8], gather: &mut Gather) -> Result<(), MapError> {
        match name {
            b"osm" => self.root = Root::Closed,
            b"node" | b"way" | b"relation" => {
                let open = self.open.take();
                if let Some(open) = open.filter(|_| !self.gone) {
                    gather.take(self.element(&open))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn element(&self, open: &Open) -> Element<'_> {
        let tags = &self.tags;
        match *open {
            // Casting saturates, and a coordinate that is no number lands off the globe too.
            Open::Node { id, lon, lat } => {
                let grains = |degrees: f64| {
                    if degrees.is_nan() { i64::MAX } else { (degrees * GRAIN).round() as i64 }
                };
                Element::Node { id, lon: grains(lon), lat: grains(lat), tags }
            }
            Open::Way { id } => Element::Way { id, nodes: &self.nodes, tags },
            Open::Relation => Element::Relation { members: &self.members, tags },
        }
    }
}

/// The value of an attribute. An entity that cannot be resolved is left as it stands.
fn text(tag: &BytesStart<'_>, key: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(key).ok()??;
    let raw = String::from_utf8_lossy(&attribute.value).into_owned();
    Some(quick_xml::escape::unescape(&raw).map_or_else(|_| raw.clone(), Into::into))
}

fn number<T: std::str::FromStr>(tag: &BytesStart<'_>, key: &str) -> Option<T> {
    text(tag, key)?.trim().parse().ok()
}

//! What a picture says of itself: camera, time, place. Shown to the legal team and to nobody else.

use std::io::Cursor;

use closeby_domain::attachment::FileKind;
use closeby_domain::quick::clean;
use exif::{Exif, In, Reader, Tag, Value};

use super::{MOST_BYTES, tags};

/// The most lines that are told.
const MOST_LINES: usize = 120;
/// The most letters of one line.
const LONGEST: usize = 200;
/// Long runs of bytes that only a camera understands.
const NOT_TOLD: [Tag; 2] = [Tag::MakerNote, Tag::UserComment];

/// What a picture says of itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Metadata {
    /// Where it says it was taken: degrees north and east.
    pub position: Option<(f64, f64)>,
    /// Everything else that can be told, name and value.
    pub lines: Vec<(String, String)>,
    /// Whether some of it could not be read.
    pub broken: bool,
}

/// Returns what a picture says of itself; nothing when it says nothing.
pub fn metadata(bytes: &[u8]) -> Metadata {
    if FileKind::from_beginning(bytes) == FileKind::Gif {
        return Metadata::default();
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Metadata { broken: true, ..Metadata::default() };
    }
    let mut broken = false;
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader
        .read_from_container(&mut Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| broken = true));
    match read {
        Ok(told) => Metadata { position: position(&told), lines: lines(&told), broken },
        Err(exif::Error::NotFound(_)) => Metadata::default(),
        Err(_) => Metadata { broken: true, ..Metadata::default() },
    }
}

fn lines(told: &Exif) -> Vec<(String, String)> {
    let shown = told.fields().filter(|field| field.ifd_num == In::PRIMARY);
    let shown = shown.filter(|field| !NOT_TOLD.contains(&field.tag));
    shown
        .take(MOST_LINES)
        .map(|field| {
            let value = match &field.value {
                Value::Byte(bytes) => tags::wide(field.tag, bytes),
                _ => None,
            };
            let value = value.unwrap_or_else(|| field.display_value().with_unit(told).to_string());
            (tags::words(field.tag), in_short(&value))
        })
        .collect()
}

fn in_short(value: &str) -> String {
    let value = clean(value.trim_matches('"'));
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value,
    }
}

fn position(told: &Exif) -> Option<(f64, f64)> {
    let north = degrees(told, Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let east = degrees(told, Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    let on_earth = north.abs() <= 90.0 && east.abs() <= 180.0;
    on_earth.then_some((north, east))
}

/// Returns degrees from degrees, minutes and seconds; below zero on the other side.
fn degrees(told: &Exif, tag: Tag, side: Tag, other_side: u8) -> Option<f64> {
    let Value::Rational(parts) = &told.get_field(tag, In::PRIMARY)?.value else { return None };
    let [whole, minutes, seconds] = parts.as_slice() else { return None };
    let degrees = whole.to_f64() + minutes.to_f64() / 60.0 + seconds.to_f64() / 3600.0;
    let beyond = match told.get_field(side, In::PRIMARY).map(|field| &field.value) {
        Some(Value::Ascii(words)) => {
            words.first().and_then(|word| word.first()) == Some(&other_side)
        }
        _ => false,
    };
    degrees.is_finite().then_some(if beyond { -degrees } else { degrees })
}

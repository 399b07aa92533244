//! Lines of a bundle: the first, the records, the last.

use serde::{Deserialize, Serialize};

/// The format that is written, and the only one that is read.
pub const FORMAT: u32 = 1;

/// The first line: what the bundle is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// The format.
    #[serde(rename = "closeby-bundle")]
    pub format: u32,
    /// What people call the day.
    pub day: String,
    /// Its zone.
    pub zone: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// For whom: legal, organiser, external, public.
    pub level: String,
    /// The day that every record names, in hex.
    pub space: String,
    /// How many records follow.
    pub records: u64,
    /// Records whose text was removed on purpose.
    pub removed: Vec<Removed>,
}

/// A record whose text was removed on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Removed {
    /// The first eight bytes of its author's key, in hex.
    pub author: String,
    /// Its number.
    pub seq: u64,
}

/// The line of a record: the envelope's own bytes in Base64.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordLine {
    /// The envelope.
    pub record: String,
}

/// A line with a part of a kept file.
#[derive(Debug, Clone, Serialize)]
pub struct FileLine<'a> {
    /// The part.
    pub file: FilePart<'a>,
}

/// A part of a kept file as it was kept; the parts of a file follow each other.
#[derive(Debug, Clone, Serialize)]
pub struct FilePart<'a> {
    /// The file's id, as the entry or the case has it.
    pub id: String,
    /// Its name.
    pub name: &'a str,
    /// The SHA-256 of all its parts together, in hex.
    pub sha256: String,
    /// Which part, from 1.
    pub part: u32,
    /// How many there are.
    pub of: u32,
    /// The bytes, in Base64.
    pub content: String,
}

/// The last line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastLine {
    /// What it seals.
    pub end: End,
}

/// What the last line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The head of the records in it, 64 hex digits; empty without records.
    pub head: String,
    /// SHA-256 of everything before this line, in hex.
    pub sha256: String,
    /// The public key of the device that made the bundle, in hex.
    pub device: String,
    /// Its signature, in hex.
    pub signature: String,
}

/// Returns bytes in hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut words, byte| {
        // Writing to a string never fails.
        let _ = write!(words, "{byte:02x}");
        words
    })
}

/// Reads bytes from small hex digits.
pub fn from_hex<const N: usize>(words: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    if words.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (to, pair) in bytes.iter_mut().zip(words.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *to = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_is_read_in_one_spelling() {
        assert_eq!(from_hex::<2>(&hex(&[0x0f, 0xa0])), Some([0x0f, 0xa0]));
        assert_eq!(from_hex::<2>("0FA0"), None);
        assert_eq!(from_hex::<2>("0fa"), None);
    }
}

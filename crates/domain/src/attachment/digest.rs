//! A hash of 32 bytes: short where programs read it, hex digits where people do.

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A hash of 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() { to.collect_str(self) } else { to.serialize_bytes(&self.0) }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            let words = String::deserialize(from)?;
            return of_hex(&words).ok_or_else(|| D::Error::custom("not 64 hex digits"));
        }
        from.deserialize_bytes(Bytes)
    }
}

fn of_hex(words: &str) -> Option<Digest> {
    let mut bytes = [0; 32];
    if words.len() != 64 || !words.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(words.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(Digest(bytes))
}

struct Bytes;

impl<'de> Visitor<'de> for Bytes {
    type Value = Digest;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("32 bytes")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Digest, E> {
        bytes.try_into().map(Digest).map_err(|_| E::invalid_length(bytes.len(), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Digest, A::Error> {
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = from.next_element()?.ok_or_else(|| A::Error::invalid_length(place, &self))?;
        }
        Ok(Digest(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_read_hex_digits_and_the_same_hash_comes_back() {
        let digest = Digest([0xa7; 32]);
        let words = serde_json::to_string(&digest).unwrap();
        assert_eq!(words, format!("\"{}\"", "a7".repeat(32)));
        assert_eq!(serde_json::from_str::<Digest>(&words).unwrap(), digest);
    }

    #[test]
    fn what_is_no_hash_is_refused() {
        for words in ["\"a7\"", "\"\"", &format!("\"{}\"", "zz".repeat(32)), "7"] {
            assert!(serde_json::from_str::<Digest>(words).is_err(), "{words}");
        }
    }
}

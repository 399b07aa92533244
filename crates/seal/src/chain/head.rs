//! Heads: where each chain stands, and the one number on every printed page.

use std::fmt;

use crate::{AudienceAlias, AuthorKey, Hlc, RecordId};

/// The newest record of one author for one audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Head {
    /// Who wrote it.
    pub author: AuthorKey,
    /// For whom.
    pub audience: AudienceAlias,
    /// Its number, which is also how many records the chain has.
    pub seq: u64,
    /// Its id, which stands for everything before it too.
    pub id: RecordId,
    /// When it was written.
    pub hlc: Hlc,
}

/// The whole day in one number: it changes when any record is altered, added or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayHead([u8; 32]);

impl DayHead {
    /// Works the number out; the order in which the heads come does not matter.
    pub fn of<'a>(heads: impl IntoIterator<Item = &'a Head>) -> Self {
        let mut heads: Vec<_> = heads.into_iter().collect();
        heads.sort_unstable();
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"closeby/head/1");
        for head in heads {
            hasher.update(head.author.as_bytes());
            hasher.update(head.audience.as_bytes());
            hasher.update(&head.seq.to_be_bytes());
            hasher.update(head.id.as_bytes());
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// Returns the full number, of which the printed one shows the first quarter.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Shows sixteen digits in fours, as they are printed and read out: `7F3A C21E 90B4 55D8`.
impl fmt::Display for DayHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g, h, i, ..] = self.0;
        write!(f, "{a:02X}{b:02X} {c:02X}{d:02X} {e:02X}{g:02X} {h:02X}{i:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(author: u8, seq: u64) -> Head {
        Head {
            author: AuthorKey::from_bytes([author; 32]),
            audience: AudienceAlias::from_bytes([9; 16]),
            seq,
            id: RecordId::from_bytes([author; 32]),
            hlc: Hlc::at(seq),
        }
    }

    #[test]
    fn the_order_of_the_heads_does_not_matter() {
        let (one, two) = (head(1, 5), head(2, 7));
        assert_eq!(DayHead::of([&one, &two]), DayHead::of([&two, &one]));
    }

    #[test]
    fn one_record_more_is_another_day() {
        assert_ne!(DayHead::of([&head(1, 5)]), DayHead::of([&head(1, 6)]));
        assert_ne!(DayHead::of([&head(1, 5)]), DayHead::of([&head(1, 5), &head(2, 1)]));
    }

    #[test]
    fn it_is_printed_in_fours() {
        let printed = DayHead::of([&head(1, 5)]).to_string();
        let groups: Vec<_> = printed.split(' ').collect();
        assert_eq!(groups.len(), 4);
        assert!(
            groups.iter().all(|group| group.len() == 4 && u16::from_str_radix(group, 16).is_ok())
        );
        assert_eq!(printed, printed.to_uppercase());
    }
}

//! Facts and lines as the read tables keep them: short and quick to read, and never the truth.

use closeby_domain::entry::EntryLine;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::VaultError;
use crate::error::Kept;

/// The shape of what the read tables hold. Raise it with every change to a fact, a line or a read
/// table: a vault with another number makes its read tables anew when it is opened.
pub(crate) const SHAPE: u32 = 11;

/// Packs a value for a read table.
pub(crate) fn pack<T: Serialize>(value: &T) -> Kept<Vec<u8>> {
    postcard::to_stdvec(value).map_err(|_| VaultError::damaged("a fact cannot be written down"))
}

/// Unpacks a value of a read table.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Kept<T> {
    postcard::from_bytes(bytes).map_err(|_| not_so())
}

fn not_so() -> VaultError {
    VaultError::damaged("a read table holds something else; rebuild it")
}

/// Packs a line of the log. Most lines say the same words up to three times: as typed, as
/// understood, as they stand now. They are kept once.
pub(crate) fn pack_line(line: &EntryLine) -> Kept<Vec<u8>> {
    let mut line = line.clone();
    let same = (line.entry.typed == line.entry.text, line.text == line.entry.text);
    if same.0 {
        line.entry.typed.clear();
    }
    if same.1 {
        line.text.clear();
    }
    pack(&(same, line))
}

/// Unpacks a line of the log.
pub(crate) fn unpack_line(bytes: &[u8]) -> Kept<EntryLine> {
    let (same, rest) = postcard::take_from_bytes::<(bool, bool)>(bytes).map_err(|_| not_so())?;
    let mut line: EntryLine = unpack(rest)?;
    if same.0 {
        line.entry.typed.clone_from(&line.entry.text);
    }
    if same.1 {
        line.text.clone_from(&line.entry.text);
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use closeby_domain::board::{Mode, stories, visible};
    use closeby_domain::entry::Entry;
    use closeby_domain::id::EntryId;
    use closeby_domain::{Fact, Moment, Operation, Statement, When};
    use uuid::Uuid;

    use super::*;
    use crate::board::tests::sayings::{one_of_each, statement, with_a_file};

    /// The fingerprint of shape 11.
    const FINGERPRINT: u64 = 0xf3d8_202f_e05b_86ab;

    /// FNV-1a: not secure, and the same for ever.
    fn fingerprint(bytes: &[u8]) -> u64 {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    #[test]
    fn a_line_comes_back_as_it_was_however_often_it_says_its_words() {
        let at = Moment::from_unix_ms(1_773_464_400_000);
        let written = EntryId(Uuid::from_u128(7));
        for (typed, text, now) in [
            ("van left", "van left", "van left"),
            ("1408 van left", "van left", "van left"),
            ("van left", "van left", "van stands"),
            ("1408 van left", "van left", "van stands"),
            ("", "van left", ""),
            ("", "", ""),
        ] {
            let mut entry = Entry::seen(written, 1, When::exactly(at), text.to_owned());
            entry.typed = typed.to_owned();
            let said = statement(at, at, Operation::LogEntry(entry));
            let Some(Fact::Entry(mut line)) = visible(&[&said], at, Mode::Known) else {
                panic!("it is a line");
            };
            line.text = now.to_owned();
            assert_eq!(unpack_line(&pack_line(&line).unwrap()).unwrap(), line);
        }
    }

    #[test]
    fn another_shape_needs_another_number() {
        let at = Moment::from_unix_ms(1_773_464_400_000);
        let said = one_of_each().into_iter().chain([with_a_file()]);
        let said: Vec<Statement> = said.map(|operation| statement(at, at, operation)).collect();
        let mut packed = Vec::new();
        for story in stories(&said).values() {
            packed.extend(pack(&visible(story, at, Mode::Known).unwrap()).unwrap());
        }
        let found = fingerprint(&packed);
        assert_eq!(
            found, FINGERPRINT,
            "a fact or a line has another shape: raise packed::SHAPE by one and set FINGERPRINT \
             to {found:#x}"
        );
    }
}

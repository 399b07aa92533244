//! Segments: a run of one device's records for one audience, in an object of a few sizes.

use ciborium::Value;
use closeby_seal::{AudienceAlias, AuthorKey, Envelope, SpaceId};
use closeby_vault::Height;

/// How many records a segment holds at most.
pub const MOST_RECORDS: usize = 512;
/// About how many bytes of records.
pub const MOST_BYTES: usize = 1024 * 1024;

/// The sizes a segment can have.
pub const SIZES: [usize; 6] = [4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];

const FORMAT: u64 = 1;
const MARK: &[u8; 8] = b"closeby\x01";

/// What a segment's name says: whose records, for whom, from where to where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) name: String,
    pub(crate) author: AuthorKey,
    pub(crate) audience: AudienceAlias,
    pub(crate) from: u64,
    pub(crate) to: u64,
    check: String,
}

/// Returns the folder in which a day's segments lie.
pub(crate) fn folder(space: SpaceId) -> String {
    format!("{space}/log")
}

impl Label {
    /// Reads a name; `None` when it is none of ours.
    pub(crate) fn read(space: SpaceId, name: &str) -> Option<Self> {
        let rest = name.strip_prefix(&folder(space))?.strip_prefix('/')?;
        let mut parts = rest.split('/');
        let author = AuthorKey::from_bytes(digits(parts.next()?)?);
        let audience = AudienceAlias::from_bytes(digits(parts.next()?)?);
        let file = parts.next()?.strip_suffix(".seg")?;
        if parts.next().is_some() {
            return None;
        }
        let mut numbers = file.split('-');
        let (from, to) = (number(numbers.next()?)?, number(numbers.next()?)?);
        let check = numbers.next().filter(|check| check.len() == 16)?.to_owned();
        let sound = numbers.next().is_none() && from >= 1 && from <= to;
        sound.then(|| Self { name: name.to_owned(), author, audience, from, to, check })
    }
}

/// Packs records of one chain; returns the object's name and its bytes.
pub(crate) fn pack(space: SpaceId, of: &Height, records: &[Envelope]) -> Option<(String, Vec<u8>)> {
    let (from, to) = (records.first()?.header().seq, records.last()?.header().seq);
    let envelopes = records.iter().map(|record| Value::Bytes(record.to_bytes())).collect();
    let content = Value::Array(vec![Value::Integer(FORMAT.into()), Value::Array(envelopes)]);
    let mut bytes = MARK.to_vec();
    ciborium::into_writer(&content, &mut bytes).ok()?;
    let size = SIZES.into_iter().find(|size| bytes.len() < *size)?;
    bytes.push(0x80);
    bytes.resize(size, 0);
    let (author, audience, check) = (of.author, of.audience, check(&bytes));
    Some((format!("{}/{author}/{audience}/{from}-{to}-{check}.seg", folder(space)), bytes))
}

/// Reads the records of a segment. Nothing, when the bytes are not the ones the name was made for.
///
/// Whatever does not belong there is left to the vault, which refuses and names it.
pub(crate) fn unpack(label: &Label, bytes: &[u8]) -> Option<Vec<Envelope>> {
    if check(bytes) != label.check || !SIZES.contains(&bytes.len()) {
        return None;
    }
    let end = bytes.iter().rposition(|byte| *byte != 0)?;
    let content = bytes.get(..end)?.strip_prefix(MARK)?;
    let content: Value = ciborium::from_reader(content).ok()?;
    let [format, envelopes] = <[Value; 2]>::try_from(content.into_array().ok()?).ok()?;
    if format.as_integer() != Some(FORMAT.into()) {
        return None;
    }
    let envelopes = envelopes.into_array().ok().filter(|all| all.len() <= MOST_RECORDS)?;
    let read = |one: Value| Envelope::from_bytes(one.as_bytes()?).ok();
    Some(envelopes.into_iter().filter_map(read).collect())
}

fn check(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().as_str().chars().take(16).collect()
}

fn number(digits: &str) -> Option<u64> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    plain.then(|| digits.parse().ok()).flatten()
}

/// Reads lower-case hexadecimal digits of exactly this length.
pub(crate) fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() != N * 2 || !text.bytes().all(plain) {
        return None;
    }
    let bytes: Option<Vec<u8>> =
        (0..N).map(|at| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()).collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use closeby_seal::{DeviceIdentity, Draft, EpochKey, Hlc, SecretBytes};
    use proptest::prelude::*;

    const SPACE: SpaceId = SpaceId::from_bytes([1; 16]);
    const TEAM: AudienceAlias = AudienceAlias::from_bytes([2; 16]);

    fn run(count: u64, words: usize) -> (Height, Vec<Envelope>) {
        let device = DeviceIdentity::from_secret_bytes(&SecretBytes::take(&mut [7; 32]));
        let key = EpochKey::from_secret_bytes(SecretBytes::take(&mut [8; 32]));
        let mut after = None;
        let mut records: Vec<Envelope> = Vec::new();
        for seq in 1..=count {
            let draft =
                Draft { space: SPACE, audience: TEAM, after, seen: Vec::new(), hlc: Hlc::at(seq) };
            let record = draft.seal(&vec![b'x'; words], &key, &device).unwrap();
            after = Some(closeby_seal::Link { seq, id: record.id() });
            records.push(record);
        }
        (Height { author: device.author(), audience: TEAM, seq: 0 }, records)
    }

    #[test]
    fn a_segment_comes_back_and_its_name_says_what_it_is() {
        let (of, records) = run(3, 40);
        let (name, bytes) = pack(SPACE, &of, &records).unwrap();
        let label = Label::read(SPACE, &name).unwrap();
        assert_eq!((label.author, label.audience), (of.author, of.audience));
        assert_eq!((label.from, label.to), (1, 3));
        assert_eq!(unpack(&label, &bytes), Some(records));
        assert!(Label::read(SpaceId::from_bytes([9; 16]), &name).is_none());
    }

    #[test]
    fn its_size_is_one_of_a_few_whatever_is_in_it() {
        for (count, words) in [(1, 1), (1, 3000), (9, 100), (200, 800), (1, 900_000)] {
            let (of, records) = run(count, words);
            let (_, bytes) = pack(SPACE, &of, &records).unwrap();
            assert!(SIZES.contains(&bytes.len()));
        }
    }

    #[test]
    fn names_that_are_none_of_ours_are_left_alone() {
        let (of, records) = run(1, 1);
        let (name, _) = pack(SPACE, &of, &records).unwrap();
        for other in [
            "holiday.jpg".to_owned(),
            name.replace(".seg", ".txt"),
            name.replace("/1-1-", "/2-1-"),
            name.replace("/1-1-", "/01-1-"),
            name.replace("/1-1-", "/1-99999999999999999999-"),
            format!("{name}/more"),
            name.to_uppercase(),
        ] {
            assert!(Label::read(SPACE, &other).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn an_altered_or_cut_segment_is_none(at: prop::sample::Index, with in 1u8..) {
            let (of, records) = run(2, 40);
            let (name, mut bytes) = pack(SPACE, &of, &records).unwrap();
            let label = Label::read(SPACE, &name).unwrap();
            let at = at.index(bytes.len());
            prop_assert_eq!(unpack(&label, &bytes[..at]), None);
            bytes[at] ^= with;
            prop_assert_eq!(unpack(&label, &bytes), None);
        }
    }
}

//! Tests of sealing: who can open, and that nothing can be altered.

use proptest::prelude::*;

use crate::{
    AudienceAlias, DeviceIdentity, Draft, Envelope, EpochKey, Hlc, Keyring, LONGEST_PLAINTEXT,
    MOST_SEEN, OpenError, SIZES, SealError, SecretBytes, Seen, SpaceId, What,
};

const TEAM: AudienceAlias = AudienceAlias::from_bytes([2; 16]);

fn device() -> DeviceIdentity {
    DeviceIdentity::from_secret_bytes(&SecretBytes::take(&mut [1; 32]))
}

fn key(seed: u8) -> EpochKey {
    EpochKey::from_secret_bytes(SecretBytes::take(&mut [seed; 32]))
}

fn draft() -> Draft {
    Draft {
        space: SpaceId::from_bytes([1; 16]),
        audience: TEAM,
        after: None,
        seen: Vec::new(),
        hlc: Hlc::at(1_700_000_000_000),
    }
}

fn sealed(plaintext: &[u8]) -> Envelope {
    draft().seal(plaintext, &key(4), &device()).unwrap()
}

#[test]
fn what_was_sealed_comes_back_to_its_audience() {
    let travelled = Envelope::from_bytes(&sealed(b"she is safe").to_bytes()).unwrap();
    assert_eq!(travelled.check(), Ok(()));
    let mut ring = Keyring::empty();
    assert_eq!(ring.open(&travelled), Err(OpenError::NoKey));
    ring.hold(TEAM, key(4));
    assert_eq!(ring.open(&travelled).unwrap().as_slice(), b"she is safe");
}

#[test]
fn the_same_words_sealed_twice_look_different() {
    assert_ne!(sealed(b"yes").body(), sealed(b"yes").body());
}

#[test]
fn a_body_cannot_be_moved_under_another_header() {
    let from = sealed(b"she is safe");
    let mut moved = from.header().clone();
    moved.hlc = Hlc::at(5);
    // Even the author, who can sign anything, cannot pass the old body off in a new place.
    let moved = Envelope::new(moved, |header| device().sign(header), from.body().to_vec());
    assert_eq!(moved.check(), Ok(()));
    assert_eq!(moved.open(&key(4)), Err(OpenError::Altered));
}

#[test]
fn a_plaintext_too_long_is_refused_whole() {
    let too_long = vec![7; LONGEST_PLAINTEXT + 1];
    let refused = draft().seal(&too_long, &key(4), &device());
    assert_eq!(refused, Err(SealError::TooLong { len: LONGEST_PLAINTEXT + 1 }));
    let longest = sealed(&too_long[1..]);
    assert_eq!(Envelope::from_bytes(&longest.to_bytes()).as_ref(), Ok(&longest));
}

#[test]
fn as_many_as_allowed_are_mentioned_in_any_order_and_no_more() {
    let seen = |count: usize| -> Vec<_> {
        (0..count as u64)
            .rev()
            .map(|seq| Seen { author: [255; 8], seq: u64::MAX - seq, id: [1; 8] })
            .collect()
    };
    let full = Draft { seen: seen(MOST_SEEN), ..draft() }.seal(b"x", &key(4), &device()).unwrap();
    assert_eq!(Envelope::from_bytes(&full.to_bytes()), Ok(full));
    let over = Draft { seen: seen(MOST_SEEN + 1), ..draft() }.seal(b"x", &key(4), &device());
    assert_eq!(over, Err(SealError::TooManySeen));
}

#[test]
fn another_cbor_reader_finds_the_fields_where_they_are_written_down() {
    let envelope = sealed(b"she is safe");
    let bytes = envelope.to_bytes();
    let whole: Vec<ciborium::Value> = ciborium::from_reader(bytes.as_slice()).unwrap();
    assert_eq!(whole.len(), 3);
    let header = whole[0].as_bytes().unwrap();
    let header: ciborium::Value = ciborium::from_reader(header.as_slice()).unwrap();
    let fields = header.into_map().unwrap();
    let names: Vec<_> = fields.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, (0..11).map(ciborium::Value::from).collect::<Vec<_>>());
    assert_eq!(fields[3].1.as_bytes().unwrap(), device().author().as_bytes());
    assert!(fields[5].1.is_null());
    assert_eq!(fields[10].1.as_bytes().unwrap(), blake3::hash(envelope.body()).as_bytes());
}

proptest! {
    #[test]
    fn any_flipped_bit_is_refused(plaintext: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
        let mut bytes = sealed(&plaintext).to_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(envelope) = Envelope::from_bytes(&bytes) {
            let verdict = envelope.check();
            prop_assert!(matches!(verdict, Err(What::Forged | What::Altered)), "{verdict:?}");
        }
    }

    #[test]
    fn random_bytes_are_no_record(bytes: Vec<u8>) {
        prop_assert!(Envelope::from_bytes(&bytes).is_err());
    }

    #[test]
    fn a_record_cut_short_is_none(cut: prop::sample::Index) {
        let bytes = sealed(b"she is safe").to_bytes();
        prop_assert!(Envelope::from_bytes(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn under_another_key_it_never_opens(plaintext: Vec<u8>, other in 5u8..) {
        let envelope = sealed(&plaintext);
        prop_assert_eq!(envelope.open(&key(other)), Err(OpenError::NoKey));
        // Nor if the other key is passed off as that epoch's.
        let mut header = envelope.header().clone();
        header.epoch = key(other).id();
        let renamed = Envelope::new(header, |header| device().sign(header), envelope.body().to_vec());
        prop_assert_eq!(renamed.open(&key(other)), Err(OpenError::Altered));
    }

    #[test]
    fn its_size_tells_a_class_only(plaintext in proptest::collection::vec(any::<u8>(), 0..3000)) {
        let envelope = sealed(&plaintext);
        prop_assert!(SIZES.contains(&(envelope.body().len() - 24 - 16)));
        let opened = envelope.open(&key(4)).unwrap();
        prop_assert_eq!(opened.as_slice(), plaintext.as_slice());
    }
}

#[test]
fn of_many_records_each_is_judged_by_itself() {
    let mut records: Vec<_> = (0..40).map(|_| sealed(b"she is safe")).collect();
    let other = sealed(b"she is not");
    records[7] = Envelope::new(
        records[7].header().clone(),
        |header| device().sign(header),
        other.body().to_vec(),
    );
    records[21] = Envelope::new(records[21].header().clone(), |_| [9; 64], other.body().to_vec());
    let emptied = records[30].header().clone();
    records[30] = Envelope::new(emptied, |header| device().sign(header), Vec::new());
    let judged = Envelope::check_each(&records.iter().collect::<Vec<_>>());
    for (place, verdict) in judged.into_iter().enumerate() {
        let expected = match place {
            7 => Err(What::Altered),
            21 => Err(What::Forged),
            _ => Ok(()),
        };
        assert_eq!(verdict, expected, "record {place}");
    }
}

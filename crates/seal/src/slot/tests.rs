//! Tests of the key slots, with stretching made cheap.

use proptest::prelude::*;

use super::*;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::typed(text.to_owned())
}

fn organisers() -> SlotFile {
    SlotFile::create(&passphrase("organiser"), b"day key", Stretch::CHEAP).unwrap()
}

/// An organiser's slot and a solicitor's.
fn shared() -> SlotFile {
    let mut file = organisers();
    let opened = file.open(&passphrase("organiser")).unwrap();
    file.add_slot(&opened, &passphrase("solicitor"), b"legal key").unwrap();
    file
}

#[test]
fn each_passphrase_opens_its_own_slot_only() {
    let file = SlotFile::from_bytes(&shared().to_bytes()).unwrap();
    assert_eq!(file.open(&passphrase("organiser")).unwrap().expose(), b"day key");
    assert_eq!(file.open(&passphrase("solicitor")).unwrap().expose(), b"legal key");
    assert_eq!(file.open(&passphrase("")).unwrap_err(), SlotError::WrongPassphrase);
}

#[test]
fn a_slot_that_is_not_there_answers_like_a_wrong_passphrase() {
    let asked = passphrase("solicitor");
    let absent = organisers().open(&asked).unwrap_err();
    let wrong = shared().open(&passphrase("solicitor's")).unwrap_err();
    assert_eq!(absent, wrong);
    assert_eq!(organisers().to_bytes().len(), shared().to_bytes().len());
}

#[test]
fn a_replaced_passphrase_opens_nothing_any_more() {
    let mut file = shared();
    let opened = file.open(&passphrase("organiser")).unwrap();
    let before = file.fingerprint();
    file.replace_slot(&opened, &passphrase("incoming"), b"new day key").unwrap();
    assert_ne!(file.fingerprint(), before);
    assert_eq!(file.open(&passphrase("organiser")).unwrap_err(), SlotError::WrongPassphrase);
    assert_eq!(file.open(&passphrase("incoming")).unwrap().expose(), b"new day key");
    assert_eq!(file.open(&passphrase("solicitor")).unwrap().expose(), b"legal key");
}

#[test]
fn a_payload_can_change_under_the_same_passphrase() {
    let mut file = shared();
    let opened = file.open(&passphrase("organiser")).unwrap();
    file.replace_slot(&opened, &passphrase("organiser"), b"more keys").unwrap();
    assert_eq!(file.open(&passphrase("organiser")).unwrap().expose(), b"more keys");
}

#[test]
fn one_passphrase_cannot_stand_for_two_slots() {
    let mut file = shared();
    let opened = file.open(&passphrase("organiser")).unwrap();
    let taken = passphrase("solicitor");
    assert_eq!(file.add_slot(&opened, &taken, b"x"), Err(SlotError::PassphraseTaken));
    assert_eq!(file.replace_slot(&opened, &taken, b"x"), Err(SlotError::PassphraseTaken));
    assert_eq!(file, SlotFile::from_bytes(&file.to_bytes()).unwrap());
    assert_eq!(file.open(&taken).unwrap().expose(), b"legal key");
}

#[test]
fn a_fifth_slot_never_overwrites_one_in_use() {
    let mut file = shared();
    let opened = file.open(&passphrase("solicitor")).unwrap();
    for further in ["third", "fourth"] {
        file.add_slot(&opened, &passphrase(further), further.as_bytes()).unwrap();
    }
    let fifth = file.add_slot(&opened, &passphrase("fifth"), b"fifth");
    assert_eq!(fifth, Err(SlotError::Full));
    assert_eq!(file.open(&passphrase("organiser")).unwrap().expose(), b"day key");
    assert_eq!(file.open(&passphrase("fourth")).unwrap().expose(), b"fourth");
}

#[test]
fn the_first_slot_is_not_always_in_the_first_place() {
    let places: std::collections::HashSet<_> =
        (0..64).map(|_| organisers().open(&passphrase("organiser")).unwrap().place).collect();
    assert_eq!(places.len(), SLOTS);
}

#[test]
fn a_payload_fits_or_is_refused_whole() {
    let longest = vec![7; LONGEST_PAYLOAD];
    let file = SlotFile::create(&passphrase("organiser"), &longest, Stretch::CHEAP).unwrap();
    assert_eq!(file.open(&passphrase("organiser")).unwrap().expose(), longest);
    let too_long = vec![7; LONGEST_PAYLOAD + 1];
    let refused = SlotFile::create(&passphrase("organiser"), &too_long, Stretch::CHEAP);
    assert_eq!(refused.unwrap_err(), SlotError::TooLong { len: LONGEST_PAYLOAD + 1 });
}

#[test]
fn an_empty_passphrase_protects_nothing_and_is_refused() {
    let refused = SlotFile::create(&passphrase(""), b"day key", Stretch::CHEAP);
    assert_eq!(refused.unwrap_err(), SlotError::NoPassphrase);
}

#[test]
fn a_cheaper_stretching_written_into_the_file_opens_nothing() {
    let dear = Stretch { memory_kib: 64, passes: 2, lanes: 1 };
    let mut file = SlotFile::create(&passphrase("organiser"), b"day key", dear).unwrap();
    file.front.stretch = Stretch::CHEAP;
    let file = SlotFile::from_bytes(&file.to_bytes()).unwrap();
    assert_eq!(file.open(&passphrase("organiser")).unwrap_err(), SlotError::WrongPassphrase);
}

#[test]
fn a_slot_file_from_the_future_is_named() {
    let mut bytes = shared().to_bytes();
    let version = 1 + 1 + b"closeby-slots".len();
    bytes[version] = 9;
    assert_eq!(SlotFile::from_bytes(&bytes).unwrap_err(), SlotError::TooNew { found: 9, known: 1 });
}

#[test]
fn slots_moved_about_by_somebody_without_a_passphrase_are_noticed() {
    let mut file = shared();
    let own = file.open(&passphrase("organiser")).unwrap().place;
    let mut others = (0..SLOTS).filter(|&place| place != own);
    let (one, other) = (others.next().unwrap(), others.next().unwrap());
    file.slots.swap(one, other);
    let file = SlotFile::from_bytes(&file.to_bytes()).unwrap();
    assert_eq!(file.open(&passphrase("organiser")).unwrap_err(), SlotError::Tampered);
}

#[test]
fn a_change_in_the_meantime_is_not_signed_over() {
    let mut file = shared();
    let opened = file.open(&passphrase("organiser")).unwrap();
    let other = (opened.place + 1) % SLOTS;
    file.slots[other] = sealed::empty_slots().unwrap()[0].clone();
    let added = file.add_slot(&opened, &passphrase("third"), b"x");
    assert_eq!(added, Err(SlotError::Tampered));
    let replaced = file.replace_slot(&opened, &passphrase("third"), b"x");
    assert_eq!(replaced, Err(SlotError::Tampered));
}

#[test]
fn a_slot_of_another_vault_does_not_fit() {
    let (mut here, there) = (organisers(), organisers());
    here.slots = there.slots;
    let here = SlotFile::from_bytes(&here.to_bytes()).unwrap();
    assert_eq!(here.open(&passphrase("organiser")).unwrap_err(), SlotError::WrongPassphrase);
}

#[test]
fn a_slot_is_bound_to_what_stands_in_front_of_it() {
    let key = SecretBytes::random().unwrap();
    let front = Front { stretch: Stretch::STANDARD, salt: [1; 16] };
    let slot = sealed::seal_slot(&front, &key, &key, b"day key").unwrap();
    assert!(sealed::open_slot(&front, &key, &slot).is_some());
    let cheaper = Front { stretch: Stretch::CHEAP, ..front.clone() };
    assert!(sealed::open_slot(&cheaper, &key, &slot).is_none());
    let other_salt = Front { salt: [2; 16], ..front };
    assert!(sealed::open_slot(&other_salt, &key, &slot).is_none());
}

#[test]
fn nothing_secret_is_printed() {
    let file = shared();
    let opened = file.open(&passphrase("organiser")).unwrap();
    assert_eq!(format!("{opened:?}"), "Opened(***)");
    assert!(!format!("{file:?}").contains("slots"));
}

proptest! {
    #[test]
    fn any_flipped_bit_is_refused(at: prop::sample::Index, bit in 0u8..8) {
        let mut bytes = shared().to_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(SlotFile::from_bytes(&bytes).is_err());
    }

    /// As above, by somebody who knows how the file is made but no passphrase.
    #[test]
    fn any_careful_change_is_refused(at: prop::sample::Index, bit in 0u8..8) {
        let mut bytes = shared().to_bytes();
        let body = bytes.len() - 34;
        bytes[at.index(body)] ^= 1 << bit;
        let check = blake3::hash(&bytes[..body]);
        bytes[body + 2..].copy_from_slice(check.as_bytes());
        let opened = SlotFile::from_bytes(&bytes)
            .and_then(|file| file.open(&passphrase("organiser")));
        prop_assert!(opened.is_err());
    }

    #[test]
    fn random_bytes_and_cut_files_are_refused(bytes: Vec<u8>, cut: prop::sample::Index) {
        prop_assert!(SlotFile::from_bytes(&bytes).is_err());
        let whole = shared().to_bytes();
        prop_assert!(SlotFile::from_bytes(&whole[..cut.index(whole.len())]).is_err());
    }
}

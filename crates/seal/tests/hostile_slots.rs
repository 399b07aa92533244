//! A slot file as a stranger might hand it over, opened at full price.

use std::time::{Duration, Instant};

use closeby_seal::{Passphrase, SlotError, SlotFile, Stretch};

/// The bytes in front of the stretching's three numbers: array, kind, format.
const COST_AT: usize = 1 + 1 + 13 + 1;
/// 64 MiB, three passes, one lane, as they are spelled.
const STANDARD: [u8; 7] = [0x1a, 0, 1, 0, 0, 3, 1];

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano seven moss".to_owned())
}

/// Puts another cost into a file and makes its check fit again.
fn doctored(file: &SlotFile, cost: &[u8]) -> SlotFile {
    let bytes = file.to_bytes();
    let (before, rest) = bytes.split_at(COST_AT);
    let rest = rest.strip_prefix(&STANDARD).expect("the cost stands where we think");
    let (behind, _check) = rest.split_at(rest.len() - 32);
    let body = [before, cost, behind].concat();
    // The check covers all but itself and the two bytes that announce it.
    let check = blake3::hash(body.split_at(body.len() - 2).0);
    SlotFile::from_bytes(&[&body, check.as_bytes().as_slice()].concat()).expect("the form is right")
}

#[test]
fn a_file_is_opened_at_its_price_or_not_at_all() {
    let file = SlotFile::create(&passphrase(), b"day key", Stretch::STANDARD).unwrap();
    assert_eq!(file.open(&passphrase()).unwrap().expose(), b"day key");

    let refused_at_once = |cost: &[u8], why: SlotError| {
        let doctored = doctored(&file, cost);
        let asked = Instant::now();
        assert_eq!(doctored.open(&passphrase()).unwrap_err(), why);
        assert!(asked.elapsed() < Duration::from_millis(50), "it was worked on first");
    };
    let one_pass = [0x1a, 0, 1, 0, 0, 1, 1];
    refused_at_once(&one_pass, SlotError::TooWeak);
    let eight_kib = [8, 3, 1];
    refused_at_once(&eight_kib, SlotError::TooWeak);
    let four_tib = [0x1a, 0xff, 0xff, 0xff, 0xff, 3, 1];
    refused_at_once(&four_tib, SlotError::TooCostly);
    let for_ever = [0x1a, 0, 1, 0, 0, 0x1a, 0xff, 0xff, 0xff, 0xff, 1];
    refused_at_once(&for_ever, SlotError::TooCostly);

    // Two passes are allowed by the floor, but it is not what the slots were made with.
    let a_little_cheaper = doctored(&file, &[0x1a, 0, 1, 0, 0, 2, 1]);
    assert_eq!(a_little_cheaper.open(&passphrase()).unwrap_err(), SlotError::WrongPassphrase);
}

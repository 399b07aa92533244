//! A carrier that lies: what it alters, forges, moves or leaves out is refused and noticed.
//!
//! `CLOSEBY_FORGERIES` asks for more than the usual few thousand.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod room;

use closeby_seal::{Envelope, Role};
use closeby_sync::exchange;
use closeby_vault::Vault;
use room::{Pocket, Room, assert_same, at, board, lacking, sees};

fn two_laptops(room: &Room) -> (Vault, Vault) {
    let kitchen = room.founder();
    let office = room.member(&kitchen, "office", Role::Write);
    (kitchen, office)
}

#[test]
fn no_forged_record_is_ever_taken() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    for number in 1..20 {
        kitchen.record(&[sees(number, at(i64::from(number)), "a line of the log")]).unwrap();
    }
    let genuine = lacking(&kitchen, &office);
    let (before, heights) = (board(&office), office.heights());
    let asked = std::env::var("CLOSEBY_FORGERIES").ok().and_then(|many| many.parse().ok());
    let (mut state, mut taken, mut offered) = (1u64, 0, 0);
    let mut draw = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    while offered < asked.unwrap_or(3_000) {
        let mut forged = Vec::new();
        while forged.len() < 200 {
            let mut bytes = genuine[draw(genuine.len())].to_bytes();
            let at = draw(bytes.len());
            bytes[at] ^= 1 << draw(8);
            // What is not even a record any more never reaches the vault.
            offered += 1;
            forged.extend(Envelope::from_bytes(&bytes).ok());
        }
        // As on the wire: what looks like the next of its chain lasts before it is checked.
        for one in &forged {
            office.keep_at_once(std::slice::from_ref(one), at(60)).unwrap();
        }
        office.tell_all_arrived(at(60)).unwrap();
        taken += office.receive(&forged, at(60)).unwrap().taken;
    }
    assert_eq!(taken, 0);
    assert_eq!((board(&office), office.heights()), (before, heights));
    assert_eq!(office.receive(&genuine, at(60)).unwrap().taken, genuine.len());
    assert_same(&kitchen, &office);
}

#[test]
fn a_header_with_the_body_of_another_record_is_refused() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    kitchen.record(&[sees(1, at(2), "first"), sees(2, at(2), "second")]).unwrap();
    let records = lacking(&kitchen, &office);
    let (one, other) = (records[records.len() - 2].parts(), records[records.len() - 1].parts());
    let spliced = closeby_seal::Parts { body: other.body, ..one };
    let spliced = Envelope::from_parts(spliced).unwrap();
    let received = office.receive(&[spliced], at(60)).unwrap();
    assert_eq!((received.taken, received.refused.len()), (0, 1));
}

#[test]
fn a_stick_that_leaves_something_out_shows_as_a_gap() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    let hall = room.member(&kitchen, "hall", Role::Write);
    for vault in [&kitchen, &office, &hall] {
        exchange(vault, &stick, at(5)).unwrap();
    }
    office.record(&[sees(1, at(6), "left out by the carrier")]).unwrap();
    hall.receive(&lacking(&office, &hall), at(7)).unwrap();
    hall.record(&[sees(2, at(8), "written after it")]).unwrap();
    exchange(&hall, &stick, at(9)).unwrap();
    let of_office = format!("/{}/", office.device());
    stick.objects.borrow_mut().retain(|name, _| !name.contains(&of_office));
    exchange(&kitchen, &stick, at(10)).unwrap();
    let missing = kitchen.waits().unwrap().missing_of;
    assert!(missing.iter().any(|(device, count)| *device == office.device().tag() && *count > 0));
    exchange(&office, &stick, at(11)).unwrap();
    exchange(&kitchen, &stick, at(12)).unwrap();
    assert!(kitchen.waits().unwrap().missing_of.is_empty());
    exchange(&office, &stick, at(13)).unwrap();
    assert_same(&kitchen, &office);
}

#[test]
fn replayed_renamed_and_foreign_objects_change_nothing() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    kitchen.record(&[sees(1, at(6), "once")]).unwrap();
    exchange(&kitchen, &stick, at(7)).unwrap();
    exchange(&office, &stick, at(8)).unwrap();
    let elsewhere = Room::new();
    let other = elsewhere.founder();
    let others_stick = Pocket::default();
    exchange(&other, &others_stick, at(8)).unwrap();
    let real: Vec<_> = stick.objects.borrow().clone().into_iter().collect();
    let (ours, theirs) = (kitchen.space().to_string(), other.space().to_string());
    for (name, bytes) in others_stick.objects.borrow().iter() {
        // Another day's records under our names.
        stick.objects.borrow_mut().insert(name.replace(&theirs, &ours), bytes.clone());
    }
    for (name, bytes) in &real {
        // Our records under the name of another laptop, with a promise of far more.
        let renamed = name.replace(&kitchen.device().to_string(), &office.device().to_string());
        stick.objects.borrow_mut().insert(renamed.replace("/1-", "/900-9"), bytes.clone());
    }
    let (before, head) = (board(&office), office.head().unwrap());
    let outcome = exchange(&office, &stick, at(9)).unwrap();
    assert_eq!(outcome.received.taken, 0);
    assert!(!outcome.received.refused.is_empty());
    assert_eq!((board(&office), office.head().unwrap()), (before, head));
}

#[test]
fn a_long_log_is_left_and_fetched_a_segment_at_a_time() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    let said: Vec<_> = (1..=1500).map(|number| sees(number, at(6), "a line")).collect();
    kitchen.record(&said).unwrap();
    let outcome = exchange(&kitchen, &stick, at(7)).unwrap();
    assert!(outcome.sent >= 1500);
    let most = stick.objects.borrow().values().map(Vec::len).max().unwrap();
    assert!(most <= 4 * 1024 * 1024);
    let objects = stick.objects.borrow().len();
    assert!((3..12).contains(&objects), "{objects}");
    exchange(&office, &stick, at(8)).unwrap();
    assert_same(&kitchen, &office);
}

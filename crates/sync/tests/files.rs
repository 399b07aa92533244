//! Kept files between laptops: nothing of them travels before somebody asks, and then every piece
//! once, whatever is cut, missing or wrong on the way.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

#[path = "line/street.rs"]
mod bad_street;
mod line;
mod pictures;
mod room;
mod stores;

use std::sync::Arc;

use bad_street::BadStreet;
use closeby_seal::{Passphrase, Role};
use closeby_sync::{
    FilesOutcome, FilesStanding, News, SyncError, Wanted, Ways, exchange, exchange_files,
    pieces_not_left,
};
use closeby_vault::Vault;
use line::{Laptop, until, ways};
use pictures::{PIECES, content, keeps, keeps_for_legal, reads};
use room::{Pocket, Room, at, lacking, passphrase};
use stores::S3;

/// Two laptops, of which the first has kept a file; both know of it.
fn two_laptops(room: &Room) -> (Vault, Vault) {
    let kitchen = room.founder();
    let office = room.member(&kitchen, "office", Role::Write);
    keeps(&kitchen, 1);
    office.receive(&lacking(&kitchen, &office), at(3)).unwrap();
    (kitchen, office)
}

fn visits(vault: &Vault, stick: &Pocket) -> Result<FilesOutcome, SyncError> {
    exchange_files(vault, stick, &Wanted::All, |_| {})
}

#[test]
fn a_file_is_left_on_a_stick_once_and_fetched_when_somebody_asks() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    exchange(&kitchen, &stick, at(4)).unwrap();
    exchange(&office, &stick, at(5)).unwrap();
    assert!(stick.objects.borrow().keys().all(|name| !name.contains("/piece/")));
    assert_eq!(pieces_not_left(&kitchen, "stick").unwrap(), None);
    let mut progress = Vec::new();
    let left = exchange_files(&kitchen, &stick, &Wanted::All, |one| progress.push(one.done));
    let all = PIECES as usize;
    assert_eq!(left.unwrap(), FilesOutcome { left: all, ..FilesOutcome::default() });
    assert_eq!(progress, (1..=all).collect::<Vec<_>>());
    assert_eq!(visits(&kitchen, &stick).unwrap(), FilesOutcome::default());
    assert_eq!(pieces_not_left(&kitchen, "stick").unwrap(), Some(0));
    keeps(&kitchen, 2);
    assert_eq!(pieces_not_left(&kitchen, "stick").unwrap(), Some(PIECES));
    assert!(reads(&office, 1).is_err());
    let none = exchange_files(&office, &stick, &Wanted::Only(Vec::new()), |_| {}).unwrap();
    assert_eq!(none, FilesOutcome::default());
    let came = visits(&office, &stick).unwrap();
    assert_eq!(came, FilesOutcome { fetched: all, ..FilesOutcome::default() });
    assert_eq!(reads(&office, 1).unwrap(), content(1));
    assert!(office.verify_files().unwrap().is_empty());
}

#[test]
fn a_stick_pulled_out_in_the_middle_of_a_file_costs_one_piece_at_most() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    let (mut left, mut fetched) = (0, 0);
    for (vault, counted) in [(&kitchen, &mut left), (&office, &mut fetched)] {
        for calls in 0..8 {
            stick.calls_left.set(Some(calls));
            let pulled = exchange_files(vault, &stick, &Wanted::All, |_| *counted += 1);
            assert!(matches!(pulled, Ok(_) | Err(SyncError::Carrier(_))));
        }
        stick.calls_left.set(None);
        exchange_files(vault, &stick, &Wanted::All, |_| *counted += 1).unwrap();
    }
    assert_eq!((left, fetched), (PIECES, PIECES));
    assert_eq!(reads(&office, 1).unwrap(), content(1));
}

#[test]
fn wrong_and_missing_pieces_on_a_stick_are_told_and_nothing_of_them_kept() {
    let (room, stick) = (Room::new(), Pocket::default());
    let (kitchen, office) = two_laptops(&room);
    visits(&kitchen, &stick).unwrap();
    let names: Vec<String> = stick.objects.borrow().keys().cloned().collect();
    let whole = stick.objects.borrow()[&names[0]].clone();
    stick.objects.borrow_mut().get_mut(&names[0]).unwrap()[99] ^= 1;
    let gone = stick.objects.borrow_mut().remove(&names[1]).unwrap();
    stick.objects.borrow_mut().insert(names[0].replace(".piece", ".jpg"), b"a beach".to_vec());
    let came = visits(&office, &stick).unwrap();
    assert_eq!((came.damaged, came.missing, came.fetched), (1, 1, PIECES as usize - 2));
    assert!(reads(&office, 1).is_err());
    stick.objects.borrow_mut().insert(names[0].clone(), whole);
    stick.objects.borrow_mut().insert(names[1].clone(), gone);
    assert_eq!(visits(&office, &stick).unwrap().fetched, 2);
    assert_eq!(reads(&office, 1).unwrap(), content(1));
}

#[test]
fn files_go_through_a_bucket_as_well() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    exchange_files(&kitchen, &s3.mailbox(), &Wanted::All, |_| {}).unwrap();
    assert_eq!(s3.objects().len(), PIECES as usize);
    exchange_files(&office, &s3.mailbox(), &Wanted::All, |_| {}).unwrap();
    assert_eq!(reads(&office, 1).unwrap(), content(1));
}

#[test]
fn a_laptop_without_the_legal_key_fetches_nothing_that_is_for_the_legal_team() {
    let (room, stick) = (Room::new(), Pocket::default());
    let herons = || Passphrase::typed("herons stand in the pond".to_owned());
    let kitchen = Vault::create(&room.path("kitchen"), &passphrase(), Some(&herons())).unwrap();
    kitchen.open_legal(&herons()).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    let office = room.member(&kitchen, "office", Role::Write);
    keeps_for_legal(&kitchen, 1);
    office.receive(&lacking(&kitchen, &office), at(3)).unwrap();
    visits(&kitchen, &stick).unwrap();
    assert!(!stick.objects.borrow().is_empty());
    assert_eq!(visits(&office, &stick).unwrap(), FilesOutcome::default());
    assert_eq!(office.count_of_pieces().unwrap(), (0, 0));
}

#[test]
fn over_the_wire_a_file_comes_when_it_is_asked_for() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    let kitchen = Laptop::on(kitchen);
    let office = Laptop::calling(office, &kitchen.at());
    office.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    assert_eq!(office.vault.count_of_pieces().unwrap(), (0, 0));
    office.wire.fetch(Wanted::All);
    let all = PIECES as usize;
    let whole = FilesStanding { done: all, of: all, nobody_has: 0 };
    office.hears_that(|news| *news == News::Files(whole));
    assert_eq!(reads(&office.vault, 1).unwrap(), content(1));
    // Lines still come while files do.
    kitchen.says(room::sees(9, at(9), "a van by the kerb"));
    until("the van is there", || room::texts(&office.vault).len() == 2);
}

#[test]
fn with_every_file_wanted_each_new_one_comes_by_itself() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    let kitchen = Laptop::on(kitchen);
    let all = Ways { dial: kitchen.at(), all_files: true, ..ways() };
    let office = Laptop::by(Arc::new(office), all);
    until("the first is there", || reads(&office.vault, 1).is_ok());
    keeps(&kitchen.vault, 2);
    kitchen.wire.wrote();
    until("the second is there", || reads(&office.vault, 2).is_ok());
}

#[test]
fn a_street_cut_in_the_middle_of_a_file_costs_what_was_under_way() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    let kitchen = Laptop::on(kitchen);
    let street = BadStreet::to(kitchen.at()[0], 0);
    let listen = vec!["[::1]:0".parse().unwrap()];
    let beyond = Ways { listen, dial: vec![street.at], ..ways() };
    let office = Laptop::by(Arc::new(office), beyond);
    office.connected();
    office.wire.fetch(Wanted::All);
    until("something came", || office.wire.files().done > 0);
    street.cut(true);
    let before = office.vault.count_of_pieces().unwrap().0;
    std::thread::sleep(std::time::Duration::from_secs(1));
    street.cut(false);
    until("all of it is there", || reads(&office.vault, 1).is_ok());
    assert!(before >= 1);
    assert_eq!(reads(&office.vault, 1).unwrap(), content(1));
}

#[test]
fn what_nobody_has_is_said_to_be_nowhere() {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    let hall = room.member(&kitchen, "hall", Role::Write);
    for vault in [&office, &hall] {
        vault.receive(&lacking(&kitchen, vault), at(4)).unwrap();
    }
    kitchen.close().unwrap();
    let hall = Laptop::on(hall);
    let office = Laptop::calling(office, &hall.at());
    office.connected();
    office.wire.fetch(Wanted::All);
    let all = PIECES as usize;
    let nowhere = FilesStanding { done: 0, of: all, nobody_has: all };
    office.hears_that(|news| *news == News::Files(nowhere));
}

#[test]
fn a_hub_told_to_carry_brings_a_file_to_who_was_never_awake_with_its_keeper() {
    let room = Room::new();
    let kitchen = room.founder();
    let cellar = room.member(&kitchen, "cellar", Role::Relay);
    let office = room.member(&kitchen, "office", Role::Write);
    keeps(&kitchen, 1);
    office.receive(&lacking(&kitchen, &office), at(3)).unwrap();
    let carrying = Ways { carry_files: Some(64 << 20), ..ways() };
    let cellar = Laptop::by(Arc::new(cellar), carrying);
    let kitchen = Laptop::calling(kitchen, &cellar.at());
    until("the cellar carries it", || cellar.vault.count_of_pieces().unwrap().0 == PIECES);
    kitchen.wire.close();
    let office = Laptop::calling(office, &cellar.at());
    office.wire.fetch(Wanted::All);
    until("the office has it", || reads(&office.vault, 1).is_ok());
    assert_eq!(reads(&office.vault, 1).unwrap(), content(1));
}

#[test]
fn a_hub_without_room_or_without_being_told_carries_no_more() {
    let room = Room::new();
    let kitchen = room.founder();
    let cellar = room.member(&kitchen, "cellar", Role::Relay);
    let attic = room.member(&kitchen, "attic", Role::Relay);
    keeps(&kitchen, 1);
    let full = Ways { carry_files: Some(1_200_000), ..ways() };
    let cellar = Laptop::by(Arc::new(cellar), full);
    let attic = Laptop::on(attic);
    let dial = [cellar.at(), attic.at()].concat();
    let _kitchen = Laptop::calling(kitchen, &dial);
    cellar.hears_that(|news| *news == News::NoRoomForFiles);
    attic.connected();
    let (_, bytes) = cellar.vault.count_of_pieces().unwrap();
    assert!(bytes > 0 && bytes <= 1_200_000, "{bytes}");
    assert_eq!(attic.vault.count_of_pieces().unwrap(), (0, 0));
}

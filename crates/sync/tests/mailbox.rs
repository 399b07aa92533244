//! A mailbox on the network: laptops that are never awake together, and stores that cannot be
//! trusted, are full, late or none at all.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod line;
mod pictures;
mod room;
mod stores;

use std::path::Path;

use closeby_seal::Role;
use closeby_sync::{
    Address, Carrier, CarrierError, Mailbox, MailboxError, SyncError, Use, Wanted, Ways, exchange,
    exchange_files, invite, keep_mailbox, knock, visit,
};
use closeby_vault::Vault;
use line::{Laptop, the_same, until};
use pictures::{content, keeps, reads};
use room::{Room, assert_same, at, board, passphrase, sees, texts};
use stores::{BUCKET, Dav, NAME, S3, SECRET, files_under, refuses, says};

fn two_laptops(room: &Room) -> (Vault, Vault) {
    let kitchen = room.founder();
    let office = room.member(&kitchen, "office", Role::Write);
    (kitchen, office)
}

/// Two laptops that visit in turns show the same in the end.
fn share_an_afternoon(ours: &Mailbox, theirs: &Mailbox) {
    let room = Room::new();
    let (kitchen, office) = two_laptops(&room);
    kitchen.record(&[sees(1, at(2), "a van by the kerb")]).unwrap();
    exchange(&kitchen, ours, at(3)).unwrap();
    office.record(&[sees(2, at(4), "two officers at the door")]).unwrap();
    exchange(&office, theirs, at(5)).unwrap();
    exchange(&kitchen, ours, at(6)).unwrap();
    assert_same(&kitchen, &office);
    assert_eq!(texts(&office).len(), 2);
}

#[test]
fn laptops_that_are_never_awake_together_share_a_record_through_a_bucket() {
    let s3 = S3::start();
    share_an_afternoon(&s3.mailbox(), &s3.mailbox());
}

#[test]
fn laptops_that_are_never_awake_together_share_a_record_through_webdav() {
    let Some(dav) = Dav::start() else {
        println!("skipped: Apache with mod_dav is needed (apache2-bin)");
        return;
    };
    assert!(dav.stranger_asks("/people").contains("403"), "the names and secrets are nobody's");
    assert!(dav.stranger_asks("/dav/").contains("401"), "what lies there takes a name");
    share_an_afternoon(&dav.mailbox(SECRET), &dav.mailbox(SECRET));
    let there = files_under(&dav.folder.path().join("dav"));
    assert!(there.iter().any(|file| file.extension().is_some_and(|ending| ending == "seg")));
    let refused = dav.mailbox("another secret").try_it();
    assert_eq!(refused, Err(MailboxError::WrongSecret));
}

#[test]
fn a_visit_with_nothing_new_is_one_request_and_with_one_line_two() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, _) = two_laptops(&room);
    let mailbox = s3.mailbox();
    exchange(&kitchen, &mailbox, at(2)).unwrap();
    let before = mailbox.metered().requests;
    exchange(&kitchen, &mailbox, at(3)).unwrap();
    assert_eq!(mailbox.metered().requests, before + 1);
    kitchen.record(&[sees(1, at(4), "a van by the kerb")]).unwrap();
    exchange(&kitchen, &mailbox, at(5)).unwrap();
    assert_eq!(mailbox.metered().requests, before + 3, "{:?}", s3.objects());
}

#[test]
fn the_cost_that_is_said_is_not_less_than_what_is_asked_of_it() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    let laptops = [(kitchen, s3.mailbox()), (office, s3.mailbox())];
    for (vault, mailbox) in &laptops {
        // What founding the team took is not part of a day.
        exchange(vault, mailbox, at(2)).unwrap();
    }
    let begun: Vec<_> = laptops.iter().map(|(_, mailbox)| mailbox.metered()).collect();
    for visit in 0..10u32 {
        for (number, (vault, mailbox)) in laptops.iter().enumerate() {
            let line = visit * 2 + u32::try_from(number).unwrap() + 1;
            let now = at(i64::from(line) + 5);
            vault.record(&[sees(line, now, "somebody came by")]).unwrap();
            exchange(vault, mailbox, now).unwrap();
        }
    }
    let said = Use { laptops: 2, every_minutes: 6, hours: 1, records: 20 }.cost();
    let mut asked = (0, 0, 0);
    for ((_, mailbox), begun) in laptops.iter().zip(begun) {
        let now = mailbox.metered();
        asked.0 += now.requests - begun.requests;
        asked.1 += now.sent - begun.sent;
        asked.2 += now.received - begun.received;
    }
    assert!(asked.0 <= said.requests, "{asked:?} {said:?}");
    assert!(asked.1 <= said.sent, "{asked:?} {said:?}");
    // What founding left there is listed too.
    assert!(asked.2 <= said.received * 3 / 2, "{asked:?} {said:?}");
}

#[test]
fn nothing_in_the_mailbox_can_be_read() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, _) = two_laptops(&room);
    kitchen.record(&[sees(1, at(2), "CANARY at the side gate")]).unwrap();
    exchange(&kitchen, &s3.mailbox(), at(3)).unwrap();
    let objects = s3.objects();
    assert!(!objects.is_empty());
    for object in objects {
        let name = object.to_string_lossy().into_owned();
        let bytes = std::fs::read(&object).unwrap();
        for canary in ["CANARY", "Kitchen table", "Rosa Lind", "Linnet", SECRET] {
            let found = bytes.windows(canary.len()).any(|part| part == canary.as_bytes());
            assert!(!found && !name.contains(canary), "{canary} in {name}");
        }
    }
}

/// The hall is invited and has knocked, and shows six digits.
fn hall_knocks_at(inviter: &Vault, room: &Room, mailbox: &Mailbox) -> (Vault, String) {
    let words = invite(inviter, Role::Write, (false, false), at(60)).unwrap();
    let ticket = closeby_sync::Ticket::from_words(&words).unwrap();
    let hall = Vault::join(&room.path("hall"), &passphrase(), None, &ticket.names).unwrap();
    knock(&hall, ticket, "Hall", mailbox, at(2)).unwrap();
    visit(inviter, mailbox, None, at(3)).unwrap();
    let Some(closeby_sync::Joined::Compare { digits, .. }) =
        visit(&hall, mailbox, None, at(4)).unwrap().joined
    else {
        panic!("the hall should have seen six digits");
    };
    (hall, digits)
}

#[test]
fn a_laptop_is_invited_and_let_in_through_a_mailbox() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, mailbox) = (room.founder(), s3.mailbox());
    let (hall, digits) = hall_knocks_at(&kitchen, &room, &mailbox);
    visit(&kitchen, &mailbox, Some(&digits), at(5)).unwrap();
    visit(&hall, &mailbox, None, at(6)).unwrap();
    visit(&kitchen, &mailbox, None, at(7)).unwrap();
    assert_eq!(board(&kitchen), board(&hall));
}

#[test]
fn an_exercise_is_not_joined_through_a_mailbox_by_the_ticket_of_a_real_day() {
    let (room, s3) = (Room::new(), S3::start());
    let (drill, mailbox) = (room.day("drill", true), s3.mailbox());
    drill.found_team("Drill", at(0)).unwrap();
    let (hall, digits) = hall_knocks_at(&drill, &room, &mailbox);
    visit(&drill, &mailbox, Some(&digits), at(5)).unwrap();
    assert!(matches!(visit(&hall, &mailbox, None, at(6)), Err(SyncError::ExerciseAndReal)));
    // What lies there of a real day is none of the exercise's business, and the other way round.
    let real = Room::new();
    let kitchen = real.founder();
    kitchen.record(&[sees(1, at(1), "a van by the kerb")]).unwrap();
    exchange(&kitchen, &mailbox, at(7)).unwrap();
    let visited = exchange(&drill, &mailbox, at(8)).unwrap();
    assert_eq!(visited.received.taken, 0);
    assert!(texts(&drill).is_empty());
}

#[test]
fn other_peoples_files_are_counted_and_left_alone() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    exchange(&kitchen, &s3.mailbox(), at(2)).unwrap();
    let log = s3.folder.path().join(BUCKET).join("c").join(kitchen.space().to_string());
    std::fs::write(log.join("log").join("holiday.jpg"), b"a beach").unwrap();
    std::fs::write(s3.folder.path().join(BUCKET).join("letter.txt"), b"dear").unwrap();
    let came = exchange(&office, &s3.mailbox(), at(3)).unwrap();
    assert_eq!((came.foreign, came.damaged), (1, 0));
    assert_eq!(std::fs::read(log.join("log").join("holiday.jpg")).unwrap(), b"a beach");
}

#[test]
fn a_truncated_object_is_counted_and_nothing_of_it_taken() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    exchange(&kitchen, &s3.mailbox(), at(2)).unwrap();
    exchange(&office, &s3.mailbox(), at(2)).unwrap();
    let before = s3.objects();
    kitchen.record(&[sees(1, at(3), "a van by the kerb")]).unwrap();
    exchange(&kitchen, &s3.mailbox(), at(4)).unwrap();
    let new = s3.objects().into_iter().find(|one| !before.contains(one) && is_segment(one));
    let new = new.unwrap();
    let whole = std::fs::read(&new).unwrap();
    std::fs::write(&new, &whole[..whole.len() / 2]).unwrap();
    let came = exchange(&office, &s3.mailbox(), at(5)).unwrap();
    assert_eq!((came.damaged, came.received.taken), (1, 0));
    assert!(texts(&office).is_empty());
    std::fs::write(&new, &whole).unwrap();
    exchange(&office, &s3.mailbox(), at(6)).unwrap();
    assert_eq!(texts(&office).len(), 1);
}

fn is_segment(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "seg")
}

#[test]
fn a_mailbox_that_was_rolled_back_is_noticed_and_filled_again() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    let mailbox = s3.mailbox();
    exchange(&kitchen, &mailbox, at(2)).unwrap();
    let before = s3.objects();
    kitchen.record(&[sees(1, at(3), "a van by the kerb")]).unwrap();
    exchange(&kitchen, &mailbox, at(4)).unwrap();
    for object in s3.objects().iter().filter(|one| !before.contains(one)) {
        std::fs::remove_file(object).unwrap();
    }
    assert!(exchange(&kitchen, &mailbox, at(5)).unwrap().went_back > 0);
    exchange(&office, &mailbox, at(6)).unwrap();
    assert_same(&kitchen, &office);
}

/// A store whose listing runs ahead of its objects.
struct Late<'a>(&'a Mailbox, std::cell::Cell<bool>);

impl Carrier for Late<'_> {
    fn name(&self) -> &str {
        self.0.name()
    }
    fn list(&self, under: &str) -> Result<Vec<String>, CarrierError> {
        self.0.list(under)
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError> {
        if self.1.get() { Ok(None) } else { self.0.get(name) }
    }
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError> {
        self.0.put(name, bytes)
    }
}

#[test]
fn what_is_listed_before_it_is_there_comes_with_a_later_visit() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    let mailbox = s3.mailbox();
    kitchen.record(&[sees(1, at(3), "a van by the kerb")]).unwrap();
    exchange(&kitchen, &mailbox, at(4)).unwrap();
    let late = Late(&mailbox, std::cell::Cell::new(true));
    let came = exchange(&office, &late, at(5)).unwrap();
    assert!(came.late > 0);
    assert_eq!((came.damaged, came.received.taken), (0, 0));
    late.1.set(false);
    exchange(&office, &late, at(6)).unwrap();
    exchange(&kitchen, &mailbox, at(7)).unwrap();
    assert_same(&kitchen, &office);
}

#[test]
fn an_object_that_is_there_is_never_written_over() {
    let s3 = S3::start();
    let mailbox = s3.mailbox();
    mailbox.put("aa/log/b/c/1-1-x.seg", b"the first").unwrap();
    mailbox.put("aa/log/b/c/1-1-x.seg", b"the second").unwrap();
    assert_eq!(mailbox.get("aa/log/b/c/1-1-x.seg").unwrap().unwrap(), b"the first");
}

#[test]
fn each_refusal_is_a_plain_sentence() {
    let s3 = S3::start();
    let wrong = Address::read(&s3.typed(BUCKET), NAME, "not the secret").unwrap();
    assert_eq!(Mailbox::at(wrong).unwrap().try_it(), Err(MailboxError::WrongSecret));
    assert_eq!(s3.mailbox().try_it(), Ok(()));
    for (status, words, why) in [
        ("507 Insufficient Storage", "", MailboxError::Full),
        ("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>", MailboxError::NotAllowed),
        (
            "403 Forbidden",
            "<Error><Code>RequestTimeTooSkewed</Code></Error>",
            MailboxError::ClocksDiffer,
        ),
        ("404 Not Found", "<Error><Code>NoSuchBucket</Code></Error>", MailboxError::NotThere),
        ("500 Oh", "", MailboxError::Unreachable),
        ("200 OK", "<html>a hotel wants to know your room</html>", MailboxError::NoMailbox),
    ] {
        assert_eq!(refuses(status, words), why, "{status} {words}");
        assert!(why.to_string().contains(". "), "{why}");
    }
    let gone = Address::read("s3+http://127.0.0.1:1/street", NAME, SECRET).unwrap();
    assert_eq!(Mailbox::at(gone).unwrap().try_it(), Err(MailboxError::Unreachable));
}

#[test]
fn an_answer_of_four_gigabytes_is_cut_off() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 4294967296\r\n\
                last-modified: Sun, 13 Jun 2027 13:00:00 GMT\r\netag: \"x\"\r\n\r\n";
    let mailbox = says(head, 4 << 30);
    assert!(matches!(mailbox.get("aa/log/b/c/1-1-x.seg"), Ok(None)));
    assert!(mailbox.list("aa/log").is_err());
}

#[test]
fn the_vault_keeps_the_mailbox_and_its_secret() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, _) = two_laptops(&room);
    assert!(Mailbox::of(&kitchen).unwrap().is_none());
    let address = Address::read(&s3.typed(BUCKET), NAME, SECRET).unwrap();
    keep_mailbox(&kitchen, &address).unwrap();
    kitchen.close().unwrap();
    let again = Vault::open(&room.path("kitchen"), &passphrase()).unwrap();
    let mailbox = Mailbox::of(&again).unwrap().unwrap();
    assert_eq!(mailbox.try_it(), Ok(()));
    for file in files_under(&room.path("kitchen")) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()));
    }
    closeby_sync::forget_mailbox(&again).unwrap();
    assert!(Mailbox::of(&again).unwrap().is_none());
}

#[test]
fn a_day_is_kept_in_step_by_its_mailbox_alone() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    let laptops = [kitchen, office].map(|vault| {
        let address = Address::read(&s3.typed(BUCKET), NAME, SECRET).unwrap();
        keep_mailbox(&vault, &address).unwrap();
        let every = Some(std::time::Duration::from_millis(300));
        let ways = Ways { wire: false, mailbox_every: every, ..line::ways() };
        Laptop::by(std::sync::Arc::new(vault), ways)
    });
    assert!(laptops[0].wire.addresses().is_empty());
    laptops[0].says(sees(1, at(3), "a van by the kerb"));
    laptops[1].says(sees(2, at(4), "two officers at the door"));
    for laptop in &laptops {
        until("both lines are there", || texts(&laptop.vault).len() == 2);
    }
    the_same(&laptops[0].vault, &laptops[1].vault);
}

#[test]
fn a_mailbox_that_goes_away_in_the_middle_loses_nothing() {
    let room = Room::new();
    let (kitchen, _) = two_laptops(&room);
    kitchen.record(&[sees(1, at(3), "a van by the kerb")]).unwrap();
    let gone = Address::read("s3+http://127.0.0.1:1/street", NAME, SECRET).unwrap();
    let failed = exchange(&kitchen, &Mailbox::at(gone).unwrap(), at(4));
    let unreachable = CarrierError::Mailbox(MailboxError::Unreachable);
    assert!(
        matches!(&failed, Err(SyncError::Carrier(why)) if why.to_string() == unreachable.to_string())
    );
    assert_eq!(texts(&kitchen).len(), 1);
}

#[test]
fn a_file_that_is_asked_for_comes_out_of_the_mailbox_while_nobody_is_awake() {
    let (room, s3) = (Room::new(), S3::start());
    let (kitchen, office) = two_laptops(&room);
    let address = || Address::read(&s3.typed(BUCKET), NAME, SECRET).unwrap();
    keeps(&kitchen, 1);
    let mailbox = Mailbox::at(address()).unwrap();
    exchange(&kitchen, &mailbox, at(3)).unwrap();
    let none = Wanted::Only(Vec::new());
    let left = exchange_files(&kitchen, &mailbox, &none, |_| {}).unwrap().left;
    keep_mailbox(&office, &address()).unwrap();
    let ways = Ways { wire: false, mailbox_every: None, ..line::ways() };
    let office = Laptop::by(std::sync::Arc::new(office), ways);
    office.wire.visit_mailbox();
    until("the office knows of it", || !office.vault.lacking_files().unwrap().is_empty());
    // Nothing of it came before it was asked for.
    assert_eq!(office.vault.count_of_pieces().unwrap().0, 0);
    office.wire.fetch(Wanted::All);
    until("it is whole", || office.vault.lacking_files().unwrap().is_empty());
    assert_eq!(reads(&office.vault, 1).unwrap(), content(1));
    assert_eq!(office.wire.files().of, left);
}

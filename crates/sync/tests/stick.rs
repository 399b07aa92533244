//! A laptop joins by a ticket and a stick, and the stick carries the record to and fro.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod room;

use std::fs;

use closeby_seal::{Passphrase, Role};
use closeby_sync::{
    Folder, Invited, Joined, SIZES, SyncError, Ticket, TicketError, invite, knock, visit,
};
use closeby_vault::{Vault, VaultError};
use room::{Pocket, Room, assert_same, at, lacking, passphrase, sees, texts};

fn invited(vault: &Vault, with_cases: bool, exercise: bool) -> String {
    invite(vault, Role::Write, (with_cases, exercise), at(600)).unwrap().to_string()
}

fn knocks(room: &Room, ticket: &str, stick: &Pocket) -> Vault {
    let ticket = Ticket::from_words(ticket).unwrap();
    let vault = Vault::join(&room.path("office"), &passphrase(), None, &ticket.names).unwrap();
    knock(&vault, ticket, "Back office", stick, at(2)).unwrap();
    vault
}

fn digits_shown(vault: &Vault, stick: &Pocket) -> String {
    match visit(vault, stick, None, at(4)).unwrap().joined {
        Some(Joined::Compare { digits, .. }) => digits,
        other => panic!("no digits: {other:?}"),
    }
}

fn joins(room: &Room, kitchen: &Vault, stick: &Pocket) -> Vault {
    let office = knocks(room, &invited(kitchen, false, false), stick);
    visit(kitchen, stick, None, at(3)).unwrap();
    let digits = digits_shown(&office, stick);
    visit(kitchen, stick, Some(&digits), at(5)).unwrap();
    assert_eq!(visit(&office, stick, None, at(6)).unwrap().joined, Some(Joined::In));
    office
}

#[test]
fn a_laptop_joins_by_stick_and_shows_the_board_at_once() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    kitchen.record(&[sees(1, at(1), "a van by the kerb")]).unwrap();
    let office = knocks(&room, &invited(&kitchen, false, false), &stick);
    assert!(matches!(office.record(&[sees(2, at(2), "x")]), Err(VaultError::NotLetIn)));
    let answered = visit(&kitchen, &stick, None, at(3)).unwrap().invited;
    let Some(Invited::Knocked { name, digits }) = answered else { panic!("nobody knocked") };
    assert_eq!(name, "Back office");
    let answered = visit(&office, &stick, None, at(4)).unwrap().joined;
    let by = "Kitchen table".to_owned();
    assert_eq!(answered, Some(Joined::Compare { digits: digits.clone(), by }));
    let let_in = visit(&kitchen, &stick, Some(&digits), at(5)).unwrap();
    assert_eq!(let_in.invited, Some(Invited::LetIn { name, digits }));
    let came_in = visit(&office, &stick, None, at(6)).unwrap();
    assert_eq!(came_in.joined, Some(Joined::In));
    assert_eq!(texts(&office), ["a van by the kerb"]);
    // From then on the stick only carries.
    office.record(&[sees(3, at(8), "two officers at the door")]).unwrap();
    let left = visit(&office, &stick, None, at(9)).unwrap().exchanged.unwrap();
    assert_eq!((left.sent > 0, left.received.taken), (true, 0));
    let fetched = visit(&kitchen, &stick, None, at(10)).unwrap().exchanged.unwrap();
    assert_eq!(fetched.received.taken as u64, left.sent);
    assert_same(&kitchen, &office);
    let idle = visit(&kitchen, &stick, None, at(11)).unwrap().exchanged.unwrap();
    assert_eq!((idle.sent, idle.received.taken, idle.damaged), (0, 0, 0));
}

#[test]
fn what_lies_on_the_stick_says_nothing() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    kitchen.record(&[sees(1, at(1), "the oubliette by the kerb")]).unwrap();
    let office = joins(&room, &kitchen, &stick);
    office.record(&[sees(2, at(8), "another oubliette")]).unwrap();
    visit(&office, &stick, None, at(9)).unwrap();
    let objects = stick.objects.borrow();
    let words = ["oubliette", "Back office", "Kitchen", "Rosa", "Linnet", "loggist"];
    for (name, bytes) in objects.iter() {
        for word in words {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found && !name.contains(word), "{word} in {name}");
        }
        assert!(SIZES.contains(&bytes.len()) || bytes.len() == 1024, "{name}: {}", bytes.len());
    }
}

#[test]
fn three_wrong_codes_burn_the_ticket() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let office = knocks(&room, &invited(&kitchen, false, false), &stick);
    visit(&kitchen, &stick, None, at(3)).unwrap();
    let digits = digits_shown(&office, &stick);
    let wrong = if digits == "000000" { "000001" } else { "000000" };
    for _ in 0..2 {
        let refused = visit(&kitchen, &stick, Some(wrong), at(5));
        assert!(matches!(refused, Err(SyncError::WrongDigits)));
    }
    assert!(matches!(visit(&kitchen, &stick, Some(wrong), at(5)), Err(SyncError::BurntTicket)));
    let late = visit(&kitchen, &stick, Some(&digits), at(5)).unwrap();
    assert_eq!(late.invited, None);
    assert_eq!(kitchen.roll().unwrap().everybody().len(), 1);
}

#[test]
fn a_ticket_ends_with_its_time_and_is_used_once() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let words = invited(&kitchen, false, false);
    let office = knocks(&room, &words, &stick);
    let ended = visit(&kitchen, &stick, None, at(601));
    assert!(matches!(ended, Err(SyncError::Ticket(TicketError::Ended))));
    assert_eq!(visit(&kitchen, &stick, None, at(602)).unwrap().invited, None);
    assert_eq!(visit(&office, &stick, None, at(603)).unwrap().joined, Some(Joined::Waits));
    let ticket = Ticket::from_words(&words).unwrap();
    let late = knock(&office, ticket, "Back office", &stick, at(604));
    assert!(matches!(late, Err(SyncError::Ticket(TicketError::Ended))));
}

#[test]
fn a_ticket_that_somebody_was_let_in_by_lets_nobody_else_in() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let words = invited(&kitchen, false, false);
    let office = knocks(&room, &words, &stick);
    visit(&kitchen, &stick, None, at(3)).unwrap();
    let digits = digits_shown(&office, &stick);
    visit(&kitchen, &stick, Some(&digits), at(5)).unwrap();
    visit(&office, &stick, None, at(6)).unwrap();
    // Whoever read the letters over somebody's shoulder, on a stick of their own.
    let other_stick = Pocket::default();
    let ticket = Ticket::from_words(&words).unwrap();
    let thief = Vault::join(&room.path("thief"), &passphrase(), None, &ticket.names).unwrap();
    knock(&thief, ticket, "Hall", &other_stick, at(7)).unwrap();
    for digits in [None, Some(digits.as_str())] {
        let visited = visit(&kitchen, &other_stick, digits, at(8)).unwrap();
        assert_eq!(visited.invited, None);
    }
    assert!(
        !matches!(visit(&thief, &other_stick, None, at(9)), Ok(visit) if visit.joined == Some(Joined::In))
    );
    assert_eq!(kitchen.roll().unwrap().everybody().len(), 2);
    assert!(texts(&thief).is_empty());
}

#[test]
fn somebody_who_holds_the_stick_and_no_ticket_can_pose_as_nobody() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let office = knocks(&room, &invited(&kitchen, false, false), &stick);
    let folder = stick.objects.borrow().keys().find(|name| name.ends_with("knock.box")).cloned();
    let folder = folder.unwrap().replace("knock.box", "");
    // A knock of their own: nobody is heard.
    let knock = stick.objects.borrow()[&format!("{folder}knock.box")].clone();
    let mut forged = knock.clone();
    forged[40] ^= 1;
    stick.objects.borrow_mut().insert(format!("{folder}knock.box"), forged.clone());
    assert_eq!(visit(&kitchen, &stick, None, at(3)).unwrap().invited, Some(Invited::Waits));
    // An answer of their own: the joiner says so.
    stick.objects.borrow_mut().insert(format!("{folder}answer.box"), forged);
    assert!(matches!(visit(&office, &stick, None, at(4)), Err(SyncError::NotTheInviter)));
    // Putting the real ones back mends it.
    stick.objects.borrow_mut().insert(format!("{folder}knock.box"), knock);
    visit(&kitchen, &stick, None, at(5)).unwrap();
    assert_eq!(digits_shown(&office, &stick).len(), 6);
}

#[test]
fn an_exercise_never_joins_a_real_day() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.day("kitchen", true);
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    // The invitation says that the day is real, and it is not.
    let office = knocks(&room, &invited(&kitchen, false, false), &stick);
    visit(&kitchen, &stick, None, at(3)).unwrap();
    let digits = digits_shown(&office, &stick);
    visit(&kitchen, &stick, Some(&digits), at(5)).unwrap();
    assert!(matches!(visit(&office, &stick, None, at(6)), Err(SyncError::ExerciseAndReal)));
    // Records of one day are refused by another, exercise or not.
    let elsewhere = Room::new();
    let real = elsewhere.founder();
    let received = real.receive(&lacking(&kitchen, &real), at(7)).unwrap();
    assert_eq!(received.taken, 0);
}

#[test]
fn a_stick_pulled_out_at_any_moment_loses_nothing() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let office = joins(&room, &kitchen, &stick);
    let mut number = 10;
    for calls in 0..14 {
        for vault in [&kitchen, &office] {
            vault.record(&[sees(number, at(i64::from(number)), "one more")]).unwrap();
            number += 1;
            stick.calls_left.set(Some(calls));
            let pulled = visit(vault, &stick, None, at(100));
            assert!(matches!(pulled, Ok(_) | Err(SyncError::Carrier(_))));
            stick.calls_left.set(None);
        }
    }
    for vault in [&kitchen, &office, &kitchen] {
        visit(vault, &stick, None, at(120)).unwrap();
    }
    assert_eq!(texts(&kitchen).len(), 28);
    assert_same(&kitchen, &office);
}

#[test]
fn a_real_folder_with_other_peoples_files_in_it_carries_all_the_same() {
    let room = Room::new();
    let kitchen = room.founder();
    let office = room.member(&kitchen, "office", Role::Write);
    let mounted = room.folder.path().join("stick");
    fs::create_dir_all(mounted.join("holiday")).unwrap();
    fs::write(mounted.join("holiday/beach.jpg"), [7; 999]).unwrap();
    let stick = Folder::at(&mounted, "stick").unwrap();
    kitchen.record(&[sees(1, at(8), "a van by the kerb")]).unwrap();
    visit(&kitchen, &stick, None, at(9)).unwrap();
    let log = mounted.join("closeby").join(kitchen.space().to_string()).join("log");
    fs::write(log.join("thesis.docx"), b"not ours").unwrap();
    fs::write(log.join("half.part"), b"of an earlier day").unwrap();
    let fetched = visit(&office, &stick, None, at(10)).unwrap().exchanged.unwrap();
    assert_eq!((fetched.foreign, fetched.damaged), (2, 0));
    assert_eq!(texts(&office), ["a van by the kerb"]);
    assert_eq!(fs::read(mounted.join("holiday/beach.jpg")).unwrap(), [7; 999]);
    assert!(log.join("thesis.docx").exists());
}

#[test]
fn a_stick_that_went_back_and_a_damaged_object_are_noticed() {
    let (room, stick) = (Room::new(), Pocket::default());
    let kitchen = room.founder();
    let office = joins(&room, &kitchen, &stick);
    let before = stick.objects.borrow().clone();
    kitchen.record(&[sees(1, at(8), "first")]).unwrap();
    visit(&kitchen, &stick, None, at(9)).unwrap();
    // Somebody puts an older copy of the stick in: what is missing there is left there again.
    *stick.objects.borrow_mut() = before;
    let noticed = visit(&kitchen, &stick, None, at(10)).unwrap().exchanged.unwrap();
    assert!(noticed.went_back > 0 && noticed.sent > 0);
    // An object that rots is none; the record comes by another way.
    for (name, bytes) in stick.objects.borrow_mut().iter_mut() {
        if name.ends_with(".seg") {
            bytes[100] ^= 1;
        }
    }
    let rotten = visit(&office, &stick, None, at(11)).unwrap().exchanged.unwrap();
    assert!(rotten.damaged > 0);
    assert_eq!(texts(&office), Vec::<String>::new());
    office.receive(&lacking(&kitchen, &office), at(12)).unwrap();
    assert_same(&kitchen, &office);
}

#[test]
fn a_solicitor_joins_with_a_seat_among_the_legal_team() {
    let (room, stick) = (Room::new(), Pocket::default());
    let herons = || Passphrase::typed("herons stand in the pond".to_owned());
    let kitchen = Vault::create(&room.path("kitchen"), &passphrase(), Some(&herons())).unwrap();
    kitchen.open_legal(&herons()).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    let ticket = Ticket::from_words(&invited(&kitchen, true, false)).unwrap();
    assert!(ticket.with_cases);
    let firm =
        Vault::join(&room.path("firm"), &passphrase(), Some(&herons()), &ticket.names).unwrap();
    firm.open_legal(&herons()).unwrap();
    knock(&firm, ticket, "Rookery Law 1", &stick, at(2)).unwrap();
    visit(&kitchen, &stick, None, at(3)).unwrap();
    let digits = digits_shown(&firm, &stick);
    visit(&kitchen, &stick, Some(&digits), at(5)).unwrap();
    assert_eq!(visit(&firm, &stick, None, at(6)).unwrap().joined, Some(Joined::In));
    let roll = firm.roll().unwrap();
    let legal = firm.names().legal;
    assert_eq!(roll.seated(legal).count(), 2);
    assert!(roll.epoch_to_write(legal, |_| true).is_some());
}

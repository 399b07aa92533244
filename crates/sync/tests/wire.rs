//! Laptops that are awake: they find each other by their keys, and everything new is there at once.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod line;
mod room;

use std::cell::Cell;
use std::sync::Arc;

use closeby_domain::Moment;
use closeby_seal::Role;
use closeby_sync::{News, Ticket, Ways, Wire, WireError, begin_to_join, invite, last_met};
use closeby_vault::Vault;
use line::{Laptop, kitchen_and_office, the_same, until, ways};
use room::{Room, assert_same, at, board, lacking, passphrase, sees, texts};

fn now_and_an_hour() -> Moment {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Moment::from_unix_ms(i64::try_from(now.as_millis()).unwrap()).plus_minutes(60)
}

#[test]
fn what_one_writes_is_at_once_on_the_other() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    founder.record(&[sees(1, at(2), "written before")]).unwrap();
    let kitchen = Laptop::on(founder);
    let office = Laptop::calling(member, &kitchen.at());
    office.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    kitchen.says(sees(2, at(3), "a van by the kerb"));
    until("the van is there", || texts(&office.vault).len() == 2);
    office.says(sees(3, at(4), "two officers at the door"));
    until("the officers are there", || texts(&kitchen.vault).len() == 3);
    the_same(&kitchen.vault, &office.vault);
}

#[test]
fn a_line_that_was_cut_is_taken_up_again_and_nothing_is_lost() {
    let room = Room::new();
    let (kitchen, office) = kitchen_and_office(&room);
    office.connected();
    let Laptop { vault, wire, .. } = kitchen;
    wire.close();
    vault.record(&[sees(1, at(2), "written apart")]).unwrap();
    office.says(sees(2, at(3), "written apart too"));
    // It comes back elsewhere; the office is told where.
    let kitchen = Laptop::by(vault, ways());
    office.wire.dial(kitchen.at()[0]);
    kitchen.connected();
    for laptop in [&kitchen, &office] {
        until("both lines are there", || texts(&laptop.vault).len() == 2);
    }
    the_same(&kitchen.vault, &office.vault);
}

#[test]
fn whoever_was_only_called_calls_back_when_it_comes_back_elsewhere() {
    let room = Room::new();
    let (kitchen, office) = kitchen_and_office(&room);
    office.connected();
    kitchen.connected();
    let Laptop { vault, wire, .. } = kitchen;
    wire.close();
    // Nobody tells the office where: the kitchen knows where the office was.
    let kitchen = Laptop::by(vault, ways());
    kitchen.connected();
    kitchen.says(sees(1, at(2), "here again"));
    until("the office has it", || texts(&office.vault).len() == 1);
}

#[test]
fn whoever_has_caught_up_shows_all_of_it_and_was_told_that_it_came() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    let said: Vec<_> = (1..=700).map(|number| sees(number, at(2), "a line of the log")).collect();
    founder.record(&said).unwrap();
    let lacking = lacking(&founder, &member).len();
    let kitchen = Laptop::on(founder);
    let office = Laptop::calling(member, &kitchen.at());
    let came = Cell::new(0);
    office.hears_that(|news| {
        if let News::Came { taken, held: 0, refused: 0, forks: 0, .. } = news {
            came.set(came.get() + taken);
        }
        matches!(news, News::CaughtUp { .. })
    });
    // Without waiting for anything more.
    assert_same(&kitchen.vault, &office.vault);
    assert_eq!(came.get(), lacking);
    until("the kitchen knows that it lasts there", || {
        kitchen.wire.peers().iter().any(|peer| peer.connected && peer.lacking_there == 0)
    });
}

#[test]
fn what_came_before_a_line_was_cut_is_shown_all_the_same() {
    let room = Room::new();
    let said: Vec<_> = (1..=90).map(|number| sees(number, at(2), "a line of the log")).collect();
    let (kitchen, office) = kitchen_and_office(&room);
    office.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    kitchen.vault.record(&said).unwrap();
    kitchen.wire.wrote();
    let device = office.vault.device();
    until("the kitchen knows that it lasts there", || {
        let peers = kitchen.wire.peers();
        let had = peers.iter().any(|peer| peer.device == device && peer.lacking_there == 0);
        had && office.vault.head().unwrap() == kitchen.vault.head().unwrap()
    });
    kitchen.wire.close();
    office.hears_that(|news| matches!(news, News::Came { taken: 90, .. }));
    assert_same(&kitchen.vault, &office.vault);
}

#[test]
fn whoever_closes_the_wire_remembers_what_went_over_it_and_whom_it_met() {
    let room = Room::new();
    let (kitchen, office) = kitchen_and_office(&room);
    office.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    for (number, one, other) in [(1, &office, &kitchen), (2, &kitchen, &office)] {
        one.says(sees(number, at(2), "a van by the kerb"));
        other.hears_that(|news| matches!(news, News::Came { .. }));
    }
    let devices = (kitchen.vault.device(), office.vault.device());
    office.wire.close();
    kitchen.wire.close();
    for (vault, other) in [(&kitchen.vault, devices.1), (&office.vault, devices.0)] {
        let noted = vault.exchanges().unwrap();
        assert_eq!(noted.len(), 1);
        assert!(noted[0].sent >= 1 && noted[0].received >= 1, "{noted:?}");
        assert!(last_met(vault, other).unwrap().is_some());
    }
}

#[test]
fn nobody_but_members_is_talked_with() {
    let room = Room::new();
    let kitchen = Laptop::on(room.founder());
    // Somebody who knows the address, the day and even the first key, and was never let in.
    let stranger = Vault::join(&room.path("x"), &passphrase(), None, &kitchen.vault.names());
    let stranger = stranger.unwrap();
    stranger.enter_team(kitchen.vault.welcome().unwrap()).unwrap();
    stranger.receive(&lacking(&kitchen.vault, &stranger), at(1)).unwrap();
    let before = kitchen.vault.heights();
    let stranger = Laptop::calling(stranger, &kitchen.at());
    kitchen.hears_that(|news| *news == News::TurnedAway);
    assert_eq!(kitchen.vault.heights(), before);
    assert!(kitchen.wire.peers().is_empty());
    stranger.wire.close();
}

#[test]
fn a_removed_laptop_is_turned_away_and_told_so() {
    let room = Room::new();
    let (kitchen, office) = kitchen_and_office(&room);
    office.connected();
    let device = office.vault.device();
    kitchen.vault.remove_device(device, at(3)).unwrap();
    // The removal may still reach it; what is written afterwards never does.
    kitchen.wire.close();
    let kitchen = Laptop::by(kitchen.vault, ways());
    kitchen.says(sees(1, at(4), "after the removal"));
    office.wire.dial(kitchen.at()[0]);
    kitchen.hears_that(|news| *news == News::TurnedAway);
    office.hears_that(|news| *news == News::TakenOff);
    assert!(texts(&office.vault).is_empty());
}

#[test]
fn whoever_takes_a_laptop_off_hangs_up_on_it_at_once() {
    let room = Room::new();
    let (kitchen, office) = kitchen_and_office(&room);
    office.connected();
    kitchen.vault.remove_device(office.vault.device(), at(3)).unwrap();
    kitchen.wire.took_off();
    office.hears_that(|news| *news == News::TakenOff);
    until("the line is gone", || kitchen.wire.peers().iter().all(|peer| !peer.connected));
    kitchen.says(sees(1, at(4), "after the removal"));
    assert!(texts(&office.vault).is_empty());
}

#[test]
fn a_laptop_that_reads_in_the_roll_that_it_was_taken_off_says_so_whoever_hangs_up() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    founder.remove_device(member.device(), at(3)).unwrap();
    member.receive(&lacking(&founder, &member), at(4)).unwrap();
    let office = Laptop::on(member);
    office.hears_that(|news| *news == News::TakenOff);
}

#[test]
fn a_removal_cuts_the_line_that_is_open() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    let third = room.member(&founder, "hall", Role::Write);
    member.receive(&lacking(&founder, &member), at(1)).unwrap();
    let kitchen = Laptop::on(founder);
    let hall = Laptop::calling(third, &kitchen.at());
    let office = Laptop::calling(member, &hall.at());
    office.connected();
    hall.connected();
    kitchen.vault.remove_device(office.vault.device(), at(3)).unwrap();
    kitchen.wire.wrote();
    // The hall hears of it from the kitchen and hangs up.
    hall.hears_that(|news| *news == News::TurnedAway);
    kitchen.says(sees(1, at(4), "after the removal"));
    until("the hall has it", || texts(&hall.vault).len() == 1);
    assert!(texts(&office.vault).is_empty());
}

#[test]
fn whoever_only_carries_brings_records_together_and_reads_none() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    let relay = room.member(&founder, "cellar", Role::Relay);
    member.receive(&lacking(&founder, &member), at(1)).unwrap();
    let cellar = Laptop::on(relay);
    let kitchen = Laptop::calling(founder, &cellar.at());
    let office = Laptop::calling(member, &cellar.at());
    kitchen.connected();
    office.connected();
    kitchen.says(sees(1, at(2), "a van by the kerb"));
    office.says(sees(2, at(3), "two officers at the door"));
    for laptop in [&kitchen, &office] {
        until("both lines are there", || texts(&laptop.vault).len() == 2);
    }
    the_same(&kitchen.vault, &office.vault);
    until("the cellar has all of it", || {
        cellar.vault.head().unwrap() == kitchen.vault.head().unwrap()
    });
    assert!(board(&cellar.vault).day.is_none() && texts(&cellar.vault).is_empty());
    assert!(cellar.vault.waits().unwrap().held.is_empty());
    assert!(cellar.vault.verify().unwrap().is_sound());
    assert!(cellar.vault.record(&[sees(3, at(4), "the cellar speaks")]).is_err());
    // It has to know who is taken off, or it could not refuse them.
    kitchen.vault.remove_device(office.vault.device(), at(5)).unwrap();
    kitchen.wire.wrote();
    cellar.hears_that(|news| *news == News::TurnedAway);
}

#[test]
fn a_laptop_is_invited_and_let_in_over_the_wire() {
    let room = Room::new();
    let founder = room.founder();
    founder.record(&[sees(1, at(2), "a van by the kerb")]).unwrap();
    let words = invite(&founder, Role::Write, (false, false), now_and_an_hour()).unwrap();
    let kitchen = Laptop::on(founder);
    let ticket = Ticket::from_words(&words).unwrap();
    let hall = Laptop::knocking(&room, ticket, &kitchen);
    let (name, ours) = kitchen.hears(|news| match news {
        News::Knocked { name, digits } => Some((name.clone(), digits.clone())),
        _ => None,
    });
    let (theirs, by) = hall.hears(|news| match news {
        News::Compare { digits, by } => Some((digits.clone(), by.clone())),
        _ => None,
    });
    assert_eq!((name.as_str(), by.as_str(), &ours), ("Hall", "Kitchen table", &theirs));
    kitchen.wire.let_in("000000");
    kitchen.hears_that(|news| *news == News::WrongDigits { burnt: false });
    kitchen.wire.let_in(&theirs);
    let both = News::LetIn { name, digits: theirs };
    kitchen.hears_that(|news| *news == both);
    hall.hears_that(|news| *news == News::In);
    hall.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    the_same(&kitchen.vault, &hall.vault);
    hall.says(sees(2, at(3), "the hall is here"));
    until("the kitchen shows it", || texts(&kitchen.vault).len() == 2);
}

#[test]
fn an_exercise_is_never_joined_by_the_ticket_of_a_real_day() {
    let room = Room::new();
    let drill = room.day("drill", true);
    drill.found_team("Drill", at(0)).unwrap();
    // The inviter says, by mistake or on purpose, that this is a real day.
    let words = invite(&drill, Role::Write, (false, false), now_and_an_hour()).unwrap();
    let kitchen = Laptop::on(drill);
    let ticket = Ticket::from_words(&words).unwrap();
    let hall = Laptop::knocking(&room, ticket, &kitchen);
    let digits = hall.shows_digits();
    kitchen.wire.let_in(&digits);
    hall.hears_that(|news| *news == News::ExerciseAndReal);
}

#[test]
fn a_laptop_without_the_ticket_cannot_even_knock() {
    let room = Room::new();
    let founder = room.founder();
    let words = invite(&founder, Role::Write, (false, false), now_and_an_hour()).unwrap();
    let real = Ticket::from_words(&words).unwrap();
    let kitchen = Laptop::on(founder);
    let joiner = Vault::join(&room.path("x"), &passphrase(), None, &real.names).unwrap();
    let guessed =
        Ticket::create(real.names, real.inviter, Role::Manage, (true, false), now_and_an_hour());
    begin_to_join(&joiner, guessed.unwrap(), "Nobody", at(2)).unwrap();
    let outside = Laptop::calling(joiner, &kitchen.at());
    // Somebody with the ticket still gets in while the other keeps knocking.
    let hall = Laptop::knocking(&room, real, &kitchen);
    let digits = hall.shows_digits();
    kitchen.wire.let_in(&digits);
    hall.hears_that(|news| *news == News::In);
    assert!(outside.vault.roll().is_none());
    assert_eq!(kitchen.vault.others(), [hall.vault.device()]);
}

#[test]
fn the_wire_closes_by_itself_when_the_vault_does() {
    let room = Room::new();
    let kitchen = Laptop::on(room.founder());
    let Laptop { vault, wire, .. } = kitchen;
    drop(vault);
    wire.wrote();
    wire.close();
    Vault::open(&room.path("kitchen"), &passphrase()).unwrap();
}

#[test]
fn an_address_that_is_taken_is_said_and_a_relay_that_is_none() {
    let room = Room::new();
    let vault = Arc::new(room.founder());
    let elsewhere = Ways { listen: vec!["192.0.2.1:4433".parse().unwrap()], ..ways() };
    let refused = Wire::open(&vault, elsewhere, |_| {}).err();
    assert_eq!(refused, Some(WireError::CannotListen));
    let nowhere = Ways { relay: Some("not a relay".to_owned()), ..ways() };
    assert_eq!(Wire::open(&vault, nowhere, |_| {}).err(), Some(WireError::NoRelay));
}

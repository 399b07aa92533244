//! Four words over the telephone: what they bring, what wrong ones cost, and what anybody in between
//! or listening learns.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

#[path = "line/street.rs"]
mod bad_street;
mod line;
mod room;

use std::net::{SocketAddr, UdpSocket};
use std::sync::Arc;

use bad_street::BadStreet;
use closeby_domain::Moment;
use closeby_seal::Role;
use closeby_sync::{
    Near, News, Spoken, SpokenError, Ticket, TicketError, Ways, invite, speak, ticket_by_words,
};
use closeby_vault::Vault;
use line::{Laptop, until};
use room::{Room, at};

fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Moment::from_unix_ms(i64::try_from(since.as_millis()).unwrap())
}

/// The kitchen table invites, and says four words for it.
struct Invites {
    laptop: Laptop,
    letters: String,
    words: String,
    at: SocketAddr,
}

impl Invites {
    fn from(room: &Room) -> Self {
        Self::by(Laptop::on(room.founder()))
    }

    fn by(laptop: Laptop) -> Self {
        let letters = invited(&laptop.vault, now().plus_minutes(60));
        let words = speak(&laptop.vault, now()).unwrap().expose_words().to_string();
        let at = laptop.wire.hear_words()[0];
        Self { laptop, letters, words, at }
    }

    fn hears(&self, words: &str) -> Result<Ticket, SpokenError> {
        said(words, self.at)
    }
}

fn invited(vault: &Vault, until: Moment) -> String {
    invite(vault, Role::Write, (false, false), until).unwrap().to_string()
}

fn said(words: &str, at: SocketAddr) -> Result<Ticket, SpokenError> {
    ticket_by_words(Spoken::read(words)?, Near { at: Some(at), lan: false }, now())
}

/// Other words of the list than these.
fn others(words: &str) -> String {
    let first = words.split(' ').next().unwrap();
    let other = if first == "acorn" { "lantern" } else { "acorn" };
    words.replacen(first, other, 1)
}

#[test]
fn the_right_words_bring_the_invitation_and_the_digits_follow() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    let ticket = kitchen.hears(&kitchen.words.to_uppercase()).unwrap();
    assert_eq!(ticket.to_words().as_str(), kitchen.letters);
    kitchen.laptop.hears_that(|news| *news == News::WordsSaid);
    let hall = Laptop::knocking(&room, ticket, &kitchen.laptop);
    let digits = hall.shows_digits();
    kitchen.laptop.wire.let_in(&digits);
    hall.hears_that(|news| *news == News::In);
    // The invitation is used, and the words with it.
    let again = || kitchen.hears(&kitchen.words).err();
    until("the place is closed", || kitchen.laptop.wire.words_heard_at().is_empty());
    assert_eq!(again(), Some(SpokenError::NobodyThere));
}

#[test]
fn an_exercise_is_not_joined_by_words_for_a_real_day() {
    let room = Room::new();
    let drill = room.day("drill", true);
    drill.found_team("Drill", at(0)).unwrap();
    let drill = Invites::by(Laptop::on(drill));
    let ticket = drill.hears(&drill.words).unwrap();
    let hall = Laptop::knocking(&room, ticket, &drill.laptop);
    let digits = hall.shows_digits();
    drill.laptop.wire.let_in(&digits);
    hall.hears_that(|news| *news == News::ExerciseAndReal);
}

#[test]
fn one_wrong_word_is_wrong_and_three_of_them_use_the_words_up() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    let wrong = others(&kitchen.words);
    for burnt in [false, false, true] {
        assert_eq!(kitchen.hears(&wrong).err(), Some(SpokenError::NotTheWords));
        kitchen.laptop.hears_that(|news| *news == News::WrongWords { burnt });
    }
    // Even the right ones bring nothing any more; the letters still do.
    let refused = kitchen.hears(&kitchen.words).err().unwrap();
    assert!(matches!(refused, SpokenError::NoneOpen | SpokenError::NobodyThere), "{refused:?}");
    assert!(Ticket::from_words(&kitchen.letters).is_ok());
    let fresh = speak(&kitchen.laptop.vault, now()).unwrap().expose_words().to_string();
    let at = kitchen.laptop.wire.hear_words()[0];
    assert!(said(&fresh, at).is_ok(), "new words can be made for the same invitation");
}

#[test]
fn a_wrong_word_between_right_ones_does_not_lock_anybody_out() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    for _ in 0..2 {
        assert_eq!(kitchen.hears(&others(&kitchen.words)).err(), Some(SpokenError::NotTheWords));
    }
    assert!(kitchen.hears(&kitchen.words).is_ok());
    // It is counted over the whole invitation, closed and opened again.
    let Invites { laptop, words, .. } = kitchen;
    let Laptop { vault, wire, .. } = laptop;
    wire.close();
    let again = Laptop::by(vault, line::ways());
    until("words are heard again", || !again.wire.words_heard_at().is_empty());
    let place = again.wire.words_heard_at()[0];
    assert_eq!(said(&others(&words), place).err(), Some(SpokenError::NotTheWords));
    again.hears_that(|news| *news == News::WrongWords { burnt: true });
}

#[test]
fn words_end_with_their_invitation() {
    let room = Room::new();
    let kitchen = Laptop::on(room.founder());
    assert!(speak(&kitchen.vault, now()).is_err(), "without an invitation there are none");
    let soon = now().plus_ms(1_500);
    invited(&kitchen.vault, soon);
    let words = speak(&kitchen.vault, now()).unwrap().expose_words().to_string();
    let place = kitchen.wire.hear_words()[0];
    until("it has ended", || now() > soon);
    let refused = said(&words, place).err().unwrap();
    let ended = [SpokenError::NoneOpen, SpokenError::NobodyThere];
    assert!(ended.contains(&refused), "{refused:?}");
    assert!(speak(&kitchen.vault, now()).is_err());
    // A laptop whose clock is behind is not believed by one whose clock is right.
    let room = Room::new();
    let late = Invites::from(&room);
    let near = Near { at: Some(late.at), lan: false };
    let tomorrow = now().plus_minutes(24 * 60);
    let read = ticket_by_words(Spoken::read(&late.words).unwrap(), near, tomorrow);
    assert_eq!(read.err(), Some(SpokenError::Ticket(TicketError::Ended)));
}

#[test]
fn a_new_invitation_takes_the_words_of_the_old_one_with_it() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    invited(&kitchen.laptop.vault, now().plus_minutes(60));
    assert_eq!(kitchen.hears(&kitchen.words).err(), Some(SpokenError::NoneOpen));
}

#[test]
fn somebody_in_the_middle_has_one_guess_and_learns_nothing() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    // They pretend to be the kitchen, with words of their own, and get nothing out of the hall.
    let elsewhere = Room::new();
    let between = Invites::from(&elsewhere);
    let fooled = said(&kitchen.words, between.at).err();
    assert_eq!(fooled, Some(SpokenError::NotTheWords));
    between.laptop.hears_that(|news| matches!(news, News::WrongWords { .. }));
    // Nor does the hall get anything from them that it would take for the kitchen's invitation.
    assert!(kitchen.hears(&kitchen.words).is_ok(), "no guess was made at the kitchen");
}

#[test]
fn nobody_is_there_and_it_is_said() {
    let closed = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refused = said("acorn lantern ladle zebra", closed).err();
    assert_eq!(refused, Some(SpokenError::NobodyThere));
}

#[test]
fn whoever_listens_hears_neither_words_nor_letters() {
    let room = Room::new();
    let kitchen = Invites::from(&room);
    let street = BadStreet::to(kitchen.at, 0);
    let ticket = said(&kitchen.words, street.at).unwrap();
    assert!(street.bytes() > 3_000, "it was listened to");
    let mut canaries: Vec<&[u8]> = kitchen.words.split(' ').map(str::as_bytes).collect();
    canaries.push(kitchen.letters.as_bytes());
    canaries.push(&kitchen.letters.as_bytes()[8..40]);
    canaries.push(ticket.names.space.as_bytes());
    canaries.push(ticket.inviter.as_bytes());
    for canary in canaries {
        assert_eq!(street.carried(canary), 0, "{} bytes of it were heard", canary.len());
    }
}

#[test]
fn words_are_heard_in_one_network_when_that_is_allowed() {
    let room = Room::new();
    // Multicast needs a network that has it: every address of this machine.
    let ways = Ways { listen: Vec::new(), lan: true, ..line::ways() };
    let kitchen = Laptop::by(Arc::new(room.founder()), ways);
    let letters = invited(&kitchen.vault, now().plus_minutes(60));
    let words = speak(&kitchen.vault, now()).unwrap();
    assert!(!kitchen.wire.hear_words().is_empty());
    let near = Near { at: None, lan: true };
    match ticket_by_words(Spoken::read(&words.expose_words()).unwrap(), near, now()) {
        Ok(ticket) => assert_eq!(ticket.to_words().as_str(), letters),
        Err(SpokenError::NobodyThere | SpokenError::NoSocket) => {
            println!("skipped: this machine's network carries no multicast");
        }
        Err(other) => panic!("{other}"),
    }
}

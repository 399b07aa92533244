//! A member's key in the wrong hands, on the wire: what it sends is bounded, checked and cut off.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod line;
mod pictures;
mod room;

use std::net::SocketAddr;

use closeby_seal::{Envelope, Role};
use closeby_sync::{News, Wanted};
use closeby_vault::Vault;
use iroh::endpoint::{Connection, RecvStream, SendStream, presets};
use iroh::{Endpoint, EndpointAddr, EndpointId, SecretKey, TransportAddr};
use line::{Laptop, kitchen_and_member, until};
use pictures::keeps;
use room::{Room, at, board, lacking, sees};

const RECORDS: u8 = 3;

/// Somebody who has the key of a laptop and speaks the wire by hand.
struct Hand {
    endpoint: Endpoint,
    line: Connection,
    out: SendStream,
    back: RecvStream,
}

impl Hand {
    async fn of(member: &Vault, to: &Vault, at: SocketAddr) -> Self {
        let secret = SecretKey::from_bytes(member.expose_wire_secret().expose());
        let endpoint = Endpoint::builder(presets::Minimal).secret_key(secret).bind().await.unwrap();
        let id = EndpointId::from_bytes(to.device().as_bytes()).unwrap();
        let address = EndpointAddr::from_parts(id, [TransportAddr::Ip(at)]);
        let line = endpoint.connect(address, b"closeby/talk/1").await.unwrap();
        let (out, back) = line.open_bi().await.unwrap();
        Self { endpoint, line, out, back }
    }

    async fn says_hello(&mut self, vault: &Vault) {
        let mut body = vec![1];
        body.extend_from_slice(vault.space().as_bytes());
        body.extend_from_slice(&0i64.to_be_bytes());
        self.says(1, &body).await;
        let mut head = [0; 5];
        // Whoever turns us away may not say anything.
        let _ = self.back.read_exact(&mut head).await;
    }

    async fn says(&mut self, kind: u8, body: &[u8]) {
        let mut frame = u32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
        frame.push(kind);
        frame.extend_from_slice(body);
        // A line that was cut takes nothing more, which is what the tests look for elsewhere.
        let _ = self.out.write_all(&frame).await;
    }

    async fn hears_why(self) -> u64 {
        let closed = self.line.closed().await;
        self.endpoint.close().await;
        match closed {
            iroh::endpoint::ConnectionError::ApplicationClosed(why) => why.error_code.into_inner(),
            other => panic!("{other}"),
        }
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn records(all: &[Envelope]) -> Vec<u8> {
    let mut body = Vec::new();
    for record in all {
        let bytes = record.to_bytes();
        body.extend_from_slice(&u32::try_from(bytes.len()).unwrap().to_be_bytes());
        body.extend_from_slice(&bytes);
    }
    body
}

#[test]
fn a_peer_that_announces_four_gigabytes_is_cut_off() {
    let room = Room::new();
    let (kitchen, member) = kitchen_and_member(&room);
    runtime().block_on(async {
        let mut hand = Hand::of(&member, &kitchen.vault, kitchen.at()[0]).await;
        hand.says_hello(&member).await;
        hand.out.write_all(&[0xff, 0xff, 0xff, 0xff, RECORDS]).await.unwrap();
        assert_eq!(hand.hears_why().await, 3);
    });
    kitchen.hears_that(|news| matches!(news, News::CutOff { name } if name == "office"));
}

#[test]
fn a_peer_that_sends_nonsense_for_ever_is_cut_off() {
    let room = Room::new();
    let (kitchen, member) = kitchen_and_member(&room);
    let place = kitchen.at()[0];
    runtime().block_on(async {
        for body in [b"no record at all".as_slice(), &[0, 0, 0, 9, 1, 2, 3]] {
            let mut hand = Hand::of(&member, &kitchen.vault, place).await;
            hand.says_hello(&member).await;
            hand.says(RECORDS, body).await;
            assert_eq!(hand.hears_why().await, 3);
        }
        let mut hand = Hand::of(&member, &kitchen.vault, place).await;
        hand.says(RECORDS, b"without a hello").await;
        assert_eq!(hand.hears_why().await, 3);
    });
}

#[test]
fn a_peer_of_another_day_is_turned_away() {
    let (room, elsewhere) = (Room::new(), Room::new());
    let (kitchen, member) = kitchen_and_member(&room);
    let other = elsewhere.founder();
    runtime().block_on(async {
        let mut hand = Hand::of(&member, &kitchen.vault, kitchen.at()[0]).await;
        hand.says_hello(&other).await;
        assert_eq!(hand.hears_why().await, 1);
    });
}

#[test]
fn forged_and_spliced_records_are_refused_and_their_sender_is_cut_off() {
    let (room, elsewhere) = (Room::new(), Room::new());
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    let other = elsewhere.founder();
    let others_member = elsewhere.member(&other, "hall", Role::Write);
    other.record(&[sees(9, at(2), "another street")]).unwrap();
    for number in 1..20 {
        founder.record(&[sees(number, at(i64::from(number)), "a line of the log")]).unwrap();
    }
    let genuine = lacking(&founder, &member);
    let mut forged: Vec<Envelope> = Vec::new();
    for (number, record) in genuine.iter().enumerate() {
        let mut bytes = record.to_bytes();
        // Somewhere in the header: another day, author, number, time or hash.
        bytes[8 + number * 7 % 160] ^= 1;
        forged.extend(Envelope::from_bytes(&bytes).ok());
    }
    // Records of another day, whole and genuine there.
    forged.extend(lacking(&other, &others_member));
    assert!(forged.len() >= 8);
    let kitchen = Laptop::on(founder);
    let (before, heights) = (board(&kitchen.vault), kitchen.vault.heights());
    runtime().block_on(async {
        let mut hand = Hand::of(&member, &kitchen.vault, kitchen.at()[0]).await;
        hand.says_hello(&member).await;
        for _ in 0..80 {
            hand.says(RECORDS, &records(&forged)).await;
        }
        assert_eq!(hand.hears_why().await, 3);
    });
    kitchen.hears_that(|news| matches!(news, News::Came { refused, .. } if *refused > 0));
    assert_eq!((board(&kitchen.vault), kitchen.vault.heights()), (before, heights));
}

/// A single line that looks like the next of its chain lasts before it is checked, and no longer.
#[test]
fn a_forged_line_that_looks_like_the_next_is_never_shown_or_handed_on() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    member.receive(&lacking(&founder, &member), at(1)).unwrap();
    let third = room.member(&founder, "hall", Role::Write);
    founder.record(&[sees(1, at(2), "first of its chain")]).unwrap();
    third.receive(&lacking(&founder, &third), at(3)).unwrap();
    founder.record(&[sees(2, at(4), "what was really written")]).unwrap();
    let genuine = lacking(&founder, &third);
    let mut bytes = genuine[0].to_bytes();
    // The signature lies between the header and the body.
    let signature = genuine[0].parts().signature;
    let from = bytes.windows(64).position(|bytes| bytes == signature).unwrap();
    bytes[from + 9] ^= 1;
    let forged = Envelope::from_bytes(&bytes).unwrap();
    let hall = Laptop::on(third);
    let (before, heights) = (board(&hall.vault), hall.vault.heights());
    runtime().block_on(async {
        let mut hand = Hand::of(&member, &hall.vault, hall.at()[0]).await;
        hand.says_hello(&member).await;
        for _ in 0..80 {
            hand.says(RECORDS, &records(std::slice::from_ref(&forged))).await;
        }
        assert_eq!(hand.hears_why().await, 3);
    });
    hall.hears_that(|news| matches!(news, News::Came { refused, taken: 0, .. } if *refused > 0));
    assert_eq!((board(&hall.vault), hall.vault.heights()), (before, heights));
    assert_eq!(hall.vault.receive(&genuine, at(5)).unwrap().taken, 1);
    assert!(hall.vault.forks().unwrap().is_empty());
    assert!(hall.vault.verify().unwrap().is_sound());
}

#[test]
fn a_peer_that_withholds_shows_as_a_gap_and_the_rest_comes_from_others() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    member.receive(&lacking(&founder, &member), at(1)).unwrap();
    let third = room.member(&founder, "hall", Role::Write);
    member.receive(&lacking(&founder, &member), at(1)).unwrap();
    member.record(&[sees(1, at(2), "from the office")]).unwrap();
    founder.receive(&lacking(&member, &founder), at(3)).unwrap();
    founder.record(&[sees(2, at(4), "from the kitchen, who had seen the office's")]).unwrap();
    let office = member.device();
    let hall = Laptop::on(third);
    // The kitchen passes on everything but what the office wrote.
    let shown: Vec<Envelope> = lacking(&founder, &hall.vault)
        .into_iter()
        .filter(|record| record.header().author != office)
        .collect();
    runtime().block_on(async {
        let mut hand = Hand::of(&founder, &hall.vault, hall.at()[0]).await;
        hand.says_hello(&founder).await;
        hand.says(RECORDS, &records(&shown)).await;
        let took = tokio::task::spawn_blocking({
            let vault = std::sync::Arc::clone(&hall.vault);
            move || until("it was taken in", || !vault.waits().unwrap().missing_of.is_empty())
        });
        took.await.unwrap();
        drop(hand);
    });
    let missing = hall.vault.waits().unwrap().missing_of;
    assert!(missing.iter().any(|(device, count)| *device == office.tag() && *count > 0));
    let _member = Laptop::calling(member, &hall.at());
    until("the gap is closed", || hall.vault.waits().unwrap().missing_of.is_empty());
}

/// The pieces of a file are asked for by their hashes, so that nobody can pass another off as one.
#[test]
fn a_peer_that_sends_another_piece_than_it_was_asked_for_is_named_and_cut_off() {
    let room = Room::new();
    let founder = room.founder();
    let member = room.member(&founder, "office", Role::Write);
    keeps(&member, 1);
    founder.receive(&lacking(&member, &founder), at(3)).unwrap();
    let other = member.sealed_piece(&member.kept_pieces(3, 1).unwrap()[0]).unwrap().unwrap();
    let kitchen = Laptop::on(founder);
    runtime().block_on(async {
        let mut hand = Hand::of(&member, &kitchen.vault, kitchen.at()[0]).await;
        hand.says_hello(&member).await;
        kitchen.wire.fetch(Wanted::All);
        let (mut out, mut back) = hand.line.accept_bi().await.unwrap();
        let mut head = [0; 5];
        back.read_exact(&mut head).await.unwrap();
        assert_eq!(head[4], 6, "pieces are asked for");
        let mut frame = u32::try_from(other.len()).unwrap().to_be_bytes().to_vec();
        frame.push(7);
        frame.extend_from_slice(&other);
        out.write_all(&frame).await.unwrap();
        assert_eq!(hand.hears_why().await, 3);
    });
    kitchen.hears_that(|news| matches!(news, News::WrongPiece { name } if name == "office"));
    assert_eq!(kitchen.vault.count_of_pieces().unwrap(), (0, 0));
}

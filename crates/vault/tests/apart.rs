//! What two laptops write apart is offered on both until somebody settles it.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod scene;

use closeby_domain::apart::Field;
use closeby_domain::entry::Correction;
use closeby_domain::id::PersonId;
use closeby_domain::person::{Person, PersonChange, PersonKind};
use closeby_domain::{Operation, Statement, Subject};
use closeby_seal::{Passphrase, Role};
use closeby_vault::{Vault, WrittenApart};
use scene::{clock, entry_id, lacking, said, sees};
use uuid::Uuid;

const GRACE: PersonId = PersonId(Uuid::from_u128(9));

/// Three laptops that have one entry and one person in common.
struct Close {
    _room: tempfile::TempDir,
    laptops: Vec<Vault>,
}

impl Close {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let words = Passphrase::typed("lantern otter gravel".to_owned());
        let kitchen = Vault::create(&room.path().join("0.closeby"), &words, None).unwrap();
        kitchen.found_team("Kitchen table", clock("13:00")).unwrap();
        let grace = Person::named(GRACE, "Grace".to_owned(), PersonKind::Volunteer);
        let known = said("13:05", "13:05", Operation::AddPerson(grace));
        kitchen.record(&[sees(1, "13:04", "a van by the kerb"), known]).unwrap();
        let mut laptops = vec![kitchen];
        for name in ["office", "hall"] {
            let path = room.path().join(format!("{name}.closeby"));
            let vault = Vault::join(&path, &words, None, &laptops[0].names()).unwrap();
            vault.enter_team(laptops[0].welcome().unwrap()).unwrap();
            laptops[0]
                .admit(&vault.card(name).unwrap(), Role::Write, false, clock("13:10"))
                .unwrap();
            laptops.push(vault);
        }
        let close = Self { _room: room, laptops };
        close.pass(0, 1);
        close.pass(0, 2);
        close
    }

    fn pass(&self, from: usize, to: usize) {
        let (from, to) = (&self.laptops[from], &self.laptops[to]);
        to.receive(&lacking(from, to), clock("16:00")).unwrap();
    }

    fn pass_everything(&self) {
        for from in 0..3 {
            (0..3).filter(|to| *to != from).for_each(|to| self.pass(from, to));
        }
        self.pass(1, 0);
        self.pass(2, 0);
        self.pass(0, 1);
        self.pass(0, 2);
    }

    fn corrects(&self, laptop: usize, at: &str, words: &str) {
        let text = Some(words.to_owned());
        let reason = "looked again".to_owned();
        let correct = Correction { text, when: None, reason };
        self.writes(laptop, at, Operation::CorrectEntry(entry_id(1), correct));
    }

    fn phones(&self, laptop: usize, at: &str, number: &str) {
        let change = PersonChange::Phone(Some(number.to_owned()));
        self.writes(laptop, at, Operation::ChangePerson(GRACE, change));
    }

    fn writes(&self, laptop: usize, at: &str, operation: Operation) {
        self.laptops[laptop].record(&[said(at, at, operation)]).unwrap();
    }

    fn entry(&self, laptop: usize) -> Vec<WrittenApart> {
        self.laptops[laptop].apart(&Subject::Entry(entry_id(1).0)).unwrap()
    }
}

fn words(said: &Statement) -> &str {
    match &said.operation {
        Operation::CorrectEntry(_, Correction { text: Some(text), .. }) => text,
        Operation::ChangePerson(_, PersonChange::Phone(Some(number))) => number,
        other => panic!("not {other:?}"),
    }
}

#[test]
fn what_was_corrected_apart_stands_apart_on_every_laptop_until_it_is_settled() {
    let close = Close::new();
    close.corrects(0, "14:00", "a white van");
    close.corrects(1, "14:05", "a grey van");
    assert!(close.entry(0).is_empty(), "nobody has heard of the other yet");
    close.pass_everything();
    for laptop in 0..3 {
        let apart = close.entry(laptop);
        assert_eq!((apart.len(), apart[0].field), (1, Field::Words));
        assert_eq!(words(&apart[0].shown), "a grey van");
        assert_eq!(words(&apart[0].others[0]), "a white van");
        assert_eq!(close.laptops[laptop].all_apart().unwrap(), apart);
    }
    close.corrects(2, "14:20", "a white van");
    assert!(close.entry(2).is_empty());
    close.pass_everything();
    assert!((0..3).all(|laptop| close.entry(laptop).is_empty()));
}

#[test]
fn whoever_had_the_first_words_only_puts_others_over_them() {
    let close = Close::new();
    close.corrects(0, "14:00", "a white van");
    close.pass(0, 1);
    close.corrects(1, "14:05", "a grey van");
    close.corrects(0, "14:10", "a black van");
    close.pass_everything();
    let apart = close.entry(2);
    assert_eq!(words(&apart[0].shown), "a black van");
    let others: Vec<_> = apart[0].others.iter().map(words).collect();
    assert_eq!(others, ["a grey van"], "the white one was corrected by somebody who had it");
}

#[test]
fn records_about_the_team_are_not_taken_for_words_that_were_seen() {
    let close = Close::new();
    // Many records about the team, so that their numbers are higher than those of the log.
    for _ in 0..3 {
        close.laptops[0].heal(clock("13:30")).unwrap();
        close.laptops[0].remove_device(close.laptops[2].device(), clock("13:31")).ok();
    }
    close.pass(0, 1);
    close.corrects(0, "14:00", "a white van");
    close.corrects(1, "14:05", "a grey van");
    close.pass(0, 1);
    assert_eq!(close.entry(1).len(), 1);
}

#[test]
fn numbers_and_words_are_listed_side_by_side() {
    let close = Close::new();
    close.phones(0, "14:00", "020 7946 0001");
    close.phones(2, "14:01", "020 7946 0002");
    close.corrects(1, "14:02", "a grey van");
    close.corrects(2, "14:03", "a white van");
    close.pass_everything();
    let mut all: Vec<Field> =
        close.laptops[1].all_apart().unwrap().iter().map(|apart| apart.field).collect();
    all.sort();
    assert_eq!(all, [Field::Words, Field::Phone]);
    let person = close.laptops[0].apart(&Subject::Person(GRACE.0)).unwrap();
    assert_eq!(words(&person[0].others[0]), "020 7946 0001");
}

#[test]
fn a_day_on_one_laptop_has_nothing_apart() {
    let room = tempfile::tempdir().unwrap();
    let words = Passphrase::typed("lantern otter gravel".to_owned());
    let vault = Vault::create(&room.path().join("day.closeby"), &words, None).unwrap();
    vault.record(&[sees(1, "13:04", "a van by the kerb")]).unwrap();
    assert!(vault.all_apart().unwrap().is_empty());
}

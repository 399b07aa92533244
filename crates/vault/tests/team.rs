//! Several laptops of one team: what one writes the others show, whatever way it took.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod scene;

use closeby_domain::board::Mode;
use closeby_domain::id::PersonId;
use closeby_domain::person::{Person, PersonKind};
use closeby_domain::{Moment, Operation};
use closeby_seal::{Envelope, Parts, Passphrase, Role, What};
use closeby_vault::{Height, Held, Numbered, Received, Vault, VaultError, Why};
use scene::{clock, entry_id, lacking, note, said, sees};

struct Close {
    room: tempfile::TempDir,
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::typed(words.to_owned())
}

impl Close {
    fn new() -> Self {
        Self { room: tempfile::tempdir().unwrap() }
    }

    fn kitchen_table(&self) -> Vault {
        let path = self.room.path().join("kitchen.closeby");
        let legal = passphrase("herons stand in the pond");
        let vault =
            Vault::create(&path, &passphrase("lantern otter gravel"), Some(&legal)).unwrap();
        vault.record(&[sees(1, "13:20", "a van by the kerb")]).unwrap();
        vault.found_team("Kitchen table", clock("13:30")).unwrap();
        vault
    }

    /// A laptop that has made its vault and is not let in yet.
    fn knocks(&self, at: &Vault, name: &str) -> Vault {
        let path = self.room.path().join(format!("{name}.closeby"));
        let legal = passphrase("a heron of their own");
        let words = passphrase("another otter gravel");
        let vault = Vault::join(&path, &words, Some(&legal), &at.names()).unwrap();
        vault.enter_team(at.welcome().unwrap()).unwrap();
        vault
    }

    fn joins(&self, at: &Vault, name: &str, role: Role, with_cases: bool) -> Vault {
        let vault = self.knocks(at, name);
        if with_cases {
            vault.open_legal(&passphrase("a heron of their own")).unwrap();
        }
        let card = vault.card(name).unwrap();
        at.admit(&card, role, with_cases, clock("13:35")).unwrap();
        pass(at, &vault);
        vault
    }
}

/// Carries everything that one has and the other lacks.
fn pass(from: &Vault, to: &Vault) -> Received {
    pass_at(from, to, clock("16:00"))
}

fn pass_at(from: &Vault, to: &Vault, now: Moment) -> Received {
    to.receive(&lacking(from, to), now).unwrap()
}

fn lines(vault: &Vault) -> Vec<String> {
    let board = vault.board(Moment::NEVER, Mode::Known).unwrap();
    board.lines.iter().map(|line| format!("{} {}", line.entry.number, line.text)).collect()
}

fn same_board(one: &Vault, other: &Vault) {
    for mode in [Mode::Known, Mode::Happened] {
        for at in [clock("14:00"), clock("15:00"), Moment::NEVER] {
            assert_eq!(one.board(at, mode).unwrap(), other.board(at, mode).unwrap());
        }
    }
    assert_eq!(one.compare_rebuilt().unwrap(), Vec::<&str>::new());
    assert_eq!(other.compare_rebuilt().unwrap(), Vec::<&str>::new());
}

#[test]
fn what_one_laptop_writes_the_other_shows_and_back() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    assert_eq!(lines(&office), ["1 a van by the kerb"]);
    office.record(&[sees(2, "14:10", "two officers at the door")]).unwrap();
    kitchen.record(&[sees(3, "14:05", "neighbours come")]).unwrap();
    pass(&office, &kitchen);
    pass(&kitchen, &office);
    assert_eq!(lines(&kitchen).len(), 3);
    same_board(&kitchen, &office);
    assert_eq!(kitchen.head().unwrap(), office.head().unwrap());
    assert!(office.verify().unwrap().is_sound());
    // Nothing to do the second time.
    assert_eq!(pass(&kitchen, &office), Received::default());
}

#[test]
fn a_batch_in_any_order_and_twice_makes_no_difference() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    for number in 2..12 {
        kitchen.record(&[sees(number, "14:10", "one more line")]).unwrap();
    }
    let mut batch = lacking(&kitchen, &office);
    batch.reverse();
    batch.extend(batch.clone());
    let received = office.receive(&batch, clock("16:00")).unwrap();
    assert_eq!((received.taken, received.again, received.refused.len()), (10, 10, 0));
    same_board(&kitchen, &office);
}

#[test]
fn a_correction_that_comes_before_its_line_waits_in_its_story() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let hall = close.joins(&kitchen, "Hall", Role::Write, false);
    pass(&kitchen, &office);
    office.record(&[sees(2, "14:10", "a grey van")]).unwrap();
    pass(&office, &hall);
    let white = closeby_domain::entry::Correction {
        text: Some("a white van".to_owned()),
        ..Default::default()
    };
    hall.record(&[said("14:12", "14:12", Operation::CorrectEntry(entry_id(2), white))]).unwrap();
    // The kitchen hears the correction first, and sees that something is missing.
    let theirs: Vec<_> = lacking(&hall, &kitchen)
        .into_iter()
        .filter(|record| record.header().author == hall.device())
        .collect();
    kitchen.receive(&theirs, clock("16:00")).unwrap();
    assert_eq!(lines(&kitchen), ["1 a van by the kerb"]);
    assert!(kitchen.waits().unwrap().missing_of.iter().any(|(of, _)| *of == office.device().tag()));
    pass(&office, &kitchen);
    assert_eq!(lines(&kitchen)[0], "2 a white van");
    assert!(kitchen.waits().unwrap().missing_of.is_empty());
    pass(&kitchen, &office);
    same_board(&kitchen, &office);
}

#[test]
fn nobody_who_was_not_let_in_can_write_here_or_there() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let stranger = close.knocks(&kitchen, "Stranger");
    let refused = stranger.record(&[sees(2, "14:10", "let me in")]);
    assert!(matches!(refused, Err(VaultError::NotLetIn)));
    // It writes all the same, with a founding of its own.
    let alone = Vault::join(
        &close.room.path().join("alone.closeby"),
        &passphrase("a third otter gravel"),
        None,
        &kitchen.names(),
    )
    .unwrap();
    alone.found_team("Not the kitchen", clock("13:00")).unwrap();
    let records = alone
        .heights()
        .into_iter()
        .flat_map(|height| {
            let from_start = closeby_vault::Height { seq: 0, ..height };
            alone.records_after(from_start, 100, usize::MAX).unwrap()
        })
        .collect::<Vec<_>>();
    assert!(!records.is_empty());
    let received = kitchen.receive(&records, clock("16:00")).unwrap();
    assert_eq!(received.taken, 0);
    assert!(received.refused.iter().all(|one| one.why == Why::Stranger));
}

#[test]
fn records_of_another_day_are_refused() {
    let close = Close::new();
    let (kitchen, other) = (close.kitchen_table(), Close::new());
    let elsewhere = other.kitchen_table();
    let records = lacking(&elsewhere, &kitchen);
    let received = kitchen.receive(&records, clock("16:00")).unwrap();
    assert_eq!((received.taken, received.refused.len()), (0, records.len()));
    let foreign = Why::Fault(What::ForeignSpace);
    assert!(received.refused.iter().all(|one| one.why == foreign));
}

#[test]
fn a_removed_laptop_reads_nothing_that_is_written_later() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let hall = close.joins(&kitchen, "Hall", Role::Write, false);
    pass(&kitchen, &office);
    office.record(&[sees(2, "14:10", "seen before the removal")]).unwrap();
    pass(&office, &kitchen);
    office.record(&[sees(3, "14:20", "never seen by the manager")]).unwrap();
    kitchen.remove_device(office.device(), clock("14:30")).unwrap();
    kitchen.record(&[sees(4, "14:40", "after the removal")]).unwrap();
    let received = pass(&kitchen, &office);
    assert_eq!(received.refused, []);
    assert!(!lines(&office).iter().any(|line| line.contains("after the removal")));
    assert!(matches!(office.record(&[sees(5, "14:50", "I go on")]), Err(VaultError::TakenOff)));
    // The others read on, and the line that nobody had seen waits for a manager.
    pass(&kitchen, &hall);
    assert_eq!(lines(&hall).len(), 3);
    pass(&office, &kitchen);
    assert_eq!(lines(&kitchen).len(), 3);
    assert_eq!(kitchen.waits().unwrap().held, [(Held::AfterRemoval, 1)]);
    kitchen.accept(office.device(), kitchen.names().team, 99, clock("15:00")).unwrap();
    assert_eq!(lines(&kitchen).len(), 4);
    pass(&kitchen, &hall);
    same_board(&kitchen, &hall);
}

#[test]
fn what_counted_until_a_removal_was_heard_of_is_taken_back() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let hall = close.joins(&kitchen, "Hall", Role::Write, false);
    pass(&kitchen, &office);
    kitchen.remove_device(office.device(), clock("14:05")).unwrap();
    office.record(&[sees(2, "14:10", "written while removed elsewhere")]).unwrap();
    pass(&office, &hall);
    assert_eq!(lines(&hall).len(), 2);
    pass(&kitchen, &hall);
    assert_eq!(lines(&hall), ["1 a van by the kerb"]);
    pass(&hall, &kitchen);
    same_board(&kitchen, &hall);
}

#[test]
fn a_clock_two_minutes_ahead_is_held_back_until_its_time_comes() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    office.record(&[sees(2, "17:00", "from an hour ahead")]).unwrap();
    let received = pass_at(&office, &kitchen, clock("16:00"));
    assert_eq!((received.taken, received.held), (1, 1));
    assert_eq!(lines(&kitchen), ["1 a van by the kerb"]);
    kitchen.record(&[sees(3, "16:01", "our own clock goes on as it should")]).unwrap();
    let own = kitchen.statements().unwrap().last().unwrap().order;
    assert!(own.hlc >> 16 < u64::try_from(clock("16:02").unix_ms()).unwrap());
    kitchen.look_again(clock("16:59")).unwrap();
    assert_eq!(lines(&kitchen).len(), 3);
}

#[test]
fn a_reader_reads_and_cannot_write() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let reader = close.joins(&kitchen, "Reader", Role::Read, false);
    assert_eq!(lines(&reader).len(), 1);
    assert!(matches!(reader.record(&[sees(2, "14:10", "no")]), Err(VaultError::NotLetIn)));
    let card = reader.card("Friend").unwrap();
    assert!(matches!(
        reader.admit(&card, Role::Write, false, clock("14:00")),
        Err(VaultError::NotAManager)
    ));
}

#[test]
fn cases_are_carried_by_all_and_read_by_the_legal_team_only() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    kitchen.open_legal(&passphrase("herons stand in the pond")).unwrap();
    kitchen.record(&[note("14:00", "he has a hearing on Monday")]).unwrap();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    pass(&kitchen, &office);
    let refused = office.record(&[note("14:00", "not mine to write")]);
    assert!(matches!(refused, Err(VaultError::LegalKeyClosed | VaultError::NotLetIn)));
    office.open_legal(&passphrase("a heron of their own")).unwrap();
    assert_eq!(office.cases().ok().map_or(0, |said| said.len()), 0);
    // The solicitors hear of it from the office, which cannot read it.
    let firm = close.joins(&kitchen, "Rookery Law", Role::Write, true);
    pass(&office, &firm);
    assert_eq!(firm.cases().unwrap().len(), 1);
    firm.record(&[note("15:00", "seen in custody")]).unwrap();
    firm.close_legal();
    firm.open_legal(&passphrase("a heron of their own")).unwrap();
    assert_eq!(firm.cases().unwrap().len(), 2);
    pass(&firm, &office);
    pass(&office, &kitchen);
    assert_eq!(kitchen.cases().unwrap().len(), 2);
}

#[test]
fn a_vault_put_back_from_a_copy_gets_its_own_records_back_from_the_others() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let path = close.room.path().join("Back office.closeby");
    let copy = close.room.path().join("copy.closeby");
    std::fs::create_dir(&copy).unwrap();
    office.close().unwrap();
    for file in ["vault.db", "keys"] {
        std::fs::copy(path.join(file), copy.join(file)).unwrap();
    }
    let office = Vault::open(&path, &passphrase("another otter gravel")).unwrap();
    office.record(&[sees(2, "14:10", "written after the copy")]).unwrap();
    pass(&office, &kitchen);
    let again = Vault::open(&copy, &passphrase("another otter gravel")).unwrap();
    pass(&kitchen, &again);
    again.asked_others().unwrap();
    assert_eq!(lines(&again), lines(&kitchen));
    // Two that both went on from one copy prove it against themselves.
    again.record(&[sees(3, "14:20", "from the copy")]).unwrap();
    office.record(&[sees(4, "14:30", "from the first")]).unwrap();
    pass(&again, &kitchen);
    let second = office
        .records_after(
            closeby_vault::Height {
                author: office.device(),
                audience: office.names().team,
                seq: 1,
            },
            10,
            usize::MAX,
        )
        .unwrap();
    let received = kitchen.receive(&second, clock("16:00")).unwrap();
    assert_eq!((received.taken, received.forks), (0, 1));
    assert_eq!(kitchen.forks().unwrap()[0].author, office.device());
    assert!(kitchen.verify().unwrap().is_sound());
}

#[test]
fn laptops_that_write_apart_never_give_one_number_twice() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let (entry, incident) = (Numbered::Entry, Numbered::Incident);
    assert_eq!(kitchen.next_number(entry).unwrap(), 2, "whoever began the day goes on");
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let hall = close.joins(&kitchen, "Hall", Role::Write, false);
    for round in 0..3 {
        for vault in [&kitchen, &office, &hall] {
            let number = vault.next_number(entry).unwrap();
            vault.record(&[sees(number, "14:10", "one more line")]).unwrap();
            assert_eq!(vault.next_number(entry).unwrap(), number + 1, "round {round}");
        }
    }
    let first = [&kitchen, &office, &hall].map(|vault| vault.next_number(incident).unwrap());
    assert_eq!(first, [1, 101, 201]);
    for (from, to) in [(&office, &kitchen), (&hall, &kitchen), (&kitchen, &office)] {
        pass(from, to);
    }
    let mut numbers: Vec<u32> = {
        let board = office.board(Moment::NEVER, Mode::Known).unwrap();
        board.lines.iter().map(|line| line.entry.number).collect()
    };
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4, 1001, 1002, 1003, 2001, 2002, 2003]);
    assert_eq!(kitchen.next_number(entry).unwrap(), 5, "the others' numbers change nothing");
    assert_eq!(office.next_number(entry).unwrap(), 1004);
}

#[test]
fn a_block_of_numbers_that_is_full_is_followed_by_another_of_the_same_laptop() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    kitchen.record(&[sees(1000, "14:00", "the last of its block")]).unwrap();
    assert_eq!(kitchen.next_number(Numbered::Entry).unwrap(), 64_001);
    // Somebody who begins where others have been goes on to the next of theirs.
    kitchen.record(&[sees(1500, "14:01", "from before the day was shared")]).unwrap();
    pass(&kitchen, &office);
    assert_eq!(office.next_number(Numbered::Entry).unwrap(), 65_001);
}

/// The same record as it travels once its text was removed.
fn emptied(record: &Envelope) -> Envelope {
    Envelope::from_parts(Parts { body: &[], ..record.parts() }).unwrap()
}

#[test]
fn a_record_that_comes_without_its_text_is_held_and_what_follows_it_counts() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    kitchen.record(&[sees(2, "14:10", "stripped on the way")]).unwrap();
    kitchen.record(&[sees(3, "14:20", "and this was not")]).unwrap();
    let whole = lacking(&kitchen, &office);
    let received = office.receive(&[emptied(&whole[0]), whole[1].clone()], clock("16:00")).unwrap();
    assert_eq!((received.taken, received.held, received.refused), (2, 1, Vec::new()));
    assert_eq!(office.waits().unwrap().held, [(Held::Emptied, 1)]);
    assert_eq!(lines(&office), ["3 and this was not", "1 a van by the kerb"]);
    assert_eq!(office.verify().unwrap().fault.unwrap().what, What::Emptied);
    // Another text under its header is none; its own is taken up when it comes.
    let spliced = Parts { body: whole[1].parts().body, ..whole[0].parts() };
    office.receive(&[Envelope::from_parts(spliced).unwrap()], clock("16:00")).unwrap();
    assert_eq!(office.waits().unwrap().held, [(Held::Emptied, 1)]);
    assert_eq!(office.receive(&whole[..1], clock("16:00")).unwrap().again, 1);
    assert!(office.waits().unwrap().held.is_empty() && office.verify().unwrap().is_sound());
    same_board(&kitchen, &office);
}

#[test]
fn what_was_removed_on_purpose_is_held_until_that_is_known_and_never_comes_back() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    let office = close.joins(&kitchen, "Back office", Role::Write, false);
    let id = PersonId(entry_id(77).0);
    let person = Person::named(id, "Wilhelmina Ferncastle".to_owned(), PersonKind::Volunteer);
    kitchen.record(&[said("14:10", "14:10", Operation::AddPerson(person))]).unwrap();
    let whole = lacking(&kitchen, &office);
    let by = sees(9, "15:00", "").by;
    kitchen.forget(&[id], &by, clock("15:00")).unwrap();
    let gone = lacking(&kitchen, &office);
    assert!(gone[0].is_emptied() && gone.len() == 2);
    // The record comes first, then the statement that names it.
    office.receive(&gone[..1], clock("16:00")).unwrap();
    assert_eq!(office.waits().unwrap().held, [(Held::Emptied, 1)]);
    office.receive(&gone[1..], clock("16:00")).unwrap();
    assert!(office.waits().unwrap().held.is_empty() && office.verify().unwrap().is_sound());
    // Somebody who has not heard of it sends the text once more.
    office.receive(&whole, clock("16:00")).unwrap();
    let hall = close.joins(&kitchen, "Hall", Role::Write, false);
    assert!(lacking(&office, &hall).iter().all(|one| one.id() != whole[0].id()));
    assert!(office.verify().unwrap().is_sound());
    // And to a laptop on which its text was missing without a reason until now.
    let attic = close.knocks(&kitchen, "Attic");
    kitchen.admit(&attic.card("Attic").unwrap(), Role::Write, false, clock("15:10")).unwrap();
    let all = lacking(&kitchen, &attic);
    let (named, before): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.id() == gone[1].id());
    attic.receive(&before, clock("16:00")).unwrap();
    attic.receive(&whole, clock("16:00")).unwrap();
    assert_eq!(attic.board(Moment::NEVER, Mode::Known).unwrap().people.len(), 1);
    attic.receive(&named, clock("16:00")).unwrap();
    same_board(&kitchen, &attic);
    assert!(attic.board(Moment::NEVER, Mode::Known).unwrap().people.is_empty());
    assert!(attic.verify().unwrap().is_sound());
}

#[test]
fn what_was_just_written_is_at_hand_as_it_is_read_and_not_with_a_text_that_was_removed() {
    let close = Close::new();
    let kitchen = close.kitchen_table();
    close.joins(&kitchen, "Back office", Role::Write, false);
    let same = || {
        for newest in kitchen.heights() {
            for seq in newest.seq.saturating_sub(20)..=newest.seq {
                let after = Height { seq, ..newest };
                let read = kitchen.records_after(after, usize::MAX, usize::MAX).unwrap();
                let at_hand = kitchen.records_at_hand(after, usize::MAX, usize::MAX).unwrap();
                assert_eq!(at_hand, Some(read));
            }
        }
    };
    let id = PersonId(entry_id(77).0);
    let person = Person::named(id, "Wilhelmina Ferncastle".to_owned(), PersonKind::Volunteer);
    kitchen.record(&[said("14:10", "14:10", Operation::AddPerson(person))]).unwrap();
    same();
    for many in [1, 3, 16, 17] {
        let lines: Vec<_> = (1..=many).map(|number| sees(number, "14:11", "a van")).collect();
        kitchen.record(&lines).unwrap();
        same();
    }
    kitchen.forget(&[id], &sees(9, "15:00", "").by, clock("15:00")).unwrap();
    same();
}

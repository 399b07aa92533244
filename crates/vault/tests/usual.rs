//! An ordinary afternoon with one vault: made, written, looked back at, closed, opened again.

mod scene;

use std::ops::ControlFlow;

use closeby_domain::board::{Mode, fold};
use closeby_domain::claim::Verification;
use closeby_domain::entry::{Correction, EntryKind, SourceKind};
use closeby_domain::id::IncidentId;
use closeby_domain::{Moment, Operation};
use closeby_seal::Passphrase;
use closeby_vault::{Filter, Numbered, Struck, Vault, VaultError};
use scene::{entry_id, note, said, sees};

fn passphrase(words: &str) -> Passphrase {
    Passphrase::typed(words.to_owned())
}

#[test]
fn what_was_recorded_is_there_after_closing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("linnet.closeby");
    let vault = Vault::create(&path, &passphrase("lantern otter gravel"), None).unwrap();
    let day = [sees(1, "14:01", "a van by no. 20"), sees(2, "14:05", "two officers at the door")];
    vault.record(&day).unwrap();
    assert_eq!(vault.next_number(Numbered::Entry).unwrap(), 3);
    let (head, count) = vault.head().unwrap();
    assert_eq!(count, 2);
    vault.close().unwrap();

    let wrong = Vault::open(&path, &passphrase("lantern otter"));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));

    let vault = Vault::open(&path, &passphrase("lantern otter gravel")).unwrap();
    assert!(matches!(
        Vault::open(&path, &passphrase("lantern otter gravel")),
        Err(VaultError::OpenElsewhere)
    ));
    assert_eq!(vault.head().unwrap(), (head, 2));
    let at = Moment::NEVER;
    let board = vault.board(at, Mode::Known).unwrap();
    assert_eq!(board, fold(&vault.statements().unwrap(), at, Mode::Known));
    assert_eq!(board.lines[0].text, "two officers at the door");
    assert_eq!(vault.search("van", 10).unwrap()[0].entry.number, 1);
    let report = vault.verify().unwrap();
    assert!(report.is_sound() && report.records == 2 && report.head == head);
    assert_eq!(vault.verify_pages().unwrap(), Vec::<String>::new());
    assert_eq!(vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
}

#[test]
fn case_notes_need_their_own_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("day.closeby");
    let organiser = passphrase("lantern otter gravel");
    let legal = passphrase("piano seven moss");
    let vault = Vault::create(&path, &organiser, Some(&legal)).unwrap();
    let note = note("14:10", "client says he has a hearing");
    let locked = vault.record(std::slice::from_ref(&note));
    assert!(matches!(locked, Err(VaultError::LegalKeyClosed)));
    assert!(matches!(vault.open_legal(&organiser), Err(VaultError::WrongPassphrase)));
    vault.open_legal(&legal).unwrap();
    vault.record(&[note.clone(), sees(1, "14:11", "rain")]).unwrap();
    let cases = vault.cases().unwrap();
    assert_eq!(cases.len(), 1);
    assert_eq!(cases[0].operation, note.operation);
    vault.close_legal();
    assert!(matches!(vault.cases(), Err(VaultError::LegalKeyClosed)));
    assert!(matches!(vault.add_legal(&passphrase("another one")), Err(VaultError::LegalKeyClosed)));
    assert_eq!(vault.search("hearing", 10).unwrap(), []);
    assert_eq!(vault.statements().unwrap().len(), 1);
    vault.change_passphrase(&legal, &passphrase("quite another")).unwrap();
    vault.close().unwrap();

    let vault = Vault::open(&path, &organiser).unwrap();
    assert!(vault.has_legal().unwrap());
    assert!(matches!(vault.open_legal(&legal), Err(VaultError::WrongPassphrase)));
    vault.open_legal(&passphrase("quite another")).unwrap();
    assert_eq!(vault.cases().unwrap().len(), 1);
    assert!(vault.verify().unwrap().is_sound());
}

#[test]
fn the_timeline_is_filtered_and_paged() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let day: Vec<_> =
        (1..=9).map(|n| sees(n, &format!("14:0{n}"), &format!("sight {n}"))).collect();
    vault.record(&day).unwrap();
    vault.record(&[said("14:20", "14:20", Operation::MarkKey(entry_id(3), true))]).unwrap();
    let page = |filter: &Filter, older| {
        vault.timeline(Moment::NEVER, Mode::Known, filter, older, 4).unwrap()
    };
    let numbers = |lines: &[closeby_domain::entry::EntryLine]| -> Vec<u32> {
        lines.iter().map(|l| l.entry.number).collect()
    };
    let first = page(&Filter::default(), None);
    assert_eq!(numbers(&first), [9, 8, 7, 6]);
    let second = page(&Filter::default(), first.last().map(Into::into));
    assert_eq!(numbers(&second), [5, 4, 3, 2]);
    let key = Filter { key_only: true, ..Filter::default() };
    assert_eq!(numbers(&page(&key, None)), [3]);
    let words = Filter { text: Some("sight 7 ".to_owned()), ..Filter::default() };
    assert_eq!(numbers(&page(&words, None)), [7]);
    assert_eq!(vault.line_by_number(3).unwrap().unwrap().entry.id, entry_id(3));
    assert!(vault.line_by_id(entry_id(3)).unwrap().unwrap().key);
    assert_eq!(vault.line_by_number(77).unwrap(), None);
}

#[test]
fn a_page_looked_back_at_is_full_though_words_came_later() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let early: Vec<_> =
        (1..=3).map(|n| sees(n, &format!("14:0{n}"), &format!("van {n}"))).collect();
    let late: Vec<_> = (4..=9).map(|n| sees(n, &format!("14:0{n}"), "nothing yet")).collect();
    let reworded: Vec<_> = (4..=9)
        .map(|n| {
            let reason = String::new();
            let text = Some("a van after all".to_owned());
            let correction = Correction { text, when: None, reason };
            said("14:30", "14:30", Operation::CorrectEntry(entry_id(n), correction))
        })
        .collect();
    vault.record(&[early, late, reworded].concat()).unwrap();
    let vans = Filter { text: Some("van ".to_owned()), ..Filter::default() };
    let page = vault.timeline(scene::clock("14:20"), Mode::Known, &vans, None, 2).unwrap();
    let numbers: Vec<u32> = page.iter().map(|line| line.entry.number).collect();
    assert_eq!(numbers, [3, 2]);
    let rest = vault
        .timeline(scene::clock("14:20"), Mode::Known, &vans, page.last().map(Into::into), 2)
        .unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].entry.number, 1);
}

#[test]
fn one_letter_finds_what_is_new_and_what_is_old_each_once() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let says = |number| match number {
        3 | 2_500 => "a xylophone is carried past",
        _ => "nothing new",
    };
    let day: Vec<_> = (1..=2_600).map(|n| sees(n, "14:05", says(n))).collect();
    vault.record(&day).unwrap();
    let found = |typed: &str, limit| -> Vec<u32> {
        vault.search(typed, limit).unwrap().iter().map(|found| found.entry.number).collect()
    };
    assert_eq!(found("x", 10), [2_500, 3]);
    assert_eq!(found("x", 1), [2_500]);
    assert_eq!(found("past x", 10), [2_500, 3]);
    assert_eq!(found("n", 2_600).len(), 2_598);
    assert_eq!(found("x ", 10).len(), 0);
}

#[test]
fn a_filter_with_words_finds_what_the_timeline_shows() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let day: Vec<_> = (1..=6).map(|n| sees(n, &format!("14:0{n}"), "a van")).collect();
    vault.record(&day).unwrap();
    let mark = |reason: &str| closeby_domain::operation::Mark {
        reason: reason.to_owned(),
        initials: "RL".to_owned(),
    };
    vault
        .record(&[
            said("14:20", "14:20", Operation::MarkKey(entry_id(3), true)),
            said("14:21", "14:21", Operation::StrikeEntry(entry_id(5), mark("seen twice"))),
        ])
        .unwrap();
    let words = || Filter { text: Some("van ".to_owned()), ..Filter::default() };
    for filter in [
        words(),
        Filter { key_only: true, ..words() },
        Filter { struck: Struck::Only, ..words() },
        Filter { struck: Struck::Hidden, ..words() },
        Filter { states: vec![Verification::Unverified], ..words() },
        Filter { kinds: vec![EntryKind::Decision], ..words() },
        Filter { sources: vec![SourceKind::FirstHand], ..words() },
        Filter { incident: Some(IncidentId(scene::id(9, 9))), ..words() },
    ] {
        let mut sifted = Vec::new();
        vault
            .sift(&filter, |line| {
                sifted.push(line);
                ControlFlow::Continue(())
            })
            .unwrap();
        let shown = vault.timeline(Moment::NEVER, Mode::Known, &filter, None, 100).unwrap();
        assert_eq!(sifted, shown, "{filter:?}");
    }
}

#[test]
fn drafts_settings_and_files_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let draft =
        closeby_vault::Draft { text: "1408 somebo".to_owned(), at: Moment::from_unix_ms(5) };
    vault.keep_draft("line", &draft).unwrap();
    assert_eq!(vault.draft("line").unwrap(), Some(draft));
    vault
        .keep_draft("line", &closeby_vault::Draft { text: String::new(), at: Moment::NEVER })
        .unwrap();
    assert_eq!(vault.draft("line").unwrap(), None);
    vault.set_setting("theme", "night").unwrap();
    assert_eq!(vault.setting("theme").unwrap().as_deref(), Some("night"));
    let map: Vec<u8> = (0..700_000_u32).map(|n| (n % 251) as u8).collect();
    assert_eq!(vault.keep_blob("map", &mut map.as_slice()).unwrap(), 700_000);
    assert_eq!(vault.blob("map").unwrap(), Some(map));
    vault.keep_blob("map", &mut [1_u8, 2].as_slice()).unwrap();
    assert_eq!(vault.blob("map").unwrap(), Some(vec![1, 2]));
    assert!(vault.forget_blob("map").unwrap());
    assert_eq!(vault.blob("map").unwrap(), None);
}

#[test]
fn several_people_write_and_look_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..2 {
            let vault = &vault;
            scope.spawn(move || {
                for number in 0..40 {
                    let number = writer * 100 + number;
                    vault.record(&[sees(number, "14:01", "somebody at the door")]).unwrap();
                }
            });
            scope.spawn(|| {
                for _ in 0..40 {
                    let board = vault.board(Moment::NEVER, Mode::Known).unwrap();
                    assert_eq!(board.lines.len(), board.tally.entries as usize);
                }
            });
        }
    });
    assert_eq!(vault.board(Moment::NEVER, Mode::Known).unwrap().tally.entries, 80);
    assert!(vault.verify().unwrap().is_sound());
}

#[test]
fn whatever_is_typed_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let vault =
        Vault::create(&folder.path().join("d"), &passphrase("lantern otter gravel"), None).unwrap();
    let long = "\u{1f6b0}".repeat(100_000);
    let typed = ["", "\0\u{7}\u{1b}[31m", "\u{202e}gnp.exe", "'; DROP TABLE record; --", &long];
    for (number, text) in (1..).zip(typed) {
        vault.record(&[sees(number, "14:01", text)]).unwrap();
        let line = vault.line_by_number(number).unwrap().unwrap();
        assert_eq!((line.entry.typed.as_str(), line.text.as_str()), (text, text));
        vault.search(text, 5).unwrap();
    }
    let too_long = vault.record(&[sees(9, "14:01", &long.repeat(2))]);
    assert!(matches!(too_long, Err(VaultError::TooLong(_))));
    assert_eq!(vault.statements().unwrap().len(), typed.len());
    assert_eq!(vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
}

#[test]
fn passphrases_are_set_and_changed_or_nothing_happens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d");
    let organiser = passphrase("lantern otter gravel");
    let vault = Vault::create(&path, &organiser, None).unwrap();
    let taken = vault.add_legal(&organiser);
    assert!(matches!(taken, Err(VaultError::Passphrase(_))));
    assert!(!vault.has_legal().unwrap());
    let legal = passphrase("piano seven moss");
    vault.add_legal(&legal).unwrap();
    assert!(vault.has_legal().unwrap() && !vault.legal_is_open());
    let not_the_old = vault.change_passphrase(&passphrase("no"), &passphrase("new words here"));
    assert!(matches!(not_the_old, Err(VaultError::WrongPassphrase)));
    vault.change_passphrase(&organiser, &passphrase("new words here")).unwrap();
    vault.close().unwrap();
    // The legal passphrase opens the case notes and nothing else.
    for wrong in [&organiser, &legal] {
        assert!(matches!(Vault::open(&path, wrong), Err(VaultError::WrongPassphrase)));
    }
    let vault = Vault::open(&path, &passphrase("new words here")).unwrap();
    vault.open_legal(&legal).unwrap();
}

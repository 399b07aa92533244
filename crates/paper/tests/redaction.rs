//! No copy says more than its level: every field, every level, in the sheet and in the bytes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail where it stands"
)]

mod common;

use closeby_domain::redaction::RedactionLevel::{self, External, Legal, Organiser, Public};
use closeby_paper::snapshot::*;
use closeby_paper::{Place, Reason, Snapshot, print_handover, redact, redact_lines};
use common::canary::{Garden, Kind};
use common::tools::{holds, text_of, unpacked};
use common::{entry, linnet_close};
use proptest::prelude::*;

const LEVELS: [RedactionLevel; 4] = [Legal, Organiser, External, Public];

#[test]
fn no_field_of_a_day_stands_where_it_may_not() {
    let mut garden = Garden::default();
    let day = garden.whole_day();
    for level in LEVELS {
        let sheet = redact(&day, level);
        let print = print_handover(&sheet).unwrap();
        let text = text_of(&print.pdf);
        let bytes = unpacked(&print.pdf);
        let spoken = print.words.join("\n");
        for canary in &garden.planted {
            let told = format!("{canary:?} on {level:?}");
            if canary.may_stand(level) {
                assert!(
                    canary.kind == Kind::Drawn || spoken.contains(&canary.word),
                    "missing for readers: {told}"
                );
                if let Some(text) = &text {
                    assert!(text.contains(&canary.word), "missing on paper: {told}");
                }
                continue;
            }
            assert!(!sheet.as_json().contains(&canary.word), "in the sheet: {told}");
            assert!(!spoken.contains(&canary.word), "for readers: {told}");
            if let Some(text) = &text {
                assert!(!text.contains(&canary.word), "on paper: {told}");
            }
            if let Some(bytes) = &bytes {
                assert!(!holds(bytes, &canary.word), "in the bytes: {told}");
            }
        }
    }
}

#[test]
fn a_copy_of_lines_has_the_log_and_nothing_else_of_the_day() {
    let mut garden = Garden::default();
    let day = garden.whole_day();
    for level in LEVELS {
        let sheet = redact_lines(&day, level);
        let print = print_handover(&sheet).unwrap();
        let spoken = print.words.join("\n");
        assert!(spoken.contains("Log extract"), "{level:?}");
        assert!(!spoken.contains("Handover"), "{level:?}: {spoken}");
        let whole = redact(&day, level);
        for canary in &garden.planted {
            let told = format!("{canary:?} on {level:?}");
            let in_whole = whole.as_json().contains(&canary.word);
            assert!(
                in_whole || !sheet.as_json().contains(&canary.word),
                "not on the whole: {told}"
            );
            assert!(
                canary.may_stand(level) || !spoken.contains(&canary.word),
                "for readers: {told}"
            );
        }
        assert!(
            sheet.withheld().iter().flat_map(|off| &off.places).all(|(at, _)| *at == Place::Log)
        );
    }
}

#[test]
fn lines_that_are_not_confirmed_say_so_across_every_page() {
    let mut day = linnet_close();
    let claimed = print_handover(&redact_lines(&day, Organiser)).unwrap();
    assert!(claimed.words.iter().all(|page| page.contains("UNVERIFIED")));
    assert!(claimed.words.iter().all(|page| page.contains("Chain head")));
    assert!(claimed.words[0].contains("Page 1 of"), "{}", claimed.words[0]);
    day.log.retain(|line| line.state.is_fact());
    let facts = print_handover(&redact_lines(&day, Organiser)).unwrap();
    assert!(!facts.words.iter().any(|page| page.contains("UNVERIFIED")));
    assert_eq!(facts.pdf, print_handover(&redact_lines(&day, Organiser)).unwrap().pdf);
}

#[test]
fn without_the_legal_key_every_copy_is_the_same_to_the_byte() {
    let day = linnet_close();
    let with = Snapshot { legal: Some(LegalPart::default()), ..day.clone() };
    for level in [Organiser, External, Public] {
        assert_eq!(redact(&day, level), redact(&with, level));
    }
}

fn paper(day: &Snapshot, level: RedactionLevel) -> String {
    redact(day, level).as_json()
}

fn says(words: &str) -> Snapshot {
    Snapshot { log: vec![entry(1, "15:00", words)], ..linnet_close() }
}

#[test]
fn names_in_peoples_words_go_from_external_copies() {
    let words = "Priya says mags and IDRIS VAUGHAN rang hannah's office, Rookery Law, at no. 9";
    let organiser = paper(&says(words), Organiser);
    assert!(organiser.contains(words));
    let external = paper(&says(words), External);
    for gone in ["Priya", "mags", "IDRIS", "VAUGHAN", "hannah", "Rookery"] {
        assert!(!external.contains(gone), "{gone}");
    }
    assert!(external.contains("at no. 9"), "house numbers stay on external copies");
    assert!(!paper(&says(words), Public).contains("no. 9"));
}

#[test]
fn numbers_in_peoples_words_stay_on_the_legal_copy_only() {
    let words = "ring 07700 900417 or +44 20 7946 0012, write to tom@example.org";
    for gone in ["900417", "7946", "tom@example.org"] {
        assert!(paper(&says(words), Legal).contains(gone));
        for level in [Organiser, External, Public] {
            assert!(!paper(&says(words), level).contains(gone), "{gone} on {level:?}");
        }
    }
}

/// A bar on an organiser's copy over a name that only a case knows would say that it is in a case.
#[test]
fn what_the_legal_team_holds_changes_no_other_copy() {
    let day = says("Tesfay Gebre waves from the van");
    let case = LegalCase {
        pseudonym: "Heron".into(),
        summary: "acts for Tesfay Gebre".into(),
        ..LegalCase::default()
    };
    let file = LegalFile {
        kept_with: "#12".into(),
        name: "statement of Tesfay Gebre.pdf, 2.4 MB".into(),
        sha256: "ab12cd34".repeat(8).into(),
    };
    let with =
        Snapshot { legal: Some(LegalPart { cases: vec![case], files: vec![file] }), ..day.clone() };
    let legal = paper(&with, Legal);
    assert!(legal.contains("Heron") && legal.contains("#12"));
    for level in [Organiser, External, Public] {
        assert_eq!(redact(&day, level), redact(&with, level));
    }
}

#[test]
fn the_public_reads_no_part_of_the_briefing_that_somebody_wrote() {
    let day = Snapshot {
        ethane: Ethane {
            location: Told::Given("Linnet Close, off Fenwick Road.".into()),
            hazards: Told::Written("A man on the roof threatens to jump.".into()),
            ..Ethane::default()
        },
        ..linnet_close()
    };
    for level in [Legal, Organiser, External] {
        assert!(paper(&day, level).contains("on the roof"), "{level:?}");
    }
    let sheet = redact(&day, Public);
    assert!(!sheet.as_json().contains("on the roof"));
    assert!(sheet.as_json().contains("off Fenwick Road"));
    let words = sheet.withheld().iter().find(|off| off.what == Reason::Word).unwrap();
    assert!(words.places.contains(&(Place::Ethane, 1)), "{words:?}");
}

#[test]
fn a_drawing_names_nobody_on_external_copies() {
    let day = linnet_close();
    for (level, pages) in [(Organiser, true), (External, false)] {
        let print = print_handover(&redact(&day, level)).unwrap();
        let drawn = print.words.join("\n");
        assert_eq!(drawn.contains("Kofi"), pages, "{level:?}");
        if let Some(text) = text_of(&print.pdf) {
            assert_eq!(text.contains("Kofi"), pages, "{level:?}");
            assert!(text.contains("Only vehicle entrance"), "{level:?}");
        }
    }
}

#[test]
fn a_claim_handed_in_as_a_fact_is_printed_as_a_claim() {
    let rumour = Information {
        at: "16:20".into(),
        words: "Vans outside the station.".into(),
        state: Verification::Unverified,
        number: Some(56),
        review: Review::Done,
    };
    let day = Snapshot { information: vec![rumour], claims: vec![], ..linnet_close() };
    for level in [Legal, Organiser, External] {
        let told: serde_json::Value = serde_json::from_str(&paper(&day, level)).unwrap();
        assert_eq!(told["information"], serde_json::json!([]));
        assert_eq!(told["claims"][0]["words"], serde_json::json!(["Vans outside the station?"]));
        assert_eq!(told["claims"][0]["source"], serde_json::json!(["Source not given"]));
    }
    assert!(!paper(&day, Public).contains("Vans outside"));
}

#[test]
fn struck_words_print_only_when_asked_for() {
    let shown = linnet_close();
    let left_out = Snapshot { struck: Struck::LeftOut, ..shown.clone() };
    assert!(paper(&shown, Organiser).contains("Second man"));
    assert!(!paper(&left_out, Organiser).contains("Second man"));
    assert!(!paper(&shown, Public).contains("Second man"));
}

#[test]
fn what_is_kept_off_is_counted_and_located() {
    let told = |level| {
        let sheet = redact(&linnet_close(), level);
        sheet.withheld().iter().map(|line| line.in_words()).collect::<Vec<_>>()
    };
    let organiser = told(Organiser);
    assert_eq!(organiser, ["9 phone numbers", "1 health note", "Anything the legal team holds"],);
    let legal = redact(&linnet_close(), Legal);
    assert!(legal.withheld().iter().all(|line| line.what != Reason::Privileged));
    let public = told(Public);
    assert!(public.iter().any(|line| line.contains("entries")), "{public:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever is written around a name or number, and however it is spaced or cased.
    #[test]
    fn no_wording_hides_a_name_or_number(
        before in "[ -~«“(]{0,20}[ ,.;(“]", after in "[ ,.;!?)”'][ -~]{0,20}",
        upper in any::<bool>(), invisible in "[\u{200B}\u{AD}\u{202E}\u{2060}]{0,3}",
        name in prop::sample::select(vec!["Vaughan", "Priya", "Idris", "Dolan", "Sheikh"]),
    ) {
        let (head, tail) = name.split_at(2);
        let mut written = format!("{head}{invisible}{tail}");
        if upper { written = written.to_uppercase(); }
        let words = format!("{before}{written}{after} 07700{invisible} 900 417.");
        for level in [External, Public] {
            let told = paper(&says(&words), level).to_lowercase();
            let log = told.split("\"log\":").nth(1).unwrap();
            prop_assert!(!log.contains(&name.to_lowercase()), "{level:?}: {log}");
            prop_assert!(!log.contains("900 417"), "{level:?}: {log}");
        }
    }
}

/// The same afternoon, in which nobody has read what somebody else wrote.
fn unread() -> Snapshot {
    let mut day = linnet_close();
    day.log.iter_mut().for_each(|entry| entry.review = Review::Missing);
    day.information.iter_mut().for_each(|line| line.review = Review::Missing);
    day.claims.iter_mut().for_each(|claim| claim.review = Review::Missing);
    day.disputes.iter_mut().for_each(|dispute| dispute.review = Review::Missing);
    for request in &mut day.requests {
        request.asking = (Some(40), Review::Missing);
        request.answering = (Some(41), Review::Missing);
    }
    for change in day.changes.iter_mut().flat_map(|changes| &mut changes.list) {
        if let Change::Moved { review, .. } | Change::Struck { review, .. } = change {
            *review = Review::Missing;
        }
    }
    day
}

#[test]
fn what_only_its_author_has_read_stands_on_no_copy_that_leaves_the_room() {
    let day = unread();
    let words = ["Chanting", "Second entrance steward", "blue gloves", "Wren Hill", "station"];
    let more = ["walking the man", "may not leave the van", "Toilet for the man", "wrong street"];
    for level in [External, Public] {
        let told = paper(&day, level);
        for said in words.iter().chain(&more) {
            assert!(!told.contains(said), "{said} on the {level:?} copy");
        }
    }
    for level in [Legal, Organiser] {
        assert_eq!(paper(&day, level), paper(&linnet_close(), level), "{level:?}");
        assert!(redact(&day, level).unread().is_empty(), "{level:?}");
    }
    let told = paper(&day, External);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["requests"].as_array().unwrap().len(), 2, "that somebody waits is not hidden");
    assert_eq!(told["log"], serde_json::json!([]));
}

#[test]
fn an_entry_that_waits_for_other_eyes_is_counted_once_wherever_it_would_stand() {
    let sheet = redact(&unread(), External);
    assert_eq!(sheet.unread(), [12, 31, 36, 40, 41, 49, 52, 54, 55, 58]);
    let off = sheet.withheld().iter().find(|off| off.what == Reason::Unread).unwrap();
    assert_eq!(off.in_words(), "10 entries that only their authors have read");
    assert!(off.places.contains(&(Place::Information, 4)), "{off:?}");
    let public = redact(&unread(), Public);
    assert!(
        !public.unread().contains(&31),
        "a claim would not stand there however often it is read"
    );
}

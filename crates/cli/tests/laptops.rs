//! Two laptops and a stick, by the command line alone.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use serde_json::Value;
use street::{Street, write};

fn words(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

/// Makes a day, invites a second laptop and lets it in over a stick.
fn two_laptops(street: &Street) {
    std::fs::create_dir(street.path("stick")).unwrap();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "a van by the kerb"]).code, 0);
    let invite =
        ["--json", "sync", "invite", "kitchen", "--name", "Kitchen table", "--stick", "stick"];
    let invited = street.run(&invite).json();
    let ticket = words(&invited, "ticket");
    assert!(invited["says"].to_string().contains("You can take the stick out now."), "{invited}");
    let join =
        ["sync", "join", "office", "--ticket", &ticket, "--stick", "stick", "--name", "Hall"];
    assert_eq!(street.run(&join).code, 0);
    let waits = street.run(&["sync", "status", "office"]).out;
    assert!(waits.contains("has asked to join and was not let in yet"), "{waits}");
    let knocked = street.run(&["--json", "sync", "stick", "kitchen", "stick"]).json();
    for slip in ["", "12345", "123 45", "1234567"] {
        let short = street.run(&["sync", "stick", "kitchen", "stick", "--code", slip]);
        assert!(short.err.contains("not the six digits"), "{}", short.err);
    }
    let compared = street.run(&["--json", "sync", "stick", "office", "stick"]).json();
    let digits = words(&compared, "digits");
    assert!(!knocked.to_string().contains(&digits), "they are read from the other screen");
    let let_in = street.run(&["sync", "stick", "kitchen", "stick", "--code", &digits]);
    assert!(let_in.out.contains("Hall was let in"), "{}", let_in.out);
    assert!(let_in.out.trim_end().ends_with("You can take the stick out now."));
    assert_eq!(street.run(&["sync", "stick", "office", "stick"]).code, 0);
}

#[test]
fn a_second_laptop_joins_by_stick_and_both_show_one_record() {
    let street = Street::empty();
    two_laptops(&street);
    let timeline = |day: &str| street.run(&["timeline", day]).out;
    assert!(timeline("office").contains("a van by the kerb"));
    assert_eq!(street.run(&["log", "office", "two officers at the door"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "neighbours come"]).code, 0);
    for day in ["office", "kitchen", "office"] {
        assert_eq!(street.run(&["sync", "stick", day, "stick"]).code, 0);
    }
    assert!(timeline("kitchen").contains("two officers at the door"));
    assert_eq!(timeline("kitchen"), timeline("office"));
    assert_eq!(street.run(&["verify", "office"]).code, 0);
    let status = street.run(&["--json", "sync", "status", "kitchen"]).json();
    assert_eq!(status["laptops"].as_array().unwrap().len(), 2);
    assert_eq!(status["waits"].as_array().unwrap().len(), 0);
}

#[test]
fn a_kept_file_comes_by_stick_when_somebody_asks_for_it() {
    let street = Street::empty();
    two_laptops(&street);
    write(&street.path("close.bin"), &vec![7; 2_500_000]);
    let kept = street.run(&["--json", "attach", "kitchen", "close.bin", "--entry", "1"]).json();
    let id = kept["file"]["id"].as_str().unwrap();
    for day in ["kitchen", "office"] {
        assert_eq!(street.run(&["sync", "stick", day, "stick"]).code, 0);
    }
    let lacking = street.run(&["sync", "status", "office"]).out;
    assert!(lacking.contains("close.bin (2.4 MB) is not whole here: 3 of 3 parts"), "{lacking}");
    assert_eq!(
        street.run(&["sync", "files", "office"]).out,
        lacking.lines().last().unwrap().to_owned() + "\n"
    );
    let none = street.run(&["--json", "sync", "files", "office", "--stick", "stick"]).json();
    assert_eq!((none["fetched"].as_u64(), none["missing"].as_u64()), (Some(0), Some(3)));
    let left = street.run(&["--json", "sync", "files", "kitchen", "--stick", "stick"]).json();
    assert_eq!(left["left"].as_u64(), Some(3));
    let fetch = ["--json", "sync", "files", "office", "--stick", "stick", "--file", id];
    assert_eq!(street.run(&fetch).json()["fetched"].as_u64(), Some(3));
    assert!(street.run(&["sync", "files", "office"]).out.contains("is whole"));
    assert_eq!(street.run(&["verify", "office"]).code, 0);
    assert_eq!(street.run(&["sync", "files", "office", "--mailbox"]).code, 4);
}

#[test]
fn a_removed_laptop_is_told_so_and_gets_nothing_more() {
    let street = Street::empty();
    two_laptops(&street);
    assert_eq!(street.run(&["sync", "remove", "kitchen", "Hall"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "after the removal"]).code, 0);
    for day in ["kitchen", "office"] {
        assert_eq!(street.run(&["sync", "stick", day, "stick"]).code, 0);
    }
    assert!(!street.run(&["timeline", "office"]).out.contains("after the removal"));
    let refused = street.run(&["log", "office", "I go on"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("taken off the team"), "{}", refused.err);
    let status = street.run(&["sync", "status", "office"]).out;
    assert!(status.contains("Hall  write  this laptop, removed"), "{status}");
    let nobody = street.run(&["sync", "remove", "kitchen", "Hall"]);
    assert_eq!(nobody.code, 4);
    let last = street.run(&["sync", "remove", "kitchen", "Kitchen table"]);
    assert_eq!(last.code, 3);
    assert!(last.err.contains("only laptop that manages"), "{}", last.err);
}

#[test]
fn an_older_copy_says_what_it_lacks_and_has_it_back_from_the_stick() {
    let street = Street::empty();
    two_laptops(&street);
    let (day, saved) = (street.path("office.closeby"), street.path("saved"));
    std::fs::create_dir(&saved).unwrap();
    let copy = |from: &std::path::Path, to: &std::path::Path| {
        for file in std::fs::read_dir(from).unwrap().flatten() {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    };
    copy(&day, &saved);
    assert_eq!(street.run(&["log", "office", "after the copy"]).code, 0);
    assert_eq!(street.run(&["sync", "stick", "office", "stick"]).code, 0);
    std::fs::remove_dir_all(&day).unwrap();
    std::fs::create_dir(&day).unwrap();
    copy(&saved, &day);
    let refused = street.run(&["log", "office", "I go on"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("closeby sync alone"), "{}", refused.err);
    let status = street.run(&["sync", "status", "office"]).out;
    assert!(status.contains("older copy of the day: 1 record"), "{status}");
    assert_eq!(street.run(&["sync", "stick", "office", "stick"]).code, 0);
    assert!(street.run(&["timeline", "office"]).out.contains("after the copy"));
    assert_eq!(street.run(&["log", "office", "I go on"]).code, 0);
    assert!(street.run(&["sync", "alone", "office"]).out.contains("nobody has to be asked"));
}

#[test]
fn what_was_written_apart_is_said_and_nothing_is_by_nobody() {
    let street = Street::empty();
    two_laptops(&street);
    for (day, words) in [("kitchen", "two vans"), ("office", "three vans")] {
        let correct = ["entry", "correct", day, "1", "--text", words, "--reason", "counted"];
        assert_eq!(street.run(&correct).code, 0);
    }
    for day in ["kitchen", "office", "kitchen"] {
        assert_eq!(street.run(&["sync", "stick", day, "stick"]).code, 0);
    }
    for day in ["kitchen", "office"] {
        let status = street.run(&["sync", "status", day]).out;
        assert!(status.contains("1 field was written apart"), "{status}");
        let shown = street.run(&["entry", "show", day, "1"]).out;
        assert_eq!(shown.matches("Command line: Corrected").count(), 2, "{shown}");
    }
    let settle =
        ["entry", "correct", "office", "1", "--text", "three vans", "--reason", "looked again"];
    assert_eq!(street.run(&settle).code, 0);
    assert!(!street.run(&["sync", "status", "office"]).out.contains("written apart"));
}

#[test]
fn mistakes_are_said_and_change_nothing() {
    let street = Street::empty();
    std::fs::create_dir(street.path("stick")).unwrap();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    assert!(street.run(&["sync", "status", "kitchen"]).out.contains("Sync is off"));
    assert_eq!(street.run(&["sync", "remove", "kitchen", "Hall"]).code, 3);
    for (address, why) in [("ftp://host/folder", "s3+https://"), ("http://host/folder", "https")] {
        let refused = street.run(&["sync", "mailbox", "kitchen", "--url", address]);
        assert_eq!(refused.code, 4, "{}", refused.out);
        assert!(refused.err.contains(why), "{}", refused.err);
    }
    let cut =
        street.run(&["sync", "join", "office", "--ticket", "closeby1abc", "--stick", "stick"]);
    assert_eq!(cut.code, 4);
    let invited = street.run(&["--json", "sync", "invite", "kitchen"]).json();
    let ticket = words(&invited, "ticket");
    let away = ["sync", "join", "office", "--ticket", &ticket, "--stick", "not-there"];
    assert_eq!(street.run(&away).code, 4);
    assert!(!street.path("office.closeby").exists());
    let wrong = street.run(&["sync", "stick", "kitchen", "not-there"]);
    assert!(wrong.err.contains("Put it in again"), "{}", wrong.err);
}

#[test]
fn a_join_that_could_reach_nobody_makes_nothing_and_says_what_lacks() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let off = street.run(&["sync", "serve", "kitchen"]);
    assert!(off.err.contains("closeby sync invite"), "{}", off.err);
    let ticket = words(&street.run(&["--json", "sync", "invite", "kitchen"]).json(), "ticket");
    let joined = street.run(&["sync", "join", "hall", "--ticket", &ticket]);
    assert_eq!(joined.code, 4);
    assert!(joined.err.contains("--stick"), "{}", joined.err);
    assert!(!street.path("hall.closeby").exists());
}

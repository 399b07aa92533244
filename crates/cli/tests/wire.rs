//! Laptops that are awake, each its own process, by the command line alone.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod running;
mod street;

use running::{HERE, PATIENCE, Running, let_in};
use street::{Street, write};

#[test]
fn a_laptop_joins_over_the_wire_and_both_show_one_record() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "a van by the kerb"]).code, 0);
    let_in(&street, "hall", "write");
    assert_eq!(street.run(&["log", "hall", "two officers at the door"]).code, 0);
    assert_eq!(street.run(&["log", "kitchen", "neighbours come"]).code, 0);
    let kitchen = Running::start(&street, &[&["sync", "serve", "kitchen"][..], &HERE].concat());
    let at = kitchen.address();
    let once = street.run(&["sync", "serve", "hall", "--dial", &at, "--once"]);
    assert_eq!(once.code, 0, "{}", once.err);
    drop(kitchen);
    let timeline = |day: &str| street.run(&["timeline", day]).out;
    assert!(timeline("kitchen").contains("two officers at the door"));
    assert_eq!(timeline("kitchen"), timeline("hall"));
    assert_eq!(street.run(&["verify", "hall"]).code, 0);
}

#[test]
fn four_words_said_over_the_telephone_let_a_laptop_in() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let invite = [&["sync", "invite", "kitchen", "--words"][..], &HERE].concat();
    let mut kitchen = Running::start(&street, &invite);
    let said = kitchen.says("four words");
    let words = said.split_once(": ").unwrap().1.to_owned();
    let at = kitchen.says("They are heard at").rsplit(' ').next().unwrap().to_owned();
    let refused = |words: &str, at: &[&str]| {
        let ran = street.run(&[&["sync", "join", "hall", "--words", words][..], at].concat());
        assert!([3, 4].contains(&ran.code), "{}: {}", ran.code, ran.err);
        assert!(!street.path("hall.closeby").exists(), "nothing is made for wrong words");
        ran.err
    };
    let first = words.split(' ').next().unwrap();
    let mistyped = words.replacen(first, &format!("{first}x"), 1);
    assert!(refused(&mistyped, &["--at", &at]).contains(&format!("“{first}”")));
    assert!(refused(&words, &[]).contains("Nobody was asked"));
    let other = if first == "acorn" { "lantern" } else { "acorn" };
    let wrong = words.replacen(first, other, 1);
    assert!(refused(&wrong, &["--at", &at]).contains("Nothing was handed over"));
    kitchen.says("other words than those");
    let join = ["sync", "join", "hall", "--words", &words, "--at", &at, "--name", "Hall"];
    let hall = Running::start(&street, &[&join[..], &HERE].concat());
    kitchen.says("said the four words");
    let theirs = hall.says("six digits");
    kitchen.types(theirs.rsplit(' ').next().unwrap());
    assert!(kitchen.says("Hall was let in").contains(theirs.rsplit(' ').next().unwrap()));
    hall.ends_well();
    kitchen.ends_well();
    assert_eq!(street.run(&["verify", "hall"]).code, 0);
}

#[test]
fn a_hub_carries_between_laptops_that_are_never_awake_together() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    // Whoever is let in later hears of everybody who was let in before.
    let_in(&street, "cellar", "relay");
    let_in(&street, "hall", "write");
    assert_eq!(street.run(&["log", "kitchen", "a van by the kerb"]).code, 0);
    let refused = street.run(&["hub", "hall"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("holds the team’s key"), "{}", refused.err);
    let cellar = Running::start(&street, &[&["hub", "cellar"][..], &HERE].concat());
    let at = cellar.address();
    for laptop in ["kitchen", "hall"] {
        let once = street.run(&["sync", "serve", laptop, "--dial", &at, "--once"]);
        assert_eq!(once.code, 0, "{laptop}: {}", once.err);
    }
    assert!(street.run(&["timeline", "hall"]).out.contains("a van by the kerb"));
    drop(cellar);
    let unreadable = street.run(&["timeline", "cellar"]);
    assert_eq!(unreadable.code, 3);
    assert!(unreadable.out.is_empty() && unreadable.err.contains("only carries"));
    // Whoever only carries says nothing, and was heard of all the same; so is what went there.
    let status = street.run(&["sync", "status", "kitchen"]).out;
    assert!(status.contains("cellar  relay  last heard of"), "{status}");
    assert_eq!(status.matches("cellar: sent").count(), 2, "let in, and visited: {status}");
    let status = street.run(&["sync", "status", "hall"]).out;
    assert!(status.contains("The laptop that invited: sent"), "{status}");
}

#[test]
fn a_hub_that_was_told_to_carries_files_as_well() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let_in(&street, "cellar", "relay");
    let_in(&street, "hall", "write");
    write(&street.path("close.bin"), &vec![7; 1_500_000]);
    assert_eq!(street.run(&["attach", "kitchen", "close.bin"]).code, 0);
    let hub = [&["hub", "cellar", "--carry-files", "50"][..], &HERE].concat();
    let cellar = Running::start(&street, &hub);
    let at = cellar.address();
    let kitchen = Running::start(&street, &["sync", "serve", "kitchen", "--dial", &at]);
    // The hub asks for the files once it knows of the record; the hall asks until it has them.
    let hall = ["--json", "sync", "files", "hall", "--dial", &at];
    let fetched = || {
        let told = street.run(&hall);
        assert_eq!(told.code, 0, "{}", told.err);
        let objects = serde_json::Deserializer::from_str(&told.out).into_iter();
        let last: serde_json::Value = objects.last().unwrap().unwrap();
        last["missing"].as_u64().unwrap()
    };
    let began = std::time::Instant::now();
    while fetched() > 0 {
        assert!(began.elapsed() < PATIENCE, "the hub never had the file");
    }
    drop(kitchen);
    assert!(street.run(&["sync", "files", "hall"]).out.contains("is whole"));
    assert_eq!(street.run(&["verify", "hall"]).code, 0);
}

#[test]
fn a_mailbox_says_what_it_costs_before_it_is_turned_on() {
    let street = Street::empty();
    assert_eq!(street.run(&["new", "kitchen", "--name", "Linnet Close"]).code, 0);
    let url = "s3+https://s3.example/street";
    let cost = street.run(&["sync", "mailbox", "kitchen", "--url", url]);
    assert_eq!(cost.code, 0);
    assert!(cost.out.contains("requests") && cost.out.contains("--yes"), "{}", cost.out);
    let none = street.run(&["sync", "mailbox", "kitchen"]);
    assert_eq!(none.code, 4, "{}", none.err);
    let nobody = street.run(&["sync", "mailbox", "kitchen", "--url", url, "--yes"]);
    assert_eq!(nobody.code, 2, "a secret is never an argument: {}", nobody.err);
    let mut open =
        street.command(&["sync", "mailbox", "kitchen", "--url", "http://example.org/x", "--yes"]);
    open.env("CLOSEBY_MAILBOX_NAME", "rosa").env("CLOSEBY_MAILBOX_SECRET", "sesame");
    let refused = street::Told::of(open.output().unwrap());
    assert_eq!(refused.code, 4);
    assert!(refused.err.contains("https") && !refused.err.contains("sesame"), "{}", refused.err);
}

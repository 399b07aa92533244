//! Exported chats taken in from the command line.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use serde_json::{Value, json};
use street::{Street, fields, write};

const CHAT: &str = "\
[13/06/2027, 13:58:02] Reading group: \u{200E}Messages and calls are end-to-end encrypted.\r
[13/06/2027, 14:01:22] Nell Hargreave: two vans by the entrance\nand one further down\r
[13/06/2027, 14:02:10] +44 7000 000000: is the side gate open?\r
[13/06/2027, 14:03:00] Nell Hargreave: \u{200E}This message was deleted.\r
";

fn day_with(chat: &[u8]) -> Street {
    let street = Street::sample();
    write(&street.path("a chat"), chat);
    street
}

fn entries(street: &Street) -> usize {
    street.run(&["timeline", "sample", "--json"]).json().as_array().unwrap().len()
}

fn candidates(street: &Street, more: &[&str]) -> Value {
    let mut arguments = vec!["import", "chat", "sample", "a chat", "--dry-run"];
    arguments.extend(more);
    street.run(&arguments).json()
}

#[test]
fn only_some_messages_are_taken_when_somebody_says_which() {
    let street = day_with(CHAT.as_bytes());
    let before = entries(&street);
    let looked = candidates(&street, &["--only", "gate on:2027-06-13"]);
    assert_eq!(looked["candidates"].as_array().unwrap().len(), 1);
    assert_eq!(looked["candidates"][0]["line"], 4);
    for (more, says) in [
        (&["--only", "helicopter"][..], "No message of the chat fits"),
        (&["--lines", "90-95"], "No message of the chat fits"),
        (&["--lines", "9-3"], "is no line of the file"),
        (&["--only", "gate is:key on:friday"], "not understood: on:friday, is:key"),
    ] {
        let arguments = [&["import", "chat", "sample", "a chat"], more].concat();
        let told = street.run(&arguments);
        assert_eq!((told.code, told.out.as_str()), (4, ""), "{}", told.err);
        assert!(told.err.contains(says), "{}", told.err);
    }
    assert_eq!(entries(&street), before);
    for (more, stored) in [(["--only", "by:nell"], 1), (["--lines", "1,4-5"], 1)] {
        let arguments = [&["import", "chat", "sample", "a chat", "--json"][..], &more].concat();
        let taken = street.run(&arguments).json();
        assert_eq!(taken["stored"], stored, "{taken}");
    }
    assert_eq!(entries(&street), before + 2);
}

#[test]
fn a_dry_run_says_what_would_be_taken_and_takes_nothing() {
    let street = day_with(CHAT.as_bytes());
    let before = entries(&street);
    let looked = candidates(&street, &[]);
    assert_eq!(
        fields(&looked),
        [
            "app",
            "before_first",
            "candidates",
            "cut_short",
            "dates",
            "file",
            "read_as_windows_1252",
            "senders",
            "sha256"
        ]
    );
    let kinds: Vec<&Value> =
        looked["candidates"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(kinds, ["notice", "said", "said", "deleted"]);
    assert_eq!(looked["candidates"][1]["text"], "two vans by the entrance\nand one further down");
    assert_eq!(looked["candidates"][1]["at"], "2027-06-13T14:01:22+01:00");
    assert_eq!(looked["candidates"][1]["person"], "Nell Hargreave");
    assert_eq!(looked["candidates"][2]["person"], "unknown");
    assert_eq!(looked["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(entries(&street), before);
}

#[test]
fn importing_twice_creates_nothing_twice() {
    let street = day_with(CHAT.as_bytes());
    let before = entries(&street);
    let told = street.run(&["import", "chat", "sample", "a chat", "--json"]).json();
    assert_eq!(
        (&told["stored"], &told["already"], &told["left"]),
        (&json!(2), &json!(0), &json!(2))
    );
    let again = street.run(&["import", "chat", "sample", "a chat", "--json"]).json();
    assert_eq!((&again["stored"], &again["already"]), (&json!(0), &json!(2)));
    assert_eq!(entries(&street), before + 2);

    // A later export of the same chat has more; only that is new.
    let longer = format!("{CHAT}[13/06/2027, 14:09:00] Nell Hargreave: they left\r\n");
    write(&street.path("a chat"), longer.as_bytes());
    let more = street.run(&["import", "chat", "sample", "a chat", "--json"]).json();
    assert_eq!((&more["stored"], &more["already"]), (&json!(1), &json!(2)));
    assert!(street.run(&["verify", "sample"]).out.contains("records"));
}

#[test]
fn what_was_taken_is_a_claim_of_its_sender_and_says_where_from() {
    let street = day_with(CHAT.as_bytes());
    let looked = candidates(&street, &[]);
    street.run(&["import", "chat", "sample", "a chat", "--json"]).json();
    let log = street.run(&["timeline", "sample", "--json"]).json();
    let line = log
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["text"].as_str().unwrap().starts_with("two vans by the entrance\n"));
    let line = line.expect("it is in the log");
    assert_eq!((&line["verification"], &line["source"]), (&json!("unverified"), &json!("relayed")));
    assert_eq!(line["occurred_at"], "2027-06-13T14:01:22+01:00");
    let number = line["number"].to_string();
    let shown = street.run(&["entry", "show", "sample", &number, "--json"]).json();
    let typed = shown["typed"].as_str().unwrap();
    assert!(typed.starts_with("[13/06/2027, 14:01:22] Nell Hargreave: "), "{typed}");
    let first = shown["history"][0]["says"].as_str().unwrap();
    assert!(first.contains(looked["sha256"].as_str().unwrap()), "{first}");
}

#[test]
fn unclear_dates_are_asked_for_and_nothing_is_taken() {
    let street = day_with(b"05/06/2027, 14:08 - Ann: one\n06/06/2027, 14:09 - Ann: two\n");
    let before = entries(&street);
    let asked = street.run(&["import", "chat", "sample", "a chat"]);
    assert_eq!(asked.code, 4);
    for words in ["--day-first", "--month-first", "2027-06-05", "2027-05-06", "Nothing was taken"] {
        assert!(asked.err.contains(words), "{}", asked.err);
    }
    assert_eq!(entries(&street), before);
    let day = candidates(&street, &["--day-first"]);
    assert_eq!(day["candidates"][0]["at"], "2027-06-05T14:08:00+01:00");
    let month = candidates(&street, &["--month-first"]);
    assert_eq!(month["candidates"][0]["at"], "2027-05-06T14:08:00+01:00");
}

#[test]
fn two_exports_in_one_file_are_asked_about_and_nothing_is_taken() {
    let second = "14/06/2027, 14:09 - Ann Reed: one left\n14/06/2027, 14:10 - Bo: gone\n";
    let street = day_with(format!("{CHAT}{second}").as_bytes());
    let asked = street.run(&["import", "chat", "sample", "a chat", "--json"]);
    assert_eq!(asked.code, 4, "{}", asked.err);
    let told: Value = serde_json::from_str(&asked.err).unwrap();
    let (says, next) = (told["says"].as_str().unwrap(), told["try_this"].as_str().unwrap());
    assert!(says.contains("From line 6 on 2 lines begin in another style"), "{says}");
    assert!(says.contains("14/06/2027, 14:09 - Ann Reed: one left"), "{says}");
    assert!(next.contains("--pasted or --two-exports"), "{next}");
    let count = |flag| candidates(&street, &[flag])["candidates"].as_array().unwrap().len();
    assert_eq!((count("--pasted"), count("--two-exports")), (4, 6));
}

#[test]
fn letters_of_an_older_editor_are_read_and_said_aloud() {
    let older = b"13/06/2027, 14:08 - Zo\xeb: two vans by the caf\xe9\r\n";
    let street = day_with(older);
    let dry = candidates(&street, &[]);
    assert_eq!(dry["candidates"][0]["text"], "two vans by the café");
    assert_eq!(dry["read_as_windows_1252"], serde_json::json!(["Zoë", "café"]));
    assert_eq!(
        dry["senders"][0],
        serde_json::json!({"name": "Zoë", "person": null, "messages": 1})
    );
    let taken = street.run(&["import", "chat", "sample", "a chat"]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("read as Windows-1252: Zoë, café"), "{}", taken.out);
}

#[test]
fn what_is_no_chat_ends_with_four_and_the_reason() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "empty"),
        (b"we stood there\n", "No line begins"),
        (b"\x81\xFF\xFFa", "not text"),
        (b"[2027-06-13, 14:08] INFO: started\n", "what a program keeps"),
        (b"PK\x03\x04 and nothing", "zip"),
    ];
    for (bytes, reason) in cases {
        let street = day_with(bytes);
        for dry in [
            &["import", "chat", "sample", "a chat", "--dry-run"][..],
            &["import", "chat", "sample", "a chat"],
        ] {
            let refused = street.run(dry);
            assert_eq!((refused.code, refused.out.as_str()), (4, ""), "{}", refused.err);
            assert!(refused.err.contains(reason), "{}", refused.err);
        }
    }
    let street = Street::sample();
    assert_eq!(street.run(&["import", "chat", "sample", "nowhere.txt"]).code, 4);
}

#[test]
fn a_chat_with_one_message_still_to_come_is_not_half_imported() {
    let street = day_with(b"13/06/2027, 14:08 - Ann: one\n14/06/2031, 14:09 - Ann: two\n");
    let before = entries(&street);
    let refused = street.run(&["import", "chat", "sample", "a chat"]);
    assert_eq!(refused.code, 4, "{}", refused.err);
    assert!(refused.err.contains("still to come"), "{}", refused.err);
    assert_eq!(entries(&street), before);
}

#[test]
fn words_of_a_chat_cannot_turn_the_log_round() {
    let street =
        day_with("[13/06/2027, 14:01:22] Ann: vans \u{202E}tfel\u{202C} here\u{7}\n".as_bytes());
    street.run(&["import", "chat", "sample", "a chat", "--json"]).json();
    let log = street.run(&["timeline", "sample", "--json"]).json();
    let line = log.as_array().unwrap().iter().find(|one| one["text"] == "vans tfel here");
    let number = line.expect("what is shown has no marks")["number"].to_string();
    let shown = street.run(&["entry", "show", "sample", &number, "--json"]).json();
    assert!(shown["typed"].as_str().unwrap().contains('\u{202E}'), "what was sent is kept");
}

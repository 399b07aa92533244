//! Two desks on one day, over the wire, by nothing but what the window asks. Loopback only.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::time::{Duration, Instant};

use closeby_desk::Desk;
use closeby_desk::problem::Code;
use serde_json::{Value, json};

const KITCHEN: &str = "linnets count the lanterns";
const OFFICE: &str = "otters count the lanterns";
/// Nothing here depends on how long it takes; whoever waits longer has been forgotten.
const AT_MOST: Duration = Duration::from_secs(120);

fn ask(desk: &Desk, name: &str, ask: Value) -> Value {
    desk.answer(name, ask).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

/// Asks again and again, as a window does, until an answer is what is waited for.
fn until(desk: &Desk, name: &str, is_it: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        let answer = ask(desk, name, json!({}));
        if is_it(&answer) {
            return answer;
        }
        assert!(began.elapsed() < AT_MOST, "{name} never came to it: {answer:#}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

struct Street {
    room: tempfile::TempDir,
    kitchen: Desk,
}

impl Street {
    /// The kitchen table makes a day and listens on loopback.
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let kitchen = Desk::at(room.path().join("kitchen"));
        kitchen.let_exchange();
        let day = json!({ "name": "Linnet Close", "passphrase": KITCHEN, "author": "Tom" });
        ask(&kitchen, "create_day", day);
        let street = Self { room, kitchen };
        street.invite();
        let on = json!({ "on": true, "lan": false, "at": "127.0.0.1:0" });
        ask(&street.kitchen, "set_wire", on);
        street
    }

    fn invite(&self) -> String {
        let invite =
            json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
        let invited = ask(&self.kitchen, "invite_laptop", invite);
        invited["value"]["words"].as_str().unwrap().to_owned()
    }

    /// The back office knocks with an invitation.
    fn knocks(&self, ticket: &str) -> Desk {
        let office = Desk::at(self.room.path().join("office"));
        office.let_exchange();
        let join =
            json!({ "ticket": ticket, "name": "Back office", "passphrase": OFFICE, "by": "wire" });
        let session = ask(&office, "join_day", join);
        assert_eq!(session["day"], Value::Null, "nobody is in before the digits were compared");
        office
    }

    fn let_in(&self, office: &Desk) {
        let waits = until(office, "session", |session| session["joining"]["digits"].is_string());
        until(&self.kitchen, "session", |session| session["day"]["sync"]["knocked"].is_string());
        ask(&self.kitchen, "let_in", json!({ "digits": waits["joining"]["digits"] }));
        let session = until(office, "session", |session| session["day"].is_object());
        assert_eq!(session["joining"], Value::Null);
        let named = |session: &Value| session["day"]["sync"]["awake"][0] == "Kitchen table";
        until(office, "session", named);
        ask(office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    }
}

fn came(desk: &Desk) -> u64 {
    ask(desk, "session", json!({}))["day"]["sync"]["came"].as_u64().unwrap()
}

fn says(timeline: &Value, words: &str) -> bool {
    timeline["lines"].as_array().unwrap().iter().any(|line| line["text"] == words)
}

#[test]
fn two_desks_exchange_as_things_are_written_until_the_lock() {
    let street = Street::new();
    ask(&street.kitchen, "log_entry", json!({ "line": "van by no. 20" }));
    let office = street.knocks(&street.invite());
    street.let_in(&office);
    until(&office, "timeline", |lines| says(lines, "van by no. 20"));

    let (before, there) = (came(&office), came(&street.kitchen));
    ask(&street.kitchen, "log_entry", json!({ "line": "two more vans at the entrance" }));
    until(&office, "timeline", |lines| says(lines, "two more vans at the entrance"));
    assert!(came(&office) > before, "a window asks again when something came");
    ask(&office, "log_entry", json!({ "line": "solicitor called back" }));
    until(&street.kitchen, "timeline", |lines| says(lines, "solicitor called back"));
    assert!(came(&street.kitchen) > there);

    ask(&office, "lock", json!({}));
    let alone = |session: &Value| session["day"]["sync"]["awake"].as_array().unwrap().is_empty();
    until(&street.kitchen, "session", alone);
    assert_eq!(office.answer("timeline", json!({})).unwrap_err().code, Code::Locked);
}

#[test]
fn an_invitation_that_was_used_says_so_to_whoever_comes_second() {
    let street = Street::new();
    let ticket = street.invite();
    let office = street.knocks(&ticket);
    street.let_in(&office);
    let second = Desk::at(street.room.path().join("second"));
    second.let_exchange();
    let join = json!({ "ticket": ticket, "name": "Second", "passphrase": OFFICE, "by": "wire" });
    ask(&second, "join_day", join);
    let waits = until(&second, "session", |session| session["joining"]["problem"].is_object());
    assert_eq!(waits["joining"]["problem"]["code"], "refused");
    assert_eq!(waits["day"], Value::Null);
}

#[test]
fn a_vault_that_waits_goes_on_waiting_when_it_is_opened_again() {
    let street = Street::new();
    let office = street.knocks(&street.invite());
    ask(&office, "lock", json!({}));
    assert_eq!(ask(&office, "session", json!({}))["joining"], Value::Null);
    let path = ask(&office, "welcome", json!({}))["recent"][0]["path"].clone();
    ask(&office, "open_day", json!({ "path": path, "passphrase": OFFICE }));
    street.let_in(&office);
}

#[test]
fn the_digits_of_another_screen_let_nobody_in_and_three_use_the_invitation_up() {
    let street = Street::new();
    let office = street.knocks(&street.invite());
    let waits = until(&office, "session", |session| session["joining"]["digits"].is_string());
    let right = waits["joining"]["digits"].as_str().unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..3 {
        until(&street.kitchen, "session", |session| session["day"]["sync"]["knocked"].is_string());
        ask(&street.kitchen, "let_in", json!({ "digits": wrong }));
    }
    until(&street.kitchen, "session", |session| session["day"]["sync"]["knocked"].is_null());
    let waits = until(&office, "session", |session| session["joining"]["problem"].is_object());
    assert_eq!(waits["day"], Value::Null);
    assert_eq!(ask(&street.kitchen, "sync", json!({}))["laptops"].as_array().unwrap().len(), 1);
}

#[test]
fn an_invitation_that_cannot_be_used_is_refused_before_anything_is_made() {
    let street = Street::new();
    let ticket = street.invite();
    let office = Desk::at(street.room.path().join("office"));
    let refused = |ticket: &str, code: Code| {
        let read = office.answer("read_invitation", json!({ "ticket": ticket })).unwrap_err();
        assert_eq!(read.code, code, "{ticket}");
        let join = json!({ "ticket": ticket, "name": "Back office", "passphrase": OFFICE });
        assert_eq!(office.answer("join_day", join).unwrap_err().code, code);
    };
    refused(&ticket[..ticket.len() - 9], Code::BadInput);
    refused("a day at the seaside", Code::BadInput);
    let stick = json!({
        "ticket": ticket, "name": "Back office", "passphrase": OFFICE, "by": "stick",
        "path": street.room.path().join("not-there"),
    });
    assert_eq!(office.answer("join_day", stick).unwrap_err().code, Code::CannotRead);
    let nameless = json!({ "ticket": ticket, "passphrase": OFFICE });
    assert_eq!(office.answer("join_day", nameless).unwrap_err().code, Code::BadInput);
    assert!(ask(&office, "welcome", json!({}))["recent"].as_array().unwrap().is_empty());
}

#[test]
fn an_invitation_opens_the_wire_only_when_that_is_wanted() {
    let room = tempfile::tempdir().unwrap();
    let desk = Desk::at(room.path());
    desk.let_exchange();
    let day = json!({ "name": "Linnet Close", "passphrase": KITCHEN, "author": "Tom" });
    ask(&desk, "create_day", day);
    let invite = |direct: bool| {
        json!({
            "this": "Kitchen table", "may": "write", "withCases": false, "hours": 1, "direct": direct,
        })
    };
    ask(&desk, "invite_laptop", invite(false));
    assert_eq!(ask(&desk, "sync", json!({}))["wire"]["on"], false);
    ask(&desk, "invite_laptop", invite(true));
    assert_eq!(ask(&desk, "sync", json!({}))["wire"]["on"], true);
}

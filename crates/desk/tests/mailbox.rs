//! A day kept in step by a mailbox alone, by nothing but what the window asks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

mod desks;
mod pigeonhole;

use closeby_desk::Desk;
use closeby_desk::problem::Code;
use desks::{ask, log, timeline};
use pigeonhole::{LOGIN, Pigeonhole, SECRET};
use serde_json::{Value, json};

const PASSPHRASE: &str = "linnets count the lanterns";

struct Street {
    room: tempfile::TempDir,
    mailbox: Pigeonhole,
    kitchen: Desk,
}

impl Street {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let kitchen = Desk::at(room.path().join("kitchen"));
        let day = json!({ "name": "Linnet Close", "passphrase": PASSPHRASE, "author": "Tom" });
        ask(&kitchen, "create_day", day);
        Self { room, mailbox: Pigeonhole::start(), kitchen }
    }

    fn invite(&self) -> String {
        let invite =
            json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
        let invited = ask(&self.kitchen, "invite_laptop", invite);
        invited["value"]["words"].as_str().unwrap().to_owned()
    }

    fn typed(&self, secret: &str) -> Value {
        json!({ "url": self.mailbox.url(), "login": LOGIN, "secret": secret, "every": 0 })
    }
}

fn visit(desk: &Desk, digits: &str) -> Value {
    ask(desk, "visit_mailbox", json!({ "digits": digits }))["value"].clone()
}

#[test]
fn a_mailbox_is_tried_before_it_is_kept_and_its_secret_is_told_to_nobody() {
    let street = Street::new();
    let alone = street.kitchen.answer("set_mailbox", street.typed(SECRET)).unwrap_err();
    assert_eq!(alone.code, Code::Refused, "a day on one laptop needs none");
    street.invite();
    let cost = ask(&street.kitchen, "mailbox_cost", json!({ "every": 5 }));
    assert!(cost["says"].as_str().unwrap().contains("2 laptops"));
    let wrong = street.kitchen.answer("set_mailbox", street.typed("open barley")).unwrap_err();
    assert_eq!(wrong.code, Code::Refused);
    assert_eq!(ask(&street.kitchen, "sync", json!({}))["mailbox"], Value::Null);
    let set = ask(&street.kitchen, "set_mailbox", street.typed(SECRET));
    assert_eq!(set["value"]["mailbox"]["every"], 0);
    assert!(!set.to_string().contains(SECRET));
    let paced = ask(&street.kitchen, "set_mailbox_pace", json!({ "every": 30 }));
    assert_eq!(paced["value"]["mailbox"]["every"], 30);
    visit(&street.kitchen, "");
    let seen = ask(&street.kitchen, "sync", json!({}));
    assert!(seen["mailbox"]["last"].is_number());
    let forgotten = ask(&street.kitchen, "forget_mailbox", json!({}));
    assert_eq!(forgotten["value"]["mailbox"], Value::Null);
    let none = street.kitchen.answer("visit_mailbox", json!({ "digits": "" })).unwrap_err();
    assert_eq!(none.code, Code::NotFound);
}

#[test]
fn a_laptop_joins_and_both_exchange_by_a_mailbox_alone() {
    let street = Street::new();
    street.invite();
    ask(&street.kitchen, "set_mailbox", street.typed(SECRET));
    log(&street.kitchen, "van by no. 20");
    let office = Desk::at(street.room.path().join("office"));
    let join = json!({
        "ticket": street.invite(), "name": "Back office", "passphrase": PASSPHRASE,
        "by": "mailbox", "login": LOGIN, "secret": SECRET,
    });
    let waits = ask(&office, "join_day", join);
    assert_eq!(waits["joining"]["by"], "mailbox");
    assert!(waits["joining"]["place"].as_str().unwrap().contains("127.0.0.1"));
    assert_eq!(visit(&street.kitchen, "")["knocked"], "Back office");

    // Opened again with leave to exchange, it looks into the mailbox by itself.
    let path = ask(&office, "welcome", json!({}))["recent"][0]["path"].clone();
    office.let_exchange();
    ask(&office, "open_day", json!({ "path": path, "passphrase": PASSPHRASE }));
    let digits = until(&office, |session| session["joining"]["digits"].is_string());
    let digits = digits["joining"]["digits"].as_str().unwrap().to_owned();
    let told = visit(&street.kitchen, &digits);
    assert!(told["says"].to_string().contains("was let in"), "{told}");
    ask(&office, "go_on_joining", json!({ "path": "" }));
    until(&office, |session| session["day"].is_object());
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    assert_eq!(timeline(&office), ["van by no. 20"]);

    log(&office, "solicitor called back");
    visit(&office, "");
    visit(&street.kitchen, "");
    assert_eq!(timeline(&street.kitchen), ["solicitor called back", "van by no. 20"]);
    let there = street.mailbox.bytes();
    for words in ["van by", "solicitor called", "Mags", "Back office"] {
        assert!(!there.windows(words.len()).any(|part| part == words.as_bytes()), "{words}");
    }
}

/// Asks what is open again and again, as a window does.
fn until(desk: &Desk, is_it: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..1200 {
        let session = ask(desk, "session", json!({}));
        if is_it(&session) {
            return session;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("it never came to it: {:#}", ask(desk, "session", json!({})));
}

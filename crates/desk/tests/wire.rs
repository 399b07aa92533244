//! Two desks on one day, over the wire, by nothing but what the window asks. Loopback only.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

mod desks;

use closeby_desk::Desk;
use closeby_desk::problem::Code;
use desks::{ask, log, until};
use serde_json::{Value, json};

const KITCHEN: &str = "linnets count the lanterns";
const OFFICE: &str = "otters count the lanterns";

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
        assert_eq!(waits["joining"]["inviter"], "Kitchen table", "both screens name the other");
        ask(&self.kitchen, "let_in", json!({ "digits": waits["joining"]["digits"] }));
        let both = json!({ "name": "Back office", "digits": waits["joining"]["digits"] });
        until(&self.kitchen, "sync", |sync| sync["wire"]["letIn"] == both);
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
fn a_kept_file_comes_when_somebody_asks_for_it() {
    let street = Street::new();
    let whole = ask(&street.kitchen, "lacking_files", json!({}));
    assert_eq!(whole["files"], json!([]));
    log(&street.kitchen, "a leaflet on the wall");
    let leaflet = street.room.path().join("leaflet.txt");
    std::fs::write(&leaflet, vec![b'l'; 2_500_000]).unwrap();
    let with = json!({ "number": 1 });
    ask(&street.kitchen, "attach", json!({ "path": leaflet, "with": with }));
    let office = street.knocks(&street.invite());
    street.let_in(&office);
    // What it is came with the record; the file itself did not.
    let lacks = |lacking: &Value| lacking["files"][0]["name"] == "leaflet.txt";
    let lacking = until(&office, "lacking_files", lacks);
    let file = &lacking["files"][0];
    assert_eq!(
        (&file["here"], &file["of"], &file["size"]),
        (&json!(0), &json!(3), &json!("2.4 MB"))
    );
    assert_eq!((&lacking["byWire"], &lacking["fetching"]), (&json!(true), &Value::Null));
    let other = json!({ "files": ["00000000-0000-0000-0000-000000000000"] });
    assert_eq!(ask(&office, "lacking_files", other)["files"], json!([]));
    ask(&office, "fetch_files", json!({ "files": [file["id"]] }));
    let whole = until(&office, "lacking_files", |lacking| lacking["files"] == json!([]));
    assert_eq!(whole["fetching"], Value::Null);
    // With the wire off nobody can be asked, and that is said.
    ask(&office, "set_wire", json!({ "on": false }));
    let refused = office.answer("fetch_files", json!({})).unwrap_err();
    assert_eq!(refused.code, Code::Refused);
}

#[test]
fn four_words_bring_the_invitation_to_a_window() {
    let street = Street::new();
    let invite =
        json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
    let invited = ask(&street.kitchen, "invite_laptop", invite);
    let spoken = &invited["value"]["spoken"];
    let view = ask(&street.kitchen, "sync", json!({}));
    assert_eq!(view["wire"]["wordsAt"], spoken["at"]);
    assert!(!view.to_string().contains(spoken["words"].as_str().unwrap()), "shown once only");
    let office = Desk::at(street.room.path().join("office"));
    let put = |words: &str, address: &str| {
        office.answer("fetch_invitation", json!({ "words": words, "address": address }))
    };
    let (words, at) = (spoken["words"].as_str().unwrap(), spoken["at"][0].as_str().unwrap());
    for (words, at, code) in [
        ("acorn lantern", at, Code::BadInput),
        ("acorn lantern ladle qqqq", at, Code::BadInput),
        (words, "", Code::BadInput),
        (words, "next door", Code::BadInput),
        ("acorn lantern ladle zebra", at, Code::Refused),
    ] {
        let refused = put(words, at).unwrap_err();
        assert_eq!(refused.code, code, "{refused}");
        assert!(!refused.says.is_empty() && !refused.try_this.is_empty(), "{refused}");
    }
    let fetched = put(words, at).unwrap();
    assert_eq!(fetched["ticket"], invited["value"]["words"]);
    assert_eq!(fetched["invitation"]["byWire"], true);
    let office = street.knocks(fetched["ticket"].as_str().unwrap());
    street.let_in(&office);
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

#[test]
fn a_day_that_is_opened_again_listens_where_it_did() {
    let room = tempfile::tempdir().unwrap();
    let kitchen = Desk::at(room.path().join("kitchen"));
    kitchen.let_exchange();
    let day = json!({ "name": "Linnet Close", "passphrase": KITCHEN, "author": "Tom" });
    ask(&kitchen, "create_day", day);
    let invite = json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 1, "direct": true });
    ask(&kitchen, "invite_laptop", invite);
    let listening = |sync: &Value| !sync["wire"]["addresses"].as_array().unwrap().is_empty();
    let before = until(&kitchen, "sync", listening)["wire"].clone();
    let path = ask(&kitchen, "welcome", json!({}))["recent"][0]["path"].clone();
    let open = || ask(&kitchen, "open_day", json!({ "path": path, "passphrase": KITCHEN }));
    ask(&kitchen, "lock", json!({}));
    open();
    let again = until(&kitchen, "sync", listening)["wire"].clone();
    assert_eq!((&again["addresses"], &again["at"]), (&before["addresses"], &json!("")));
    // When somebody else has that port by then, any other will do.
    ask(&kitchen, "lock", json!({}));
    let address = before["addresses"][0].as_str().unwrap();
    let port = address.rsplit(':').next().unwrap();
    let taken = std::net::UdpSocket::bind(format!("0.0.0.0:{port}"));
    open();
    let elsewhere = until(&kitchen, "sync", listening)["wire"].clone();
    assert!(taken.is_err() || elsewhere["addresses"] != before["addresses"]);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten() {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

#[test]
fn a_day_put_back_from_an_older_copy_asks_others_and_then_writes_on() {
    let street = Street::new();
    let office = street.knocks(&street.invite());
    street.let_in(&office);
    ask(&office, "lock", json!({}));
    let path = ask(&office, "welcome", json!({}))["recent"][0]["path"].as_str().unwrap().to_owned();
    let open = || ask(&office, "open_day", json!({ "path": path, "passphrase": OFFICE }));
    let saved = street.room.path().join("saved");
    // A desk closes its wire aside; it has ended once the day opens again.
    open();
    ask(&office, "set_wire", json!({ "on": false }));
    ask(&office, "lock", json!({}));
    copy(path.as_ref(), &saved);
    let session = open();
    assert_eq!(session["day"]["askFirst"], Value::Null);
    ask(&office, "set_wire", json!({ "on": true, "at": "127.0.0.1:0" }));
    let addresses = ask(&street.kitchen, "sync", json!({}))["wire"]["addresses"].clone();
    ask(&office, "dial_laptop", json!({ "address": addresses[0] }));
    log(&office, "written after the copy was made");
    let there = |lines: &Value| says(lines, "written after the copy was made");
    until(&street.kitchen, "timeline", there);
    ask(&office, "lock", json!({}));
    open();
    ask(&office, "lock", json!({}));
    std::fs::remove_dir_all(&path).unwrap();
    copy(&saved, path.as_ref());

    let session = open();
    let says_so = session["day"]["askFirst"]["says"].as_str().unwrap();
    assert!(says_so.contains("older copy") && says_so.contains("1 record"), "{says_so}");
    let refused = office.answer("log_entry", json!({ "line": "I go on" })).unwrap_err();
    assert_eq!(refused.code, Code::Refused);
    ask(&office, "set_wire", json!({ "on": true, "at": "127.0.0.1:0" }));
    ask(&office, "dial_laptop", json!({ "address": addresses[0] }));
    until(&office, "session", |session| session["day"]["askFirst"].is_null());
    assert!(there(&ask(&office, "timeline", json!({}))));
    log(&office, "written on");
    until(&street.kitchen, "timeline", |lines| says(lines, "written on"));
    assert_eq!(ask(&street.kitchen, "sync", json!({}))["waits"], json!([]));
}

#[test]
fn a_day_that_moved_is_written_on_when_somebody_says_so() {
    let street = Street::new();
    ask(&street.kitchen, "set_wire", json!({ "on": false }));
    ask(&street.kitchen, "lock", json!({}));
    let welcome = ask(&street.kitchen, "welcome", json!({}));
    let path = welcome["recent"][0]["path"].as_str().unwrap();
    let moved = street.room.path().join("moved.closeby");
    std::fs::rename(path, &moved).unwrap();
    let open = json!({ "path": moved, "passphrase": KITCHEN });
    let session = ask(&street.kitchen, "open_day", open);
    let first = &session["day"]["askFirst"];
    assert!(first["says"].as_str().unwrap().contains("moved, or copied"), "{first}");
    let session = ask(&street.kitchen, "write_on", json!({}));
    assert_eq!(session["value"]["day"]["askFirst"], Value::Null);
    log(&street.kitchen, "from the new place");
    let again = ask(&street.kitchen, "write_on", json!({}));
    assert_eq!(again["value"]["day"]["askFirst"], Value::Null, "nothing to say is no harm");
}

#[test]
fn a_removal_is_heard_of_at_once_and_so_is_leaving() {
    let street = Street::new();
    let office = street.knocks(&street.invite());
    street.let_in(&office);
    ask(&street.kitchen, "remove_laptop", json!({ "laptop": "Back office" }));
    let alone = |session: &Value| session["day"]["sync"]["awake"].as_array().unwrap().is_empty();
    until(&street.kitchen, "session", alone);
    let sync = ask(&street.kitchen, "sync", json!({}));
    assert_eq!(sync["wire"]["letIn"], Value::Null, "who went is not said to have just come");
    let told = |sync: &Value| sync["wire"]["says"].to_string().contains("taken off");
    until(&office, "sync", told);
    // Nobody types a line first to learn that it is not stored.
    let says_so = |session: &Value| session["day"]["readOnly"].to_string().contains("taken off");
    until(&office, "session", says_so);
    assert_eq!(ask(&street.kitchen, "session", json!({}))["day"]["readOnly"], Value::Null);
    let refused = office.answer("log_entry", json!({ "line": "I go on" })).unwrap_err();
    assert_eq!(refused.code, Code::Refused);
    // The last laptop that manages cannot go.
    let refused =
        street.kitchen.answer("remove_laptop", json!({ "laptop": "Kitchen table" })).unwrap_err();
    assert_eq!(refused.code, Code::Refused);
    assert!(refused.says.contains("only laptop that manages"), "{refused}");
    ask(&street.kitchen, "log_entry", json!({ "line": "the kitchen writes on" }));
}

#[test]
fn a_laptop_that_leaves_is_shown_as_gone_and_writes_no_more() {
    let street = Street::new();
    let office = street.knocks(&street.invite());
    street.let_in(&office);
    let left = ask(&office, "remove_laptop", json!({ "laptop": "Back office" }));
    assert_eq!(left["value"]["laptops"][1]["removed"], true);
    until(&street.kitchen, "sync", |sync| sync["laptops"][1]["removed"] == true);
    assert_eq!(
        office.answer("log_entry", json!({ "line": "more" })).unwrap_err().code,
        Code::Refused
    );
    ask(&street.kitchen, "log_entry", json!({ "line": "after they left" }));
    assert!(!says(&ask(&office, "timeline", json!({})), "after they left"));
}

//! Two laptops, one day: cut off for an hour, both write, a stick goes back and forth.

#[path = "../../crates/desk/tests/desks/mod.rs"]
mod desks;

use std::path::Path;

use closeby_desk::Desk;
use closeby_desk::join_team::{NewVault, join_by_stick};
use closeby_desk::problem::Code;
use closeby_desk::visit_stick::visit_stick;
use closeby_testkit::{LEGAL, ORGANISER};
use desks::{ask, log, timeline};
use serde_json::{Value, json};

const OTHERS: &str = "otters count the lanterns";

/// The kitchen table and the back office, and what lies between them. Their clocks are the real
/// ones: what is from the future would wait.
struct Street {
    room: tempfile::TempDir,
    kitchen: Desk,
}

impl Street {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        std::fs::create_dir(room.path().join("stick")).unwrap();
        let kitchen = Desk::at(room.path().join("kitchen"));
        let day = json!({
            "name": "Linnet Close", "passphrase": ORGANISER, "legalPassphrase": LEGAL, "author": "Tom",
        });
        ask(&kitchen, "create_day", day);
        Self { room, kitchen }
    }

    fn stick(&self) -> std::path::PathBuf {
        self.room.path().join("stick")
    }

    fn visit(&self, digits: Option<&str>) -> Value {
        let visit = json!({ "path": self.stick(), "digits": digits });
        ask(&self.kitchen, "visit_stick", visit)["value"].clone()
    }

    /// The back office makes its vault, and the stick goes to and fro until it is let in.
    fn back_office_joins(&self) -> std::path::PathBuf {
        let invite =
            json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
        let invited = ask(&self.kitchen, "invite_laptop", invite);
        let path = self.room.path().join("office.closeby");
        let new = NewVault {
            path: &path,
            ticket: invited["value"]["words"].as_str().unwrap(),
            name: "Back office",
            passphrase: OTHERS.to_owned(),
            legal: None,
        };
        join_by_stick(new, &self.stick()).unwrap();
        assert_eq!(self.visit(None)["knocked"], "Back office");
        let wrong =
            self.kitchen.answer("visit_stick", json!({ "path": self.stick(), "digits": "000000" }));
        let digits = self.office_visits(&path).expect("six digits to compare");
        if digits != "000000" {
            assert_eq!(wrong.unwrap_err().code, Code::Refused, "wrong digits let nobody in");
        }
        self.visit(Some(&digits));
        self.office_visits(&path);
        path
    }

    fn office_visits(&self, path: &Path) -> Option<String> {
        visit_stick(path, OTHERS.to_owned(), None, &self.stick(), None).unwrap().digits
    }
}

#[test]
fn cut_off_for_an_hour_both_write_and_a_stick_carries() {
    let street = Street::new();
    log(&street.kitchen, "van by no. 20");
    let path = street.back_office_joins();

    let office = Desk::at(street.room.path().join("office"));
    ask(&office, "open_day", json!({ "path": path, "passphrase": OTHERS }));
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    assert_eq!(timeline(&office), ["van by no. 20"], "a laptop that joins has the whole day");

    log(&street.kitchen, "two more vans at the entrance");
    log(&office, "solicitor called back");
    street.visit(None);
    ask(&office, "visit_stick", json!({ "path": street.stick(), "digits": null }));
    street.visit(None);
    let both = ["solicitor called back", "two more vans at the entrance", "van by no. 20"];
    assert_eq!(timeline(&street.kitchen), both);
    assert_eq!(timeline(&office), both);
    for desk in [&street.kitchen, &office] {
        let state = ask(desk, "sync", json!({}));
        assert_eq!(state["laptops"].as_array().unwrap().len(), 2);
        assert_eq!(state["waits"], json!([]));
        assert!(!state["exchanges"].as_array().unwrap().is_empty());
    }
}

/// The number of the line with these words.
fn number(desk: &Desk, words: &str) -> u64 {
    let page = ask(desk, "timeline", json!({}));
    let mut lines = page["lines"].as_array().unwrap().iter();
    lines.find(|line| line["text"] == words).unwrap()["number"].as_u64().unwrap()
}

/// What the attention column says of what was written apart.
fn apart_needs(desk: &Desk) -> Vec<Value> {
    let board = ask(desk, "board", json!({}));
    let needs = board["needs"].as_array().unwrap().iter();
    needs.filter(|need| need["kind"] == "written_apart").cloned().collect()
}

fn corrects(desk: &Desk, number: u64, words: &str) {
    let correct = json!({ "number": number, "text": words, "reason": "looked again" });
    ask(desk, "correct", correct);
}

#[test]
fn what_both_corrected_while_cut_off_is_offered_until_one_of_them_settles_it() {
    let street = Street::new();
    ask(&street.kitchen, "open_legal", json!({ "passphrase": LEGAL }));
    let case = ask(&street.kitchen, "open_case", json!({ "pseudonym": "Wren" }));
    let note = json!({ "case": case["value"]["id"], "text": "marzipanned appointment" });
    ask(&street.kitchen, "write_note", note);
    ask(&street.kitchen, "close_legal", json!({}));
    log(&street.kitchen, "van by no. 20");
    let person = ask(&street.kitchen, "add_person", json!({ "name": "Grace Abbott" }));
    let person = person["value"]["id"].clone();
    let path = street.back_office_joins();
    let office = Desk::at(street.room.path().join("office"));
    ask(&office, "open_day", json!({ "path": path, "passphrase": OTHERS }));
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    let van = number(&office, "van by no. 20");
    let both_visit = || {
        street.visit(None);
        ask(&office, "visit_stick", json!({ "path": street.stick(), "digits": null }));
        street.visit(None);
    };
    both_visit();

    // Cut off: each corrects the same words and the same number, and writes on.
    corrects(&street.kitchen, van, "white van by no. 20");
    corrects(&office, van, "grey van by no. 20");
    let phone = |number: &str| json!({ "person": person, "phone": number });
    ask(&street.kitchen, "change_person", phone("020 7946 0001"));
    ask(&office, "change_person", phone("020 7946 0002"));
    log(&office, "solicitor called back");
    both_visit();
    for desk in [&street.kitchen, &office] {
        let apart = ask(desk, "written_apart", json!({}));
        assert_eq!(apart.as_array().unwrap().len(), 2, "{apart:#}");
        let line = ask(desk, "entry", json!({ "number": van }));
        assert_eq!(line["line"]["text"], "grey van by no. 20", "the later one shows");
        let of_line = json!({ "entry": line["line"]["id"] });
        let apart = ask(desk, "written_apart", of_line);
        assert_eq!(apart[0]["shown"]["says"], "grey van by no. 20");
        assert_eq!(apart[0]["others"][0]["says"], "white van by no. 20");
        assert_eq!(apart[0]["others"][0]["by"], "Tom");
        // The attention column says so, and leads there.
        let needs = apart_needs(desk);
        assert_eq!(needs.len(), 2, "{needs:#?}");
        let entry = needs.iter().find(|need| need["actions"][0] == "open_entry").unwrap();
        assert_eq!((&entry["number"], &entry["about"]), (&json!(van), &line["line"]["id"]));
        let of_person = needs.iter().find(|need| need["actions"][0] == "open_person").unwrap();
        assert_eq!(of_person["about"], person);
        assert_eq!(ask(desk, "sync", json!({}))["apart"], 2);
    }

    // The office looks once more; the kitchen is told so by the stick.
    let line = ask(&office, "entry", json!({ "number": van }));
    let apart = ask(&office, "written_apart", json!({ "entry": line["line"]["id"] }));
    let white = json!({ "token": apart[0]["others"][0]["token"] });
    let left = ask(&office, "settle_apart", white.clone());
    assert_eq!(left["value"].as_array().unwrap().len(), 1, "the number is still open");
    assert_eq!(office.answer("settle_apart", white).unwrap_err().code, Code::NotFound);
    assert_eq!(apart_needs(&office).len(), 1, "what was settled is no need any more");
    let apart = ask(&street.kitchen, "written_apart", json!({ "person": person }));
    ask(&street.kitchen, "settle_apart", json!({ "token": apart[0]["shown"]["token"] }));
    both_visit();
    for desk in [&street.kitchen, &office] {
        assert_eq!(ask(desk, "written_apart", json!({})), json!([]));
        assert!(apart_needs(desk).is_empty());
        assert_eq!(timeline(desk), ["solicitor called back", "white van by no. 20"]);
        let people = ask(desk, "roster", json!({}));
        assert_eq!(people["people"][0]["phone"], "020 7946 0002");
        let history = ask(desk, "entry", json!({ "number": van }))["history"].to_string();
        assert!(history.contains("grey van by no. 20"), "what was put aside stays readable");
        let asks = ["board", "timeline", "roster", "sync", "written_apart", "session"];
        let told = asks.map(|name| ask(desk, name, json!({})).to_string());
        let found = told.iter().any(|told| told.contains("Wren") || told.contains("marzipanned"));
        assert!(!found, "nothing of a case is told without its key: {told:?}");
    }
}

#[test]
fn words_that_were_corrected_meanwhile_are_asked_about_before_others_go_over_them() {
    let street = Street::new();
    log(&street.kitchen, "van by no. 20");
    let over = |over: &str| json!({ "number": 1, "text": "blue van", "reason": "looked again", "over": over });
    corrects(&street.kitchen, 1, "white van");
    let refused = street.kitchen.answer("correct", over("van by no. 20")).unwrap_err();
    assert_eq!(refused.code, Code::Refused);
    assert!(refused.says.contains("white van"));
    ask(&street.kitchen, "correct", over("white van"));
    assert_eq!(timeline(&street.kitchen), ["blue van"]);
}

#[test]
fn what_a_removed_laptop_had_still_written_counts_once_a_manager_accepts_it() {
    let street = Street::new();
    let path = street.back_office_joins();
    let office = Desk::at(street.room.path().join("office"));
    ask(&office, "open_day", json!({ "path": path, "passphrase": OTHERS }));
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    log(&office, "solicitor called back");
    ask(&street.kitchen, "remove_laptop", json!({ "laptop": "Back office" }));
    ask(&office, "visit_stick", json!({ "path": street.stick(), "digits": null }));
    street.visit(None);
    assert!(timeline(&street.kitchen).is_empty());
    let held = ask(&street.kitchen, "sync", json!({}))["held"].clone();
    assert_eq!(held[0]["name"], "Back office");
    assert!(held[0]["says"][0].as_str().unwrap().contains("Mags Okafor: solicitor called back"));
    let none = street.kitchen.answer("accept_held", json!({ "laptop": "nobody" })).unwrap_err();
    assert_eq!(none.code, Code::NotFound);
    let after = ask(&street.kitchen, "accept_held", json!({ "laptop": held[0]["key"] }));
    assert_eq!(after["value"]["held"], json!([]));
    assert_eq!(timeline(&street.kitchen), ["solicitor called back"]);
}

#[test]
fn a_laptop_without_the_legal_seat_is_told_nothing_of_cases() {
    let street = Street::new();
    ask(&street.kitchen, "open_legal", json!({ "passphrase": LEGAL }));
    let case = ask(&street.kitchen, "open_case", json!({ "pseudonym": "Wren" }));
    let note = json!({ "case": case["value"]["id"], "text": "marzipanned appointment" });
    ask(&street.kitchen, "write_note", note);
    let path = street.back_office_joins();
    street.visit(None);
    street.office_visits(&path);
    let office = Desk::at(street.room.path().join("office"));
    ask(&office, "open_day", json!({ "path": path, "passphrase": OTHERS }));
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    let told = ["board", "timeline", "sync", "settings", "session"]
        .map(|name| ask(&office, name, json!({})).to_string());
    let found = told.iter().any(|told| told.contains("Wren") || told.contains("marzipanned"));
    assert!(!found, "{told:?}");
    assert_eq!(office.answer("cases", json!({})).unwrap_err().code, Code::LegalKeyClosed);
}

#[test]
fn a_laptop_that_was_taken_off_reads_nothing_later() {
    let street = Street::new();
    let path = street.back_office_joins();
    log(&street.kitchen, "before");
    street.visit(None);
    street.office_visits(&path);
    ask(&street.kitchen, "remove_laptop", json!({ "laptop": "Back office" }));
    log(&street.kitchen, "after");
    street.visit(None);
    let office = Desk::at(street.room.path().join("office"));
    ask(&office, "open_day", json!({ "path": path, "passphrase": OTHERS }));
    ask(&office, "sign_in", json!({ "name": "Mags Okafor", "role": "loggist" }));
    let _ = office.answer("visit_stick", json!({ "path": street.stick(), "digits": null }));
    assert_eq!(timeline(&office), ["before"]);
    assert_eq!(timeline(&street.kitchen), ["after", "before"]);
}

#[test]
fn a_sample_day_is_never_shared() {
    let room = tempfile::tempdir().unwrap();
    let desk = Desk::at(room.path());
    ask(&desk, "try_sample", json!({}));
    let invite =
        json!({ "this": "Kitchen table", "may": "write", "withCases": false, "hours": 24 });
    assert_eq!(desk.answer("invite_laptop", invite).unwrap_err().code, Code::Refused);
    assert_eq!(ask(&desk, "sync", json!({}))["on"], false);
}

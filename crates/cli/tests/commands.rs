//! Every command on the sample day, as a script would run it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use serde_json::{Value, json};
use street::{Street, fields};

fn line<'a>(lines: &'a Value, words: &str) -> Option<&'a Value> {
    lines.as_array().unwrap().iter().find(|one| one["text"].as_str().unwrap().contains(words))
}

#[test]
fn the_board_has_the_keys_that_scripts_read() {
    let street = Street::sample();
    let board = street.run(&["board", "sample", "--json"]).json();
    assert_eq!(fields(&board), ["at", "crowd", "entries", "incidents", "mode", "needs", "roles"]);
    assert_eq!(board["incidents"].as_array().unwrap().len(), 4);
    assert!(board["entries"].as_u64().unwrap() >= 60);
    assert!(board["at"].as_str().unwrap().ends_with("+01:00"), "{}", board["at"]);
    let told = street.run(&["board", "sample"]);
    assert!(told.out.contains("Toilet for the man in the van"), "{}", told.out);
}

#[test]
fn looking_back_to_1454_differs_by_what_was_known() {
    let street = Street::sample();
    let board =
        |mode: &str| street.run(&["board", "sample", "--at", "14:54", "--mode", mode, "--json"]);
    let (known, happened) = (board("known").json(), board("happened").json());
    assert_eq!((&known["mode"], &happened["mode"]), (&json!("known"), &json!("happened")));
    assert!(known["at"].as_str().unwrap().starts_with("2027-06-13T14:54"));
    assert_eq!(known["crowd"]["best"], 50);
    // Two lines of before 14:54 were written later.
    let entries = |board: &Value| board["entries"].as_u64().unwrap();
    assert_eq!(entries(&happened) - entries(&known), 2);

    let lines = |mode: &str| {
        street.run(&["timeline", "sample", "--at", "14:54", "--mode", mode, "--json"]).json()
    };
    let (known, happened) = (lines("known"), lines("happened"));
    let state = |lines: &Value| line(lines, "by radio for more").unwrap()["verification"].clone();
    assert_eq!((state(&known), state(&happened)), (json!("unverified"), json!("confirmed")));
    assert!(line(&known, "folding chairs").is_none());
    assert!(line(&happened, "folding chairs").is_some());
    assert!(line(&happened, "100-150 people").is_none(), "it had not happened yet");
}

#[test]
fn the_timeline_is_every_line_oldest_first() {
    let street = Street::sample();
    let lines = street.run(&["timeline", "sample", "--json"]).json();
    let first = &lines[0];
    assert_eq!(
        fields(first),
        ["author", "number", "occurred_at", "recorded_at", "source", "text", "verification"]
    );
    assert!(first["occurred_at"].as_str().unwrap().starts_with("2027-06-13T13:36"));
    assert_eq!(first["author"], "Tom Ellery");
    let struck = line(&lines, "Second man taken to a car").unwrap();
    assert_eq!(struck["struck"], "wrong street");
    let board = street.run(&["board", "sample", "--json"]).json();
    assert_eq!(board["entries"].as_u64().unwrap() as usize, lines.as_array().unwrap().len());
}

#[test]
fn a_logged_line_is_found_again() {
    let street = Street::sample();
    let before = street.run(&["timeline", "sample", "--json"]).json();
    let newest = before.as_array().unwrap().iter().map(|one| one["number"].as_u64()).max();
    let told = street.run(&["log", "sample", "~140 people, lanterns lit by no. 12"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let number = newest.unwrap().unwrap() + 1;
    assert!(told.out.starts_with(&format!("#{number} stored 16:2")), "{}", told.out);

    let found = street.run(&["search", "sample", "lanterns", "--json"]).json();
    assert_eq!(found["total"], 1);
    assert_eq!(found["hits"][0]["number"].as_u64(), Some(number));
    let board = street.run(&["board", "sample", "--json"]).json();
    assert_eq!(board["crowd"]["best"], 140);
}

#[test]
fn a_late_line_needs_its_reason() {
    let street = Street::sample();
    let refused = street.run(&["log", "sample", "1540 kettle carried round", "--json"]);
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    let problem: Value = serde_json::from_str(&refused.err).unwrap();
    assert_eq!(problem["code"], "late_reason_needed");
    assert_eq!(fields(&problem), ["code", "says", "try_this"]);
    assert!(problem["try_this"].as_str().unwrap().contains("--late-reason"), "{problem}");
    let line = ["log", "sample", "1540 kettle carried round", "--late-reason", "hands full"];
    assert_eq!(street.run(&line).code, 0);
}

#[test]
fn people_and_roles_are_told() {
    let street = Street::sample();
    let people = street.run(&["people", "sample", "--json"]).json();
    let people = people.as_array().unwrap();
    assert!(people.len() >= 60, "{}", people.len());
    assert!(people.iter().any(|one| one["name"] == "Nell Hargreave"));
    let roles = street.run(&["roles", "sample", "--json"]).json();
    assert_eq!(roles["posts"].as_array().unwrap().len(), 11);
    assert_eq!(roles["runs"].as_array().unwrap().len(), 3);
    let told = street.run(&["roles", "sample"]).out;
    assert!(told.contains("Observers B, entrance 2/2: Nell Hargreave, Dafydd Price"), "{told}");
    assert!(told.contains("\nFree\n") && told.contains("\nRuns\n"), "{told}");
    assert_eq!(street.run(&["new", "fresh", "--name", "Fresh"]).code, 0);
    assert_eq!(street.run(&["roles", "fresh"]).out.trim_end(), "No post is set up yet.");
}

#[test]
fn cases_are_kept_with_the_legal_key() {
    let street = Street::sample().with_legal_key();
    let cases = street.run(&["cases", "sample", "--json"]).json();
    assert_eq!(cases[0]["pseudonym"], "Heron");
    assert_eq!(cases[0]["notes"].as_array().unwrap().len(), 4);
    assert_eq!(street.run(&["case", "new", "sample", "Dunnock", "--json"]).json()["number"], 3);
    assert_eq!(street.run(&["case", "new", "sample", "dunnock"]).code, 3);
    let note =
        street.run_typing(&["case", "note", "sample", "Dunnock", "-"], "Rang at half past.\n");
    assert_eq!(note.code, 0, "{}", note.err);
    let cases = street.run(&["cases", "sample", "--json"]).json();
    assert_eq!(cases[2]["notes"][0]["text"], "Rang at half past.");
    assert_eq!(street.run_typing(&["case", "note", "sample", "Rook", "-"], "x").code, 4);
    assert_eq!(street.run_typing(&["case", "note", "sample", "Dunnock", "-"], " ").code, 4);
}

#[test]
fn the_closes_of_the_map_are_told() {
    let street = Street::sample();
    let closes = street.run(&["map", "closes", "sample", "--json"]).json();
    let linnet = closes.as_array().unwrap().iter().find(|one| one["name"] == "Linnet Close");
    assert!(linnet.unwrap()["length_m"].as_f64().unwrap() > 50.0);
}

#[test]
fn a_close_is_marked_by_its_name() {
    let street = Street::empty().with_passphrase("lantern otter gravel piano");
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/../geo/samples/linnet-close.osm");
    assert_eq!(street.run(&["new", "mine", "--name", "Our close"]).code, 0);
    let early = street.run(&["map", "mark", "mine", "Linnet Close"]);
    assert_ne!(early.code, 0, "there is no map to mark it on");
    assert_eq!(street.run(&["map", "import", "mine", map]).code, 0);
    let marked = street.run(&["map", "mark", "mine", "linnet close", "--json"]).json();
    assert_eq!(fields(&marked), ["entrances", "length_m", "name", "off", "width_m"]);
    assert_eq!((&marked["name"], &marked["off"]), (&json!("Linnet Close"), &json!("Fenwick Road")));
    assert!(marked["entrances"][0]["clear_m"].as_f64().unwrap() > 2.0);
    assert_eq!(street.run(&["map", "mark", "mine", "Nowhere Close"]).code, 4);
    let through = street.run(&["map", "mark", "mine", "Fenwick Road"]);
    assert_eq!((through.code, through.err.lines().count()), (3, 3), "{}", through.err);
}

#[test]
fn a_handover_is_printed_once() {
    let street = Street::sample();
    let print =
        |level: &str| street.run(&["handover", "sample", "--for", level, "--out", "copy.pdf"]);
    let told = print("organiser");
    assert_eq!(told.code, 0, "{}", told.err);
    let pdf = std::fs::read(street.path("copy.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let again = print("public");
    assert_eq!(again.code, 3);
    assert_eq!(again.err.lines().count(), 3, "{}", again.err);
    assert_eq!(std::fs::read(street.path("copy.pdf")).unwrap(), pdf, "it was not touched");
}

#[test]
fn a_sound_day_is_verified_and_rebuilt() {
    let street = Street::sample();
    let checked = street.run(&["verify", "sample", "--json"]).json();
    assert_eq!(checked["sound"], true);
    assert!(checked["records"].as_u64().unwrap() > 200);
    let rebuilt = street.run(&["rebuild", "sample", "--json"]).json();
    assert!(rebuilt["statements"].as_u64().unwrap() > 200);
    assert_eq!(rebuilt["changed"], json!([]));
}

#[test]
fn a_new_day_is_made_with_its_map() {
    let street = Street::empty().with_passphrase("lantern otter gravel piano");
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/../geo/samples/linnet-close.osm");
    let made = street.run(&["new", "mine", "--name", "Our close", "--map", map, "--json"]).json();
    assert_eq!(made["path"], "mine.closeby");
    assert!(made["map"]["buildings"].as_u64().unwrap() > 100);
    assert_eq!(street.run(&["timeline", "mine.closeby", "--json"]).json(), json!([]));
    assert!(street.run(&["log", "mine", "Kettle on"]).out.starts_with("#1 stored "));
    assert_eq!(street.run(&["new", "mine", "--name", "Again"]).code, 3, "nothing is overwritten");
    assert_eq!(street.run(&["case", "new", "mine", "Wren"]).code, 2, "nobody typed a passphrase");
}

#[test]
fn chosen_entries_are_printed_and_any_question_of_the_window_is_asked() {
    let street = Street::sample();
    let copy = ["copy", "sample", "#13", "20-22", "--for", "organiser", "--out", "lines.pdf"];
    let told = street.run(&[&copy[..], &["--json"]].concat());
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.json()["pages"], 1);
    assert!(street.path("lines.pdf").is_file());
    assert_eq!(street.run(&copy).code, 3, "what is there is not written over");
    for number in ["x", "9-3", "0-4000000000", "1-"] {
        let told = street.run(&["copy", "sample", number, "--for", "public", "--out", "x.pdf"]);
        assert_eq!(told.code, 4, "{number}: {}", told.err);
    }

    let listed = street.run(&["ask", "sample", "--json"]).json();
    let names: Vec<&str> =
        listed.as_array().unwrap().iter().filter_map(|one| one.as_str()).collect();
    assert!(names.contains(&"assign") && !names.contains(&"open_legal"), "{names:?}");
    let person = r#"{ "name": "Leo Marchetti", "phone": "020 7946 0009", "here": true }"#;
    let added = street.run(&["ask", "sample", "add_person", person]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(street.run(&["people", "sample"]).out.contains("Leo Marchetti"));
    for (name, question, code) in [
        ("add_person", "{", 4),
        ("add_person", r#"["Leo Marchetti"]"#, 4),
        ("add_person", r#"{ "name": "" }"#, 4),
        ("open_legal", r#"{ "passphrase": "x" }"#, 4),
        ("dance", "{}", 4),
    ] {
        let told = street.run(&["ask", "sample", name, question]);
        assert_eq!((told.code, told.out.as_str()), (code, ""), "{name}: {}", told.err);
        assert_eq!(told.err.lines().count(), 3, "{}", told.err);
    }
}

#[test]
fn a_question_with_a_field_that_nobody_knows_is_refused_by_its_name() {
    let street = Street::sample();
    for (name, question, field) in [
        ("strike", r#"{"number": 1, "resaon": "wrong street"}"#, "resaon"),
        ("log_entry", r#"{"line": "two vans", "late_reason": "hands full"}"#, "late_reason"),
        (
            "estimate_crowd",
            r#"{"best": 40, "ground": [{"lon": 0, "lat": 0, "alt": 4}]}"#,
            "ground.alt",
        ),
    ] {
        let refused = street.run(&["ask", "sample", name, question, "--json"]);
        assert_eq!(refused.code, 4, "{}", refused.err);
        let told: serde_json::Value = serde_json::from_str(&refused.err).unwrap();
        let says = told["says"].as_str().unwrap();
        assert!(says.contains(&format!("not known: {field}.")), "{says}");
    }
}

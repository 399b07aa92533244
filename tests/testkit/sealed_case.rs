//! A case that lies in every story's vault, with a rare word in every corner of it.

use serde_json::{Value, json};

use crate::{LEGAL, Scene};

/// Words that stand in the planted case and nowhere else.
pub const PLANTED: [&str; 11] = [
    "Quetzalwing",
    "Thistlewick",
    "gallimaufry",
    "Ottoline Farthingale",
    "Barnaby Crumhorn",
    "snickersnee",
    "hobbledehoy",
    "wharfinger",
    "taradiddle",
    "widdershins",
    "collywobbles",
];

/// Opens the case, writes in every part of it, and closes the legal key again.
pub fn plant(close: &Scene) -> Value {
    let [pseudonym, firm, summary, client, other, note, attended, clock, basis, file, inside] =
        PLANTED;
    close.ask("open_legal", json!({ "passphrase": LEGAL }));
    let case = json!({
        "pseudonym": pseudonym, "firm": firm, "summary": summary, "client": client,
        "otherParties": [other],
    });
    let id = close.ask("open_case", case)["value"]["id"].clone();
    close.ask("write_note", json!({ "case": id, "text": note }));
    let attendance = close.ask("attend", json!({ "case": id, "step": "start" }));
    let attendance = attendance["value"]["attendances"][0]["id"].clone();
    close.ask(
        "attend",
        json!({ "case": id, "attendance": attendance, "step": "write", "text": attended }),
    );
    close.ask(
        "case_clock",
        json!({ "case": id, "step": "enter", "name": clock, "words": basis, "due": "2359" }),
    );
    keep(close, &id, file, inside);
    let cases = close.ask("cases", json!({})).to_string();
    // The other side's name is kept for the conflict check and shown nowhere; what is inside a file
    // is not a part of the case's own words.
    for word in PLANTED.iter().filter(|word| **word != other && **word != inside) {
        assert!(cases.contains(word), "{word} stands in no part of the case");
    }
    close.ask("close_legal", json!({}));
    id
}

/// Keeps a file with the case. It lay in a folder that is no part of the story.
fn keep(close: &Scene, case: &Value, name: &str, inside: &str) {
    let elsewhere = tempfile::tempdir().expect("a folder outside the story");
    let path = elsewhere.path().join(format!("{name}.txt"));
    std::fs::write(&path, inside.repeat(40)).expect("room for a file");
    close.ask("attach", json!({ "path": path, "with": { "case": case } }));
}

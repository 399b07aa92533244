//! A case that lies in every story's vault, with a rare word in every corner of it.

use serde_json::{Value, json};

use crate::{LEGAL, Scene};

/// Words that stand in the planted case and nowhere else.
pub const PLANTED: [&str; 9] = [
    "Quetzalwing",
    "Thistlewick",
    "gallimaufry",
    "Ottoline Farthingale",
    "Barnaby Crumhorn",
    "snickersnee",
    "hobbledehoy",
    "wharfinger",
    "taradiddle",
];

/// Opens the case, writes in every part of it, and closes the legal key again.
pub fn plant(close: &Scene) -> Value {
    let [pseudonym, firm, summary, client, other, note, attended, clock, basis] = PLANTED;
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
    let cases = close.ask("cases", json!({})).to_string();
    // The other side's name is kept for the conflict check and shown nowhere.
    for word in PLANTED.iter().filter(|word| **word != other) {
        assert!(cases.contains(word), "{word} stands in no part of the case");
    }
    close.ask("close_legal", json!({}));
    id
}

//! Privilege is a key: without it, a case does not exist.
//!
//! That a case cannot be found after the vault was opened again is proved for every story by the
//! testkit; these say what happens to a key that was open.

use closeby_desk::problem::Code;
use closeby_testkit::{LEGAL, Scene};
use serde_json::{Value, json};

/// Words planted in every corner of a case.
const CANARIES: [&str; 4] = ["Zephyrine", "quillfeather", "Obadiah Crumb", "marzipan"];

fn with_a_case() -> (Scene, Value) {
    let close = Scene::the_close_at(1504);
    close.log("solicitors arrive");
    close.open_legal_key();
    let case = json!({ "pseudonym": CANARIES[0], "summary": CANARIES[1], "client": CANARIES[2] });
    let opened = close.ask("open_case", case);
    let id = opened["value"]["id"].clone();
    close.ask(
        "write_note",
        json!({ "case": id, "text": format!("asked about the {}", CANARIES[3]) }),
    );
    (close, id)
}

#[test]
fn once_the_legal_key_is_closed_no_ask_knows_of_a_case() {
    let (close, id) = with_a_case();
    close.ask("close_legal", json!({}));
    for (name, ask) in [
        ("cases", json!({})),
        ("open_case", json!({ "pseudonym": "Wren" })),
        ("write_note", json!({ "case": id, "text": "anything" })),
        ("attend", json!({ "case": id, "step": "start" })),
        ("preview_handover", json!({ "level": "legal" })),
    ] {
        let refused = close.refused(name, ask);
        assert_eq!(refused.code, Code::LegalKeyClosed, "{name}");
    }
    let mut said = String::new();
    for canary in CANARIES {
        said += &close.ask("search", json!({ "query": canary }))["hits"].to_string();
    }
    for (name, ask) in [
        ("board", json!({})),
        ("timeline", json!({})),
        ("roster", json!({})),
        ("roles", json!({})),
        ("handover", json!({})),
        ("settings", json!({})),
        ("session", json!({})),
        ("map", json!({})),
    ] {
        said += &close.ask(name, ask).to_string();
    }
    for canary in CANARIES {
        assert!(!said.to_lowercase().contains(&canary.to_lowercase()), "{canary}");
    }
}

/// Every story is gone through again without the legal key; this one tells what it must not.
#[test]
#[should_panic(expected = "hold a word of a case")]
fn a_story_that_lets_a_word_of_a_case_slip_fails() {
    Scene::the_close_at(1504).log("somebody said taradiddle at the corner");
}

#[test]
fn the_legal_key_opens_what_it_sealed() {
    let (close, _) = with_a_case();
    close.lock_and_open();
    assert_eq!(close.refused("cases", json!({})).code, Code::LegalKeyClosed);
    let wrong = close.refused("open_legal", json!({ "passphrase": "magpies steal the spoons" }));
    assert_eq!(wrong.code, Code::WrongPassphrase);
    close.ask("open_legal", json!({ "passphrase": LEGAL }));
    let cases = close.ask("cases", json!({}))["cases"].clone();
    let own = cases.as_array().unwrap().iter().find(|one| one["pseudonym"] == CANARIES[0]);
    assert_eq!(own.unwrap()["client"], CANARIES[2]);
}

#[test]
fn a_note_still_being_typed_is_kept_when_the_key_closes() {
    let (close, id) = with_a_case();
    let place = format!("case:{}", id.as_str().unwrap());
    close.ask("keep_draft", json!({ "place": place, "text": "client asks for his brother" }));
    close.ask("close_legal", json!({}));
    assert_eq!(close.ask("draft", json!({ "place": place }))["text"], "");
    close.open_legal_key();
    let notes = close.ask("cases", json!({})).to_string();
    assert!(notes.contains("client asks for his brother"));
}

#[test]
fn nobody_acts_for_a_client_and_against_them() {
    let (close, _) = with_a_case();
    let ask = json!({ "pseudonym": "Wren", "otherParties": ["obadiah  crumb"] });
    let refused = close.refused("open_case", ask);
    assert_eq!(refused.code, Code::Refused);
    assert!(!refused.to_string().contains("Crumb"));
}

//! A neighbour sends the group's chat: nothing of it is in the log until somebody takes it.

use std::path::PathBuf;

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::{Value, json};

fn sent(close: &Scene, chat: &str) -> PathBuf {
    let path = close.folder().join("whatever it is called");
    std::fs::write(&path, chat).unwrap();
    path
}

fn read(close: &Scene, chat: &str) -> Value {
    close.ask("read_chat", json!({ "path": sent(close, chat) }))
}

const CHAT: &str = "\
13/06/2027, 14:01 - Nell: two vans by the entrance\n\
13/06/2027, 14:02 - Nell created group \"Close\"\n\
13/06/2027, 14:03 - Nell: ring 07700 900123, the one with the beard\n";

#[test]
fn a_message_is_taken_one_by_one_and_stays_a_claim() {
    let close = Scene::the_close_at(1430);
    close.ask("add_person", json!({ "name": "Nell Hargreave" }));
    let chat = read(&close, CHAT);
    assert_eq!(
        (&chat["messages"], &chat["said"], &chat["stored"]),
        (&json!(3), &json!(2), &json!(0))
    );
    assert_eq!(chat["senders"][0]["person"], "Nell Hargreave");
    assert!(close.timeline(json!({})).is_empty(), "reading is not writing");

    close.ask("take_message", json!({ "place": 0 }));
    assert_eq!(close.timeline(json!({})), ["14:01 unverified: two vans by the entrance"]);
    let again = close.refused("take_message", json!({ "place": 0 }));
    assert_eq!(again.code, Code::Refused, "{again}");
    let missing = close.refused("take_message", json!({ "place": 9 }));
    assert_eq!(missing.code, Code::NotFound);
}

#[test]
fn other_words_enter_the_log_and_what_was_sent_stays_beside_them() {
    let close = Scene::the_close_at(1430);
    read(&close, CHAT);
    let words = "a neighbour offers a number to ring";
    let stored = close.ask("take_message", json!({ "place": 2, "text": words }));
    let entry = close.ask("entry", json!({ "number": stored["value"]["number"] }));
    assert_eq!(entry["line"]["text"], words);
    assert_eq!(entry["line"]["directSpeech"], false, "these are not the sender's words");
    assert_eq!(entry["line"]["onBehalfOf"], "Nell");
    assert!(entry["typed"].as_str().unwrap().contains("the one with the beard"));
    let empty = close.refused("take_message", json!({ "place": 0, "text": "  " }));
    assert_eq!(empty.code, Code::BadInput);
}

#[test]
fn a_chat_is_forgotten_with_the_lock_and_taken_messages_are_known_again() {
    let close = Scene::the_close_at(1430);
    read(&close, CHAT);
    close.ask("take_message", json!({ "place": 0 }));
    close.lock_and_open();
    let gone = close.refused("chat_messages", json!({}));
    assert_eq!(gone.code, Code::NotFound);
    assert_eq!(read(&close, CHAT)["stored"], 1);
    let taken = close.ask("take_chat", json!({}));
    let value = &taken["value"];
    assert_eq!(
        (&value["stored"], &value["already"], &value["left"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(close.timeline(json!({})).len(), 2);
}

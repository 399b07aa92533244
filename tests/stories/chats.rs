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
fn a_notice_without_a_time_of_its_own_enters_the_log_as_about_then() {
    let close = Scene::the_close_at(1430);
    let page = r#"<html><div class="page_body chat_page">
        <div class="message service" id="message1"><div class="body details">Nell joined</div></div>
        <div class="message default" id="message2"><div class="body">
        <div class="pull_right date details" title="13.06.2027 14:01:00 UTC+01:00">14:01</div>
        <div class="from_name">Nell</div><div class="text">two vans</div></div></div></div></html>"#;
    read(&close, page);
    close.ask("take_message", json!({ "place": 0 }));
    close.ask("take_message", json!({ "place": 1 }));
    assert_eq!(
        close.timeline(json!({})),
        ["14:01 unverified: two vans", "14:01 unverified: Nell joined"]
    );
    let line = |number: u32| close.ask("entry", json!({ "number": number }))["line"].clone();
    assert_eq!([&line(1)["about"], &line(2)["about"]], [true, false]);
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

const MONTHS: &str = "12/05/2027, 09:00 - Nell: bins are out\n\
    12/06/2027, 20:10 - Nell: two vans by the pub\n\
    12/06/2027, 23:55 - Zoë Barr: a van again\n\
    13/06/2027, 00:05 - Nell: gone\n\
    13/06/2027, 14:01 - Zoë Barr: TWO VANS now\n\
    13/06/2027, 14:02 - Nell: côté jardin\n";

#[test]
fn a_chat_of_months_begins_at_this_day_and_is_searched_as_the_log_is() {
    let close = Scene::the_close_at(1430);
    assert_eq!(read(&close, MONTHS)["starts"], 0, "nothing was written yet");
    close.log("van by the kerb");
    assert_eq!(read(&close, MONTHS)["starts"], 3);
    let find = |query: &str, from: u32, back: bool| {
        let found =
            close.ask("find_message", json!({ "query": query, "from": from, "back": back }));
        (found["place"].as_u64(), found["nth"].as_u64().unwrap(), found["of"].as_u64().unwrap())
    };
    assert_eq!(find("two vans", 0, false), (Some(1), 1, 2));
    assert_eq!(find("two vans", 2, false), (Some(4), 2, 2));
    assert_eq!(find("two vans", 5, false), (Some(1), 1, 2), "after the last comes the first");
    assert_eq!(find("two vans", 3, true), (Some(1), 1, 2));
    assert_eq!(find("two vans", 0, true), (Some(4), 2, 2));
    assert_eq!(find("COTE jard", 0, false), (Some(5), 1, 1), "accents, capitals, beginnings");
    assert_eq!(find("by:zoe", 3, false), (Some(4), 2, 2));
    assert_eq!(find("van by:zoe", 0, false), (Some(2), 1, 1));
    assert_eq!(find("on:2027-06-12", 0, false), (Some(1), 1, 2));
    assert_eq!(find("after:1400", 0, false), (Some(4), 1, 2));
    assert_eq!(find("/^g.ne$/", 0, false), (Some(3), 1, 1));
    assert_eq!(find("helicopter", 0, false), (None, 0, 0));
    assert_eq!(find("", 0, false), (None, 0, 0));
    let odd = close.ask("find_message", json!({ "query": "is:key on:friday gone" }));
    assert_eq!(odd["unread"], json!(["on:friday", "is:key"]));
    assert_eq!(odd["place"], 3);
    close.ask("close_chat", json!({}));
    assert_eq!(close.refused("find_message", json!({ "query": "gone" })).code, Code::NotFound);
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// A zip of files as they are, without packing them.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let (at, len) = (out.len() as u32, content.len() as u32);
        let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        about.extend([crc32(content), len, len].iter().flat_map(|word| word.to_le_bytes()));
        about.extend([name.len() as u8, 0, 0, 0]);
        out.extend([b"PK\x03\x04", about.as_slice(), name.as_bytes(), content].concat());
        list.extend([b"PK\x01\x02\x14\0", about.as_slice(), &[0; 10], &at.to_le_bytes()].concat());
        list.extend(name.as_bytes());
    }
    let (at, len, count) = (out.len() as u32, list.len() as u32, files.len() as u8);
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, 0, count, 0]);
    out.extend([len, at].iter().flat_map(|word| word.to_le_bytes()));
    out.extend([0, 0]);
    out
}

#[test]
fn what_came_with_a_message_in_a_zip_is_kept_with_its_entry() {
    const PIXEL: &[u8] =
        b"GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    const CHAT: &str = "\
13/06/2027, 14:01 - Nell: IMG-20270613-WA0001.jpg (file attached)\nthe van as it stands\n\
13/06/2027, 14:02 - Nell: IMG-20270613-WA0002.jpg (file attached)\nwas left out\n";
    let close = Scene::the_close_at(1430);
    let files = [("_chat.txt", CHAT.as_bytes()), ("IMG-20270613-WA0001.jpg", PIXEL)];
    // A folder that is no part of the story: what came in a zip lies there as it is.
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("chat.zip");
    std::fs::write(&path, zip(&files)).unwrap();
    let chat = close.ask("read_chat", json!({ "path": path }));
    assert_eq!(chat["messages"], 2, "{chat}");
    close.ask("take_message", json!({ "place": 0 }));
    let entry = close.ask("entry", json!({ "number": 1 }));
    assert_eq!(entry["files"][0]["name"], "IMG-20270613-WA0001.jpg");
    assert_eq!(entry["files"][0]["kind"], "picture", "by its content");
    close.ask("take_chat", json!({}));
    let entry = close.ask("entry", json!({ "number": 2 }));
    assert_eq!(entry["files"], json!([]), "it was not in the zip");
    let read_again = close.ask("read_chat", json!({ "path": path }));
    assert_eq!(read_again["stored"], 2, "importing again creates nothing twice");
}

#[test]
fn an_export_that_changed_since_it_was_read_gives_no_file() {
    const CHAT: &str =
        "13/06/2027, 14:01 - Nell: IMG-20270613-WA0001.jpg (file attached)\nthe van\n";
    let close = Scene::the_close_at(1430);
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("chat.zip");
    let with = |picture: &[u8]| {
        let files = [("_chat.txt", CHAT.as_bytes()), ("IMG-20270613-WA0001.jpg", picture)];
        std::fs::write(&path, zip(&files)).unwrap();
    };
    with(b"one");
    close.ask("read_chat", json!({ "path": path }));
    with(b"another");
    let refused = close.refused("take_message", json!({ "place": 0 }));
    assert!(refused.says.contains("#1") && refused.says.contains("changed"), "{refused}");
    assert_eq!(close.timeline(json!({})).len(), 1, "the words are in the log");
}

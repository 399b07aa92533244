//! The sample afternoon as the screens get it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that panics has failed"
)]

use closeby_desk::Desk;
use serde_json::{Value, json};

fn sample() -> (tempfile::TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    let desk = Desk::at(home.path());
    desk.answer("try_sample", json!({})).unwrap();
    (home, desk)
}

fn at(time: &str) -> i64 {
    let moment: jiff::Timestamp = format!("2027-06-13T{time}:00+01:00").parse().unwrap();
    moment.as_millisecond()
}

#[test]
fn the_afternoon_is_told_as_it_happened() {
    let (_home, desk) = sample();
    let ask = |name: &str, what: Value| desk.answer(name, what).unwrap();

    let board = ask("board", json!({}));
    if std::env::var("CLOSEBY_SHOW").is_ok() {
        println!("{}", serde_json::to_string_pretty(&board).unwrap());
        println!("{}", serde_json::to_string_pretty(&ask("roles", json!({}))).unwrap());
    }
    let titles: Vec<&str> = board["needs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|need| need["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles[0], "Observers B overdue");
    assert!(titles.contains(&"Toilet for the man in the van"), "{titles:?}");
    assert!(board["counts"]["all"].as_u64().unwrap() >= 60);
    assert_eq!(board["incidents"].as_array().unwrap().len(), 4);

    let line = |mode: &str, words: &str| -> Option<Value> {
        let page =
            ask("timeline", json!({ "at": at("14:54") + 59_000, "mode": mode, "limit": 500 }));
        let lines = page["lines"].as_array().unwrap().clone();
        lines.into_iter().find(|line| line["text"].as_str().unwrap().contains(words))
    };
    assert_eq!(line("known", "by radio for more").unwrap()["standing"], "unverified");
    assert_eq!(line("happened", "by radio for more").unwrap()["standing"], "confirmed");
    assert!(line("known", "folding chairs").is_none());
    assert!(line("happened", "folding chairs").is_some());

    let legal = desk.answer("cases", json!({})).unwrap_err();
    assert_eq!(json!(legal.code), json!("legal_key_closed"));
    ask("open_legal", json!({ "passphrase": "herons stand in the pond" }));
    let cases = ask("cases", json!({}));
    assert_eq!(cases["cases"][0]["pseudonym"], "Heron");
    assert_eq!(cases["cases"][0]["notes"].as_array().unwrap().len(), 4);
}

#[test]
fn a_handover_is_drawn_from_its_own_bytes() {
    let (_home, desk) = sample();
    let ask = |name: &str, what: Value| desk.answer(name, what).unwrap();
    let copy = ask("preview_handover", json!({ "level": "organiser", "to": "Sunita Rao" }));
    assert!(copy["pages"].as_u64().unwrap() >= 3);
    let page = ask("handover_page", json!({ "copy": copy["copy"], "page": 1, "scale": 1.5 }));
    assert!(page["text"].as_str().unwrap().contains("Linnet Close"));
    if let Ok(folder) = std::env::var("CLOSEBY_SHOW") {
        let path = format!("{folder}/handover.pdf");
        let _ = std::fs::remove_file(&path);
        ask("save_handover", json!({ "copy": copy["copy"], "path": path }));
    }
    let public = ask("preview_handover", json!({ "level": "public", "to": "Sunita Rao" }));
    let words: String = (1..=public["pages"].as_u64().unwrap())
        .map(|page| {
            ask("handover_page", json!({ "copy": public["copy"], "page": page, "scale": 0.5 }))
        })
        .map(|page| page["text"].as_str().unwrap().to_owned())
        .collect();
    assert!(!words.contains("Ellery") && !words.contains("07700"));
}

//! One line says everything: when, how many, for whom, about which line; and phrases of one's own.

use closeby_testkit::{Scene, moment};
use serde_json::{Value, json};

#[test]
fn a_line_holds_a_stretch_a_count_a_person_a_link_and_a_key_event() {
    let close = Scene::the_close_at(1412);
    close.ask("add_person", json!({ "name": "Leo Marchetti", "here": true }));
    let first = close.log("van enters the close");
    let line = format!("1404-1410 100-150 people, 6 Met officers re #{first} ! for Leo");
    let number = close.log(&line);
    let entry = close.ask("entry", json!({ "number": number }));
    let line = &entry["line"];
    assert_eq!((&line["at"], &line["until"]), (&json!(moment(1404)), &json!(moment(1410))));
    assert_eq!((&line["key"], &line["onBehalfOf"]), (&json!(true), &json!("Leo Marchetti")));
    assert_eq!(line["aboutNumbers"], json!([first]));
    assert_eq!(
        entry["typed"],
        format!("1404-1410 100-150 people, 6 Met officers re #{first} ! for Leo")
    );
    let strip = close.ask("board", json!({}))["strip"].clone();
    assert_eq!((&strip["crowd"][0]["low"], &strip["crowd"][0]["high"]), (&json!(100), &json!(150)));
    assert_eq!(strip["officials"][0]["best"], 6);
}

#[test]
fn what_happened_yesterday_is_said_in_one_word() {
    let close = Scene::the_close_at(30);
    close.log_late("yesterday 2310 lights in no. 4", "told later");
    let line = close.ask("timeline", json!({}))["lines"][0].clone();
    assert_eq!(line["at"], moment(2310) - 24 * 60 * 60_000);
    assert_eq!(line["text"], "lights in no. 4");
}

#[test]
fn a_short_word_is_offered_as_the_words_it_stands_for() {
    let close = Scene::the_close_at(1454);
    let own = json!([{ "short": "mf", "words": "mood friendly, nobody pushing" }]);
    close.ask("set_setting", json!({ "name": "phrases", "value": own.to_string() }));
    let offered = |line: &str| -> Value {
        close.ask("parse_line", json!({ "line": line, "caret": line.len() }))["suggestions"].clone()
    };
    assert_eq!(offered("chanting, mf")[0]["insert"], "mood friendly, nobody pushing ");
    assert_eq!(offered("chanting, mf")[0]["span"], json!([10, 12]));
    assert_eq!(offered("chanting, m"), json!([]));
    let number = close.log("chanting, mf");
    let entry = close.ask("entry", json!({ "number": number }));
    assert_eq!(entry["line"]["text"], "chanting, mf", "it is text until somebody takes it");
    close.lock_and_open();
    assert_eq!(offered("mf")[0]["label"], "mood friendly, nobody pushing");
}

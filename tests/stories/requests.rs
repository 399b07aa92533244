//! What is asked for on somebody's behalf: every asking and answer is a line of the log, and what is open leads.

use closeby_desk::problem::Code;
use closeby_testkit::{Scene, moment};
use serde_json::{Value, json};

fn step(close: &Scene, request: &Value, step: &str, words: &str, by: &str) {
    let ask = json!({ "request": request, "step": step, "words": words, "by": by });
    close.ask("step_request", ask);
}

fn asked_for_water(close: &Scene) -> Value {
    let ask = json!({
        "what": "Water for the man in the van", "role": "WR", "askedBy": "a neighbour",
        "askedOf": "custody officer",
    });
    close.ask("ask_for", ask)["value"].clone()
}

fn first_need(close: &Scene) -> Value {
    close.ask("board", json!({}))["needs"][0].clone()
}

#[test]
fn every_asking_and_answer_is_a_line_and_what_is_open_leads() {
    let close = Scene::the_close_at(1502);
    let water = asked_for_water(&close);
    step(close.at(1505), &water, "answered", "He has water", "officers at the van");
    step(close.at(1525), &water, "asked_again", "", "");
    step(close.at(1530), &water, "disputed", "The observers saw no bottle.", "");
    let need = first_need(&close);
    assert_eq!([&need["kind"], &need["title"]], ["open_request", "Water for the man in the van"]);
    assert_eq!(need["detail"], "Asked 15:02, answered 15:05, asked again 15:25, disputed.");
    assert_eq!(need["clock"], moment(1502), "the stopwatch runs since it was first asked");

    step(close.at(1541), &water, "refused", "Not now", "custody officer");
    step(close.at(1550), &water, "delivered", "", "");
    assert_ne!(first_need(&close)["kind"], "open_request");
    let mut lines = close.timeline(json!({}));
    lines.reverse();
    let said = [
        "15:02 confirmed: Asked for: Water for the man in the van",
        "15:05 confirmed: Water for the man in the van: officers at the van answered “He has water”",
        "15:25 confirmed: Asked again for: Water for the man in the van",
        "15:30 confirmed: Water for the man in the van: disputed. The observers saw no bottle.",
        "15:41 confirmed: Water for the man in the van: custody officer refused, “Not now”",
        "15:50 confirmed: Water for the man in the van: delivered",
    ];
    let kept: Vec<&String> = lines.iter().filter(|line| line.contains("Water")).collect();
    assert_eq!(kept, said.iter().collect::<Vec<_>>());
}

#[test]
fn looking_back_knows_no_later_answer() {
    let close = Scene::the_close_at(1502);
    let water = asked_for_water(&close);
    step(close.at(1550), &water, "delivered", "", "");
    let back = close.ask("board", json!({ "at": moment(1510) }));
    assert_eq!(back["needs"][0]["kind"], "open_request");
}

#[test]
fn an_answer_without_words_changes_nothing() {
    let close = Scene::the_close_at(1502);
    let water = asked_for_water(&close);
    let before = close.timeline(json!({})).len();
    for step in ["answered", "refused", "disputed", "withdrawn"] {
        let ask = json!({ "request": water, "step": step, "words": "  " });
        assert_eq!(close.refused("step_request", ask).code, Code::BadInput, "{step}");
    }
    assert_eq!(close.timeline(json!({})).len(), before);
    assert_eq!(close.refused("ask_for", json!({ "what": " " })).code, Code::BadInput);
}

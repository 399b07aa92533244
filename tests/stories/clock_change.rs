//! The night the clocks change: a time that came twice is asked back, and nothing typed is lost.

use closeby_desk::problem::Code;
use closeby_testkit::{Scene, is};
use serde_json::{Value, json};

/// 31 October 2027, 05:00 in London: the clocks went back at two.
const AFTER_IT_WENT_BACK: i64 = 1_824_958_800_000;
/// 28 March 2027, 05:00 in London: the clocks went forward at one.
const AFTER_IT_WENT_FORWARD: i64 = 1_806_206_400_000;
const HALF_AN_HOUR: i64 = 30 * 60_000;

fn understood(close: &Scene, line: &str) -> (Vec<String>, Vec<i64>) {
    let parsed = close.ask("parse_line", json!({ "line": line, "caret": 0 }));
    let times = parsed["times"].as_array().unwrap();
    let label = |time: &Value| time["label"].as_str().unwrap().to_owned();
    (
        times.iter().map(label).collect(),
        times.iter().map(|time| time["at"].as_i64().unwrap()).collect(),
    )
}

#[test]
fn half_past_one_came_twice_and_the_desk_asks_which() {
    let close = Scene::the_close_at(1400);
    close.at_ms(AFTER_IT_WENT_BACK);
    let line = "0130 van leaves";
    let (labels, moments) = understood(&close, line);
    assert_eq!(labels, ["01:30 BST", "01:30 GMT"]);
    assert_eq!(moments[1] - moments[0], 2 * HALF_AN_HOUR);
    let refused = close.refused("log_entry", json!({ "line": line, "lateReason": "asleep" }));
    assert!(is(&refused, Code::BadInput), "{refused}");
    assert!(refused.try_this.contains("01:30 GMT"), "{refused}");
    let chosen = close.ask("parse_line", json!({ "line": line, "chosen": moments[1] }));
    assert_eq!((&chosen["problem"], &chosen["when"]), (&Value::Null, &json!(moments[1])));
    close.ask("log_entry", json!({ "line": line, "lateReason": "asleep", "chosen": moments[1] }));
    let page = close.ask("timeline", json!({}));
    assert_eq!(page["lines"][0]["at"], json!(moments[1]));
    assert_eq!(page["lines"][0]["text"], "van leaves");
}

#[test]
fn about_stays_about_when_one_of_two_is_chosen() {
    let close = Scene::the_close_at(1400);
    close.at_ms(AFTER_IT_WENT_BACK);
    let (_, moments) = understood(&close, "~0130 van leaves");
    let ask = json!({ "line": "~0130 van leaves", "lateReason": "asleep", "chosen": moments[0] });
    close.ask("log_entry", ask);
    let page = close.ask("timeline", json!({}));
    assert_eq!(
        (&page["lines"][0]["about"], &page["lines"][0]["at"]),
        (&json!(true), &json!(moments[0]))
    );
}

#[test]
fn half_past_one_never_was_and_the_desk_offers_what_can_be_meant() {
    let close = Scene::the_close_at(1400);
    close.at_ms(AFTER_IT_WENT_FORWARD);
    let (labels, moments) = understood(&close, "0130 van leaves");
    assert_eq!(labels, ["00:30 GMT", "02:30 BST"]);
    let ask = json!({ "line": "0130 van leaves", "lateReason": "asleep", "chosen": moments[1] });
    close.ask("log_entry", ask);
    assert_eq!(close.ask("timeline", json!({}))["lines"][0]["at"], json!(moments[1]));
}

#[test]
fn a_moment_that_the_time_cannot_mean_is_not_taken() {
    let close = Scene::the_close_at(1400);
    close.at_ms(AFTER_IT_WENT_BACK);
    let line = "0130 van leaves";
    let elsewhen = AFTER_IT_WENT_BACK - HALF_AN_HOUR;
    close.refused("log_entry", json!({ "line": line, "lateReason": "asleep", "chosen": elsewhen }));
    let plain = close.ask("parse_line", json!({ "line": "0430 quiet", "chosen": elsewhen + 1 }));
    assert_eq!(plain["when"], json!(elsewhen), "a time that is clear needs no choice");
}

#[test]
fn a_field_for_a_time_asks_back_as_well() {
    let close = Scene::the_close_at(1400);
    close.at_ms(AFTER_IT_WENT_BACK);
    let number = close.log("van leaves");
    let correct = |time: &str| json!({ "number": number, "time": time, "reason": "misread" });
    let refused = close.refused("correct", correct("0130"));
    assert!(refused.try_this.contains("01:30 BST"), "{refused}");
    close.ask("correct", correct("0130 BST"));
}

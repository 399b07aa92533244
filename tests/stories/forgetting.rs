//! Half a year later: details that were kept long enough go, and the record of the day stays.

use closeby_testkit::Scene;
use serde_json::{Value, json};

const FIRST: &str = "Wilhelmina Ferncastle";
const SECOND: &str = "Rowan Kettleby";

fn add(close: &Scene, name: &str) -> String {
    let ask = json!({ "name": name, "phone": "07700 900471", "here": true, "skills": ["FA"] });
    let added = close.ask("add_person", ask);
    added["value"]["id"].as_str().unwrap().to_owned()
}

fn roster(close: &Scene, ask: Value) -> Vec<(String, bool)> {
    let people = close.ask("roster", ask)["people"].as_array().unwrap().clone();
    let told = |one: &Value| {
        (one["name"].as_str().unwrap().to_owned(), one["pastDate"].as_bool().unwrap())
    };
    people.iter().map(told).collect()
}

#[test]
fn details_past_their_date_go_for_good_and_the_log_stays() {
    let close = Scene::the_close_at(1400);
    add(&close, FIRST);
    close.log("Wilhelmina Ferncastle brings a first-aid bag");
    close.days_later(100);
    add(&close, SECOND);
    close.days_later(81);
    assert_eq!(roster(&close, json!({})), [(SECOND.to_owned(), false), (FIRST.to_owned(), true)]);
    assert_eq!(close.ask("settings", json!({}))["pastDate"], 1);

    close.ask("forget_past_date", json!({}));
    assert_eq!(roster(&close, json!({})), [(SECOND.to_owned(), false)]);
    let then = json!({ "at": closeby_testkit::moment(1401), "mode": "happened" });
    assert_eq!(roster(&close, then), [], "not when looking back either");
    assert!(close.timeline(json!({}))[0].ends_with("Wilhelmina Ferncastle brings a first-aid bag"));
    let chain = close.ask("check_chain", json!({}));
    assert_eq!((&chain["fault"], &chain["removed"]), (&Value::Null, &json!(1)));

    close.lock_and_open();
    assert_eq!(roster(&close, json!({})), [(SECOND.to_owned(), false)]);
}

#[test]
fn nobody_at_a_post_is_forgotten_until_they_are_released() {
    let close = Scene::the_close_at(1400);
    let person = add(&close, FIRST);
    let post = close.ask("set_up_post", json!({ "role": "FA", "title": "First aid", "needed": 1 }));
    let ask = json!({ "post": post["value"], "person": person, "answer": "yes" });
    let held = close.ask("assign", ask);
    close.days_later(181);
    assert_eq!(roster(&close, json!({})), [(FIRST.to_owned(), false)]);
    close.ask("forget_past_date", json!({}));
    assert_eq!(roster(&close, json!({})).len(), 1);

    close.ask("step_assignment", json!({ "assignment": held["value"], "step": "released" }));
    close.ask("forget_past_date", json!({}));
    assert_eq!(roster(&close, json!({})), []);
    let rota =
        close.ask("roles", json!({ "at": closeby_testkit::moment(1430), "mode": "happened" }));
    assert!(
        !rota.to_string().contains("Ferncastle"),
        "the rota of that day names nobody forgotten"
    );
}

#[test]
fn longer_means_longer_from_today() {
    let close = Scene::the_close_at(1400);
    let person = add(&close, FIRST);
    close.days_later(400);
    assert!(roster(&close, json!({}))[0].1);
    close.ask("change_person", json!({ "person": person, "keepDays": 90 }));
    assert!(!roster(&close, json!({}))[0].1);
}

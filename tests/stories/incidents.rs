//! Incidents: opened with a first entry, prompted for, merged, taken apart, and looked back at.

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::{Value, json};

fn page(close: &Scene, number: u32) -> Value {
    close.ask("incident", json!({ "number": number }))
}

fn about(page: &Value) -> Vec<u64> {
    page["lines"].as_array().unwrap().iter().filter_map(|line| line["number"].as_u64()).collect()
}

fn listed(close: &Scene) -> Vec<u64> {
    let board = close.ask("board", json!({}));
    let incidents = board["incidents"].as_array().unwrap();
    incidents.iter().filter_map(|one| one["number"].as_u64()).collect()
}

#[test]
fn an_incident_begins_with_an_entry_typed_like_any_other() {
    let close = Scene::the_close_at(1430);
    let opened = close.ask("open_incident", json!({ "title": "1425 child lost by the gate ?" }));
    assert_eq!(opened["value"]["title"], "child lost by the gate?", "a claim stays one");
    let page = page(&close, 1);
    let line = &page["lines"][0];
    assert_eq!(
        (&line["text"], &line["standing"]),
        (&json!("child lost by the gate"), &json!("unverified"))
    );
    assert_eq!(page["incident"]["since"], line["at"], "it began when the entry says");
    let late = close.refused("open_incident", json!({ "title": "1300 a fall" }));
    assert_eq!(late.code, Code::LateReasonNeeded);
    close.ask("open_incident", json!({ "title": "1300 a fall", "lateReason": "hands full" }));
    assert_eq!(listed(&close), [1, 2]);
}

#[test]
fn an_entry_belongs_to_several_incidents_and_is_unlinked_from_either_side() {
    let close = Scene::the_close_at(1430);
    let water = close.log("Water is short at the corner");
    close.ask("open_incident", json!({ "title": "Water", "entry": water }));
    close.ask("open_incident", json!({ "title": "The corner", "entry": water }));
    let incidents = |close: &Scene| {
        let entry = close.ask("entry", json!({ "number": water }));
        entry["incidents"].as_array().unwrap().len()
    };
    assert_eq!(incidents(&close), 2);
    close.ask("change_incident", json!({ "number": 2, "unlink": water }));
    assert_eq!((incidents(&close), about(&page(&close, 2))), (1, vec![]));
    close.ask("change_incident", json!({ "number": 2, "link": water }));
    assert_eq!(incidents(&close), 2);
}

#[test]
fn every_answer_to_a_prompt_is_an_entry_and_the_questions_can_be_changed() {
    let close = Scene::the_close_at(1430);
    close.ask("open_incident", json!({ "title": "A fall by the kerb", "kind": "hurt" }));
    let asks = page(&close, 1)["prompts"][0]["asks"].as_str().unwrap().to_owned();
    let answer = json!({ "number": 1, "prompt": asks, "line": "1428 yes, by Rosa" });
    let stored = close.ask("answer_prompt", answer);
    let told = page(&close, 1);
    assert_eq!(told["prompts"][0]["entry"], stored["value"]["number"]);
    assert_eq!(told["prompts"][0]["words"], "yes, by Rosa");
    let entry = close.ask("entry", json!({ "number": stored["value"]["number"] }));
    assert_eq!(entry["line"]["text"], format!("{asks} yes, by Rosa"));
    assert_eq!(entry["typed"], "1428 yes, by Rosa", "what was typed is kept as it was typed");

    close.ask("set_prompts", json!({ "kind": "hurt", "prompts": ["Who saw it?", "  "] }));
    let told = page(&close, 1);
    let now: Vec<&str> =
        told["prompts"].as_array().unwrap().iter().filter_map(|one| one["asks"].as_str()).collect();
    assert_eq!(now, ["Who saw it?", &asks], "what was answered stays with its own question");
    let number = stored["value"]["number"].clone();
    close.ask("strike", json!({ "number": number, "reason": "wrong person", "initials": "TE" }));
    assert_eq!(page(&close, 1)["prompts"][1]["entry"], Value::Null, "a struck answer is none");
}

#[test]
fn merged_incidents_open_under_both_numbers_and_come_apart_as_they_were() {
    let close = Scene::the_close_at(1430);
    close.ask("open_incident", json!({ "title": "Van in the road" }));
    close.ask("open_incident", json!({ "title": "White van outside no. 7" }));
    close.ask("open_incident", json!({ "title": "Water" }));
    let before = page(&close, 2);

    close.at(1435).ask("merge_incident", json!({ "number": 2, "into": 1 }));
    assert_eq!(listed(&close), [1, 3]);
    assert_eq!(page(&close, 2)["incident"]["number"], 1);
    assert_eq!(about(&page(&close, 1)), [2, 1]);
    let later = close.log("The van moved off incident 2");
    assert_eq!(about(&page(&close, 1)), [u64::from(later), 2, 1]);
    let hits = close.ask("search", json!({ "query": "incident 2" }));
    assert_eq!(hits["hits"][0]["number"], 2);
    assert_eq!(hits["hits"][0]["detail"], "part of 1");
    let numbered = close.ask("search", json!({ "query": "#2" }))["hits"].clone();
    let kinds: Vec<&Value> = numbered.as_array().unwrap().iter().map(|hit| &hit["kind"]).collect();
    assert_eq!(kinds[..2], ["entry", "incident"]);

    let circle = close.refused("merge_incident", json!({ "number": 1, "into": 2 }));
    assert_eq!(circle.code, Code::Refused);
    let twice = close.refused("merge_incident", json!({ "number": 2, "into": 3 }));
    assert_eq!(twice.code, Code::Refused);
    let then = json!({ "number": 2, "at": at_ms(&close) - 120_000, "mode": "known" });
    assert_eq!(
        close.at(1440).ask("incident", then)["incident"]["number"],
        2,
        "then it was its own"
    );

    close.ask("take_apart", json!({ "number": 2 }));
    let after = page(&close, 2);
    assert_eq!((&after["incident"], &after["lines"]), (&before["incident"], &before["lines"]));
    assert_eq!(listed(&close), [1, 2, 3]);
}

fn at_ms(close: &Scene) -> i64 {
    close.ask("board", json!({}))["at"].as_i64().unwrap()
}

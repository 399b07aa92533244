//! Finding a line again: by words, pattern, time, person, place, tag, state, kind and incident.

use closeby_testkit::Scene;
use serde_json::{Value, json};

fn an_afternoon() -> Scene {
    let close = Scene::the_close_at(1400);
    close.log("white van parked #access");
    close.at(1410).log("? two vans by the station #transport");
    close.at(1420).log("/decision keep the gate clear");
    close.at(1430).log("José brings water #water");
    close
}

fn found(close: &Scene, query: &str) -> Vec<u64> {
    let hits = close.ask("search", json!({ "query": query }))["hits"].clone();
    let entries = hits.as_array().unwrap().iter().filter(|hit| hit["kind"] == "entry");
    entries.map(|hit| hit["number"].as_u64().unwrap()).collect()
}

#[test]
fn each_filter_keeps_only_what_it_says() {
    let close = an_afternoon();
    assert_eq!(found(&close, "van"), [2, 1]);
    assert_eq!(found(&close, "/v.n\\b/"), [1], "a pattern between slashes");
    assert_eq!(found(&close, "jose"), [4], "accents make no difference");
    assert_eq!(found(&close, "after:1415"), [4, 3]);
    assert_eq!(found(&close, "van before:14:05"), [1]);
    assert_eq!(found(&close, "is:unverified van"), [2]);
    assert_eq!(found(&close, "kind:decision"), [3]);
    assert_eq!(found(&close, "#water"), [4]);
    assert_eq!(found(&close, "by:tom after:1405 before:1425"), [3, 2]);
    assert_eq!(found(&close, "by:nobody"), [0; 0]);
}

#[test]
fn an_incident_has_its_own_entries() {
    let close = an_afternoon();
    close.ask("open_incident", json!({ "title": "Vans at the station", "entry": 2 }));
    assert_eq!(found(&close, "incident:1"), [2]);
    assert_eq!(found(&close, "incident:9"), [0; 0]);
}

#[test]
fn a_struck_line_is_found_when_asked_for() {
    let close = an_afternoon();
    close.ask("strike", json!({ "number": 1, "reason": "another street" }));
    assert_eq!(found(&close, "is:struck"), [1]);
}

#[test]
fn looking_back_finds_nothing_that_came_later() {
    let close = an_afternoon();
    let at = closeby_testkit::moment(1415);
    let ask = json!({ "query": "by:tom", "at": at, "mode": "known" });
    let hits = close.ask("search", ask)["hits"].clone();
    let numbers: Vec<_> = hits.as_array().unwrap().iter().map(|hit| &hit["number"]).collect();
    assert_eq!(numbers, [2, 1]);
}

#[test]
fn what_could_not_be_read_is_said() {
    let close = an_afternoon();
    let view = close.ask("search", json!({ "query": "van /(/" }));
    let says = view["readAs"].as_str().unwrap();
    assert!(says.contains("/(/") && says.contains("van"), "{says}");
}

#[test]
fn the_legal_key_adds_hits_and_takes_none_away() {
    let close = an_afternoon();
    for _ in 0..25 {
        close.log("van again");
    }
    let without = close.ask("search", json!({ "query": "van" }));
    close.open_legal_key();
    let case = close.ask("open_case", json!({ "pseudonym": "Wagtail" }))["value"]["id"].clone();
    for _ in 0..15 {
        close.ask("write_note", json!({ "case": case, "text": "asked about the van" }));
    }
    let with = close.ask("search", json!({ "query": "van" }));
    let open = |view: &Value| -> Vec<Value> {
        let hits = view["hits"].as_array().unwrap().iter();
        hits.filter(|hit| hit["kind"] != "case_note").cloned().collect()
    };
    assert_eq!(open(&without), open(&with));
    assert_eq!(without["total"], with["total"]);
    assert!(with["hits"].as_array().unwrap().len() > without["hits"].as_array().unwrap().len());
    let notes = close.ask("search", json!({ "query": "/about the v/" }))["hits"].clone();
    assert!(notes.as_array().unwrap().iter().any(|hit| hit["kind"] == "case_note"));
}

#[test]
fn searches_are_kept_with_the_day() {
    let close = an_afternoon();
    let kept = json!(["is:unverified after:1400"]).to_string();
    close.ask("set_setting", json!({ "name": "searches", "value": kept }));
    close.lock_and_open();
    assert_eq!(close.ask("settings", json!({}))["values"]["searches"], kept);
}

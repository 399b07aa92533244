//! How many people were there: always a range, worked out as anybody can do it again; hearsay stays a claim.

use closeby_desk::problem::Code;
use closeby_testkit::{Scene, moment};
use serde_json::{Value, json};

fn board(close: &Scene) -> Value {
    close.ask("board", json!({}))
}

#[test]
fn a_number_is_an_entry_with_its_range_and_how_it_was_reached() {
    let close = Scene::the_close_at(1430);
    let ask = json!({ "method": "jacobs", "areaM2": 430.0, "filled": 50, "most": "dense", "children": 6, "older": 9 });
    let shown = close.ask("work_out_crowd", ask.clone());
    assert_eq!([&shown["low"], &shown["best"], &shown["high"]], [231, 372, 514]);
    assert_eq!(shown["density"]["band"], "free");
    assert!(
        board(&close)["strip"]["crowd"].as_array().unwrap().is_empty(),
        "nothing is stored yet"
    );
    let stored = close.ask("estimate_crowd", ask);
    let text = stored["value"]["text"].as_str().unwrap();
    assert_eq!(text, shown["words"]);
    assert!(text.starts_with("231 to 514 people, best 372, by area and density."), "{text}");
    assert!(text.contains("430 m², 50 % of it filled, 1.1 to 2.4 people per m²"), "{text}");
    assert!(text.ends_with("6 babies or small children. 9 older people."), "{text}");
    let point = &board(&close)["strip"]["crowd"][0];
    assert_eq!([&point["low"], &point["best"], &point["high"]], [231, 372, 514]);
}

#[test]
fn what_was_only_heard_is_a_claim_and_no_number_of_the_day() {
    let close = Scene::the_close_at(1430);
    close.ask("estimate_crowd", json!({ "method": "by_eye", "best": 40 }));
    let heard = json!({ "method": "hearsay", "low": 300, "high": 500, "saidBy": "a passer-by" });
    let stored = close.at(1431).ask("estimate_crowd", heard);
    let line = close.ask("entry", json!({ "number": stored["value"]["number"] }));
    assert_eq!(line["line"]["standing"], "unverified");
    assert_eq!(line["line"]["onBehalfOf"], "a passer-by");
    let points = board(&close)["strip"]["crowd"].clone();
    assert_eq!(points.as_array().unwrap().len(), 1, "the curve knows only what somebody saw");
    let page = close.ask("crowd", json!({}));
    let methods: Vec<&Value> =
        page["estimates"].as_array().unwrap().iter().map(|one| &one["method"]).collect();
    assert_eq!(methods, ["by_eye", "hearsay"]);
    for level in ["organiser", "public"] {
        let copy = close.ask("preview_handover", json!({ "level": level, "to": "Ines Falk" }));
        let page = json!({ "copy": copy["copy"], "page": 1, "scale": 0.1 });
        let text = close.ask("handover_page", page)["text"].as_str().unwrap().to_owned();
        assert!(!text.contains("best 400"), "{level}: {text}");
    }
}

#[test]
fn no_range_is_upside_down_and_no_ground_crosses_itself() {
    let close = Scene::the_close_at(1430);
    let corner = |lon: f64, lat: f64| json!({ "lon": lon, "lat": lat });
    let square = [(0.0, 0.0), (0.0, 1e-4), (1e-4, 1e-4), (1e-4, 0.0)].map(|(x, y)| corner(x, y));
    let mut bow_tie = square.clone();
    bow_tie.swap(2, 3);
    let drawn = |ground: &[Value]| json!({ "method": "jacobs", "ground": ground });
    assert!(close.ask("work_out_crowd", drawn(&square))["best"].as_u64().unwrap() > 100);
    for ask in [
        drawn(&bow_tie),
        drawn(&square[..2]),
        json!({ "method": "jacobs", "areaM2": -4.0 }),
        json!({ "method": "jacobs", "areaM2": 1e12 }),
        json!({ "method": "by_eye", "low": 150, "high": 100 }),
        json!({ "method": "by_eye", "low": 100 }),
        json!({ "method": "flow", "passed": 40, "minutes": 0.0, "lasted": 20.0 }),
        json!({ "method": "by_eye" }),
    ] {
        let refused = close.refused("estimate_crowd", ask);
        assert_eq!(refused.code, Code::BadInput, "{refused}");
    }
    let late = close.refused("estimate_crowd", json!({ "best": 30, "time": "1400" }));
    assert_eq!(late.code, Code::LateReasonNeeded);
    close.ask("estimate_crowd", json!({ "best": 30, "time": "1400", "lateReason": "hands full" }));
    assert_eq!(close.ask("timeline", json!({}))["total"], 1, "nothing refused was stored");
}

#[test]
fn a_number_goes_with_the_entry_it_stands_in() {
    let close = Scene::the_close_at(1430);
    close.log("about 40 people, 6 Met officers");
    let wrong = close.at(1440).log("about 400 people, 60 Met officers");
    let best = |ask: Value| {
        let strip = close.ask("board", ask)["strip"].clone();
        let last = |of: &str| strip[of].as_array().unwrap().last().map(|one| one["best"].clone());
        (last("crowd"), last("officials"))
    };
    let (first, second) = ((Some(json!(40)), Some(json!(6))), (Some(json!(400)), Some(json!(60))));
    assert_eq!(best(json!({})), second);
    close.at(1450).ask("strike", json!({ "number": wrong, "reason": "a nought too many" }));
    assert_eq!(best(json!({})), first);
    let then = |mode: &str| json!({ "at": moment(1445), "mode": mode });
    assert_eq!(best(then("known")), second, "nobody knew better then");
    assert_eq!(best(then("happened")), first);
    close.at(1455).ask("lift_strike", json!({ "number": wrong, "reason": "it was right" }));
    assert_eq!(best(json!({})), second);
}

#[test]
fn a_number_moves_with_the_time_of_its_entry_and_follows_its_words() {
    let close = Scene::the_close_at(1430);
    close.log("about 40 people");
    let wrong = close.at(1440).log("about 100 people, 6 Met officers, 2 Home Office officers");
    let curve = |ask: Value| -> Vec<(i64, Value)> {
        let points = close.ask("board", ask)["strip"]["crowd"].clone();
        let told = |one: &Value| (one["at"].as_i64().unwrap(), one["best"].clone());
        points.as_array().unwrap().iter().map(told).collect()
    };
    let officials = || {
        let strip = close.ask("board", json!({}))["strip"].clone();
        let told = |one: &Value| format!("{} {}", one["best"], one["agency"].as_str().unwrap());
        strip["officials"].as_array().unwrap().iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(curve(json!({})), [(moment(1430), json!(40)), (moment(1440), json!(100))]);

    let moved = json!({ "number": wrong, "time": "1410", "reason": "it was before" });
    close.at(1450).ask("correct", moved);
    let after = [(moment(1410), json!(100)), (moment(1430), json!(40))];
    assert_eq!(curve(json!({})), after);
    assert_eq!(officials(), ["6 police", "2 Home Office"]);
    let then = |at: u32, mode: &str| json!({ "at": moment(at), "mode": mode });
    assert_eq!(curve(then(1420, "happened")), [(moment(1410), json!(100))]);
    assert_eq!(curve(then(1420, "known")), [], "nobody had written it down");
    let before = [(moment(1430), json!(40)), (moment(1440), json!(100))];
    assert_eq!(curve(then(1445, "known")), before, "nobody knew better then");

    let words = "about 10 people, 7 Met officers, 2 Home Office officers";
    let told = json!({ "number": wrong, "text": words, "reason": "a nought too many" });
    close.at(1455).ask("correct", told);
    assert_eq!(curve(json!({})), [(moment(1410), json!(10)), (moment(1430), json!(40))]);
    assert_eq!(officials(), ["7 police", "2 Home Office"]);
    assert_eq!(curve(then(1452, "known")), after);
    let again = json!({ "number": wrong, "time": "1435", "reason": "it was later after all" });
    close.at(1458).ask("correct", again);
    assert_eq!(curve(json!({})), [(moment(1430), json!(40)), (moment(1435), json!(10))]);
    assert_eq!(curve(then(1432, "happened")), [(moment(1430), json!(40))]);
}

#[test]
fn a_number_that_is_no_longer_said_counts_no_more() {
    let close = Scene::the_close_at(1430);
    close.log("about 40 people, 3 children, 2 Home Office officers");
    let wrong = close.at(1440).log("about 100 people, 6 Met officers");
    let told = |ask: Value| {
        let strip = close.ask("board", ask)["strip"].clone();
        let best = |of: &str| -> Vec<Value> {
            strip[of].as_array().unwrap().iter().map(|one| one["best"].clone()).collect()
        };
        (best("crowd"), best("officials"))
    };
    assert_eq!(told(json!({})), (vec![json!(40), json!(100)], vec![json!(2), json!(6)]));

    let none = json!({ "number": wrong, "text": "nobody here but 5 Met officers", "reason": "that was Fenwick Road" });
    close.at(1450).ask("correct", none);
    assert_eq!(told(json!({})), (vec![json!(40)], vec![json!(2), json!(5)]));
    let then = |mode: &str| json!({ "at": moment(1445), "mode": mode });
    let before = (vec![json!(40), json!(100)], vec![json!(2), json!(6)]);
    assert_eq!(told(then("known")), before, "nobody knew better then");
    assert_eq!(told(then("happened")).0, [json!(40)]);
    let page = close.ask("crowd", json!({}));
    assert_eq!(page["estimates"].as_array().unwrap().len(), 1, "{page}");

    let gone = json!({ "number": wrong, "text": "nobody here", "reason": "no officers either" });
    close.at(1451).ask("correct", gone);
    assert_eq!(told(json!({})), (vec![json!(40)], vec![json!(2)]));
    let moved = json!({ "number": wrong, "time": "1435", "reason": "it was before" });
    close.at(1452).ask("correct", moved);
    assert_eq!(
        told(json!({})),
        (vec![json!(40)], vec![json!(2)]),
        "another time brings nothing back"
    );
    let back = json!({ "number": wrong, "text": "about 60 people", "reason": "counted again" });
    close.at(1453).ask("correct", back);
    assert_eq!(told(json!({})), (vec![json!(40), json!(60)], vec![json!(2)]));
}

#[test]
fn a_slip_put_right_in_other_words_keeps_what_was_worked_out() {
    let close = Scene::the_close_at(1430);
    let ask = json!({ "method": "jacobs", "areaM2": 430.0, "filled": 50, "most": "dense" });
    let stored = close.ask("estimate_crowd", ask);
    let (number, words) = (&stored["value"]["number"], stored["value"]["text"].as_str().unwrap());
    let best = || board(&close)["strip"]["crowd"][0]["best"].clone();
    assert_eq!(best(), 372);
    let more = format!("{words} Many of them sit.");
    close.ask("correct", json!({ "number": number, "text": more, "reason": "they sat" }));
    assert_eq!(best(), 372);
}

#[test]
fn the_stopwatch_of_a_request_starts_when_its_entry_says() {
    let close = Scene::the_close_at(1430);
    let number = close.log("/request water for the man in the van");
    close.ask("correct", json!({ "number": number, "time": "1422", "reason": "it was earlier" }));
    let requests = close.ask("board", json!({}))["needs"].clone();
    assert!(requests.to_string().contains(&moment(1422).to_string()), "{requests}");
}

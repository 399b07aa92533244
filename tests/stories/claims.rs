//! Who told whom, what waits for somebody to look, and what may be passed on.

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::{Value, json};

fn link(who: &str, source: &str, time: &str) -> Value {
    json!({ "who": who, "source": source, "way": "phone", "time": time })
}

/// Leo and Nell both ring: each had it from the same neighbour.
fn two_voices() -> (Scene, u32, u32) {
    let close = Scene::the_close_at(1440);
    for name in ["Leo Marchetti", "Nell Hargreave"] {
        close.ask("add_person", json!({ "name": name, "here": true }));
    }
    let claim = close.at(1454).log("? another van is coming round the back, on the phone");
    let second = close.at(1456).log("? a van is said to come up Wren Hill, on the phone");
    let neighbour = link("a neighbour at no. 6", "first_hand", "1445");
    for (number, voice) in [(claim, "Leo Marchetti"), (second, "nell hargreave")] {
        let links = json!([link(voice, "relayed", "1452"), neighbour]);
        close.ask("tell_chain", json!({ "number": number, "links": links }));
    }
    (close, claim, second)
}

#[test]
fn two_who_had_it_from_one_neighbour_are_one_source() {
    let (close, claim, second) = two_voices();
    let corroborate = json!({ "number": claim, "to": "corroborated", "evidence": second });
    let refused = close.refused("move_claim", corroborate.clone());
    assert_eq!(refused.code, Code::Refused);
    assert!(refused.says.contains("a neighbour at no. 6"), "{refused}");
    let entry = close.ask("entry", json!({ "number": claim }));
    assert_eq!(entry["sources"]["root"], "a neighbour at no. 6");
    assert_eq!(entry["sources"]["chain"][0]["who"], "Leo Marchetti");
    assert!(entry["sources"]["chain"][0]["person"].is_string(), "Leo is in the roster");
    assert!(entry["sources"]["chain"][1]["person"].is_null(), "the neighbour is only words");

    let other = json!([link("Nell Hargreave", "first_hand", "")]);
    close.ask("tell_chain", json!({ "number": second, "links": other }));
    close.ask("move_claim", corroborate);
    let entry = close.ask("entry", json!({ "number": claim }));
    assert_eq!(
        (&entry["sources"]["entries"], &entry["sources"]["sources"]),
        (&json!(2), &json!(2))
    );
}

#[test]
fn a_second_voice_that_turns_out_to_be_the_first_is_counted_once() {
    let (close, claim, second) = two_voices();
    close.ask("tell_chain", json!({ "number": second, "links": [] }));
    let corroborate = json!({ "number": claim, "to": "corroborated", "evidence": second });
    close.ask("move_claim", corroborate);
    let links = json!([link("A Neighbour at  no. 6", "first_hand", "")]);
    close.ask("tell_chain", json!({ "number": second, "links": links }));
    let entry = close.ask("entry", json!({ "number": claim }));
    assert_eq!(entry["sources"]["oneSourceWith"], json!([second]));
    assert_eq!(entry["sources"]["sources"], 1);
}

#[test]
fn a_chain_has_names_and_an_order_and_what_was_seen_has_none() {
    let (close, claim, _) = two_voices();
    let tell = |number: u32, links: Value| {
        close.refused("tell_chain", json!({ "number": number, "links": links })).code
    };
    assert_eq!(tell(claim, json!([link(" ", "relayed", "")])), Code::BadInput);
    let upside_down = json!([link("Leo", "relayed", "1440"), link("May", "first_hand", "1450")]);
    assert_eq!(tell(claim, upside_down), Code::BadInput);
    assert_eq!(tell(claim, json!([link("Leo", "relayed", "1530")])), Code::BadInput, "to come");
    assert_eq!(tell(claim, json!(vec![link("Leo", "relayed", ""); 13])), Code::BadInput);
    let loops =
        ["Leo Marchetti", "a neighbour", "leo marchetti"].map(|who| link(who, "relayed", ""));
    assert_eq!(tell(claim, json!(loops)), Code::BadInput, "Leo has it from Leo");
    let unsaid = close.log("? they go at five, on the phone");
    assert_eq!(tell(unsaid, json!([])), Code::Refused, "nobody had said");
    let seen = close.log("six officers at the gate");
    assert_eq!(tell(seen, json!([link("Leo", "relayed", "")])), Code::Refused);
    let history = close.ask("entry", json!({ "number": claim }))["history"].clone();
    let told = history.as_array().unwrap().last().unwrap().clone();
    assert_eq!(told["step"], "told");
    let says = told["says"].as_str().unwrap();
    assert!(says.contains("Leo Marchetti (relayed, 14:52), from a neighbour"), "{says}");
}

#[test]
fn claims_older_than_twenty_minutes_are_listed_with_who_was_asked_to_look() {
    let (close, claim, second) = two_voices();
    let listed = || close.ask("claims", json!({}))["claims"].as_array().unwrap().clone();
    assert!(listed().is_empty(), "nothing is older than 20 minutes");
    close.at(1520);
    assert_eq!(listed().len(), 2);
    let roster = close.ask("roster", json!({}));
    let leo =
        roster["people"].as_array().unwrap().iter().find(|one| one["name"] == "Leo Marchetti");
    let leo = leo.unwrap()["id"].clone();
    close.ask("ask_to_check", json!({ "number": claim, "person": leo }));
    let now = listed();
    assert_eq!((&now[0]["number"], &now[0]["checker"]), (&json!(second), &Value::Null));
    assert_eq!((&now[1]["number"], &now[1]["checker"]), (&json!(claim), &json!("Leo Marchetti")));
    assert_eq!(now[1]["minutes"], 26);
    assert!(now[1]["text"].as_str().unwrap().ends_with('?'), "a claim is asked, not told");
    let needs = close.ask("board", json!({}))["needs"].clone();
    let card = needs.as_array().unwrap().iter().find(|card| card["kind"] == "checked_claims");
    let card = card.expect("a card for what is being checked");
    assert_eq!(card["title"], "1 claim is being checked");
    assert!(card["detail"].as_str().unwrap().contains("Leo"), "{card}");
    let known =
        close.ask("claims", json!({ "at": closeby_testkit::moment(1500), "mode": "known" }));
    assert_eq!(known["total"], 0, "at three nobody had waited long");
}

#[test]
fn a_call_out_that_repeats_what_nobody_confirmed_is_marked_wherever_it_goes() {
    let (close, claim, _) = two_voices();
    let mark = "UNCONFIRMED – do not pass on";
    let check = |text: &str| close.ask("check_call_out", json!({ "text": text }));
    let plain = check("Come to Linnet Close and bring water");
    assert_eq!(
        (&plain["mark"], &plain["copy"]),
        (&Value::Null, &json!("Come to Linnet Close and bring water"))
    );
    let rumour = "Hurry! Another van is coming, round the back";
    let marked = check(rumour);
    assert_eq!(marked["unconfirmed"][0]["number"], claim);
    assert_eq!(marked["copy"], format!("{mark}\n{rumour}\n{mark}"));
    assert!(check(&format!("see #{claim}"))["mark"].is_string(), "named by its number");

    let sent = close.ask("call_out", json!({ "text": rumour, "channels": "two groups" }));
    assert_eq!(sent["value"]["mark"], mark);
    let lines = close.timeline(json!({}));
    assert!(lines[0].contains(mark), "{}", lines[0]);
    close.log(&format!("/call-out {rumour}"));
    assert!(close.timeline(json!({}))[0].contains(mark), "typed at the desk it is marked as well");
    let copy = close.ask("preview_handover", json!({ "level": "organiser" }));
    let pages = (1..=copy["pages"].as_u64().unwrap()).map(|page| {
        close.ask("handover_page", json!({ "copy": copy["copy"], "page": page, "scale": 0.2 }))
    });
    let words: String = pages.map(|page| page["text"].as_str().unwrap().to_owned()).collect();
    assert!(words.replace('\n', " ").contains("UNCONFIRMED"), "{words}");

    let look = close.at(1500).log("a van comes round the back, seen from the corner");
    close.ask("move_claim", json!({ "number": claim, "to": "confirmed", "evidence": look }));
    assert_eq!(check(rumour)["mark"], Value::Null, "now it is known");
    assert_eq!(
        close.ask("roster", json!({}))["callOut"]["mark"],
        mark,
        "it was not when it was sent"
    );
    close.ask("strike", json!({ "number": look, "reason": "wrong street" }));
    assert!(check("a van comes round the back seen")["mark"].is_string(), "struck words neither");
}

#[test]
fn two_claims_cannot_each_replace_the_other() {
    let (close, claim, second) = two_voices();
    close.ask("move_claim", json!({ "number": claim, "to": "superseded", "evidence": second }));
    let back = json!({ "number": second, "to": "superseded", "evidence": claim });
    let refused = close.refused("move_claim", back);
    assert_eq!(refused.code, Code::Refused, "{refused}");
    assert!(refused.says.contains("replaced itself"), "{refused}");
}

#[test]
fn a_dispute_says_what_it_is_about_and_whose_accounts_they_are() {
    let close = Scene::the_close_at(1505);
    let number = close.log("he may not leave the van");
    let side = |who: &str| json!({ "who": who, "at": 0, "words": "so" });
    let refused = |title: &str, witness: &str, authority: &str| {
        let dispute = json!({
            "title": title, "witness": side(witness), "authority": side(authority),
            "editorsNote": "",
        });
        close.refused("set_side_by_side", json!({ "number": number, "dispute": dispute })).code
    };
    assert_eq!(refused(" ", "Nell", "the spokesperson"), Code::BadInput);
    assert_eq!(refused("leaving", "", "the spokesperson"), Code::BadInput);
    assert_eq!(refused("leaving", "Nell", " "), Code::BadInput);
}

#[test]
fn an_account_that_lies_in_the_future_is_refused() {
    let close = Scene::the_close_at(1505);
    let number = close.log("he may not leave the van");
    let next_year = closeby_testkit::moment(1505) + 365 * 24 * 60 * 60_000;
    let side = |at: i64| json!({ "who": "somebody", "at": at, "words": "so" });
    let dispute = json!({
        "title": "leaving", "witness": side(next_year), "authority": side(0), "editorsNote": "",
    });
    let refused =
        close.refused("set_side_by_side", json!({ "number": number, "dispute": dispute }));
    assert_eq!(refused.code, Code::BadInput);
    let ask = json!({ "number": number, "time": "2359", "reason": "a slip" });
    assert_eq!(close.refused("correct", ask).code, Code::BadInput, "nor is a correction");
}

//! The rules of the record: nothing is destroyed, two clocks, a claim is not a fact.

use closeby_desk::problem::Code;
use closeby_testkit::{Scene, moment};
use serde_json::{Value, json};

#[test]
fn hearsay_is_settled_only_by_somebody_who_looked() {
    let close = Scene::the_close_at(1534);
    let rumour = close.log("? several vans are lined up outside the station, posted online");
    let other = close.at(1537).log("? a passer-by says so too, on the phone");
    let refused = close
        .refused("move_claim", json!({ "number": rumour, "to": "confirmed", "evidence": other }));
    assert_eq!(refused.code, Code::Refused);
    close.ask("move_claim", json!({ "number": rumour, "to": "corroborated", "evidence": other }));
    let look = close.at(1550).log("no vans at the station, looked myself");
    close.ask("move_claim", json!({ "number": rumour, "to": "refuted", "evidence": look }));
    let told = close.timeline(json!({}));
    assert!(told.iter().any(|line| line.starts_with("15:34 refuted: several vans")), "{told:?}");
}

#[test]
fn a_claim_never_moves_without_evidence() {
    let close = Scene::the_close_at(1412);
    let claim = close.log("? officers asked by radio for more colleagues");
    let refused =
        close.refused("move_claim", json!({ "number": claim, "to": "confirmed", "note": " " }));
    assert_eq!(refused.code, Code::Refused);
    let refused =
        close.refused("move_claim", json!({ "number": claim, "to": "refuted", "evidence": claim }));
    assert_eq!(refused.code, Code::Refused);
}

#[test]
fn a_struck_line_stays_legible_and_can_be_lifted() {
    let close = Scene::the_close_at(1456);
    let wrong = close.log("second man taken to a car");
    close
        .at(1507)
        .ask("strike", json!({ "number": wrong, "reason": "wrong street", "initials": "T.E." }));
    assert_eq!(close.timeline(json!({})).len(), 0);
    let all = close.timeline(json!({ "showStruck": true }));
    assert_eq!(all, ["14:56 struck, confirmed: second man taken to a car"]);
    close
        .at(1510)
        .ask("lift_strike", json!({ "number": wrong, "reason": "it was our street after all" }));
    assert_eq!(close.timeline(json!({})), ["14:56 confirmed: second man taken to a car"]);
}

#[test]
fn a_correction_keeps_what_was_first_written() {
    let close = Scene::the_close_at(1440);
    let line = close.log("30 people");
    close.ask("correct", json!({ "number": line, "text": "36 people", "reason": "counted again" }));
    let entry = close.ask("entry", json!({ "number": line }));
    assert_eq!(entry["typed"], "30 people");
    assert_eq!(entry["line"]["text"], "36 people");
    assert!(entry["history"][1]["says"].as_str().unwrap().contains("30 people"));
}

#[test]
fn a_late_line_waits_for_its_reason_and_nothing_is_lost() {
    let close = Scene::the_close_at(1511);
    let refused = close.refused("log_entry", json!({ "line": "1458 solicitors arrive" }));
    assert_eq!(refused.code, Code::LateReasonNeeded);
    close.log_late("1458 solicitors arrive", "hands full");
    let page = close.ask("timeline", json!({}));
    assert_eq!(page["lines"][0]["lateMinutes"], 13);
    assert_eq!(page["lines"][0]["lateReason"], "hands full");
}

#[test]
fn what_was_known_then_shows_nothing_learnt_later() {
    let close = Scene::the_close_at(1412);
    let radio = close.log("? officers asked by radio for more colleagues");
    close.at(1454).log("about 50 people in the road");
    close.at(1511).log_late("1440 a bench was carried out", "told later");
    let seen = close.at(1628).log("20 more officers arrive");
    close.ask("move_claim", json!({ "number": radio, "to": "confirmed", "evidence": seen }));
    let known = close.timeline(json!({ "at": moment(1455), "mode": "known" }));
    assert_eq!(
        known,
        [
            "14:54 confirmed: about 50 people in the road",
            "14:12 unverified: officers asked by radio for more colleagues"
        ]
    );
    let happened = close.timeline(json!({ "at": moment(1455), "mode": "happened" }));
    assert_eq!(happened.len(), 3);
    assert!(happened[2].starts_with("14:12 confirmed"));
    let board = close.ask("board", json!({ "at": moment(1455), "mode": "known" }));
    assert_eq!(board["writtenLater"], 1);
    assert_eq!(board["counts"]["all"], 2);
}

#[test]
fn times_that_do_not_exist_are_told_apart_from_times_that_exist_twice() {
    let close = Scene::the_close_at(1454);
    let refused = close.refused("log_entry", json!({ "line": "1530 nothing yet" }));
    assert_eq!(refused.code, Code::BadInput);
    assert!(refused.says.contains("still to come"), "{refused}");
    let refused = close.refused("log_entry", json!({ "line": "   " }));
    assert_eq!(refused.code, Code::BadInput);
}

#[test]
fn everything_is_there_after_the_lock() {
    let close = Scene::the_close_at(1336);
    close.log("van enters the close");
    close.ask("keep_draft", json!({ "place": "entry", "text": "1629 half a sente" }));
    close.lock_and_open();
    assert_eq!(close.timeline(json!({})), ["13:36 confirmed: van enters the close"]);
    assert_eq!(close.ask("draft", json!({ "place": "entry" }))["text"], "1629 half a sente");
    let chain = close.ask("check_chain", json!({}));
    assert!(chain["fault"].is_null());
}

#[test]
fn the_history_of_an_entry_says_who_did_what_and_why() {
    let close = Scene::the_close_at(1454);
    let number = close.log("six officers at the gate");
    let ask = |extra: Value| {
        let mut ask = json!({ "number": number });
        ask.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        ask
    };
    close.at(1500).ask("correct", ask(json!({ "text": "five officers", "reason": "counted" })));
    close.at(1501).ask("strike", ask(json!({ "reason": "wrong street" })));
    close.at(1502).ask("lift_strike", ask(json!({ "reason": "it was ours" })));
    let entry = close.ask("entry", ask(json!({})));
    let steps = entry["history"].as_array().unwrap();
    let told: Vec<_> = steps.iter().map(|step| (&step["step"], &step["reason"])).collect();
    assert_eq!(
        told,
        [
            (&json!("written"), &Value::Null),
            (&json!("corrected"), &json!("counted")),
            (&json!("struck"), &json!("wrong street")),
            (&json!("lifted"), &json!("it was ours")),
        ]
    );
    assert!(steps[1]["says"].as_str().unwrap().contains("six officers at the gate"));
    assert!(steps.iter().all(|step| step["by"] == "Tom Ellery" && step["role"] == "loggist"));
}

#[test]
fn an_entry_leaves_the_room_only_after_other_eyes_read_these_very_words() {
    let close = Scene::the_close_at(1454);
    let number = close.log("six officers at the gate");
    let may = json!({ "number": number, "may": true });
    assert_eq!(close.refused("review_entry", may.clone()).code, Code::Refused);
    close.ask("sign_in", json!({ "name": "Ines Falk", "role": "verifier" }));
    let reviewed = close.ask("review_entry", may);
    assert_eq!(reviewed["value"]["line"]["reviewed"]["by"], "Ines Falk");
    close.ask("correct", json!({ "number": number, "text": "five", "reason": "counted" }));
    let after = close.ask("entry", json!({ "number": number }));
    assert_eq!(
        after["line"]["reviewed"],
        Value::Null,
        "other words were read than stand there now"
    );
}

#[test]
fn chosen_lines_are_a_copy_of_their_own_redacted_before_it_is_drawn() {
    let close = Scene::the_close_at(1430);
    close.ask("add_person", json!({ "name": "Odalys Fenn", "phone": "07700 900123" }));
    let seen = close.log("Van stands by the corner, says Odalys Fenn 07700 900123");
    let heard = close.log("two more vans behind the station ?");
    let other = close.log("Tea is made at no. 12");
    let text = |level: &str, numbers: &[u32]| {
        let copy = close.ask("preview_lines", json!({ "level": level, "numbers": numbers }));
        let page = json!({ "copy": copy["copy"], "page": 1, "scale": 0.1 });
        let page = close.ask("handover_page", page);
        (page["text"].as_str().unwrap().to_owned(), copy["pages"].as_u64().unwrap())
    };
    let (organiser, pages) = text("organiser", &[heard, seen]);
    assert_eq!(pages, 1);
    assert!(organiser.contains("UNVERIFIED") && organiser.contains("Page 1 of 1"), "{organiser}");
    assert!(organiser.find("Van stands").unwrap() < organiser.find("two more vans").unwrap());
    assert!(!organiser.contains("Tea is made"), "only what was chosen: {organiser}");
    assert!(!text("organiser", &[seen, other]).0.contains("UNVERIFIED"));
    let (public, _) = text("public", &[heard, seen]);
    assert!(!public.contains("two more vans") && !public.contains("900123"), "{public}");
    assert!(!public.contains("Odalys"), "{public}");
    assert_eq!(close.refused("preview_lines", json!({ "numbers": [] })).code, Code::BadInput);
    assert_eq!(close.refused("preview_lines", json!({ "numbers": [999] })).code, Code::NotFound);
    let legal = json!({ "level": "legal", "numbers": [seen] });
    close.ask("close_legal", json!({}));
    assert_eq!(close.refused("preview_lines", legal).code, Code::LegalKeyClosed);
}

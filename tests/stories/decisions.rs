//! What was decided, why, what else there was, and who decided.

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::json;

fn stay(reason: &str) -> serde_json::Value {
    json!({
        "what": "People stay on the pavement", "why": "an ambulance must get through",
        "rejected": "A rope across the road: somebody would trip", "risks": "children step out",
        "by": "Ben Adeyemi", "reason": reason,
        "prompts": [{ "heading": "Powers and policy", "words": "nobody is told to leave" }],
    })
}

#[test]
fn a_decision_is_an_entry_with_what_stands_behind_it() {
    let close = Scene::the_close_at(1614);
    let told = close.ask("decide", stay(""))["value"].clone();
    let number = told["line"]["number"].clone();
    assert_eq!(
        (&told["line"]["kind"], &told["line"]["text"]),
        (&json!("decision"), &json!("People stay on the pavement"))
    );
    assert_eq!(told["decision"]["why"], "an ambulance must get through");
    for words in ["ambulance", "rope across", "step out", "told to leave", "Adeyemi"] {
        let found = close.ask("search", json!({ "query": words }));
        assert_eq!(found["hits"][0]["number"], number, "{words}");
    }
    let mut fuller = stay("said in the street");
    fuller["number"] = number.clone();
    fuller["why"] = json!("two ambulances must get through");
    let after = close.ask("decide", fuller)["value"].clone();
    assert_eq!(after["decision"]["why"], "two ambulances must get through");
    let history = after["history"].as_array().unwrap();
    assert_eq!(history[1]["step"], "decided");
    assert!(
        history[1]["says"].as_str().unwrap().contains("an ambulance must"),
        "what was told stays"
    );
    assert_eq!(history[2]["reason"], "said in the street");
    let found = close.ask("search", json!({ "query": "two ambulances" }));
    assert_eq!(found["hits"][0]["number"], number);
    close.ask("strike", json!({ "number": number, "reason": "never decided" }));
    assert_eq!(close.timeline(json!({})).len(), 0, "it is struck like any entry");
}

#[test]
fn a_decision_needs_what_and_why_and_a_late_one_says_so() {
    let close = Scene::the_close_at(1614);
    let refused = |ask| close.refused("decide", ask).code;
    assert_eq!(refused(json!({ "what": "Stay", "why": " " })), Code::BadInput);
    let late = json!({ "what": "Stay", "why": "calm", "time": "1550" });
    assert_eq!(refused(late), Code::LateReasonNeeded);
    close.ask(
        "decide",
        json!({ "what": "Stay", "why": "calm", "time": "1550", "reason": "hands full" }),
    );
    let seen = close.log("all calm");
    assert_eq!(refused(json!({ "number": seen, "what": "Stay", "why": "calm" })), Code::Refused);
    let bare = close.log("Stewards do not link arms /decision");
    let full = json!({ "number": bare, "what": "Stewards do not link arms", "why": "people stay free to leave" });
    let told = close.ask("decide", full.clone());
    assert_eq!(told["value"]["line"]["corrected"], false, "its words did not change");
    assert_eq!(refused(full), Code::BadInput, "told anew, it needs a reason");
}

#[test]
fn a_handover_tells_decisions_to_organisers_and_to_nobody_outside() {
    let close = Scene::the_close_at(1614);
    close.ask("decide", stay(""));
    let words = |level: &str| {
        let copy = close.ask("preview_handover", json!({ "level": level }));
        let pages = (1..=copy["pages"].as_u64().unwrap()).map(|page| {
            close.ask("handover_page", json!({ "copy": copy["copy"], "page": page, "scale": 0.2 }))
        });
        let words: String = pages.map(|page| page["text"].as_str().unwrap().to_owned()).collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let inside = words("organiser");
    for said in ["an ambulance must get through", "A rope across", "children step out", "By: Ben"] {
        assert!(inside.contains(said), "{said} in {inside}");
    }
    for level in ["external", "public"] {
        let outside = words(level);
        assert!(!outside.contains("ambulance must") && !outside.contains("rope"), "{outside}");
    }
}

//! Taking over: signed by one, read and acknowledged by the next; nothing private on the wrong copy.

use closeby_testkit::Scene;
use serde_json::{Value, json};

fn afternoon() -> Scene {
    let close = Scene::the_close_at(1400);
    let person = json!({
        "name": "Nell Hargreave", "phone": "07700 900203", "skills": ["LO"], "here": true,
    });
    let nell = close.ask("add_person", person)["value"]["id"].clone();
    close.ask("change_person", json!({ "person": nell, "healthNote": "carries an inhaler" }));
    let post = close.ask(
        "set_up_post",
        json!({ "role": "LO", "title": "Observers A, at the van", "needed": 2 }),
    );
    close.ask("assign", json!({ "post": post["value"], "person": nell, "until": "1700" }));
    close.at(1412).log("? \"another van is coming\" Nell Hargreave on the phone 07700 900203");
    close.at(1454).log("about 50 people in the road, Nell Hargreave counted !");
    close.at(1502).ask("ask_for", json!({ "what": "Water for the man in the van" }));
    close
}

fn words(close: &Scene, level: &str) -> String {
    let copy = close.ask("preview_handover", json!({ "level": level, "to": "Sunita Rao" }));
    (1..=copy["pages"].as_u64().unwrap())
        .map(|page| {
            close.ask("handover_page", json!({ "copy": copy["copy"], "page": page, "scale": 0.5 }))
        })
        .map(|page| page["text"].as_str().unwrap().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn each_copy_says_only_what_its_reader_may_know() {
    let close = afternoon();
    let organiser = words(&close, "organiser");
    assert!(
        organiser.contains("Nell Hargreave") && organiser.contains("Water for the man in the van")
    );
    assert!(!organiser.contains("07700 900203") && !organiser.contains("inhaler"));
    let external = words(&close, "external");
    assert!(external.contains("Observers A"), "{external}");
    let public = words(&close, "public");
    assert!(public.contains("50 people"), "{public}");
    for copy in [&external, &public] {
        for private in ["Nell", "Hargreave", "07700", "inhaler", "Tom Ellery"] {
            assert!(!copy.contains(private), "{private} in {copy}");
        }
    }
    assert!(!public.contains("another van is coming"));
}

#[test]
fn the_same_state_and_choice_give_the_same_bytes() {
    let close = afternoon();
    let hash = |level: &str| -> Value {
        close.ask("preview_handover", json!({ "level": level, "to": "Sunita Rao" }))["hash"].clone()
    };
    assert_eq!(hash("organiser"), hash("organiser"));
    assert_ne!(hash("organiser"), hash("public"));
}

#[test]
fn the_desk_changes_hands_when_it_is_acknowledged() {
    let close = afternoon();
    let signed = close
        .at(1628)
        .ask("sign_handover", json!({ "to": "Sunita Rao", "signature": "Tom Ellery" }));
    let id = signed["value"]["earlier"][0]["id"].clone();
    let board = close.at(1629).ask("board", json!({}));
    assert!(board["needs"].to_string().contains("Handover 1 waiting"));
    close
        .at(1631)
        .ask("acknowledge", json!({ "handover": id, "by": "Sunita Rao", "takeOver": true }));
    assert_eq!(close.ask("session", json!({}))["day"]["author"], "Sunita Rao");
    let copy = close.ask("preview_handover", json!({ "level": "organiser", "handover": id }));
    assert!(copy["pages"].as_u64().unwrap() >= 2);
}

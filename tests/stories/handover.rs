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

/// Ines reads everything that Tom wrote.
fn read_by_ines(close: &Scene) {
    close.ask("sign_in", json!({ "name": "Ines Falk", "role": "verifier" }));
    let lines = close.ask("timeline", json!({ "showStruck": true }))["lines"].clone();
    for line in lines.as_array().unwrap() {
        close.ask("review_entry", json!({ "number": line["number"], "may": true }));
    }
    close.ask("sign_in", json!({ "name": "Tom Ellery", "role": "loggist" }));
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
    read_by_ines(&close);
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

/// Nothing on a copy may tell that somebody is in a case, not even that a bar is missing or there.
#[test]
fn a_copy_is_the_same_whether_the_legal_key_is_open_or_not() {
    let close = afternoon();
    read_by_ines(&close);
    close.open_legal_key();
    let sealed_only = json!({ "pseudonym": "Wren", "client": "Ludovica Fennimore" });
    close.ask("open_case", sealed_only);
    let in_both = json!({ "pseudonym": "Rook", "client": "Nell Hargreave" });
    close.ask("open_case", in_both);
    let print = |level: &str| {
        let copy = close.ask("preview_handover", json!({ "level": level, "to": "Sunita Rao" }));
        (copy["hash"].clone(), words(&close, level))
    };
    let levels = ["organiser", "external", "public"];
    let with_key = levels.map(print);
    close.ask("close_legal", json!({}));
    assert_eq!(levels.map(print), with_key);
    for (_, copy) in &with_key {
        assert!(!copy.contains("Ludovica") && !copy.contains("Fennimore"));
    }
    assert!(with_key[0].1.contains("Nell Hargreave"), "what was said openly is not unsaid");
}

#[test]
fn what_only_its_author_has_read_leaves_the_room_on_no_copy() {
    let close = afternoon();
    let copy = |level: &str| close.ask("preview_handover", json!({ "level": level }));
    assert_eq!(copy("organiser")["toReview"], json!([]));
    assert_eq!(copy("external")["toReview"], json!([1, 2, 3]));
    assert_eq!(copy("public")["toReview"], json!([2, 3]), "a claim is for no public copy at all");
    for level in ["external", "public"] {
        let told = words(&close, level);
        assert!(!told.contains("people in the road") && !told.contains("Water for"), "{told}");
    }
    assert!(words(&close, "organiser").contains("people in the road"));
    read_by_ines(&close);
    assert_eq!(copy("external")["toReview"], json!([]));
    assert!(words(&close, "external").contains("Water for the man in the van"));
    let correction = json!({ "number": 2, "text": "about 60 people", "reason": "counted again" });
    close.ask("correct", correction);
    assert_eq!(copy("public")["toReview"], json!([2]), "other words than the ones that were read");
    assert!(!words(&close, "public").contains("60 people"));
}

#[test]
fn the_public_reads_no_part_of_the_briefing_that_somebody_typed() {
    let close = afternoon();
    let typed = "a man on the roof threatens to jump";
    close.ask("brief", json!({ "part": "hazards", "text": typed }));
    assert!(words(&close, "external").contains(typed));
    assert!(!words(&close, "public").contains("roof"));
}

//! What nobody should type, and somebody will: it is refused in words or kept whole, never half.

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::{Value, json};

/// A name that switches the bell on, clears a terminal and reads backwards.
const STEERING: &str = "Tom\u{202E}yrellE\u{7}\u{1B}[2J\u{0}\u{2066}";
const HARMLESS: &str = "TomyrellE[2J";

fn has_controls(said: &Value) -> bool {
    match said {
        Value::String(text) => text.chars().any(|letter| {
            letter.is_control() && letter != '\n'
                || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        }),
        Value::Array(parts) => parts.iter().any(has_controls),
        Value::Object(fields) => fields.values().any(has_controls),
        _ => false,
    }
}

#[test]
fn no_name_can_steer_a_screen_or_turn_its_letters_round() {
    let close = Scene::the_close_at(1400);
    let added = close.ask("add_person", json!({ "name": STEERING, "languages": [STEERING] }));
    assert_eq!(added["value"]["name"], HARMLESS);
    close.ask("set_up_post", json!({ "role": "LO", "title": STEERING, "needed": 1 }));
    close.ask("open_incident", json!({ "title": STEERING }));
    close.ask("ask_for", json!({ "what": STEERING, "askedBy": STEERING }));
    close.ask("brief", json!({ "part": "intent", "text": STEERING }));
    close.ask("sign_in", json!({ "name": STEERING, "role": STEERING }));
    let number = close.log(&format!("the van has left, says {STEERING}"));
    let reason = json!({ "number": number, "reason": STEERING, "initials": STEERING });
    close.ask("strike", reason);
    let signed = close.ask("sign_handover", json!({ "to": STEERING, "signature": STEERING }));
    assert_eq!(signed["value"]["earlier"][0]["to"], HARMLESS);
    close.open_legal_key();
    close.ask("open_case", json!({ "pseudonym": STEERING, "summary": STEERING }));
    for name in ["session", "board", "roster", "roles", "handover", "cases", "settings"] {
        assert!(!has_controls(&close.ask(name, json!({}))), "{name}");
    }
    let timeline = close.ask("timeline", json!({ "showStruck": true }));
    assert!(!has_controls(&timeline), "{timeline}");
}

#[test]
fn a_line_of_a_hundred_thousand_characters_is_kept_whole() {
    let close = Scene::the_close_at(1400);
    let line = format!("somebody leant on the keys {}", "ñx ".repeat(33_333));
    assert!(line.chars().count() > 100_000);
    let parsed = close.ask("parse_line", json!({ "line": line, "caret": line.len() }));
    assert!(parsed.is_object());
    close.ask("keep_draft", json!({ "place": "entry", "text": line }));
    let number = close.log(&line);
    close.log("and then stopped");
    let entry = close.ask("entry", json!({ "number": number }));
    assert_eq!(entry["typed"], line);
    assert_eq!(close.timeline(json!({})).len(), 2);
    close.lock_and_open();
    assert_eq!(close.ask("draft", json!({ "place": "entry" }))["text"], line);
    assert_eq!(close.ask("entry", json!({ "number": number }))["typed"], line);
}

#[test]
fn a_line_longer_than_a_record_is_refused_and_stays_in_the_line() {
    let close = Scene::the_close_at(1400);
    let line = "far too long ".repeat(60_000);
    let refused = close.refused("log_entry", json!({ "line": line }));
    assert_eq!(refused.code, Code::BadInput);
    assert!(!refused.says.is_empty() && !refused.try_this.is_empty());
    assert_eq!(close.timeline(json!({})).len(), 0);
}

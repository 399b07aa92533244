//! How somebody without the legal key puts each ask of the contract.

use serde_json::{Value, json};

/// What an ask is to somebody without the legal key.
pub enum Ask {
    /// Answered, or refused for a reason of its own: each way it is put.
    Open(Vec<Value>),
    /// Refused because the legal key is closed.
    Sealed(Value),
    /// Opens or closes the day; the walk does so itself.
    Door,
}

/// What the walk found to point at.
pub struct Seen {
    /// A case that exists, by its id.
    pub case: Value,
    /// An entry's number.
    pub number: u32,
    /// A post.
    pub post: Value,
    /// Somebody in the roster.
    pub person: Value,
    /// A handover that was signed.
    pub handover: Value,
    /// Words of cases to look for.
    pub words: Vec<String>,
    /// A folder to save to.
    pub folder: String,
    /// Every file of the story, also those that only the legal key opens.
    pub files: Vec<Value>,
}

/// Returns whether an ask is only for whoever has the legal key.
pub fn is_sealed(name: &str) -> bool {
    const SEALED: [&str; 8] = [
        "cases",
        "open_case",
        "write_note",
        "attend",
        "case_clock",
        "set_power",
        "extract",
        "picture_metadata",
    ];
    SEALED.contains(&name)
}

/// Returns how an ask is put. An ask that is not on the list yet fails every story, so that
/// somebody says what it may tell without the legal key.
pub fn put(name: &str, seen: &Seen) -> Ask {
    let Seen { case, number, post, person, handover, words, folder, files } = seen;
    let one = |ask: Value| Ask::Open(vec![ask]);
    match name {
        "welcome" | "create_day" | "open_day" | "try_sample" | "lock" | "open_legal"
        | "add_legal" | "change_passphrase" => Ask::Door,

        "cases" => Ask::Sealed(json!({})),
        "open_case" => Ask::Sealed(json!({ "pseudonym": "Wren" })),
        "write_note" => Ask::Sealed(json!({ "case": case, "text": "anything" })),
        "attend" => Ask::Sealed(json!({ "case": case, "step": "start" })),
        "case_clock" => Ask::Sealed(json!({ "case": case, "step": "enter", "name": "Review" })),
        "set_power" => Ask::Sealed(json!({ "case": case, "power": "unknown" })),
        "extract" => Ask::Sealed(json!({ "case": case, "number": number, "taken": true })),

        "session" | "touch" | "close_legal" | "set_up_usual_posts" | "handover"
        | "import_progress" | "cancel_import" | "closes" | "settings" | "check_chain" => {
            one(json!({}))
        }
        "board" | "roster" | "map" | "forget_past_date" | "mend" | "write_on" => one(json!({})),
        "timeline" => one(json!({ "showStruck": true, "limit": 10_000 })),
        "roles" => Ask::Open(vec![json!({}), json!({ "forPost": post })]),
        "search" => Ask::Open(words.iter().map(|word| json!({ "query": word })).collect()),
        "entry" => Ask::Open((1..=*number).map(|number| json!({ "number": number })).collect()),
        "claims" => one(json!({})),
        "tell_chain" => one(json!({
            "number": number,
            "links": [{ "who": "a neighbour", "source": "relayed", "way": "phone" }],
        })),
        "decide" => one(json!({ "what": "Stay on the pavement", "why": "nobody is hurt" })),
        "check_call_out" => one(json!({ "text": format!("#{number}") })),
        "strength" => one(json!({ "passphrase": "a few plain words" })),
        "sign_in" => one(json!({ "name": "Ines Falk", "role": "verifier" })),
        "parse_line" => one(json!({ "line": "1400 about 20 people @", "caret": 22 })),
        "log_entry" => one(json!({ "line": "all calm" })),
        "draft" => Ask::Open(vec![
            json!({ "place": "entry" }),
            json!({ "place": format!("case:{}", case.as_str().unwrap_or_default()) }),
        ]),
        "keep_draft" => one(json!({ "place": "entry", "text": "all c" })),
        "correct" => one(json!({ "number": number, "text": "all calm", "reason": "typed twice" })),
        "mark_key" => one(json!({ "number": number, "key": true })),
        "review_entry" => one(json!({ "number": number, "may": true })),
        "move_claim" => one(json!({ "number": number, "to": "disputed", "note": "two accounts" })),
        "ask_to_check" => one(json!({ "number": number, "person": person })),
        "set_side_by_side" => one(json!({
            "number": number, "dispute": { "witness": "yes", "authority": "no", "editor": "both" },
        })),
        "strike" => one(json!({ "number": number, "reason": "wrong street", "initials": "I.F." })),
        "lift_strike" => one(json!({ "number": number, "reason": "it was ours" })),
        "open_incident" => one(json!({ "title": "Bins moved" })),
        "change_incident" => one(json!({ "number": 1, "link": number })),
        "incident" => one(json!({ "number": 1 })),
        "merge_incident" => one(json!({ "number": 1, "into": 2 })),
        "take_apart" => one(json!({ "number": 1 })),
        "answer_prompt" => one(json!({ "number": 1, "prompt": "Who?", "line": "nobody" })),
        "set_prompts" => one(json!({ "kind": "crowd", "prompts": ["How many?"] })),
        "crowd" => one(json!({})),
        "work_out_crowd" | "estimate_crowd" => Ask::Open(vec![
            json!({ "method": "by_eye", "best": 30 }),
            json!({ "method": "hearsay", "low": 30, "high": 90, "saidBy": "Ines Falk" }),
            json!({ "method": "jacobs", "areaM2": 100.0 }),
        ]),
        "ask_for" => one(json!({ "what": "Water", "askedBy": "Ines Falk" })),
        "step_request" => one(json!({ "request": "none", "step": "delivered" })),
        "set_up_post" => one(json!({ "role": "LO", "title": "Observers", "needed": 1 })),
        "change_post" => one(json!({ "post": post, "needed": 3 })),
        "assign" => one(json!({ "post": post, "person": person, "until": "2359" })),
        "step_assignment" => one(json!({ "assignment": "none", "step": "check_in" })),
        "plan_run" => one(json!({ "load": "Tea", "from": "no. 12", "to": "the corner" })),
        "step_run" => one(json!({ "run": "none", "state": "planned" })),
        "add_person" => one(json!({ "name": "Ines Falk" })),
        "change_person" => one(json!({ "person": person, "languages": ["Somali"] })),
        "call_out" => one(json!({ "text": "Come and stand by", "channels": "a phone tree" })),
        "count_answers" => one(json!({ "number": 1, "coming": 3 })),
        "brief" => one(json!({ "part": "intent", "text": "Keep the road clear" })),
        "preview_handover" => {
            let mut ways = vec![json!({ "level": "legal" })];
            for level in ["organiser", "external", "public"] {
                ways.push(json!({ "level": level, "to": "Ines Falk", "withStruck": true }));
                if handover.is_string() {
                    ways.push(json!({ "level": level, "handover": handover }));
                }
            }
            Ask::Open(ways)
        }
        "preview_lines" => Ask::Open(
            ["legal", "organiser", "external", "public"]
                .map(|level| json!({ "level": level, "numbers": [number], "withStruck": true }))
                .to_vec(),
        ),
        "handover_page" => one(json!({ "copy": "none", "page": 1 })),
        "save_handover" => one(json!({ "copy": "none", "path": format!("{folder}/copy.pdf") })),
        "sign_handover" => one(json!({ "to": "Ines Falk", "signature": "Tom Ellery" })),
        "acknowledge" => one(json!({ "handover": handover, "by": "Ines Falk" })),
        "export_bundle" => Ask::Open(
            ["legal", "organiser", "external", "public"]
                .map(|level| json!({ "level": level, "path": format!("{folder}/{level}.bundle") }))
                .to_vec(),
        ),
        "sync" | "forget_mailbox" => one(json!({})),
        "lacking_files" | "fetch_files" => Ask::Open(vec![json!({}), json!({ "files": files })]),
        // No invitation, so nothing is made and the day stays open.
        "fetch_invitation" => one(json!({ "words": "acorn lantern ladle", "lan": false })),
        "read_invitation" | "join_day" => one(json!({ "ticket": "none", "name": "Spare" })),
        "written_apart" => Ask::Open(vec![json!({}), json!({ "person": person })]),
        "settle_apart" => one(json!({ "token": "none" })),
        "accept_held" => one(json!({ "laptop": "none" })),
        "go_on_joining" => one(json!({ "path": format!("{folder}/no-stick") })),
        "mailbox_cost" | "set_mailbox_pace" => one(json!({ "every": 5 })),
        "set_mailbox" => one(json!({ "url": "https://mailbox.invalid/dav", "secret": "x" })),
        "visit_mailbox" => one(json!({ "digits": "" })),
        // Nothing here turns sync on: each is put so that it is refused.
        "invite_laptop" => {
            one(json!({ "this": "", "may": "write", "withCases": true, "hours": 1 }))
        }
        "remove_laptop" => one(json!({ "laptop": "Kitchen table" })),
        "visit_stick" => one(json!({ "path": format!("{folder}/no-stick"), "digits": null })),
        "set_wire" => one(json!({ "on": true, "lan": true })),
        "dial_laptop" => one(json!({ "address": "192.0.2.1:1" })),
        "let_in" => one(json!({ "digits": "123456" })),
        "check_bundle" => one(json!({ "path": format!("{folder}/organiser.bundle") })),
        "glance_at_file" => one(json!({ "path": a_leaflet(folder) })),
        "attach" => Ask::Open(vec![
            json!({ "path": a_leaflet(folder), "with": { "number": number } }),
            json!({ "path": a_leaflet(folder), "with": { "number": number, "forLegal": true } }),
            json!({ "path": a_leaflet(folder), "with": { "case": case } }),
        ]),
        "attach_pasted" => one(json!({ "content": "R0lGODlh", "with": { "number": number } })),
        "show_picture" => Ask::Open(files.iter().map(|id| json!({ "id": id })).collect()),
        "picture_metadata" => Ask::Sealed(json!({ "id": files.first() })),
        "save_file" => {
            let ways = files.iter().flat_map(|id| {
                ["legal", "organiser", "external", "public"].map(|level| {
                    json!({ "id": id, "level": level, "path": format!("{folder}/{level}.copy") })
                })
            });
            Ask::Open(ways.collect())
        }
        "read_chat" => Ask::Open(vec![
            json!({ "path": format!("{folder}/none.txt") }),
            json!({ "path": a_chat(folder) }),
        ]),
        "chat_messages" => one(json!({})),
        "find_message" => one(json!({ "query": "van" })),
        "take_message" => one(json!({ "place": 0 })),
        "take_chat" | "close_chat" => one(json!({})),
        "import_map" => one(json!({ "path": format!("{folder}/none.osm") })),
        "find_street" => one(json!({ "name": "Linnet" })),
        "mark_close" => one(json!({ "name": "Linnet Close" })),
        "mark_place" => one(json!({
            "kind": "water", "name": "Tap", "position": { "lon": -0.1, "lat": 51.5 },
        })),
        "change_place" => one(json!({ "place": "none", "remove": true })),
        "set_setting" => one(json!({ "name": "theme", "value": "night" })),
        other => {
            panic!("{other} is new: say in testkit/asks.rs what it may tell without the legal key")
        }
    }
}

/// Leaves a file in the folder and returns where it is.
fn a_leaflet(folder: &str) -> String {
    let path = format!("{folder}/leaflet.txt");
    std::fs::write(&path, "Know your rights").expect("the folder of the story");
    path
}

/// Leaves an exported chat in the folder and returns where it is.
fn a_chat(folder: &str) -> String {
    let path = format!("{folder}/chat.txt");
    let lines = "13/06/2027, 14:01 - Ines Falk: all calm\n13/06/2027, 14:02 - Ines Falk: still\n";
    std::fs::write(&path, lines).expect("the folder of the story");
    path
}

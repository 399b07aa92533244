//! Pictures and documents kept with the record, and what leaves the room of them.

use std::path::{Path, PathBuf};

use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A GIF of one red pixel.
const PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Files that somebody brought. They lie outside of what the story looks through at its end.
struct Stick(TempDir);

impl Stick {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a stick"))
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, content).expect("room on the stick");
        path
    }

    fn place(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn keep(close: &Scene, path: &Path, with: Value) -> Value {
    close.ask("attach", json!({ "path": path, "with": with }))["value"].clone()
}

fn files(close: &Scene, number: u32) -> Vec<String> {
    let entry = close.ask("entry", json!({ "number": number }));
    let all = entry["files"].as_array().expect("files").iter();
    all.map(|file| file["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn a_picture_stays_with_its_line_and_looking_back_knows_since_when() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("the van stands across the entrance");
    close.at(1410);
    let kept = keep(&close, &stick.file("van.gif", PIXEL), json!({ "number": number }));
    assert_eq!(kept["file"]["kind"], "picture");
    assert_eq!(kept["file"]["picture"], json!([1, 1]));
    assert_eq!(files(&close, number), ["van.gif"]);
    let counted = |ask: Value| close.ask("timeline", ask)["lines"][0]["files"].clone();
    assert_eq!(counted(json!({})), 1);
    assert_eq!(counted(json!({ "at": closeby_testkit::moment(1405), "mode": "known" })), 0);
    let shown = close.ask("show_picture", json!({ "id": kept["file"]["id"], "small": true }));
    assert!(shown["src"].as_str().expect("a picture").starts_with("data:image/jpeg;base64,"));
    close.lock_and_open();
    assert_eq!(files(&close, number), ["van.gif"]);
    let checked = close.ask("check_chain", json!({}));
    assert_eq!((&checked["fault"], &checked["files"]), (&Value::Null, &json!([])));
}

#[test]
fn a_file_is_found_by_what_it_is_called() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("the van stands across the entrance");
    let found = || close.ask("search", json!({ "query": "IMG_0417" }))["hits"].clone();
    assert_eq!(found(), json!([]));
    keep(&close, &stick.file("IMG_0417.gif", PIXEL), json!({ "number": number }));
    assert_eq!(found()[0]["number"], number);
}

#[test]
fn a_struck_line_keeps_its_files() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("a man is led to a car");
    keep(&close, &stick.file("car.gif", PIXEL), json!({ "number": number }));
    close.ask("strike", json!({ "number": number, "reason": "wrong street", "initials": "T.E." }));
    assert_eq!(files(&close, number), ["car.gif"]);
}

#[test]
fn what_leaves_the_room_is_drawn_anew_and_only_the_legal_team_gets_it_whole() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("faces at the window of the van");
    let kept = keep(&close, &stick.file("faces.gif", PIXEL), json!({ "number": number }));
    let id = &kept["file"]["id"];
    let save = |level: &str, more: Value| {
        let mut ask = json!({ "id": id, "level": level, "path": stick.place(level) });
        for (name, value) in more.as_object().expect("more of the ask") {
            ask[name] = value.clone();
        }
        close.answer("save_file", ask)
    };
    for outside in ["external", "public"] {
        let refused = save(outside, json!({})).expect_err("nobody looked at it yet");
        assert_eq!(refused.code, Code::Refused);
        assert!(!stick.place(outside).exists());
    }
    let all = json!({ "left": 0.0, "top": 0.0, "width": 1.0, "height": 1.0 });
    let covered = save("external", json!({ "covers": [all] })).expect("covered by hand");
    assert_eq!(covered["whole"], false);
    save("public", json!({ "nobodyShown": true })).expect("somebody looked");
    save("organiser", json!({})).expect("names may stand there");
    assert_eq!(save("legal", json!({})).expect_err("without the key").code, Code::LegalKeyClosed);
    close.open_legal_key();
    let whole = save("legal", json!({})).expect("with the key");
    assert_eq!((&whole["whole"], &whole["sha256"]), (&json!(true), &kept["file"]["sha256"]));
    assert_eq!(std::fs::read(stick.place("legal")).expect("a copy"), PIXEL);
    let external = std::fs::read(stick.place("external")).expect("a copy");
    assert!(external.starts_with(b"\x89PNG"), "drawn anew");
    assert_ne!(external, std::fs::read(stick.place("public")).expect("a copy"), "covered");
}

#[test]
fn a_document_never_goes_outside_and_to_organisers_only_by_somebody_who_knows() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("a leaflet is handed out");
    let kept = keep(
        &close,
        &stick.file("leaflet.pdf", b"%PDF-1.7 and so on"),
        json!({ "number": number }),
    );
    let save = |level: &str, known: bool| {
        let path = stick.place("copy.pdf");
        let ask =
            json!({ "id": kept["file"]["id"], "level": level, "path": path, "asItIs": known });
        close.answer("save_file", ask).map_err(|refused| refused.code)
    };
    assert_eq!(save("external", true), Err(Code::Refused));
    assert_eq!(save("public", true), Err(Code::Refused));
    assert_eq!(save("organiser", false), Err(Code::Refused));
    assert!(save("organiser", true).is_ok());
}

#[test]
fn a_file_for_the_legal_team_shows_nowhere_without_its_key() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("a woman gives her statement");
    let open = keep(&close, &stick.file("leaflet.gif", PIXEL), json!({ "number": number }));
    close.open_legal_key();
    let path = stick.file("zwieback-statement.txt", &b"pumpernickel and marzipan ".repeat(30));
    let sealed = keep(&close, &path, json!({ "number": number, "forLegal": true }));
    assert_eq!(sealed["file"]["sealed"], true);
    assert_eq!(files(&close, number), ["leaflet.gif", "zwieback-statement.txt"]);
    // Not even the legal team hands it to anybody else.
    let ask = json!({ "id": sealed["file"]["id"], "level": "organiser", "path": stick.place("x") });
    assert_eq!(close.refused("save_file", ask).code, Code::Refused);
    close.ask("close_legal", json!({}));
    assert_eq!(files(&close, number), ["leaflet.gif"]);
    let gone = close.refused("save_file", json!({ "id": sealed["file"]["id"], "path": "x" }));
    assert_eq!(gone.code, Code::NotFound);
    let metadata = close.refused("picture_metadata", json!({ "id": open["file"]["id"] }));
    assert_eq!(metadata.code, Code::LegalKeyClosed);
    let lines = close.ask("timeline", json!({}));
    assert_eq!(lines["lines"][0]["files"], 1, "not even counted");
    let checked = close.ask("check_chain", json!({}));
    assert_eq!(checked["files"], json!([]));
}

#[test]
fn a_day_that_is_locked_while_a_file_comes_in_keeps_nothing_of_it() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let path = stick.file("film.bin", &vec![7; 3_000_000]);
    close.ask("lock", json!({}));
    let refused = close.refused("attach", json!({ "path": path }));
    assert_eq!(refused.code, Code::Locked);
    close.lock_and_open();
    assert_eq!(close.ask("check_chain", json!({}))["files"], json!([]));
}

#[test]
fn a_bundle_for_the_legal_team_has_every_file_byte_for_byte_and_no_other_has_any() {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("a film of the entrance");
    let content: Vec<u8> = (0..2_500_000_u32).map(|n| (n % 251) as u8).collect();
    let kept = keep(&close, &stick.file("film.bin", &content), json!({ "number": number }));
    let lines = |level: &str| -> Vec<Value> {
        let path = stick.place(level);
        close.ask("export_bundle", json!({ "level": level, "path": path }));
        assert_eq!(close.ask("check_bundle", json!({ "path": path }))["code"], Value::Null);
        let text = std::fs::read_to_string(path).expect("a bundle");
        let lines = text.lines().filter(|line| line.starts_with("{\"file\":"));
        lines.map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    };
    for level in ["organiser", "external", "public"] {
        assert_eq!(lines(level), Vec::<Value>::new(), "{level}");
    }
    close.open_legal_key();
    let parts = lines("legal");
    let ours = parts.iter().filter(|line| line["file"]["id"] == kept["file"]["id"]);
    let joined: Vec<u8> = ours
        .flat_map(|line| STANDARD.decode(line["file"]["content"].as_str().expect("bytes")))
        .flatten()
        .collect();
    assert!(joined == content);
    assert!(parts.len() > 3, "the planted file of the case is in it too");
}

#[test]
fn the_legal_handover_lists_files_by_number_and_hash_and_no_other_does() {
    let close = Scene::the_close_at(1400);
    let stick = Stick::new();
    let number = close.log("faces at the window of the van");
    let kept = keep(&close, &stick.file("window.gif", PIXEL), json!({ "number": number }));
    let hash = kept["file"]["sha256"].as_str().expect("a hash").to_owned();
    let pages = |level: &str| -> String {
        let drawn = close.ask("preview_handover", json!({ "level": level }));
        let pages = 1..=drawn["pages"].as_u64().expect("pages");
        pages
            .map(|page| {
                let ask = json!({ "copy": drawn["copy"], "page": page, "scale": 0.1 });
                close.ask("handover_page", ask)["text"].as_str().expect("words").to_owned()
            })
            .collect()
    };
    for level in ["organiser", "external", "public"] {
        let said = pages(level);
        assert!(!said.contains("window.gif") && !said.contains(&hash[..16]), "{level}");
    }
    close.open_legal_key();
    let said = pages("legal");
    let number = format!("#{number}");
    for wanted in ["Kept files", "window.gif", number.as_str()] {
        assert!(said.contains(wanted), "{wanted}");
    }
    let close_up: String = said.split_whitespace().collect();
    assert!(close_up.contains(&hash), "the whole hash");
}

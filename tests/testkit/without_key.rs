//! The second telling: the same vault, opened with the organiser passphrase only.
//!
//! Every ask of the contract is put, every page is read, every table of the open database and
//! every byte of the folder is looked through, and no word of a case may be in any of it.

use std::path::Path;

use closeby_desk::Desk;
use closeby_desk::problem::Code;
use closeby_desk::{contract, proof};
use serde_json::{Value, json};

use crate::asks::{self, Ask, Seen};
use crate::sealed_case::PLANTED;
use crate::{LEGAL, ORGANISER, Scene, Told};

/// Fields of an ask that name a thing or choose among a few, and hold no words of anybody's own.
const NOT_WORDS: [&str; 9] =
    ["case", "note", "attendance", "clock", "step", "stage", "kind", "power", "due"];

/// From so many letters on, sealed bytes and their base64 do not spell a word by chance. What the
/// desk says and prints is searched for the shorter ones as well.
const LONG: usize = 8;

/// Listens to what a story says, and to whom.
pub fn listen(told: &mut Told, name: &str, ask: &Value) {
    let in_a_case = ask["place"].as_str().is_some_and(|place| place.starts_with("case:"));
    let with = &ask["with"];
    let for_legal = with["case"].is_string() || with["forLegal"] == true;
    if asks::is_sealed(name) || in_a_case || for_legal {
        words_of(ask, &mut told.sealed);
    } else if !["search", "open_legal", "create_day"].contains(&name) {
        words_of(ask, &mut told.open);
    }
}

fn words_of(ask: &Value, words: &mut Vec<String>) {
    match ask {
        Value::String(text) if text.trim().chars().count() >= 4 => words.push(text.to_lowercase()),
        Value::Array(parts) => parts.iter().for_each(|part| words_of(part, words)),
        Value::Object(fields) => {
            let own = fields.iter().filter(|(name, _)| {
                !NOT_WORDS.contains(&name.as_str()) && name.as_str() != "place"
            });
            own.for_each(|(_, value)| words_of(value, words));
        }
        _ => {}
    }
}

/// Goes through everything once more without the legal key.
pub fn go_through(close: &Scene) {
    let canaries = canaries(&close.told.borrow());
    // The story may have left the day open or closed.
    let _ = close.desk.answer("lock", json!({}));
    let elsewhere = close.home.path().join("second-laptop");
    let walk = Walk { desk: Desk::at(&elsewhere), canaries };
    let ask = json!({ "path": close.vault, "passphrase": ORGANISER });
    walk.ask("open_day", ask).expect("the organiser passphrase opens every story's vault");
    let clock = closeby_desk::clock::Clock::Standing(std::sync::Arc::clone(&close.clock));
    walk.desk.hold_clock(clock).expect("a day is open");
    walk.tables("before anything was asked");
    walk.every_ask(close);
    walk.tables("after everything was asked");
    walk.ask("lock", json!({})).expect("a desk can be locked");
    walk.files(close.home.path());
}

/// The words of every case, except those that were also said openly.
fn canaries(told: &Told) -> Vec<String> {
    let planted = PLANTED.iter().map(|word| word.to_lowercase());
    let sealed =
        told.sealed.iter().filter(|word| !told.open.iter().any(|open| open.contains(*word)));
    let mut canaries: Vec<String> = planted.chain(sealed.cloned()).collect();
    canaries.push(LEGAL.to_lowercase());
    canaries.sort();
    canaries.dedup();
    canaries
}

struct Walk {
    desk: Desk,
    canaries: Vec<String>,
}

impl Walk {
    /// Puts an ask, and reads what the desk says to it, whichever way it goes.
    fn ask(&self, name: &str, ask: Value) -> Result<Value, Code> {
        let answer = self.desk.answer(name, ask);
        match answer {
            Ok(mut answer) => {
                // A search repeats what was looked for, and that is all it may repeat.
                if let Some(answer) = answer.as_object_mut() {
                    answer.retain(|field, _| !["readAs", "unread"].contains(&field.as_str()));
                }
                self.read(name, &answer.to_string());
                if let Some(copy) = answer.get("copy").and_then(Value::as_str) {
                    self.pages(name, copy, answer["pages"].as_u64().unwrap_or(0));
                }
                Ok(answer)
            }
            Err(problem) => {
                self.read(name, &format!("{problem} {problem:?}"));
                Err(problem.code)
            }
        }
    }

    fn read(&self, place: &str, said: &str) {
        let said = said.to_lowercase();
        for canary in &self.canaries {
            assert!(!said.contains(canary), "{place} tells “{canary}” without the legal key");
        }
    }

    /// Reads every page of a copy as it is printed.
    fn pages(&self, name: &str, copy: &str, pages: u64) {
        for page in 1..=pages {
            let ask = json!({ "copy": copy, "page": page, "scale": 0.1 });
            let page = self.desk.answer("handover_page", ask).expect("a page of this copy");
            self.read(name, page["text"].as_str().expect("the words of the page"));
        }
    }

    fn every_ask(&self, close: &Scene) {
        let seen = self.look_round(close);
        for name in contract::NAMES {
            match asks::put(name, &seen) {
                Ask::Door => {}
                Ask::Sealed(ask) => {
                    assert_eq!(self.ask(name, ask), Err(Code::LegalKeyClosed), "{name}");
                }
                Ask::Open(ways) => ways.into_iter().for_each(|ask| {
                    let legal = ask["level"] == "legal";
                    let came = self.ask(name, ask);
                    assert!(
                        !legal || came == Err(Code::LegalKeyClosed),
                        "{name} for the legal team"
                    );
                }),
            }
        }
    }

    /// Finds things to point at.
    fn look_round(&self, close: &Scene) -> Seen {
        let look = |name: &str| self.ask(name, json!({})).unwrap_or_default();
        let lines = look("timeline");
        let newest = lines["lines"].as_array().into_iter().flatten();
        let newest = newest.filter_map(|line| line["number"].as_u64()).max().unwrap_or(0);
        let beginnings = self.canaries.iter().map(|word| word.chars().take(4).collect());
        Seen {
            case: close.case.clone(),
            number: u32::try_from(newest).unwrap_or(u32::MAX),
            post: look("roles")["posts"][0]["id"].clone(),
            person: look("roster")["people"][0]["id"].clone(),
            handover: look("handover")["earlier"][0]["id"].clone(),
            words: self.canaries.iter().cloned().chain(beginnings).collect(),
            folder: close.home.path().to_string_lossy().into_owned(),
            files: close.told.borrow().files.clone(),
        }
    }

    /// Returns the words that sealed bytes do not spell by chance, as they do a short one.
    fn long(&self) -> Vec<String> {
        self.canaries.iter().filter(|word| word.len() >= LONG).cloned().collect()
    }

    /// Looks through every table of the open database.
    fn tables(&self, when: &str) {
        let words = |words: &[String]| proof::tables_with(&self.desk, words).expect("an open day");
        let (found, _) = words(&self.long());
        assert!(found.is_empty(), "{when}, {found:?} hold a word of a case");
        let (control, looked_through) = words(&["linnet close".to_owned()]);
        assert!(!control.is_empty() && looked_through > 10, "the tables could not be read at all");
    }

    /// Looks through every byte on the disk.
    fn files(&self, folder: &Path) {
        for entry in std::fs::read_dir(folder).expect("a folder of the story").flatten() {
            let path = entry.path();
            if path.is_dir() {
                self.files(&path);
                continue;
            }
            let mut bytes = std::fs::read(&path).expect("a file of the story");
            // Without its zeros, text in two bytes a letter reads like any other.
            bytes.retain(|byte| *byte != 0);
            let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
            for canary in &self.long() {
                assert!(!text.contains(canary.as_str()), "“{canary}” stands in {}", path.display());
            }
        }
    }
}

//! The stage: a desk with a clock that is moved, and labels for what the script speaks of.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use closeby_geo::{Plane, Spot, measure};
use closeby_seal::Passphrase;
use serde::Serialize;
use serde_json::{Value, json};

use super::act::{Act, Post, Sides, Somebody};
use super::at;
use crate::desk::{Desk, OpenDesk};
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// A desk on which the script is played.
pub struct Stage {
    desk: Desk,
    clock: Arc<AtomicI64>,
    labels: HashMap<String, Value>,
    legal: Passphrase,
    /// The line along the close, once it is marked.
    pub axis: Vec<Spot>,
}

impl Stage {
    /// Sets the stage with an open day and the passphrase of its legal key.
    pub fn set(open: OpenDesk, clock: Arc<AtomicI64>, legal: Passphrase) -> Self {
        let desk = Desk::at(std::env::temp_dir());
        desk.put(Some(open));
        Self { desk, clock, labels: HashMap::new(), legal, axis: Vec::new() }
    }

    /// Returns the day when the play is over.
    pub fn clear(self) -> Answer<OpenDesk> {
        self.desk
            .take()
            .ok_or_else(|| Problem::new(Code::Locked, say!("locked"), say!("locked-try")))
    }

    /// Plays acts in the order of their times; those of one minute in the order of the script.
    pub fn play(&mut self, acts: impl Iterator<Item = (u32, Act)>) -> Answer<()> {
        let mut acts: Vec<(u32, Act)> = acts.collect();
        acts.sort_by_key(|(time, _)| *time);
        let mut last = 0;
        let mut second = 0;
        for (time, act) in acts {
            second = if time == last { (second + 1).min(58) } else { 5 };
            last = time;
            self.clock.store(at(time).unix_ms() + second * 1_000, Ordering::Relaxed);
            self.perform(act)?;
        }
        Ok(())
    }

    /// Asks the desk as a screen would.
    pub fn ask(&self, name: &str, ask: impl Serialize) -> Answer<Value> {
        self.desk.answer(name, json!(ask))
    }

    /// Does something with the open day itself.
    pub fn with_open<T>(&self, work: impl FnOnce(&mut OpenDesk) -> Answer<T>) -> Answer<T> {
        self.desk.with_open(work)
    }

    fn label(&mut self, label: &str, value: Value) {
        self.labels.insert(label.to_owned(), value);
    }

    fn of(&self, label: &str) -> Value {
        self.labels.get(label).cloned().unwrap_or(Value::Null)
    }

    /// Returns a point of the close: a share of its length, and metres to the right of its line.
    pub fn point(&self, share: f64, right: f64) -> Value {
        let length = measure::line_length(&self.axis);
        let Some((spot, bearing)) = measure::along(&self.axis, length * share) else {
            return Value::Null;
        };
        let plane = Plane::at(spot);
        let aside = (bearing + 90.0).to_radians();
        let moved = plane.spot(closeby_geo::Metres::new(right * aside.sin(), right * aside.cos()));
        json!({ "lon": moved.lon(), "lat": moved.lat() })
    }

    fn perform(&mut self, act: Act) -> Answer<()> {
        match act {
            Act::Log(label, line) => self.log(label, line, None),
            Act::Late(label, line, why) => self.log(label, line, Some(why)),
            Act::Person(somebody) => self.person(somebody),
            Act::Post(post) => self.post(post),
            Act::SideBySide(label, sides) => self.side_by_side(label, sides),
            Act::Incident(label, kind, title, entry, share, right) => {
                let ask = json!({
                    "title": title, "kind": kind, "entry": self.of(entry),
                    "position": self.point(share, right),
                });
                let answer = self.ask("open_incident", ask)?;
                self.label(label, value(&answer, "number"));
                Ok(())
            }
            Act::AskFor(label, what, role, entry) => {
                let ask = json!({ "what": what, "role": role, "entry": self.of(entry), "askedOf": "officers at the van" });
                let answer = self.ask("ask_for", ask)?;
                self.label(label, answer.get("value").cloned().unwrap_or_default());
                Ok(())
            }
            Act::Assign(post, person, from, until, said) => {
                let ask = json!({
                    "post": self.of(post), "person": self.of(person), "from": typed(from),
                    "until": typed(until), "answer": said,
                });
                let answer = self.ask("assign", ask)?;
                self.label(
                    &format!("held {person}"),
                    answer.get("value").cloned().unwrap_or_default(),
                );
                Ok(())
            }
            Act::Case(label, firm, summary, client) => {
                let ask = json!({ "pseudonym": label, "firm": firm, "summary": summary, "client": client });
                let answer = self.ask("open_case", ask)?;
                self.label(label, value(&answer, "id"));
                Ok(())
            }
            Act::OpenLegalKey => self.with_open(|open| open.open_legal(&self.legal)),
            Act::AddToNote(case, text) => {
                let ask = json!({ "case": self.of(case), "note": self.latest(case, "notes")?, "text": text });
                self.ask("write_note", ask).map(drop)
            }
            Act::Reach(case, stage, time) => {
                self.attend(case, json!({ "step": "stage", "stage": stage, "time": typed(time) }))
            }
            Act::AttendWords(case, text) => {
                self.attend(case, json!({ "step": "write", "text": text }))
            }
            Act::Sign(to) => {
                let answer =
                    self.ask("sign_handover", json!({ "to": to, "signature": self.author()? }))?;
                let earlier = answer.pointer("/value/earlier/0/id").cloned().unwrap_or_default();
                self.label("handover", earlier);
                Ok(())
            }
            simple => {
                let (name, ask) = self.simple(simple);
                self.ask(name, ask).map(drop)
            }
        }
    }

    /// Acts that are one ask and leave no label.
    fn simple(&self, act: Act) -> (&'static str, Value) {
        match act {
            Act::SitDown(name, role) => ("sign_in", json!({ "name": name, "role": role })),
            Act::Key(label) => ("mark_key", json!({ "number": self.of(label), "key": true })),
            Act::Review(label) => {
                ("review_entry", json!({ "number": self.of(label), "may": true }))
            }
            Act::Strike(label, why, initials) => {
                ("strike", json!({ "number": self.of(label), "reason": why, "initials": initials }))
            }
            Act::Correct(label, text, why) => {
                ("correct", json!({ "number": self.of(label), "text": text, "reason": why }))
            }
            Act::Move(label, to, evidence) => (
                "move_claim",
                json!({ "number": self.of(label), "to": to, "evidence": self.of(evidence) }),
            ),
            Act::MoveNote(label, to, note) => {
                ("move_claim", json!({ "number": self.of(label), "to": to, "note": note }))
            }
            Act::Check(label, person) => {
                ("ask_to_check", json!({ "number": self.of(label), "person": self.of(person) }))
            }
            Act::State(label, state) => {
                ("change_incident", json!({ "number": self.of(label), "state": state }))
            }
            Act::Refused(label, words, by) => self.step_request(label, "refused", words, by),
            Act::Answered(label, words, by) => self.step_request(label, "answered", words, by),
            Act::Disputed(label, words) => self.step_request(label, "disputed", words, ""),
            Act::CheckIn(person) => self.step_assignment(person, "checked_in", ""),
            Act::Release(person, why) => self.step_assignment(person, "released", why),
            Act::Run(load, from, to, leaves, carrier) => (
                "plan_run",
                json!({
                    "load": load, "from": from, "to": to, "leaves": typed(leaves), "carrier": self.of(carrier),
                }),
            ),
            Act::RunStep(number, state) => {
                ("step_run", json!({ "run": self.run(number), "state": state }))
            }
            Act::CallOut(text, channels) => {
                ("call_out", json!({ "text": text, "channels": channels }))
            }
            Act::Answers(coming, later, cannot, silent) => (
                "count_answers",
                json!({ "number": 1, "coming": coming, "later": later, "cannot": cannot, "silent": silent }),
            ),
            Act::Brief(part, text) => ("brief", json!({ "part": part, "text": text })),
            Act::Acknowledge(by) => (
                "acknowledge",
                json!({ "handover": self.of("handover"), "by": by, "takeOver": true }),
            ),
            Act::Note(case, kind, text) => {
                ("write_note", json!({ "case": self.of(case), "kind": kind, "text": text }))
            }
            Act::Attend(case) => ("attend", json!({ "case": self.of(case), "step": "start" })),
            Act::Clock(case, name, basis, due, criminal) => (
                "case_clock",
                json!({
                    "case": self.of(case), "step": "enter", "name": name, "words": basis,
                    "due": typed(due), "needsCriminalPower": criminal,
                }),
            ),
            Act::Extract(case, entry) => (
                "extract",
                json!({ "case": self.of(case), "number": self.of(entry), "taken": true }),
            ),
            _ => ("touch", json!({})),
        }
    }

    fn step_request(
        &self,
        label: &str,
        step: &str,
        words: &str,
        by: &str,
    ) -> (&'static str, Value) {
        (
            "step_request",
            json!({ "request": self.of(label), "step": step, "words": words, "by": by }),
        )
    }

    fn step_assignment(&self, person: &str, step: &str, words: &str) -> (&'static str, Value) {
        let held = self.of(&format!("held {person}"));
        ("step_assignment", json!({ "assignment": held, "step": step, "words": words }))
    }

    fn author(&self) -> Answer<String> {
        self.with_open(|open| Ok(open.author.name.clone()))
    }

    fn log(&mut self, label: &str, line: &str, why: Option<&str>) -> Answer<()> {
        let answer = self.ask("log_entry", json!({ "line": line, "lateReason": why }))?;
        self.label(label, value(&answer, "number"));
        Ok(())
    }

    fn person(&mut self, one: Somebody) -> Answer<()> {
        let answer = self.ask(
            "add_person",
            json!({
                "name": one.name, "kind": one.kind, "phone": filled(one.phone), "skills": one.skills,
                "languages": one.languages, "groups": one.groups, "firstTime": one.first_time,
                "here": one.here, "origin": filled(one.origin),
                "consent": "To be called for today. Given in person.",
            }),
        )?;
        let id = value(&answer, "id");
        self.label(one.name, id.clone());
        if one.from > 0 || one.until > 0 || !one.health.is_empty() {
            let ask = json!({
                "person": id, "availableFrom": typed(one.from), "availableUntil": typed(one.until),
                "healthNote": filled(one.health),
            });
            self.ask("change_person", ask)?;
        }
        Ok(())
    }

    fn post(&mut self, post: Post) -> Answer<()> {
        let position = post.place.map(|(share, right)| self.point(share, right));
        let answer = self.ask(
            "set_up_post",
            json!({
                "role": post.role, "title": post.title, "needed": post.needed, "optional": post.optional,
                "checkInMinutes": post.every, "language": filled(post.language), "position": position,
            }),
        )?;
        self.label(post.label, answer.get("value").cloned().unwrap_or_default());
        Ok(())
    }

    fn side_by_side(&self, label: &str, sides: Sides) -> Answer<()> {
        let account = |(who, time, words): (&str, u32, &str)| json!({ "who": who, "at": at(time).unix_ms(), "words": words });
        let ask = json!({
            "number": self.of(label),
            "dispute": {
                "title": sides.title, "witness": account(sides.witness),
                "authority": account(sides.authority), "editorsNote": sides.note,
            },
        });
        self.ask("set_side_by_side", ask).map(drop)
    }

    fn attend(&self, case: &str, what: Value) -> Answer<()> {
        let mut ask = what;
        if let Some(fields) = ask.as_object_mut() {
            fields.insert("case".to_owned(), self.of(case));
            fields.insert("attendance".to_owned(), self.latest(case, "attendances")?);
        }
        self.ask("attend", ask).map(drop)
    }

    /// The id of the latest note or attendance of a case.
    fn latest(&self, case: &str, list: &str) -> Answer<Value> {
        let cases = self.ask("cases", json!({}))?;
        let all = cases.get("cases").and_then(Value::as_array).cloned().unwrap_or_default();
        let found = all.iter().find(|one| one.get("id") == Some(&self.of(case)));
        Ok(found.and_then(|one| one.pointer(&format!("/{list}/0/id"))).cloned().unwrap_or_default())
    }

    fn run(&self, number: u32) -> Value {
        let roles = self.ask("roles", json!({})).unwrap_or_default();
        let runs = roles.get("runs").and_then(Value::as_array).cloned().unwrap_or_default();
        let found = runs.into_iter().find(|run| run.get("number") == Some(&json!(number)));
        found.and_then(|run| run.get("id").cloned()).unwrap_or_default()
    }
}

fn value(answer: &Value, field: &str) -> Value {
    answer.get("value").and_then(|value| value.get(field)).cloned().unwrap_or_default()
}

fn typed(time: u32) -> String {
    if time == 0 { String::new() } else { format!("{time:04}") }
}

fn filled(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

//! A day of workload W, as rows and as statements.

use std::collections::HashMap;
use std::path::Path;

use closeby_domain::claim::{ClaimMove, Evidence, Verification};
use closeby_domain::entry::{Entry, EntryKind, Medium, PlaceMention, SourceKind};
use closeby_domain::id::{AssignmentId, EntryId, IncidentId, PersonId, PostId};
use closeby_domain::incident::{Incident, IncidentState};
use closeby_domain::person::{Person, PersonKind};
use closeby_domain::role::{Answer, Assignment};
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement, When};
use closeby_vault::Vault;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

#[derive(Deserialize)]
pub struct Line {
    pub id: String,
    pub ts: i64,
    pub author: String,
    pub inc: String,
    pub tags: Vec<String>,
    pub place: String,
    pub lat: f64,
    pub lon: f64,
    pub ver: String,
    pub root: Option<String>,
    pub text: String,
}

pub struct W {
    pub entries: Vec<Line>,
    pub things: Vec<(&'static str, Value)>,
}

const DAY: i64 = 1_773_464_400_000;
const SPAN: f64 = 16.0 * 3_600_000.0;

pub fn read(folder: &Path) -> W {
    let lines =
        |name: &str| std::fs::read_to_string(folder.join(name).with_extension("jsonl")).unwrap();
    let entries =
        lines("entries").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut things = Vec::new();
    for kind in ["contacts", "volunteers", "incidents", "assignments"] {
        things.extend(lines(kind).lines().map(|line| (kind, serde_json::from_str(line).unwrap())));
    }
    W { entries, things }
}

impl W {
    /// Returns the moment after this share of the day.
    pub fn at(&self, share: f64) -> Moment {
        Moment::from_unix_ms(DAY + (SPAN * share) as i64)
    }

    pub fn fill(&self, vault: &Vault) {
        let things: Vec<_> = self.things.iter().map(|(kind, body)| thing(kind, body)).collect();
        vault.record(&things).unwrap();
        let ids: HashMap<&str, EntryId> =
            self.entries.iter().map(|line| (line.id.as_str(), entry_id(line, 0))).collect();
        let mut number = 0;
        for chunk in self.entries.chunks(2000) {
            let mut said = Vec::new();
            for line in chunk {
                number += 1;
                said.push(logged(line, number, line.ts, 0));
                if let Some(root) = &line.root {
                    let to = state(&line.ver);
                    let evidence = Evidence::Note("seen".to_owned());
                    let moved =
                        Operation::MoveClaim(ids[root.as_str()], ClaimMove { to, evidence });
                    said.push(statement(line.ts, &line.author, moved));
                }
            }
            vault.record(&said).unwrap();
        }
    }

    /// Returns one more line, written at the end of the day.
    pub fn another(&self, turn: usize) -> Statement {
        let ts = DAY + SPAN as i64 + turn as i64 * 700;
        logged(&self.entries[turn], (self.entries.len() + turn) as u32 + 1, ts, 1)
    }
}

fn logged(line: &Line, number: u32, ts: i64, copy: u128) -> Statement {
    let when = Moment::from_unix_ms(ts);
    let entry = Entry {
        id: if copy == 0 {
            entry_id(line, 0)
        } else {
            EntryId(Uuid::from_u128((ts as u128) << 80 | copy))
        },
        number,
        when: When::exactly(when),
        typed: line.text.clone(),
        text: line.text.clone(),
        kind: EntryKind::Observation,
        source: SourceKind::FirstHand,
        medium: Medium::InPerson,
        direct_speech: false,
        verification: state(&line.ver),
        on_behalf_of: None,
        place: Some(PlaceMention { id: None, name: line.place.clone() }),
        tags: line.tags.clone(),
        incidents: vec![IncidentId(named(&line.inc))],
        about: Vec::new(),
        key: false,
        late_reason: None,
    };
    statement(ts, &line.author, Operation::LogEntry(entry))
}

fn entry_id(line: &Line, copy: u128) -> EntryId {
    let random = u128::from_str_radix(&line.id, 16).unwrap() >> 48;
    EntryId(Uuid::from_u128((line.ts as u128) << 80 | random | copy))
}

fn state(ver: &str) -> Verification {
    match ver {
        "hearsay" => Verification::Unverified,
        "unconfirmed" => Verification::Corroborated,
        "confirmed" => Verification::Confirmed,
        "disputed" => Verification::Disputed,
        _ => Verification::Refuted,
    }
}

fn thing(kind: &str, body: &Value) -> Statement {
    let text = |key: &str| body[key].as_str().unwrap_or_default().to_owned();
    let time = |key: &str| Moment::from_unix_ms(body[key].as_i64().unwrap_or(DAY));
    let id = named(&text("id"));
    let operation = match kind {
        "incidents" => Operation::OpenIncident(Incident {
            id: IncidentId(id),
            number: 1,
            title: text("title"),
            state: IncidentState::Active,
            since: time("opened"),
            closed: None,
            position: None,
            entries: Vec::new(),
        }),
        "assignments" => Operation::Assign(Assignment {
            id: AssignmentId(id),
            post: PostId(named("post")),
            person: PersonId(named(&text("vol"))),
            from: time("from"),
            until: Some(time("to")),
            answer: Answer::Yes,
            last_check_in: None,
            check_in_due: None,
            released: None,
            note: None,
        }),
        _ => Operation::AddPerson(person(id, text("name"))),
    };
    statement(DAY, "vol-00", operation)
}

fn person(id: Uuid, name: String) -> Person {
    Person {
        id: PersonId(id),
        name,
        kind: PersonKind::Volunteer,
        phone: None,
        skills: Vec::new(),
        languages: Vec::new(),
        groups: Vec::new(),
        available_from: None,
        available_until: None,
        first_time: false,
        here: true,
        consent: None,
        health_note: None,
        kept_until: None,
        origin: None,
    }
}

fn statement(ts: i64, author: &str, operation: Operation) -> Statement {
    let at = Moment::from_unix_ms(ts);
    let by = Author { person: None, name: author.to_owned(), role: "loggist".to_owned() };
    Statement { by, happened: at, recorded: at, operation, order: Order::FIRST }
}

/// Returns an id made of a name of at most sixteen letters.
fn named(name: &str) -> Uuid {
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(name.bytes()) {
        *to = from;
    }
    Uuid::from_bytes(bytes)
}

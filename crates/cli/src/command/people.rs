//! `closeby people`: the roster.

use closeby_desk::problem::Answer;
use closeby_desk::view::MomentAsk;
use closeby_desk::view::roster::{NowView, PersonKindView, PersonView, RosterView};
use serde::Serialize;

use crate::clock::Zone;
use crate::session::Session;
use crate::tell::{Tell, tell};

#[derive(Serialize)]
struct Person {
    name: String,
    kind: PersonKindView,
    role: Option<String>,
    phone: Option<String>,
    skills: Vec<String>,
    languages: Vec<String>,
    groups: Vec<String>,
    now: NowView,
    holds: Option<String>,
    available_from: Option<String>,
    available_until: Option<String>,
    consent: Option<String>,
    kept_until: Option<String>,
}

#[derive(Serialize)]
#[serde(transparent)]
struct People(Vec<Person>);

/// Tells the roster.
pub fn people(day: &str, json: bool) -> Answer<()> {
    let session = Session::open(day)?;
    let roster: RosterView = session.ask("roster", MomentAsk::default())?;
    let people = roster.people.into_iter().map(|one| person(one, &session.zone)).collect();
    tell(&People(people), json)
}

fn person(one: PersonView, zone: &Zone) -> Person {
    Person {
        name: one.name,
        kind: one.kind,
        role: one.role,
        phone: one.phone,
        skills: one.skills,
        languages: one.languages,
        groups: one.groups,
        now: one.now,
        holds: one.holds,
        available_from: one.available_from.map(|at| zone.rfc3339(at)),
        available_until: one.available_until.map(|at| zone.rfc3339(at)),
        consent: one.consent,
        kept_until: one.kept_until.map(|at| zone.rfc3339(at)),
    }
}

impl Tell for People {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Person::in_words).collect();
        if lines.is_empty() { "Nobody is in the roster yet.".to_owned() } else { lines.join("\n") }
    }
}

impl Person {
    fn in_words(&self) -> String {
        let role = self.role.as_deref().unwrap_or("--");
        let phone = self.phone.as_deref().unwrap_or("no number");
        let holds = self.holds.as_ref().map(|post| format!(", {post}")).unwrap_or_default();
        format!("{role} {}, {phone}{holds}", self.name)
    }
}

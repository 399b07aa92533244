//! `closeby claims`: what has been unverified for long, and who was asked to look.

use closeby_desk::problem::Answer;
use closeby_desk::view::claims::{ClaimView, ClaimsView};
use serde::Serialize;

use crate::arguments::When;
use crate::clock::Zone;
use crate::command::board::moment;
use crate::session::Session;
use crate::tell::{Tell, count, tell};

#[derive(Serialize)]
struct Waiting {
    after_minutes: u32,
    total: u32,
    claims: Vec<Claim>,
}

#[derive(Serialize)]
struct Claim {
    number: u32,
    text: String,
    occurred_at: String,
    minutes: i32,
    goes_back_to: Option<String>,
    checker: Option<String>,
}

/// Tells the claims that wait for somebody to look.
pub fn claims(when: &When, json: bool) -> Answer<()> {
    let session = Session::open(&when.day)?;
    let found: ClaimsView = session.ask("claims", moment(&session, when)?)?;
    let claims = found.claims.into_iter().map(|one| claim(one, &session.zone)).collect();
    tell(&Waiting { after_minutes: found.after, total: found.total, claims }, json)
}

fn claim(one: ClaimView, zone: &Zone) -> Claim {
    Claim {
        number: one.number,
        text: one.text,
        occurred_at: zone.rfc3339(one.at),
        minutes: one.minutes,
        goes_back_to: one.root,
        checker: one.checker,
    }
}

impl Tell for Waiting {
    fn in_words(&self) -> String {
        let claims = count(self.total as usize, "claim", "claims");
        let head = format!("{claims} unverified for {} minutes or more", self.after_minutes);
        std::iter::once(head)
            .chain(self.claims.iter().map(Claim::in_words))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Claim {
    fn in_words(&self) -> String {
        let checker = match &self.checker {
            Some(name) => format!("{name} checks it"),
            None => "nobody checks it".to_owned(),
        };
        format!("#{} {} [{} min, {checker}]", self.number, self.text, self.minutes)
    }
}

//! The whole picture a handover is made from, before anything is kept off it.
//!
//! Times come as the words the reader sees ("16:28"): paper knows no time zone. Every text is a
//! [`Field`] whose kind says on which copies it may stand.

pub use closeby_domain::claim::Verification;

use crate::field::{DutyPhone, Field, Health, Name, Phone, Privileged, Words};

mod briefing;
mod decision;
mod log;
mod people;
mod review;

pub use briefing::{
    Account, Change, Changes, Claim, Dispute, Ethane, HealthNote, Holder, Information, Line, Post,
    Request, Risk, Sentence, SketchMap, Source, Told, Via,
};
pub use decision::Decision;
pub use log::{Correction, LogEntry, Strike, Struck};
pub use people::{Acknowledged, LegalCase, LegalFile, LegalNote, LegalPart, Person, Signed, Who};
pub use review::Review;

/// Everything a handover may say, as the organisers' side knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Title line, period, chain head.
    pub head: Head,
    /// Exact location, type, hazards, access, numbers, emergency services.
    pub ethane: Ethane,
    /// Welfare requests somebody still waits for.
    pub requests: Vec<Request>,
    /// The sketch map, when the day has one.
    pub map: Option<SketchMap>,
    /// What is known: confirmed entries, or disputed ones with their shape.
    pub information: Vec<Information>,
    /// What everybody works towards.
    pub intent: Field<Words>,
    /// Posts: who now, who next, what is needed.
    pub method: Vec<Post>,
    /// Claims nobody has confirmed.
    pub claims: Vec<Claim>,
    /// Two accounts and the editor's note.
    pub disputes: Vec<Dispute>,
    /// What was decided, and why.
    pub decisions: Vec<Decision>,
    /// Laptop, keys, water runs, places.
    pub administration: Vec<Line>,
    /// What could go wrong, how likely, what is in place.
    pub risks: Vec<Risk>,
    /// Groups, check-ins, who speaks to whom.
    pub communications: Vec<Line>,
    /// What people need, one paragraph each.
    pub humanitarian: Vec<Field<Words>>,
    /// What somebody asked to be remembered about their health.
    pub health: Vec<HealthNote>,
    /// What changed since the handover before; `None` for the first of the day.
    pub changes: Option<Changes>,
    /// The log extract, oldest first.
    pub log: Vec<LogEntry>,
    /// Whether struck entries are printed.
    pub struck: Struck,
    /// Who signed; `None` while it is only composed.
    pub signed: Option<Signed>,
    /// Who acknowledged; `None` when nobody had when it was printed.
    pub acknowledged: Option<Acknowledged>,
    /// What the legal team adds; `None` unless the legal key is open.
    pub legal: Option<LegalPart>,
    /// Everybody whose name or number might stand in somebody's words.
    pub people: Vec<Person>,
}

/// What stands on every page and in the title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// "Linnet Close".
    pub day: Field<Words>,
    /// "Sunday 13 June 2027".
    pub date: Field<Words>,
    /// The handover's number in the day.
    pub number: u32,
    /// Whether the day is an exercise: hatched bands on every page.
    pub exercise: bool,
    /// Who hands over.
    pub from: Who,
    /// Who takes over.
    pub to: Who,
    /// The beginning of what it covers: "15:00".
    pub covers_from: Field<Words>,
    /// The end of what it covers, also the time it is printed: "16:28".
    pub covers_until: Field<Words>,
    /// Who printed it.
    pub printed_by: Who,
    /// The moment written into the document, in UTC. Given, so that bytes repeat.
    pub stamp: Stamp,
    /// The chain head, 16 hexadecimal digits (spaces are ignored).
    pub chain_head: String,
    /// How many records that head stands for.
    pub records: u64,
}

/// A moment in UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
}

impl Default for Stamp {
    fn default() -> Self {
        Self { year: 1970, month: 1, day: 1, hour: 0, minute: 0 }
    }
}

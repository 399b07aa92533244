//! People, a clock and things they say.
#![allow(dead_code, clippy::unwrap_used, reason = "each test tells another part of the afternoon")]

use closeby_domain::case::NoteKind;
use closeby_domain::case::operation::CaseOperation;
use closeby_domain::entry::Entry;
use closeby_domain::id::{CaseId, EntryId, NoteId};
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement, When};
use closeby_seal::Envelope;
use closeby_vault::Vault;
use uuid::Uuid;

/// The morning of the day, in milliseconds since 1970.
pub const MORNING: i64 = 1_773_464_400_000;

/// Returns the moment of "14:05" that day.
pub fn clock(time: &str) -> Moment {
    let parts = time.split_once(':').and_then(|(hours, minutes)| {
        Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
    });
    let minutes = parts.expect("a time like 14:05");
    Moment::from_unix_ms(MORNING).plus_minutes(minutes - 6 * 60)
}

pub fn id(kind: u8, number: u32) -> Uuid {
    Uuid::from_u128(u128::from(kind) << 120 | u128::from(number))
}

pub fn entry_id(number: u32) -> EntryId {
    EntryId(id(1, number))
}

pub fn rosa() -> Author {
    Author { person: None, name: "Rosa Lind".to_owned(), role: "loggist".to_owned() }
}

/// Something that happened at one time and was written at another.
pub fn said(happened: &str, recorded: &str, operation: Operation) -> Statement {
    said_at(clock(happened), clock(recorded), operation)
}

pub fn said_at(happened: Moment, recorded: Moment, operation: Operation) -> Statement {
    Statement { by: rosa(), happened, recorded, operation, order: Order::FIRST }
}

pub fn entry(number: u32, when: Moment, text: &str) -> Entry {
    Entry {
        tags: vec!["access".to_owned()],
        ..Entry::seen(entry_id(number), number, When::exactly(when), text.to_owned())
    }
}

/// An entry written down as it happens.
pub fn sees(number: u32, time: &str, text: &str) -> Statement {
    said(time, time, Operation::LogEntry(entry(number, clock(time), text)))
}

/// What one laptop has and another lacks.
pub fn lacking(from: &Vault, to: &Vault) -> Vec<Envelope> {
    let theirs = to.heights();
    let mut records = Vec::new();
    for mut height in from.heights() {
        let there = theirs
            .iter()
            .find(|one| (one.author, one.audience) == (height.author, height.audience));
        height.seq = there.map_or(0, |one| one.seq);
        records.extend(from.records_after(height, usize::MAX, usize::MAX).unwrap());
    }
    records
}

/// A note in a case.
pub fn note(time: &str, text: &str) -> Statement {
    let (case, note) = (CaseId(id(20, 1)), NoteId(id(21, 1)));
    let note = CaseOperation::WriteNote(case, note, NoteKind::CaseNote, text.to_owned());
    said(time, time, Operation::Case(note))
}

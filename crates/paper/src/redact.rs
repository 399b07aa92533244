//! Makes the sheet of one level. A whitelist: what is not read here is on no copy.
//!
//! Every struct of the snapshot is taken apart by name, without `..`, so a field added to the
//! snapshot does not compile until somebody says here on which copies it stands.

mod briefing;
mod changes;
mod counts;
mod decisions;
mod head;
mod known;
mod log;
mod page_two;
mod reader;
mod section;

use closeby_domain::redaction::RedactionLevel;

use crate::sheet::{LinesPart, Sheet};
use crate::snapshot::Snapshot;
use crate::withheld::{Place, Reason};
use reader::{Reader, aloud};

/// Returns what a copy of this level may say, and what was kept off it.
pub fn redact(snapshot: &Snapshot, level: RedactionLevel) -> Sheet {
    let mut reader = Reader::new(snapshot, level);
    let r = &mut reader;
    let Snapshot {
        head,
        ethane,
        requests,
        map,
        information,
        intent,
        method,
        claims,
        disputes,
        decisions,
        administration,
        risks,
        communications,
        humanitarian,
        health,
        changes,
        log,
        struck,
        signed,
        acknowledged,
        legal,
        people,
    } = snapshot;
    let (facts, doubtful) = briefing::information(r, information);
    let drawn = r.section(Place::Map, || map.as_ref()).flatten();
    let head_line = head::head(r, head);
    let log = log::log(r, log, *struck, &head_line.from);
    let mut sheet = Sheet {
        level,
        classification: head::classification(level),
        head: head_line,
        ethane: briefing::ethane(r, ethane),
        counts: counts::counts(snapshot, level),
        requests: briefing::requests(r, requests),
        svg: drawn.map(|map| r.drawing(&map.svg)),
        map: drawn.map(|map| briefing::map(r, map)),
        information: facts,
        intent: briefing::intent(r, intent),
        method: briefing::method(r, method),
        claims: page_two::claims(r, claims, doubtful),
        disputes: page_two::disputes(r, disputes),
        decisions: decisions::decisions(r, decisions),
        administration: page_two::lines(r, administration, Place::Administration),
        risks: page_two::risks(r, risks),
        communications: page_two::lines(r, communications, Place::Communications),
        humanitarian: page_two::humanitarian(r, humanitarian),
        health: page_two::health(r, health),
        changes: changes::changes(r, changes.as_ref(), *struck),
        signature: head::signature(r, head, signed.as_ref(), acknowledged.as_ref()),
        legal: page_two::legal(r, legal.as_ref()),
        files: page_two::files(r, legal.as_ref()),
        log,
        lines: None,
        stamp: head.stamp,
        withheld: Vec::new(),
        unread: Vec::new(),
    };
    let numbers = people.iter().map(|person| person.phones.len()).sum();
    r.withhold(Reason::Phone, Place::Roster, numbers);
    (sheet.withheld, sheet.unread) = reader.finish();
    sheet
}

/// Returns what a copy of chosen lines may say: the log of this snapshot at this level, and no other
/// part of it. A page with a line that is not confirmed says so across itself.
pub fn redact_lines(snapshot: &Snapshot, level: RedactionLevel) -> Sheet {
    let alone = Snapshot {
        head: snapshot.head.clone(),
        log: snapshot.log.clone(),
        struck: snapshot.struck,
        people: snapshot.people.clone(),
        ..Snapshot::default()
    };
    let mut sheet = redact(&alone, level);
    let unverified = sheet.log.iter().any(|row| !row.state.is_fact());
    sheet.lines = Some(LinesPart { watermark: unverified.then_some("UNVERIFIED") });
    sheet.head.title = format!("Log extract, {}", aloud(&sheet.head.day));
    // The roster is no part of such a copy, so nothing of it is kept off.
    for off in &mut sheet.withheld {
        off.places.retain(|(place, _)| *place == Place::Log);
        off.count = off.places.iter().map(|(_, count)| count).sum();
    }
    sheet.withheld.retain(|off| !off.places.is_empty());
    sheet
}

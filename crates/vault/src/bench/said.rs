//! A day of the workload, said to a vault.

use std::collections::HashMap;

use closeby_domain::claim::{ClaimMove, Evidence, Verification};
use closeby_domain::day::Day;
use closeby_domain::entry::{Entry, PlaceMention};
use closeby_domain::id::{AssignmentId, DayId, EntryId, IncidentId, PersonId, PostId};
use closeby_domain::incident::{Incident, IncidentKind, IncidentState};
use closeby_domain::person::{Person, PersonKind};
use closeby_domain::role::{Answer, Assignment};
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement, When};
use uuid::Uuid;

use super::workload::{Assigned, DAY, Line, SPAN, Somebody, Workload};
use crate::error::Kept;
use crate::{Vault, VaultError};

/// How many entries are said in one go while the day is filled.
const GO: usize = 2_000;

impl Workload {
    /// Says the whole day to a vault.
    pub(crate) fn say_to(&self, vault: &Vault) -> Kept<()> {
        vault.record(&self.things())?;
        let ids: HashMap<&str, EntryId> = self
            .entries
            .iter()
            .map(|line| Ok((line.id.as_str(), entry_id(line)?)))
            .collect::<Kept<_>>()?;
        let mut number = 0;
        for lines in self.entries.chunks(GO) {
            let mut said = Vec::new();
            for line in lines {
                number += 1;
                said.push(logged(line, number, line.ts, entry_id(line)?));
                let root = line.root.as_deref().and_then(|root| ids.get(root));
                said.extend(root.map(|root| amended(line, *root)));
            }
            vault.record(&said)?;
        }
        Ok(())
    }

    /// Returns one more line, written after the end of the day.
    pub(crate) fn another(&self, turn: usize) -> Kept<Statement> {
        let line = turn.checked_rem(self.entries.len()).and_then(|at| self.entries.get(at));
        let line = line.ok_or_else(|| VaultError::damaged("the workload is empty"))?;
        let later = i64::try_from(turn).unwrap_or(0);
        let ts = DAY + SPAN + later * 700;
        let number = u32::try_from(self.entries.len() + turn).unwrap_or(u32::MAX).saturating_add(1);
        Ok(logged(
            line,
            number,
            ts,
            EntryId(Uuid::from_u128(u128::from(ts.unsigned_abs()) << 80 | 1)),
        ))
    }

    fn things(&self) -> Vec<Statement> {
        let incidents = self.incidents.iter().map(|one| {
            Operation::OpenIncident(Incident {
                id: IncidentId(named(&one.id)),
                number: 1,
                title: one.title.clone(),
                state: IncidentState::Active,
                since: Moment::from_unix_ms(one.opened),
                closed: None,
                position: None,
                entries: Vec::new(),
                kind: IncidentKind::Other,
                answers: Vec::new(),
                merged_into: None,
            })
        });
        let people = self.people.iter().map(|one| Operation::AddPerson(person(one)));
        let assignments = self.assignments.iter().map(|one| Operation::Assign(assignment(one)));
        let day = Operation::OpenDay(Day {
            id: DayId(named("day")),
            name: "Workload".to_owned(),
            zone: "Europe/London".to_owned(),
            exercise: true,
        });
        let all = std::iter::once(day).chain(people).chain(incidents).chain(assignments);
        all.map(|operation| statement(DAY, "vol-00", operation)).collect()
    }
}

fn amended(line: &Line, root: EntryId) -> Statement {
    let evidence = Evidence::Note("seen".to_owned());
    let step = ClaimMove { to: state(line.state), evidence };
    statement(line.ts, &line.author, Operation::MoveClaim(root, step))
}

fn logged(line: &Line, number: u32, ts: i64, id: EntryId) -> Statement {
    let entry = Entry {
        verification: state(line.state),
        place: Some(PlaceMention { id: None, name: line.place.clone() }),
        tags: line.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        incidents: vec![IncidentId(named(&line.incident))],
        ..Entry::seen(id, number, When::exactly(Moment::from_unix_ms(ts)), line.text.clone())
    };
    statement(ts, &line.author, Operation::LogEntry(entry))
}

/// Ids grow with time, as the desk's own do.
fn entry_id(line: &Line) -> Kept<EntryId> {
    let drawn =
        u128::from_str_radix(&line.id, 16).map_err(|_| VaultError::damaged("the workload"))?;
    Ok(EntryId(Uuid::from_u128(u128::from(line.ts.unsigned_abs()) << 80 | drawn >> 48)))
}

fn state(word: &str) -> Verification {
    match word {
        "hearsay" => Verification::Unverified,
        "unconfirmed" => Verification::Corroborated,
        "confirmed" => Verification::Confirmed,
        "disputed" => Verification::Disputed,
        _ => Verification::Refuted,
    }
}

fn assignment(one: &Assigned) -> Assignment {
    Assignment {
        id: AssignmentId(named(&one.id)),
        post: PostId(named("post")),
        person: PersonId(named(&one.volunteer)),
        from: Moment::from_unix_ms(one.from),
        until: Some(Moment::from_unix_ms(one.to)),
        answer: Answer::Yes,
        last_check_in: None,
        check_in_due: None,
        released: None,
        note: None,
    }
}

fn person(one: &Somebody) -> Person {
    Person::named(
        PersonId(named(&one.id)),
        one.name.clone(),
        if one.volunteer { PersonKind::Volunteer } else { PersonKind::Contact },
    )
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

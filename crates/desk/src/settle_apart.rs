//! What two laptops wrote apart: shown side by side, and settled by one more record.

use closeby_domain::apart::Field;
use closeby_domain::entry::Correction;
use closeby_domain::id::{EntryId, PersonId};
use closeby_domain::incident::{IncidentChange, IncidentState, merge};
use closeby_domain::person::PersonChange;
use closeby_domain::{Moment, Operation, Statement, Subject};
use closeby_vault::WrittenApart;

use crate::desk::{Desk, OpenDesk, done, id};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::view::apart::{ApartAsk, ApartField, ApartValue, ApartView, SettleAsk};
use crate::view::{Done, View};
use crate::words::say;

/// Returns what stands apart.
pub fn written_apart(desk: &Desk, ask: ApartAsk) -> Answer<Vec<ApartView>> {
    desk.with_open(|open| {
        if open.vault.roll().is_none() {
            return Ok(Vec::new());
        }
        let look = open.look_now()?;
        let found = match subject(&ask, &look)? {
            Some(subject) => open.vault.apart(&subject)?,
            None => open.standing_apart()?.to_vec(),
        };
        open.apart_views(&found, &look)
    })
}

fn subject(ask: &ApartAsk, look: &Look) -> Answer<Option<Subject>> {
    Ok(match ask {
        ApartAsk { entry: Some(entry), .. } => Some(Subject::Entry(id(entry)?)),
        ApartAsk { person: Some(person), .. } => Some(Subject::Person(id(person)?)),
        ApartAsk { incident: Some(number), .. } => {
            let incident = merge::numbered(&look.board.incidents, *number);
            let nothing = || Problem::new(Code::NotFound, say!("no-such"), say!("no-such-try"));
            Some(Subject::Incident(incident.ok_or_else(nothing)?.id.0))
        }
        _ => None,
    })
}

/// Settles one: the value of this token is written once more, by somebody who has all of them.
pub fn settle(desk: &Desk, ask: SettleAsk) -> Answer<Done<Vec<ApartView>>> {
    desk.with_open(|open| {
        let all = open.vault.all_apart()?;
        let chosen = all.iter().find_map(|apart| {
            let mut values = [&apart.shown].into_iter().chain(&apart.others);
            values.find(|said| token(apart.field, said) == ask.token).map(|said| (apart, said))
        });
        let (apart, said) = chosen.ok_or_else(|| {
            Problem::new(Code::NotFound, say!("apart-settled"), say!("apart-settled-try"))
        })?;
        let settled = (open.happens(said), once_more(apart.field, said));
        open.record_all(vec![settled])?;
        let look = open.look_now()?;
        let left = open.vault.all_apart()?;
        Ok(done(open.apart_views(&left, &look)?, &View::ALL))
    })
}

/// Returns what writes a value once more, and nothing beside it.
fn once_more(field: Field, said: &Statement) -> Operation {
    let Operation::CorrectEntry(entry, correction) = &said.operation else {
        return said.operation.clone();
    };
    let only = |wanted: Field| field == wanted;
    Operation::CorrectEntry(
        *entry,
        Correction {
            text: correction.text.clone().filter(|_| only(Field::Words)),
            when: correction.when.filter(|_| only(Field::When)),
            reason: say!("apart-reason"),
        },
    )
}

/// Returns the name by which a value is chosen.
fn token(field: Field, said: &Statement) -> String {
    let device: String = said.order.device.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{device}-{}", field as u8, said.order.seq)
}

impl OpenDesk {
    /// Returns when a settling happens. An incident that was closed was closed back then.
    fn happens(&self, said: &Statement) -> Moment {
        match said.operation {
            Operation::ChangeIncident(..) => said.happened,
            _ => self.clock.now(),
        }
    }

    fn apart_views(&mut self, found: &[WrittenApart], look: &Look) -> Answer<Vec<ApartView>> {
        let mut views = Vec::new();
        for apart in found {
            let Some(about) = self.about(&apart.shown, look)? else { continue };
            let value = |said: &Statement| ApartValue {
                says: value_in_words(apart.field, said, look),
                at: said.recorded.into(),
                by: said.by.name.clone(),
                token: token(apart.field, said),
            };
            views.push(ApartView {
                field: apart.field.into(),
                about,
                shown: value(&apart.shown),
                others: apart.others.iter().map(value).collect(),
            });
        }
        Ok(views)
    }

    /// Returns what a statement is about in words; nothing when that is not there any more.
    pub(crate) fn about(&mut self, said: &Statement, look: &Look) -> Answer<Option<String>> {
        Ok(match &said.operation {
            Operation::CorrectEntry(entry, _) => self.entry_in_words(*entry)?,
            Operation::ChangeIncident(incident, _) => {
                let known = look.board.incidents.iter().find(|known| known.id == *incident);
                known.map(|known| say!("apart-incident", number = known.number.to_string()))
            }
            Operation::ChangePerson(person, _) => person_in_words(*person, look),
            _ => None,
        })
    }

    fn entry_in_words(&mut self, entry: EntryId) -> Answer<Option<String>> {
        let number = self.number_of(entry)?;
        Ok(number.map(|number| say!("apart-entry", number = number.to_string())))
    }
}

fn person_in_words(person: PersonId, look: &Look) -> Option<String> {
    look.board.person(person).map(|person| person.name.clone())
}

fn value_in_words(field: Field, said: &Statement, look: &Look) -> String {
    let time = |at: Option<Moment>| at.map_or_else(|| say!("apart-open"), |at| look.clock(at));
    let words = |words: &Option<String>| words.clone().unwrap_or_else(|| say!("apart-nothing"));
    match &said.operation {
        Operation::CorrectEntry(_, correction) => match (field, correction.when) {
            (Field::When, Some(when)) => look.clock(when.from),
            _ => words(&correction.text),
        },
        Operation::ChangeIncident(_, IncidentChange::Title(title)) => title.clone(),
        Operation::ChangeIncident(_, IncidentChange::State(state)) => state_in_words(*state),
        Operation::ChangePerson(_, change) => match change {
            PersonChange::Name(name) => name.clone(),
            PersonChange::Phone(given)
            | PersonChange::Consent(given)
            | PersonChange::HealthNote(given) => words(given),
            PersonChange::Available(from, until) => {
                say!("apart-available", from = time(*from), until = time(*until))
            }
            PersonChange::KeptUntil(until) => time(*until),
            _ => say!("apart-nothing"),
        },
        _ => say!("apart-nothing"),
    }
}

fn state_in_words(state: IncidentState) -> String {
    match state {
        IncidentState::New => say!("apart-state-new"),
        IncidentState::Active => say!("apart-state-active"),
        IncidentState::Watching => say!("apart-state-watching"),
        IncidentState::Closed => say!("apart-state-closed"),
    }
}

impl From<Field> for ApartField {
    fn from(field: Field) -> Self {
        match field {
            Field::Words => Self::Words,
            Field::When => Self::When,
            Field::Title => Self::Title,
            Field::State => Self::State,
            Field::Name => Self::Name,
            Field::Phone => Self::Phone,
            Field::Available => Self::Available,
            Field::Consent => Self::Consent,
            Field::HealthNote => Self::HealthNote,
            Field::KeptUntil => Self::KeptUntil,
        }
    }
}

//! Incidents: opened with a first entry, watched, closed, linked with more.

use closeby_domain::entry::Entry;
use closeby_domain::id::{EntryId, IncidentId};
use closeby_domain::incident::{Incident, IncidentChange, IncidentState, merge};
use closeby_domain::{Moment, Operation};

use crate::desk::{Change, Desk, OpenDesk, done};
use crate::needs::as_claim;
use crate::problem::{Answer, Code, Problem};
use crate::see_incident;
use crate::view::board::{ChangeIncidentAsk, IncidentView, OpenIncidentAsk};
use crate::view::line::LogAsk;
use crate::view::{Done, View};
use crate::words::say;

/// Views that show an incident.
pub const STALE: [View; 4] = [View::Board, View::Map, View::Timeline, View::Handover];
/// How long a name made from the first entry is at most, in letters.
const NAME: usize = 80;
/// How long a name that somebody gives is at most: it stands in one row of the board.
const LONGEST_TITLE: usize = 200;

/// Opens an incident with the next number. It always begins with an entry: one that is there, or a
/// first line that is stored with it.
pub fn open_incident(desk: &Desk, ask: OpenIncidentAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let given = ask.title.trim().to_owned();
        if given.is_empty() && ask.first.trim().is_empty() {
            return Err(title_needed());
        }
        not_too_long(&given)?;
        let (title, since, entry, mut changes) = match ask.entry {
            Some(number) => {
                let line = open.line(number)?;
                (given, line.when.from, line.entry.id, Vec::new())
            }
            None => open.first_entry_of(given, &ask)?,
        };
        let look = open.look_now()?;
        let incident = Incident {
            id: IncidentId(open.fresh()),
            number: look.board.incidents.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            title,
            state: IncidentState::Active,
            since,
            closed: None,
            position: ask.position.map(Into::into),
            entries: vec![entry],
            kind: ask.kind.into(),
            answers: Vec::new(),
            merged_into: None,
        };
        let shown = see_incident::told(&incident, std::slice::from_ref(&incident));
        changes.push((since, Operation::OpenIncident(incident)));
        open.record_all(changes)?;
        Ok(done(shown, &STALE))
    })
}

/// Changes an incident: only what is given.
pub fn change_incident(desk: &Desk, ask: ChangeIncidentAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let incident = open.incident(ask.number)?;
        let mut changes = Vec::new();
        if let Some(title) = ask.title {
            let title = title.trim().to_owned();
            if title.is_empty() {
                return Err(title_needed());
            }
            not_too_long(&title)?;
            changes.push(IncidentChange::Title(title));
        }
        changes.extend(ask.state.map(|state| IncidentChange::State(state.into())));
        changes.extend(ask.kind.map(|kind| IncidentChange::Kind(kind.into())));
        changes.extend(ask.position.map(|point| IncidentChange::Position(point.into())));
        if let Some(number) = ask.link {
            changes.push(IncidentChange::Link(open.line(number)?.entry.id));
        }
        let now = open.clock.now();
        let change = |change| (now, Operation::ChangeIncident(incident.id, change));
        let mut changes: Vec<Change> = changes.into_iter().map(change).collect();
        if let Some(number) = ask.unlink {
            let unlinked = open.unlinked(&incident, number)?;
            if unlinked.is_empty() {
                return Err(not_linked(number, ask.number));
            }
            changes.extend(unlinked);
        }
        open.record_all(changes)?;
        let look = open.look_now()?;
        let incident = open.incident(ask.number)?;
        Ok(done(see_incident::told(&incident, &look.board.incidents), &STALE))
    })
}

impl OpenDesk {
    /// Returns the incident that this number opens.
    pub fn incident(&mut self, number: u32) -> Answer<Incident> {
        let look = self.look_now()?;
        let found = merge::numbered(&look.board.incidents, number);
        found.cloned().ok_or_else(|| no_incident(number))
    }

    /// Takes an entry off the incident and off whatever is part of it.
    fn unlinked(&mut self, incident: &Incident, number: u32) -> Answer<Vec<Change>> {
        let (entry, now) = (self.line(number)?.entry.id, self.clock.now());
        let incidents = self.look_now()?.board.incidents;
        let holding = merge::spoken_for(&incidents, incident);
        let holding = holding.iter().filter(|one| one.entries.contains(&entry));
        let unlink = |id| (now, Operation::ChangeIncident(id, IncidentChange::Unlink(entry)));
        Ok(holding.map(|one| unlink(one.id)).collect())
    }

    /// Returns name, beginning and first entry of an incident that somebody types in one line.
    fn first_entry_of(
        &mut self,
        title: String,
        ask: &OpenIncidentAsk,
    ) -> Answer<(String, Moment, EntryId, Vec<Change>)> {
        let first = if ask.first.trim().is_empty() { &title } else { &ask.first };
        let line =
            LogAsk { line: first.clone(), late_reason: ask.late_reason.clone(), chosen: None };
        let (entry, changes) = self.said(&line, |_| {})?;
        let named_by_it = title.is_empty() || ask.first.trim().is_empty();
        let title = if named_by_it { name_of(&entry) } else { title };
        Ok((title, entry.when.from, entry.id, changes))
    }
}

/// The name of an incident that its first entry gives it. A claim stays a question.
fn name_of(entry: &Entry) -> String {
    if !entry.verification.is_fact() {
        return as_claim(&entry.text);
    }
    let words: String = entry.text.chars().take(NAME).collect();
    words.trim_end_matches(['.', ' ']).to_owned()
}

fn title_needed() -> Problem {
    Problem::new(Code::BadInput, say!("title-needed"), say!("title-needed-try"))
}

fn not_too_long(title: &str) -> Answer<()> {
    if title.chars().count() <= LONGEST_TITLE {
        return Ok(());
    }
    let says = say!("title-long", most = LONGEST_TITLE);
    Err(Problem::new(Code::BadInput, says, say!("title-long-try")))
}

fn not_linked(entry: u32, incident: u32) -> Problem {
    let (entry, incident) = (entry.to_string(), incident.to_string());
    let says = say!("not-linked", entry = entry, incident = incident);
    Problem::new(Code::NotFound, says, say!("not-linked-try"))
}

/// There is no incident of this number.
pub fn no_incident(number: u32) -> Problem {
    let says = say!("no-incident", number = number.to_string());
    Problem::new(Code::NotFound, says, say!("no-such-try"))
}

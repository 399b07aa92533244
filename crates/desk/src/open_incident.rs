//! Incidents: opened, watched, closed, linked with entries.

use closeby_domain::Operation;
use closeby_domain::id::IncidentId;
use closeby_domain::incident::{Incident, IncidentChange, IncidentState};

use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_board;
use crate::view::board::{ChangeIncidentAsk, IncidentView, OpenIncidentAsk};
use crate::view::{Done, View};
use crate::words::say;

const STALE: [View; 2] = [View::Board, View::Map];

/// Opens an incident with the next number.
pub fn open_incident(desk: &Desk, ask: OpenIncidentAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let title = ask.title.trim().to_owned();
        if title.is_empty() {
            return Err(Problem::new(
                Code::BadInput,
                say!("title-needed"),
                say!("title-needed-try"),
            ));
        }
        let (mut since, mut entries) = (open.clock.now(), Vec::new());
        if let Some(number) = ask.entry {
            let line = open.line(number)?;
            since = line.when.from;
            entries.push(line.entry.id);
        }
        let look = open.look_now()?;
        let incident = Incident {
            id: IncidentId(open.fresh()),
            number: look.board.incidents.iter().map(|known| known.number).max().unwrap_or(0) + 1,
            title,
            state: IncidentState::Active,
            since,
            closed: None,
            position: ask.position.map(Into::into),
            entries,
        };
        let shown = see_board::incident(&incident);
        open.record_all(vec![(since, Operation::OpenIncident(incident))])?;
        Ok(done(shown, &STALE))
    })
}

/// Changes an incident: only what is given.
pub fn change_incident(desk: &Desk, ask: ChangeIncidentAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let incident = open.incident(ask.number)?;
        let mut changes = Vec::new();
        changes.extend(ask.title.filter(|t| !t.trim().is_empty()).map(IncidentChange::Title));
        changes.extend(ask.state.map(|state| IncidentChange::State(state.into())));
        changes.extend(ask.position.map(|point| IncidentChange::Position(point.into())));
        if let Some(number) = ask.link {
            changes.push(IncidentChange::Link(open.line(number)?.entry.id));
        }
        if let Some(number) = ask.unlink {
            changes.push(IncidentChange::Unlink(open.line(number)?.entry.id));
        }
        let now = open.clock.now();
        let change = |change| (now, Operation::ChangeIncident(incident.id, change));
        open.record_all(changes.into_iter().map(change).collect())?;
        Ok(done(see_board::incident(&open.incident(ask.number)?), &STALE))
    })
}

impl OpenDesk {
    fn incident(&mut self, number: u32) -> Answer<Incident> {
        let look = self.look_now()?;
        let found = look.board.incidents.into_iter().find(|known| known.number == number);
        found.ok_or_else(|| {
            Problem::new(
                Code::NotFound,
                say!("no-incident", number = number.to_string()),
                say!("no-such-try"),
            )
        })
    }
}

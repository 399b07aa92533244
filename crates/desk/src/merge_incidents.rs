//! Two incidents that are one: merged, and taken apart again. Nothing is moved and nothing is lost.

use closeby_domain::Operation;
use closeby_domain::incident::merge::{self, NotMerged};
use closeby_domain::incident::{Incident, IncidentChange};

use crate::desk::{Desk, OpenDesk, done};
use crate::open_incident::{STALE, no_incident};
use crate::problem::{Answer, Code, Problem};
use crate::view::Done;
use crate::view::board::IncidentView;
use crate::view::incident::{MergeAsk, TakeApartAsk};
use crate::words::say;

/// Makes an incident part of another. Its number then opens that one.
pub fn merge_incident(desk: &Desk, ask: MergeAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let incidents = open.look_now()?.board.incidents;
        let (from, into) = (own(&incidents, ask.number)?, own(&incidents, ask.into)?);
        let into = merge::may_merge(&incidents, from, into)
            .map_err(|why| not_merged(why, &incidents, from))?;
        open.record(Operation::ChangeIncident(from.id, IncidentChange::MergeInto(into.id)))?;
        open.opened(ask.number)
    })
}

/// Takes an incident out of the one it was made part of.
pub fn take_apart(desk: &Desk, ask: TakeApartAsk) -> Answer<Done<IncidentView>> {
    desk.with_open(|open| {
        let incidents = open.look_now()?.board.incidents;
        let part = own(&incidents, ask.number)?;
        if part.merged_into.is_none() {
            return Err(Problem::new(
                Code::Refused,
                say!("not-a-part", number = ask.number.to_string()),
                say!("not-a-part-try"),
            ));
        }
        open.record(Operation::ChangeIncident(part.id, IncidentChange::TakeApart))?;
        open.opened(ask.number)
    })
}

impl OpenDesk {
    fn opened(&mut self, number: u32) -> Answer<Done<IncidentView>> {
        let look = self.look_now()?;
        let incident = merge::numbered(&look.board.incidents, number);
        let incident = incident.ok_or_else(|| no_incident(number))?;
        Ok(done(crate::see_incident::told(incident, &look.board.incidents), &STALE))
    }
}

/// Returns the incident of this number itself, whether or not another speaks for it.
fn own(incidents: &[Incident], number: u32) -> Answer<&Incident> {
    incidents.iter().find(|one| one.number == number).ok_or_else(|| no_incident(number))
}

fn not_merged(why: NotMerged, incidents: &[Incident], from: &Incident) -> Problem {
    let by = merge::speaker(incidents, from.id).map_or(from.number, |by| by.number);
    let (number, by) = (from.number.to_string(), by.to_string());
    let (says, next) = match why {
        NotMerged::Circle => (say!("merge-circle", number = number), say!("merge-circle-try")),
        NotMerged::Already => {
            (say!("merge-already", number = number, by = by), say!("merge-already-try"))
        }
    };
    Problem::new(Code::Refused, says, next)
}

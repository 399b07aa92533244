//! The board: everything as it stood at a moment, in one of two honest modes.

mod attention;
mod fold;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use attention::{Need, NeedKind, SOON_MINUTES, UNVERIFIED_AFTER_MINUTES, Urgency, needs};
pub use fold::{fold, stories, visible};

use crate::Fact;
use crate::call_out::CallOut;
use crate::claim::Verification;
use crate::crowd::{CrowdEstimate, OfficialCount};
use crate::day::{CloseMarked, Day};
use crate::entry::EntryLine;
use crate::handover::{BriefingPart, Handover};
use crate::incident::{Incident, IncidentKind};
use crate::person::Person;
use crate::place::Place;
use crate::request::Request;
use crate::role::{Assignment, Post};
use crate::run::Run;

/// The two ways to look back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// What we knew then: recorded by then, with the verification as of then.
    #[default]
    Known,
    /// What had happened by then, as we now know it.
    Happened,
}

/// Everything as it stood at a moment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Board {
    /// The day, once it is open.
    pub day: Option<Day>,
    /// The close, once it is marked.
    pub close: Option<CloseMarked>,
    /// Incidents by number.
    pub incidents: Vec<Incident>,
    /// Requests by number.
    pub requests: Vec<Request>,
    /// Estimates, oldest first.
    pub crowd: Vec<CrowdEstimate>,
    /// Counts of officials, oldest first.
    pub officials: Vec<OfficialCount>,
    /// Posts that are not stood down, oldest first.
    pub posts: Vec<Post>,
    /// Assignments, by when they begin.
    pub assignments: Vec<Assignment>,
    /// The roster by name.
    pub people: Vec<Person>,
    /// Places still on the map, by name.
    pub places: Vec<Place>,
    /// Runs by number.
    pub runs: Vec<Run>,
    /// Call-outs by number.
    pub call_outs: Vec<CallOut>,
    /// Handovers by number.
    pub handovers: Vec<Handover>,
    /// The standing briefing, in the order of the page.
    pub briefing: Vec<(BriefingPart, String)>,
    /// Prompts that somebody wrote for a kind of incident.
    pub prompts: Vec<(IncidentKind, Vec<String>)>,
    /// Lines of the log, newest first. A vault gives only the newest of many.
    pub lines: Vec<EntryLine>,
    /// How many lines there are in each state, struck ones apart.
    pub tally: Tally,
}

/// How many lines there are, by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// All lines, struck ones included.
    pub entries: u32,
    /// Struck lines.
    pub struck: u32,
    /// Key events that are not struck.
    pub key: u32,
    /// Lines that are not struck, in the order of [`Verification::ALL`].
    pub standing: [u32; 7],
}

impl Tally {
    /// Returns how many lines that are not struck stand so.
    pub fn of(&self, state: Verification) -> u32 {
        Verification::ALL
            .iter()
            .zip(self.standing)
            .find_map(|(known, count)| (*known == state).then_some(count))
            .unwrap_or(0)
    }

    /// Counts one line in.
    pub fn count(&mut self, line: &EntryLine) {
        self.entries += 1;
        if line.struck.is_some() {
            self.struck += 1;
            return;
        }
        self.key += u32::from(line.key);
        for (known, count) in Verification::ALL.iter().zip(self.standing.iter_mut()) {
            *count += u32::from(*known == line.verification);
        }
    }
}

impl Board {
    /// Puts one fact in its place. Call [`Board::settle`] after the last one.
    pub fn place(&mut self, fact: Fact) {
        match fact {
            Fact::Day(day) => self.day = Some(day),
            Fact::Close(close) => self.close = Some(close),
            Fact::Entry(line) => self.lines.push(line),
            Fact::Incident(incident) => self.incidents.push(incident),
            Fact::Request(request) => self.requests.push(request),
            Fact::Crowd(estimate) => self.crowd.push(estimate),
            Fact::Officials(count) => self.officials.push(count),
            Fact::Post(post) if !post.stood_down => self.posts.push(post),
            Fact::Post(_) => {}
            Fact::Assignment(assignment) => self.assignments.push(assignment),
            Fact::Person(person) => self.people.push(person),
            Fact::Place(place) if !place.removed => self.places.push(place),
            Fact::Place(_) => {}
            Fact::Run(run) => self.runs.push(run),
            Fact::CallOut(call_out) => self.call_outs.push(call_out),
            Fact::Handover(handover) => self.handovers.push(handover),
            Fact::Briefing(part, text) => self.briefing.push((part, text)),
            Fact::Prompts(kind, prompts) => self.prompts.push((kind, prompts)),
        }
    }

    /// Puts every list in its lasting order.
    pub fn settle(&mut self) {
        self.incidents.sort_by_key(|incident| (incident.number, incident.id));
        self.requests.sort_by_key(|request| (request.number, request.id));
        self.crowd.sort_by_key(|estimate| (estimate.at, estimate.id));
        self.officials.sort_by_key(|count| (count.at, count.id));
        self.posts.sort_by_key(|post| (post.since, post.id));
        self.assignments.sort_by_key(|assignment| (assignment.from, assignment.id));
        self.people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id));
        self.places.sort_by_cached_key(|place| (place.name.clone(), place.id));
        self.runs.sort_by_key(|run| (run.number, run.id));
        self.call_outs.sort_by_key(|call_out| (call_out.number, call_out.id));
        self.handovers.sort_by_key(|handover| (handover.number, handover.id));
        self.briefing.sort_by_key(|(part, _)| *part);
        self.prompts.sort_by_key(|(kind, _)| *kind);
        self.lines.sort_by(|a, b| {
            (b.when.from, b.entry.number, b.entry.id).cmp(&(
                a.when.from,
                a.entry.number,
                a.entry.id,
            ))
        });
    }

    /// Returns somebody of the roster.
    pub fn person(&self, id: crate::id::PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Returns the estimates of somebody who looked, oldest first.
    pub fn crowd_seen(&self) -> impl DoubleEndedIterator<Item = &CrowdEstimate> {
        self.crowd.iter().filter(|estimate| estimate.was_seen())
    }

    /// Returns the latest estimate of somebody who looked.
    pub fn crowd_now(&self) -> Option<&CrowdEstimate> {
        self.crowd_seen().next_back()
    }

    /// Returns the latest count of each agency, in the order the agencies first appeared.
    pub fn officials_now(&self) -> Vec<&OfficialCount> {
        let mut latest: Vec<&OfficialCount> = Vec::new();
        for count in &self.officials {
            match latest.iter_mut().find(|known| known.agency == count.agency) {
                Some(known) => *known = count,
                None => latest.push(count),
            }
        }
        latest
    }
}

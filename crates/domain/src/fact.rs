//! One thing of the day as it stood at a moment, folded from what was said about it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::call_out::CallOut;
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
use crate::{Operation, Statement};

/// What a statement is about: the thing whose state it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The day itself.
    Day,
    /// The close on the map.
    Close,
    /// A line of the log.
    Entry(Uuid),
    /// An incident.
    Incident(Uuid),
    /// A welfare request.
    Request(Uuid),
    /// An estimate of the crowd.
    Crowd(Uuid),
    /// A count of officials.
    Officials(Uuid),
    /// A post.
    Post(Uuid),
    /// An assignment.
    Assignment(Uuid),
    /// Somebody in the roster.
    Person(Uuid),
    /// A place on the map.
    Place(Uuid),
    /// A run.
    Run(Uuid),
    /// A call-out.
    CallOut(Uuid),
    /// A handover.
    Handover(Uuid),
    /// A part of the standing briefing.
    Briefing(BriefingPart),
    /// The prompts for incidents of a kind.
    Prompts(IncidentKind),
}

/// One thing as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "facts live in vectors of their own kind")]
pub enum Fact {
    /// The day itself.
    Day(Day),
    /// The close on the map.
    Close(CloseMarked),
    /// A line of the log.
    Entry(EntryLine),
    /// An incident.
    Incident(Incident),
    /// A welfare request.
    Request(Request),
    /// An estimate of the crowd.
    Crowd(CrowdEstimate),
    /// A count of officials.
    Officials(OfficialCount),
    /// A post.
    Post(Post),
    /// An assignment.
    Assignment(Assignment),
    /// Somebody in the roster.
    Person(Person),
    /// A place on the map.
    Place(Place),
    /// A run.
    Run(Run),
    /// A call-out.
    CallOut(CallOut),
    /// A handover.
    Handover(Handover),
    /// A part of the standing briefing.
    Briefing(BriefingPart, String),
    /// The prompts for incidents of a kind.
    Prompts(IncidentKind, Vec<String>),
}

impl Operation {
    /// Returns what it is about. `None` for what only the legal audience reads, which is
    /// folded with the legal key and in memory.
    pub fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::OpenDay(_) => Subject::Day,
            Self::MarkClose(_) => Subject::Close,
            Self::LogEntry(entry) => Subject::Entry(entry.id.0),
            Self::CorrectEntry(id, _)
            | Self::StrikeEntry(id, _)
            | Self::LiftStrike(id, _)
            | Self::MarkKey(id, _)
            | Self::MoveClaim(id, _)
            | Self::AskToCheck(id, _)
            | Self::SetSideBySide(id, _)
            | Self::ReviewEntry(id, _)
            | Self::TellChain(id, _)
            | Self::Decide(id, _)
            | Self::Attach(id, _) => Subject::Entry(id.0),
            Self::OpenIncident(incident) => Subject::Incident(incident.id.0),
            Self::ChangeIncident(id, _) => Subject::Incident(id.0),
            Self::AskFor(request) => Subject::Request(request.id.0),
            Self::StepRequest(id, _) => Subject::Request(id.0),
            Self::EstimateCrowd(estimate) => Subject::Crowd(estimate.id.0),
            Self::CountOfficials(count) => Subject::Officials(count.id.0),
            Self::SetUpPost(post) => Subject::Post(post.id.0),
            Self::ChangePost(id, _) => Subject::Post(id.0),
            Self::Assign(assignment) => Subject::Assignment(assignment.id.0),
            Self::StepAssignment(id, _) => Subject::Assignment(id.0),
            Self::AddPerson(person) => Subject::Person(person.id.0),
            Self::ChangePerson(id, _) | Self::ForgetPerson(id, _) => Subject::Person(id.0),
            Self::MarkPlace(place) => Subject::Place(place.id.0),
            Self::ChangePlace(id, _) => Subject::Place(id.0),
            Self::PlanRun(run) => Subject::Run(run.id.0),
            Self::StepRun(id, _) => Subject::Run(id.0),
            Self::CallOut(call_out) => Subject::CallOut(call_out.id.0),
            Self::CountAnswers(id, _) => Subject::CallOut(id.0),
            Self::Brief(part, _) => Subject::Briefing(*part),
            Self::SetPrompts(kind, _) => Subject::Prompts(*kind),
            Self::SignHandover(handover) => Subject::Handover(handover.id.0),
            Self::Acknowledge(id, _) => Subject::Handover(id.0),
            Self::Case(_) | Self::AttachForLegal(..) => return None,
        })
    }
}

impl Fact {
    /// Returns the thing told by these statements, all of one subject.
    ///
    /// Neither the order they are given in nor a statement given twice makes a difference.
    /// `None` while nothing founded it.
    pub fn fold<'a>(said: impl IntoIterator<Item = &'a Statement>) -> Option<Self> {
        let mut said: Vec<&Statement> = said.into_iter().collect();
        said.sort_by_key(|statement| statement.order);
        said.dedup();
        let mut fact = Self::founded(&said)?;
        // What is said about a line of the log counts as it was written: a look at what happened
        // at two does not undo what was settled at three. Anything else moves as it happened.
        if !matches!(fact, Self::Entry(_)) {
            said.sort_by_key(|statement| statement.happened);
        }
        for statement in said {
            fact.hear(statement);
        }
        Some(fact)
    }

    fn founded(said: &[&Statement]) -> Option<Self> {
        let mut fact = None;
        for statement in said {
            if fact.is_none() || may_be_founded_anew(statement) {
                fact = Self::found(statement).or(fact);
            }
        }
        fact
    }

    /// Returns the thing a founding statement brings into being.
    fn found(said: &Statement) -> Option<Self> {
        Some(match &said.operation {
            Operation::OpenDay(day) => Self::Day(day.clone()),
            Operation::MarkClose(close) => Self::Close(close.clone()),
            Operation::LogEntry(entry) => Self::Entry(EntryLine::begin(entry, said)),
            Operation::OpenIncident(incident) => Self::Incident(incident.clone()),
            Operation::AskFor(request) => Self::Request(request.clone()),
            Operation::EstimateCrowd(estimate) => Self::Crowd(estimate.clone()),
            Operation::CountOfficials(count) => Self::Officials(count.clone()),
            Operation::SetUpPost(post) => Self::Post(post.clone()),
            Operation::Assign(assignment) => Self::Assignment(assignment.clone()),
            Operation::AddPerson(person) => Self::Person(person.clone()),
            Operation::MarkPlace(place) => Self::Place(place.clone()),
            Operation::PlanRun(run) => Self::Run(run.clone()),
            Operation::CallOut(call_out) => Self::CallOut(call_out.clone()),
            Operation::Brief(part, text) => Self::Briefing(*part, text.clone()),
            Operation::SetPrompts(kind, prompts) => Self::Prompts(*kind, prompts.clone()),
            Operation::SignHandover(handover) => Self::Handover(handover.clone()),
            _ => return None,
        })
    }

    /// Lets one further statement change the thing.
    fn hear(&mut self, said: &Statement) {
        match (self, &said.operation) {
            (Self::Entry(line), _) => line.hear(said),
            (Self::Incident(incident), Operation::ChangeIncident(_, change)) => {
                incident.change(change, said.happened);
            }
            (Self::Request(request), Operation::StepRequest(_, step)) => {
                request.steps.push((said.happened, step.clone()));
            }
            (Self::Post(post), Operation::ChangePost(_, change)) => post.change(change),
            (Self::Assignment(assignment), Operation::StepAssignment(_, step)) => {
                assignment.step(step, said.happened);
            }
            (Self::Person(person), Operation::ChangePerson(_, change)) => person.change(change),
            (Self::Place(place), Operation::ChangePlace(_, change)) => place.change(change),
            (Self::Run(run), Operation::StepRun(_, step)) => run.step(*step, said.happened),
            (Self::CallOut(call_out), Operation::CountAnswers(_, answers)) => {
                call_out.answers = *answers;
            }
            (Self::Handover(handover), Operation::Acknowledge(_, acknowledged)) => {
                handover.acknowledged = Some(acknowledged.clone());
            }
            _ => {}
        }
    }
}

/// The close, the briefing and the prompts are replaced when they are said again. Everything else
/// is founded once: a second founding under the same name would rewrite what stands in the record.
fn may_be_founded_anew(said: &Statement) -> bool {
    use Operation::{Brief, MarkClose, SetPrompts};
    matches!(said.operation, MarkClose(_) | Brief(..) | SetPrompts(..))
}

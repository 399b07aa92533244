//! Everything that can be recorded, and which audience may read it.

use serde::{Deserialize, Serialize};

use crate::attachment::Attachment;
use crate::call_out::{CallOut, CallOutAnswers};
use crate::case::operation::CaseOperation;
use crate::claim::{ClaimMove, Dispute, Heard};
use crate::crowd::{CrowdEstimate, OfficialCount};
use crate::day::{CloseMarked, Day};
use crate::decision::Decision;
use crate::entry::{Correction, Entry};
use crate::handover::{Acknowledgement, BriefingPart, Handover};
use crate::id::{
    AssignmentId, CallOutId, EntryId, HandoverId, IncidentId, PersonId, PlaceId, PostId, RequestId,
    RunId,
};
use crate::incident::{Incident, IncidentChange, IncidentKind};
use crate::person::{Person, PersonChange};
use crate::place::{Place, PlaceChange};
use crate::request::{Request, RequestStep};
use crate::role::{Assignment, AssignmentStep, Post, PostChange};
use crate::run::{Run, RunStep};
use crate::statement::Order;

/// Who can read a record. A record belongs to exactly one audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everything the team shares.
    Team,
    /// Cases: readable with the legal key and no other.
    Legal,
}

/// What was recorded. Nothing here updates or deletes; each is a new statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// The day began.
    OpenDay(Day),
    /// The close was found on the map.
    MarkClose(CloseMarked),
    /// A line of the log.
    LogEntry(Entry),
    /// A correction that stands beside what was first written.
    CorrectEntry(EntryId, Correction),
    /// One line drawn through an entry.
    StrikeEntry(EntryId, Mark),
    /// The line taken away again.
    LiftStrike(EntryId, Mark),
    /// Marked, or no longer marked, as a key event.
    MarkKey(EntryId, bool),
    /// A claim moved to another state on evidence.
    MoveClaim(EntryId, ClaimMove),
    /// Somebody was asked to check a claim.
    AskToCheck(EntryId, PersonId),
    /// Two accounts put side by side.
    SetSideBySide(EntryId, Dispute),
    /// Who told whom: the way by which a claim came here, nearest to the desk first.
    TellChain(EntryId, Vec<Heard>),
    /// What stands behind a decision; told anew when it is corrected.
    Decide(EntryId, Decision),
    /// Read by a second person: it may leave the room, or may not after all.
    ReviewEntry(EntryId, bool),
    /// A situation to handle.
    OpenIncident(Incident),
    /// A change to an incident.
    ChangeIncident(IncidentId, IncidentChange),
    /// What the desk is prompted to find out about incidents of a kind.
    SetPrompts(IncidentKind, Vec<String>),
    /// Something asked for on somebody's behalf.
    AskFor(Request),
    /// What became of a request.
    StepRequest(RequestId, RequestStep),
    /// How many people were there.
    EstimateCrowd(CrowdEstimate),
    /// How many officials of one agency were there.
    CountOfficials(OfficialCount),
    /// A post that somebody should fill.
    SetUpPost(Post),
    /// A change to a post.
    ChangePost(PostId, PostChange),
    /// A person put into a post.
    Assign(Assignment),
    /// A check-in, a release, an answer.
    StepAssignment(AssignmentId, AssignmentStep),
    /// Somebody new in the roster.
    AddPerson(Person),
    /// A change to somebody in the roster.
    ChangePerson(PersonId, PersonChange),
    /// Somebody's details removed on purpose, and the records whose text went with them.
    ForgetPerson(PersonId, Vec<Order>),
    /// A place marked on the map.
    MarkPlace(Place),
    /// A change to a place.
    ChangePlace(PlaceId, PlaceChange),
    /// A run planned.
    PlanRun(Run),
    /// A run left, arrived or was called off.
    StepRun(RunId, RunStep),
    /// A message sent to ask people to come.
    CallOut(CallOut),
    /// The answers so far.
    CountAnswers(CallOutId, CallOutAnswers),
    /// A part of the standing briefing, such as the intent.
    Brief(BriefingPart, String),
    /// A handover signed by the outgoing organiser.
    SignHandover(Handover),
    /// A handover read by the incoming organiser.
    Acknowledge(HandoverId, Acknowledgement),
    /// A file kept with a line of the log.
    Attach(EntryId, Attachment),
    /// A file kept with a line of the log, for the legal audience only.
    AttachForLegal(EntryId, Attachment),
    /// Anything of a case: legal audience only.
    Case(CaseOperation),
}

/// The reason and initials that go with a line drawn through an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Why.
    pub reason: String,
    /// Whose initials.
    pub initials: String,
}

impl Operation {
    /// Returns who may read it.
    pub fn audience(&self) -> Audience {
        match self {
            Self::Case(_) | Self::AttachForLegal(..) => Audience::Legal,
            _ => Audience::Team,
        }
    }

    /// Returns the file that it keeps, when it keeps one.
    pub fn attachment(&self) -> Option<&Attachment> {
        match self {
            Self::Attach(_, kept)
            | Self::AttachForLegal(_, kept)
            | Self::Case(CaseOperation::Attach(_, _, kept)) => Some(kept),
            _ => None,
        }
    }
}

//! Names for things that never change and are never reused.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
    )+};
}

id! {
    /// One line of the log.
    EntryId,
    /// A situation being handled.
    IncidentId,
    /// Something asked for on somebody's behalf.
    RequestId,
    /// A place in the rota that somebody should fill.
    PostId,
    /// One person in one post for one stretch of time.
    AssignmentId,
    /// Somebody in the roster.
    PersonId,
    /// A marked place on the map.
    PlaceId,
    /// One estimate of how many people were there.
    EstimateId,
    /// One count of officials of one agency.
    CountId,
    /// A run with water or another load.
    RunId,
    /// A message asking people to come or bring something.
    CallOutId,
    /// One handover between organisers.
    HandoverId,
    /// Somebody helped by the legal team.
    CaseId,
    /// A note in a case.
    NoteId,
    /// A solicitor's attendance on a client.
    AttendanceId,
    /// A legal clock of a case.
    ClockId,
    /// A file kept with an entry or a case.
    AttachmentId,
    /// The whole episode that is being coordinated.
    DayId,
}

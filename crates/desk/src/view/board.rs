//! The board: what needs somebody, incidents, marks on the map and the day strip.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::{FilterCounts, Standing};
use super::incident::IncidentKindView;
use super::map::MarksView;
use super::{At, LookBack};

/// Everything of the home screen but the timeline's lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardView {
    /// The moment it shows.
    pub at: At,
    /// Whether that is the past.
    pub looking_back: bool,
    /// In which way.
    pub mode: LookBack,
    /// What needs somebody, most urgent first.
    pub needs: Vec<NeedView>,
    /// When the next check-in is due, for the empty state.
    pub next_check_in: Option<At>,
    /// Incidents by number.
    pub incidents: Vec<IncidentView>,
    /// How many entries are shown, by filter.
    pub counts: FilterCounts,
    /// How many had happened by then but were written later (known only).
    pub written_later: u32,
    /// What stands on the map.
    pub marks: MarksView,
    /// The day strip.
    pub strip: StripView,
}

/// One card of "Needs somebody".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedView {
    /// The thing it is about.
    pub about: String,
    /// What kind of need.
    pub kind: NeedKindView,
    /// Which edge: act (solid red), claim (dashed amber), coming (grey).
    pub urgency: UrgencyView,
    /// The role's code, for its square.
    pub role: Option<String>,
    /// "Toilet for the man in the van".
    pub title: String,
    /// "Asked 15:02, refused 15:05, disputed."
    pub detail: String,
    /// Since when, or when due.
    pub clock: At,
    /// Whether the clock runs towards (due) rather than since.
    pub counts_down: bool,
    /// Whether the clock is over its time ("+9 min").
    pub over: bool,
    /// What can be done at once, most useful first, two at most.
    pub actions: Vec<NeedAction>,
    /// The number of the entry or request, when it has one.
    pub number: Option<u32>,
}

/// What kind of need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NeedKindView {
    /// Somebody has not checked in.
    OverdueCheckIn,
    /// A welfare request is open.
    OpenRequest,
    /// A post is empty.
    UnfilledPost,
    /// A claim nobody checks.
    UncheckedClaim,
    /// Values that two laptops wrote apart.
    WrittenApart,
    /// Claims that somebody was asked to check.
    CheckedClaims,
    /// Due soon.
    DueSoon,
    /// A handover waits.
    HandoverWaiting,
}

/// Which edge a card has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UrgencyView {
    /// Solid red.
    Act,
    /// Dashed amber.
    Claim,
    /// Grey.
    Coming,
}

/// What can be done from a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NeedAction {
    /// Ask once more.
    AskAgain,
    /// Record an answer.
    RecordAnswer,
    /// Somebody heard from them.
    CheckIn,
    /// Choose somebody for the post.
    Fill,
    /// Choose somebody to check.
    Check,
    /// Open the list of claims.
    OpenClaims,
    /// The run left.
    Left,
    /// Open the handover.
    OpenHandover,
    /// Open the entry.
    OpenEntry,
    /// Open the incident.
    OpenIncident,
    /// Open somebody in the roster.
    OpenPerson,
}

/// An incident in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    /// The incident.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// new, active, watching or closed.
    pub state: IncidentStateView,
    /// Since when.
    pub since: At,
    /// When it was closed.
    pub closed: Option<At>,
    /// How many entries are about it and what is part of it.
    pub entries: u32,
    /// What sort of situation it is.
    pub kind: IncidentKindView,
    /// Numbers of the incidents that are part of it.
    pub parts: Vec<u32>,
}

/// Whether somebody is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentStateView {
    /// Just opened.
    New,
    /// Being handled.
    Active,
    /// Being watched.
    Watching,
    /// Over.
    Closed,
}

/// An incident to open.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OpenIncidentAsk {
    /// What it is; the words of the first entry when empty.
    pub title: String,
    /// The number of an entry it begins with.
    pub entry: Option<u32>,
    /// Without one, the first line about it as typed; the title when empty.
    pub first: String,
    /// Why that line is late, when it is.
    pub late_reason: Option<String>,
    /// What sort of situation it is.
    pub kind: IncidentKindView,
    /// Where it is.
    pub position: Option<super::LonLat>,
}

/// A change to an incident: only what is given changes.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChangeIncidentAsk {
    /// The incident's number.
    pub number: u32,
    /// Another title.
    pub title: Option<String>,
    /// Another state.
    pub state: Option<IncidentStateView>,
    /// Another sort of situation.
    pub kind: Option<IncidentKindView>,
    /// Another place.
    pub position: Option<super::LonLat>,
    /// The number of an entry to link.
    pub link: Option<u32>,
    /// The number of an entry to unlink.
    pub unlink: Option<u32>,
}

/// The day strip.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StripView {
    /// The left end.
    pub from: Option<At>,
    /// The right end.
    pub to: Option<At>,
    /// Now.
    pub now: Option<At>,
    /// Crowd estimates, oldest first.
    pub crowd: Vec<CrowdPoint>,
    /// Entries by minute, oldest first.
    pub ticks: Vec<TickView>,
    /// Handovers.
    pub flags: Vec<FlagView>,
    /// The latest count of each agency.
    pub officials: Vec<OfficialsView>,
}

/// One estimate of the crowd.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct CrowdPoint {
    /// When.
    pub at: At,
    /// The lowest.
    pub low: u32,
    /// The best guess.
    pub best: u32,
    /// The highest.
    pub high: u32,
}

/// The entries of one minute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TickView {
    /// The minute.
    pub at: At,
    /// How many entries.
    pub entries: u32,
    /// The state to draw, when one is not confirmed.
    pub standing: Option<Standing>,
}

/// A handover on the strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlagView {
    /// When it was signed.
    pub at: At,
    /// Its number.
    pub number: u32,
    /// Whether it was acknowledged.
    pub acknowledged: bool,
}

/// Officials of one agency, as a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficialsView {
    /// The agency.
    pub agency: String,
    /// How many.
    pub best: u32,
    /// Whether that is "about".
    pub about: bool,
}

/// A welfare request to open.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AskForAsk {
    /// What is asked for.
    pub what: String,
    /// The role it belongs to.
    pub role: Option<String>,
    /// Who asks; the author when empty.
    pub asked_by: String,
    /// Of which role of an authority, never a person.
    pub asked_of: Option<String>,
    /// The number of the entry in which it was asked.
    pub entry: Option<u32>,
    /// When it was asked, as typed ("1502"); now when empty.
    pub time: String,
}

/// What became of a request.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StepRequestAsk {
    /// The request.
    pub request: String,
    /// What happened.
    pub step: RequestStepAsk,
    /// The words of the answer, or why it was withdrawn.
    pub words: String,
    /// By which role of the authority.
    pub by: String,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestStepAsk {
    /// Asked once more.
    #[default]
    AskedAgain,
    /// Answered.
    Answered,
    /// Refused.
    Refused,
    /// Contradicted by the people concerned.
    Disputed,
    /// It arrived.
    Delivered,
    /// No longer needed.
    Withdrawn,
}

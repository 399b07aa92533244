//! Cases: only while the legal key is open. Without it these answers do not exist.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;
use super::entry::LineView;
use super::file::FileView;

/// Every case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CasesView {
    /// Cases by number.
    pub cases: Vec<CaseView>,
    /// What cannot be read although the key is open, in words.
    pub unread: Vec<String>,
}

/// One case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// The case.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// The name used instead of the name.
    pub pseudonym: String,
    /// The firm that acts.
    pub firm: Option<String>,
    /// A few words.
    pub summary: String,
    /// When it was opened.
    pub opened: At,
    /// When the conflict check came out clear.
    pub conflict_clear: Option<At>,
    /// The client's name, when recorded; the screen hides it until asked.
    pub client: Option<String>,
    /// Under which power the client is held.
    pub power: PowerView,
    /// Notes, newest first.
    pub notes: Vec<NoteView>,
    /// Attendances, newest first.
    pub attendances: Vec<AttendanceView>,
    /// Clocks.
    pub clocks: Vec<ClockView>,
    /// Open welfare requests of the day that the case may refer to.
    pub requests: Vec<CaseRequestView>,
    /// Entries of the shared timeline in the case's extract, newest first.
    pub extract: Vec<LineView>,
    /// Files kept with the case, newest first.
    pub files: Vec<FileView>,
}

/// A welfare request as a case shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CaseRequestView {
    /// What was asked for.
    pub what: String,
    /// Its role's code.
    pub role: String,
    /// Asked, answered, refused, delivered, disputed: in words with times.
    pub says: String,
    /// Whether it was refused.
    pub refused: bool,
    /// Whether it is disputed.
    pub disputed: bool,
}

/// Under which power somebody is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PowerView {
    /// Nobody has said.
    Unknown,
    /// An administrative power.
    Administrative,
    /// A criminal power.
    Criminal,
    /// Both.
    Both,
}

/// The kind of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteKindView {
    /// An ordinary note.
    #[default]
    CaseNote,
    /// What the client wants done.
    Instructions,
    /// Talks with an authority.
    Negotiation,
    /// A telephone call.
    Telephone,
    /// What a witness said.
    Statement,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// The note.
    pub id: String,
    /// The kind.
    pub kind: NoteKindView,
    /// When.
    pub at: At,
    /// Who wrote it.
    pub by: String,
    /// The words.
    pub text: String,
    /// What was added.
    pub added: Vec<AddedView>,
}

/// Words added later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddedView {
    /// When.
    pub at: At,
    /// By whom.
    pub by: String,
    /// The words.
    pub text: String,
}

/// A stage of an attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageView {
    /// The call came.
    CalledOut,
    /// Left for the place.
    SetOff,
    /// Arrived.
    Arrived,
    /// First saw the client.
    SawClient,
    /// At the client's side.
    WithClient,
    /// Left.
    Left,
}

/// An attendance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttendanceView {
    /// The attendance.
    pub id: String,
    /// Who attends.
    pub by: String,
    /// When its clock started.
    pub started: At,
    /// When it stopped.
    pub stopped: Option<At>,
    /// Stages in their order, with when they were reached.
    pub stages: Vec<StageMark>,
    /// The words.
    pub text: String,
    /// When it was finalised.
    pub finalised: Option<At>,
    /// What was added after that.
    pub added: Vec<AddedView>,
    /// Whole minutes so far.
    pub minutes: u32,
    /// Six-minute units, worked out in the report only.
    pub units: u32,
}

/// A stage and when it was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageMark {
    /// The stage.
    pub stage: StageView,
    /// When, when it was.
    pub at: Option<At>,
}

/// A legal clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// The clock.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its basis.
    pub basis: String,
    /// Who entered it.
    pub entered_by: String,
    /// When it started.
    pub started: Option<At>,
    /// When it is due.
    pub due: Option<At>,
    /// Why it cannot start, in words.
    pub cannot_start: Option<String>,
    /// How it ended, in words.
    pub settled: Option<String>,
}

/// A case to open.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OpenCaseAsk {
    /// The name used instead of the name.
    pub pseudonym: String,
    /// The firm that acts.
    pub firm: Option<String>,
    /// A few words.
    pub summary: String,
    /// The client's name, for the conflict check and behind "Show name".
    pub client: Option<String>,
    /// Names on the other side, to check for conflicts.
    pub other_parties: Vec<String>,
}

/// A case by its id.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CaseAsk {
    /// The case.
    pub case: String,
}

/// A note to write, or words to add to one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NoteAsk {
    /// The case.
    pub case: String,
    /// The note to add to; a new note when empty.
    pub note: Option<String>,
    /// The kind of a new note.
    pub kind: NoteKindView,
    /// The words.
    pub text: String,
}

/// Something that happens in an attendance.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttendanceAsk {
    /// The case.
    pub case: String,
    /// The attendance; empty to start one.
    #[serde(default)]
    pub attendance: Option<String>,
    /// What happens.
    pub step: AttendanceStepAsk,
    /// For a stage: which.
    #[serde(default)]
    pub stage: Option<StageView>,
    /// For words: the words as they stand.
    #[serde(default)]
    pub text: Option<String>,
    /// For a stage: when it was reached, as typed ("1431"); now when empty.
    #[serde(default)]
    pub time: String,
}

/// What happens in an attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceStepAsk {
    /// It starts.
    Start,
    /// A stage is reached.
    Stage,
    /// Its words as they stand; after finalising, words to add.
    Write,
    /// Its clock stops.
    Stop,
    /// It is finalised.
    Finalise,
}

/// Something about a clock.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockAsk {
    /// The case.
    pub case: String,
    /// The clock; empty to enter one.
    #[serde(default)]
    pub clock: Option<String>,
    /// What happens.
    pub step: ClockStepAsk,
    /// Its name, when entering.
    #[serde(default)]
    pub name: String,
    /// Its basis, when entering; why it does not apply, when settling.
    #[serde(default)]
    pub words: String,
    /// When it is due, as typed ("1641").
    #[serde(default)]
    pub due: String,
    /// When entering: whether it starts only under a criminal power.
    #[serde(default)]
    pub needs_criminal_power: bool,
}

/// What happens to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockStepAsk {
    /// It is entered.
    Enter,
    /// It starts.
    Start,
    /// What was due was done.
    Met,
    /// It does not apply.
    NotApplicable,
}

/// Under which power the client is held.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PowerAsk {
    /// The case.
    pub case: String,
    /// The power.
    pub power: PowerView,
}

/// An entry to take into the extract, or out of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ExtractAsk {
    /// The case.
    pub case: String,
    /// The entry's number.
    pub number: u32,
    /// Whether it is in.
    pub taken: bool,
}

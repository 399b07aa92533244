//! Lines of the log as the timeline shows them, and what can be done to one.

use closeby_domain::claim::Verification;
use closeby_domain::entry::{EntryKind, Medium, SourceKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::claims::SourcesView;
use super::decision::DecisionView;
use super::file::FileView;
use super::incident::IncidentPart;
use super::{At, LookBack};

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Said, not checked.
    Unverified,
    /// A second source says so too.
    Corroborated,
    /// First-hand or official.
    Confirmed,
    /// Two accounts, both kept.
    Disputed,
    /// Cannot be checked.
    Unverifiable,
    /// Shown to be wrong.
    Refuted,
    /// Replaced by a newer entry.
    Superseded,
}

macro_rules! same {
    ($here:ident, $there:ident, $($name:ident),+) => {
        impl From<$there> for $here {
            fn from(value: $there) -> Self {
                match value { $($there::$name => Self::$name),+ }
            }
        }
        impl From<$here> for $there {
            fn from(value: $here) -> Self {
                match value { $($here::$name => Self::$name),+ }
            }
        }
    };
}

same!(
    Standing,
    Verification,
    Unverified,
    Corroborated,
    Confirmed,
    Disputed,
    Unverifiable,
    Refuted,
    Superseded
);

/// How the source knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Saw or heard it.
    FirstHand,
    /// Was told.
    Relayed,
    /// Read it online.
    ReadOnline,
    /// Said by an authority for the record.
    OfficialStatement,
    /// Stands in a document.
    Document,
}

same!(Source, SourceKind, FirstHand, Relayed, ReadOnline, OfficialStatement, Document);

/// By which way it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Face to face.
    InPerson,
    /// By telephone.
    Phone,
    /// By radio.
    Radio,
    /// In a WhatsApp message.
    Whatsapp,
    /// On social media.
    SocialMedia,
    /// On paper.
    Paper,
    /// In a message of another messenger.
    Message,
}

same!(Way, Medium, InPerson, Phone, Radio, Whatsapp, SocialMedia, Paper, Message);

/// The kind of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody saw or heard it.
    Observation,
    /// Somebody reported it.
    Report,
    /// Something was asked for.
    Request,
    /// Something was decided.
    Decision,
    /// People were asked to come.
    CallOut,
    /// A note of the desk.
    Note,
}

same!(Kind, EntryKind, Observation, Report, Request, Decision, CallOut, Note);

/// A line of the log as the timeline shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// The entry.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// When it happened.
    pub at: At,
    /// When it ended, if it was a stretch.
    pub until: Option<At>,
    /// Whether the time is "about".
    pub about: bool,
    /// When it was written.
    pub recorded: At,
    /// How many minutes late it was written, when that is more than ten.
    pub late_minutes: Option<i32>,
    /// Why it was late.
    pub late_reason: Option<String>,
    /// Its words.
    pub text: String,
    /// Whether the words are somebody's own.
    pub direct_speech: bool,
    /// Where its claim stands.
    pub standing: Standing,
    /// What kind of line.
    pub kind: Kind,
    /// How the source knows.
    pub source: Source,
    /// By which way it came.
    pub way: Way,
    /// Who wrote it.
    pub author: String,
    /// In which role.
    pub role: String,
    /// For whom it was written, when not for the author.
    pub on_behalf_of: Option<String>,
    /// Where it happened.
    pub place: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is a key event.
    pub key: bool,
    /// The line drawn through it: when, why and whose initials.
    pub struck: Option<StruckView>,
    /// Numbers of entries it refers to.
    pub about_numbers: Vec<u32>,
    /// Whether it was corrected.
    pub corrected: bool,
    /// The accounts side by side.
    pub dispute: Option<DisputeView>,
    /// Number of the entry that moved its claim last.
    pub moved_by: Option<u32>,
    /// Who said that these words may leave the room, if somebody did.
    pub reviewed: Option<ReviewedView>,
    /// How many files the team keeps with it.
    pub files: u32,
}

/// Somebody other than the author read an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewedView {
    /// When.
    pub at: At,
    /// Who.
    pub by: String,
}

/// A line drawn through an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StruckView {
    /// When.
    pub at: At,
    /// Why.
    pub reason: String,
    /// Whose initials.
    pub initials: String,
}

/// Accounts side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisputeView {
    /// What they differ about.
    pub title: String,
    /// The witness: who, when, words.
    pub witness: AccountView,
    /// The authority: who, when, words.
    pub authority: AccountView,
    /// The desk's own note.
    pub editors_note: String,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountView {
    /// Who says so.
    pub who: String,
    /// When.
    pub at: At,
    /// The words.
    pub words: String,
}

/// Which lines to show.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct TimelineAsk {
    /// The moment, or now.
    pub at: Option<At>,
    /// In which way to look back.
    pub mode: LookBack,
    /// Which lines.
    pub filter: LineFilter,
    /// Only lines before this number of lines from the newest.
    pub skip: u32,
    /// How many at most; 0 means 200.
    pub limit: u32,
    /// Whether struck lines are shown.
    pub show_struck: bool,
}

/// The filter chips of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineFilter {
    /// Every line.
    #[default]
    All,
    /// Unverified claims.
    Unverified,
    /// Disputed claims.
    Disputed,
    /// Requests.
    Requests,
    /// Official statements.
    Official,
    /// Key events.
    Key,
}

/// Lines of the log, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineView {
    /// The lines asked for.
    pub lines: Vec<LineView>,
    /// How many the filter has in all.
    pub total: u32,
    /// How many lines there are in each filter.
    pub counts: FilterCounts,
    /// The first and last time of the whole log.
    pub first: Option<At>,
    /// Entries that cannot be read, in words; `None` when all can.
    pub unreadable: Option<String>,
}

/// How many lines each filter chip has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilterCounts {
    /// Every line that is not struck.
    pub all: u32,
    /// Unverified claims.
    pub unverified: u32,
    /// Disputed claims.
    pub disputed: u32,
    /// Key events.
    pub key: u32,
    /// Struck lines.
    pub struck: u32,
}

/// An entry with its whole history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// The line as it stands.
    pub line: LineView,
    /// The line exactly as it was typed.
    pub typed: String,
    /// Everything that was said about it since, oldest first.
    pub history: Vec<HistoryView>,
    /// States its claim may move to.
    pub may_move_to: Vec<Standing>,
    /// Incidents it is about.
    pub incidents: Vec<IncidentPart>,
    /// Files kept with it, oldest first; with the legal key also those that only it opens.
    pub files: Vec<FileView>,
    /// Where it comes from: who told whom, and how many sources speak for it.
    pub sources: SourcesView,
    /// What stands behind it, when it records a decision.
    pub decision: Option<DecisionView>,
    /// Whether the one at the desk has other eyes than its author.
    pub may_review: bool,
}

/// One step in the history of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryView {
    /// When it was written.
    pub at: At,
    /// Who wrote it.
    pub by: String,
    /// In which role.
    pub role: String,
    /// What kind of step it is.
    pub step: HistoryStep,
    /// What was done, in words.
    pub says: String,
    /// Why, when a reason was given.
    pub reason: Option<String>,
}

/// What was done to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryStep {
    /// First written.
    Written,
    /// Words or time corrected.
    Corrected,
    /// A line drawn through it.
    Struck,
    /// The line taken away.
    Lifted,
    /// Marked as a key event, or no longer.
    Key,
    /// Its claim moved.
    Moved,
    /// Somebody asked to check it.
    Checker,
    /// Accounts put side by side.
    Disputed,
    /// Said who told whom.
    Told,
    /// What stands behind a decision.
    Decided,
    /// Read by a second person.
    Reviewed,
    /// A file kept with it.
    Attached,
}

/// An entry by its number.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NumberAsk {
    /// Its number.
    pub number: u32,
}

/// A line to draw through an entry, or to take away.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StrikeAsk {
    /// The entry's number.
    pub number: u32,
    /// Why.
    pub reason: String,
    /// Whose initials; the author's when empty.
    pub initials: String,
}

/// A correction of an entry's words or time.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CorrectAsk {
    /// The entry's number.
    pub number: u32,
    /// The corrected words, when they change.
    pub text: Option<String>,
    /// The corrected time as typed ("1408"), when it changes.
    pub time: Option<String>,
    /// Why.
    pub reason: String,
    /// The words that stood there when somebody began to correct them.
    pub over: Option<String>,
}

/// A claim to move.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveAsk {
    /// The entry's number.
    pub number: u32,
    /// Where it should stand.
    pub to: Standing,
    /// The number of the entry that is the evidence.
    #[serde(default)]
    pub evidence: Option<u32>,
    /// Or a note about what was checked.
    #[serde(default)]
    pub note: Option<String>,
}

/// Whether an entry is a key event.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct KeyAsk {
    /// The entry's number.
    pub number: u32,
    /// Whether it is.
    pub key: bool,
}

/// Whether an entry may leave the room.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ReviewAsk {
    /// The entry's number.
    pub number: u32,
    /// Whether it may.
    pub may: bool,
}

/// Somebody to check a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckerAsk {
    /// The entry's number.
    pub number: u32,
    /// The person.
    pub person: String,
}

/// Accounts to put side by side on an entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DisputeAsk {
    /// The entry's number.
    pub number: u32,
    /// The accounts.
    pub dispute: DisputeView,
}

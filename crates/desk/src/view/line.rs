//! The quick-entry line: how it is understood while typed, and what storing it gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// The line as typed so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LineAsk {
    /// The words.
    pub line: String,
    /// Where the caret is, in UTF-16 units as the web view counts.
    pub caret: u32,
    /// Which of two moments was chosen for a time that the clock showed twice or jumped over.
    pub chosen: Option<At>,
}

/// How the line is understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParsedLine {
    /// Chips in the order of the line, then the ones that are always there.
    pub chips: Vec<ChipView>,
    /// When it would be stored as having happened.
    pub when: At,
    /// How many minutes late that is.
    pub late_minutes: i32,
    /// Whether storing it needs a reason for being late.
    pub needs_late_reason: bool,
    /// What is wrong with the time, in words, with what to do. Storing waits for it.
    pub problem: Option<String>,
    /// The two moments that such a time can mean, while none of them is chosen.
    pub times: Vec<TimeChoice>,
    /// What could stand where the caret is.
    pub suggestions: Vec<Suggestion>,
}

/// One of the moments that a time on the line can mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimeChoice {
    /// The moment.
    pub at: At,
    /// Its words: "01:30 BST".
    pub label: String,
}

/// One understood part of the line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChipView {
    /// What it is: decides its icon and colour.
    pub kind: ChipKind,
    /// Its words: "about 50 people".
    pub label: String,
    /// The understood part of the line in UTF-16 units; `None` for what is always there.
    pub span: Option<(u32, u32)>,
}

/// What a chip stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChipKind {
    /// A time.
    Time,
    /// People.
    People,
    /// Officials by agency.
    Officials,
    /// A place.
    Place,
    /// A tag.
    Tag,
    /// Unverified.
    Unverified,
    /// Direct speech.
    Speech,
    /// The kind of entry.
    Kind,
    /// By which way it came.
    Medium,
    /// On whose behalf.
    For,
    /// Another entry.
    Link,
    /// A key event.
    Key,
    /// A phrase of one's own.
    Phrase,
    /// Who writes.
    Author,
}

/// Something that could complete the word under the caret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// What it is.
    pub kind: ChipKind,
    /// Its words.
    pub label: String,
    /// A second, quieter part: "4.6 m clear".
    pub detail: String,
    /// What replaces `span` in the line.
    pub insert: String,
    /// The part of the line it replaces, in UTF-16 units.
    pub span: (u32, u32),
}

/// A line to store.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LogAsk {
    /// The line as typed.
    pub line: String,
    /// Why it is late, when it is.
    pub late_reason: Option<String>,
    /// Which of two moments was chosen for a time that the clock showed twice or jumped over.
    pub chosen: Option<At>,
}

/// A stored line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stored {
    /// The entry.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// When it was written.
    pub recorded: At,
    /// Its words.
    pub text: String,
}

/// A draft of a line, kept as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Draft {
    /// Which line: "entry", or "case:ID".
    pub place: String,
    /// The words.
    pub text: String,
}

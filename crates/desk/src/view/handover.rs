//! The handover: compose, preview the actual pages, sign, save, acknowledge.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// The handover that is being composed, and the ones before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverView {
    /// Its number.
    pub number: u32,
    /// Who hands over.
    pub from: String,
    /// In which role.
    pub from_role: String,
    /// Who takes over, when the rota says so.
    pub to: Option<String>,
    /// Names to choose from.
    pub candidates: Vec<String>,
    /// The beginning of what it covers.
    pub covers_from: At,
    /// The parts of the briefing, in the order of the page.
    pub briefing: Vec<BriefingView>,
    /// What is still open.
    pub before_you_sign: Vec<OpenItemView>,
    /// The levels there are, and whether each can be chosen now.
    pub levels: Vec<LevelView>,
    /// This laptop's key, two groups of four.
    pub key: String,
    /// The chain head, two groups of four.
    pub head: String,
    /// Earlier handovers, newest first.
    pub earlier: Vec<EarlierView>,
}

/// One part of the briefing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BriefingView {
    /// Which part.
    pub part: PartView,
    /// The words.
    pub text: String,
    /// Words worked out from the day, offered while `text` is empty.
    pub suggested: String,
}

/// A part of the briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartView {
    /// Exact location.
    #[default]
    Location,
    /// Type of event.
    Type,
    /// Hazards.
    Hazards,
    /// Access and egress.
    Access,
    /// Emergency services.
    EmergencyServices,
    /// Intent.
    Intent,
    /// Administration.
    Administration,
    /// Risk, one a line.
    Risk,
    /// Communications, one a line.
    Communications,
    /// Humanitarian issues.
    Humanitarian,
}

/// Something still open before signing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenItemView {
    /// act or claim: which sign it gets.
    pub claim: bool,
    /// "2 requests still open."
    pub title: String,
    /// "Printed first, on page 1."
    pub detail: String,
}

/// A level of redaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LevelView {
    /// The level.
    pub level: Level,
    /// Whether it can be chosen now (legal needs its key).
    pub open: bool,
}

/// How much a copy may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Everything; needs the legal key.
    Legal,
    /// Names and roles; no cases, no client.
    #[default]
    Organiser,
    /// Roles only, no names.
    External,
    /// Confirmed facts and counts only.
    Public,
}

/// An earlier handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EarlierView {
    /// The handover.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// Who handed over.
    pub from: String,
    /// Who took over.
    pub to: String,
    /// When it was signed.
    pub signed: At,
    /// When it was acknowledged, and by whom.
    pub acknowledged: Option<(At, String)>,
}

/// A part of the briefing to write.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct BriefAsk {
    /// Which part.
    pub part: PartView,
    /// The words.
    pub text: String,
}

/// Which copy to draw.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PreviewAsk {
    /// For whom.
    pub level: Level,
    /// Who takes over.
    pub to: String,
    /// Whether struck entries are printed as one line through.
    pub with_struck: bool,
    /// An earlier handover to print again, instead of the one being composed.
    pub handover: Option<String>,
}

/// Which lines of the log to draw on a copy of their own.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PreviewLinesAsk {
    /// For whom.
    pub level: Level,
    /// The numbers of the entries.
    pub numbers: Vec<u32>,
    /// Whether struck entries are printed as one line through.
    pub with_struck: bool,
}

/// The pages of a copy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// Names the copy; pages are asked for with it.
    pub copy: String,
    /// How many pages.
    pub pages: u32,
    /// The hash of the bytes, 16 hex digits in fours.
    pub hash: String,
    /// What is kept off this copy.
    pub withheld: Vec<WithheldView>,
    /// Numbers of the entries that are kept off only because nobody but their author has read them.
    pub to_review: Vec<u32>,
}

/// Something kept off a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithheldView {
    /// "64 phone numbers".
    pub what: String,
    /// Where they would have stood.
    pub places: String,
}

/// A page of a copy to draw.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PageAsk {
    /// The copy.
    pub copy: String,
    /// The page, from 1.
    pub page: u32,
    /// Pixels for each point; 2 when 0.
    pub scale: f64,
}

/// A page as a picture of the actual bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageView {
    /// A PNG, as a `data:` address.
    pub png: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The words of the page, for screen readers.
    pub text: String,
}

/// A handover to sign.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SignAsk {
    /// Who takes over.
    pub to: String,
    /// The name typed to sign.
    pub signature: String,
}

/// A copy to save.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SaveAsk {
    /// The copy.
    pub copy: String,
    /// Where to, as chosen in the file dialog.
    pub path: String,
    /// Whether the person agreed to replace what is there; the file dialog asks.
    pub replace: bool,
}

/// A handover to acknowledge.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AcknowledgeAsk {
    /// The handover.
    pub handover: String,
    /// Who has read it.
    pub by: String,
    /// Whether they take over this desk.
    pub take_over: bool,
}

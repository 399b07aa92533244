//! Welcome: vaults to open, and who is at the desk once one is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;
use super::join::JoiningView;

/// What stands on the welcome screen. Nothing of it comes from inside a vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WelcomeView {
    /// Vaults opened before, latest first.
    pub recent: Vec<RecentView>,
    /// The folder new vaults go to.
    pub folder: String,
    /// The sample day's passphrases, shown beside its door.
    pub sample: SampleView,
}

/// A vault opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecentView {
    /// Where it is.
    pub path: String,
    /// The name of its folder.
    pub name: String,
    /// When it was last opened.
    pub opened: Option<At>,
}

/// The sample day's passphrases. They protect nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleView {
    /// The organiser passphrase.
    pub organiser: String,
    /// The legal passphrase.
    pub legal: String,
}

/// A passphrase to weigh. It is not kept.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StrengthAsk {
    /// The passphrase.
    pub passphrase: String,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StrengthView {
    /// weak, fair or strong.
    pub grade: Grade,
    /// How long a guess would take, in words.
    pub says: String,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Guessed soon.
    Weak,
    /// Guessed with effort.
    Fair,
    /// Not guessed.
    Strong,
}

/// A new day.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CreateAsk {
    /// What people call it: "Linnet Close".
    pub name: String,
    /// Where its folder goes; the usual folder when empty.
    pub path: String,
    /// The organiser passphrase.
    pub passphrase: String,
    /// The legal passphrase, when there is a legal team.
    pub legal_passphrase: Option<String>,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// Who is at the desk.
    pub author: String,
    /// In which role.
    pub role: String,
}

/// A day to open.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OpenAsk {
    /// Where it is.
    pub path: String,
    /// The organiser passphrase.
    pub passphrase: String,
}

/// A passphrase.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PassphraseAsk {
    /// The passphrase.
    pub passphrase: String,
}

/// Who is at the desk.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SignInAsk {
    /// Their name.
    pub name: String,
    /// Their role, in words.
    pub role: String,
}

/// What is open, and who is at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// The open day; `None` on the welcome screen.
    pub day: Option<DayView>,
    /// Closeby's version.
    pub version: String,
    /// Whether the sample day is being laid out; it opens by itself.
    pub laying_sample: bool,
    /// A vault that waits to be let in by its team.
    pub joining: Option<JoiningView>,
}

/// The open day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayView {
    /// What people call it.
    pub name: String,
    /// Its IANA time zone; every time is shown in it.
    pub zone: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// Whether it is the sample day, thrown away when closed.
    pub sample: bool,
    /// The name of its folder.
    pub file: String,
    /// The day's clock now (an exercise has its own).
    pub now: At,
    /// Who is at the desk.
    pub author: String,
    /// In which role.
    pub role: String,
    /// Whether the legal key is open.
    pub legal_open: bool,
    /// Whether this vault has a legal key at all is not told; this says who opened it.
    pub legal_by: Option<String>,
    /// When the desk locks itself if nobody touches it.
    pub locks_at: At,
    /// When the legal key closes itself if nobody touches it.
    pub legal_closes_at: Option<At>,
    /// Why nothing can be stored, in words: after a failed write, or once it was taken off.
    pub read_only: Option<String>,
    /// Why nothing is stored before another laptop was asked; nothing when that is not so.
    pub ask_first: Option<AskFirstView>,
    /// When the first entry happened.
    pub first_entry: Option<At>,
    /// How it stands with other laptops; nothing when it was never shared.
    pub sync: Option<SyncMark>,
}

/// A day that may lack what was last written on this laptop, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskFirstView {
    /// What happened, and what is safe.
    pub says: String,
    /// What to do.
    pub try_this: String,
    /// What writing on all the same is called.
    pub write_on: String,
}

/// How a day stands with other laptops, in a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncMark {
    /// How often something came in over the wire since it was opened; after each, views are stale.
    pub came: u32,
    /// What the laptops are called that are connected now.
    pub awake: Vec<String>,
    /// When anything was last exchanged.
    pub last: Option<At>,
    /// Who knocks and waits to be let in.
    pub knocked: Option<String>,
}

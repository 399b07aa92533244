//! Sync: laptops, what each may do, what was exchanged and what waits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// What an invited laptop may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum May {
    /// Carry what others wrote, and read none of it.
    Carry,
    /// Read.
    Read,
    /// Read and write.
    Write,
    /// Read, write, invite and remove.
    Manage,
}

/// Whom to invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InviteAsk {
    /// What this laptop is called, when sync is turned on with this.
    pub this: String,
    /// What the invited laptop may do.
    pub may: May,
    /// Whether it is to read the cases.
    pub with_cases: bool,
    /// How many hours the invitation holds.
    pub hours: u32,
    /// Whether it reaches this laptop directly: the wire is opened for that.
    #[serde(default)]
    pub direct: bool,
}

/// An invitation that was made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitedView {
    /// Its words, which are secret.
    pub words: String,
    /// Until when it holds, on the laptop's clock.
    pub until: At,
    /// The same words as a picture; nothing when they are too long for one.
    pub qr: Option<QrView>,
    /// Four words for it that can be said; nothing when this laptop is not reached directly.
    pub spoken: Option<SpokenView>,
}

/// Four words that can be said over the telephone, and where they are heard.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpokenView {
    /// The words, which are secret.
    pub words: String,
    /// Where they are heard.
    pub at: Vec<String>,
    /// Whether a laptop in the same network finds that out by itself.
    pub lan: bool,
}

/// A QR picture.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QrView {
    /// How many squares it is wide and high.
    pub side: u32,
    /// Its dark squares as the path of an SVG.
    pub path: String,
}

/// Which laptop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LaptopAsk {
    /// Its name, or the beginning of its key.
    pub laptop: String,
}

/// A stick to visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StickAsk {
    /// The folder.
    pub path: String,
    /// The six digits of a laptop that knocked, as its screen shows them.
    pub digits: Option<String>,
    /// Whether kept files are fetched from it and left on it as well.
    pub files: bool,
}

/// What a visit came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitedView {
    /// What to do next, and what was noticed, a sentence each.
    pub says: Vec<String>,
    /// Who knocked and waits for its six digits to be typed here.
    pub knocked: Option<String>,
    /// How many records came in.
    pub received: u32,
    /// How many were left on the stick.
    pub sent: u32,
}

/// How the wire is to be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WireAsk {
    /// Whether laptops that are awake exchange at once.
    pub on: bool,
    /// Whether laptops in the same network may find each other.
    pub lan: bool,
    /// The address and port to listen at; any free port when it is empty.
    pub at: String,
}

/// Where another laptop listens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DialAsk {
    /// Its address and port.
    pub address: String,
}

/// Six digits as they were read out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DigitsAsk {
    /// The digits.
    pub digits: String,
}

/// A laptop that was let in, and what both screens had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetInView {
    /// What it is called.
    pub name: String,
    /// The six digits.
    pub digits: String,
}

/// The state of sync.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncView {
    /// Whether it was ever turned on for this day.
    pub on: bool,
    /// Whether this laptop may invite and remove.
    pub manages: bool,
    /// The laptops of the team, the longest-standing first.
    pub laptops: Vec<LaptopView>,
    /// The last exchanges, newest first.
    pub exchanges: Vec<ExchangeView>,
    /// What waits, is missing or does not fit, a sentence each.
    pub waits: Vec<String>,
    /// How many values that were written apart nobody has settled.
    pub apart: u32,
    /// What removed laptops wrote beyond what their removal had seen.
    pub held: Vec<HeldBackView>,
    /// The wire.
    pub wire: WireView,
    /// The mailbox, when the day has one.
    pub mailbox: Option<MailboxView>,
}

/// A laptop of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaptopView {
    /// What it is called.
    pub name: String,
    /// Its key, 16 hexadecimal digits.
    pub key: String,
    /// What it may do.
    pub may: May,
    /// Whether it has a seat among the legal team.
    pub with_cases: bool,
    /// Whether it is this one.
    pub this: bool,
    /// Whether it was taken off.
    pub removed: bool,
    /// When anything of it last came in.
    pub heard: Option<At>,
    /// How it stands on the wire; nothing when it is not connected.
    pub awake: Option<AwakeView>,
}

/// A laptop that is connected now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AwakeView {
    /// How many of its records are not here yet.
    pub lacking_here: u32,
    /// How many of ours it does not have yet.
    pub lacking_there: u32,
    /// By how many seconds its clock is ahead of ours.
    pub ahead: i32,
}

/// An exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExchangeView {
    /// When.
    pub at: At,
    /// What carried it: a stick, or the address of a mailbox.
    pub carrier: String,
    /// How many records were left there.
    pub sent: u32,
    /// How many came in.
    pub received: u32,
}

/// The wire.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireView {
    /// Whether it is to be open while the day is.
    pub on: bool,
    /// Whether laptops in the same network may find each other.
    pub lan: bool,
    /// The address and port that were asked for; empty when any will do.
    pub at: String,
    /// Where this laptop can be reached.
    pub addresses: Vec<String>,
    /// Who knocks and waits for its six digits to be typed here.
    pub knocked: Option<String>,
    /// Where the four words of an invitation are heard; nowhere when there are none.
    pub words_at: Vec<String>,
    /// Who was let in last, until somebody else knocks.
    pub let_in: Option<LetInView>,
    /// What happened last, newest first, a sentence each.
    pub says: Vec<String>,
}

/// The day's mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct MailboxView {
    /// Where it is, without its secret.
    pub place: String,
    /// How often it is visited, in minutes; never by itself when this is 0.
    pub every: u32,
    /// When it was last visited.
    pub last: Option<At>,
    /// Why it did not answer the last time, and what to do.
    pub trouble: Option<String>,
}

/// A mailbox as somebody types it in.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MailboxAsk {
    /// Where it is: `s3+https://host/bucket/folder` or `https://host/folder`.
    pub url: String,
    /// The name, or the key's name.
    pub login: String,
    /// The secret.
    pub secret: String,
    /// How often it is to be visited, in minutes; only by hand when this is 0.
    pub every: u32,
}

/// How often a mailbox is visited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PaceAsk {
    /// In minutes; only by hand when this is 0.
    pub every: u32,
}

/// What a mailbox would cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostView {
    /// Requests and megabytes of a day, in words.
    pub says: String,
}

/// What a removed laptop wrote beyond what its removal had seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldBackView {
    /// What the laptop is called.
    pub name: String,
    /// Its key, 16 hexadecimal digits.
    pub key: String,
    /// How many records.
    pub count: u32,
    /// What the first of them say, as far as they are words.
    pub says: Vec<String>,
}

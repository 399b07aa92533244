//! Search: entries, people, places and numbers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::Standing;
use super::{At, LookBack};

/// What to look for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SearchAsk {
    /// The words, or a number.
    pub query: String,
    /// How many hits at most; 20 when 0.
    pub limit: u32,
    /// The moment, or now: nothing that was written later is found.
    pub at: Option<At>,
    /// In which way to look back.
    pub mode: LookBack,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchView {
    /// Hits, best kind first, newest first.
    pub hits: Vec<HitView>,
    /// How many entries match in all.
    pub total: u32,
    /// How the query was read, in words.
    pub read_as: String,
    /// Pieces of the query that could not be read.
    pub unread: Vec<String>,
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HitView {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Its number, when it has one.
    pub number: Option<u32>,
    /// Its words.
    pub title: String,
    /// A second, quieter line.
    pub detail: String,
    /// When, for an entry.
    pub at: Option<At>,
    /// Where its claim stands, for an entry.
    pub standing: Option<Standing>,
    /// Parts of the title that match, in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A line of the log.
    Entry,
    /// Somebody in the roster.
    Person,
    /// A place on the map.
    Place,
    /// An incident.
    Incident,
    /// A case note, found in memory while the legal key is open.
    CaseNote,
}

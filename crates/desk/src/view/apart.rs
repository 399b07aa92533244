//! What was written apart on two laptops, and is offered until somebody settles it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// About what; about everything when nothing is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ApartAsk {
    /// An entry, by its lasting id.
    pub entry: Option<String>,
    /// An incident, by its number.
    pub incident: Option<u32>,
    /// Somebody in the roster, by their lasting id.
    pub person: Option<String>,
}

/// A field that is written as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ApartField {
    /// The words of an entry.
    Words,
    /// When an entry happened.
    When,
    /// What an incident is called.
    Title,
    /// Whether somebody is on an incident.
    State,
    /// What somebody is called.
    Name,
    /// Somebody's number.
    Phone,
    /// When somebody can help.
    Available,
    /// What somebody agreed to.
    Consent,
    /// Something about somebody's health.
    HealthNote,
    /// When somebody's details go.
    KeptUntil,
}

/// Values of one field that were written apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ApartView {
    /// Which field.
    pub field: ApartField,
    /// Of what, in words: "entry 12", "incident 3", a name.
    pub about: String,
    /// What shows now.
    pub shown: ApartValue,
    /// What else was written, the latest first.
    pub others: Vec<ApartValue>,
}

/// One value, and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ApartValue {
    /// The value in words.
    pub says: String,
    /// When it was written.
    pub at: At,
    /// By whom.
    pub by: String,
    /// The name by which it is chosen.
    pub token: String,
}

/// Which value is to stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SettleAsk {
    /// Its token.
    pub token: String,
}

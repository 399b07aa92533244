//! Bundles: written for a level, and checked without a key.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::handover::Level;

/// A bundle to write.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportBundleAsk {
    /// For whom.
    pub level: Level,
    /// The file to write; nothing may be there yet.
    pub path: String,
}

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedView {
    /// Where it is.
    pub path: String,
    /// For whom.
    pub level: Level,
    /// How many signed records are in it.
    pub records: u32,
    /// The head of those records; empty without records.
    pub head: String,
    /// SHA-256 of everything but its last line, in hex.
    pub hash: String,
}

/// A bundle to check.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CheckBundleAsk {
    /// Where it is.
    pub path: String,
}

/// What a check of a bundle found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleView {
    /// What people call the day.
    pub day: String,
    /// Whether it is an exercise.
    pub exercise: bool,
    /// For whom it is.
    pub level: String,
    /// How many records hold, up to the first fault.
    pub records: u32,
    /// The head of its records; empty without records or with a fault.
    pub head: String,
    /// How many texts were removed on purpose.
    pub removed: u32,
    /// A word for what is wrong; nothing when all of it holds.
    pub code: Option<String>,
    /// Which record does not hold, from 0.
    pub position: Option<u32>,
    /// What is wrong, in words.
    pub fault: Option<String>,
}

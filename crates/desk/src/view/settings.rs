//! Settings and the check of the chain.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;

/// Settings of this laptop and this vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// Values by name: theme, single_keys, lock_minutes, legal_minutes, hide_unfocused, keys.
    pub values: BTreeMap<String, String>,
    /// Where the vault is.
    pub path: String,
    /// How many bytes it takes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Records in the chain.
    pub records: u32,
    /// The chain head, 16 hex digits in fours.
    pub head: String,
    /// This laptop's key, 16 hex digits in fours.
    pub device: String,
    /// How many people are past the date until which their details are kept.
    pub past_date: u32,
}

/// A setting to change.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SettingAsk {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A passphrase to change.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChangePassphraseAsk {
    /// The passphrase as it is.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// What a check of the chain found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChainView {
    /// Records checked.
    pub records: u32,
    /// When it was checked.
    pub at: At,
    /// The chain head, 16 hex digits in fours.
    pub head: String,
    /// The first fault, in words; `None` when all is whole.
    pub fault: Option<String>,
    /// Texts that somebody removed on purpose.
    pub removed: u32,
    /// Parts of kept files that do not hold, in words; none when all is whole.
    pub files: Vec<String>,
}

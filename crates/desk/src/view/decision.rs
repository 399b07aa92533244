//! Decisions: what was decided, why, what else there was, what could go wrong, and who decided.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stands behind a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// Why.
    pub why: String,
    /// What else there was, and why not.
    pub rejected: String,
    /// What could go wrong, and what is done about it.
    pub risks: String,
    /// Who decided.
    pub by: String,
    /// What was written under the prompts.
    pub prompts: Vec<PromptedView>,
}

/// A prompt, and what was written under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromptedView {
    /// The heading.
    pub heading: String,
    /// The words.
    pub words: String,
}

/// A decision to record, or one to tell anew.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DecideAsk {
    /// The entry that holds it, when it is told anew; nothing for a new one.
    pub number: Option<u32>,
    /// What was decided.
    pub what: String,
    /// Why.
    pub why: String,
    /// What else there was, and why not.
    pub rejected: String,
    /// What could go wrong, and what is done about it.
    pub risks: String,
    /// Who decided; the author when empty.
    pub by: String,
    /// What was written under the prompts.
    pub prompts: Vec<PromptedView>,
    /// When it was decided, as typed ("1614"); now when empty.
    pub time: String,
    /// Why it is told anew, or why it is written late.
    pub reason: String,
}

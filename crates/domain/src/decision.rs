//! Decisions: what was decided and why, what else there was, and what could go wrong.

use serde::{Deserialize, Serialize};

use crate::entry::Person;

/// What stands behind an entry that records a decision. The entry's words say what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Why.
    pub why: String,
    /// What else there was, and why not; one option a line.
    pub rejected: String,
    /// What could go wrong, and what is done about it; one risk a line.
    pub risks: String,
    /// Who decided.
    pub by: Person,
    /// What was written under the prompts, in their order.
    pub prompts: Vec<Prompted>,
    /// Why it is told anew, when it is a correction.
    pub reason: String,
}

/// A prompt, and what was written under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompted {
    /// The heading as it stood then.
    pub heading: String,
    /// The words.
    pub words: String,
}

impl Decision {
    /// Returns everything that is said in it, for whoever searches.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let own = [self.why.as_str(), self.rejected.as_str(), self.risks.as_str(), &self.by.name];
        let prompted = self.prompts.iter().map(|one| one.words.as_str());
        own.into_iter().chain(prompted).filter(|words| !words.is_empty())
    }
}

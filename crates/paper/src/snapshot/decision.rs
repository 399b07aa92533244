//! Decisions: what was decided, why, and what stands behind it.

use super::{Field, Who, Words};

/// A decision as the handover tells it. It stays among the organisers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// When: "16:14".
    pub at: Field<Words>,
    /// The entry that holds it.
    pub number: u32,
    /// What was decided.
    pub what: Field<Words>,
    /// Why.
    pub why: Field<Words>,
    /// What else there was, and why not; may be empty.
    pub rejected: Field<Words>,
    /// What could go wrong, and what is done about it; may be empty.
    pub risks: Field<Words>,
    /// Who decided.
    pub by: Who,
    /// Headings, and what was written under them.
    pub prompts: Vec<(Field<Words>, Field<Words>)>,
}

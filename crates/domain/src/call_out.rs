//! Call-outs: a message asking people to come, and how many answered.

mod repeat;

use serde::{Deserialize, Serialize};

pub use repeat::repeats;

use crate::Moment;
use crate::id::{CallOutId, EntryId};

/// A message asking people to come or bring something. Closeby logs it; it does not send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallOut {
    /// Its lasting name.
    pub id: CallOutId,
    /// Its number in the day.
    pub number: u32,
    /// The words that were sent.
    pub text: String,
    /// By which ways: "two WhatsApp groups and social media".
    pub channels: String,
    /// When it was sent.
    pub sent: Moment,
    /// The entry that logs it.
    pub entry: Option<EntryId>,
    /// The answers so far.
    pub answers: CallOutAnswers,
    /// Entries whose words it repeats, and that nobody had confirmed when it was sent.
    #[serde(default)]
    pub unconfirmed: Vec<EntryId>,
}

/// The answers to a call-out so far, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CallOutAnswers {
    /// Coming now.
    pub coming: u32,
    /// Coming later.
    pub later: u32,
    /// Not coming.
    pub cannot: u32,
    /// No answer yet.
    pub silent: u32,
}

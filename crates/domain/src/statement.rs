//! One signed statement of one person: the unit every screen is folded from.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::{Moment, Operation};

/// Who is at the desk, and in which role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The person in the roster, when they are in it.
    pub person: Option<PersonId>,
    /// The name they signed in with.
    pub name: String,
    /// The role they wrote in, for example "loggist".
    pub role: String,
}

/// The place of a statement among all statements, the same on every laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Order {
    /// Hybrid logical time: 48 bits of milliseconds, 16 bits of counter.
    pub hlc: u64,
    /// The first eight bytes of the key of the laptop that wrote it.
    pub device: [u8; 8],
    /// The number in that laptop's log.
    pub seq: u64,
}

impl Order {
    /// Earlier than every statement.
    pub const FIRST: Self = Self { hlc: 0, device: [0; 8], seq: 0 };
}

/// What somebody recorded: who, when it happened, when it was written, and what.
///
/// `recorded` is never editable; `happened` is corrected only by a further statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Who wrote it.
    pub by: Author,
    /// When it happened.
    pub happened: Moment,
    /// When it was written down.
    pub recorded: Moment,
    /// What was recorded.
    pub operation: Operation,
    /// Where it stands among all statements; given by the record that carries it.
    #[serde(skip, default = "first")]
    pub order: Order,
}

fn first() -> Order {
    Order::FIRST
}

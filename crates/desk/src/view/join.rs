//! Joining a team's day: an invitation, and a vault that waits to be let in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;
use super::sync::May;
use crate::problem::Problem;

/// The letters of an invitation.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TicketAsk {
    /// As they were typed or pasted.
    pub ticket: String,
}

/// Four words as they were said, and where the laptop that invites may be found.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WordsAsk {
    /// The four words.
    pub words: String,
    /// Where they are heard, as it was read out; may be empty.
    pub address: String,
    /// Whether to ask in this network, which says there that this laptop is on.
    pub lan: bool,
}

/// The invitation that four words brought.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FetchedView {
    /// Its letters, which are secret.
    pub ticket: String,
    /// What it says.
    pub invitation: InvitationView,
}

/// What an invitation says before anything is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitationView {
    /// What the laptop may do.
    pub may: May,
    /// Whether it is to read the cases.
    pub with_cases: bool,
    /// Whether the day is an exercise.
    pub exercise: bool,
    /// Until when it holds.
    pub until: At,
    /// Whether it says where the laptop that invites listens.
    pub by_wire: bool,
    /// The mailbox by which that laptop is reached.
    pub mailbox: Option<String>,
}

/// What carries the joining.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A direct connection, while both laptops are awake.
    #[default]
    Wire,
    /// A mailbox.
    Mailbox,
    /// A stick, or any folder that both laptops reach.
    Stick,
}

/// A day to join.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct JoinAsk {
    /// The letters of the invitation.
    pub ticket: String,
    /// What the others are to call this laptop.
    pub name: String,
    /// The passphrase of this laptop's own vault.
    pub passphrase: String,
    /// Its legal passphrase, for a laptop that is to read the cases.
    pub legal_passphrase: Option<String>,
    /// What carries it.
    pub by: By,
    /// Where the inviting laptop listens, beside what the invitation says; may be empty.
    pub address: String,
    /// The stick, for joining by a stick.
    pub path: String,
    /// The mailbox, for joining by one; the invitation's when empty.
    pub url: String,
    /// The mailbox's name, or its key's name.
    pub login: String,
    /// The mailbox's secret.
    pub secret: String,
}

/// A vault that waits to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoiningView {
    /// The name of its folder.
    pub file: String,
    /// What carries it.
    pub by: By,
    /// Where it calls or visits, in words; empty for a stick.
    pub place: String,
    /// Whether the day is an exercise.
    pub exercise: bool,
    /// Until when the invitation holds.
    pub until: At,
    /// The six digits to read to whoever invited; nothing until they have answered.
    pub digits: Option<String>,
    /// What the laptop that invited is called, as soon as it has answered and said so.
    pub inviter: Option<String>,
    /// Whether it was let in, so that only the day itself is still on its way.
    pub let_in: bool,
    /// What happened last, newest first, a sentence each.
    pub says: Vec<String>,
    /// Why it cannot go on, or not like this.
    pub problem: Option<Problem>,
}

//! What the wire tells while it runs, and how its peers stand.

use std::net::SocketAddr;

use closeby_domain::Moment;
use closeby_seal::AuthorKey;

use crate::{MailboxError, Outcome};

/// Something that happened on the wire. Names are those of laptops, never of people.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum News {
    /// It listens there.
    Listens(Vec<SocketAddr>),
    /// A laptop of the team is connected.
    Connected {
        /// What it is called.
        name: String,
    },
    /// It is not any more.
    Gone {
        /// What it is called.
        name: String,
    },
    /// Records came in: whatever shows them is stale.
    Came {
        /// From whom.
        name: String,
        /// How many.
        taken: usize,
        /// How many of them wait.
        held: usize,
        /// How many were refused.
        refused: usize,
        /// How many prove that a laptop wrote two records under one number.
        forks: usize,
    },
    /// Records came that were here before: a line that was cut sends its last ones once more.
    CameAgain {
        /// From whom.
        name: String,
        /// How many.
        records: usize,
    },
    /// Records were sent.
    Sent {
        /// To whom.
        name: String,
        /// How many.
        records: usize,
    },
    /// Everything that is here lasts on another laptop too, as it says itself.
    LastsThere {
        /// On which.
        name: String,
    },
    /// Everything that a laptop had when it connected is here.
    CaughtUp {
        /// With whom.
        name: String,
    },
    /// Somebody who does not belong, or no longer, was turned away.
    TurnedAway,
    /// A laptop of the team sent more than fits or what does not hold, and was cut off.
    CutOff {
        /// What it is called.
        name: String,
    },
    /// Others say that this laptop was taken off the team.
    TakenOff,
    /// The clock of a laptop and this one's differ by more than two minutes.
    ClockDiffers {
        /// What it is called.
        name: String,
        /// By how many seconds its clock is ahead of ours.
        ahead: i64,
    },
    /// An invited laptop knocked; the person here types the six digits that its screen shows.
    Knocked {
        /// What it is called.
        name: String,
        /// The six digits.
        digits: String,
    },
    /// An invited laptop has knocked at the mailbox; its digits are typed on a visit there.
    KnockedThere {
        /// What it is called.
        name: String,
    },
    /// The digits that were typed are not those.
    WrongDigits {
        /// Whether the invitation is used up with that.
        burnt: bool,
    },
    /// Somebody said the four words, and has the invitation now.
    WordsSaid,
    /// Somebody said other words.
    WrongWords {
        /// Whether the words are used up with that. The letters of the invitation still hold.
        burnt: bool,
    },
    /// It was let in.
    LetIn {
        /// What it is called.
        name: String,
        /// The six digits that both screens had.
        digits: String,
    },
    /// This laptop has knocked; these six digits must be read to whoever invited.
    Compare {
        /// The six digits.
        digits: String,
        /// What the laptop that invited is called; empty when an older Closeby did not say.
        by: String,
    },
    /// Whoever invited expects nobody: the invitation was used, has ended or was replaced.
    NobodyIsExpected,
    /// Whoever answered our knock does not have the invitation.
    NotTheInviter,
    /// This laptop was let in.
    In,
    /// What was joined is an exercise and the invitation was to a real day, or the other way
    /// round. The wire is closed.
    ExerciseAndReal,
    /// A piece of a file came, or somebody said that they do not have it.
    Files(FilesStanding),
    /// A laptop sent other bytes than the piece that it was asked for; none of them were kept.
    WrongPiece {
        /// What it is called.
        name: String,
    },
    /// This hub keeps as many bytes of files as it was given room for.
    NoRoomForFiles,
    /// The mailbox was visited.
    Mailbox(Result<Outcome, MailboxError>),
    /// The vault could not; the wire goes on.
    Trouble(String),
}

/// How far the fetching of files has come, in pieces of at most a mebibyte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FilesStanding {
    /// How many came.
    pub done: usize,
    /// Of how many that are wanted.
    pub of: usize,
    /// How many of them nobody has who is connected now.
    pub nobody_has: usize,
}

/// How another laptop stands on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// Its key.
    pub device: AuthorKey,
    /// What it is called.
    pub name: String,
    /// Whether it is connected now.
    pub connected: bool,
    /// When anything was last heard of it on the wire.
    pub heard: Option<Moment>,
    /// How many records it had when it last said so and that are not here.
    pub lacking_here: u64,
    /// How many records are here and were not yet sent to it.
    pub lacking_there: u64,
    /// By how many seconds its clock is ahead of ours, when it is connected.
    pub ahead: i64,
}

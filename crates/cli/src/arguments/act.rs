//! What can be typed to amend the record: entries, requests.

use clap::{Args, Subcommand, ValueEnum};
use closeby_desk::view::entry::Standing;

use super::decide::Sources;

/// Which entry.
#[derive(Debug, Args)]
pub struct Numbered {
    /// The folder of the day
    pub day: String,
    /// The number: 58
    pub number: u32,
}

/// Why, and whose initials.
#[derive(Debug, Args)]
pub struct Marked {
    #[command(flatten)]
    pub which: Numbered,
    /// Why
    #[arg(long, value_name = "R")]
    pub reason: String,
    /// Whose initials; the author's without it
    #[arg(long, default_value = "")]
    pub initials: String,
}

/// What can be done to an entry. Nothing is ever erased.
#[derive(Debug, Subcommand)]
pub enum Entry {
    /// One entry with its history
    Show(Numbered),
    /// Draw one line through an entry
    Strike(Marked),
    /// Take that line away again
    Lift(Marked),
    /// Correct its words or its time; what was written stays beside them
    Correct {
        #[command(flatten)]
        which: Numbered,
        /// Why
        #[arg(long, value_name = "R")]
        reason: String,
        /// What it should say
        #[arg(long)]
        text: Option<String>,
        /// When it happened: 1408
        #[arg(long, value_name = "T")]
        time: Option<String>,
    },
    /// Move its claim on evidence: another entry, or a note about what was checked
    Verify {
        #[command(flatten)]
        which: Numbered,
        /// Where the claim stands now
        #[arg(long)]
        to: Standings,
        /// The number of the entry that is the evidence
        #[arg(long, value_name = "N", conflicts_with = "note")]
        evidence: Option<u32>,
        /// What was checked, and how
        #[arg(long, value_name = "WORDS")]
        note: Option<String>,
    },
    /// Mark it as a key event, or no longer
    Key {
        #[command(flatten)]
        which: Numbered,
        /// It is no key event
        #[arg(long)]
        off: bool,
    },
    /// Ask somebody of the roster to check its claim
    Check {
        #[command(flatten)]
        which: Numbered,
        /// Their name in the roster
        #[arg(long = "by", value_name = "NAME")]
        person: String,
    },
    /// Put two accounts side by side
    Dispute(Dispute),
    /// Say who told whom, and to whom a claim goes back
    Sources(Sources),
    /// Somebody other than its author has read it: it may stand on external and public copies
    Review(Review),
}

/// Who read an entry, and whether it may leave the room.
#[derive(Debug, Args)]
pub struct Review {
    #[command(flatten)]
    pub which: Numbered,
    /// Who read it: not its author
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// In which role
    #[arg(long, default_value = "reader")]
    pub role: String,
    /// It may not leave after all
    #[arg(long)]
    pub off: bool,
}

/// Two accounts.
#[derive(Debug, Args)]
pub struct Dispute {
    #[command(flatten)]
    pub which: Numbered,
    /// What they differ about
    #[arg(long)]
    pub title: String,
    /// Who says one thing: "Heard at the van"
    #[arg(long, value_name = "WHO")]
    pub witness: String,
    /// What the witness says
    #[arg(long, value_name = "WORDS")]
    pub seen: String,
    /// Which role of the authority says another
    #[arg(long, value_name = "WHO")]
    pub authority: String,
    /// What the authority says
    #[arg(long, value_name = "WORDS")]
    pub stated: String,
    /// The desk's own note
    #[arg(long, default_value = "")]
    pub note: String,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Standings {
    /// Said, not checked
    Unverified,
    /// A second source says so too
    Corroborated,
    /// First-hand or official
    Confirmed,
    /// Two accounts, both kept
    Disputed,
    /// Cannot be checked
    Unverifiable,
    /// Shown to be wrong
    Refuted,
    /// Replaced by a newer entry
    Superseded,
}

impl From<Standings> for Standing {
    fn from(to: Standings) -> Self {
        match to {
            Standings::Unverified => Self::Unverified,
            Standings::Corroborated => Self::Corroborated,
            Standings::Confirmed => Self::Confirmed,
            Standings::Disputed => Self::Disputed,
            Standings::Unverifiable => Self::Unverifiable,
            Standings::Refuted => Self::Refuted,
            Standings::Superseded => Self::Superseded,
        }
    }
}

/// What can be done with requests.
#[derive(Debug, Subcommand)]
pub enum Request {
    /// The requests that are open
    List {
        /// The folder of the day
        day: String,
    },
    /// Ask for something
    Ask {
        /// The folder of the day
        day: String,
        /// What is asked for: "Toilet for the man in the van"
        what: String,
        /// Of which role of an authority, never a person
        #[arg(long, value_name = "ROLE")]
        of: Option<String>,
        /// Who asks; the author without it
        #[arg(long, default_value = "")]
        by: String,
        /// When it was asked: 1502
        #[arg(long, value_name = "T", default_value = "")]
        time: String,
        /// The entry in which it was asked
        #[arg(long, value_name = "N")]
        entry: Option<u32>,
    },
    /// It was asked once more
    Again(Numbered),
    /// It was answered
    Answer(Answered),
    /// It was refused
    Refuse(Answered),
    /// The people concerned say otherwise
    Dispute(Answered),
    /// It arrived
    Deliver(Numbered),
    /// It is no longer needed
    Withdraw(Answered),
}

/// Words about a request.
#[derive(Debug, Args)]
pub struct Answered {
    #[command(flatten)]
    pub which: Numbered,
    /// The words
    pub words: String,
    /// By which role of the authority
    #[arg(long, default_value = "")]
    pub by: String,
}

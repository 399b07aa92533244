//! What can be typed about where a claim comes from, and about decisions.

use clap::{Args, Subcommand};

use super::act::Numbered;

/// Who told whom.
#[derive(Debug, Args)]
pub struct Sources {
    #[command(flatten)]
    pub which: Numbered,
    /// A link, nearest to the desk first: `relayed|Yusuf Karim|1450`, the time may be left out.
    /// How: first-hand, relayed, online, official, document. Never an official's name
    #[arg(long = "link", value_name = "HOW|WHO[|T]", required_unless_present = "nobody")]
    pub links: Vec<String>,
    /// Take back who told whom: nobody knows
    #[arg(long, conflicts_with = "links")]
    pub nobody: bool,
}

/// What can be done with decisions.
#[derive(Debug, Subcommand)]
pub enum Decision {
    /// The decisions of the day
    List {
        /// The folder of the day
        day: String,
    },
    /// Record a decision as an entry of its own
    Record {
        /// The folder of the day
        day: String,
        #[command(flatten)]
        told: Told,
        /// When it was decided: 1614
        #[arg(long, value_name = "T", default_value = "")]
        time: String,
        /// Why it is written more than ten minutes late
        #[arg(long, value_name = "R", default_value = "")]
        late_reason: String,
    },
    /// Tell a decision anew; what was told before stays in its history
    Amend {
        #[command(flatten)]
        which: Numbered,
        #[command(flatten)]
        told: Told,
        /// Why it is told anew
        #[arg(long, value_name = "R")]
        reason: String,
    },
}

/// A decision as it is told.
#[derive(Debug, Args)]
pub struct Told {
    /// What was decided
    pub what: String,
    /// Why
    #[arg(long)]
    pub why: String,
    /// What else there was, and why not
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub rejected: String,
    /// What could go wrong, and what is done about it
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub risks: String,
    /// Who decided; the author without it
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// A prompt and what is written under it: `Powers and policy=none needed`
    #[arg(long = "prompt", value_name = "HEADING=WORDS")]
    pub prompts: Vec<String>,
}

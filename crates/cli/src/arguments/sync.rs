//! What can be typed about several laptops.

use clap::{Args, Subcommand, ValueEnum};
use closeby_desk::invite_laptop::May;

/// What can be done with several laptops.
#[derive(Debug, Subcommand)]
pub enum Sync {
    /// Invite a laptop; turns sync on
    Invite(SyncInvite),
    /// Make the vault of an invited laptop and knock
    Join(SyncJoin),
    /// Visit a stick: joining goes on, records come and go
    Stick {
        /// The folder of the day
        day: String,
        /// The stick, or another folder that all of them visit
        folder: String,
        /// The six digits on the screen of the laptop that knocked
        #[arg(long, value_name = "DIGITS")]
        code: Option<String>,
    },
    /// Laptops, last exchanges, and what waits or is missing
    Status {
        /// The folder of the day
        day: String,
    },
    /// Take a laptop off the team
    Remove {
        /// The folder of the day
        day: String,
        /// Its name, or the beginning of its key
        laptop: String,
    },
}

/// A laptop to invite.
#[derive(Debug, Args)]
pub struct SyncInvite {
    /// The folder of the day
    pub day: String,
    /// What it may do
    #[arg(long, default_value = "write")]
    pub role: SyncRole,
    /// What it may read
    #[arg(long, default_value = "team")]
    pub audience: SyncAudience,
    /// What this laptop is called, when sync was off
    #[arg(long, default_value = "First laptop")]
    pub name: String,
    /// How long the invitation holds
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=168))]
    pub hours: u32,
}

/// A laptop that was invited.
#[derive(Debug, Args)]
pub struct SyncJoin {
    /// The folder to make; .closeby is added when it has no ending
    pub day: String,
    /// The invitation's letters
    #[arg(long)]
    pub ticket: String,
    /// The stick, or another folder that both visit
    #[arg(long, value_name = "DIR")]
    pub stick: String,
    /// What this laptop is to be called
    #[arg(long, default_value = "Another laptop")]
    pub name: String,
}

/// What an invited laptop may do.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SyncRole {
    /// Read
    Read,
    /// Read and write
    Write,
    /// Read, write, invite and remove
    Manage,
}

impl From<SyncRole> for May {
    fn from(role: SyncRole) -> Self {
        match role {
            SyncRole::Read => Self::Read,
            SyncRole::Write => Self::Write,
            SyncRole::Manage => Self::Manage,
        }
    }
}

/// What an invited laptop may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SyncAudience {
    /// Everything but the cases
    Team,
    /// The cases too; it needs a legal passphrase of its own
    Legal,
}

impl SyncAudience {
    /// Returns whether that includes the cases.
    pub fn has_cases(self) -> bool {
        self == Self::Legal
    }
}

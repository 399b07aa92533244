//! What can be typed about several laptops.

use std::net::SocketAddr;

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
    /// Give the day a mailbox, visit it, or take it away
    Mailbox(SyncMailbox),
    /// Share the day with laptops that are awake, until it is ended
    Serve(SyncServe),
    /// Fetch kept files that are not whole here, and leave what is here for others
    Files(SyncFiles),
    /// Laptops, last exchanges, and what waits or is missing
    Status {
        /// The folder of the day
        day: String,
    },
    /// Write on in a day that was mended, put back from an older copy, or moved, without asking others
    Alone {
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
    /// Write the address of the day's mailbox into the invitation
    #[arg(long, value_name = "URL")]
    pub mailbox: Option<String>,
    /// Leave what is here on that stick at once, so that it can be carried along with the invitation
    #[arg(long, value_name = "DIR", conflicts_with_all = ["listen", "relay", "lan", "words"])]
    pub stick: Option<String>,
    /// Also print four words that can be said over the telephone, and where they are heard
    #[arg(long)]
    pub words: bool,
    /// Listen there until the laptop was let in; its six digits are typed in here
    #[command(flatten)]
    pub reach: Reach,
}

/// How a laptop is reached.
#[derive(Debug, Args, Default)]
pub struct Reach {
    /// Where to listen, such as 0.0.0.0:4433
    #[arg(long, value_name = "ADDR")]
    pub listen: Vec<SocketAddr>,
    /// The team's own relay, such as https://relay.example
    #[arg(long, value_name = "URL")]
    pub relay: Option<String>,
    /// Let laptops in the same network find each other; they see that this one is on
    #[arg(long)]
    pub lan: bool,
}

impl Reach {
    /// Returns whether anything was asked for.
    pub fn is_asked_for(&self) -> bool {
        !self.listen.is_empty() || self.relay.is_some() || self.lan
    }
}

/// A day to share.
#[derive(Debug, Args)]
pub struct SyncServe {
    /// The folder of the day
    pub day: String,
    /// How this laptop is reached
    #[command(flatten)]
    pub reach: Reach,
    /// Where another laptop listens
    #[arg(long, value_name = "ADDR")]
    pub dial: Vec<SocketAddr>,
    /// How often the day's mailbox is visited, in minutes; 0 for never
    #[arg(long, default_value_t = 5, value_name = "MINUTES")]
    pub mailbox_every: u64,
    /// End once another laptop is connected and both have everything
    #[arg(long)]
    pub once: bool,
    /// Fetch every kept file as soon as it is known of; otherwise `sync files` fetches them
    #[arg(long)]
    pub all_files: bool,
}

/// A day that this machine carries.
#[derive(Debug, Args)]
pub struct Hub {
    /// How it is shared
    #[command(flatten)]
    pub serve: SyncServe,
    /// Keep the sealed parts of kept files too, up to so many mebibytes
    #[arg(long, value_name = "MIB")]
    pub carry_files: Option<u64>,
}

/// Files to fetch.
#[derive(Debug, Args)]
pub struct SyncFiles {
    /// The folder of the day
    pub day: String,
    /// Only this file, by its id; every one without it
    #[arg(long = "file", value_name = "ID")]
    pub files: Vec<String>,
    /// By this stick, or another folder that all of them visit
    #[arg(long, value_name = "DIR")]
    pub stick: Option<String>,
    /// By the day's mailbox
    #[arg(long, conflicts_with = "stick")]
    pub mailbox: bool,
    /// Where a laptop listens that is awake
    #[arg(long, value_name = "ADDR", conflicts_with_all = ["stick", "mailbox"])]
    pub dial: Vec<SocketAddr>,
    /// How this laptop is reached
    #[command(flatten)]
    pub reach: Reach,
}

/// A mailbox of a day.
#[derive(Debug, Args)]
pub struct SyncMailbox {
    /// The folder of the day
    pub day: String,
    /// Use this one: s3+https://host/bucket/folder, or https://host/folder for WebDAV
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// Turn it on, and not only say what it would cost
    #[arg(long)]
    pub yes: bool,
    /// Take it away; what lies there stays there
    #[arg(long, conflicts_with = "url")]
    pub off: bool,
    /// The six digits on the screen of the laptop that knocked
    #[arg(long, value_name = "DIGITS")]
    pub code: Option<String>,
    /// How many laptops are going to visit it
    #[arg(long, default_value_t = 3)]
    pub laptops: u64,
    /// How often, in minutes
    #[arg(long, default_value_t = 5)]
    pub every: u64,
    /// For how many hours
    #[arg(long, default_value_t = 12)]
    pub hours: u64,
    /// How many records all of them are going to write
    #[arg(long, default_value_t = 1000)]
    pub records: u64,
}

/// A laptop that was invited.
#[derive(Debug, Args)]
pub struct SyncJoin {
    /// The folder to make; .closeby is added when it has no ending
    pub day: String,
    /// The invitation's letters
    #[arg(long, required_unless_present = "words")]
    pub ticket: Option<String>,
    /// The four words that were said instead, such as "acorn lantern ladle zebra"
    #[arg(long, conflicts_with = "ticket")]
    pub words: Option<String>,
    /// Where those words are heard; with --lan also anywhere in this network
    #[arg(long, value_name = "ADDR", requires = "words")]
    pub at: Option<SocketAddr>,
    /// The stick, or another folder that both visit
    #[arg(long, value_name = "DIR")]
    pub stick: Option<String>,
    /// The mailbox that both visit; without it and a stick, the wire is used
    #[arg(long, value_name = "URL", conflicts_with = "stick")]
    pub mailbox: Option<String>,
    /// Where the inviter listens, when the invitation does not say so
    #[arg(long, value_name = "ADDR")]
    pub dial: Vec<SocketAddr>,
    /// How this laptop is reached
    #[command(flatten)]
    pub reach: Reach,
    /// What this laptop is to be called
    #[arg(long, default_value = "Another laptop")]
    pub name: String,
}

/// What an invited laptop may do.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SyncRole {
    /// Carry what others wrote and read none of it: for a hub
    Relay,
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
            SyncRole::Relay => Self::Carry,
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

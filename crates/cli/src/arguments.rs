//! What can be typed after `closeby`.

mod act;
mod crowd;
mod decide;
mod exchange;
mod file;
mod incident;
mod sync;

use clap::{Args, Parser, Subcommand, ValueEnum};
use closeby_desk::view::LookBack;
use closeby_desk::view::handover::Level;

pub use act::{Dispute, Entry, Marked, Request, Review};
pub use crowd::{Crowd, CrowdSeen};
pub use decide::{Decision, Sources, Told};
pub use exchange::{Chat, Export, Format, Import};
pub use file::{Attach, Attachment, Readers, Save};
pub use incident::Incident;
pub use sync::{Hub, Reach, Sync, SyncFiles, SyncInvite, SyncJoin, SyncMailbox, SyncServe};

const AFTER: &str = "\
DAY is the folder of a day: NAME.closeby, or NAME without its ending.
T is a time of the day's record in its own zone, as in 14:54 (all of that minute), or RFC 3339.

Passphrases are asked for, or taken from CLOSEBY_PASSPHRASE and CLOSEBY_LEGAL_PASSPHRASE; never
from arguments. CLOSEBY_DATA_DIR names the folder for what belongs to this laptop.

It ends with 0 when all went well, 2 when the command makes no sense, 3 when it is refused,
4 when what it was given cannot be used, 5 when a vault is damaged or its record was altered.";

/// The Closeby desk without a window.
#[derive(Debug, Parser)]
#[command(name = "closeby", version, about, after_help = AFTER)]
pub struct Arguments {
    /// Answer in JSON, and nothing else on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Everything the command line can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new day
    New(New),
    /// Make the sample day: fictional people in a fictional street, always an exercise
    Sample {
        /// The folder to make
        day: String,
    },
    /// Log a line, as typed into the quick-entry line; says its number once it is stored
    Log(Log),
    /// Amend an entry: strike, lift, correct, verify, mark, check
    #[command(subcommand)]
    Entry(Entry),
    /// Ask for something on somebody's behalf, and record what became of it
    #[command(subcommand)]
    Request(Request),
    /// How many people are in the road
    #[command(subcommand)]
    Crowd(Crowd),
    /// Open an incident or change one
    #[command(subcommand)]
    Incident(Incident),
    /// Keep a file with an entry or a case
    Attach(Attach),
    /// Files that were kept: list them, save copies
    #[command(subcommand)]
    Attachment(Attachment),
    /// Claims that have been unverified for long, and who was asked to look
    Claims(When),
    /// Record what was decided and why
    #[command(subcommand)]
    Decision(Decision),
    /// Take in what others wrote
    #[command(subcommand)]
    Import(Import),
    /// The board at a moment
    Board(When),
    /// The log at a moment, oldest first
    Timeline(When),
    /// Search entries, people, places and incidents
    Search {
        /// The folder of the day
        day: String,
        /// Words, "a phrase", or a number
        query: String,
    },
    /// The roster
    People {
        /// The folder of the day
        day: String,
    },
    /// The rota
    Roles {
        /// The folder of the day
        day: String,
    },
    /// The cases; needs the legal passphrase
    Cases {
        /// The folder of the day
        day: String,
    },
    /// Open a case or write a note; needs the legal passphrase
    #[command(subcommand)]
    Case(Case),
    /// The map of the day
    #[command(subcommand)]
    Map(Map),
    /// Print a handover to a PDF file that is not there yet
    Handover(Handover),
    /// Print chosen entries to a PDF file that is not there yet
    Copy(CopyOf),
    /// Ask the desk any question of the window by its name, in JSON; without a name, list them
    Ask(Ask),
    /// Hand out the record for somebody who checks it
    Export(Export),
    /// Check every record's seal, signature, number and link: of a vault, or of a bundle
    Verify {
        /// The folder of the day, or a bundle made by `closeby export`; a bundle needs no passphrase
        day: String,
    },
    /// Make the read tables again from the signed records
    Rebuild {
        /// The folder of the day
        day: String,
    },
    /// Several laptops with one record, carried by a stick, a mailbox, or directly
    #[command(subcommand)]
    Sync(Sync),
    /// Share a day that this machine only carries and cannot read
    Hub(Hub),
    /// Measure Closeby beside the bare thing it stands on, in a folder of its own
    Bench(Bench),
}

/// What to measure.
#[derive(Debug, Args)]
pub struct Bench {
    /// Which bars
    pub verb: Verb,
    /// How many entries the day has; ten thousand without it
    #[arg(long = "n", value_name = "N")]
    pub entries: Option<usize>,
    /// A day that is looked at by a process of its own
    #[arg(long, hide = true)]
    pub folder: Option<String>,
}

/// Which bars to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Verb {
    /// Every bar but the star
    All,
    /// One durable entry, and whether it takes longer on a longer day
    Append,
    /// Four kinds of search
    Search,
    /// Search letter by letter, with filters, on a day ten times as long
    Typed,
    /// A chat of 60,000 messages: how long it takes, and how much memory
    Chat,
    /// Opening to the first rows
    Open,
    /// The board in the past, on a day ten times as long
    BoardAt,
    /// The check of the whole record
    Verify,
    /// A printed handover of 500 entries
    Handover,
    /// An entry line read as it is typed
    Parse,
    /// How much memory the core holds
    Rss,
    /// Two laptops on the wire: a whole day, ten lines, nothing, memory, bytes
    Sync,
    /// Fifty laptops round one, in one process; `--n` for another number
    Star,
    /// Nothing: leaves such a day in the folder, for measuring the window
    #[value(hide = true)]
    Day,
}

/// A new day.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make; .closeby is added when it has no ending
    pub day: String,
    /// What people call the day: "Linnet Close"
    #[arg(long)]
    pub name: String,
    /// A map file to import: .osm.pbf or .osm
    #[arg(long, value_name = "FILE")]
    pub map: Option<String>,
    /// Who is at the desk
    #[arg(long, default_value = "Command line")]
    pub author: String,
}

/// A line to log.
#[derive(Debug, Args)]
pub struct Log {
    /// The folder of the day
    pub day: String,
    /// The line: "1408 @entrance ~20 people #crowd"
    #[arg(allow_hyphen_values = true)]
    pub line: String,
    /// Why it is written more than ten minutes late
    #[arg(long, value_name = "R")]
    pub late_reason: Option<String>,
}

/// A day at a moment.
#[derive(Debug, Args)]
pub struct When {
    /// The folder of the day
    pub day: String,
    /// The moment; now without it
    #[arg(long, value_name = "T")]
    pub at: Option<String>,
    /// What was known then, or what had happened by then
    #[arg(long, value_name = "M", default_value = "known")]
    pub mode: Mode,
}

/// The two ways to look back.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Mode {
    /// What we knew then
    Known,
    /// What had happened by then, as we now know it
    Happened,
}

impl From<Mode> for LookBack {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Known => Self::Known,
            Mode::Happened => Self::Happened,
        }
    }
}

/// What can be done with cases.
#[derive(Debug, Subcommand)]
pub enum Case {
    /// Open a case under a name that is not the person's own
    New {
        /// The folder of the day
        day: String,
        /// The name used instead of the name: Heron
        pseudonym: String,
    },
    /// Write a note; its words come from standard input
    Note {
        /// The folder of the day
        day: String,
        /// The case's name
        pseudonym: String,
        /// A dash: read the words from standard input
        #[arg(value_parser = ["-"])]
        from: String,
    },
}

/// What can be done with the map.
#[derive(Debug, Subcommand)]
pub enum Map {
    /// Import a map file; the map before is replaced only when all of it was read
    Import {
        /// The folder of the day
        day: String,
        /// The file: .osm.pbf or .osm
        file: String,
    },
    /// The closes of the map, by name
    Closes {
        /// The folder of the day
        day: String,
    },
    /// Mark the close the day is about, and its entrance when none is marked yet
    Mark {
        /// The folder of the day
        day: String,
        /// The close's name: "Linnet Close"
        street: String,
    },
}

/// A handover to print.
#[derive(Debug, Args)]
pub struct Handover {
    /// The folder of the day
    pub day: String,
    /// For whom; legal needs the legal passphrase
    #[arg(long = "for", value_name = "LEVEL")]
    pub level: For,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Print struck entries too, with one line through
    #[arg(long)]
    pub struck: bool,
}

/// Entries to print.
#[derive(Debug, Args)]
pub struct CopyOf {
    /// The folder of the day
    pub day: String,
    /// The entries: 12, or 12-15
    #[arg(required = true)]
    pub numbers: Vec<String>,
    /// For whom; legal needs the legal passphrase
    #[arg(long = "for", value_name = "LEVEL")]
    pub level: For,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Print struck entries too, with one line through
    #[arg(long)]
    pub struck: bool,
}

/// A question of the window.
#[derive(Debug, Args)]
pub struct Ask {
    /// The folder of the day
    pub day: String,
    /// Its name, as in ui/src/api/contract.ts: set_up_post
    pub name: Option<String>,
    /// What it asks, in JSON; a dash reads it from standard input
    #[arg(default_value = "{}")]
    pub question: String,
    /// Open the legal key as well
    #[arg(long)]
    pub legal: bool,
}

/// For whom a copy is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum For {
    /// Everything, with the cases
    Legal,
    /// Names and roles, no cases
    Organiser,
    /// Roles only, no names
    External,
    /// Confirmed facts and counts only
    Public,
}

impl From<For> for Level {
    fn from(level: For) -> Self {
        match level {
            For::Legal => Self::Legal,
            For::Organiser => Self::Organiser,
            For::External => Self::External,
            For::Public => Self::Public,
        }
    }
}

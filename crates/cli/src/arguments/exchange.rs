//! What can be typed to take in what others wrote, and to hand out what is written here.

use clap::{Args, Subcommand, ValueEnum};
use closeby_desk::view::chat::{DateOrder, SecondStyle};

use super::For;

/// What can be taken in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Take an exported chat into the log, every message as an unverified claim of its sender
    Chat(Chat),
}

/// A chat to take in.
#[derive(Debug, Args)]
pub struct Chat {
    /// The folder of the day
    pub day: String,
    /// The exported file: text, JSON or a zip; what it is called does not matter
    pub file: String,
    /// Only say, in JSON, what would be taken
    #[arg(long)]
    pub dry_run: bool,
    /// Only messages that fit: words, "a phrase", /pattern/, by:name, on:2026-03-14, after:1400
    #[arg(long, value_name = "QUERY")]
    pub only: Option<String>,
    /// Only messages that begin on these lines of the file: 12, or 12-15,40
    #[arg(long, value_name = "LINES", value_delimiter = ',')]
    pub lines: Vec<String>,
    /// Dates have the day first: 18/03/2022
    #[arg(long, group = "first")]
    pub day_first: bool,
    /// Dates have the month first: 03/18/2022
    #[arg(long, group = "first")]
    pub month_first: bool,
    /// Dates have the year first: 22/03/18
    #[arg(long, group = "first")]
    pub year_first: bool,
    /// Lines in another style were pasted into a message
    #[arg(long, group = "styles")]
    pub pasted: bool,
    /// Two exports stand in one file, each in its own style
    #[arg(long, group = "styles")]
    pub two_exports: bool,
}

impl Chat {
    /// Returns which number of a date comes first, when that was said.
    pub fn order(&self) -> Option<DateOrder> {
        let day = self.day_first.then_some(DateOrder::DayFirst);
        let month = self.month_first.then_some(DateOrder::MonthFirst);
        day.or(month).or(self.year_first.then_some(DateOrder::YearFirst))
    }

    /// Returns what lines in another style are, when that was said.
    pub fn second(&self) -> Option<SecondStyle> {
        let pasted = self.pasted.then_some(SecondStyle::Pasted);
        pasted.or(self.two_exports.then_some(SecondStyle::Export))
    }
}

/// What to hand out.
#[derive(Debug, Args)]
pub struct Export {
    /// The folder of the day
    pub day: String,
    /// In which form
    #[arg(long)]
    pub format: Format,
    /// For whom; legal needs the legal passphrase
    #[arg(long = "for", value_name = "LEVEL")]
    pub level: For,
    /// The file to write; nothing may be there yet
    #[arg(long, value_name = "FILE")]
    pub out: String,
}

/// In which form it is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The signed records and what the level may read, to be checked by anybody
    Bundle,
}

//! What can be typed to take in what others wrote.

use clap::{Args, Subcommand};
use closeby_desk::view::chat::DateOrder;

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
    /// Dates have the day first: 18/03/2022
    #[arg(long, conflicts_with = "month_first")]
    pub day_first: bool,
    /// Dates have the month first: 03/18/2022
    #[arg(long)]
    pub month_first: bool,
}

impl Chat {
    /// Returns which number of a date comes first, when that was said.
    pub fn order(&self) -> Option<DateOrder> {
        let day = self.day_first.then_some(DateOrder::DayFirst);
        day.or(self.month_first.then_some(DateOrder::MonthFirst))
    }
}

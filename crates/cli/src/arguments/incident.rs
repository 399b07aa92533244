//! What can be typed about incidents.

use clap::{Subcommand, ValueEnum};
use closeby_desk::view::board::IncidentStateView;
use closeby_desk::view::incident::IncidentKindView;

use super::act::Numbered;

/// What can be done with incidents.
#[derive(Debug, Subcommand)]
pub enum Incident {
    /// The incidents
    List {
        /// The folder of the day
        day: String,
    },
    /// One incident, by any number it has or had: its entries, prompts and parts
    Show(Numbered),
    /// Open an incident; what it is becomes its first entry
    Open {
        /// The folder of the day
        day: String,
        /// What it is
        title: String,
        /// An entry it begins with instead
        #[arg(long, value_name = "N")]
        entry: Option<u32>,
        /// What sort of situation it is
        #[arg(long, default_value = "other")]
        kind: Kind,
    },
    /// Change an incident: only what is given
    Change {
        #[command(flatten)]
        which: Numbered,
        /// Another title
        #[arg(long)]
        title: Option<String>,
        /// Another state
        #[arg(long)]
        state: Option<State>,
        /// Another sort of situation
        #[arg(long)]
        kind: Option<Kind>,
        /// An entry to link
        #[arg(long, value_name = "N")]
        link: Option<u32>,
        /// An entry to unlink
        #[arg(long, value_name = "N")]
        unlink: Option<u32>,
    },
    /// Answer a prompt; the answer is an entry
    Answer {
        #[command(flatten)]
        which: Numbered,
        /// What is asked, as `show` tells it
        prompt: String,
        /// The answer, as typed into the quick-entry line
        line: String,
        /// Why it is late, when it is
        #[arg(long, value_name = "R")]
        late_reason: Option<String>,
    },
    /// Set what is asked about incidents of a kind; none brings back the usual prompts
    Prompts {
        /// The folder of the day
        day: String,
        /// The kind
        kind: Kind,
        /// What is asked, in this order
        prompts: Vec<String>,
    },
    /// Make an incident part of another; its number opens that one from then on
    Merge {
        #[command(flatten)]
        which: Numbered,
        /// The number of the one that stays
        into: u32,
    },
    /// Take an incident out of another again
    Unmerge(Numbered),
}

/// What sort of situation an incident is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// Somebody is held
    Held,
    /// Somebody is hurt or ill
    Hurt,
    /// Somebody cannot be found
    Missing,
    /// Many people, or the way is not clear
    Crowd,
    /// Vehicles or officials have come
    Arrival,
    /// Fire, a road, something that could fall
    Hazard,
    /// Somebody needs something
    Welfare,
    /// None of these
    Other,
}

impl From<Kind> for IncidentKindView {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Held => Self::Held,
            Kind::Hurt => Self::Hurt,
            Kind::Missing => Self::Missing,
            Kind::Crowd => Self::Crowd,
            Kind::Arrival => Self::Arrival,
            Kind::Hazard => Self::Hazard,
            Kind::Welfare => Self::Welfare,
            Kind::Other => Self::Other,
        }
    }
}

/// Whether somebody is on an incident.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum State {
    /// Just opened
    New,
    /// Being handled
    Active,
    /// Being watched
    Watching,
    /// Over
    Closed,
}

impl From<State> for IncidentStateView {
    fn from(state: State) -> Self {
        match state {
            State::New => Self::New,
            State::Active => Self::Active,
            State::Watching => Self::Watching,
            State::Closed => Self::Closed,
        }
    }
}

//! What can be typed about the people in the road.

use clap::{Args, Subcommand, ValueEnum};
use closeby_desk::view::crowd::{MethodView, PackingView};

/// What can be done with numbers of people.
#[derive(Debug, Subcommand)]
pub enum Crowd {
    /// Every number of the day, oldest first
    List {
        /// The folder of the day
        day: String,
    },
    /// Store a number; it is an entry as well
    Add(Box<CrowdSeen>),
}

/// People in the road, as somebody saw or heard it.
#[derive(Debug, Args)]
pub struct CrowdSeen {
    /// The folder of the day
    pub day: String,
    /// How the number is reached
    pub how: How,
    /// At least so many
    #[arg(long)]
    pub low: Option<u32>,
    /// Most likely so many
    #[arg(long)]
    pub best: Option<u32>,
    /// At most so many
    #[arg(long)]
    pub high: Option<u32>,
    /// The ground in square metres; that of the close without it
    #[arg(long, value_name = "M2", value_parser = number)]
    pub area: Option<f64>,
    /// How much of it is filled, in per cent
    #[arg(long, value_name = "PERCENT")]
    pub filled: Option<u32>,
    /// How closely people stand where they stand least closely
    #[arg(long, default_value = "loose")]
    pub least: Packing,
    /// And where they stand most closely
    #[arg(long, default_value = "loose")]
    pub most: Packing,
    /// How many passed the gap
    #[arg(long, default_value_t = 0)]
    pub passed: u32,
    /// In how many minutes
    #[arg(long, default_value_t = 0.0, value_parser = number)]
    pub minutes: f64,
    /// For how many minutes people went on passing
    #[arg(long, default_value_t = 0.0, value_parser = number)]
    pub lasted: f64,
    /// Babies and small children
    #[arg(long)]
    pub children: Option<u32>,
    /// Older people
    #[arg(long)]
    pub older: Option<u32>,
    /// Who said so, of hearsay
    #[arg(long, default_value = "")]
    pub said_by: String,
    /// When: 1502
    #[arg(long, value_name = "T", default_value = "")]
    pub time: String,
    /// Why it is written late, when it is
    #[arg(long, value_name = "R")]
    pub late_reason: Option<String>,
}

/// How a number is reached.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum How {
    /// Somebody looked and judged
    ByEye,
    /// Heads were counted
    Count,
    /// Area times density
    Area,
    /// People who pass a gap
    Flow,
    /// Somebody said so: a claim, and no number of the day
    Hearsay,
}

/// How closely people stand, after Jacobs.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Packing {
    /// An arm's length apart: 1.1 per m²
    Loose,
    /// Shoulders near: 2.4 per m²
    Dense,
    /// Pressed together: 4.3 per m²
    Packed,
}

impl From<How> for MethodView {
    fn from(how: How) -> Self {
        match how {
            How::ByEye => Self::ByEye,
            How::Count => Self::Count,
            How::Area => Self::Jacobs,
            How::Flow => Self::Flow,
            How::Hearsay => Self::Hearsay,
        }
    }
}

impl From<Packing> for PackingView {
    fn from(packing: Packing) -> Self {
        match packing {
            Packing::Loose => Self::Loose,
            Packing::Dense => Self::Dense,
            Packing::Packed => Self::Packed,
        }
    }
}

/// Reads a number that there is: no "nan", which would stand for none given.
fn number(typed: &str) -> Result<f64, String> {
    let read = typed.parse::<f64>().ok().filter(|number| number.is_finite());
    read.ok_or_else(|| "it is no number".to_owned())
}

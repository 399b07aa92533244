//! How many people were there, as a witness would honestly put it.

mod work;

use serde::{Deserialize, Serialize};

pub use work::Working;

use crate::Moment;
use crate::id::{CountId, EntryId, EstimateId};
use crate::place::Position;

/// A number that never pretends to be exact: low, best and high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32, u32)", into = "(u32, u32, u32)")]
pub struct Range {
    low: u32,
    best: u32,
    high: u32,
}

impl Range {
    /// Returns `None` when the best guess lies outside or the range is upside down.
    pub fn new(low: u32, best: u32, high: u32) -> Option<Self> {
        (low <= best && best <= high).then_some(Self { low, best, high })
    }

    /// Returns a range around "about n": 15 per cent either way, at least one person.
    pub fn about(best: u32) -> Self {
        let slack = (best.saturating_mul(15) / 100).max(u32::from(best > 0));
        Self { low: best.saturating_sub(slack), best, high: best.saturating_add(slack) }
    }

    /// Returns a count that was really counted.
    pub fn counted(n: u32) -> Self {
        Self { low: n, best: n, high: n }
    }

    /// Returns the range of "100 to 150": best in the middle. `None` when upside down.
    pub fn between(low: u32, high: u32) -> Option<Self> {
        (low <= high).then(|| Self { low, best: low + (high - low) / 2, high })
    }

    /// Returns the lowest number that was said.
    pub fn low(self) -> u32 {
        self.low
    }

    /// Returns the best guess.
    pub fn best(self) -> u32 {
        self.best
    }

    /// Returns the highest number that was said.
    pub fn high(self) -> u32 {
        self.high
    }
}

impl TryFrom<(u32, u32, u32)> for Range {
    type Error = &'static str;
    fn try_from((low, best, high): (u32, u32, u32)) -> Result<Self, Self::Error> {
        Self::new(low, best, high).ok_or("the range is upside down")
    }
}

impl From<Range> for (u32, u32, u32) {
    fn from(range: Range) -> Self {
        (range.low, range.best, range.high)
    }
}

/// How the number was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Heads were counted.
    Count,
    /// Area times density.
    Jacobs,
    /// People per minute through a gap.
    Flow,
    /// Somebody said so.
    Hearsay,
    /// Somebody looked and judged: "about 50", "100-150".
    ByEye,
}

/// One estimate of the people in the road.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrowdEstimate {
    /// Its lasting name.
    pub id: EstimateId,
    /// How many.
    pub people: Range,
    /// How the number was reached.
    pub method: Method,
    /// Children among them, when counted.
    pub children: Option<Range>,
    /// Older people among them, when counted.
    pub older: Option<Range>,
    /// The area they stood on in square metres, when measured.
    pub area_m2: Option<f64>,
    /// The entry that says so.
    pub entry: Option<EntryId>,
    /// When they were counted.
    pub at: Moment,
    /// The ground they stood on, when somebody drew it.
    #[serde(default)]
    pub ground: Vec<Position>,
    /// What the number was worked out from, when it was.
    #[serde(default)]
    pub working: Option<Working>,
}

impl CrowdEstimate {
    /// Returns whether somebody looked. A number that was only heard stands in the log as a claim
    /// and nowhere as a number of the day.
    pub fn was_seen(&self) -> bool {
        self.method != Method::Hearsay
    }
}

/// How many officials of one agency were seen. A count, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialCount {
    /// Its lasting name.
    pub id: CountId,
    /// The agency: "police", "Home Office".
    pub agency: String,
    /// How many are there now.
    pub present: Range,
    /// Whether the number was given as "about".
    pub about: bool,
    /// The entry that says so.
    pub entry: Option<EntryId>,
    /// When they were counted.
    pub at: Moment,
}

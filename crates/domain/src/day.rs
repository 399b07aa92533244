//! The whole episode: its name, its zone, and whether it is an exercise.

use serde::{Deserialize, Serialize};

use crate::id::DayId;
use crate::place::Position;

/// The day that is being coordinated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Its lasting name.
    pub id: DayId,
    /// What people call it: "Linnet Close".
    pub name: String,
    /// The IANA time zone of the street, for example `Europe/London`.
    pub zone: String,
    /// Whether it is an exercise. It can never become real, nor be merged with a real day.
    pub exercise: bool,
}

/// The close, found on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CloseMarked {
    /// The street's name on the map.
    pub street: String,
    /// The street it opens into, when known.
    pub off: Option<String>,
    /// The middle of the close.
    pub centre: Position,
    /// The line along its middle, from the entrance to the closed end.
    pub axis: Vec<Position>,
    /// Its length in metres.
    pub length_m: f64,
    /// The width of the road in metres.
    pub width_m: f64,
    /// Where people stand: a ring around the crowd, when marked.
    pub crowd_area: Vec<Position>,
}

//! Places of the close that people need: entrances, water, toilets, rest.

use serde::{Deserialize, Serialize};

use crate::id::PlaceId;

/// A point on the earth in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A way into the close.
    Entrance,
    /// Drinking water.
    Water,
    /// A toilet that may be used.
    Toilet,
    /// First aid.
    FirstAid,
    /// Somewhere to sit.
    Rest,
    /// Where volunteers meet.
    Muster,
    /// A standing vehicle, drawn once and never followed.
    Vehicle,
    /// Anything else with a name.
    Spot,
}

/// A place marked on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its lasting name.
    pub id: PlaceId,
    /// What it is for.
    pub kind: PlaceKind,
    /// What people call it: "Water, no. 14".
    pub name: String,
    /// Where it is.
    pub position: Position,
    /// For an entrance: the clear width in centimetres.
    pub clear_width_cm: Option<u32>,
    /// Whether it can be reached without a step.
    pub step_free: Option<bool>,
    /// For an entrance: whether something stands in it.
    pub obstructed: bool,
    /// For an entrance: the direction of the way through it, degrees clockwise from north.
    pub bearing: Option<f64>,
    /// Taken off the map again.
    pub removed: bool,
}

/// One change to a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceChange {
    /// Another name.
    Name(String),
    /// Moved.
    Position(Position),
    /// Another clear width in centimetres.
    ClearWidth(u32),
    /// Whether it can be reached without a step.
    StepFree(bool),
    /// Whether something stands in it.
    Obstructed(bool),
    /// Taken off the map.
    Removed,
}

impl Place {
    pub(crate) fn change(&mut self, change: &PlaceChange) {
        match change {
            PlaceChange::Name(name) => self.name.clone_from(name),
            PlaceChange::Position(position) => self.position = *position,
            PlaceChange::ClearWidth(cm) => self.clear_width_cm = Some(*cm),
            PlaceChange::StepFree(free) => self.step_free = Some(*free),
            PlaceChange::Obstructed(blocked) => self.obstructed = *blocked,
            PlaceChange::Removed => self.removed = true,
        }
    }
}

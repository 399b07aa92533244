//! What sort of situation it is, which decides what the desk is prompted to find out.

use serde::{Deserialize, Serialize};

/// The sort of situation an incident is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// Somebody is held and needs looking after.
    Held,
    /// Somebody is hurt or ill.
    Hurt,
    /// Somebody cannot be found.
    Missing,
    /// Many people, or the way in and out is not clear.
    Crowd,
    /// Vehicles or officials have come: counts only.
    Arrival,
    /// Fire, a road, something that could fall.
    Hazard,
    /// Somebody needs food, warmth, medicine, rest.
    Welfare,
    /// None of these.
    #[default]
    Other,
}

impl IncidentKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Held,
        Self::Hurt,
        Self::Missing,
        Self::Crowd,
        Self::Arrival,
        Self::Hazard,
        Self::Welfare,
        Self::Other,
    ];
}

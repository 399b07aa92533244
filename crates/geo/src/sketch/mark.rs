//! What people put on the map: incidents, the way in, places, posts, the crowd, a vehicle.

use crate::measure::Band;
use crate::spot::Spot;

/// How an incident stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Filled.
    Active,
    /// A ring.
    Watching,
    /// A thin ring.
    Closed,
}

/// A small picture in a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Water to drink.
    Water,
    /// A toilet.
    Toilet,
    /// First aid.
    FirstAid,
    /// Somewhere to sit down.
    Rest,
    /// Where people meet.
    Muster,
    /// Anything else, by its first letter.
    Letter(char),
}

/// Something people put on the map. No mark stands for a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// An incident with its number.
    Incident {
        /// Where.
        at: Spot,
        /// Its number on the day.
        number: u32,
        /// How it stands.
        standing: Standing,
        /// A few words.
        label: Option<String>,
    },
    /// A way in, drawn as a bar across the road.
    Entrance {
        /// The middle of the mouth.
        at: Spot,
        /// Which way the road runs there; found from the map when not given.
        bearing: Option<f64>,
        /// How much of it is free, in metres.
        clear_m: f64,
        /// Something stands in it.
        obstructed: bool,
        /// One line or two.
        label: Vec<String>,
    },
    /// A place people go to.
    Place {
        /// Where.
        at: Spot,
        /// What for.
        icon: Icon,
        /// A few words.
        label: Option<String>,
    },
    /// A post with the two letters of its role.
    Post {
        /// Where.
        at: Spot,
        /// Two letters.
        code: String,
        /// Nobody stands there.
        empty: bool,
        /// A few words.
        label: Option<String>,
    },
    /// The ground a crowd covers.
    Crowd {
        /// Its outline.
        area: Vec<Spot>,
        /// How full it is.
        band: Band,
        /// One line or two, such as "About 130 people" and "0.3 per m², free".
        label: Vec<String>,
    },
    /// A vehicle, drawn once where it stood.
    Vehicle {
        /// Where.
        at: Spot,
        /// Which way it points; found from the map when not given.
        bearing: Option<f64>,
    },
}

impl Mark {
    /// The same mark with every spot passed through `turn`.
    pub(super) fn moved(mut self, turn: impl Fn(Spot) -> Spot) -> Self {
        match &mut self {
            Self::Incident { at, .. }
            | Self::Entrance { at, .. }
            | Self::Place { at, .. }
            | Self::Post { at, .. }
            | Self::Vehicle { at, .. } => *at = turn(*at),
            Self::Crowd { area, .. } => area.iter_mut().for_each(|spot| *spot = turn(*spot)),
        }
        self
    }

    /// The same mark, lined up with the road it stands on when it was not told how to lie.
    pub(super) fn facing(mut self, road: impl Fn(Spot) -> Option<f64>) -> Self {
        if let Self::Entrance { at, bearing, .. } | Self::Vehicle { at, bearing } = &mut self {
            *bearing = bearing.or_else(|| road(*at));
        }
        self
    }
}

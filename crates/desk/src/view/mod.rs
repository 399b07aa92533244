//! What the screens get: plain shapes with times as milliseconds and ids as text.

pub mod apart;
pub mod board;
pub mod bundle;
pub mod cases;
pub mod chat;
pub mod claims;
pub mod crowd;
pub mod decision;
pub mod entry;
pub mod file;
pub mod handover;
pub mod incident;
pub mod join;
pub mod line;
pub mod map;
pub mod roles;
pub mod roster;
pub mod search;
pub mod settings;
pub mod sync;
pub mod welcome;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An instant in milliseconds since 1970 in UTC. Screens show it in the day's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(type = "number")]
pub struct At(pub i64);

impl From<Moment> for At {
    fn from(moment: Moment) -> Self {
        Self(moment.unix_ms())
    }
}

impl From<At> for Moment {
    fn from(at: At) -> Self {
        Self::from_unix_ms(at.0)
    }
}

/// The two ways to look back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LookBack {
    /// What we knew then.
    #[default]
    Known,
    /// What had happened by then, as we now know it.
    Happened,
}

impl From<LookBack> for Mode {
    fn from(mode: LookBack) -> Self {
        match mode {
            LookBack::Known => Self::Known,
            LookBack::Happened => Self::Happened,
        }
    }
}

/// A question about a moment. Without one it is about now.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct MomentAsk {
    /// The moment, or now.
    pub at: Option<At>,
    /// In which way to look back.
    pub mode: LookBack,
}

/// A question without details.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A view that a change made stale; whoever shows it asks again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The board, the strip and the needs.
    Board,
    /// The timeline.
    Timeline,
    /// The rota.
    Roles,
    /// The roster.
    Roster,
    /// The cases.
    Cases,
    /// The handover.
    Handover,
    /// The map and its marks.
    Map,
    /// Who is at the desk and which keys are open.
    Session,
    /// Settings.
    Settings,
    /// Laptops and what they exchange.
    Sync,
}

impl View {
    /// Every view: after something came in that may concern any of them.
    pub const ALL: [Self; 10] = [
        Self::Board,
        Self::Timeline,
        Self::Roles,
        Self::Roster,
        Self::Cases,
        Self::Handover,
        Self::Map,
        Self::Session,
        Self::Settings,
        Self::Sync,
    ];
}

/// The answer to a change: its new value and the views that went stale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Done<T> {
    /// What came of it.
    pub value: T,
    /// Views to ask for again.
    pub stale: Vec<View>,
}

/// A point on the earth in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct LonLat {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

impl From<closeby_domain::place::Position> for LonLat {
    fn from(position: closeby_domain::place::Position) -> Self {
        Self { lon: position.lon, lat: position.lat }
    }
}

impl From<LonLat> for closeby_domain::place::Position {
    fn from(point: LonLat) -> Self {
        Self { lon: point.lon, lat: point.lat }
    }
}

//! The map: what stands on it, what can be found on it, and what its import said.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LonLat;

/// What stands on the map at a moment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarksView {
    /// Incidents with a place.
    pub incidents: Vec<IncidentMark>,
    /// Posts with a place.
    pub posts: Vec<PostMark>,
    /// Places.
    pub places: Vec<PlaceMark>,
    /// The area the crowd stands on.
    pub crowd: Option<CrowdMark>,
}

/// An incident on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IncidentMark {
    /// Its number.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// Whether it is active, watched or closed.
    pub state: super::board::IncidentStateView,
    /// Where.
    pub position: LonLat,
}

/// A post on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PostMark {
    /// The post.
    pub id: String,
    /// Its role's code.
    pub role: String,
    /// What people call it.
    pub title: String,
    /// How many are there.
    pub filled: u32,
    /// How many it needs.
    pub needed: u32,
    /// Whether the day can do without it.
    pub optional: bool,
    /// Where.
    pub position: LonLat,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceMark {
    /// The place.
    pub id: String,
    /// entrance, water, toilet, first_aid, rest, muster, vehicle or spot.
    pub kind: PlaceKindView,
    /// What people call it.
    pub name: String,
    /// Where.
    pub position: LonLat,
    /// For an entrance: the clear width in metres.
    pub clear_width_m: Option<f64>,
    /// Whether it is step-free.
    pub step_free: Option<bool>,
    /// For an entrance: whether something stands in it.
    pub obstructed: bool,
    /// For an entrance: the direction of the way through it, degrees clockwise from north.
    pub bearing: Option<f64>,
}

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKindView {
    /// A way into the close.
    Entrance,
    /// Drinking water.
    Water,
    /// A toilet.
    Toilet,
    /// First aid.
    FirstAid,
    /// Somewhere to sit.
    Rest,
    /// Where volunteers meet.
    Muster,
    /// A standing vehicle.
    Vehicle,
    /// Anything else.
    Spot,
}

/// The crowd on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrowdMark {
    /// The ring it stands in.
    pub ring: Vec<LonLat>,
    /// The area in square metres.
    pub area_m2: f64,
    /// The best guess.
    pub best: u32,
    /// Whether that is "about".
    pub about: bool,
    /// People per square metre.
    pub per_m2: f64,
    /// free, busy, watch or act.
    pub band: String,
}

/// The map of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MapView {
    /// Whether a map is stored.
    pub has_map: bool,
    /// What it holds, in words: "8,329 ways, 2,120 buildings".
    pub summary: Option<String>,
    /// West, south, east and north in degrees.
    pub bounds: Option<(f64, f64, f64, f64)>,
    /// The close, once marked.
    pub close: Option<CloseView>,
    /// Who must be named beside every drawing of it.
    pub attribution: String,
    /// Changes when another map is stored, so that tiles are asked for again.
    pub version: String,
    /// Places marked so far.
    pub places: Vec<PlaceMark>,
}

/// The marked close.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseView {
    /// The street's name.
    pub street: String,
    /// The street it opens into.
    pub off: Option<String>,
    /// Its middle.
    pub centre: LonLat,
    /// The line along its middle, from the entrance to the closed end.
    pub axis: Vec<LonLat>,
    /// Its length in metres.
    pub length_m: f64,
    /// The width of its road in metres.
    pub width_m: f64,
}

/// A map file to import.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportMapAsk {
    /// Where the file is, as chosen in the file dialog.
    pub path: String,
}

/// What an import found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedView {
    /// Nodes read.
    pub nodes: u32,
    /// Ways read.
    pub ways: u32,
    /// Relations read.
    pub relations: u32,
    /// Roads kept.
    pub roads: u32,
    /// Names of streets.
    pub street_names: u32,
    /// Paths kept.
    pub paths: u32,
    /// Buildings kept.
    pub buildings: u32,
    /// Addresses kept.
    pub addresses: u32,
    /// References to nodes that the file does not hold.
    pub dangling: u32,
    /// Closes found.
    pub closes: u32,
}

/// How far an import is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportProgress {
    /// From 0 to 1; `None` when nothing is being imported.
    pub share: Option<f64>,
    /// What it is doing, in words.
    pub says: String,
}

/// A street to find.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StreetAsk {
    /// Its name, or the beginning of it.
    pub name: String,
}

/// A street that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StreetView {
    /// Its name.
    pub name: String,
    /// Whether it is a close: one way in for vehicles.
    pub is_close: bool,
    /// The street it opens into, when it is a close.
    pub off: Option<String>,
    /// Its length in metres.
    pub length_m: f64,
    /// Ways in on foot, when it is a close.
    pub footpaths: u32,
    /// Its middle.
    pub centre: LonLat,
}

/// A place to mark.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkPlaceAsk {
    /// What it is for.
    pub kind: PlaceKindView,
    /// What people call it.
    pub name: String,
    /// Where.
    pub position: LonLat,
    /// For an entrance: the clear width in metres.
    #[serde(default)]
    pub clear_width_m: Option<f64>,
    /// Whether it is step-free.
    #[serde(default)]
    pub step_free: Option<bool>,
}

/// A change to a place: only what is given changes.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ChangePlaceAsk {
    /// The place.
    pub place: String,
    /// Another name.
    pub name: Option<String>,
    /// Another position.
    pub position: Option<LonLat>,
    /// Another clear width in metres.
    pub clear_width_m: Option<f64>,
    /// Whether something stands in it.
    pub obstructed: Option<bool>,
    /// Taken off the map.
    pub remove: bool,
}

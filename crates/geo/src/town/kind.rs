//! The kinds of thing the map draws, and nothing else a map file may hold.
//!
//! The order of the variants is part of the stored format: add at the end, never in between.

use serde::{Deserialize, Serialize};

/// What a feature is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A street that vehicles may use.
    Road {
        /// How important it is.
        class: RoadClass,
        /// Width in decimetres: as mapped, or else the estimate of `measure::road_width`.
        width_dm: u16,
        /// Whether the map said how wide it is.
        width_known: bool,
        /// Vehicles may go one way only.
        oneway: bool,
        /// The map says that it ends without a way through.
        noexit: bool,
    },
    /// A way for feet or bicycles.
    Path {
        /// What sort of path.
        class: PathClass,
        /// Width in decimetres, as mapped or estimated.
        width_dm: u16,
    },
    /// A building, with its address where the map has one.
    Building {
        /// House number or numbers, such as "14" or "2-8".
        number: Option<String>,
        /// The street the number belongs to.
        street: Option<String>,
    },
    /// Grass, trees and places to play.
    Green(Green),
    /// Water, as a surface or a stream.
    Water,
    /// One tree.
    Tree,
    /// Something that stops vehicles.
    Barrier(Barrier),
    /// Something people may need.
    Amenity(Amenity),
    /// An address that is not on a building outline.
    Address {
        /// House number.
        number: String,
        /// The street it belongs to.
        street: Option<String>,
    },
    /// A named part of town.
    Place(PlaceClass),
}

/// How important a road is, in OpenStreetMap's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RoadClass {
    /// Access to yards, car parks and backs of houses; many mews.
    Service,
    /// Farm and forest tracks.
    Track,
    /// Walking pace, shared by all.
    LivingStreet,
    /// Houses on both sides.
    Residential,
    /// A minor road through.
    Unclassified,
    /// Links smaller centres.
    Tertiary,
    /// Links larger centres.
    Secondary,
    /// A main road.
    Primary,
    /// A main road of national importance.
    Trunk,
    /// No walking at all.
    Motorway,
}

/// What sort of path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PathClass {
    /// A street without vehicles.
    Pedestrian,
    /// For walking.
    Footway,
    /// Walking, rough or unknown.
    Path,
    /// Stairs: no wheels.
    Steps,
    /// For bicycles.
    Cycleway,
    /// For horses.
    Bridleway,
}

/// What grows, or is played on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Green {
    /// A park or public garden.
    Park,
    /// A garden, not always public.
    Garden,
    /// Grass, a meadow, a village green.
    Grass,
    /// Trees standing close.
    Wood,
    /// A marked field or playground.
    Pitch,
    /// Allotments, cemeteries and other quiet ground.
    Quiet,
}

/// What stops vehicles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barrier {
    /// A post, or a row of them.
    Bollard,
    /// A gate or lift gate.
    Gate,
    /// A block, chain or kerb that closes the road.
    Block,
    /// A cycle or step barrier across a path.
    Stile,
    /// A wall, fence or hedge.
    Wall,
}

/// What people may need in an afternoon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Amenity {
    /// Public toilets.
    Toilets,
    /// Water to drink.
    DrinkingWater,
    /// A pharmacy.
    Pharmacy,
    /// A doctor, clinic or hospital.
    Doctor,
    /// A defibrillator.
    Defibrillator,
    /// Any shop.
    Shop,
    /// Somewhere to eat or drink.
    Food,
    /// A pub.
    Pub,
    /// A bus or tram stop.
    Stop,
    /// A railway or underground station.
    Station,
    /// Somewhere to sit.
    Bench,
    /// Somewhere dry to wait.
    Shelter,
    /// A school or nursery.
    School,
    /// A hall, library or community centre.
    Hall,
    /// A place of worship.
    Worship,
    /// A police station.
    Police,
    /// A fire station or hydrant.
    Fire,
    /// A telephone box.
    Telephone,
    /// A place to leave bicycles or cars.
    Parking,
    /// A post office or box.
    Post,
}

/// How large a named part of town is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceClass {
    /// A city, town or village.
    Town,
    /// A quarter or suburb.
    Quarter,
    /// A square, estate or other named spot.
    Locality,
}

impl RoadClass {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Motorway => "motorway",
            Self::Trunk => "trunk",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Tertiary => "tertiary",
            Self::Unclassified => "unclassified",
            Self::Residential => "residential",
            Self::LivingStreet => "living_street",
            Self::Track => "track",
            Self::Service => "service",
        }
    }
}

impl PathClass {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pedestrian => "pedestrian",
            Self::Footway => "footway",
            Self::Path => "path",
            Self::Steps => "steps",
            Self::Cycleway => "cycleway",
            Self::Bridleway => "bridleway",
        }
    }
}

impl Green {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Park => "park",
            Self::Garden => "garden",
            Self::Grass => "grass",
            Self::Wood => "wood",
            Self::Pitch => "pitch",
            Self::Quiet => "quiet",
        }
    }
}

impl Barrier {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bollard => "bollard",
            Self::Gate => "gate",
            Self::Block => "block",
            Self::Stile => "stile",
            Self::Wall => "wall",
        }
    }
}

impl Amenity {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Toilets => "toilets",
            Self::DrinkingWater => "drinking_water",
            Self::Pharmacy => "pharmacy",
            Self::Doctor => "doctor",
            Self::Defibrillator => "defibrillator",
            Self::Shop => "shop",
            Self::Food => "food",
            Self::Pub => "pub",
            Self::Stop => "stop",
            Self::Station => "station",
            Self::Bench => "bench",
            Self::Shelter => "shelter",
            Self::School => "school",
            Self::Hall => "hall",
            Self::Worship => "worship",
            Self::Police => "police",
            Self::Fire => "fire",
            Self::Telephone => "telephone",
            Self::Parking => "parking",
            Self::Post => "post",
        }
    }
}

impl PlaceClass {
    /// The word used in tiles, GeoJSON and styles.
    pub fn word(self) -> &'static str {
        match self {
            Self::Town => "town",
            Self::Quarter => "quarter",
            Self::Locality => "locality",
        }
    }
}

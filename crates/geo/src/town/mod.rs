//! A piece of town: only what the map draws, and only where it lies.

pub(crate) mod around;
pub(crate) mod counts;
pub(crate) mod date_line;
pub(crate) mod kind;
pub(crate) mod store;

use crate::spot::{Bounds, Spot};
use counts::Counts;
use kind::Kind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A piece of town: only what the map draws, and only where it lies.
///
/// Whoever drew the map is not in it: editor names, dates and change sets are never read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Town {
    /// The box around everything in it.
    pub bounds: Bounds,
    /// The words that must stand wherever this map is shown or printed.
    pub credit: String,
    /// What was in the file it came from.
    pub counts: Counts,
    /// Everything there is to draw, in the order of the file.
    pub features: Vec<Feature>,
}

/// One thing on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// What it is.
    pub kind: Kind,
    /// What people call it.
    pub name: Option<String>,
    /// Where it lies.
    pub shape: Shape,
}

/// Where a feature lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// One spot.
    Point(Spot),
    /// A line of two spots or more.
    Line(#[serde(with = "store::delta")] Vec<Spot>),
    /// One outline or several.
    Area(Vec<Polygon>),
}

/// An outline and the holes in it. Each ring ends where it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Polygon {
    /// The outer ring.
    #[serde(with = "store::delta")]
    pub outer: Vec<Spot>,
    /// Rings cut out of it.
    #[serde(with = "store::delta_rings")]
    pub holes: Vec<Vec<Spot>>,
}

impl Shape {
    /// Every spot of the outside: holes add nothing to a box.
    pub fn outside(&self) -> Box<dyn Iterator<Item = Spot> + '_> {
        match self {
            Self::Point(spot) => Box::new(std::iter::once(*spot)),
            Self::Line(line) => Box::new(line.iter().copied()),
            Self::Area(polygons) => {
                Box::new(polygons.iter().flat_map(|polygon| polygon.outer.iter().copied()))
            }
        }
    }

    /// The box around it; `None` only for a shape without any spot.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.outside())
    }

    /// The line, if it is one.
    pub fn line(&self) -> Option<&[Spot]> {
        match self {
            Self::Line(line) => Some(line),
            Self::Point(_) | Self::Area(_) => None,
        }
    }
}

impl Town {
    /// The box around its streets and houses; around everything, when it has none.
    ///
    /// A river or a park that a map file carries whole may reach far beyond the streets.
    pub fn built(&self) -> Bounds {
        let built = |feature: &&Feature| {
            matches!(feature.kind, Kind::Road { .. } | Kind::Path { .. } | Kind::Building { .. })
        };
        let boxes = self.features.iter().filter(built).filter_map(|feature| feature.shape.bounds());
        boxes.reduce(Bounds::and).unwrap_or(self.bounds)
    }

    /// The middle of the busiest part: a good first view even of a map flung over continents.
    ///
    /// The town is laid out in cells of about two kilometres; the fullest one wins.
    pub fn heart(&self) -> Spot {
        const CELL: i32 = 200_000;
        let mut cells: HashMap<(i32, i32), (u32, Bounds)> = HashMap::new();
        for bounds in self.features.iter().filter_map(|feature| feature.shape.bounds()) {
            let (lon, lat) = bounds.middle().grains();
            let cell = (lon.div_euclid(CELL), lat.div_euclid(CELL));
            let middle = Bounds { least: bounds.middle(), most: bounds.middle() };
            let entry = cells.entry(cell).or_insert((0, middle));
            *entry = (entry.0 + 1, entry.1.and(middle));
        }
        // Ties go to the westernmost cell, so that the answer never depends on hashing.
        let fullest =
            cells.into_iter().max_by_key(|&(cell, (full, _))| (full, std::cmp::Reverse(cell)));
        fullest.map_or(self.bounds.middle(), |(_, (_, bounds))| bounds.middle())
    }
}

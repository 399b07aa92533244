//! A plain drawing of a few streets for paper: shapes in metres, then SVG in greys.

mod footprint;
mod hatch;
mod icon;
mod ink;
mod label;
mod lettering;
mod mark;
mod room;
mod stand;
mod svg;
mod symbol;

pub use lettering::Lettering;
pub use mark::{Icon, Mark, Standing};

use crate::atlas::Atlas;
use crate::draw::join::join;
use crate::plane::{Metres, Plane};
use crate::spot::{Bounds, Spot};
use crate::town::kind::{Kind, PathClass};
use crate::town::{Feature, Polygon, Shape};
use std::collections::BTreeMap;

/// A point on the drawing: metres right and down from its top left corner.
pub(crate) type Point = (f64, f64);

/// A surface on the drawing; rings after the first are holes.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The rings, in metres right and down.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// A road or path on the drawing: a line with its true width.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The centre line, in metres right and down.
    pub line: Vec<(f64, f64)>,
    /// How wide it is, in metres.
    pub width_m: f64,
    /// Stairs are drawn with treads.
    pub steps: bool,
}

/// A street with everything there is of it, for its name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedStreet {
    /// What it is called.
    pub name: String,
    /// Its lines, joined.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// How wide it is, in metres.
    pub width_m: f64,
}

/// A plain drawing, north up: x runs right, y runs down, both in metres.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// Metres from left to right.
    pub width_m: f64,
    /// Metres from top to bottom.
    pub height_m: f64,
    /// Parks, gardens and grass.
    pub greens: Vec<Outline>,
    /// Ponds and rivers.
    pub waters: Vec<Outline>,
    /// Paths.
    pub paths: Vec<Strip>,
    /// Roads, narrowest first.
    pub roads: Vec<Strip>,
    /// Buildings.
    pub buildings: Vec<Outline>,
    /// Trees.
    pub trees: Vec<(f64, f64)>,
    /// Streets by name.
    pub streets: Vec<NamedStreet>,
    /// What people put on it.
    pub marks: Vec<Mark>,
    /// The street the day is about, written larger.
    pub own: Option<String>,
    /// What must stand under it.
    pub credit: String,
    paper: Paper,
}

/// Where the drawing lies on the ground.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paper {
    plane: Plane,
    middle: Point,
}

impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        self.plane.origin() == other.plane.origin() && self.middle == other.middle
    }
}

impl Paper {
    fn point(&self, spot: Spot) -> Point {
        let Metres { east, north } = self.plane.flat(spot);
        (self.middle.0 + east, self.middle.1 - north)
    }

    fn line(&self, line: &[Spot]) -> Vec<Point> {
        line.iter().map(|&spot| self.point(spot)).collect()
    }

    fn outline(&self, polygon: &Polygon) -> Outline {
        let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
        Outline { rings: rings.map(|ring| self.line(ring)).collect() }
    }
}

impl Sketch {
    pub(crate) fn of(atlas: &Atlas, centre: Spot, size_m: (f64, f64), marks: Vec<Mark>) -> Self {
        let (width_m, height_m) = (size_m.0.clamp(10.0, 5000.0), size_m.1.clamp(10.0, 5000.0));
        let plane = Plane::at(centre);
        let corner = |sign: f64| Metres::new(sign * width_m / 2.0, sign * height_m / 2.0);
        let window = Bounds { least: plane.spot(corner(-1.0)), most: plane.spot(corner(1.0)) };
        let marks = marks
            .into_iter()
            .map(|mark| {
                let turn = |spot: Spot| atlas.town().bring_close(spot);
                mark.moved(turn).facing(|spot| Some(atlas.nearest_road(spot, 40.0)?.bearing))
            })
            .collect();
        let mut sketch = Self {
            width_m,
            height_m,
            greens: Vec::new(),
            waters: Vec::new(),
            paths: Vec::new(),
            roads: Vec::new(),
            buildings: Vec::new(),
            trees: Vec::new(),
            streets: Vec::new(),
            marks,
            own: None,
            credit: atlas.town().credit.clone(),
            paper: Paper { plane, middle: (width_m / 2.0, height_m / 2.0) },
        };
        let features: Vec<&Feature> = atlas.within(window).collect();
        features.iter().for_each(|feature| sketch.add(feature));
        sketch.roads.sort_by(|a, b| a.width_m.total_cmp(&b.width_m));
        sketch.name_streets(&features);
        sketch
    }

    /// Writes the name of the street the day is about larger than the others.
    #[must_use]
    pub fn about(mut self, name: &str) -> Self {
        self.own = Some(name.to_owned());
        self
    }

    fn add(&mut self, feature: &Feature) {
        let paper = self.paper;
        match (&feature.kind, &feature.shape) {
            (Kind::Road { width_dm, .. }, Shape::Line(line)) => {
                self.roads.push(strip(paper.line(line), *width_dm, false));
            }
            // A street without vehicles is paved from wall to wall, like any other.
            (Kind::Path { class: PathClass::Pedestrian, width_dm }, Shape::Line(line)) => {
                self.roads.push(strip(paper.line(line), *width_dm, false));
            }
            (Kind::Path { class, width_dm }, Shape::Line(line)) => {
                let steps = *class == PathClass::Steps;
                self.paths.push(strip(paper.line(line), *width_dm, steps));
            }
            (Kind::Tree, Shape::Point(spot)) => self.trees.push(paper.point(*spot)),
            (kind, Shape::Area(polygons)) => {
                let pile = match kind {
                    Kind::Green(_) => &mut self.greens,
                    Kind::Water => &mut self.waters,
                    Kind::Building { .. } => &mut self.buildings,
                    _ => return,
                };
                pile.extend(polygons.iter().map(|polygon| paper.outline(polygon)));
            }
            _ => {}
        }
    }

    fn name_streets(&mut self, features: &[&Feature]) {
        let mut streets: BTreeMap<&str, (Vec<Vec<Spot>>, u16)> = BTreeMap::new();
        for feature in features {
            let width_dm = match feature.kind {
                Kind::Road { width_dm, .. } => width_dm,
                Kind::Path { class: PathClass::Pedestrian, width_dm } => width_dm,
                _ => continue,
            };
            if let (Some(name), Some(line)) = (&feature.name, feature.shape.line()) {
                let street = streets.entry(name).or_default();
                street.0.push(line.to_vec());
                street.1 = street.1.max(width_dm);
            }
        }
        let paper = self.paper;
        self.streets = streets
            .into_iter()
            .map(|(name, (lines, width_dm))| NamedStreet {
                name: name.to_owned(),
                lines: join(lines).iter().map(|line| paper.line(line)).collect(),
                width_m: f64::from(width_dm) / 10.0,
            })
            .collect();
    }
}

fn strip(line: Vec<Point>, width_dm: u16, steps: bool) -> Strip {
    Strip { line, width_m: f64::from(width_dm) / 10.0, steps }
}

//! Cuts one vector tile out of a town.

use super::clip::{Frame, Point};
use super::dress::{LAYERS, Value, door, dress, first_zoom};
use super::join::join;
use super::mvt::{EXTENT, Geometry, Layer};
use crate::spot::{Bounds, GRAIN, Spot};
use crate::town::kind::{Kind, RoadClass};
use crate::town::{Feature, Polygon, Shape};
use std::collections::BTreeMap;
use std::f64::consts::PI;

/// How far past its edge a tile is drawn, so that outlines do not show at the seams.
const MARGIN: f64 = 96.0;
const FRAME: Frame = Frame { least: -MARGIN, most: EXTENT as f64 + MARGIN };

/// A square of the world map.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Square {
    z: u8,
    x: f64,
    y: f64,
}

impl Square {
    /// `None` when there is no such square.
    pub fn at(z: u8, x: u32, y: u32) -> Option<Self> {
        let exists = z <= 22 && x < 1 << z && y < 1 << z;
        exists.then(|| Self { z, x: f64::from(x), y: f64::from(y) })
    }

    fn side(self) -> f64 {
        f64::from(1u32 << self.z)
    }

    /// The ground it shows, margin included; longitudes may pass 180° when `turned` east.
    pub fn window(self, turned: bool) -> Bounds {
        let margin = MARGIN / f64::from(EXTENT);
        let turn = if turned { 360.0 } else { 0.0 };
        let lon = |x: f64| x / self.side() * 360.0 - 180.0 + turn;
        let lat = |y: f64| (PI * (1.0 - 2.0 * y / self.side())).sinh().atan().to_degrees();
        let spot = |lon: f64, lat: f64| {
            Spot::raw((lon.clamp(-200.0, 214.0) * GRAIN) as i32, (lat * GRAIN) as i32)
        };
        Bounds {
            least: spot(lon(self.x - margin), lat(self.y + 1.0 + margin)),
            most: spot(lon(self.x + 1.0 + margin), lat(self.y - margin)),
        }
    }

    fn place(self, spot: Spot, turned: bool) -> Point {
        let turn = if turned { 360.0 } else { 0.0 };
        let lat = spot.lat().clamp(-85.06, 85.06).to_radians();
        let x = (spot.lon() - turn + 180.0) / 360.0 * self.side();
        let y = (1.0 - lat.tan().asinh() / PI) / 2.0 * self.side();
        let extent = f64::from(EXTENT);
        ((x - self.x) * extent, (y - self.y) * extent)
    }
}

/// Draws the features that reach into a square.
pub(crate) fn tile<'a>(
    square: Square,
    turned: bool,
    features: impl Iterator<Item = &'a Feature>,
) -> Vec<u8> {
    let mut layers: BTreeMap<&str, Layer> =
        LAYERS.iter().map(|&name| (name, Layer::new(name))).collect();
    let mut streets: BTreeMap<(&str, RoadClass), Vec<Vec<Spot>>> = BTreeMap::new();
    let brush = Brush { square, turned };
    for feature in features.filter(|feature| first_zoom(&feature.kind) <= square.z) {
        let dressed = dress(feature);
        if let Some(geometry) = brush.shape(&feature.shape)
            && let Some(layer) = layers.get_mut(dressed.layer)
        {
            layer.add(&geometry, &dressed.properties);
        }
        if let (Kind::Road { class, .. }, Some(name), Some(line)) =
            (&feature.kind, &feature.name, feature.shape.line())
        {
            streets.entry((name, *class)).or_default().push(line.to_vec());
        }
        if square.z >= 16
            && let Some(number) = door(feature)
            && let Some(middle) = feature.shape.bounds().map(Bounds::middle)
            && let Some(geometry) = brush.point(middle)
            && let Some(layer) = layers.get_mut("address")
        {
            layer.add(&geometry, &[("number", Value::Text(number))]);
        }
    }
    if let Some(layer) = layers.get_mut("street") {
        brush.streets(streets, layer);
    }
    let mut bytes = Vec::new();
    for name in LAYERS {
        if let Some(layer) = layers.remove(name) {
            layer.write(&mut bytes);
        }
    }
    bytes
}

/// Turns shapes on the ground into shapes in a tile.
struct Brush {
    square: Square,
    turned: bool,
}

impl Brush {
    fn shape(&self, shape: &Shape) -> Option<Geometry> {
        match shape {
            Shape::Point(spot) => self.point(*spot),
            Shape::Line(line) => self.line(line),
            Shape::Area(polygons) => {
                let rings = |polygon: &Polygon| {
                    let all = std::iter::once(&polygon.outer).chain(&polygon.holes);
                    all.map(|ring| self.ring(ring)).collect::<Vec<_>>()
                };
                let areas: Vec<_> = polygons.iter().map(rings).collect();
                let seen = areas.iter().flatten().any(|ring| ring.len() > 2);
                seen.then_some(Geometry::Areas(areas))
            }
        }
    }

    /// A sign stands in one tile only, so that it is not drawn twice at a seam.
    fn point(&self, spot: Spot) -> Option<Geometry> {
        let (x, y) = self.square.place(spot, self.turned);
        let inside = 0.0..f64::from(EXTENT);
        (inside.contains(&x) && inside.contains(&y)).then(|| Geometry::Points(vec![whole((x, y))]))
    }

    fn line(&self, line: &[Spot]) -> Option<Geometry> {
        let line: Vec<Point> =
            line.iter().map(|&spot| self.square.place(spot, self.turned)).collect();
        let parts = FRAME.line(&line);
        let parts: Vec<Vec<(i32, i32)>> =
            parts.into_iter().map(|part| part.into_iter().map(whole).collect()).collect();
        (!parts.is_empty()).then_some(Geometry::Lines(parts))
    }

    fn ring(&self, ring: &[Spot]) -> Vec<(i32, i32)> {
        let ring: Vec<Point> =
            ring.iter().map(|&spot| self.square.place(spot, self.turned)).collect();
        FRAME.ring(&ring).into_iter().map(whole).collect()
    }

    /// Names are written along whole streets, not along the pieces they are mapped in.
    fn streets(&self, streets: BTreeMap<(&str, RoadClass), Vec<Vec<Spot>>>, layer: &mut Layer) {
        for ((name, class), lines) in streets {
            for line in join(lines) {
                if let Some(geometry) = self.line(&line) {
                    let properties =
                        [("name", Value::Text(name)), ("class", Value::Text(class.word()))];
                    layer.add(&geometry, &properties);
                }
            }
        }
    }
}

fn whole((x, y): Point) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

//! A town made quick to look at: any window of it without walking the whole list.

use crate::draw::tile::{self, Square};
use crate::sketch::{Mark, Sketch};
use crate::spot::{Bounds, Spot};
use crate::town::kind::Kind;
use crate::town::{Feature, Town};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// A town with an index over the ground.
pub struct Atlas {
    town: Town,
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

impl Atlas {
    /// Lays out the index. A borough takes some tens of milliseconds.
    pub fn of(town: Town) -> Self {
        let boxes = town.features.iter().enumerate().filter_map(|(at, feature)| {
            let bounds = feature.shape.bounds()?;
            let (least, most) = corners(bounds);
            Some(GeomWithData::new(Rectangle::from_corners(least, most), at))
        });
        let tree = RTree::bulk_load(boxes.collect());
        Self { town, tree }
    }

    /// The town itself.
    pub fn town(&self) -> &Town {
        &self.town
    }

    /// What reaches into a window, in the order of the map.
    pub fn within(&self, window: Bounds) -> impl Iterator<Item = &Feature> {
        let (least, most) = corners(window);
        let found = self.tree.locate_in_envelope_intersecting(&AABB::from_corners(least, most));
        let mut found: Vec<usize> = found.map(|page| page.data).collect();
        found.sort_unstable();
        found.into_iter().filter_map(|at| self.town.features.get(at))
    }

    /// One vector tile; `None` when there is no such square or nothing to see in it.
    ///
    /// Layers: green, water, path, road, building, barrier, tree, street, address, amenity,
    /// place. Roads and paths carry `class`, `width_m` and `name`; `street` holds whole streets
    /// for their names; `address` the house numbers.
    pub fn tile(&self, z: u8, x: u32, y: u32) -> Option<Vec<u8>> {
        let square = Square::at(z, x, y)?;
        let plain = square.window(false);
        let turned = !plain.meets(self.town.bounds) && square.window(true).meets(self.town.bounds);
        let features = self.within(square.window(turned));
        let bytes = tile::tile(square, turned, features);
        (!bytes.is_empty()).then_some(bytes)
    }

    /// The nearest road to a spot within `metres`: its name and the way it runs there.
    pub fn nearest_road(&self, spot: Spot, metres: f64) -> Option<NearRoad<'_>> {
        let spot = self.town.bring_close(spot);
        let plane = crate::Plane::at(spot);
        let here = plane.flat(spot);
        let near = self.within(crate::town::around::square(spot, metres));
        let roads = near.filter(|feature| matches!(feature.kind, Kind::Road { .. }));
        let measured = roads.filter_map(|feature| {
            let line = plane.flat_line(feature.shape.line()?);
            let (away, heading) = nearest(&line, here)?;
            let bearing = heading.0.atan2(heading.1).to_degrees().rem_euclid(360.0);
            Some(NearRoad { name: feature.name.as_deref(), away_m: away, bearing })
        });
        measured.filter(|road| road.away_m <= metres).min_by(|a, b| a.away_m.total_cmp(&b.away_m))
    }

    /// A plain drawing for paper, `width_m` by `height_m` of ground around `centre`.
    pub fn sketch(&self, centre: Spot, width_m: f64, height_m: f64, marks: Vec<Mark>) -> Sketch {
        Sketch::of(self, self.town.bring_close(centre), (width_m, height_m), marks)
    }
}

/// A road close to a spot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearRoad<'a> {
    /// What it is called.
    pub name: Option<&'a str>,
    /// How far off its centre line is, in metres.
    pub away_m: f64,
    /// Which way it runs there, in degrees from north.
    pub bearing: f64,
}

fn corners(bounds: Bounds) -> ([f64; 2], [f64; 2]) {
    ([bounds.least.lon(), bounds.least.lat()], [bounds.most.lon(), bounds.most.lat()])
}

/// Distance from a point to a line, and the line's heading there.
fn nearest(line: &[crate::Metres], point: crate::Metres) -> Option<(f64, (f64, f64))> {
    let pieces = line.windows(2).filter_map(|pair| {
        let &[from, to] = pair else { return None };
        let heading = from.heading(to)?;
        let along = (point.east - from.east) * heading.0 + (point.north - from.north) * heading.1;
        let foot = from.moved(heading, along.clamp(0.0, from.to(to)));
        Some((foot.to(point), heading))
    });
    pieces.min_by(|a, b| a.0.total_cmp(&b.0))
}

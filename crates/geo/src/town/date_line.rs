//! Keeps a town in one piece when the 180th meridian runs through it.

use super::{Feature, Polygon, Shape, Town};
use crate::spot::{HALF_TURN, Spot};

/// Lays a town that straddles the date line out in one piece, longitudes running past 180°.
///
/// Only when everything fits into half the globe that way; otherwise nothing is moved. Returns
/// how many outlines had to be given up because they leap across the world.
pub(crate) fn lay_out(features: &mut Vec<Feature>) -> u64 {
    if let Some(edge) = eastern_edge(features) {
        for feature in features.iter_mut() {
            feature.shape.each_spot(|spot| {
                if spot.grains().0 < edge { spot.turned_east().unwrap_or(spot) } else { spot }
            });
        }
    }
    cut_leaps(features)
}

/// Where the town begins when it straddles the date line: west of this, spots are turned east.
fn eastern_edge(features: &[Feature]) -> Option<i32> {
    const DEGREE: i64 = 10_000_000;
    let mut taken = [false; 360];
    for spot in features.iter().flat_map(|feature| feature.shape.outside()) {
        let degree = (i64::from(spot.grains().0) + HALF_TURN) / DEGREE;
        if let Some(cell) = usize::try_from(degree.min(359)).ok().and_then(|at| taken.get_mut(at)) {
            *cell = true;
        }
    }
    let straddles = taken.first() == Some(&true) && taken.last() == Some(&true);
    let (west_end, east_start) = widest_gap(&taken);
    // Longitudes are kept in 32 bits, which end at 214°: the part to be turned must be narrow.
    let fits = straddles && west_end < 30 && east_start >= west_end + 180;
    let edge = i64::try_from(east_start).ok()? * DEGREE - HALF_TURN;
    fits.then_some(i32::try_from(edge).ok()?)
}

/// The longest run of empty degrees: where it begins and where it has ended.
fn widest_gap(taken: &[bool]) -> (usize, usize) {
    let mut widest = (0, 0);
    let mut start = 0;
    for (at, full) in taken.iter().chain([&true]).enumerate() {
        if *full {
            if at - start > widest.1 - widest.0 {
                widest = (start, at);
            }
            start = at + 1;
        }
    }
    widest
}

/// Splits lines, and drops outlines, with a step of more than half the globe.
fn cut_leaps(features: &mut Vec<Feature>) -> u64 {
    let leaps = |pair: &[Spot]| match pair {
        [a, b] => (i64::from(a.grains().0) - i64::from(b.grains().0)).abs() > HALF_TURN,
        _ => false,
    };
    let mut given_up = 0;
    let mut cut = Vec::new();
    features.retain(|feature| match &feature.shape {
        Shape::Point(_) => true,
        Shape::Area(all) => {
            let sound = !all.iter().any(|polygon| polygon.outer.windows(2).any(leaps));
            given_up += u64::from(!sound);
            sound
        }
        Shape::Line(line) => {
            let sound = !line.windows(2).any(leaps);
            if !sound {
                cut.extend(
                    pieces(line, leaps)
                        .map(|piece| Feature { shape: Shape::Line(piece), ..feature.clone() }),
                );
            }
            sound
        }
    });
    features.append(&mut cut);
    given_up
}

fn pieces(line: &[Spot], leaps: impl Fn(&[Spot]) -> bool) -> impl Iterator<Item = Vec<Spot>> {
    let chunks = line.chunk_by(move |a, b| !leaps(&[*a, *b]));
    let long_enough: Vec<Vec<Spot>> =
        chunks.filter(|piece| piece.len() > 1).map(<[Spot]>::to_vec).collect();
    long_enough.into_iter()
}

impl Shape {
    fn each_spot(&mut self, turn: impl Fn(Spot) -> Spot) {
        let all = |ring: &mut Vec<Spot>| ring.iter_mut().for_each(|spot| *spot = turn(*spot));
        match self {
            Self::Point(spot) => *spot = turn(*spot),
            Self::Line(line) => all(line),
            Self::Area(polygons) => {
                for Polygon { outer, holes } in polygons {
                    all(outer);
                    holes.iter_mut().for_each(all);
                }
            }
        }
    }
}

impl Town {
    /// The same spot, named so that it lies near this town even across the date line.
    pub(crate) fn bring_close(&self, spot: Spot) -> Spot {
        let inside = |spot: Spot| {
            let (lon, _) = spot.grains();
            self.bounds.least.grains().0 <= lon && lon <= self.bounds.most.grains().0
        };
        spot.turned_east().filter(|&turned| !inside(spot) && inside(turned)).unwrap_or(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    fn line(lons: &[f64]) -> Feature {
        let spots = lons.iter().map(|&lon| Spot::at(lon, -17.0).unwrap()).collect();
        Feature { kind: Kind::Water, name: None, shape: Shape::Line(spots) }
    }

    #[test]
    fn a_town_on_the_date_line_is_laid_out_in_one_piece() {
        let mut features = vec![line(&[179.99, -179.99]), line(&[-179.98, -179.97])];
        assert_eq!(lay_out(&mut features), 0);
        let lons: Vec<f64> =
            features.iter().flat_map(|one| one.shape.outside()).map(Spot::lon).collect();
        assert_eq!(lons, [179.99, 180.01, 180.02, 180.03]);
    }

    #[test]
    fn a_line_across_a_whole_world_is_cut_rather_than_drawn() {
        let mut features = vec![line(&[179.9, 179.99, -179.99, -179.9])];
        features.extend((-17..17).map(|step| line(&[f64::from(step) * 10.0; 2])));
        lay_out(&mut features);
        assert_eq!(features.len(), 36);
        assert!(features.iter().all(|one| one.shape.bounds().unwrap().span().0 < 1.0));
    }
}

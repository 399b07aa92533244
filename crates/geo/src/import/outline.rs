//! Joins the ways of an outline into rings, and puts each hole into the ring around it.

use crate::spot::{Bounds, Spot};
use crate::town::Polygon;
use geo::{Centroid, Contains, Coord, LineString, Point};
use std::collections::HashMap;

/// How many pairs of hole and ring are compared at most.
const MOST_TRIES: usize = 4_000_000;

/// Whether a line ends where it began and encloses something.
pub(super) fn is_ring(line: &[Spot]) -> bool {
    line.len() > 3 && line.first() == line.last()
}

/// Builds polygons from loose outer and inner lines; also says how many lines led nowhere.
pub(super) fn polygons(outer: Vec<Vec<Spot>>, inner: Vec<Vec<Spot>>) -> (Vec<Polygon>, u64) {
    let (outer, lost_outer) = rings(outer);
    let (inner, lost_inner) = rings(inner);
    let mut polygons: Vec<Polygon> =
        outer.into_iter().map(|outer| Polygon { outer, holes: Vec::new() }).collect();
    if let [only] = polygons.as_mut_slice() {
        only.holes = inner;
        return (polygons, lost_outer + lost_inner);
    }
    let shapes: Vec<(Option<Bounds>, geo::Polygon)> = polygons
        .iter()
        .map(|one| (Bounds::around(one.outer.iter().copied()), flat(&one.outer)))
        .collect();
    // An honest outline has a few hundred holes; a hostile one must not keep us for hours.
    let most = MOST_TRIES / shapes.len().max(1);
    let lost_holes = inner.len().saturating_sub(most) as u64;
    for hole in inner.into_iter().take(most) {
        let around = hole.first().and_then(|&spot| {
            let point = Point::from(coord(spot));
            shapes.iter().position(|(bounds, shape)| {
                bounds.is_some_and(|bounds| bounds.holds(spot)) && shape.contains(&point)
            })
        });
        if let Some(polygon) = around.and_then(|at| polygons.get_mut(at)) {
            polygon.holes.push(hole);
        }
    }
    (polygons, lost_outer + lost_inner + lost_holes)
}

/// The middle of an area, for a sign that stands for all of it.
pub(super) fn middle(polygons: &[Polygon]) -> Option<Spot> {
    let centre = flat(&polygons.first()?.outer).centroid()?;
    Spot::at(centre.x(), centre.y())
}

fn coord(spot: Spot) -> Coord {
    Coord { x: spot.lon(), y: spot.lat() }
}

fn flat(ring: &[Spot]) -> geo::Polygon {
    geo::Polygon::new(LineString::from_iter(ring.iter().map(|&spot| coord(spot))), Vec::new())
}

/// Joins lines end to end. A line that finds no partner is counted and left out.
fn rings(lines: Vec<Vec<Spot>>) -> (Vec<Vec<Spot>>, u64) {
    let (mut done, loose): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_ring(line));
    let mut ends: HashMap<Spot, Vec<usize>> = HashMap::new();
    for (at, line) in loose.iter().enumerate() {
        for end in [line.first(), line.last()].into_iter().flatten() {
            ends.entry(*end).or_default().push(at);
        }
    }
    let mut loose: Vec<Option<Vec<Spot>>> = loose.into_iter().map(Some).collect();
    let mut lost = 0;
    for start in 0..loose.len() {
        let Some(mut ring) = loose.get_mut(start).and_then(Option::take) else { continue };
        while ring.first() != ring.last() && join_next(&mut ring, &mut ends, &mut loose) {}
        if is_ring(&ring) {
            done.push(ring);
        } else {
            lost += 1;
        }
    }
    (done, lost)
}

fn join_next(
    ring: &mut Vec<Spot>,
    ends: &mut HashMap<Spot, Vec<usize>>,
    loose: &mut [Option<Vec<Spot>>],
) -> bool {
    let Some(&end) = ring.last() else { return false };
    let Some(candidates) = ends.get_mut(&end) else { return false };
    // Each candidate is looked at once: it is joined now or was joined before.
    let next = std::iter::from_fn(|| candidates.pop()).find_map(|at| loose.get_mut(at)?.take());
    let Some(mut next) = next else { return false };
    if next.first() != Some(&end) {
        next.reverse();
    }
    ring.extend(next.into_iter().skip(1));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(spots: &[(f64, f64)]) -> Vec<Spot> {
        spots.iter().map(|&(lon, lat)| Spot::at(lon, lat).unwrap()).collect()
    }

    #[test]
    fn three_loose_lines_make_one_ring_with_a_hole() {
        let outer = vec![
            line(&[(0.0, 0.0), (4.0, 0.0)]),
            line(&[(0.0, 4.0), (4.0, 4.0), (4.0, 0.0)]),
            line(&[(0.0, 4.0), (0.0, 0.0)]),
        ];
        let hole = line(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 1.0)]);
        let (polygons, lost) = polygons(outer, vec![hole.clone()]);
        assert_eq!((polygons.len(), lost), (1, 0));
        assert_eq!(polygons[0].outer.len(), 5);
        assert_eq!(polygons[0].holes, vec![hole]);
    }

    #[test]
    fn a_line_that_leads_nowhere_is_counted_not_drawn() {
        let (polygons, lost) = polygons(vec![line(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0)])], vec![]);
        assert_eq!((polygons.len(), lost), (0, 1));
    }

    #[test]
    fn a_hole_goes_into_the_ring_around_it() {
        let square = |x: f64| line(&[(x, 0.0), (x + 4.0, 0.0), (x + 4.0, 4.0), (x, 4.0), (x, 0.0)]);
        let hole = line(&[(11.0, 1.0), (12.0, 1.0), (12.0, 2.0), (11.0, 1.0)]);
        let (polygons, _) = polygons(vec![square(0.0), square(10.0)], vec![hole]);
        assert_eq!((polygons[0].holes.len(), polygons[1].holes.len()), (0, 1));
    }
}

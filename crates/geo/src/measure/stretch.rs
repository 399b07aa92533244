//! A stretch of a street: the point so far along it, and the ground it covers.

use crate::plane::{Metres, Plane};
use crate::spot::Spot;

/// The spot `metres` along a line, and the bearing of the line there in degrees from north.
///
/// Before the start and past the end it stays at the end. `None` for a line without length.
pub fn along(line: &[Spot], metres: f64) -> Option<(Spot, f64)> {
    let plane = Plane::at(*line.first()?);
    let flat = plane.flat_line(line);
    let (point, (east, north)) = walk(&flat, metres)?;
    Some((plane.spot(point), east.atan2(north).to_degrees().rem_euclid(360.0)))
}

/// The ground of a street from `from_m` to `to_m` along its axis, `width_m` wide, as a ring.
///
/// This is the area a crowd is measured on. `None` when nothing of the street lies between.
pub fn stretch(axis: &[Spot], from_m: f64, to_m: f64, width_m: f64) -> Option<Vec<Spot>> {
    let plane = Plane::at(*axis.first()?);
    let part = between(&plane.flat_line(axis), from_m, to_m)?;
    let ring = widen(&part, width_m)?;
    Some(ring.into_iter().map(|point| plane.spot(point)).collect())
}

/// The point so far along a flat line, with the direction there.
pub(crate) fn walk(line: &[Metres], metres: f64) -> Option<(Metres, (f64, f64))> {
    let mut left = metres.max(0.0);
    let mut last = None;
    for pair in line.windows(2) {
        let &[from, to] = pair else { continue };
        let Some(heading) = from.heading(to) else { continue };
        let length = from.to(to);
        if left <= length {
            return Some((from.towards(to, left / length), heading));
        }
        left -= length;
        last = Some((to, heading));
    }
    last
}

/// The part of a flat line between two distances along it.
pub(crate) fn between(line: &[Metres], from_m: f64, to_m: f64) -> Option<Vec<Metres>> {
    let (from_m, to_m) = (from_m.min(to_m).max(0.0), from_m.max(to_m));
    let mut part = vec![walk(line, from_m)?.0];
    let mut done = 0.0;
    for pair in line.windows(2) {
        let &[from, to] = pair else { continue };
        done += from.to(to);
        if done > from_m + 0.01 && done < to_m - 0.01 {
            part.push(to);
        }
    }
    part.push(walk(line, to_m)?.0);
    let length: f64 = part.windows(2).map(pair_length).sum();
    (length > 0.05).then_some(part)
}

pub(crate) fn pair_length(pair: &[Metres]) -> f64 {
    match pair {
        [from, to] => from.to(*to),
        _ => 0.0,
    }
}

/// A band of even width around a flat line, with mitred bends, as a closed ring.
pub(crate) fn widen(line: &[Metres], width_m: f64) -> Option<Vec<Metres>> {
    let headings: Vec<(f64, f64)> = line
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => from.heading(*to),
            _ => None,
        })
        .collect();
    let points: Vec<Metres> = {
        let mut points = line.to_vec();
        points.dedup_by(|a, b| a.to(*b) <= 1e-9);
        points
    };
    let sides: Vec<(f64, f64)> = (0..points.len())
        .filter_map(|at| {
            let before = at.checked_sub(1).and_then(|at| headings.get(at));
            mitre(before, headings.get(at))
        })
        .collect();
    let offset =
        |by: f64| points.iter().zip(&sides).map(move |(point, side)| point.moved(*side, by));
    let half = width_m / 2.0;
    let mut ring: Vec<Metres> = offset(half).collect();
    ring.extend(offset(-half).rev());
    ring.push(*ring.first()?);
    (ring.len() > 4).then_some(ring)
}

/// The sideways step at a bend: square to the street, longer in a corner, but never a spike.
fn mitre(before: Option<&(f64, f64)>, after: Option<&(f64, f64)>) -> Option<(f64, f64)> {
    let (&a, &b) = match (before, after) {
        (Some(a), Some(b)) => (a, b),
        (Some(only), None) | (None, Some(only)) => (only, only),
        (None, None) => return None,
    };
    let (east, north) = (a.0 + b.0, a.1 + b.1);
    let length = east.hypot(north);
    if length < 0.2 {
        return Some((-a.1, a.0));
    }
    let stretch = (2.0 / length).min(2.0) / length;
    Some((-north * stretch, east * stretch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::area;

    fn street(points: &[(f64, f64)]) -> Vec<Spot> {
        let plane = Plane::at(Spot::at(-0.05, 51.5).unwrap());
        points.iter().map(|&(east, north)| plane.spot(Metres::new(east, north))).collect()
    }

    #[test]
    fn a_straight_stretch_covers_length_times_width() {
        let axis = street(&[(0.0, 0.0), (0.0, 60.0), (0.0, 130.0)]);
        let ring = stretch(&axis, 20.0, 68.0, 9.0).unwrap();
        assert!((area(&ring) - 48.0 * 9.0).abs() < 1.0);
        assert!(stretch(&axis, 200.0, 300.0, 9.0).is_none());
    }

    #[test]
    fn a_bend_keeps_the_width() {
        let axis = street(&[(0.0, 0.0), (0.0, 50.0), (50.0, 50.0)]);
        let ring = stretch(&axis, 0.0, 100.0, 8.0).unwrap();
        assert!((area(&ring) - 800.0).abs() < 2.0, "{}", area(&ring));
    }

    #[test]
    fn along_says_where_and_which_way() {
        let axis = street(&[(0.0, 0.0), (0.0, 50.0), (50.0, 50.0)]);
        let (_, bearing) = along(&axis, 70.0).unwrap();
        assert!((bearing - 90.0).abs() < 0.1);
        assert_eq!(along(&axis, 900.0).unwrap().0, axis[2]);
        assert_eq!(along(&axis[..1], 3.0), None);
    }
}

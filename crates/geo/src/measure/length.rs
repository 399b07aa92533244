//! Distances and areas on the ellipsoid.

use crate::spot::Spot;
use geo::{Distance, Geodesic, GeodesicArea, LineString, Point, Polygon, Validation};

/// Metres between two spots over the ground (WGS 84 geodesic).
pub fn distance(from: Spot, to: Spot) -> f64 {
    Geodesic.distance(Point::new(from.lon(), from.lat()), Point::new(to.lon(), to.lat()))
}

/// Metres along a line.
pub fn line_length(line: &[Spot]) -> f64 {
    line.windows(2)
        .map(|pair| match pair {
            [from, to] => distance(*from, *to),
            _ => 0.0,
        })
        .sum()
}

/// Square metres inside a ring (WGS 84 geodesic), whichever way round it was drawn.
pub fn area(ring: &[Spot]) -> f64 {
    let line = LineString::from_iter(ring.iter().map(|spot| (spot.lon(), spot.lat())));
    Polygon::new(line, Vec::new()).geodesic_area_signed().abs()
}

/// Whether a ring goes round one piece of ground: three corners or more, and never across itself,
/// which would take some of the ground away again.
pub fn is_ground(ring: &[Spot]) -> bool {
    let line = LineString::from_iter(ring.iter().map(|spot| (spot.lon(), spot.lat())));
    ring.len() >= 3 && Polygon::new(line, Vec::new()).is_valid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::{Metres, Plane};

    #[test]
    fn a_square_of_fifty_metres() {
        let plane = Plane::at(Spot::at(-0.05, 51.5).unwrap());
        let ring: Vec<Spot> = [(0.0, 0.0), (50.0, 0.0), (50.0, 50.0), (0.0, 50.0), (0.0, 0.0)]
            .map(|(east, north)| plane.spot(Metres::new(east, north)))
            .into();
        assert!((line_length(&ring) - 200.0).abs() < 0.1);
        assert!((area(&ring) - 2500.0).abs() < 2.0);
        let mut backwards = ring;
        backwards.reverse();
        assert!((area(&backwards) - 2500.0).abs() < 2.0);
        assert!(is_ground(&backwards));
        let [first, second, third, fourth, ..] = backwards.as_slice() else {
            panic!("five corners")
        };
        assert!(!is_ground(&[*first, *third, *second, *fourth]), "a bow tie");
        assert!(!is_ground(&[*first, *second]), "a line");
    }
}

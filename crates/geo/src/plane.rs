//! A flat piece of ground in metres around one spot: good to a few centimetres over a close.

use crate::spot::Spot;

/// Metres east and north of a [`Plane`]'s origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metres {
    /// Metres to the east.
    pub east: f64,
    /// Metres to the north.
    pub north: f64,
}

impl Metres {
    /// A point this many metres east and north.
    pub fn new(east: f64, north: f64) -> Self {
        Self { east, north }
    }

    /// Straight distance to the other point.
    pub fn to(self, other: Self) -> f64 {
        (other.east - self.east).hypot(other.north - self.north)
    }

    /// The point a share (0 to 1) of the way to the other.
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self {
            east: self.east + (other.east - self.east) * share,
            north: self.north + (other.north - self.north) * share,
        }
    }

    /// Unit vector to the other point, or nothing when they coincide.
    pub(crate) fn heading(self, other: Self) -> Option<(f64, f64)> {
        let length = self.to(other);
        (length > 1e-9)
            .then(|| ((other.east - self.east) / length, (other.north - self.north) / length))
    }

    /// The point moved by `by` metres along the vector.
    pub(crate) fn moved(self, along: (f64, f64), by: f64) -> Self {
        Self { east: self.east + along.0 * by, north: self.north + along.1 * by }
    }
}

/// The ground seen flat from one spot, using the curvature of the WGS 84 ellipsoid there.
#[derive(Debug, Clone, Copy)]
pub struct Plane {
    origin: Spot,
    metres_per_lon: f64,
    metres_per_lat: f64,
}

impl Plane {
    /// A plane that touches the ground at `origin`.
    pub fn at(origin: Spot) -> Self {
        const EQUATOR: f64 = 6_378_137.0;
        const FLATNESS: f64 = 0.006_694_379_990_14;
        let lat = origin.lat().to_radians();
        let bend = 1.0 - FLATNESS * lat.sin().powi(2);
        // The smallest step keeps division sound at the poles themselves.
        let east = (EQUATOR / bend.sqrt() * lat.cos()).max(1e-6);
        let north = EQUATOR * (1.0 - FLATNESS) / bend.powf(1.5);
        Self { origin, metres_per_lon: east.to_radians(), metres_per_lat: north.to_radians() }
    }

    /// The spot the plane was laid at.
    pub fn origin(&self) -> Spot {
        self.origin
    }

    /// Where the spot lies on the plane.
    pub fn flat(&self, spot: Spot) -> Metres {
        Metres {
            east: (spot.lon() - self.origin.lon()) * self.metres_per_lon,
            north: (spot.lat() - self.origin.lat()) * self.metres_per_lat,
        }
    }

    /// The spot under a point of the plane; kept on the globe when the point is absurd.
    pub fn spot(&self, point: Metres) -> Spot {
        let grain = |degrees: f64, limit: f64| {
            (degrees.clamp(-limit, limit) * crate::spot::GRAIN).round() as i32
        };
        let lon = self.origin.lon() + point.east / self.metres_per_lon;
        let lat = self.origin.lat() + point.north / self.metres_per_lat;
        Spot::raw(grain(lon, 214.0), grain(lat, 90.0))
    }

    /// All spots of a line, flattened.
    pub fn flat_line(&self, line: &[Spot]) -> Vec<Metres> {
        line.iter().map(|&spot| self.flat(spot)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Distance, Geodesic, Point};

    #[test]
    fn flat_metres_agree_with_the_ellipsoid_over_a_neighbourhood() {
        let here = Spot::at(-0.05, 51.5).unwrap();
        let there = Spot::at(-0.045, 51.504).unwrap();
        let plane = Plane::at(here);
        let flat = plane.flat(here).to(plane.flat(there));
        let round = Geodesic
            .distance(Point::new(here.lon(), here.lat()), Point::new(there.lon(), there.lat()));
        assert!((flat - round).abs() < 0.05, "{flat} against {round}");
    }

    #[test]
    fn there_and_back_is_the_same_spot() {
        let plane = Plane::at(Spot::at(13.4, 52.5).unwrap());
        let spot = Spot::at(13.4123456, 52.5012345).unwrap();
        assert_eq!(plane.spot(plane.flat(spot)), spot);
    }
}

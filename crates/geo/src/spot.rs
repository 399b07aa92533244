//! A place on the ground, and a box around several.

use serde::{Deserialize, Serialize};

/// Ten-millionths of a degree: the grain OpenStreetMap itself uses, about a centimetre.
pub(crate) const GRAIN: f64 = 1e7;
/// Half a turn in grains.
pub(crate) const HALF_TURN: i64 = 1_800_000_000;

/// A place on the ground (WGS 84).
///
/// Whole numbers, so that two lines that share a junction share it exactly. In a town that lies
/// across the date line the longitude may run a little past 180°.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    lon: i32,
    lat: i32,
}

impl Spot {
    /// Returns `None` for coordinates that are not on the globe.
    pub fn at(lon: f64, lat: f64) -> Option<Self> {
        if !(lon.is_finite() && lat.is_finite()) {
            return None;
        }
        // Bounded before the cast: an f64 out of range would be clamped, not refused.
        if lon.abs() > 180.0 || lat.abs() > 90.0 {
            return None;
        }
        Some(Self { lon: (lon * GRAIN).round() as i32, lat: (lat * GRAIN).round() as i32 })
    }

    /// Returns `None` for coordinates that are not on the globe.
    pub(crate) fn of_grains(lon: i64, lat: i64) -> Option<Self> {
        let on_globe = lon.abs() <= HALF_TURN && lat.abs() <= HALF_TURN / 2;
        on_globe.then_some(Self { lon: i32::try_from(lon).ok()?, lat: i32::try_from(lat).ok()? })
    }

    /// Keeps `lon` even past the date line; for arithmetic on spots that were already checked.
    pub(crate) fn raw(lon: i32, lat: i32) -> Self {
        Self { lon, lat }
    }

    /// The longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon) / GRAIN
    }

    /// The latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat) / GRAIN
    }

    /// Longitude and latitude in grains.
    pub(crate) fn grains(self) -> (i32, i32) {
        (self.lon, self.lat)
    }

    /// The same place named one whole turn further east, if the number still fits.
    pub(crate) fn turned_east(self) -> Option<Self> {
        let lon = i64::from(self.lon) + 2 * HALF_TURN;
        Some(Self { lon: i32::try_from(lon).ok()?, lat: self.lat })
    }
}

/// A box of longitudes and latitudes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// South-west corner.
    pub least: Spot,
    /// North-east corner.
    pub most: Spot,
}

impl Bounds {
    /// The smallest box around all spots; `None` when there are none.
    pub fn around(spots: impl IntoIterator<Item = Spot>) -> Option<Self> {
        let mut spots = spots.into_iter();
        let first = spots.next()?;
        Some(spots.fold(Self { least: first, most: first }, Self::with))
    }

    fn with(self, spot: Spot) -> Self {
        let least = Spot { lon: self.least.lon.min(spot.lon), lat: self.least.lat.min(spot.lat) };
        let most = Spot { lon: self.most.lon.max(spot.lon), lat: self.most.lat.max(spot.lat) };
        Self { least, most }
    }

    /// The smallest box around both.
    pub fn and(self, other: Self) -> Self {
        self.with(other.least).with(other.most)
    }

    /// Whether the two boxes touch.
    pub fn meets(self, other: Self) -> bool {
        self.least.lon <= other.most.lon
            && other.least.lon <= self.most.lon
            && self.least.lat <= other.most.lat
            && other.least.lat <= self.most.lat
    }

    /// Whether the spot lies inside or on the edge.
    pub fn holds(self, spot: Spot) -> bool {
        self.meets(Self { least: spot, most: spot })
    }

    /// The middle of the box.
    pub fn middle(self) -> Spot {
        let half = |a: i32, b: i32| ((i64::from(a) + i64::from(b)) / 2) as i32;
        Spot { lon: half(self.least.lon, self.most.lon), lat: half(self.least.lat, self.most.lat) }
    }

    /// Width and height in degrees.
    pub fn span(self) -> (f64, f64) {
        (self.most.lon() - self.least.lon(), self.most.lat() - self.least.lat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_off_the_globe_is_refused() {
        assert!(Spot::at(3.5, 200.0).is_none());
        assert!(Spot::at(f64::NAN, 0.0).is_none());
        assert!(Spot::of_grains(HALF_TURN + 1, 0).is_none());
        assert!(Spot::at(180.0, -90.0).is_some());
    }

    #[test]
    fn boxes_meet_when_they_share_an_edge() {
        let spot = |lon, lat| Spot::at(lon, lat).unwrap();
        let west = Bounds::around([spot(0.0, 0.0), spot(1.0, 1.0)]).unwrap();
        let east = Bounds::around([spot(1.0, 0.5), spot(2.0, 2.0)]).unwrap();
        assert!(west.meets(east) && !west.holds(spot(1.5, 0.5)));
        assert_eq!(west.and(east).middle(), spot(1.0, 1.0));
    }
}

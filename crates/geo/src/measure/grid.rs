//! British National Grid references, as ambulances and police ask for them.
//!
//! WGS 84 to Airy 1830 by the seven-parameter Helmert shift, then the transverse Mercator
//! projection, both from the Ordnance Survey's "A guide to coordinate systems in Great Britain"
//! (annexes B and C). Good to about five metres everywhere in Great Britain, so the default
//! reference names a square of ten.

use crate::spot::Spot;

/// A place on the National Grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridReference {
    /// Metres east of the grid's false origin.
    pub easting: f64,
    /// Metres north of it.
    pub northing: f64,
}

/// Where a spot lies on the National Grid; `None` outside Great Britain's squares.
pub fn grid_reference(spot: Spot) -> Option<GridReference> {
    let (lat, lon) = to_airy(spot.lat().to_radians(), spot.lon().to_radians());
    let (easting, northing) = project(lat, lon);
    let on_grid = (0.0..700_000.0).contains(&easting) && (0.0..1_300_000.0).contains(&northing);
    on_grid.then_some(GridReference { easting, northing })
}

impl GridReference {
    /// Eight figures, a square of ten metres: "TQ 3062 7838". Cut off, never rounded.
    pub fn eight_figures(self) -> String {
        let square = |metres: f64| (metres / 100_000.0).floor() as u8;
        let within = |metres: f64| (metres.rem_euclid(100_000.0) / 10.0).floor() as u32;
        let (east, north) = (square(self.easting), square(self.northing));
        // Five by five large squares from S, V being off the coast; I is never used.
        let large = (3 - north / 5) * 5 + east / 5 + 2;
        let small = (4 - north % 5) * 5 + east % 5;
        let letter = |at: u8| char::from(b'A' + at + u8::from(at > 7));
        let (east, north) = (within(self.easting), within(self.northing));
        format!("{}{} {east:04} {north:04}", letter(large), letter(small))
    }
}

struct Ellipsoid {
    a: f64,
    b: f64,
}

impl Ellipsoid {
    fn e2(&self) -> f64 {
        1.0 - (self.b * self.b) / (self.a * self.a)
    }
}

const WGS84: Ellipsoid = Ellipsoid { a: 6_378_137.0, b: 6_356_752.314_140 };
const AIRY: Ellipsoid = Ellipsoid { a: 6_377_563.396, b: 6_356_256.909 };

/// Latitude and longitude on Airy 1830, in radians.
fn to_airy(lat: f64, lon: f64) -> (f64, f64) {
    const SHIFT: [f64; 3] = [-446.448, 125.157, -542.060];
    const TURN_SECONDS: [f64; 3] = [-0.1502, -0.2470, -0.8421];
    const SCALE: f64 = 1.0 + 20.4894e-6;
    let nu = WGS84.a / (1.0 - WGS84.e2() * lat.sin().powi(2)).sqrt();
    let x = nu * lat.cos() * lon.cos();
    let y = nu * lat.cos() * lon.sin();
    let z = (1.0 - WGS84.e2()) * nu * lat.sin();
    let [rx, ry, rz] = TURN_SECONDS.map(|seconds| (seconds / 3600.0).to_radians());
    let [tx, ty, tz] = SHIFT;
    let shifted_x = tx + SCALE * x - rz * y + ry * z;
    let shifted_y = ty + rz * x + SCALE * y - rx * z;
    let shifted_z = tz - ry * x + rx * y + SCALE * z;
    let flat = shifted_x.hypot(shifted_y);
    let mut airy_lat = shifted_z.atan2(flat * (1.0 - AIRY.e2()));
    // Each round gains about five digits; six are far below a millimetre.
    for _ in 0..6 {
        let nu = AIRY.a / (1.0 - AIRY.e2() * airy_lat.sin().powi(2)).sqrt();
        airy_lat = (shifted_z + AIRY.e2() * nu * airy_lat.sin()).atan2(flat);
    }
    (airy_lat, shifted_y.atan2(shifted_x))
}

/// Easting and northing of a latitude and longitude on Airy 1830 (annex C of the guide).
fn project(lat: f64, lon: f64) -> (f64, f64) {
    const F0: f64 = 0.999_601_271_7;
    const EAST0: f64 = 400_000.0;
    const NORTH0: f64 = -100_000.0;
    let (lat0, lon0) = (49f64.to_radians(), (-2f64).to_radians());
    let (sin, cos, tan2) = (lat.sin(), lat.cos(), lat.tan().powi(2));
    let e2 = AIRY.e2();
    let nu = AIRY.a * F0 / (1.0 - e2 * sin * sin).sqrt();
    let rho = AIRY.a * F0 * (1.0 - e2) / (1.0 - e2 * sin * sin).powf(1.5);
    let eta2 = nu / rho - 1.0;
    let one = meridian(lat, lat0) * F0 + NORTH0;
    let two = nu / 2.0 * sin * cos;
    let three = nu / 24.0 * sin * cos.powi(3) * (5.0 - tan2 + 9.0 * eta2);
    let three_a = nu / 720.0 * sin * cos.powi(5) * (61.0 - 58.0 * tan2 + tan2 * tan2);
    let four = nu * cos;
    let five = nu / 6.0 * cos.powi(3) * (nu / rho - tan2);
    let six = nu / 120.0
        * cos.powi(5)
        * (5.0 - 18.0 * tan2 + tan2 * tan2 + 14.0 * eta2 - 58.0 * tan2 * eta2);
    let d = lon - lon0;
    let northing = one + two * d.powi(2) + three * d.powi(4) + three_a * d.powi(6);
    let easting = EAST0 + four * d + five * d.powi(3) + six * d.powi(5);
    (easting, northing)
}

/// The length of the meridian from the true origin, before scaling.
fn meridian(lat: f64, lat0: f64) -> f64 {
    let n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
    let (n2, n3) = (n * n, n * n * n);
    let (less, more) = (lat - lat0, lat + lat0);
    AIRY.b
        * ((1.0 + n + 1.25 * n2 + 1.25 * n3) * less
            - (3.0 * n + 3.0 * n2 + 21.0 / 8.0 * n3) * less.sin() * more.cos()
            + (15.0 / 8.0 * (n2 + n3)) * (2.0 * less).sin() * (2.0 * more).cos()
            - 35.0 / 24.0 * n3 * (3.0 * less).sin() * (3.0 * more).cos())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points of the Ordnance Survey's developer pack: ETRS89 against OSGB36.
    const PACK: &[(&str, f64, f64, f64, f64)] = &[
        ("TP09", 51.489_365_649_5, -0.119_925_571_8, 530_624.974, 178_388.464),
        ("TP01", 49.922_261_937_3, -6.299_777_520_1, 91_492.146, 11_318.804),
        ("TP03", 50.438_858_256_1, -4.108_645_635_6, 250_359.811, 62_016.569),
    ];

    #[test]
    fn the_survey_points_come_out_within_five_metres() {
        for &(name, lat, lon, easting, northing) in PACK {
            let found = grid_reference(Spot::at(lon, lat).unwrap()).unwrap();
            let off = (found.easting - easting).hypot(found.northing - northing);
            assert!(off < 5.0, "{name} is {off:.2} m off");
        }
    }

    #[test]
    fn eight_figures_are_cut_off_not_rounded() {
        let london = GridReference { easting: 530_629.974, northing: 178_388.464 };
        assert_eq!(london.eight_figures(), "TQ 3062 7838");
        let scilly = GridReference { easting: 91_492.1, northing: 11_318.8 };
        assert_eq!(scilly.eight_figures(), "SV 9149 1131");
        let orkney = GridReference { easting: 342_000.0, northing: 1_010_000.0 };
        assert_eq!(orkney.eight_figures(), "HY 4200 1000");
    }

    #[test]
    fn there_is_no_reference_abroad() {
        assert_eq!(grid_reference(Spot::at(13.4, 52.5).unwrap()), None);
    }
}

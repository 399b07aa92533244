//! How full a street is, and how long it takes to empty.

use serde::Serialize;

/// How closely people stand, as one would say it. Thresholds are people per square metre.
///
/// Bands after Fruin (free walking 0.43, walking slowed at 2, involuntary contact at 3.57) and
/// Still (about 4 is critical for a crowd that moves), as UK councils use them: plan open-air
/// events at 2, act at 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// Below 2: everybody can walk.
    Free,
    /// 2 to below 3: walking is slowed.
    Busy,
    /// 3 to below 4: keep an eye on it.
    Watch,
    /// 4 and above: make room now.
    Act,
}

impl Band {
    /// The band of a density in people per square metre.
    pub fn of(density: f64) -> Self {
        match density {
            d if d >= 4.0 => Self::Act,
            d if d >= 3.0 => Self::Watch,
            d if d >= 2.0 => Self::Busy,
            _ => Self::Free,
        }
    }

    /// The word that always stands beside the hatching.
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Busy => "busy",
            Self::Watch => "watch",
            Self::Act => "act",
        }
    }
}

/// How closely people stand when nobody has counted (Jacobs' method: area times density).
///
/// Jacobs gave 10, 4.5 and 2.5 square feet a person; one square foot is 0.092903 m².
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// An arm's length apart: 10 square feet each, 1.08 people per square metre.
    Loose,
    /// Shoulders near: 4.5 square feet each, 2.39 per square metre.
    Dense,
    /// Mosh pit: 2.5 square feet each, 4.31 per square metre.
    Packed,
}

impl Packing {
    /// People per square metre.
    pub fn density(self) -> f64 {
        const SQUARE_FOOT: f64 = 0.092_903;
        let feet = match self {
            Self::Loose => 10.0,
            Self::Dense => 4.5,
            Self::Packed => 2.5,
        };
        1.0 / (feet * SQUARE_FOOT)
    }

    /// How many people that makes on an area.
    pub fn people(self, square_metres: f64) -> u32 {
        (self.density() * square_metres.max(0.0)).round() as u32
    }
}

/// People per square metre; `None` when there is no ground to stand on.
pub fn density(people: u32, square_metres: f64) -> Option<f64> {
    (square_metres > 0.0).then(|| f64::from(people) / square_metres)
}

/// A density as one says it: "0.3", and "under 0.1" rather than a nought that would say nobody.
pub fn density_in_words(people_per_m2: f64) -> String {
    let rounded = format!("{people_per_m2:.1}");
    if rounded == "0.0" && people_per_m2 > 0.0 { "under 0.1".to_owned() } else { rounded }
}

/// Seconds until everybody is out through an opening of `clear_m` metres; `None` when shut.
///
/// 82 people a minute for each metre of level exit (Guide to Safety at Sports Grounds, the
/// "Green Guide", as quoted by Buckinghamshire Council's event guidance); steps let 66 through.
pub fn egress_seconds(people: u32, clear_m: f64, steps: bool) -> Option<f64> {
    let per_minute = if steps { 66.0 } else { 82.0 };
    (clear_m > 0.0).then(|| f64::from(people) / (per_minute / 60.0 * clear_m))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_afternoon_is_free() {
        let density = density(130, 430.0).unwrap();
        assert_eq!(format!("{density:.1}"), "0.3");
        assert_eq!(Band::of(density), Band::Free);
    }

    #[test]
    fn a_few_people_are_not_nobody() {
        assert_eq!(density_in_words(density(12, 430.0).unwrap()), "under 0.1");
        assert_eq!(density_in_words(density(130, 430.0).unwrap()), "0.3");
        assert_eq!(density_in_words(0.0), "0.0");
    }

    #[test]
    fn bands_change_where_they_say() {
        assert_eq!(
            [1.99, 2.0, 2.99, 3.0, 3.99, 4.0].map(|d| Band::of(d).word()),
            ["free", "busy", "busy", "watch", "watch", "act"]
        );
    }

    #[test]
    fn jacobs_in_metres() {
        let rounded = [Packing::Loose, Packing::Dense, Packing::Packed]
            .map(|packing| format!("{:.2}", packing.density()));
        assert_eq!(rounded, ["1.08", "2.39", "4.31"]);
        assert_eq!(Packing::Loose.people(100.0), 108);
    }

    #[test]
    fn a_van_in_the_way_doubles_the_wait() {
        let minutes = |clear| egress_seconds(150, clear, false).unwrap() / 60.0;
        assert_eq!(format!("{:.2} {:.2}", minutes(3.0), minutes(1.2)), "0.61 1.52");
        assert_eq!(egress_seconds(150, 0.0, false), None);
        assert!(egress_seconds(150, 3.0, true) > egress_seconds(150, 3.0, false));
    }
}

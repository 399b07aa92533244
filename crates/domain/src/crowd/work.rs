//! Working a number out: from ground and how close people stand, or from those who pass a gap.

use serde::{Deserialize, Serialize};

use super::Range;

/// More than any street holds; a number beyond it was mistyped.
const MOST: f64 = 1_000_000.0;

/// What a number was worked out from, so that somebody else can do it again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Working {
    /// Area times density.
    Area {
        /// How much of the ground is filled, in per cent.
        filled_percent: u32,
        /// The fewest people on a square metre.
        least_per_m2: f64,
        /// The most.
        most_per_m2: f64,
    },
    /// People who passed a gap.
    Flow {
        /// How many were counted.
        passed: u32,
        /// In how many minutes.
        minutes: f64,
        /// For how many minutes people went on passing.
        lasted: f64,
    },
}

impl Working {
    /// Returns how many people that makes. `None` when the ground or the times make no sense.
    pub fn people(self, area_m2: Option<f64>) -> Option<Range> {
        match self {
            Self::Area { filled_percent, least_per_m2, most_per_m2 } => {
                let ground = area_m2.filter(|m2| m2.is_finite() && *m2 > 0.0)?;
                let filled = ground * f64::from(filled_percent.clamp(1, 100)) / 100.0;
                between(filled * least_per_m2, filled * most_per_m2)
            }
            Self::Flow { passed, minutes, lasted } => {
                let sound = |time: f64| time.is_finite() && time > 0.0;
                if !sound(minutes) || !sound(lasted) {
                    return None;
                }
                let people = f64::from(passed) / minutes * lasted;
                (people <= MOST).then(|| Range::about(whole(people)))
            }
        }
    }
}

/// Two numbers that were worked out, with the best guess in their middle. The same number twice is
/// still no count: it becomes "about".
fn between(least: f64, most: f64) -> Option<Range> {
    if !(least >= 0.0 && most >= least && most <= MOST) {
        return None;
    }
    let (low, high) = (whole(least), whole(most));
    if low == high { Some(Range::about(low)) } else { Range::between(low, high) }
}

fn whole(people: f64) -> u32 {
    // Between nothing and a million, and so a number of its own.
    people.round().clamp(0.0, MOST) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn area(filled_percent: u32, least_per_m2: f64, most_per_m2: f64) -> Working {
        Working::Area { filled_percent, least_per_m2, most_per_m2 }
    }

    #[test]
    fn half_a_road_filled_loosely_to_densely() {
        let people = area(50, 1.08, 2.39).people(Some(430.0)).unwrap();
        assert_eq!((people.low(), people.best(), people.high()), (232, 373, 514));
    }

    #[test]
    fn one_density_alone_is_still_about() {
        let people = area(100, 1.08, 1.08).people(Some(100.0)).unwrap();
        assert!(people.low() < 108 && people.best() == 108 && people.high() > 108);
    }

    #[test]
    fn forty_in_five_minutes_for_twenty() {
        let flow = Working::Flow { passed: 40, minutes: 5.0, lasted: 20.0 };
        assert_eq!(flow.people(None).map(Range::best), Some(160));
    }

    #[test]
    fn what_makes_no_sense_makes_no_number() {
        assert_eq!(area(100, 1.0, 2.0).people(None), None);
        assert_eq!(area(100, 1.0, 2.0).people(Some(-3.0)), None);
        assert_eq!(area(100, 1.0, 2.0).people(Some(f64::NAN)), None);
        assert_eq!(area(100, 2.0, 1.0).people(Some(10.0)), None);
        assert_eq!(area(100, 4.0, 4.0).people(Some(1e12)), None);
        assert_eq!(Working::Flow { passed: 9, minutes: 0.0, lasted: 1.0 }.people(None), None);
    }

    proptest! {
        /// The range is always shown the right way up, and more ground never holds fewer people.
        #[test]
        fn more_ground_never_holds_fewer(m2 in 1.0..5_000.0_f64, more in 0.0..500.0_f64,
                filled in 1u32..=100, least in 0.1..4.0_f64, wider in 0.0..3.0_f64) {
            let working = area(filled, least, least + wider);
            let here = working.people(Some(m2)).unwrap();
            let there = working.people(Some(m2 + more)).unwrap();
            prop_assert!(here.low() <= here.best() && here.best() <= here.high());
            prop_assert!(here.best() <= there.best() && here.high() <= there.high());
        }
    }
}

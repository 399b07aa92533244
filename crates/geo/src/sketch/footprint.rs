//! How much of the paper each mark covers.

use super::Point;
use super::mark::Mark;
use super::room::Patch;
use super::svg::{Sheet, ways};

impl Sheet<'_> {
    /// The box round a mark that stands here.
    pub(super) fn footprint(&self, mark: &Mark, at: Point) -> Patch {
        match mark {
            Mark::Incident { .. } => Patch::around(at, 5.2, 5.2),
            Mark::Place { .. } => Patch::around(at, 5.0, 5.0),
            Mark::Post { .. } => Patch::around(at, 6.1, 4.7),
            Mark::Entrance { bearing, clear_m, .. } => {
                let (across, _) = ways(bearing.unwrap_or(0.0));
                let half = self.half_bar(*clear_m);
                let reach = (across.0.abs() * half * 2.0 + 2.0, across.1.abs() * half * 2.0 + 2.0);
                Patch::around(at, reach.0, reach.1)
            }
            Mark::Vehicle { bearing, .. } => bounds(&self.block(at, bearing.unwrap_or(0.0))),
            Mark::Crowd { area, .. } => {
                let points: Vec<Point> = area.iter().map(|&spot| self.on(spot)).collect();
                bounds(&points)
            }
        }
    }

    /// Half of the bar across a way in.
    pub(super) fn half_bar(&self, clear_m: f64) -> f64 {
        (clear_m * self.scale / 2.0).max(1.5)
    }

    /// The corners of a vehicle.
    pub(super) fn block(&self, at: Point, bearing: f64) -> [Point; 4] {
        let (across, along) = ways(bearing);
        // A van is about 2.1 by 5.4 m; never so small that it is taken for a speck.
        let (wide, long) = ((1.05 * self.scale).max(0.6), (2.7 * self.scale).max(1.4));
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(a, b)| {
            (
                at.0 + across.0 * wide * a + along.0 * long * b,
                at.1 + across.1 * wide * a + along.1 * long * b,
            )
        })
    }
}

fn bounds(points: &[Point]) -> Patch {
    let nothing = Patch { left: f64::MAX, right: f64::MIN, top: f64::MAX, bottom: f64::MIN };
    points.iter().fold(nothing, |box_, &(x, y)| Patch {
        left: box_.left.min(x),
        right: box_.right.max(x),
        top: box_.top.min(y),
        bottom: box_.bottom.max(y),
    })
}

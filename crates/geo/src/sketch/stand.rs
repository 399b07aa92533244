//! Where marks stand on paper: at their spot, or beside it when something else stands there.

use super::Point;
use super::mark::Mark;
use super::room::{FREE, Patch, Room};
use super::svg::Sheet;

/// A mark with its place on the paper.
pub(super) struct Stood<'m> {
    pub mark: &'m Mark,
    pub at: Point,
    pub patch: Patch,
    /// A line from its true spot, when it does not stand there.
    pub tie: Option<(Point, Point)>,
}

/// How far a mark may be moved, in millimetres.
const FURTHEST: u32 = 14;
/// A mark moved by less than this still touches its spot.
const STILL_THERE: f64 = 5.0;

impl<'a> Sheet<'a> {
    /// Gives every mark its place. What cannot move comes first: ways in and vehicles.
    pub(super) fn stand(&mut self, marks: &'a [Mark]) -> Vec<Stood<'a>> {
        let mut order: Vec<&Mark> = marks.iter().collect();
        order.sort_by_key(|mark| firmness(mark));
        order.into_iter().map(|mark| self.stand_one(mark)).collect()
    }

    fn stand_one(&mut self, mark: &'a Mark) -> Stood<'a> {
        let Some(spot) = spot_of(mark) else {
            // A crowd lies on the ground, under everything.
            let patch = self.footprint(mark, (0.0, 0.0));
            return Stood { mark, at: patch.middle(), patch, tie: None };
        };
        let true_spot = self.on(spot);
        let at = match firmness(mark) {
            0 => true_spot,
            _ => free_spot(true_spot, self.footprint(mark, true_spot), mark, &self.room),
        };
        let patch = self.footprint(mark, at);
        self.room.take(patch);
        let moved = (at.0 - true_spot.0).hypot(at.1 - true_spot.1);
        let tie = (moved > STILL_THERE).then(|| (true_spot, patch.nearest(true_spot)));
        if let Some((from, to)) = tie {
            self.room.take_line(from, to);
        }
        Stood { mark, at, patch, tie }
    }
}

/// Returns the nearest spot where a mark covers no other; its own when there is none.
fn free_spot(own: Point, box_: Patch, mark: &Mark, room: &Room) -> Point {
    // An incident stays on hatched ground; posts and places read better beside it.
    let shy = if matches!(mark, Mark::Incident { .. }) { 0.0 } else { 1.0 };
    let (width, height) = (box_.right - box_.left, box_.bottom - box_.top);
    let rings = (1..=FURTHEST).flat_map(|ring| (0..16).map(move |turn| (ring, turn)));
    let around = rings.map(|(ring, turn)| {
        let (sin, cos) = (f64::from(turn) * 22.5).to_radians().sin_cos();
        (own.0 + cos * f64::from(ring), own.1 + sin * f64::from(ring))
    });
    let priced = std::iter::once(own).chain(around).filter_map(|at| {
        let patch = Patch::around(at, width, height);
        let moved = (at.0 - own.0).hypot(at.1 - own.1);
        let price = moved + shy * room.hatched(patch);
        (room.conflict(patch) < FREE).then_some((price, at))
    });
    let best = priced.reduce(|best, next| if next.0 + FREE < best.0 { next } else { best });
    best.map_or(own, |(_, at)| at)
}

fn spot_of(mark: &Mark) -> Option<crate::Spot> {
    match mark {
        Mark::Incident { at, .. }
        | Mark::Entrance { at, .. }
        | Mark::Place { at, .. }
        | Mark::Post { at, .. }
        | Mark::Vehicle { at, .. } => Some(*at),
        Mark::Crowd { .. } => None,
    }
}

/// What stands where it is, and what makes way for it.
fn firmness(mark: &Mark) -> u8 {
    match mark {
        Mark::Entrance { .. } | Mark::Vehicle { .. } | Mark::Crowd { .. } => 0,
        Mark::Incident { .. } => 1,
        Mark::Place { .. } => 2,
        Mark::Post { .. } => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn post() -> Mark {
        let at = crate::Spot::at(0.0, 0.0).unwrap();
        Mark::Post { at, code: "ES".into(), empty: false, label: None }
    }

    proptest! {
        /// A mark covers another only when nothing is free as far as it may be moved.
        #[test]
        fn marks_make_way_for_each_other(
            spots in proptest::collection::vec((5.0..80.0f64, 5.0..75.0f64), 2..30),
        ) {
            let mut room = Room::new(88.0, 80.0);
            for own in spots {
                let box_ = Patch::around(own, 6.1, 4.7);
                let at = free_spot(own, box_, &post(), &room);
                let stood = Patch::around(at, 6.1, 4.7);
                if room.conflict(stood) > FREE {
                    prop_assert_eq!(at, own);
                    for turn in 0..16 {
                        let (sin, cos) = (f64::from(turn) * 22.5).to_radians().sin_cos();
                        let near = Patch::around((own.0 + cos * 7.0, own.1 + sin * 7.0), 6.1, 4.7);
                        prop_assert!(room.conflict(near) > FREE, "there was room");
                    }
                }
                room.take(stood);
            }
        }
    }
}

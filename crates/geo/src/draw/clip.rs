//! Cuts lines and rings to a box, in whatever units the box is in.

/// A point to be cut.
pub(super) type Point = (f64, f64);

/// The box to cut to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub least: f64,
    pub most: f64,
}

impl Frame {
    /// The parts of a line inside the frame.
    pub fn line(self, line: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        for pair in line.windows(2) {
            let &[from, to] = pair else { continue };
            let Some((enter, leave)) = self.segment(from, to) else { continue };
            match parts.last_mut() {
                Some(part) if part.last() == Some(&enter) => part.push(leave),
                _ => parts.push(vec![enter, leave]),
            }
        }
        parts
    }

    /// The part of one straight piece inside the frame (Liang and Barsky).
    fn segment(self, from: Point, to: Point) -> Option<(Point, Point)> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        let sides = [
            (-dx, from.0 - self.least),
            (dx, self.most - from.0),
            (-dy, from.1 - self.least),
            (dy, self.most - from.1),
        ];
        for (run, room) in sides {
            if run == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if run < 0.0 {
                enter = enter.max(room / run);
            } else {
                leave = leave.min(room / run);
            }
        }
        let at = |share: f64| (from.0 + dx * share, from.1 + dy * share);
        // The very ends are kept as they are, so that neighbouring pieces still join.
        let start = if enter > 0.0 { at(enter) } else { from };
        let end = if leave < 1.0 { at(leave) } else { to };
        (enter <= leave).then_some((start, end))
    }

    /// A ring cut to the frame (Sutherland and Hodgman); empty when nothing is left.
    pub fn ring(self, ring: &[Point]) -> Vec<Point> {
        let mut points = ring.to_vec();
        if points.first() == points.last() {
            points.pop();
        }
        type Side = (fn(Point) -> f64, f64, f64);
        let sides: [Side; 4] = [
            (|p| p.0, self.least, 1.0),
            (|p| p.0, self.most, -1.0),
            (|p| p.1, self.least, 1.0),
            (|p| p.1, self.most, -1.0),
        ];
        for (along, limit, sign) in sides {
            let depth = |p: Point| (along(p) - limit) * sign;
            let mut kept = Vec::with_capacity(points.len() + 4);
            let mut before = points.last().copied();
            for &here in &points {
                let last = before.replace(here).unwrap_or(here);
                if (depth(last) < 0.0) != (depth(here) < 0.0) {
                    let share = depth(last) / (depth(last) - depth(here));
                    let cross = |a: f64, b: f64| a + (b - a) * share;
                    kept.push((cross(last.0, here.0), cross(last.1, here.1)));
                }
                if depth(here) >= 0.0 {
                    kept.push(here);
                }
            }
            points = kept;
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { least: 0.0, most: 10.0 };

    #[test]
    fn a_line_that_leaves_and_returns_is_two_parts() {
        let parts = FRAME.line(&[(-5.0, 5.0), (5.0, 5.0), (5.0, 15.0), (8.0, 15.0), (8.0, 2.0)]);
        assert_eq!(
            parts,
            [vec![(0.0, 5.0), (5.0, 5.0), (5.0, 10.0)], vec![(8.0, 10.0), (8.0, 2.0)]]
        );
    }

    #[test]
    fn a_ring_around_the_frame_becomes_the_frame() {
        let mut ring =
            FRAME.ring(&[(-9.0, -9.0), (30.0, -9.0), (30.0, 30.0), (-9.0, 30.0), (-9.0, -9.0)]);
        ring.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(ring, [(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]);
    }

    #[test]
    fn what_lies_outside_vanishes() {
        assert!(FRAME.ring(&[(11.0, 0.0), (12.0, 0.0), (12.0, 1.0), (11.0, 0.0)]).is_empty());
        assert!(FRAME.line(&[(11.0, 0.0), (12.0, 9.0)]).is_empty());
    }
}

//! Hatching inside a ring, as plain lines: no pattern a printer could blur.

use super::Point;

/// The lines of a hatch inside a ring, `every` apart, running at `angle` degrees.
pub(super) fn hatch(ring: &[Point], every: f64, angle: f64) -> Vec<(Point, Point)> {
    let (sin, cos) = angle.to_radians().sin_cos();
    // Turned so that the hatch lies level, cut row by row, and turned back.
    let turn = |(x, y): Point| (x * cos + y * sin, y * cos - x * sin);
    let back = |(x, y): Point| (x * cos - y * sin, y * cos + x * sin);
    let turned: Vec<Point> = ring.iter().map(|&point| turn(point)).collect();
    let (top, bottom) = turned
        .iter()
        .fold((f64::MAX, f64::MIN), |(top, bottom), point| (top.min(point.1), bottom.max(point.1)));
    let rows = ((bottom - top) / every).floor();
    if !rows.is_finite() || rows < 0.0 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for row in 0..=(rows as u32).min(5000) {
        let y = top + every * (f64::from(row) + 0.5);
        let mut crossings: Vec<f64> =
            turned.windows(2).filter_map(|edge| crossing(edge, y)).collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let &[from, to] = pair {
                lines.push((back((from, y)), back((to, y))));
            }
        }
    }
    lines
}

fn crossing(edge: &[Point], y: f64) -> Option<f64> {
    let &[a, b] = edge else { return None };
    let crosses = (a.1 <= y) != (b.1 <= y);
    crosses.then(|| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_inside_and_fills() {
        let ring = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)];
        let lines = hatch(&ring, 1.0, -45.0);
        let inside =
            |p: Point| (-1e-9..=10.000_001).contains(&p.0) && (-1e-9..=10.000_001).contains(&p.1);
        assert!(lines.iter().all(|(from, to)| inside(*from) && inside(*to)));
        let run: f64 = lines.iter().map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1)).sum();
        // A hatch one apart over a hundred square units is about a hundred long.
        assert!((run - 100.0).abs() < 5.0, "{run}");
    }
}

//! Writes street names along their streets, upright, where nothing else stands.

use super::room::{Patch, Room};
use super::{NamedStreet, Point};

/// Words on the drawing, in millimetres and degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Lettering {
    /// What is written.
    pub text: String,
    /// The middle of the words.
    pub at: (f64, f64),
    /// Clockwise from level, in degrees.
    pub angle: f64,
    /// Height of the letters' body in millimetres.
    pub size: f64,
    /// Written heavier, for the street the day is about.
    pub own: bool,
}

/// 8.5 points, the least that may be printed.
pub(super) const PLAIN: f64 = 3.0;
const OWN: f64 = 3.7;

/// Roughly how long a text runs, in millimetres; a little generous.
pub(super) fn length(text: &str, size: f64) -> f64 {
    let em = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ':' | '|' => 0.29,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.86,
        c if c.is_uppercase() => 0.67,
        c if c.is_ascii_digit() => 0.62,
        _ => 0.53,
    };
    text.chars().map(em).sum::<f64>() * size
}

/// Places the name of each street once, the own one first; a name that does not fit is left out.
pub(super) fn place(
    streets: &[NamedStreet],
    own: Option<&str>,
    scale: f64,
    to_paper: impl Fn(Point) -> Point,
    room: &mut Room,
) -> Vec<Lettering> {
    let mut order: Vec<&NamedStreet> = streets.iter().collect();
    // Wide streets are what people orient themselves by.
    order.sort_by(|a, b| {
        let is_own = |street: &NamedStreet| own == Some(street.name.as_str());
        is_own(b).cmp(&is_own(a)).then(b.width_m.total_cmp(&a.width_m))
    });
    let mut placed = Vec::new();
    for street in order {
        let is_own = own == Some(street.name.as_str());
        let lines: Vec<Vec<Point>> =
            street.lines.iter().map(|line| line.iter().map(|&p| to_paper(p)).collect()).collect();
        let size = if is_own { OWN } else { PLAIN };
        let beside = if is_own { street.width_m * scale / 2.0 + size * 0.75 } else { 0.0 };
        let words = along(&street.name, &lines, size, beside, room);
        let words =
            if is_own { words.or_else(|| level(&street.name, &lines, room)) } else { words };
        if let Some(words) = words {
            words.patches().into_iter().for_each(|patch| room.take(patch));
            placed.push(Lettering { own: is_own, ..words });
        }
    }
    placed
}

/// The own street's name must stand: level beside the street where it covers the least.
fn level(name: &str, lines: &[Vec<Point>], room: &Room) -> Option<Lettering> {
    let reach = length(name, OWN) / 2.0;
    let seats = lines.iter().flatten().flat_map(|&(x, y)| {
        [(x, y), (x + reach + 3.0, y), (x - reach - 3.0, y), (x, y - 5.0), (x, y + 5.0)]
    });
    let words = seats.map(|at| {
        let words = Lettering { text: name.to_owned(), at, angle: 0.0, size: OWN, own: true };
        let conflict: f64 = words.patches().into_iter().map(|patch| room.conflict(patch)).sum();
        (conflict, words)
    });
    words.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, words)| words)
}

fn along(
    name: &str,
    lines: &[Vec<Point>],
    size: f64,
    beside: f64,
    room: &Room,
) -> Option<Lettering> {
    let run = length(name, size);
    let sides = if beside > 0.0 { vec![0.0, -beside, beside] } else { vec![0.0] };
    for side in sides {
        let stretches = lines.iter().flat_map(|line| stretches(line, run, size));
        let words = stretches.map(|stretch| stretch.words(name, size, side));
        // The best seat is the one nearest the middle of the page's longest straight stretch.
        let free = words.filter(|(words, _)| room.is_free(&words.patches()));
        if let Some((words, _)) = free.min_by(|a, b| a.1.total_cmp(&b.1)) {
            return Some(words);
        }
    }
    None
}

/// A piece of street as long as the words, nearly straight.
struct Stretch {
    from: Point,
    to: Point,
    off_middle: f64,
    bend: f64,
}

impl Stretch {
    /// The words on it, and how much worse than ideal it is.
    fn words(&self, name: &str, size: f64, side: f64) -> (Lettering, f64) {
        let (dx, dy) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let mut angle = dy.atan2(dx).to_degrees();
        // Upright, and bottom to top where the street runs straight up the page.
        if angle >= 89.0 {
            angle -= 180.0;
        } else if angle < -91.0 {
            angle += 180.0;
        }
        let up = (angle - 90.0).to_radians();
        let at = (
            (self.from.0 + self.to.0) / 2.0 + up.cos() * side,
            (self.from.1 + self.to.1) / 2.0 + up.sin() * side,
        );
        let words = Lettering { text: name.to_owned(), at, angle, size, own: false };
        (words, self.off_middle + self.bend * 30.0)
    }
}

/// Candidate stretches every two millimetres along a line.
fn stretches(line: &[Point], run: f64, size: f64) -> Vec<Stretch> {
    const STEP: f64 = 2.0;
    let total: f64 = line.windows(2).map(span).sum();
    let most = ((total - run) / STEP).floor();
    if !most.is_finite() || most < 0.0 {
        return Vec::new();
    }
    let candidates = (0..=(most as u32).min(2000)).filter_map(|at| {
        let start = f64::from(at) * STEP;
        let (from, to) = (point_at(line, start)?, point_at(line, start + run)?);
        let chord = (to.0 - from.0).hypot(to.1 - from.1);
        let bend = (0..5)
            .filter_map(|part| {
                let share = f64::from(part) / 4.0;
                let on_line = point_at(line, start + run * share)?;
                let on_chord = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
                Some((on_line.0 - on_chord.0).hypot(on_line.1 - on_chord.1))
            })
            .fold(run - chord, f64::max);
        let off_middle = (start + run / 2.0 - total / 2.0).abs();
        (bend < size * 0.3).then_some(Stretch { from, to, off_middle, bend })
    });
    candidates.collect()
}

fn span(pair: &[Point]) -> f64 {
    match pair {
        [a, b] => (b.0 - a.0).hypot(b.1 - a.1),
        _ => 0.0,
    }
}

fn point_at(line: &[Point], mut along: f64) -> Option<Point> {
    for pair in line.windows(2) {
        let &[from, to] = pair else { continue };
        let length = span(pair);
        if along <= length && length > 0.0 {
            let share = along / length;
            return Some((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
        along -= length;
    }
    line.last().copied().filter(|_| along < 1e-6)
}

impl Lettering {
    /// The ground the words stand on, as a chain of small boxes along them.
    pub(super) fn patches(&self) -> Vec<Patch> {
        let run = length(&self.text, self.size);
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let count = (run / self.size).ceil().max(1.0) as u32;
        (0..=count)
            .map(|at| {
                let along = run * (f64::from(at) / f64::from(count) - 0.5);
                let middle = (self.at.0 + cos * along, self.at.1 + sin * along);
                Patch::around(middle, self.size * 0.95, self.size * 0.95)
            })
            .collect()
    }
}

//! Finds a seat for each label: right, left, above, below its mark; the weightiest choose first.

use super::Point;
use super::lettering::length;
use super::room::{Patch, Room};

/// A label of one line or two, seated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seated {
    pub lines: Vec<String>,
    /// Left end, middle or right end of the text, by `anchor`.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
    pub anchor: &'static str,
    pub bold: bool,
    /// Where a leader line ends, for labels that stand away.
    pub touch: Point,
}

/// A label looking for a seat.
pub(super) struct Wanted<'a> {
    pub lines: &'a [String],
    /// The mark it belongs to.
    pub beside: Patch,
    pub bold: bool,
    /// How far from the mark.
    pub gap: f64,
    /// Better overlap something than be left out.
    pub must: bool,
}

pub(super) const SIZE: f64 = 3.0;
const LEADING: f64 = 3.5;

/// Seats one label, taking the room it needs; `None` when it may be left out and nothing is free.
pub(super) fn seat(wanted: &Wanted<'_>, room: &mut Room) -> Option<Seated> {
    let widest = wanted.lines.iter().map(|line| length(line, SIZE)).fold(0.0, f64::max);
    let width = widest * if wanted.bold { 1.06 } else { 1.0 };
    let height = LEADING * wanted.lines.len() as f64;
    let seats = seats(wanted, width, height);
    let scored = seats.into_iter().map(|(seated, patch)| (room.conflict(patch), seated, patch));
    // The first of equals wins, so that the preferred side is kept.
    let best = scored.reduce(|best, next| if next.0 + 1e-6 < best.0 { next } else { best });
    let (conflict, seated, patch) = best?;
    if conflict > 1e-6 && !wanted.must {
        return None;
    }
    room.take(patch);
    Some(seated)
}

fn seats(wanted: &Wanted<'_>, width: f64, height: f64) -> Vec<(Seated, Patch)> {
    let Patch { left, top, right, bottom } = wanted.beside;
    let (gap, middle) = (wanted.gap, ((left + right) / 2.0, (top + bottom) / 2.0));
    let seat = |x: f64, top: f64, anchor: &'static str| {
        let from = match anchor {
            "start" => x,
            "end" => x - width,
            _ => x - width / 2.0,
        };
        let patch = Patch { left: from, right: from + width, top, bottom: top + height };
        // A leader meets the label half way up the side that faces the mark.
        let touch = (middle.0.clamp(patch.left, patch.right), (patch.top + patch.bottom) / 2.0);
        let y = top + LEADING * 0.76;
        let seated =
            Seated { lines: wanted.lines.to_vec(), x, y, anchor, bold: wanted.bold, touch };
        (seated, patch)
    };
    let level = middle.1 - height / 2.0;
    let mut seats = vec![seat(right + gap, level, "start"), seat(left - gap, level, "end")];
    // A little up or down the side before going above or below.
    for shift in [-2.5, 2.5, -5.0, 5.0] {
        seats.push(seat(right + gap, level + shift, "start"));
        seats.push(seat(left - gap, level + shift, "end"));
    }
    seats.push(seat(middle.0, top - gap - height, "middle"));
    seats.push(seat(middle.0, bottom + gap, "middle"));
    seats
}

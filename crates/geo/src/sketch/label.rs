//! Finds a seat for each label: beside its mark where it can, further off with a line where not.

use super::Point;
use super::lettering::length;
use super::room::{FREE, Patch, Room};

/// A label of one line or two, seated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seated {
    pub lines: Vec<String>,
    /// Left end, middle or right end of the text, by `anchor`.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
    pub anchor: &'static str,
    /// How many of its lines are heavy.
    pub bold: usize,
    /// The line that leads from the mark to a label that stands away from it.
    pub leader: Option<(Point, Point)>,
}

/// A label looking for a seat.
pub(super) struct Wanted<'a> {
    pub lines: &'a [String],
    /// The mark it belongs to.
    pub beside: Patch,
    pub bold: bool,
    /// How far from the mark.
    pub gap: f64,
    /// How far a line may lead; beyond it the label is left out unless it must stand.
    pub reach: f64,
    /// Better far away, and better over something than left out.
    pub must: bool,
}

pub(super) const SIZE: f64 = 3.0;
pub(super) const LEADING: f64 = 3.5;
/// Up to here nobody doubts to which mark a label belongs.
const PLAINLY_BESIDE: f64 = 1.6;
/// How far labels are moved away from their mark, step by step.
const STEPS: [f64; 9] = [0.0, 0.8, 2.0, 3.5, 5.5, 8.0, 11.0, 15.0, 20.0];
/// How far they are moved along its side.
const SHIFTS: [f64; 13] =
    [0.0, -1.5, 1.5, -3.0, 3.0, -5.0, 5.0, -7.5, 7.5, -10.5, 10.5, -14.0, 14.0];
/// From how many letters on a label may be broken into two lines.
const LONG: usize = 15;
/// How much a broken line costs, in millimetres of way.
const BROKEN: f64 = 3.0;
/// How fine the whole page is searched for a label that must stand.
const GRID: f64 = 1.0;

/// Seats one label, taking the room it needs; `None` when it may be left out and nothing is free.
pub(super) fn seat(wanted: &Wanted<'_>, room: &mut Room) -> Option<Seated> {
    let forms = forms(wanted);
    let near = cheapest(&forms, |size| beside(wanted, size), wanted, room);
    let (form, (seat, patch)) = match near {
        Some(near) => near,
        None if !wanted.must => return None,
        None => cheapest(&forms, |size| anywhere(room.page(), size), wanted, room)
            .or_else(|| least_bad(&forms, wanted, room))?,
    };
    let leader = leader(wanted, patch);
    room.take(patch);
    if let Some((from, to)) = leader {
        room.take_line(from, to);
    }
    let (x, anchor) = match seat {
        Side::Right => (patch.left, "start"),
        Side::Left => (patch.right, "end"),
        Side::Level => (patch.middle().0, "middle"),
    };
    let y = patch.top + LEADING * 0.76;
    // A label's own second line is what the first one measures, and lighter.
    let bold = if wanted.bold { form.lines.len() - (wanted.lines.len() - 1) } else { 0 };
    Some(Seated { lines: form.lines.clone(), x, y, anchor, bold, leader })
}

/// On which side of its mark a label stands, and so which of its ends is fixed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Right,
    Left,
    Level,
}

type Seat = (Side, Patch);

/// A way to set a label.
struct Form {
    lines: Vec<String>,
    size: Point,
    /// What it costs to set it so.
    price: f64,
}

impl Form {
    fn of(lines: Vec<String>, wanted: &Wanted<'_>, price: f64) -> Self {
        let widest = lines.iter().map(|line| length(line, SIZE)).fold(0.0, f64::max);
        let width = widest * if wanted.bold { 1.02 } else { 1.0 };
        let size = (width, LEADING * lines.len() as f64);
        Self { lines, size, price }
    }
}

/// A label as it is, and a long one in two lines as well.
fn forms(wanted: &Wanted<'_>) -> Vec<Form> {
    let mut forms = vec![Form::of(wanted.lines.to_vec(), wanted, 0.0)];
    if let [line] = wanted.lines
        && line.chars().count() >= LONG
    {
        let halves = line.match_indices(' ').filter_map(|(at, _)| line.split_at_checked(at));
        let evenly = |(a, b): &(&str, &str)| a.len().abs_diff(b.len());
        if let Some((first, second)) = halves.min_by_key(evenly) {
            let lines = vec![first.trim().to_owned(), second.trim().to_owned()];
            forms.push(Form::of(lines, wanted, BROKEN));
        }
    }
    forms
}

/// Every seat round the mark, nearest and most usual first.
fn beside(wanted: &Wanted<'_>, (width, height): Point) -> Vec<Seat> {
    let Patch { left, top, right, bottom } = wanted.beside;
    let middle = wanted.beside.middle();
    let put = |left: f64, top: f64| Patch { left, top, right: left + width, bottom: top + height };
    let mut seats = Vec::new();
    for step in STEPS.into_iter().filter(|step| *step <= wanted.reach || wanted.must) {
        let gap = wanted.gap + step;
        for shift in SHIFTS {
            let level = middle.1 - height / 2.0 + shift;
            seats.push((Side::Right, put(right + gap, level)));
            seats.push((Side::Left, put(left - gap - width, level)));
            let upright = middle.0 - width / 2.0 + shift;
            seats.push((Side::Level, put(upright, top - gap - height)));
            seats.push((Side::Level, put(upright, bottom + gap)));
        }
    }
    seats
}

/// Every seat on the page, row by row.
fn anywhere(page: Patch, (width, height): Point) -> Vec<Seat> {
    let count = |room: f64| (room / GRID).floor().clamp(-1.0, 1000.0) as i32;
    let across = count(page.right - page.left - width);
    let down = count(page.bottom - page.top - height);
    let seats = (0..=down).flat_map(|row| (0..=across).map(move |column| (row, column)));
    let put = |(row, column): (i32, i32)| {
        let (left, top) = (page.left + f64::from(column) * GRID, page.top + f64::from(row) * GRID);
        (Side::Right, Patch { left, top, right: left + width, bottom: top + height })
    };
    seats.map(put).collect()
}

/// Returns the best of the seats where nothing is in the way. The first of equals wins.
fn cheapest<'f>(
    forms: &'f [Form],
    seats: impl Fn(Point) -> Vec<Seat>,
    wanted: &Wanted<'_>,
    room: &Room,
) -> Option<(&'f Form, Seat)> {
    let all =
        forms.iter().flat_map(|form| seats(form.size).into_iter().map(move |seat| (form, seat)));
    let free = all.filter(|(_, (_, patch))| room.conflict(*patch) < FREE);
    let priced = free.map(|(form, seat)| (form.price + price(seat, wanted, room), form, seat));
    let best = priced.reduce(|best, next| if next.0 + FREE < best.0 { next } else { best });
    best.map(|(_, form, seat)| (form, seat))
}

/// Returns the seat that covers least, for a page with no seat left.
fn least_bad<'f>(forms: &'f [Form], wanted: &Wanted<'_>, room: &Room) -> Option<(&'f Form, Seat)> {
    let form = forms.first()?;
    let priced = beside(wanted, form.size).into_iter().map(|seat| (room.conflict(seat.1), seat));
    let best = priced.reduce(|best, next| if next.0 + FREE < best.0 { next } else { best });
    best.map(|(_, seat)| (form, seat))
}

/// How much a free seat costs: hatching under it, the way from its mark, what a line would cross.
fn price((side, patch): Seat, wanted: &Wanted<'_>, room: &Room) -> f64 {
    let from = wanted.beside.middle();
    let off = patch.middle();
    let away = distance(wanted.beside, patch) - wanted.gap;
    let askew = match side {
        Side::Right | Side::Left => (off.1 - from.1).abs(),
        Side::Level => (off.0 - from.0).abs() * 0.3 + 2.0,
    };
    let crossed = leader(wanted, patch)
        .map_or(0.0, |(from, to)| 1.5 + 4.0 * room.crossings(from, to, wanted.beside));
    room.hatched(patch) * 3.0 + away.max(0.0) + askew * 0.25 + crossed
}

/// The line a label needs that does not stand plainly beside its mark.
fn leader(wanted: &Wanted<'_>, patch: Patch) -> Option<(Point, Point)> {
    if distance(wanted.beside, patch) <= PLAINLY_BESIDE {
        return None;
    }
    // It meets the label half way up the side that faces the mark.
    let middle = wanted.beside.middle();
    let to = if middle.0 < patch.left || middle.0 > patch.right {
        (patch.nearest(middle).0, patch.middle().1)
    } else {
        patch.nearest(middle)
    };
    Some((wanted.beside.nearest(to), to))
}

/// How far apart two boxes are.
fn distance(a: Patch, b: Patch) -> f64 {
    let across = (b.left - a.right).max(a.left - b.right).max(0.0);
    let down = (b.top - a.bottom).max(a.top - b.bottom).max(0.0);
    across.hypot(down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PAGE: (f64, f64) = (88.0, 80.0);

    fn spots() -> impl Strategy<Value = Vec<Point>> {
        proptest::collection::vec((2.0..86.0f64, 2.0..78.0f64), 1..18)
    }

    fn wanted<'a>(lines: &'a [String], beside: Patch, must: bool) -> Wanted<'a> {
        Wanted { lines, beside, bold: must, gap: 0.8, reach: 8.0, must }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// However full the page: a label lies over a mark or another label only when the whole
        /// page has no seat left for it.
        #[test]
        fn no_label_covers_anything_while_a_seat_is_free(
            spots in spots(), words in proptest::collection::vec("[A-Z][a-z ]{3,26}", 24),
            lines in proptest::collection::vec(1usize..3, 24),
        ) {
            let mut room = Room::new(PAGE.0, PAGE.1);
            let marks: Vec<Patch> = spots.iter().map(|&at| Patch::around(at, 5.2, 5.2)).collect();
            marks.iter().for_each(|mark| room.take(*mark));
            for (at, mark) in marks.iter().enumerate() {
                let text = vec![words[at].clone(); lines[at]];
                let asked = wanted(&text, *mark, at % 3 != 2);
                let before = room.clone();
                let Some(seated) = seat(&asked, &mut room) else {
                    prop_assert!(!asked.must, "a label that must stand was left out");
                    continue;
                };
                let size = Form::of(seated.lines.clone(), &asked, 0.0).size;
                let left = match seated.anchor {
                    "start" => seated.x,
                    "end" => seated.x - size.0,
                    _ => seated.x - size.0 / 2.0,
                };
                let top = seated.y - LEADING * 0.76;
                let patch =
                    Patch { left, top, right: left + size.0, bottom: top + size.1 };
                if before.conflict(patch) > 1e-3 {
                    prop_assert!(asked.must);
                    let any = anywhere(before.page(), size);
                    let free = any.iter().any(|(_, seat)| before.conflict(*seat) < FREE);
                    prop_assert!(!free, "{seated:?} covers something and need not");
                }
            }
        }
    }

    #[test]
    fn a_label_keeps_to_its_usual_side_and_gets_a_line_only_when_it_must_go_away() {
        let mark = Patch::around((40.0, 40.0), 5.0, 5.0);
        let words = ["Water, no. 14".to_owned()];
        let mut room = Room::new(PAGE.0, PAGE.1);
        room.take(mark);
        let free = seat(&wanted(&words, mark, false), &mut room).unwrap();
        assert_eq!((free.anchor, free.leader), ("start", None));
        // Walled in on every side: it goes further and says where it belongs.
        let mut room = Room::new(PAGE.0, PAGE.1);
        room.take(Patch::around((40.0, 40.0), 12.0, 12.0));
        let away = seat(&wanted(&words, mark, false), &mut room).unwrap();
        let (from, to) = away.leader.unwrap();
        assert!((from.0 - to.0).hypot(from.1 - to.1) >= 3.0);
    }

    #[test]
    fn a_long_label_is_broken_rather_than_laid_over_the_crowd() {
        let mark = Patch::around((30.0, 40.0), 5.0, 5.0);
        let words = ["Toilet and water request".to_owned()];
        let mut room = Room::new(PAGE.0, PAGE.1);
        room.hatch(Patch { left: 33.0, right: 40.0, top: 10.0, bottom: 70.0 });
        let seated = seat(&wanted(&words, mark, true), &mut room).unwrap();
        assert_eq!(
            (seated.lines, seated.bold),
            (vec!["Toilet and".into(), "water request".into()], 2)
        );
        assert_eq!((seated.anchor, seated.leader), ("end", None));
    }

    #[test]
    fn words_stand_beside_hatched_ground_where_they_can() {
        let mark = Patch::around((20.0, 40.0), 5.0, 5.0);
        let mut room = Room::new(PAGE.0, PAGE.1);
        room.take(mark);
        room.hatch(Patch { left: 23.0, right: 60.0, top: 20.0, bottom: 60.0 });
        let words = ["Tap".to_owned()];
        let seated = seat(&wanted(&words, mark, false), &mut room).unwrap();
        assert_eq!(seated.anchor, "end");
    }
}

//! Dates such as 26/03/14: whether they begin with the year, as the order of the messages tells.

use jiff::civil::Date;

use super::order::{DayOrder, Spelling, date};
use super::stamp::Stamp;

/// What the order of the messages says about one reading of the dates.
struct Read {
    spelling: Spelling,
    /// Whether no message stands before an earlier one.
    in_order: bool,
}

/// What is known about the place of the year.
pub(super) enum Year {
    /// It comes last, as usual.
    Last,
    /// Only with the year first do the messages follow one another.
    First,
    /// It could come first: somebody has to say.
    Unclear,
}

/// Returns where the year stands, beside the readings in which it comes last.
///
/// Phones export messages in their order, so a reading that jumps to and fro is not theirs. Where
/// another follows as well, it is asked about when the chat would be shorter or, as short, younger.
pub(super) fn place<'a>(
    stamps: impl Iterator<Item = &'a Stamp> + Clone,
    otherwise: &[DayOrder],
) -> Year {
    let first = read(stamps.clone(), DayOrder::YearFirst).filter(|first| first.in_order);
    let Some(first) = first else { return Year::Last };
    let others: Vec<Read> =
        otherwise.iter().filter_map(|order| read(stamps.clone(), *order)).collect();
    let another_fits = others.iter().any(|other| other.in_order);
    let shorter = others.iter().all(|other| first.days() < other.days());
    let younger = others.iter().all(|other| {
        first.days() == other.days() && first.spelling.last.year() > other.spelling.last.year()
    });
    match (another_fits, shorter || younger) {
        (false, true) => Year::First,
        (true, false) => Year::Last,
        (true, true) | (false, false) => Year::Unclear,
    }
}

impl Read {
    /// Returns how many days the chat goes on.
    fn days(&self) -> i32 {
        self.spelling.last.since(self.spelling.first).map_or(i32::MAX, |time| time.get_days())
    }
}

/// Reads every date so; nothing when one of them is no day then.
fn read<'a>(stamps: impl Iterator<Item = &'a Stamp>, order: DayOrder) -> Option<Read> {
    let days: Option<Vec<Date>> = stamps
        .map(|stamp| {
            let two_digits = stamp.digits.first() == Some(&2);
            let fits = order != DayOrder::YearFirst || two_digits;
            date(stamp, Some(order)).ok().flatten().filter(|_| fits)
        })
        .collect();
    let days = days?;
    let in_order = days.windows(2).all(|pair| pair.first() <= pair.last());
    let spelling = Spelling { order, first: *days.iter().min()?, last: *days.iter().max()? };
    Some(Read { spelling, in_order })
}

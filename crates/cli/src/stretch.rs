//! Numbers as people write them in one argument: `12`, `#12` or `12-15`.

use std::ops::RangeInclusive;

use closeby_desk::problem::{Answer, Code, Problem};

/// The last number of a stretch, so that nobody prints a million by a slip.
const MOST: u32 = 1_000_000;

/// Reads a number or a stretch of numbers; `what` says in a refusal what it should have been.
pub fn stretch(given: &str, what: &str) -> Answer<RangeInclusive<u32>> {
    let unread = || {
        Problem::new(
            Code::BadInput,
            format!("\u{201c}{given}\u{201d} is no {what}. Nothing was changed."),
            "Write 12, or 12-15.",
        )
    };
    let (first, last) = given.split_once('-').unwrap_or((given, given));
    let read = |number: &str| number.trim_start_matches('#').parse::<u32>().map_err(|_| unread());
    let (first, last) = (read(first)?, read(last)?);
    if first > last || last > MOST { Err(unread()) } else { Ok(first..=last) }
}

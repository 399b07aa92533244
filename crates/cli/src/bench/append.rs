//! One durable entry: signed, sealed, linked, indexed, beside a bare SQLCipher append.

use closeby_desk::bench::Sides;
use closeby_desk::problem::Answer;

use super::bar::{Bar, take_turns, timed};

/// Many pairs, because a disk answers in jumps.
const TURNS: usize = 201;

/// Our append beside the bare one.
pub fn bar(sides: &Sides) -> Answer<Bar> {
    let pairs = take_turns(
        TURNS,
        |turn| timed(|| Ok(sides.append(turn)?)),
        |turn| timed(|| Ok(sides.append_bare(turn)?)),
    )?;
    Ok(Bar::new("append, durable", 1.25, pairs))
}

/// Our append on a long day beside our append on a short one.
pub fn flat(long: &Sides, short: &Sides) -> Answer<Bar> {
    let pairs = take_turns(
        TURNS,
        |turn| timed(|| Ok(long.append(turn)?)),
        |turn| timed(|| Ok(short.append(turn)?)),
    )?;
    Ok(Bar::new("append, on a day ten times as long", 1.3, pairs))
}

//! An entry line read as it is typed: at each key, among two hundred known names.

use std::time::Instant;

use closeby_desk::bench::Street;
use closeby_desk::problem::{Answer, Code, Problem};

use super::bar::{Bar, PAIRS};

/// Lines as people write them.
const LINES: [&str; 6] = [
    "1408 6 Met officers @no. 20, about 20 neighbours ? more called by radio",
    "~1410 100-150 people, 6 babies, about 9 older people standing back !",
    "-12 ? \"another van is coming round the back\" Nell7 on the phone",
    "/req water and a toilet for the man in the van, re #12 #welfare",
    "yesterday 2310 quiet, incident 2, posted online that a car comes",
    "No reinforcement yet. ~50 people, mood friendly, chanting; teachers and mechanics arrive from both sides",
];
/// How many names the street has of each kind.
const NAMES: u128 = 100;
/// How often every line is read for one pair.
const TIMES: u32 = 400;
/// What one reading may take, in microseconds.
const LIMIT_US: f64 = 50.0;

/// Each line beside the time it may take.
pub fn bar() -> Answer<Bar> {
    let street = Street::of(NAMES);
    let pairs =
        (0..PAIRS).map(|_| Ok((slowest(&street)?, LIMIT_US))).collect::<Answer<Vec<_>>>()?;
    let note = Some("the slowest of six lines, beside the time it may take".to_owned());
    Ok(Bar { unit: "µs", note, ..Bar::new("an entry line read", 1.0, pairs) })
}

/// Returns how long the slowest line takes, in microseconds.
fn slowest(street: &Street) -> Answer<f64> {
    let mut slowest: f64 = 0.0;
    for line in LINES {
        let (mut understood, began) = (0, Instant::now());
        for _ in 0..TIMES {
            understood += street.read(line);
        }
        let took = began.elapsed().as_secs_f64() * 1_000_000.0 / f64::from(TIMES);
        if understood == 0 {
            return Err(nothing_understood());
        }
        slowest = slowest.max(took);
    }
    Ok(slowest)
}

fn nothing_understood() -> Problem {
    Problem::new(
        Code::Damaged,
        "A line was read and nothing of it was understood. Nothing was measured.",
        "The parser is wrong; speed does not matter before it is right.",
    )
}

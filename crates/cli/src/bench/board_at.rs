//! The board in the past beside the board now, on a long day.

use closeby_desk::bench::{Look, Sides};
use closeby_desk::problem::Answer;

use super::bar::{Bar, take_turns, timed};

/// Moments all over the day, as shares of it.
const TURNS: usize = 41;

/// A bar for each way to look back.
pub fn bars(sides: &Sides) -> Answer<Vec<Bar>> {
    let ways = [(Look::Known, "what was known"), (Look::Happened, "what had happened")];
    ways.into_iter().map(|(look, name)| bar(sides, look, name)).collect()
}

fn bar(sides: &Sides, look: Look, name: &str) -> Answer<Bar> {
    let pairs = take_turns(
        TURNS,
        |turn| timed(|| Ok(sides.board(share(turn), look)?)),
        |_| timed(|| Ok(sides.board(1.0, look)?)),
    )?;
    Ok(Bar::new(format!("board in the past, {name}"), 2.0, pairs))
}

/// Spreads the moments evenly, in no order.
#[allow(clippy::cast_precision_loss, reason = "a share of a day")]
fn share(turn: usize) -> f64 {
    ((turn * 17) % TURNS + 1) as f64 / (TURNS + 1) as f64
}

//! Opening to the first rows, with a raw key on both sides; stretching the passphrase told apart.

use std::cell::RefCell;

use closeby_desk::bench::Closed;
use closeby_desk::problem::Answer;

use super::bar::{Bar, PAIRS, take_turns, timed};

/// Our first board beside a bare first screen.
pub fn bar(closed: &Closed) -> Answer<Bar> {
    let stretched = RefCell::new(Vec::new());
    let pairs = take_turns(
        PAIRS,
        |_| {
            let mut unlocked = None;
            let took = timed(|| {
                unlocked = Some(closed.unlock()?);
                Ok(())
            })?;
            stretched.borrow_mut().push(took);
            timed(|| unlocked.map(|unlocked| Ok(unlocked.open()?)).transpose())
        },
        |_| {
            // Stretching sweeps every cache of the processor; both sides start from there.
            let unlocked = closed.unlock()?;
            let took = timed(|| Ok(closed.open_bare()?));
            drop(unlocked);
            took
        },
    )?;
    let least = stretched.into_inner().into_iter().fold(f64::INFINITY, f64::min);
    let note = Some(format!("the passphrase is stretched before: {least:.0} ms"));
    Ok(Bar { note, ..Bar::new("open to first rows", 2.0, pairs) })
}

//! The check of the whole record beside bare batch verification of the same bytes.

use closeby_desk::bench::Sides;
use closeby_desk::problem::{Answer, Code, Problem};

use super::bar::{Bar, PAIRS, take_turns, timed};

/// Our check reads from the vault; the bare one has everything in memory already.
pub fn bar(sides: &Sides) -> Answer<Bar> {
    let raw = sides.raw()?;
    let records = sides.verify()?;
    if records != raw.records() as u64 || !raw.holds() {
        return Err(Problem::new(
            Code::Damaged,
            "Both sides did not check the same records. Nothing was measured.",
            "The check is wrong; speed does not matter before it is right.",
        ));
    }
    let pairs =
        take_turns(PAIRS, |_| timed(|| Ok(sides.verify()?)), |_| timed(|| Ok(raw.holds())))?;
    Ok(Bar { note: Some(format!("{records} records")), ..Bar::new("verify", 1.3, pairs) })
}

//! Four kinds of search, the newest fifty lines of each, beside bare FTS5.

use closeby_desk::bench::Sides;
use closeby_desk::problem::{Answer, Code, Problem};

use super::bar::{Bar, take_turns, timed};

/// What each kind is called, what is typed here, and what bare FTS5 is asked.
const KINDS: [(&str, &str, &str); 4] = [
    ("a common word", "van ", "van"),
    ("two words", "water toilet ", "water AND toilet"),
    ("a phrase", "\"side gate unlocked\"", "\"side gate unlocked\""),
    ("the beginning of a word", "soli", "soli*"),
];
const TURNS: usize = 51;
/// Below this a busy machine's clock decides, not the search.
const NOISE_MS: f64 = 0.2;

/// A bar for each kind.
pub fn bars(sides: &Sides) -> Answer<Vec<Bar>> {
    KINDS.iter().map(|kind| bar(sides, *kind)).collect()
}

fn bar(sides: &Sides, (name, typed, matching): (&str, &str, &str)) -> Answer<Bar> {
    let (ours, theirs) = (sides.search(typed)?, sides.search_bare(matching)?);
    if ours != theirs {
        return Err(Problem::new(
            Code::Damaged,
            format!(
                "Searching {name} found {ours} lines here and {theirs} there. Nothing was measured."
            ),
            "The search is wrong; speed does not matter before it is right.",
        ));
    }
    let pairs = take_turns(
        TURNS,
        |_| timed(|| Ok(sides.search(typed)?)),
        |_| timed(|| Ok(sides.search_bare(matching)?)),
    )?;
    let note = Some(format!("{ours} hits on both sides"));
    Ok(Bar { noise: Some(NOISE_MS), note, ..Bar::new(format!("search, {name}"), 1.5, pairs) })
}

//! Four kinds of search, the newest fifty hits of each, beside bare FTS5: finding them, and
//! reading their lines as well.

use closeby_desk::bench::Sides;
use closeby_desk::problem::{Answer, Code, Problem};

use super::bar::{Bar, take_turns, timed};

/// A kind of search: its name, what is typed here, and what FTS5 is asked.
struct Kind {
    name: &'static str,
    typed: &'static str,
    matching: &'static str,
}

const KINDS: [Kind; 4] = [
    Kind { name: "a common word", typed: "van ", matching: "van" },
    Kind { name: "two words", typed: "water toilet ", matching: "water AND toilet" },
    Kind { name: "a phrase", typed: "\"side gate unlocked\"", matching: "\"side gate unlocked\"" },
    Kind { name: "the beginning of a word", typed: "soli", matching: "soli*" },
];
const TURNS: usize = 51;
const LIMIT: f64 = 1.5;

/// Two bars for each kind, after both sides have come to rest.
pub fn bars(sides: &Sides) -> Answer<Vec<Bar>> {
    sides.rest()?;
    let both = KINDS.iter().map(|kind| Ok([found(sides, kind)?, read(sides, kind)?]));
    Ok(both.collect::<Answer<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Which lines they are: bare FTS5 on both sides, ours with more columns.
fn found(sides: &Sides, kind: &Kind) -> Answer<Bar> {
    let ours = || Ok(sides.find(kind.matching)?);
    let theirs = || Ok(sides.find_bare(kind.matching)?);
    bar(&format!("search, {}: found", kind.name), ours, theirs)
}

/// The lines themselves: ours unpacked, in their newest version; theirs every column.
fn read(sides: &Sides, kind: &Kind) -> Answer<Bar> {
    let ours = || Ok(sides.search(kind.typed)?);
    let theirs = || Ok(sides.search_bare(kind.matching)?);
    bar(&format!("search, {}: read", kind.name), ours, theirs)
}

fn bar(
    name: &str,
    ours: impl Fn() -> Answer<usize>,
    theirs: impl Fn() -> Answer<usize>,
) -> Answer<Bar> {
    let (here, there) = (ours()?, theirs()?);
    if here != there {
        return Err(Problem::new(
            Code::Damaged,
            format!("{name}: {here} lines here and {there} there. Nothing was measured."),
            "The search is wrong; speed does not matter before it is right.",
        ));
    }
    let pairs = take_turns(TURNS, |_| timed(&ours), |_| timed(&theirs))?;
    let note = Some(format!("{here} hits on both sides"));
    Ok(Bar { note, ..Bar::new(name, LIMIT, pairs) })
}

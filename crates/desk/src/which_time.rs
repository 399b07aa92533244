//! A time that the clock showed twice, or jumped over: the two moments it can mean, and the choice.

use closeby_domain::quick::{Parsed, Says, TimeProblem};
use closeby_domain::{Moment, When};
use jiff::tz::TimeZone;

use crate::times;
use crate::view::At;
use crate::view::line::TimeChoice;

/// Returns the two moments, in the order in which they came; none for a time that can be taken.
///
/// A stretch of time is not asked about: each of its ends could be meant.
pub fn choices(line: &str, parsed: &Parsed, zone: &TimeZone) -> Vec<TimeChoice> {
    let Some((earlier, later)) = both(line, parsed) else { return Vec::new() };
    [earlier, later]
        .into_iter()
        .map(|at| TimeChoice { at: at.into(), label: times::clock_and_name(at, zone) })
        .collect()
}

/// Returns when it happened, as it was chosen; `None` for anything but one of the two moments.
pub fn chosen(line: &str, parsed: &Parsed, chosen: Option<At>) -> Option<When> {
    let (earlier, later) = both(line, parsed)?;
    let at = chosen.map(Moment::from).filter(|at| *at == earlier || *at == later)?;
    let about = written(line, parsed).is_some_and(|words| words.starts_with('~'));
    Some(if about { When::about(at) } else { When::exactly(at) })
}

fn both(line: &str, parsed: &Parsed) -> Option<(Moment, Moment)> {
    if written(line, parsed)?.contains(['-', '–']) {
        return None;
    }
    match parsed.problem? {
        TimeProblem::DoesNotExist { earlier, later }
        | TimeProblem::ExistsTwice { earlier, later } => Some((earlier, later)),
        TimeProblem::StillToCome { .. } => None,
    }
}

/// Returns the part of the line that is the time.
fn written<'a>(line: &'a str, parsed: &Parsed) -> Option<&'a str> {
    let chip = parsed.chips.iter().find(|chip| matches!(chip.says, Says::TimeProblem(_)))?;
    line.get(chip.span.from..chip.span.to)
}

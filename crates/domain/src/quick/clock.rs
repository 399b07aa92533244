//! From a time on the wall to an instant, with the honest answer when there is none or two.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::parsed::TimeProblem;
use super::scene::Scene;
use crate::Moment;

/// How far ahead a time may lie and still count as now: clocks differ.
const SLACK_MS: i64 = 2 * 60_000;
/// A time further ahead than this was meant for yesterday.
const YESTERDAY_MS: i64 = 12 * 60 * 60_000;

/// The instant a time on the wall stands for.
pub(super) type Reading = Result<Moment, TimeProblem>;

/// Returns today's date in the street. `None` when the clock is outside all calendars.
pub(super) fn today(scene: &Scene<'_>) -> Option<Date> {
    date_of(scene.now, &scene.zone)
}

/// Returns the date of an instant in the street.
pub(super) fn date_of(at: Moment, zone: &TimeZone) -> Option<Date> {
    let stamp = Timestamp::from_millisecond(at.unix_ms()).ok()?;
    Some(zone.to_datetime(stamp).date())
}

/// Returns the instant of a time without a date: today's, or yesterday's when today's is far ahead.
pub(super) fn nearest(time: Time, scene: &Scene<'_>) -> Option<Reading> {
    let today = today(scene)?;
    let reading = on(today, time, scene)?;
    match reading {
        Err(TimeProblem::StillToCome { at }) if at.ms_since(scene.now) > YESTERDAY_MS => {
            on(today.yesterday().ok()?, time, scene)
        }
        _ => Some(reading),
    }
}

/// Returns the instant of a time on a date.
pub(super) fn on(date: Date, time: Time, scene: &Scene<'_>) -> Option<Reading> {
    let wall = date.to_datetime(time);
    let at = |offset: Offset| {
        let stamp = offset.to_timestamp(wall).ok()?;
        Some(Moment::from_unix_ms(stamp.as_millisecond()))
    };
    Some(match scene.zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { offset } => past(at(offset)?, scene.now),
        AmbiguousOffset::Fold { before, after } => twice(at(before)?, at(after)?, scene.now),
        AmbiguousOffset::Gap { before, after } => never(at(after)?, at(before)?, scene.now),
    })
}

fn past(at: Moment, now: Moment) -> Reading {
    if has_come(at, now) { Ok(at) } else { Err(TimeProblem::StillToCome { at }) }
}

/// While the second one is still to come, only the first can be meant.
fn twice(earlier: Moment, later: Moment, now: Moment) -> Reading {
    if has_come(later, now) {
        Err(TimeProblem::ExistsTwice { earlier, later })
    } else {
        past(earlier, now)
    }
}

fn never(earlier: Moment, later: Moment, now: Moment) -> Reading {
    past(earlier, now)?;
    Err(TimeProblem::DoesNotExist { earlier, later })
}

fn has_come(at: Moment, now: Moment) -> bool {
    at.ms_since(now) <= SLACK_MS
}

/// Returns the one of two instants at which the street's clock bore this name: "BST".
pub(super) fn named(name: &str, earlier: Moment, later: Moment, zone: &TimeZone) -> Option<Moment> {
    [earlier, later].into_iter().find(|at| {
        Timestamp::from_millisecond(at.unix_ms())
            .is_ok_and(|stamp| zone.to_offset_info(stamp).abbreviation() == name)
    })
}

//! Times as people type and read them, in the day's zone.

use closeby_domain::Moment;
use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, ToSpan, Zoned};

/// Returns the time of day, `14:54`.
pub fn clock(at: Moment, zone: &TimeZone) -> String {
    local(at, zone).strftime("%H:%M").to_string()
}

/// Returns "14:54" today and "12 June, 14:54" on another day.
pub fn clock_on(at: Moment, now: Moment, zone: &TimeZone) -> String {
    let (then, today) = (local(at, zone), local(now, zone));
    if then.date() == today.date() {
        return clock(at, zone);
    }
    then.strftime("%-d %B, %H:%M").to_string()
}

/// Returns the date, "Sunday 13 June 2027".
pub fn date(at: Moment, zone: &TimeZone) -> String {
    local(at, zone).strftime("%A %-d %B %Y").to_string()
}

/// Returns the moment in the zone.
pub fn local(at: Moment, zone: &TimeZone) -> Zoned {
    Timestamp::from_millisecond(at.unix_ms())
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(zone.clone())
}

/// Returns a duration in words: "1 h 27", "9 min".
pub fn lasting(minutes: i64) -> String {
    let minutes = minutes.max(0);
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest:02}"),
    }
}

/// How far ahead a time may lie and still count as now, in minutes: clocks differ.
pub const CLOCKS_DIFFER: i64 = 2;

/// Why a time typed into a field names no moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMoment {
    /// It cannot be read.
    Unreadable,
    /// The clock jumped over it.
    NeverWas,
    /// The clock showed it twice; so each of them can be written.
    Twice(String, String),
    /// It is still to come, and only what has been is asked for.
    ToCome,
}

/// Returns the moment a time typed into a field means: `1640`, `16:40`, `-15`, `0130 BST`; nothing
/// is now.
///
/// With `ahead`, a time that has passed by more than twelve hours is meant for tomorrow;
/// without it, a time more than twelve hours ahead was yesterday, and a nearer one is refused.
pub fn typed(words: &str, now: Moment, zone: &TimeZone, ahead: bool) -> Result<Moment, NoMoment> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(now);
    }
    if let Some(minutes) = words.strip_prefix('-') {
        let minutes = minutes.parse::<i64>().ok().filter(|minutes| *minutes < 10_000);
        return minutes.map(|m| now.plus_minutes(-m)).ok_or(NoMoment::Unreadable);
    }
    let (time, name) = words.split_once(' ').unwrap_or((words, ""));
    let time = time_of_day(time).ok_or(NoMoment::Unreadable)?;
    let today = local(now, zone).date();
    let meant = on(today, time, name.trim(), zone);
    let half_a_day = 12 * 60;
    let shift = match meant.as_ref().map(|meant| meant.minutes_since(now)) {
        Ok(late) if ahead && late < -half_a_day => 1,
        Ok(early) if !ahead && early > half_a_day => -1,
        Ok(early) if !ahead && early > CLOCKS_DIFFER => return Err(NoMoment::ToCome),
        _ => return meant,
    };
    let day = today.checked_add(shift.days()).map_err(|_| NoMoment::Unreadable)?;
    on(day, time, name.trim(), zone)
}

/// Returns when a day begins and when the next one does: `2027-03-14`, `14/3/2027`, `today` or
/// `yesterday`. Nothing when it is none of these.
pub fn day(words: &str, now: Moment, zone: &TimeZone) -> Option<(Moment, Moment)> {
    let today = local(now, zone).date();
    let date = match words.to_lowercase().as_str() {
        "today" => today,
        "yesterday" => today.yesterday().ok()?,
        other => date_typed(other)?,
    };
    let begins = |date: Date| {
        let first = date.to_zoned(zone.clone()).ok()?;
        Some(Moment::from_unix_ms(first.timestamp().as_millisecond()))
    };
    Some((begins(date)?, begins(date.tomorrow().ok()?)?))
}

fn date_typed(words: &str) -> Option<Date> {
    let is_date = |letter: char| letter.is_ascii_digit() || ['-', '/', '.'].contains(&letter);
    if !words.chars().all(is_date) {
        return None;
    }
    if words.contains('-') {
        return words.parse().ok();
    }
    let mut parts = words.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.ok().filter(|_| whole)
}

fn time_of_day(words: &str) -> Option<Time> {
    let digits: String = words.chars().filter(|letter| *letter != ':').collect();
    if digits.len() != 4 || !digits.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    Time::new(digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?, 0, 0).ok()
}

/// Returns the moment of a time on a date. The name of the clock is asked for only when it matters.
fn on(date: Date, time: Time, name: &str, zone: &TimeZone) -> Result<Moment, NoMoment> {
    let wall = date.to_datetime(time);
    let at = |offset: Offset| {
        let stamp = offset.to_timestamp(wall).map_err(|_| NoMoment::Unreadable)?;
        Ok(Moment::from_unix_ms(stamp.as_millisecond()))
    };
    let named = |at: Moment| name.is_empty() || name.eq_ignore_ascii_case(&clock_name(at, zone));
    match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            at(offset).and_then(|at| if named(at) { Ok(at) } else { Err(NoMoment::Unreadable) })
        }
        AmbiguousOffset::Gap { .. } => Err(NoMoment::NeverWas),
        AmbiguousOffset::Fold { before, after } => {
            let (first, second) = (at(before)?, at(after)?);
            let wanted = [first, second].into_iter().find(|at| !name.is_empty() && named(*at));
            let both =
                || NoMoment::Twice(clock_and_name(first, zone), clock_and_name(second, zone));
            wanted.ok_or_else(both)
        }
    }
}

/// Returns "01:30 BST": the time of day, and which clock showed it.
pub fn clock_and_name(at: Moment, zone: &TimeZone) -> String {
    format!("{} {}", clock(at, zone), clock_name(at, zone))
}

fn clock_name(at: Moment, zone: &TimeZone) -> String {
    local(at, zone).strftime("%Z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> TimeZone {
        TimeZone::get("Europe/London").unwrap()
    }

    fn at(words: &str) -> Moment {
        Moment::from_unix_ms(words.parse::<Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn a_typed_day_is_as_long_as_it_was_there() {
        let now = at("2027-06-13T15:29:00Z");
        let of = |words: &str| day(words, now, &london());
        let summer = (at("2027-06-12T23:00:00Z"), at("2027-06-13T23:00:00Z"));
        assert_eq!(of("today"), Some(summer));
        assert_eq!(of("2027-06-13"), Some(summer));
        assert_eq!(of("13/6/2027"), Some(summer));
        assert_eq!(of("13.06.2027"), Some(summer));
        assert_eq!(of("yesterday").unwrap().1, summer.0);
        let (begins, ends) = of("2027-03-28").unwrap();
        assert_eq!(ends.minutes_since(begins), 23 * 60, "the clocks went on");
        for not in ["", "13/6/27", "6/13/2027", "2027-6", "soon", "1/2/2027/3", "2027-02-30"] {
            assert_eq!(of(not), None, "{not}");
        }
    }

    #[test]
    fn a_typed_time_is_in_the_days_zone() {
        let now = at("2027-06-13T15:29:00Z");
        assert_eq!(typed("1502", now, &london(), false), Ok(at("2027-06-13T14:02:00Z")));
        assert_eq!(typed("-15", now, &london(), false), Ok(at("2027-06-13T15:14:00Z")));
        assert_eq!(typed("", now, &london(), false), Ok(now));
        assert_eq!(typed("25:00", now, &london(), false), Err(NoMoment::Unreadable));
        assert_eq!(typed("soon", now, &london(), false), Err(NoMoment::Unreadable));
    }

    #[test]
    fn after_midnight_a_late_hour_was_yesterday() {
        let now = at("2027-06-13T00:10:00Z");
        assert_eq!(typed("2350", now, &london(), false), Ok(at("2027-06-12T22:50:00Z")));
    }

    #[test]
    fn what_is_still_to_come_has_not_happened() {
        let now = at("2027-06-13T14:05:00Z");
        assert_eq!(typed("2359", now, &london(), false), Err(NoMoment::ToCome));
        assert_eq!(typed("1507", now, &london(), false), Ok(at("2027-06-13T14:07:00Z")));
        assert_eq!(typed("2359", now, &london(), true), Ok(at("2027-06-13T22:59:00Z")));
    }

    #[test]
    fn before_midnight_an_early_hour_is_tomorrow_when_planning() {
        let now = at("2027-06-13T22:30:00Z");
        assert_eq!(typed("0030", now, &london(), true), Ok(at("2027-06-13T23:30:00Z")));
    }

    #[test]
    fn a_time_that_came_twice_is_asked_back_and_can_be_named() {
        let now = at("2027-10-31T05:00:00Z");
        let both = NoMoment::Twice("01:30 BST".to_owned(), "01:30 GMT".to_owned());
        assert_eq!(typed("0130", now, &london(), false), Err(both));
        assert_eq!(typed("0130 BST", now, &london(), false), Ok(at("2027-10-31T00:30:00Z")));
        assert_eq!(typed("01:30 gmt", now, &london(), false), Ok(at("2027-10-31T01:30:00Z")));
        assert_eq!(typed("0230 GMT", now, &london(), false), Ok(at("2027-10-31T02:30:00Z")));
        assert_eq!(typed("0230 BST", now, &london(), false), Err(NoMoment::Unreadable));
    }

    #[test]
    fn a_time_the_clock_jumped_over_is_no_time() {
        let now = at("2027-03-28T05:00:00Z");
        assert_eq!(typed("0130", now, &london(), false), Err(NoMoment::NeverWas));
        assert_eq!(typed("0230", now, &london(), false), Ok(at("2027-03-28T01:30:00Z")));
    }

    #[test]
    fn durations_are_words() {
        assert_eq!(lasting(87), "1 h 27");
        assert_eq!(lasting(9), "9 min");
        assert_eq!(lasting(120), "2 h");
    }
}

//! Times as people type and read them, in the day's zone.

use closeby_domain::Moment;
use jiff::tz::TimeZone;
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

/// Returns the moment a time typed into a field means: `1640`, `16:40`, `-15`; nothing is now.
///
/// With `ahead`, a time that has passed by more than twelve hours is meant for tomorrow;
/// without it, a time more than twelve hours ahead was yesterday.
pub fn typed(words: &str, now: Moment, zone: &TimeZone, ahead: bool) -> Option<Moment> {
    let words = words.trim();
    if words.is_empty() {
        return Some(now);
    }
    if let Some(minutes) = words.strip_prefix('-') {
        return minutes.parse::<i64>().ok().filter(|m| *m < 10_000).map(|m| now.plus_minutes(-m));
    }
    let digits: String = words.chars().filter(|letter| *letter != ':').collect();
    if digits.len() != 4 || !digits.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (hour, minute) = (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?);
    let today = local(now, zone);
    let time = jiff::civil::time(0, 0, 0, 0).with().hour(hour).minute(minute).build().ok()?;
    let meant = today.date().to_datetime(time).to_zoned(zone.clone()).ok()?;
    let meant = Moment::from_unix_ms(meant.timestamp().as_millisecond());
    let half_a_day = 12 * 60;
    let shift = match meant.minutes_since(now) {
        late if ahead && late < -half_a_day => 1,
        early if !ahead && early > half_a_day => -1,
        _ => return Some(meant),
    };
    let day = today.date().checked_add(shift.days()).ok()?;
    let meant = day.to_datetime(time).to_zoned(zone.clone()).ok()?;
    Some(Moment::from_unix_ms(meant.timestamp().as_millisecond()))
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
    fn a_typed_time_is_in_the_days_zone() {
        let now = at("2027-06-13T15:29:00Z");
        assert_eq!(typed("1502", now, &london(), false), Some(at("2027-06-13T14:02:00Z")));
        assert_eq!(typed("-15", now, &london(), false), Some(at("2027-06-13T15:14:00Z")));
        assert_eq!(typed("", now, &london(), false), Some(now));
        assert_eq!(typed("25:00", now, &london(), false), None);
        assert_eq!(typed("soon", now, &london(), false), None);
    }

    #[test]
    fn after_midnight_a_late_hour_was_yesterday() {
        let now = at("2027-06-13T00:10:00Z");
        assert_eq!(typed("2350", now, &london(), false), Some(at("2027-06-12T22:50:00Z")));
    }

    #[test]
    fn before_midnight_an_early_hour_is_tomorrow_when_planning() {
        let now = at("2027-06-13T22:30:00Z");
        assert_eq!(typed("0030", now, &london(), true), Some(at("2027-06-13T23:30:00Z")));
    }

    #[test]
    fn durations_are_words() {
        assert_eq!(lasting(87), "1 h 27");
        assert_eq!(lasting(9), "9 min");
        assert_eq!(lasting(120), "2 h");
    }
}

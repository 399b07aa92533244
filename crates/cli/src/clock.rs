//! Moments as scripts write and read them.

use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::At;
use closeby_desk::view::welcome::DayView;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

/// The zone of a day.
#[derive(Debug, Clone)]
pub struct Zone(TimeZone);

impl Zone {
    /// Returns the zone of this name.
    pub fn named(name: &str) -> Answer<Self> {
        Ok(Self(closeby_desk::desk::zone(name)?))
    }

    /// Returns the zone that this laptop is set to.
    pub fn of_this_laptop() -> Self {
        Self(TimeZone::system())
    }

    fn local(&self, at: At) -> Zoned {
        Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned(self.0.clone())
    }

    /// Returns a moment in RFC 3339 with the zone's offset.
    pub fn rfc3339(&self, at: At) -> String {
        let local = self.local(at);
        local.timestamp().display_with_offset(local.offset()).to_string()
    }

    /// Returns the time of day, `14:54`.
    pub fn clock(&self, at: At) -> String {
        self.local(at).strftime("%H:%M").to_string()
    }

    /// Returns the time of day with its seconds, `16:29:41`.
    pub fn seconds(&self, at: At) -> String {
        self.local(at).strftime("%H:%M:%S").to_string()
    }

    /// Reads the moment to look back to: RFC 3339, or a time of the day's record.
    pub fn moment(&self, words: &str, day: &DayView) -> Answer<At> {
        if let Ok(exact) = words.parse::<Timestamp>() {
            return Ok(At(exact.as_millisecond()));
        }
        let time: Time = words.parse().map_err(|_| unreadable(words))?;
        let begins = day.first_entry.unwrap_or(day.now);
        let date = self.local(begins).date();
        let meant = self.on(date, time, words)?;
        // After midnight the record goes on: an hour before it began is one of the next day.
        if meant.0 + 59_999 < begins.0 {
            let next = date.checked_add(1.day()).map_err(|_| unreadable(words))?;
            let next = self.on(next, time, words)?;
            if next <= day.now {
                return Ok(whole_minute(next, time));
            }
        }
        Ok(whole_minute(meant, time))
    }

    fn on(&self, date: Date, time: Time, words: &str) -> Answer<At> {
        let meant = self.0.to_ambiguous_zoned(date.to_datetime(time)).unambiguous();
        let meant = meant.map_err(|_| {
            Problem::new(
                Code::BadInput,
                format!("{words} did not exist, or existed twice, when the clocks changed. Nothing was changed."),
                "Write the moment in RFC 3339: 2027-10-31T01:30:00+01:00.",
            )
        })?;
        Ok(At(meant.timestamp().as_millisecond()))
    }
}

/// A minute is looked back to as a whole: what was written in it is there.
fn whole_minute(at: At, time: Time) -> At {
    if time.second() == 0 { At(at.0 + 59_999) } else { at }
}

fn unreadable(words: &str) -> Problem {
    Problem::new(
        Code::BadInput,
        format!("“{words}” is no time that can be read. Nothing was changed."),
        "Write 14:54, or RFC 3339: 2027-06-13T14:54:00+01:00.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(words: &str) -> At {
        At(words.parse::<Timestamp>().unwrap().as_millisecond())
    }

    fn day(first: &str, now: &str) -> DayView {
        DayView {
            name: String::new(),
            zone: "Europe/London".to_owned(),
            exercise: true,
            sample: false,
            file: String::new(),
            now: at(now),
            author: String::new(),
            role: String::new(),
            legal_open: false,
            legal_by: None,
            locks_at: at(now),
            legal_closes_at: None,
            read_only: None,
            ask_first: None,
            first_entry: Some(at(first)),
            sync: None,
        }
    }

    fn read(words: &str, first: &str, now: &str) -> String {
        let zone = Zone::named("Europe/London").unwrap();
        zone.rfc3339(zone.moment(words, &day(first, now)).unwrap())
    }

    #[test]
    fn a_time_is_the_whole_minute_of_the_record() {
        let told = read("14:54", "2027-06-13T12:36:05Z", "2027-06-13T15:28:00Z");
        assert_eq!(told, "2027-06-13T14:54:59.999+01:00");
    }

    #[test]
    fn after_midnight_an_early_hour_is_of_the_next_day() {
        let told = read("00:10", "2027-06-13T20:00:00Z", "2027-06-13T23:30:00Z");
        assert_eq!(told, "2027-06-14T00:10:59.999+01:00");
    }

    #[test]
    fn an_exact_moment_stays_exact() {
        let told = read("2027-06-13T13:54:00Z", "2027-06-13T12:36:05Z", "2027-06-13T15:28:00Z");
        assert_eq!(told, "2027-06-13T14:54:00+01:00");
    }

    #[test]
    fn a_time_that_existed_twice_is_not_guessed() {
        let zone = Zone::named("Europe/London").unwrap();
        let night = day("2027-10-31T00:10:00Z", "2027-10-31T06:00:00Z");
        assert_eq!(zone.moment("01:30", &night).unwrap_err().code, Code::BadInput);
        assert_eq!(zone.moment("soon", &night).unwrap_err().code, Code::BadInput);
    }
}

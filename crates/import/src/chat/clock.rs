//! From the time a phone wrote to an instant in the street's zone.

use closeby_domain::Moment;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

/// Returns the instant, and the later one when the clocks went back and the time came twice.
///
/// A time that the clocks jumped over was written by a phone of another zone; it is read as the
/// clock would have stood had it not been put forward.
pub(crate) fn instant(written: DateTime, zone: &TimeZone) -> Option<(Moment, Option<Moment>)> {
    let ambiguous = zone.to_ambiguous_zoned(written);
    let twice = matches!(ambiguous.offset(), AmbiguousOffset::Fold { .. });
    let moment = |zoned: jiff::Zoned| Moment::from_unix_ms(zoned.timestamp().as_millisecond());
    let later = match twice {
        true => ambiguous.clone().later().ok().map(moment),
        false => None,
    };
    ambiguous.compatible().ok().map(|zoned| (moment(zoned), later))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_that_comes_twice_is_told() {
        let zone = TimeZone::get("Europe/London").unwrap();
        let written = "2027-10-31T01:30".parse().unwrap();
        let (at, twice) = instant(written, &zone).unwrap();
        assert_eq!(twice.unwrap().ms_since(at), 3_600_000);
        let skipped = "2027-03-28T01:30".parse().unwrap();
        let (at, twice) = instant(skipped, &zone).unwrap();
        assert_eq!((at.unix_ms(), twice), (1_806_197_400_000, None));
    }
}

//! What a mailbox would cost: requests and bytes of a day, said before it is turned on.

use crate::segment::SIZES;

/// About how many bytes of a listing one object takes.
const LISTED: u64 = 400;
/// About how many bytes a sealed record takes.
const RECORD: u64 = 700;

/// How a mailbox is going to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// How many laptops visit it.
    pub laptops: u64,
    /// How often each visits, in minutes.
    pub every_minutes: u64,
    /// For how many hours.
    pub hours: u64,
    /// How many records all of them write together.
    pub records: u64,
}

/// What that comes to, for all laptops together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// How many requests.
    pub requests: u64,
    /// How many bytes go there.
    pub sent: u64,
    /// How many bytes come back.
    pub received: u64,
    /// How many bytes lie there in the end.
    pub kept: u64,
}

impl Use {
    /// Returns what this comes to at most: one listing for each visit, one upload for each visit
    /// with something to say, and each upload fetched once by everybody else.
    pub fn cost(self) -> Cost {
        let Self { laptops, every_minutes, hours, records } = self;
        let visits = (hours * 60).div_ceil(every_minutes.max(1)) * laptops;
        let uploads = records.min(visits);
        let in_one = records.div_ceil(uploads.max(1)) * RECORD;
        let size = SIZES.into_iter().map(|size| size as u64).find(|size| *size > in_one);
        let sent = uploads * size.unwrap_or(in_one);
        let fetched = laptops.saturating_sub(1);
        Cost {
            requests: visits + uploads + uploads * fetched,
            sent,
            // The listing grows over the day; on average it has half of what lies there in the end.
            received: sent * fetched + visits * (uploads / 2) * LISTED,
            kept: sent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_day_costs_its_listings() {
        let quiet = Use { laptops: 3, every_minutes: 2, hours: 10, records: 0 }.cost();
        assert_eq!(quiet, Cost { requests: 900, ..Cost::default() });
    }

    #[test]
    fn each_upload_is_fetched_once_by_everybody_else() {
        let day = Use { laptops: 4, every_minutes: 10, hours: 1, records: 24 }.cost();
        assert_eq!((day.requests, day.sent), (24 + 24 + 72, 24 * 4096));
        assert_eq!(day.received, 3 * 24 * 4096 + 24 * 12 * 400);
    }
}

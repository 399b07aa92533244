//! The sample afternoon in Linnet Close: fictional people in a fictional street, always an
//! exercise. It is made by the very asks a person at the desk uses, with a clock that is moved.

mod act;
mod afternoon;
mod cases;
mod contacts;
mod ground;
mod roster;
mod stage;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use closeby_domain::{Author, Moment};
use closeby_seal::Passphrase;

use crate::clock::Clock;
use crate::create_day::{New, make as make_day};
use crate::desk::OpenDesk;
use crate::problem::Answer;
use stage::Stage;

/// Midnight before the afternoon, 13 June 2027 in British Summer Time, in milliseconds since 1970.
const MIDNIGHT: i64 = 1_812_841_200_000;

/// Returns the moment of the afternoon at which the clock shows this time, as in `1408`.
fn at(time: u32) -> Moment {
    Moment::from_unix_ms(MIDNIGHT).plus_minutes(i64::from(time / 100 * 60 + time % 100))
}

/// Returns when the sample day opens: one minute after its last record.
pub fn opens_at() -> Moment {
    at(1629)
}

/// Makes the sample day in this folder and returns it opened, its clock at half past four.
pub fn make(path: &Path, organiser: &Passphrase, legal: Passphrase) -> Answer<OpenDesk> {
    let clock = Arc::new(AtomicI64::new(at(1330).unix_ms()));
    let new = New {
        name: "Linnet Close".to_owned(),
        exercise: true,
        author: Author { person: None, name: "Tom Ellery".to_owned(), role: "loggist".to_owned() },
        clock: Clock::Standing(Arc::clone(&clock)),
    };
    let open = make_day(path, new, organiser, Some(&legal))?;
    let mut stage = Stage::set(open, clock, legal);
    ground::lay(&mut stage)?;
    stage.play(afternoon::acts().into_iter().chain(cases::acts()))?;
    let mut open = stage.clear()?;
    open.close_legal();
    open.clock = Clock::exercise(opens_at());
    Ok(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_afternoon_is_a_sunday_in_june() {
        let zone = jiff::tz::TimeZone::get("Europe/London").unwrap();
        assert_eq!(crate::times::date(at(1336), &zone), "Sunday 13 June 2027");
        assert_eq!(crate::times::clock(at(1336), &zone), "13:36");
    }
}

//! A round once a second: locks a desk that nobody touches, and one whose laptop has slept; at
//! rest the vault tidies itself.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use closeby_desk::Desk;

const ROUND: Duration = Duration::from_secs(1);
/// A round that comes later than this comes after a sleep, or the clock was set: then we lock.
const NAP: Duration = Duration::from_secs(60);

/// Goes round until the program ends.
pub fn look_after(desk: Arc<Desk>) {
    thread::spawn(move || {
        let mut last = SystemTime::now();
        loop {
            thread::sleep(ROUND);
            let now = SystemTime::now();
            go_round(&desk, last, now);
            last = now;
        }
    });
}

fn go_round(desk: &Desk, last: SystemTime, now: SystemTime) {
    // The clock on the wall, because the steady one stands still while some laptops sleep.
    if now.duration_since(last).is_ok_and(|gap| gap > NAP) {
        desk.lock();
    } else {
        desk.look_round();
        desk.tidy_at_rest();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_after(gap: Duration) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::at(folder.path());
        let day =
            serde_json::json!({ "name": "Linnet Close", "passphrase": "otter", "author": "Tom" });
        desk.answer("create_day", day).unwrap();
        let last = SystemTime::now();
        go_round(&desk, last, last + gap);
        desk.peek(|open| open.is_some())
    }

    #[test]
    fn a_laptop_that_has_slept_wakes_up_locked() {
        assert!(!open_after(Duration::from_secs(61)));
    }

    #[test]
    fn a_round_that_is_a_little_late_locks_nobody_out() {
        assert!(open_after(Duration::from_secs(5)));
    }
}

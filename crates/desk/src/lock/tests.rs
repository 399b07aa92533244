//! What a desk does that nobody touches, and who is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use super::*;

const LEGAL: &str = "wagtails cross the weir";

/// A desk with a new day on it, and how often somebody was told that a day was closed.
fn desk() -> (tempfile::TempDir, Desk, Arc<AtomicUsize>) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::at(folder.path());
    let day = json!({
        "name": "Linnet Close", "passphrase": "otter", "legalPassphrase": LEGAL, "author": "Tom",
    });
    desk.answer("create_day", day).unwrap();
    let told = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&told);
    desk.when_closed(move || {
        count.fetch_add(1, Ordering::Relaxed);
    });
    (folder, desk, told)
}

fn leave(desk: &Desk, minutes: u64) {
    let still = Stillness::of(Duration::from_secs(60 * minutes + 1));
    desk.with_open(|open| {
        (open.touched, open.legal_touched) = (still, still);
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_desk_left_alone_locks_without_being_asked_anything() {
    let (_folder, desk, told) = desk();
    leave(&desk, 5);
    desk.look_round();
    assert!(desk.guard().is_none(), "the keys are gone");
    assert_eq!(told.load(Ordering::Relaxed), 1);
}

#[test]
fn a_desk_left_for_a_moment_stays_open() {
    let (_folder, desk, told) = desk();
    leave(&desk, 4);
    desk.look_round();
    assert!(desk.guard().is_some());
    assert_eq!(told.load(Ordering::Relaxed), 0);
}

#[test]
fn the_legal_key_closes_before_the_day_does() {
    let (_folder, desk, told) = desk();
    desk.answer("open_legal", json!({ "passphrase": LEGAL })).unwrap();
    leave(&desk, 2);
    desk.look_round();
    assert!(desk.peek(|open| open.is_some_and(|open| !open.vault.legal_is_open())));
    assert_eq!(told.load(Ordering::Relaxed), 0);
}

#[test]
fn a_lock_is_told_once_however_often_it_is_asked_for() {
    let (_folder, desk, told) = desk();
    desk.answer("lock", json!({})).unwrap();
    desk.lock();
    desk.look_round();
    assert_eq!(told.load(Ordering::Relaxed), 1);
}

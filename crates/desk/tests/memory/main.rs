//! After the lock, the memory of the process that held the desk, and the disk, are searched.
//!
//! The test runs its own program a second time: that one sits at the desk, this one looks.
#![cfg(target_os = "linux")]
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that panics has failed"
)]

mod disk;
mod keys;
mod look;
mod seat;

use std::collections::{BTreeMap, BTreeSet};

use seat::Seat;

/// Planted in every corner of a day; none of them stands in any program.
const WORDS: [&str; 8] = [
    "quincunxish",     // the log
    "oubliettely",     // a draft
    "Zephyrina Crumb", // a person
    "07700900417",     // her telephone
    "heliotropical",   // the briefing
    "marzipanned",     // a case note
    "Obadiah Quill",   // a client
    "limpetwise",      // what was searched for
];
const ORGANISER: &str = "gannets rinse the lantern";
const LEGAL: &str = "dotterels mend the ladder";

#[test]
fn nothing_of_the_day_is_in_memory_after_the_lock() {
    if let Some(folder) = seat::here() {
        return seat::sit(&folder);
    }
    let folder = tempfile::tempdir().unwrap();
    let mut somebody = Seat::take(folder.path());
    let path = somebody.hears("open");
    let Ok(open) = look::search(somebody.pid(), &words()) else {
        return println!("skipped: the memory of a process cannot be read here");
    };
    for word in [WORDS[0], WORDS[2]] {
        assert!(
            open.contains_key(word),
            "{word} is not found while it is used: the search is blind"
        );
    }
    somebody.says("lock");
    somebody.hears("locked");
    let keys = keys::of(&path, ORGANISER, LEGAL);
    assert!(!disk::search(folder.path()).0.is_empty(), "the script itself is not found");
    std::fs::remove_file(folder.path().join("script")).unwrap();
    let (written, files) = disk::search(folder.path());
    assert_eq!(written, BTreeSet::new());
    assert!(files >= 4, "the vault itself was looked at");
    let left = look::search(somebody.pid(), &[words(), keys].concat()).unwrap();
    assert_eq!(left, BTreeMap::new(), "what is left, and how often");
}

/// What is searched for, each under the name it is told by.
type Wanted = Vec<(String, Vec<u8>)>;

fn words() -> Wanted {
    let both = |word: &&str| {
        let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [((*word).to_owned(), word.as_bytes().to_vec()), (format!("{word} in UTF-16"), wide)]
    };
    WORDS.iter().chain(&[ORGANISER, LEGAL]).flat_map(both).collect()
}

//! Reads how far a step is from what it has said so far.

use std::path::Path;

use crate::place;

/// Returns how far a step is: crates built so far, or its last line.
pub fn progress(kept: &Path) -> String {
    let said = std::fs::read(kept).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("working").trim();
    let last: String = last.chars().take(70).collect();
    match built_so_far(&said) {
        0 => last,
        built => format!("{last} ({built} of at most {} crates)", crates_in_all()),
    }
}

fn built_so_far(said: &str) -> usize {
    let begins = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("Compiling ") || line.starts_with("Checking ")
    };
    said.lines().filter(begins).count()
}

fn crates_in_all() -> usize {
    let lock = std::fs::read_to_string(place::root().join("Cargo.lock")).unwrap_or_default();
    lock.lines().filter(|line| *line == "[[package]]").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_counted_as_they_are_built() {
        assert_eq!(built_so_far("   Compiling serde v1\n    Checking geo v0.33\n  Finished"), 2);
    }

    #[test]
    fn the_lock_file_knows_how_many_there_are() {
        assert!(crates_in_all() > 100);
    }
}

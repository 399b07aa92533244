//! Finds names, numbers, addresses and links inside what somebody wrote.

mod fold;
mod names;
mod numbers;

use closeby_domain::redaction::RedactionLevel;

pub(crate) use names::Names;
pub(crate) use numbers::Numbers;

use crate::snapshot::Snapshot;
use crate::withheld::Reason;

/// A stretch of characters (not bytes) that may not be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) why: Reason,
}

/// Everything looked for on one level.
pub(crate) struct Finder {
    level: RedactionLevel,
    names: Names,
    numbers: Numbers,
}

impl Finder {
    pub(crate) fn new(snapshot: &Snapshot, level: RedactionLevel) -> Self {
        Self {
            level,
            names: Names::of_people(&snapshot.everybody(), level),
            numbers: Numbers::new(&snapshot.people, level),
        }
    }

    /// Returns what must be barred in the cleaned text: in order, none overlapping.
    pub(crate) fn find(&self, text: &[char]) -> Vec<Hit> {
        let mut hits = Vec::new();
        if self.level == RedactionLevel::Legal {
            return hits;
        }
        self.numbers.find(text, &mut hits);
        if self.level != RedactionLevel::Organiser {
            self.names.find(text, &mut hits);
            numbers::find_links(text, &mut hits);
        }
        if self.level == RedactionLevel::Public {
            numbers::find_houses(text, &mut hits);
        }
        merged(hits)
    }
}

/// Joins overlapping hits; the one that starts first gives the reason.
fn merged(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.from, std::cmp::Reverse(hit.to)));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        match kept.last_mut().filter(|last| hit.from < last.to) {
            Some(last) => last.to = last.to.max(hit.to),
            None => kept.push(hit),
        }
    }
    kept
}

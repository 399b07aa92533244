//! Numbers that the words of an entry once had, and have no more: nobody counts them.

use closeby_domain::entry::EntryLine;
use closeby_domain::quick::{self, Parsed, Scene};

/// What a corrected entry no longer says.
pub(super) struct Unsaid {
    people: bool,
    agencies: Vec<String>,
}

impl Unsaid {
    /// Reads the words of an entry now beside those before. A number that its words never had, as
    /// one that was worked out, stays.
    pub(super) fn of(line: &EntryLine, scene: &Scene<'_>) -> Self {
        let now = quick::parse(&line.text, scene);
        let before: Vec<Parsed> =
            line.corrections.iter().map(|(_, words)| quick::parse(words, scene)).collect();
        let said = |agency: &str| now.officials.iter().any(|one| one.agency == agency);
        Self {
            people: now.crowd.is_none() && before.iter().any(|words| words.crowd.is_some()),
            agencies: before
                .iter()
                .flat_map(|words| &words.officials)
                .filter(|one| !said(&one.agency))
                .map(|one| one.agency.clone())
                .collect(),
        }
    }

    /// Tells whether its number of people still counts.
    pub(super) fn keeps_people(&self) -> bool {
        !self.people
    }

    /// Tells whether its number of officials of an agency still counts.
    pub(super) fn keeps(&self, agency: &str) -> bool {
        !self.agencies.iter().any(|gone| gone == agency)
    }
}

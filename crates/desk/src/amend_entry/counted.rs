//! What a corrected entry counts: its numbers move with its time and follow its words.

use closeby_domain::board::Mode;
use closeby_domain::crowd::{CrowdEstimate, OfficialCount};
use closeby_domain::entry::{Correction, EntryLine};
use closeby_domain::id::{CountId, EntryId, EstimateId};
use closeby_domain::quick::Parsed;
use closeby_domain::{Moment, Operation};

use crate::desk::{Change, OpenDesk};
use crate::look::keep_last_counts;
use crate::problem::Answer;

impl OpenDesk {
    /// Returns the numbers of an entry anew, for the time and in the words that it is about to have.
    ///
    /// What was told before stays in the record; of several numbers of one entry the last counts.
    pub(super) fn counted_anew(
        &mut self,
        line: &EntryLine,
        correction: &Correction,
    ) -> Answer<Vec<Change>> {
        let at = correction.when.unwrap_or(line.when).from;
        let mut counts = match &correction.text {
            Some(text) if line.verification.is_fact() => self.in_new_words(line, text, at)?,
            _ => Vec::new(),
        };
        if at != line.when.from {
            for told in self.counts_of(line)? {
                if !counts.iter().any(|new| is_of_the_same(new, &told)) {
                    counts.push(self.at_another_time(told, at));
                }
            }
        }
        Ok(counts.into_iter().map(|count| (at, count)).collect())
    }

    /// Returns what the new words count otherwise than those before.
    fn in_new_words(&mut self, line: &EntryLine, text: &str, at: Moment) -> Answer<Vec<Operation>> {
        let look = self.look_now()?;
        let (before, after) = (self.understood(&look, &line.text), self.understood(&look, text));
        let mut counts = self.counts(&after, at, line.entry.id);
        counts.retain(|count| match count {
            Operation::EstimateCrowd(_) => people(&before) != people(&after),
            // All of them anew, so that they keep their order.
            Operation::CountOfficials(_) => before.officials != after.officials,
            _ => true,
        });
        Ok(counts)
    }

    /// Returns the numbers that an entry has now, struck or not.
    fn counts_of(&self, line: &EntryLine) -> Answer<Vec<Operation>> {
        let mut board = self.vault.board(self.clock.now(), Mode::Known)?;
        keep_last_counts(&mut board);
        let of_line = |entry: Option<EntryId>| entry == Some(line.entry.id);
        let crowd = board.crowd.into_iter().filter(|one| of_line(one.entry));
        let officials = board.officials.into_iter().filter(|one| of_line(one.entry));
        let crowd = crowd.map(Operation::EstimateCrowd);
        Ok(crowd.chain(officials.map(Operation::CountOfficials)).collect())
    }

    fn at_another_time(&self, count: Operation, at: Moment) -> Operation {
        match count {
            Operation::EstimateCrowd(one) => {
                let id = EstimateId(self.fresh());
                Operation::EstimateCrowd(CrowdEstimate { id, at, ..one })
            }
            Operation::CountOfficials(one) => {
                Operation::CountOfficials(OfficialCount { id: CountId(self.fresh()), at, ..one })
            }
            other => other,
        }
    }
}

/// How many people the words speak of, of every age.
fn people(words: &Parsed) -> impl PartialEq + use<> {
    (words.crowd, words.children, words.older)
}

fn is_of_the_same(one: &Operation, other: &Operation) -> bool {
    match (one, other) {
        (Operation::EstimateCrowd(_), Operation::EstimateCrowd(_)) => true,
        (Operation::CountOfficials(one), Operation::CountOfficials(other)) => {
            one.agency == other.agency
        }
        _ => false,
    }
}

//! What an entry looks like after everything that was said about it.

use serde::{Deserialize, Serialize};

use super::Entry;
use crate::attachment::Attached;
use crate::claim::{ClaimMove, Dispute, Heard, Verification, folded};
use crate::decision::Decision;
use crate::id::PersonId;
use crate::operation::Mark;
use crate::{Author, Moment, Operation, Statement};

/// An entry as a reader sees it at some moment, with its history.
///
/// What few lines have stands outside: a line is handed from hand to hand a hundred thousand times.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryLine {
    /// The entry as it was first written.
    pub entry: Entry,
    /// When it was written.
    pub recorded: Moment,
    /// Who wrote it.
    pub author: Author,
    /// The words after corrections.
    pub text: String,
    /// The time after corrections.
    pub when: crate::When,
    /// Where its claim stands.
    pub verification: Verification,
    /// Every move of the claim, oldest first.
    pub moves: Vec<(Moment, Author, ClaimMove)>,
    /// The line drawn through it, if there is one.
    pub struck: Option<Box<(Moment, Mark)>>,
    /// How often it was corrected, with the words before.
    pub corrections: Vec<(Moment, String)>,
    /// Whether it is a key event.
    pub key: bool,
    /// Who was asked to check it.
    pub checker: Option<PersonId>,
    /// The accounts side by side, if they differ.
    pub dispute: Option<Box<Dispute>>,
    /// Who told whom, nearest to the desk first.
    pub chain: Vec<Heard>,
    /// What stands behind it, when it records a decision.
    pub decision: Option<Box<Decision>>,
    /// When somebody other than the author read these words and said they may leave the room.
    pub reviewed: Option<Box<(Moment, Author)>>,
    /// Files kept with it, oldest first.
    pub attached: Vec<Attached>,
}

impl EntryLine {
    /// Returns how many minutes after the fact it was written.
    pub fn late_minutes(&self) -> i64 {
        self.recorded.minutes_since(self.when.to.unwrap_or(self.when.from))
    }

    pub(crate) fn begin(entry: &Entry, said: &Statement) -> Self {
        Self {
            text: entry.text.clone(),
            when: entry.when,
            verification: entry.verification,
            key: entry.key,
            recorded: said.recorded,
            author: said.by.clone(),
            entry: entry.clone(),
            moves: Vec::new(),
            struck: None,
            corrections: Vec::new(),
            checker: None,
            dispute: None,
            chain: Vec::new(),
            decision: None,
            reviewed: None,
            attached: Vec::new(),
        }
    }

    pub(crate) fn hear(&mut self, said: &Statement) {
        if says_more(&said.operation) {
            // What was read by other eyes was what stood there before.
            self.reviewed = None;
        }
        match &said.operation {
            Operation::CorrectEntry(_, correction) => {
                self.corrections.push((said.recorded, self.text.clone()));
                if let Some(text) = &correction.text {
                    self.text.clone_from(text);
                }
                self.when = correction.when.unwrap_or(self.when);
            }
            Operation::StrikeEntry(_, mark) => {
                self.struck = Some(Box::new((said.recorded, mark.clone())));
            }
            Operation::LiftStrike(..) => self.struck = None,
            Operation::MarkKey(_, key) => self.key = *key,
            Operation::MoveClaim(_, step) => {
                self.verification = step.to;
                self.moves.push((said.recorded, said.by.clone(), step.clone()));
            }
            Operation::AskToCheck(_, person) => self.checker = Some(*person),
            Operation::SetSideBySide(_, dispute) => {
                self.dispute = Some(Box::new(dispute.clone()));
            }
            Operation::TellChain(_, chain) => self.chain.clone_from(chain),
            Operation::Decide(_, decision) => {
                self.decision = Some(Box::new(decision.clone()));
            }
            Operation::ReviewEntry(_, may) => {
                let may = *may && self.may_review(&said.by);
                self.reviewed = may.then(|| Box::new((said.recorded, said.by.clone())));
            }
            Operation::Attach(_, kept) => {
                self.attached.push(Attached::said(kept, said));
            }
            _ => {}
        }
    }

    /// Returns whether these are other eyes than those of whoever wrote it.
    pub fn may_review(&self, by: &Author) -> bool {
        folded(&by.name) != folded(&self.author.name)
    }
}

/// Returns whether a copy would say something that nobody had read before.
fn says_more(operation: &Operation) -> bool {
    matches!(
        operation,
        Operation::CorrectEntry(..)
            | Operation::StrikeEntry(..)
            | Operation::LiftStrike(..)
            | Operation::SetSideBySide(..)
            | Operation::TellChain(..)
            | Operation::Decide(..)
    )
}

#[cfg(test)]
mod tests;

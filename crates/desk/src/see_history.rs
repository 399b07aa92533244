//! The history of an entry: who wrote, corrected, struck, lifted, moved or reviewed it, and why.

use closeby_domain::claim::{ClaimMove, Evidence, Heard};
use closeby_domain::entry::{Correction, Entry, EntryLine};
use closeby_domain::{Operation, Statement};

use crate::desk::OpenDesk;
use crate::look::Look;
use crate::problem::Answer;
use crate::see_files::in_words;
use crate::see_timeline::{source_word, standing_word};
use crate::times;
use crate::view::entry::{HistoryStep, HistoryView};
use crate::words::say;

impl OpenDesk {
    /// Returns everything that was said about an entry, oldest first.
    pub fn history(&mut self, line: &EntryLine) -> Answer<Vec<HistoryView>> {
        let said = self.vault.said_of_entry(line.entry.id)?;
        let look = self.look_now()?;
        let mut steps = Vec::new();
        let mut words = line.entry.text.clone();
        for statement in &said {
            let Some((step, says, reason)) = self.told_step(statement, &mut words, &look)? else {
                continue;
            };
            steps.push(HistoryView {
                at: statement.recorded.into(),
                by: statement.by.name.clone(),
                role: statement.by.role.clone(),
                step,
                says,
                reason: reason.filter(|reason| !reason.trim().is_empty()),
            });
        }
        Ok(steps)
    }

    /// Tells one statement; `words` are those of the entry before it, and become those after it.
    fn told_step(
        &mut self,
        said: &Statement,
        words: &mut String,
        look: &Look,
    ) -> Answer<Option<(HistoryStep, String, Option<String>)>> {
        Ok(Some(match &said.operation {
            Operation::LogEntry(entry) => (HistoryStep::Written, written(entry), late(entry)),
            Operation::CorrectEntry(_, correction) => {
                let says = corrected(correction, words, look);
                (HistoryStep::Corrected, says, Some(correction.reason.clone()))
            }
            Operation::StrikeEntry(_, mark) => (
                HistoryStep::Struck,
                say!("history-struck", initials = mark.initials.clone()),
                Some(mark.reason.clone()),
            ),
            Operation::LiftStrike(_, mark) => (
                HistoryStep::Lifted,
                say!("history-lifted", initials = mark.initials.clone()),
                Some(mark.reason.clone()),
            ),
            Operation::MarkKey(_, true) => (HistoryStep::Key, say!("history-key"), None),
            Operation::MarkKey(_, false) => (HistoryStep::Key, say!("history-not-key"), None),
            Operation::MoveClaim(_, step) => {
                let (says, reason) = self.moved(step)?;
                (HistoryStep::Moved, says, reason)
            }
            Operation::AskToCheck(_, person) => {
                (HistoryStep::Checker, say!("history-checker", name = look.name(*person)), None)
            }
            Operation::SetSideBySide(_, dispute) => (
                HistoryStep::Disputed,
                say!("history-side-by-side"),
                Some(dispute.editors_note.clone()),
            ),
            Operation::TellChain(_, chain) => (HistoryStep::Told, told(chain, look), None),
            Operation::Decide(_, decision) => (
                HistoryStep::Decided,
                say!("history-decided", why = decision.why.clone(), by = decision.by.name.clone()),
                Some(decision.reason.clone()),
            ),
            Operation::ReviewEntry(_, true) => {
                (HistoryStep::Reviewed, say!("history-reviewed"), None)
            }
            Operation::ReviewEntry(_, false) => {
                (HistoryStep::Reviewed, say!("history-not-reviewed"), None)
            }
            Operation::Attach(_, kept) => (
                HistoryStep::Attached,
                say!(
                    "history-attached",
                    name = kept.file.name.clone(),
                    size = in_words(kept.file.bytes),
                    sha256 = kept.file.sha256.to_string()
                ),
                None,
            ),
            _ => return Ok(None),
        }))
    }

    fn moved(&mut self, step: &ClaimMove) -> Answer<(String, Option<String>)> {
        let state = standing_word(step.to);
        Ok(match &step.evidence {
            Evidence::Entry(id) => {
                let number = self.number_of(*id)?.map(|number| number.to_string());
                let number = number.unwrap_or_default();
                (say!("history-moved-entry", state = state, number = number), None)
            }
            Evidence::Note(note) => (say!("history-moved", state = state), Some(note.clone())),
        })
    }
}

/// Says who told whom: "Leo Marchetti (relayed, 14:50), from a neighbour (first-hand)".
fn told(chain: &[Heard], look: &Look) -> String {
    let links = chain.iter().map(|heard| {
        let how = source_word(heard.source);
        match heard.at {
            Some(at) => {
                let at = times::clock_on(at, look.at, &look.zone);
                say!("history-link-at", who = heard.who.name.clone(), how = how, at = at)
            }
            None => say!("history-link", who = heard.who.name.clone(), how = how),
        }
    });
    let links: Vec<String> = links.collect();
    match links.is_empty() {
        true => say!("history-nobody-told"),
        false => say!("history-told", links = links.join(&say!("history-link-from"))),
    }
}

fn written(entry: &Entry) -> String {
    let Some(from) = &entry.origin else { return say!("history-written") };
    say!(
        "history-taken",
        line = from.line.to_string(),
        sender = from.sender.clone().unwrap_or_else(|| say!("nobody-named")),
        file = from.file.clone()
    )
}

fn late(entry: &Entry) -> Option<String> {
    entry.late_reason.clone()
}

/// Says what the words or the time were before.
fn corrected(correction: &Correction, words: &mut String, look: &Look) -> String {
    let mut says = Vec::new();
    if let Some(text) = &correction.text {
        says.push(say!("history-corrected", before = words.clone()));
        words.clone_from(text);
    }
    if let Some(when) = correction.when {
        let at = times::clock_on(when.from, look.at, &look.zone);
        says.push(say!("history-time", at = at));
    }
    says.join(" ")
}

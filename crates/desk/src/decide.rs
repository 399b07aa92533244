//! Decisions: recorded with why, what else there was and what could go wrong, and told anew like
//! any entry is corrected.

use closeby_domain::decision::{Decision, Prompted};
use closeby_domain::entry::{Correction, Entry, EntryKind, EntryLine};
use closeby_domain::id::EntryId;
use closeby_domain::quick::clean;
use closeby_domain::{Operation, When};
use closeby_vault::Numbered;

use crate::amend_entry::ENTRY_VIEWS;
use crate::desk::{Change, Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::tell_sources::known;
use crate::view::decision::{DecideAsk, DecisionView, PromptedView};
use crate::view::entry::EntryView;
use crate::view::{Done, View};
use crate::words::say;

/// How long a part of a decision may be, in bytes.
const PART_AT_MOST: usize = 8_000;
/// More prompts than this nobody answers.
const MOST_PROMPTS: usize = 12;
const STALE: [View; 4] = [ENTRY_VIEWS[0], ENTRY_VIEWS[1], ENTRY_VIEWS[2], View::Handover];

/// Records a decision as an entry of its own, or tells one anew.
pub fn decide(desk: &Desk, ask: DecideAsk) -> Answer<Done<EntryView>> {
    desk.with_open(|open| {
        fits(&ask)?;
        let (number, changes) = match ask.number {
            Some(number) => open.told_anew(number, &ask)?,
            None => open.decided(&ask)?,
        };
        open.record_all(changes)?;
        let line = open.line(number)?;
        Ok(done(open.entry_view(&line)?, &STALE))
    })
}

fn fits(ask: &DecideAsk) -> Answer<()> {
    if ask.what.trim().is_empty() || ask.why.trim().is_empty() {
        let next = say!("decision-needed-try");
        return Err(Problem::new(Code::BadInput, say!("decision-needed"), next));
    }
    let parts = [&ask.what, &ask.why, &ask.rejected, &ask.risks, &ask.by];
    let prompts = ask.prompts.iter().flat_map(|one| [&one.heading, &one.words]);
    let long = parts.into_iter().chain(prompts).any(|part| part.len() > PART_AT_MOST);
    if long || ask.prompts.len() > MOST_PROMPTS {
        return Err(Problem::new(Code::BadInput, say!("part-too-long"), say!("part-too-long-try")));
    }
    Ok(())
}

impl OpenDesk {
    /// A new entry and what stands behind it, as one act.
    fn decided(&mut self, ask: &DecideAsk) -> Answer<(u32, Vec<Change>)> {
        let now = self.clock.now();
        let at = self.typed_time(&ask.time, false)?;
        let late_reason = self.late_reason(at, Some(&ask.reason))?;
        let number = self.vault.next_number(Numbered::Entry)?;
        let id = EntryId(self.fresh());
        let entry = Entry {
            kind: EntryKind::Decision,
            late_reason,
            typed: ask.what.clone(),
            ..Entry::seen(id, number, When::exactly(at), words(&ask.what))
        };
        let decision = Decision { reason: String::new(), ..self.decision(ask)? };
        let changes =
            vec![(at, Operation::LogEntry(entry)), (now, Operation::Decide(id, decision))];
        Ok((number, changes))
    }

    /// What was decided is corrected like any words; what stands behind it is told anew.
    fn told_anew(&mut self, number: u32, ask: &DecideAsk) -> Answer<(u32, Vec<Change>)> {
        let line = self.line(number)?;
        if line.entry.kind != EntryKind::Decision {
            return Err(Problem::new(Code::Refused, say!("no-decision"), say!("no-decision-try")));
        }
        let (now, reason) = (self.clock.now(), words(&ask.reason));
        // An entry that only said what was decided gets the rest for the first time.
        if reason.is_empty() && line.decision.is_some() {
            return Err(Problem::new(
                Code::BadInput,
                say!("reason-needed"),
                say!("reason-needed-try"),
            ));
        }
        let mut changes: Vec<Change> = Vec::new();
        let what = words(&ask.what);
        if what != line.text {
            let reason = if reason.is_empty() { say!("decision-told") } else { reason.clone() };
            let correction = Correction { text: Some(what), when: None, reason };
            changes.push((now, Operation::CorrectEntry(line.entry.id, correction)));
        }
        let decision = Decision { reason, ..self.decision(ask)? };
        if !same(&line, &decision) {
            changes.push((now, Operation::Decide(line.entry.id, decision)));
        }
        if changes.is_empty() {
            let next = say!("decision-same-try");
            return Err(Problem::new(Code::BadInput, say!("decision-same"), next));
        }
        Ok((number, changes))
    }

    fn decision(&mut self, ask: &DecideAsk) -> Answer<Decision> {
        let look = self.look_now()?;
        let by = words(&ask.by);
        let by = if by.is_empty() { self.author.name.clone() } else { by };
        let prompts = ask.prompts.iter().filter(|one| !one.words.trim().is_empty());
        Ok(Decision {
            why: words(&ask.why),
            rejected: words(&ask.rejected),
            risks: words(&ask.risks),
            by: known(by, &look),
            prompts: prompts
                .map(|one| Prompted { heading: words(&one.heading), words: words(&one.words) })
                .collect(),
            reason: words(&ask.reason),
        })
    }
}

fn same(line: &EntryLine, decision: &Decision) -> bool {
    line.decision.as_deref().is_some_and(|before| {
        Decision { reason: decision.reason.clone(), ..before.clone() } == *decision
    })
}

fn words(text: &str) -> String {
    clean(text).trim().to_owned()
}

/// Returns what stands behind a decision, as the screens show it.
pub fn decision_view(decision: &Decision) -> DecisionView {
    DecisionView {
        why: decision.why.clone(),
        rejected: decision.rejected.clone(),
        risks: decision.risks.clone(),
        by: decision.by.name.clone(),
        prompts: decision
            .prompts
            .iter()
            .map(|one| PromptedView { heading: one.heading.clone(), words: one.words.clone() })
            .collect(),
    }
}

//! Prompts: what whoever handles an incident should find out. Every answer is an entry of the log.

use closeby_domain::Operation;
use closeby_domain::board::Board;
use closeby_domain::entry::Entry;
use closeby_domain::incident::{Incident, IncidentChange, IncidentKind};
use closeby_domain::quick;

use crate::desk::{Desk, done};
use crate::open_incident::STALE;
use crate::problem::{Answer, Code, Problem};
use crate::view::Done;
use crate::view::incident::{AnswerPromptAsk, PromptsAsk};
use crate::view::line::{LogAsk, Stored};
use crate::words::{self, say};

/// How many prompts a kind has at most; a longer list is not read when it matters.
const MOST: usize = 12;

/// Stores the answer to a prompt as an entry of the incident.
pub fn answer_prompt(desk: &Desk, ask: AnswerPromptAsk) -> Answer<Done<Stored>> {
    desk.with_open(|open| {
        let prompt = quick::clean(ask.prompt.trim());
        let incident = open.incident(ask.number)?;
        let look = open.look_now()?;
        if !prompts(&incident, &look.board).contains(&prompt) {
            return Err(Problem::new(
                Code::NotFound,
                say!("prompt-unknown", number = ask.number.to_string()),
                say!("prompt-unknown-try"),
            ));
        }
        let line = LogAsk { line: ask.line, late_reason: ask.late_reason, chosen: None };
        let (entry, mut changes) = open.said(&line, |entry| asked_first(entry, &prompt))?;
        let (at, stored) = (entry.when.from, open.stored(&entry));
        let change = |change| (at, Operation::ChangeIncident(incident.id, change));
        changes.push(change(IncidentChange::Link(entry.id)));
        changes.push(change(IncidentChange::Answer(prompt.clone(), entry.id)));
        open.record_all(changes)?;
        Ok(done(stored, &STALE))
    })
}

/// The words of an answer are read by themselves later on, so what was asked goes along. The
/// question is the desk's own: only what follows it stands in quotation marks.
fn asked_first(entry: &mut Entry, prompt: &str) {
    if entry.direct_speech && !entry.text.contains(['"', '“']) {
        entry.text = format!("“{}”", entry.text);
    }
    entry.direct_speech = false;
    entry.text = format!("{prompt} {}", entry.text).trim().to_owned();
}

/// Sets what is asked about incidents of a kind.
pub fn set_prompts(desk: &Desk, ask: PromptsAsk) -> Answer<Done<Vec<String>>> {
    desk.with_open(|open| {
        let prompts: Vec<String> = ask
            .prompts
            .iter()
            .map(|prompt| prompt.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|prompt| !prompt.is_empty())
            .collect();
        if prompts.len() > MOST {
            let says = say!("prompts-many", most = MOST);
            return Err(Problem::new(Code::BadInput, says, say!("prompts-many-try")));
        }
        let kind = IncidentKind::from(ask.kind);
        open.record(Operation::SetPrompts(kind, prompts))?;
        Ok(done(prompts_for(kind, &open.look_now()?.board), &STALE))
    })
}

/// Returns what is asked about an incident: what is set for its kind, and what was answered before.
pub fn prompts(incident: &Incident, board: &Board) -> Vec<String> {
    let mut all = prompts_for(incident.kind, board);
    for (asked, _) in &incident.answers {
        if !all.contains(asked) {
            all.push(asked.clone());
        }
    }
    all
}

/// Returns what somebody set for this kind, or the usual prompts.
fn prompts_for(kind: IncidentKind, board: &Board) -> Vec<String> {
    let set = board.prompts.iter().find(|(known, prompts)| *known == kind && !prompts.is_empty());
    set.map_or_else(|| usual(kind), |(_, prompts)| prompts.clone())
}

fn usual(kind: IncidentKind) -> Vec<String> {
    let name = match kind {
        IncidentKind::Held => "prompts-held",
        IncidentKind::Hurt => "prompts-hurt",
        IncidentKind::Missing => "prompts-missing",
        IncidentKind::Crowd => "prompts-crowd",
        IncidentKind::Arrival => "prompts-arrival",
        IncidentKind::Hazard => "prompts-hazard",
        IncidentKind::Welfare => "prompts-welfare",
        IncidentKind::Other => "prompts-other",
    };
    words::sentence(name, &[]).lines().map(|line| line.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_few_prompts() {
        for kind in IncidentKind::ALL {
            let prompts = usual(kind);
            assert!((3..=6).contains(&prompts.len()), "{kind:?}: {prompts:?}");
            assert!(prompts.iter().all(|prompt| prompt.ends_with('?')), "{kind:?}: {prompts:?}");
        }
    }
}

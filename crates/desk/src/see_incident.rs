//! One incident at a moment: its lines, its prompts and what is part of it.

use closeby_domain::board::Board;
use closeby_domain::entry::EntryLine;
use closeby_domain::id::EntryId;
use closeby_domain::incident::{Incident, merge};
use closeby_vault::{Filter, OlderThan};

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::open_incident::no_incident;
use crate::problem::Answer;
use crate::prompt_incident::prompts;
use crate::view::LookBack;
use crate::view::board::IncidentView;
use crate::view::incident::{IncidentAsk, IncidentPage, IncidentPart, PromptView};

/// How many lines of the past are looked at in one go.
const RUN: usize = 1_000;

/// Returns the incident that a number opens.
pub fn incident(desk: &Desk, ask: IncidentAsk) -> Answer<IncidentPage> {
    desk.with_open(|open| {
        let (look, back) = open.look(ask.at, ask.mode)?;
        let all = &look.board.incidents;
        let incident = merge::numbered(all, ask.number).ok_or_else(|| no_incident(ask.number))?;
        let wanted = merge::entries(all, incident);
        let mut lines = match back {
            true => open.lines_then(&look, ask.mode, &wanted)?,
            false => open.lines_now(&wanted)?,
        };
        lines.sort_by_key(|line| std::cmp::Reverse((line.when.from, line.entry.number)));
        let parts = merge::spoken_for(all, incident);
        let parts = parts.iter().filter(|part| part.id != incident.id);
        Ok(IncidentPage {
            incident: told(incident, all),
            prompts: answered(incident, &look.board, &lines),
            parts: parts
                .map(|part| IncidentPart { number: part.number, title: part.title.clone() })
                .collect(),
            lines: lines.iter().map(|line| open.line_view(line)).collect::<Answer<_>>()?,
        })
    })
}

/// Returns an incident as the list shows it, with everything it speaks for.
pub fn told(incident: &Incident, all: &[Incident]) -> IncidentView {
    let parts = merge::spoken_for(all, incident);
    let parts = parts.iter().filter(|part| part.id != incident.id);
    let entries = merge::entries(all, incident).len();
    IncidentView {
        id: incident.id.0.to_string(),
        number: incident.number,
        title: incident.title.clone(),
        state: incident.state.into(),
        since: incident.since.into(),
        closed: incident.closed.map(Into::into),
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        kind: incident.kind.into(),
        parts: parts.map(|part| part.number).collect(),
    }
}

/// The latest answer to a prompt counts; those before it stay in the log, and a struck one counts
/// no more.
fn answered(incident: &Incident, board: &Board, lines: &[EntryLine]) -> Vec<PromptView> {
    let all = merge::spoken_for(&board.incidents, incident);
    let answers: Vec<_> = all.iter().flat_map(|one| &one.answers).collect();
    let answer = |asks: &str| {
        let given = |id| answers.iter().any(|(asked, entry)| asked == asks && *entry == id);
        // The lines are newest first.
        lines.iter().find(|line| given(line.entry.id) && line.struck.is_none())
    };
    prompts(incident, board)
        .into_iter()
        .map(|asks| {
            let line = answer(&asks);
            PromptView {
                entry: line.map(|line| line.entry.number),
                words: line.map(|line| without(&asks, &line.text)),
                asks,
            }
        })
        .collect()
}

/// The words of an answer without what was asked.
fn without(asks: &str, text: &str) -> String {
    text.strip_prefix(asks).unwrap_or(text).trim().to_owned()
}

impl OpenDesk {
    fn lines_now(&mut self, wanted: &[EntryId]) -> Answer<Vec<EntryLine>> {
        let mut lines = Vec::new();
        for id in wanted {
            lines.extend(self.vault.line_by_id(*id)?);
        }
        Ok(lines)
    }

    /// Lines as they stood then; what came later is not there.
    fn lines_then(
        &mut self,
        look: &Look,
        mode: LookBack,
        wanted: &[EntryId],
    ) -> Answer<Vec<EntryLine>> {
        let (mut found, mut after) = (Vec::new(), None);
        while found.len() < wanted.len() {
            let run = self.vault.timeline(look.at, mode.into(), &Filter::default(), after, RUN)?;
            let Some(last) = run.last() else { break };
            after = Some(OlderThan::from(last));
            found.extend(run.into_iter().filter(|line| wanted.contains(&line.entry.id)));
        }
        Ok(found)
    }
}

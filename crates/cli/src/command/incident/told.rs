//! Incidents, told in words or in JSON.

use closeby_desk::view::board::{IncidentStateView, IncidentView};
use closeby_desk::view::incident::{IncidentKindView, IncidentPage};
use serde::Serialize;

use crate::clock::Zone;
use crate::command::timeline::{Line, line};
use crate::tell::{Tell, count};

#[derive(Serialize)]
pub struct Incident {
    number: u32,
    title: String,
    state: IncidentStateView,
    kind: IncidentKindView,
    since: String,
    entries: u32,
    parts: Vec<u32>,
}

#[derive(Serialize)]
#[serde(transparent)]
pub struct Incidents(pub Vec<Incident>);

#[derive(Serialize)]
pub struct Page {
    incident: Incident,
    entries: Vec<Line>,
    prompts: Vec<Prompt>,
}

#[derive(Serialize)]
struct Prompt {
    asks: String,
    entry: Option<u32>,
    words: Option<String>,
}

#[derive(Serialize)]
pub struct Answered {
    pub entry: u32,
    pub text: String,
}

#[derive(Serialize)]
#[serde(transparent)]
pub struct Prompts(pub Vec<String>);

/// Returns an incident as it is told.
pub fn told(one: IncidentView, zone: &Zone) -> Incident {
    Incident {
        number: one.number,
        title: one.title,
        state: one.state,
        kind: one.kind,
        since: zone.rfc3339(one.since),
        entries: one.entries,
        parts: one.parts,
    }
}

impl Page {
    pub fn of(page: IncidentPage, zone: &Zone) -> Self {
        Self {
            incident: told(page.incident, zone),
            entries: page.lines.into_iter().rev().map(|one| line(one, zone)).collect(),
            prompts: page
                .prompts
                .into_iter()
                .map(|one| Prompt { asks: one.asks, entry: one.entry, words: one.words })
                .collect(),
        }
    }
}

impl Tell for Incident {
    fn in_words(&self) -> String {
        let state = match self.state {
            IncidentStateView::New => "new",
            IncidentStateView::Active => "active",
            IncidentStateView::Watching => "watching",
            IncidentStateView::Closed => "closed",
        };
        let entries = count(self.entries as usize, "entry", "entries");
        let parts: Vec<String> = self.parts.iter().map(u32::to_string).collect();
        let parts = if parts.is_empty() {
            String::new()
        } else {
            format!(", with {} merged into it", parts.join(", "))
        };
        format!("{} {} [{state}] {entries}{parts}", self.number, self.title)
    }
}

impl Tell for Incidents {
    fn in_words(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Incident::in_words).collect();
        if lines.is_empty() { "No incident is open.".to_owned() } else { lines.join("\n") }
    }
}

impl Tell for Page {
    fn in_words(&self) -> String {
        let mut lines = vec![self.incident.in_words()];
        lines.extend(self.entries.iter().map(|one| format!("  {}", one.in_words())));
        lines.extend(self.prompts.iter().map(|one| match (&one.words, one.entry) {
            (Some(words), Some(entry)) => format!("  {} {words} (#{entry})", one.asks),
            _ => format!("  {} not answered yet", one.asks),
        }));
        lines.join("\n")
    }
}

impl Tell for Answered {
    fn in_words(&self) -> String {
        format!("#{} {}", self.entry, self.text)
    }
}

impl Tell for Prompts {
    fn in_words(&self) -> String {
        self.0.join("\n")
    }
}

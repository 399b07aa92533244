//! What may be printed, and nothing else. Only [`crate::redact`] makes one.

use serde::Serialize;

use closeby_domain::redaction::RedactionLevel;

use crate::snapshot::{Stamp, Verification};
use crate::withheld::{Reason, Withheld};

mod parts;

pub(crate) use parts::*;

/// A handover after redaction: this is all the layout ever sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    pub(crate) level: RedactionLevel,
    pub(crate) classification: &'static str,
    pub(crate) head: HeadLine,
    pub(crate) ethane: Vec<EthaneRow>,
    pub(crate) counts: Vec<(String, String)>,
    pub(crate) requests: Vec<RequestRow>,
    pub(crate) map: Option<MapPart>,
    pub(crate) information: Vec<InformationRow>,
    pub(crate) intent: Option<Ink>,
    pub(crate) method: Option<Vec<PostRow>>,
    pub(crate) claims: Vec<ClaimRow>,
    pub(crate) disputes: Vec<DisputeBox>,
    pub(crate) decisions: Vec<DecisionRow>,
    pub(crate) administration: Vec<LineRow>,
    pub(crate) risks: Vec<[Ink; 3]>,
    pub(crate) communications: Vec<LineRow>,
    pub(crate) humanitarian: Vec<Ink>,
    pub(crate) health: Vec<(Ink, Ink)>,
    pub(crate) changes: Option<ChangesPart>,
    pub(crate) signature: SignaturePart,
    pub(crate) legal: Vec<LegalBox>,
    pub(crate) files: Vec<FileRow>,
    pub(crate) log: Vec<LogRow>,
    /// Set when the copy is of chosen lines and nothing else.
    pub(crate) lines: Option<LinesPart>,
    #[serde(skip)]
    pub(crate) stamp: Stamp,
    #[serde(skip)]
    pub(crate) svg: Option<String>,
    #[serde(skip)]
    pub(crate) withheld: Vec<Withheld>,
    #[serde(skip)]
    pub(crate) unread: Vec<u32>,
}

impl Sheet {
    /// Returns what was kept off, in the order people care about it.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// Returns the numbers of the entries that are kept off only because nobody but their author
    /// has read them.
    pub fn unread(&self) -> &[u32] {
        &self.unread
    }

    /// Returns for whom this copy is.
    pub fn level(&self) -> RedactionLevel {
        self.level
    }

    /// Returns the text the layout reads, as JSON: for tests that look for what must be absent.
    pub fn as_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Text that may be printed, with bars where words were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Ink(pub(crate) Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    Text(String),
    Bar { bar: &'static str },
}

impl Ink {
    pub(crate) fn say(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::default() } else { Self(vec![Piece::Text(text)]) }
    }

    pub(crate) fn bar(why: Reason) -> Self {
        Self(vec![Piece::Bar { bar: why.on_the_bar() }])
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn is_one_run(&self) -> bool {
        matches!(self.0.as_slice(), [Piece::Text(_)])
    }

    /// Returns about how many letters it sets.
    pub(crate) fn length(&self) -> usize {
        let lengths = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => text.len(),
            Piece::Bar { .. } => 8,
        });
        lengths.sum()
    }

    /// Adds more; neighbouring runs of words become one.
    pub(crate) fn then(mut self, more: Self) -> Self {
        for piece in more.0 {
            match (self.0.last_mut(), piece) {
                (Some(Piece::Text(last)), Piece::Text(text)) => last.push_str(&text),
                (_, piece) => self.0.push(piece),
            }
        }
        self
    }

    /// Joins what is there with a comma.
    pub(crate) fn list(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !whole.is_empty() {
                whole = whole.then(Self::say(", "));
            }
            whole = whole.then(part);
        }
        whole
    }

    /// A claim in quotation marks: the words exactly as they were written.
    pub(crate) fn quoted(self) -> Self {
        let opens =
            matches!(self.0.first(), Some(Piece::Text(text)) if text.starts_with(['“', '"']));
        if opens { self } else { Self::say("“").then(self).then(Self::say("”")) }
    }

    /// A claim as a question: "Vans outside the station?"
    pub(crate) fn asked(mut self) -> Self {
        if let Some(Piece::Text(text)) = self.0.last_mut() {
            if text.ends_with(['?', '”', '"']) {
                return self;
            }
            text.truncate(text.trim_end_matches(['.', ' ', '!', '…']).len());
        }
        self.then(Self::say("?"))
    }
}

/// Returns the word a reader sees for a state.
pub(crate) fn state_word(state: Verification) -> &'static str {
    match state {
        Verification::Unverified => "unverified",
        Verification::Corroborated => "corroborated",
        Verification::Confirmed => "confirmed",
        Verification::Disputed => "disputed",
        Verification::Unverifiable => "cannot be verified",
        Verification::Refuted => "refuted",
        Verification::Superseded => "superseded",
    }
}

//! An incident with what is about it, what is asked of whoever handles it, and what it was merged with.

use closeby_domain::incident::IncidentKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::board::IncidentView;
use super::entry::LineView;
use super::{At, LookBack};

/// What sort of situation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKindView {
    /// Somebody is held.
    Held,
    /// Somebody is hurt or ill.
    Hurt,
    /// Somebody cannot be found.
    Missing,
    /// Many people, or the way is not clear.
    Crowd,
    /// Vehicles or officials have come.
    Arrival,
    /// Fire, a road, something that could fall.
    Hazard,
    /// Somebody needs something.
    Welfare,
    /// None of these.
    #[default]
    Other,
}

macro_rules! same {
    ($($name:ident),+) => {
        impl From<IncidentKind> for IncidentKindView {
            fn from(kind: IncidentKind) -> Self {
                match kind { $(IncidentKind::$name => Self::$name),+ }
            }
        }
        impl From<IncidentKindView> for IncidentKind {
            fn from(kind: IncidentKindView) -> Self {
                match kind { $(IncidentKindView::$name => Self::$name),+ }
            }
        }
    };
}

same!(Held, Hurt, Missing, Crowd, Arrival, Hazard, Welfare, Other);

/// An incident by a number it has or had.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct IncidentAsk {
    /// The number.
    pub number: u32,
    /// The moment, or now.
    pub at: Option<At>,
    /// In which way to look back.
    pub mode: LookBack,
}

/// Everything about an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IncidentPage {
    /// The incident that this number opens.
    pub incident: IncidentView,
    /// Lines of the log about it, newest first.
    pub lines: Vec<LineView>,
    /// What whoever handles it is prompted to find out.
    pub prompts: Vec<PromptView>,
    /// The incidents that are part of it.
    pub parts: Vec<IncidentPart>,
}

/// A prompt, with the entry that answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromptView {
    /// What is asked.
    pub asks: String,
    /// The number of the latest entry that answers it.
    pub entry: Option<u32>,
    /// The words of that entry.
    pub words: Option<String>,
}

/// An incident that is part of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentPart {
    /// Its own number.
    pub number: u32,
    /// What it was called.
    pub title: String,
}

/// Two incidents that are one.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MergeAsk {
    /// The number of the one that becomes part.
    pub number: u32,
    /// The number of the one that stays.
    pub into: u32,
}

/// An incident to take out of another again.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TakeApartAsk {
    /// Its own number.
    pub number: u32,
}

/// An answer to a prompt, as typed into the quick-entry line.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AnswerPromptAsk {
    /// The incident's number.
    pub number: u32,
    /// The prompt.
    pub prompt: String,
    /// The answer, read like any line.
    pub line: String,
    /// Why it is late, when it is.
    pub late_reason: Option<String>,
}

/// The prompts of a kind of incident; none brings back the usual ones.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PromptsAsk {
    /// Incidents of this kind.
    pub kind: IncidentKindView,
    /// What is asked, in this order.
    pub prompts: Vec<String>,
}

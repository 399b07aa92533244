//! The parts of a sheet, in the order of the page.

use serde::Serialize;

use super::{Ink, Verification};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct HeadLine {
    pub(crate) day: Ink,
    pub(crate) date: Ink,
    pub(crate) number: u32,
    pub(crate) exercise: bool,
    pub(crate) from: Ink,
    pub(crate) to: Ink,
    pub(crate) covers_from: Ink,
    pub(crate) covers_until: Ink,
    pub(crate) printed_by: Ink,
    pub(crate) chain_head: String,
    pub(crate) records: u64,
    pub(crate) title: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct EthaneRow {
    pub(crate) letter: char,
    pub(crate) label: &'static str,
    pub(crate) says: SentenceInk,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct SentenceInk {
    pub(crate) strong: Ink,
    pub(crate) rest: Ink,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct RequestRow {
    pub(crate) asked: Ink,
    pub(crate) what: Ink,
    pub(crate) answer: Ink,
    pub(crate) open_for: Ink,
    pub(crate) pressing: bool,
    pub(crate) disputed: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct MapPart {
    pub(crate) told: String,
    pub(crate) caption: Ink,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct InformationRow {
    pub(crate) at: Ink,
    pub(crate) words: Ink,
    pub(crate) state: Verification,
    pub(crate) number: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct PostRow {
    pub(crate) code: Ink,
    pub(crate) title: Ink,
    pub(crate) now: Ink,
    pub(crate) unfilled: bool,
    pub(crate) next: Ink,
    pub(crate) needs: Ink,
    pub(crate) pressing: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct ClaimRow {
    pub(crate) heard: Ink,
    pub(crate) words: Ink,
    pub(crate) number: u32,
    pub(crate) source: Ink,
    pub(crate) state: Verification,
    pub(crate) state_word: &'static str,
    /// Who was asked to check it.
    pub(crate) checked_by: Ink,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct DecisionRow {
    pub(crate) at: Ink,
    pub(crate) number: u32,
    pub(crate) what: Ink,
    /// What stands behind it, each with its label.
    pub(crate) beneath: Vec<(String, Ink)>,
    pub(crate) prompts: Vec<(Ink, Ink)>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct DisputeBox {
    pub(crate) title: Ink,
    pub(crate) number: Option<u32>,
    pub(crate) witness: AccountInk,
    pub(crate) authority: AccountInk,
    pub(crate) note: Ink,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct AccountInk {
    pub(crate) who: Ink,
    pub(crate) at: Ink,
    pub(crate) words: Ink,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct LineRow {
    pub(crate) label: Ink,
    pub(crate) says: SentenceInk,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct ChangesPart {
    pub(crate) since: u32,
    pub(crate) since_at: Ink,
    pub(crate) list: Vec<ChangeRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum ChangeRow {
    Added { says: SentenceInk },
    Moved { words: Ink, number: u32, from: &'static str, to: &'static str, at: Ink },
    Struck { words: Option<Ink>, number: u32, reason: Ink, initials: Ink, at: Ink },
    Unfilled { says: Ink },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct SignaturePart {
    pub(crate) from: Ink,
    pub(crate) from_role: Ink,
    pub(crate) signed: Option<SignedInk>,
    pub(crate) to: Ink,
    pub(crate) acknowledged: Option<(Ink, Ink)>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct SignedInk {
    pub(crate) name: Ink,
    pub(crate) at: Ink,
    pub(crate) key: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct LegalBox {
    pub(crate) pseudonym: Ink,
    pub(crate) summary: Ink,
    pub(crate) notes: Vec<[Ink; 3]>,
}

/// What it is kept with, its name and size, its SHA-256.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub(crate) struct FileRow(pub(crate) [Ink; 3]);

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct LogRow {
    pub(crate) number: u32,
    pub(crate) happened: Ink,
    pub(crate) words: Ink,
    /// Second lines: late reason, corrections, who struck it and why.
    pub(crate) beneath: Vec<Ink>,
    pub(crate) source: Ink,
    /// Who wrote it, when that is not the one who hands over.
    pub(crate) written_by: Ink,
    pub(crate) state: Verification,
    pub(crate) state_word: &'static str,
    pub(crate) key: bool,
    pub(crate) struck: bool,
    /// Nothing but one run of words: set without any work.
    pub(crate) plain: bool,
    /// May run over the page; any other row stays whole.
    pub(crate) long: bool,
}

/// A copy of chosen lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct LinesPart {
    /// What stands across each page.
    pub(crate) watermark: Option<&'static str>,
}

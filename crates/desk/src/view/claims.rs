//! Claims: who told whom, and which ones wait for somebody to look.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::At;
use super::entry::{Source, Standing, Way};

/// One link of the chain by which a claim came to the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeardView {
    /// Who said it.
    pub who: String,
    /// Somebody of the roster, when it is one.
    pub person: Option<String>,
    /// How they knew.
    pub source: Source,
    /// By which way they told it on.
    pub way: Way,
    /// When, when that is known.
    pub at: Option<At>,
}

/// Where a claim comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourcesView {
    /// Who told whom, nearest to the desk first.
    pub chain: Vec<HeardView>,
    /// To whom it goes back, as far as anybody said.
    pub root: Option<String>,
    /// The claim and the entries that speak for it.
    pub entries: u32,
    /// To how many sources they all go back.
    pub sources: u32,
    /// Numbers of entries that speak for it and go back to the same source as it does.
    pub one_source_with: Vec<u32>,
}

/// One link as somebody writes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeardAsk {
    /// Who said it: somebody of the roster by name, or words. Never an official's name.
    pub who: String,
    /// How they knew.
    pub source: Source,
    /// By which way they told it on.
    pub way: Way,
    /// When, as typed ("1450"); empty when nobody knows.
    #[serde(default)]
    pub time: String,
}

/// Who told whom, for one claim.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChainAsk {
    /// The entry's number.
    pub number: u32,
    /// The links, nearest to the desk first.
    pub links: Vec<HeardAsk>,
}

/// Claims that have been unverified for long, those nobody checks first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClaimsView {
    /// From how many minutes on a claim is listed.
    pub after: u32,
    /// The claims.
    pub claims: Vec<ClaimView>,
    /// How many there are, listed or not.
    pub total: u32,
}

/// A claim that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClaimView {
    /// The entry's number.
    pub number: u32,
    /// Its words, as a question.
    pub text: String,
    /// Where it stands.
    pub standing: Standing,
    /// When it was said to happen.
    pub at: At,
    /// For how many minutes it has been unverified.
    pub minutes: i32,
    /// How it is known.
    pub source: Source,
    /// To whom it goes back, as far as anybody said.
    pub root: Option<String>,
    /// Who was asked to check it.
    pub checker: Option<String>,
}

//! Decisions: for the organisers and the legal team.

use super::reader::Reader;
use crate::sheet::{DecisionRow, Ink};
use crate::snapshot::Decision;
use crate::withheld::{Place, Reason};

pub(super) fn decisions(r: &mut Reader, decisions: &[Decision]) -> Vec<DecisionRow> {
    let place = Place::Decisions;
    if !r.has(place) {
        r.withhold(Reason::Word, place, decisions.len());
        return Vec::new();
    }
    decisions.iter().map(|decision| row(r, decision)).collect()
}

fn row(r: &mut Reader, decision: &Decision) -> DecisionRow {
    let Decision { at, number, what, why, rejected, risks, by, prompts } = decision;
    let place = Place::Decisions;
    let mut beneath = Vec::new();
    let mut part = |label: &str, ink: Ink| {
        if !ink.is_empty() {
            beneath.push((label.to_owned(), ink));
        }
    };
    part("Why", r.read(why, place));
    part("Instead of", r.read(rejected, place));
    part("Risks", r.read(risks, place));
    part("By", r.who(by, place));
    let prompts = prompts.iter().map(|(heading, words)| {
        let heading = r.read(heading, place);
        (heading, r.read(words, place))
    });
    let prompts = prompts.collect();
    DecisionRow {
        at: r.read(at, place),
        number: *number,
        what: r.read(what, place),
        beneath,
        prompts,
    }
}

//! Claims that have been unverified for long: who was asked to look, and which nobody looks at.

use closeby_domain::Moment;
use closeby_domain::board::{Mode, UNVERIFIED_AFTER_MINUTES};
use closeby_domain::claim::root;
use closeby_domain::entry::EntryLine;
use closeby_vault::Asked;

use crate::desk::{Desk, OpenDesk};
use crate::look::Look;
use crate::needs::as_claim;
use crate::problem::Answer;
use crate::view::MomentAsk;
use crate::view::claims::{ClaimView, ClaimsView};

/// How many claims of each kind are listed at most.
const AT_MOST: usize = 50;

/// Returns the claims that wait for somebody to look, those nobody checks first, oldest first.
pub fn claims(desk: &Desk, ask: MomentAsk) -> Answer<ClaimsView> {
    desk.with_open(|open| {
        let (look, _) = open.look(ask.at, ask.mode)?;
        let mode = ask.mode.into();
        let (nobody, alone) = open.waiting_claims(look.at, mode, Asked::Nobody)?;
        let (somebody, checked) = open.waiting_claims(look.at, mode, Asked::Somebody)?;
        Ok(ClaimsView {
            after: u32::try_from(UNVERIFIED_AFTER_MINUTES).unwrap_or(0),
            claims: nobody.iter().chain(&somebody).map(|line| claim(line, &look)).collect(),
            total: alone.saturating_add(checked),
        })
    })
}

impl OpenDesk {
    /// Returns claims that have been unverified for long, oldest first, and how many there are.
    pub fn waiting_claims(
        &mut self,
        at: Moment,
        mode: Mode,
        asked: Asked,
    ) -> Answer<(Vec<EntryLine>, u32)> {
        let long = UNVERIFIED_AFTER_MINUTES * 60_000;
        Ok(self.vault.unverified_claims(at, mode, long, asked, AT_MOST)?)
    }
}

fn claim(line: &EntryLine, look: &Look) -> ClaimView {
    ClaimView {
        number: line.entry.number,
        text: as_claim(&line.text),
        standing: line.verification.into(),
        at: line.when.from.into(),
        minutes: i32::try_from(look.at.minutes_since(line.when.from)).unwrap_or(i32::MAX),
        source: line.entry.source.into(),
        root: root(line).map(|person| person.name),
        checker: line.checker.map(|person| look.name(person)),
    }
}

//! What was written apart, in the attention column: one card for each, which leads to where it is settled.

use closeby_domain::{Moment, Operation, Subject};
use closeby_vault::{Height, WrittenApart};

use crate::desk::OpenDesk;
use crate::look::Look;
use crate::problem::Answer;
use crate::view::board::{NeedAction, NeedKindView, NeedView, UrgencyView};
use crate::words::say;

/// What stood apart when somebody last looked, and how far the other laptops had come then.
///
/// Values can only come to stand apart when something comes in from another laptop: a line that is
/// written here costs no look at all the others.
#[derive(Debug, Default)]
pub struct KnownApart {
    others: Vec<Height>,
    found: Vec<WrittenApart>,
}

impl OpenDesk {
    /// Returns everything that stands apart now.
    pub(crate) fn standing_apart(&mut self) -> Answer<&[WrittenApart]> {
        let own = self.vault.device();
        let mut others = match self.vault.roll() {
            Some(_) => self.vault.heights(),
            None => Vec::new(),
        };
        others.retain(|height| height.author != own);
        if others != self.apart.others {
            self.apart = KnownApart { found: self.vault.all_apart()?, others };
        } else if !self.apart.found.is_empty() {
            let mut found = Vec::new();
            for subject in subjects(&self.apart.found) {
                found.extend(self.vault.apart(&subject)?);
            }
            self.apart.found = found;
        }
        Ok(&self.apart.found)
    }

    /// Returns a card for each thing with a field that stands apart.
    pub(crate) fn apart_cards(&mut self, look: &Look) -> Answer<Vec<NeedView>> {
        let mut first: Vec<WrittenApart> = Vec::new();
        for apart in self.standing_apart()?.to_vec() {
            let subject = |apart: &WrittenApart| apart.shown.operation.subject();
            if first.iter().all(|known| subject(known) != subject(&apart)) {
                first.push(apart);
            }
        }
        let mut cards = Vec::new();
        for apart in &first {
            cards.extend(self.apart_card(apart, look)?);
        }
        Ok(cards)
    }

    fn apart_card(&mut self, apart: &WrittenApart, look: &Look) -> Answer<Option<NeedView>> {
        let Some(about) = self.about(&apart.shown, look)? else { return Ok(None) };
        let (action, number, id) = match apart.shown.operation {
            Operation::CorrectEntry(entry, _) => {
                (NeedAction::OpenEntry, self.number_of(entry)?, entry.0)
            }
            Operation::ChangeIncident(incident, _) => {
                let known = look.board.incidents.iter().find(|known| known.id == incident);
                (NeedAction::OpenIncident, known.map(|known| known.number), incident.0)
            }
            Operation::ChangePerson(person, _) => (NeedAction::OpenPerson, None, person.0),
            _ => return Ok(None),
        };
        Ok(Some(NeedView {
            about: id.to_string(),
            kind: NeedKindView::WrittenApart,
            urgency: UrgencyView::Claim,
            role: None,
            title: say!("need-apart-title", about = about),
            detail: say!("need-apart-detail"),
            clock: last_written(apart).into(),
            counts_down: false,
            over: false,
            actions: vec![action],
            number,
        }))
    }
}

fn last_written(apart: &WrittenApart) -> Moment {
    let others = apart.others.iter().map(|said| said.recorded);
    others.chain([apart.shown.recorded]).max().unwrap_or(apart.shown.recorded)
}

/// Returns each thing once.
fn subjects(found: &[WrittenApart]) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for subject in found.iter().filter_map(|apart| apart.shown.operation.subject()) {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects
}

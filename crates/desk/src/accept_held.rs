//! What a removed laptop wrote and its removal had not seen: shown to a manager, accepted or left.

use closeby_domain::{Operation, Statement};
use closeby_vault::HeldBack;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_sync::{name_of, sync_view};
use crate::times;
use crate::view::sync::{HeldBackView, LaptopAsk, SyncView};
use crate::view::{Done, View};
use crate::words::say;

/// So many of the words are shown before somebody decides.
const SHOWN: usize = 12;

/// Lets everything count that one removed laptop wrote and that is shown here.
pub fn accept_held(desk: &Desk, ask: LaptopAsk) -> Answer<Done<SyncView>> {
    desk.with_open(|open| {
        let held = open.held_back()?;
        let theirs: Vec<&HeldBack> = held.iter().filter(|one| key(one) == ask.laptop).collect();
        if theirs.is_empty() {
            return Err(Problem::new(Code::NotFound, say!("held-none"), say!("held-none-try")));
        }
        for one in theirs {
            let now = Clock::Laptop.now();
            open.vault.accept(one.device, one.audience, one.newest, now)?;
        }
        open.tell_others();
        Ok(done(sync_view(open)?, &View::ALL))
    })
}

fn key(held: &HeldBack) -> String {
    held.device.to_string().chars().take(16).collect()
}

impl OpenDesk {
    /// Returns what is held back, as far as it may be known of here: of cases nothing is told
    /// without their key, not even how many there are.
    fn held_back(&self) -> Answer<Vec<HeldBack>> {
        let legal = self.vault.names().legal;
        let mut held = self.vault.held_after_removal()?;
        held.retain(|one| one.audience != legal || self.vault.legal_is_open());
        Ok(held)
    }

    /// Returns what removed laptops wrote, for the screen.
    pub(crate) fn held_views(&self) -> Answer<Vec<HeldBackView>> {
        let Some(roll) = self.vault.roll() else { return Ok(Vec::new()) };
        let mut views: Vec<HeldBackView> = Vec::new();
        for one in self.held_back()? {
            let says = one.said.iter().filter_map(|said| self.words_of(said));
            let says: Vec<String> = says.collect();
            let (key, count) = (key(&one), u32::try_from(one.count).unwrap_or(u32::MAX));
            match views.iter_mut().find(|view| view.key == key) {
                Some(view) => {
                    view.count += count;
                    view.says.extend(says);
                }
                None => {
                    let name = name_of(&roll, |device| *device == one.device);
                    views.push(HeldBackView { name, key, count, says });
                }
            }
        }
        views.iter_mut().for_each(|view| view.says.truncate(SHOWN));
        Ok(views)
    }

    fn words_of(&self, said: &Statement) -> Option<String> {
        let words = match &said.operation {
            Operation::LogEntry(entry) => entry.text.clone(),
            Operation::CorrectEntry(_, correction) => correction.text.clone()?,
            _ => return None,
        };
        let at = times::clock_on(said.recorded, self.clock.now(), &self.zone);
        Some(say!("held-says", at = at, name = said.by.name.clone(), words = words))
    }
}

//! The lock: when the day and the legal key close, by a key or by themselves.

use std::sync::MutexGuard;
use std::time::Duration;

use closeby_domain::Operation;
use closeby_domain::case::NoteKind;
use closeby_domain::case::operation::CaseOperation;
use closeby_domain::id::{CaseId, NoteId};
use uuid::Uuid;

use crate::desk::{Desk, OpenDesk};
use crate::stillness::Stillness;
use crate::words::say;

/// Nobody is in the middle of something when nothing was touched for so long.
const REST: Duration = Duration::from_secs(10);

impl Desk {
    /// Locks when nobody has touched the desk for long, and so for the legal key.
    ///
    /// Every ask does so first. A window does it once a second besides, since a page that hangs
    /// asks nothing.
    pub fn look_round(&self) {
        let mut guard = self.guard();
        let Some(open) = guard.as_mut() else { return };
        if open.is_forgotten() {
            self.close(guard);
        } else {
            open.close_forgotten_legal_key();
        }
    }

    /// Does a short step of tidying in the vault when nobody has touched the desk for a while.
    pub fn tidy_at_rest(&self) {
        if let Some(open) = self.guard().as_mut().filter(|open| open.touched.lasts() > REST) {
            // What cannot be tidied now is only a little slower to look through.
            let _ = open.vault.tidy();
        }
    }

    /// Closes the day and every key at once, whoever asks for it.
    pub fn lock(&self) {
        self.wait_no_longer();
        self.close(self.guard());
    }

    /// Closes what is open: every key first, then whoever listens is told.
    pub(crate) fn close(&self, mut guard: MutexGuard<'_, Option<OpenDesk>>) {
        let Some(open) = guard.as_mut() else { return };
        open.close_legal();
        // Its sockets may take a moment to close; the keys do not wait for them.
        let wire = open.wire.take();
        *guard = None;
        drop(guard);
        self.end_aside(wire);
        if let Some(tell) = self.closed.get() {
            tell();
        }
    }
}

impl OpenDesk {
    /// Somebody is still here.
    pub fn touch(&mut self) {
        self.touched = Stillness::begins();
        self.legal_touched = self.touched;
    }

    /// Returns how long until the desk locks itself.
    pub fn locks_in(&mut self) -> Duration {
        self.minutes("lock_minutes", 5, 15).saturating_sub(self.touched.lasts())
    }

    /// Returns how long until the legal key closes itself.
    pub fn legal_closes_in(&mut self) -> Duration {
        self.minutes("legal_minutes", 2, 15).saturating_sub(self.legal_touched.lasts())
    }

    fn minutes(&self, name: &str, usual: u64, most: u64) -> Duration {
        let value = self.vault.setting(name).ok().flatten().and_then(|v| v.parse::<u64>().ok());
        Duration::from_secs(60 * value.unwrap_or(usual).clamp(1, most))
    }

    fn is_forgotten(&self) -> bool {
        !self.clock.is_standing() && self.touched.lasts() > self.minutes("lock_minutes", 5, 15)
    }

    fn close_forgotten_legal_key(&mut self) {
        let forgotten = self.legal_touched.lasts() > self.minutes("legal_minutes", 2, 15);
        if self.vault.legal_is_open() && forgotten && !self.clock.is_standing() {
            self.close_legal();
        }
    }

    /// Closes the legal key and forgets every copy drawn with it, also where the layout remembers
    /// its pages. A note that was still being
    /// typed is kept as a note, so that no word is lost.
    pub fn close_legal(&mut self) {
        self.keep_legal_drafts();
        self.vault.close_legal();
        self.legal_by = None;
        self.copies.clear();
        closeby_paper::forget_prints();
    }

    fn keep_legal_drafts(&mut self) {
        for (place, text) in std::mem::take(&mut self.legal_drafts) {
            let case = place.strip_prefix("case:").and_then(|case| Uuid::parse_str(case).ok());
            let Some(case) = case.map(CaseId).filter(|_| !text.trim().is_empty()) else { continue };
            let text = say!("draft-kept", text = text);
            let note =
                CaseOperation::WriteNote(case, NoteId(self.fresh()), NoteKind::CaseNote, text);
            // Nobody is there to be told of a failure; the key closes all the same.
            let _ = self.record(Operation::Case(note));
        }
    }
}

#[cfg(test)]
mod tests;

//! Lines of the log read one by one, when a page of the table cannot be read: what is lost is named.

use std::sync::atomic::Ordering;

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_domain::entry::EntryLine;

use crate::error::Kept;
use crate::table::line::{self, Ask};
use crate::{Filter, Vault, VaultError};

/// Lines with whether each is still the newest version, and the numbers of those that are lost.
type Salvaged = (Vec<(EntryLine, bool)>, Vec<u32>);

impl Vault {
    /// Returns lines of a moment; the ones that cannot be read are left out.
    pub(crate) fn lines_at(
        &self,
        at: Moment,
        mode: Mode,
        ask: &Ask,
    ) -> Kept<Vec<(EntryLine, bool)>> {
        match self.read(|connection| line::after(connection, at, mode, ask)) {
            Err(VaultError::Damaged { .. }) => {
                self.hurt.store(true, Ordering::Release);
                Ok(self.salvage(at, mode, ask)?.0)
            }
            whole => whole,
        }
    }

    /// Returns the numbers of entries that cannot be read at a moment.
    ///
    /// Looked for only once a line could not be read: in a sound vault it costs nothing.
    pub fn unreadable_entries(&self, at: Moment, mode: Mode) -> Result<Vec<u32>, VaultError> {
        if !self.hurt.load(Ordering::Acquire) {
            return Ok(Vec::new());
        }
        let ask = Filter::default().ask(None, usize::MAX >> 1);
        let mut lost = self.salvage(at, mode, &ask)?.1;
        lost.sort_unstable();
        lost.dedup();
        Ok(lost)
    }

    fn salvage(&self, at: Moment, mode: Mode, ask: &Ask) -> Kept<Salvaged> {
        let places = self.read(|connection| line::places_after(connection, at, mode, ask))?;
        let (mut lines, mut lost) = (Vec::new(), Vec::new());
        for place in places {
            match self.read(|connection| line::at_key(connection, place.key)) {
                Ok(line) => lines.push((line, place.is_newest)),
                Err(VaultError::Damaged { .. }) => lost.push(place.number),
                Err(other) => return Err(other),
            }
        }
        Ok((lines, lost))
    }
}

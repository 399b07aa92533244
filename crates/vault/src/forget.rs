//! Forgetting people: their details go for good, and the record says that they went.

use std::sync::PoisonError;

use closeby_domain::id::PersonId;
use closeby_domain::statement::Author;
use closeby_domain::{Moment, Operation, Statement, Subject};

use crate::error::Kept;
use crate::pen::{Page, append_all};
use crate::table::{forget, story};
use crate::{Vault, VaultError};

impl Vault {
    /// Removes everything the record tells about these people; returns about how many it told.
    ///
    /// Their names stay where somebody wrote them into a line of the log, and so does every
    /// signature and link. One statement for each of them names the records that lost their text.
    pub fn forget(
        &self,
        people: &[PersonId],
        by: &Author,
        at: Moment,
    ) -> Result<usize, VaultError> {
        self.see_that_there_are_keys([self.keys.team].into(), at)?;
        let (ring, team) = (self.ring(), self.team());
        let forgotten = self.write(|connection, heads| {
            let mut forgotten = 0;
            for person in people {
                let key = story::key_of(&Subject::Person(person.0));
                let gone = forget::telling(connection, &ring, &key)?;
                if gone.is_empty() {
                    continue;
                }
                let gone = gone.into_iter().map(|(_, order)| order).collect();
                let operation = Operation::ForgetPerson(*person, gone);
                let (by, order) = (by.clone(), closeby_domain::statement::Order::FIRST);
                let said = Statement { by, happened: at, recorded: at, operation, order };
                let (ring, keys, team) = (&*ring, &self.keys, team.as_ref());
                let page = Page { connection, ring, keys, team, heads };
                append_all(page, &[said])?;
                forgotten += 1;
            }
            Ok(forgotten)
        })?;
        self.sweep()?;
        Ok(forgotten)
    }

    /// Writes the file anew, so that nothing lingers in pages that are free or in the log of writes.
    ///
    /// No error when there is no room for it: what was let go is overwritten where it lay.
    fn sweep(&self) -> Kept<()> {
        let pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        match pen.connection.execute_batch("VACUUM").map_err(VaultError::from) {
            Ok(()) | Err(VaultError::DiskFull) => {}
            Err(other) => return Err(other),
        }
        Ok(pen.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }
}

#[cfg(test)]
mod tests;

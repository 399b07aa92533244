//! A few new records, each the next of its chain: kept as they travelled, and checked afterwards.

use std::sync::PoisonError;

use closeby_domain::Moment;
use closeby_seal::{Envelope, Head};
use rusqlite::Connection;

use super::Checked;
use crate::error::Kept;
use crate::pen::Heads;
use crate::table::{arrival, chain};
use crate::team::Team;
use crate::{Height, Vault, VaultError};

/// How many may lie there unchecked; a peer that lies gets no further than this.
const MOST: usize = 128;

impl Vault {
    /// Keeps a few records at once, when nobody else writes and each is the next of its chain by its
    /// own words; `None` when that is not so, and nothing was done. Returns how far those chains
    /// then come, once they hold.
    ///
    /// They last when this returns. Whether they are genuine is found out by the next who takes
    /// records in or calls [`Vault::tell_arrived`]; before that nothing is told, shown or handed on.
    pub fn keep_at_once(
        &self,
        records: &[Envelope],
        now: Moment,
    ) -> Result<Option<Vec<Height>>, VaultError> {
        let Ok(team) = self.team.try_read() else { return Ok(None) };
        let Some(team) = team.as_ref() else { return Ok(None) };
        let Ok(pen) = self.pen.try_lock() else { return Ok(None) };
        let Some(next) = self.each_is_next(records, pen.heads(), team) else { return Ok(None) };
        let reach = next.iter().map(|(_, head)| Height::at(head)).collect();
        self.write_with_pen(pen, |connection, heads| {
            records.iter().try_for_each(|record| arrival::insert(connection, record, now))?;
            heads.unchecked += records.len();
            heads.arrived.clone_from(&next);
            Ok(())
        })?;
        Ok(Some(reach))
    }

    /// Tells whether anything lies there that was kept at once and not checked.
    pub(super) fn has_unchecked(&self) -> bool {
        let pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        pen.heads().unchecked > 0
    }

    /// Tells whether each of these is what its chain waits for next, as far as can be told without
    /// a signature; returns where the chains of which something waits then stand.
    fn each_is_next(
        &self,
        records: &[Envelope],
        heads: &Heads,
        team: &Team,
    ) -> Option<Vec<(i64, Head)>> {
        if heads.unchecked + records.len() > MOST {
            return None;
        }
        let mut arrived = heads.arrived.clone();
        for record in records {
            let header = record.header();
            // What others have of this laptop's own chain must not wait while it writes on.
            let ours = header.space == self.keys.space
                && header.audience != team.control
                && header.author != self.keys.device.author();
            let name = (header.author, header.audience);
            let chain = heads.chains.iter().find(|one| (one.author, one.audience) == name)?;
            let before = arrived.iter().position(|(id, _)| *id == chain.id);
            let head = before.and_then(|at| arrived.get(at)).map(|(_, head)| *head).or(chain.head);
            let follows = header.seq == head.map_or(1, |head| head.seq.saturating_add(1))
                && header.prev == head.map(|head| head.id)
                && head.is_none_or(|head| header.hlc > head.hlc);
            if !(ours && follows && record.is_whole() && team.knows(header.author)) {
                return None;
            }
            let newest = (chain.id, chain::head_of(record));
            match before.and_then(|at| arrived.get_mut(at)) {
                Some(older) => *older = newest,
                None => arrived.push(newest),
            }
        }
        Some(arrived)
    }
}

/// Takes out what was kept unchecked, and checks it; `None` when there is nothing. To be taken in
/// before anything else is.
pub(super) fn take_out(connection: &Connection, heads: &mut Heads) -> Kept<Option<Checked>> {
    heads.unchecked = 0;
    heads.arrived.clear();
    let waited = arrival::take_out(connection)?;
    Ok((!waited.is_empty()).then(|| Checked::of(waited)))
}

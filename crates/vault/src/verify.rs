//! Checking the record: every signature, every link, and every page of the file.

use std::sync::mpsc::{SyncSender, sync_channel};

use closeby_domain::Order;
use closeby_seal::{DayHead, Fault, Gone, Rigour, Walk, What};

use crate::error::Kept;
use crate::table::forget;
use crate::table::record::{self, Raw};
use crate::{Vault, VaultError};

/// How many records are checked at a time: few at first, so that checking begins at once, and then
/// enough batches that no core waits long for another, of which one reads the next run meanwhile.
const RUNS: std::ops::RangeInclusive<usize> = 1_024..=16_384;

/// What a check of the record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// How many records hold, up to the first fault.
    pub records: u64,
    /// The number that is printed on every page; of all records, when there is no fault.
    pub head: DayHead,
    /// The first record that does not hold.
    pub fault: Option<Fault>,
    /// How many records others mention and this laptop has not got.
    pub missing: usize,
    /// How many texts somebody removed on purpose; their records hold without them.
    pub removed: usize,
}

impl VerifyReport {
    /// Returns whether every record holds.
    pub fn is_sound(&self) -> bool {
        self.fault.is_none()
    }
}

impl Vault {
    /// Checks every record: signature, link, number, day. Takes no key and changes nothing.
    pub fn verify(&self) -> Result<VerifyReport, VaultError> {
        let mut walk = Walk::new(self.keys.space, Rigour::Batch).letting_bodies_go();
        let mut records = 0;
        let followed = std::thread::scope(|both| {
            // The next run is read while this one is checked. When the checking stops early,
            // nobody listens any more and the reading stops too.
            let (read, runs) = sync_channel(0);
            both.spawn(move || self.read_runs(&read));
            for run in runs {
                let run = run?;
                let parts: Vec<_> = run.iter().map(|(_, raw): &(i64, Raw)| raw.parts()).collect();
                walk = match walk.follow(&parts) {
                    Ok(on) => on,
                    Err(fault) => return Ok(Err(fault)),
                };
                records += run.len() as u64;
            }
            Ok::<_, VaultError>(Ok(walk))
        })?;
        let walk = match followed {
            Ok(walk) => walk,
            Err(fault) => return self.faulty(fault),
        };
        let walked = walk.finish();
        if let Some(gone) = self.first_emptied(&walked.gone)? {
            return self.faulty(gone);
        }
        Ok(VerifyReport {
            records,
            head: walked.day_head(),
            fault: None,
            missing: walked.missing.len(),
            removed: walked.gone.len(),
        })
    }

    /// Reads every record in runs, in the order in which they were taken in.
    fn read_runs(&self, to: &SyncSender<Kept<Vec<(i64, Raw)>>>) {
        let (mut place, mut length) = (0, *RUNS.start());
        loop {
            let run = self.read(|connection| record::run_after(connection, place, length));
            length = (length * 2).min(*RUNS.end());
            match run.as_ref().map(|run| run.last().map(|(last, _)| *last)) {
                Ok(Some(last)) => place = last,
                Ok(None) => return,
                Err(_) => {
                    let _ = to.send(run);
                    return;
                }
            }
            if to.send(run).is_err() {
                return;
            }
        }
    }

    /// Returns the first record without a text that nobody removed on purpose.
    fn first_emptied(&self, gone: &[Gone]) -> Kept<Option<Fault>> {
        if gone.is_empty() {
            return Ok(None);
        }
        let ring = self.ring();
        let named = self.read(|connection| forget::on_purpose(connection, &ring))?;
        let order = |gone: &Gone| Order {
            hlc: gone.hlc.to_bits(),
            device: gone.author.tag(),
            seq: gone.seq,
        };
        let emptied = gone.iter().find(|gone| !named.contains(&order(gone)));
        Ok(emptied.map(|gone| Fault {
            position: gone.position,
            author: Some(gone.author),
            seq: Some(gone.seq),
            what: What::Emptied,
        }))
    }

    fn faulty(&self, fault: Fault) -> Kept<VerifyReport> {
        let (head, _) = self.head()?;
        let records = fault.position as u64;
        Ok(VerifyReport { records, head, fault: Some(fault), missing: 0, removed: 0 })
    }

    /// Reads every page of the file and returns what is wrong with it; nothing when it is sound.
    pub fn verify_pages(&self) -> Result<Vec<String>, VaultError> {
        self.read(|connection| {
            let mut found = Vec::new();
            for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
                let mut query = connection.prepare(check)?;
                let rows = query.query_map([], |row| row.get::<_, String>(0))?;
                for row in rows {
                    found.extend(Some(row?).filter(|line| line != "ok"));
                }
            }
            Ok(found)
        })
    }

    /// Returns the number printed on every page, and how many records it stands for.
    pub fn head(&self) -> Result<(DayHead, u64), VaultError> {
        let heads = self.heads();
        Ok((DayHead::of(&heads), heads.iter().map(|head| head.seq).sum()))
    }
}

#[cfg(test)]
pub(crate) mod tests;

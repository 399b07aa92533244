//! What the other side has, as far as we know, and what to send next.

use std::collections::HashMap;

use closeby_seal::{AudienceAlias, AuthorKey, Envelope};
use closeby_vault::{Height, Vault, VaultError};

/// How many records go in one frame, and about how many bytes.
const BATCH: (usize, usize) = (256, 256 * 1024);

/// So few lines are read without a way through another thread.
const FEW: u64 = 16;

type Chain = (AuthorKey, AudienceAlias);

/// How far the other side has one chain.
#[derive(Debug, Clone, Copy, Default)]
struct Reach {
    /// What it last said itself.
    said: u64,
    /// What it has if it took everything that was sent.
    sent: u64,
    /// What it is known to have.
    has: u64,
    /// It said the same again after more was sent: it does not take these.
    stuck: bool,
}

/// How far the other side has every chain.
#[derive(Debug, Clone, Default)]
pub(super) struct Theirs(HashMap<Chain, Reach>);

impl Theirs {
    /// Takes up what they say they have.
    pub(super) fn said(&mut self, heights: &[Height]) {
        let mut before = std::mem::take(&mut self.0);
        for height in heights {
            let chain = (height.author, height.audience);
            let old = before.remove(&chain).unwrap_or_default();
            self.0.insert(chain, again(old, height.seq));
        }
        for (chain, old) in before {
            self.0.insert(chain, again(old, 0));
        }
    }

    /// Notes records that went to them.
    pub(super) fn went(&mut self, records: &[Envelope]) {
        for record in records {
            let header = record.header();
            let reach = self.0.entry((header.author, header.audience)).or_default();
            reach.sent = reach.sent.max(header.seq);
        }
    }

    /// Notes records that came from them.
    pub(super) fn came(&mut self, records: &[Envelope]) {
        self.went(records);
        for record in records {
            let header = record.header();
            let reach = self.0.entry((header.author, header.audience)).or_default();
            reach.has = reach.has.max(header.seq);
        }
    }

    /// Notes how far they have come after taking something in.
    pub(super) fn took(&mut self, heights: &[Height]) {
        for height in heights {
            let reach = self.0.entry((height.author, height.audience)).or_default();
            reach.has = reach.has.max(height.seq);
        }
    }

    /// Offers once more what they did not take: somebody may have been let in meanwhile.
    pub(super) fn try_again(&mut self) {
        for reach in self.0.values_mut().filter(|reach| reach.stuck) {
            *reach = Reach { sent: reach.said, stuck: false, ..*reach };
        }
    }

    fn sent(&self, height: &Height) -> u64 {
        self.0.get(&(height.author, height.audience)).map_or(0, |reach| reach.sent)
    }

    /// Tells whether anything is here that was not sent to them.
    pub(super) fn may_take(&self, ours: &[Height]) -> bool {
        ours.iter().any(|height| self.sent(height) < height.seq)
    }

    /// Returns how many records are here and not known to be there.
    pub(super) fn lack(&self, ours: &[Height]) -> u64 {
        let has = |height: &Height| {
            self.0.get(&(height.author, height.audience)).map_or(0, |reach| reach.has)
        };
        ours.iter().map(|height| height.seq.saturating_sub(has(height))).sum()
    }
}

fn again(old: Reach, said: u64) -> Reach {
    let stuck = old.sent > said && old.said == said && old.sent > old.said;
    Reach { said, sent: if stuck { old.sent } else { said }, has: said, stuck }
}

/// Returns all that is to be sent, when that is a few lines of one chain that were just written and
/// nobody has to be waited for; `None` otherwise.
pub(super) fn few_at_hand(vault: &Vault, theirs: &Theirs) -> Option<Vec<Envelope>> {
    let mut lacking = (vault.heights().into_iter())
        .map(|here| (here.seq, Height { seq: theirs.sent(&here), ..here }))
        .filter(|(here, after)| after.seq < *here);
    let (here, after) = lacking.next()?;
    if lacking.next().is_some() || here - after.seq > FEW {
        return None;
    }
    // What cannot be read is met again on the long way, which says so.
    let few = vault.records_at_hand(after, BATCH.0, BATCH.1).ok().flatten()?;
    (few.len() as u64 == here - after.seq).then_some(few)
}

/// Returns the next records to send; nothing when they have everything.
///
/// What says who belongs goes first, in the order in which it was written: whoever hears it can
/// then take everything else.
pub(super) fn next_batch(vault: &Vault, theirs: &Theirs) -> Result<Vec<Envelope>, VaultError> {
    let (most, bytes) = BATCH;
    let control = vault.control();
    let lacking: Vec<Height> = (vault.heights().into_iter())
        .map(|height| (height.seq, Height { seq: theirs.sent(&height), ..height }))
        .filter(|(here, after)| after.seq < *here)
        .map(|(_, after)| after)
        .collect();
    let (first, rest): (Vec<_>, Vec<_>) =
        lacking.into_iter().partition(|after| Some(after.audience) == control);
    let mut batch = Vec::new();
    for after in first {
        batch.extend(vault.records_after(after, most, bytes)?);
    }
    if !batch.is_empty() {
        batch.sort_by_key(|record| record.header().hlc);
        return Ok(cut(batch));
    }
    for after in rest {
        let size: usize = batch.iter().map(Envelope::size).sum();
        if batch.len() >= most || size >= bytes {
            break;
        }
        batch.extend(vault.records_after(after, most - batch.len(), bytes - size)?);
    }
    Ok(cut(batch))
}

/// Keeps what fits in a frame; a single record always does.
fn cut(mut batch: Vec<Envelope>) -> Vec<Envelope> {
    let (most, bytes) = BATCH;
    let (mut size, mut fits) = (0, 0);
    for record in batch.iter().take(most) {
        size += record.size();
        if fits > 0 && size > bytes {
            break;
        }
        fits += 1;
    }
    batch.truncate(fits);
    batch
}

#[cfg(test)]
mod tests {
    use super::*;

    fn height(seq: u64) -> Height {
        let (author, audience) =
            (AuthorKey::from_bytes([1; 32]), AudienceAlias::from_bytes([2; 16]));
        Height { author, audience, seq }
    }

    #[test]
    fn what_they_say_is_what_they_have() {
        let mut theirs = Theirs::default();
        assert_eq!(theirs.lack(&[height(9)]), 9);
        theirs.said(&[height(4)]);
        assert_eq!(theirs.lack(&[height(9)]), 5);
    }

    fn sends_up_to(theirs: &Theirs) -> u64 {
        theirs.sent(&height(0))
    }

    #[test]
    fn what_they_do_not_take_is_not_sent_for_ever() {
        let mut theirs = Theirs::default();
        theirs.said(&[height(4)]);
        theirs.0.values_mut().for_each(|reach| reach.sent = 9);
        theirs.said(&[height(4)]);
        assert_eq!((sends_up_to(&theirs), theirs.lack(&[height(9)])), (9, 5));
        theirs.try_again();
        assert_eq!(sends_up_to(&theirs), 4);
        theirs.said(&[height(6)]);
        assert_eq!((sends_up_to(&theirs), theirs.lack(&[height(9)])), (6, 3));
    }

    #[test]
    fn what_was_sent_is_lacking_until_they_say_that_they_took_it() {
        let mut theirs = Theirs::default();
        theirs.said(&[height(4)]);
        theirs.0.values_mut().for_each(|reach| reach.sent = 9);
        assert_eq!(theirs.lack(&[height(9)]), 5);
        theirs.took(&[height(9)]);
        assert_eq!(theirs.lack(&[height(9)]), 0);
    }
}

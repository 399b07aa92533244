//! One exchange: fetch what is lacking here, heal, leave what is lacking there.

use std::collections::{BTreeMap, BTreeSet};

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey};
use closeby_vault::{Exchange, Height, Received, Vault};

use crate::segment::{self, Label, MOST_BYTES, MOST_RECORDS};
use crate::{Carrier, SyncError};

/// One device's records for one audience.
type Chain = (AuthorKey, AudienceAlias);

/// What an exchange came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// What came in.
    pub received: Received,
    /// How many records were left on the carrier.
    pub sent: u64,
    /// How many objects there were damaged, or not what their names say.
    pub damaged: usize,
    /// How many objects are listed and not there, or not yet, or larger than any of ours.
    pub late: usize,
    /// How many files there are none of ours.
    pub foreign: usize,
    /// Chains of which the carrier has less than when it was last seen.
    pub went_back: usize,
}

/// Exchanges with a carrier until both have everything; one listing, and one object for each
/// [`MOST_RECORDS`] records of a chain. Broken off anywhere, the next one goes on from there.
pub fn exchange(vault: &Vault, carrier: &impl Carrier, now: Moment) -> Result<Outcome, SyncError> {
    let names = carrier.list(&segment::folder(vault.space()))?;
    let labels: Vec<Label> =
        names.iter().filter_map(|name| Label::read(vault.space(), name)).collect();
    let mut outcome = Outcome { foreign: names.len() - labels.len(), ..Outcome::default() };
    let before = vault.carried(carrier.name())?;
    let there = fetch(vault, carrier, labels, now, &mut outcome)?;
    outcome.went_back = before.iter().filter(|one| reach(&there, one) < one.seq).count();
    vault.asked_others()?;
    vault.heal(now)?;
    let carried = leave(vault, carrier, &there, &mut outcome)?;
    let done = Exchange {
        at: now,
        carrier: carrier.name().to_owned(),
        sent: outcome.sent,
        received: outcome.received.taken as u64,
    };
    vault.note_exchange(&done, &carried)?;
    Ok(outcome)
}

/// Runs of records that a carrier really has, by chain.
type There = BTreeMap<Chain, BTreeSet<(u64, u64)>>;

/// Fetches what is lacking, object by object; tells what is really there.
fn fetch(
    vault: &Vault,
    carrier: &impl Carrier,
    mut labels: Vec<Label>,
    now: Moment,
    outcome: &mut Outcome,
) -> Result<There, SyncError> {
    let mut there = There::new();
    labels.sort_by_key(|label| (label.author, label.audience, label.from, label.to));
    loop {
        let mut left = Vec::new();
        let (at_first, mut progress) = (labels.len(), false);
        for label in labels {
            let have = height(vault, (label.author, label.audience));
            if label.to <= have {
                // Its content is known; that it is whole is found out by whoever fetches it.
                note(&mut there, &label);
                continue;
            }
            if label.from > have + 1 {
                left.push(label);
                continue;
            }
            let Some(bytes) = carrier.get(&label.name)? else {
                outcome.late += 1;
                continue;
            };
            match segment::unpack(&label, &bytes) {
                None => outcome.damaged += 1,
                Some(records) => {
                    note(&mut there, &label);
                    let received = vault.receive(&records, now)?;
                    progress |= received.taken > 0;
                    match height(vault, (label.author, label.audience)) > have {
                        true => outcome.received.add(received),
                        // Perhaps whoever lets its author in comes later in the list.
                        false => left.push(label),
                    }
                }
            }
        }
        if !progress || left.is_empty() || left.len() == at_first {
            refuse(vault, carrier, left, now, outcome)?;
            return Ok(there);
        }
        labels = left;
    }
}

/// Names what found no place to the end.
fn refuse(
    vault: &Vault,
    carrier: &impl Carrier,
    left: Vec<Label>,
    now: Moment,
    outcome: &mut Outcome,
) -> Result<(), SyncError> {
    for label in left {
        let Some(bytes) = carrier.get(&label.name)? else {
            outcome.late += 1;
            continue;
        };
        match segment::unpack(&label, &bytes) {
            Some(records) => outcome.received.add(vault.receive(&records, now)?),
            None => outcome.damaged += 1,
        }
    }
    Ok(())
}

/// Leaves what the carrier lacks; returns how far it has each chain afterwards.
fn leave(
    vault: &Vault,
    carrier: &impl Carrier,
    there: &There,
    outcome: &mut Outcome,
) -> Result<Vec<Height>, SyncError> {
    let mut carried = Vec::new();
    for height in vault.heights() {
        let mut after = Height { seq: reach(there, &height), ..height };
        while after.seq < height.seq {
            let records = vault.records_after(after, MOST_RECORDS, MOST_BYTES)?;
            let Some(last) = records.last() else { break };
            let Some((name, bytes)) = segment::pack(vault.space(), &after, &records) else { break };
            carrier.put(&name, &bytes)?;
            after.seq = last.header().seq;
            outcome.sent += records.len() as u64;
        }
        carried.push(after);
    }
    Ok(carried)
}

fn note(there: &mut There, label: &Label) {
    there.entry((label.author, label.audience)).or_default().insert((label.from, label.to));
}

/// Returns up to which number a carrier has a chain without a gap.
fn reach(there: &There, of: &Height) -> u64 {
    let runs = there.get(&(of.author, of.audience)).into_iter().flatten();
    runs.fold(0, |reach, (from, to)| if *from <= reach + 1 { reach.max(*to) } else { reach })
}

fn height(vault: &Vault, (author, audience): Chain) -> u64 {
    let all = vault.heights();
    let own = all.iter().find(|one| (one.author, one.audience) == (author, audience));
    own.map_or(0, |one| one.seq)
}

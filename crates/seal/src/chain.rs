//! Following the chains: every record checked, linked to the one before, and the first fault named.

pub(crate) mod fault;
pub(crate) mod fork;
pub(crate) mod head;

use std::collections::{HashMap, HashSet};

use crate::cores::each_on_all;
use crate::record::envelope::{body_fits, read_parts};
use crate::sign::{Claim, first_forged};
use crate::{
    AudienceAlias, AuthorKey, DayHead, Fault, Head, Header, Hlc, Parts, RecordId, Rigour, Seen,
    SpaceId, What,
};

/// A chain is all that one author wrote for one audience.
type ChainName = (AuthorKey, AudienceAlias);

/// Follows any number of interleaved chains from their beginning, or from known heads.
///
/// It needs no key. Give it the records in the order in which they are kept, in slices of any
/// size; after a fault the walk is over.
#[derive(Debug)]
pub struct Walk {
    space: SpaceId,
    rigour: Rigour,
    walked: usize,
    chains: HashMap<ChainName, Chain>,
    mentioned: HashSet<Seen>,
    bodies_may_go: bool,
    gone: Vec<Gone>,
}

/// A record of which everything but its body is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// Its place in everything walked, from 0.
    pub position: usize,
    /// Who wrote it.
    pub author: AuthorKey,
    /// Its number.
    pub seq: u64,
    /// When it was written.
    pub hlc: Hlc,
}

#[derive(Debug)]
struct Chain {
    /// The number that comes before the first in `ids`.
    before: u64,
    ids: Vec<RecordId>,
    head: Head,
}

/// A record that others had seen and that was not there.
pub type Glimpse = Seen;

/// What a walk without a fault has seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walked {
    /// How many records there were.
    pub records: usize,
    /// Where each chain stands, sorted.
    pub heads: Vec<Head>,
    /// What records mention and is not there, sorted: left out, or not received yet.
    pub missing: Vec<Glimpse>,
    /// Records without their body; none unless the walk let bodies go.
    pub gone: Vec<Gone>,
}

impl Walked {
    /// Returns the number that is printed on every page.
    pub fn day_head(&self) -> DayHead {
        DayHead::of(&self.heads)
    }
}

/// So few records are read before another core has begun to help.
const FEW: usize = 128;

struct Read<'a> {
    header: Header,
    id: RecordId,
    parts: Parts<'a>,
    signature: &'a [u8; 64],
    /// Whether its body is the one that was signed for.
    body_fits: bool,
}

impl Walk {
    /// Starts at the beginning of every chain of one day.
    pub fn new(space: SpaceId, rigour: Rigour) -> Self {
        Self::from_heads(space, rigour, &[])
    }

    /// Starts after records that were walked before; other chains start at their beginning.
    pub fn from_heads(space: SpaceId, rigour: Rigour, heads: &[Head]) -> Self {
        let chains = heads.iter().map(|head| (chain_name(head), Chain::after(*head))).collect();
        let (mentioned, gone) = (HashSet::new(), Vec::new());
        Self { space, rigour, walked: 0, chains, mentioned, bodies_may_go: false, gone }
    }

    /// Lets empty bodies pass and names them at the end. Whoever walks must then ask whether each
    /// was removed on purpose: a header alone cannot tell.
    pub fn letting_bodies_go(mut self) -> Self {
        self.bodies_may_go = true;
        self
    }

    /// Checks the next records; returns the first that does not hold.
    ///
    /// Whether an absent record is missing or only out of place is judged within this slice.
    pub fn follow(mut self, run: &[Parts<'_>]) -> Result<Self, Fault> {
        let mut reads = Vec::with_capacity(run.len());
        let mut fault = None;
        let each = each_on_all(run, FEW, |share| share.iter().map(Read::of).collect());
        for (at, read) in each.into_iter().enumerate() {
            let read = match read {
                Ok(read) => read,
                Err(what) => {
                    fault = Some(self.fault(at, None, what));
                    break;
                }
            };
            let verdict = self.link(&read, self.walked + at);
            reads.push(read);
            if let (Err(what), Some(read)) = (verdict, reads.last()) {
                let what = look_ahead(what, &read.header, run.get(at..).unwrap_or_default());
                fault = Some(self.fault(at, Some(&read.header), what));
                break;
            }
        }
        // Nothing that an unsigned header says counts, so a forgery goes before other faults.
        if let Some((at, read)) = self.first_forged(&reads) {
            return Err(self.fault(at, Some(&read.header), What::Forged));
        }
        match fault {
            Some(fault) => Err(fault),
            None => {
                self.walked += run.len();
                Ok(self)
            }
        }
    }

    /// Ends the walk.
    pub fn finish(self) -> Walked {
        let mut heads: Vec<_> = self.chains.values().map(|chain| chain.head).collect();
        heads.sort_unstable();
        let mut missing: Vec<_> =
            self.mentioned.iter().filter(|seen| !self.has(seen)).copied().collect();
        missing.sort_unstable();
        Walked { records: self.walked, heads, missing, gone: self.gone }
    }

    /// Appends a record to its chain, or says why it does not belong there.
    fn link(&mut self, read: &Read<'_>, position: usize) -> Result<(), What> {
        let header = &read.header;
        if header.space != self.space {
            return Err(What::ForeignSpace);
        }
        let gone = self.bodies_may_go && read.parts.body.is_empty();
        if !gone && !read.body_fits {
            return Err(What::Altered);
        }
        let head = head_of(header, read.id);
        match self.chains.get_mut(&chain_name(&head)) {
            Some(chain) => chain.append(header, head)?,
            None if header.seq == 1 => {
                self.chains.insert(chain_name(&head), Chain::starting_with(head));
            }
            None => return Err(What::Missing { expected: 1 }),
        }
        self.mentioned.extend(&header.seen);
        if gone {
            let Header { author, seq, hlc, .. } = *header;
            self.gone.push(Gone { position, author, seq, hlc });
        }
        Ok(())
    }

    fn first_forged<'r, 'a>(&self, reads: &'r [Read<'a>]) -> Option<(usize, &'r Read<'a>)> {
        let claims: Vec<_> = reads.iter().map(Read::claim).collect();
        let at = first_forged(&claims, self.rigour)?;
        Some((at, reads.get(at)?))
    }

    fn fault(&self, at: usize, header: Option<&Header>, what: What) -> Fault {
        Fault {
            position: self.walked + at,
            author: header.map(|header| header.author),
            seq: header.map(|header| header.seq),
            what,
        }
    }

    fn has(&self, seen: &Seen) -> bool {
        self.chains
            .iter()
            .filter(|((author, _), _)| author.tag() == seen.author)
            .any(|(_, chain)| chain.has(seen))
    }
}

impl<'a> Read<'a> {
    fn of(parts: &Parts<'a>) -> Result<Self, What> {
        let (header, signature) = read_parts(*parts)?;
        let body_fits = body_fits(&header, parts.body);
        Ok(Self { id: RecordId::of(parts.header), header, parts: *parts, signature, body_fits })
    }

    fn claim(&self) -> Claim<'_> {
        Claim { author: self.header.author, header: self.parts.header, signature: self.signature }
    }
}

impl Chain {
    fn starting_with(head: Head) -> Self {
        Self { before: 0, ids: vec![head.id], head }
    }

    fn after(head: Head) -> Self {
        Self { before: head.seq.saturating_sub(1), ids: vec![head.id], head }
    }

    fn append(&mut self, header: &Header, next: Head) -> Result<(), What> {
        let expected = self.head.seq.saturating_add(1);
        if next.seq > expected {
            return Err(What::Missing { expected });
        }
        if next.seq < expected {
            return Err(self.again(&next));
        }
        if header.prev != Some(self.head.id) {
            return Err(What::Relinked);
        }
        if next.hlc <= self.head.hlc {
            return Err(What::ClockBack);
        }
        self.ids.push(next.id);
        self.head = next;
        Ok(())
    }

    /// Judges a record whose number was there before.
    ///
    /// What came before this walk is not at hand to compare with, so it counts as repeated.
    fn again(&self, next: &Head) -> What {
        match self.id_at(next.seq) {
            Some(first) if first != next.id => What::Forked { first },
            _ => What::Repeated,
        }
    }

    fn id_at(&self, seq: u64) -> Option<RecordId> {
        let place = seq.checked_sub(self.before)?.checked_sub(1)?;
        self.ids.get(usize::try_from(place).ok()?).copied()
    }

    /// Tells whether a mentioned record is here; what came before the walk is taken as here.
    fn has(&self, seen: &Seen) -> bool {
        seen.seq <= self.before || self.id_at(seen.seq).is_some_and(|id| id.tag() == seen.id)
    }
}

/// Turns "missing" into "out of order" when the expected record comes later in the run.
fn look_ahead(what: What, header: &Header, later: &[Parts<'_>]) -> What {
    let What::Missing { expected } = what else { return what };
    let comes_later = later.iter().filter_map(|parts| read_parts(*parts).ok()).any(|(later, _)| {
        (later.author, later.audience, later.seq) == (header.author, header.audience, expected)
    });
    if comes_later { What::Reordered { expected } } else { what }
}

fn chain_name(head: &Head) -> ChainName {
    (head.author, head.audience)
}

fn head_of(header: &Header, id: RecordId) -> Head {
    let Header { author, audience, seq, hlc, .. } = *header;
    Head { author, audience, seq, id, hlc }
}

#[cfg(test)]
mod tests;

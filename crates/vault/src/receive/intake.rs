//! One batch on its way in: linking, keeping, and noting what is missing.

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Envelope, Keyring, What};
use rusqlite::Connection;

use super::judge::{count_held, hold_new, settle_keys, tell_new};
use super::{Checked, Received, Refusal, Why, is_here, settle};
use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::pen::Heads;
use crate::table::chain::{self, Chain};
use crate::table::{exchange, fork, glimpse, record};
use crate::team::Team;

/// Where a batch stands within its transaction.
pub(super) struct Intake<'a> {
    connection: &'a Connection,
    heads: &'a mut Heads,
    keys: &'a TeamKeys,
    now: Moment,
    /// New records that are not control records, with their places.
    new: Vec<(i64, Envelope)>,
    received: Received,
}

impl<'a> Intake<'a> {
    pub(super) fn begin(
        connection: &'a Connection,
        heads: &'a mut Heads,
        keys: &'a TeamKeys,
        now: Moment,
    ) -> Self {
        let (new, received) = (Vec::new(), Received::default());
        Self { connection, heads, keys, now, new, received }
    }

    /// Looks at a record whose number is here already: the same, or proof of a fork.
    pub(super) fn again(&mut self, envelope: &Envelope) -> Kept<()> {
        let header = envelope.header();
        let Some(chain) = self.chain_of(header.author, envelope) else { return Ok(()) };
        let first = match chain.head.filter(|head| head.seq == header.seq) {
            Some(head) => Some(head.id),
            None => record::id_at(self.connection, chain.id, header.seq)?,
        };
        if first == Some(envelope.id()) {
            self.received.again += 1;
            return self.fill(chain.id, envelope);
        }
        match self.of_this_day(envelope).and_then(|()| envelope.check()) {
            Ok(()) if fork::insert(self.connection, chain.id, envelope)? => {
                self.received.forks += 1;
            }
            Ok(()) => self.received.again += 1,
            Err(what) => self.refuse(envelope, what.into()),
        }
        Ok(())
    }

    /// Takes up the text of a record that came without one. Whether it may count is judged anew; when
    /// it was removed on purpose, it goes again.
    fn fill(&self, chain: i64, envelope: &Envelope) -> Kept<()> {
        let empty = record::emptied(self.connection, chain, envelope.header().seq)?;
        match empty {
            Some(place) if envelope.check().is_ok() => {
                record::fill_body(self.connection, place, envelope.body())
            }
            _ => Ok(()),
        }
    }

    /// Takes control records in until no more find their place; returns the team when it changed.
    pub(super) fn take_control(
        &mut self,
        mut pending: Vec<Checked<'_>>,
        ring: &mut Keyring,
        before: &Team,
    ) -> Kept<Option<Team>> {
        pending.sort_by_key(|(envelope, _)| (envelope.header().author, envelope.header().seq));
        let mut changed: Option<Team> = None;
        loop {
            let team = changed.as_ref().unwrap_or(before);
            let mut left = Vec::new();
            let offered = pending.len();
            for (envelope, holds) in pending {
                if self.offer(envelope, holds, team)?.is_none() {
                    left.push((envelope, holds));
                }
            }
            if left.len() == offered {
                left.into_iter()
                    .for_each(|(envelope, holds)| self.leave_out(envelope, holds, team));
                return Ok(changed);
            }
            // A laptop that was let in just now may have written the next of them.
            changed = settle_keys(self.connection, ring, self.keys)?;
            pending = left;
        }
    }

    /// Takes other records in, each chain from its lowest number on.
    pub(super) fn take_others(&mut self, mut pending: Vec<Checked<'_>>, team: &Team) -> Kept<()> {
        pending.sort_by_key(|(envelope, _)| {
            (envelope.header().author, envelope.header().audience, envelope.header().seq)
        });
        for (envelope, holds) in pending {
            match self.offer(envelope, holds, team)? {
                Some(place) => self.new.push((place, envelope.clone())),
                None => self.leave_out(envelope, holds, team),
            }
        }
        Ok(())
    }

    /// Tells what came in, and what may count now that did not before.
    pub(super) fn finish(
        mut self,
        ring: &mut Keyring,
        changed: Option<Team>,
        before: &Team,
    ) -> Kept<(Received, Option<Team>)> {
        let changed = match changed {
            Some(_) => {
                // Nothing may count before it was judged, not even for a moment.
                hold_new(self.connection, &self.new)?;
                settle(self.connection, self.heads, ring, self.keys, self.now)?
            }
            None => {
                let place = (self.connection, &*ring, self.keys, self.now);
                tell_new(place, &before.roll, &self.new)?;
                None
            }
        };
        self.received.held = count_held(self.connection, &self.new)?;
        Ok((self.received, changed))
    }

    /// Keeps a record when it holds and is the next of its chain.
    fn offer(
        &mut self,
        envelope: &Envelope,
        holds: Result<(), What>,
        team: &Team,
    ) -> Kept<Option<i64>> {
        let header = envelope.header();
        let fits = holds.is_ok()
            && self.of_this_day(envelope).is_ok()
            && team.knows(header.author)
            && self.links(envelope).is_ok();
        if !fits {
            return Ok(None);
        }
        let chain = match self.chain_of(header.author, envelope) {
            Some(chain) => chain.id,
            None => {
                let chain = chain::insert(self.connection, header.author, header.audience)?;
                self.heads.chains.push(chain);
                chain.id
            }
        };
        let place = record::insert(self.connection, chain, envelope)?;
        self.heads.advance(envelope);
        self.note(chain, envelope)?;
        self.received.taken += 1;
        Ok(Some(place))
    }

    /// Notes whom we heard of, and what the record mentions that is not here.
    fn note(&self, chain: i64, envelope: &Envelope) -> Kept<()> {
        exchange::hear(self.connection, chain, self.now)?;
        glimpse::remove(self.connection, envelope)?;
        for seen in &envelope.header().seen {
            if !is_here(self.connection, self.heads, seen)? {
                glimpse::insert(self.connection, seen)?;
            }
        }
        Ok(())
    }

    fn leave_out(&mut self, envelope: &Envelope, holds: Result<(), What>, team: &Team) {
        let why = match self.of_this_day(envelope).and(holds) {
            Err(what) => what.into(),
            Ok(()) if !team.knows(envelope.header().author) => Why::Stranger,
            Ok(()) => self.links(envelope).err().map_or(Why::Stranger, Why::from),
        };
        self.refuse(envelope, why);
    }

    fn of_this_day(&self, envelope: &Envelope) -> Result<(), What> {
        (envelope.header().space == self.keys.space).then_some(()).ok_or(What::ForeignSpace)
    }

    fn links(&self, envelope: &Envelope) -> Result<(), What> {
        let header = envelope.header();
        let head = self.chain_of(header.author, envelope).and_then(|chain| chain.head);
        let expected = head.map_or(1, |head| head.seq.saturating_add(1));
        match header.seq.cmp(&expected) {
            std::cmp::Ordering::Less => Err(What::Repeated),
            std::cmp::Ordering::Greater => Err(What::Missing { expected }),
            std::cmp::Ordering::Equal if header.prev != head.map(|head| head.id) => {
                Err(What::Relinked)
            }
            std::cmp::Ordering::Equal if head.is_some_and(|head| header.hlc <= head.hlc) => {
                Err(What::ClockBack)
            }
            std::cmp::Ordering::Equal => Ok(()),
        }
    }

    fn chain_of(&self, author: AuthorKey, envelope: &Envelope) -> Option<Chain> {
        let name = (author, envelope.header().audience);
        self.heads.chains.iter().find(|chain| (chain.author, chain.audience) == name).copied()
    }

    fn refuse(&mut self, envelope: &Envelope, why: Why) {
        let header = envelope.header();
        if why == Why::Fault(What::Repeated) {
            self.received.again += 1;
            return;
        }
        let (author, audience, seq) = (header.author, header.audience, header.seq);
        self.received.refused.push(Refusal { author, audience, seq, why });
    }
}

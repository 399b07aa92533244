//! One batch on its way in: linking, keeping, and noting what is missing.

use std::collections::BTreeSet;

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Envelope, Keyring, Roll, What};
use rusqlite::Connection;

use super::judge::{count_held, hold_new, settle_keys, tell_new};
use super::{Checked, One, Received, Refusal, Why, is_here, settle};
use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::pen::Heads;
use crate::table::chain::{self, Chain};
use crate::table::{exchange, fork, glimpse, held, record};
use crate::team::Team;

/// Where a batch stands within its transaction.
pub(super) struct Intake<'a> {
    connection: &'a Connection,
    heads: &'a mut Heads,
    keys: &'a TeamKeys,
    now: Moment,
    /// New records that are not control records, with their places.
    new: Vec<(i64, &'a One)>,
    /// Chains of which something came.
    heard: BTreeSet<i64>,
    /// Whether any record is known of that is not here.
    glimpsed: bool,
    received: Received,
}

impl<'a> Intake<'a> {
    pub(super) fn begin(
        connection: &'a Connection,
        heads: &'a mut Heads,
        keys: &'a TeamKeys,
        now: Moment,
    ) -> Kept<Self> {
        let (new, heard, received) = (Vec::new(), BTreeSet::new(), Received::default());
        let glimpsed = glimpse::any(connection)?;
        Ok(Self { connection, heads, keys, now, new, heard, glimpsed, received })
    }

    /// Takes a whole batch in, with what it says about the team; returns the team when it changed.
    pub(super) fn take_all(
        mut self,
        batch: &'a Checked,
        ring: &mut Keyring,
        before: &Team,
    ) -> Kept<(Received, Option<Team>)> {
        let fresh = self.sort_out(batch)?;
        let is_control = |one: &&One| one.envelope.header().audience == before.control;
        let (first, rest): (Vec<_>, Vec<_>) = fresh.into_iter().partition(is_control);
        let changed = self.take_control(first, ring, before)?;
        self.take_others(rest, changed.as_ref().unwrap_or(before))?;
        match changed {
            Some(_) => self.finish_anew(ring),
            None => Ok((self.finish(ring, &before.roll)?, None)),
        }
    }

    /// Looks at those that are here already and returns the others.
    pub(super) fn sort_out(&mut self, batch: &'a Checked) -> Kept<Vec<&'a One>> {
        let is_here = |one: &&One| {
            let header = one.envelope.header();
            let head = self.chain_of(header.author, &one.envelope).and_then(|chain| chain.head);
            head.is_some_and(|head| header.seq <= head.seq)
        };
        let (here, fresh): (Vec<_>, Vec<_>) = batch.records.iter().partition(is_here);
        here.into_iter().try_for_each(|one| self.again(one))?;
        Ok(fresh)
    }

    /// Looks at a record whose number is here already: the same, or proof of a fork.
    fn again(&mut self, one: &One) -> Kept<()> {
        let envelope = &one.envelope;
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
    fn take_control(
        &mut self,
        mut pending: Vec<&'a One>,
        ring: &mut Keyring,
        before: &Team,
    ) -> Kept<Option<Team>> {
        pending.sort_by_key(|one| (one.envelope.header().author, one.envelope.header().seq));
        let mut changed: Option<Team> = None;
        loop {
            let team = changed.as_ref().unwrap_or(before);
            let mut left = Vec::new();
            let offered = pending.len();
            for one in pending {
                if self.offer(one, team)?.is_none() {
                    left.push(one);
                }
            }
            if left.len() == offered {
                left.into_iter().for_each(|one| self.leave_out(one, team));
                return Ok(changed);
            }
            // A laptop that was let in just now may have written the next of them.
            changed = settle_keys(self.connection, ring, self.keys)?;
            pending = left;
        }
    }

    /// Takes other records in, each chain from its lowest number on.
    pub(super) fn take_others(&mut self, mut pending: Vec<&'a One>, team: &Team) -> Kept<()> {
        pending.sort_by_key(|one| {
            let header = one.envelope.header();
            (header.author, header.audience, header.seq)
        });
        for one in pending {
            match self.offer(one, team)? {
                Some(place) => self.new.push((place, one)),
                None => self.leave_out(one, team),
            }
        }
        Ok(())
    }

    /// Tells what came in, and what may count now that did not before.
    pub(super) fn finish(mut self, ring: &Keyring, roll: &Roll) -> Kept<Received> {
        self.note_heard()?;
        tell_new((self.connection, ring, self.keys, self.now), roll, &self.new)?;
        self.received.held = count_held(self.connection, &self.new)?;
        Ok(self.received)
    }

    /// Leaves what came in to be looked at later.
    pub(super) fn leave_for_later(self) -> Kept<Received> {
        self.note_heard()?;
        self.new.iter().try_for_each(|(place, _)| held::arrive(self.connection, *place))?;
        Ok(self.received)
    }

    /// The same when the team has changed.
    fn finish_anew(mut self, ring: &mut Keyring) -> Kept<(Received, Option<Team>)> {
        self.note_heard()?;
        // Nothing may count before it was judged, not even for a moment.
        hold_new(self.connection, &self.new)?;
        let changed = settle(self.connection, self.heads, ring, self.keys, self.now)?;
        self.received.held = count_held(self.connection, &self.new)?;
        Ok((self.received, changed))
    }

    fn note_heard(&self) -> Kept<()> {
        self.heard.iter().try_for_each(|chain| exchange::hear(self.connection, *chain, self.now))
    }

    /// Keeps a record when it holds and is the next of its chain.
    fn offer(&mut self, one: &One, team: &Team) -> Kept<Option<i64>> {
        let envelope = &one.envelope;
        let header = envelope.header();
        let fits = one.holds().is_ok()
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
        self.heard.insert(chain);
        self.note_mentions(envelope)?;
        self.received.taken += 1;
        Ok(Some(place))
    }

    /// Notes what the record mentions that is not here.
    fn note_mentions(&mut self, envelope: &Envelope) -> Kept<()> {
        if self.glimpsed {
            glimpse::remove(self.connection, envelope)?;
        }
        for seen in &envelope.header().seen {
            if !is_here(self.connection, self.heads, seen)? {
                glimpse::insert(self.connection, seen)?;
                self.glimpsed = true;
            }
        }
        Ok(())
    }

    fn leave_out(&mut self, one: &One, team: &Team) {
        let envelope = &one.envelope;
        let why = match self.of_this_day(envelope).and(one.holds()) {
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

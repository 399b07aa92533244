//! Writing control records: new keys, keys for those who lack them, a seat among the legal team.

use std::sync::{PoisonError, RwLockWriteGuard};

use closeby_domain::Moment;
use closeby_seal::{
    AudienceAlias, AuthorKey, EpochId, EpochKey, Head, Keyring, Notice, Wrap, WrapKey, WrappedFor,
};

use super::Team;
use crate::error::Kept;
use crate::pen::{Heads, Page};
use crate::receive::settle;
use crate::table::epoch_key;
use crate::{Vault, VaultError};

impl Vault {
    /// Wraps every key that is open here for those who belong and lack it; returns how many
    /// notices that took.
    pub fn heal(&self, at: Moment) -> Result<usize, VaultError> {
        if self.must_ask_others().is_some() {
            return Ok(0);
        }
        self.tend_legal_seat(at)?;
        let notices = {
            let (ring, team) = (self.ring(), self.team());
            let Some(team) = team.as_ref() else { return Ok(0) };
            let own = team.roll.standing(self.device());
            if own.is_none_or(|standing| !standing.belongs) {
                return Ok(0);
            }
            let audiences = [team.control, self.keys.team, self.keys.legal];
            let all = audiences.into_iter().flat_map(|audience| {
                team.roll.epochs_of(audience).map(move |epoch| (audience, epoch))
            });
            let healing = all.filter_map(|(audience, epoch)| {
                let key = ring.key_for(audience, epoch)?;
                let wraps = self.wraps(audience, key, team.roll.lacking(audience, epoch));
                (!wraps.is_empty()).then_some(Notice::Wraps { audience, epoch, wraps })
            });
            healing.collect::<Vec<_>>()
        };
        self.announce(&notices, at)?;
        Ok(notices.len())
    }

    /// Says which key this laptop's seat among the legal team has, once its passphrase was given,
    /// and announces the keys that were there before the team.
    pub(crate) fn tend_legal_seat(&self, at: Moment) -> Kept<()> {
        let Some(key) = self.legal_wrap_key() else { return Ok(()) };
        let legal = self.keys.legal;
        let notices = {
            let (ring, team) = (self.ring(), self.team());
            let Some(team) = team.as_ref() else { return Ok(()) };
            let Some(own) = team.roll.standing(self.device()) else { return Ok(()) };
            let Some(seat) = own.member.seat(legal).filter(|_| own.belongs) else { return Ok(()) };
            let mut notices = Vec::new();
            if seat.key.is_none() {
                notices.push(Notice::Seat { audience: legal, key });
            }
            // What a laptop that joined drew for itself is nobody's key but its own.
            let begins =
                team.founder == self.device() && team.roll.epochs_of(legal).next().is_none();
            let own_keys = ring.keys_of(legal).filter(|_| begins).map(EpochKey::id);
            notices.extend(own_keys.map(|epoch| Notice::Epoch {
                audience: legal,
                epoch,
                wraps: Vec::new(),
            }));
            notices
        };
        self.announce(&notices, at)
    }

    /// Makes a key of an audience and wraps it for everybody who sits there now.
    pub(crate) fn make_epoch(&self, audience: AudienceAlias, at: Moment) -> Kept<()> {
        if audience == self.keys.legal && !self.legal_is_open() {
            return Err(VaultError::LegalKeyClosed);
        }
        self.tend_legal_seat(at)?;
        let key = EpochKey::create()?;
        let epoch = key.id();
        let wraps = {
            let team = self.team();
            let team = team.as_ref().ok_or(VaultError::NoTeam)?;
            self.wraps(audience, &key, team.roll.seated(audience).collect())
        };
        if audience != self.keys.legal {
            self.write(|connection, _| epoch_key::insert(connection, audience, &key))?;
        }
        self.ring_mut().hold(audience, key);
        self.announce(&[Notice::Epoch { audience, epoch, wraps }], at)
    }

    /// Writes control records and takes in what they change.
    pub(crate) fn announce(&self, notices: &[Notice], at: Moment) -> Kept<()> {
        if notices.is_empty() {
            return Ok(());
        }
        let mut ring = self.ring_mut();
        let mut team = self.team_mut();
        let now = team.as_ref().ok_or(VaultError::NoTeam)?;
        let changed = self.write(|connection, heads| {
            for notice in notices {
                let after = control_heads(heads, now.control, self.device());
                let epoch = epoch_for(notice, now, &ring)?;
                let (keys, team) = (&self.keys, Some(now));
                let mut page = Page { connection, ring: &ring, keys, team, heads };
                page.keep(now.control, at, &notice.to_bytes(&after), epoch)?;
            }
            settle(connection, heads, &mut ring, &self.keys, at)
        })?;
        *team = changed;
        Ok(())
    }

    fn wraps(
        &self,
        audience: AudienceAlias,
        key: &EpochKey,
        devices: Vec<(AuthorKey, WrapKey)>,
    ) -> Vec<(AuthorKey, Wrap)> {
        let space = self.keys.space;
        let one = |(device, to): (AuthorKey, WrapKey)| {
            let place = WrappedFor { space, audience, epoch: key.id(), device };
            Some((device, to.wrap(key, &place)?))
        };
        devices.into_iter().filter_map(one).collect()
    }

    /// Returns the key that the legal team's keys are wrapped to, while its passphrase was given.
    pub(crate) fn legal_wrap_key(&self) -> Option<WrapKey> {
        self.keys.legal_wrap_secret(&self.ring())?.public()
    }

    /// Returns where every chain stands.
    pub(crate) fn heads(&self) -> Vec<Head> {
        self.chains().iter().filter_map(|chain| chain.head).collect()
    }

    pub(crate) fn ring_mut(&self) -> RwLockWriteGuard<'_, Keyring> {
        self.ring.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn team_mut(&self) -> RwLockWriteGuard<'_, Option<Team>> {
        self.team.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the newest control record of every other laptop.
fn control_heads(heads: &Heads, control: AudienceAlias, own: AuthorKey) -> Vec<(AuthorKey, u64)> {
    let others = heads.heads().filter(|head| head.audience == control && head.author != own);
    others.map(|head| (head.author, head.seq)).collect()
}

/// Returns the key that a notice is sealed under.
///
/// Wraps must be readable to whoever has only just been let in, so they are sealed under the first
/// key; they name devices and nothing else. Names and removals are sealed under the newest.
fn epoch_for<'r>(notice: &Notice, team: &Team, ring: &'r Keyring) -> Kept<&'r EpochKey> {
    let held = |epoch: EpochId| ring.key_for(team.control, epoch).is_some();
    let newest = || team.roll.epoch_to_write(team.control, held);
    let epoch = match notice {
        Notice::Admit(_) | Notice::Remove { .. } | Notice::Accept { .. } => newest(),
        _ => None,
    };
    ring.key_for(team.control, epoch.unwrap_or(team.first))
        .ok_or_else(|| VaultError::damaged("the first key of the team is lost"))
}

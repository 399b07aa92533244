//! The team: what the control records say, and the keys that come with it.

mod admit;
mod found;
mod heal;

use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLockReadGuard};

use closeby_domain::{Moment, Statement};
use closeby_seal::{
    AudienceAlias, AuthorKey, Envelope, EpochId, EpochKey, Keyring, Notice, Role, Roll, Said, Seat,
    Standing, WrapSecret, WrappedFor,
};
use rusqlite::Connection;

pub use admit::Card;
pub use found::Welcome;

use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::table::{epoch_key, record, setting};
use crate::unsure::{self, Unsure};
use crate::{Vault, VaultError};

/// What the control audience is called on the outside.
const CONTROL: &str = "vault.team.control";
/// The laptop that founded the team.
const FOUNDER: &str = "vault.team.founder";
/// The first key of the control audience, which every laptop ever let in holds.
const FIRST: &str = "vault.team.first";

/// The team as this laptop knows it.
#[derive(Debug)]
pub(crate) struct Team {
    pub(crate) control: AudienceAlias,
    pub(crate) founder: AuthorKey,
    pub(crate) first: EpochId,
    pub(crate) roll: Roll,
    /// Control records whose key is not here.
    pub(crate) unreadable: usize,
    /// Why others have to be asked before anything is signed, if they do.
    pub(crate) unsure: Option<Unsure>,
}

impl Team {
    /// Reads every control record; `None` while sync was never turned on.
    pub(crate) fn load(connection: &Connection, ring: &Keyring) -> Kept<Option<Self>> {
        let Some(control) = named(connection, CONTROL)?.map(AudienceAlias::from_bytes) else {
            return Ok(None);
        };
        let lost = || VaultError::damaged("what it knows of the team is not whole");
        let founder = named(connection, FOUNDER)?.map(AuthorKey::from_bytes).ok_or_else(lost)?;
        let first = named(connection, FIRST)?.map(EpochId::from_bytes).ok_or_else(lost)?;
        let (mut said, mut unreadable) = (Vec::new(), 0);
        record::each_of(connection, control, |_, envelope| {
            match said_in(ring, &envelope) {
                Some(one) => said.push(one),
                None => unreadable += 1,
            }
            Ok(())
        })?;
        let roll = Roll::fold(founder, &said);
        let unsure = unsure::why(connection)?;
        Ok(Some(Self { control, founder, first, roll, unreadable, unsure }))
    }

    /// Returns whether sync was ever turned on, and with it the tables of a team are there.
    pub(crate) fn is_there(connection: &Connection) -> Kept<bool> {
        Ok(named::<16>(connection, CONTROL)?.is_some())
    }

    /// Makes the tables that several laptops need.
    pub(crate) fn make_tables(connection: &Connection) -> Kept<()> {
        Ok(connection.execute_batch(include_str!("team/tables.sql"))?)
    }

    /// Remembers whose team this is.
    fn begin(
        connection: &Connection,
        control: AudienceAlias,
        founder: AuthorKey,
        first: &EpochKey,
    ) -> Kept<()> {
        setting::set(connection, CONTROL, &hex(control.as_bytes()))?;
        setting::set(connection, FOUNDER, &hex(founder.as_bytes()))?;
        setting::set(connection, FIRST, &hex(first.id().as_bytes()))?;
        epoch_key::insert(connection, control, first)
    }

    /// Takes every key out of its wrap that this laptop can; returns how many are new.
    ///
    /// Keys of the team and of control records are kept. Those of the legal team are only put on
    /// the ring, and only while its passphrase has been given.
    pub(crate) fn take_keys(
        &self,
        connection: &Connection,
        ring: &mut Keyring,
        keys: &TeamKeys,
    ) -> Kept<usize> {
        let mut taken = 0;
        for audience in [self.control, keys.team] {
            for key in self.unwrapped(audience, ring, keys, &keys.wrap_secret()) {
                epoch_key::insert(connection, audience, &key)?;
                ring.hold(audience, key);
                taken += 1;
            }
        }
        Ok(taken + self.take_legal_keys(ring, keys))
    }

    /// Puts the legal team's keys on the ring, while its passphrase has been given.
    pub(crate) fn take_legal_keys(&self, ring: &mut Keyring, keys: &TeamKeys) -> usize {
        let Some(secret) = keys.legal_wrap_secret(ring) else { return 0 };
        let new = self.unwrapped(keys.legal, ring, keys, &secret);
        let taken = new.len();
        new.into_iter().for_each(|key| ring.hold(keys.legal, key));
        taken
    }

    fn unwrapped(
        &self,
        audience: AudienceAlias,
        ring: &Keyring,
        keys: &TeamKeys,
        secret: &WrapSecret,
    ) -> Vec<EpochKey> {
        let device = keys.device.author();
        let mut new: Vec<EpochKey> = Vec::new();
        for (of, epoch, wrap) in self.roll.wraps_for(device) {
            let known =
                ring.key_for(audience, epoch).is_some() || new.iter().any(|key| key.id() == epoch);
            if of != audience || known {
                continue;
            }
            let place = WrappedFor { space: keys.space, audience, epoch, device };
            new.extend(secret.open(wrap, &place));
        }
        new
    }

    /// Refuses to write for somebody who is not, or no longer, let in to.
    pub(crate) fn may_write(&self, device: AuthorKey) -> Kept<()> {
        match self.roll.standing(device) {
            Some(standing) if standing.removed.is_some() && !standing.belongs => {
                Err(VaultError::TakenOff)
            }
            Some(standing) if standing.belongs && standing.member.role >= Role::Write => Ok(()),
            _ => Err(VaultError::NotLetIn),
        }
    }

    /// Refuses what only managers may do.
    pub(crate) fn may_manage(&self, device: AuthorKey) -> Kept<()> {
        let manages = self.roll.managers().any(|manager| manager == device);
        manages.then_some(()).ok_or(VaultError::NotAManager)
    }
}

/// Opens a control record; `None` while its key is not here.
fn said_in(ring: &Keyring, envelope: &Envelope) -> Option<Said> {
    let plaintext = ring.open(envelope).ok()?;
    let header = envelope.header();
    // What cannot be read although the key is right was written by a newer Closeby.
    let (notice, after) = Notice::from_bytes(&plaintext).unwrap_or((Notice::Unknown, Vec::new()));
    Some(Said { author: header.author, seq: header.seq, hlc: header.hlc, after, notice })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns a name that is kept as a setting in hexadecimal digits.
fn named<const N: usize>(connection: &Connection, key: &str) -> Kept<Option<[u8; N]>> {
    let Some(words) = setting::get(connection, key)? else { return Ok(None) };
    let bytes: Option<Vec<u8>> = (0..words.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(words.get(at..at + 2)?, 16).ok())
        .collect();
    let name = bytes.and_then(|bytes| bytes.try_into().ok());
    name.map(Some).ok_or_else(|| VaultError::damaged("a name of the team cannot be read"))
}

impl Vault {
    /// Returns who belongs to the team; `None` while sync was never turned on.
    pub fn roll(&self) -> Option<Roll> {
        self.team().as_ref().map(|team| team.roll.clone())
    }

    /// Returns what the control audience is called; `None` while sync was never turned on.
    pub fn control(&self) -> Option<AudienceAlias> {
        self.team().as_ref().map(|team| team.control)
    }

    /// Returns how a laptop stands that was let in at some time.
    pub fn standing(&self, device: AuthorKey) -> Option<Standing> {
        self.team().as_ref().and_then(|team| team.roll.standing(device).cloned())
    }

    /// Returns every other laptop that belongs to the team now.
    pub fn others(&self) -> Vec<AuthorKey> {
        let team = self.team();
        let all = team.as_ref().map(|team| team.roll.everybody()).unwrap_or_default();
        let there = all.iter().filter(|one| one.belongs).map(|one| one.member.device);
        there.filter(|device| *device != self.device()).collect()
    }

    pub(crate) fn team(&self) -> RwLockReadGuard<'_, Option<Team>> {
        self.team.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts the legal team's keys on the ring, when the team has any for this laptop.
    pub(crate) fn take_legal_keys(&self, ring: &mut Keyring) {
        if let Some(team) = self.team().as_ref() {
            team.take_legal_keys(ring, &self.keys);
        }
    }

    /// Makes sure that what is said can be written under keys no removed laptop holds.
    pub(crate) fn see_that_there_are_keys_for(&self, said: &[Statement]) -> Kept<()> {
        let Some(at) = said.first().map(|one| one.recorded) else { return Ok(()) };
        let audiences = said.iter().map(|one| self.keys.alias_of(one.operation.audience()));
        self.see_that_there_are_keys(audiences.collect(), at)
    }

    /// Makes a key for each of these audiences that has none to write under.
    pub(crate) fn see_that_there_are_keys(
        &self,
        audiences: BTreeSet<AudienceAlias>,
        at: Moment,
    ) -> Kept<()> {
        let lacking: Vec<_> = {
            let (ring, team) = (self.ring(), self.team());
            let Some(team) = team.as_ref() else { return Ok(()) };
            team.may_write(self.device())?;
            let lacks = |audience: &AudienceAlias| {
                let held = |epoch| ring.key_for(*audience, epoch).is_some();
                team.roll.epoch_to_write(*audience, held).is_none()
            };
            audiences.into_iter().filter(lacks).collect()
        };
        lacking.into_iter().try_for_each(|audience| self.make_epoch(audience, at))
    }
}

/// Returns a laptop's seats: where it sits, with the keys it gave.
pub(crate) fn seats(audiences: &[(AudienceAlias, Option<closeby_seal::WrapKey>)]) -> Vec<Seat> {
    audiences.iter().map(|(audience, key)| Seat { audience: *audience, key: *key }).collect()
}

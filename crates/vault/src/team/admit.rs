//! Letting laptops in and taking them off.

use closeby_domain::Moment;
use closeby_seal::{AuthorKey, Member, Notice, Role, WrapKey};

use super::seats;
use crate::{Vault, VaultError};

/// A laptop that asks to be let in: its public keys and what people call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The key that it signs with.
    pub device: AuthorKey,
    /// The key that the team's keys are wrapped to.
    pub key: WrapKey,
    /// The key that the legal team's keys are wrapped to, when it has a legal passphrase.
    pub legal: Option<WrapKey>,
    /// Its name: "Back office".
    pub name: String,
}

impl Vault {
    /// Returns this laptop's card. It names a legal key only while the case notes are open.
    pub fn card(&self, name: &str) -> Result<Card, VaultError> {
        let key = self.keys.wrap_secret().public();
        Ok(Card {
            device: self.device(),
            key: key.ok_or_else(|| VaultError::damaged("its device key makes no wrap key"))?,
            legal: self.legal_wrap_key(),
            name: name.to_owned(),
        })
    }

    /// Lets a laptop in, and wraps every key for it that it should have and that is open here.
    pub fn admit(
        &self,
        card: &Card,
        role: Role,
        with_cases: bool,
        at: Moment,
    ) -> Result<(), VaultError> {
        let control = {
            let team = self.team();
            let team = team.as_ref().ok_or(VaultError::NoTeam)?;
            team.may_manage(self.device())?;
            team.control
        };
        let mut sits = vec![(control, Some(card.key)), (self.keys.team, Some(card.key))];
        if with_cases {
            sits.push((self.keys.legal, card.legal));
        }
        if role == Role::Relay {
            // It has to know who belongs, so that it refuses everybody else; and nothing more.
            sits.truncate(1);
        }
        let seats = seats(&sits);
        let name = card.name.clone();
        let member = Member { device: card.device, name, role, seats };
        self.announce(&[Notice::Admit(member)], at)?;
        self.heal(at)?;
        Ok(())
    }

    /// Takes a laptop off. What is written from now on is under keys it does not get.
    pub fn remove_device(&self, device: AuthorKey, at: Moment) -> Result<(), VaultError> {
        let sat_in = {
            let team = self.team();
            let team = team.as_ref().ok_or(VaultError::NoTeam)?;
            if device != self.device() {
                team.may_manage(self.device())?;
            }
            let standing = team.roll.standing(device).ok_or(VaultError::NotLetIn)?;
            if team.roll.managers().eq([device]) {
                // The record would keep it all the same, and whoever read so here would be misled.
                return Err(VaultError::LastManager);
            }
            let seats = &standing.member.seats;
            seats.iter().map(|seat| seat.audience).collect::<Vec<_>>()
        };
        let had = {
            let heads = self.heads();
            let theirs = heads.iter().filter(|head| head.author == device);
            theirs.map(|head| (head.audience, head.seq)).collect()
        };
        self.announce(&[Notice::Remove { device, had }], at)?;
        if device == self.device() {
            return Ok(());
        }
        let legal_closed = !self.legal_is_open();
        let now = sat_in.into_iter().filter(|one| !(*one == self.keys.legal && legal_closed));
        now.into_iter().try_for_each(|audience| self.make_epoch(audience, at))
    }

    /// Lets what a removed laptop had written, and nobody had seen, count after all.
    pub fn accept(
        &self,
        device: AuthorKey,
        audience: closeby_seal::AudienceAlias,
        seq: u64,
        at: Moment,
    ) -> Result<(), VaultError> {
        self.team().as_ref().ok_or(VaultError::NoTeam)?.may_manage(self.device())?;
        self.announce(&[Notice::Accept { device, audience, seq }], at)
    }
}

//! Turning sync on, or taking up the team that this laptop joins.

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey, EpochKey, Member, Notice, Role, SecretBytes};
use zeroize::Zeroizing;

use super::{Team, seats};
use crate::error::Kept;
use crate::{Vault, VaultError};

/// What a laptop has to know to read the first control record. Secret.
pub struct Welcome {
    /// What the control audience is called.
    pub control: AudienceAlias,
    /// Whose team it is.
    pub founder: AuthorKey,
    /// The first key of the control audience.
    first: EpochKey,
}

impl std::fmt::Debug for Welcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Welcome(***)")
    }
}

impl Welcome {
    /// How many bytes it has.
    pub const LEN: usize = 16 + 32 + 32;

    /// Writes it down to be sealed; wiped when dropped.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(Self::LEN));
        out.extend_from_slice(self.control.as_bytes());
        out.extend_from_slice(self.founder.as_bytes());
        out.extend_from_slice(self.first.expose_secret_bytes());
        out
    }

    /// Reads it; `None` when it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (control, rest) = bytes.split_first_chunk::<16>()?;
        let (founder, first) = rest.split_first_chunk::<32>()?;
        Some(Self {
            control: AudienceAlias::from_bytes(*control),
            founder: AuthorKey::from_bytes(*founder),
            first: EpochKey::from_secret_bytes(SecretBytes::from_slice(first)?),
        })
    }
}

impl Vault {
    /// Turns sync on: this laptop founds the team under this name and is its first manager.
    pub fn found_team(&self, name: &str, at: Moment) -> Result<(), VaultError> {
        if self.team().is_some() {
            return Err(VaultError::TeamThere);
        }
        let control = AudienceAlias::random()?;
        let first = EpochKey::create()?;
        let id = first.id();
        let own = self.keys.wrap_secret().public();
        let member = Member {
            device: self.device(),
            name: name.to_owned(),
            role: Role::Manage,
            seats: seats(&[
                (control, own),
                (self.keys.team, own),
                (self.keys.legal, self.legal_wrap_key()),
            ]),
        };
        self.write(|connection, _| {
            Team::make_tables(connection)?;
            Team::begin(connection, control, self.device(), &first)
        })?;
        self.ring_mut().hold(control, first);
        self.take_up_team()?;
        let known = self.ring().keys_of(self.keys.team).map(EpochKey::id).collect::<Vec<_>>();
        let epoch = |audience, epoch| Notice::Epoch { audience, epoch, wraps: Vec::new() };
        let mut notices = vec![Notice::Found(member), epoch(control, id)];
        notices.extend(known.into_iter().map(|id| epoch(self.keys.team, id)));
        self.announce(&notices, at)?;
        self.settle_here()?;
        self.tend_legal_seat(at)
    }

    /// Returns what a laptop that was let in needs first. Hand it to nobody else.
    pub fn welcome(&self) -> Result<Welcome, VaultError> {
        let (ring, team) = (self.ring(), self.team());
        let team = team.as_ref().ok_or(VaultError::NoTeam)?;
        let first = ring
            .key_for(team.control, team.first)
            .and_then(|key| SecretBytes::from_slice(key.expose_secret_bytes()))
            .ok_or_else(|| VaultError::damaged("the first key of the team is lost"))?;
        let first = EpochKey::from_secret_bytes(first);
        Ok(Welcome { control: team.control, founder: team.founder, first })
    }

    /// Takes up the team that let this laptop in.
    pub fn enter_team(&self, welcome: Welcome) -> Result<(), VaultError> {
        if self.team().is_some() {
            return Err(VaultError::TeamThere);
        }
        self.write(|connection, _| {
            Team::make_tables(connection)?;
            Team::begin(connection, welcome.control, welcome.founder, &welcome.first)
        })?;
        self.ring_mut().hold(welcome.control, welcome.first);
        self.take_up_team()?;
        self.settle_here()
    }

    /// Reads the control records anew.
    pub(crate) fn take_up_team(&self) -> Kept<()> {
        let ring = self.ring();
        let mut team = self.team_mut();
        *team = self.write(|connection, _| Team::load(connection, &ring))?;
        Ok(())
    }
}

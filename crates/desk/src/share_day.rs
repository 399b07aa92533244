//! Sharing a day with laptops that are awake, without a window: until somebody ends it.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use closeby_seal::{Passphrase, Role};
pub use closeby_sync::{FilesStanding, News};
use closeby_sync::{Routes, Ways, Wire};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::fetch_files::wanted;
use crate::invite_laptop::{Invite, May, invitation};
use crate::join_team::{NewVault, ready_to_join};
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// How a day is shared.
#[derive(Debug, Clone, Default)]
pub struct Share {
    /// Where to listen.
    pub listen: Vec<SocketAddr>,
    /// Where others listen.
    pub dial: Vec<SocketAddr>,
    /// The team's own relay.
    pub relay: Option<String>,
    /// Whether laptops in the same network may find each other.
    pub lan: bool,
    /// How often the day's mailbox is visited, when it has one.
    pub mailbox_every: Option<Duration>,
    /// Whether every file is fetched as soon as it is known of.
    pub all_files: bool,
    /// How many bytes of files a hub keeps for others.
    pub carry_files: Option<u64>,
}

impl From<Share> for Ways {
    fn from(share: Share) -> Self {
        let Share { listen, dial, relay, lan, mailbox_every, all_files, carry_files } = share;
        let wire = Self { listen, dial, relay, lan, mailbox_every, ..Self::default() };
        Self { all_files, carry_files, ..wire }
    }
}

/// A day that is being shared.
pub struct SharedDay {
    vault: Arc<Vault>,
    wire: Wire,
    exercise: bool,
}

/// Opens a vault that lies on no desk and shares its day.
pub fn share_day(
    path: &Path,
    passphrase: String,
    legal: Option<String>,
    share: Share,
    tell: impl Fn(News) + Send + Sync + 'static,
) -> Answer<SharedDay> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if let Some(legal) = legal {
        vault.open_legal(&Passphrase::typed(legal))?;
    }
    begin(vault, share, tell)
}

/// The same for a hub, which must not hold the team's key.
pub fn share_as_hub(
    path: &Path,
    passphrase: String,
    share: Share,
    tell: impl Fn(News) + Send + Sync + 'static,
) -> Answer<SharedDay> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    let own = vault.standing(vault.device());
    if own.is_some_and(|own| own.member.role != Role::Relay) {
        return Err(Problem::new(Code::Refused, say!("not-a-hub"), say!("not-a-hub-try")));
    }
    begin(vault, share, tell)
}

/// Makes the vault of an invited laptop, knocks over the wire and goes on until it is let in.
pub fn join_by_wire(
    new: NewVault<'_>,
    share: Share,
    tell: impl Fn(News) + Send + Sync + 'static,
) -> Answer<SharedDay> {
    let vault = ready_to_join(new)?;
    let said = closeby_sync::joining_by(&vault)?.and_then(|ticket| ticket.routes.relay);
    let relay = share.relay.clone().or(said);
    begin(vault, Share { relay, ..share }, tell)
}

fn begin(
    vault: Vault,
    share: Share,
    tell: impl Fn(News) + Send + Sync + 'static,
) -> Answer<SharedDay> {
    let joins = closeby_sync::joining_by(&vault)?.is_some();
    if vault.roll().is_none() && !joins {
        return Err(closeby_vault::VaultError::NoTeam.into());
    }
    let day = vault.board(closeby_domain::Moment::NEVER, closeby_domain::board::Mode::Known)?.day;
    let exercise = day.is_some_and(|day| day.exercise);
    let vault = Arc::new(vault);
    let wire = Wire::open(&vault, share.into(), tell)?;
    Ok(SharedDay { vault, wire, exercise })
}

impl SharedDay {
    /// Makes an invitation that says how to reach this laptop. Returns its words, which are secret.
    pub fn invite(
        &self,
        may: May,
        with_cases: bool,
        hours: u32,
        relay: Option<String>,
    ) -> Answer<String> {
        let routes = Routes { addresses: self.wire.addresses(), relay, mailbox: None };
        let invite = Invite { this: "", may, with_cases, hours, routes };
        Ok(invitation(&self.vault, self.exercise, invite)?.words)
    }

    /// Makes four words for the invitation that is open and has them heard; returns them, which are
    /// secret, and where they are heard.
    pub fn speak(&self) -> Answer<(String, Vec<SocketAddr>)> {
        let spoken = closeby_sync::speak(&self.vault, Clock::Laptop.now())?;
        Ok((spoken.expose_words().to_string(), self.wire.hear_words()))
    }

    /// Types the six digits of the laptop that knocked.
    pub fn let_in(&self, digits: &str) {
        self.wire.let_in(digits);
    }

    /// Visits the mailbox now.
    pub fn visit_mailbox(&self) {
        self.wire.visit_mailbox();
    }

    /// Tells whether anybody is connected.
    pub fn is_connected(&self) -> bool {
        self.wire.peers().iter().any(|peer| peer.connected)
    }

    /// Tells whether whoever is connected has everything that is here, and the other way round.
    pub fn is_the_same_everywhere(&self) -> bool {
        let peers = self.wire.peers();
        let mut connected = peers.iter().filter(|peer| peer.connected).peekable();
        connected.peek().is_some()
            && connected.all(|peer| peer.lacking_here + peer.lacking_there == 0)
    }

    /// Fetches files from whoever is connected, every one when none is named; returns how many
    /// parts of them are not here.
    pub fn fetch_files(&self, files: &[String]) -> Answer<usize> {
        let wanted = wanted(files)?;
        let lacking = wanted.pieces(&self.vault)?.len();
        self.wire.fetch(wanted);
        Ok(lacking)
    }

    /// Returns how far the fetching of files has come.
    pub fn files(&self) -> FilesStanding {
        self.wire.files()
    }

    /// Ends the sharing and closes the vault.
    pub fn close(self) -> Answer<()> {
        let Self { vault, wire, .. } = self;
        wire.close();
        match Arc::try_unwrap(vault) {
            Ok(vault) => Ok(vault.close()?),
            // A look into it that is still under way closes it.
            Err(_) => Ok(()),
        }
    }
}
